//! Keeps the drawn meshes and their materials in step with camera, frame and paint. Meshes cover somewhat more than
//! the sheet, and are drawn anew when the view leaves them, changes its level of detail, or a border moves.

use std::hash::{Hash, Hasher};

use bevy::camera::visibility::NoFrustumCulling;
use bevy::prelude::*;

use super::camera::{MapCamera, MapFrame};
use super::canvas::{self, Canvas};
use super::draft::Draft;
use super::geography::Geography;
use super::geometry::{self, Region};
use super::levels::{Patches, level_for};
use super::lookup::Lookup;
use super::material::{AtlasMaterial, Layer, Sheet};
use super::paint::{Hatch, MapPaint};
use super::projection::Projection;
use super::style;

/// How far the meshes reach beyond the sheet, as a part of its size.
const MARGIN: f64 = 0.08;

/// A hurried map is drawn with the lines of a map this much smaller.
const HURRIED: f32 = 0.33;
const HURRIED_SHORE: f32 = 0.22;

/// The drawn layers and what they were drawn for.
#[derive(Resource)]
pub struct Picture {
    layers: Vec<(Layer, Handle<Mesh>, Handle<AtlasMaterial>)>,
    patches: Patches,
    drawn: Option<Drawn>,
    sheet: Option<[f32; 16]>,
    /// The revision of colours last looked at, and its set of hatched provinces.
    hatched: (u32, u64),
    /// Triangles of each layer as last drawn, and the time that took: for measuring.
    pub triangles: [usize; 7],
    pub cost: std::time::Duration,
}

#[derive(Clone, Copy, PartialEq)]
struct Drawn {
    sheet: Projection,
    level: u8,
    size: [f32; 2],
    borders: u32,
    hatched: u64,
    selected: Option<u16>,
    viewer: Option<u16>,
}

impl Drawn {
    /// True if only the view differs.
    fn shows_the_same(&self, other: &Self) -> bool {
        Self { sheet: other.sheet, ..*self } == *other
    }
}

/// Spawns one entity a layer.
pub fn set_up(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<AtlasMaterial>>,
    lookup: Res<Lookup>,
) {
    let mut layers = Vec::new();
    for (i, layer) in Layer::ALL.into_iter().enumerate() {
        let mesh = meshes.add(Draft::default().mesh(layer));
        let paint = lookup.image.clone();
        let material = materials.add(AtlasMaterial { sheet: Sheet::default(), paint, layer });
        commands.spawn((
            Mesh2d(mesh.clone()),
            MeshMaterial2d(material.clone()),
            Transform::from_xyz(0.0, 0.0, i as f32),
            NoFrustumCulling,
            canvas::LAYER,
        ));
        layers.push((layer, mesh, material));
    }
    let (triangles, cost) = ([0; 7], std::time::Duration::ZERO);
    commands.insert_resource(Picture {
        layers,
        patches: Patches::default(),
        drawn: None,
        sheet: None,
        hatched: (0, 0),
        triangles,
        cost,
    });
}

/// Draws the meshes anew where the old ones no longer serve.
pub fn redraw(
    mut picture: ResMut<Picture>,
    mut meshes: ResMut<Assets<Mesh>>,
    camera: Res<MapCamera>,
    frame: Res<MapFrame>,
    paint: Res<MapPaint>,
    mut canvas: ResMut<Canvas>,
) {
    let geography = Geography::world();
    let sheet = camera.projection();
    let rect = frame.sheet();
    if picture.hatched.0 != paint.colours_revision() {
        picture.hatched = (paint.colours_revision(), hatched(&paint));
    }
    let wanted = Drawn {
        sheet,
        level: level_for(geography, camera.zoom as f32 * if canvas.is_hurried() { HURRIED } else { 1.0 }),
        size: [rect.width(), rect.height()],
        borders: paint.borders_revision(),
        hatched: picture.hatched.1,
        selected: paint.selected,
        viewer: paint.viewer,
    };
    // While the old picture is only moved about, its meshes need not follow.
    let moved_about = |d: Drawn| canvas.is_hurried() && d.shows_the_same(&wanted) && canvas.does_for(&sheet);
    let serves = picture.drawn.is_some_and(|d| serves(&d, &wanted) || moved_about(d));
    if rect.width() < 8.0 || rect.height() < 8.0 || serves {
        return;
    }
    let start = std::time::Instant::now();
    let picture = &mut *picture;
    let zoom = camera.zoom as f32;
    let region = Region {
        sheet,
        half: wanted.size.map(|s| f64::from(s) * (0.5 + MARGIN) + f64::from(canvas::PAD)),
        level: wanted.level,
        shore_level: level_for(geography, zoom * if canvas.is_hurried() { HURRIED_SHORE } else { 0.45 }),
        rings: zoom > style::RINGS_FROM,
        hairlines: zoom > style::HAIRLINES_FROM,
        band: zoom > style::RINGS_FROM,
    };
    let drafts = geometry::drafts(geography, &paint, &mut picture.patches, &region);
    for (i, ((layer, mesh, _), draft)) in picture.layers.iter().zip(drafts).enumerate() {
        picture.triangles[i] = draft.triangles();
        meshes.insert(mesh, draft.mesh(*layer)).expect("the layer's mesh was added at start");
    }
    picture.drawn = Some(wanted);
    canvas.draw();
    picture.cost = start.elapsed();
}

/// Tells one set of hatched provinces from another; what they are hatched with is in the look-up texture.
fn hatched(paint: &MapPaint) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    for (i, hatch) in paint.hatch.iter().enumerate() {
        if *hatch != Hatch::None {
            i.hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// True if meshes drawn for one view also serve another.
fn serves(drawn: &Drawn, wanted: &Drawn) -> bool {
    let same = drawn.shows_the_same(wanted);
    let scale = wanted.sheet.zoom / drawn.sheet.zoom;
    if !same || !(0.88..1.2).contains(&scale) {
        return false;
    }
    let [x, y] = wanted.sheet.place(drawn.sheet.lon, drawn.sheet.lat);
    let slack = |k: usize| f64::from(wanted.size[k]) * MARGIN * if scale < 1.0 { 0.2 } else { 0.75 };
    x.abs() < slack(0) && y.abs() < slack(1)
}

/// Hands the shader the view of this frame.
pub fn sync(
    mut picture: ResMut<Picture>,
    mut materials: ResMut<Assets<AtlasMaterial>>,
    mut canvas: ResMut<Canvas>,
    camera: Res<MapCamera>,
    lookup: Res<Lookup>,
) {
    let Some(drawn) = picture.drawn else { return };
    let scale = canvas.scale;
    let view = camera.projection();
    let sheet = style::sheet(&view, drawn.sheet.lon, canvas.middle, canvas.size.as_vec2(), scale);
    let mut key = [0.0; 16];
    for (i, v) in [sheet.camera, sheet.cone, sheet.window, sheet.shore].into_iter().enumerate() {
        key[i * 4..i * 4 + 4].copy_from_slice(&v.to_array());
    }
    let moved = picture.sheet != Some(key);
    if moved {
        canvas.moved(&view);
    } else if lookup.is_changed() {
        canvas.draw();
    } else {
        return;
    }
    picture.sheet = Some(key);
    for (_, _, material) in &picture.layers {
        if let Some(mut material) = materials.get_mut(material) {
            material.sheet = sheet;
        }
    }
}
