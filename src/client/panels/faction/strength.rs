//! A faction's money and its following place by place.
//!
//! Owns the list of provinces and its small charts.

use bevy_egui::egui::Ui;

use super::super::state::PanelState;
use super::super::{counters, figures, why};
use super::money;
use crate::client::desk::{Action, Selection, Subject, View};
use crate::client::theme::{Role, Scale, Tone, Trend};
use crate::client::widgets::button::dotted_link;
use crate::client::widgets::chart::histogram;
use crate::client::widgets::section::section;
use crate::client::widgets::table::{Cell, Column, Table};
use crate::units::{FactionId, Fixed, ProvinceId, Share};

pub fn strength(ui: &mut Ui, view: &View, state: &mut PanelState, id: FactionId, actions: &mut Vec<Action>) {
    if view.seat == Some(id) {
        counters::of_seat(ui, view, id);
    }
    super::wings::wings(ui, view, state, id, actions);
    money::money(ui, view, id, actions);
    provinces(ui, view, state, id, actions);
}

/// The strongest places first, with the line of the past weeks, then all of them as a comb.
fn provinces(ui: &mut Ui, view: &View, state: &mut PanelState, id: FactionId, actions: &mut Vec<Action>) {
    let (scale, tell) = (Scale::of(ui.ctx()), view.tell);
    let holds = view.t.factions[id].kind.holds_allegiance();
    let places = ranked(view, id);
    let since = state.past.since(view).filter(|_| holds);
    let note = match since {
        Some(date) => tell.ui_with("panel-provinces-since", &[("date", date.short())]),
        None if holds => tell.ui("panel-provinces-day"),
        None => String::new(),
    };
    let title = if holds { "panel-provinces" } else { "panel-provinces-reach" };
    section(ui, &tell.ui(title), &note);
    ui.add_space(scale.px(3.0, 4.0));
    let columns = [Column::left(98.0, 122.0), Column::rest(), Column::number(50.0, 66.0), Column::number(44.0, 58.0)];
    let table = Table { columns: &columns, ruled: false };
    let most = if state.all_provinces { places.len() } else { 8 };
    for &(share, at) in places.iter().take(most) {
        let line = if holds { state.past.shares(view, at, id) } else { Vec::new() };
        let trend = holds.then(|| trend(view, state, at, id));
        let name = tell.province(at);
        let told = figures::percent(share);
        let cells = [
            Cell::Text(&name),
            Cell::Line(&line, trend.as_ref().map_or(Tone::Quiet, |t| t.tone)),
            Cell::Set(&told, Role::Strong, Tone::Plain),
            trend.as_ref().map_or(Cell::Empty, Cell::Trend),
        ];
        let response = table.row(ui, &cells);
        if holds {
            why::why_tooltip_for(&response, view, Subject::Share(at, id));
        }
        if response.clicked() {
            actions.push(Action::Select(Selection::Province(at)));
            actions.push(Action::Show(at));
        }
    }
    if places.len() <= 8 {
        return;
    }
    ui.add_space(scale.px(6.0, 10.0));
    let tall: Vec<f32> = places.iter().map(|(share, _)| share.to_f32()).collect();
    histogram(ui, &tall, most, scale.px(30.0, 54.0));
    let words = if state.all_provinces {
        tell.ui("panel-provinces-fewer")
    } else {
        tell.ui_with("panel-provinces-more", &[("count", (places.len() - 8).to_string())])
    };
    if dotted_link(ui, &words).clicked() {
        state.all_provinces = !state.all_provinces;
    }
}

/// Change since the oldest week known, else that of the last day.
fn trend(view: &View, state: &PanelState, at: ProvinceId, id: FactionId) -> Trend {
    match state.past.change(view, at, id) {
        Some(by) => figures::change(by),
        None => figures::small_change(last_move(view, at, id)),
    }
}

/// How far the share moved on the last day, in percentage points.
pub fn last_move(view: &View, at: ProvinceId, id: FactionId) -> Fixed {
    let influence = &view.t.influence;
    influence.slot(view.t.provinces.owner[at], id).map_or(Fixed::ZERO, |slot| {
        let (now, before) = (influence.shares[at][slot], influence.before[at][slot]);
        Share::percent_of_units(i64::from(now) - i64::from(before))
    })
}

/// Its share of each place of its country, or for an institution its reach, the largest first.
fn ranked(view: &View, id: FactionId) -> Vec<(Fixed, ProvinceId)> {
    let t = view.t;
    let country = t.factions[id].country;
    let voice = t.influence.voices[country].iter().position(|&f| f == id);
    let mut places: Vec<(Fixed, ProvinceId)> = t
        .provinces
        .of(country)
        .iter()
        .map(|&at| {
            let share = match voice {
                Some(voice) => Share(t.influence.reach[at].get(voice).copied().unwrap_or(0)),
                None => t.influence.allegiance(country, at, id),
            };
            (share.percent(), at)
        })
        .collect();
    places.sort_by_key(|&(share, at)| (std::cmp::Reverse(share), at));
    places
}
