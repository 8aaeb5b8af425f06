//! A person without a portrait: an index card with initials in the party's colour, what they are good at, and words for
//! what they are like.
//!
//! Owns the card. Never judges: figures and words are given.

use bevy_egui::egui::{Align, Color32, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::pattern::{self, Fill};
use super::{chart, emblem, paint};

/// The head of the card.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    pub initials: &'a str,
    pub fill: Fill,
    pub name: &'a str,
    /// "Chairman of the Council, born 1893".
    pub office: &'a str,
    pub party: &'a str,
}

/// A ruled card: a box with the initials over a strip of the party's colour, name, office, party.
pub fn head(ui: &mut Ui, head: &Head) -> Response {
    let scale = Scale::of(ui.ctx());
    let side = scale.px(46.0, 64.0);
    let left = side + scale.px(10.0, 14.0);
    let width = ui.available_width();
    let name = text::balanced(ui, Role::Title, head.name, palette::INK, width - left);
    let office = text::wrapped(ui, Role::Body, head.office, palette::INK_2, width - left);
    let party = text::elided(ui, Role::Body, head.party, palette::INK_2, width - left);
    let lines = name.size().y + office.size().y + party.size().y + scale.px(3.0, 5.0);
    let body = lines.max(side);
    let (rect, response) = ui.allocate_exact_size(vec2(width, body + scale.px(7.0, 11.0)), Sense::hover());
    let card = paint::whole(Rect::from_min_size(rect.min, vec2(side, side)));
    let painter = ui.painter();
    painter.rect_filled(card, 0, palette::CHOSEN);
    let strip = Rect::from_min_max(pos2(card.left(), card.bottom() - side * 0.2), card.max);
    pattern::fill(painter, strip, head.fill);
    paint::hline(painter, card.left(), card.right(), strip.top(), 1.0, palette::INK);
    painter.add(paint::outline(card, 1.0, palette::INK));
    painter.add(paint::outline(card.shrink(3.0), 1.0, palette::BAR_QUIET));
    let middle = pos2(card.center().x, card.top() + (side * 0.8) / 2.0);
    emblem::disc_text(ui, middle, head.initials, side * 0.8, side * 0.42, palette::INK);
    let mut y = rect.top() + (body - lines) / 2.0;
    let x = rect.left() + left;
    y = text::at(ui.painter(), pos2(x, y), name).bottom() + scale.px(3.0, 5.0);
    y = text::at(ui.painter(), pos2(x, y), office).bottom();
    text::at(ui.painter(), pos2(x, y), party);
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 2.0, 2.0, palette::INK);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, head.name));
    response
}

/// Abilities as short bars, two to a row: name, bar of a hundred, figure.
pub fn abilities(ui: &mut Ui, all: &[(&str, f32, &str)], colour: Color32) {
    let scale = Scale::of(ui.ctx());
    for pair in all.chunks(2) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
        let gap = scale.px(12.0, 18.0);
        let half = (rect.width() - gap) / 2.0;
        for (i, (name, value, told)) in pair.iter().enumerate() {
            let left = rect.left() + (half + gap) * i as f32;
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(half, rect.height()));
            ability(ui, scale, place, name, *value, told, colour);
        }
    }
}

fn ability(ui: &Ui, scale: Scale, place: Rect, name: &str, value: f32, told: &str, colour: Color32) {
    let y = place.center().y;
    let name_room = place.width() * 0.52;
    let galley = text::elided(ui, Role::Body, name, palette::INK, name_room - 4.0);
    text::centred(ui.painter(), place.left(), y, Align::Min, galley);
    let figure = text::line(ui, Role::Strong, told, palette::INK);
    text::centred(ui.painter(), place.right(), y, Align::Max, figure);
    let tall = scale.px(7.0, 9.0);
    let bar = Rect::from_min_max(
        pos2(place.left() + name_room, y - tall / 2.0),
        pos2(place.right() - scale.px(20.0, 26.0), y + tall / 2.0),
    );
    chart::share_bar_at(ui.painter(), paint::whole(bar), value / 100.0, Fill::plain(colour));
}

/// Words in ruled boxes, as many to a row as fit. Each gets its response, for a slip.
pub fn qualities(ui: &mut Ui, all: &[(&str, Tone)]) -> Vec<Response> {
    let scale = Scale::of(ui.ctx());
    let (pad, gap, row) = (scale.px(7.0, 9.0), scale.px(5.0, 7.0), scale.px(19.0, 25.0));
    let width = ui.available_width();
    let laid: Vec<_> = all
        .iter()
        .map(|(word, tone)| text::elided(ui, Role::Body, word, Ground::Paper.colour(*tone), width - 2.0 * pad))
        .collect();
    let (mut x, mut rows) = (0.0, 1.0);
    let spots: Vec<(f32, f32, f32)> = laid
        .iter()
        .map(|galley| {
            let wide = galley.size().x.ceil() + 2.0 * pad;
            if x > 0.0 && x + wide > width {
                x = 0.0;
                rows += 1.0;
            }
            let spot = (x, rows - 1.0, wide);
            x += wide + gap;
            spot
        })
        .collect();
    let height = if all.is_empty() { 0.0 } else { rows * (row + gap) };
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    spots
        .into_iter()
        .zip(laid)
        .zip(all)
        .enumerate()
        .map(|(i, (((x, line, wide), galley), (word, _)))| {
            let corner = pos2(rect.left() + x, rect.top() + line * (row + gap));
            let place = paint::whole(Rect::from_min_size(corner, vec2(wide, row)));
            let response = ui.interact(place, ui.id().with(("quality", i, *word)), Sense::hover());
            ui.painter().rect_filled(place, 0, palette::CHOSEN);
            ui.painter().add(paint::outline(place, 1.0, palette::BAR_QUIET));
            text::centred(ui.painter(), place.left() + pad, place.center().y, Align::Min, galley);
            response
        })
        .collect()
}
