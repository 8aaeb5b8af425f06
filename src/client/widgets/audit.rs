//! The sheet that shows why a seat is whose it is: a grid of quotients or remainders, the seats they won ranked, the
//! last of them red, the next one outlined; below it one sentence.
//!
//! Owns the grid. Never divides anything: numbers and ranks are given.

use bevy_egui::egui::{Align, Color32, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::paint;
use super::pattern::{self, Fill};

/// What became of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// It won nothing.
    #[default]
    Idle,
    Won,
    /// It won the last seat.
    Last,
    /// It would have won the next.
    Next,
}

/// A number of the grid.
#[derive(Clone, Debug, Default)]
pub struct Figure<'a> {
    /// At the left: "4th", "next", "÷ 7".
    pub tag: &'a str,
    pub value: &'a str,
    pub fate: Fate,
}

/// A party's row.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    pub fill: Fill,
    pub name: &'a str,
    pub figures: Vec<Figure<'a>>,
    pub seats: &'a str,
}

/// The grid.
#[derive(Clone, Debug)]
pub struct Audit<'a> {
    /// Above the names: "Votes ÷ 1, 2, 3 …; the 10 highest win".
    pub rule: &'a str,
    /// Above the columns of numbers, then above the seats.
    pub heads: &'a [&'a str],
    pub seats: &'a str,
    pub rows: &'a [Row<'a>],
}

/// The least width of a column of numbers.
pub fn column(scale: Scale) -> f32 {
    scale.px(84.0, 122.0)
}

/// How many columns of numbers fit into `width`.
pub fn columns_in(scale: Scale, width: f32) -> usize {
    let rest = width - names(scale, width) - seats_room(scale);
    (rest / column(scale)).floor().max(1.0) as usize
}

fn names(scale: Scale, width: f32) -> f32 {
    (width * 0.26).clamp(scale.px(96.0, 150.0), scale.px(150.0, 230.0))
}

fn seats_room(scale: Scale) -> f32 {
    scale.px(30.0, 44.0)
}

impl Audit<'_> {
    /// Draws the grid with rows of `row`. Says which row was pressed.
    pub fn show(&self, ui: &mut Ui, row: f32) -> Option<usize> {
        let scale = Scale::of(ui.ctx());
        let quiet = Ground::Paper.colour(Tone::Quiet);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
        let left = names(scale, rect.width());
        let right = rect.right() - seats_room(scale);
        let step = (right - rect.left() - left) / self.heads.len().max(1) as f32;
        let edge = |i: usize| rect.left() + left + step * (i + 1) as f32;
        let wide = (step - scale.px(6.0, 8.0)).min(column(scale) * 1.6).max(column(scale));
        let y = rect.center().y;
        let rule_room = edge(0) - rect.left() - text_width(ui, self.heads.first().copied().unwrap_or_default()) - 12.0;
        let rule = text::elided(ui, Role::Body, self.rule, quiet, rule_room);
        text::centred(ui.painter(), rect.left(), y, Align::Min, rule);
        for (i, head) in self.heads.iter().enumerate() {
            let galley = text::line(ui, Role::Body, head, quiet);
            text::centred(ui.painter(), edge(i), y, Align::Max, galley);
        }
        let galley = text::line(ui, Role::Body, self.seats, quiet);
        text::centred(ui.painter(), rect.right(), y, Align::Max, galley);
        let mut pressed = None;
        for (n, party) in self.rows.iter().enumerate() {
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row), Sense::click());
            if response.hovered() {
                ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, Ground::Paper.hover());
            }
            let side = scale.px(12.0, 16.0);
            let y = rect.center().y;
            let swatch = Rect::from_min_size(pos2(rect.left(), (y - side / 2.0).round()), vec2(side, side));
            pattern::swatch_at(ui.painter(), swatch, party.fill);
            let name_left = swatch.right() + scale.px(7.0, 10.0);
            let room = rect.left() + left + step - wide - name_left;
            let name = text::elided(ui, Role::Body, party.name, palette::INK, room);
            text::centred(ui.painter(), name_left, y, Align::Min, name);
            for (i, figure) in party.figures.iter().enumerate() {
                let place = Rect::from_min_max(
                    pos2(edge(i) - wide + scale.px(6.0, 8.0), rect.top() + 2.0),
                    pos2(edge(i), rect.bottom() - 2.0),
                );
                draw(ui, scale, paint::whole(place), figure);
            }
            let seats = text::line(ui, Role::Strong, party.seats, palette::INK);
            text::centred(ui.painter(), rect.right(), y, Align::Max, seats);
            response.widget_info(|| {
                WidgetInfo::labeled(WidgetType::Button, true, format!("{} {}", party.name, party.seats))
            });
            if response.clicked() {
                pressed = Some(n);
            }
        }
        pressed
    }
}

fn text_width(ui: &Ui, words: &str) -> f32 {
    text::line(ui, Role::Body, words, palette::INK).size().x
}

fn draw(ui: &Ui, scale: Scale, place: Rect, figure: &Figure) {
    let painter = ui.painter();
    let (value_role, value, tag) = match figure.fate {
        Fate::Idle => (Role::Body, palette::INK_2, palette::INK_2),
        Fate::Won => {
            painter.rect_filled(place, 0, won());
            painter.add(paint::outline(place, 1.0, palette::GAIN_BAR));
            (Role::Strong, palette::INK, palette::INK)
        }
        Fate::Last => {
            painter.rect_filled(place, 0, palette::RED);
            painter.add(paint::outline(place, 1.0, palette::INK));
            (Role::Strong, palette::SLIP, palette::SLIP)
        }
        Fate::Next => {
            painter.add(paint::outline(place, 2.0, palette::RED));
            (Role::Strong, palette::INK, palette::INK)
        }
    };
    let pad = scale.px(5.0, 8.0);
    let y = place.center().y;
    let value = text::line(ui, value_role, figure.value, value);
    let left = text::centred(painter, place.right() - pad, y, Align::Max, value).left();
    let tag = text::elided(ui, Role::Small, figure.tag, tag, left - place.left() - pad);
    text::centred(painter, place.left() + pad, y, Align::Min, tag);
}

/// The ground of a number that won a seat.
fn won() -> Color32 {
    palette::shade(palette::GAIN_BAR, 0.78)
}

/// How high [`sentence`] would be here.
pub fn sentence_height(ui: &Ui, pieces: &[(Role, &str, Color32)]) -> f32 {
    let mut job = text::job(ui.ctx(), pieces);
    job.wrap.max_width = ui.available_width();
    ui.painter().layout_job(job).size().y.ceil()
}

/// A paragraph of differently set pieces, wrapped.
pub fn sentence(ui: &mut Ui, pieces: &[(Role, &str, Color32)]) -> Response {
    let mut job = text::job(ui.ctx(), pieces);
    job.wrap.max_width = ui.available_width();
    let galley = ui.painter().layout_job(job);
    let size = vec2(ui.available_width(), galley.size().y.ceil());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    text::at(ui.painter(), rect.min, galley);
    response
}
