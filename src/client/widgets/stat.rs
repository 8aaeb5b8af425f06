//! The row of figures under the head of a panel.
//!
//! Owns the boxes. Never explains the figures: give each response a slip.

use bevy_egui::egui::{Align, CursorIcon, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, Trend, palette, text};

use super::paint;

/// One figure.
#[derive(Clone, Debug)]
pub struct Stat<'a> {
    pub label: &'a str,
    pub value: &'a str,
    pub trend: Option<Trend>,
    /// Its slip is open: outlined in red.
    pub selected: bool,
}

/// Boxes across the whole width, each as wide as its figure asks, with the rest shared out equally.
pub fn stat_row(ui: &mut Ui, stats: &[Stat]) -> Vec<Response> {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (height, pad) = (scale.px(41.0, 56.0), scale.px(7.0, 10.0));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let laid: Vec<_> = stats
        .iter()
        .map(|stat| {
            let value = text::line(ui, Role::Figure, stat.value, ground.colour(Tone::Plain));
            let label = text::line(ui, Role::Body, stat.label, ground.colour(Tone::Quiet));
            let trend = stat.trend.as_ref().map(|t| text::line(ui, Role::Strong, &t.text, ground.colour(t.tone)));
            let figures = value.size().x + trend.as_ref().map_or(0.0, |t| t.size().x + scale.px(4.0, 6.0));
            (figures.max(label.size().x) + 2.0 * pad, label, value, trend)
        })
        .collect();
    let wanted: f32 = laid.iter().map(|(width, ..)| width).sum();
    let spare = (rect.width() - wanted) / stats.len().max(1) as f32;
    let mut left = rect.left();
    let mut responses = Vec::with_capacity(stats.len());
    let last = stats.len().saturating_sub(1);
    for (i, (stat, (width, label, value, trend))) in stats.iter().zip(laid).enumerate() {
        let right = if i == last { rect.right() } else { (left + width + spare).round() };
        let cell = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        let response = ui.interact(cell, ui.id().with(("stat", stat.label, i)), Sense::click());
        let painter = ui.painter();
        if stat.selected {
            painter.rect_filled(cell, 0, palette::CHOSEN);
            painter.add(paint::outline(cell, 2.0, palette::RED));
        } else {
            if response.hovered() {
                painter.rect_filled(cell, 0, ground.hover());
            }
            if i != last && !stats.get(i + 1).is_some_and(|next| next.selected) {
                paint::vline(painter, right - 1.0, cell.top(), cell.bottom(), 1.0, palette::PAPER_3);
            }
            paint::hline(painter, left, right, cell.bottom() - 1.0, 1.0, palette::PAPER_3);
        }
        let x = left + pad;
        text::on_baseline(painter, x, rect.top() + height * 0.37, Align::Min, label);
        let base = rect.top() + height * 0.78;
        let shown = text::on_baseline(painter, x, base, Align::Min, value);
        if let Some(trend) = trend {
            text::on_baseline(painter, shown.right() + scale.px(4.0, 6.0), base, Align::Min, trend);
        }
        paint::focus_ring(painter, &response);
        response
            .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{} {}", stat.label, stat.value)));
        responses.push(response.on_hover_cursor(CursorIcon::PointingHand));
        left = right;
    }
    responses
}
