//! The whole page of an election: the count at the left, the account of a place at the right, the wire at the foot.
//!
//! Owns the arrangement around the map, whose middle it leaves free, and the words at the end of the wire.

use bevy_egui::egui::{Align, CursorIcon, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::inquest::{self, inquest};
use super::made;
use super::seats::account;
use super::tally::{inside, tally};
use crate::client::desk::{Action, Selection, View};
use crate::client::night::Night;
use crate::client::theme::{Ground, Role, Scale, palette, text};
use crate::client::widgets::section::nothing_here;
use crate::client::widgets::sheet::{self, Sheet};
use crate::client::widgets::wire::wire;
use crate::client::widgets::{audit, paint};

/// Where the parts of the page lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheets {
    pub count: Rect,
    pub account: Rect,
    /// The metal at the foot.
    pub wire: Rect,
}

/// Draws the page.
pub fn page(ui: &mut Ui, view: &View, night: &Night, sheets: &Sheets, actions: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    for rect in [sheets.count, sheets.account] {
        Sheet::panel(scale).paint(ui.painter(), rect);
    }
    sheet::region(ui, "election count", inside(sheets.count, scale), Ground::Paper, |ui| {
        let (what, parties) = made::tally(view, night);
        if let Some(party) = tally(ui, &what)
            && let Some(faction) = parties.get(party).copied().flatten()
        {
            actions.push(Action::CloseNight);
            actions.push(Action::Select(Selection::Faction(faction)));
        }
    });
    sheet::region(ui, "election account", inside(sheets.account, scale), Ground::Paper, |ui| {
        let declared = night.declared();
        match night.place.filter(|&place| place < declared) {
            Some(place) => {
                let columns = audit::columns_in(scale, ui.available_width());
                inquest(ui, &account(view, &night.count, place, night.account(), columns));
            }
            None => waiting(ui, view, night),
        }
    });
    foot(ui, view, night, sheets.wire, actions);
}

/// What stands on the right sheet while the place looked at has not declared.
fn waiting(ui: &mut Ui, view: &View, night: &Night) {
    let tell = view.tell;
    let title = match night.place {
        Some(place) => made::place_name(view, &night.count.places[place]),
        None => tell.ui("night-waiting"),
    };
    inquest::head(ui, &title, "");
    nothing_here(ui, &tell.ui(if night.place.is_some() { "night-counting" } else { "night-no-box" }));
}

/// The wire, and at its end the ways on.
fn foot(ui: &mut Ui, view: &View, night: &Night, rect: Rect, actions: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let tell = view.tell;
    let mut right = rect.right() - scale.padding();
    let mut words = vec![("night-leave", Action::CloseNight)];
    if !night.is_over() {
        words.push(("night-finish", Action::FinishNight));
    }
    for (key, action) in words {
        let (left, pressed) = word(ui, rect, right, &tell.ui(key));
        if pressed {
            actions.push(action);
        }
        right = left - scale.gap();
    }
    let strip = Rect::from_min_max(rect.min, pos2(right, rect.bottom()));
    sheet::region(ui, "wire", strip, Ground::Metal, |ui| {
        if let Some(pressed) = wire(ui, strip, &tell.ui("night-wire"), &night.wire)
            && let Some(place) = night.place_of_report(pressed)
        {
            actions.push(Action::LookAt(place));
        }
    });
}

/// A ruled word on metal ending at `right`. Says where it begins and whether it was pressed.
fn word(ui: &mut Ui, bar: Rect, right: f32, label: &str) -> (f32, bool) {
    let scale = Scale::of(ui.ctx());
    let galley = text::line(ui, Role::Strong, label, palette::TEXT);
    let size = vec2((galley.size().x + 2.0 * scale.px(9.0, 13.0)).round(), bar.height() - scale.px(9.0, 12.0));
    let place = paint::whole(Rect::from_min_size(pos2(right - size.x, bar.center().y - size.y / 2.0 + 1.0), size));
    let response = ui.interact(place, ui.id().with(("night word", label)), Sense::click());
    let fill = if response.hovered() { palette::METAL_3 } else { palette::METAL_2 };
    ui.painter().rect_filled(place, 0, fill);
    ui.painter().add(paint::outline(place, 1.0, palette::HAIR));
    text::centred(ui.painter(), place.center().x, place.center().y, Align::Center, galley);
    paint::focus_ring(ui.painter(), &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, label));
    (place.left(), response.on_hover_cursor(CursorIcon::PointingHand).clicked())
}
