//! The wide sheet in the dossier's place: the row that leads from one board of a country to the next, and the board itself.
//!
//! Owns the frame. What a board shows is in its own folder.

use bevy_egui::egui::{Align, Rect, Ui, pos2, vec2};

use super::state::PanelState;
use super::{beside, books, covert, foreign, occupation, rows, war};
use crate::client::desk::{Action, Board, View};
use crate::client::theme::{Ground, Role, Scale, palette, text};
use crate::client::widgets::button::dotted_link;
use crate::client::widgets::{sheet, slip};
use crate::units::CountryId;

/// Draws a board. `ui` is the paper inside its margins; nothing is drawn outside it.
pub fn board(ui: &mut Ui, view: &View, state: &mut PanelState, board: Board, actions: &mut Vec<Action>) {
    Ground::Paper.apply(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    state.follow(view);
    beside::note(ui.ctx(), ui.max_rect());
    heads(ui, view, board, actions);
    match board {
        Board::War(conflict, _) => war::war(ui, view, state, conflict, actions),
        Board::Books(country) => books::books(ui, view, state, country, actions),
        Board::Foreign(country) => foreign::foreign(ui, view, state, country, actions),
        Board::Occupation(country) => occupation::occupation(ui, view, state, country, actions),
        Board::Covert(country) => covert::covert(ui, view, state, country, actions),
    }
}

/// Every board there is for a country, with its name.
fn all(view: &View, country: CountryId) -> Vec<(Board, String)> {
    let tell = view.tell;
    let wars = view.t.conflicts.active().filter(|c| c.country == country || c.theatre.contains(&country));
    let mut list: Vec<(Board, String)> = wars.map(|c| (Board::War(c.key, country), tell.conflict(c.key))).collect();
    list.push((Board::Books(country), tell.ui("board-books")));
    list.push((Board::Foreign(country), tell.ui("board-foreign")));
    if view.t.administrations.under(country).next().is_some() || view.t.administrations.of(country).is_some() {
        list.push((Board::Occupation(country), tell.ui("board-occupation")));
    }
    if view.seat.is_none_or(|seat| view.t.factions[seat].country == country) {
        list.push((Board::Covert(country), tell.ui("board-covert")));
    }
    list
}

/// Ways to the boards of a country, side by side, under the figures of its dossier.
pub fn links(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = scale.px(12.0, 16.0);
        for (board, name) in all(view, country) {
            let room = text::line(ui, Role::Body, &name, palette::INK).size().x;
            if room <= ui.available_width() && dotted_link(ui, &name).clicked() {
                actions.push(Action::OpenBoard(board));
            }
        }
    });
}

/// The names of the country's boards, the open one marked, and the cross that puts the board away.
fn heads(ui: &mut Ui, view: &View, open: Board, actions: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let mut list = all(view, open.country());
    if !list.iter().any(|(board, _)| *board == open) {
        list.insert(0, (open, view.tell.ui("board-past")));
    }
    let names: Vec<String> = list.iter().map(|(_, name)| name.clone()).collect();
    let before = list.iter().position(|(board, _)| *board == open).unwrap_or(0);
    let mut at = before;
    let rect = ui.available_rect_before_wrap();
    let high = scale.px(24.0, 32.0);
    let name = text::line(ui, Role::Title, &view.tell.country(open.country()), palette::INK);
    let left = text::centred(ui.painter(), rect.left(), rect.top() + high * 0.46, Align::Min, name).right();
    let right = rect.right() - scale.px(26.0, 34.0);
    let strip = Rect::from_min_max(pos2(left + scale.px(18.0, 26.0), rect.top()), pos2(right, rect.top() + high));
    sheet::region(ui, "boards", strip, Ground::Paper, |ui| rows::pages(ui, &names, &mut at));
    if slip::cross(ui, strip.right_center() + vec2(scale.px(16.0, 22.0), -1.0)) {
        actions.push(Action::CloseBoard);
    }
    ui.add_space(strip.height() + scale.px(4.0, 6.0));
    if at != before {
        actions.push(Action::OpenBoard(list[at].0));
    }
}
