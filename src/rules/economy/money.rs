//! Prices follow money: the quantity theory with a fixed part of output held as money (Fisher 1911; Pigou 1917).
//!
//! Where prices may not rise there are queues instead (Kornai 1980): what money would buy and cannot is the shortage.

use super::rule;
use crate::rules::why::{Terms, Total};
use crate::scenario::{EconomyRule, Scenario};
use crate::units::{CountryId, Fixed};
use crate::world::Tables;

/// Where money in hand would have prices go: 100 where people hold the usual months of output.
pub fn wanted(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let goods = book.defines.economy.money_months.times(t.economy.states[country].output);
    if !goods.is_positive() {
        return t.economy.states[country].prices;
    }
    let per_cent = i128::from(t.books.people[country].to_raw().max(0)) * 1_000_000 / i128::from(goods.to_raw());
    Fixed::raw(i64::try_from(per_cent).unwrap_or(i64::MAX)).clamp(Fixed::whole(10), Fixed::whole(1_000_000))
}

/// How prices change at the turn of the month, in points of their index.
pub fn price_change(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let now = t.economy.states[country].prices;
    let gap = wanted(book, t, country) - now;
    let mut total = Total::new(sink);
    let free = book.defines.economy.price_speed.percent_of(gap);
    total.add(if gap.is_negative() { "money-is-scarce" } else { "money-is-plenty" }, free);
    let rule = rule(book, t, country);
    if free.is_positive() {
        total.add("prices-held-down", -(Fixed::HUNDRED - rule.free).percent_of(free));
    }
    total.within(now, Fixed::whole(10), Fixed::whole(1_000_000))
}

/// Of what people would buy what is not to be had, per cent: only where prices may not rise to it.
pub fn shortage(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    shortage_under(book, t, country, rule(book, t, country))
}

pub(super) fn shortage_under(book: &Scenario, t: Tables<'_>, country: CountryId, rule: EconomyRule) -> Fixed {
    let held = Fixed::HUNDRED - rule.free;
    if !held.is_positive() {
        return Fixed::ZERO;
    }
    let wanted = wanted(book, t, country);
    let gap = (wanted - t.economy.states[country].prices).max(Fixed::ZERO);
    held.percent_of(gap.times_int(100).over(wanted))
}

/// What the mint may issue without raising prices, because so much more is made than a month ago (Friedman 1960).
pub fn notes_for_growth(book: &Scenario, t: Tables<'_>, country: CountryId, output: Fixed) -> Fixed {
    let more = output - t.economy.states[country].output;
    let cheap = wanted(book, t, country) <= Fixed::whole(103);
    if cheap { book.defines.economy.money_months.times(more).max(Fixed::ZERO) } else { Fixed::ZERO }
}
