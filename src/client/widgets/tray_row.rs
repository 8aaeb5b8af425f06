//! A row of the in-tray: a sign of how much it presses, what it is, until when.
//!
//! Owns one row on metal and one on paper. Never orders them.

use bevy_egui::egui::{
    Align, CursorIcon, Painter, Pos2, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::paint;

/// How much it presses: each with a shape of its own besides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A full disc: somebody waits.
    Answer,
    /// A full triangle: it grows by itself.
    Danger,
    /// An open square: it may be taken up.
    Open,
}

fn sign_at(painter: &Painter, centre: Pos2, radius: f32, sign: Sign, ground: Ground) {
    match sign {
        Sign::Answer => {
            painter.circle_filled(centre, radius, palette::RED);
        }
        Sign::Danger => {
            let colour = if ground == Ground::Metal { palette::BRASS } else { palette::BRASS_2 };
            let (half, top, foot) = (radius * 1.1, centre.y - radius, centre.y + radius * 0.85);
            let corners = vec![pos2(centre.x, top), pos2(centre.x + half, foot), pos2(centre.x - half, foot)];
            painter.add(paint::polygon(corners, colour));
        }
        Sign::Open => {
            let square = bevy_egui::egui::Rect::from_center_size(centre, vec2(radius * 1.7, radius * 1.7));
            let stroke = Stroke::new(1.0, ground.colour(Tone::Quiet));
            painter.rect_stroke(paint::whole(square), 0, stroke, bevy_egui::egui::StrokeKind::Inside);
        }
    }
}

/// One line across the whole width, for the rail.
pub fn tray_row(ui: &mut Ui, sign: Sign, title: &str, note: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, ground.hover());
    }
    let (y, radius) = (rect.center().y, scale.px(4.0, 5.0));
    sign_at(ui.painter(), pos2(rect.left() + scale.px(7.5, 9.5), y), radius, sign, ground);
    let note = text::line(ui, Role::Body, note, ground.colour(Tone::Quiet));
    let end = text::centred(ui.painter(), rect.right(), y, Align::Max, note).left();
    let left = rect.left() + scale.px(23.0, 29.0);
    let role = if sign == Sign::Answer { Role::Strong } else { Role::Body };
    let name = text::elided(ui, role, title, ground.colour(Tone::Plain), end - left - 6.0);
    text::centred(ui.painter(), left, y, Align::Min, name);
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, ground.rule());
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, title));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The same with its sentence below, for a sheet.
pub fn tray_entry(ui: &mut Ui, sign: Sign, title: &str, note: &str, about: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let width = ui.available_width();
    let left = scale.px(23.0, 29.0);
    let note = text::line(ui, Role::Body, note, ground.colour(Tone::Quiet));
    let room = width - left - note.size().x - scale.gap();
    let name = text::wrapped(ui, Role::Strong, title, ground.colour(Tone::Plain), room);
    let about = text::wrapped(ui, Role::Body, about, ground.colour(Tone::Quiet), width - left);
    let (above, between) = (scale.px(4.0, 6.0), scale.px(1.0, 2.0));
    let height = name.size().y + about.size().y + between + 2.0 * above;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, ground.hover());
    }
    let top = rect.top() + above;
    let line = top + note.size().y / 2.0;
    sign_at(ui.painter(), pos2(rect.left() + scale.px(7.5, 9.5), line), scale.px(4.0, 5.0), sign, ground);
    text::at(ui.painter(), pos2(rect.right() - note.size().x, top), note);
    let below = text::at(ui.painter(), pos2(rect.left() + left, top), name).bottom();
    text::at(ui.painter(), pos2(rect.left() + left, below + between), about);
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, ground.rule());
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, title));
    response.on_hover_cursor(CursorIcon::PointingHand)
}
