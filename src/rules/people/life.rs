//! Health, illness and death.
//!
//! The danger of a year doubles every nine years or so (Gompertz 1825); the defines set it near the male life tables of
//! the United States for 1949–51, and health raises or lowers it.

use crate::rules::diplomacy;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::Scenario;
use crate::units::{CharacterId, Fixed};
use crate::world::Tables;

/// Health a month: it comes back toward what the years and the constitution leave.
pub fn health_change(book: &Scenario, t: Tables<'_>, id: CharacterId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.people;
    let person = &t.people[id];
    let mut total = Total::new(sink);
    total
        .add("years", d.health_return.percent_of(d.health_at(i64::from(person.age(t.calendar.today))) - person.health));
    for &quality in &person.qualities {
        total.about("quality", About::Quality(quality), d.health_return.percent_of(book.qualities[quality].health));
    }
    // Who leads a state that stands alone bears it too.
    let leads = |f: crate::units::FactionId| t.factions[f].leader == Some(id) && t.countries[person.country].governs(f);
    if person.faction.is_some_and(leads) {
        total.add("isolation", diplomacy::alone(t, person.country, book.defines.diplomacy.isolation_leader));
    }
    if matches!(person.lot, crate::scenario::Lot::Arrested) {
        total.add("prison", -d.health_prison);
    }
    total.within(person.health, Fixed::ONE, Fixed::HUNDRED)
}

/// Per cent a year: the danger to the person's life.
pub fn danger(book: &Scenario, t: Tables<'_>, id: CharacterId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.people;
    let person = &t.people[id];
    let age = i64::from(person.age(t.calendar.today));
    let mut total = Total::new(sink);
    let base = at_age(&d.mortality, age);
    total.add("age", base);
    // At rest of one's years the tables hold; every so many points below doubles, above halves, in straight lines.
    let below = d.health_at(age) - person.health;
    let part = below.over(d.danger_health.max(Fixed::ONE));
    let factor = if part.is_negative() { part.over_int(2).max(Fixed::ratio(-3, 4)) } else { part.min(Fixed::whole(6)) };
    total.add("health", base.times(factor));
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::whole(90))
}

/// Between the ages of the table in straight lines, beyond its ends its ends.
fn at_age(table: &[(u32, Fixed)], age: i64) -> Fixed {
    let mut before: Option<(i64, Fixed)> = None;
    for &(year, percent) in table {
        let year = i64::from(year);
        if age <= year {
            return match before {
                Some((from, low)) => low + (percent - low).times(Fixed::ratio(age - from, (year - from).max(1))),
                None => percent,
            };
        }
        before = Some((year, percent));
    }
    before.map_or(Fixed::ZERO, |(_, percent)| percent)
}

/// Per cent a month: an illness.
pub(super) fn falls_ill(book: &Scenario, t: Tables<'_>, id: CharacterId) -> Fixed {
    let d = &book.defines.people;
    d.illness + (Fixed::HUNDRED - t.people[id].health).percent_of(d.illness_weak)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_in_straight_lines() {
        let table = [(40, Fixed::ONE), (50, Fixed::whole(3))];
        assert_eq!(at_age(&table, 45), Fixed::whole(2));
        assert_eq!(at_age(&table, 20), Fixed::ONE);
        assert_eq!(at_age(&table, 90), Fixed::whole(3));
    }
}
