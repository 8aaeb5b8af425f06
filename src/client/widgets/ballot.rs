//! The table of a count: votes, share, swing, seats and the seats before, a rule under each line, the sum at the foot.
//!
//! Owns the columns. Never adds anything up: the sum is given.

use bevy_egui::egui::{Align, CursorIcon, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::paint;
use super::pattern::{self, Fill};

/// One party's line.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub fill: Fill,
    pub name: &'a str,
    pub votes: &'a str,
    pub share: &'a str,
    pub swing: &'a str,
    pub tone: Tone,
    pub seats: &'a str,
    pub before: &'a str,
}

/// The whole table.
#[derive(Clone, Copy, Debug)]
pub struct Ballot<'a> {
    /// Party, votes, share, swing, seats, before.
    pub heads: [&'a str; 6],
    pub lines: &'a [Line<'a>],
    /// Name, votes, share, seats, before.
    pub sum: [&'a str; 5],
}

/// Right edges of the number columns, from the right, at 720 and 1080 lines: before, seats, swing, share, votes.
const EDGES: [(f32, f32); 5] = [(0.0, 0.0), (66.0, 118.0), (124.0, 246.0), (178.0, 328.0), (236.0, 426.0)];

impl Ballot<'_> {
    /// How high the table is with rows of `row`.
    pub fn height(&self, row: f32) -> f32 {
        row * (self.lines.len() as f32 + 2.0)
    }

    /// Rows that use `room`, as far as that looks well.
    pub fn row(&self, scale: Scale, room: f32) -> f32 {
        (room / (self.lines.len() as f32 + 2.0)).floor().clamp(scale.px(17.0, 22.0), scale.px(24.0, 36.0))
    }

    /// Draws the table. Says which line lies under the pointer and which was pressed.
    pub fn show(&self, ui: &mut Ui, row: f32) -> (Option<usize>, Option<usize>) {
        let scale = Scale::of(ui.ctx());
        let head = self.band(ui, row, false);
        let quiet = Ground::Paper.colour(Tone::Quiet);
        let name = text::line(ui, Role::Body, self.heads[0], quiet);
        text::centred(ui.painter(), head.rect.left(), head.rect.center().y, Align::Min, name);
        for (text, edge) in self.heads[1..].iter().rev().zip(EDGES) {
            number(ui, head.rect, scale, edge, Role::Body, text, quiet);
        }
        paint::hline(ui.painter(), head.rect.left(), head.rect.right(), head.rect.bottom() - 1.0, 1.0, palette::INK);
        let (mut over, mut pressed) = (None, None);
        for (i, line) in self.lines.iter().enumerate() {
            let response = self.line(ui, scale, row, line);
            if response.hovered() {
                over = Some(i);
            }
            if response.clicked() {
                pressed = Some(i);
            }
        }
        let foot = self.band(ui, row, false);
        let [name, votes, share, seats, before] = self.sum;
        let name = text::line(ui, Role::Strong, name, palette::INK);
        text::centred(ui.painter(), foot.rect.left(), foot.rect.center().y, Align::Min, name);
        for (text, edge, role) in [
            (before, EDGES[0], Role::Body),
            (seats, EDGES[1], Role::Strong),
            (share, EDGES[3], Role::Strong),
            (votes, EDGES[4], Role::Strong),
        ] {
            number(ui, foot.rect, scale, edge, role, text, palette::INK);
        }
        (over, pressed)
    }

    fn band(&self, ui: &mut Ui, height: f32, pressable: bool) -> Response {
        let sense = if pressable { Sense::click() } else { Sense::hover() };
        ui.allocate_exact_size(vec2(ui.available_width(), height), sense).1
    }

    fn line(&self, ui: &mut Ui, scale: Scale, height: f32, line: &Line) -> Response {
        let response = self.band(ui, height, true);
        let rect = response.rect;
        let y = rect.center().y;
        if response.hovered() {
            ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 0, Ground::Paper.hover());
        }
        let side = scale.px(12.0, 16.0);
        let swatch = Rect::from_min_size(pos2(rect.left(), (y - side / 2.0).round()), vec2(side, side));
        pattern::swatch_at(ui.painter(), swatch, line.fill);
        let left = swatch.right() + scale.px(7.0, 10.0);
        let votes_left = rect.right() - scale.px(EDGES[4].0 + 58.0, EDGES[4].1 + 84.0);
        let name = text::elided(ui, Role::Body, line.name, palette::INK, votes_left - left);
        text::centred(ui.painter(), left, y, Align::Min, name);
        let ink = palette::INK;
        let seats_role = if scale.roomy() { Role::Value } else { Role::Figure };
        number(ui, rect, scale, EDGES[0], Role::Body, line.before, Ground::Paper.colour(Tone::Quiet));
        number(ui, rect, scale, EDGES[1], seats_role, line.seats, ink);
        let swing = if line.tone == Tone::Quiet { Role::Body } else { Role::Strong };
        number(ui, rect, scale, EDGES[2], swing, line.swing, Ground::Paper.colour(line.tone));
        number(ui, rect, scale, EDGES[3], Role::Strong, line.share, ink);
        number(ui, rect, scale, EDGES[4], Role::Body, line.votes, ink);
        paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::PAPER_3);
        paint::focus_ring(ui.painter(), &response);
        response.widget_info(|| {
            let told = format!("{} {} {} {}", line.name, line.votes, line.share, line.seats);
            WidgetInfo::labeled(WidgetType::Button, true, told)
        });
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

fn number(
    ui: &Ui,
    rect: Rect,
    scale: Scale,
    edge: (f32, f32),
    role: Role,
    text: &str,
    colour: bevy_egui::egui::Color32,
) {
    let galley = text::line(ui, role, text, colour);
    text::centred(ui.painter(), rect.right() - scale.px(edge.0, edge.1), rect.center().y, Align::Max, galley);
}
