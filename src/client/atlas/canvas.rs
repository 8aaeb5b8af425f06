//! The map is drawn into a picture of its own, and only when something on it changed; the window shows that picture
//! under the panels. Owns the two cameras. Also watches how fast the machine draws: a slow one gets coarser lines
//! while the map moves, and the fine ones when it rests.

use bevy::camera::visibility::RenderLayers;
use bevy::camera::{ClearColorConfig, CompositingSpace, RenderTarget};
use bevy::image::ImageSampler;
use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::window::PrimaryWindow;
use bevy_egui::{EguiContexts, PrimaryEguiContext};

use super::camera::MapFrame;
use super::style;

/// The camera of the window: shows the map's picture, and carries the primary egui context.
#[derive(Component)]
pub struct AtlasCamera;

/// The camera that draws the map into its picture.
#[derive(Component)]
pub struct Eye;

/// The map's picture in the window.
#[derive(Component)]
pub struct Shown;

/// Where the map's meshes live, away from what the window's camera sees.
pub const LAYER: RenderLayers = RenderLayers::layer(7);

/// Frames a change is drawn for: meshes and textures may reach the renderer a frame late.
const LINGER: u32 = 3;
/// At the start pipelines are still being compiled.
const FIRST: u32 = 90;
/// Seconds a frame takes on a machine that is slow, and on one that is fast again.
const SLOW: f32 = 1.0 / 38.0;
const FAST: f32 = 1.0 / 75.0;
/// The view counts as moving this long after it last changed, in seconds.
const REST: f32 = 0.16;

/// The picture's place and size, and whether it must be drawn.
#[derive(Resource)]
pub struct Canvas {
    /// The picture's corners in physical pixels of the window.
    pub min: Vec2,
    pub size: UVec2,
    /// Physical pixels per point.
    pub scale: f32,
    due: u32,
    still_for: f32,
    frame_seconds: f32,
    slow: bool,
}

impl Default for Canvas {
    fn default() -> Self {
        let (still_for, frame_seconds) = (f32::MAX, 1.0 / 60.0);
        Self { min: Vec2::ZERO, size: UVec2::ZERO, scale: 1.0, due: FIRST, still_for, frame_seconds, slow: false }
    }
}

impl Canvas {
    /// Something on the map is different.
    pub fn draw(&mut self) {
        self.due = self.due.max(LINGER);
    }

    /// The view moved in this frame.
    pub fn moved(&mut self) {
        self.still_for = 0.0;
        self.draw();
    }

    /// True while a slow machine should draw less.
    pub fn is_hurried(&self) -> bool {
        self.slow && self.still_for < REST
    }
}

/// Spawns the window's camera. The map's own waits for it, so that egui does not take the wrong one.
pub fn open(mut commands: Commands) {
    let [r, g, b] = style::DESK;
    let clear_color = ClearColorConfig::Custom(Color::srgb_u8(r, g, b));
    commands.spawn((AtlasCamera, Camera2d, Camera { clear_color, ..default() }, Msaa::Off));
    commands.spawn((Shown, Sprite::default(), Visibility::Hidden));
}

/// Keeps the picture as large as its place in the window.
#[expect(clippy::too_many_arguments, reason = "a system's signature is its contract")]
pub fn fit(
    mut commands: Commands,
    mut contexts: EguiContexts,
    mut canvas: ResMut<Canvas>,
    mut images: ResMut<Assets<Image>>,
    frame: Res<MapFrame>,
    window: Single<&Window, With<PrimaryWindow>>,
    eye: Query<Entity, With<Eye>>,
    egui_camera: Query<(), With<PrimaryEguiContext>>,
    mut shown: Single<(&mut Sprite, &mut Transform, &mut Visibility), With<Shown>>,
) {
    if egui_camera.is_empty() {
        return;
    }
    canvas.scale = contexts.ctx_mut().map_or(1.0, |ctx| ctx.pixels_per_point());
    let rect = frame.sheet();
    let min = Vec2::new(rect.min.x, rect.min.y) * canvas.scale;
    let max = Vec2::new(rect.max.x, rect.max.y) * canvas.scale;
    let (min, max) = (min.round().max(Vec2::ZERO), max.round());
    let (sprite, transform, visibility) = &mut *shown;
    if max.x - min.x < 8.0 || max.y - min.y < 8.0 {
        **visibility = Visibility::Hidden;
        canvas.size = UVec2::ZERO;
        return;
    }
    let size = (max - min).as_uvec2();
    if size != canvas.size || eye.is_empty() {
        let mut image = Image::new_target_texture(size.x, size.y, TextureFormat::Rgba8UnormSrgb, None);
        image.sampler = ImageSampler::nearest();
        let image = images.add(image);
        sprite.image = image.clone();
        let target = RenderTarget::from(image);
        if let Ok(eye) = eye.single() {
            commands.entity(eye).insert(target);
        } else {
            let [r, g, b] = style::SEA;
            let clear_color = ClearColorConfig::Custom(Color::srgb_u8(r, g, b));
            let camera = Camera { order: -1, clear_color, ..default() };
            // Composed in sRGB: blends as the look was drawn, and a software rasteriser need not convert.
            commands.spawn((Eye, Camera2d, camera, target, CompositingSpace::Srgb, Msaa::Off, LAYER));
        }
        canvas.size = size;
        canvas.due = canvas.due.max(FIRST / 3);
    }
    canvas.min = min;
    let pixel = 1.0 / window.scale_factor();
    let whole = window.physical_size().as_vec2();
    let middle = (min + max) / 2.0 - whole / 2.0;
    **visibility = Visibility::Inherited;
    sprite.custom_size = Some((max - min) * pixel);
    transform.translation = Vec3::new(middle.x * pixel, -middle.y * pixel, 0.0);
}

/// Lets the map be drawn in this frame, or not.
pub fn switch(mut canvas: ResMut<Canvas>, time: Res<Time>, eye: Option<Single<&mut Camera, With<Eye>>>) {
    let seconds = time.delta_secs();
    // Only frames that draw a moving map tell how fast it is drawn.
    if canvas.still_for < REST {
        canvas.frame_seconds += (seconds.min(0.2) - canvas.frame_seconds) * 0.2;
        canvas.slow = canvas.frame_seconds > if canvas.slow { FAST } else { SLOW };
    }
    let was_hurried = canvas.is_hurried();
    canvas.still_for = (canvas.still_for + seconds).min(10.0);
    if was_hurried && !canvas.is_hurried() {
        canvas.draw();
    }
    let Some(mut camera) = eye else { return };
    let active = canvas.due > 0 && canvas.size != UVec2::ZERO;
    if camera.is_active != active {
        camera.is_active = active;
    }
    canvas.due = canvas.due.saturating_sub(1);
}
