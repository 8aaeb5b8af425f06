//! Headings inside panels.
//!
//! Owns the look of a heading. Never groups or folds what follows.

use bevy_egui::egui::{Align, Color32, Response, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, text};

use super::paint;

/// Letterspaced capitals at the left, a quiet note at the right, a rule below on paper.
pub fn section(ui: &mut Ui, title: &str, note: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let height = scale.px(24.0, 33.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let base = (rect.top() + height * 0.68).round();
    let name = text::line(ui, Role::Caps, title, ground.colour(Tone::Accent));
    let left = text::on_baseline(ui.painter(), rect.left(), base, Align::Min, name).right();
    if !note.is_empty() {
        let note = text::elided(ui, Role::Body, note, ground.colour(Tone::Quiet), rect.right() - left - scale.gap());
        text::on_baseline(ui.painter(), rect.right(), base, Align::Max, note);
    }
    if ground == Ground::Paper {
        paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, ground.rule());
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, title));
    response
}

/// Smaller capitals for a group within a section.
pub fn subsection(ui: &mut Ui, title: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(18.0, 24.0)), Sense::hover());
    let name = text::elided(ui, Role::Caps, title, ground.colour(Tone::Quiet), rect.width());
    text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, name);
    response
}

/// Head of a panel: emblem, name over at most two lines, a quiet line below, and a heavy rule.
pub fn panel_head(ui: &mut Ui, initials: &str, colour: Color32, name: &str, sub: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let disc = scale.px(38.0, 54.0);
    let left = disc + scale.px(9.0, 12.0);
    let width = ui.available_width();
    let name_galley = text::balanced(ui, Role::Title, name, ground.colour(Tone::Plain), width - left);
    let sub_galley = text::elided(ui, Role::Body, sub, ground.colour(Tone::Quiet), width - left);
    let lines = name_galley.size().y + scale.px(3.0, 5.0) + sub_galley.size().y;
    let height = lines.max(disc) + scale.px(6.0, 10.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let body = height - scale.px(6.0, 10.0);
    let top = rect.top() + (body - lines) / 2.0;
    let middle = rect.left_top() + vec2(disc / 2.0, body / 2.0);
    super::emblem::emblem_at(ui, middle, disc / 2.0, initials, colour);
    let below = text::at(ui.painter(), rect.left_top() + vec2(left, top - rect.top()), name_galley).bottom();
    let sub_at = bevy_egui::egui::pos2(rect.left() + left, below + scale.px(3.0, 5.0));
    text::at(ui.painter(), sub_at, sub_galley);
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 2.0, 2.0, ground.colour(Tone::Plain));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name));
    response
}

/// An empty place, for a panel with nothing to list: a sentence in the middle of a dotted frame.
pub fn nothing_here(ui: &mut Ui, sentence: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let quiet = ground.colour(Tone::Quiet);
    let galley = text::wrapped(ui, Role::Body, sentence, quiet, ui.available_width() - 2.0 * scale.padding());
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 2.0 * scale.padding()), Sense::hover());
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(1.0, ground.rule()), 3.0, 3.0));
    text::at(ui.painter(), rect.min + vec2(scale.padding(), scale.padding()), galley);
    response
}
