//! The left sheet of an election: title, the chamber so far, the table of the count.
//!
//! Owns the arrangement. The parties' order from left to right is given, and so are all figures.

use std::cmp::Reverse;

use bevy_egui::egui::{Align, Color32, Rect, Sense, Ui, vec2};

use crate::client::theme::number;
use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};
use crate::client::widgets::ballot::{Ballot, Line};
use crate::client::widgets::hemicycle::{Bench, Hemicycle, hemicycle};
use crate::client::widgets::pattern::Fill;
use crate::client::widgets::{paint, sheet};

/// A party, or what is left over under one name.
#[derive(Clone, Debug)]
pub struct Party {
    pub fill: Fill,
    /// As in the chamber: "PSOE".
    pub short: String,
    /// As in the table: "Socialists (PSOE)".
    pub name: String,
    pub votes: u64,
    /// Of the votes counted, 0 to 1.
    pub share: f64,
    /// Against the last election, in percentage points; none for a new list.
    pub swing: Option<f64>,
    /// At a first vote: seats more than in the chamber before, once all are given.
    pub gain: Option<i64>,
    pub seats: u32,
    /// In the last chamber; none for a new list.
    pub before: Option<u32>,
}

/// Everything on the sheet.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub title: String,
    /// "Sunday 15 June 1947, 23:40 · "
    pub when: String,
    /// "39 of 51 provinces declared"
    pub declared: String,
    /// From left to right.
    pub parties: Vec<Party>,
    /// Seats of the chamber, and how many make a majority.
    pub seats: u32,
    pub majority: Option<u32>,
    /// "of 470 seats declared"
    pub under: String,
    /// "Centre 203", "outgoing left 109", "236 to win".
    pub camps: Vec<(String, Tone)>,
    /// "94 to come"
    pub to_come: String,
    pub heads: [String; 6],
    pub new: String,
    /// There is no earlier vote to measure by.
    pub first: bool,
    pub sum: String,
    pub before: u32,
    /// "Turnout 71 % of 15.2 m electors", and what was done against the vote.
    pub turnout: String,
    pub foul: String,
}

/// Draws the sheet into `ui`. Says which party was pressed.
pub fn tally(ui: &mut Ui, what: &Tally) -> Option<usize> {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    banner(ui, &what.title, &what.when, &what.declared);
    ui.add_space(scale.px(5.0, 8.0));
    let won: u32 = what.parties.iter().map(|p| p.seats).sum();
    let mut order: Vec<usize> = (0..what.parties.len()).collect();
    order.sort_by_key(|&i| (Reverse(what.parties[i].seats), Reverse(what.parties[i].votes), i));
    let note = scale.row();
    let room = ui.available_height() - note;
    let least = scale.px(17.0, 22.0) * (order.len() as f32 + 2.0);
    // The chamber takes what the table leaves, half at most and never less than two fifths.
    // No higher than its width can use.
    let wide = ui.available_width() / 2.0 - scale.px(10.0, 20.0);
    let chamber = (room - least - scale.px(8.0, 12.0)).clamp(room * 0.40, room * 0.56).min(wide).round();
    seats(ui, what, won, chamber);
    ui.add_space(scale.px(6.0, 10.0));
    let told: Vec<[String; 5]> = order.iter().map(|&i| words(what, &what.parties[i])).collect();
    let lines: Vec<Line> = order
        .iter()
        .zip(&told)
        .map(|(&i, [votes, share, swing, seats, before])| {
            let party = &what.parties[i];
            Line { fill: party.fill, name: &party.name, votes, share, swing, tone: tone(party), seats, before }
        })
        .collect();
    let counted: u64 = what.parties.iter().map(|p| p.votes).sum();
    let sum = [number::grouped(counted.cast_signed()), won.to_string(), what.before.to_string()];
    let ballot = Ballot {
        heads: std::array::from_fn(|i| what.heads[i].as_str()),
        lines: &lines,
        sum: [&what.sum, &sum[0], "100\u{a0}%", &sum[1], &sum[2]],
    };
    let height = ui.available_height() - note;
    let row = ballot.row(scale, height);
    let pressed = if ballot.height(row) > height {
        sheet::scroll(ui, "ballot", height, |ui| ballot.show(ui, row).1)
    } else {
        ballot.show(ui, row).1
    };
    turnout(ui, what);
    pressed.map(|line| order[line])
}

/// How many came, and what was done against the vote, at the foot of the sheet.
fn turnout(ui: &mut Ui, what: &Tally) {
    let scale = Scale::of(ui.ctx());
    sheet::push_down(ui, scale.row());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
    let dot = if what.foul.is_empty() { "" } else { " · " };
    let line = text::spans(
        ui,
        &[
            (Role::Body, what.turnout.as_str(), palette::INK_2),
            (Role::Body, dot, palette::INK_2),
            (Role::Strong, what.foul.as_str(), palette::LOSS),
        ],
    );
    text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, line);
}

/// A title over a double rule, with a note at the right whose last words are strong.
pub fn banner(ui: &mut Ui, title: &str, note: &str, strong: &str) {
    let scale = Scale::of(ui.ctx());
    let height = scale.px(34.0, 52.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let base = (rect.top() + height * 0.58).round();
    let note = text::spans(ui, &[(Role::Body, note, palette::INK_2), (Role::Strong, strong, palette::INK)]);
    let end = text::on_baseline(ui.painter(), rect.right(), base, Align::Max, note).left();
    let title = text::elided(ui, Role::Banner, title, palette::INK, end - rect.left() - scale.gap());
    text::on_baseline(ui.painter(), rect.left(), base, Align::Min, title);
    paint::double_rule(ui.painter(), rect.left(), rect.right(), rect.bottom() - 5.0, palette::INK);
}

fn seats(ui: &mut Ui, what: &Tally, won: u32, height: f32) {
    let labels: Vec<String> = what.parties.iter().map(|p| format!("{} {}", p.short, p.seats)).collect();
    let benches: Vec<Bench> = what
        .parties
        .iter()
        .zip(&labels)
        .map(|(party, label)| Bench { label, seats: party.seats, fill: party.fill, ringed: false })
        .collect();
    let under = [(Role::Body, what.under.as_str(), palette::INK_2)];
    // Side by side where there is room between the arcs, else under one another.
    let groups: Vec<&[(String, Tone)]> =
        if Scale::of(ui.ctx()).roomy() { vec![&what.camps] } else { what.camps.chunks(1).collect() };
    let camps: Vec<Vec<(Role, &str, Color32)>> = groups.into_iter().map(spread).collect();
    let lines: Vec<&[(Role, &str, Color32)]> =
        std::iter::once(&under[..]).chain(camps.iter().map(Vec::as_slice)).filter(|line| !line.is_empty()).collect();
    let figure = won.to_string();
    let chamber = Hemicycle {
        benches: &benches,
        empty: what.seats.saturating_sub(won),
        empty_label: &what.to_come,
        majority: what.majority,
        figure: &figure,
        under: &lines,
    };
    let (hovered, response) = hemicycle(ui, height, &chamber);
    if let Some(i) = hovered {
        let party = &what.parties[i];
        let told = format!("{} · {} · {}", party.name, party.seats, number::percent(party.share));
        crate::client::widgets::slip::note(response, &told);
    }
}

/// Camps in one line, dots between.
fn spread(camps: &[(String, Tone)]) -> Vec<(Role, &str, Color32)> {
    let mut line = Vec::new();
    for (words, tone) in camps {
        if !line.is_empty() {
            line.push((Role::Body, " · ", palette::INK_2));
        }
        let role = if *tone == Tone::Quiet { Role::Body } else { Role::Strong };
        line.push((role, words.as_str(), Ground::Paper.colour(*tone)));
    }
    line
}

fn words(what: &Tally, party: &Party) -> [String; 5] {
    [
        number::grouped(party.votes.cast_signed()),
        number::percent(party.share),
        match (party.swing, party.gain) {
            (Some(by), _) => number::signed(by, 1),
            (None, Some(by)) => number::signed(by as f64, 0),
            (None, None) if what.first || party.before.is_some() => String::new(),
            (None, None) => what.new.clone(),
        },
        party.seats.to_string(),
        party.before.map_or_else(|| "–".to_owned(), |n| n.to_string()),
    ]
}

fn tone(party: &Party) -> Tone {
    match party.swing.or(party.gain.map(|n| n as f64)) {
        Some(by) if by >= 0.05 => Tone::Gain,
        Some(by) if by <= -0.05 => Tone::Loss,
        _ => Tone::Quiet,
    }
}

/// Room for a sheet inside its margins.
pub fn inside(rect: Rect, scale: Scale) -> Rect {
    rect.shrink2(vec2(scale.px(14.0, 20.0), scale.px(8.0, 14.0)))
}
