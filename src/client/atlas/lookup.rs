//! The look-up texture: a column a province, with fill, hatch and the depth of its nation. A change of map mode
//! uploads this and nothing else. Colours fade from the old to the new.

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

use super::camera::Stillness;
use super::control::Hovered;
use super::geography::Geography;
use super::paint::{Hatch, MapPaint};
use super::style::light as shade;

const FADE_SECONDS: f32 = 0.15;
const HOVERED: f32 = 1.05;

/// The texture, and what of the paint it shows.
#[derive(Resource)]
pub struct Lookup {
    pub image: Handle<Image>,
    shown: Vec<[f32; 3]>,
    from: Vec<[f32; 3]>,
    /// 0 to 1; at 1 the fade is over.
    faded: f32,
    seen: (u32, u32, Option<u16>),
    /// Time the last refresh took, for measuring.
    pub cost: std::time::Duration,
}

impl FromWorld for Lookup {
    fn from_world(world: &mut World) -> Self {
        let n = Geography::world().provinces.len();
        let size = Extent3d { width: n as u32, height: 2, depth_or_array_layers: 1 };
        let image = Image::new_fill(
            size,
            TextureDimension::D2,
            &[0; 16],
            TextureFormat::Rgba32Float,
            RenderAssetUsages::default(),
        );
        let image = world.resource_mut::<Assets<Image>>().add(image);
        let cost = std::time::Duration::ZERO;
        Self { image, shown: Vec::new(), from: Vec::new(), faded: 1.0, seen: (0, 0, None), cost }
    }
}

impl Lookup {
    /// True while colours are still moving.
    pub fn is_fading(&self) -> bool {
        self.faded < 1.0
    }
}

/// Brings the texture up to date; does nothing on most frames.
pub fn refresh(
    mut lookup: ResMut<Lookup>,
    mut images: ResMut<Assets<Image>>,
    paint: Res<MapPaint>,
    hovered: Res<Hovered>,
    still: Res<Stillness>,
    time: Res<Time>,
) {
    let now = (paint.colours_revision(), paint.borders_revision(), hovered.0);
    if lookup.seen == now && !lookup.is_fading() {
        return;
    }
    let start = std::time::Instant::now();
    let lookup = &mut *lookup;
    if lookup.seen.0 != now.0 || lookup.shown.is_empty() {
        let first = lookup.shown.is_empty();
        if first {
            lookup.shown = paint.fill.iter().map(|c| shade(*c)).collect();
        }
        lookup.from.clone_from(&lookup.shown);
        lookup.faded = if first || still.0 { 1.0 } else { 0.0 };
    }
    lookup.seen = now;
    lookup.faded = (lookup.faded + time.delta_secs() / FADE_SECONDS).min(1.0);

    let t = lookup.faded;
    let n = lookup.shown.len();
    let mut texels: Vec<[f32; 4]> = Vec::with_capacity(n * 2);
    for i in 0..n {
        let goal = shade(paint.fill[i]);
        let old = lookup.from[i];
        let mixed = [0, 1, 2].map(|k| old[k] + (goal[k] - old[k]) * t);
        lookup.shown[i] = mixed;
        let light = if hovered.0 == Some(i as u16) { HOVERED } else { 1.0 };
        let depth = f32::from(paint.nation[i] + 1) / 16384.0;
        let [r, g, b] = mixed.map(|v| (v * light).min(1.0));
        texels.push([r, g, b, depth]);
    }
    texels.extend(paint.hatch.iter().map(|hatch| {
        let (kind, rgb) = match hatch {
            Hatch::None => (0.0, [0; 3]),
            Hatch::Diagonal(rgb) => (1.0, *rgb),
            Hatch::Back(rgb) => (2.0, *rgb),
            Hatch::Dots(rgb) => (3.0, *rgb),
        };
        let [r, g, b] = shade(rgb);
        [r, g, b, kind]
    }));
    if let Some(mut image) = images.get_mut(&lookup.image) {
        image.data = Some(bytemuck::cast_slice(&texels).to_vec());
    }
    lookup.cost = start.elapsed();
}
