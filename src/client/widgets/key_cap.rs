//! A key as printed on the keyboard.
//!
//! Owns the cap. Never listens for the key.

use bevy_egui::egui::{Align, Rect, Response, Sense, Ui, vec2};

use crate::client::theme::{Ground, Role, Scale, palette, text};

use super::paint;

/// A key, as printed on the keyboard.
pub fn key_cap(ui: &mut Ui, key: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (text_colour, edge, fill) = match ground {
        Ground::Metal => (palette::TEXT, palette::HAIR, palette::METAL_2),
        Ground::Paper => (palette::INK, palette::INK_2, palette::CHOSEN),
    };
    let galley = text::line(ui, Role::SmallStrong, key, text_colour);
    let height = scale.px(16.0, 20.0);
    let width = (galley.size().x + scale.px(8.0, 10.0)).max(height).round();
    let (rect, response) = ui.allocate_exact_size(vec2(width, scale.row()), Sense::hover());
    let cap = paint::whole(Rect::from_center_size(rect.center(), vec2(width, height)));
    ui.painter().rect_filled(cap, 0, fill);
    ui.painter().add(paint::outline(cap, 1.0, edge));
    paint::hline(ui.painter(), cap.left(), cap.right(), cap.bottom() - 2.0, 2.0, edge);
    text::centred(ui.painter(), cap.center().x, cap.center().y - 0.5, Align::Center, galley);
    response
}
