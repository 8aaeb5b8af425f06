//! Who governs a country, who sits in its chamber, and how it would vote today.
//!
//! Owns the chamber's bar and the table of factions. The poll is the election's own count.

use bevy_egui::egui::{Ui, pos2};

use super::super::state::PanelState;
use super::super::{figures, marks, rows};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Role, Scale, Tone, palette};
use crate::client::widgets::paint;
use crate::client::widgets::pattern::Fill;
use crate::client::widgets::proportion::{Caption, Part, captions, proportion_bar};
use crate::client::widgets::section::{section, subsection};
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
        chamber(ui, view, id, seats);
    }
    table(ui, view, state, id, seats, actions);
    institutions(ui, view, id, actions);
}

/// Seats of those in government, then of the others; a mark where a majority begins.
fn chamber(ui: &mut Ui, view: &View, id: CountryId, seats: u32) {
    let (tell, t, scale) = (view.tell, view.t, Scale::of(ui.ctx()));
    let row = &t.countries[id];
    let mut seated: Vec<FactionId> = t.factions.active_in(id).filter(|&f| t.factions[f].seats > 0).collect();
    seated.sort_by_key(|&f| (!row.governs(f), !row.in_government(f), std::cmp::Reverse(t.factions[f].seats), f));
    let filled: u32 = seated.iter().map(|&f| t.factions[f].seats).sum();
    let mut parts: Vec<Part> = seated
        .iter()
        .map(|&f| Part { share: t.factions[f].seats as f32, fill: marks::faction_fill(view, f) })
        .collect();
    if filled < seats {
        parts.push(Part { share: (seats - filled) as f32, fill: Fill::plain(palette::PAPER_2) });
    }
    ui.add_space(scale.px(3.0, 4.0));
    let bar = proportion_bar(ui, &parts).rect;
    let majority = measure::majority(view.book, id);
    let x = (bar.left() + bar.width() * majority as f32 / seats.max(filled) as f32).round();
    paint::vline(ui.painter(), x - 1.0, bar.top() - 3.0, bar.bottom() + 4.0, 2.0, palette::RED);
    let tip = pos2(x, bar.bottom() + 1.0);
    ui.painter().add(paint::polygon(
        vec![tip, tip + bevy_egui::egui::vec2(4.0, 5.0), tip + bevy_egui::egui::vec2(-4.0, 5.0)],
        palette::RED,
    ));
    let governing = measure::coalition_seats(t, id);
    let told = [
        tell.ui_with("panel-chamber-government", &[("seats", governing.to_string())]),
        tell.ui_with("panel-chamber-majority", &[("seats", majority.to_string())]),
        tell.ui_with("panel-chamber-all", &[("seats", seats.to_string())]),
    ];
    let short = governing < majority && view.book.forms[row.form].answers_to_chamber();
    ui.add_space(scale.px(2.0, 3.0));
    captions(
        ui,
        &[
            Caption { text: &told[0], tone: if short { Tone::Loss } else { Tone::Plain } },
            Caption { text: &told[1], tone: Tone::Accent },
            Caption { text: &told[2], tone: Tone::Plain },
        ],
    );
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
