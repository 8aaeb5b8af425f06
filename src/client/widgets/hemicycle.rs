//! A chamber as seen from the gallery: every seat a dot, in arcs, parties from left to right.
//!
//! Owns where seats lie and whose each is. Invariants: as many dots as seats; the order of the benches is the order of
//! the seats by angle, so that a party's seats lie together and a majority is everything left of one line. Parties are
//! told apart by a mark on the dot as well as by colour.

use std::f32::consts::{FRAC_PI_2, PI};

use bevy_egui::egui::{
    Align, Color32, Painter, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::client::theme::{Role, Scale, palette, text};

use super::paint;
use super::pattern::{Fill, Pattern};

/// A party's seats.
#[derive(Clone, Copy, Debug)]
pub struct Bench<'a> {
    /// Stands outside the arc: "PSOE 118".
    pub label: &'a str,
    pub seats: u32,
    pub fill: Fill,
    /// Members of it are ringed in red: the ticked parties of a coalition.
    pub ringed: bool,
}

/// A chamber.
#[derive(Clone, Copy, Debug)]
pub struct Hemicycle<'a> {
    /// From left to right.
    pub benches: &'a [Bench<'a>],
    /// Seats nobody has yet: rings at the right end.
    pub empty: u32,
    /// What stands beside the rings: "94 to come".
    pub empty_label: &'a str,
    /// Seats that make a majority, if one is needed.
    pub majority: Option<u32>,
    /// The large number in the middle; nothing where it is empty.
    pub figure: &'a str,
    /// Lines under the number.
    pub under: &'a [&'a [(Role, &'a str, Color32)]],
}

/// One seat on a half disc of radius 1, the middle of its base at the origin, up positive.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Seat {
    angle: f32,
    radius: f32,
}

/// Where the inmost arc lies.
const INNER: f32 = 0.41;

/// Draws the chamber into the whole width and `height`. Says which bench lies under the pointer.
pub fn hemicycle(ui: &mut Ui, height: f32, what: &Hemicycle) -> (Option<usize>, Response) {
    let scale = Scale::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let line = Role::Strong.leading(scale);
    // In a small chamber the words stand under it and only the larger parties are named.
    let small = rect.width() < scale.px(400.0, 520.0);
    let below = if small { what.under.len() as f32 * line } else { 0.0 };
    let all: u32 = what.benches.iter().map(|bench| bench.seats).sum::<u32>() + what.empty;
    let beside = what
        .benches
        .iter()
        .filter(|bench| !small || bench.seats * 25 >= all)
        .map(|bench| text::line(ui, Role::Strong, bench.label, palette::INK).size().x)
        .fold(0.0, f32::max)
        + scale.px(10.0, 14.0);
    let taken: u32 = what.benches.iter().map(|bench| bench.seats).sum();
    let least = if small { (taken + what.empty) / 25 } else { 0 };
    let (seats, dot) = plan((taken + what.empty) as usize);
    let reach = (rect.width() / 2.0 - beside).min(rect.height() - below - 2.0 * line).max(20.0);
    // Dots of the outer arc touch the reach; the lowest dots stand on the base.
    let radius = reach / (1.0 + dot);
    let dot = dot * radius;
    let middle = pos2(rect.center().x.round(), (rect.bottom() - below - dot - 2.0).round());
    let at = |seat: &Seat| middle + radius * seat.radius * vec2(seat.angle.cos(), -seat.angle.sin());
    let pointer = response.hover_pos();
    let mut hovered = None;
    let mut next = 0;
    for (i, bench) in what.benches.iter().enumerate() {
        for seat in &seats[next..next + bench.seats as usize] {
            let place = at(seat);
            if pointer.is_some_and(|p| p.distance(place) <= dot * 1.3) {
                hovered = Some(i);
            }
        }
        next += bench.seats as usize;
    }
    next = 0;
    for (i, bench) in what.benches.iter().enumerate() {
        for seat in &seats[next..next + bench.seats as usize] {
            member(ui.painter(), at(seat), dot, bench.fill, bench.ringed || hovered == Some(i));
        }
        let span = &seats[next..next + bench.seats as usize];
        if dot < TINY && (bench.ringed || hovered == Some(i)) && !span.is_empty() {
            arc(ui.painter(), middle, radius + dot + 2.5, span);
        }
        next += bench.seats as usize;
    }
    for seat in &seats[next..] {
        ui.painter().circle_stroke(at(seat), dot, Stroke::new(1.0, palette::BAR_QUIET));
    }
    if let Some(majority) = what.majority {
        let angle = parting(&seats, majority as usize);
        let ray = vec2(angle.cos(), -angle.sin());
        let (from, to) = (middle + ray * radius * (INNER - 0.05), middle + ray * (radius + dot + line * 0.7));
        paint::dashed(ui.painter(), &[from, to], palette::INK, 1.5, 5.0, 3.0);
    }
    labels(ui, what, &seats, middle, radius + dot, least);
    words(ui, what, middle, radius, small);
    response.widget_info(|| {
        let told: Vec<&str> = what.benches.iter().map(|bench| bench.label).collect();
        WidgetInfo::labeled(WidgetType::Image, true, told.join(", "))
    });
    (hovered, response)
}

/// Seats from left to right, and the radius of a dot, on the half disc of radius 1.
fn plan(seats: usize) -> (Vec<Seat>, f32) {
    let room = |rows: usize| {
        let step = if rows > 1 { (1.0 - INNER) / (rows - 1) as f32 } else { 0.16 };
        let arcs = (0..rows).map(|row| 1.0 - step * row as f32).collect::<Vec<f32>>();
        let held: usize = arcs.iter().map(|radius| (PI * radius / step) as usize + 1).sum();
        (step, arcs, held)
    };
    let (step, arcs) =
        (1..60).map(room).find(|(_, _, held)| *held >= seats).map_or_else(|| (0.01, vec![1.0]), |r| (r.0, r.1));
    // Seats by arc in proportion to its length, by largest remainder.
    let total: f32 = arcs.iter().sum();
    let shares: Vec<f32> = arcs.iter().map(|radius| seats as f32 * radius / total).collect();
    let mut counts: Vec<usize> = shares.iter().map(|share| *share as usize).collect();
    let mut order: Vec<usize> = (0..arcs.len()).collect();
    order.sort_by(|&a, &b| shares[b].fract().total_cmp(&shares[a].fract()));
    let given: usize = counts.iter().sum();
    for &arc in order.iter().cycle().take(seats.saturating_sub(given)) {
        counts[arc] += 1;
    }
    let mut closest = step;
    let mut all = Vec::with_capacity(seats);
    for (&radius, &count) in arcs.iter().zip(&counts) {
        if count > 1 {
            closest = closest.min(PI * radius / (count - 1) as f32);
        }
        all.extend((0..count).map(|i| Seat {
            angle: if count == 1 { FRAC_PI_2 } else { PI - PI * i as f32 / (count - 1) as f32 },
            radius,
        }));
    }
    all.sort_by(|a, b| b.angle.total_cmp(&a.angle).then(b.radius.total_cmp(&a.radius)));
    (all, closest * 0.40)
}

/// The angle of the line with `left` seats to its left.
fn parting(seats: &[Seat], left: usize) -> f32 {
    match (left.checked_sub(1).and_then(|i| seats.get(i)), seats.get(left)) {
        (Some(a), Some(b)) => f32::midpoint(a.angle, b.angle),
        _ => FRAC_PI_2,
    }
}

/// A red line outside the seats of `span`, from its first to its last.
fn arc(painter: &Painter, middle: Pos2, reach: f32, span: &[Seat]) {
    const STEPS: usize = 24;
    let (from, to) = span.iter().fold((f32::MIN, f32::MAX), |(a, b), s| (a.max(s.angle), b.min(s.angle)));
    let points = (0..=STEPS).map(|i| {
        let angle = from + (to - from) * i as f32 / STEPS as f32;
        middle + reach * vec2(angle.cos(), -angle.sin())
    });
    painter.line(points.collect(), Stroke::new(2.0, palette::RED));
}

/// Under this radius a dot has room for its colour only: who is ringed is told by an arc outside.
const TINY: f32 = 3.2;

/// One dot with its party's mark.
fn member(painter: &Painter, at: Pos2, radius: f32, fill: Fill, ringed: bool) {
    if radius < TINY {
        painter.circle_filled(at, radius + 0.35, palette::shade(palette::INK, 0.25));
        painter.circle_filled(at, radius - 0.15, fill.colour);
    } else {
        let (edge, width) = if ringed { (palette::RED, 2.0) } else { (palette::INK, 1.0) };
        painter.circle(at, radius, fill.colour, Stroke::new(width, edge));
    }
    let mark = palette::text_on(fill.colour);
    let stroke = Stroke::new((radius * 0.26).max(0.7), mark);
    let arm = radius * 0.62;
    let bar = |towards: Vec2| painter.line_segment([at - towards, at + towards], stroke);
    match fill.pattern {
        Pattern::Plain => {}
        Pattern::Hatch => {
            bar(vec2(arm, -arm) * 0.8);
        }
        Pattern::BackHatch => {
            bar(vec2(arm, arm) * 0.8);
        }
        Pattern::Dots => {
            painter.circle_filled(at, (radius * 0.36).max(0.8), mark);
        }
        Pattern::Lines => {
            bar(vec2(arm, 0.0));
        }
    }
}

/// Names outside the arc, each in the middle of its seats, moved outwards or left out where they would overlap.
fn labels(ui: &Ui, what: &Hemicycle, seats: &[Seat], middle: Pos2, reach: f32, least: u32) {
    let scale = Scale::of(ui.ctx());
    let mut taken: Vec<Rect> = Vec::new();
    let mut place = |label: &str, first: usize, count: usize, role: Role, colour: Color32| {
        if count == 0 || label.is_empty() {
            return;
        }
        // The middle of the outer seats is where the eye looks for the name.
        let span = &seats[first..first + count];
        let angle = span.iter().map(|seat| seat.angle).sum::<f32>() / count as f32;
        let galley = text::line(ui, role, label, colour);
        let (width, height) = (galley.size().x, galley.size().y * 0.86);
        for step in 0..3 {
            let out = reach + scale.px(7.0, 10.0) + step as f32 * height * 0.55;
            let spot = middle + out * vec2(angle.cos(), -angle.sin());
            let left = spot.x - width * (0.5 - 0.5 * angle.cos());
            let lift = height * (0.5 + 0.5 * angle.sin());
            let rect = Rect::from_min_size(pos2(left, spot.y - lift), vec2(width, height));
            if taken.iter().any(|other| other.expand2(vec2(3.0, -1.0)).intersects(rect)) {
                continue;
            }
            taken.push(rect);
            text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, galley);
            return;
        }
    };
    // Large parties first: they must have their names.
    let mut order: Vec<(usize, usize)> = Vec::new();
    let mut first = 0;
    for (i, bench) in what.benches.iter().enumerate() {
        order.push((i, first));
        first += bench.seats as usize;
    }
    order.sort_by_key(|&(i, _)| std::cmp::Reverse(what.benches[i].seats));
    for (i, start) in order {
        let bench = &what.benches[i];
        if bench.seats < least {
            continue;
        }
        place(bench.label, start, bench.seats as usize, Role::Strong, palette::INK);
    }
    place(what.empty_label, first, what.empty as usize, Role::Body, palette::INK_2);
}

/// The number in the middle of the floor and the lines under it.
fn words(ui: &Ui, what: &Hemicycle, middle: Pos2, radius: f32, below: bool) {
    let scale = Scale::of(ui.ctx());
    let step = Role::Body.leading(scale) + scale.px(0.0, 3.0);
    let lines = what.under.len() as f32;
    let mut base = if below { middle.y + step * 1.05 } else { middle.y - step * (lines - 1.0) };
    for line in what.under {
        let galley = text::spans(ui, line);
        text::on_baseline(ui.painter(), middle.x, base, Align::Center, galley);
        base += step;
    }
    if !what.figure.is_empty() {
        let size = (radius * if below { 0.3 } else { 0.22 }).min(scale.px(38.0, 58.0));
        let font = bevy_egui::egui::FontId::new(size.round(), crate::client::theme::Face::OldStandardBold.family());
        let galley = ui.painter().layout_no_wrap(what.figure.to_owned(), font, palette::INK);
        let base = if below { middle.y } else { middle.y - step * lines - scale.px(2.0, 5.0) };
        text::on_baseline(ui.painter(), middle.x, base, Align::Center, galley);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seat_has_a_dot_and_no_two_dots_touch() {
        for seats in [1, 2, 7, 21, 59, 150, 376, 470, 640, 1077] {
            let (all, dot) = plan(seats);
            assert_eq!(all.len(), seats);
            let spot = |s: &Seat| vec2(s.angle.cos(), s.angle.sin()) * s.radius;
            for (i, a) in all.iter().enumerate() {
                for b in &all[i + 1..] {
                    let apart = (spot(a) - spot(b)).length();
                    assert!(apart > 2.0 * dot, "of {seats} seats two are {apart} apart with dots of {dot}");
                }
            }
        }
    }

    #[test]
    fn seats_run_from_left_to_right_and_the_parting_of_half_is_upright() {
        let (all, _) = plan(470);
        assert!(all.is_sorted_by(|a, b| a.angle >= b.angle));
        assert!((parting(&all, 235) - FRAC_PI_2).abs() < 0.03);
        assert!(parting(&all, 118) > parting(&all, 236));
    }
}
