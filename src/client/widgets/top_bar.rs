//! Pieces of the top bar: who plays, what they have, what they want, what day it is.
//!
//! Owns the pieces, each as wide as its words. Never arranges them: lay them out with `ui.horizontal`.

use bevy_egui::egui::{Align, Color32, CursorIcon, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, Trend, palette, text};

use super::icon::{self, Icon};
use super::{emblem, paint, table};

/// The seat: emblem, name, and a line on what it holds.
pub fn seat(ui: &mut Ui, initials: &str, colour: Color32, name: &str, sub: &str) -> Response {
    let scale = Scale::of(ui.ctx());
    let (height, disc) = (scale.top_bar() - 3.0, scale.px(32.0, 40.0));
    let name_galley = text::line(ui, Role::Title, name, palette::TEXT);
    let sub_galley = text::line(ui, Role::Body, sub, palette::TEXT_2);
    let left = disc + scale.px(10.0, 12.0);
    let width = left + name_galley.size().x.max(sub_galley.size().x) + scale.gap();
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    emblem::emblem_at(ui, pos2(rect.left() + disc / 2.0, rect.center().y), disc / 2.0, initials, colour);
    let painter = ui.painter();
    text::on_baseline(painter, rect.left() + left, rect.top() + height * 0.42, Align::Min, name_galley);
    text::on_baseline(painter, rect.left() + left, rect.top() + height * 0.78, Align::Min, sub_galley);
    divider(ui, rect);
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// One of the seat's means.
#[derive(Clone, Debug)]
pub struct Resource<'a> {
    pub icon: Icon,
    pub label: &'a str,
    pub value: &'a str,
    /// Quiet text after the value: a unit, or "/ 7".
    pub unit: &'a str,
    pub trend: Trend,
}

/// Icon, name in capitals, value and trend. Hang its slip on the response.
pub fn resource(ui: &mut Ui, resource: &Resource) -> Response {
    let scale = Scale::of(ui.ctx());
    let (height, side, gap) = (scale.top_bar() - 3.0, scale.px(19.0, 24.0), scale.px(4.0, 5.0));
    let ground = Ground::Metal;
    let label = text::line(ui, Role::Caps, resource.label, palette::TEXT_2);
    let value = text::line(ui, Role::Value, resource.value, palette::TEXT);
    let unit = text::line(ui, Role::Body, resource.unit, palette::TEXT_2);
    let trend = text::line(ui, Role::Strong, &resource.trend.text, ground.colour(resource.trend.tone));
    let arrow = text::cap_height(&trend) * 0.95 + 3.0;
    let unit_room = if resource.unit.is_empty() { 0.0 } else { unit.size().x + gap };
    let figures = value.size().x + unit_room + gap + arrow + trend.size().x;
    let left = side + scale.px(8.0, 10.0);
    let width = left + figures.max(label.size().x) + scale.px(4.0, 8.0);
    let trend_width = trend.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect.expand2(vec2(gap, -4.0)), 0, palette::METAL_2);
    }
    let picture = Rect::from_center_size(pos2(rect.left() + side / 2.0, rect.center().y), vec2(side, side));
    icon::paint(painter, resource.icon, picture, palette::BRASS, palette::METAL);
    let x = rect.left() + left;
    text::on_baseline(painter, x, rect.top() + height * 0.34, Align::Min, label);
    let base = (rect.top() + height * 0.80).round();
    let mut x = text::on_baseline(painter, x, base, Align::Min, value).right();
    if !resource.unit.is_empty() {
        x = text::on_baseline(painter, x + gap * 0.6, base, Align::Min, unit).right();
    }
    let still = resource.trend.direction == std::cmp::Ordering::Equal;
    let right = x + gap + if still { 0.0 } else { arrow } + trend_width;
    let middle = base - text::cap_height(&trend) / 2.0;
    table::trend_at(ui, right, middle, &resource.trend, ground);
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| {
        let said = format!("{} {} {} {}", resource.label, resource.value, resource.unit, resource.trend.text);
        WidgetInfo::labeled(WidgetType::Button, true, said)
    });
    response
}

/// What the player is trying for, as a slip with a red edge. Empty texts leave the capitals alone: for where room is scarce.
pub fn objective_slip(ui: &mut Ui, caps: &str, text: &str, strong: &str, tone: Tone) -> Response {
    let scale = Scale::of(ui.ctx());
    let (height, pad) = (scale.px(23.0, 29.0), scale.px(12.0, 14.0));
    let caps = text::line(ui, Role::Caps, caps, palette::RED);
    let words =
        text::spans(ui, &[(Role::Body, text, palette::INK), (Role::Strong, strong, Ground::Paper.colour(tone))]);
    let said = format!("{text}{strong}");
    let words_room = if said.is_empty() { 0.0 } else { words.size().x + pad };
    let width = 4.0 + pad + caps.size().x + words_room + pad;
    let room = vec2(width, scale.top_bar() - 3.0);
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    let slip = Rect::from_center_size(rect.center(), vec2(width, height));
    let painter = ui.painter();
    painter.add(paint::flat_shadow(slip, 2.0));
    painter.rect_filled(slip, 0, if response.hovered() { palette::CHOSEN } else { palette::PAPER });
    paint::vline(painter, slip.left(), slip.top(), slip.bottom(), 4.0, palette::RED);
    let base = slip.center().y + 0.35 * Role::Body.size(scale);
    let x = text::on_baseline(painter, slip.left() + 4.0 + pad, base, Align::Min, caps).right();
    if words_room > 0.0 {
        text::on_baseline(painter, x + pad, base, Align::Min, words);
    }
    paint::focus_ring(painter, &response.clone().with_new_rect(slip));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &said));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The day, on a leaf torn from a calendar; it hangs from the bar's upper edge.
pub fn date_leaf(ui: &mut Ui, day: &str, year: &str) -> Response {
    let scale = Scale::of(ui.ctx());
    let size = vec2(scale.px(130.0, 146.0), scale.px(41.0, 48.0));
    let (room, response) = ui.allocate_exact_size(vec2(size.x, scale.top_bar() - 3.0), Sense::click());
    let leaf = Rect::from_min_size(pos2(room.left(), room.center().y - size.y / 2.0).round(), size);
    let painter = ui.painter();
    painter.add(paint::flat_shadow(leaf, 2.0));
    painter.rect_filled(leaf, 0, palette::PAPER);
    paint::hline(painter, leaf.left(), leaf.right(), leaf.top(), 4.0, palette::RED);
    let day_galley = text::elided(ui, Role::Heading, day, palette::INK, size.x - 8.0);
    text::on_baseline(painter, leaf.center().x, leaf.top() + size.y * 0.52, Align::Center, day_galley);
    let year = text::line(ui, Role::Small, year, palette::INK_2);
    text::on_baseline(painter, leaf.center().x, leaf.top() + size.y * 0.87, Align::Center, year);
    paint::focus_ring(painter, &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, day));
    response
}

/// A thin vertical line at the right edge of `rect`, dark and light.
pub fn divider(ui: &Ui, rect: Rect) {
    let (top, bottom) = (rect.top() + 8.0, rect.bottom() - 8.0);
    paint::vline(ui.painter(), rect.right() - 1.0, top, bottom, 1.0, palette::EDGE);
    paint::vline(ui.painter(), rect.right(), top, bottom, 1.0, palette::HAIR);
}
