//! Levels of detail: which one a scale calls for, and the triangles of provinces and lakes at each, cut when first
//! seen and kept. Never drops a province: the smallest island stays a triangle.

use std::collections::HashMap;

use earcut::Earcut;

use super::geography::{Extent, Geography, Outline};

/// How far, in px, a simplified line may stray from the true one.
const STRAY_PX: f32 = 0.9;
/// Rings smaller than this many tolerances are left out where their province has a larger one.
const SPECK: f32 = 1.6;

/// The triangles of one province or lake at one level: longitude and latitude, and indices into them.
#[derive(Default)]
pub struct Patch {
    pub vertices: Vec<[f32; 2]>,
    pub triangles: Vec<u16>,
}

/// Cuts polygons into triangles and remembers them.
#[derive(Default)]
pub struct Patches {
    cut: HashMap<(u8, Shape), Patch>,
    earcut: Earcut<f32>,
}

/// What a patch is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    Province(u16),
    Lake(u16),
}

/// The coarsest level that strays less than a pixel at `zoom` px per degree.
pub fn level_for(geography: &Geography, zoom: f32) -> u8 {
    let enough = |t: &f32| *t * zoom <= STRAY_PX;
    let finest = geography.tolerances.len() - 1;
    geography.tolerances.iter().position(enough).unwrap_or(finest) as u8
}

/// The rings of an outline worth drawing at a level.
pub fn worth_drawing(geography: &Geography, extent: &Extent, level: u8) -> bool {
    let size = extent.size();
    size[0].max(size[1]) >= geography.tolerances[level as usize] * SPECK
}

impl Patches {
    pub fn get(&mut self, geography: &Geography, shape: Shape, level: u8) -> &Patch {
        let earcut = &mut self.earcut;
        self.cut.entry((level, shape)).or_insert_with(|| {
            let outline = match shape {
                Shape::Province(i) => &geography.provinces[i as usize].outline,
                Shape::Lake(i) => &geography.lakes[i as usize],
            };
            cut(geography, earcut, outline, level)
        })
    }
}

fn cut(geography: &Geography, earcut: &mut Earcut<f32>, outline: &Outline, level: u8) -> Patch {
    let mut patch = Patch::default();
    let (mut points, mut holes, mut triangles) = (Vec::new(), Vec::<u16>::new(), Vec::<u16>::new());
    for polygon in &outline.polygons {
        points.clear();
        holes.clear();
        geography.ring_points(&polygon[0], level, &mut points);
        let small = !worth_drawing(geography, &Extent::around(&points), level);
        if points.len() < 3 || small && outline.polygons.len() > 1 {
            continue;
        }
        for hole in &polygon[1..] {
            let start = points.len();
            geography.ring_points(hole, level, &mut points);
            if points.len() - start < 3 {
                points.truncate(start);
            } else {
                holes.push(start as u16);
            }
        }
        earcut.earcut(points.iter().copied(), &holes, &mut triangles);
        let base = patch.vertices.len() as u16;
        patch.vertices.extend_from_slice(&points);
        patch.triangles.extend(triangles.iter().map(|i| i + base));
    }
    patch
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(patch: &Patch) -> f64 {
        let corner = |i: u16| patch.vertices[i as usize].map(f64::from);
        patch
            .triangles
            .chunks(3)
            .map(|t| {
                let (a, b, c) = (corner(t[0]), corner(t[1]), corner(t[2]));
                ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).abs() / 2.0
            })
            .sum()
    }

    #[test]
    fn triangles_cover_what_the_outline_encloses_at_full_detail() {
        let world = Geography::world();
        let mut patches = Patches::default();
        let (mut ring, finest) = (Vec::new(), world.tolerances.len() as u8 - 1);
        for (i, place) in world.provinces.iter().enumerate() {
            let mut enclosed = 0.0;
            for points in place.outline.polygons.iter().flatten() {
                ring.clear();
                world.ring_points(points, finest, &mut ring);
                let mut twice = 0.0;
                for (k, a) in ring.iter().enumerate() {
                    let b = ring[(k + 1) % ring.len()];
                    twice += f64::from(a[0]) * f64::from(b[1]) - f64::from(b[0]) * f64::from(a[1]);
                }
                enclosed += twice / 2.0;
            }
            let cut = area(patches.get(world, Shape::Province(i as u16), finest));
            assert!((cut - enclosed).abs() < enclosed * 0.01 + 1e-4, "{}: {cut} of {enclosed}", place.id);
        }
    }

    #[test]
    fn a_closer_look_never_gets_a_coarser_level() {
        let world = Geography::world();
        let levels: Vec<u8> = [2.0, 4.0, 8.0, 16.0, 32.0, 110.0].map(|z| level_for(world, z)).to_vec();
        assert!(levels.is_sorted(), "{levels:?}");
        assert_eq!(usize::from(levels[5]), world.tolerances.len() - 1);
    }
}
