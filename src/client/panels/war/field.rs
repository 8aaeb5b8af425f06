//! The men in the field: a line a force, and the one that is looked at with its orders.

use bevy_egui::egui::{Rect, Ui, pos2};

use super::super::state::PanelState;
use super::super::{account, figures, marks, rows, why};
use super::{command, who};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Ground, Scale, Tone};
use crate::client::widgets::field::drop_down;
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::sheet;
use crate::client::widgets::table::{Cell, Column, Table};
use crate::rules::conflict;
use crate::units::Fixed;
use crate::world::{Belligerent, Conflict, Force};

pub fn field(ui: &mut Ui, view: &View, state: &mut PanelState, war: &Conflict, actions: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let tell = view.tell;
    let sides: Vec<Belligerent> = war.fighting().map(|s| s.who).collect();
    let mut names = vec![tell.ui("war-all-sides")];
    names.extend(sides.iter().map(|&side| who::full(view, side)));
    let choices: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut at = state.war.side.and_then(|side| sides.iter().position(|s| *s == side)).map_or(0, |n| n + 1);
    let width = ui.available_width();
    drop_down(ui, "whose men", &mut at, &choices, width);
    state.war.side = at.checked_sub(1).map(|n| sides[n]);
    let forces = listed(view, state, war);
    let whole = ui.available_rect_before_wrap();
    let chosen = state.war.force.and_then(|number| view.t.forces.get(number)).filter(|f| f.conflict == war.key);
    let commands = chosen.is_some() || who::own(view, war).is_some() || command::may_send(view, war);
    let foot = if commands { scale.px(226.0, 310.0).min(whole.height() * 0.5) } else { 0.0 };
    let above = Rect::from_min_max(whole.min, pos2(whole.right(), whole.bottom() - foot));
    sheet::region(ui, "forces", above, Ground::Paper, |ui| list(ui, view, state, &forces, actions));
    let below = Rect::from_min_max(pos2(whole.left(), above.bottom()), whole.max);
    if let Some(force) = chosen {
        sheet::region(ui, "the force", below, Ground::Paper, |ui| {
            sheet::scroll(ui, "force", below.height(), |ui| detail(ui, view, state, war, force, actions));
        });
    } else if commands {
        sheet::region(ui, "the staff", below, Ground::Paper, |ui| {
            sheet::scroll(ui, "staff", below.height(), |ui| command::of_side(ui, view, state, war, actions));
        });
    }
}

/// The forces shown and what they are taken for: of the chosen side, or all; those in the place that is looked at first.
fn listed<'a>(view: &View<'a>, state: &PanelState, conflict: &Conflict) -> Vec<(&'a Force, u32)> {
    let looked_at = match view.selection {
        Selection::Province(at) => Some(at),
        _ => None,
    };
    let wanted = |f: &&Force| f.conflict == conflict.key && state.war.side.is_none_or(|side| f.side == side);
    let mut eyes = who::eyes(view, conflict);
    let mut list: Vec<(&Force, u32)> = view.t.forces.rows.iter().filter(wanted).map(|f| (f, eyes.heads(f))).collect();
    let own = who::own(view, conflict);
    list.sort_by_key(|(f, men)| {
        (Some(f.place) != looked_at, Some(f.side) != own, f.side, std::cmp::Reverse(*men), f.number)
    });
    list
}

fn tone(value: Fixed) -> Tone {
    if value < Fixed::whole(30) { Tone::Loss } else { Tone::Plain }
}

fn list(ui: &mut Ui, view: &View, state: &mut PanelState, forces: &[(&Force, u32)], actions: &mut Vec<Action>) {
    let tell = view.tell;
    if forces.is_empty() {
        nothing_here(ui, &tell.ui("war-no-forces"));
        return;
    }
    let columns = [
        Column::left(122.0, 168.0),
        Column::left(66.0, 92.0),
        Column::number(42.0, 56.0),
        Column::number(40.0, 54.0),
        Column::number(42.0, 56.0),
        Column::number(42.0, 56.0),
        Column::left(14.0, 18.0),
        Column::left(92.0, 122.0),
        Column::rest(),
    ];
    let table = Table { columns: &columns, ruled: true };
    let heads = ["side", "", "men", "quality", "supply", "morale", "", "place", "doing"];
    let named = |key: &str| if key.is_empty() { String::new() } else { tell.ui(&format!("war-column-{key}")) };
    let heads = heads.map(named);
    table.header(ui, &heads.each_ref().map(String::as_str));
    sheet::scroll(ui, "force rows", ui.available_height(), |ui| {
        for &(force, men) in forces {
            let name = who::name(view, force.side);
            let whole = |v: Fixed| crate::client::theme::number::decimal(v.to_f64(), 0);
            let cells = [
                (kind(view, force), Tone::Plain),
                (figures::heads(u64::from(men)), Tone::Plain),
                (whole(force.quality), Tone::Plain),
                (whole(force.supply), tone(force.supply)),
                (whole(force.morale), tone(force.morale)),
                (String::new(), Tone::Plain),
                (tell.province(force.place), Tone::Plain),
                (who::doing(view, force), Tone::Quiet),
            ];
            let chosen = state.war.force == Some(force.number);
            if table.entry(ui, Cell::Swatch(who::fill(view, force.side), &name), &cells, chosen).clicked() {
                state.war.force = (!chosen).then_some(force.number);
                actions.push(Action::Select(Selection::Province(force.place)));
                actions.push(Action::Show(force.place));
            }
        }
    });
}

/// "regulars", "regulars · US" where another country sent them.
fn kind(view: &View, force: &Force) -> String {
    let kind = view.tell.force_kind(force.kind);
    match &force.mandate {
        Some(mandate) => format!("{kind} · {}", marks::initials(&view.tell.country(mandate.sender))),
        None => kind,
    }
}

/// Who they are, who pays them, how far they may go; then what can be ordered.
fn detail(ui: &mut Ui, view: &View, state: &mut PanelState, war: &Conflict, force: &Force, actions: &mut Vec<Action>) {
    let tell = view.tell;
    let args = [("kind", tell.force_kind(force.kind)), ("place", tell.province(force.place))];
    section(ui, &tell.ui_with("war-force-title", &args), &figures::heads(u64::from(who::eyes(view, war).heads(force))));
    if rows::pair(ui, &tell.ui("war-force-home"), &tell.faction(force.home), None).clicked() {
        actions.push(Action::Select(Selection::Faction(force.home)));
    }
    rows::pair(ui, &tell.ui("war-force-doing"), &who::doing(view, force), None);
    if let Some(mandate) = &force.mandate {
        let against: Vec<String> = mandate.against.iter().map(|&w| who::name(view, w)).collect();
        let against = if against.is_empty() { tell.ui("war-mandate-any") } else { against.join(", ") };
        rows::pair(ui, &tell.ui("war-mandate-against"), &against, None);
        let args = [("dead", mandate.dead.to_string()), ("tolerated", mandate.tolerated.to_string())];
        rows::pair(ui, &tell.ui("war-mandate-dead"), &tell.ui_with("war-mandate-dead-of", &args), None);
        let until = mandate.until.map_or_else(|| tell.ui("war-mandate-open"), |day| day.long());
        rows::pair(ui, &tell.ui("war-mandate-until"), &until, None);
    }
    let (level, terms) = conflict::supply_of(view.book, view.t, force);
    let note = [("now", figures::points(force.supply)), ("to", figures::points(level))];
    let response = rows::pair(ui, &tell.ui("war-force-supply"), &tell.ui_with("war-force-supply-to", &note), None);
    why::why_tooltip_of(&response, view, || {
        let question = tell.ui_with("war-why-supply", &[("now", figures::points(level))]);
        account::level(view, question, tell.province(force.place), figures::Unit::Points, &terms, level)
    });
    command::of_force(ui, view, state, war, force, actions);
}
