//! A chamber divided over a question: ayes from the left, noes from the right, the undecided between, and where a
//! majority begins.
//!
//! Owns the bar and its two columns of names. Never counts: every side's seats are given.

use bevy_egui::egui::{Align, Rect, Response, Sense, Ui, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::paint;
use super::pattern::{self, Fill};

/// One party on its side.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    pub fill: Fill,
    pub name: &'a str,
    pub seats: u32,
}

/// Who stands where.
#[derive(Clone, Copy, Debug)]
pub struct Division<'a> {
    pub ayes: &'a [Voice<'a>],
    pub open: &'a [Voice<'a>],
    pub noes: &'a [Voice<'a>],
    /// Seats that carry it.
    pub majority: u32,
    /// "For 243", "undecided 16", "against 211".
    pub heads: [&'a str; 3],
    /// It would pass today.
    pub carried: bool,
}

/// Draws the bar and the names under it.
pub fn division(ui: &mut Ui, what: &Division) -> Response {
    let response = bar(ui, what);
    let scale = Scale::of(ui.ctx());
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
    let y = head.center().y;
    let (aye, no) = if what.carried { (Tone::Gain, Tone::Quiet) } else { (Tone::Quiet, Tone::Loss) };
    let words = |role: Role, text: &str, tone: Tone| text::line(ui, role, text, Ground::Paper.colour(tone));
    text::centred(ui.painter(), head.left(), y, Align::Min, words(Role::Strong, what.heads[0], aye));
    if !what.open.is_empty() {
        text::centred(ui.painter(), head.center().x, y, Align::Center, words(Role::Body, what.heads[1], Tone::Quiet));
    }
    text::centred(ui.painter(), head.right(), y, Align::Max, words(Role::Strong, what.heads[2], no));
    columns(ui, what);
    response
}

/// The bar alone.
pub fn bar(ui: &mut Ui, what: &Division) -> Response {
    let scale = Scale::of(ui.ctx());
    let height = scale.px(12.0, 16.0);
    let tick = scale.px(4.0, 5.0);
    let (room, response) = ui.allocate_exact_size(vec2(ui.available_width(), height + 2.0 * tick), Sense::hover());
    let rect = room.shrink2(vec2(0.0, tick));
    let painter = ui.painter();
    painter.rect_filled(rect, 0, palette::PAPER_2);
    let total: u32 = [what.ayes, what.open, what.noes].iter().flat_map(|s| s.iter()).map(|v| v.seats).sum();
    let unit = rect.width() / total.max(1) as f32;
    let mut left = rect.left();
    let mut piece = |voices: &[Voice], faint: bool| {
        for voice in voices {
            let right = left + unit * voice.seats as f32;
            let place = paint::whole(Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom())));
            if place.width() > 0.0 {
                if faint {
                    painter.rect_filled(place, 0, palette::shade(voice.fill.colour, 0.62));
                } else {
                    pattern::fill(painter, place, voice.fill);
                }
                paint::vline(painter, place.right() - 1.0, rect.top(), rect.bottom(), 1.0, palette::INK);
            }
            left = right;
        }
    };
    piece(what.ayes, false);
    piece(what.open, true);
    piece(what.noes, false);
    painter.add(paint::outline(rect, 1.0, palette::INK));
    let x = (rect.left() + unit * what.majority as f32).round();
    mark(ui, x, rect, tick);
    response
}

/// Where a majority begins: a red line through the bar with a point above.
fn mark(ui: &Ui, x: f32, rect: Rect, tick: f32) {
    let painter = ui.painter();
    paint::vline(painter, x - 1.0, rect.top() - 1.0, rect.bottom() + tick, 2.0, palette::RED);
    let tip = pos2(x, rect.top());
    painter.add(paint::polygon(vec![tip, tip + vec2(-tick, -tick), tip + vec2(tick, -tick)], palette::RED));
}

/// Names with their seats: those for it at the left, those against at the right, the undecided below in between.
fn columns(ui: &mut Ui, what: &Division) {
    let scale = Scale::of(ui.ctx());
    let rows = what.ayes.len().max(what.noes.len());
    let row = scale.px(16.0, 21.0);
    for i in 0..rows {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), row), Sense::hover());
        let middle = rect.center().x;
        let gap = scale.px(8.0, 12.0);
        if let Some(voice) = what.ayes.get(i) {
            named(ui, Rect::from_min_max(rect.min, pos2(middle - gap, rect.bottom())), voice);
        }
        if let Some(voice) = what.noes.get(i) {
            named(ui, Rect::from_min_max(pos2(middle + gap, rect.top()), rect.max), voice);
        }
        paint::vline(ui.painter(), middle, rect.top(), rect.bottom(), 1.0, palette::PAPER_3);
    }
}

fn named(ui: &Ui, rect: Rect, voice: &Voice) {
    let scale = Scale::of(ui.ctx());
    let side = scale.px(9.0, 12.0);
    let y = rect.center().y;
    let swatch = Rect::from_min_size(pos2(rect.left(), (y - side / 2.0).round()), vec2(side, side));
    pattern::swatch_at(ui.painter(), swatch, voice.fill);
    let seats = text::line(ui, Role::Strong, &voice.seats.to_string(), palette::INK);
    let end = text::centred(ui.painter(), rect.right(), y, Align::Max, seats).left();
    let left = swatch.right() + scale.px(5.0, 7.0);
    let name = text::elided(ui, Role::Body, voice.name, palette::INK, end - left - 4.0);
    text::centred(ui.painter(), left, y, Align::Min, name);
}

/// A bar of ticked seats against a majority: filled to the sum, marked where it must reach.
pub fn reach_bar(ui: &mut Ui, parts: &[(u32, Fill)], of: u32, majority: u32) -> Response {
    let voices: Vec<Voice> = parts.iter().map(|&(seats, fill)| Voice { fill, name: "", seats }).collect();
    let taken: u32 = parts.iter().map(|part| part.0).sum();
    let rest = [Voice { fill: Fill::plain(palette::BAR_QUIET), name: "", seats: of.saturating_sub(taken) }];
    let what =
        Division { ayes: &voices, open: &rest, noes: &[], majority, heads: ["", "", ""], carried: taken >= majority };
    bar(ui, &what)
}
