//! Covert work on its board: one's networks and what can be undertaken through them, what is under way, what one's own
//! service suspects at home, and what has been bought abroad.
//!
//! Owns the order of the board. Nothing is shown that the seat may not know.

mod acts;
mod home;
mod networks;

use bevy_egui::egui::{Rect, Ui, pos2};

use super::rows;
use super::state::PanelState;
use crate::client::desk::{Action, View};
use crate::client::theme::{Ground, Scale};
use crate::client::widgets::section::nothing_here;
use crate::client::widgets::sheet;
use crate::rules::covert as rules;
use crate::units::CountryId;
use crate::world::Runner;

/// Whose work is laid out: the seat's own, or for who only watches that of the country.
fn runner(view: &View, country: CountryId) -> Option<Runner> {
    match view.seat {
        Some(seat) if view.t.factions[seat].country == country => Some(rules::runner_of(view.t, seat)),
        Some(_) => None,
        None => Some(Runner::Country(country)),
    }
}

pub fn covert(ui: &mut Ui, view: &View, state: &mut PanelState, country: CountryId, actions: &mut Vec<Action>) {
    let Some(runner) = runner(view, country) else {
        nothing_here(ui, &view.tell.ui("covert-closed"));
        return;
    };
    let names = ["covert-page-abroad", "covert-page-home", "covert-page-bought"].map(|page| view.tell.ui(page));
    rows::pages(ui, &names, &mut state.covert_page);
    ui.add_space(Scale::of(ui.ctx()).px(3.0, 4.0));
    match state.covert_page {
        0 => abroad(ui, view, state, runner, actions),
        1 => sheet::scroll(ui, "covert home", ui.available_height(), |ui| {
            home::home(ui, view, country, actions);
        }),
        _ => sheet::scroll(ui, "covert bought", ui.available_height(), |ui| {
            home::bought(ui, view, runner, actions);
        }),
    }
}

fn abroad(ui: &mut Ui, view: &View, state: &mut PanelState, runner: Runner, actions: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let whole = ui.available_rect_before_wrap();
    let middle = (whole.left() + whole.width() * 0.46).round();
    let left = Rect::from_min_max(whole.min, pos2(middle, whole.bottom()));
    let right = Rect::from_min_max(pos2(middle + scale.px(14.0, 20.0), whole.top()), whole.max);
    sheet::region(ui, "networks", left, Ground::Paper, |ui| {
        sheet::scroll(ui, "networks", left.height(), |ui| networks::networks(ui, view, state, runner, actions));
    });
    sheet::region(ui, "acts", right, Ground::Paper, |ui| {
        sheet::scroll(ui, "acts", right.height(), |ui| acts::acts(ui, view, state, runner, actions));
    });
}
