//! A faction's dossier: name, four figures, then pages for its strength, its voices, its character and its decisions.
//!
//! Owns the order of the panel and the commands at its foot. What a page shows is in the page's own file.

mod character;
mod money;
mod moves;
mod strength;
mod ways;
mod wings;

mod voices;

pub use strength::last_move;

use bevy_egui::egui::Ui;

use super::state::{Choosing, PanelState, Purpose};
use super::{account, decisions, figures, known, marks, orders, rows, why};
use crate::client::desk::{Action, Subject, View};
use crate::client::theme::{Scale, Trend, number};
use crate::client::widgets::button::Kind;
use crate::client::widgets::section::panel_head;
use crate::client::widgets::sheet;
use crate::client::widgets::stat::{Stat, stat_row};
use crate::command::{self, Command};
use crate::rules::view::Secret;
use crate::rules::{faction as rules, measure, schism};
use crate::scenario::{FactionKind, Status};
use crate::units::{FactionId, Fixed};

pub fn faction(ui: &mut Ui, view: &View, state: &mut PanelState, id: FactionId, actions: &mut Vec<Action>) {
    let (tell, row) = (view.tell, &view.t.factions[id]);
    let colour = marks::faction_colour(view, id);
    panel_head(ui, marks::emblem(view, id), colour, &tell.faction(id), &standing(view, id));
    if !row.active {
        rows::remark(ui, &tell.ui("panel-faction-gone"));
        return;
    }
    four_figures(ui, view, state, id, actions);
    let own = view.seat == Some(id);
    let mut names = vec![tell.ui("panel-page-strength"), tell.ui("panel-page-voices"), tell.ui("panel-page-character")];
    if view.seat.is_some() {
        names.push(tell.ui("panel-page-moves"));
    }
    if own {
        names.push(decisions::page_name(view, id));
    }
    rows::pages(ui, &names, &mut state.faction_page);
    let scale = Scale::of(ui.ctx());
    let foot = match state.faction_page {
        0 => foot_height(view, id, scale),
        _ => 0.0,
    };
    let page = state.faction_page;
    sheet::scroll(ui, ("faction page", id, page), ui.available_height() - foot, |ui| match page {
        0 => strength::strength(ui, view, state, id, actions),
        1 => voices::voices(ui, view, state, id, actions),
        2 => character::character(ui, view, id, actions),
        3 => moves::moves(ui, view, id, actions),
        _ => decisions::decisions(ui, view, state, id, actions),
    });
    if foot > 0.0 {
        sheet::push_down(ui, foot - scale.px(4.0, 6.0));
        commands(ui, view, state, id, actions);
    }
}

/// "In the government · party · socialist"
fn standing(view: &View, id: FactionId) -> String {
    let (tell, row) = (view.tell, &view.t.factions[id]);
    let country = &view.t.countries[row.country];
    let place = if country.governs(id) {
        tell.ui("panel-standing-governs")
    } else if country.in_government(id) {
        tell.ui("panel-standing-partner")
    } else if view.t.provinces.held_by.values().any(|&h| h == Some(id)) {
        tell.ui("panel-standing-armed")
    } else if row.status != Status::Legal || !row.kind.holds_allegiance() {
        tell.status(row.status)
    } else {
        tell.ui("panel-standing-opposition")
    };
    let parts = [("place", place), ("kind", tell.kind(row.kind)), ("movement", tell.movement_adjective(row.movement))];
    tell.ui_with("panel-standing", &parts)
}

fn four_figures(ui: &mut Ui, view: &View, state: &PanelState, id: FactionId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let row = &t.factions[id];
    let known = known::knows(view, id);
    let mut boxes: Vec<(String, String, Option<Trend>, Option<Subject>)> = Vec::new();
    if row.kind.holds_allegiance() {
        let since = state.past.support(view, id).map(|(by, _)| figures::change(by));
        boxes.push((tell.ui("panel-support"), figures::percent(measure::support(t, id)), since, None));
    } else {
        boxes.push((tell.ui("panel-reach"), figures::percent(measure::reach(t, id)), None, None));
    }
    let fights = matches!(row.kind, FactionKind::Militia | FactionKind::Army) || measure::armed(t, id);
    if fights || measure::chamber(book, row.country) == 0 || !row.kind.holds_allegiance() {
        let trend = Some(figures::change(rules::force_change(book, t, id, &mut ()))).filter(moves).filter(|_| known);
        let force = known::figure(view, id, Secret::Force, thousands);
        boxes.push((tell.ui("panel-force"), force, trend, Some(Subject::Force(id))));
    } else {
        boxes.push((tell.ui("panel-seats"), row.seats.to_string(), None, None));
    }
    let joined = rules::members_change(book, t, id, &mut ());
    let trend = Some(figures::heads_change(joined)).filter(moves);
    boxes.push((tell.ui("panel-members"), figures::heads(row.members), trend, Some(Subject::Members(id))));
    let strain = Some(figures::change(rules::cohesion_change(book, t, id, &mut ()))).filter(moves).filter(|_| known);
    let say = |value: Fixed| if known { figures::points(value) } else { number::decimal(value.to_f64(), 0) };
    let cohesion = known::figure(view, id, Secret::Cohesion, say);
    boxes.push((tell.ui("panel-cohesion"), cohesion, strain, Some(Subject::Cohesion(id))));
    let stats: Vec<Stat> = boxes
        .iter()
        .map(|(label, value, trend, subject)| Stat {
            label,
            value,
            trend: trend.clone(),
            selected: subject.is_some_and(|s| why::is_pinned(ui.ctx(), s)),
        })
        .collect();
    for (i, (response, (.., subject))) in stat_row(ui, &stats).iter().zip(&boxes).enumerate() {
        match subject {
            Some(subject) => {
                why::why_tooltip_for(response, view, *subject);
                if response.clicked() {
                    actions.push(why::toggle_pin(ui.ctx(), *subject));
                }
            }
            None if i == 0 && row.kind.holds_allegiance() => {
                why::why_tooltip_of(response, view, || account::support(view, id));
            }
            None => {}
        }
    }
}

fn moves(trend: &Trend) -> bool {
    trend.direction != std::cmp::Ordering::Equal
}

/// Thousands under arms as heads: "12.4 k".
fn thousands(force: Fixed) -> String {
    figures::heads(force.times_int(1000).trunc().max(0).unsigned_abs())
}

/// The orders that fit the relation of the seat to the faction.
enum Offer {
    Give(Command, &'static str),
    Choose(Purpose, &'static str),
    /// A monthly sum, with what is paid now.
    Fund(Fixed),
}

fn offers(view: &View, id: FactionId) -> Vec<Offer> {
    let Some(seat) = view.seat.filter(|&seat| view.t.factions[seat].active) else { return Vec::new() };
    let (row, mine) = (&view.t.factions[id], &view.t.factions[seat]);
    if seat == id {
        let mut offers = Vec::new();
        if row.kind.holds_allegiance() {
            offers.push(Offer::Choose(Purpose::Propaganda, "panel-order-propaganda"));
        }
        offers.push(Offer::Give(Command::Rally, "panel-order-rally"));
        offers.push(Offer::Give(Command::Arm, "panel-order-arm"));
        return offers;
    }
    let governs = view.t.countries[mine.country].governs(seat);
    if row.country != mine.country {
        let paid = row.patrons.iter().find(|(patron, _)| *patron == mine.country).map_or(Fixed::ZERO, |p| p.1);
        if governs {
            return vec![Offer::Fund(paid)];
        }
        // The convener of a body of parties pays them out of its own chest.
        let own = mine.subsidies.iter().find(|(to, _)| *to == id).map_or(Fixed::ZERO, |p| p.1);
        let convenes = schism::body_of(view.book, view.t, seat, id).is_some();
        return if convenes { vec![Offer::Fund(own)] } else { Vec::new() };
    }
    let paid = mine.subsidies.iter().find(|(to, _)| *to == id).map_or(Fixed::ZERO, |p| p.1);
    let mut offers = vec![Offer::Fund(paid)];
    if governs {
        if row.kind.holds_allegiance() {
            offers.push(Offer::Choose(Purpose::Crackdown(id), "panel-order-crackdown"));
        }
        if matches!(row.status, Status::Legal | Status::Harassed) {
            offers.push(Offer::Give(Command::Ban { faction: id }, "panel-order-ban"));
        }
        if row.status != Status::Legal {
            offers.push(Offer::Give(Command::Legalise { faction: id }, "panel-order-legalise"));
        }
    }
    offers
}

fn foot_height(view: &View, id: FactionId, scale: Scale) -> f32 {
    let offers = offers(view, id);
    if offers.is_empty() {
        return 0.0;
    }
    let steppers = offers.iter().filter(|o| matches!(o, Offer::Fund(_))).count() as f32;
    offers.len() as f32 * orders::order_height(scale) + steppers * scale.px(22.0, 28.0) + scale.px(6.0, 8.0)
}

fn commands(ui: &mut Ui, view: &View, state: &mut PanelState, id: FactionId, actions: &mut Vec<Action>) {
    let Some(seat) = view.seat else { return };
    for (n, offer) in offers(view, id).into_iter().enumerate() {
        // The one red button of the screen is the first thing that can be done here.
        let kind = if n == 0 { Kind::Main } else { Kind::Secondary };
        match offer {
            Offer::Give(order, key) => orders::order_as(ui, view, seat, order, &view.tell.ui(key), kind, actions),
            Offer::Choose(purpose, key) => {
                let order = match purpose {
                    Purpose::Propaganda => Command::Propaganda { provinces: Vec::new() },
                    Purpose::Crackdown(against) => Command::Crackdown { against, provinces: Vec::new() },
                };
                let cost = view.tell.cost(&command::cost(view.book, view.t, seat, &order));
                if orders::opener(ui, &view.tell.ui(key), &cost, kind).clicked() {
                    state.choosing = Some(Choosing { purpose, provinces: Vec::new() });
                }
            }
            Offer::Fund(paid) => money::fund(ui, view, state, seat, id, paid, actions),
        }
    }
}
