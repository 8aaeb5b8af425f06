//! The slip that answers "why is this number what it is?".
//!
//! Owns the arrangement: question, terms about zero, total, next move. Never calculates: the terms and the total
//! are given, and it is the giver's business that they add up.

use bevy_egui::egui::{Align, Context, CursorIcon, Id, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::sheet::Sheet;
use super::slip::{self, Card, Place};
use super::{chart, paint};

/// One reason.
#[derive(Clone, Debug)]
pub struct Term<'a> {
    pub label: &'a str,
    /// Sets the length and side of the bar.
    pub value: f64,
    /// The value as text, with its sign.
    pub text: &'a str,
    /// Whether it has reasons of its own: dotted, and it can be pressed.
    pub opens: bool,
}

/// A whole explanation.
#[derive(Clone, Debug)]
pub struct Why<'a> {
    pub question: &'a str,
    pub sub: &'a str,
    pub terms: &'a [Term<'a>],
    pub total_label: &'a str,
    pub total: &'a str,
    pub total_tone: Tone,
    /// When it moves next; at the left of the foot.
    pub next: &'a str,
    /// What the player can do with the slip; a first word in capitals of one letter is shown as a key.
    pub hint: &'a str,
}

/// Draws the explanation into `ui`, which should lie on a slip. Returns the term that was pressed.
pub fn why(ui: &mut Ui, why: &Why) -> Option<usize> {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    text::paragraph(ui, Role::Heading, why.question, palette::INK);
    ui.add_space(scale.px(2.0, 3.0));
    text::paragraph(ui, Role::Body, why.sub, palette::INK_2);
    ui.add_space(scale.px(6.0, 9.0));
    let full = why.terms.iter().map(|term| term.value.abs()).fold(0.0, f64::max) as f32;
    let mut pressed = None;
    for (i, term) in why.terms.iter().enumerate() {
        if term_row(ui, term, full).clicked() && term.opens {
            pressed = Some(i);
        }
    }
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(23.0, 30.0)), Sense::hover());
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.top(), 1.0, palette::INK);
    let label = text::line(ui, Role::Strong, why.total_label, palette::INK);
    text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, label);
    let total = text::line(ui, Role::Strong, why.total, Ground::Paper.colour(why.total_tone));
    text::centred(ui.painter(), rect.right(), rect.center().y, Align::Max, total);
    foot(ui, why.next, why.hint);
    pressed
}

/// The explanation while the pointer rests on `response`, or the keyboard is on it. Returns the term pressed.
pub fn why_tooltip(response: &Response, what: &Why) -> Option<usize> {
    slip::tooltip(response, |ui| why(ui, what)).flatten()
}

/// The explanation as a floating card; `inner` is the term that was pressed.
pub fn why_card(ctx: &Context, id: Id, place: Place, what: &Why) -> Card<Option<usize>> {
    slip::card(ctx, id, place, Sheet::slip(Scale::of(ctx)), |ui| why(ui, what))
}

/// How wide an explanation lies best.
pub fn why_width(scale: Scale) -> f32 {
    scale.px(284.0, 368.0)
}

fn term_row(ui: &mut Ui, term: &Term, full: f32) -> Response {
    let scale = Scale::of(ui.ctx());
    let sense = if term.opens { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(17.0, 24.0)), sense);
    let (number, bars) = (scale.px(30.0, 38.0), scale.px(42.0, 60.0));
    let y = rect.center().y;
    let lit = term.opens && response.hovered();
    let colour = if lit { palette::RED } else { palette::INK };
    let room = rect.width() - number - bars - scale.px(6.0, 10.0);
    let label = text::elided(ui, Role::Body, term.label, colour, room);
    let drawn = text::centred(ui.painter(), rect.left(), y, Align::Min, label);
    if term.opens {
        let below = y + 0.35 * Role::Body.size(scale) + 2.0;
        paint::dotted(ui.painter(), drawn.left(), drawn.right(), below, colour);
    }
    let bar = Rect::from_center_size(pos2(rect.right() - number - bars / 2.0, y), vec2(bars, scale.px(6.0, 8.0)));
    chart::zero_bar_at(ui.painter(), paint::whole(bar), term.value as f32, full);
    let tone = if term.value < 0.0 { Tone::Loss } else { Tone::Gain };
    let value = text::line(ui, Role::Strong, term.text, Ground::Paper.colour(tone));
    text::centred(ui.painter(), rect.right(), y, Align::Max, value);
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, true, format!("{} {}", term.label, term.text)));
    if term.opens { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
}

/// A quiet line at the foot of a slip: words at the left, a hint at the right whose one-letter first word is a key.
pub fn foot(ui: &mut Ui, left: &str, right: &str) {
    let scale = Scale::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(17.0, 23.0)), Sense::hover());
    let (key, rest) = match right.split_once(' ') {
        Some((key, rest)) if key.chars().count() == 1 => (key, rest),
        _ => ("", right),
    };
    let y = rect.bottom() - scale.px(6.0, 8.0);
    let gap = if key.is_empty() { "" } else { " " };
    let hint = text::spans(
        ui,
        &[(Role::Strong, key, palette::INK), (Role::Body, gap, palette::INK_2), (Role::Body, rest, palette::INK_2)],
    );
    let hint_left = text::centred(ui.painter(), rect.right(), y, Align::Max, hint).left();
    let words = text::elided(ui, Role::Body, left, palette::INK_2, hint_left - rect.left() - scale.gap());
    text::centred(ui.painter(), rect.left(), y, Align::Min, words);
}
