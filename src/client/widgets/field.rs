//! Things to fill in: text, yes or no, one of several, a number on a scale.
//!
//! Owns square, ruled replacements for egui's fields. Never keeps a value: each is given the caller's.

use std::ops::RangeInclusive;

use bevy_egui::egui::{
    Align, CursorIcon, EventFilter, Frame, Id, Key, Margin, Popup, PopupCloseBehavior, Rect, Response, ScrollArea,
    Sense, Shape, Stroke, TextEdit, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::icon::{self, Icon};
use super::paint;
use super::sheet::Sheet;

/// Height of a field.
fn height(scale: Scale) -> f32 {
    scale.px(24.0, 32.0)
}

/// One line of text, with `hint` in it while empty.
pub fn text_input(ui: &mut Ui, value: &mut String, hint: &str, width: f32) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let pad = scale.px(8.0, 10.0);
    let line = Role::Body.leading(scale);
    let edge = if ground == Ground::Paper { palette::INK_2 } else { palette::HAIR };
    let frame = Frame::NONE
        .fill(ui.visuals().extreme_bg_color)
        .stroke(Stroke::new(1.0, edge))
        .inner_margin(Margin::symmetric(pad as i8, ((height(scale) - line - 2.0) / 2.0).round() as i8));
    let response = TextEdit::singleline(value)
        .font(Role::Body.font(scale))
        .text_color(ground.colour(Tone::Plain))
        .hint_text(text::body(ui.ctx(), hint).color(ground.colour(Tone::Quiet)))
        .desired_width(width)
        .frame(frame)
        .show(ui)
        .response
        .response;
    paint::focus_ring(ui.painter(), &response);
    response
}

/// A box with a tick and a label. Changes `value` when pressed.
pub fn check_box(ui: &mut Ui, value: &mut bool, label: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let side = scale.px(14.0, 18.0);
    let left = side + scale.px(7.0, 9.0);
    let galley = text::elided(ui, Role::Body, label, ground.colour(Tone::Plain), ui.available_width() - left);
    let size = vec2(left + galley.size().x, scale.row());
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *value = !*value;
        response.mark_changed();
    }
    let square = Rect::from_min_size(pos2(rect.left(), (rect.center().y - side / 2.0).round()), Vec2::splat(side));
    let painter = ui.painter();
    painter.rect_filled(square, 0, if response.hovered() { ground.hover() } else { ui.visuals().extreme_bg_color });
    painter.add(paint::outline(square, 1.0, ground.colour(Tone::Quiet)));
    if *value {
        icon::paint(painter, Icon::Done, square.shrink(1.0), ground.colour(Tone::Accent), ground.fill());
    }
    text::centred(painter, rect.left() + left, rect.center().y, Align::Min, galley);
    paint::focus_ring(painter, &response);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, *value, label));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// One of `choices`, in a list that opens below. Changes `chosen` when another is pressed.
pub fn drop_down(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    chosen: &mut usize,
    choices: &[&str],
    width: f32,
) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let pad = scale.px(8.0, 10.0);
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, height(scale)), Sense::click());
    let painter = ui.painter();
    let fill = if response.hovered() { ground.hover() } else { ui.visuals().extreme_bg_color };
    painter.rect_filled(rect, 0, fill);
    painter.add(paint::outline(rect, 1.0, ground.colour(Tone::Quiet)));
    let arrow = Rect::from_center_size(
        pos2(rect.right() - rect.height() / 2.0, rect.center().y),
        Vec2::splat(scale.px(9.0, 11.0)),
    );
    paint::vline(painter, rect.right() - rect.height(), rect.top() + 1.0, rect.bottom() - 1.0, 1.0, ground.rule());
    icon::paint(painter, Icon::Open, arrow, ground.colour(Tone::Quiet), fill);
    let shown = choices.get(*chosen).copied().unwrap_or_default();
    let galley = text::elided(ui, Role::Body, shown, ground.colour(Tone::Plain), rect.width() - rect.height() - pad);
    text::centred(painter, rect.left() + pad, rect.center().y, Align::Min, galley);
    paint::focus_ring(painter, &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, shown));
    let picked = Popup::from_toggle_button_response(&response)
        .id(Id::new(id))
        .frame(Frame::NONE)
        .gap(0.0)
        .width(width)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| list(ui, choices, *chosen, width))
        .and_then(|shown| shown.inner);
    if let Some(picked) = picked
        && picked != *chosen
    {
        *chosen = picked;
        response.mark_changed();
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn list(ui: &mut Ui, choices: &[&str], chosen: usize, width: f32) -> Option<usize> {
    let scale = Scale::of(ui.ctx());
    let behind = ui.painter().add(Shape::Noop);
    Ground::Paper.apply(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut picked = None;
    let inner = ScrollArea::vertical().max_height(height(scale) * 9.0).show(ui, |ui| {
        for (i, choice) in choices.iter().enumerate() {
            let (rect, response) = ui.allocate_exact_size(vec2(width, height(scale)), Sense::click());
            if response.hovered() || response.has_focus() {
                ui.painter().rect_filled(rect.shrink(1.0), 0, palette::PAPER_2);
            }
            let role = if i == chosen { Role::Strong } else { Role::Body };
            let left = rect.left() + scale.px(8.0, 10.0);
            let galley = text::elided(ui, role, choice, palette::INK, rect.right() - left - 4.0);
            text::centred(ui.painter(), left, rect.center().y, Align::Min, galley);
            if i == chosen {
                paint::vline(ui.painter(), rect.left() + 1.0, rect.top(), rect.bottom(), 3.0, palette::RED);
            }
            response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, i == chosen, *choice));
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                picked = Some(i);
            }
        }
    });
    let sheet = Sheet { fill: palette::SLIP, double_rule: false, shadow: 3.0, padding: 0.0 };
    ui.painter().set(behind, Shape::Vec(sheet.shapes(inner.inner_rect)));
    picked
}

/// A number on a ruled scale, moved by pointer or arrow keys in steps of `step`; ticks stand at every `tick`.
pub fn slider(ui: &mut Ui, value: &mut f32, range: RangeInclusive<f32>, step: f32, tick: f32, width: f32) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (low, high) = range.into_inner();
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, height(scale)), Sense::click_and_drag());
    let knob = vec2(scale.px(8.0, 10.0), scale.px(16.0, 20.0));
    let (left, right) = (rect.left() + knob.x / 2.0, rect.right() - knob.x / 2.0);
    let before = *value;
    if let Some(pos) = response.interact_pointer_pos() {
        *value = low + (high - low) * ((pos.x - left) / (right - left)).clamp(0.0, 1.0);
    }
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let steps = ui.input(|i| i.num_presses(Key::ArrowRight) as f32 - i.num_presses(Key::ArrowLeft) as f32);
        *value += steps * step;
    }
    *value = (low + ((*value - low) / step).round() * step).clamp(low, high);
    if *value != before {
        response.mark_changed();
    }
    let painter = ui.painter();
    let y = rect.center().y.round();
    let x = |v: f32| (left + (right - left) * (v - low) / (high - low).max(f32::EPSILON)).round();
    let mut mark = low;
    while tick > 0.0 && mark <= high + tick * 0.01 {
        paint::vline(painter, x(mark), y + 3.0, y + 7.0, 1.0, ground.colour(Tone::Quiet));
        mark += tick;
    }
    paint::hline(painter, rect.left(), rect.right(), y - 1.0, 2.0, ground.colour(Tone::Quiet));
    paint::hline(painter, rect.left(), x(*value), y - 1.0, 2.0, ground.colour(Tone::Accent));
    let handle = paint::whole(Rect::from_center_size(pos2(x(*value), y), knob));
    let (fill, edge) = match ground {
        Ground::Metal => (palette::BRASS, palette::EDGE),
        Ground::Paper => (if response.hovered() { palette::CHOSEN } else { palette::SLIP }, palette::INK),
    };
    painter.rect_filled(handle, 0, fill);
    painter.add(paint::outline(handle, 1.0, edge));
    paint::vline(painter, handle.center().x.floor(), handle.top() + 4.0, handle.bottom() - 4.0, 1.0, edge);
    paint::focus_ring(painter, &response);
    response.widget_info(|| WidgetInfo::slider(true, f64::from(*value), ""));
    response.on_hover_cursor(CursorIcon::PointingHand)
}
