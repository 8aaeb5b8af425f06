//! Who holds how much of the power where nobody votes: weights as bars, and how content each is.
//!
//! Owns the rows. Weights and their sum are given.

use bevy_egui::egui::{Align, Color32, CursorIcon, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::pattern::{self, Fill};
use super::{chart, paint};

/// One institution.
#[derive(Clone, Copy, Debug)]
pub struct Power<'a> {
    pub name: &'a str,
    pub fill: Fill,
    /// Its part of the whole, 0 to 1.
    pub weight: f32,
    /// "31 %"
    pub told: &'a str,
    /// −1 ready to act against the government, +1 devoted to it.
    pub content: f32,
    /// "content", "sullen".
    pub mood: &'a str,
    pub tone: Tone,
    /// What it is in charge of: "vetting, intelligence"; nothing where it is empty.
    pub charge: &'a str,
}

/// Draws the rows, each over two lines where an institution is in charge of something; a weight of `most` fills a bar.
pub fn balance(ui: &mut Ui, powers: &[Power], most: f32) -> Vec<Response> {
    let scale = Scale::of(ui.ctx());
    powers.iter().map(|power| row(ui, scale, power, most)).collect()
}

fn row(ui: &mut Ui, scale: Scale, power: &Power, most: f32) -> Response {
    let first = scale.px(18.0, 24.0);
    let second = if power.charge.is_empty() { 0.0 } else { scale.px(13.0, 17.0) };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), first + second), Sense::click());
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, Ground::Paper.hover());
    }
    let y = rect.top() + first / 2.0;
    let name_room = rect.width() * 0.37;
    let mood_room = scale.px(84.0, 110.0);
    let name = text::elided(ui, Role::Body, power.name, palette::INK, name_room - 6.0);
    text::centred(painter, rect.left(), y, Align::Min, name);
    let tall = scale.px(9.0, 12.0);
    let figure = scale.px(32.0, 42.0);
    let (from, to) = (rect.left() + name_room, rect.right() - mood_room - figure);
    let length = ((to - from) * power.weight / most.max(f32::EPSILON)).round().max(1.0);
    let bar = paint::whole(Rect::from_min_size(pos2(from, y - tall / 2.0), vec2(length, tall)));
    pattern::fill(painter, bar, power.fill);
    painter.add(paint::outline(bar, 1.0, palette::INK));
    let told = text::line(ui, Role::Strong, power.told, palette::INK);
    text::centred(painter, bar.right() + scale.px(5.0, 7.0), y, Align::Min, told);
    let left = rect.right() - mood_room + scale.px(10.0, 12.0);
    let scale_bar = Rect::from_min_size(pos2(left, y - 3.0), vec2(scale.px(26.0, 34.0), 6.0));
    chart::zero_bar_at(painter, paint::whole(scale_bar), power.content, 1.0);
    let mood_left = scale_bar.right() + scale.px(6.0, 8.0);
    let colour: Color32 = Ground::Paper.colour(power.tone);
    let mood = text::elided(ui, Role::Body, power.mood, colour, rect.right() - mood_left);
    text::centred(painter, mood_left, y, Align::Min, mood);
    if second > 0.0 {
        let charge = text::elided(ui, Role::Small, power.charge, palette::INK_2, rect.width());
        text::centred(painter, rect.left(), rect.top() + first + second / 2.0 - 1.0, Align::Min, charge);
    }
    paint::hline(painter, rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::PAPER_3);
    paint::focus_ring(painter, &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{} {}", power.name, power.told)));
    response.on_hover_cursor(CursorIcon::PointingHand)
}
