//! The outliner: who is with the player, who is against, and what else is worth an eye.

use bevy_egui::egui::Ui;

use super::top_bar::badge;
use super::words::Words;
use crate::client::desk::{Action, Selection, View};
use crate::client::game::Past;
use crate::client::theme::{Scale, Trend, number, palette};
use crate::client::widgets::outliner::{Ending, Row, outliner_row};
use crate::client::widgets::section::{section, subsection};
use crate::client::widgets::slip;
use crate::rules::measure;
use crate::units::{CountryId, FactionId, Table};

pub fn draw(ui: &mut Ui, view: &View, words: &Words, past: &Past, wishes: &mut Vec<Action>) {
    let country = match (view.seat, view.selection) {
        (Some(seat), _) => Some(view.t.factions[seat].country),
        (None, Selection::Country(c)) => Some(c),
        (None, Selection::Province(p)) => Some(view.t.provinces.owner[p]),
        (None, Selection::Faction(f)) => Some(view.t.factions[f].country),
        (None, Selection::Nothing) => None,
    };
    let chamber = country.map_or(0, |c| measure::chamber(view.book, c));
    let head = if chamber > 0 { "seats-month" } else { "support-month" };
    let note = if country.is_some() { words.get(head) } else { String::new() };
    section(ui, &words.get("outliner"), &note);
    match country {
        Some(country) => camps(ui, view, words, country, chamber > 0, past, wishes),
        None => governments(ui, view, words, wishes),
    }
    watched(ui, view, words, country, wishes);
}

/// Rows that still fit above `rest` points.
fn fits(ui: &Ui, rest: f32) -> usize {
    let scale = Scale::of(ui.ctx());
    ((ui.available_height() - rest) / scale.row()).max(0.0) as usize
}

/// Those who govern, and those who do not.
fn camps(ui: &mut Ui, view: &View, words: &Words, country: CountryId, seats: bool, past: &Past, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let state = &view.t.countries[country];
    let weight = |f: FactionId| (view.t.factions[f].seats, measure::support(view.t, f));
    let sorted = |mut list: Vec<FactionId>| {
        list.sort_by_key(|&f| (std::cmp::Reverse(weight(f)), f));
        list
    };
    let holds = |f: &FactionId| view.t.factions[*f].active && view.t.factions[*f].kind.holds_allegiance();
    let governing: Vec<FactionId> = state.head.iter().chain(&state.coalition).copied().collect();
    let others: Vec<FactionId> =
        view.t.factions.active_in(country).filter(holds).filter(|f| !governing.contains(f)).collect();
    let with_us = view.seat.is_none_or(|seat| governing.contains(&seat));
    let sum = |list: &[FactionId]| list.iter().map(|&f| view.t.factions[f].seats).sum::<u32>();
    let titles = match (view.seat.is_some(), with_us) {
        (true, true) => ("my-coalition", "against"),
        (true, false) => ("government", "outside"),
        (false, _) => ("government", "outside"),
    };
    let reserve = scale.px(96.0, 130.0);
    for (key, list, spare) in [(titles.0, sorted(governing), reserve + 5.0 * scale.row()), (titles.1, sorted(others), reserve)] {
        if list.is_empty() {
            continue;
        }
        let title = words.get(key);
        let title = if seats { format!("{title} · {}", sum(&list)) } else { title };
        subsection(ui, &title);
        let room = fits(ui, spare).max(2);
        for &faction in list.iter().take(room) {
            faction_row(ui, view, faction, seats, past, wishes);
        }
    }
}

fn faction_row(ui: &mut Ui, view: &View, faction: FactionId, seats: bool, past: &Past, wishes: &mut Vec<Action>) {
    let name = view.tell.faction_short(faction);
    let row = &view.t.factions[faction];
    let value = match seats {
        true => row.seats.to_string(),
        false => number::percent(measure::support(view.t, faction).to_f64() / 100.0),
    };
    let trend = Trend::new(past.change(view.session, faction).to_f64(), 1);
    let shown = Row {
        initials: &view.book.factions[faction].emblem,
        colour: badge(view, faction),
        name: &name,
        ending: Ending::Figure { value: &value, trend: &trend },
        selected: view.selection == Selection::Faction(faction),
    };
    let response = slip::note(outliner_row(ui, &shown), &view.tell.faction(faction));
    if response.clicked() {
        wishes.push(Action::Select(Selection::Faction(faction)));
    }
}

/// The governments of the most populous countries, for those who only watch.
fn governments(ui: &mut Ui, view: &View, words: &Words, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    subsection(ui, &words.get("governments"));
    let mut countries: Vec<CountryId> = view.t.countries.rows.ids().filter(|&c| view.t.countries[c].exists).collect();
    countries.sort_by_key(|&c| (std::cmp::Reverse(view.t.influence.people[c]), c));
    for &country in countries.iter().take(fits(ui, scale.px(96.0, 130.0))) {
        let Some(head) = view.t.countries[country].head else { continue };
        let (name, note) = (view.tell.country(country), view.tell.faction_short(head));
        let shown = Row {
            initials: &view.book.factions[head].emblem,
            colour: badge(view, head),
            name: &name,
            ending: Ending::Note(&note),
            selected: view.selection == Selection::Country(country),
        };
        if outliner_row(ui, &shown).clicked() {
            wishes.push(Action::Select(Selection::Country(country)));
            wishes.push(Action::Show(view.book.countries[country].capital));
        }
    }
}

/// Wars by the ground that is held in them, and the next election at home.
fn watched(ui: &mut Ui, view: &View, words: &Words, home: Option<CountryId>, wishes: &mut Vec<Action>) {
    let election = home.and_then(|c| view.t.countries[c].next_election.map(|day| (c, day)));
    let wars = view.t.conflicts.rows.iter().filter(|(_, c)| c.active);
    let mut held: Table<FactionId, u32> = Table::filled(view.t.factions.rows.len(), 0);
    for holder in view.t.provinces.held_by.values().flatten() {
        held[*holder] += 1;
    }
    let mut wars: Vec<_> = wars
        .map(|(id, c)| {
            let provinces: u32 = c.sides.iter().flatten().map(|&f| held[f]).sum();
            let place = c.sides.iter().flatten().next().map(|&f| view.t.factions[f].country);
            (provinces, id, place)
        })
        .collect();
    wars.sort_by_key(|&(provinces, id, _)| (std::cmp::Reverse(provinces), id));
    if election.is_none() && wars.is_empty() {
        return;
    }
    subsection(ui, &words.get("watched"));
    if let Some((country, day)) = election.filter(|_| fits(ui, 0.0) > 0) {
        let (name, note) = (words.with("votes", &[("country", &view.tell.country(country))]), day.short());
        if watch(ui, &name, &note, view.selection == Selection::Country(country)) {
            wishes.push(Action::Select(Selection::Country(country)));
        }
    }
    for (provinces, id, place) in wars {
        if fits(ui, 0.0) == 0 {
            break;
        }
        let name = view.tell.conflict(id);
        let note = words.count("held-provinces", i64::from(provinces));
        let chosen = place.is_some_and(|c| view.selection == Selection::Country(c));
        if watch(ui, &name, &note, chosen)
            && let Some(country) = place
        {
            wishes.push(Action::Select(Selection::Country(country)));
            wishes.push(Action::Show(view.book.countries[country].capital));
        }
    }
}

fn watch(ui: &mut Ui, name: &str, note: &str, selected: bool) -> bool {
    let initial: String = name.chars().find(|c| c.is_alphabetic()).into_iter().collect();
    let row = Row { initials: &initial, colour: palette::PIN_QUIET, name, ending: Ending::Note(note), selected };
    slip::note(outliner_row(ui, &row), name).clicked()
}
