//! What a country has with others: how it stands to each and why, what is signed, what could be, and what is in dispute.
//!
//! Owns the order of the board. Answers to offers are those that would be given: the rules' own function says them.

mod affairs;
mod partner;
mod treaties;

use bevy_egui::egui::{Rect, Ui, pos2};

use super::state::PanelState;
use super::{account, figures, marks, rows, why};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Ground, Role, Scale, Tone};
use crate::client::widgets::section::{nothing_here, section, subsection};
use crate::client::widgets::sheet;
use crate::client::widgets::stat::{Stat, stat_row};
use crate::client::widgets::table::{Cell, Column, Table};
use crate::rules::{diplomacy, relation};
use crate::units::{CountryId, FactionId, Fixed};

/// The seat, if it speaks for the country.
pub fn envoy(view: &View, country: CountryId) -> Option<FactionId> {
    view.seat.filter(|&seat| view.t.factions[seat].country == country && view.t.countries[country].governs(seat))
}

pub fn foreign(ui: &mut Ui, view: &View, state: &mut PanelState, country: CountryId, actions: &mut Vec<Action>) {
    standing(ui, view, country);
    let pages = ["foreign-page-states", "foreign-page-treaties", "foreign-page-affairs"].map(|page| view.tell.ui(page));
    rows::pages(ui, &pages, &mut state.foreign_page);
    ui.add_space(Scale::of(ui.ctx()).px(3.0, 4.0));
    match state.foreign_page {
        0 => states(ui, view, state, country, actions),
        1 => sheet::scroll(ui, "treaties", ui.available_height(), |ui| {
            treaties::treaties(ui, view, country, actions);
        }),
        _ => sheet::scroll(ui, "affairs", ui.available_height(), |ui| {
            affairs::affairs(ui, view, country, actions);
        }),
    }
}

/// How alone it is, whom it fears, what it belongs to and by what doctrine it acts.
fn standing(ui: &mut Ui, view: &View, country: CountryId) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let none = || tell.ui("foreign-none");
    let isolation = t.relations.isolation[country];
    let fear = t.relations.worst_fear(country).map_or_else(none, |(of, size)| {
        tell.ui_with("foreign-fear", &[("country", tell.country(of)), ("size", figures::points(size))])
    });
    let bloc = diplomacy::bloc::of(book, t, country).map_or_else(none, |bloc| tell.bloc(bloc));
    let doctrine = t.treaties.doctrine(country).map_or_else(none, |d| tell.doctrine(d));
    let labels = ["foreign-isolation", "foreign-fears", "foreign-bloc", "foreign-doctrine"].map(|key| tell.ui(key));
    let values = [figures::points(isolation), fear, bloc, doctrine];
    let stats: Vec<Stat> =
        labels.iter().zip(&values).map(|(label, value)| Stat { label, value, trend: None, selected: false }).collect();
    let responses = stat_row(ui, &stats);
    if let Some(response) = responses.first() {
        why::why_tooltip_of(response, view, || {
            let mut terms = Vec::new();
            let total = diplomacy::isolation(book, t, country, &mut terms);
            let question = tell.ui_with("foreign-why-isolation", &[("now", figures::points(total))]);
            account::level(view, question, tell.country(country), figures::Unit::Points, &terms, total)
        });
    }
}

fn states(ui: &mut Ui, view: &View, state: &mut PanelState, country: CountryId, actions: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let whole = ui.available_rect_before_wrap();
    let middle = (whole.left() + whole.width() * 0.44).round();
    let left = Rect::from_min_max(whole.min, pos2(middle, whole.bottom()));
    let right = Rect::from_min_max(pos2(middle + scale.px(14.0, 20.0), whole.top()), whole.max);
    let others = others(view, country);
    let looked_at = match view.selection {
        Selection::Country(other) => Some(other),
        Selection::Province(at) => Some(view.t.provinces.owner[at]),
        Selection::Faction(faction) => Some(view.t.factions[faction].country),
        _ => None,
    };
    state.partner = looked_at
        .filter(|&other| other != country)
        .or(state.partner)
        .filter(|&other| other != country && view.t.countries[other].exists)
        .or(others.iter().find(|o| counts(view, country, o.1)).or(others.first()).map(|o| o.1));
    sheet::region(ui, "states", left, Ground::Paper, |ui| list(ui, view, state, country, &others, actions));
    let Some(other) = state.partner else { return };
    sheet::region(ui, "partner", right, Ground::Paper, |ui| {
        sheet::scroll(ui, ("partner", other), right.height(), |ui| partner::partner(ui, view, country, other, actions));
    });
}

/// Whether another state is one that counts for the country: a neighbour, a great power, one it has signed with or quarrels with.
fn counts(view: &View, country: CountryId, other: CountryId) -> bool {
    let t = view.t;
    let near = t.relations.circle[country].iter().any(|c| c.0 == other);
    let crisis = |c: &crate::world::Crisis| c.side_of(country).is_some() && c.side_of(other).is_some();
    near || !t.treaties.between(country, other).is_empty() || t.affairs.crises.iter().any(crisis)
}

/// All states with a will of their own, by how they stand to the country.
fn others(view: &View, country: CountryId) -> Vec<(Fixed, CountryId)> {
    let t = view.t;
    let mut all: Vec<(Fixed, CountryId)> = t
        .countries
        .rows
        .ids()
        .filter(|&c| c != country && t.countries[c].exists && diplomacy::acts_abroad(t, c))
        .map(|c| (relation::relation(view.book, t, country, c, &mut ()), c))
        .collect();
    all.sort_by_key(|&(value, c)| (std::cmp::Reverse(value), c));
    all
}

fn list(
    ui: &mut Ui,
    view: &View,
    state: &mut PanelState,
    country: CountryId,
    others: &[(Fixed, CountryId)],
    actions: &mut Vec<Action>,
) {
    let tell = view.tell;
    section(ui, &tell.ui("foreign-states"), &tell.ui("panel-relations-scale"));
    if others.is_empty() {
        nothing_here(ui, &tell.ui("foreign-nobody"));
        return;
    }
    let columns = [Column::left(20.0, 26.0), Column::rest(), Column::left(88.0, 116.0), Column::number(44.0, 58.0)];
    let table = Table { columns: &columns, ruled: false };
    let (near, far): (Vec<_>, Vec<_>) = others.iter().partition(|(_, other)| counts(view, country, *other));
    sheet::scroll(ui, "list of states", ui.available_height(), |ui| {
        for (key, group) in [("foreign-near", near), ("foreign-far", far)] {
            if !group.is_empty() {
                subsection(ui, &tell.ui(key));
            }
            for (value, other) in group {
                row(ui, view, state, &table, country, (value, other), actions);
            }
        }
    });
}

/// One state: who it is, what is signed with it, how it stands to the country.
fn row(
    ui: &mut Ui,
    view: &View,
    state: &mut PanelState,
    table: &Table,
    country: CountryId,
    (value, other): (Fixed, CountryId),
    actions: &mut Vec<Action>,
) {
    let (tell, t) = (view.tell, view.t);
    let name = tell.country(other);
    let letters = marks::initials(&name);
    let trend = figures::change(value);
    let note = match t.treaties.between(country, other) {
        [] => String::new(),
        [one] => tell.treaty_kind(one.deal.kind),
        many => tell.ui_with("foreign-treaties-count", &[("count", many.len().to_string())]),
    };
    let role = if state.partner == Some(other) { Role::Strong } else { Role::Body };
    let cells = [
        Cell::Emblem(&letters, marks::country_colour(view, other)),
        Cell::Set(&name, role, Tone::Plain),
        Cell::Set(&note, Role::Body, Tone::Quiet),
        Cell::Trend(&trend),
    ];
    let response = table.row(ui, &cells);
    why::why_tooltip_of(&response, view, || account::relation(view, country, other));
    if response.clicked() {
        state.partner = Some(other);
        actions.push(Action::Select(Selection::Country(other)));
        actions.push(Action::ShowCountry(other));
    }
}
