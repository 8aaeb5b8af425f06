//! The shell around map and panels: title, top bar, rail, strip, map modes, and what lies over them.
//!
//! Draws what it is given and asks for [`Action`]s; it carries out none. A file is one part of the desk.

mod aims;
pub mod cables;
mod desktop;
mod dialogs;
pub mod files;
pub mod hall;
mod keys;
pub mod layout;
mod legends;
pub mod log;
pub mod look;
pub mod modes;
mod night;
mod outliner;
pub mod painting;
pub mod preferences;
mod saves;
pub mod screenshot;
mod seats;
mod settings;
pub mod timeline;
mod title;
mod top_bar;
mod tray;
pub mod words;

use bevy::prelude::ResMut;
use bevy_egui::egui::{Context, Id, LayerId, Rect, Ui, UiBuilder, pos2, vec2};

use super::app::{Client, Screen};
use super::atlas::{MapCamera, MapPaint};
use super::desk::Action;
use super::theme::{Role, Scale, palette, text};
use super::widgets::modal::dialog;
use super::widgets::{button, sheet};

/// Draws the open screen. Returns the part of it that is the map's.
pub fn draw(
    ctx: &Context,
    client: &mut Client,
    screen: Screen,
    map: &mut ResMut<MapPaint>,
    camera: &mut MapCamera,
    wishes: &mut Vec<Action>,
) -> Rect {
    let all = ctx.viewport_rect();
    let mut root =
        Ui::new(ctx.clone(), Id::new("screen"), UiBuilder::new().layer_id(LayerId::background()).max_rect(all));
    let sheet = match screen {
        Screen::Playing if client.game.is_some() => desktop::draw(ctx, &mut root, client, map, camera, wishes),
        Screen::Choosing => seats::draw(ctx, &mut root, client, map, camera, wishes),
        _ => title::draw(ctx, &mut root, client, map, wishes),
    };
    show_problem(ctx, client);
    // Messages leave the legend and the tabs of the modes free.
    let scale = Scale::of(ctx);
    let beside = client.game.as_ref().is_some_and(|game| game.event.is_some() || game.board.is_some());
    let corner = match screen {
        // Beside a front page or a board, where they hide no answer and no button.
        Screen::Playing if beside => pos2(sheet.right() - scale.px(14.0, 20.0), sheet.top() + scale.px(118.0, 160.0)),
        Screen::Playing => sheet.max - vec2(scale.px(226.0, 288.0), scale.px(38.0, 50.0)),
        _ => sheet.max,
    };
    client.toasts.show(ctx, Rect::from_min_max(sheet.min, corner));
    sheet
}

/// What could not be done stays on the screen until it has been read.
fn show_problem(ctx: &Context, client: &mut Client) {
    let Some(problem) = &client.problem else { return };
    let scale = Scale::of(ctx);
    let close = client.words.get("close");
    let width = scale.px(420.0, 560.0);
    let (pressed, dismissed) = dialog(ctx, Id::new("problem"), &problem.title, width, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        sheet::scroll(ui, "problem text", scale.px(260.0, 400.0), |ui| {
            text::paragraph(ui, Role::Body, &problem.text, palette::INK);
        });
        ui.add_space(scale.padding());
        button::button(ui, &close, button::Kind::Main, None).clicked()
    });
    if pressed || dismissed {
        client.problem = None;
    }
}

/// The desk behind everything but the map.
fn around(ui: &Ui, all: Rect, map: Rect) {
    let painter = ui.painter();
    let (l, r, t, b) = (all.left(), all.right(), all.top(), all.bottom());
    for (left, top, right, bottom) in [
        (l, t, r, map.top()),
        (l, map.bottom(), r, b),
        (l, map.top(), map.left(), map.bottom()),
        (map.right(), map.top(), r, map.bottom()),
    ] {
        let rect = Rect::from_min_max([left, top].into(), [right, bottom].into());
        if rect.is_positive() {
            painter.rect_filled(rect, 0, palette::DESK);
        }
    }
}
