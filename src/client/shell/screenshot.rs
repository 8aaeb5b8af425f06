//! One picture of the window, without a person.

use std::path::PathBuf;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, save_to_disk};

use crate::client::app::Client;
use crate::client::atlas::{Lookup, MapCamera};

/// A picture that is wanted.
#[derive(Resource)]
pub struct Request {
    path: PathBuf,
    quiet: u32,
    asked: bool,
    seconds: f32,
}

/// Frames without any movement before the picture is taken.
const QUIET_FRAMES: u32 = 12;
/// Movements of the interface last at most this long.
const SETTLED: f32 = 1.2;
const PATIENCE: f32 = 60.0;

impl Request {
    pub fn new(path: PathBuf) -> Self {
        // An old picture must not be taken for the new one.
        std::fs::remove_file(&path).ok();
        Self { path, quiet: 0, asked: false, seconds: 0.0 }
    }
}

pub fn take(
    mut request: ResMut<Request>,
    mut commands: Commands,
    time: Res<Time>,
    client: Res<Client>,
    camera: Res<MapCamera>,
    lookup: Res<Lookup>,
    mut exit: MessageWriter<AppExit>,
) {
    request.seconds += time.delta_secs();
    if request.asked {
        if std::fs::metadata(&request.path).is_ok_and(|m| m.len() > 0) {
            exit.write(AppExit::Success);
        }
    } else {
        let ready = client.game.is_some() || client.hall.is_ready();
        let moving = lookup.is_fading() || camera.is_flying() || !ready || request.seconds < SETTLED;
        request.quiet = if moving { 0 } else { request.quiet + 1 };
        if request.quiet >= QUIET_FRAMES {
            commands.spawn(Screenshot::primary_window()).observe(save_to_disk(request.path.clone()));
            request.asked = true;
        }
    }
    if request.seconds > PATIENCE {
        exit.write(AppExit::error());
    }
}
