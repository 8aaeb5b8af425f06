//! Institutions that lend a faction their voice, or could.
//!
//! Owns the list and the orders on its rows.

use bevy_egui::egui::Ui;

use super::super::state::{PanelState, Unfolded};
use super::super::{figures, orders, rows};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::Scale;
use crate::client::widgets::button::dotted_link;
use crate::client::widgets::section::{nothing_here, section};
use crate::command::{self, Command};
use crate::rules::measure;
use crate::units::FactionId;

pub fn voices(ui: &mut Ui, view: &View, state: &mut PanelState, id: FactionId, actions: &mut Vec<Action>) {
    let row = &view.t.factions[id];
    if row.kind.holds_allegiance() {
        backers(ui, view, state, id, actions);
    } else {
        backed(ui, view, id, actions);
    }
}

/// The institutions of the country, those that endorse the faction ticked.
fn backers(ui: &mut Ui, view: &View, state: &mut PanelState, id: FactionId, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let country = t.factions[id].country;
    let mut voices: Vec<FactionId> =
        t.factions.active_in(country).filter(|&f| !t.factions[f].kind.holds_allegiance()).collect();
    voices.sort_by_key(|&f| {
        let backs = t.factions[f].endorses.contains(&id);
        (!backs, std::cmp::Reverse(measure::reach(t, f)), f)
    });
    let backing = voices.iter().filter(|&&f| t.factions[f].endorses.contains(&id)).count();
    let note = tell.ui_with("panel-voices-count", &[("count", backing.to_string())]);
    section(ui, &tell.ui("panel-voices"), &note);
    if voices.is_empty() {
        nothing_here(ui, &tell.ui("panel-voices-none"));
    }
    for voice in voices {
        let backs = t.factions[voice].endorses.contains(&id);
        let reach = tell.ui_with("panel-voices-reach", &[("reach", figures::percent_whole(measure::reach(t, voice)))]);
        let open = state.unfolded == Some(Unfolded::Voice(voice));
        if rows::unfolding(ui, Some(backs), &tell.faction_short(voice), &reach, open).clicked() {
            state.unfold(Unfolded::Voice(voice));
        }
        if open {
            unfolded(ui, view, id, voice, backs, actions);
        }
    }
}

fn unfolded(ui: &mut Ui, view: &View, id: FactionId, voice: FactionId, backs: bool, actions: &mut Vec<Action>) {
    let (tell, t, scale) = (view.tell, view.t, Scale::of(ui.ctx()));
    ui.add_space(scale.px(4.0, 6.0));
    let distance = t.factions[voice].stance.distance(&t.factions[id].stance);
    let args = [("name", tell.faction(voice)), ("distance", figures::points(distance))];
    rows::remark(ui, &tell.ui_with("panel-voices-about", &args));
    ui.add_space(scale.px(4.0, 6.0));
    let at_home = view.seat.filter(|&seat| t.factions[seat].country == t.factions[id].country);
    if let Some(seat) = at_home
        && (backs || seat == id || command::may_voice(t, seat, voice).is_ok())
    {
        let (order, key) = if backs {
            (Command::Withdraw { voice, faction: id }, "panel-order-withdraw")
        } else {
            (Command::Endorse { voice, faction: id }, "panel-order-endorse")
        };
        let label = tell.ui_with(key, &[("voice", tell.faction_short(voice))]);
        orders::order(ui, view, seat, order, &label, actions);
    }
    if dotted_link(ui, &tell.ui("panel-open-dossier")).clicked() {
        actions.push(Action::Select(Selection::Faction(voice)));
    }
    ui.add_space(scale.px(4.0, 6.0));
}

/// Whom an institution backs.
fn backed(ui: &mut Ui, view: &View, id: FactionId, actions: &mut Vec<Action>) {
    let (tell, row) = (view.tell, &view.t.factions[id]);
    section(ui, &tell.ui("panel-voices-backs"), "");
    if row.endorses.is_empty() {
        nothing_here(ui, &tell.ui("panel-voices-backs-none"));
    }
    for &faction in &row.endorses {
        let support = figures::percent(measure::support(view.t, faction));
        if rows::pair(ui, &tell.faction(faction), &support, None).clicked() {
            actions.push(Action::Select(Selection::Faction(faction)));
        }
    }
}
