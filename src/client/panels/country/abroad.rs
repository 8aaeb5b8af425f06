//! A country among others: its wars, who stands above and below it, its neighbours, whom it pays.
//!
//! Owns the page's setting. Relations are the rules' own reckoning.

use std::collections::BTreeSet;

use bevy_egui::egui::Ui;

use super::super::war::who;
use super::super::{account, counters, figures, marks, orders, reshape, rows, why};
use crate::client::desk::{Action, Board, Selection, View};
use crate::client::theme::{Role, Scale, Tone};
use crate::client::widgets::button::dotted_link;
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::table::{Cell, Column, Table};
use crate::command::Command;
use crate::rules::{relation, schism};
use crate::scenario::Link;
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::ConflictKey;

pub fn abroad(ui: &mut Ui, view: &View, id: CountryId, actions: &mut Vec<Action>) {
    let wars: Vec<ConflictKey> = view
        .t
        .conflicts
        .active()
        .filter(|war| war.theatre.contains(&id) || crate::rules::conflict::senders(view.t, war.key).contains(&id))
        .map(|war| war.key)
        .collect();
    for war in wars {
        conflict(ui, view, war, actions);
    }
    settling(ui, view, id, actions);
    counters::of_country(ui, view, id);
    bonds(ui, view, id, actions);
    reshape::of_country(ui, view, id, actions);
    neighbours(ui, view, id, actions);
    pays(ui, view, id, actions);
}

/// The sides of an armed struggle: men in the field and the dead; its board lies behind.
pub fn conflict(ui: &mut Ui, view: &View, war: ConflictKey, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let Some(state) = t.conflicts.get(war) else { return };
    let days = figures::days_between(state.since, t.calendar.today).to_string();
    section(ui, &tell.conflict(war), &tell.ui_with("panel-conflict-days", &[("days", days)]));
    let columns = [Column::rest(), Column::number(48.0, 62.0), Column::number(58.0, 74.0), Column::number(44.0, 56.0)];
    let table = Table { columns: &columns, ruled: false };
    let heads = ["panel-column-provinces", "war-column-men", "war-column-dead"].map(|key| tell.ui(key));
    table.header(ui, &["", &heads[0], &heads[1], &heads[2]]);
    let seen = crate::rules::view::View::new(view.book, t, view.seat);
    for side in crate::rules::conflict::sides_of(seen, state) {
        let name = who::name(view, side.who);
        let held = side.provinces.to_string();
        let (men, dead) = (figures::heads(u64::from(side.men)), figures::heads(u64::from(side.toll.dead)));
        let cells = [
            Cell::Swatch(who::fill(view, side.who), &name),
            Cell::Text(&held),
            Cell::Set(&men, Role::Strong, Tone::Plain),
            Cell::Text(&dead),
        ];
        if table.row(ui, &cells).clicked() {
            actions.push(Action::Select(who::selection(side.who)));
        }
    }
    if dotted_link(ui, &tell.ui("board-open-war")).clicked() {
        actions.push(Action::OpenBoard(Board::War(war, state.country)));
    }
}

/// Where a seat that convenes parties of many countries may move its house.
fn settling(ui: &mut Ui, view: &View, id: CountryId, actions: &mut Vec<Action>) {
    let Some(seat) = view.seat.filter(|&seat| view.t.factions[seat].country != id) else { return };
    if schism::convened(view.book, seat).next().is_none() {
        return;
    }
    section(ui, &view.tell.ui("panel-settle"), "");
    ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
    let order = Command::Settle { country: id };
    let label = view.tell.command(&order);
    orders::order(ui, view, seat, order, &label, actions);
}

/// Overlord and subjects.
fn bonds(ui: &mut Ui, view: &View, id: CountryId, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let over = t.countries[id].overlord;
    let mut under: Vec<CountryId> = t
        .countries
        .rows
        .iter()
        .filter(|(_, row)| row.exists && row.overlord.is_some_and(|(o, _)| o == id))
        .map(|(c, _)| c)
        .collect();
    if over.is_none() && under.is_empty() {
        return;
    }
    under.sort_by_key(|&c| (std::cmp::Reverse(t.influence.people[c]), c));
    section(ui, &tell.ui("panel-bonds"), "");
    if let Some((country, bond)) = over {
        let label = tell.ui_with("panel-bonds-over", &[("country", tell.country(country))]);
        if rows::pair(ui, &label, &tell.bond(bond), None).clicked() {
            actions.push(Action::Select(Selection::Country(country)));
        }
    }
    for country in under {
        let bond = t.countries[country].overlord.map_or_else(String::new, |(_, bond)| tell.bond(bond));
        if rows::pair(ui, &tell.country(country), &bond, None).clicked() {
            actions.push(Action::Select(Selection::Country(country)));
        }
    }
}

fn neighbours(ui: &mut Ui, view: &View, id: CountryId, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let mut found: BTreeSet<CountryId> = BTreeSet::new();
    for &at in t.provinces.of(id) {
        let near = view.book.map.provinces[at].neighbours.iter().filter(|n| n.link != Link::Sea);
        found.extend(near.map(|n| t.provinces.owner[n.to]).filter(|&c| c != id));
    }
    found.extend(t.countries[id].overlord.map(|(over, _)| over));
    found.extend(view.seat.map(|seat| t.factions[seat].country).filter(|&c| c != id));
    let mut all: Vec<(Fixed, CountryId)> =
        found.into_iter().map(|c| (relation::relation(view.book, t, id, c, &mut ()), c)).collect();
    all.sort_by_key(|&(value, c)| (std::cmp::Reverse(value), c));
    section(ui, &tell.ui("panel-relations"), &tell.ui("panel-relations-scale"));
    if all.is_empty() {
        nothing_here(ui, &tell.ui("panel-relations-none"));
    }
    let columns = [Column::left(20.0, 26.0), Column::rest(), Column::number(52.0, 66.0)];
    let table = Table { columns: &columns, ruled: false };
    for (value, country) in all {
        let name = tell.country(country);
        let letters = marks::initials(&name);
        let trend = figures::change(value);
        let cells =
            [Cell::Emblem(&letters, marks::country_colour(view, country)), Cell::Text(&name), Cell::Trend(&trend)];
        let response = table.row(ui, &cells);
        why::why_tooltip_of(&response, view, || account::relation(view, id, country));
        if response.clicked() {
            actions.push(Action::Select(Selection::Country(country)));
        }
    }
    ui.add_space(Scale::of(ui.ctx()).px(3.0, 4.0));
}

/// Factions abroad that live of its money.
fn pays(ui: &mut Ui, view: &View, id: CountryId, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let mut paid: Vec<(Fixed, FactionId)> = t
        .factions
        .rows
        .iter()
        .filter(|(_, row)| row.active)
        .filter_map(|(f, row)| row.patrons.iter().find(|(patron, _)| *patron == id).map(|&(_, sum)| (sum, f)))
        .collect();
    if paid.is_empty() {
        return;
    }
    paid.sort_by_key(|&(sum, f)| (std::cmp::Reverse(sum), f));
    section(ui, &tell.ui("panel-pays"), &tell.ui("panel-pays-note"));
    for (sum, faction) in paid {
        if rows::pair(ui, &tell.faction(faction), &figures::money(sum), None).clicked() {
            actions.push(Action::Select(Selection::Faction(faction)));
        }
    }
}
