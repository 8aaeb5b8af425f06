//! What a country administers by arms: how each land is held, how near its own government is to standing alone, what a
//! hand-over would free and risk, and the orders of an occupier.
//!
//! Owns the order of the board. All figures and odds are the rules' own.

mod land;

use bevy_egui::egui::{Rect, Ui, pos2};

use super::state::PanelState;
use super::{account, figures, marks, rows, why};
use crate::client::desk::{Action, Board, Selection, View};
use crate::client::theme::{Ground, Scale, Tone};
use crate::client::widgets::button::dotted_link;
use crate::client::widgets::pattern::Fill;
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
    if lands.is_empty() && t.administrations.of(over).is_some() {
        return below(ui, view, state, over, actions);
    }
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

/// The same of a land that is held itself: by whom and with what, how it bears it, and how near its own are to standing
/// alone.
fn below(ui: &mut Ui, view: &View, state: &mut PanelState, land: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let Some(row) = t.administrations.of(land) else { return };
    let labels =
        ["occupation-abroad", "occupation-need", "occupation-resistance", "occupation-ready", "occupation-reliable"];
    let (held, need) = (occupation::men(t, land), occupation::garrison_need(book, t, land, &mut ()));
    let values = [
        men(held),
        men(need),
        figures::points(occupation::mean_resistance(t, land)),
        figures::points(occupation::readiness(book, t, land, &mut ())),
        figures::points(occupation::reliability(book, t, land, &mut ())),
    ];
    let labels = labels.map(|key| tell.ui(key));
    let stats: Vec<Stat> =
        labels.iter().zip(&values).map(|(label, value)| Stat { label, value, trend: None, selected: false }).collect();
    stat_row(ui, &stats);
    let (over, since) = (tell.country(row.over), row.since.long());
    section(
        ui,
        &tell.ui_with("occupation-held-by", &[("country", over)]),
        &tell.ui_with("occupation-since", &[("date", since)]),
    );
    let taken = figures::percent_whole(occupation::requisition(t, land));
    rows::pair(ui, &tell.ui("occupation-takes"), &taken, None);
    let favoured = row.favoured.map_or_else(|| tell.ui("occupation-favours-none"), |f| tell.faction(f));
    if rows::pair(ui, &tell.ui("occupation-favours"), &favoured, None).clicked()
        && let Some(faction) = row.favoured
    {
        actions.push(Action::Select(Selection::Faction(faction)));
    }
    if dotted_link(ui, &tell.ui("occupation-all-lands")).clicked() {
        actions.push(Action::OpenBoard(Board::Occupation(row.over)));
        actions.push(Action::Select(Selection::Country(land)));
    }
    let rest = ui.available_rect_before_wrap();
    sheet::region(ui, "land", rest, Ground::Paper, |ui| land::land(ui, view, state, row.over, land, actions));
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
    let heads = ["men", "need", "resistance", "ready", "reliable", "taken"];
    table.heads(ui, &heads.map(|key| tell.ui(&format!("occupation-column-{key}"))));
    for &country in lands {
        let name = tell.country(country);
        let held = occupation::men(t, country);
        let need = occupation::garrison_need(book, t, country, &mut ());
        let resistance = occupation::mean_resistance(t, country);
        let (ready, reliable) =
            (occupation::readiness(book, t, country, &mut ()), occupation::reliability(book, t, country, &mut ()));
        let low = |value: Fixed, least: i64| if value < Fixed::whole(least) { Tone::Loss } else { Tone::Plain };
        let figures = [
            (men(held), if held < need { Tone::Loss } else { Tone::Plain }),
            (men(need), Tone::Quiet),
            (figures::points(resistance), if resistance > Fixed::whole(40) { Tone::Loss } else { Tone::Plain }),
            (figures::points(ready), low(ready, 40)),
            (figures::points(reliable), low(reliable, 40)),
            (figures::percent_whole(occupation::requisition(t, country)), Tone::Plain),
        ];
        let swatch = Cell::Swatch(Fill::plain(marks::country_colour(view, country)), &name);
        let response = table.entry(ui, swatch, &figures, state.land == Some(country));
        why::why_tooltip_of(&response, view, || {
            let mut terms = Vec::new();
            let total = occupation::garrison_need(book, t, country, &mut terms);
            let question = tell.ui_with("occupation-why-need", &[("men", men(total))]);
            account::level(view, question, tell.country(country), figures::Unit::Points, &terms, total)
        });
        if response.clicked() {
            state.land = Some(country);
            actions.push(Action::Select(Selection::Country(country)));
            actions.push(Action::ShowCountry(country));
        }
    }
}
