//! Laying the world on the map: when a day, an order, a mode or a selection has changed it.
//!
//! Owns what the map was last given. Days that fly by are not each drawn.

use bevy::prelude::*;

use super::super::atlas::MapPaint;
use super::super::desk::{MapMode, Selection, View};
use super::super::game::Game;
use super::super::shell::painting;
use super::{Client, Screen};

/// Seconds between two days of a running clock that are drawn on the map.
const DAYS_DRAWN: f64 = 0.3;

/// What the map was last given: a screen, a world by its stamp, a mode, a selection; of an election the declared places
/// and the one looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnMap {
    of: (Screen, u64, MapMode, Option<u16>),
    night: Option<(usize, Option<usize>)>,
}

/// Lays the world on the map when a day, an order, a mode or a selection has changed it.
pub(super) fn lay_map(
    mut client: ResMut<Client>,
    screen: Res<State<Screen>>,
    mut map: ResMut<MapPaint>,
    time: Res<Time>,
) {
    let client = &mut *client;
    let screen = *screen.get();
    let (session, key) = match (&client.game, &client.hall.world) {
        (Some(game), _) => {
            let chosen = match game.selection {
                Selection::Province(p) => Some(p.0),
                _ => None,
            };
            (&game.session, (Screen::Playing, game.stamp, game.mode, chosen))
        }
        (None, Some(world)) => {
            let picked = client.hall.picked.map(|f| f.0);
            (world, (screen, client.hall.opened, MapMode::Political, picked))
        }
        (None, None) => return,
    };
    let open = client.game.as_ref().and_then(Game::open_night_shown);
    let on_map = OnMap { of: key, night: open.map(|night| (night.declared(), night.place)) };
    if client.on_map == Some(on_map) {
        return;
    }
    // Days that fly by are not each drawn: colours take a while to fade anyway.
    let now = time.elapsed_secs_f64();
    let day_only = open.is_none()
        && client
            .on_map
            .is_some_and(|seen| seen.night.is_none() && (seen.of.0, seen.of.2, seen.of.3) == (key.0, key.2, key.3));
    if day_only && client.game.as_ref().is_some_and(|g| g.clock.running) && now - client.laid < DAYS_DRAWN {
        return;
    }
    client.laid = now;
    let was_night = client.on_map.is_some_and(|before| before.night.is_some());
    client.on_map = Some(on_map);
    let view = View::new(session, Selection::Nothing, key.2, None);
    if let Some(night) = open {
        painting::lay_night(&mut map, &view.tell, night);
        return;
    }
    if was_night {
        // The election had taken its country's name off.
        map.nation_names.clear();
    }
    let seat = if client.game.is_some() { view.seat } else { client.hall.picked };
    let cost = painting::lay_on(&mut map, &view.tell, key.2, seat);
    debug!("the world was laid on the map in {:.2} ms ({:?})", cost.as_secs_f64() * 1000.0, key.2);
    map.selected = if client.game.is_some() { key.3 } else { None };
}
