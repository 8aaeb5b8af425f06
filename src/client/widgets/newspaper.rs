//! Pieces of a front page: masthead, date line, headline, columns, figure.
//!
//! Owns their setting. Never writes the news.

use std::sync::Arc;

use bevy_egui::egui::text::TextFormat;
use bevy_egui::egui::{Align, FontId, Galley, Rect, Response, Sense, Ui, pos2, vec2};

use crate::client::theme::{Face, Role, Scale, palette, text};

use super::paint;
use super::pattern::{self, Fill};

/// The paper's name between two boxes of two lines each, the second in italics.
pub fn masthead(ui: &mut Ui, name: &str, left: [&str; 2], right: [&str; 2]) -> Response {
    let scale = Scale::of(ui.ctx());
    let size = Role::Masthead.size(scale);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), (size * 1.14).round()), Sense::hover());
    let boxed = vec2(scale.px(112.0, 170.0).min(rect.width() * 0.22), scale.px(36.0, 52.0));
    let galley = fitted(ui, Role::Masthead, name, rect.width() - 2.0 * boxed.x - 24.0);
    text::on_baseline(ui.painter(), rect.center().x, rect.top() + size * 0.83, Align::Center, galley);
    let y = rect.top() + size * 0.47;
    for (lines, x) in [(left, rect.left() + boxed.x / 2.0), (right, rect.right() - boxed.x / 2.0)] {
        let place = paint::whole(Rect::from_center_size(pos2(x, y), boxed));
        ui.painter().add(paint::outline(place, 1.0, palette::INK));
        let step = boxed.y * 0.17;
        for (role, line, y) in [(Role::Imprint, lines[0], y - step), (Role::ImprintItalic, lines[1], y + step)] {
            let galley = text::elided(ui, role, line, palette::INK, boxed.x - 8.0);
            text::centred(ui.painter(), x, y, Align::Center, galley);
        }
    }
    response
}

/// Volume, place and date, and a motto between a double rule and a thin one.
pub fn date_line(ui: &mut Ui, left: &str, centre: &str, right: &str) -> Response {
    let scale = Scale::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(24.0, 32.0)), Sense::hover());
    paint::double_rule(ui.painter(), rect.left(), rect.right(), rect.top(), palette::INK);
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::INK);
    let y = rect.center().y + 1.5;
    for (words, x, align) in [
        (left, rect.left() + 3.0, Align::Min),
        (centre, rect.center().x, Align::Center),
        (right, rect.right() - 3.0, Align::Max),
    ] {
        let galley = text::line(ui, Role::Imprint, words, palette::INK);
        text::centred(ui.painter(), x, y, align, galley);
    }
    response
}

/// The headline on one line across the page, set smaller if it must be.
pub fn headline(ui: &mut Ui, words: &str) -> Response {
    centred_line(ui, Role::Headline, words, 1.3)
}

/// The italic line that says what happened.
pub fn deck(ui: &mut Ui, words: &str) -> Response {
    centred_line(ui, Role::Deck, words, 1.5)
}

/// A double rule across the page.
pub fn double_rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 4.0), Sense::hover());
    paint::double_rule(ui.painter(), rect.left(), rect.right(), rect.top().round(), palette::INK);
}

/// A thin rule across the page.
pub fn thin_rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.top().round(), 1.0, palette::INK);
}

/// `body` in `count` columns of equal length with a drop cap three lines tall. Paragraphs are separated by
/// newlines. Takes the whole width and as much height as the longest column.
pub fn columns(ui: &mut Ui, body: &str, count: usize) -> Response {
    let scale = Scale::of(ui.ctx());
    let gutter = scale.px(18.0, 28.0);
    let count = count.max(1);
    let width = ((ui.available_width() - gutter * (count - 1) as f32) / count as f32).floor();
    let leading = Role::Article.leading(scale);
    let lines = Lines::set(ui, body, width);
    let per_column = lines.rows.len().div_ceil(count).max(DROP_LINES);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), leading * per_column as f32), Sense::hover());
    let first_base = rect.top() + Role::Article.size(scale);
    if let Some(cap) = lines.cap {
        // Its foot stands on the third line.
        let base = first_base + leading * (DROP_LINES - 1) as f32;
        text::on_baseline(ui.painter(), rect.left(), base, Align::Min, cap);
    }
    for (i, (indent, row)) in lines.rows.into_iter().enumerate() {
        let (column, line) = (i / per_column, i % per_column);
        let x = rect.left() + (width + gutter) * column as f32 + indent;
        text::on_baseline(ui.painter(), x, first_base + leading * line as f32, Align::Min, row);
    }
    response
}

/// A row of a figure: a label, a bar and a number.
#[derive(Clone, Copy, Debug)]
pub struct Bar<'a> {
    pub label: &'a str,
    pub value: f32,
    pub text: &'a str,
    pub fill: Fill,
}

/// A titled figure: bars to one scale, a rule, then lines without bars.
pub fn figure(ui: &mut Ui, title: &str, bars: &[Bar], lines: &[(&str, &str)]) -> Response {
    let scale = Scale::of(ui.ctx());
    let row = scale.px(17.0, 24.0);
    let head = scale.px(22.0, 28.0);
    let height = head + row * (bars.len() + lines.len()) as f32 + scale.px(4.0, 6.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let galley = text::line(ui, Role::Subheading, title, palette::INK);
    text::centred(ui.painter(), rect.left(), rect.top() + head * 0.42, Align::Min, galley);
    let mut y = rect.top() + head + row / 2.0;
    let labels = bars
        .iter()
        .map(|bar| text::line(ui, Role::Body, bar.label, palette::INK).size().x)
        .fold(scale.px(48.0, 62.0), f32::max);
    let (left, right) = (rect.left() + labels + scale.px(8.0, 10.0), rect.right() - scale.px(36.0, 48.0));
    let most = bars.iter().map(|bar| bar.value).fold(f32::EPSILON, f32::max);
    for bar in bars {
        let galley = text::line(ui, Role::Body, bar.label, palette::INK);
        text::centred(ui.painter(), rect.left(), y, Align::Min, galley);
        let tall = scale.px(12.0, 16.0);
        let reach = left + ((right - left) * bar.value / most).max(2.0);
        let place = paint::whole(Rect::from_min_max(pos2(left, y - tall / 2.0), pos2(reach, y + tall / 2.0)));
        pattern::swatch_at(ui.painter(), place, bar.fill);
        let galley = text::line(ui, Role::Figure, bar.text, palette::INK);
        text::centred(ui.painter(), rect.right(), y, Align::Max, galley);
        y += row;
    }
    paint::hline(ui.painter(), rect.left(), rect.right(), (y - row / 2.0 + 1.0).round(), 1.0, palette::INK);
    y += scale.px(4.0, 6.0);
    for (label, value) in lines {
        let galley = text::line(ui, Role::Body, label, palette::INK);
        text::centred(ui.painter(), rect.left(), y, Align::Min, galley);
        let galley = text::line(ui, Role::Strong, value, palette::INK);
        text::centred(ui.painter(), rect.right(), y, Align::Max, galley);
        y += row;
    }
    response
}

/// A thin vertical rule of `height` between columns and figure.
pub fn column_rule(ui: &mut Ui, height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(1.0, height), Sense::hover());
    paint::vline(ui.painter(), rect.left().round(), rect.top(), rect.bottom(), 1.0, palette::INK);
}

const DROP_LINES: usize = 3;

/// An article broken into lines of one column width.
struct Lines {
    cap: Option<Arc<Galley>>,
    /// Indent and text of each line.
    rows: Vec<(f32, Arc<Galley>)>,
}

impl Lines {
    fn set(ui: &Ui, body: &str, width: f32) -> Self {
        let scale = Scale::of(ui.ctx());
        let mut rest = body.trim();
        let cap = rest.chars().next().filter(|c| c.is_alphabetic()).map(|first| {
            rest = &rest[first.len_utf8()..];
            drop_cap(ui, first)
        });
        let mut rows = Vec::new();
        let cap_room = cap.as_ref().map_or(0.0, |galley| galley.size().x.ceil() + scale.px(4.0, 6.0));
        let paragraph_indent = scale.px(10.0, 14.0);
        let mut narrow = if cap.is_some() { DROP_LINES } else { 0 };
        for (i, paragraph) in rest.split('\n').map(str::trim).filter(|p| !p.is_empty()).enumerate() {
            let mut words = paragraph;
            let mut first = i > 0;
            while !words.is_empty() {
                let indent = if narrow > 0 {
                    cap_room
                } else if first {
                    paragraph_indent
                } else {
                    0.0
                };
                let (line, tail) = break_line(ui, words, width - indent);
                rows.push((indent, text::line(ui, Role::Article, line.trim_end(), palette::INK)));
                words = tail;
                narrow = narrow.saturating_sub(1);
                first = false;
            }
        }
        Self { cap, rows }
    }
}

/// Splits `words` after as many as fit `width`; always takes at least one.
fn break_line<'a>(ui: &Ui, words: &'a str, width: f32) -> (&'a str, &'a str) {
    let galley = text::wrapped(ui, Role::Article, words, palette::INK, width);
    let taken = galley.rows.first().map_or(0, |row| row.row.char_count_excluding_newline().0).max(1);
    let end = words.char_indices().nth(taken).map_or(words.len(), |(at, _)| at);
    (&words[..end], words[end..].trim_start())
}

/// A capital whose height is two leadings and one capital of the text.
fn drop_cap(ui: &Ui, letter: char) -> Arc<Galley> {
    let scale = Scale::of(ui.ctx());
    let tall = Role::Article.leading(scale) * (DROP_LINES - 1) as f32 + 0.7 * Role::Article.size(scale);
    let font = FontId::new((tall / 0.7).round(), Face::OldStandardBold.family());
    ui.painter().layout_no_wrap(letter.to_string(), font, palette::INK)
}

fn centred_line(ui: &mut Ui, role: Role, words: &str, lines: f32) -> Response {
    let scale = Scale::of(ui.ctx());
    let height = (role.size(scale) * lines).round();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let galley = fitted(ui, role, words, rect.width());
    text::centred(ui.painter(), rect.center().x, rect.center().y, Align::Center, galley);
    response
}

/// One line in the role's size, or as much smaller as it takes to fit `width`.
fn fitted(ui: &Ui, role: Role, words: &str, width: f32) -> Arc<Galley> {
    let galley = text::line(ui, role, words, palette::INK);
    if galley.size().x <= width {
        return galley;
    }
    let scale = Scale::of(ui.ctx());
    let fit = width / galley.size().x;
    let font = FontId::new((role.size(scale) * fit * 2.0).floor() / 2.0, role.font(scale).family);
    let format =
        TextFormat { extra_letter_spacing: role.tracking(scale) * fit, ..TextFormat::simple(font, palette::INK) };
    let mut job = bevy_egui::egui::text::LayoutJob::single_section(words.to_owned(), format);
    job.wrap = bevy_egui::egui::text::TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}
