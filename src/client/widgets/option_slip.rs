//! The answers one can give: equal slips side by side, each with what it would do and how likely things are.
//!
//! Owns the row of slips, which share one height and one grid of lines. Never generates the lines: they come from
//! the effects themselves.

use bevy_egui::egui::{Align, CursorIcon, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::pattern::{self, Fill, Pattern};
use super::{button, chart, paint, slip};

/// What an answer would do: a subject and a change.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub label: &'a str,
    pub text: &'a str,
    pub tone: Tone,
}

/// A chance that will be rolled on the day.
#[derive(Clone, Copy, Debug)]
pub struct Odds<'a> {
    pub label: &'a str,
    /// 0 to 1.
    pub share: f32,
    pub text: &'a str,
    pub welcome: bool,
}

/// One answer.
#[derive(Clone, Copy, Debug)]
pub struct OptionSlip<'a> {
    pub letter: &'a str,
    pub title: &'a str,
    pub lines: &'a [Line<'a>],
    pub odds: &'a [Odds<'a>],
    /// The words of the stamp, if this is what happened in the history as told.
    pub stamp: Option<&'a str>,
    pub selected: bool,
    /// Why it cannot be chosen.
    pub refused: Option<&'a str>,
}

/// Slips across the whole width. Returns the one pressed.
pub fn option_slips(ui: &mut Ui, options: &[OptionSlip]) -> Option<usize> {
    let grid = Grid::measure(ui, options);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), grid.stamp / 2.0 + grid.height), Sense::hover());
    let mut pressed = None;
    for (i, option) in options.iter().enumerate() {
        let left = row.left() + (grid.width + grid.gap) * i as f32;
        let rect =
            paint::whole(Rect::from_min_size(pos2(left, row.top() + grid.stamp / 2.0), vec2(grid.width, grid.height)));
        if slip(ui, option, rect, &grid, i) {
            pressed = Some(i);
        }
    }
    pressed
}

struct Grid {
    width: f32,
    height: f32,
    gap: f32,
    pad: f32,
    letter: f32,
    title: f32,
    line: f32,
    odds: f32,
    stamp: f32,
    lines: usize,
}

impl Grid {
    fn measure(ui: &Ui, options: &[OptionSlip]) -> Self {
        let scale = Scale::of(ui.ctx());
        let (gap, pad) = (scale.px(10.0, 15.0), scale.px(10.0, 15.0));
        let count = options.len().max(1) as f32;
        let width = ((ui.available_width() - gap * (count - 1.0)) / count).floor();
        let letter = scale.px(24.0, 34.0);
        let (line, odds) = (scale.px(19.0, 28.0), scale.px(27.0, 43.0));
        let lines = options.iter().map(|o| o.lines.len()).max().unwrap_or(0);
        let most_odds = options.iter().map(|o| o.odds.len()).max().unwrap_or(0);
        let title = options
            .iter()
            .map(|o| text::wrapped(ui, Role::Heading, o.title, palette::INK, width - 2.0 * pad - letter).size().y)
            .fold(0.0, f32::max)
            + scale.px(6.0, 12.0);
        let height = 2.0 * pad + title + line * lines as f32 + odds * most_odds as f32;
        Self { width, height, gap, pad, letter, title, line, odds, stamp: scale.px(16.0, 22.0), lines }
    }
}

fn slip(ui: &mut Ui, option: &OptionSlip, rect: Rect, grid: &Grid, index: usize) -> bool {
    let sense = button::sense(option.refused);
    let response = ui.interact(rect, ui.id().with(("option", index)), sense);
    let painter = ui.painter();
    let lit = option.selected || response.hovered() && option.refused.is_none();
    painter.rect_filled(rect, 0, if lit { palette::CHOSEN } else { palette::PAPER });
    if option.refused.is_some() {
        pattern::over(painter, rect, Pattern::BackHatch, palette::PAPER_2);
    }
    painter.add(if option.selected {
        paint::outline(rect, 2.0, palette::RED)
    } else {
        paint::outline(rect, 1.0, palette::INK_2)
    });
    let inner = rect.shrink(grid.pad);
    let title = text::wrapped(ui, Role::Heading, option.title, palette::INK, inner.width() - grid.letter);
    let base = inner.top() + text::baseline(&title);
    text::at(painter, inner.min + vec2(grid.letter, 0.0), title);
    let letter = text::line(ui, Role::Title, option.letter, palette::RED);
    text::on_baseline(painter, inner.left(), base, Align::Min, letter);
    let mut y = inner.top() + grid.title;
    for line in option.lines {
        line_row(ui, line, Rect::from_min_max(pos2(inner.left(), y), pos2(inner.right(), y + grid.line)));
        y += grid.line;
    }
    y = inner.top() + grid.title + grid.line * grid.lines as f32;
    for odds in option.odds {
        odds_row(ui, odds, Rect::from_min_max(pos2(inner.left(), y), pos2(inner.right(), y + grid.odds)));
        y += grid.odds;
    }
    if let Some(words) = option.stamp {
        stamp_at(ui, pos2(rect.right() - grid.pad, rect.top()), grid.stamp, words);
    }
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::RadioButton, option.refused.is_none(), option.selected, option.title)
    });
    finish(response, option.refused)
}

fn finish(response: Response, refused: Option<&str>) -> bool {
    match refused {
        Some(reason) => {
            slip::note(response, reason);
            false
        }
        None => response.on_hover_cursor(CursorIcon::PointingHand).clicked(),
    }
}

fn line_row(ui: &Ui, line: &Line, row: Rect) {
    let y = row.center().y;
    let role = Role::Strong;
    let value = text::line(ui, role, line.text, Ground::Paper.colour(line.tone));
    let left = text::centred(ui.painter(), row.right(), y, Align::Max, value).left();
    let label = text::elided(ui, Role::Body, line.label, palette::INK, left - row.left() - 6.0);
    text::centred(ui.painter(), row.left(), y, Align::Min, label);
    paint::dotted(ui.painter(), row.left(), row.right(), row.bottom() - 1.0, palette::BAR_QUIET);
}

fn odds_row(ui: &Ui, odds: &Odds, row: Rect) {
    let scale = Scale::of(ui.ctx());
    let bar = scale.px(7.0, 9.0);
    let y = row.top() + (row.height() - bar) * 0.55;
    let value = text::line(ui, Role::Strong, odds.text, palette::INK);
    let left = text::centred(ui.painter(), row.right(), y, Align::Max, value).left();
    let label = text::elided(ui, Role::Body, odds.label, palette::INK, left - row.left() - 6.0);
    text::centred(ui.painter(), row.left(), y, Align::Min, label);
    let place = paint::whole(Rect::from_min_max(pos2(row.left(), row.bottom() - bar), row.max));
    let fill = if odds.welcome { Fill::plain(palette::GAIN_BAR) } else { Fill::new(palette::RED, Pattern::Hatch) };
    chart::share_bar_at(ui.painter(), place, odds.share, fill);
}

/// A rubber stamp astride the upper edge of a slip, ending at `corner`.
fn stamp_at(ui: &Ui, corner: bevy_egui::egui::Pos2, height: f32, words: &str) {
    let galley = text::line(ui, Role::Caps, words, palette::shade(palette::BRASS_2, -0.3));
    let width = galley.size().x + height * 0.7;
    let rect = paint::whole(Rect::from_min_size(pos2(corner.x - width, corner.y - height / 2.0), vec2(width, height)));
    ui.painter().rect_filled(rect, 0, palette::shade(palette::BRASS, 0.62));
    ui.painter().add(paint::outline(rect, 1.0, palette::BRASS_2));
    text::centred(ui.painter(), rect.center().x + 0.5, rect.center().y, Align::Center, galley);
}
