//! Slips of paper above everything else: a sentence at the pointer, or a card pinned to the desk.
//!
//! Owns where they lie and their paper. Never owns their contents.

use bevy_egui::egui::{
    Align2, Area, Context, CursorIcon, Frame, Id, InnerResponse, Margin, Order, Pos2, Rect, Response, Sense, Shape,
    Tooltip, Ui, Vec2, pos2, vec2,
};

use crate::client::theme::{Ground, Role, Scale, palette, text};

use super::icon::{self, Icon};
use super::sheet::{self, Sheet, Side};
use super::{motion, paint};

/// Shows a sentence while the pointer rests on `response`, or while the keyboard is on it.
pub fn note(response: Response, sentence: &str) -> Response {
    tooltip(&response, |ui| {
        text::paragraph(ui, Role::Body, sentence, palette::INK);
    });
    response
}

/// Shows `contents` on a slip beside `response` while the pointer rests on it, or while the keyboard is on it.
pub fn tooltip<R>(response: &Response, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let scale = Scale::of(&response.ctx);
    let mut tip = if response.has_focus() { Tooltip::for_widget(response) } else { Tooltip::for_enabled(response) };
    tip.popup = tip.popup.frame(Frame::NONE).gap(scale.px(6.0, 8.0));
    let padding = scale.px(10.0, 14.0);
    tip.show(|ui| {
        let behind = ui.painter().add(Shape::Noop);
        let shown = Frame::NONE.inner_margin(Margin::same(padding as i8)).show(ui, |ui| {
            Ground::Paper.apply(ui);
            ui.set_max_width(scale.px(284.0, 372.0) - 2.0 * padding);
            contents(ui)
        });
        let sheet = Sheet { padding, ..Sheet::slip(scale) };
        ui.painter().set(behind, Shape::Vec(sheet.shapes(shown.response.rect)));
        shown.inner
    })
    .map(|shown| shown.inner)
}

/// Where a floating card lies.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The corner or edge of the card that stands at `at` when it first opens.
    pub pivot: Align2,
    pub at: Pos2,
    pub width: f32,
    /// What it speaks of: a notch on this side points at this spot.
    pub notch: Option<(Side, Pos2)>,
    /// It can be dragged, and carries a cross to put it away.
    pub pinned: bool,
    /// It stays inside this; usually the uncovered map.
    pub within: Rect,
}

/// A floating card and whether it was put away.
pub struct Card<R> {
    pub inner: R,
    pub response: Response,
    pub closed: bool,
}

/// A sheet above the map; it fades in.
pub fn card<R>(ctx: &Context, id: Id, place: Place, sheet: Sheet, contents: impl FnOnce(&mut Ui) -> R) -> Card<R> {
    let mut area = Area::new(id)
        .order(Order::Middle)
        .pivot(place.pivot)
        .constrain_to(place.within)
        .movable(place.pinned)
        .default_width(place.width);
    area = if place.pinned { area.default_pos(place.at) } else { area.fixed_pos(place.at) };
    let InnerResponse { inner: (inner, closed), response } = area.show(ctx, |ui| {
        ui.set_opacity(motion::arrival(ctx, id, 80.0).max(0.01));
        let shown = sheet.show_sized(ui, place.width, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            contents(ui)
        });
        let rect = shown.response.rect;
        if let Some((side, tip)) = place.notch {
            sheet::notch(ui.painter(), rect, side, tip, sheet.fill);
        }
        let closed = place.pinned && cross(ui, rect.right_top() + vec2(-14.0, 14.0));
        (shown.inner, closed)
    });
    Card { inner, response, closed }
}

/// A small cross that puts something away; true when pressed.
pub fn cross(ui: &mut Ui, centre: Pos2) -> bool {
    let side = Scale::of(ui.ctx()).px(14.0, 18.0);
    let rect = Rect::from_center_size(centre, Vec2::splat(side));
    let response = ui.interact(rect, ui.id().with("cross"), Sense::click());
    let colour = if response.hovered() { palette::RED } else { palette::INK_2 };
    icon::paint(ui.painter(), Icon::Close, rect.shrink(1.0), colour, palette::SLIP);
    paint::focus_ring(ui.painter(), &response);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The point at the middle of a side of `rect`: where a notch points when nothing better is known.
pub fn edge_of(rect: Rect, side: Side) -> Pos2 {
    match side {
        Side::Left => pos2(rect.left(), rect.center().y),
        Side::Right => pos2(rect.right(), rect.center().y),
        Side::Top => pos2(rect.center().x, rect.top()),
        Side::Bottom => pos2(rect.center().x, rect.bottom()),
    }
}
