//! What a government does with its money. Who is pressed holds a council of the treasury every month and looks for money
//! wherever it hurts least; who is at ease pays back, lowers taxes and builds, among its other business.

use super::{Minds, weigh};
use crate::command::{self, Command, most_discharged, most_lent, most_notes};
use crate::rules::relation::relation;
use crate::rules::{conflict, economy};
use crate::scenario::{BudgetLine, Scenario};
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{Snapshot, Tables};

/// The council of a pressed treasury: the measure that promises most, and a second one where things are bad.
pub(super) fn council(book: &Scenario, minds: &mut Minds, all: &mut Snapshot, seat: FactionId) {
    let t = all.read();
    let home = t.factions[seat].country;
    if !t.countries[home].governs(seat) || minds.at_random == Some(seat) {
        return;
    }
    let (strain, pressed) = (economy::strain(t, home), book.defines.economy.ai_pressed);
    if strain < pressed {
        return;
    }
    let least = book.defines.ai.least;
    let weighed = measures(book, t, home, strain).into_iter();
    let mut wanted: Vec<(Fixed, Command)> = weighed
        .filter_map(|order| Some((weigh::<Fixed>(book, t, seat, &order)?, order)))
        .filter(|(points, _)| *points >= least)
        .collect();
    wanted.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
    let most = if strain > pressed.times_int(2) { 2 } else { 1 };
    let mut given: Vec<Command> = Vec::new();
    for (_, order) in wanted {
        let alike = |other: &Command| std::mem::discriminant(other) == std::mem::discriminant(&order);
        if given.len() == most || given.iter().any(alike) {
            continue;
        }
        if command::apply(book, all, seat, &order).is_ok() {
            given.push(order);
        }
    }
    minds.today.extend(given.into_iter().map(|order| (seat, order)));
}

/// Where money could come from, or be saved.
fn measures(book: &Scenario, t: Tables<'_>, home: CountryId, strain: Fixed) -> Vec<Command> {
    let d = &book.defines.economy;
    let (state, money) = (&t.countries[home], &t.economy.states[home]);
    let month = state.revenue;
    let mut list = Vec::with_capacity(12);
    if !month.is_positive() {
        return list;
    }
    // Who still has a month in hand saves, and asks nobody.
    let empty = state.treasury < month;
    if let Some(lender) = best_lender(book, t, home).filter(|_| empty) {
        // A loan is worth a mission only if it carries the state for a while.
        let sum = most_lent(book, t, home, Some(lender)).min(month.times_int(2));
        if sum >= month {
            list.push(Command::Borrow { from: Some(lender), sum });
        }
    }
    if money.tax < book.countries[home].tax.times_int(14).over_int(10) {
        list.push(Command::Tax { percent: money.tax + Fixed::ONE });
    }
    for line in BudgetLine::ALL {
        let now = state.line(line);
        if now.is_positive() {
            list.push(Command::Budget { line, percent: (now - Fixed::whole(3)).max(Fixed::ZERO) });
        }
    }
    let peace = t.conflicts.in_country(home).next().is_none() && conflict::sent(t, home).next().is_none();
    if peace && empty {
        let men = most_discharged(book, t, home).over_int(2).trunc();
        list.push(Command::Discharge { men: Fixed::whole(men) });
    }
    if empty && strain >= d.ai_prints {
        list.push(Command::IssueNotes { sum: most_notes(t, home).over_int(3).min(month.over_int(2)) });
    }
    if empty && strain >= d.ai_repudiates {
        list.push(Command::Repudiate);
    }
    list
}

/// Repayment, lower taxes and building for those at ease.
pub(super) fn purse(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let (state, money) = (&t.countries[home], &t.economy.states[home]);
    let (month, usual) = (state.revenue, book.countries[home].tax);
    if !month.is_positive() {
        return;
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
