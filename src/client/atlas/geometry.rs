//! Turns the visible part of the world into the meshes of the layers. Longitudes in a mesh are relative to its
//! origin, so that the date line is a place like any other.

use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;

use super::geography::{Extent, Geography};
use super::levels::{Patches, Shape, worth_drawing};
use super::material::{AROUND, Layer};
use super::paint::MapPaint;
use super::projection::{Projection, wrap};

/// Kinds of line; widths and colours are in `style.rs` by the same order. Later kinds are drawn over earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Line {
    Graticule,
    LakeShore,
    Hairline,
    BorderPaper,
    Border,
    Coast,
    OwnPaper,
    Own,
    SelectedPaper,
    Selected,
}

/// The part of the world to draw, in pixels around the middle of the sheet.
pub struct Region {
    pub sheet: Projection,
    pub half: [f64; 2],
    pub level: u8,
    /// Level of the lines that only waterlines follow.
    pub shore_level: u8,
    pub rings: bool,
    pub hairlines: bool,
    pub band: bool,
}

/// A mesh in the making: corners, and for lines the points around each.
#[derive(Default)]
pub struct Draft {
    at: Vec<[f32; 3]>,
    around: Vec<[f32; 4]>,
    indices: Vec<u32>,
}

/// Draws the region: one draft a layer, in the order of [`Layer::ALL`].
pub fn draft(geography: &Geography, paint: &MapPaint, patches: &mut Patches, region: &Region) -> [Draft; 6] {
    let mut drafts: [Draft; 6] = Default::default();
    let [tents, graticule, land, band, lakes, lines] = &mut drafts;
    net(region, graticule);
    for (i, place) in geography.provinces.iter().enumerate() {
        for shift in region.copies(&place.outline.extent) {
            land.patch(patches.get(geography, Shape::Province(i as u16), region.level), shift, i as f32);
        }
    }
    for (i, lake) in geography.lakes.iter().enumerate() {
        for shift in region.copies(&lake.extent) {
            lakes.patch(patches.get(geography, Shape::Lake(i as u16), region.level), shift, 0.0);
        }
    }

    // Lines by kind, so that the weightier lie on top.
    let mut strokes: [Vec<(u32, f32)>; 10] = Default::default();
    for (i, arc) in geography.arcs.iter().enumerate() {
        let closed = arc.points[0] == arc.points[arc.points.len() - 1];
        if closed && !worth_drawing(geography, &arc.extent, region.level) {
            continue;
        }
        for shift in region.copies(&arc.extent) {
            let nation = |p: Option<u16>| p.map(|p| paint.nation[p as usize]);
            let (l, r) = (nation(arc.left), nation(arc.right));
            let mut add = |line: Line| strokes[line as usize].push((i as u32, shift));
            let own = paint.viewer.is_some() && l != r && (l == paint.viewer || r == paint.viewer);
            match (l, r) {
                (None, None) => add(Line::LakeShore),
                (None, _) | (_, None) if !own => add(Line::Coast),
                _ if own => {
                    add(Line::OwnPaper);
                    add(Line::Own);
                }
                _ if l != r => {
                    add(Line::BorderPaper);
                    add(Line::Border);
                }
                _ if region.hairlines => add(Line::Hairline),
                _ => {}
            }
            let selected = paint.selected.is_some() && (arc.left == paint.selected || arc.right == paint.selected);
            if selected {
                add(Line::SelectedPaper);
                add(Line::Selected);
            }
            if region.rings && l.is_none() != r.is_none() {
                tents.tent(geography, i as u32, l.is_none(), shift, region.shore_level, 0);
            }
            if region.band && l != r {
                for (side, nation, backwards) in [(arc.left, l, true), (arc.right, r, false)] {
                    if let (Some(p), true) = (side, nation.is_some_and(|n| n != MapPaint::NOBODY)) {
                        band.tent(geography, i as u32, backwards, shift, region.shore_level, p);
                    }
                }
            }
        }
    }
    for (kind, arcs) in strokes.iter().enumerate() {
        for &(arc, shift) in arcs {
            let points: Vec<_> =
                geography.arc_points(arc, region.level).map(|p| [p[0] + shift, p[1]]).collect();
            lines.stroke(&points, kind as u8);
        }
    }
    drafts
}

impl Region {
    /// The turns by which a box must be moved to be seen, each as the shift of its longitudes.
    fn copies(&self, extent: &Extent) -> impl Iterator<Item = f32> + use<> {
        let centre = extent.centre();
        let size = extent.size();
        let away = wrap(f64::from(centre[0]) - self.sheet.lon);
        let sheet = self.sheet;
        let half = self.half;
        // Half the box in px, generously: the projections stretch at most this much where the camera goes.
        let reach = sheet.zoom * (0.55 * f64::from(size[0]) + 0.6 * f64::from(size[1])) + 24.0;
        let turns: &[f64] = if sheet.repeats() { &[0.0, -360.0, 360.0] } else { &[0.0] };
        turns.iter().filter_map(move |turn| {
            let [x, y] = sheet.place_unwrapped(away + turn, f64::from(centre[1]));
            let seen = x.abs() < half[0] + reach && y.abs() < half[1] + reach;
            seen.then(|| (away + turn) as f32 - centre[0])
        })
    }
}

/// Meridians and parallels every five degrees (ten, twenty further out).
fn net(region: &Region, out: &mut Draft) {
    let step = if region.sheet.zoom < 6.0 { 15 } else if region.sheet.zoom < 12.0 { 10 } else { 5 };
    let lon0 = region.sheet.lon;
    let seen = |away: f64, lat: f64| {
        let [x, y] = region.sheet.place_unwrapped(away, lat);
        x.abs() < region.half[0] + 60.0 && y.abs() < region.half[1] + 60.0
    };
    let reach = if region.sheet.repeats() { 360 } else { 120 };
    let first = ((lon0 as i32 - reach) / step) * step;
    let mut run = Vec::new();
    let mut flush = |run: &mut Vec<[f32; 2]>| {
        if run.len() > 1 {
            out.stroke(run, Line::Graticule as u8);
        }
        run.clear();
    };
    for lon in (first..first + 2 * reach).step_by(step as usize) {
        for lat in (-85..=85).step_by(5) {
            let away = f64::from(lon) - lon0;
            if seen(away, f64::from(lat)) { run.push([away as f32, lat as f32]) } else { flush(&mut run) }
        }
        flush(&mut run);
    }
    for lat in (-80..=80).step_by(step as usize) {
        for lon in (first..first + 2 * reach).step_by(step.min(5) as usize) {
            let away = f64::from(lon) - lon0;
            if seen(away, f64::from(lat)) { run.push([away as f32, lat as f32]) } else { flush(&mut run) }
        }
        flush(&mut run);
    }
}

impl Draft {
    pub fn triangles(&self) -> usize {
        self.indices.len() / 3
    }

    /// The finished mesh. A mesh without corners is not drawable, so an empty one gets a point.
    pub fn mesh(mut self, layer: Layer) -> Mesh {
        if self.at.is_empty() {
            self.at.push([0.0; 3]);
            self.around.push([0.0; 4]);
            self.indices.extend([0, 0, 0]);
        }
        let mut mesh = Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD);
        mesh.insert_attribute(Mesh::ATTRIBUTE_POSITION, self.at);
        if layer.has_around() {
            mesh.insert_attribute(AROUND, self.around);
        }
        mesh.insert_indices(Indices::U32(self.indices));
        mesh
    }

    fn patch(&mut self, patch: &super::levels::Patch, shift: f32, code: f32) {
        let base = self.at.len() as u32;
        self.at.extend(patch.vertices.iter().map(|p| [p[0] + shift, p[1], code]));
        self.indices.extend(patch.triangles.iter().map(|i| base + u32::from(*i)));
    }

    /// A line along points: a pair of corners each, pushed apart by the shader.
    fn stroke(&mut self, points: &[[f32; 2]], kind: u8) {
        let code = f32::from(kind) * 2.0;
        for ((before, here, after), first) in around(points) {
            let base = self.at.len() as u32;
            for side in [0.0, 1.0] {
                self.at.push([here[0], here[1], code + side]);
                self.around.push([before[0], before[1], after[0], after[1]]);
            }
            if !first {
                self.indices.extend([base - 2, base - 1, base, base, base - 1, base + 1]);
            }
        }
    }

    /// A tent on the right of an arc, or on its left when run backwards: a wall along each segment and a fan of two
    /// round each bend. The code of a corner is 4 times `owner` and which corner it is.
    fn tent(&mut self, geography: &Geography, arc: u32, backwards: bool, shift: f32, level: u8, owner: u16) {
        let mut points: Vec<_> = geography.arc_points(arc, level).map(|p| [p[0] + shift, p[1]]).collect();
        if backwards {
            points.reverse();
        }
        let code = f32::from(owner) * 4.0;
        for ((before, here, after), first) in around(&points) {
            let base = self.at.len() as u32;
            for corner in [0.0, 1.0, 2.0, 3.0] {
                self.at.push([here[0], here[1], code + corner]);
                self.around.push([before[0], before[1], after[0], after[1]]);
            }
            self.indices.extend([base, base + 1, base + 3, base, base + 3, base + 2]);
            if !first {
                // From the point before: its foot and its outgoing edge, to this foot and its incoming edge.
                self.indices.extend([base - 4, base - 2, base, base, base - 2, base + 1]);
            }
        }
    }
}

type Neighbourhood = ([f32; 2], [f32; 2], [f32; 2]);

/// Each point with the one before and after; on a closed line the ends know each other.
fn around(points: &[[f32; 2]]) -> impl Iterator<Item = (Neighbourhood, bool)> + '_ {
    let last = points.len() - 1;
    let closed = points.len() > 3 && points[0] == points[last];
    points.iter().enumerate().map(move |(i, here)| {
        let before = if i > 0 { points[i - 1] } else if closed { points[last - 1] } else { *here };
        let after = if i < last { points[i + 1] } else if closed { points[1] } else { *here };
        ((before, *here, after), i == 0)
    })
}
