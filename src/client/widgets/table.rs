//! Rows of words, pictures and numbers under one another.
//!
//! Owns column positions, so that numbers of a column end on one line. Never sorts.

use bevy_egui::egui::{
    Align, Color32, CursorIcon, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::client::theme::{Ground, Role, Scale, Tone, Trend, text};

use super::{chart, emblem, paint, pattern};

/// One column: how wide, and which way its cells lean.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    width: Option<(f32, f32)>,
    align: Align,
}

impl Column {
    /// Takes what the others leave; words at the left.
    pub const fn rest() -> Self {
        Self { width: None, align: Align::Min }
    }

    /// Numbers, ending at the column's right edge; widths at 720 and 1080 lines.
    pub const fn number(at_720: f32, at_1080: f32) -> Self {
        Self { width: Some((at_720, at_1080)), align: Align::Max }
    }

    /// Words or pictures at the left; widths at 720 and 1080 lines.
    pub const fn left(at_720: f32, at_1080: f32) -> Self {
        Self { width: Some((at_720, at_1080)), align: Align::Min }
    }
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub enum Cell<'a> {
    Empty,
    Text(&'a str),
    /// Text with its own weight and meaning.
    Set(&'a str, Role, Tone),
    /// A swatch, then words.
    Swatch(pattern::Fill, &'a str),
    Emblem(&'a str, Color32),
    /// Recent values, drawn in the colour of the tone.
    Line(&'a [f32], Tone),
    Trend(&'a Trend),
}

/// A table's columns; rows are drawn one by one into any `Ui`.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    pub columns: &'a [Column],
    /// A rule under each row.
    pub ruled: bool,
}

impl Table<'_> {
    /// Quiet column names.
    pub fn header(&self, ui: &mut Ui, names: &[&str]) {
        let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
        for (name, (cell, align)) in names.iter().zip(self.cells(scale, rect)) {
            let galley = text::line(ui, Role::Body, name, ground.colour(Tone::Quiet));
            let x = if align == Align::Max { cell.right() } else { cell.left() };
            text::centred(ui.painter(), x, cell.center().y, align, galley);
        }
    }

    /// Column names that were made for it; the first column goes without.
    pub fn heads(&self, ui: &mut Ui, names: &[String]) {
        let all: Vec<&str> = std::iter::once("").chain(names.iter().map(String::as_str)).collect();
        self.header(ui, &all);
    }

    /// A row of a board: what it is, then words and figures with their meaning. All of the one looked at is strong.
    pub fn entry(&self, ui: &mut Ui, first: Cell, rest: &[(String, Tone)], chosen: bool) -> Response {
        let role = if chosen { Role::Strong } else { Role::Body };
        let mut cells = vec![match first {
            Cell::Text(name) => Cell::Set(name, role, Tone::Plain),
            other => other,
        }];
        cells.extend(rest.iter().map(|(told, tone)| Cell::Set(told, role, *tone)));
        if chosen {
            let place = ui.cursor().min;
            let row = Rect::from_min_size(place, vec2(ui.available_width(), Scale::of(ui.ctx()).row()));
            ui.painter().rect_filled(row.expand2(vec2(4.0, 0.0)), 0, Ground::of(ui).hover());
        }
        self.row(ui, &cells)
    }

    /// One row. The response covers all of it.
    pub fn row(&self, ui: &mut Ui, cells: &[Cell]) -> Response {
        let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::click());
        if response.hovered() {
            ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, ground.hover());
        }
        for (cell, (place, align)) in cells.iter().zip(self.cells(scale, rect)) {
            draw(ui, cell, place, align, scale, ground);
        }
        if self.ruled {
            paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, ground.rule());
        }
        paint::focus_ring(ui.painter(), &response);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, spoken(cells)));
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    fn cells(&self, scale: Scale, rect: Rect) -> Vec<(Rect, Align)> {
        let fixed: f32 = self.columns.iter().filter_map(|c| c.width).map(|(a, b)| scale.px(a, b)).sum();
        let open = self.columns.iter().filter(|c| c.width.is_none()).count().max(1) as f32;
        let rest = ((rect.width() - fixed) / open).max(0.0);
        let mut x = rect.left();
        self.columns
            .iter()
            .map(|column| {
                let width = column.width.map_or(rest, |(a, b)| scale.px(a, b));
                let cell = Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height()));
                x += width;
                (cell, column.align)
            })
            .collect()
    }
}

fn draw(ui: &Ui, cell: &Cell, place: Rect, align: Align, scale: Scale, ground: Ground) {
    let painter = ui.painter();
    let (x, y) = (if align == Align::Max { place.right() } else { place.left() }, place.center().y);
    let words = |text: &str, role: Role, tone: Tone, x: f32, room: f32| {
        let galley = text::elided(ui, role, text, ground.colour(tone), room);
        text::centred(painter, x, y, align, galley);
    };
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => words(text, Role::Body, Tone::Plain, x, place.width()),
        Cell::Set(text, role, tone) => words(text, *role, *tone, x, place.width()),
        Cell::Swatch(fill, text) => {
            let side = scale.px(13.0, 16.0);
            let left = place.left() + side + scale.px(6.0, 8.0);
            pattern::swatch_at(
                painter,
                Rect::from_min_size(pos2(place.left(), (y - side / 2.0).round()), Vec2::splat(side)),
                *fill,
            );
            let galley = text::elided(ui, Role::Body, text, ground.colour(Tone::Plain), place.right() - left - 4.0);
            text::centred(painter, left, y, Align::Min, galley);
        }
        Cell::Emblem(initials, colour) => {
            let radius = scale.px(7.0, 9.0);
            emblem::emblem_at(ui, pos2(place.left() + radius, y), radius, initials, *colour);
        }
        Cell::Line(values, tone) => {
            chart::sparkline_at(painter, place.shrink2(vec2(2.0, 2.0)), values, None, ground.colour(*tone));
        }
        Cell::Trend(trend) => trend_at(ui, place.right(), y, trend, ground),
    }
}

/// Draws a trend that ends at `right`: the arrow on metal, where colour is weak, the signed number on both.
pub fn trend_at(ui: &Ui, right: f32, y: f32, trend: &Trend, ground: Ground) {
    let colour = ground.colour(trend.tone);
    let galley = text::line(ui, Role::Strong, &trend.text, colour);
    let base = (y + text::cap_height(&galley) / 2.0).round();
    let size = text::cap_height(&galley) * 0.95;
    let left = text::on_baseline(ui.painter(), right, base, Align::Max, galley).left();
    if ground == Ground::Metal {
        paint::trend_arrow(ui.painter(), left - size - 3.0, base, size, trend.direction, colour);
    }
}

fn spoken(cells: &[Cell]) -> String {
    let words: Vec<&str> = cells
        .iter()
        .filter_map(|cell| match cell {
            Cell::Text(text) | Cell::Set(text, _, _) | Cell::Swatch(_, text) => Some(*text),
            Cell::Trend(trend) => Some(trend.text.as_str()),
            Cell::Empty | Cell::Emblem(..) | Cell::Line(..) => None,
        })
        .collect();
    words.join(" ")
}
