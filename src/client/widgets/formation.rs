//! Building a coalition: a tick for every party, its seats, and what it answers.
//!
//! Owns the rows. Who would join and why is given; the sum against the majority is drawn above by `division`.

use bevy_egui::egui::{Align, CursorIcon, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::icon::{self, Icon};
use super::pattern::{self, Fill};
use super::{paint, slip};

/// A party that might come in.
#[derive(Clone, Copy, Debug)]
pub struct Partner<'a> {
    pub fill: Fill,
    pub name: &'a str,
    pub seats: &'a str,
    pub ticked: bool,
    /// The one who forms it: always in.
    pub fixed: bool,
    /// "would join", "never with the far left".
    pub answer: &'a str,
    pub tone: Tone,
    /// The reasons, for the slip; none where it is empty.
    pub why: &'a str,
}

/// Draws the rows. Says which tick was pressed.
pub fn partners(ui: &mut Ui, all: &[Partner]) -> Option<usize> {
    let scale = Scale::of(ui.ctx());
    let row = scale.px(19.0, 25.0);
    let mut pressed = None;
    for (i, partner) in all.iter().enumerate() {
        let sense = if partner.fixed { Sense::hover() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row), sense);
        let painter = ui.painter();
        if response.hovered() && !partner.fixed {
            painter.rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, Ground::Paper.hover());
        }
        let y = rect.center().y;
        let side = scale.px(13.0, 16.0);
        let square = Rect::from_min_size(pos2(rect.left(), (y - side / 2.0).round()), vec2(side, side));
        painter.rect_filled(square, 0, if partner.fixed { palette::PAPER_2 } else { palette::CHOSEN });
        painter.add(paint::outline(square, 1.0, palette::INK_2));
        if partner.ticked {
            let colour = if partner.fixed { palette::INK } else { palette::RED };
            icon::paint(painter, Icon::Done, square.shrink(1.0), colour, palette::CHOSEN);
        }
        let swatch = square.translate(vec2(side + scale.px(6.0, 8.0), 0.0));
        pattern::swatch_at(painter, swatch, partner.fill);
        let left = swatch.right() + scale.px(6.0, 8.0);
        let seats_right = rect.left() + rect.width() * 0.58;
        let role = if partner.ticked { Role::Strong } else { Role::Body };
        let seats = text::line(ui, Role::Strong, partner.seats, palette::INK);
        let seats_left = text::centred(painter, seats_right, y, Align::Max, seats).left();
        let name = text::elided(ui, role, partner.name, palette::INK, seats_left - left - 4.0);
        text::centred(painter, left, y, Align::Min, name);
        let answer_left = seats_right + scale.px(9.0, 14.0);
        let colour = Ground::Paper.colour(partner.tone);
        let answer = text::elided(ui, Role::Body, partner.answer, colour, rect.right() - answer_left);
        text::centred(painter, answer_left, y, Align::Min, answer);
        paint::hline(painter, rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::PAPER_3);
        paint::focus_ring(painter, &response);
        response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, partner.ticked, partner.name));
        if response.clicked() {
            pressed = Some(i);
        }
        let response = if partner.fixed { response } else { response.on_hover_cursor(CursorIcon::PointingHand) };
        if !partner.why.is_empty() {
            slip::note(response, partner.why);
        }
    }
    pressed
}
