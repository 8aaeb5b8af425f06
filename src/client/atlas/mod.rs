//! The world map: an atlas sheet that can be dragged, zoomed and clicked. It is told what to show through
//! [`MapPaint`] and where through [`MapFrame`], and says what the pointer does; it knows nothing of the game.
//!
//! Layers, from the sea up: waterlines, graticule, land, inner band, lakes, lines, lettering, pins, neat line.
//! The meshes hold longitudes and latitudes; the shader projects them. What is drawn by egui (pins and neat line) goes
//! into one background layer, clipped to the frame. Whatever floats over the map must be an egui `Area` or `Window`,
//! or the map will answer clicks meant for it.

mod camera;
mod canvas;
mod control;
mod decode;
mod draft;
mod geography;
mod geometry;
mod lettering;
mod letters;
mod levels;
mod lookup;
mod material;
mod minimap;
mod neat_line;
mod paint;
mod pane;
mod pick;
mod projection;
mod scene;
mod style;

use bevy::asset::AssetEventSystems;
use bevy::prelude::*;
use bevy::sprite_render::Material2dPlugin;
use bevy_egui::{EguiPostUpdateSet, EguiPrimaryContextPass};

pub use camera::{MapCamera, MapFrame, Stillness};
pub use canvas::{AtlasCamera, Canvas};
pub use control::{Hovered, ProvinceClicked};
pub use geography::{Geography, Place, Town};
pub use lettering::Lettering;
pub use lookup::Lookup;
pub use minimap::minimap;
pub use paint::{CapitalKind, Hatch, MapPaint, Note, Pin};
pub use projection::Projection;
pub use scene::Picture;

/// Registers the map: its camera, its resources and its systems. The app adds `EguiPlugin`.
pub struct AtlasPlugin;

/// The map's systems in `Update`; run before them what must be on the map in the same frame.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AtlasSystems;

impl Plugin for AtlasPlugin {
    fn build(&self, app: &mut App) {
        material::load_shader(app);
        pane::load_shader(app);
        letters::load_shader(app);
        app.add_plugins(Material2dPlugin::<material::AtlasMaterial>::default())
            .add_plugins(Material2dPlugin::<pane::PaneMaterial>::default())
            .add_plugins(Material2dPlugin::<letters::LetterMaterial>::default())
            // New letters and pictures go to the graphics card in the frame that first shows them, not in the one after.
            .configure_sets(PostUpdate, EguiPostUpdateSet::PostProcessOutput.before(AssetEventSystems))
            .init_resource::<MapPaint>()
            .init_resource::<MapFrame>()
            .init_resource::<MapCamera>()
            .init_resource::<Stillness>()
            .init_resource::<Hovered>()
            .init_resource::<canvas::Canvas>()
            .init_resource::<control::Grip>()
            .init_resource::<lookup::Lookup>()
            .init_resource::<lettering::Lettering>()
            .add_message::<ProvinceClicked>()
            .add_systems(Startup, (canvas::open, scene::set_up, letters::set_up))
            .add_systems(
                Update,
                (control::steer, canvas::fit, scene::redraw, lookup::refresh, scene::sync, canvas::switch)
                    .chain()
                    .in_set(AtlasSystems),
            )
            .add_systems(EguiPrimaryContextPass, lettering::write.in_set(AtlasSystems))
            .add_systems(
                PostUpdate,
                letters::ink.after(EguiPostUpdateSet::PostProcessOutput).before(AssetEventSystems),
            );
    }
}
