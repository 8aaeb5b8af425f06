//! Loyalty and grievance: how a person bears with the faction that keeps them waiting.

use super::standing::stance;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Lot, Scenario};
use crate::units::{CharacterId, FactionId, Fixed};
use crate::world::Tables;

/// Loyalty a month to the own faction.
pub fn loyalty_change(book: &Scenario, t: Tables<'_>, id: CharacterId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.people;
    let person = &t.people[id];
    let mut total = Total::new(sink);
    let Some(faction) = person.faction else { return total.within(person.loyalty, Fixed::ZERO, Fixed::HUNDRED) };
    total.add("return-to-rest", d.loyalty_return.percent_of(d.loyalty_rest - person.loyalty));
    let far = stance(book, t, id, faction).distance(&t.factions[faction].stance);
    total.add("apart-from-the-line", -d.loyalty_distance.percent_of(far));
    total.add("grievance", -d.loyalty_grievance.percent_of(person.grievance));
    if t.people.holds_office(id) {
        total.add("office", d.loyalty_office);
    }
    if t.factions[faction].leader == Some(id) {
        total.add("leads", d.loyalty_office.times_int(2));
    } else if let Some(leader) = t.factions[faction].leader {
        let tie = person.tie(leader);
        total.about(
            if tie.is_negative() { "rival" } else { "friend" },
            About::Character(leader),
            d.loyalty_tie.percent_of(tie),
        );
    }
    for &quality in &person.qualities {
        total.about("quality", About::Quality(quality), d.loyalty_return.percent_of(book.qualities[quality].loyalty));
    }
    total.within(person.loyalty, Fixed::ZERO, Fixed::HUNDRED)
}

/// Grievance a month: it is slowly forgotten, sooner in office, never under watch or behind bars.
pub fn grievance_change(book: &Scenario, t: Tables<'_>, id: CharacterId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.people;
    let person = &t.people[id];
    let mut total = Total::new(sink);
    if matches!(person.lot, Lot::Watched | Lot::Exiled | Lot::Arrested) {
        total.add("kept-down", d.grievance_kept_down);
    } else {
        total.add("forgotten", -d.grievance_forgotten.percent_of(person.grievance));
        if t.people.holds_office(id) {
            total.add("office", -d.grievance_office.percent_of(person.grievance));
        }
    }
    total.within(person.grievance, Fixed::ZERO, Fixed::HUNDRED)
}

/// The ambition that shows.
pub fn ambition(book: &Scenario, t: Tables<'_>, id: CharacterId) -> Fixed {
    let person = &t.people[id];
    let more: Fixed = person.qualities.iter().map(|&q| book.qualities[q].ambition).sum();
    (person.ambition + more).clamp(Fixed::ZERO, Fixed::HUNDRED)
}

/// What those passed over and those at odds cost their faction's cohesion a month.
pub fn strains<S: Terms>(book: &Scenario, t: Tables<'_>, faction: FactionId, total: &mut Total<'_, S>) {
    let d = &book.defines.people;
    let country = t.factions[faction].country;
    for id in t.people.of_faction(country, faction) {
        let person = &t.people[id];
        if person.grievance.is_positive() {
            let cost = ambition(book, t, id).percent_of(person.grievance).percent_of(d.cohesion_grievance);
            total.about("passed-over", About::Character(id), -cost);
        }
        // Each quarrel once, on the elder's account in the order of names.
        for &(other, tie) in person.ties.iter().filter(|&&(other, tie)| other > id && tie.is_negative()) {
            let rival = &t.people[other];
            if rival.faction == Some(faction) && rival.is_free() {
                total.about("quarrel", About::Character(other), d.cohesion_quarrel.percent_of(tie));
            }
        }
    }
}
