//! What countries think of each other: the likeness of those who rule, bonds, and what acts have added.

use bevy_ecs::prelude::{Res, ResMut};

use super::Book;
use super::why::{Terms, Total};
use crate::scenario::Scenario;
use crate::units::{CountryId, Fixed};
use crate::world::{Calendar, Relations, Tables};

/// −100 to 100.
pub fn relation(book: &Scenario, t: Tables<'_>, a: CountryId, b: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.load;
    let mut total = Total::new(sink);
    if let (Some(mine), Some(theirs)) = (t.countries[a].head, t.countries[b].head) {
        let affinity = t.factions[mine].stance.affinity(&t.factions[theirs].stance) - Fixed::whole(50);
        total.add("rulers-alike", affinity.times(d.relation_affinity));
    }
    let over = |c: CountryId| t.countries[c].overlord.map(|(o, _)| o);
    if over(a) == Some(b) || over(b) == Some(a) || (over(a).is_some() && over(a) == over(b)) {
        total.add("one-overlord", d.relation_overlord);
    }
    total.add("acts", t.relations.from_acts(a, b));
    total.within(Fixed::ZERO, Fixed::whole(-100), Fixed::HUNDRED)
}

/// System: acts are slowly forgotten.
pub fn forget(_book: Res<Book>, calendar: Res<Calendar>, mut relations: ResMut<Relations>) {
    if calendar.today.day_of_month() == 1 {
        relations.forget(Fixed::whole(2));
    }
}
