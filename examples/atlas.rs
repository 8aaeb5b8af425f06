//! Shows the world map by itself: provinces by modern country, some hatching, a player's border, capitals and a pin.
//!
//!     cargo run --release --example atlas

use bevy::prelude::*;
use bevy_egui::{EguiPlugin, egui};
use grand_marshal::client::atlas::{AtlasPlugin, Geography, Hatch, MapFrame, MapPaint};

fn main() {
    App::new()
        .add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(Window { title: "Atlas".into(), resolution: (1280, 720).into(), ..default() }),
            ..default()
        }))
        .add_plugins((EguiPlugin::default(), AtlasPlugin))
        .insert_resource(MapFrame(egui::Rect::from_min_max(egui::pos2(318.0, 45.0), egui::pos2(1062.0, 636.0))))
        .add_systems(Startup, paint)
        .run();
}

fn paint(mut map: ResMut<MapPaint>) {
    let world = Geography::world();
    let mut names: Vec<(String, String)> = Vec::new();
    for (i, place) in world.provinces.iter().enumerate() {
        let nation = names.iter().position(|(c, _)| *c == place.country).unwrap_or_else(|| {
            names.push((place.country.clone(), place.country_name.clone()));
            names.len() - 1
        });
        map.nation[i] = nation as u16;
        map.fill[i] = [[0xdc, 0xab, 0x9b], [0xec, 0xd0, 0x8a], [0xb3, 0xc6, 0xd8], [0xbc, 0xd0, 0xa4]][nation % 4];
        if place.country == "POL" {
            map.hatch[i] = Hatch::Diagonal([0xa8, 0x32, 0x1f]);
        }
    }
    map.viewer = names.iter().position(|(c, _)| c == "ESP").map(|n| n as u16);
    map.borders_changed();
    map.colours_changed();
}
