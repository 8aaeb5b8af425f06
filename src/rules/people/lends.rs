//! What people lend to the bodies they lead and the countries at whose head they stand.

use crate::rules::brings;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Brings, Field, Role, Scenario};
use crate::units::{CharacterId, CountryId, FactionId, Fixed};
use crate::world::Tables;

/// 0 to 100, 50 being nothing either way: the hand with which a faction is led.
pub fn hand(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    let row = &t.factions[faction];
    row.leader.map_or(Fixed::whole(50), |leader| t.people[leader].hand(book, row.kind.asks()))
}

/// Adds what a faction's leader brings, of the kind that `pick` takes.
pub fn leading<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    faction: FactionId,
    total: &mut Total<'_, S>,
    pick: impl Fn(Brings) -> Option<Fixed>,
) {
    let Some(leader) = t.factions[faction].leader else { return };
    for &quality in &t.people[leader].qualities {
        let lent = &book.qualities[quality].leading;
        brings::add(total, "quality", About::Quality(quality), lent, &pick, |amount| amount);
    }
}

/// Adds what those at a country's head bring: the head of government, and the head of state at half.
pub fn governing<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    total: &mut Total<'_, S>,
    pick: impl Fn(Brings) -> Option<Fixed>,
) {
    let (government, state) = heads(book, t, country);
    let whole = government.or(state);
    for (head, part) in [(whole, 1), (state.filter(|s| Some(*s) != whole), 2)] {
        let Some(head) = head else { continue };
        for &quality in &t.people[head].qualities {
            let lent = &book.qualities[quality].governing;
            brings::add(total, "quality", About::Quality(quality), lent, &pick, |amount| amount.over_int(part));
        }
    }
}

/// Who heads the government and the state, as far as there are such offices and they are held.
pub fn heads(book: &Scenario, t: Tables<'_>, country: CountryId) -> (Option<CharacterId>, Option<CharacterId>) {
    let (mut government, mut state) = (None, None);
    for &office in &book.offices_of[country] {
        match book.offices[office].role {
            Role::HeadOfGovernment => government = government.or(t.people.holders[office]),
            Role::HeadOfState => state = state.or(t.people.holders[office]),
            _ => {}
        }
    }
    (government, state)
}

/// What those who hold the ministries bring: their mean ability to administer over the middle, 0 where there are none.
pub fn ministers(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let of_state = book.offices_of[country].iter().filter(|&&o| book.offices[o].role == Role::Minister);
    let (mut sum, mut held) = (Fixed::ZERO, 0);
    for holder in of_state.filter_map(|&o| t.people.holders[o]) {
        sum += t.people[holder].ability(Field::Administration) - Fixed::whole(50);
        held += 1;
    }
    sum.over_int(held.max(1))
}

/// Per cent on what a faction's campaigns cost.
pub fn campaign(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    let leader = t.factions[faction].leader;
    leader.map_or(Fixed::ZERO, |c| t.people[c].qualities.iter().map(|&q| book.qualities[q].campaign).sum())
}

/// Per cent on what a conspiracy led by this person can count on: intrigue and qualities.
pub fn plots(book: &Scenario, t: Tables<'_>, id: CharacterId) -> Fixed {
    let person = &t.people[id];
    let own: Fixed = person.qualities.iter().map(|&q| book.qualities[q].plots).sum();
    person.ability(Field::Intrigue) - Fixed::whole(50) + own
}

/// Per cent on the strength of those who fight under a faction: the better of its leader and its commanders.
pub fn command(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    let mut best = t.factions[faction].leader.map(|c| t.people[c].ability(Field::Command));
    let country = t.factions[faction].country;
    if t.countries[country].governs(faction) {
        let commanders = book.offices_of[country].iter().filter(|&&o| book.offices[o].role == Role::Commander);
        let held = commanders.filter_map(|&o| t.people.holders[o]).map(|c| t.people[c].ability(Field::Command));
        best = best.max(held.max());
    }
    best.map_or(Fixed::ZERO, |ability| ability - Fixed::whole(50))
}
