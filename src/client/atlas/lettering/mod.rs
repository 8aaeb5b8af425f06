//! Everything written on the map, through an egui layer in the background: countries along their land, seas, capitals,
//! towns, pins. Lays it out when the view or the paint changes and repeats it otherwise; nothing is written over
//! another. Owns no state of the map.

mod curve;
mod nations;
mod notes;
mod places;
mod room;
mod spine;

use bevy::prelude::*;
use bevy_egui::EguiContexts;
use bevy_egui::egui::{self, Color32, FontFamily, Painter, Rect, pos2, vec2};

use super::camera::{MapCamera, MapFrame};
use super::canvas::Canvas;
use super::geography::{Geography, Sea};
use super::minimap;
use super::neat_line;
use super::paint::MapPaint;
use super::projection::Projection;
use super::style;
use curve::{Baseline, Written};
use room::Room;

const PULSE_SECONDS: f32 = 0.7;

/// The lettering of the last layout, and what it was laid out for.
#[derive(Resource, Default)]
pub struct Lettering {
    grounds: Vec<nations::Ground>,
    grounds_of: u32,
    names: Vec<Written>,
    marks: Vec<places::Mark>,
    notes: Vec<notes::Written>,
    pins: Vec<places::Drop>,
    laid_out: Option<(Projection, Rect)>,
    pulse: f32,
    /// Time the last layout took, for measuring.
    pub cost: std::time::Duration,
}

/// Draws lettering, pins and the neat line.
pub fn write(
    mut contexts: EguiContexts,
    mut lettering: ResMut<Lettering>,
    camera: Res<MapCamera>,
    frame: Res<MapFrame>,
    paint: Res<MapPaint>,
    canvas: Res<Canvas>,
    time: Res<Time>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    if !fonts_are_ready(ctx) {
        return Ok(());
    }
    let layer = egui::LayerId::new(egui::Order::Background, egui::Id::new("atlas lettering"));
    let sheet = camera.projection();
    let rect = frame.sheet();
    let painter = ctx.layer_painter(layer).with_clip_rect(rect);
    ctx.data_mut(|d| d.insert_temp(minimap::sheet_id(), rect));
    let lettering = &mut *lettering;
    if lettering.grounds_of != paint.borders_revision() {
        lettering.grounds = nations::grounds(Geography::world(), &paint, &painter);
        lettering.grounds_of = paint.borders_revision();
        lettering.laid_out = None;
    }
    if paint.is_changed() {
        lettering.laid_out = None;
        let known = lettering.pins.len();
        if paint.pins.len() != known {
            lettering.pulse = 0.0;
        }
    }
    if lettering.laid_out != Some((sheet, rect)) {
        let start = std::time::Instant::now();
        lettering.lay_out(&painter, &paint, &sheet, rect);
        lettering.laid_out = Some((sheet, rect));
        lettering.cost = start.elapsed();
    }
    lettering.pulse = (lettering.pulse + time.delta_secs() / PULSE_SECONDS).min(1.0);
    for name in &lettering.names {
        name.draw(&painter);
    }
    for mark in &lettering.marks {
        mark.draw(&painter, !canvas.is_hurried());
    }
    for note in &lettering.notes {
        note.draw(&painter);
    }
    for pin in &lettering.pins {
        pin.draw(&painter, lettering.pulse);
    }
    neat_line::draw(&ctx.layer_painter(layer).with_clip_rect(frame.0), &sheet, frame.0);
    Ok(())
}

/// The theme may register its typefaces a frame later than the map first draws.
fn fonts_are_ready(ctx: &egui::Context) -> bool {
    let needed = ["old-standard", "old-standard-italic", "old-standard-bold"];
    ctx.fonts(|fonts| {
        let families = &fonts.definitions().families;
        needed.iter().all(|name| families.contains_key(&FontFamily::Name((*name).into())))
    })
}

impl Lettering {
    fn lay_out(&mut self, painter: &Painter, paint: &MapPaint, sheet: &Projection, rect: Rect) {
        let geography = Geography::world();
        let mut room = Room::default();
        self.pins = places::pins(paint, sheet, rect, &mut room);
        self.notes = notes::write(paint, painter, sheet, rect, &mut room);
        self.marks = match self.notes.is_empty() {
            true => places::marks(geography, paint, sheet, rect, &mut room),
            false => Vec::new(),
        };
        self.names.clear();
        for ground in &self.grounds {
            if let Some(written) = ground.write(sheet, rect, &room) {
                let radius = written.radius();
                written.letters.iter().for_each(|l| room.take_letter(l.at, radius));
                self.names.push(written);
            }
        }
        for sea in &geography.seas {
            if let Some(written) = write_sea(sea, painter, sheet, rect, &room) {
                let radius = written.radius();
                written.letters.iter().for_each(|l| room.take_letter(l.at, radius));
                self.names.push(written);
            }
        }
        places::name(&mut self.marks, painter, sheet.zoom as f32, rect, &mut room);
    }
}

/// Writes a sea's name through its three points, in italics.
fn write_sea(sea: &Sea, painter: &Painter, sheet: &Projection, rect: Rect, room: &Room) -> Option<Written> {
    let zoom = sheet.zoom as f32;
    if !(sea.zoom_from..sea.zoom_to).contains(&zoom) {
        return None;
    }
    let place = |p: [f32; 2]| {
        let [x, y] = sheet.place(f64::from(p[0]), f64::from(p[1]));
        rect.center() + vec2(x as f32, y as f32)
    };
    let [a, b, c] = sea.along.map(place);
    if a.x >= c.x || a.distance(c) > 4.0 * rect.width() {
        return None;
    }
    // The parabola through the three points.
    let control = pos2(2.0 * b.x - (a.x + c.x) / 2.0, 2.0 * b.y - (a.y + c.y) / 2.0);
    let corners = (0..=24).map(|i| {
        let t = i as f32 / 24.0;
        let (p, q) = (a.lerp(control, t), control.lerp(c, t));
        p.lerp(q, t)
    });
    let line = Baseline::new(corners.collect());
    let gaps = (sea.name.chars().count() as f32 - 1.0).max(1.0);
    let family = "old-standard-italic";
    let widths = curve::widths(painter, &sea.name, family);
    let width: f32 = widths.iter().sum();
    let size = (line.length() / (width + gaps * 0.3)).clamp(0.0, 25.0).floor();
    if size < 10.0 {
        return None;
    }
    let natural = width * size;
    let spacing = ((line.length() - natural) / gaps).clamp(size * 0.1, size * 1.2);
    let letters = line.write(&sea.name, widths.iter().map(|w| w * size), spacing, 0.0);
    let [r, g, b] = style::SEA_LETTERING;
    let written = Written { letters, size, family, colour: Color32::from_rgb(r, g, b) };
    let inside = rect.shrink(3.0);
    let radius = written.radius();
    let fits = written.letters.iter().all(|l| inside.contains(l.at) && room.letter_is_free(l.at, radius));
    fits.then_some(written)
}
