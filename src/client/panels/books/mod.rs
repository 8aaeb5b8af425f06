//! A state's books on their board: what came in and went out by sort of payment, whose account is read, the treasury over
//! the year that was and the one to come, and the budget that makes it.
//!
//! Owns the order of the board. Every figure is an entry in the books, or the rules' own forecast.

mod ledger;
mod means;
mod year;

use bevy_egui::egui::{Rect, Ui, pos2};

use super::country::budget;
use super::state::PanelState;
use crate::client::desk::{Action, View};
use crate::client::theme::{Ground, Scale};
use crate::client::widgets::sheet;
use crate::units::CountryId;

pub fn books(ui: &mut Ui, view: &View, state: &mut PanelState, country: CountryId, actions: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let whole = ui.available_rect_before_wrap();
    let middle = (whole.left() + whole.width() * 0.53).round();
    let gap = scale.px(14.0, 20.0);
    let left = Rect::from_min_max(whole.min, pos2(middle, whole.bottom()));
    let right = Rect::from_min_max(pos2(middle + gap, whole.top()), whole.max);
    sheet::region(ui, "ledger", left, Ground::Paper, |ui| ledger::ledger(ui, view, state, country));
    sheet::region(ui, "the year", right, Ground::Paper, |ui| {
        sheet::scroll(ui, "year and budget", right.height(), |ui| {
            year::year(ui, view, country);
            budget::budget(ui, view, country, actions);
            means::means(ui, view, country, actions);
        });
    });
}
