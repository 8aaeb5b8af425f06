//! The desk while a game runs: every part in its place.

use bevy::prelude::ResMut;
use bevy_egui::egui::{Context, Rect, Ui, vec2};

use super::layout::{Left, Parts};
use super::timeline::Source;
use super::{aims, cables, dialogs, keys, log, modes, night, outliner, saves, settings, timeline, top_bar, tray};
use crate::client::app::Client;
use crate::client::atlas::{MapCamera, MapPaint, minimap};
use crate::client::desk::{Action, View};
use crate::client::game::{Game, Window};
use crate::client::keeping::Leave;
use crate::client::panels;
use crate::client::theme::{Ground, Scale};
use crate::client::widgets::sheet::{self, Sheet, Side};

pub fn draw(
    ctx: &Context,
    ui: &mut Ui,
    client: &mut Client,
    map: &mut ResMut<MapPaint>,
    camera: &mut MapCamera,
    wishes: &mut Vec<Action>,
) -> Rect {
    if client.game.as_ref().and_then(Game::open_night_shown).is_some() {
        return night::draw(ctx, ui, client, wishes);
    }
    let Client { game, words, preferences, hall, problem, chord, leaving, under_pointer, .. } = client;
    let game = game.as_mut().expect("the desk is drawn while a game is open");
    let scale = Scale::of(ctx);
    if problem.is_none() {
        keys::read(ctx, game, *chord, wishes);
    }
    drop_answered(game);
    let chosen = game.chosen();
    let unsaved = game.session.today().since(game.kept_on()).max(0);
    let Game {
        session,
        told,
        panels,
        option,
        log,
        window,
        clock,
        pins,
        canon,
        strip,
        cables,
        stamp,
        board,
        tray: matters,
        ..
    } = game;
    let stamp = *stamp;
    let view = View { board: *board, ..View::new(session, game.selection, game.mode, game.event) };
    told.catch_up(&view.tell);

    let reading = view.event.is_some();
    let left = match board {
        _ if reading => Left::Nothing,
        Some(_) => Left::Board,
        None => Left::Dossier,
    };
    let parts = Parts::new(ui.max_rect(), scale, left);
    super::around(ui, parts.screen, parts.map);
    sheet::metal(ui.painter(), parts.top, Some(Side::Bottom));
    sheet::rail(ui.painter(), parts.rail, Side::Left);
    sheet::metal(ui.painter(), parts.foot, Some(Side::Top));

    sheet::region(ui, "top bar", parts.top, Ground::Metal, |ui| top_bar::draw(ui, &view, words, *clock, wishes));
    sheet::region(ui, "strip", parts.foot, Ground::Metal, |ui| {
        timeline::draw(ui, &view, words, strip, &Source { canon, told, stamp }, wishes);
    });
    if let (Some(desk), Some(paper)) = (parts.dossier, parts.paper()) {
        sheet::rail(ui.painter(), desk, Side::Right);
        Sheet::panel(scale).paint(ui.painter(), paper);
        sheet::region(ui, "dossier", paper.shrink(scale.padding()), Ground::Paper, |ui| match *board {
            Some(board) => panels::board(ui, &view, panels, board, wishes),
            None => panels::dossier(ui, &view, panels, wishes),
        });
    }
    let (lists, corner) = rail_parts(&parts, scale);
    cables.follow(&view, words, told, stamp, cables::room_for(scale, lists.height()));
    matters.follow(&view, stamp);
    let pins_now = cables::pins(&cables.shown);
    if map.pins != pins_now {
        map.pins = pins_now;
    }
    sheet::region(ui, "rail", lists, Ground::Metal, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        cables::draw(ui, words, &cables.shown, wishes);
        ui.add_space(scale.px(2.0, 4.0));
        tray::draw(ui, &view, &matters.matters, wishes);
        ui.add_space(scale.px(2.0, 4.0));
        outliner::draw(ui, &view, words, panels, wishes);
    });
    sheet::region(ui, "small map", corner, Ground::Metal, |ui| minimap(ui, map, camera, corner.size()));
    modes::draw(ctx, &view, words, parts.map, chosen, wishes);
    if reading {
        panels::front_page(ctx, &view, parts.front_page(scale), option, wishes);
    }
    panels::pinned(ctx, &view, pins, parts.map, wishes);
    if let Some(at) = under_pointer.filter(|_| !reading && window.is_none()) {
        panels::glance(ctx, &view, at, parts.map);
    }
    match *window {
        Some(Window::Log) if !reading => log::draw(ctx, &view, words, parts.map, told, log, wishes),
        Some(Window::Menu) => dialogs::menu(ctx, words, wishes),
        Some(Window::Keys) => dialogs::key_sheet(ctx, words, wishes),
        Some(Window::Tray) => tray::lay_out(ctx, &view, &matters.matters, wishes),
        Some(Window::Aims) => aims::draw(ctx, &view, words, wishes),
        Some(Window::Rewind(day)) => dialogs::rewind(ctx, &view, words, day, wishes),
        Some(Window::Reopen(branch)) => dialogs::reopen(ctx, &view, words, branch, wishes),
        Some(Window::Saves) => saves::dialog(ctx, words, Some(view.book), &mut hall.saves, wishes),
        Some(Window::Leaving) => {
            let title = match leaving {
                Some(Leave::Window) => "leave-for-good",
                Some(Leave::Load(_)) => "leave-for-another",
                _ => "leave-for-title",
            };
            dialogs::leaving(ctx, words, unsaved, title, wishes);
        }
        Some(Window::Settings) => settings::dialog(ctx, words, preferences, wishes),
        _ => {}
    }
    parts.map
}

/// A front page whose event is answered or has run out is put away.
fn drop_answered(game: &mut Game) {
    let gone = game.event.is_some_and(|n| !game.session.tables().story.open.iter().any(|o| o.number == n));
    if gone {
        game.put_away();
    }
}

/// The lists of the rail, and the small map at its foot.
fn rail_parts(parts: &Parts, scale: Scale) -> (Rect, Rect) {
    let inside = parts.rail.shrink2(vec2(scale.padding(), scale.px(2.0, 6.0)));
    let world = vec2(inside.width(), (inside.width() * 0.515).round());
    let top = inside.bottom() - world.y - scale.px(6.0, 8.0);
    let corner = Rect::from_min_size([inside.left(), top].into(), world);
    (Rect::from_min_max(inside.min, [inside.right(), top - scale.gap()].into()), corner)
}
