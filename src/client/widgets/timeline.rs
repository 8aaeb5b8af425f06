//! The strip at the foot: the history as told above the line, one's own below, other branches at the bottom.
//!
//! Owns the strip's geometry in days. Never reads a calendar: months come with their names and first days.

use bevy_egui::egui::{
    Align, Color32, CursorIcon, Order, Painter, Pos2, Rect, Response, Sense, Stroke, Ui, pos2, vec2,
};

use crate::client::theme::{Role, Scale, palette, text};

use super::{paint, slip};

/// A month's name and its first day. Days are counted from anywhere, the same throughout.
#[derive(Clone, Copy, Debug)]
pub struct Month<'a> {
    pub day: i64,
    pub name: &'a str,
}

/// Something on a day.
#[derive(Clone, Copy, Debug)]
pub struct Mark<'a> {
    pub day: i64,
    pub text: &'a str,
    /// All of it, for the slip at the pointer.
    pub note: &'a str,
    /// Above: it has come to its date. Below: it departs from the history as told.
    pub set: bool,
}

/// Another history, from the day it leaves this one to the day it was left at.
#[derive(Clone, Copy, Debug)]
pub struct Branch<'a> {
    pub from: i64,
    pub to: i64,
    pub text: &'a str,
    pub note: &'a str,
}

/// All the strip shows.
#[derive(Clone, Copy)]
pub struct Timeline<'a> {
    pub first: f32,
    pub last: f32,
    pub now: i64,
    pub months: &'a [Month<'a>],
    pub canon: &'a [Mark<'a>],
    pub own: &'a [Mark<'a>],
    pub branches: &'a [Branch<'a>],
    /// Names of the three rows, and a quiet note after each.
    pub heads: [(&'a str, &'a str); 3],
    /// The way back to the present, where the strip has left it; empty otherwise.
    pub back: &'a str,
    /// What is said of a day under the pointer.
    pub said: &'a dyn Fn(i64) -> String,
}

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hit {
    Canon(usize),
    Own(usize),
    Branch(usize),
    /// A day on the line itself.
    Day(i64),
    /// The way back to the present.
    Back,
    /// Drawn along by so many days.
    Scrolled(f32),
    /// The stretch shown is to be so many times as long, about a day.
    Zoomed {
        factor: f32,
        about: f32,
    },
}

/// Fills what `ui` has left. Returns what was pressed, and the response of the whole strip.
pub fn timeline(ui: &mut Ui, line: &Timeline) -> (Option<Hit>, Response) {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::drag());
    let strip = Strip::new(ui, rect, line);
    let moved = strip.hands(ui, &response);
    strip.months(ui, line);
    let day = strip.track(ui, line);
    let branch = strip.branches(ui, line);
    let canon = strip.marks(ui, line.canon, line.now, true);
    let own = strip.marks(ui, line.own, line.now, false);
    strip.now(ui.painter(), line.now);
    let back = strip.back(ui, line.back);
    let hit = canon.map(Hit::Canon).or(own.map(Hit::Own)).or(branch.map(Hit::Branch)).or(day.map(Hit::Day));
    (hit.or(back).or(moved), response)
}

struct Strip {
    rect: Rect,
    left: f32,
    right: f32,
    first: f32,
    last: f32,
    per_day: f32,
    /// Middles of the rows: month names, canon, the line, own, branches.
    month_y: f32,
    canon_y: f32,
    track: Rect,
    own_y: f32,
    branch_y: f32,
}

/// Room below which a sign goes without its words.
const LEAST_WORDS: f32 = 44.0;

impl Strip {
    fn new(ui: &Ui, rect: Rect, line: &Timeline) -> Self {
        let scale = Scale::of(ui.ctx());
        let left = rect.left() + scale.px(150.0, 214.0);
        let right = rect.right() - scale.px(40.0, 56.0);
        let at = |at_720: f32, at_1080: f32| (rect.top() + scale.px(at_720, at_1080)).round();
        let (height, middle) = (scale.px(7.0, 7.0), at(40.0, 53.0));
        let strip = Self {
            rect,
            left,
            right,
            first: line.first,
            last: line.last,
            per_day: (right - left) / (line.last - line.first).max(1.0),
            month_y: at(11.0, 13.0),
            canon_y: at(27.0, 37.0),
            track: paint::whole(Rect::from_min_max(
                pos2(left, middle - height / 2.0),
                pos2(right, middle + height / 2.0),
            )),
            own_y: at(55.0, 71.0),
            branch_y: at(70.0, 93.0),
        };
        strip.heads(ui, line);
        strip
    }

    fn x(&self, day: i64) -> f32 {
        (self.left + self.per_day * (day as f32 - self.first)).round()
    }

    fn shows(&self, day: i64) -> bool {
        (self.first..=self.last).contains(&(day as f32))
    }

    /// The day at a place on the line.
    fn day(&self, x: f32) -> f32 {
        self.first + (x - self.left) / self.per_day
    }

    /// A hand draws the strip along; the wheel zooms about the pointer, and sideways or with Shift it scrolls.
    fn hands(&self, ui: &Ui, response: &Response) -> Option<Hit> {
        if response.dragged() && response.drag_delta().x != 0.0 {
            return Some(Hit::Scrolled(-response.drag_delta().x / self.per_day));
        }
        let pointer = ui.ctx().pointer_hover_pos().filter(|p| self.rect.contains(*p))?;
        if !response.contains_pointer() && !ui.rect_contains_pointer(self.rect) {
            return None;
        }
        let turned = ui.input(|input| input.smooth_scroll_delta);
        if turned.x != 0.0 {
            return Some(Hit::Scrolled(-turned.x / self.per_day));
        }
        let about = self.day(pointer.x.clamp(self.left, self.right));
        (turned.y != 0.0).then(|| Hit::Zoomed { factor: (-turned.y / 240.0).exp(), about })
    }

    fn back(&self, ui: &mut Ui, word: &str) -> Option<Hit> {
        if word.is_empty() {
            return None;
        }
        let x = self.rect.left() + Scale::of(ui.ctx()).padding();
        let galley = text::line(ui, Role::Caps, word, palette::BRASS);
        let place = Rect::from_min_size(pos2(x, self.month_y - 8.0), vec2(galley.size().x, 16.0));
        let response = ui.interact(place, ui.id().with("back"), Sense::click());
        text::centred(ui.painter(), x, self.month_y, Align::Min, galley);
        if response.hovered() {
            paint::hline(ui.painter(), place.left(), place.right(), place.bottom() - 1.0, 1.0, palette::BRASS);
        }
        paint::focus_ring(ui.painter(), &response);
        response.on_hover_cursor(CursorIcon::PointingHand).clicked().then_some(Hit::Back)
    }

    fn heads(&self, ui: &Ui, line: &Timeline) {
        let scale = Scale::of(ui.ctx());
        let colours = [palette::shade(palette::BRASS, 0.35), palette::TEXT, palette::BRANCH_TEXT];
        let rows = [self.canon_y, self.own_y, self.branch_y];
        for (((name, note), colour), y) in line.heads.into_iter().zip(colours).zip(rows) {
            let x = self.rect.left() + scale.padding();
            let galley = text::line(ui, Role::Body, name, colour);
            text::centred(ui.painter(), x, y, Align::Min, galley);
            let note = text::line(ui, Role::Small, note, palette::TEXT_2);
            text::centred(ui.painter(), x + scale.px(62.0, 88.0), y, Align::Min, note);
        }
    }

    fn months(&self, ui: &Ui, line: &Timeline) {
        for month in line.months {
            let x = self.x(month.day);
            paint::vline(
                ui.painter(),
                x,
                self.month_y - 5.0,
                self.rect.bottom() - 4.0,
                1.0,
                palette::HAIR.gamma_multiply(0.6),
            );
            let galley = text::line(ui, Role::Caps, month.name, palette::TEXT_2);
            text::centred(ui.painter(), x + 6.0, self.month_y, Align::Min, galley);
        }
    }

    /// The line itself, brass as far as the present, notched every seven days.
    fn track(&self, ui: &Ui, line: &Timeline) -> Option<i64> {
        let painter = ui.painter();
        painter.rect_filled(self.track, 0, palette::EDGE);
        painter.add(paint::outline(self.track.expand(1.0), 1.0, palette::METAL_3));
        let done = Rect::from_min_max(
            self.track.min,
            pos2(self.x(line.now).clamp(self.left, self.right), self.track.bottom()),
        );
        painter.rect_filled(done, 0, palette::BRASS_2);
        // Weeks, or as many of them as can be told apart.
        let notch = [7, 28, 91, 364].into_iter().find(|days| *days as f32 * self.per_day >= 5.0).unwrap_or(3640);
        let mut day = (line.first / notch as f32).ceil() as i64 * notch;
        while day as f32 <= line.last {
            let over = if day < line.now { palette::shade(palette::BRASS_2, -0.3) } else { palette::METAL_3 };
            paint::vline(painter, self.x(day), self.track.top(), self.track.bottom(), 1.0, over);
            day += notch;
        }
        let response = ui.interact(self.track.expand2(vec2(0.0, 2.0)), ui.id().with("track"), Sense::click());
        let at = response.interact_pointer_pos().filter(|_| response.clicked());
        if let Some(pointer) = response.hover_pos() {
            self.say(ui, pointer.x, &(line.said)(self.day(pointer.x).floor() as i64));
        }
        response.on_hover_cursor(CursorIcon::PointingHand);
        at.map(|pos| self.day(pos.x).floor() as i64)
    }

    /// A day's name over the line, at the pointer.
    fn say(&self, ui: &Ui, x: f32, said: &str) {
        let galley = text::line(ui, Role::Body, said, palette::INK);
        let size = galley.size() + vec2(12.0, 4.0);
        let left = (x - size.x / 2.0).clamp(self.rect.left(), self.rect.right() - size.x);
        let slip = Rect::from_min_size(pos2(left.round(), (self.track.top() - 6.0 - size.y).round()), size);
        let painter = ui.ctx().layer_painter(bevy_egui::egui::LayerId::new(Order::Tooltip, ui.id().with("day")));
        painter.rect_filled(slip, 0, palette::SLIP);
        painter.add(paint::outline(slip, 1.0, palette::INK_2));
        paint::vline(&painter, x, slip.bottom(), self.track.bottom(), 1.0, palette::SLIP);
        text::centred(&painter, slip.left() + 6.0, slip.center().y, Align::Min, galley);
    }

    fn marks(&self, ui: &Ui, marks: &[Mark], now: i64, canon: bool) -> Option<usize> {
        let mut pressed = None;
        let y = if canon { self.canon_y } else { self.own_y };
        for (i, mark) in marks.iter().enumerate() {
            let x = self.x(mark.day);
            // Words end before the next sign, whether that is a mark of this row or the present day's line.
            let next = marks[i + 1..].iter().map(|m| self.x(m.day)).fold(self.rect.right(), f32::min);
            let wall = if mark.day < now { self.x(now).min(next) } else { next };
            let room = wall - x - if wall == next { 16.0 } else { 12.0 };
            let place = Rect::from_min_max(pos2(x - 7.0, y - 8.0), pos2((x + 10.0 + room).max(x + 7.0), y + 8.0));
            let response = ui.interact(place, ui.id().with(("mark", canon, i)), Sense::click());
            let lit = response.hovered();
            let colour = self.sign(ui.painter(), pos2(x, y), canon, mark.set, lit);
            // Two letters and dots say nothing.
            if room >= LEAST_WORDS {
                let words = text::elided(ui, Role::Body, mark.text, colour, room);
                text::centred(ui.painter(), x + 9.0, y, Align::Min, words);
            }
            paint::focus_ring(ui.painter(), &response);
            let response = slip::note(response, mark.note);
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                pressed = Some(i);
            }
        }
        pressed
    }

    /// Draws a diamond or square with its stem to the line; returns the colour of its words.
    fn sign(&self, painter: &Painter, at: Pos2, canon: bool, set: bool, lit: bool) -> Color32 {
        if canon {
            let colour = if lit { palette::shade(palette::BRASS, 0.4) } else { palette::BRASS };
            paint::vline(painter, at.x - 0.5, at.y + 4.0, self.track.top(), 1.5, colour);
            let points = paint::diamond(at + vec2(0.5, 0.0), 6.0);
            if set {
                painter.add(paint::polygon(points, colour));
            } else {
                painter.add(paint::polygon(points.clone(), palette::METAL));
                painter.add(bevy_egui::egui::Shape::closed_line(points, Stroke::new(1.5, colour)));
            }
            return palette::shade(palette::BRASS, if lit { 0.7 } else { 0.45 });
        }
        let colour = match (set, lit) {
            (true, _) => palette::RED_ON_METAL,
            (false, true) => palette::CHOSEN,
            (false, false) => palette::TEXT,
        };
        paint::vline(painter, at.x - 0.5, self.track.bottom(), at.y - 3.0, 1.5, colour);
        painter.rect_filled(paint::whole(Rect::from_center_size(at, vec2(8.0, 8.0))), 0, colour);
        palette::TEXT
    }

    fn branches(&self, ui: &Ui, line: &Timeline) -> Option<usize> {
        let mut pressed = None;
        for (i, branch) in line.branches.iter().enumerate() {
            let y = self.branch_y + 6.0 * i as f32;
            let (begins, ends) = (self.shows(branch.from), self.shows(branch.to));
            let inside = |x: f32| x.clamp(self.left, self.right);
            let (from, to) = (inside(self.x(branch.from)), inside(self.x(branch.to)));
            let place = Rect::from_min_max(pos2(from - 5.0, y - 6.0), pos2(to + 150.0, y + 6.0));
            let response = ui.interact(place, ui.id().with(("branch", i)), Sense::click());
            let painter = ui.painter();
            let corner = 5.0;
            let mut path = Vec::new();
            if begins {
                path.push(pos2(from, self.track.bottom() + 5.0));
                path.extend((0..=4).map(|step| {
                    let angle = std::f32::consts::FRAC_PI_2 * step as f32 / 4.0;
                    pos2(from + corner - corner * angle.cos(), y - corner + corner * angle.sin())
                }));
            } else {
                path.push(pos2(from, y));
            }
            path.push(pos2(to, y));
            paint::dashed(painter, &path, palette::BRANCH, if response.hovered() { 2.5 } else { 1.7 }, 5.0, 3.0);
            if begins {
                let knot = pos2(from, self.track.center().y);
                painter.circle(knot, 4.5, palette::BRANCH, Stroke::new(1.5, palette::EDGE));
            }
            if ends {
                painter.circle_filled(pos2(to, y), 4.0, palette::BRANCH);
            }
            let words = text::elided(ui, Role::Body, branch.text, palette::BRANCH_TEXT, self.rect.right() - to - 14.0);
            text::centred(painter, to + 9.0, y, Align::Min, words);
            paint::focus_ring(painter, &response);
            let response = slip::note(response, branch.note);
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                pressed = Some(i);
            }
        }
        pressed
    }

    fn now(&self, painter: &Painter, now: i64) {
        if !self.shows(now) {
            return;
        }
        let x = self.x(now);
        let top = self.month_y + 6.0;
        paint::vline(painter, x - 1.0, top, self.rect.bottom() - 5.0, 2.0, palette::RED_ON_METAL);
        painter.add(paint::polygon(
            vec![pos2(x - 6.0, top), pos2(x + 6.0, top), pos2(x, top + 8.0)],
            palette::RED_ON_METAL,
        ));
    }
}
