//! What the legend of a mode says: made from the same numbers as the colours.

mod states;
mod votes;

use bevy_egui::egui::Color32;

use super::painting::{self, colour};
use super::words::Words;
use crate::client::atlas::Hatch;
use crate::client::desk::{MapMode, View};
use crate::client::widgets::pattern::{Fill, Pattern};
use crate::rules::measure;
use crate::units::{FormId, MovementId, QuestionId, Table};

/// A legend with its words made.
pub struct Key {
    pub title: String,
    pub lines: Vec<Line>,
}

pub enum Line {
    Swatch(Fill, String),
    Own(Color32, String),
    Towns(String),
    Ramp(Vec<Fill>, String, String),
    /// Steps side by side, and the limits between them.
    Scale(Vec<Fill>, Vec<String>),
    Note(String),
}

pub fn key(view: &View, words: &Words) -> Key {
    match view.mode {
        MapMode::Political => political(view, words),
        MapMode::Leading => leading(view, words),
        MapMode::Movement(movement) => {
            let ramp = colour::ramp(painting::movement_ink(view.book, movement));
            Key { title: words.get("legend-influence"), lines: steps(view, words, movement, ramp) }
        }
        MapMode::Faction(faction) => {
            let ramp = colour::ramp(painting::faction_ink(view.book, view.t, faction));
            Key {
                title: words.get("legend-influence"),
                lines: steps(view, words, view.t.factions[faction].movement, ramp),
            }
        }
        MapMode::Winners => Key { title: words.get("legend-winners"), ..votes::leading_last(view, words) },
        MapMode::Turnout => votes::votes(words, "legend-turnout", "no-vote"),
        MapMode::Franchise => votes::votes(words, "legend-franchise", "no-chamber"),
        MapMode::Stance(question) => stance(view, words, question),
        MapMode::Form => forms(view, words),
        MapMode::Coalition => coalition(words),
        MapMode::Unrest => {
            let hatched = |i: usize, c: [u8; 3]| {
                if i >= 2 { fill(c, Hatch::Diagonal(colour::darker(c, 0.3))) } else { fill(c, Hatch::None) }
            };
            let ramp = painting::unrest_ramp().into_iter().enumerate().map(|(i, c)| hatched(i, c));
            Key {
                title: words.get("legend-unrest"),
                lines: ramp_lines(words, ramp.collect(), painting::UNREST_STEPS, "plain-limit"),
            }
        }
        MapMode::Population => {
            let ramp = painting::density_ramp().map(|c| fill(c, Hatch::None)).to_vec();
            Key {
                title: words.get("legend-population"),
                lines: ramp_lines(words, ramp, painting::DENSITY_STEPS, "plain-limit"),
            }
        }
        MapMode::Output => {
            let ramp = painting::output_ramp().map(|c| fill(c, Hatch::None)).to_vec();
            Key {
                title: words.get("legend-output"),
                lines: ramp_lines(words, ramp, painting::OUTPUT_STEPS, "dollar-limit"),
            }
        }
        MapMode::Living => {
            let ramp = painting::living_ramp().map(|c| fill(c, Hatch::None)).to_vec();
            let mut lines = ramp_lines(words, ramp, painting::LIVING_STEPS, "plain-limit");
            lines.push(Line::Swatch(fill(colour::PAPER, painting::worse_hatch()), words.get("living-worse")));
            Key { title: words.get("legend-living"), lines }
        }
        MapMode::MoneyAbroad => {
            let hatched = |i: usize, c: [u8; 3]| {
                if i >= 2 { fill(c, Hatch::Dots(colour::darker(c, 0.3))) } else { fill(c, Hatch::None) }
            };
            let ramp = painting::money_ramp().into_iter().enumerate().map(|(i, c)| hatched(i, c)).collect();
            Key {
                title: words.get("legend-money-abroad"),
                lines: ramp_lines(words, ramp, painting::MONEY_STEPS, "percent"),
            }
        }
        MapMode::Garrisons => {
            let ramp = painting::resistance_ramp().map(|c| fill(c, Hatch::None)).to_vec();
            let mut lines = ramp_lines(words, ramp, painting::RESISTANCE_STEPS, "plain-limit");
            lines.push(Line::Swatch(fill(colour::PAPER, Hatch::Back([0x4a, 0x3a, 0x2c])), words.get("garrison-thin")));
            Key { title: words.get("legend-garrisons"), lines }
        }
        MapMode::Blocs => states::blocs(view, words),
        MapMode::Control => states::control(view, words),
        MapMode::Supply => {
            let ramp = painting::supply_ramp().map(|(c, h)| fill(c, h)).to_vec();
            // The worst supplied are not left out: paper is where nobody stands.
            let limits = painting::SUPPLY_STEPS[1..].iter().map(ToString::to_string).collect();
            Key { title: words.get("legend-supply"), lines: vec![Line::Scale(ramp, limits)] }
        }
        MapMode::Relations(country) => states::relations(view, words, country),
        MapMode::Overlords => states::overlords(words),
    }
}

fn rgb([r, g, b]: [u8; 3]) -> Color32 {
    Color32::from_rgb(r, g, b)
}

fn fill(colour: [u8; 3], hatch: Hatch) -> Fill {
    let (pattern, over) = match hatch {
        Hatch::None => (Pattern::Plain, None),
        Hatch::Diagonal(line) => (Pattern::Hatch, Some(rgb(line))),
        Hatch::Back(line) => (Pattern::BackHatch, Some(rgb(line))),
        Hatch::Dots(line) => (Pattern::Dots, Some(rgb(line))),
    };
    Fill { colour: rgb(colour), pattern, over }
}

/// Paper and the steps above it, with their limits under them; `unit` names how a limit is told.
fn ramp_lines(words: &Words, ramp: Vec<Fill>, limits: [u32; 4], unit: &str) -> Vec<Line> {
    let steps = std::iter::once(fill(colour::PAPER, Hatch::None)).chain(ramp).collect();
    vec![Line::Scale(steps, limits.iter().map(|n| words.with(unit, &[("n", &n.to_string())])).collect())]
}

fn steps(view: &View, words: &Words, pattern: MovementId, ramp: [[u8; 3]; 4]) -> Vec<Line> {
    let strip = ramp.map(|c| fill(c, painting::pattern_of(view.book, pattern, colour::darker(c, 0.3)))).to_vec();
    let [first, .., last] = painting::STEPS;
    let ends =
        (words.with("percent", &[("n", &first.to_string())]), words.with("percent-more", &[("n", &last.to_string())]));
    vec![
        Line::Ramp(strip, ends.0, ends.1),
        Line::Swatch(fill(colour::PAPER, Hatch::None), words.with("under-percent", &[("n", &first.to_string())])),
    ]
}

fn political(view: &View, words: &Words) -> Key {
    let over = painting::administrators(view.t);
    let mut lines = Vec::new();
    let tint = |c: crate::units::CountryId| view.book.countries[c].color.0;
    if let Some(&(first, _)) = over.by_people.first() {
        let name = words.with("administration", &[("who", &view.tell.country_adjective(first))]);
        lines.push(Line::Swatch(fill(tint(first), Hatch::Diagonal(colour::ink(tint(first)))), name));
    }
    for &(other, _) in over.by_people.iter().skip(1).take(2) {
        let name = words.with("held-by", &[("who", &view.tell.country(other))]);
        lines.push(Line::Swatch(fill(colour::PAPER, Hatch::Back(colour::ink(tint(other)))), name));
    }
    if over.armed {
        let dots = Hatch::Dots([0x4a, 0x3a, 0x2c]);
        lines.push(Line::Swatch(fill(colour::PAPER, dots), words.get("armed-hold")));
    }
    if let Some(seat) = view.seat {
        lines.push(Line::Own(rgb(tint(view.t.factions[seat].country)), words.get("your-country")));
    }
    lines.push(Line::Towns(words.get("capitals")));
    Key { title: words.get("legend-political"), lines }
}

/// The movements that lead in most provinces, by people.
fn leading(view: &View, words: &Words) -> Key {
    const MOST: usize = 7;
    let mut people: Table<MovementId, u64> = Table::filled(view.book.movements.len(), 0);
    for at in view.t.provinces.owner.ids() {
        if let Some((faction, _)) = measure::leading(view.t, at) {
            people[view.t.factions[faction].movement] += u64::from(view.t.provinces.population[at]);
        }
    }
    let mut list: Vec<(u64, MovementId)> = people.iter().filter(|(_, n)| **n > 0).map(|(m, n)| (*n, m)).collect();
    list.sort_by_key(|&(n, m)| (std::cmp::Reverse(n), m));
    let more = list.len().saturating_sub(MOST);
    let mut lines: Vec<Line> = list
        .into_iter()
        .take(MOST)
        .map(|(_, m)| {
            let tint = colour::mix(colour::PAPER, painting::movement_ink(view.book, m), 0.72);
            Line::Swatch(
                fill(tint, painting::pattern_of(view.book, m, colour::darker(tint, 0.32))),
                view.tell.movement(m),
            )
        })
        .collect();
    let note =
        if more > 0 { words.count("and-others", i64::try_from(more).unwrap_or(0)) } else { words.get("darker-firmer") };
    lines.push(Line::Note(note));
    Key { title: words.get("legend-leading"), lines }
}

/// The forms there are, those over most countries first.
fn forms(view: &View, words: &Words) -> Key {
    const MOST: usize = 8;
    let mut found: Vec<(FormId, usize)> = Vec::new();
    for (country, state) in view.t.countries.rows.iter() {
        if !state.exists || view.t.provinces.of(country).is_empty() {
            continue;
        }
        match found.iter_mut().find(|(form, _)| *form == state.form) {
            Some((_, n)) => *n += 1,
            None => found.push((state.form, 1)),
        }
    }
    found.sort_by_key(|&(form, n)| (std::cmp::Reverse(n), form));
    let line = |(form, n): (FormId, usize)| {
        let (tint, hatch) = painting::form_tint(form);
        Line::Swatch(fill(tint, hatch), format!("{} · {n}", view.tell.form(form)))
    };
    Key { title: words.get("legend-form"), lines: found.into_iter().take(MOST).map(line).collect() }
}

/// The two answers, and how firmly each is given.
fn stance(view: &View, words: &Words, question: QuestionId) -> Key {
    if view.book.questions.ids().all(|known| known != question) {
        return Key { title: words.get("mode-stance"), lines: vec![Line::Note(words.get("question-closed"))] };
    }
    if view.t.wings.open[question].is_none() {
        return Key {
            title: view.tell.question_title(question),
            lines: vec![Line::Note(words.get("question-closed"))],
        };
    }
    let ramp = |answer: u8| (0..4).map(|step| painting::stance_tint(answer, step)).map(|(c, h)| fill(c, h)).collect();
    let ends = (words.get("stance-torn"), words.get("stance-firm"));
    let least = painting::STANCE_LEAST.to_string();
    Key {
        title: view.tell.question_title(question),
        lines: vec![
            Line::Note(view.tell.answer(question, 0)),
            Line::Ramp(ramp(0), ends.0.clone(), ends.1.clone()),
            Line::Note(view.tell.answer(question, 1)),
            Line::Ramp(ramp(1), ends.0, ends.1),
            Line::Swatch(fill(colour::PAPER, Hatch::None), words.with("under-percent", &[("n", &least)])),
        ],
    }
}

fn coalition(words: &Words) -> Key {
    let line = |step: usize| {
        let (tint, hatch) = painting::coalition_tint(step);
        Line::Swatch(
            fill(tint, hatch),
            words.get(["coalition-far", "coalition-less", "coalition-more", "coalition-firm"][step]),
        )
    };
    let lines = (0..painting::COALITION_STEPS.len()).rev().map(line).collect();
    Key { title: words.get("legend-coalition"), lines }
}
