//! What a country administers by arms: how each land is held, how near its own government is to standing alone, what a
//! hand-over would free and risk, and the orders of an occupier.
//!
//! Owns the order of the board. All figures and odds are the rules' own.

mod land;

use bevy_egui::egui::{Rect, Ui, pos2};

use super::state::PanelState;
use super::{account, figures, why};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Ground, Role, Scale, Tone};
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::sheet;
use crate::client::widgets::stat::{Stat, stat_row};
use crate::client::widgets::table::{Cell, Column, Table};
use crate::rules::occupation;
use crate::units::{CountryId, Fixed};

/// Thousands of men as heads.
pub fn men(force: Fixed) -> String {
    figures::heads(force.times_int(1000).trunc().max(0).unsigned_abs())
}

pub fn occupation(ui: &mut Ui, view: &View, state: &mut PanelState, over: CountryId, actions: &mut Vec<Action>) {
    let (t, tell, scale) = (view.t, view.tell, Scale::of(ui.ctx()));
    let mut lands: Vec<CountryId> = t.administrations.under(over).map(|(country, _)| country).collect();
    lands.sort_by_key(|&c| (std::cmp::Reverse(occupation::men(t, c)), c));
    burden(ui, view, over, &lands);
    if lands.is_empty() {
        nothing_here(ui, &tell.ui("occupation-none"));
        return;
    }
    let looked_at = match view.selection {
        Selection::Country(country) => Some(country),
        Selection::Province(at) => Some(t.provinces.owner[at]),
        _ => None,
    };
    state.land = looked_at.or(state.land).filter(|land| lands.contains(land)).or(lands.first().copied());
    let whole = ui.available_rect_before_wrap();
    let rows = scale.row() * (lands.len() as f32 + 1.0) + scale.px(26.0, 36.0);
    let above = rows.min(whole.height() * 0.42);
    let list = Rect::from_min_max(whole.min, pos2(whole.right(), whole.top() + above));
    sheet::region(ui, "lands", list, Ground::Paper, |ui| {
        sheet::scroll(ui, "lands", above, |ui| table(ui, view, state, &lands, actions));
    });
    let Some(country) = state.land else { return };
    let below = Rect::from_min_max(pos2(whole.left(), list.bottom() + scale.px(4.0, 6.0)), whole.max);
    sheet::region(ui, "land", below, Ground::Paper, |ui| land::land(ui, view, state, over, country, actions));
}

/// What holding it all takes.
fn burden(ui: &mut Ui, view: &View, over: CountryId, lands: &[CountryId]) {
    let (t, tell) = (view.t, view.tell);
    let abroad = t.administrations.men_of(over);
    let free = occupation::army(t, over).map_or(Fixed::ZERO, |army| t.factions[army].force);
    let upkeep = occupation::upkeep(view.book, t, over);
    let taken: Fixed = lands.iter().map(|&c| occupation::requisition(t, c).percent_of(t.countries[c].revenue)).sum();
    let labels =
        ["occupation-abroad", "occupation-free", "occupation-upkeep", "occupation-taken"].map(|key| tell.ui(key));
    let values = [men(abroad), men(free), figures::money(upkeep), figures::money(taken)];
    let stats: Vec<Stat> =
        labels.iter().zip(&values).map(|(label, value)| Stat { label, value, trend: None, selected: false }).collect();
    stat_row(ui, &stats);
}

fn table(ui: &mut Ui, view: &View, state: &mut PanelState, lands: &[CountryId], actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    section(ui, &tell.ui("occupation-lands"), &tell.ui("occupation-lands-note"));
    let columns = [
        Column::rest(),
        Column::number(56.0, 74.0),
        Column::number(56.0, 74.0),
        Column::number(70.0, 92.0),
        Column::number(62.0, 82.0),
        Column::number(62.0, 82.0),
        Column::number(56.0, 74.0),
    ];
    let table = Table { columns: &columns, ruled: true };
    let heads = ["men", "need", "resistance", "ready", "reliable", "taken"]
        .map(|key| tell.ui(&format!("occupation-column-{key}")));
    table.header(ui, &["", &heads[0], &heads[1], &heads[2], &heads[3], &heads[4], &heads[5]]);
    for &country in lands {
        let name = tell.country(country);
        let held = occupation::men(t, country);
        let need = occupation::garrison_need(book, t, country, &mut ());
        let resistance = occupation::mean_resistance(t, country);
        let (ready, reliable) =
            (occupation::readiness(book, t, country, &mut ()), occupation::reliability(book, t, country, &mut ()));
        let told = [
            men(held),
            men(need),
            figures::points(resistance),
            figures::points(ready),
            figures::points(reliable),
            figures::percent_whole(occupation::requisition(t, country)),
        ];
        let chosen = state.land == Some(country);
        let role = if chosen { Role::Strong } else { Role::Body };
        let low = |value: Fixed, least: i64| if value < Fixed::whole(least) { Tone::Loss } else { Tone::Plain };
        let cells = [
            Cell::Swatch(
                crate::client::widgets::pattern::Fill::plain(super::marks::country_colour(view, country)),
                &name,
            ),
            Cell::Set(&told[0], Role::Strong, if held < need { Tone::Loss } else { Tone::Plain }),
            Cell::Set(&told[1], role, Tone::Quiet),
            Cell::Set(&told[2], role, if resistance > Fixed::whole(40) { Tone::Loss } else { Tone::Plain }),
            Cell::Set(&told[3], role, low(ready, 40)),
            Cell::Set(&told[4], role, low(reliable, 40)),
            Cell::Set(&told[5], role, Tone::Plain),
        ];
        let response = table.row(ui, &cells);
        why::why_tooltip_of(&response, view, || {
            let mut terms = Vec::new();
            let total = occupation::garrison_need(book, t, country, &mut terms);
            let question = tell.ui_with("occupation-why-need", &[("men", men(total))]);
            account::level(view, question, tell.country(country), figures::Unit::Points, &terms, total)
        });
        if response.clicked() {
            state.land = Some(country);
            actions.push(Action::Select(Selection::Country(country)));
            actions.push(Action::Show(book.countries[country].capital));
        }
    }
}
