//! How large everything is in this window.
//!
//! Owns the step from the sizes of a 720-line window to those of a 1080-line one, and the grid that rests on it.
//! Invariant: no size is ever below its 720-line value; a smaller window shows less, not smaller.

use bevy_egui::egui::{Context, Id, Vec2};

/// Sizes for one window. Cheap to copy; every widget asks [`Scale::of`] anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// 0 at 720 lines, 1 at 1080.
    step: f32,
    /// The player's setting, times the growth beyond 1080 lines.
    grow: f32,
    /// False when the player asked for reduced motion.
    pub motion: bool,
}

/// Lines of a 16:9 window in which the desk still fits at its smallest sizes.
const FEWEST: f32 = 576.0;

impl Default for Scale {
    fn default() -> Self {
        Self { step: 0.0, grow: 1.0, motion: true }
    }
}

impl Scale {
    /// `ui_scale` is the player's setting, 1 as shipped. A wide but low window counts by its height, a tall but
    /// narrow one by its width.
    pub fn for_window(size: Vec2, ui_scale: f32, motion: bool) -> Self {
        let lines = size.y.min(size.x * 9.0 / 16.0);
        // However large it is wished, all parts of the desk still find room beside each other.
        let ui_scale = ui_scale.clamp(0.5, 4.0).min((lines / FEWEST).max(1.0));
        let lines = lines / ui_scale;
        Self { step: ((lines - 720.0) / 360.0).clamp(0.0, 1.0), grow: ui_scale * (lines / 1080.0).max(1.0), motion }
    }

    /// The scale [`super::refresh`] last set for `ctx`.
    pub fn of(ctx: &Context) -> Self {
        Self::stored(ctx).unwrap_or_default()
    }

    pub(super) fn stored(ctx: &Context) -> Option<Self> {
        ctx.data(|data| data.get_temp(Id::new("interface scale")))
    }

    pub(super) fn store(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::new("interface scale"), self));
    }

    /// A length given at 720 and at 1080 lines, in whole points.
    pub fn px(self, at_720: f32, at_1080: f32) -> f32 {
        self.between(at_720, at_1080).round()
    }

    /// A type size given at 720 and at 1080 lines, in half points.
    pub fn type_size(self, at_720: f32, at_1080: f32) -> f32 {
        (self.between(at_720, at_1080) * 2.0).round() / 2.0
    }

    fn between(self, at_720: f32, at_1080: f32) -> f32 {
        (at_720 + (at_1080 - at_720) * self.step) * self.grow
    }

    /// True where there is room for the longer wording.
    pub fn roomy(self) -> bool {
        self.step > 0.6
    }

    pub fn padding(self) -> f32 {
        self.px(10.0, 16.0)
    }

    pub fn gap(self) -> f32 {
        self.px(8.0, 12.0)
    }

    pub fn top_bar(self) -> f32 {
        self.px(44.0, 56.0)
    }

    pub fn timeline(self) -> f32 {
        self.px(84.0, 112.0)
    }

    pub fn dossier(self) -> f32 {
        self.px(318.0, 412.0)
    }

    /// A wide sheet in the dossier's place.
    pub fn board(self) -> f32 {
        self.px(640.0, 880.0)
    }

    pub fn rail(self) -> f32 {
        self.px(218.0, 292.0)
    }

    /// Height of a row in lists and tables.
    pub fn row(self) -> f32 {
        self.px(18.0, 24.0)
    }

    /// Seconds for a movement of `ms`, or none when motion is reduced.
    pub fn seconds(self, ms: f32) -> f32 {
        if self.motion { ms / 1000.0 } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_named_windows_get_exactly_the_sizes_of_the_type_table() {
        let small = Scale::for_window(Vec2::new(1280.0, 720.0), 1.0, true);
        let large = Scale::for_window(Vec2::new(1920.0, 1080.0), 1.0, true);
        assert_eq!((small.type_size(12.0, 14.5), large.type_size(12.0, 14.5)), (12.0, 14.5));
        assert_eq!((small.dossier(), large.dossier()), (318.0, 412.0));
    }

    #[test]
    fn a_tiny_window_keeps_readable_sizes_and_a_huge_one_grows() {
        assert_eq!(Scale::for_window(Vec2::new(800.0, 600.0), 1.0, true).type_size(11.0, 12.5), 11.0);
        assert_eq!(Scale::for_window(Vec2::new(3840.0, 2160.0), 1.0, true).px(10.0, 16.0), 32.0);
    }

    #[test]
    fn an_interface_too_large_for_its_window_grows_only_as_far_as_it_fits() {
        let wished = Scale::for_window(Vec2::new(1280.0, 720.0), 2.0, true);
        assert!(wished.dossier() + wished.rail() < 0.6 * 1280.0, "{wished:?}");
        let large = Scale::for_window(Vec2::new(2560.0, 1440.0), 2.0, true);
        assert_eq!(large.px(10.0, 16.0), 20.0);
    }

    #[test]
    fn a_larger_interface_on_1080_lines_is_the_720_line_layout_enlarged() {
        let scale = Scale::for_window(Vec2::new(1920.0, 1080.0), 1.5, true);
        assert_eq!(scale.px(318.0, 412.0), 477.0);
    }
}
