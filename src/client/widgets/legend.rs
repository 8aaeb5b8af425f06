//! The legend of a map mode.
//!
//! Owns the card's lines. Never knows what a mode shows.

use bevy_egui::egui::{Align, Color32, Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::client::theme::{Role, Scale, palette, text};

use super::icon;
use super::paint;
use super::pattern::{self, Fill};

/// One line of a legend.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'a> {
    Swatch(Fill, &'a str),
    /// A tint inside a heavy border.
    Border {
        tint: Color32,
        border: Color32,
        text: &'a str,
    },
    /// The town signs: a ring for a capital, with a star for one under administration.
    Towns(&'a str),
    /// Steps of a scale from one end to the other, with a word at each end.
    Ramp {
        steps: &'a [Fill],
        left: &'a str,
        right: &'a str,
    },
    /// Steps side by side with the limits between them under their edges.
    Scale {
        steps: &'a [Fill],
        limits: &'a [String],
    },
    Note(&'a str),
}

/// Draws title and lines into `ui`, which should lie on a slip.
pub fn legend(ui: &mut Ui, title: &str, entries: &[Entry]) {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    text::paragraph(ui, Role::Subheading, title, palette::INK);
    ui.add_space(scale.px(3.0, 5.0));
    for entry in entries {
        draw(ui, *entry);
    }
}

fn draw(ui: &mut Ui, entry: Entry) {
    let scale = Scale::of(ui.ctx());
    let row = |ui: &mut Ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
        let sign = Rect::from_min_size(
            pos2(rect.left(), (rect.center().y - scale.px(6.0, 8.0)).round()),
            vec2(scale.px(26.0, 34.0), scale.px(12.0, 16.0)),
        );
        (rect, sign)
    };
    let words = |ui: &Ui, rect: Rect, text: &str| {
        let left = rect.left() + scale.px(35.0, 46.0);
        let galley = text::elided(ui, Role::Body, text, palette::INK, rect.right() - left);
        text::centred(ui.painter(), left, rect.center().y, Align::Min, galley);
    };
    match entry {
        Entry::Swatch(fill, text) => {
            let (rect, sign) = row(ui);
            pattern::swatch_at(ui.painter(), sign, fill);
            words(ui, rect, text);
        }
        Entry::Border { tint, border, text } => {
            let (rect, sign) = row(ui);
            ui.painter().rect_filled(sign, 0, tint);
            ui.painter().add(paint::outline(sign, 2.0, border));
            words(ui, rect, text);
        }
        Entry::Towns(text) => {
            let (rect, sign) = row(ui);
            let (left, right) = (sign.left() + sign.width() * 0.22, sign.right() - sign.width() * 0.22);
            town(ui, pos2(left, sign.center().y), false);
            town(ui, pos2(right, sign.center().y), true);
            words(ui, rect, text);
        }
        Entry::Ramp { steps, left, right } => {
            let (rect, _) = row(ui);
            let strip = rect.shrink2(vec2(0.0, scale.px(2.0, 3.0)));
            let width = strip.width() / steps.len().max(1) as f32;
            for (i, step) in steps.iter().enumerate() {
                let x0 = (strip.left() + width * i as f32).round();
                let x1 = (strip.left() + width * (i + 1) as f32).round();
                pattern::fill(ui.painter(), Rect::from_min_max(pos2(x0, strip.top()), pos2(x1, strip.bottom())), *step);
            }
            let (rect, _) = row(ui);
            let galley = text::line(ui, Role::Strong, left, palette::INK);
            text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, galley);
            let galley = text::line(ui, Role::Strong, right, palette::INK);
            text::centred(ui.painter(), rect.right(), rect.center().y, Align::Max, galley);
        }
        Entry::Scale { steps, limits } => {
            let (rect, _) = row(ui);
            let strip = rect.shrink2(vec2(0.0, scale.px(2.0, 3.0)));
            let width = strip.width() / steps.len().max(1) as f32;
            let edge = |i: usize| (strip.left() + width * i as f32).round();
            for (i, step) in steps.iter().enumerate() {
                let place = Rect::from_min_max(pos2(edge(i), strip.top()), pos2(edge(i + 1), strip.bottom()));
                pattern::fill(ui.painter(), place, *step);
                paint::vline(ui.painter(), place.left(), strip.top(), strip.bottom(), 1.0, palette::INK);
            }
            ui.painter().add(paint::outline(strip, 1.0, palette::INK));
            let (rect, _) = row(ui);
            for (i, limit) in limits.iter().enumerate() {
                paint::vline(ui.painter(), edge(i + 1), strip.bottom(), strip.bottom() + 3.0, 1.0, palette::INK);
                let galley = text::line(ui, Role::Small, limit, palette::INK);
                text::centred(ui.painter(), edge(i + 1), rect.center().y, Align::Center, galley);
            }
        }
        Entry::Note(text) => {
            let (rect, _) = row(ui);
            let galley = text::elided(ui, Role::Body, text, palette::INK_2, rect.width());
            text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, galley);
        }
    }
}

fn town(ui: &Ui, centre: bevy_egui::egui::Pos2, administered: bool) {
    let radius = Scale::of(ui.ctx()).px(5.0, 6.0);
    ui.painter().circle(centre, radius, palette::SLIP, Stroke::new(1.3, palette::INK));
    if administered {
        ui.painter().extend(icon::star(centre, radius * 0.8, palette::RED));
    } else {
        ui.painter().circle_filled(centre, radius * 0.42, palette::INK);
    }
}
