//! Everything written on the map: countries along their land, seas, capitals, towns; and pins, which stand above the
//! picture. Lays it out when the picture is drawn for another view or paint; nothing is written over another. Owns no
//! state of the map.

mod curve;
mod nations;
mod notes;
mod places;
mod press;
mod room;
mod spine;

use bevy::prelude::*;
use bevy_egui::EguiContexts;
use bevy_egui::egui::{self, Color32, FontFamily, Rect, pos2, vec2};

use super::camera::{MapCamera, MapFrame, Stillness};
use super::canvas::{Canvas, PAD};
use super::geography::{Geography, Sea};
use super::letters::Letters;
use super::minimap;
use super::neat_line;
use super::paint::MapPaint;
use super::projection::Projection;
use super::style;
use curve::{Baseline, Written};
pub use press::{Press, blank};
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
    printed: Option<Printed>,
    pins: usize,
    pulse: f32,
    /// Time the last layout took, for measuring.
    pub cost: std::time::Duration,
}

/// What the lettering on the picture was printed for.
#[derive(Clone, Copy, PartialEq)]
struct Printed {
    sheet: Projection,
    rect: Rect,
    corner: Vec2,
    scale: f32,
    /// A full case of type is cast anew, larger: its letters lie elsewhere then.
    case: [usize; 2],
    rim: bool,
}

/// Prints lettering where the picture is drawn, and draws pins and the neat line.
#[expect(clippy::too_many_arguments, reason = "a system's signature is its contract")]
pub fn write(
    mut contexts: EguiContexts,
    mut lettering: ResMut<Lettering>,
    mut canvas: ResMut<Canvas>,
    mut meshes: ResMut<Assets<Mesh>>,
    letters: Res<Letters>,
    camera: Res<MapCamera>,
    frame: Res<MapFrame>,
    paint: Res<MapPaint>,
    still: Res<Stillness>,
    time: Res<Time>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    if !fonts_are_ready(ctx) {
        return Ok(());
    }
    let sheet = camera.projection();
    let rect = frame.sheet();
    ctx.data_mut(|d| d.insert_temp(minimap::sheet_id(), rect));
    let lettering = &mut *lettering;
    if paint.is_changed() {
        lettering.printed = None;
        if !canvas.is_drawing() {
            canvas.draw();
        }
        if paint.pins.len() != lettering.pins {
            (lettering.pins, lettering.pulse) = (paint.pins.len(), 0.0);
        }
    }
    if canvas.is_drawing() {
        lettering.print(ctx, &paint, &sheet, rect, &canvas, &letters, &mut meshes);
    }
    lettering.pulse = if still.0 { 1.0 } else { (lettering.pulse + time.delta_secs() / PULSE_SECONDS).min(1.0) };
    let layer = egui::LayerId::new(egui::Order::Background, egui::Id::new("atlas lettering"));
    let painter = ctx.layer_painter(layer).with_clip_rect(rect);
    for pin in places::pins(&paint, &sheet, rect, &mut Room::default()) {
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
    #[expect(clippy::too_many_arguments, reason = "what is written, where, and with what")]
    fn print(
        &mut self,
        ctx: &egui::Context,
        paint: &MapPaint,
        sheet: &Projection,
        rect: Rect,
        canvas: &Canvas,
        letters: &Letters,
        meshes: &mut Assets<Mesh>,
    ) {
        // A hurried picture serves beyond the sheet until the next one.
        let hurried = canvas.is_hurried();
        let printed = Printed {
            sheet: *sheet,
            rect: if hurried { rect.expand(PAD * 0.9) } else { rect },
            corner: canvas.corner(),
            scale: canvas.scale,
            case: ctx.fonts(|fonts| fonts.font_image_size()),
            rim: !hurried,
        };
        if self.printed == Some(printed) {
            return;
        }
        let start = std::time::Instant::now();
        let mut press = Press::new(ctx);
        if self.grounds_of != paint.borders_revision() {
            self.grounds = nations::grounds(Geography::world(), paint, &press);
            self.grounds_of = paint.borders_revision();
        }
        self.lay_out(&press, paint, sheet, printed.rect);
        for name in &self.names {
            name.set(&mut press);
        }
        for mark in &self.marks {
            mark.set(&mut press, printed.rim);
        }
        for note in &self.notes {
            note.set(&mut press, printed.rim);
        }
        letters.print(meshes, press, canvas);
        // Letters first seen now may have made the case larger; then it is printed again in the next frame.
        self.printed = Some(printed);
        self.cost = start.elapsed();
    }

    fn lay_out(&mut self, press: &Press, paint: &MapPaint, sheet: &Projection, rect: Rect) {
        let geography = Geography::world();
        let mut room = Room::default();
        places::pins(paint, sheet, rect, &mut room);
        self.notes = notes::write(paint, press, sheet, rect, &mut room);
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
        let mut named: Vec<&str> = Vec::new();
        for sea in &geography.seas {
            // A wide sea has several places for its name; it is written at one.
            let again = named.iter().any(|n| n.starts_with(&sea.name) || sea.name.starts_with(n));
            if let Some(written) = write_sea(sea, press, sheet, rect, &room).filter(|_| !again) {
                named.push(&sea.name);
                let radius = written.radius();
                written.letters.iter().for_each(|l| room.take_letter(l.at, radius));
                self.names.push(written);
            }
        }
        places::name(&mut self.marks, press, sheet.zoom as f32, rect, &mut room);
    }
}

/// Writes a sea's name through its three points, in italics.
fn write_sea(sea: &Sea, press: &Press, sheet: &Projection, rect: Rect, room: &Room) -> Option<Written> {
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
    let widths = press.widths(&sea.name, family);
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
