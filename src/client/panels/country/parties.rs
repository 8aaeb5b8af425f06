//! Who governs a country, who sits in its chamber, and how it would vote today.
//!
//! Owns the seated chamber and the table of factions. The poll is the election's own count.

use bevy_egui::egui::Ui;

use super::super::state::PanelState;
use super::super::{figures, marks, rows};
use super::{formation, polls, votes};
use crate::client::desk::{Action, Selection, View};
use crate::client::night::leaning;
use crate::client::theme::{Role, Scale, Tone, palette};
use crate::client::widgets::button::dotted_link;
use crate::client::widgets::hemicycle::{Bench, Hemicycle, hemicycle};
use crate::client::widgets::section::{section, subsection};
use crate::client::widgets::slip;
use crate::client::widgets::table::{Cell, Column, Table};
use crate::rules::measure;
use crate::units::{CountryId, FactionId};

pub fn parties(ui: &mut Ui, view: &View, state: &mut PanelState, id: CountryId, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let row = &t.countries[id];
    let since = tell.ui_with("panel-government-since", &[("date", row.governing_since.long())]);
    section(ui, &tell.ui("panel-government"), if row.head.is_some() { &since } else { "" });
    match row.head {
        Some(head) => {
            let partners = tell.ui_with("panel-government-partners", &[("count", row.coalition.len().to_string())]);
            let note = if row.coalition.is_empty() { tell.ui("panel-government-alone") } else { partners };
            if rows::pair(ui, &tell.faction(head), &note, None).clicked() {
                actions.push(Action::Select(Selection::Faction(head)));
            }
        }
        None => rows::remark(ui, &tell.ui("panel-government-none")),
    }
    let seats = measure::chamber(view.book, id);
    if seats > 0 {
        chamber(ui, view, id, seats, actions);
    }
    table(ui, view, state, id, seats, actions);
    if seats > 0 && view.book.forms[row.form].answers_to_chamber() {
        formation::formation(ui, view, state, id, actions);
    }
    institutions(ui, view, id, actions);
}

/// The chamber from left to right, those who govern ringed; a broken line where a majority begins.
fn chamber(ui: &mut Ui, view: &View, id: CountryId, seats: u32, actions: &mut Vec<Action>) {
    let (tell, t, scale) = (view.tell, view.t, Scale::of(ui.ctx()));
    let row = &t.countries[id];
    let mut seated: Vec<FactionId> = t.factions.active_in(id).filter(|&f| t.factions[f].seats > 0).collect();
    seated.sort_by_key(|&f| (leaning(&t.factions[f].stance), f));
    let filled: u32 = seated.iter().map(|&f| t.factions[f].seats).sum();
    let labels: Vec<String> =
        seated.iter().map(|&f| format!("{} {}", marks::emblem(view, f), t.factions[f].seats)).collect();
    let benches: Vec<Bench> = seated
        .iter()
        .zip(&labels)
        .map(|(&f, label)| Bench {
            label,
            seats: t.factions[f].seats,
            fill: marks::faction_fill(view, f),
            ringed: row.in_government(f),
        })
        .collect();
    let majority = measure::majority(view.book, id);
    let governing = measure::coalition_seats(t, id);
    let answers = view.book.forms[row.form].answers_to_chamber();
    let tone = if governing < majority && answers { palette::LOSS } else { palette::INK };
    let figure = governing.to_string();
    let told = tell.ui_with("panel-chamber-under", &[("seats", seats.to_string()), ("need", majority.to_string())]);
    let under: [(Role, &str, _); 1] = [(Role::Body, &told, tone)];
    ui.add_space(scale.px(4.0, 6.0));
    let what = Hemicycle {
        benches: &benches,
        empty: seats.saturating_sub(filled),
        empty_label: "",
        majority: Some(majority),
        figure: &figure,
        under: &[&under],
    };
    let (hovered, response) = hemicycle(ui, scale.px(134.0, 184.0), &what);
    if let Some(f) = hovered.map(|i| seated[i]) {
        if response.clicked() {
            actions.push(Action::Select(Selection::Faction(f)));
        }
        let place = tell.ui(if row.in_government(f) { "panel-chamber-in" } else { "panel-chamber-out" });
        let seats = t.factions[f].seats.to_string();
        let args = [("name", tell.faction_short(f)), ("seats", seats), ("place", place)];
        slip::note(response, &tell.ui_with("panel-chamber-bench", &args));
    }
    ui.add_space(scale.px(3.0, 4.0));
}

/// All that hold allegiance: seats now, seats if they voted today, support and its change.
fn table(ui: &mut Ui, view: &View, state: &mut PanelState, id: CountryId, seats: u32, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let votes = t.countries[id].next_election;
    let note = votes.map_or_else(String::new, |day| tell.ui_with("panel-parties-vote", &[("date", day.long())]));
    section(ui, &tell.ui("panel-parties"), &note);
    let mut all: Vec<FactionId> = t.factions.active_in(id).filter(|&f| t.factions[f].kind.holds_allegiance()).collect();
    all.sort_by_key(|&f| (std::cmp::Reverse(measure::support(t, f)), f));
    let polled: Vec<(FactionId, u32)> = if seats > 0 {
        let poll = state.poll(view, id);
        poll.map(|p| p.by_faction().collect()).unwrap_or_default()
    } else {
        Vec::new()
    };
    let with_seats = [
        Column::rest(),
        Column::number(34.0, 44.0),
        Column::number(36.0, 46.0),
        Column::number(50.0, 64.0),
        Column::number(38.0, 50.0),
    ];
    let without = [
        Column::rest(),
        Column::number(0.0, 0.0),
        Column::number(0.0, 0.0),
        Column::number(56.0, 70.0),
        Column::number(44.0, 56.0),
    ];
    let table = Table { columns: if seats > 0 { &with_seats } else { &without }, ruled: false };
    if seats > 0 {
        let heads = ["", "panel-column-seats", "panel-column-today", "panel-column-support", ""];
        let heads: Vec<String> = heads.iter().map(|k| if k.is_empty() { String::new() } else { tell.ui(k) }).collect();
        let names: Vec<&str> = heads.iter().map(String::as_str).collect();
        table.header(ui, &names);
    }
    for f in all {
        let name = tell.faction_short(f);
        let held = t.factions[f].seats.to_string();
        let poll = polled.iter().find(|(list, _)| *list == f).map(|(_, won)| *won);
        let won = poll.map_or_else(|| "–".to_owned(), |won| won.to_string());
        let tone = match poll.map(|won| won.cmp(&t.factions[f].seats)) {
            Some(std::cmp::Ordering::Greater) => Tone::Gain,
            Some(std::cmp::Ordering::Less) => Tone::Loss,
            _ => Tone::Plain,
        };
        let support = figures::percent(measure::support(t, f));
        let trend = state.past.support(view, f).map(|(by, _)| figures::change(by));
        let chamber = |cell| if seats > 0 { cell } else { Cell::Empty };
        let cells = [
            Cell::Swatch(marks::faction_fill(view, f), &name),
            chamber(Cell::Text(&held)),
            chamber(Cell::Set(&won, Role::Strong, tone)),
            Cell::Set(&support, Role::Strong, Tone::Plain),
            trend.as_ref().map_or(Cell::Empty, Cell::Trend),
        ];
        if table.row(ui, &cells).clicked() {
            actions.push(Action::Select(Selection::Faction(f)));
        }
    }
    if seats > 0 && dotted_link(ui, &tell.ui("panel-poll-open")).clicked() {
        actions.push(Action::OpenPoll(id));
    }
    polls::polls(ui, view, id);
    votes::past(ui, view, id, actions);
}

fn institutions(ui: &mut Ui, view: &View, id: CountryId, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let voices: Vec<FactionId> = t.factions.active_in(id).filter(|&f| !t.factions[f].kind.holds_allegiance()).collect();
    if voices.is_empty() {
        return;
    }
    subsection(ui, &tell.ui("panel-institutions"));
    for voice in voices {
        let reach = tell.ui_with("panel-voices-reach", &[("reach", figures::percent_whole(measure::reach(t, voice)))]);
        if rows::pair(ui, &tell.faction_short(voice), &reach, None).clicked() {
            actions.push(Action::Select(Selection::Faction(voice)));
        }
    }
}
