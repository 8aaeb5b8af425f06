//! How strong a country's secret service is, and how it heals.

use crate::rules::brings;
use crate::rules::why::{Terms, Total};
use crate::scenario::{Brings, BudgetLine, Scenario};
use crate::units::{CountryId, Fixed};
use crate::world::{Snapshot, Tables};

/// Strength of the secret service of a country, 0 to 100.
pub fn strength(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.covert;
    let (state, service) = (&t.countries[country], &t.services[country]);
    let mut total = Total::new(sink);
    total.add("tradition", service.tradition);
    total.add("police", d.police.times(state.line(BudgetLine::Police).over_int(10)));
    total.add("liberties", -state.liberties.percent_of(d.liberties));
    brings::of_country(book, t, country, &mut total, |b| if let Brings::Vigilance(a) = b { Some(a) } else { None });
    if service.search.is_some() {
        total.add("search-sits", d.search);
    }
    total.add("penetrated", -service.harm);
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// What was done to it heals.
pub(super) fn month(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let service = &mut t.services[country];
    if service.harm.is_positive() {
        let left = service.harm - book.defines.covert.heals.percent_of(service.harm);
        service.harm = if left < Fixed::ratio(1, 10) { Fixed::ZERO } else { left };
    }
}
