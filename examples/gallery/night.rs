//! Election night: the chamber, the count, the audit of a place, the wire. The map's part is plain sea.

use bevy_egui::egui::{self, Rect, pos2};

use grand_marshal::client::panels::election::inquest::{Fate, Inquest, InquestRow, Weight, inquest};
use grand_marshal::client::panels::election::tally::{Party, Tally, inside, tally};
use grand_marshal::client::theme::{Ground, Scale, Tone, palette};
use grand_marshal::client::widgets::pattern::{Fill, Pattern};
use grand_marshal::client::widgets::sheet::{self, Sheet, Side};
use grand_marshal::client::widgets::wire::{Report, wire};

use super::colour;

/// Colour, pattern, short, long, votes, swing, seats, before.
type Sample = (u32, Pattern, &'static str, &'static str, u64, Option<f64>, u32, Option<u32>);

const PARTIES: [Sample; 10] = [
    (0xd0813a, Pattern::Hatch, "T", "Tukhachevskists", 514_434, None, 11, None),
    (0x612a24, Pattern::Dots, "PCE", "Communists (PCE)", 693_945, Some(-11.7), 19, Some(88)),
    (0x171615, Pattern::Plain, "CNT", "Syndicalists", 374_335, Some(0.4), 6, Some(16)),
    (0xbf321b, Pattern::Plain, "PSOE", "Socialists (PSOE)", 1_662_993, Some(-8.3), 71, Some(118)),
    (0xf0c548, Pattern::Plain, "ERC", "Catalan Left (ERC)", 296_922, Some(-0.2), 13, Some(21)),
    (0x8c6ebe, Pattern::Lines, "IR", "Republican Left", 2_062_593, Some(4.8), 94, Some(84)),
    (0x3f7365, Pattern::Dots, "PNV", "Basque Nationalists", 188_536, Some(0.0), 11, Some(15)),
    (0x0a437f, Pattern::Plain, "UR", "Republican Union", 2_312_226, Some(9.9), 109, Some(71)),
    (0xb6c3a5, Pattern::Hatch, "AP", "Popular Action", 1_100_869, Some(-0.3), 42, Some(46)),
    (0x9a9997, Pattern::Plain, "", "Others", 182_466, Some(0.0), 0, Some(11)),
];

pub fn night(ui: &mut egui::Ui, below: Rect) {
    let scale = Scale::of(ui.ctx());
    let gap = scale.px(10.0, 16.0);
    let foot = Rect::from_min_max(pos2(below.left(), below.bottom() - scale.px(30.0, 40.0)), below.max);
    sheet::metal(ui.painter(), foot, Some(Side::Top));
    let reports: Vec<Report> = [
        ("23:40", "Granada boxes delayed, count resumes"),
        ("23:34", "Zaragoza declared"),
        ("23:21", "PCE concedes Asturias losses"),
        ("23:08", "Madrid: Liberals first"),
    ]
    .map(|(hour, words)| Report { hour: hour.into(), words: words.into() })
    .to_vec();
    sheet::region(ui, "wire", foot, Ground::Metal, |ui| wire(ui, foot, "Wire", &reports));
    let desk = Rect::from_min_max(below.min + egui::vec2(gap, gap), pos2(below.right() - gap, foot.top() - gap));
    let middle = (desk.left() + desk.width() * 0.489).round();
    let left = Rect::from_min_max(desk.min, pos2(middle, desk.bottom()));
    let right = Rect::from_min_max(pos2(middle + gap, desk.top() + desk.height() * 0.6), desk.max);
    let map = Rect::from_min_max(pos2(middle + gap, desk.top()), pos2(desk.right(), right.top() - gap));
    ui.painter().rect_filled(map, 0, palette::SEA);
    for (name, rect) in [("tally", left), ("audit", right)] {
        Sheet::panel(scale).paint(ui.painter(), rect);
        sheet::region(ui, name, inside(rect, scale), Ground::Paper, |ui| {
            if name == "tally" {
                tally(ui, &count());
            } else {
                inquest(ui, &zaragoza());
            }
        });
    }
}

fn count() -> Tally {
    let counted: u64 = PARTIES.iter().map(|p| p.4).sum();
    let parties = PARTIES
        .iter()
        .map(|&(rgb, pattern, short, name, votes, swing, seats, before)| Party {
            fill: Fill::new(colour(rgb), pattern),
            short: short.into(),
            name: name.into(),
            votes,
            share: votes as f64 / counted as f64,
            swing,
            gain: None,
            seats,
            before,
        })
        .collect();
    Tally {
        title: "Spain elects the Cortes".into(),
        when: "Sunday 15 June 1947, 23:40 · ".into(),
        declared: "39 of 51 provinces declared".into(),
        parties,
        seats: 470,
        majority: Some(236),
        under: "of 470 seats declared".into(),
        camps: vec![
            ("Centre 203".into(), Tone::Plain),
            ("outgoing left 109".into(), Tone::Accent),
            ("236 to win".into(), Tone::Quiet),
        ],
        to_come: "94 to come".into(),
        heads: ["Party", "votes", "share", "swing", "seats so far", "last Cortes"].map(str::to_owned),
        new: "new".into(),
        first: false,
        turnout: "Turnout 71 % of 15.2 m electors".into(),
        foul: String::new(),
        sum: "Counted".into(),
        before: 470,
    }
}

fn zaragoza() -> Inquest {
    let ranks = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th"];
    let rows: [(usize, u64, [usize; 4], u32); 6] = [
        (7, 91_166, [1, 4, 7, 9], 4),
        (5, 64_944, [2, 6, 11, 0], 2),
        (8, 46_717, [3, 8, 0, 0], 2),
        (3, 45_238, [5, 10, 0, 0], 2),
        (1, 9_586, [0; 4], 0),
        (0, 7_041, [0; 4], 0),
    ];
    let row = |&(party, votes, won, seats): &(usize, u64, [usize; 4], u32)| {
        let figure = |(i, rank): (usize, &usize)| {
            let quotient = votes as f64 / (i + 1) as f64;
            let (tag, fate) = match *rank {
                0 => (String::new(), Fate::Idle),
                10 => ("10th".to_owned(), Fate::Last),
                11 => ("next".to_owned(), Fate::Next),
                n => (ranks[n - 1].to_owned(), Fate::Won),
            };
            let told = if quotient.fract() == 0.0 { format!("{quotient:.0}") } else { format!("{quotient:.1}") };
            (tag, told, fate)
        };
        let (rgb, pattern, _, name, ..) = PARTIES[party];
        InquestRow {
            fill: Fill::new(colour(rgb), pattern),
            name: name.into(),
            figures: won.iter().enumerate().map(figure).collect(),
            seats: seats.to_string(),
        }
    };
    Inquest {
        title: "Zaragoza: who won the 10th seat, and why".into(),
        note: "D’Hondt · 10 seats · 275 397 votes · 2 parties under 2.5 % not shown".into(),
        rule: "Votes ÷ 1, 2, 3 …; the 10 highest win".into(),
        heads: ["÷ 1", "÷ 2", "÷ 3", "÷ 4"].map(str::to_owned).to_vec(),
        seats: "seats".into(),
        rows: rows.iter().map(row).collect(),
        verdict: vec![
            (Weight::Strong, "Socialists".into()),
            (Weight::Plain, " took it: 45 238 ÷ 2 = ".into()),
            (Weight::Strong, "22 619".into()),
            (Weight::Plain, ", above Republican Left’s 64 944 ÷ 3 = 21 648. ".into()),
            (Weight::Urgent, "2 914 more votes".into()),
            (Weight::Plain, " for Republican Left would have changed it.".into()),
        ],
    }
}
