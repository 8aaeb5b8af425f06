//! What a government thinks of doing with its money: few orders, and only where its purse calls for them.

use crate::command::{Command, most_lent, most_notes};
use crate::rules::economy;
use crate::rules::relation::relation;
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::Tables;

/// Loans, notes and taxes for those who are pressed; repayment, lower taxes and building for those at ease.
pub(super) fn purse(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let (state, money) = (&t.countries[home], &t.economy.states[home]);
    let strain = economy::strain(t, home);
    let (month, usual) = (state.revenue, book.countries[home].tax);
    if !month.is_positive() {
        return;
    }
    if strain > Fixed::ONE {
        let wanted = month.over_int(2);
        if let Some(lender) = best_lender(book, t, home) {
            let sum = most_lent(book, t, home, Some(lender)).min(wanted);
            list.push(Command::Borrow { from: Some(lender), sum });
        }
        if state.treasury < month && money.tax < usual.times_int(14).over_int(10) {
            list.push(Command::Tax { percent: money.tax + Fixed::ONE });
        }
    }
    if strain > Fixed::ratio(5, 2) {
        list.push(Command::IssueNotes { sum: most_notes(t, home).over_int(3).min(month.over_int(2)) });
        if t.economy.debt(home) > month.times_int(12) {
            list.push(Command::Repudiate);
        }
    }
    let spare = state.treasury - month.times(book.defines.economy.reserve_months);
    if spare > month.over_int(2) {
        let owed = t.economy.debt(home);
        if owed.is_positive() {
            list.push(Command::Repay { sum: owed.min(spare) });
        } else {
            if spare > month.times_int(4) && money.tax > usual.times_int(8).over_int(10) {
                list.push(Command::Tax { percent: money.tax - Fixed::ONE });
            }
            list.push(Command::Invest { country: home, sum: spare.over_int(4) });
            if let Some(friend) = poor_friend(book, t, home) {
                list.push(Command::Invest { country: friend, sum: spare.over_int(8) });
            }
        }
    }
}

/// Who would lend most, among those with whom one trades.
fn best_lender(book: &Scenario, t: Tables<'_>, home: CountryId) -> Option<CountryId> {
    let lenders = partners(t, home).map(|c| (most_lent(book, t, home, Some(c)), std::cmp::Reverse(c)));
    lenders.filter(|(sum, _)| sum.is_positive()).max().map(|(_, std::cmp::Reverse(c))| c)
}

/// The poorest of the trading partners that one stands well with.
fn poor_friend(book: &Scenario, t: Tables<'_>, home: CountryId) -> Option<CountryId> {
    let well = |c: CountryId| relation(book, t, home, c, &mut ()) > Fixed::whole(30);
    let per_head = |c: CountryId| t.economy.states[c].output.over_int(t.provinces.people(c).max(1).cast_signed());
    partners(t, home).filter(|&c| well(c)).min_by_key(|&c| (per_head(c), c))
}

fn partners(t: Tables<'_>, home: CountryId) -> impl Iterator<Item = CountryId> {
    t.economy.flows.of(home).map(move |f| f.other(home)).filter(move |&c| t.countries[c].exists)
}
