//! Which parts of the sheet are taken by lettering and marks, so that nothing is written over another.

use bevy_egui::egui::{Pos2, Rect};

/// The taken places: circles around letters, and boxes.
#[derive(Default)]
pub struct Room {
    letters: Vec<(Pos2, f32)>,
    boxes: Vec<Rect>,
}

impl Room {
    pub fn take_letter(&mut self, at: Pos2, radius: f32) {
        self.letters.push((at, radius));
    }

    pub fn take_box(&mut self, rect: Rect) {
        self.boxes.push(rect);
    }

    pub fn letter_is_free(&self, at: Pos2, radius: f32) -> bool {
        !self.letters.iter().any(|(p, r)| p.distance_sq(at) < (r + radius).powi(2))
            && !self.boxes.iter().any(|b| b.distance_sq_to_pos(at) < radius * radius)
    }

    pub fn box_is_free(&self, rect: Rect) -> bool {
        !self.boxes.iter().any(|b| b.intersects(rect))
            && !self.letters.iter().any(|(p, r)| rect.distance_sq_to_pos(*p) < (r * 0.8).powi(2))
    }
}
