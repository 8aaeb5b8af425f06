//! The small world in the corner: one cached egui mesh at the lowest level of detail, with the view outlined in red.
//! A click or drag on it moves the camera.

use std::sync::Arc;

use bevy_egui::egui::{Color32, Id, Mesh, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, pos2};

use super::camera::MapCamera;
use super::geography::Geography;
use super::levels::{Patches, Shape as Cut};
use super::paint::MapPaint;
use super::projection::Projection;
use super::style;

/// The meridian in the middle, and the latitudes at the edges.
const MIDDLE: f64 = 11.0;
const NORTH: f64 = 83.0;
const SOUTH: f64 = -57.0;

/// The mesh kept between frames, and what it was made for.
#[derive(Clone)]
struct Cached {
    colours: u32,
    rect: Rect,
    mesh: Arc<Mesh>,
}

/// Draws the world into `size` points and lets the pointer move the camera.
pub fn minimap(ui: &mut Ui, paint: &MapPaint, camera: &mut MapCamera, size: Vec2) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let painter = ui.painter().with_clip_rect(rect);
    let [r, g, b] = style::SEA;
    painter.rect_filled(rect, 0.0, Color32::from_rgb(r, g, b));

    let world = Projection::new(MIDDLE, 0.0, scale(rect));
    let id = Id::new("atlas minimap");
    let cached: Option<Cached> = ui.data(|d| d.get_temp(id));
    let mesh = match cached {
        Some(c) if c.colours == paint.colours_revision() && c.rect == rect => c.mesh,
        _ => {
            let mesh = Arc::new(draw(paint, &world, rect));
            let kept = Cached { colours: paint.colours_revision(), rect, mesh: mesh.clone() };
            ui.data_mut(|d| d.insert_temp(id, kept));
            mesh
        }
    };
    painter.add(Shape::Mesh(mesh));
    let sheet: Rect = ui.data(|d| d.get_temp(sheet_id())).unwrap_or(Rect::from_min_size(Pos2::ZERO, Vec2::splat(600.0)));
    let [r, g, b] = style::OWN_RED;
    let outline = Stroke::new(1.6, Color32::from_rgb(r, g, b));
    for piece in view_outline(camera, sheet.size(), &world, rect) {
        painter.add(Shape::line(piece, outline));
    }
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, Color32::from_rgb(0x0b, 0x0f, 0x0d)), StrokeKind::Inside);

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

fn scale(rect: Rect) -> f64 {
    let height = f64::from(rect.height()) / (NORTH - SOUTH);
    // The equator of the projection is 0.866 of its degrees long.
    height.min(f64::from(rect.width()) / (360.0 * 0.866))
}

fn middle(rect: Rect) -> Pos2 {
    let lift = (NORTH + SOUTH) / 2.0 * scale(rect);
    rect.center() + Vec2::new(0.0, lift as f32)
}

fn draw(paint: &MapPaint, world: &Projection, rect: Rect) -> Mesh {
    let geography = Geography::world();
    let (mut mesh, mut patches) = (Mesh::default(), Patches::default());
    for i in 0..geography.provinces.len() {
        let patch = patches.get(geography, Cut::Province(i as u16), 0);
        let [r, g, b] = paint.fill[i];
        let colour = Color32::from_rgb(r, g, b);
        let centre = f64::from(geography.provinces[i].label[0]);
        let away = super::projection::wrap(centre - world.lon);
        let base = mesh.vertices.len() as u32;
        for p in &patch.vertices {
            // All corners of a province on the side of its label.
            let [x, y] = world.place_unwrapped(away + f64::from(p[0]) - centre, f64::from(p[1]));
            mesh.colored_vertex(middle(rect) + Vec2::new(x as f32, y as f32), colour);
        }
        mesh.indices.extend(patch.triangles.iter().map(|k| base + u32::from(*k)));
    }
    coasts(geography, world, rect, &mut mesh);
    mesh
}

/// Thin shores: without them pale land is lost in the sea.
fn coasts(geography: &Geography, world: &Projection, rect: Rect, mesh: &mut Mesh) {
    let [r, g, b] = style::COAST;
    let colour = Color32::from_rgba_unmultiplied(r, g, b, 150);
    for (i, arc) in geography.arcs.iter().enumerate() {
        let size = arc.extent.size();
        if arc.left.is_some() == arc.right.is_some() || size[0].max(size[1]) < 1.5 {
            continue;
        }
        let centre = f64::from(arc.extent.centre()[0]);
        let away = super::projection::wrap(centre - world.lon);
        let mut before: Option<Pos2> = None;
        for p in geography.arc_points(i as u32, 0) {
            let [x, y] = world.place_unwrapped(away + f64::from(p[0]) - centre, f64::from(p[1]));
            let here = middle(rect) + Vec2::new(x as f32, y as f32);
            if let Some(before) = before.replace(here) {
                let side = (here - before).normalized().rot90() * 0.4;
                let base = mesh.vertices.len() as u32;
                for corner in [before - side, before + side, here - side, here + side] {
                    mesh.colored_vertex(corner, colour);
                }
                mesh.add_triangle(base, base + 1, base + 2);
                mesh.add_triangle(base + 2, base + 1, base + 3);
            }
        }
    }
}

/// The edge of the view on the small map, in one or two pieces where it crosses the outer meridian.
fn view_outline(camera: &MapCamera, size: Vec2, world: &Projection, rect: Rect) -> Vec<Vec<Pos2>> {
    let view = camera.projection();
    let half = size / 2.0;
    let corners = [pos2(-half.x, -half.y), pos2(half.x, -half.y), pos2(half.x, half.y), pos2(-half.x, half.y)];
    let mut pieces: Vec<Vec<Pos2>> = vec![Vec::new()];
    for side in 0..4 {
        let (from, to) = (corners[side], corners[(side + 1) % 4]);
        for i in 0..=10 {
            let at = from.lerp(to, i as f32 / 10.0);
            let Some((lon, lat)) = view.find(f64::from(at.x), f64::from(at.y)) else { continue };
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
