//! The player's hands on the map: drag, wheel and keys move the camera, the pointer finds provinces.
//! Leaves the pointer alone wherever an egui area lies over the map.

use bevy::input::mouse::{AccumulatedMouseScroll, MouseScrollUnit};
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy_egui::{EguiContexts, egui};

use super::camera::{CLOSEST, MapCamera, MapFrame, Stillness};
use super::geography::Geography;
use super::pick::Picker;

/// The player clicked on the map: a province, or the sea.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProvinceClicked(pub Option<u16>);

/// The province under the pointer.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hovered(pub Option<u16>);

/// What the hands are doing.
#[derive(Resource, Default)]
pub struct Grip {
    /// The place held by the pointer, and where the hold began.
    held: Option<(f64, f64)>,
    pressed_at: Option<egui::Pos2>,
    dragged: bool,
    last: [f64; 2],
    /// Speed of the sheet in points a second, for its glide after a drag.
    glide: [f64; 2],
    zoom_to: Option<(f64, [f64; 2])>,
}

/// A press that moves less than this is a click.
const CLICK: f32 = 4.0;
const KEY_SPEED: f64 = 620.0;
/// How fast the keys zoom: the logarithm of the scale, a second.
const KEY_ZOOM: f64 = 1.6;
/// No glide is faster than this, in points a second.
const FASTEST: f64 = 1400.0;
const WHEEL_STEP: f64 = 1.22;

/// Reads mouse and keyboard and moves the camera.
#[expect(clippy::too_many_arguments, reason = "a system's signature is its contract")]
pub fn steer(
    mut contexts: EguiContexts,
    window: Single<&Window, With<PrimaryWindow>>,
    buttons: Res<ButtonInput<MouseButton>>,
    keys: Res<ButtonInput<KeyCode>>,
    scroll: Res<AccumulatedMouseScroll>,
    time: Res<Time>,
    frame: Res<MapFrame>,
    still: Res<Stillness>,
    mut camera: ResMut<MapCamera>,
    mut grip: ResMut<Grip>,
    mut hovered: ResMut<Hovered>,
    mut clicks: MessageWriter<ProvinceClicked>,
) {
    let Ok(ctx) = contexts.ctx_mut() else { return };
    let rect = frame.sheet();
    let seconds = f64::from(time.delta_secs()).min(0.1);
    let mut view = camera.clone();

    let pointer = window.cursor_position().map(|p| egui::pos2(p.x, p.y) / ctx.zoom_factor());
    let free = pointer.filter(|p| rect.contains(*p) && is_free(ctx, *p));
    let from_middle = |p: egui::Pos2| {
        let d = p - rect.center();
        [f64::from(d.x), f64::from(d.y)]
    };

    if let Some(p) = free {
        wheel(&mut view, &mut grip, &scroll, from_middle(p));
    }
    drag(&mut view, &mut grip, &buttons, pointer, free, from_middle, seconds);
    let listens = !ctx.egui_wants_keyboard_input();
    if listens {
        arrow_keys(&mut view, &mut grip, &keys, seconds);
    }
    if let Some((goal, at)) = grip.zoom_to {
        let step = (goal / view.zoom).powf(1.0 - (-seconds * 14.0).exp());
        zoom_about(&mut view, step, at);
        if (goal / view.zoom).ln().abs() < 0.004 {
            grip.zoom_to = None;
        }
    }
    if still.0 {
        grip.glide = [0.0; 2];
        if let Some((goal, at)) = grip.zoom_to.take() {
            let step = goal / view.zoom;
            zoom_about(&mut view, step, at);
        }
    }
    view.advance(if still.0 { f64::MAX } else { seconds });
    view.limit([f64::from(rect.width()), f64::from(rect.height())]);

    let under = |p: egui::Pos2| {
        let [x, y] = from_middle(p);
        Picker::world().under(Geography::world(), &view.projection(), x, y)
    };
    let now = if grip.dragged { None } else { free.and_then(under) };
    if hovered.0 != now {
        hovered.0 = now;
    }
    if listens && keys.just_pressed(KeyCode::Enter) {
        clicks.write(ProvinceClicked(under(rect.center())));
    }
    if buttons.just_released(MouseButton::Left) {
        if let (Some(_), false, Some(p)) = (grip.pressed_at, grip.dragged, free) {
            clicks.write(ProvinceClicked(under(p)));
        }
        grip.pressed_at = None;
    }
    if *camera != view {
        *camera = view;
    }
}

/// True where no window, panel or popup of egui lies over the map.
fn is_free(ctx: &egui::Context, p: egui::Pos2) -> bool {
    let covered = ctx.layer_id_at(p).is_some_and(|layer| layer.order != egui::Order::Background);
    !covered && !ctx.egui_is_using_pointer()
}

fn wheel(view: &mut MapCamera, grip: &mut Grip, scroll: &AccumulatedMouseScroll, at: [f64; 2]) {
    let notches = match scroll.unit {
        MouseScrollUnit::Line => f64::from(scroll.delta.y),
        MouseScrollUnit::Pixel => f64::from(scroll.delta.y) / 60.0,
    };
    if notches != 0.0 {
        view.halt();
        let from = grip.zoom_to.map_or(view.zoom, |(goal, _)| goal);
        grip.zoom_to = Some(((from * WHEEL_STEP.powf(notches)).clamp(1.0, CLOSEST), at));
    }
}

fn zoom_about(view: &mut MapCamera, factor: f64, at: [f64; 2]) {
    let place = view.projection().find(at[0], at[1]);
    view.zoom *= factor;
    if let Some((lon, lat)) = place {
        view.hold(lon, lat, at);
    }
}

fn drag(
    view: &mut MapCamera,
    grip: &mut Grip,
    buttons: &ButtonInput<MouseButton>,
    pointer: Option<egui::Pos2>,
    free: Option<egui::Pos2>,
    from_middle: impl Fn(egui::Pos2) -> [f64; 2],
    seconds: f64,
) {
    let hands = [MouseButton::Left, MouseButton::Middle];
    if let (true, Some(p)) = (buttons.any_just_pressed(hands), free) {
        let at = from_middle(p);
        view.halt();
        grip.held = view.projection().find(at[0], at[1]);
        grip.pressed_at = Some(p);
        grip.dragged = false;
        grip.glide = [0.0; 2];
        grip.zoom_to = None;
        grip.last = at;
    }
    let holding = buttons.any_pressed(hands);
    match (grip.held, pointer) {
        (Some((lon, lat)), Some(p)) if holding => {
            let far = grip.pressed_at.is_none_or(|start| start.distance(p) > CLICK);
            grip.dragged |= far;
            if grip.dragged {
                let at = from_middle(p);
                view.hold(lon, lat, at);
                // The speed of the last moments: a hand that stops before it lets go leaves no glide.
                let (glide, weight) = (grip.glide, 1.0 - (-seconds * 16.0).exp());
                grip.glide = [0, 1].map(|k| {
                    let speed = (at[k] - grip.last[k]) / seconds.max(0.001);
                    glide[k] + (speed.clamp(-FASTEST, FASTEST) - glide[k]) * weight
                });
                grip.last = at;
            }
        }
        _ => {
            grip.held = None;
            if !holding && !buttons.just_released(MouseButton::Left) {
                grip.dragged = false;
            }
            if grip.glide[0].hypot(grip.glide[1]) > 8.0 {
                shift(view, grip.glide[0] * seconds, grip.glide[1] * seconds);
                let slowed = (-seconds * 7.0).exp();
                grip.glide = grip.glide.map(|v| v * slowed);
            }
        }
    }
}

fn arrow_keys(view: &mut MapCamera, grip: &mut Grip, keys: &ButtonInput<KeyCode>, seconds: f64) {
    if keys.any_pressed([KeyCode::ControlLeft, KeyCode::ControlRight, KeyCode::AltLeft, KeyCode::SuperLeft]) {
        return;
    }
    let axis = |less: [KeyCode; 2], more: [KeyCode; 2]| {
        f64::from(u8::from(keys.any_pressed(more))) - f64::from(u8::from(keys.any_pressed(less)))
    };
    let x = axis([KeyCode::ArrowLeft, KeyCode::KeyA], [KeyCode::ArrowRight, KeyCode::KeyD]);
    let y = axis([KeyCode::ArrowUp, KeyCode::KeyW], [KeyCode::ArrowDown, KeyCode::KeyS]);
    let nearer = axis([KeyCode::KeyQ; 2], [KeyCode::KeyE; 2]);
    if nearer != 0.0 {
        view.halt();
        grip.zoom_to = None;
        zoom_about(view, (nearer * seconds * KEY_ZOOM).exp(), [0.0; 2]);
    }
    if x != 0.0 || y != 0.0 {
        view.halt();
        grip.zoom_to = None;
        grip.glide = [-x * KEY_SPEED * 0.5, -y * KEY_SPEED * 0.5];
        shift(view, -x * KEY_SPEED * seconds, -y * KEY_SPEED * seconds);
    }
}

/// Moves the sheet by points.
fn shift(view: &mut MapCamera, x: f64, y: f64) {
    let (lon, lat) = (view.lon, view.lat);
    view.hold(lon, lat, [x, y]);
}
