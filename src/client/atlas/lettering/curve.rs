//! Letters set along a curve on the screen: each letter its own shape, turned to the curve's direction.

use bevy_egui::egui::emath::Rot2;
use bevy_egui::egui::epaint::TextShape;
use bevy_egui::egui::{Color32, FontFamily, FontId, Pos2, Vec2};

use super::press::Press;

/// A line to write along, in points of the screen, with the length up to each of its corners.
#[derive(Clone, Debug, Default)]
pub struct Baseline {
    corners: Vec<Pos2>,
    lengths: Vec<f32>,
}

/// A name with its letters placed: what is drawn, frame after frame, until the view changes.
#[derive(Clone, Debug)]
pub struct Written {
    pub letters: Vec<Letter>,
    pub size: f32,
    pub family: &'static str,
    pub colour: Color32,
}

/// A letter: the middle of its capital height, and its turn in radians.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    pub sign: char,
    pub at: Pos2,
    pub angle: f32,
}

/// Height of capitals as a part of the type size, in Old Standard.
const CAPITALS: f32 = 0.68;

impl Baseline {
    pub fn new(corners: Vec<Pos2>) -> Self {
        let mut lengths = Vec::with_capacity(corners.len());
        let mut length = 0.0;
        for (i, p) in corners.iter().enumerate() {
            if i > 0 {
                length += p.distance(corners[i - 1]);
            }
            lengths.push(length);
        }
        Self { corners, lengths }
    }

    pub fn length(&self) -> f32 {
        self.lengths.last().copied().unwrap_or(0.0)
    }

    /// The place and direction after a length.
    fn at(&self, length: f32) -> (Pos2, f32) {
        let last = self.corners.len() - 1;
        let i = self.lengths.partition_point(|l| *l < length).clamp(1, last);
        let (a, b) = (self.corners[i - 1], self.corners[i]);
        let along = (length - self.lengths[i - 1]) / (self.lengths[i] - self.lengths[i - 1]).max(1e-3);
        (a + (b - a) * along, (b - a).angle())
    }

    /// Sets a text in the middle of the line or `slide` points further on. `widths` are the letters', `spacing` is
    /// between them.
    pub fn write(
        &self,
        text: &str,
        widths: impl Iterator<Item = f32> + Clone,
        spacing: f32,
        slide: f32,
    ) -> Vec<Letter> {
        let count = text.chars().count().max(1) as f32;
        let total = widths.clone().sum::<f32>() + spacing * (count - 1.0);
        let mut from = (self.length() - total) / 2.0 + slide;
        let mut letters = Vec::new();
        for (sign, width) in text.chars().zip(widths) {
            let middle = from + width / 2.0;
            // The direction over the letter's own width, smoother than at one point.
            let (a, _) = self.at(middle - width * 0.5);
            let (b, _) = self.at(middle + width * 0.5);
            let (at, there) = self.at(middle);
            let chord = b - a;
            let angle = if chord.length_sq() > 0.25 { chord.angle() } else { there };
            if sign != ' ' {
                letters.push(Letter { sign, at, angle });
            }
            from += width + spacing;
        }
        letters
    }
}

impl Written {
    pub fn set(&self, press: &mut Press) {
        let font = FontId::new(self.size, FontFamily::Name(self.family.into()));
        for letter in &self.letters {
            let galley = press.layout(letter.sign.to_string(), font.clone(), self.colour);
            let glyph = galley.rows.first().and_then(|row| Some((row.pos.y, row.glyphs.first()?)));
            let Some((row, glyph)) = glyph else { continue };
            let pivot = Vec2::new(glyph.advance_width / 2.0, row + glyph.pos.y - CAPITALS * self.size / 2.0);
            let turned = Rot2::from_angle(letter.angle) * pivot;
            let mut shape = TextShape::new(letter.at - turned, galley.clone(), self.colour);
            shape.angle = letter.angle;
            press.add(shape);
        }
    }

    /// The radius a letter takes up.
    pub fn radius(&self) -> f32 {
        self.size * 0.42
    }
}
