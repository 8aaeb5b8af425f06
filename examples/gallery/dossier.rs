//! The panel at the left: a party.

use bevy_egui::egui::{self, Color32};

use grand_marshal::client::theme::{Role, Scale, Tone, Trend, palette, text};
use grand_marshal::client::widgets::button::{Command, Kind, dotted_link};
use grand_marshal::client::widgets::chart::histogram;
use grand_marshal::client::widgets::pattern::{Fill, Pattern};
use grand_marshal::client::widgets::proportion::{Caption, Part, captions, proportion_bar};
use grand_marshal::client::widgets::section::{panel_head, section};
use grand_marshal::client::widgets::sheet;
use grand_marshal::client::widgets::stat::{Stat, stat_row};
use grand_marshal::client::widgets::table::{Cell, Column, Table};

use super::{BLUE, Gallery, Page, RUST, colour};

pub fn dossier(ui: &mut egui::Ui, gallery: &mut Gallery) {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    panel_head(
        ui,
        "PCE",
        palette::RED,
        "Communist Workers’ Party of Spain",
        "In the coalition · second of four parties",
    );
    let figures = [
        ("Support", "17.4 %", -2.3, 1),
        ("Seats", "88", 0.0, 0),
        ("Members", "214 k", -6.0, 0),
        ("Cohesion", "31", -4.0, 0),
    ];
    let stats: Vec<Stat> = figures
        .iter()
        .enumerate()
        .map(|(i, (label, value, change, decimals))| Stat {
            label,
            value,
            trend: (*change != 0.0).then(|| Trend::new(*change, *decimals)),
            selected: i == gallery.selected_stat && gallery.why_open,
        })
        .collect();
    for (i, response) in stat_row(ui, &stats).iter().enumerate() {
        if response.clicked() {
            gallery.why_open = !(gallery.why_open && gallery.selected_stat == i);
            gallery.selected_stat = i;
        }
    }
    section(ui, "Wings", "splits under cohesion 25");
    ui.add_space(scale.px(4.0, 6.0));
    let undecided = Color32::from_rgb(0xd8, 0xcb, 0xad);
    let (executive, marshal) = (Fill::new(BLUE, Pattern::Dots), Fill::new(RUST, Pattern::Hatch));
    let wings = [(54.0, executive), (9.0, Fill::plain(undecided)), (37.0, marshal)];
    proportion_bar(ui, &wings.map(|(share, fill)| Part { share, fill }));
    let columns = [
        Column::rest(),
        Column::number(44.0, 58.0),
        Column::number(51.0, 66.0),
        Column::number(28.0, 38.0),
        Column::number(30.0, 40.0),
    ];
    let table = Table { columns: &columns, ruled: false };
    table.header(ui, &["", "share", "members", "seats", "arms"]);
    for (fill, name, share, members, seats, arms) in [
        (executive, "Executive, Rykovist", "54 %", "116 k", "52", "1.2 k"),
        (marshal, "Tukhachevskists", "37 %", "79 k", "31", "3.9 k"),
        (Fill::plain(undecided), "Undecided", "9 %", "19 k", "5", "0.4 k"),
    ] {
        let share = Cell::Set(share, Role::Strong, Tone::Plain);
        table.row(ui, &[Cell::Swatch(fill, name), share, Cell::Text(members), Cell::Text(seats), Cell::Text(arms)]);
    }
    section(ui, "Money", "patron: Soviet Union");
    ui.add_space(scale.px(4.0, 6.0));
    let money = [(41.0, 0x8c7b5a), (38.0, 0xa8281c), (14.0, 0xb5a684), (7.0, 0xd8cbad)];
    proportion_bar(ui, &money.map(|(share, rgb)| Part { share, fill: Fill::plain(colour(rgb)) }));
    captions(
        ui,
        &[
            Caption { text: "dues 41", tone: Tone::Plain },
            Caption { text: "Moscow 38 %", tone: Tone::Accent },
            Caption { text: "presses 14", tone: Tone::Plain },
            Caption { text: "deputies 7", tone: Tone::Plain },
        ],
    );
    if scale.roomy() {
        let sentence = "The Executive condemned the coup. Moscow stops paying it within 30 days: 72 %";
        text::paragraph(ui, Role::Body, sentence, palette::INK);
        ui.add_space(scale.gap());
    }
    provinces(ui, scale);
    sheet::push_down(ui, scale.px(24.0, 34.0) * 2.0 + scale.px(6.0, 8.0));
    let main = Command { label: "Stand by its Executive", cost: "1 Authority", kind: Kind::Main, refused: None };
    if main.show(ui).clicked() {
        gallery.page = Page::Dialog;
    }
    ui.add_space(scale.px(6.0, 8.0));
    let cost = if scale.roomy() { "2 Authority, 40 k" } else { "2 Auth., 40 k" };
    Command { label: "Court the Tukhachevskist deputies", cost, kind: Kind::Secondary, refused: None }.show(ui);
}

fn provinces(ui: &mut egui::Ui, scale: Scale) {
    section(ui, "Support by province", "13 weeks · since 1 March");
    ui.add_space(scale.px(3.0, 4.0));
    let columns = [Column::left(98.0, 110.0), Column::rest(), Column::number(56.0, 72.0), Column::number(42.0, 56.0)];
    let table = Table { columns: &columns, ruled: false };
    let rows = [
        ("Asturias", "31.4 %", -1.2),
        ("Córdoba", "29.8 %", -2.9),
        ("Madrid", "24.6 %", -4.1),
        ("Valencia", "21.2 %", -2.6),
        ("Barcelona", "18.9 %", -3.3),
        ("Badajoz", "17.7 %", 0.8),
        ("Jaén", "17.2 %", -1.9),
        ("Vizcaya", "16.0 %", -0.4),
    ];
    let shown = if scale.roomy() { 8 } else { 7 };
    for (i, (name, share, change)) in rows.into_iter().take(shown).enumerate() {
        let trend = Trend::new(change, 1);
        let values: Vec<f32> = (0..13)
            .map(|w| {
                let wobble = ((w * 7 + i * 5) % 5) as f32 * 0.12;
                change as f32 * (w as f32 / 12.0).powf(1.3) + wobble
            })
            .collect();
        let share = Cell::Set(share, Role::Strong, Tone::Plain);
        table.row(ui, &[Cell::Text(name), Cell::Line(&values, trend.tone), share, Cell::Trend(&trend)]);
    }
    ui.add_space(scale.px(6.0, 10.0));
    let tall: Vec<f32> = (0..51).map(|i| 31.4 * (-0.055 * i as f32).exp() + 0.4 * ((i * 3) % 4) as f32 * 0.1).collect();
    histogram(ui, &tall, shown, scale.px(30.0, 62.0));
    dotted_link(ui, if scale.roomy() { "43 more provinces" } else { "44 more provinces" });
}
