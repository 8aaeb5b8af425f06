//! Where one has people, how near they sit to what matters, and what they are given.

use bevy_egui::egui::Ui;

use super::super::state::PanelState;
use super::super::{figures, orders, rows};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Scale, Tone};
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::table::{Cell, Column, Table};
use crate::command::{Command, Covert};
use crate::rules::relation;
use crate::units::{CountryId, Fixed};
use crate::world::Runner;

/// Thousands of dollars that one press moves the monthly sum by.
const STEP: i64 = 10;
/// Networks from which on no more are proposed.
const ENOUGH: usize = 6;

pub fn networks(ui: &mut Ui, view: &View, state: &mut PanelState, runner: Runner, actions: &mut Vec<Action>) {
    let (t, tell) = (view.t, view.tell);
    section(ui, &tell.ui("covert-networks"), &tell.ui("covert-networks-note"));
    let mut list: Vec<(CountryId, &crate::world::Network)> = t.networks.run_by(runner).collect();
    list.sort_by(|a, b| b.1.agents.cmp(&a.1.agents).then(a.0.cmp(&b.0)));
    let looked_at = match view.selection {
        Selection::Country(country) => Some(country),
        Selection::Province(at) => Some(t.provinces.owner[at]),
        Selection::Faction(faction) => Some(t.factions[faction].country),
        _ => None,
    };
    // Nobody spies on themselves: on the own country the board stays with whom it showed before.
    let home = view.seat.map(|seat| t.factions[seat].country);
    state.target = looked_at.filter(|&c| Some(c) != home).or(state.target).or(list.first().map(|l| l.0));
    if list.is_empty() {
        nothing_here(ui, &tell.ui("covert-networks-none"));
    } else {
        let columns = [
            Column::rest(),
            Column::number(42.0, 56.0),
            Column::number(42.0, 56.0),
            Column::number(42.0, 56.0),
            Column::number(56.0, 74.0),
        ];
        let table = Table { columns: &columns, ruled: false };
        table.heads(ui, &["agents", "depth", "cover", "monthly"].map(|key| tell.ui(&format!("covert-column-{key}"))));
        for (country, network) in &list {
            let thin = if network.cover < Fixed::whole(30) { Tone::Loss } else { Tone::Plain };
            let figures = [
                (figures::points(network.agents), Tone::Plain),
                (figures::points(network.depth), Tone::Plain),
                (figures::points(network.cover), thin),
                (figures::money(network.monthly), Tone::Plain),
            ];
            let (name, chosen) = (tell.country(*country), state.target == Some(*country));
            if table.entry(ui, Cell::Text(&name), &figures, chosen).clicked() {
                state.target = Some(*country);
                actions.push(Action::Select(Selection::Country(*country)));
                actions.push(Action::ShowCountry(*country));
            }
        }
    }
    beginnings(ui, view, state, runner, list.len(), actions);
    if let Some(country) = state.target {
        money(ui, view, country, runner, actions);
    }
    under_way(ui, view, runner, actions);
}

/// Countries where one has nobody yet and something at stake, those that matter most first.
fn beginnings(
    ui: &mut Ui,
    view: &View,
    state: &mut PanelState,
    runner: Runner,
    already: usize,
    actions: &mut Vec<Action>,
) {
    let (t, tell) = (view.t, view.tell);
    let Some(home) = view.seat.map(|seat| t.factions[seat].country).filter(|_| already < ENOUGH) else { return };
    let mut stakes: Vec<(Fixed, CountryId, Fixed)> = t.relations.circle[home]
        .iter()
        .map(|c| c.0)
        .filter(|&c| c != home && t.countries[c].exists && t.networks.of(runner, c).is_none())
        .map(|c| {
            let stands = relation::relation(view.book, t, home, c, &mut ());
            (t.relations.fear(home, c) + stands.abs().over_int(2), c, stands)
        })
        .collect();
    stakes.sort_by_key(|&(weight, c, _)| (std::cmp::Reverse(weight), c));
    stakes.truncate(ENOUGH - already);
    if stakes.is_empty() {
        return;
    }
    if state.target.is_none() {
        state.target = stakes.first().map(|s| s.1);
    }
    section(ui, &tell.ui("covert-beginnings"), &tell.ui("covert-beginnings-note"));
    let table = Table { columns: &[Column::rest(), Column::number(56.0, 74.0)], ruled: false };
    for (_, country, stands) in stakes {
        let told = figures::change(stands);
        let tone = if stands.is_negative() { Tone::Loss } else { Tone::Gain };
        let (name, chosen) = (tell.country(country), state.target == Some(country));
        if table.entry(ui, Cell::Text(&name), &[(told.text, tone)], chosen).clicked() {
            state.target = Some(country);
            actions.push(Action::Select(Selection::Country(country)));
            actions.push(Action::ShowCountry(country));
        }
    }
}

/// What the network of the country looked at is given: more, less, or nothing.
fn money(ui: &mut Ui, view: &View, country: CountryId, runner: Runner, actions: &mut Vec<Action>) {
    let (t, tell) = (view.t, view.tell);
    let Some(seat) = view.seat else { return };
    let now = t.networks.of(runner, country).map_or(Fixed::ZERO, |n| n.monthly);
    section(ui, &tell.ui_with("covert-in", &[("country", tell.country(country))]), &figures::money(now));
    ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
    let step = Fixed::whole(STEP);
    let mut sums = vec![now + step, (now - step).max(Fixed::ZERO)];
    if now > step {
        sums.push(Fixed::ZERO);
    }
    let list = sums.into_iter().map(|monthly| Command::Covert(Covert::Network { country, monthly })).collect();
    orders::fitting(ui, view, seat, list, actions);
}

/// Acts that have been begun and are not over.
fn under_way(ui: &mut Ui, view: &View, runner: Runner, actions: &mut Vec<Action>) {
    let (t, tell) = (view.t, view.tell);
    section(ui, &tell.ui("covert-under-way"), "");
    let mut any = false;
    for operation in t.networks.under_way(runner) {
        any = true;
        let days = figures::days_between(t.calendar.today, operation.due).to_string();
        let args = [("act", tell.act(operation.act)), ("country", tell.country(operation.country))];
        let note = [("odds", figures::percent_whole(operation.odds)), ("days", days)];
        rows::pair(ui, &tell.ui_with("covert-operation", &args), &tell.ui_with("covert-operation-note", &note), None);
        if let Some(seat) = view.seat {
            let order = Command::Covert(Covert::CallOff { operation: operation.number });
            orders::fitting(ui, view, seat, vec![order], actions);
        }
    }
    if !any {
        rows::remark(ui, &tell.ui("covert-under-way-none"));
    }
    let reports: Vec<String> =
        t.networks.files.iter().rev().filter(|r| r.runner == runner).take(6).map(|r| tell.report(r)).collect();
    if !reports.is_empty() {
        section(ui, &tell.ui("covert-reports"), "");
        for report in reports {
            rows::remark(ui, &report);
        }
    }
}
