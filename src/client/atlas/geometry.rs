//! Chooses the visible part of the world and what each line of it is: coast, border, hairline. Longitudes in a mesh
//! are relative to its origin, so that the date line is a place like any other.

use super::draft::{Draft, Path};
use super::geography::{Extent, Geography};
use super::levels::{Patches, Shape};
use super::material::LINE_KINDS;
use super::paint::{Hatch, MapPaint};
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
    FrontPaper,
    Front,
    SelectedPaper,
    Selected,
}

/// Islands smaller than this many px are filled but not outlined.
const SPECK: f32 = 3.0;

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

/// Draws the region: one draft a layer, in the order of [`Layer::ALL`].
pub fn drafts(geography: &Geography, paint: &MapPaint, patches: &mut Patches, region: &Region) -> [Draft; 7] {
    let mut drafts: [Draft; 7] = Default::default();
    let [tents, graticule, land, band, hatch, lakes, lines] = &mut drafts;
    net(region, graticule);
    for (i, place) in geography.provinces.iter().enumerate() {
        for shift in region.copies(&place.outline.extent) {
            let patch = patches.get(geography, Shape::Province(i as u16), region.level);
            land.patch(patch, shift, i as f32);
            if paint.hatch[i] != Hatch::None {
                hatch.patch(patch, shift, i as f32);
            }
        }
    }
    for (i, lake) in geography.lakes.iter().enumerate() {
        for shift in region.copies(&lake.extent) {
            lakes.patch(patches.get(geography, Shape::Lake(i as u16), region.level), shift, 0.0);
        }
    }

    // Lines by kind, so that the weightier lie on top.
    let mut strokes: [Vec<(u32, f32)>; LINE_KINDS] = Default::default();
    for (i, arc) in geography.arcs.iter().enumerate() {
        let size = arc.extent.size();
        let closed = arc.points[0] == arc.points[arc.points.len() - 1];
        if closed && size[0].max(size[1]) * (region.sheet.zoom as f32) < SPECK {
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
            if is_front(paint, arc.left, arc.right) {
                add(Line::FrontPaper);
                add(Line::Front);
            }
            let selected = paint.selected.is_some() && (arc.left == paint.selected || arc.right == paint.selected);
            if selected {
                add(Line::SelectedPaper);
                add(Line::Selected);
            }
            if region.rings && l.is_none() != r.is_none() {
                tents.tent(&region.path(geography, i as u32, shift, region.shore_level, l.is_none()), 0);
            }
            if region.band && l != r {
                for (side, nation, backwards) in [(arc.left, l, true), (arc.right, r, false)] {
                    if let (Some(p), true) = (side, nation.is_some_and(|n| n != MapPaint::NOBODY)) {
                        band.band(&region.path(geography, i as u32, shift, region.shore_level, backwards), p);
                    }
                }
            }
        }
    }
    for (kind, arcs) in strokes.iter().enumerate() {
        for &(arc, shift) in arcs {
            let path = region.path(geography, arc, shift, region.level, false);
            lines.stroke(&path, kind as u8);
            if kind == Line::Front as usize {
                lines.barbs(&path, &region.sheet, kind as u8);
            }
        }
    }
    for &(from, to) in &paint.marches {
        march(geography, region, from, to, lines);
    }
    drafts
}

/// Whether a front runs along the line between two provinces.
fn is_front(paint: &MapPaint, left: Option<u16>, right: Option<u16>) -> bool {
    match (left, right) {
        (Some(a), Some(b)) => paint.fronts.binary_search(&(a.min(b), a.max(b))).is_ok(),
        _ => false,
    }
}

/// An arrow from the middle of one province three quarters of the way to that of another.
fn march(geography: &Geography, region: &Region, from: u16, to: u16, out: &mut Draft) {
    let [a, b] = [from, to].map(|p| geography.provinces[p as usize].label);
    let east = wrap(f64::from(b[0] - a[0])) as f32;
    let away = wrap(f64::from(a[0]) - region.sheet.lon) as f32;
    let [x, y] = region.sheet.place_unwrapped(f64::from(away), f64::from(a[1]));
    if x.abs() > region.half[0] + 200.0 || y.abs() > region.half[1] + 200.0 {
        return;
    }
    let at = |part: f32| [away + east * part, a[1] + (b[1] - a[1]) * part];
    let path = Path::new(vec![at(0.12), at(0.78)], &region.sheet);
    out.stroke(&path, Line::FrontPaper as u8);
    out.stroke(&path, Line::Front as u8);
    out.head(&path, Line::Front as u8);
}

impl Region {
    /// An arc at a level, moved by a shift of longitude, with its positions on the sheet.
    fn path(&self, geography: &Geography, arc: u32, shift: f32, level: u8, backwards: bool) -> Path {
        let mut points: Vec<_> = geography.arc_points(arc, level).map(|p| [p[0] + shift, p[1]]).collect();
        if backwards {
            points.reverse();
        }
        Path::new(points, &self.sheet)
    }

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
    let step = if region.sheet.zoom < 6.0 {
        15
    } else if region.sheet.zoom < 12.0 {
        10
    } else {
        5
    };
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
            out.stroke(&Path::new(std::mem::take(run), &region.sheet), Line::Graticule as u8);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_front_runs_only_between_the_two_places_that_it_names_from_either_side() {
        let mut paint = MapPaint::blank();
        paint.fronts = vec![(3, 9), (4, 7)];
        assert!(is_front(&paint, Some(9), Some(3)) && is_front(&paint, Some(4), Some(7)));
        assert!(!is_front(&paint, Some(3), Some(4)) && !is_front(&paint, Some(3), None));
    }
}
