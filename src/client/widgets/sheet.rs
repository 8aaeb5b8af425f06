//! What things lie on: metal bars and sheets of paper.
//!
//! Owns grounds and their edges. Never draws what stands on them.

use bevy_egui::egui::{
    Align, Color32, Id, InnerResponse, Layout, Margin, Painter, Pos2, Rect, ScrollArea, Sense, Shape, Ui, UiBuilder,
    Vec2, pos2, vec2,
};

use crate::client::theme::{Ground, Scale, palette};

use super::paint;

/// The side of a metal bar that faces the map and carries the brass rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Top,
    Bottom,
    Left,
    Right,
}

/// Draws metal into `rect`: a light edge above, a dark one below, brass along `brass`.
pub fn metal(painter: &Painter, rect: Rect, brass: Option<Side>) {
    painter.add(paint::shaded(rect, palette::METAL_2, palette::shade(palette::METAL, -0.08)));
    paint::hline(painter, rect.left(), rect.right(), rect.top(), 1.0, palette::HAIR);
    let (l, r, t, b) = (rect.left(), rect.right(), rect.top(), rect.bottom());
    match brass {
        Some(Side::Bottom) => {
            paint::hline(painter, l, r, b - 3.0, 1.0, palette::EDGE);
            paint::hline(painter, l, r, b - 2.0, 1.0, palette::BRASS_2);
            paint::hline(painter, l, r, b - 1.0, 1.0, palette::EDGE);
        }
        Some(Side::Top) => {
            paint::hline(painter, l, r, t, 1.0, palette::EDGE);
            paint::hline(painter, l, r, t + 1.0, 1.0, palette::BRASS_2);
            paint::hline(painter, l, r, t + 2.0, 1.0, palette::EDGE);
        }
        Some(Side::Left) => {
            paint::vline(painter, l, t, b, 1.0, palette::EDGE);
            paint::vline(painter, l + 1.0, t, b, 1.0, palette::HAIR);
        }
        Some(Side::Right) => {
            paint::vline(painter, r - 2.0, t, b, 1.0, palette::HAIR);
            paint::vline(painter, r - 1.0, t, b, 1.0, palette::EDGE);
        }
        None => paint::hline(painter, l, r, b - 1.0, 1.0, palette::EDGE),
    }
}

/// Flat metal for a rail, with an edge along the side that faces the map.
pub fn rail(painter: &Painter, rect: Rect, inner: Side) {
    painter.rect_filled(rect, 0, palette::METAL);
    let x = match inner {
        Side::Left => rect.left(),
        _ => rect.right() - 2.0,
    };
    let (outer, inward) = if inner == Side::Left { (x, x + 1.0) } else { (x + 1.0, x) };
    paint::vline(painter, outer, rect.top(), rect.bottom(), 1.0, palette::EDGE);
    paint::vline(painter, inward, rect.top(), rect.bottom(), 1.0, palette::HAIR);
}

/// A child `Ui` that fills `rect` on `ground`, top down, and draws nothing outside it. `id` keeps its widgets
/// themselves while the region moves.
pub fn region<R>(ui: &mut Ui, id: &str, rect: Rect, ground: Ground, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)).id_salt(id));
    child.shrink_clip_rect(rect.expand(8.0));
    ground.apply(&mut child);
    contents(&mut child)
}

/// How a sheet of paper looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    pub fill: Color32,
    /// The thin second rule inside the edge: for slips and legends above the map.
    pub double_rule: bool,
    /// Offset of the flat shadow, in points; 0 for none.
    pub shadow: f32,
    pub padding: f32,
}

impl Sheet {
    /// A panel: plain paper on metal.
    pub fn panel(scale: Scale) -> Self {
        Self { fill: palette::PAPER, double_rule: false, shadow: 2.0, padding: scale.padding() }
    }

    /// A slip above the map: lighter, double ruled, with a shadow.
    pub fn slip(scale: Scale) -> Self {
        Self { fill: palette::SLIP, double_rule: true, shadow: 3.0, padding: scale.px(16.0, 20.0) }
    }

    /// A legend: a slip that takes as little of the map as it can.
    pub fn legend(scale: Scale) -> Self {
        Self { padding: scale.px(10.0, 13.0), ..Self::slip(scale) }
    }

    /// Paints the sheet into `rect`.
    pub fn paint(self, painter: &Painter, rect: Rect) {
        painter.extend(self.shapes(rect));
    }

    /// The sheet as shapes, for painting behind contents whose size is known only afterwards.
    pub fn shapes(self, rect: Rect) -> Vec<Shape> {
        let mut shapes = Vec::with_capacity(4);
        if self.shadow > 0.0 {
            shapes.push(paint::flat_shadow(rect, self.shadow));
        }
        shapes.push(Shape::rect_filled(rect, 0, self.fill));
        shapes.push(paint::outline(rect, 1.0, palette::INK_2));
        if self.double_rule {
            shapes.push(paint::outline(rect.shrink(4.0), 1.0, palette::BAR_QUIET));
        }
        shapes
    }

    /// Lays `contents` on the sheet, which grows to fit them and takes the whole width offered.
    pub fn show<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let width = ui.available_width();
        self.show_sized(ui, width, contents)
    }

    /// As [`Sheet::show`], `width` points wide.
    pub fn show_sized<R>(self, ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let behind = ui.painter().add(Shape::Noop);
        let frame = bevy_egui::egui::Frame::NONE.inner_margin(Margin::same(self.padding.min(127.0) as i8));
        let shown = frame.show(ui, |ui| {
            Ground::Paper.apply(ui);
            ui.set_width(width - 2.0 * self.padding.floor());
            contents(ui)
        });
        ui.painter().set(behind, Shape::Vec(self.shapes(shown.response.rect)));
        shown
    }
}

/// A triangle on the edge of a sheet, pointing at what the sheet speaks of.
pub fn notch(painter: &Painter, sheet: Rect, side: Side, tip: Pos2, fill: Color32) {
    let half = 8.0;
    let along_y = tip.y.clamp(sheet.top() + 2.0 * half, (sheet.bottom() - 2.0 * half).max(sheet.top() + 2.0 * half));
    let along_x = tip.x.clamp(sheet.left() + 2.0 * half, (sheet.right() - 2.0 * half).max(sheet.left() + 2.0 * half));
    let (a, b, point) = match side {
        Side::Left => {
            (pos2(sheet.left(), along_y - half), pos2(sheet.left(), along_y + half), pos2(sheet.left() - 10.0, along_y))
        }
        Side::Right => (
            pos2(sheet.right(), along_y - half),
            pos2(sheet.right(), along_y + half),
            pos2(sheet.right() + 10.0, along_y),
        ),
        Side::Top => {
            (pos2(along_x - half, sheet.top()), pos2(along_x + half, sheet.top()), pos2(along_x, sheet.top() - 10.0))
        }
        Side::Bottom => (
            pos2(along_x - half, sheet.bottom()),
            pos2(along_x + half, sheet.bottom()),
            pos2(along_x, sheet.bottom() + 10.0),
        ),
    };
    // One point inwards, so that the sheet's edge is covered where the notch opens.
    let inward = match side {
        Side::Left => vec2(1.5, 0.0),
        Side::Right => vec2(-1.5, 0.0),
        Side::Top => vec2(0.0, 1.5),
        Side::Bottom => vec2(0.0, -1.5),
    };
    painter.add(paint::polygon(vec![a + inward, b + inward, b, point, a], fill));
    painter.line(vec![a, point, b], bevy_egui::egui::Stroke::new(1.0, palette::INK_2));
}

/// A scroll area down what is left of `ui`, or `max_height` of it.
pub fn scroll<R>(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    max_height: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    ScrollArea::vertical()
        .id_salt(Id::new(id))
        .max_height(max_height)
        .auto_shrink([false, true])
        .show(ui, |ui| contents(ui))
        .inner
}

/// Empty room down to `rest` points above the end of `ui`: pushes what follows to the foot of a panel.
pub fn push_down(ui: &mut Ui, rest: f32) {
    let spare = ui.available_height() - rest;
    if spare > 0.0 {
        ui.allocate_exact_size(Vec2::new(1.0, spare), Sense::hover());
    }
}
