//! Colours and measures of the map, from the house's look: what a line is wide at which scale.

use bevy::math::{Vec2, Vec4};

use super::geometry::Line;
use super::material::{LINE_KINDS, Sheet};
use super::projection::Projection;

pub const SEA: [u8; 3] = [0xcb, 0xd8, 0xd3];
pub const SEA_LETTERING: [u8; 3] = [0x3d, 0x62, 0x68];
pub const PAPER: [u8; 3] = [0xef, 0xe6, 0xd1];
pub const INK: [u8; 3] = [0x23, 0x1c, 0x15];
pub const RED: [u8; 3] = [0xa8, 0x28, 0x1c];
pub const OWN_RED: [u8; 3] = [0x9c, 0x1f, 0x14];
const WATERLINE: [u8; 3] = [0x8b, 0xa7, 0xa8];
const HAIRLINE: [u8; 3] = [0x5b, 0x4a, 0x36];
const BORDER: [u8; 3] = [0x33, 0x27, 0x1c];
/// The line between those who fight.
const FRONT: [u8; 3] = [0x1c, 0x16, 0x22];
pub const COAST: [u8; 3] = [0x2a, 0x3a, 0x3b];
const OWN_PAPER: [u8; 3] = [0xfd, 0xf6, 0xe3];
pub const EDGE: [u8; 3] = [0x0b, 0x0f, 0x0d];
pub const DESK: [u8; 3] = [0x14, 0x1b, 0x18];

/// Zooms, in px per degree, that the look calls world, Europe and country; measures run between them.
const SCALES: [f32; 3] = [5.0, 16.0, 45.0];
const HATCH_PERIOD: f32 = 6.4;
/// Below this zoom there are no waterlines, and below the next no hairlines and no band.
pub const RINGS_FROM: f32 = 7.5;
pub const HAIRLINES_FROM: f32 = 7.0;

/// A measure at a scale, from its values at the three of [`SCALES`].
pub fn by_scale(zoom: f32, world: f32, europe: f32, country: f32) -> f32 {
    let z = zoom.ln();
    let [a, b, c] = SCALES.map(f32::ln);
    if z < b {
        world + (europe - world) * ((z - a) / (b - a)).clamp(0.0, 1.0)
    } else {
        europe + (country - europe) * ((z - b) / (c - b)).clamp(0.0, 1.0)
    }
}

/// Everything the shader needs for a sheet. `px` is physical pixels per point; `origin` the longitude the meshes
/// count from.
pub fn sheet(view: &Projection, origin: f64, middle: Vec2, canvas: Vec2, px: f32) -> Sheet {
    let zoom = view.zoom as f32;
    let [blend, cone, cotangent, _] = view.shape();
    let first = by_scale(zoom, 2.4, 2.4, 3.5);
    let last = by_scale(zoom, 17.0, 17.0, 24.0);
    let fade = ((zoom - RINGS_FROM) / 3.0).clamp(0.0, 1.0);
    let mut sheet = Sheet {
        camera: Vec4::new(super::projection::wrap(view.lon - origin) as f32, view.lat as f32, zoom * px, blend),
        cone: Vec4::new(cone, cotangent, px, (HATCH_PERIOD * px).round()),
        window: Vec4::new(middle.x, middle.y, canvas.x, canvas.y),
        shore: Vec4::new(first * px, (last - first) / 4.0 * px, by_scale(zoom, 0.0, 5.5, 8.0) * px, fade),
        sea: ink(SEA, 1.0),
        waterline: ink(WATERLINE, 1.0),
        ink: [Vec4::ZERO; LINE_KINDS],
        width: [Vec4::ZERO; LINE_KINDS],
    };
    let mut set = |line: Line, colour: [u8; 3], alpha: f32, width: f32| {
        let width = width * px;
        sheet.ink[line as usize] = ink(colour, alpha * width.min(1.0));
        sheet.width[line as usize] = Vec4::splat(width.max(1.0) * 0.5);
    };
    let hairline = ((zoom - HAIRLINES_FROM) / 6.0).clamp(0.0, 1.0);
    set(Line::Graticule, WATERLINE, 0.5, 0.7);
    set(Line::LakeShore, COAST, 0.8, by_scale(zoom, 0.4, 0.8, 1.0));
    set(Line::Hairline, HAIRLINE, 0.6 * hairline, by_scale(zoom, 0.5, 0.65, 0.95));
    set(Line::BorderPaper, PAPER, 0.75, by_scale(zoom, 1.2, 3.0, 3.4));
    set(Line::Border, BORDER, 1.0, by_scale(zoom, 0.8, 1.6, 2.0));
    set(Line::Coast, COAST, by_scale(zoom, 0.8, 1.0, 1.0), by_scale(zoom, 0.7, 1.0, 1.2));
    set(Line::OwnPaper, OWN_PAPER, 1.0, by_scale(zoom, 2.4, 4.6, 5.2));
    set(Line::Own, OWN_RED, 1.0, by_scale(zoom, 1.3, 2.3, 2.6));
    set(Line::FrontPaper, OWN_PAPER, 0.95, by_scale(zoom, 3.4, 5.6, 6.4));
    set(Line::Front, FRONT, 1.0, by_scale(zoom, 1.8, 2.6, 3.0));
    set(Line::SelectedPaper, OWN_PAPER, 0.9, by_scale(zoom, 2.6, 4.2, 4.6));
    set(Line::Selected, DESK, 1.0, by_scale(zoom, 1.4, 2.0, 2.2));
    sheet
}

/// A colour of the palette as the shader takes it: the picture is composed in sRGB, as drawing programs do.
pub fn light(rgb: [u8; 3]) -> [f32; 3] {
    rgb.map(|c| f32::from(c) / 255.0)
}

fn ink(rgb: [u8; 3], alpha: f32) -> Vec4 {
    let [r, g, b] = light(rgb);
    Vec4::new(r, g, b, alpha)
}
