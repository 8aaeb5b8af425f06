//! Buttons: the one red command, the dark ones beside it, and plain ones on paper.
//!
//! Owns their look and the wording of a refusal. Never decides whether a command may be given.

use bevy_egui::egui::{Align, Color32, CursorIcon, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, vec2};

use crate::client::theme::{Role, Scale, palette, text};

use super::pattern::{self, Pattern};
use super::{paint, slip};

/// How loud a button is. One [`Kind::Main`] a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Main,
    Secondary,
    /// Outlined, on paper: cancel, options.
    Plain,
}

/// A command with its cost at the right.
#[derive(Clone, Copy, Debug)]
pub struct Command<'a> {
    pub label: &'a str,
    pub cost: &'a str,
    pub kind: Kind,
    /// Why it cannot be given now, as a sentence; shown while the pointer rests on it.
    pub refused: Option<&'a str>,
}

impl Command<'_> {
    /// Across the whole width. `clicked()` is never true while refused.
    pub fn show(self, ui: &mut Ui) -> Response {
        let scale = Scale::of(ui.ctx());
        let size = vec2(ui.available_width(), scale.px(24.0, 34.0));
        let (rect, response) = ui.allocate_exact_size(size, sense(self.refused));
        let text_colour = face(ui, rect, self.kind, &response, self.refused.is_some());
        let pad = scale.px(11.0, 14.0);
        let cost = text::line(ui, Role::Body, self.cost, text_colour);
        let cost_left = text::centred(ui.painter(), rect.right() - pad, rect.center().y, Align::Max, cost).left();
        let room = cost_left - rect.left() - pad - scale.gap();
        let label = text::elided(ui, Role::Strong, self.label, text_colour, room);
        text::centred(ui.painter(), rect.left() + pad, rect.center().y, Align::Min, label);
        finish(ui, response, self.label, self.refused)
    }
}

/// A button as wide as its words.
pub fn button(ui: &mut Ui, label: &str, kind: Kind, refused: Option<&str>) -> Response {
    let scale = Scale::of(ui.ctx());
    let measured = text::line(ui, Role::Strong, label, palette::INK);
    let width = (measured.size().x + 2.0 * scale.px(16.0, 24.0)).max(scale.px(64.0, 86.0));
    let (rect, response) = ui.allocate_exact_size(vec2(width, scale.px(28.0, 40.0)), sense(refused));
    let colour = face(ui, rect, kind, &response, refused.is_some());
    let galley = text::line(ui, Role::Strong, label, colour);
    text::centred(ui.painter(), rect.center().x, rect.center().y, Align::Center, galley);
    finish(ui, response, label, refused)
}

/// A word that opens something: dotted below, brass or red under the pointer.
pub fn dotted_link(ui: &mut Ui, label: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), crate::client::theme::Ground::of(ui));
    let colour = ground.colour(crate::client::theme::Tone::Quiet);
    let galley = text::elided(ui, Role::Body, label, colour, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, scale.row()), Sense::click());
    let colour = if response.hovered() { ground.colour(crate::client::theme::Tone::Accent) } else { colour };
    let galley = text::elided(ui, Role::Body, label, colour, rect.width() + 1.0);
    let drawn = text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, galley);
    let below = rect.center().y + 0.35 * Role::Body.size(scale) + 3.0;
    paint::dotted(ui.painter(), drawn.left(), drawn.right(), below, colour);
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, true, label));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// What a button takes notice of.
pub(super) fn sense(refused: Option<&str>) -> Sense {
    // A refused button keeps the focus, so that the reason can be read without a pointer.
    if refused.is_some() { Sense::focusable_noninteractive() | Sense::hover() } else { Sense::click() }
}

/// Draws the face of a button and returns the colour of its text.
fn face(ui: &Ui, rect: Rect, kind: Kind, response: &Response, refused: bool) -> Color32 {
    let painter = ui.painter();
    if refused {
        painter.rect_filled(rect, 0, palette::PAPER_2);
        pattern::over(painter, rect, Pattern::BackHatch, palette::PAPER_3);
        painter.add(paint::outline(rect, 1.0, palette::BAR_QUIET));
        return palette::INK_2;
    }
    let (hover, down) = (response.hovered(), response.is_pointer_button_down_on());
    let lit = |idle: Color32, over: Color32| if hover { over } else { idle };
    let (top, bottom, edge, light, text) = match kind {
        Kind::Main => {
            let fill = lit(palette::RED, palette::RED_2);
            (
                palette::shade(fill, 0.05),
                palette::shade(fill, -0.1),
                palette::INK,
                palette::shade(fill, 0.22),
                palette::SLIP,
            )
        }
        Kind::Secondary => {
            let fill = lit(palette::METAL_2, palette::METAL_3);
            (palette::shade(fill, 0.05), palette::shade(fill, -0.12), palette::EDGE, palette::HAIR, palette::TEXT)
        }
        Kind::Plain => {
            let fill = lit(palette::PAPER, palette::CHOSEN);
            (fill, fill, palette::INK_2, fill, palette::INK)
        }
    };
    painter.add(if down { paint::shaded(rect, bottom, bottom) } else { paint::shaded(rect, top, bottom) });
    painter.add(paint::outline(rect, 1.0, edge));
    if !down {
        paint::hline(painter, rect.left() + 1.0, rect.right() - 1.0, rect.top() + 1.0, 1.0, light);
    }
    text
}

fn finish(ui: &Ui, response: Response, label: &str, refused: Option<&str>) -> Response {
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, refused.is_none(), label));
    match refused {
        Some(reason) => slip::note(response, reason),
        None => response.on_hover_cursor(CursorIcon::PointingHand),
    }
}
