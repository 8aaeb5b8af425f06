//! How many more people there are: births less deaths in a month, in whole heads.
//!
//! A country's own pace (its author's, or the usual one) is slowed where one lives worse than one was used to (Malthus 1798; for
//! bad years Galloway 1988), and where arms rule. All who are born are counted in `Economy::born`, so that heads can be audited.

use crate::rules::why::{Terms, Total};
use crate::scenario::Scenario;
use crate::units::{Fixed, ProvinceId};
use crate::world::Tables;

/// Per cent in a year by which the people of a place become more.
pub fn growth(book: &Scenario, t: Tables<'_>, at: ProvinceId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.economy;
    let place = &t.economy.places[at];
    let mut total = Total::new(sink);
    total.add("births-less-deaths", book.countries[t.provinces.owner[at]].growth.unwrap_or(d.growth));
    let worse = (place.habit - place.living).max(Fixed::ZERO);
    total.add("worse-than-used-to", -d.growth_living.times(worse).over_int(10));
    if t.provinces.held_by[at].is_some() {
        total.add("war", -d.growth_held);
    }
    total.within(Fixed::ZERO, Fixed::whole(-5), Fixed::whole(5))
}

/// Heads more (or, negative, fewer) in a month.
pub(super) fn month(book: &Scenario, t: Tables<'_>, at: ProvinceId) -> i64 {
    let heads = i64::from(t.provinces.population[at]);
    heads * growth(book, t, at, &mut ()).to_raw() / (1200 * Fixed::SCALE)
}

/// A number of heads with those who came or went; somebody always stays.
pub(super) fn grown(heads: u32, more: i64) -> u32 {
    if heads == 0 {
        return 0;
    }
    let sum = i64::from(heads) + more;
    u32::try_from(sum.max(1)).unwrap_or(heads)
}
