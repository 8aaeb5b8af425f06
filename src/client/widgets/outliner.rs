//! Rows of the outliner: whom to keep an eye on.
//!
//! Owns one row. Never groups or sorts them.

use bevy_egui::egui::{Align, Color32, CursorIcon, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Trend, palette, text};

use super::{emblem, paint, table};

/// What stands at the right end of a row.
#[derive(Clone, Debug)]
pub enum Ending<'a> {
    /// A number and its change.
    Figure { value: &'a str, trend: &'a Trend },
    /// A quiet word: a date, a count of days.
    Note(&'a str),
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    pub initials: &'a str,
    pub colour: Color32,
    pub name: &'a str,
    pub ending: Ending<'a>,
    /// The one whose panel is open: lifted, with a brass edge.
    pub selected: bool,
}

/// A row across the whole width.
pub fn outliner_row(ui: &mut Ui, row: &Row) -> Response {
    let scale = Scale::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::click());
    let y = rect.center().y;
    let wide = rect.expand2(vec2(4.0, 0.0));
    if row.selected {
        ui.painter().rect_filled(wide, 0, palette::METAL_3);
        paint::vline(ui.painter(), wide.left() - 3.0, wide.top(), wide.bottom(), 3.0, palette::BRASS);
    } else if response.hovered() {
        ui.painter().rect_filled(wide, 0, palette::METAL_2);
    }
    let radius = scale.px(7.5, 9.5);
    emblem::emblem_at(ui, pos2(rect.left() + radius, y), radius, row.initials, row.colour);
    let ending_left = match &row.ending {
        Ending::Figure { value, trend } => {
            table::trend_at(ui, rect.right(), y, trend, Ground::Metal);
            let value = text::line(ui, Role::Strong, value, palette::TEXT);
            text::centred(ui.painter(), rect.right() - scale.px(46.0, 54.0), y, Align::Max, value).left()
        }
        Ending::Note(note) => {
            let note = text::line(ui, Role::Body, note, palette::TEXT_2);
            text::centred(ui.painter(), rect.right(), y, Align::Max, note).left()
        }
    };
    let left = rect.left() + 2.0 * radius + scale.px(8.0, 10.0);
    let name = text::elided(ui, Role::Body, row.name, palette::TEXT, ending_left - left - 6.0);
    text::centred(ui.painter(), left, y, Align::Min, name);
    if !row.selected {
        paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, Ground::Metal.rule());
    }
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, row.selected, row.name));
    response.on_hover_cursor(CursorIcon::PointingHand)
}
