//! A mesh in the making: patches of land, strokes, and the tents of waterlines and bands. Offsets are given as
//! directions in px on the sheet the mesh was drawn for; the shader multiplies them by widths.

use bevy::asset::RenderAssetUsages;
use bevy::math::Vec2;
use bevy::mesh::{Indices, Mesh, PrimitiveTopology};

use super::levels::Patch;
use super::material::{ASIDE, Layer};
use super::projection::Projection;

/// Corners with a code for the shader, and for lines the direction in which each is pushed.
#[derive(Default)]
pub struct Draft {
    at: Vec<[f32; 3]>,
    aside: Vec<[f32; 2]>,
    indices: Vec<u32>,
}

/// A line of longitudes and latitudes with the directions of its pieces on the sheet.
pub struct Path {
    points: Vec<[f32; 2]>,
    /// Unit directions into and out of each point, y downward; alike at an end.
    directions: Vec<(Vec2, Vec2)>,
    closed: bool,
}

/// A mitre is at most this much longer than the line is wide.
const LONGEST_MITRE: f32 = 2.0;
/// Bends sharper than this (cosine) are rounded by a fan where a tent needs it.
const SHARP: f32 = 0.9;
/// How far a band's foot lies outside its line, as a part of the band's width: the line is simplified.
const FOOT: f32 = 0.22;

impl Path {
    pub fn new(points: Vec<[f32; 2]>, sheet: &Projection) -> Self {
        let last = points.len() - 1;
        let closed = points.len() > 3 && points[0] == points[last];
        let px: Vec<Vec2> = points
            .iter()
            .map(|p| {
                let [x, y] = sheet.place_unwrapped(f64::from(p[0]), f64::from(p[1]));
                Vec2::new(x as f32, y as f32)
            })
            .collect();
        let pieces: Vec<Vec2> = px.windows(2).map(|w| (w[1] - w[0]).normalize_or(Vec2::X)).collect();
        let directions = (0..=last)
            .map(|i| {
                let before = if i > 0 {
                    i - 1
                } else if closed {
                    last - 1
                } else {
                    0
                };
                let after = if i < last {
                    i
                } else if closed {
                    0
                } else {
                    last - 1
                };
                (pieces[before], pieces[after])
            })
            .collect();
        Self { points, directions, closed }
    }
}

impl Draft {
    pub fn triangles(&self) -> usize {
        self.indices.len() / 3
    }

    /// The finished mesh. A mesh without corners is not drawable, so an empty one gets a point.
    pub fn mesh(mut self, layer: Layer) -> Mesh {
        if self.at.is_empty() {
            self.corner([0.0; 2], 0.0, Vec2::ZERO);
            self.indices.extend([0, 0, 0]);
        }
        let mut mesh = Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD);
        mesh.insert_attribute(Mesh::ATTRIBUTE_POSITION, self.at);
        if layer.has_aside() {
            mesh.insert_attribute(ASIDE, self.aside);
        }
        mesh.insert_indices(Indices::U32(self.indices));
        mesh
    }

    /// Land or water; the code is the province.
    pub fn patch(&mut self, patch: &Patch, shift: f32, code: f32) {
        let base = self.at.len() as u32;
        self.at.extend(patch.vertices.iter().map(|p| [p[0] + shift, p[1], code]));
        self.indices.extend(patch.triangles.iter().map(|i| base + u32::from(*i)));
    }

    /// A line: a pair of corners each point, with the code 2 times `kind` and the side.
    pub fn stroke(&mut self, path: &Path, kind: u8) {
        let code = f32::from(kind) * 2.0;
        let last = path.points.len() - 1;
        for (i, (point, (into, out))) in path.points.iter().zip(&path.directions).enumerate() {
            let mitre = mitre(*into, *out);
            // Lines run on a little at their ends, so that lines meeting at a junction leave no notch.
            let end = match i {
                _ if path.closed => Vec2::ZERO,
                0 => *into * -0.4,
                i if i == last => *into * 0.4,
                _ => Vec2::ZERO,
            };
            let base = self.at.len() as u32;
            self.corner(*point, code, end - mitre);
            self.corner(*point, code + 1.0, end + mitre);
            if i > 0 {
                self.indices.extend([base - 2, base - 1, base, base, base - 1, base + 1]);
            }
        }
    }

    /// Short strokes across a line, on both sides: the sign of a front.
    pub fn barbs(&mut self, path: &Path, sheet: &Projection, kind: u8) {
        const APART: f32 = 9.0;
        let code = f32::from(kind) * 2.0;
        let px = |p: [f32; 2]| {
            let [x, y] = sheet.place_unwrapped(f64::from(p[0]), f64::from(p[1]));
            Vec2::new(x as f32, y as f32)
        };
        let mut gone = APART / 2.0;
        for (i, pair) in path.points.windows(2).enumerate() {
            let long = px(pair[0]).distance(px(pair[1]));
            let along = path.directions[i].1;
            let across = along.perp();
            while gone < long {
                let part = gone / long;
                let at = [pair[0][0] + (pair[1][0] - pair[0][0]) * part, pair[0][1] + (pair[1][1] - pair[0][1]) * part];
                let base = self.corner(at, code, along * -0.6 - across * 2.6);
                self.corner(at, code + 1.0, along * 0.6 - across * 2.6);
                self.corner(at, code, along * -0.6 + across * 2.6);
                self.corner(at, code + 1.0, along * 0.6 + across * 2.6);
                self.indices.extend([base, base + 1, base + 2, base + 2, base + 1, base + 3]);
                gone += APART;
            }
            gone -= long;
        }
    }

    /// The head of an arrow at the end of a path.
    pub fn head(&mut self, path: &Path, kind: u8) {
        let code = f32::from(kind) * 2.0;
        let (Some(&at), Some(&(along, _))) = (path.points.last(), path.directions.last()) else { return };
        let across = along.perp();
        let base = self.corner(at, code, along * 6.5);
        self.corner(at, code, across * -3.6);
        self.corner(at, code + 1.0, across * 3.6);
        self.indices.extend([base, base + 1, base + 2]);
    }

    /// Waterlines on the right of a path: corners with code 0 at the foot and 1 at the edge.
    pub fn tent(&mut self, path: &Path, owner: u16) {
        self.wall(path, f32::from(owner) * 2.0, 0.0);
    }

    /// A band on the right of a path, for the province it belongs to.
    pub fn band(&mut self, path: &Path, owner: u16) {
        self.wall(path, f32::from(owner) * 2.0, FOOT);
    }

    /// A wall along each piece, and a fan of two round each sharp bend.
    fn wall(&mut self, path: &Path, code: f32, foot: f32) {
        let mut before: Option<[u32; 2]> = None;
        for (point, (into, out)) in path.points.iter().zip(&path.directions) {
            let right = mitre(*into, *out);
            let base = self.corner(*point, code, right * -foot);
            let first = self.at.len() as u32;
            let bend = into.dot(*out);
            let leave = if bend > SHARP {
                self.corner(*point, code + 1.0, right)
            } else {
                let (a, b) = (into.perp(), out.perp());
                // Straight on at the tip of a spit, where the sides cancel out.
                let midway = (a + b).try_normalize().filter(|_| bend > -0.98).unwrap_or(*into);
                self.corner(*point, code + 1.0, a);
                self.corner(*point, code + 1.0, midway);
                let leave = self.corner(*point, code + 1.0, b);
                // Bends away from the wall need the fan; in others the walls overlap.
                if into.perp_dot(*out) < 0.0 {
                    self.indices.extend([base, first, first + 1, base, first + 1, leave]);
                }
                leave
            };
            if let Some([foot, edge]) = before.replace([base, leave]) {
                self.indices.extend([foot, edge, base, base, edge, first]);
            }
        }
    }

    fn corner(&mut self, point: [f32; 2], code: f32, aside: Vec2) -> u32 {
        self.at.push([point[0], point[1], code]);
        self.aside.push(aside.to_array());
        self.at.len() as u32 - 1
    }
}

/// The right-hand offset of unit width that keeps a line's width round a bend.
fn mitre(into: Vec2, out: Vec2) -> Vec2 {
    let (a, b) = (into.perp(), out.perp());
    let middle = (a + b).normalize_or(a);
    middle / middle.dot(a).max(1.0 / LONGEST_MITRE)
}
