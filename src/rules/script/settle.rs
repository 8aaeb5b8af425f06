//! A faction moves its seat to another country: those who go along go, its followers stay behind without it.
//!
//! Only bodies that hold nothing at home can go: no office, no seats, no arms, no part in the state. Its place in the old
//! country's rows goes, empty, to a body of that country that has ended or never was.

use super::structure::activate;
use crate::rules::{people, protest};
use crate::scenario::{Scenario, Status};
use crate::units::{CharacterId, CountryId, FactionId, Fixed};
use crate::world::{Happening, NO_SLOT, ProtestEnd, Snapshot, Tables};

/// Why a faction cannot move there; a key of the refusals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsettled(pub &'static str);

/// Whether a faction could move its seat to that country.
pub fn may_settle(t: Tables<'_>, faction: FactionId, to: CountryId) -> Result<(), Unsettled> {
    let row = &t.factions[faction];
    let home = row.country;
    let demand = |met: bool, reason| if met { Ok(()) } else { Err(Unsettled(reason)) };
    demand(row.active && row.kind.holds_allegiance(), "no-following-to-win")?;
    demand(to != home && t.countries[to].exists, "lives-there-already")?;
    let tied = t.countries[home].in_government(faction)
        || row.seats > 0
        || row.force.is_positive()
        || t.institutions[home].of(faction).is_some()
        || t.conflicts.fights(faction);
    demand(!tied, "tied-to-its-country")?;
    demand(t.influence.has_room(&t.factions, to), "no-name-left")?;
    demand(stand_in(t, faction).is_some(), "tied-to-its-country")
}

/// A body of the old country that can keep the empty place.
fn stand_in(t: Tables<'_>, faction: FactionId) -> Option<FactionId> {
    let free = |f: &FactionId| !t.factions[*f].active && t.factions[*f].kind.holds_allegiance();
    let mut home = t.factions.of_country[t.factions[faction].country].iter().copied();
    home.find(|f| free(f) && t.influence.slot_of[*f] == NO_SLOT)
}

pub(super) fn settle(book: &Scenario, t: &mut Snapshot, faction: FactionId, to: CountryId) {
    let Some(stand_in) = may_settle(t.read(), faction, to).ok().and_then(|()| stand_in(t.read(), faction)) else {
        return;
    };
    let home = t.factions[faction].country;
    if let Some(protest) = t.protests.by(faction).map(|p| p.number) {
        protest::end(book, t, protest, ProtestEnd::Faded);
    }
    give_up_place(t, faction, stand_in);
    for f in t.factions.of_country[home].clone() {
        let row = &mut t.factions[f];
        row.endorses.retain(|&e| e != faction);
        row.subsidies.retain(|&(paid, _)| paid != faction);
    }
    for pact in &mut t.elections[home].pacts {
        pact.retain(|&f| f != faction);
    }
    t.elections[home].pacts.retain(|pact| pact.len() > 1);

    let kept = book.defines.abroad.settle_members;
    let row = &mut t.factions[faction];
    let members = Fixed::whole(row.members.min(1 << 40).cast_signed());
    row.members = kept.percent_of(members).trunc().max(0).unsigned_abs();
    row.endorses.clear();
    row.patrons.retain(|&(patron, _)| patron != to);
    row.status = Status::Legal;
    row.country = to;
    t.factions.of_country[home].retain(|&f| f != faction);
    let at = t.factions.of_country[to].partition_point(|&f| f < faction);
    t.factions.of_country[to].insert(at, faction);
    go_along(t, faction, home, to);
    if let Some(slot) = t.influence.seat(&t.factions, &t.provinces, faction) {
        t.pressures.clear(&t.provinces, to, slot);
    }
    activate(t, faction);
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::Settled { faction, from: home, to });
}

/// Its followers are nobody's now; the place in the rows goes to the one who stands in.
fn give_up_place(t: &mut Snapshot, faction: FactionId, stand_in: FactionId) {
    let home = t.factions[faction].country;
    let Some(slot) = t.influence.slot(home, faction) else { return };
    for &province in t.provinces.of(home) {
        t.influence.shares[province][slot] = 0;
        t.influence.before[province][slot] = 0;
        t.influence.custom[province][slot] = 0;
    }
    t.influence.tally[home][slot] = 0;
    t.influence.slots[home][slot] = stand_in;
    t.influence.slot_of[stand_in] = std::mem::replace(&mut t.influence.slot_of[faction], NO_SLOT);
    t.pressures.clear(&t.provinces, home, slot);
}

/// Its people follow, and lay down what offices they hold.
fn go_along(t: &mut Snapshot, faction: FactionId, from: CountryId, to: CountryId) {
    let going: Vec<CharacterId> = t.people.of_faction(from, faction).collect();
    for &person in &going {
        for office in t.people.offices_of(person).collect::<Vec<_>>() {
            people::install(t, office, None);
        }
        t.people[person].country = to;
        let at = t.people.of_country[to].partition_point(|&c| c < person);
        t.people.of_country[to].insert(at, person);
    }
    t.people.of_country[from].retain(|c| !going.contains(c));
}
