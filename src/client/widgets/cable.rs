//! Cables: what has come in, numbered like the pins on the map.
//!
//! Owns the card and the numbered disc. Never orders or numbers them.

use bevy_egui::egui::{
    Align, Color32, CursorIcon, Id, Painter, Pos2, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::client::theme::{Role, Scale, palette, text};

use super::{emblem, motion, paint};

/// One message.
#[derive(Clone, Copy, Debug)]
pub struct Cable<'a> {
    pub number: u32,
    pub title: &'a str,
    pub sub: &'a str,
    /// Wants an answer: red number on fresh paper. Otherwise dark on read paper.
    pub urgent: bool,
}

/// A card across the whole width.
pub fn cable_card(ui: &mut Ui, cable: Cable) -> Response {
    let scale = Scale::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(35.0, 47.0)), Sense::click());
    let painter = ui.painter();
    let fill = if cable.urgent { palette::PAPER } else { palette::PAPER_2 };
    painter.add(paint::flat_shadow(rect, 2.0));
    painter.rect_filled(rect, 0, if response.hovered() { palette::CHOSEN } else { fill });
    painter.add(paint::outline(rect, 1.0, palette::EDGE));
    let radius = scale.px(10.0, 11.0);
    let disc = pos2(rect.left() + scale.px(8.0, 10.0) + radius, rect.top() + scale.px(5.0, 8.0) + radius);
    number_disc(ui, disc, radius, cable.number, cable.urgent);
    let left = disc.x + radius + scale.px(8.0, 10.0);
    let room = rect.right() - left - scale.px(6.0, 8.0);
    let title = text::elided(ui, Role::Strong, cable.title, palette::INK, room);
    text::on_baseline(painter, left, rect.top() + scale.px(15.0, 20.0), Align::Min, title);
    let sub = text::elided(ui, Role::Small, cable.sub, palette::INK_2, room);
    text::on_baseline(painter, left, rect.top() + scale.px(28.0, 37.0), Align::Min, sub);
    paint::focus_ring(painter, &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{} {}", cable.number, cable.title)));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The round number on a card.
pub fn number_disc(ui: &Ui, centre: Pos2, radius: f32, number: u32, urgent: bool) {
    ui.painter().circle_filled(centre, radius, pin_colour(urgent));
    let letters = number.to_string();
    emblem::disc_text(ui, centre, &letters, radius * 1.6, radius * 1.25, palette::SLIP);
}

/// The same number as a pin: a drop whose point stands at `foot`. An urgent one sends out a single ring.
pub fn pin(ui: &Ui, foot: Pos2, number: u32, urgent: bool) {
    let scale = Scale::of(ui.ctx());
    let radius = scale.px(11.0, 13.0);
    let centre = foot - vec2(0.0, radius * 1.9);
    let colour = pin_colour(urgent);
    let pulse = motion::arrival(ui.ctx(), Id::new(("pin", number)), 700.0);
    if urgent && pulse < 1.0 {
        let ring = Stroke::new(2.0, colour.gamma_multiply(1.0 - pulse));
        ui.painter().circle_stroke(centre, radius * (1.0 + 1.6 * pulse), ring);
    }
    drop(ui.painter(), centre, foot, radius, colour);
    ui.painter().circle_stroke(centre, radius - 1.5, Stroke::new(1.0, palette::shade(colour, 0.35)));
    emblem::disc_text(ui, centre, &number.to_string(), radius * 1.5, radius * 1.2, palette::SLIP);
}

fn drop(painter: &Painter, centre: Pos2, foot: Pos2, radius: f32, colour: Color32) {
    let half = radius * 0.86;
    let shoulder = centre.y + radius * 0.5;
    painter.circle_filled(centre, radius + 1.0, palette::SLIP);
    painter.add(paint::polygon(
        vec![pos2(centre.x - half - 1.0, shoulder), pos2(centre.x + half + 1.0, shoulder), foot + vec2(0.0, 1.5)],
        palette::SLIP,
    ));
    painter.circle_filled(centre, radius, colour);
    painter.add(paint::polygon(vec![pos2(centre.x - half, shoulder), pos2(centre.x + half, shoulder), foot], colour));
}

fn pin_colour(urgent: bool) -> Color32 {
    if urgent { palette::RED } else { palette::PIN_QUIET }
}

/// A dark strip of wire messages in typewriter face: a quiet time, then the words.
pub fn wire_strip(ui: &mut Ui, name: &str, messages: &[(&str, &str)]) -> Response {
    let scale = Scale::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(30.0, 40.0)), Sense::hover());
    let y = rect.center().y;
    let name = text::line(ui, Role::Caps, name, palette::BRASS);
    let mut x = text::centred(ui.painter(), rect.left() + scale.padding(), y, Align::Min, name).right();
    for (time, words) in messages {
        x += scale.px(24.0, 40.0);
        let pieces = [
            (Role::Wire, *time, palette::BRASS),
            (Role::Wire, " ", palette::BRASS),
            (Role::Wire, *words, palette::TEXT),
        ];
        let galley = text::spans(ui, &pieces);
        if x + galley.size().x > rect.right() {
            break;
        }
        x = text::centred(ui.painter(), x, y, Align::Min, galley).right();
    }
    response
}
