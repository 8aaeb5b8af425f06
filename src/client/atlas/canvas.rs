//! The map is drawn into a picture of its own, and only when something on it changed; the window shows that picture
//! under the panels. Owns the two cameras. Also watches how fast the machine draws. On a slow one, while the map
//! moves, the picture already drawn is moved, turned and stretched as far as its margin allows, new ones get coarser
//! lines, and the true picture is drawn when the map rests.

use bevy::camera::visibility::{NoFrustumCulling, RenderLayers};
use bevy::camera::{ClearColorConfig, RenderTarget};
use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::window::PrimaryWindow;
use bevy_egui::{EguiContexts, PrimaryEguiContext};

use super::camera::{MapCamera, MapFrame};
use super::pane::{Pane, PaneMaterial, Pose};
use super::projection::Projection;
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

/// The picture reaches this far beyond the sheet, in points.
pub const PAD: f32 = 96.0;

/// Frames a change is drawn for: meshes and textures may reach the renderer a frame late.
const LINGER: u32 = 3;
/// After a change of size, for as many more.
const RESIZED: u32 = 8;
/// At the start pipelines are still being compiled: every frame is drawn for this many seconds.
const FIRST: f32 = 2.5;
/// Seconds a frame takes on a machine that is slow, and on one that is fast again.
const SLOW: f32 = 1.0 / 38.0;
const FAST: f32 = 1.0 / 75.0;
/// The view counts as moving this long after it last changed, in seconds.
const REST: f32 = 0.16;

/// The picture's place and size, and whether it must be drawn.
#[derive(Resource)]
pub struct Canvas {
    /// The picture's size in physical pixels, and where in it the middle of the sheet lies. It is larger than the
    /// sheet by [`PAD`] all round.
    pub size: UVec2,
    pub middle: Vec2,
    /// Physical pixels per point.
    pub scale: f32,
    /// How many pictures were drawn, for measuring.
    pub pictures: u32,
    /// The middle of the sheet in physical pixels of the window.
    window_middle: Vec2,
    /// The view the picture was last drawn for.
    drawn: Option<Projection>,
    due: u32,
    still_for: f32,
    frame_seconds: f32,
    slow: bool,
    /// The picture is drawn in this frame.
    drawing: bool,
}

impl Default for Canvas {
    fn default() -> Self {
        let (still_for, frame_seconds) = (f32::MAX, 1.0 / 60.0);
        Self {
            size: UVec2::ZERO,
            middle: Vec2::ZERO,
            scale: 1.0,
            pictures: 0,
            window_middle: Vec2::ZERO,
            drawn: None,
            due: RESIZED,
            still_for,
            frame_seconds,
            slow: false,
            drawing: false,
        }
    }
}

impl Canvas {
    /// Something on the map is different.
    pub fn draw(&mut self) {
        self.due = self.due.max(LINGER);
    }

    /// The view moved in this frame. On a slow machine the old picture may do a little longer.
    pub fn moved(&mut self, view: &Projection) {
        self.still_for = 0.0;
        if !self.does_for(view) {
            self.draw();
        }
    }

    /// True if on a slow machine the old picture, moved, still does for a view.
    pub fn does_for(&self, view: &Projection) -> bool {
        self.slow && self.drawn.is_some_and(|old| Pose::of(&old, view).is_within(PAD * 0.9))
    }

    /// True in a frame in which the picture is drawn.
    pub fn is_drawing(&self) -> bool {
        self.drawing
    }

    /// Where the picture's corner lies in the window, in physical pixels.
    pub fn corner(&self) -> Vec2 {
        self.window_middle - self.middle
    }

    /// True while a slow machine should draw less.
    pub fn is_hurried(&self) -> bool {
        self.slow && self.still_for < REST
    }
}

/// Spawns the window's camera. The map's own waits for it, so that egui does not take the wrong one.
pub fn open(mut commands: Commands, mut meshes: ResMut<Assets<Mesh>>, mut materials: ResMut<Assets<PaneMaterial>>) {
    let [r, g, b] = style::DESK;
    let clear_color = ClearColorConfig::Custom(Color::srgb_u8(r, g, b));
    commands.spawn((AtlasCamera, Camera2d, Camera { clear_color, ..default() }, Msaa::Off));
    let mesh = Mesh2d(meshes.add(Rectangle::new(1.0, 1.0)));
    let pane = materials.add(PaneMaterial { pane: Pane::default(), picture: Handle::default() });
    commands.spawn((Shown, mesh, MeshMaterial2d(pane), Visibility::Hidden, NoFrustumCulling));
}

/// Keeps the picture as large as its place in the window.
#[expect(clippy::too_many_arguments, reason = "a system's signature is its contract")]
pub fn fit(
    mut commands: Commands,
    mut contexts: EguiContexts,
    mut canvas: ResMut<Canvas>,
    mut images: ResMut<Assets<Image>>,
    frame: Res<MapFrame>,
    eye: Query<Entity, With<Eye>>,
    egui_camera: Query<(), With<PrimaryEguiContext>>,
    mut panes: ResMut<Assets<PaneMaterial>>,
    shown: Single<(&MeshMaterial2d<PaneMaterial>, &mut Visibility), With<Shown>>,
) {
    if egui_camera.is_empty() {
        return;
    }
    canvas.scale = contexts.ctx_mut().map_or(1.0, |ctx| ctx.pixels_per_point());
    let sheet = frame.sheet();
    let rect = sheet.expand(PAD);
    let min = (Vec2::new(rect.min.x, rect.min.y) * canvas.scale).round();
    let max = (Vec2::new(rect.max.x, rect.max.y) * canvas.scale).round();
    let (pane, mut visibility) = shown.into_inner();
    if sheet.width() < 8.0 || sheet.height() < 8.0 {
        *visibility = Visibility::Hidden;
        canvas.size = UVec2::ZERO;
        return;
    }
    *visibility = Visibility::Inherited;
    canvas.window_middle = Vec2::new(sheet.center().x, sheet.center().y) * canvas.scale;
    canvas.middle = canvas.window_middle - min;
    let size = (max - min).as_uvec2();
    if size != canvas.size || eye.is_empty() {
        let image = Image::new_target_texture(size.x, size.y, TextureFormat::Rgba8Unorm, None);
        let image = images.add(image);
        if let Some(mut pane) = panes.get_mut(&pane.0) {
            pane.picture = image.clone();
        }
        let target = RenderTarget::from(image);
        if let Ok(eye) = eye.single() {
            commands.entity(eye).insert(target);
        } else {
            let [r, g, b] = style::SEA;
            let [r, g, b] = style::light([r, g, b]);
            let clear_color = ClearColorConfig::Custom(Color::linear_rgb(r, g, b));
            let camera = Camera { order: -1, clear_color, ..default() };
            // The picture holds sRGB and nobody but the pane knows: it blends as the look was drawn, and a software
            // rasteriser need not convert on the way.
            commands.spawn((Eye, Camera2d, camera, target, Msaa::Off, LAYER));
        }
        canvas.size = size;
        canvas.due = canvas.due.max(RESIZED);
    }
}

#[expect(clippy::too_many_arguments, reason = "a system's signature is its contract")]
/// Lets the map be drawn in this frame, or not, and puts the picture where the view wants it.
pub fn switch(
    mut canvas: ResMut<Canvas>,
    time: Res<Time>,
    camera: Res<MapCamera>,
    window: Single<&Window, With<PrimaryWindow>>,
    eye: Option<Single<&mut Camera, With<Eye>>>,
    frame: Res<MapFrame>,
    mut panes: ResMut<Assets<PaneMaterial>>,
    shown: Single<&MeshMaterial2d<PaneMaterial>, With<Shown>>,
) {
    let seconds = time.delta_secs();
    // Only frames of a moving map tell how fast it is drawn.
    if canvas.still_for < REST {
        canvas.frame_seconds += (seconds.min(0.2) - canvas.frame_seconds) * 0.2;
        canvas.slow = canvas.frame_seconds > if canvas.slow { FAST } else { SLOW };
    }
    let was_hurried = canvas.is_hurried();
    canvas.still_for = (canvas.still_for + seconds).min(10.0);
    if was_hurried && !canvas.is_hurried() {
        canvas.draw();
    }
    canvas.drawing = false;
    let Some(mut eye) = eye else { return };
    if time.elapsed_secs() < FIRST {
        canvas.draw();
    }
    let active = canvas.due > 0 && canvas.size != UVec2::ZERO;
    if eye.is_active != active {
        eye.is_active = active;
    }
    let view = camera.projection();
    canvas.drawing = active;
    if active {
        canvas.drawn = Some(view);
        canvas.due -= 1;
        canvas.pictures += 1;
        if canvas.is_hurried() {
            canvas.due = 0;
        }
    }
    let pose = canvas.drawn.map_or(Pose::default(), |old| Pose::of(&old, &view));
    let rect = frame.sheet();
    let corner = |p: bevy_egui::egui::Pos2| (Vec2::new(p.x, p.y) * canvas.scale).round();
    let (min, max) = (corner(rect.min), corner(rect.max));
    let size = window.physical_size().as_vec2();
    let wanted = Pane::new(min, max, size, canvas.window_middle, canvas.middle, &pose, canvas.scale);
    if panes.get(&shown.0).is_some_and(|p| p.pane != wanted)
        && let Some(mut pane) = panes.get_mut(&shown.0)
    {
        pane.pane = wanted;
    }
}
