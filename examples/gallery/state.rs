//! Government and people: a coalition being built, institutions, a reform, a person, a party about to break.

use bevy_egui::egui::{self, Rect, pos2, vec2};

use grand_marshal::client::theme::{Ground, Role, Scale, Tone, palette, text};
use grand_marshal::client::widgets::balance::{Power, balance};
use grand_marshal::client::widgets::division::{Division, Voice, division, reach_bar};
use grand_marshal::client::widgets::formation::{Partner, partners};
use grand_marshal::client::widgets::pattern::{Fill, Pattern};
use grand_marshal::client::widgets::person::{Head, abilities, head, qualities};
use grand_marshal::client::widgets::section::section;
use grand_marshal::client::widgets::sheet::{self, Sheet};
use grand_marshal::client::widgets::table::{Cell, Column, Table};

use super::{Gallery, colour};

pub fn state(ui: &mut egui::Ui, below: Rect, gallery: &mut Gallery) {
    let scale = Scale::of(ui.ctx());
    let gap = scale.px(10.0, 16.0);
    let desk = below.shrink(gap);
    let width = (desk.width() - 2.0 * gap) / 3.0;
    for (i, name) in ["coalition", "power", "person"].into_iter().enumerate() {
        let left = desk.left() + (width + gap) * i as f32;
        let rect = Rect::from_min_max(pos2(left, desk.top()), pos2(left + width, desk.bottom()));
        Sheet::panel(scale).paint(ui.painter(), rect);
        sheet::region(ui, name, rect.shrink(scale.padding()), Ground::Paper, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            match i {
                0 => coalition(ui, gallery),
                1 => power(ui),
                _ => person(ui),
            }
        });
    }
}

fn fill(rgb: u32, pattern: Pattern) -> Fill {
    Fill::new(colour(rgb), pattern)
}

fn coalition(ui: &mut egui::Ui, gallery: &mut Gallery) {
    section(ui, "A government for Spain", "236 of 470 needed");
    let sample = [
        (fill(0xbf321b, Pattern::Plain), "Socialists", 118, "forms it", Tone::Quiet),
        (fill(0x8c6ebe, Pattern::Lines), "Republican Left", 84, "would join", Tone::Gain),
        (fill(0xf0c548, Pattern::Plain), "Catalan Left", 21, "for two offices", Tone::Plain),
        (fill(0x612a24, Pattern::Dots), "Communists (PCE)", 57, "never with its Executive", Tone::Loss),
        (fill(0xd0813a, Pattern::Hatch), "Tukhachevskists", 31, "would join", Tone::Gain),
        (fill(0x0a437f, Pattern::Plain), "Republican Union", 71, "only without the far left", Tone::Loss),
    ];
    let in_it = |i: usize| i == 0 || gallery.ticked & (1 << i) != 0;
    let parts: Vec<(u32, Fill)> =
        sample.iter().enumerate().filter(|(i, _)| in_it(*i)).map(|(_, p)| (p.2, p.0)).collect();
    let sum: u32 = parts.iter().map(|p| p.0).sum();
    reach_bar(ui, &parts, 470, 236);
    let told = format!("{sum} seats · {} short", 236_u32.saturating_sub(sum));
    text::paragraph(ui, Role::Strong, &told, palette::INK);
    let seats: Vec<String> = sample.iter().map(|p| p.2.to_string()).collect();
    let rows: Vec<Partner> = sample
        .iter()
        .zip(&seats)
        .enumerate()
        .map(|(i, (&(fill, name, _, answer, tone), seats))| Partner {
            fill,
            name,
            seats,
            ticked: in_it(i),
            fixed: i == 0,
            answer,
            tone,
            why: "Its distance to the Socialists is 31, its patron does not object, and it wants Labour.",
        })
        .collect();
    if let Some(i) = partners(ui, &rows) {
        gallery.ticked ^= 1 << i;
    }
    section(ui, "Land reform", "vote on 4 May");
    let voice = |(rgb, pattern, name, seats)| Voice { fill: fill(rgb, pattern), name, seats };
    division(
        ui,
        &Division {
            ayes: &[
                (0xbf321b, Pattern::Plain, "Socialists", 118),
                (0x612a24, Pattern::Dots, "Communists", 88),
                (0xf0c548, Pattern::Plain, "Catalan Left", 21),
            ]
            .map(voice),
            open: &[(0x8c6ebe, Pattern::Lines, "Republican Left", 84)].map(voice),
            noes: &[
                (0x0a437f, Pattern::Plain, "Republican Union", 71),
                (0xb6c3a5, Pattern::Hatch, "Popular Action", 46),
            ]
            .map(voice),
            majority: 215,
            heads: ["For 227", "undecided 84", "Against 117"],
            carried: true,
        },
    );
}

fn power(ui: &mut egui::Ui) {
    section(ui, "Institutions", "share of power");
    let power = |(name, rgb, weight, told, content, mood, tone, charge)| Power {
        name,
        fill: Fill::plain(colour(rgb)),
        weight,
        told,
        content,
        mood,
        tone,
        charge,
    };
    balance(
        ui,
        &[
            ("Red Army", 0x6b7a3a, 0.46, "46 %", 0.8, "devoted", Tone::Gain, "vetting, intelligence, administrations"),
            ("Ministries", 0x8c7b5a, 0.24, "24 %", 0.1, "quiet", Tone::Quiet, "planning"),
            ("Security organs", 0x3a3f44, 0.16, "16 %", -0.5, "sullen", Tone::Loss, ""),
            ("The Party", 0xa8281c, 0.14, "14 %", -0.9, "bitter", Tone::Loss, "parties abroad"),
        ]
        .map(power),
        0.46,
    );
    section(ui, "If it breaks", "Communists (PCE)");
    let columns = [Column::rest(), Column::number(54.0, 74.0), Column::number(54.0, 74.0), Column::number(54.0, 74.0)];
    let table = Table { columns: &columns, ruled: true };
    table.header(ui, &["", "now", "stays", "leaves"]);
    for row in
        [["Members", "214 k", "135 k", "79 k"], ["Seats", "88", "57", "31"], ["Under arms", "5.5 k", "1.6 k", "3.9 k"]]
    {
        table.row(ui, &row.map(Cell::Text));
    }
}

fn person(ui: &mut egui::Ui) {
    head(
        ui,
        &Head {
            initials: "MT",
            fill: fill(0xd0813a, Pattern::Hatch),
            name: "Mikhail Tukhachevsky",
            office: "Chairman of the Council of People’s Commissars · 54 years old",
            party: "Red Army",
        },
    );
    section(ui, "Ability", "");
    let able =
        [("Politics", 58.0, "58"), ("Command", 92.0, "92"), ("Administration", 71.0, "71"), ("Intrigue", 66.0, "66")];
    abilities(ui, &able, palette::BAR_QUIET);
    section(ui, "Character", "");
    qualities(
        ui,
        &[
            ("soldier", Tone::Plain),
            ("vain", Tone::Loss),
            ("organiser", Tone::Gain),
            ("patron of engineers", Tone::Gain),
        ],
    );
}
