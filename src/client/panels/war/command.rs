//! Orders of war: what a force is told, what a side's staff is told, troops abroad.
//!
//! The place of an order is the one looked at on the map.

use bevy_egui::egui::Ui;

use super::super::state::PanelState;
use super::super::{figures, orders, rows};
use super::{expect, who};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::Scale;
use crate::client::widgets::field::drop_down;
use crate::client::widgets::section::section;
use crate::command::{Command, WarOrder};
use crate::rules::conflict;
use crate::scenario::ForceKind;
use crate::units::{Fixed, ProvinceId};
use crate::world::{Belligerent, Conflict, Force, Posture};

/// Men that one press adds to an order.
const STEP: u32 = 500;
const FIRST: u32 = 1000;

/// The place looked at on the map.
fn place(view: &View) -> Option<ProvinceId> {
    match view.selection {
        Selection::Province(at) => Some(at),
        _ => None,
    }
}

fn give(ui: &mut Ui, view: &View, list: Vec<WarOrder>, actions: &mut Vec<Action>) -> bool {
    let Some(seat) = view.seat else { return false };
    orders::fitting(ui, view, seat, list.into_iter().map(Command::War).collect(), actions)
}

/// What one force can be told.
pub fn of_force(
    ui: &mut Ui,
    view: &View,
    state: &mut PanelState,
    war: &Conflict,
    force: &Force,
    actions: &mut Vec<Action>,
) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    if view.seat.is_none() {
        return;
    }
    section(ui, &tell.ui("war-orders"), &tell.ui("war-orders-note"));
    ui.add_space(scale.px(4.0, 6.0));
    let posture = postures(ui, view, state, "posture");
    let target = place(view).filter(|&at| at != force.place);
    let strikes = matches!(posture, Posture::Offensive | Posture::Raid);
    if let Some(at) = target.filter(|_| strikes) {
        let seen = crate::rules::view::View::new(view.book, view.t, view.seat);
        let odds = conflict::odds_at(seen, war, force.side, at);
        let label = tell.ui_with("war-odds", &[("place", tell.province(at))]);
        rows::pair(ui, &label, &figures::percent_whole(odds), None);
    }
    let number = force.number;
    let mut list = vec![WarOrder::Task { force: number, posture, at: target }];
    if target.is_some() || !strikes {
        list.push(WarOrder::Task { force: number, posture, at: Some(force.place) });
    }
    list.push(WarOrder::Release { force: number });
    if force.mandate.is_some() {
        list.extend([WarOrder::Reinforce { force: number, men: FIRST }, WarOrder::Recall { force: number }]);
    }
    list.extend(mandates(force));
    let first = Command::War(list[0].clone());
    if !give(ui, view, list, actions) {
        rows::remark(ui, &why_not(view, &first, strikes && target.is_none()));
    }
}

/// Why a force can be told nothing: no place is chosen, or the check's own reason.
fn why_not(view: &View, order: &Command, no_place: bool) -> String {
    let refused = view.seat.and_then(|seat| crate::command::check(view.book, view.t, seat, order).err());
    match refused {
        Some(refusal) if !no_place || refusal.reason == "not-your-force" => view.tell.refusal(&refusal),
        _ if no_place => view.tell.ui("war-no-order-strike"),
        _ => view.tell.ui("war-no-order"),
    }
}

/// The list of postures; the one picked.
fn postures(ui: &mut Ui, view: &View, state: &mut PanelState, id: &str) -> Posture {
    let names: Vec<String> = Posture::ALL.iter().map(|&p| view.tell.posture(p)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let width = ui.available_width();
    drop_down(ui, id, &mut state.war.posture, &names, width);
    ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
    Posture::ALL[state.war.posture.min(Posture::ALL.len() - 1)]
}

/// Changes of a mandate: half as many dead again, or none more than there are.
fn mandates(force: &Force) -> Vec<WarOrder> {
    let Some(mandate) = &force.mandate else { return Vec::new() };
    let with = |tolerated: u32| WarOrder::Mandate {
        force: force.number,
        against: mandate.against.clone(),
        within: mandate.within.clone(),
        until: mandate.until,
        tolerated,
    };
    vec![with(mandate.tolerated + mandate.tolerated / 2 + 10), with(mandate.dead)]
}

/// What the staff of the seat's side can be told: how to behave toward each enemy, whom to raise; troops to be sent.
pub fn of_side(ui: &mut Ui, view: &View, state: &mut PanelState, war: &Conflict, actions: &mut Vec<Action>) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    state.war.men = if state.war.men == 0 { FIRST } else { state.war.men };
    if let Some(own) = who::own(view, war) {
        let enemies: Vec<Belligerent> =
            war.fighting().map(|s| s.who).filter(|&other| war.hostile(own, other)).collect();
        section(ui, &tell.ui("war-staff"), &tell.ui("war-staff-note"));
        ui.add_space(scale.px(4.0, 6.0));
        if !enemies.is_empty() {
            let mut at = state.war.with.and_then(|w| enemies.iter().position(|e| *e == w)).unwrap_or(0);
            let names: Vec<String> = enemies.iter().map(|&enemy| who::full(view, enemy)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let width = ui.available_width();
            drop_down(ui, "enemy", &mut at, &names, width);
            state.war.with = Some(enemies[at]);
            ui.add_space(scale.px(4.0, 6.0));
            let toward = war.side(own).map(|side| side.toward(enemies[at])).unwrap_or_default();
            rows::pair(ui, &tell.ui("war-toward-now"), &tell.posture(toward), None);
            meetings(ui, view, war, own, enemies[at]);
            let posture = postures(ui, view, state, "staff posture");
            let order = WarOrder::Front { conflict: war.key, enemy: enemies[at], posture };
            if !give(ui, view, vec![order], actions) {
                rows::remark(ui, &tell.ui("war-toward-already"));
            }
        }
        men(ui, view, state);
        let men = state.war.men;
        let raise = |kind| WarOrder::Raise { conflict: war.key, kind, men };
        let mut list = vec![raise(ForceKind::Regulars), raise(ForceKind::Militia), raise(ForceKind::Guerrillas)];
        list.push(WarOrder::Mobilise { conflict: war.key });
        give(ui, view, list, actions);
    } else if may_send(view, war) {
        section(ui, &tell.ui("war-send"), &tell.ui("war-send-note"));
        men(ui, view, state);
        let Some(at) = place(view) else {
            rows::remark(ui, &tell.ui("war-send-where"));
            return;
        };
        let Some(beside) = view.t.control.controller(at) else { return };
        let men = state.war.men;
        let send = WarOrder::Send {
            conflict: war.key,
            beside,
            at,
            men,
            against: Vec::new(),
            within: Vec::new(),
            until: None,
            tolerated: men / 10,
        };
        give(ui, view, vec![send], actions);
    }
}

/// Where the two touch, with the odds of an attack: the best three.
fn meetings(ui: &mut Ui, view: &View, war: &Conflict, own: Belligerent, enemy: Belligerent) {
    let places = expect::front_places(view, war, own, enemy);
    let told: Vec<String> = places
        .iter()
        .take(3)
        .map(|&(at, odds)| format!("{} {}", view.tell.province(at), figures::percent_whole(odds)))
        .collect();
    let told = if told.is_empty() { view.tell.ui("war-meet-nowhere") } else { told.join(" · ") };
    rows::pair(ui, &view.tell.ui("war-meet"), &told, None);
}

fn men(ui: &mut Ui, view: &View, state: &mut PanelState) {
    let mut sum = Fixed::whole(i64::from(state.war.men));
    let told = figures::heads(u64::from(state.war.men));
    let step = Fixed::whole(i64::from(STEP));
    orders::stepper(ui, &view.tell.ui("war-men-named"), &mut sum, step, Fixed::whole(20_000), &told);
    state.war.men = u32::try_from(sum.trunc()).unwrap_or(FIRST).max(STEP);
    ui.add_space(Scale::of(ui.ctx()).px(3.0, 4.0));
}

/// Whether the seat governs a country that could send troops to a war abroad.
pub fn may_send(view: &View, war: &Conflict) -> bool {
    view.seat.is_some_and(|seat| {
        let home = view.t.factions[seat].country;
        view.t.countries[home].governs(seat) && !war.theatre.contains(&home) && war.active
    })
}
