//! Who leads a faction, where it stands, and who thinks as it does.
//!
//! Owns the page's setting only.

use bevy_egui::egui::Ui;

use super::super::{figures, marks, rows};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Role, Scale, Tone};
use crate::client::widgets::section::section;
use crate::client::widgets::table::{Cell, Column, Table};
use crate::rules::measure;
use crate::scenario::Axis;
use crate::units::{FactionId, Fixed};

pub fn character(ui: &mut Ui, view: &View, id: FactionId, actions: &mut Vec<Action>) {
    let (tell, row) = (view.tell, &view.t.factions[id]);
    let scale = Scale::of(ui.ctx());
    section(ui, &tell.ui("panel-leader"), "");
    match row.leader {
        Some(leader) => {
            let skill = view.t.people[leader].ability(row.kind.asks());
            let told = tell.ui_with("panel-leader-skill", &[("skill", skill.trunc().to_string())]);
            if rows::pair(ui, &tell.character(leader), &told, None).clicked() {
                actions.push(Action::Select(Selection::Character(leader)));
            }
        }
        None => rows::remark(ui, &tell.ui("panel-leader-none")),
    }
    section(ui, &tell.ui("panel-stance"), &tell.movement(row.movement));
    ui.add_space(scale.px(2.0, 4.0));
    for axis in Axis::ALL {
        let pole = |end: i64| tell.lean(axis, Fixed::whole(end));
        rows::between(ui, &pole(-100), &pole(100), row.stance.on(axis).to_f32());
    }
    neighbours_in_mind(ui, view, id, actions);
}

/// The others of its country by how near they stand.
fn neighbours_in_mind(ui: &mut Ui, view: &View, id: FactionId, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let row = &t.factions[id];
    let mut others: Vec<FactionId> =
        t.factions.active_in(row.country).filter(|&f| f != id && t.factions[f].kind.holds_allegiance()).collect();
    if others.is_empty() {
        return;
    }
    others.sort_by_key(|&f| (t.factions[f].stance.distance(&row.stance), f));
    section(ui, &tell.ui("panel-nearest"), &tell.ui("panel-nearest-note"));
    let columns = [Column::rest(), Column::number(48.0, 60.0), Column::number(52.0, 66.0)];
    let table = Table { columns: &columns, ruled: false };
    for other in others.into_iter().take(10) {
        let name = tell.faction_short(other);
        let support = figures::percent(measure::support(t, other));
        let distance = figures::points(t.factions[other].stance.distance(&row.stance));
        let cells = [
            Cell::Swatch(marks::faction_fill(view, other), &name),
            Cell::Text(&distance),
            Cell::Set(&support, Role::Strong, Tone::Plain),
        ];
        if table.row(ui, &cells).clicked() {
            actions.push(Action::Select(Selection::Faction(other)));
        }
    }
}
