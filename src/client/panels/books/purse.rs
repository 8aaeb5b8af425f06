//! What a government can do with its money beside the budget: taxes, loans and their price, notes, works, soldiers sent home.
//!
//! Owns the sums that are offered. What may be lent, printed or levied is the rules' own.

use bevy_egui::egui::Ui;

use super::super::{account, figures, orders, rows, why};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::Scale;
use crate::client::widgets::section::section;
use crate::command::{Command, most_discharged, most_lent, most_notes};
use crate::rules::economy;
use crate::units::{CountryId, Fixed};

/// Per cent of output that one press moves taxes by.
const TAX_STEP: i64 = 1;

pub fn purse(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let money = &t.economy.states[country];
    let interest = figures::percent(economy::interest(book, t, country, &mut ()));
    section(ui, &tell.ui("books-purse"), &tell.ui_with("books-purse-note", &[("interest", interest)]));
    rows::pair(ui, &tell.ui("books-tax"), &figures::percent(money.tax), None);
    let owed = economy::credit::debt(book, t, country, &mut ());
    let response = rows::pair(ui, &tell.ui("books-owed"), &figures::money(owed), None);
    why::why_tooltip_of(&response, view, || {
        let mut terms = Vec::new();
        let total = economy::credit::debt(book, t, country, &mut terms);
        account::level(view, tell.ui("books-why-owed"), tell.country(country), figures::Unit::Money, &terms, total)
    });
    let trust = economy::trust(book, t, country, &mut ());
    let response = rows::pair(ui, &tell.ui("books-trust"), &figures::points(trust), None);
    why::why_tooltip_of(&response, view, || {
        let mut terms = Vec::new();
        let total = economy::trust(book, t, country, &mut terms);
        let question = tell.ui_with("books-why-trust", &[("now", figures::points(total))]);
        account::level(view, question, tell.country(country), figures::Unit::Points, &terms, total)
    });
    rows::pair(ui, &tell.ui("books-inflation"), &figures::percent(money.inflation), None);
    let soldiers = economy::soldiers(book, t, country, &mut ());
    let response = rows::pair(ui, &tell.ui("books-soldiers"), &figures::money(soldiers), None);
    why::why_tooltip_of(&response, view, || account::soldiers(view, country));
    let Some(seat) = super::super::country::ruler(view, country) else { return };
    ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
    orders::fitting(ui, view, seat, orders_of(view, country, owed), actions);
}

/// What could be done: of each kind one sum that makes sense today.
fn orders_of(view: &View, home: CountryId, owed: Fixed) -> Vec<Command> {
    let (book, t) = (view.book, view.t);
    let (state, money) = (&t.countries[home], &t.economy.states[home]);
    let month = state.revenue.max(economy::revenue(book, t, home, &mut ()));
    let step = Fixed::whole(TAX_STEP);
    let mut list = vec![Command::Tax { percent: money.tax + step }];
    if money.tax >= step {
        list.push(Command::Tax { percent: money.tax - step });
    }
    let mut lend = |from: Option<CountryId>| {
        let sum = round(most_lent(book, t, home, from).min(month));
        if sum.is_positive() {
            list.push(Command::Borrow { from, sum });
        }
    };
    lend(None);
    let partners = t.economy.flows.iter().filter_map(|flow| match (flow.a == home, flow.b == home) {
        (true, _) => Some(flow.b),
        (_, true) => Some(flow.a),
        _ => None,
    });
    let best = partners.map(|c| (most_lent(book, t, home, Some(c)), std::cmp::Reverse(c))).max();
    if let Some((_, std::cmp::Reverse(lender))) = best {
        lend(Some(lender));
    }
    let back = round(owed.min(state.treasury.over_int(2)));
    if back.is_positive() {
        list.push(Command::Repay { sum: back });
    }
    let works = round(state.treasury.over_int(4));
    if works.is_positive() {
        list.push(Command::Invest { country: home, sum: works });
        let abroad = match view.selection {
            Selection::Country(c) => Some(c),
            Selection::Province(at) => Some(t.provinces.owner[at]),
            _ => None,
        };
        list.extend(
            abroad.filter(|&c| c != home).map(|country| Command::Invest { country, sum: round(works.over_int(2)) }),
        );
    }
    let notes = round(most_notes(t, home).over_int(3));
    if notes.is_positive() {
        list.push(Command::IssueNotes { sum: notes });
    }
    let soldiers = round(most_discharged(book, t, home).over_int(2));
    if soldiers.is_positive() {
        list.push(Command::Discharge { men: soldiers });
    }
    if owed.is_positive() {
        list.push(Command::Repudiate);
    }
    list
}

/// Down to two figures, so that it can be said.
fn round(sum: Fixed) -> Fixed {
    let whole = sum.trunc();
    let mut unit = 1;
    while whole / unit >= 100 {
        unit *= 10;
    }
    Fixed::whole(whole / unit * unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_that_is_offered_has_two_figures_and_never_more_than_there_is() {
        for (sum, told) in [(123_456, 120_000), (99, 99), (100, 100), (5_099, 5_000), (0, 0)] {
            assert_eq!(round(Fixed::whole(sum)), Fixed::whole(told));
        }
    }
}
