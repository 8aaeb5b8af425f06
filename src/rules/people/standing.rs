//! How a person stands in a faction: who would lead it if it chose today.

use crate::rules::measure;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Lot, Role, Scenario, Stance};
use crate::units::{CharacterId, FactionId, Fixed};
use crate::world::Tables;

/// The person's own positions: the faction's, with what is said of the person on top.
pub fn stance(book: &Scenario, t: Tables<'_>, id: CharacterId, faction: FactionId) -> Stance {
    book.characters[id].positions.over(t.factions[faction].stance)
}

/// 0 to 100: how a person stands in a faction, their own or one that they would join.
pub fn standing(book: &Scenario, t: Tables<'_>, id: CharacterId, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.people;
    let (person, body) = (&t.people[id], &t.factions[faction]);
    let mut total = Total::new(sink);
    total.add("ability", d.standing_ability.percent_of(person.ability(body.kind.asks())));
    if body.leader == Some(id) {
        total.add("leads", d.standing_leader);
    }
    if let Some(weight) = t.people.offices_of(id).map(|o| office_weight(book.offices[o].role)).max() {
        total.add("office", weight.percent_of(d.standing_office));
    }
    let years = i64::from(person.age(t.calendar.today));
    let seniority =
        d.standing_year.times_int((years - 30).clamp(0, 25)) - d.standing_old.times_int((years - 70).max(0));
    total.add("seniority", seniority);
    for &quality in &person.qualities {
        total.about("quality", About::Quality(quality), book.qualities[quality].standing);
    }
    let far = measure_distance(book, t, id, faction);
    total.add("apart-from-the-line", -d.standing_distance.percent_of(far));
    total.add("loyalty", (person.loyalty - Fixed::whole(50)).percent_of(d.standing_loyalty));
    ties(book, t, id, faction, &mut total);
    if t.people.heirs.get(&faction) == Some(&id) {
        total.add("chosen-heir", d.standing_heir);
    }
    if person.faction != Some(faction) {
        total.add("stranger", -d.standing_stranger);
    }
    match person.lot {
        Lot::Watched | Lot::Retired => total.add("withdrawn", -d.standing_withdrawn),
        Lot::Exiled => total.add("in-exile", -d.standing_withdrawn.over_int(2)),
        Lot::Arrested => total.add("in-prison", -d.standing_withdrawn.over_int(2)),
        Lot::Free | Lot::Dead | Lot::Unknown => {}
    }
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// Standing in one's own faction; 0 for who belongs to none.
pub fn own_standing(book: &Scenario, t: Tables<'_>, id: CharacterId, sink: &mut impl Terms) -> Fixed {
    t.people[id].faction.map_or(Fixed::ZERO, |faction| standing(book, t, id, faction, sink))
}

fn measure_distance(book: &Scenario, t: Tables<'_>, id: CharacterId, faction: FactionId) -> Fixed {
    if t.people[id].faction == Some(faction) {
        return stance(book, t, id, faction).distance(&t.factions[faction].stance);
    }
    let home = t.people[id].faction.unwrap_or(faction);
    stance(book, t, id, home).distance(&t.factions[faction].stance)
}

/// Friends and rivals in the faction, each by their own weight there.
fn ties<S: Terms>(book: &Scenario, t: Tables<'_>, id: CharacterId, faction: FactionId, total: &mut Total<'_, S>) {
    let d = &book.defines.people;
    for &(other, tie) in &t.people[id].ties {
        let friend = &t.people[other];
        if friend.faction == Some(faction) && friend.is_free() {
            let weight = if t.factions[faction].leader == Some(other) { 2 } else { 1 };
            let reason = if tie.is_negative() { "rival" } else { "friend" };
            total.about(reason, About::Character(other), tie.percent_of(d.standing_tie).times_int(weight));
        }
    }
}

/// Per cent of the weight of the first office of a state.
fn office_weight(role: Role) -> Fixed {
    Fixed::whole(match role {
        Role::HeadOfGovernment | Role::HeadOfState => 100,
        Role::Minister | Role::Commander => 60,
        Role::Speaker | Role::Governor => 45,
    })
}

/// Those in public life who could lead a faction, best first: its own people, by standing.
pub fn claimants(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Vec<(CharacterId, Fixed)> {
    let country = t.factions[faction].country;
    let own = t.people.of_faction(country, faction);
    let mut all: Vec<(CharacterId, Fixed)> = own.map(|c| (c, standing(book, t, c, faction, &mut ()))).collect();
    all.sort_by_key(|&(c, standing)| (std::cmp::Reverse(standing), c));
    all
}

/// Whether the papers would write of the person: a leader, or the holder of an office.
pub fn is_prominent(t: Tables<'_>, id: CharacterId) -> bool {
    let leads = t.people[id].faction.is_some_and(|f| t.factions[f].leader == Some(id) && is_weighty(t, f));
    leads || t.people.offices_of(id).next().is_some()
}

/// A body that more than a few speak of.
fn is_weighty(t: Tables<'_>, faction: FactionId) -> bool {
    let row = &t.factions[faction];
    row.seats > 0 || row.force.is_positive() || measure::support(t, faction) >= Fixed::whole(3)
}
