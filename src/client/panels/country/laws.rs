//! The laws of a country: those in force ticked, each with who likes it and the order that changes it.
//!
//! Owns the list. How a faction likes a law is the command's own reckoning.

use bevy_egui::egui::Ui;

use super::super::state::{PanelState, Unfolded};
use super::super::{orders, rows};
use crate::client::desk::{Action, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::section::section;
use crate::command::{self, Command};
use crate::rules::measure;
use crate::units::{CountryId, FactionId, Fixed, LawId};

pub fn laws(ui: &mut Ui, view: &View, state: &mut PanelState, id: CountryId, actions: &mut Vec<Action>) {
    let tell = view.tell;
    let row = &view.t.countries[id];
    let count = row.laws.len().to_string();
    section(ui, &tell.ui("panel-laws"), &tell.ui_with("panel-laws-count", &[("count", count)]));
    let mut all: Vec<LawId> = view.book.laws.ids().collect();
    all.sort_by_key(|&law| (!row.has_law(law), law));
    for law in all {
        let on = row.has_law(law);
        let open = state.unfolded == Some(Unfolded::Law(law));
        let note = tell.ui(if on { "panel-laws-force" } else { "panel-laws-not" });
        if rows::unfolding(ui, Some(on), &tell.law(law), &note, open).clicked() {
            state.unfold(Unfolded::Law(law));
        }
        if open {
            unfolded(ui, view, id, law, on, actions);
        }
    }
}

fn unfolded(ui: &mut Ui, view: &View, id: CountryId, law: LawId, on: bool, actions: &mut Vec<Action>) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    ui.add_space(scale.px(4.0, 6.0));
    rows::remark(ui, &tell.law_about(law));
    let brings = tell.brings(&view.book.laws[law].brings, Fixed::ONE);
    if !brings.is_empty() {
        ui.add_space(scale.px(2.0, 3.0));
        text::paragraph(ui, Role::Body, &brings, palette::INK);
    }
    let (mut welcome, mut resent) = (Vec::new(), Vec::new());
    for faction in followed(view, id) {
        let liking = measure::liking(view.book, view.t, faction, law);
        if liking >= Fixed::whole(20) {
            welcome.push(tell.faction_short(faction));
        } else if liking <= Fixed::whole(-20) {
            resent.push(tell.faction_short(faction));
        }
    }
    for (key, names, colour) in
        [("panel-laws-for", welcome, palette::GAIN), ("panel-laws-against", resent, palette::LOSS)]
    {
        if !names.is_empty() {
            let told = tell.ui_with(key, &[("names", names.join(", "))]);
            text::paragraph(ui, Role::Body, &told, colour);
        }
    }
    ui.add_space(scale.px(4.0, 6.0));
    if let Some(seat) = super::ruler(view, id) {
        let (order, key) = if on {
            (Command::Repeal { law }, "panel-order-repeal")
        } else {
            (Command::Pass { law }, "panel-order-pass")
        };
        orders::order(ui, view, seat, order, &tell.ui(key), actions);
    }
}

/// Those with a following worth naming, the largest first.
fn followed(view: &View, id: CountryId) -> Vec<FactionId> {
    let t = view.t;
    let mut all: Vec<FactionId> = t.factions.active_in(id).filter(|&f| t.factions[f].kind.holds_allegiance()).collect();
    all.sort_by_key(|&f| (std::cmp::Reverse(measure::support(t, f)), f));
    all.truncate(8);
    all
}
