//! Movement: how far a thing that has just appeared has come.
//!
//! Owns the clock of appearances. With reduced motion everything has already arrived.

use bevy_egui::egui::{Context, Id};

use crate::client::theme::Scale;

#[derive(Clone, Copy)]
struct Appearance {
    since: f64,
    last_pass: u64,
}

/// 0 when `id` is first asked for, 1 after `ms`, easing out. Asked for every frame it is shown; after a pause it
/// starts anew.
pub fn arrival(ctx: &Context, id: Id, ms: f32) -> f32 {
    let length = Scale::of(ctx).seconds(ms);
    let (now, pass) = (ctx.input(|input| input.time), ctx.cumulative_pass_nr());
    let since = ctx.data_mut(|data| {
        let fresh = Appearance { since: now, last_pass: pass };
        let seen = data.get_temp_mut_or(id.with("appearance"), fresh);
        // The pass in between may have been thrown away by egui itself.
        if pass > seen.last_pass + 2 {
            *seen = fresh;
        }
        seen.last_pass = pass;
        seen.since
    });
    if length <= 0.0 {
        return 1.0;
    }
    let part = ((now - since) as f32 / length).clamp(0.0, 1.0);
    if part < 1.0 {
        ctx.request_repaint();
    }
    1.0 - (1.0 - part) * (1.0 - part)
}
