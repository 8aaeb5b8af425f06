//! Fields and states, on paper and on metal, and a dialog.

use bevy_egui::egui::{self, Align, Id, Layout, Rect, pos2, vec2};

use grand_marshal::client::theme::{self, Ground, Role, Scale, Tone, palette, text};
use grand_marshal::client::widgets::button::{Command, Kind, button};
use grand_marshal::client::widgets::cable::wire_strip;
use grand_marshal::client::widgets::field::{check_box, drop_down, slider, text_input};
use grand_marshal::client::widgets::key_cap::key_cap;
use grand_marshal::client::widgets::modal::dialog;
use grand_marshal::client::widgets::pattern::{Fill, Pattern, swatch};
use grand_marshal::client::widgets::section::{nothing_here, section};
use grand_marshal::client::widgets::sheet::{self, Sheet, Side, scroll};
use grand_marshal::client::widgets::table::{Cell, Column, Table};

use super::{Gallery, Page};

pub fn fields(ui: &mut egui::Ui, gallery: &mut Gallery) {
    let scale = Scale::of(ui.ctx());
    let width = ui.available_width();
    ui.label(text::title(ui.ctx(), "Settings"));
    section(ui, "Fields", "on paper");
    text_input(ui, &mut gallery.name, "Name of this history", width);
    drop_down(ui, "difficulty", &mut gallery.choice, &["Lenient", "As told", "Hard", "Hopeless"], width);
    check_box(ui, &mut gallery.checked[0], "Pause when a cable is urgent");
    check_box(ui, &mut gallery.checked[1], "Reduced motion");
    slider(ui, &mut gallery.volume, 0.0..=100.0, 5.0, 25.0, width);
    let shown = theme::number::decimal(f64::from(gallery.volume), 0);
    ui.label(text::value(ui.ctx(), format!("Volume {shown} %")));
    section(ui, "Buttons", "main, secondary, refused");
    let cost = "1 Authority";
    Command { label: "Stand by its Executive", cost, kind: Kind::Main, refused: None }.show(ui);
    Command { label: "Court the deputies", cost, kind: Kind::Secondary, refused: None }.show(ui);
    let refused = Some("You need 3 Authority and have 1. It grows on 1 May.");
    Command { label: "Dissolve the Cortes", cost: "3 Authority", kind: Kind::Secondary, refused }.show(ui);
    ui.horizontal(|ui| {
        button(ui, "Sign", Kind::Main, None);
        button(ui, "Later", Kind::Plain, None);
        button(ui, "Refused", Kind::Plain, refused);
    });
    section(ui, "Patterns", "keys");
    ui.horizontal(|ui| {
        for (i, hue) in palette::PARTY_HUES.into_iter().enumerate() {
            let patterns = [Pattern::Hatch, Pattern::Dots, Pattern::Plain, Pattern::Lines, Pattern::BackHatch];
            swatch(ui, Fill::new(hue, patterns[i % 5]));
        }
    });
    ui.horizontal(|ui| {
        for key in ["F1", "T", "Esc", "Ctrl"] {
            key_cap(ui, key);
        }
    });
    section(ui, "A long list", "scrolls");
    let height = ui.available_height() - scale.gap();
    scroll(ui, "long list", height, |ui| {
        let columns = [Column::rest(), Column::number(60.0, 80.0)];
        let table = Table { columns: &columns, ruled: true };
        for i in 0..40_i64 {
            let votes = theme::number::grouped(2_312_226 / (i + 1));
            table.row(ui, &[Cell::Text(&format!("List {}", i + 1)), Cell::Set(&votes, Role::Strong, Tone::Plain)]);
        }
    });
}

pub fn loose_pieces(ui: &mut egui::Ui, map: Rect, gallery: &mut Gallery) {
    let scale = Scale::of(ui.ctx());
    let left = Rect::from_min_size(map.min + vec2(24.0, 24.0), vec2(scale.px(300.0, 420.0), map.height() - 140.0));
    sheet::region(ui, "empty", left, Ground::Paper, |ui| {
        Sheet::slip(scale).show(ui, |ui| {
            ui.label(text::rich(ui.ctx(), Role::Heading, "A slip with nothing on it"));
            nothing_here(ui, "No branches yet. Stop on any day and take another road.");
        });
    });
    let strip = Rect::from_min_max(
        pos2(map.left() + 20.0, map.bottom() - 20.0 - scale.px(30.0, 40.0)),
        pos2(map.right() - 20.0, map.bottom() - 20.0),
    );
    sheet::metal(ui.painter(), strip, Some(Side::Top));
    sheet::region(ui, "wire", strip, Ground::Metal, |ui| {
        wire_strip(ui, "Wire", &[("23:40", "GRANADA BOXES DELAYED, COUNT RESUMES"), ("23:34", "ZARAGOZA DECLARED")]);
    });
    let dark =
        Rect::from_min_size(left.right_top() + vec2(24.0, 0.0), vec2(scale.px(260.0, 340.0), scale.px(190.0, 250.0)));
    sheet::metal(ui.painter(), dark, None);
    sheet::region(ui, "metal", dark.shrink(scale.padding()), Ground::Metal, |ui| {
        section(ui, "Fields", "on metal");
        let width = ui.available_width();
        text_input(ui, &mut gallery.name, "Find a place", width);
        check_box(ui, &mut gallery.checked[0], "Pause when a cable is urgent");
        slider(ui, &mut gallery.volume, 0.0..=100.0, 5.0, 25.0, width);
        drop_down(ui, "difficulty on metal", &mut gallery.choice, &["Lenient", "As told", "Hard", "Hopeless"], width);
        nothing_here(ui, "No cables.");
    });
}

pub fn ask(ctx: &egui::Context, gallery: &mut Gallery) {
    let scale = Scale::of(ctx);
    let (answer, dismissed) = dialog(ctx, Id::new("leave"), "Leave this history?", scale.px(360.0, 460.0), |ui| {
        let words = "Your last save is of 2 April. Twelve days since then would be lost.";
        text::paragraph(ui, Role::Article, words, palette::INK);
        ui.add_space(scale.padding());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let save = button(ui, "Save and leave", Kind::Main, None).clicked();
            let leave = button(ui, "Leave", Kind::Plain, None).clicked();
            save || leave || button(ui, "Stay", Kind::Plain, None).clicked()
        })
        .inner
    });
    if answer || dismissed {
        gallery.page = Page::Main;
    }
}
