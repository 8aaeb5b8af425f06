//! Short notes on provinces in two lines: a name and a figure. While there are any they take the place of the towns.

use std::sync::Arc;

use bevy_egui::egui::epaint::TextShape;
use bevy_egui::egui::{Color32, FontFamily, FontId, Galley, Rect, vec2};

use super::press::Press;
use super::room::Room;
use crate::client::atlas::geography::Geography;
use crate::client::atlas::paint::MapPaint;
use crate::client::atlas::projection::Projection;
use crate::client::atlas::style;

const INK: Color32 = Color32::from_rgb(style::INK[0], style::INK[1], style::INK[2]);
const PAPER: Color32 = Color32::from_rgb(style::PAPER[0], style::PAPER[1], style::PAPER[2]);

/// A note that has found its place.
pub struct Written {
    name: Arc<Galley>,
    figure: Arc<Galley>,
    place: Rect,
}

/// The notes in view that find room, in the order in which they were given.
pub fn write(paint: &MapPaint, press: &Press, sheet: &Projection, rect: Rect, room: &mut Room) -> Vec<Written> {
    let geography = Geography::world();
    let mut written = Vec::new();
    for note in &paint.notes {
        let [lon, lat] = geography.provinces[usize::from(note.province)].label;
        let [x, y] = sheet.place(f64::from(lon), f64::from(lat));
        let at = rect.center() + vec2(x as f32, y as f32);
        if !rect.contains(at) {
            continue;
        }
        let lay = |text: &str, size: f32, family: &str| {
            press.layout(text.to_owned(), FontId::new(size, FontFamily::Name(family.into())), INK)
        };
        let name = lay(&note.name, 12.5, "old-standard-bold");
        let figure = lay(&note.figure, 12.0, "pt-sans-narrow");
        let size = vec2(name.size().x.max(figure.size().x), 27.0);
        let spots = [vec2(0.0, 0.0), vec2(0.0, -9.0), vec2(0.0, 9.0), vec2(-14.0, 0.0), vec2(14.0, 0.0)];
        let spot = spots.into_iter().map(|by| Rect::from_center_size(at + by, size));
        let found = spot.into_iter().find(|b| rect.shrink(2.0).contains_rect(*b) && room.box_is_free(*b));
        if let Some(place) = found {
            room.take_box(place);
            written.push(Written { name, figure, place });
        }
    }
    written
}

impl Written {
    /// Sets both lines, on a rim of paper where there is time for it.
    pub fn set(&self, press: &mut Press, rim: bool) {
        let middle = self.place.center();
        let name = (middle - vec2(self.name.size().x / 2.0, 14.0)).round();
        let figure = (middle - vec2(self.figure.size().x / 2.0, 1.0)).round();
        let paper = PAPER.gamma_multiply(0.72);
        for (at, galley) in [(name, &self.name), (figure, &self.figure)] {
            if rim {
                for by in [vec2(-1.0, 0.0), vec2(1.0, 0.0), vec2(0.0, -1.0), vec2(0.0, 1.0)] {
                    press.add(TextShape::new(at + by, galley.clone(), paper).with_override_text_color(paper));
                }
            }
            press.add(TextShape::new(at, galley.clone(), INK));
        }
    }
}
