//! The look of the interface: colours, typefaces, sizes, numbers.
//!
//! Owns what everything drawn has in common. Never draws a widget and knows nothing of the game.
//!
//! Call [`install`] once, then [`refresh`] at the start of each frame; everything else asks [`Scale::of`] and
//! [`Ground::of`].

pub mod brush;
pub mod fonts;
pub mod number;
pub mod palette;
pub mod scale;
pub mod style;
pub mod text;

pub use fonts::Face;
pub use number::Trend;
pub use palette::{Ground, Tone};
pub use scale::Scale;
pub use text::Role;

use bevy_egui::egui::Context;

/// What the player may set about the look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// 1 as shipped; 0.5 to 4.
    pub ui_scale: f32,
    pub reduced_motion: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { ui_scale: 1.0, reduced_motion: false }
    }
}

/// Gives `ctx` the typefaces and the style. The typefaces arrive with the next frame: draw nothing in this one.
pub fn install(ctx: &Context) {
    fonts::install(ctx);
    refresh(ctx, Settings::default());
}

/// Follows the window's size and the settings; the style is only rebuilt when one of them changed.
pub fn refresh(ctx: &Context, settings: Settings) -> Scale {
    let scale = Scale::for_window(ctx.viewport_rect().size(), settings.ui_scale, !settings.reduced_motion);
    if Scale::stored(ctx) != Some(scale) {
        scale.store(ctx);
        style::apply(ctx, scale);
    }
    scale
}
