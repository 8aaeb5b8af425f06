//! Marks of single places: capitals, towns and pins, with their names beside them.

use bevy_egui::egui::epaint::TextShape;
use bevy_egui::egui::{Align2, Color32, FontFamily, FontId, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use super::press::Press;
use super::room::Room;
use crate::client::atlas::geography::Geography;
use crate::client::atlas::paint::{CapitalKind, MapPaint};
use crate::client::atlas::projection::Projection;
use crate::client::atlas::style;

const INK: Color32 = Color32::from_rgb(style::INK[0], style::INK[1], style::INK[2]);
const PAPER: Color32 = Color32::from_rgb(style::PAPER[0], style::PAPER[1], style::PAPER[2]);
const RED: Color32 = Color32::from_rgb(style::RED[0], style::RED[1], style::RED[2]);
const PIN: Color32 = Color32::from_rgb(0x3a, 0x47, 0x42);

/// Capitals are marked from this zoom on, and named from the next; then towns by rank.
const CAPITALS_FROM: f32 = 7.0;
const CAPITAL_NAMES_FROM: f32 = 11.0;
const TOWNS_FROM: [f32; 3] = [14.0, 23.5, 34.0];
const PIN_RADIUS: f32 = 11.5;

/// A place on the sheet with its name.
pub struct Mark {
    pub at: Pos2,
    pub name: String,
    pub kind: MarkKind,
    /// Where the name is written, once it has found room.
    pub label: Option<Rect>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    Capital(CapitalKind),
    Town(u8),
}

/// A numbered pin over a place.
pub struct Drop {
    pub tip: Pos2,
    pub label: String,
    pub urgent: bool,
}

/// The marks in view, capitals first, then towns by rank. Takes room for their signs.
pub fn marks(geography: &Geography, paint: &MapPaint, sheet: &Projection, rect: Rect, room: &mut Room) -> Vec<Mark> {
    let zoom = sheet.zoom as f32;
    let place = |p: [f32; 2]| {
        let [x, y] = sheet.place(f64::from(p[0]), f64::from(p[1]));
        let at = rect.center() + vec2(x as f32, y as f32);
        rect.shrink(5.0).contains(at).then_some(at)
    };
    let mut marks = Vec::new();
    let mut taken = Vec::new();
    if zoom >= CAPITALS_FROM {
        for (province, kind) in &paint.capitals {
            let town =
                geography.towns.iter().enumerate().filter(|(_, t)| t.province == *province).min_by_key(|(_, t)| t.rank);
            let (at, name) = match town {
                Some((index, t)) => {
                    taken.push(index);
                    (t.at, t.name.clone())
                }
                None => {
                    let p = &geography.provinces[*province as usize];
                    (p.label, p.name.clone())
                }
            };
            if let Some(at) = place(at) {
                room.take_box(Rect::from_center_size(at, Vec2::splat(10.0)));
                marks.push(Mark { at, name, kind: MarkKind::Capital(*kind), label: None });
            }
        }
    }
    for rank in 1..=3 {
        if zoom < TOWNS_FROM[rank as usize - 1] {
            break;
        }
        for (i, town) in geography.towns.iter().enumerate() {
            if town.rank == rank
                && !taken.contains(&i)
                && let Some(at) = place(town.at)
            {
                marks.push(Mark { at, name: town.name.clone(), kind: MarkKind::Town(rank), label: None });
            }
        }
    }
    marks
}

/// Finds room for the names; a town without room for its name is left out, a capital keeps its sign.
pub fn name(marks: &mut Vec<Mark>, press: &Press, zoom: f32, rect: Rect, room: &mut Room) {
    marks.retain_mut(|mark| {
        let capital = matches!(mark.kind, MarkKind::Capital(_));
        if capital && zoom < CAPITAL_NAMES_FROM {
            return true;
        }
        let sign = Rect::from_center_size(mark.at, Vec2::splat(6.0));
        if !capital && !room.box_is_free(sign) {
            return false;
        }
        let galley = press.layout(mark.name.clone(), mark.kind.font(), INK);
        let size = galley.size() - vec2(0.0, 3.0);
        let gap = if capital { 7.0 } else { 5.0 };
        let (w, h) = (size.x / 2.0 + gap, size.y / 2.0 + gap - 1.0);
        let around = [
            vec2(w, 0.0),
            vec2(-w, 0.0),
            vec2(0.0, -h),
            vec2(0.0, h),
            vec2(w - 2.0, -h * 0.7),
            vec2(w - 2.0, h * 0.7),
            vec2(-w + 2.0, -h * 0.7),
            vec2(-w + 2.0, h * 0.7),
        ];
        let found = around
            .into_iter()
            .map(|d| Rect::from_center_size(mark.at + d, size))
            .find(|b| rect.shrink(2.0).contains_rect(*b) && room.box_is_free(*b));
        if let Some(label) = found {
            room.take_box(label);
            room.take_box(sign);
            mark.label = Some(label);
        }
        capital || found.is_some()
    });
}

impl MarkKind {
    fn font(self) -> FontId {
        let (family, size) = match self {
            MarkKind::Capital(_) => ("old-standard-bold", 13.0),
            MarkKind::Town(1) => ("old-standard", 12.5),
            MarkKind::Town(_) => ("old-standard", 12.0),
        };
        FontId::new(size, FontFamily::Name(family.into()))
    }
}

impl Mark {
    /// Sets sign and name; the name on a rim of paper unless there is no time for it.
    pub fn set(&self, press: &mut Press, rim: bool) {
        match self.kind {
            MarkKind::Capital(kind) => {
                press.circle(self.at, 4.6, PAPER, Stroke::new(1.3, INK));
                match kind {
                    CapitalKind::Own => press.circle(self.at, 2.0, INK, Stroke::NONE),
                    CapitalKind::Administered => press.add(star(self.at, 3.6)),
                }
            }
            MarkKind::Town(rank) => {
                let r = if rank == 1 { 2.4 } else { 2.0 };
                press.circle(self.at, r, PAPER, Stroke::new(1.1, INK));
            }
        }
        let Some(label) = self.label else { return };
        let galley = press.layout(self.name.clone(), self.kind.font(), INK);
        let at = (label.center() - galley.size() / 2.0).round();
        if rim {
            let paper = PAPER.gamma_multiply(0.72);
            for d in [vec2(-1.0, 0.0), vec2(1.0, 0.0), vec2(0.0, -1.0), vec2(0.0, 1.0)] {
                press.add(TextShape::new(at + d, galley.clone(), paper).with_override_text_color(paper));
            }
        }
        press.add(TextShape::new(at, galley, INK));
    }
}

/// The pins in view; they take room before anything is written.
pub fn pins(paint: &MapPaint, sheet: &Projection, rect: Rect, room: &mut Room) -> Vec<Drop> {
    let mut drops = Vec::new();
    for pin in &paint.pins {
        let [x, y] = sheet.place(f64::from(pin.lon), f64::from(pin.lat));
        let tip = rect.center() + vec2(x as f32, y as f32);
        if rect.expand2(vec2(12.0, 30.0)).contains(tip) {
            let head = tip - vec2(0.0, PIN_RADIUS * 1.9);
            room.take_box(Rect::from_center_size(head, Vec2::splat(PIN_RADIUS * 2.0)));
            drops.push(Drop { tip, label: pin.label.clone(), urgent: pin.urgent });
        }
    }
    drops.sort_by(|a, b| a.tip.y.total_cmp(&b.tip.y));
    drops
}

impl Drop {
    /// Draws the pin; `pulse` runs from 0 to 1 once, when an urgent pin appears.
    pub fn draw(&self, painter: &Painter, pulse: f32) {
        let colour = if self.urgent { RED } else { PIN };
        let head = self.tip - vec2(0.0, PIN_RADIUS * 1.9);
        if self.urgent && pulse < 1.0 {
            let ring = Stroke::new(2.0 * (1.0 - pulse), RED.gamma_multiply(1.0 - pulse));
            painter.circle_stroke(head, PIN_RADIUS + 22.0 * pulse, ring);
        }
        let outline = |r: f32, tip: f32| {
            let mut points = vec![self.tip + vec2(0.0, tip)];
            // From the lower left round the top to the lower right.
            for i in 0..=26 {
                let a = (150.0 + 240.0 * i as f32 / 26.0).to_radians();
                points.push(head + vec2(a.cos(), a.sin()) * r);
            }
            points
        };
        painter.add(Shape::convex_polygon(outline(PIN_RADIUS + 1.4, 1.8), PAPER, Stroke::NONE));
        painter.add(Shape::convex_polygon(outline(PIN_RADIUS, 0.0), colour, Stroke::NONE));
        let font = FontId::new(13.5, FontFamily::Name("old-standard-bold".into()));
        painter.text(head - vec2(0.0, 0.5), Align2::CENTER_CENTER, &self.label, font, Color32::WHITE);
    }
}

fn star(at: Pos2, radius: f32) -> Shape {
    // A star is not convex: five spikes around a pentagon, as one mesh.
    let mut mesh = bevy_egui::egui::Mesh::default();
    mesh.colored_vertex(at, RED);
    for i in 0..10 {
        let a = std::f32::consts::PI * (i as f32 / 5.0 - 0.5);
        let r = if i % 2 == 0 { radius } else { radius * 0.42 };
        mesh.colored_vertex(pos2(at.x + r * a.cos(), at.y + r * a.sin()), RED);
    }
    for i in 0..10 {
        mesh.add_triangle(0, 1 + i, 1 + (i + 1) % 10);
    }
    Shape::mesh(mesh)
}
