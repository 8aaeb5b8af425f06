//! The sides of a war: how each stands to each, what ground and men it has, what it wants, and the losses over time.

use bevy_egui::egui::{Rect, Ui, pos2};

use super::super::state::PanelState;
use super::super::{figures, rows};
use super::{losses, who};
use crate::client::desk::{Action, View};
use crate::client::theme::{Ground, Role, Scale, Tone};
use crate::client::widgets::section::section;
use crate::client::widgets::stances::{self, Bond, Node, stances};
use crate::client::widgets::table::{Cell, Column, Table};
use crate::client::widgets::{sheet, slip};
use crate::rules::conflict::Eyes;
use crate::scenario::ForceKind;
use crate::units::{Fixed, Share};
use crate::world::{Belligerent, Conflict, Side, Stance};

/// A side's part of all the ground that is fought over, by people, in per cent.
fn ground(view: &View, conflict: &Conflict, who: Belligerent) -> Fixed {
    let (mut held, mut all) = (0_u64, 0_u64);
    for (at, row) in view.t.control.of(conflict.key) {
        let people = u64::from(view.t.provinces.population[at]).max(1);
        all += people;
        held += people * u64::from(row.share(who)) / u64::from(Share::WHOLE);
    }
    crate::world::per_cent(held, all)
}

pub fn sides(ui: &mut Ui, view: &View, state: &mut PanelState, conflict: &Conflict, actions: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let whole = ui.available_rect_before_wrap();
    let chart = scale.px(128.0, 190.0);
    let above = whole.height() - chart;
    let middle = (whole.left() + whole.width() * 0.47).round();
    let left = Rect::from_min_max(whole.min, pos2(middle, whole.top() + above));
    let right =
        Rect::from_min_max(pos2(middle + scale.px(14.0, 20.0), whole.top()), pos2(whole.right(), left.bottom()));
    sheet::region(ui, "who stands how", left, Ground::Paper, |ui| graph(ui, view, conflict, actions));
    sheet::region(ui, "what each has", right, Ground::Paper, |ui| {
        sheet::scroll(ui, "sides", right.height(), |ui| table(ui, view, state, conflict, actions));
    });
    let below = Rect::from_min_max(pos2(whole.left(), whole.top() + above), whole.max);
    sheet::region(ui, "losses", below, Ground::Paper, |ui| losses::losses(ui, view, conflict, (84.0, 132.0)));
}

fn graph(ui: &mut Ui, view: &View, conflict: &Conflict, actions: &mut Vec<Action>) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    let shown: Vec<&Side> = conflict.sides.iter().filter(|s| s.fights()).collect();
    let mut eyes = who::eyes(view, conflict);
    let men: Vec<u32> = shown.iter().map(|s| eyes.men(s.who)).collect();
    let most = men.iter().copied().max().unwrap_or(1).max(1);
    let names: Vec<(String, String, String)> = shown
        .iter()
        .zip(&men)
        .map(|(side, men)| {
            let note = tell.ui_with("war-node", &[("men", figures::heads(u64::from(*men)))]);
            (who::name(view, side.who), note, who::initials(view, side.who))
        })
        .collect();
    let own = who::own(view, conflict);
    let nodes: Vec<Node> = shown
        .iter()
        .zip(&names)
        .zip(&men)
        .map(|((side, (name, note, initials)), &men)| Node {
            name,
            note,
            initials,
            colour: who::colour(view, side.who),
            weight: men as f32 / most as f32,
            chosen: own == Some(side.who),
            out: false,
        })
        .collect();
    let bond = |a: usize, b: usize| match conflict.stance(shown[a].who, shown[b].who) {
        Stance::Hostile => Bond::War,
        Stance::Truce { .. } => Bond::Truce,
        Stance::Allied => Bond::Allied,
    };
    let height = ui.available_height() - scale.row();
    let drawn = stances(ui, &nodes, bond, height);
    for (response, side) in drawn.nodes.into_iter().zip(&shown) {
        if slip::note(response, &about(view, conflict, side)).clicked() {
            actions.push(Action::Select(who::selection(side.who)));
        }
    }
    if let Some((a, b)) = drawn.line {
        slip::note(drawn.response, &pair(view, conflict, shown[a].who, shown[b].who));
    }
    let words = ["war-key-war", "war-key-truce", "war-key-allied"].map(|key| tell.ui(key));
    stances::key(ui, words.each_ref().map(String::as_str));
}

/// "The Republic and the League are at war."
fn pair(view: &View, conflict: &Conflict, a: Belligerent, b: Belligerent) -> String {
    let names = [("a", who::full(view, a)), ("b", who::full(view, b))];
    match conflict.stance(a, b) {
        Stance::Hostile => view.tell.ui_with("war-pair-war", &names),
        Stance::Allied => view.tell.ui_with("war-pair-allied", &names),
        Stance::Truce { until: None } => view.tell.ui_with("war-pair-truce", &names),
        Stance::Truce { until: Some(day) } => {
            let [a, b] = names;
            view.tell.ui_with("war-pair-truce-until", &[a, b, ("date", day.long())])
        }
    }
}

/// Who a side is, what it fights for, what it does toward its enemies.
fn about(view: &View, conflict: &Conflict, side: &Side) -> String {
    let tell = view.tell;
    let mut told =
        vec![tell.ui_with("war-about-aim", &[("name", who::full(view, side.who)), ("aim", tell.war_aim(&side.aim))])];
    for enemy in conflict.fighting().filter(|other| conflict.hostile(side.who, other.who)) {
        let args = [("enemy", who::name(view, enemy.who)), ("posture", tell.posture(side.toward(enemy.who)))];
        told.push(tell.ui_with("war-about-toward", &args));
    }
    told.join("\n")
}

/// Men by kind for a side, those in the field.
fn by_kind(view: &View, eyes: &mut Eyes, conflict: &Conflict, who: Belligerent) -> Vec<(ForceKind, u32)> {
    let mut count = |kind| {
        let alike = view.t.forces.of_side(conflict.key, who).filter(|f| f.kind == kind);
        alike.map(|f| eyes.heads(f)).sum::<u32>()
    };
    ForceKind::ALL.into_iter().map(|kind| (kind, count(kind))).filter(|(_, men)| *men > 0).collect()
}

fn table(ui: &mut Ui, view: &View, state: &mut PanelState, conflict: &Conflict, actions: &mut Vec<Action>) {
    let tell = view.tell;
    let mut eyes = who::eyes(view, conflict);
    let columns = [Column::rest(), Column::number(40.0, 54.0), Column::number(46.0, 62.0), Column::number(44.0, 58.0)];
    let table = Table { columns: &columns, ruled: false };
    section(ui, &tell.ui("war-sides"), &tell.ui("war-sides-note"));
    let heads = ["war-column-ground", "war-column-men", "war-column-dead"].map(|key| tell.ui(key));
    table.header(ui, &["", &heads[0], &heads[1], &heads[2]]);
    let mut sides: Vec<(&Side, u32)> = conflict.sides.iter().map(|s| (s, eyes.men(s.who))).collect();
    sides.sort_by_key(|(s, men)| (!s.fights(), std::cmp::Reverse(*men), s.who));
    for (side, men) in sides {
        let name = who::name(view, side.who);
        let share = figures::percent_whole(ground(view, conflict, side.who));
        let men = figures::heads(u64::from(men));
        let dead = figures::heads(u64::from(side.toll().dead));
        let fights = side.fights();
        let tone = if fights { Tone::Plain } else { Tone::Quiet };
        let cells = [
            Cell::Swatch(who::fill(view, side.who), &name),
            if fights { Cell::Text(&share) } else { Cell::Empty },
            if fights { Cell::Set(&men, Role::Strong, tone) } else { Cell::Empty },
            Cell::Set(&dead, Role::Body, tone),
        ];
        if slip::note(table.row(ui, &cells), &about(view, conflict, side)).clicked() {
            state.war.side = Some(side.who);
            state.war.page = 1;
            actions.push(Action::Select(who::selection(side.who)));
        }
        if fights {
            let mut kinds: Vec<String> = by_kind(view, &mut eyes, conflict, side.who)
                .into_iter()
                .map(|(kind, men)| format!("{} {}", view.tell.force_kind(kind), figures::heads(u64::from(men))))
                .collect();
            let sent = view.t.forces.of_side(conflict.key, side.who).filter(|f| f.mandate.is_some());
            let sent: u32 = sent.map(|f| eyes.heads(f)).sum();
            if sent > 0 {
                kinds.push(tell.ui_with("war-from-abroad", &[("men", figures::heads(u64::from(sent)))]));
            }
            if !kinds.is_empty() {
                rows::under(ui, &kinds.join(" · "));
            }
        } else if let Some(day) = side.out {
            rows::under(ui, &tell.ui_with("war-side-out", &[("date", day.long())]));
        }
    }
}
