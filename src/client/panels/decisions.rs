//! Decisions open to a seat: what each is about, costs and does, and what stands in its way.
//!
//! Owns the list. Whether a decision may be taken is the command's own check.

use bevy_egui::egui::Ui;

use super::state::{PanelState, Unfolded};
use super::{account, effects, orders, rows};
use crate::client::desk::{Action, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::section::{nothing_here, section};
use crate::command::{self, Command};
use crate::rules::script::holds;
use crate::units::{DecisionId, FactionId};

/// Decisions offered to the seat and not hidden, those that may be taken first.
fn open_to(view: &View, seat: FactionId) -> Vec<(DecisionId, bool)> {
    let shown = |&d: &DecisionId| {
        let frame = command::decision_frame(view.book, view.t, seat, d);
        command::offered(view.book, view.t, seat, d)
            && holds(&(view.book, view.t), &frame, &view.book.decisions[d].visible)
    };
    let mut all: Vec<(DecisionId, bool)> = view
        .book
        .decisions
        .ids()
        .filter(shown)
        .map(|d| (d, command::check(view.book, view.t, seat, &Command::Decide { decision: d }).is_ok()))
        .collect();
    all.sort_by_key(|&(d, may)| (!may, d));
    all
}

/// Decisions that may be taken now.
pub fn ready(view: &View, seat: FactionId) -> Vec<DecisionId> {
    open_to(view, seat).into_iter().filter(|(_, may)| *may).map(|(decision, _)| decision).collect()
}

/// "Decisions 3": with how many may be taken now.
pub fn page_name(view: &View, seat: FactionId) -> String {
    match ready(view, seat).len() {
        0 => view.tell.ui("panel-page-decisions"),
        count => view.tell.ui_with("panel-page-decisions-count", &[("count", count.to_string())]),
    }
}

pub fn decisions(ui: &mut Ui, view: &View, state: &mut PanelState, seat: FactionId, actions: &mut Vec<Action>) {
    let tell = view.tell;
    let all = open_to(view, seat);
    section(ui, &tell.ui("panel-decisions"), "");
    if all.is_empty() {
        nothing_here(ui, &tell.ui("panel-decisions-none"));
    }
    for (decision, may) in all {
        let open = state.unfolded == Some(Unfolded::Decision(decision));
        let order = Command::Decide { decision };
        let note = if may {
            tell.cost(&command::cost(view.book, view.t, seat, &order))
        } else {
            tell.ui("panel-decisions-closed")
        };
        if rows::unfolding(ui, None, &tell.decision(decision), &note, open).clicked() {
            state.unfold(Unfolded::Decision(decision));
        }
        if open {
            unfolded(ui, view, seat, decision, actions);
        }
    }
}

fn unfolded(ui: &mut Ui, view: &View, seat: FactionId, decision: DecisionId, actions: &mut Vec<Action>) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    ui.add_space(scale.px(4.0, 6.0));
    text::paragraph(ui, Role::Body, &tell.decision_about(decision), palette::INK_2);
    ui.add_space(scale.px(4.0, 6.0));
    let order = Command::Decide { decision };
    let preview = command::would_do(view.book, view.t, seat, &order);
    effects::effect_lines(ui, view, &tell.order_lines(&preview, seat));
    let frame = command::decision_frame(view.book, view.t, seat, decision);
    let failing = account::failing(view, &frame, &view.book.decisions[decision].allowed);
    for part in failing.iter().take(6) {
        let indent = "\u{a0}".repeat(3 * part.depth);
        text::paragraph(ui, Role::Body, &format!("{indent}{}", part.told), palette::LOSS);
    }
    ui.add_space(scale.px(5.0, 8.0));
    orders::order(ui, view, seat, order, &tell.ui("panel-order-decide"), actions);
    ui.add_space(scale.px(4.0, 6.0));
}
