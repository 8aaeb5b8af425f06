//! The frame of the sheet: paper with the numbers of degrees, bars of one degree, a neat line. In screen space.

use bevy_egui::egui::{
    Align2, Color32, FontFamily, FontId, Painter, Pos2, Rect, Stroke, StrokeKind, epaint::TextShape, pos2, vec2,
};

use super::camera::NEAT_LINE;
use super::projection::{Projection, wrap};
use super::style;

const PAPER: Color32 = Color32::from_rgb(style::PAPER[0], style::PAPER[1], style::PAPER[2]);
const INK: Color32 = Color32::from_rgb(style::INK[0], style::INK[1], style::INK[2]);
const RULE: Color32 = Color32::from_rgb(0x5a, 0x4a, 0x39);
/// Depth of the bars, and of the dark line inside them.
const BAR: f32 = 4.0;
const EDGE: f32 = 1.0;

/// Draws the frame into the outermost points of `frame`; the sheet lies inside.
pub fn draw(painter: &Painter, view: &Projection, frame: Rect) {
    let sheet = frame.shrink(NEAT_LINE);
    let sides = [
        Rect::from_min_max(frame.min, pos2(frame.max.x, sheet.min.y)),
        Rect::from_min_max(pos2(frame.min.x, sheet.max.y), frame.max),
        Rect::from_min_max(pos2(frame.min.x, sheet.min.y), pos2(sheet.min.x, sheet.max.y)),
        Rect::from_min_max(pos2(sheet.max.x, sheet.min.y), pos2(frame.max.x, sheet.max.y)),
    ];
    for side in sides {
        painter.rect_filled(side, 0.0, PAPER);
    }
    let bars = sheet.expand(EDGE + BAR);
    painter.rect_stroke(bars, 0.0, Stroke::new(1.0, RULE), StrokeKind::Outside);
    for edge in Edge::ALL {
        edge.draw(painter, view, sheet);
    }
    painter.rect_stroke(sheet, 0.0, Stroke::new(EDGE, INK), StrokeKind::Outside);
    painter.rect_stroke(frame, 0.0, Stroke::new(1.0, RULE), StrokeKind::Inside);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Top,
    Bottom,
    Left,
    Right,
}

impl Edge {
    const ALL: [Edge; 4] = [Edge::Top, Edge::Bottom, Edge::Left, Edge::Right];

    fn runs_across(self) -> bool {
        matches!(self, Edge::Top | Edge::Bottom)
    }

    /// The point of the edge at a length along it.
    fn at(self, sheet: Rect, along: f32) -> Pos2 {
        match self {
            Edge::Top => pos2(sheet.min.x + along, sheet.min.y),
            Edge::Bottom => pos2(sheet.min.x + along, sheet.max.y),
            Edge::Left => pos2(sheet.min.x, sheet.min.y + along),
            Edge::Right => pos2(sheet.max.x, sheet.min.y + along),
        }
    }

    fn draw(self, painter: &Painter, view: &Projection, sheet: Rect) {
        let length = if self.runs_across() { sheet.width() } else { sheet.height() };
        let pieces = (length / 12.0).ceil().max(1.0);
        let degree = |along: f32| {
            let d = self.at(sheet, along) - sheet.center();
            let (lon, lat) = view.find(f64::from(d.x), f64::from(d.y))?;
            Some(if self.runs_across() { lon } else { lat })
        };
        // Degrees along the edge, then the whole degrees between two neighbours by proportion.
        let step = if view.zoom < 7.5 { 5.0 } else { 1.0 };
        let number = if view.zoom < 7.5 {
            20.0
        } else if view.zoom > 30.0 {
            2.0
        } else {
            5.0
        };
        let mut marks: Vec<(f64, f32)> = Vec::new();
        let mut before: Option<(f64, f32)> = None;
        for i in 0..=pieces as usize {
            let along = length * i as f32 / pieces;
            let here = degree(along);
            if let (Some((from, start)), Some(raw)) = (before, here) {
                let to = if self.runs_across() { from + wrap(raw - from) } else { raw };
                let (low, high) = if from < to { (from, to) } else { (to, from) };
                let mut k = (low / step).ceil() * step;
                while k < high {
                    let t = ((k - from) / (to - from)) as f32;
                    marks.push((if self.runs_across() { wrap(k) } else { k }, start + (along - start) * t));
                    k += step;
                }
            }
            before = here.map(|h| (h, along));
        }
        marks.sort_by(|a, b| a.1.total_cmp(&b.1));
        self.bars(painter, sheet, length, step, &marks);
        let mut last = f32::MIN;
        for (value, along) in &marks {
            let whole = value.round();
            if whole.rem_euclid(number) == 0.0 && along - last > 30.0 && *along > 14.0 && *along < length - 14.0 {
                self.number(painter, sheet, *along, whole);
                last = *along;
            }
        }
    }

    fn bars(self, painter: &Painter, sheet: Rect, length: f32, step: f64, marks: &[(f64, f32)]) {
        for (i, (value, along)) in marks.iter().enumerate() {
            let to = marks.get(i + 1).map_or(length, |m| m.1);
            if i == 0 && *along > 0.0 && !is_dark(*value, step) {
                self.bar(painter, sheet, 0.0, *along);
            }
            if is_dark(*value, step) {
                self.bar(painter, sheet, *along, to);
            }
        }
    }

    fn bar(self, painter: &Painter, sheet: Rect, from: f32, to: f32) {
        let (a, b) = (self.at(sheet, from), self.at(sheet, to));
        let out = match self {
            Edge::Top => vec2(0.0, -1.0),
            Edge::Bottom => vec2(0.0, 1.0),
            Edge::Left => vec2(-1.0, 0.0),
            Edge::Right => vec2(1.0, 0.0),
        };
        painter.rect_filled(Rect::from_two_pos(a + out * EDGE, b + out * (EDGE + BAR)), 0.0, INK);
    }

    /// A number of degrees, without a sign: the graticule says which side of the line it is.
    fn number(self, painter: &Painter, sheet: Rect, along: f32, value: f64) {
        let font = FontId::new(10.0, FontFamily::Name("old-standard".into()));
        let text = format!("{}°", value.abs() as i32);
        let depth = EDGE + BAR + (NEAT_LINE - EDGE - BAR) * 0.5;
        // Digits stand above the middle of their line of type.
        let drop = 1.2;
        let at = self.at(sheet, along);
        let (at, angle) = match self {
            Edge::Top => (at - vec2(0.0, depth - drop), 0.0),
            Edge::Bottom => (at + vec2(0.0, depth + drop), 0.0),
            Edge::Left => (at - vec2(depth - drop, 0.0), -std::f32::consts::FRAC_PI_2),
            Edge::Right => (at + vec2(depth - drop, 0.0), std::f32::consts::FRAC_PI_2),
        };
        if angle == 0.0 {
            painter.text(at, Align2::CENTER_CENTER, text, font, INK);
            return;
        }
        let galley = painter.layout_no_wrap(text, font, INK);
        let half = bevy_egui::egui::emath::Rot2::from_angle(angle) * (galley.size() / 2.0);
        let mut shape = TextShape::new(at - half, galley, INK);
        shape.angle = angle;
        painter.add(shape);
    }
}

/// Every second degree is dark; which one depends on where it begins, not on the view.
fn is_dark(value: f64, step: f64) -> bool {
    ((value / step).round() as i64).rem_euclid(2) == 0
}
