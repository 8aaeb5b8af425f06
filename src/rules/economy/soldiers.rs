//! The pay and keep of the men under arms whom a state pays: it follows from the men there are, whatever the budget says of the
//! army. What they cost beyond the army's line is asked of the treasury besides.
//!
//! A soldier costs some months of what a head makes in his country (about five all told in the budgets of 1947; the pay and keep
//! is what cannot be put off).

use crate::rules::why::{About, Terms, Total};
use crate::scenario::{FactionKind, Scenario, Status};
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::Tables;

/// Whether a body's men are in the pay of its state: armies, security troops, and the armed men of those who govern.
pub fn in_state_pay(t: Tables<'_>, faction: FactionId) -> bool {
    let row = &t.factions[faction];
    let outlawed = matches!(row.status, Status::Banned | Status::Underground);
    match row.kind {
        FactionKind::Army | FactionKind::Security => !outlawed,
        FactionKind::Militia => false,
        _ => t.countries[row.country].governs(faction),
    }
}

/// Thousands of men at home and in the field whom a state pays; those in lands that it administers are not among them.
pub fn at_home(t: Tables<'_>, country: CountryId) -> Fixed {
    t.factions.active_in(country).filter(|&f| in_state_pay(t, f)).map(|f| t.factions[f].force).sum()
}

/// Thousands of dollars a month for the pay and keep of all its men.
pub fn soldiers(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let each = a_thousand(book, t, country);
    let mut total = Total::new(sink);
    total.add("men-at-home", each.times(at_home(t, country)));
    for (under, men) in t.administrations.under(country).map(|(c, row)| (c, row.men())) {
        total.about("men-in-garrison", About::Country(under), each.times(men));
    }
    total.sum()
}

/// What a thousand men cost a month.
pub fn a_thousand(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let money = &t.economy.states[country];
    let heads = i64::try_from(t.provinces.people(country)).unwrap_or(i64::MAX).max(1);
    let a_head = Fixed::raw(i64::try_from(i128::from(money.output.to_raw()) * 1000 / i128::from(heads)).unwrap_or(0));
    money.prices.percent_of(book.defines.economy.soldier_pay.times(a_head))
}
