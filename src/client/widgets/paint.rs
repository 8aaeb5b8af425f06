//! The strokes everything is drawn with: rules, dotted lines, flat shadows, triangles, the focus ring.
//!
//! Owns shapes only. Never allocates room in a layout and never reads the pointer.

use std::cmp::Ordering;

use bevy_egui::egui::epaint::{Mesh, PathStroke, Vertex, WHITE_UV};
use bevy_egui::egui::{Color32, Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use crate::client::theme::palette;

/// `rect` with its corners on whole points, so that its edges are sharp.
pub fn whole(rect: Rect) -> Rect {
    Rect::from_min_max(rect.min.round(), rect.max.round())
}

/// A horizontal rule, one point thick unless `width` says otherwise.
pub fn hline(painter: &Painter, left: f32, right: f32, y: f32, width: f32, colour: Color32) {
    painter.rect_filled(Rect::from_min_max(pos2(left, y), pos2(right, y + width)), 0, colour);
}

/// A vertical rule, one point thick unless `width` says otherwise.
pub fn vline(painter: &Painter, x: f32, top: f32, bottom: f32, width: f32, colour: Color32) {
    painter.rect_filled(Rect::from_min_max(pos2(x, top), pos2(x + width, bottom)), 0, colour);
}

/// Two rules a point apart, the upper one thick: the rule of newspapers.
pub fn double_rule(painter: &Painter, left: f32, right: f32, y: f32, colour: Color32) {
    hline(painter, left, right, y, 2.0, colour);
    hline(painter, left, right, y + 3.0, 1.0, colour);
}

/// Dots of one point, one point apart.
pub fn dotted(painter: &Painter, left: f32, right: f32, y: f32, colour: Color32) {
    let mut mesh = Mesh::default();
    let (y, mut x) = (y.round(), left.round());
    while x < right {
        mesh.add_colored_rect(Rect::from_min_size(pos2(x, y), vec2(1.0, 1.0)), colour);
        x += 2.0;
    }
    painter.add(mesh);
}

/// A broken line along `points`.
pub fn dashed(painter: &Painter, points: &[Pos2], colour: Color32, width: f32, dash: f32, gap: f32) {
    painter.extend(Shape::dashed_line(points, Stroke::new(width, colour), dash, gap));
}

/// A rectangle whose colour runs from `top` to `bottom`.
pub fn shaded(rect: Rect, top: Color32, bottom: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for (pos, color) in
        [(rect.left_top(), top), (rect.right_top(), top), (rect.right_bottom(), bottom), (rect.left_bottom(), bottom)]
    {
        mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color });
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    Shape::mesh(mesh)
}

/// The outline of a rectangle, drawn inside it.
pub fn outline(rect: Rect, width: f32, colour: Color32) -> Shape {
    Shape::Rect(bevy_egui::egui::epaint::RectShape::stroke(rect, 0, Stroke::new(width, colour), StrokeKind::Inside))
}

/// The flat shadow of a sheet: a dark copy of it, a little down and to the right.
pub fn flat_shadow(rect: Rect, offset: f32) -> Shape {
    let mut mesh = Mesh::default();
    let fallen = rect.translate(Vec2::splat(offset));
    mesh.add_colored_rect(Rect::from_min_max(pos2(rect.right(), fallen.top()), fallen.max), palette::SHADOW);
    mesh.add_colored_rect(
        Rect::from_min_max(pos2(fallen.left(), rect.bottom()), pos2(rect.right(), fallen.bottom())),
        palette::SHADOW,
    );
    Shape::mesh(mesh)
}

/// A filled convex shape.
pub fn polygon(points: Vec<Pos2>, fill: Color32) -> Shape {
    Shape::convex_polygon(points, fill, PathStroke::NONE)
}

/// An arrow head for a change: up, down, or nothing. Returns the width it takes.
pub fn trend_arrow(painter: &Painter, left: f32, baseline: f32, size: f32, way: Ordering, colour: Color32) -> f32 {
    let (top, middle) = (baseline - size * 0.82, left + size / 2.0);
    let points = match way {
        Ordering::Greater => vec![pos2(left, baseline), pos2(middle, top), pos2(left + size, baseline)],
        Ordering::Less => vec![pos2(left, top), pos2(left + size, top), pos2(middle, baseline)],
        Ordering::Equal => return 0.0,
    };
    painter.add(polygon(points, colour));
    size
}

/// A diamond around `centre`.
pub fn diamond(centre: Pos2, radius: f32) -> Vec<Pos2> {
    vec![
        centre + vec2(0.0, -radius),
        centre + vec2(radius, 0.0),
        centre + vec2(0.0, radius),
        centre + vec2(-radius, 0.0),
    ]
}

/// Brass in a dark edge, so that it shows on metal and on paper: drawn around whatever the keyboard is on.
pub fn focus_ring(painter: &Painter, response: &Response) {
    if response.has_focus() {
        let rect = response.rect;
        painter.add(outline(rect.expand(3.0), 1.0, palette::EDGE));
        painter.add(outline(rect.expand(2.0), 2.0, palette::BRASS));
        painter.add(outline(rect, 1.0, palette::EDGE));
    }
}
