//! Small pictures of numbers: a line of recent values, a comb of bars, a bar of odds.
//!
//! Owns the drawing. Never scales two charts of one table differently on its own: pass the range.

use std::ops::RangeInclusive;

use bevy_egui::egui::{Color32, Painter, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use crate::client::theme::{Ground, Scale, Tone, palette};

use super::paint;
use super::pattern::{self, Fill};

/// Draws a line of `values` into `rect` with a dot at the last. Without a `range` the values fill the height.
pub fn sparkline_at(
    painter: &Painter,
    rect: Rect,
    values: &[f32],
    range: Option<RangeInclusive<f32>>,
    colour: Color32,
) {
    let (Some(last), true) = (values.last(), values.len() > 1) else {
        return;
    };
    let (low, high) = range.map_or_else(
        || values.iter().fold((f32::INFINITY, f32::NEG_INFINITY), |(l, h), v| (l.min(*v), h.max(*v))),
        RangeInclusive::into_inner,
    );
    let span = (high - low).max(f32::EPSILON);
    let inner = rect.shrink2(vec2(2.0, 2.5));
    let height = |v: f32| inner.bottom() - inner.height() * ((v - low) / span).clamp(0.0, 1.0);
    let step = inner.width() / (values.len() - 1) as f32;
    let points = values.iter().enumerate().map(|(i, v)| pos2(inner.left() + step * i as f32, height(*v))).collect();
    painter.line(points, Stroke::new(1.4, colour));
    painter.circle_filled(pos2(inner.right(), height(*last)), 2.0, colour);
}

/// A sparkline in the line.
pub fn sparkline(ui: &mut Ui, values: &[f32], width: f32, tone: Tone) -> Response {
    let (ground, height) = (Ground::of(ui), Scale::of(ui.ctx()).row());
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    sparkline_at(ui.painter(), rect.shrink2(vec2(0.0, 2.0)), values, None, ground.colour(tone));
    response
}

/// Bars side by side on a base line, tallest value to full height, the first `picked` in red. At most as many as fit.
pub fn histogram(ui: &mut Ui, values: &[f32], picked: usize, height: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let painter = ui.painter();
    let top = values.iter().copied().fold(f32::EPSILON, f32::max);
    let shown = values.len().min((rect.width() / 3.0) as usize);
    let step = rect.width() / shown.max(1) as f32;
    for (i, value) in values.iter().take(shown).enumerate() {
        let left = (rect.left() + step * i as f32).round();
        let right = (rect.left() + step * (i + 1) as f32).round() - 1.0;
        let tall = ((height - 1.0) * (value / top).clamp(0.0, 1.0)).round().max(1.0);
        let bar = Rect::from_min_max(pos2(left, rect.bottom() - 1.0 - tall), pos2(right, rect.bottom() - 1.0));
        painter.rect_filled(bar, 0, if i < picked { palette::RED } else { palette::BAR_QUIET });
    }
    paint::hline(painter, rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::INK);
    response
}

/// A bar of `share` (0 to 1) of the whole width: odds, progress. The number stands beside it, drawn by the caller.
pub fn share_bar_at(painter: &Painter, rect: Rect, share: f32, fill: Fill) {
    painter.rect_filled(rect, 0, palette::PAPER_3);
    let done =
        Rect::from_min_max(rect.min, pos2((rect.left() + rect.width() * share.clamp(0.0, 1.0)).round(), rect.bottom()));
    if done.width() > 0.0 {
        pattern::fill(painter, done, fill);
        paint::vline(painter, done.right() - 1.0, rect.top(), rect.bottom(), 1.0, palette::INK);
    }
    painter.add(paint::outline(rect, 1.0, palette::INK));
}

/// A bar from a middle line to the left (negative) or right (positive); `full` is the value that fills a side.
pub fn zero_bar_at(painter: &Painter, rect: Rect, value: f32, full: f32) {
    let middle = rect.center().x.round();
    let reach = ((value / full.max(f32::EPSILON)).clamp(-1.0, 1.0) * rect.width() / 2.0).round();
    let reach = if reach == 0.0 && value != 0.0 { value.signum() } else { reach };
    let bar =
        Rect::from_x_y_ranges(middle.min(middle + reach)..=middle.max(middle + reach), rect.top()..=rect.bottom());
    painter.rect_filled(bar, 0, if value < 0.0 { palette::LOSS } else { palette::GAIN_BAR });
    paint::vline(painter, middle, rect.top() - 3.0, rect.bottom() + 3.0, 1.0, palette::BAR_QUIET);
}
