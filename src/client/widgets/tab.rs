//! Index tabs, like those that stand out of a card file: the map modes.
//!
//! Owns the row. Never keeps which is chosen and never listens for the keys it shows.

use bevy_egui::egui::{Align, Context, CursorIcon, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Role, Scale, palette, text};

use super::paint;

/// One tab: its name and the key that chooses it.
#[derive(Clone, Copy, Debug)]
pub struct Tab<'a> {
    pub name: &'a str,
    pub key: &'a str,
}

/// How high a row of tabs stands, the chosen one included.
pub fn tabs_height(scale: Scale) -> f32 {
    scale.px(26.0, 33.0)
}

/// How long a row of these tabs is.
pub fn tabs_width(ctx: &Context, tabs: &[Tab]) -> f32 {
    let scale = Scale::of(ctx);
    let width = |role: Role, words: &str| {
        ctx.fonts_mut(|f| f.layout_no_wrap(words.to_owned(), role.font(scale), palette::INK).size().x)
    };
    let pad = 2.0 * scale.px(7.0, 12.0);
    let one = |t: &Tab| (width(Role::Strong, t.name) + width(Role::Small, t.key) + between(scale, t) + pad).round();
    let all: f32 = tabs.iter().map(one).sum();
    all + scale.px(3.0, 4.0) * tabs.len().saturating_sub(1) as f32
}

/// Room between a name and its key.
fn between(scale: Scale, tab: &Tab) -> f32 {
    if tab.key.is_empty() { 0.0 } else { scale.px(6.0, 8.0) }
}

/// Tabs from the left, their feet on the lower edge of the row. Returns the one pressed.
pub fn index_tabs(ui: &mut Ui, tabs: &[Tab], chosen: usize) -> Option<usize> {
    let scale = Scale::of(ui.ctx());
    let (pad, gap, height) = (scale.px(7.0, 12.0), scale.px(3.0, 4.0), tabs_height(scale));
    let laid: Vec<_> = tabs
        .iter()
        .enumerate()
        .map(|(i, tab)| {
            let (ink, quiet) =
                if i == chosen { (palette::INK, palette::INK_2) } else { (palette::TEXT, palette::TEXT_2) };
            (text::line(ui, Role::Strong, tab.name, ink), text::line(ui, Role::Small, tab.key, quiet))
        })
        .collect();
    let widths: Vec<f32> = laid
        .iter()
        .zip(tabs)
        .map(|((n, k), tab)| (n.size().x + between(scale, tab) + k.size().x + 2.0 * pad).round())
        .collect();
    let total = widths.iter().sum::<f32>() + gap * laid.len().saturating_sub(1) as f32;
    let (row, _) = ui.allocate_exact_size(vec2(total, height), Sense::hover());
    let mut pressed = None;
    let mut left = row.left();
    for (i, ((name, key), width)) in laid.into_iter().zip(widths).enumerate() {
        let on = i == chosen;
        let sunk = if on { 0.0 } else { 3.0 };
        let tab = Rect::from_min_max(pos2(left, row.top() + sunk), pos2(left + width, row.bottom()));
        let response = ui.interact(tab, ui.id().with(("tab", i)), Sense::click());
        let painter = ui.painter();
        if on {
            painter.rect_filled(tab, 0, palette::PAPER);
            painter.add(paint::outline(tab, 1.0, palette::INK));
            paint::hline(painter, tab.left(), tab.right(), tab.top(), 4.0, palette::RED);
        } else {
            painter.rect_filled(tab, 0, if response.hovered() { palette::METAL_3 } else { palette::METAL_2 });
            painter.add(paint::outline(tab, 1.0, palette::EDGE));
            paint::hline(painter, tab.left() + 1.0, tab.right() - 1.0, tab.top() + 1.0, 1.0, palette::HAIR);
        }
        let base = (tab.center().y + 0.35 * Role::Strong.size(scale) + if on { 0.0 } else { 1.0 }).round();
        text::on_baseline(painter, tab.left() + pad, base, Align::Min, name);
        text::on_baseline(painter, tab.right() - pad, base, Align::Max, key);
        paint::focus_ring(painter, &response);
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, tabs[i].name));
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            pressed = Some(i);
        }
        left += width + gap;
    }
    pressed
}
