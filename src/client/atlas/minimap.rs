//! The small world in the corner: a cached texture with the view outlined in red. A click or drag on it moves the
//! camera. Every pixel remembers its provinces, so that new colours cost no more than filling an image.

use std::sync::Arc;

use bevy_egui::egui::{
    Color32, ColorImage, Id, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, Vec2,
    pos2,
};

use super::camera::MapCamera;
use super::geography::Geography;
use super::paint::MapPaint;
use super::pick::Picker;
use super::projection::Projection;
use super::style;

/// The meridian in the middle, and the latitudes at the edges.
const MIDDLE: f64 = 11.0;
const NORTH: f64 = 83.0;
const SOUTH: f64 = -57.0;
/// Samples of a pixel each way.
const FINE: usize = 3;
const SEA: u16 = u16::MAX;
/// How much of a shore pixel is ink.
const SHORE: f32 = 0.75;

/// What is kept between frames.
#[derive(Clone)]
struct Kept {
    pixels: [usize; 2],
    colours: u32,
    texture: TextureHandle,
    /// The province of every sample, [`FINE`] squared a pixel.
    samples: Arc<Vec<u16>>,
}

/// Draws the world into `size` points and lets the pointer move the camera.
pub fn minimap(ui: &mut Ui, paint: &MapPaint, camera: &mut MapCamera, size: Vec2) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let painter = ui.painter().with_clip_rect(rect);
    let texture = texture(ui, paint, rect.size());
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    painter.image(texture, rect, whole, Color32::WHITE);

    let world = Projection::new(MIDDLE, 0.0, scale(rect.size()));
    let sheet = ui.data(|d| d.get_temp(sheet_id())).unwrap_or(Rect::from_min_size(Pos2::ZERO, Vec2::splat(600.0)));
    let [r, g, b] = style::OWN_RED;
    let outline = Stroke::new(1.6, Color32::from_rgb(r, g, b));
    for piece in view_outline(camera, sheet.size(), &world, rect) {
        painter.add(Shape::line(piece, outline));
    }
    let [r, g, b] = style::EDGE;
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, Color32::from_rgb(r, g, b)), StrokeKind::Inside);

    if let Some(at) = response.interact_pointer_pos() {
        let d = at - middle(rect);
        if let Some((lon, lat)) = world.find(f64::from(d.x), f64::from(d.y)) {
            camera.halt();
            (camera.lon, camera.lat) = (lon, lat);
        }
    }
}

/// Where the map leaves the size of its sheet for the outline of the view.
pub(super) fn sheet_id() -> Id {
    Id::new("atlas sheet")
}

fn texture(ui: &Ui, paint: &MapPaint, size: Vec2) -> bevy_egui::egui::TextureId {
    let id = Id::new("atlas minimap");
    let px = ui.ctx().pixels_per_point();
    let pixels = [(size.x * px).round().max(1.0) as usize, (size.y * px).round().max(1.0) as usize];
    let kept: Option<Kept> = ui.data(|d| d.get_temp(id));
    let kept = match kept {
        Some(kept) if kept.pixels == pixels && kept.colours == paint.colours_revision() => kept,
        Some(mut kept) if kept.pixels == pixels => {
            kept.texture.set(draw(paint, pixels, &kept.samples), TextureOptions::LINEAR);
            kept.colours = paint.colours_revision();
            ui.data_mut(|d| d.insert_temp(id, kept.clone()));
            kept
        }
        _ => {
            let samples = Arc::new(survey(pixels, f64::from(px)));
            let image = draw(paint, pixels, &samples);
            let texture = ui.ctx().load_texture("atlas minimap", image, TextureOptions::LINEAR);
            let kept = Kept { pixels, colours: paint.colours_revision(), texture, samples };
            ui.data_mut(|d| d.insert_temp(id, kept.clone()));
            kept
        }
    };
    kept.texture.id()
}

/// The province under every sample of the image.
fn survey(pixels: [usize; 2], px: f64) -> Vec<u16> {
    let size = Vec2::new(pixels[0] as f32, pixels[1] as f32) / px as f32;
    let world = Projection::new(MIDDLE, 0.0, scale(size));
    let middle = middle(Rect::from_min_size(Pos2::ZERO, size));
    let (width, height) = (pixels[0] * FINE, pixels[1] * FINE);
    let step = 1.0 / (px * FINE as f64);
    let mut samples = vec![SEA; width * height];
    for y in 0..height {
        // In this projection a row of the image is a parallel, evenly divided.
        let lat = (f64::from(middle.y) - (y as f64 + 0.5) * step) / world.zoom;
        let [degree, _] = world.place_unwrapped(1.0, lat);
        if lat.abs() > 85.0 {
            continue;
        }
        for x in 0..width {
            let away = ((x as f64 + 0.5) * step - f64::from(middle.x)) / degree;
            if away.abs() <= 180.0 {
                let found = Picker::world().at(Geography::world(), MIDDLE + away, lat);
                samples[y * width + x] = found.unwrap_or(SEA);
            }
        }
    }
    samples
}

/// Colours the samples, pixel by pixel; a pixel of land and sea is a shore.
fn draw(paint: &MapPaint, pixels: [usize; 2], samples: &[u16]) -> ColorImage {
    let mut image = ColorImage::filled(pixels, Color32::BLACK);
    let count = (FINE * FINE) as f32;
    for y in 0..pixels[1] {
        for x in 0..pixels[0] {
            let (mut sum, mut land) = ([0.0f32; 3], 0.0f32);
            for row in 0..FINE {
                let from = (y * FINE + row) * pixels[0] * FINE + x * FINE;
                for province in &samples[from..from + FINE] {
                    let colour = if *province == SEA { style::SEA } else { paint.fill[*province as usize] };
                    land += f32::from(u8::from(*province != SEA));
                    for k in 0..3 {
                        sum[k] += f32::from(colour[k]);
                    }
                }
            }
            let ink = SHORE * (1.0 - (2.0 * land / count - 1.0).abs());
            let [r, g, b] = [0, 1, 2].map(|k| {
                let tint = sum[k] / count;
                (tint + (f32::from(style::COAST[k]) - tint) * ink) as u8
            });
            image.pixels[y * pixels[0] + x] = Color32::from_rgb(r, g, b);
        }
    }
    image
}

fn scale(size: Vec2) -> f64 {
    let height = f64::from(size.y) / (NORTH - SOUTH);
    // The equator of the projection is 0.866 of its degrees long.
    height.min(f64::from(size.x) / (360.0 * 0.866))
}

fn middle(rect: Rect) -> Pos2 {
    let lift = (NORTH + SOUTH) / 2.0 * scale(rect.size());
    rect.center() + Vec2::new(0.0, lift as f32)
}

/// The edge of the view on the small map, in pieces where it crosses the outer meridian.
fn view_outline(camera: &MapCamera, size: Vec2, world: &Projection, rect: Rect) -> Vec<Vec<Pos2>> {
    let view = camera.projection();
    let half = size / 2.0;
    let corners = [pos2(-half.x, -half.y), pos2(half.x, -half.y), pos2(half.x, half.y), pos2(-half.x, half.y)];
    let mut pieces: Vec<Vec<Pos2>> = vec![Vec::new()];
    for side in 0..4 {
        let (from, to) = (corners[side], corners[(side + 1) % 4]);
        for i in 0..=10 {
            let at = from.lerp(to, i as f32 / 10.0);
            let Some((lon, lat)) = view.find(f64::from(at.x), f64::from(at.y)) else {
                continue;
            };
            let [x, y] = world.place(lon, lat.clamp(SOUTH, NORTH));
            let point = middle(rect) + Vec2::new(x as f32, y as f32);
            let piece = pieces.last_mut().expect("there is always a piece");
            if piece.last().is_some_and(|p| (p.x - point.x).abs() > rect.width() * 0.4) {
                pieces.push(vec![point]);
            } else {
                piece.push(point);
            }
        }
    }
    pieces
}
