//! Who stands for whom: a country's side is led by whoever governs, a faction's by itself.

use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, Kind, ProvinceId};
use crate::world::{Belligerent, Conflict, ConflictKey, Side, Snapshot, Tables};

/// The seat that gives a belligerent's orders.
pub fn commander(t: Tables<'_>, who: Belligerent) -> Option<FactionId> {
    match who {
        Belligerent::Faction(f) => t.factions[f].active.then_some(f),
        Belligerent::Country(c) => t.countries[c].head.filter(|&f| t.factions[f].active),
    }
}

/// The belligerent as which a faction stands in a conflict: its own side, or the country that it governs.
pub fn stands_in(t: Tables<'_>, conflict: &Conflict, faction: FactionId) -> Option<Belligerent> {
    let country = t.factions[faction].country;
    let own = conflict.side(Belligerent::Faction(faction)).filter(|s| s.fights());
    let state = conflict.side(Belligerent::Country(country)).filter(|s| s.fights());
    own.or_else(|| state.filter(|_| t.countries[country].governs(faction))).map(|s| s.who)
}

/// The side under which a faction's men fight, as its commander or as one of its bodies.
pub fn side_of<'a>(t: Tables<'_>, conflict: &'a Conflict, faction: FactionId) -> Option<&'a Side> {
    match stands_in(t, conflict, faction) {
        Some(who) => conflict.side(who),
        None => conflict.side_of(faction),
    }
}

/// Per cent of a place's people who follow a belligerent.
pub fn following(t: Tables<'_>, who: Belligerent, at: ProvinceId) -> Fixed {
    let owner = t.provinces.owner[at];
    match who {
        Belligerent::Faction(f) if t.factions[f].country == owner => t.influence.allegiance(owner, at, f).percent(),
        Belligerent::Country(c) if c == owner => {
            let state = &t.countries[c];
            let parties = state.head.iter().chain(&state.coalition);
            parties.map(|&f| t.influence.allegiance(owner, at, f).percent()).sum()
        }
        _ => Fixed::ZERO,
    }
}

/// Per cent of a country's people who live where a faction's side controls the place; without a war, where it holds or
/// governs.
pub fn controlled(t: Tables<'_>, faction: FactionId, country: CountryId) -> Fixed {
    let (mut mine, mut all) = (0u64, 0u64);
    for &at in t.provinces.of(country) {
        let heads = u64::from(t.provinces.population[at]);
        all += heads;
        let own = match t.control.get(at).and_then(|g| Some((g.controller, t.conflicts.get(g.conflict)?))) {
            Some((controller, war)) => side_of(t, war, faction).is_some_and(|s| s.who == controller),
            None => crate::rules::measure::holder(t, at) == Some(faction),
        };
        mine += if own { heads } else { 0 };
    }
    crate::world::per_cent(mine, all)
}

/// The stable name of a belligerent, for streams.
pub fn name_of(book: &Scenario, who: Belligerent) -> u64 {
    match who {
        Belligerent::Faction(f) => book.names.hash(Kind::Faction, f.0),
        Belligerent::Country(c) => book.names.hash(Kind::Country, c.0).rotate_left(7),
    }
}

/// The stable name of a conflict, for streams.
pub(super) fn name_of_conflict(book: &Scenario, key: ConflictKey) -> u64 {
    match key {
        ConflictKey::Written(id) => book.names.hash(Kind::Conflict, id.0),
        ConflictKey::Begun(n) => u64::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15),
    }
}

/// Sides follow what has happened to those who stand for them: a new government takes over the state's troops, bodies that
/// are no more are struck off, and a rebel who has come to govern is one with the state.
pub(super) fn keep(t: &mut Snapshot, n: usize) {
    let sides: Vec<Belligerent> = t.conflicts.rows[n].fighting().map(|s| s.who).collect();
    for who in sides {
        match who {
            Belligerent::Country(c) => new_government(t, n, c),
            Belligerent::Faction(f) => {
                let country = t.factions[f].country;
                if t.countries[country].governs(f) {
                    super::ending::one_with_the_state(t, n, f);
                }
            }
        }
    }
    let (conflicts, factions) = (&mut t.conflicts.rows[n], &t.factions);
    for side in &mut conflicts.sides {
        side.members.retain(|&f| factions[f].active);
    }
}

/// The men of a state belong to whoever governs it: those of a head that has gone pass to its successor.
fn new_government(t: &mut Snapshot, n: usize, country: CountryId) {
    let Some(head) = t.countries[country].head else { return };
    let who = Belligerent::Country(country);
    let key = t.conflicts.rows[n].key;
    let Some(side) = t.conflicts.rows[n].side_mut(who) else { return };
    if side.members.contains(&head) {
        return;
    }
    side.members.insert(0, head);
    let party = |f: FactionId| t.factions[f].kind.holds_allegiance();
    let gone: Vec<u32> = t
        .forces
        .of_side(key, who)
        .filter(|f| f.mandate.is_none() && f.home != head && t.factions[f.home].country == country)
        .filter(|f| party(f.home) && !t.countries[country].in_government(f.home))
        .map(|f| f.number)
        .collect();
    for number in gone {
        super::muster::change_home(t, number, head);
    }
}
