//! Hatch, dots and lines, so that no colour stands alone.
//!
//! Owns the patterns and their period, which never changes with size. Patterns are clipped by geometry, not by a
//! clip rectangle, so that a list of swatches stays one draw call.

use bevy_egui::egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Ui, pos2, vec2};

use crate::client::theme::{Scale, palette};

use super::paint;

/// What lies over a colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pattern {
    #[default]
    Plain,
    /// Rising to the right.
    Hatch,
    /// Falling to the right.
    BackHatch,
    Dots,
    /// Level.
    Lines,
}

/// A colour and what lies over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fill {
    pub colour: Color32,
    pub pattern: Pattern,
    /// Colour of the strokes or dots; `None` takes a darker shade, or a lighter one on dark colours.
    pub over: Option<Color32>,
}

impl Fill {
    pub const fn plain(colour: Color32) -> Self {
        Self { colour, pattern: Pattern::Plain, over: None }
    }

    pub const fn new(colour: Color32, pattern: Pattern) -> Self {
        Self { colour, pattern, over: None }
    }

    fn stroke(self) -> Color32 {
        self.over.unwrap_or_else(|| {
            let dark = u16::from(self.colour.r()) + u16::from(self.colour.g()) + u16::from(self.colour.b()) < 260;
            if dark { palette::shade(self.colour, 0.55) } else { palette::shade(self.colour, -0.42) }
        })
    }
}

/// Distance between strokes, in points.
const PERIOD: f32 = 6.0;
const STROKE: f32 = 1.35;

/// Fills `rect`, without an outline.
pub fn fill(painter: &Painter, rect: Rect, fill: Fill) {
    painter.rect_filled(rect, 0, fill.colour);
    over(painter, rect, fill.pattern, fill.stroke());
}

/// Draws only the strokes or dots of a pattern into `rect`.
pub fn over(painter: &Painter, rect: Rect, pattern: Pattern, colour: Color32) {
    match pattern {
        Pattern::Plain => {}
        Pattern::Hatch => painter.extend(hatch(rect, 1.0, colour)),
        Pattern::BackHatch => painter.extend(hatch(rect, -1.0, colour)),
        Pattern::Dots => painter.extend(dots(rect, colour)),
        Pattern::Lines => {
            let mut y = rect.top() + PERIOD / 2.0;
            while y + 1.0 <= rect.bottom() {
                paint::hline(painter, rect.left(), rect.right(), y.round(), 1.0, colour);
                y += PERIOD - 2.0;
            }
        }
    }
}

/// A filled and outlined box, as in legends and before rows.
pub fn swatch_at(painter: &Painter, rect: Rect, what: Fill) {
    fill(painter, rect, what);
    painter.add(paint::outline(rect, 1.0, palette::INK));
}

/// A square swatch in the line.
pub fn swatch(ui: &mut Ui, what: Fill) -> Response {
    let side = Scale::of(ui.ctx()).px(13.0, 16.0);
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    swatch_at(ui.painter(), rect, what);
    response
}

/// Strokes at 45°; `rise` 1 rises to the right, −1 falls. Each is a strip cut to the rectangle.
fn hatch(rect: Rect, rise: f32, colour: Color32) -> Vec<Shape> {
    let mut shapes = Vec::new();
    // A stroke is the band |x + rise·y − c| ≤ half; c steps so that strokes lie PERIOD apart.
    let (step, half) = (PERIOD * std::f32::consts::SQRT_2, STROKE * std::f32::consts::FRAC_1_SQRT_2);
    let level = |p: Pos2| p.x - rect.left() + rise * (p.y - rect.top());
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
    let lowest = corners.iter().map(|p| level(*p)).fold(f32::INFINITY, f32::min);
    let highest = corners.iter().map(|p| level(*p)).fold(f32::NEG_INFINITY, f32::max);
    let mut c = (lowest / step).floor() * step + step / 2.0;
    while c - half < highest {
        let above = cut(&corners, |p| level(p) - (c - half));
        let band = cut(&above, |p| (c + half) - level(p));
        if band.len() >= 3 {
            shapes.push(paint::polygon(band, colour));
        }
        c += step;
    }
    shapes
}

/// The part of a convex polygon where `inside` is not negative.
fn cut(polygon: &[Pos2], inside: impl Fn(Pos2) -> f32) -> Vec<Pos2> {
    let mut kept = Vec::with_capacity(polygon.len() + 1);
    for (i, &a) in polygon.iter().enumerate() {
        let b = polygon[(i + 1) % polygon.len()];
        let (at_a, at_b) = (inside(a), inside(b));
        if at_a >= 0.0 {
            kept.push(a);
        }
        if (at_a > 0.0 && at_b < 0.0) || (at_a < 0.0 && at_b > 0.0) {
            kept.push(a + (b - a) * (at_a / (at_a - at_b)));
        }
    }
    kept
}

/// Dots in alternating rows, PERIOD apart along the diagonal, none of them cut.
fn dots(rect: Rect, colour: Color32) -> Vec<Shape> {
    let (radius, step) = (1.05, 4.0);
    let mut shapes = Vec::new();
    let rows = ((rect.height() - 3.0 * radius) / step).floor().max(0.0) as usize;
    let spare = rect.height() - rows as f32 * step;
    for row in 0..=rows {
        let y = rect.top() + spare / 2.0 + row as f32 * step;
        let mut x = rect.left() + if row % 2 == 0 { step } else { step * 2.0 };
        while x + radius < rect.right() {
            shapes.push(Shape::circle_filled(pos2(x, y), radius, colour));
            x += 2.0 * step;
        }
    }
    shapes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatch_strokes_never_leave_their_rectangle() {
        let rect = Rect::from_min_size(pos2(7.0, 3.0), vec2(31.0, 12.0));
        for rise in [1.0, -1.0] {
            let shapes = hatch(rect, rise, Color32::BLACK);
            assert!(shapes.len() > 3, "a 31 by 12 swatch shows several strokes");
            for shape in shapes {
                let Shape::Path(path) = shape else { panic!("strokes are polygons") };
                assert!(path.points.iter().all(|p| rect.expand(0.01).contains(*p)));
            }
        }
    }

    #[test]
    fn a_cut_keeps_the_half_it_was_asked_for() {
        let square = [pos2(0.0, 0.0), pos2(2.0, 0.0), pos2(2.0, 2.0), pos2(0.0, 2.0)];
        let left = cut(&square, |p| 1.0 - p.x);
        assert_eq!(left, vec![pos2(0.0, 0.0), pos2(1.0, 0.0), pos2(1.0, 2.0), pos2(0.0, 2.0)]);
    }
}
