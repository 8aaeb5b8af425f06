//! An armed struggle on its board: who stands how to whom and what it has cost, the men in the field, what could end it.
//!
//! Owns the order of the board. Men that are an enemy's are told as the tables have them: an army in the field is seen.

mod command;
mod expect;
mod field;
mod losses;
mod sides;
mod terms;
pub mod who;

pub use expect::expect;

use bevy_egui::egui::{Align, Sense, Ui, vec2};

use super::state::PanelState;
use super::{figures, rows};
use crate::client::desk::{Action, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::section::nothing_here;
use crate::client::widgets::stat::{Stat, stat_row};
use crate::client::widgets::{paint, sheet, slip};
use crate::units::{Date, Fixed};
use crate::world::{Belligerent, Conflict, ConflictKey, Toll};

/// What is open on the board.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Open {
    pub page: usize,
    /// Whose men are listed; none: everybody's.
    pub side: Option<Belligerent>,
    /// The force whose orders are laid out, by number.
    pub force: Option<u32>,
    /// What it is to do there, by number.
    pub posture: usize,
    /// With whom terms are talked over.
    pub with: Option<Belligerent>,
    /// Clauses that are ticked, by number, and the sum that is offered.
    pub clauses: u16,
    pub sum: Option<Fixed>,
    /// Men that an order names.
    pub men: u32,
}

pub fn war(ui: &mut Ui, view: &View, state: &mut PanelState, key: ConflictKey, actions: &mut Vec<Action>) {
    let Some(conflict) = view.t.conflicts.get(key) else {
        nothing_here(ui, &view.tell.ui("war-none"));
        return;
    };
    head(ui, view, conflict);
    let names = ["war-page-sides", "war-page-field", "war-page-terms"].map(|page| view.tell.ui(page));
    rows::pages(ui, &names, &mut state.war.page);
    ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
    match state.war.page {
        0 => sides::sides(ui, view, state, conflict, actions),
        1 => field::field(ui, view, state, conflict, actions),
        _ => sheet::scroll(ui, "war terms", ui.available_height(), |ui| {
            terms::terms(ui, view, state, conflict, actions);
        }),
    }
}

/// Everybody's losses together.
fn sum(conflict: &Conflict) -> Toll {
    let mut all = Toll::default();
    conflict.sides.iter().for_each(|side| all.add(side.toll()));
    all
}

fn head(ui: &mut Ui, view: &View, conflict: &Conflict) {
    let (tell, t, scale) = (view.tell, view.t, Scale::of(ui.ctx()));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(30.0, 42.0)), Sense::hover());
    let base = (rect.top() + rect.height() * 0.62).round();
    let days = figures::days_between(conflict.since, t.calendar.today).to_string();
    let note = match &conflict.ended {
        Some((day, _)) => tell.ui_with("war-ended", &[("date", Date::long(*day))]),
        None => tell.ui_with("war-days", &[("days", days), ("date", conflict.since.long())]),
    };
    let note = text::line(ui, Role::Body, &note, palette::INK_2);
    let end = text::on_baseline(ui.painter(), rect.right(), base, Align::Max, note).left();
    let name =
        text::elided(ui, Role::Banner, &tell.conflict(conflict.key), palette::INK, end - rect.left() - scale.gap());
    text::on_baseline(ui.painter(), rect.left(), base, Align::Min, name);
    paint::double_rule(ui.painter(), rect.left(), rect.right(), rect.bottom() - 5.0, palette::INK);
    let toll = sum(conflict);
    let mut eyes = who::eyes(view, conflict);
    let men: u32 = t.forces.rows.iter().filter(|f| f.conflict == conflict.key).map(|f| eyes.heads(f)).sum();
    let labels = ["war-men", "war-dead", "war-captured", "war-civilians", "war-refugees"].map(|key| tell.ui(key));
    let values = [men, toll.dead, toll.captured, toll.civilians, toll.refugees].map(|n| figures::heads(u64::from(n)));
    let stats: Vec<Stat> =
        labels.iter().zip(&values).map(|(label, value)| Stat { label, value, trend: None, selected: false }).collect();
    for (response, about) in stat_row(ui, &stats).into_iter().zip([
        "war-men-about",
        "war-dead-about",
        "war-captured-about",
        "war-civilians-about",
        "war-refugees-about",
    ]) {
        slip::note(response, &tell.ui(about));
    }
}
