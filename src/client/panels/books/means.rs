//! What a government may do with its treasury besides the budget: taxes, loans, notes, repayment, works, soldiers sent home, and the
//! word that is broken.
//!
//! Owns which sums are put to the choice: those that a council of the treasury would think of. Whether they fit is the commands' check.

use bevy_egui::egui::Ui;

use super::super::{account, figures, orders, rows, why};
use crate::client::desk::{Action, View};
use crate::client::widgets::section::section;
use crate::command::{Command, most_discharged, most_lent, most_notes};
use crate::rules::economy;
use crate::units::{CountryId, Fixed};

/// Lenders that are asked, those who would give most.
const LENDERS: usize = 2;

pub fn means(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let soldiers = economy::soldiers(book, t, country, &mut ());
    section(ui, &tell.ui("books-means"), "");
    let response = rows::pair(ui, &tell.ui("books-soldiers"), &figures::money(soldiers), None);
    why::why_tooltip_of(&response, view, || account::soldiers(view, country));
    let Some(seat) = t.play.seat.filter(|&seat| t.countries[country].governs(seat)) else { return };
    let (month, tax) = (t.countries[country].revenue, t.economy.states[country].tax);
    let whole = |sum: Fixed| Fixed::whole(sum.trunc());
    let mut list = vec![
        Command::Tax { percent: tax + Fixed::ONE },
        Command::Tax { percent: tax - Fixed::ONE },
        Command::Borrow { from: None, sum: whole(most_lent(book, t, country, None).min(month)) },
    ];
    let others = t.countries.rows.iter().filter(|(c, s)| *c != country && s.exists).map(|(c, _)| c);
    let mut lenders: Vec<(Fixed, CountryId)> = others.map(|c| (most_lent(book, t, country, Some(c)), c)).collect();
    lenders.sort_by_key(|&(sum, c)| (std::cmp::Reverse(sum), c));
    for (sum, lender) in lenders.into_iter().take(LENDERS) {
        list.push(Command::Borrow { from: Some(lender), sum: whole(sum.min(month.times_int(2))) });
    }
    list.push(Command::IssueNotes { sum: whole(most_notes(t, country).over_int(3).min(month.over_int(2))) });
    list.push(Command::Repay { sum: whole(t.economy.debt(country).min(t.countries[country].treasury.over_int(2))) });
    list.push(Command::Invest { country, sum: whole(t.countries[country].treasury.over_int(8)) });
    list.push(Command::Discharge { men: whole(most_discharged(book, t, country).over_int(2)) });
    list.push(Command::Repudiate);
    orders::fitting(ui, view, seat, list, actions);
}
