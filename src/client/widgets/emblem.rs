//! Coloured discs with initials: the mark of a faction or country.
//!
//! Owns the disc. Never chooses its colour; the initials keep it legible without one.

use bevy_egui::egui::{Align, Color32, Pos2, Response, Sense, Stroke, Ui, Vec2};

use crate::client::theme::{Face, palette, text};

/// A disc of `diameter` points in the line.
pub fn emblem(ui: &mut Ui, initials: &str, colour: Color32, diameter: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(diameter), Sense::hover());
    emblem_at(ui, rect.center(), diameter / 2.0, initials, colour);
    response
}

/// Draws a disc around `centre`: a thin inner ring, and as many initials as fit.
pub fn emblem_at(ui: &Ui, centre: Pos2, radius: f32, initials: &str, colour: Color32) {
    let letters = palette::text_on(colour);
    let painter = ui.painter();
    painter.circle_filled(centre, radius, colour);
    painter.circle_stroke(centre, radius, Stroke::new(1.0, palette::shade(colour, -0.35)));
    let small = radius < 12.0;
    let inset = if small { 2.0 } else { (radius * 0.16).max(2.5) };
    painter.circle_stroke(
        centre,
        radius - inset,
        Stroke::new(if small { 0.7 } else { 1.0 }, palette::shade(colour, 0.4)),
    );
    let room = 2.0 * (radius - inset) * 0.86;
    let shown: String = if small { initials.chars().take(1).collect() } else { initials.to_owned() };
    disc_text(ui, centre, &shown, room, radius * if small { 1.15 } else { 0.86 }, letters);
}

/// Bold letters centred on a disc, shrunk until they fit `room`.
pub(super) fn disc_text(ui: &Ui, centre: Pos2, letters: &str, room: f32, size: f32, colour: Color32) {
    let lay = |size: f32| {
        let font = bevy_egui::egui::FontId::new(size, Face::NarrowBold.family());
        ui.painter().layout_no_wrap(letters.to_owned(), font, colour)
    };
    let mut galley = lay((size * 2.0).round() / 2.0);
    if galley.size().x > room {
        galley = lay((size * room / galley.size().x * 2.0).floor() / 2.0);
    }
    text::centred(ui.painter(), centre.x, centre.y, Align::Center, galley);
}
