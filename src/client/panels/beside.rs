//! Slips beside the dossier: what belongs to a row lies on the map next to it, never over the rows below.
//!
//! Owns their place. Elsewhere on the screen a slip lies at the pointer, as everywhere.

use bevy_egui::egui::{Align2, Context, Id, Rect, Response, Tooltip, Ui, pos2};

use crate::client::theme::Scale;
use crate::client::widgets::sheet::{Sheet, Side};
use crate::client::widgets::slip::{self, Place};
use crate::client::widgets::why::why_width;

#[derive(Clone, Copy)]
struct Dossier {
    rect: Rect,
    pass: u64,
}

/// Notes where the dossier lies in this frame.
pub fn note(ctx: &Context, rect: Rect) {
    let dossier = Dossier { rect, pass: ctx.cumulative_pass_nr() };
    ctx.data_mut(|data| data.insert_temp(Id::new("dossier"), dossier));
}

/// `contents` while the pointer rests on `response` or the keyboard is on it.
pub fn tooltip<R>(response: &Response, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let ctx = &response.ctx;
    let dossier = ctx.data(|data| data.get_temp::<Dossier>(Id::new("dossier")));
    let inside =
        |d: &Dossier| d.pass == ctx.cumulative_pass_nr() && d.rect.expand(2.0).contains(response.rect.center());
    let Some(dossier) = dossier.filter(inside) else {
        return slip::tooltip(response, contents);
    };
    if !response.has_focus() && !Tooltip::should_show_tooltip(response, false) {
        return None;
    }
    let scale = Scale::of(ctx);
    let edge = dossier.rect.right() + scale.padding() + 2.0;
    let tip = pos2(edge + scale.px(6.0, 9.0), response.rect.center().y);
    let screen = ctx.viewport_rect();
    let place = Place {
        pivot: Align2::LEFT_TOP,
        at: pos2(edge + scale.px(16.0, 20.0), response.rect.center().y - scale.px(26.0, 34.0)),
        width: why_width(scale),
        notch: Some((Side::Left, tip)),
        pinned: false,
        within: Rect::from_min_max(
            pos2(edge, screen.top() + scale.top_bar()),
            pos2(screen.right(), screen.bottom() - scale.px(6.0, 8.0)),
        ),
    };
    let id = Id::new(("beside the dossier", response.id));
    Some(slip::card(ctx, id, place, Sheet::slip(scale), contents).inner)
}
