//! How the desk is divided: bars, dossier, rail, strip, and the map in what is left.

use bevy_egui::egui::{Rect, pos2, vec2};

use crate::client::panels::election::Sheets;
use crate::client::theme::Scale;

/// What lies at the left of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    Nothing,
    Dossier,
    Board,
}

/// The parts of the screen. They do not overlap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    pub screen: Rect,
    pub top: Rect,
    pub foot: Rect,
    pub rail: Rect,
    /// The metal under the dossier or a board; none while a front page lies there.
    pub dossier: Option<Rect>,
    pub map: Rect,
}

impl Parts {
    pub fn new(screen: Rect, scale: Scale, left: Left) -> Self {
        let top = Rect::from_min_max(screen.min, pos2(screen.right(), screen.top() + scale.top_bar()));
        let foot = Rect::from_min_max(pos2(screen.left(), screen.bottom() - scale.timeline()), screen.max);
        let rail =
            Rect::from_min_max(pos2(screen.right() - scale.rail(), top.bottom()), pos2(screen.right(), foot.top()));
        let width = match left {
            Left::Nothing => 0.0,
            Left::Dossier => scale.dossier(),
            Left::Board => scale.board().min(screen.width() - scale.rail() - scale.dossier()),
        };
        let left = screen.left() + width;
        let dossier =
            (width > 0.0).then(|| Rect::from_min_max(pos2(screen.left(), top.bottom()), pos2(left, foot.top())));
        let map = Rect::from_min_max(pos2(left, top.bottom()), pos2(rail.left(), foot.top()));
        Self { screen, top, foot, rail, dossier, map }
    }

    /// The paper of the dossier on its metal.
    pub fn paper(&self) -> Option<Rect> {
        self.dossier.map(|desk| Rect::from_min_max(desk.min + vec2(8.0, 9.0), desk.max - vec2(9.0, 8.0)))
    }

    /// Where a front page lies: the left of the map, most of it.
    pub fn front_page(&self, scale: Scale) -> Rect {
        let right = (self.map.left() + scale.px(760.0, 1046.0)).min(self.map.right() - scale.px(120.0, 200.0));
        Rect::from_min_max(
            self.map.min + vec2(scale.px(14.0, 40.0), scale.px(7.0, 22.0)),
            pos2(right, self.map.bottom() - scale.px(8.0, 26.0)),
        )
    }
}

/// The parts of the screen while an election lies open: its two sheets, the map between top and account, the wire.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NightParts {
    pub screen: Rect,
    pub top: Rect,
    pub sheets: Sheets,
    pub map: Rect,
}

impl NightParts {
    pub fn new(screen: Rect, scale: Scale) -> Self {
        let top = Rect::from_min_max(screen.min, pos2(screen.right(), screen.top() + scale.top_bar()));
        let wire = Rect::from_min_max(pos2(screen.left(), screen.bottom() - scale.px(30.0, 40.0)), screen.max);
        let gap = scale.px(10.0, 16.0);
        let desk = Rect::from_min_max(pos2(screen.left(), top.bottom()), pos2(screen.right(), wire.top())).shrink(gap);
        let middle = (desk.left() + desk.width() * 0.489).round();
        let count = Rect::from_min_max(desk.min, pos2(middle, desk.bottom()));
        let below = (desk.bottom() - (desk.height() * 0.40).max(scale.px(236.0, 300.0))).round();
        let account = Rect::from_min_max(pos2(middle + gap, below), desk.max);
        let map = Rect::from_min_max(pos2(middle + gap, desk.top()), pos2(desk.right(), below - gap));
        Self { screen, top, sheets: Sheets { count, account, wire }, map }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy_egui::egui::{Vec2, pos2};

    #[test]
    fn the_parts_cover_the_screen_without_overlap() {
        let size = Vec2::new(1280.0, 720.0);
        let screen = Rect::from_min_size(pos2(0.0, 0.0), size);
        for left in [Left::Nothing, Left::Dossier, Left::Board] {
            let parts = Parts::new(screen, Scale::for_window(size, 1.0, true), left);
            let all = [Some(parts.top), Some(parts.foot), Some(parts.rail), parts.dossier, Some(parts.map)];
            let area: f32 = all.into_iter().flatten().map(|r| r.area()).sum();
            assert!((area - screen.area()).abs() < 1.0, "parts of {area} on a screen of {}", screen.area());
        }
    }
}
