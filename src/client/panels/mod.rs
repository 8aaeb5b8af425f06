//! The panels: what is selected, the open event, and every "why?".
//!
//! Owns the dossier at the left, the front page of an event and the pinned explanations. A panel is a function from a
//! [`View`] to drawn UI and a list of [`Action`]s: it never changes the world and keeps nothing of it but the few past
//! weeks that its small charts draw.

mod account;
mod beside;
mod board;
mod books;
mod chooser;
mod counters;
mod country;
mod covert;
mod decisions;
mod effects;
pub mod election;
mod faction;
mod figures;
mod foreign;
mod foresight;
mod front_page;
mod glance;
mod known;
mod marks;
mod occupation;
mod orders;
mod past;
mod person;
mod place;
mod reshape;
mod rows;
mod state;
mod war;
mod watching;
mod why;

pub use account::standing_of;
pub use board::board;
pub use decisions::ready as ready_decisions;
pub use foresight::months_paid;
pub use front_page::front_page;
pub use glance::glance;
pub use state::PanelState;
pub use why::{pinned, why_tooltip_for};

use bevy_egui::egui;

use crate::client::desk::{Action, Selection, View};
use crate::client::theme::Ground;

/// What the left panel shows. `ui` is the paper inside its margins; nothing is drawn outside it.
///
/// With nothing selected it is the player's own faction, and for one who only watches the state of the world.
pub fn dossier(ui: &mut egui::Ui, view: &View, state: &mut PanelState, actions: &mut Vec<Action>) {
    Ground::Paper.apply(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    state.follow(view);
    beside::note(ui.ctx(), ui.max_rect());
    if chooser::is_open(view, state) {
        chooser::chooser(ui, view, state, actions);
        return;
    }
    match (view.selection, view.seat) {
        (Selection::Province(at), _) => place::place(ui, view, state, at, actions),
        (Selection::Country(country), _) => country::country(ui, view, state, country, actions),
        (Selection::Faction(faction), _) | (Selection::Nothing, Some(faction)) => {
            faction::faction(ui, view, state, faction, actions);
        }
        (Selection::Character(character), _) => person::person(ui, view, character, actions),
        (Selection::Nothing, None) => watching::watching(ui, view, actions),
    }
}
