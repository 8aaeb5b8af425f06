//! The outliner: who is with the player, who is against, and what else is worth an eye.

use bevy_egui::egui::Ui;

use super::top_bar::badge;
use super::words::Words;
use crate::client::desk::{Action, Board, Selection, View};
use crate::client::panels::PanelState;
use crate::client::theme::{Scale, Trend, number, palette};
use crate::client::widgets::outliner::{Ending, Row, outliner_row};
use crate::client::widgets::section::{section, subsection};
use crate::client::widgets::slip;
use crate::rules::measure;
use crate::units::{CountryId, Date, FactionId};
use crate::world::ConflictKey;

pub fn draw(ui: &mut Ui, view: &View, words: &Words, past: &PanelState, wishes: &mut Vec<Action>) {
    let country = match (view.seat, view.selection) {
        (Some(seat), _) => Some(view.t.factions[seat].country),
        (None, Selection::Country(c)) => Some(c),
        (None, Selection::Province(p)) => Some(view.t.provinces.owner[p]),
        (None, Selection::Faction(f)) => Some(view.t.factions[f].country),
        (None, Selection::Character(c)) => Some(view.t.people.characters[c].country),
        (None, Selection::Nothing) => None,
    };
    let chamber = country.map_or(0, |c| measure::chamber(view.book, c));
    let watched = watched(view, words, country);
    let head = if chamber > 0 { "seats-month" } else { "support-month" };
    let note = if country.is_some() { words.get(head) } else { String::new() };
    section(ui, &words.get("outliner"), &note);
    match country {
        Some(country) => camps(ui, view, words, country, past, watched.len(), wishes),
        None => governments(ui, view, words, watched.len(), wishes),
    }
    watch(ui, view, words, &watched, wishes);
}

/// Rows that still fit.
fn fits(ui: &Ui) -> usize {
    (ui.available_height() / Scale::of(ui.ctx()).row()).max(0.0) as usize
}

/// How many rows each list gets of what there is: those who govern first, then two of what is watched, then the others.
fn share_out(rows: usize, governing: usize, others: usize, watched: usize) -> [usize; 2] {
    let heads = usize::from(governing > 0) + usize::from(others > 0) + usize::from(watched > 0);
    let (all, rows) = (rows, rows.saturating_sub(heads));
    if rows < 2 {
        // So little room is better filled with names than with heads.
        return [governing.min(all.saturating_sub(1)), 0];
    }
    let first = governing.min(5).min(rows.div_ceil(2));
    let second = others.min(rows.saturating_sub(first + watched.min(2)));
    [first, second]
}

/// Those who govern, and those who do not.
fn camps(
    ui: &mut Ui,
    view: &View,
    words: &Words,
    country: CountryId,
    past: &PanelState,
    watched: usize,
    wishes: &mut Vec<Action>,
) {
    let state = &view.t.countries[country];
    let seats = measure::chamber(view.book, country) > 0;
    let weight = |f: FactionId| (view.t.factions[f].seats, measure::support(view.t, f));
    let sorted = |mut list: Vec<FactionId>| {
        list.sort_by_key(|&f| (std::cmp::Reverse(weight(f)), f));
        list
    };
    let holds = |f: &FactionId| view.t.factions[*f].active && view.t.factions[*f].kind.holds_allegiance();
    let governing: Vec<FactionId> = state.head.iter().chain(&state.coalition).copied().collect();
    let others: Vec<FactionId> =
        view.t.factions.active_in(country).filter(holds).filter(|f| !governing.contains(f)).collect();
    let mine = view.seat.is_some_and(|seat| governing.contains(&seat));
    let sum = |list: &[FactionId]| list.iter().map(|&f| view.t.factions[f].seats).sum::<u32>();
    let titles = if mine { ["my-coalition", "against"] } else { ["government", "outside"] };
    let rooms = share_out(fits(ui), governing.len(), others.len(), watched);
    for ((key, list), room) in titles.into_iter().zip([sorted(governing), sorted(others)]).zip(rooms) {
        if list.is_empty() || room == 0 {
            continue;
        }
        let title = words.get(key);
        let title = if seats { format!("{title} · {}", sum(&list)) } else { title };
        subsection(ui, &title);
        for &faction in list.iter().take(room) {
            faction_row(ui, view, faction, seats, past, wishes);
        }
    }
}

fn faction_row(ui: &mut Ui, view: &View, faction: FactionId, seats: bool, past: &PanelState, wishes: &mut Vec<Action>) {
    let name = view.tell.faction_short(faction);
    let row = &view.t.factions[faction];
    let value = match seats {
        true => row.seats.to_string(),
        false => number::percent(measure::support(view.t, faction).to_f64() / 100.0),
    };
    let trend = Trend::new(past.month_change(view, faction).to_f64(), 1);
    let shown = Row {
        initials: &initial(&name),
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
fn governments(ui: &mut Ui, view: &View, words: &Words, watched: usize, wishes: &mut Vec<Action>) {
    subsection(ui, &words.get("governments"));
    let mut countries: Vec<CountryId> = view.t.countries.rows.ids().filter(|&c| view.t.countries[c].exists).collect();
    countries.sort_by_key(|&c| (std::cmp::Reverse(view.t.influence.people[c]), c));
    for &country in countries.iter().take(fits(ui).saturating_sub(watched.min(5) + 1)) {
        let Some(head) = view.t.countries[country].head else { continue };
        let (name, note) = (view.tell.country(country), view.tell.faction_short(head));
        let shown = Row {
            initials: &initial(&note),
            colour: badge(view, head),
            name: &name,
            ending: Ending::Note(&note),
            selected: view.selection == Selection::Country(country),
        };
        if outliner_row(ui, &shown).clicked() {
            wishes.push(Action::Select(Selection::Country(country)));
            wishes.push(Action::ShowCountry(country));
        }
    }
}

/// Something worth an eye.
struct Watched {
    name: String,
    note: String,
    country: Option<CountryId>,
    war: Option<ConflictKey>,
}

/// The next election at home, and wars by the ground that is held in them.
fn watched(view: &View, words: &Words, home: Option<CountryId>) -> Vec<Watched> {
    let mut list = Vec::new();
    if let Some((country, day)) = home.and_then(|c| view.t.countries[c].next_election.map(|day| (c, day))) {
        let name = words.with("votes", &[("country", &view.tell.country(country))]);
        list.push(Watched { name, note: dated(view, day), country: Some(country), war: None });
    }
    let mut wars: Vec<_> = view.t.conflicts.active().map(|war| (view.t.control.of(war.key).count(), war)).collect();
    wars.sort_by_key(|&(places, war)| (std::cmp::Reverse(places), war.key));
    list.extend(wars.into_iter().map(|(places, war)| Watched {
        name: view.tell.conflict(war.key),
        note: words.count("fought-provinces", i64::try_from(places).unwrap_or(0)),
        country: Some(war.country),
        war: Some(war.key),
    }));
    list
}

fn watch(ui: &mut Ui, view: &View, words: &Words, list: &[Watched], wishes: &mut Vec<Action>) {
    if list.is_empty() || fits(ui) < 2 {
        return;
    }
    subsection(ui, &words.get("watched"));
    for what in list.iter().take(fits(ui)) {
        let row = Row {
            initials: &initial(&what.name),
            colour: palette::PIN_QUIET,
            name: &what.name,
            ending: Ending::Note(&what.note),
            selected: match what.war {
                Some(war) => matches!(view.board, Some(Board::War(open, _)) if open == war),
                None => what.country.is_some_and(|c| view.selection == Selection::Country(c)),
            },
        };
        let pressed = slip::note(outliner_row(ui, &row), &what.name).clicked();
        if let (Some(war), Some(country), true) = (what.war, what.country, pressed) {
            wishes.push(Action::OpenBoard(Board::War(war, country)));
        } else if let Some(country) = what.country.filter(|_| pressed) {
            wishes.push(Action::Select(Selection::Country(country)));
            wishes.push(Action::ShowCountry(country));
        }
    }
}

/// "9 May", with the year where it is another.
fn dated(view: &View, day: Date) -> String {
    if day.year() == view.t.calendar.today.year() { day.short() } else { format!("{} {}", day.short(), day.year()) }
}

/// The first letter, for a small badge.
fn initial(name: &str) -> String {
    name.chars().find(|c| c.is_alphabetic()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::share_out;

    #[test]
    fn a_short_rail_still_shows_some_of_every_list() {
        let [governing, others] = share_out(12, 4, 6, 5);
        assert_eq!(governing, 4);
        assert!(others >= 2 && governing + others + 2 <= 9, "{others} others");
        assert_eq!(share_out(0, 4, 6, 5), [0, 0]);
        assert_eq!(share_out(4, 4, 6, 5), [3, 0]);
    }
}
