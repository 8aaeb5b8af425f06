//! The clock's buttons: pause, and five speeds.
//!
//! Owns the row. Never keeps the speed: it is told which is chosen and says which was pressed.

use bevy_egui::egui::{CursorIcon, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Scale, palette};

use super::icon::{self, Icon};
use super::paint;

/// How many speeds there are besides the pause.
pub const SPEEDS: u8 = 5;

/// Draws the row with `chosen` in brass (0 is the pause). Returns the button pressed, and the row's response.
pub fn speed_buttons(ui: &mut Ui, chosen: u8) -> (Option<u8>, Response) {
    let scale = Scale::of(ui.ctx());
    let (side, height) = (scale.px(19.0, 28.0), scale.px(18.0, 26.0));
    let size = vec2(side * f32::from(SPEEDS + 1) + 4.0, scale.top_bar() - 3.0);
    let (room, mut response) = ui.allocate_exact_size(size, Sense::hover());
    let tray = Rect::from_center_size(room.center(), vec2(size.x, height + 4.0));
    ui.painter().rect_filled(tray, 0, palette::EDGE);
    ui.painter().add(paint::outline(tray, 1.0, palette::HAIR));
    let mut pressed = None;
    for speed in 0..=SPEEDS {
        let left = tray.left() + 2.0 + side * f32::from(speed);
        let cell = Rect::from_min_size(pos2(left, tray.top() + 2.0), vec2(side, height));
        let button = ui.interact(cell, ui.id().with(("speed", speed)), Sense::click());
        let on = speed == chosen;
        let painter = ui.painter();
        if on {
            painter.rect_filled(cell, 0, palette::BRASS);
        } else if button.hovered() {
            painter.rect_filled(cell, 0, palette::METAL_3);
        }
        if speed > 0 && !on && speed != chosen + 1 {
            paint::vline(painter, left, cell.top(), cell.bottom(), 1.0, palette::HAIR);
        }
        let sign = if speed == 0 { Icon::Pause } else { Icon::Speed(speed) };
        let colour = if on { palette::INK } else { palette::TEXT_2 };
        let picture = if speed == 0 {
            Rect::from_center_size(cell.center(), vec2(height, height) * 0.8)
        } else {
            cell.shrink2(vec2(1.0, 2.0))
        };
        icon::paint(painter, sign, picture, colour, palette::EDGE);
        paint::focus_ring(painter, &button);
        button.widget_info(|| {
            let name = if speed == 0 { "pause".to_owned() } else { format!("speed {speed}") };
            WidgetInfo::selected(WidgetType::RadioButton, true, on, name)
        });
        if button.clicked() {
            pressed = Some(speed);
        }
        response |= button.on_hover_cursor(CursorIcon::PointingHand);
    }
    (pressed, response)
}
