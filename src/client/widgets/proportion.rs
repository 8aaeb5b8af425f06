//! One bar divided among several: wings, money, coalitions.
//!
//! Owns the division into widths. The parts fill the bar exactly: the last takes what rounding leaves.

use bevy_egui::egui::{Align, Rect, Response, Sense, Ui, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::paint;
use super::pattern::{self, Fill};

/// A share of the bar; shares are relative to their sum.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub share: f32,
    pub fill: Fill,
}

/// The bar, across the whole width. Hovering tells nothing: hang a slip on the response.
pub fn proportion_bar(ui: &mut Ui, parts: &[Part]) -> Response {
    let height = Scale::of(ui.ctx()).px(12.0, 16.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let painter = ui.painter();
    let total: f32 = parts.iter().map(|part| part.share.max(0.0)).sum();
    painter.rect_filled(rect, 0, palette::PAPER_3);
    let (mut sum, mut left) = (0.0, rect.left());
    for (i, part) in parts.iter().enumerate() {
        sum += part.share.max(0.0);
        let right = if total > 0.0 { (rect.left() + rect.width() * sum / total).round() } else { left };
        if right > left {
            let piece = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
            pattern::fill(painter, piece, part.fill);
            if i + 1 < parts.len() {
                paint::vline(painter, right - 1.0, rect.top(), rect.bottom(), 1.0, palette::INK);
            }
        }
        left = right;
    }
    painter.add(paint::outline(rect, 1.0, palette::INK));
    response
}

/// A word or two under a part of the bar.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    pub text: &'a str,
    /// Accent captions are bold as well as red.
    pub tone: Tone,
}

/// Captions spread over the whole width: the first at the left edge, the last at the right.
pub fn captions(ui: &mut Ui, captions: &[Caption]) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
    let laid: Vec<_> = captions
        .iter()
        .map(|caption| {
            let role = if caption.tone == Tone::Plain { Role::Body } else { Role::Strong };
            text::line(ui, role, caption.text, ground.colour(caption.tone))
        })
        .collect();
    let words: f32 = laid.iter().map(|galley| galley.size().x).sum();
    let gap = (rect.width() - words) / (laid.len().saturating_sub(1)).max(1) as f32;
    let mut x = rect.left();
    for galley in laid {
        let width = galley.size().x;
        text::centred(ui.painter(), x, rect.center().y, Align::Min, galley);
        x += width + gap;
    }
    response
}
