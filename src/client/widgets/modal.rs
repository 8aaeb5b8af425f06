//! Dialogs: what must be answered before anything else.
//!
//! Owns the sheet in the middle of a darkened screen. Never decides what dismissing it means.

use bevy_egui::egui::{Context, Frame, Id, Modal, Ui};

use crate::client::theme::{Role, Scale, palette, text};

use super::paint;
use super::sheet::Sheet;

/// A double-ruled sheet in the middle of a darkened screen. True beside the result when it was dismissed.
pub fn dialog<R>(ctx: &Context, id: Id, title: &str, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    let scale = Scale::of(ctx);
    let shade = palette::DESK.gamma_multiply(0.72);
    let shown = Modal::new(id).frame(Frame::NONE).backdrop_color(shade).show(ctx, |ui| {
        let sheet = Sheet { padding: scale.px(20.0, 28.0), ..Sheet::slip(scale) };
        sheet.show_sized(ui, width, |ui| {
            text::paragraph(ui, Role::Title, title, palette::INK);
            let y = ui.cursor().top();
            let (left, right) = (ui.max_rect().left(), ui.max_rect().right());
            paint::double_rule(ui.painter(), left, right, y.round(), palette::INK);
            ui.add_space(scale.px(10.0, 14.0));
            contents(ui)
        })
    });
    let dismissed = shown.should_close();
    (shown.inner.inner, dismissed)
}
