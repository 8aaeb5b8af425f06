//! Rows that panels share: pages, rows that unfold, pairs of a label and a figure, bars with a name.
//!
//! Owns their setting only.

use bevy_egui::egui::{Align, Color32, CursorIcon, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, Trend, palette, text};
use crate::client::widgets::icon::{self, Icon};
use crate::client::widgets::pattern::Fill;
use crate::client::widgets::table::trend_at;
use crate::client::widgets::{chart, paint, slip};

/// Names of pages over a rule, the open one in ink with a red bar. Changes `open` when another is pressed.
pub fn pages(ui: &mut Ui, names: &[String], open: &mut usize) {
    let scale = Scale::of(ui.ctx());
    *open = (*open).min(names.len().saturating_sub(1));
    let height = scale.px(24.0, 32.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let laid: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(i, name)| {
            let colour = if i == *open { palette::INK } else { palette::INK_2 };
            text::line(ui, if i == *open { Role::Strong } else { Role::Body }, name, colour)
        })
        .collect();
    let words: f32 = laid.iter().map(|galley| galley.size().x).sum();
    let gap = ((rect.width() - words) / names.len().max(1) as f32).min(scale.px(22.0, 30.0));
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::PAPER_3);
    let mut left = rect.left();
    for (i, galley) in laid.into_iter().enumerate() {
        let width = galley.size().x;
        let place = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width + gap, rect.bottom()));
        let response = ui.interact(place, ui.id().with(("page", i)), Sense::click());
        if i == *open {
            paint::hline(ui.painter(), left, left + width, rect.bottom() - 3.0, 3.0, palette::RED);
        } else if response.hovered() {
            paint::hline(ui.painter(), left, left + width, rect.bottom() - 2.0, 2.0, palette::BAR_QUIET);
        }
        text::centred(ui.painter(), left, rect.center().y, Align::Min, galley);
        paint::focus_ring(ui.painter(), &response);
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, i == *open, names[i].as_str()));
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            *open = i;
        }
        left += width + gap;
    }
}

/// A name at the left and a figure at the right, with a trend before the edge if there is one.
pub fn pair(ui: &mut Ui, label: &str, value: &str, trend: Option<&Trend>) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, ground.hover());
    }
    let y = rect.center().y;
    let mut right = rect.right();
    if let Some(trend) = trend {
        trend_at(ui, right, y, trend, ground);
        right -= scale.px(46.0, 60.0);
    }
    let value = text::elided(ui, Role::Strong, value, ground.colour(Tone::Plain), rect.width() * 0.62);
    let left = text::centred(ui.painter(), right, y, Align::Max, value).left();
    let room = left - rect.left() - scale.px(6.0, 8.0);
    let name = text::elided(ui, Role::Body, label, ground.colour(Tone::Plain), room);
    text::centred(ui.painter(), rect.left(), y, Align::Min, name);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, label));
    response
}

/// A name that leads to another paper, dotted below, and how it stands there at the right.
pub fn way(ui: &mut Ui, label: &str, note: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(20.0, 27.0)), Sense::click());
    let hovered = response.hovered();
    if hovered {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, ground.hover());
    }
    let y = rect.center().y;
    let note = text::elided(ui, Role::Body, note, ground.colour(Tone::Quiet), rect.width() * 0.5);
    let end = text::centred(ui.painter(), rect.right(), y, Align::Max, note).left();
    let colour = ground.colour(if hovered { Tone::Accent } else { Tone::Plain });
    let name = text::elided(ui, Role::Body, label, colour, end - rect.left() - scale.px(6.0, 8.0));
    let drawn = text::centred(ui.painter(), rect.left(), y, Align::Min, name);
    let below = y + 0.35 * Role::Body.size(scale) + 3.0;
    paint::dotted(ui.painter(), drawn.left(), drawn.right(), below, ground.colour(Tone::Quiet));
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, true, label));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A name at the left and an answer at the right in the colour of what it means.
pub fn verdict(ui: &mut Ui, label: &str, answer: &str, tone: Tone) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, ground.hover());
    }
    let y = rect.center().y;
    let answer = text::elided(ui, Role::Strong, answer, ground.colour(tone), rect.width() * 0.5);
    let left = text::centred(ui.painter(), rect.right(), y, Align::Max, answer).left();
    let name = text::elided(ui, Role::Body, label, ground.colour(Tone::Plain), left - rect.left() - scale.px(6.0, 8.0));
    let cut = name.elided;
    text::centred(ui.painter(), rect.left(), y, Align::Min, name);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, label));
    if cut { slip::note(response, label) } else { response }
}

/// A row that unfolds: a mark at the left, a name, a note at the right, an arrow.
pub fn unfolding(ui: &mut Ui, mark: Option<bool>, name: &str, note: &str, open: bool) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let height = scale.px(20.0, 27.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    if open || response.hovered() {
        let fill = if open { palette::CHOSEN } else { ground.hover() };
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, fill);
    }
    let y = rect.center().y;
    let side = scale.px(12.0, 15.0);
    let mut left = rect.left();
    if let Some(on) = mark {
        let square = Rect::from_min_size(pos2(left, (y - side / 2.0).round()), vec2(side, side));
        ui.painter().add(paint::outline(square, 1.0, palette::BAR_QUIET));
        if on {
            icon::paint(ui.painter(), Icon::Done, square.shrink(1.0), palette::RED, ground.fill());
        }
        left += side + scale.px(6.0, 8.0);
    }
    let arrow = Rect::from_center_size(pos2(rect.right() - side / 2.0, y), vec2(side * 0.7, side * 0.7));
    icon::paint(ui.painter(), if open { Icon::Open } else { Icon::Back }, arrow, palette::INK_2, ground.fill());
    let room = rect.width() - (left - rect.left()) - side - scale.gap();
    let note = text::elided(ui, Role::Body, note, ground.colour(Tone::Quiet), room * 0.55);
    let note_left = text::centred(ui.painter(), arrow.left() - scale.px(6.0, 8.0), y, Align::Max, note).left();
    let role = if open { Role::Strong } else { Role::Body };
    let galley = text::elided(ui, role, name, palette::INK, note_left - left - 6.0);
    let cut = galley.elided;
    text::centred(ui.painter(), left, y, Align::Min, galley);
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, ground.rule());
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| WidgetInfo::selected(WidgetType::CollapsingHeader, true, open, name));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if cut { slip::note(response, name) } else { response }
}

/// A position between two poles: the poles' names at the sides, a mark between.
pub fn between(ui: &mut Ui, low: &str, high: &str, value: f32) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
    let side = scale.px(86.0, 110.0);
    let y = rect.center().y;
    let quiet = ground.colour(Tone::Quiet);
    let plain = ground.colour(Tone::Plain);
    let (low_colour, high_colour) = if value < 0.0 { (plain, quiet) } else { (quiet, plain) };
    let name = text::elided(ui, Role::Body, low, low_colour, side - 6.0);
    text::centred(ui.painter(), rect.left(), y, Align::Min, name);
    let name = text::elided(ui, Role::Body, high, high_colour, side - 6.0);
    text::centred(ui.painter(), rect.right(), y, Align::Max, name);
    let scale_bar = Rect::from_min_max(pos2(rect.left() + side, y - 1.0), pos2(rect.right() - side, y + 1.0));
    ui.painter().rect_filled(scale_bar, 0, palette::PAPER_3);
    let middle = scale_bar.center().x.round();
    paint::vline(ui.painter(), middle, y - 4.0, y + 4.0, 1.0, palette::BAR_QUIET);
    let x = scale_bar.left() + scale_bar.width() * (value.clamp(-100.0, 100.0) + 100.0) / 200.0;
    let mark = Rect::from_center_size(pos2(x.round(), y), vec2(scale.px(5.0, 6.0), scale.px(10.0, 13.0)));
    ui.painter().rect_filled(paint::whole(mark), 0, palette::RED);
    response
}

/// A name, a bar of a hundredth part each, and the figure.
pub fn bar(ui: &mut Ui, label: &str, percent: f32, told: &str, colour: Color32) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::click());
    let y = rect.center().y;
    let (name_room, figure) = (rect.width() * 0.45, scale.px(42.0, 54.0));
    let name = text::elided(ui, Role::Body, label, ground.colour(Tone::Plain), name_room - 6.0);
    let cut = name.elided;
    text::centred(ui.painter(), rect.left(), y, Align::Min, name);
    let tall = scale.px(8.0, 10.0);
    let place =
        Rect::from_min_max(pos2(rect.left() + name_room, y - tall / 2.0), pos2(rect.right() - figure, y + tall / 2.0));
    chart::share_bar_at(ui.painter(), paint::whole(place), percent / 100.0, Fill::plain(colour));
    let value = text::line(ui, Role::Strong, told, ground.colour(Tone::Plain));
    text::centred(ui.painter(), rect.right(), y, Align::Max, value);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{label} {told}")));
    if cut { slip::note(response, label) } else { response }
}

/// A sentence in quiet ink.
pub fn remark(ui: &mut Ui, sentence: &str) {
    text::paragraph(ui, Role::Body, sentence, palette::INK_2);
}

/// A quiet line that belongs to the row above it, set under that row's words.
pub fn under(ui: &mut Ui, sentence: &str) {
    let scale = Scale::of(ui.ctx());
    let left = scale.px(19.0, 24.0);
    let words = text::wrapped(ui, Role::Small, sentence, palette::INK_2, ui.available_width() - left);
    let height = words.size().y + scale.px(3.0, 5.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    text::at(ui.painter(), rect.min + vec2(left, -1.0), words);
}
