//! The news wire along the foot of the desk: the hour, then a few words in capitals, the newest at the left.
//!
//! Owns the strip. Shows as many entries as fit, none of them cut.

use bevy_egui::egui::{Align, Rect, Sense, Ui, pos2};

use crate::client::theme::{Role, Scale, palette, text};

/// What came over the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// "23:40"
    pub hour: String,
    pub words: String,
}

/// Draws the strip into `rect`, which should be metal. Says which entry was pressed.
pub fn wire(ui: &mut Ui, rect: Rect, name: &str, reports: &[Report]) -> Option<usize> {
    let scale = Scale::of(ui.ctx());
    let y = rect.center().y;
    let caps = text::line(ui, Role::Caps, name, palette::BRASS);
    let mut left = text::centred(ui.painter(), rect.left() + scale.padding(), y, Align::Min, caps).right();
    left += scale.px(18.0, 30.0);
    let mut pressed = None;
    for (i, report) in reports.iter().enumerate() {
        let hour = text::line(ui, Role::Wire, &report.hour, palette::BRASS);
        let words = text::line(ui, Role::Wire, &report.words.to_uppercase(), palette::TEXT);
        let gap = scale.px(6.0, 9.0);
        let width = hour.size().x + gap + words.size().x;
        if left + width > rect.right() - scale.padding() && i > 0 {
            break;
        }
        let place = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
        let response = ui.interact(place, ui.id().with(("wire", i)), Sense::click());
        let right = text::centred(ui.painter(), left, y, Align::Min, hour).right();
        text::centred(ui.painter(), right + gap, y, Align::Min, words);
        if response.clicked() {
            pressed = Some(i);
        }
        left += width + scale.px(28.0, 50.0);
    }
    pressed
}
