//! The world as it lies: provinces, their outlines, who borders whom, lakes and towns. Read once and never changed.
//! Knows nothing of who owns what: `country` is the modern state a province was cut from, for drawing without a game.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::decode::{self, ArcRef, Polygons};

/// Everything fixed about the map. The order of `provinces` is the province index used everywhere.
pub struct Geography {
    pub provinces: Vec<Place>,
    pub arcs: Vec<Arc>,
    pub lakes: Vec<Outline>,
    pub towns: Vec<Town>,
    pub seas: Vec<Sea>,
    /// Tolerance of each level of detail in degrees, coarse to fine.
    pub tolerances: Vec<f32>,
    by_name: HashMap<String, u16>,
}

/// A province on the map.
pub struct Place {
    pub id: String,
    pub name: String,
    pub country: String,
    pub country_name: String,
    pub area_km2: f32,
    /// A point well inside, for marks: longitude and latitude.
    pub label: [f32; 2],
    pub outline: Outline,
    /// Neighbours over land, a lake, a strait or a narrow sea.
    pub neighbours: Vec<u16>,
}

/// Polygons of rings of arcs, with the box they fill.
pub struct Outline {
    pub polygons: Polygons,
    pub extent: Extent,
}

/// A line between two junctions. Walking along it, `left` and `right` are the provinces on either hand;
/// nothing is the sea. A lake's shore has neither.
pub struct Arc {
    pub points: Vec<[f32; 2]>,
    /// The coarsest level of detail that keeps each point.
    pub levels: Vec<u8>,
    pub left: Option<u16>,
    pub right: Option<u16>,
    pub extent: Extent,
}

/// A town's mark: rank 1 is a great city, 3 a small one.
pub struct Town {
    pub name: String,
    pub at: [f32; 2],
    pub rank: u8,
    pub province: u16,
}

/// A sea's name, written along three points, from `zoom_from` to `zoom_to` (px per degree).
pub struct Sea {
    pub name: String,
    pub along: [[f32; 2]; 3],
    pub zoom_from: f32,
    pub zoom_to: f32,
}

/// A box in degrees. Longitudes run from -169 to 191, so that no box is cut by the date line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    pub min: [f32; 2],
    pub max: [f32; 2],
}

static WORLD: LazyLock<Geography> = LazyLock::new(Geography::load);

impl Geography {
    /// The bundled world, decoded on first use.
    pub fn world() -> &'static Geography {
        &WORLD
    }

    /// The index of a province by its id in `provinces.csv`.
    pub fn index(&self, id: &str) -> Option<u16> {
        self.by_name.get(id).copied()
    }

    /// The points of an arc that a level of detail keeps, from its start.
    pub fn arc_points(&self, arc: u32, level: u8) -> impl DoubleEndedIterator<Item = [f32; 2]> + '_ {
        let arc = &self.arcs[arc as usize];
        arc.points.iter().zip(&arc.levels).filter(move |(_, l)| **l <= level).map(|(p, _)| *p)
    }

    /// The closed outline of a ring at a level of detail; the first point is not repeated at the end.
    pub fn ring_points(&self, ring: &[ArcRef], level: u8, out: &mut Vec<[f32; 2]>) {
        for part in ring {
            if part.reversed {
                out.extend(self.arc_points(part.arc, level).rev());
            } else {
                out.extend(self.arc_points(part.arc, level));
            }
            out.pop();
        }
    }

    fn load() -> Self {
        let shapes = decode::shapes(include_bytes!("../../../assets/map/shapes.bin"));
        let mut arcs: Vec<Arc> = shapes
            .arcs
            .into_iter()
            .map(|a| {
                let extent = Extent::around(&a.points);
                Arc { points: a.points, levels: a.levels, left: None, right: None, extent }
            })
            .collect();
        // Outer rings run counter-clockwise and holes clockwise, so the province is always on the left.
        for (index, polygons) in shapes.provinces.iter().enumerate() {
            for part in polygons.iter().flatten().flatten() {
                let arc = &mut arcs[part.arc as usize];
                let hand = if part.reversed { &mut arc.right } else { &mut arc.left };
                *hand = Some(index as u16);
            }
        }
        let outline = |polygons: Polygons| {
            let mut extent = Extent::EMPTY;
            for part in polygons.iter().flatten().flatten() {
                extent.join(&arcs[part.arc as usize].extent);
            }
            Outline { polygons, extent }
        };
        let outlines: Vec<Outline> = shapes.provinces.into_iter().map(outline).collect();
        let lakes = shapes.lakes.into_iter().map(outline).collect();
        let mut provinces = read_provinces(outlines);
        let by_name: HashMap<String, u16> =
            provinces.iter().enumerate().map(|(i, p)| (p.id.clone(), i as u16)).collect();
        read_neighbours(&mut provinces, &by_name);
        let towns = read_towns(&by_name);
        Self { provinces, arcs, lakes, towns, seas: read_seas(), tolerances: shapes.tolerances, by_name }
    }
}

impl Extent {
    pub const EMPTY: Extent = Extent { min: [f32::MAX; 2], max: [f32::MIN; 2] };

    pub fn around(points: &[[f32; 2]]) -> Self {
        let mut extent = Self::EMPTY;
        for p in points {
            extent.join(&Extent { min: *p, max: *p });
        }
        extent
    }

    pub fn join(&mut self, other: &Extent) {
        for k in 0..2 {
            self.min[k] = self.min[k].min(other.min[k]);
            self.max[k] = self.max[k].max(other.max[k]);
        }
    }

    pub fn centre(&self) -> [f32; 2] {
        [(self.min[0] + self.max[0]) * 0.5, (self.min[1] + self.max[1]) * 0.5]
    }

    /// Width and height in degrees.
    pub fn size(&self) -> [f32; 2] {
        [self.max[0] - self.min[0], self.max[1] - self.min[1]]
    }

    pub fn contains(&self, p: [f32; 2]) -> bool {
        (self.min[0]..=self.max[0]).contains(&p[0]) && (self.min[1]..=self.max[1]).contains(&p[1])
    }
}

fn table(text: &'static str) -> impl Iterator<Item = HashMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<_> = reader.deserialize().map(|row| row.expect("the bundled map tables are well-formed")).collect();
    rows.into_iter()
}

fn number(row: &HashMap<String, String>, column: &str) -> f32 {
    row[column].parse().unwrap_or_else(|_| panic!("{column} of {row:?} is not a number"))
}

fn read_provinces(outlines: Vec<Outline>) -> Vec<Place> {
    let rows: Vec<_> = table(include_str!("../../../assets/map/provinces.csv")).collect();
    assert_eq!(rows.len(), outlines.len(), "provinces.csv and shapes.bin differ: run tools/map/pack.py");
    rows.into_iter()
        .zip(outlines)
        .map(|(row, outline)| Place {
            name: if row["name_1947"].is_empty() { row["name"].clone() } else { row["name_1947"].clone() },
            area_km2: number(&row, "area_km2"),
            label: [number(&row, "lon"), number(&row, "lat")],
            country: row["country"].clone(),
            country_name: row["country_name"].clone(),
            id: row["id"].clone(),
            outline,
            neighbours: Vec::new(),
        })
        .collect()
}

fn read_neighbours(provinces: &mut [Place], by_name: &HashMap<String, u16>) {
    for row in table(include_str!("../../../assets/map/adjacency.csv")) {
        let (a, b) = (by_name[&row["from"]], by_name[&row["to"]]);
        provinces[a as usize].neighbours.push(b);
        provinces[b as usize].neighbours.push(a);
    }
}

fn read_towns(by_name: &HashMap<String, u16>) -> Vec<Town> {
    table(include_str!("../../../assets/map/towns.csv"))
        .map(|row| Town {
            at: [number(&row, "lon"), number(&row, "lat")],
            rank: number(&row, "rank") as u8,
            province: by_name[&row["province"]],
            name: row["name"].clone(),
        })
        .collect()
}

fn read_seas() -> Vec<Sea> {
    table(include_str!("../../../assets/map/seas.csv"))
        .map(|row| Sea {
            along: [["lon1", "lat1"], ["lon2", "lat2"], ["lon3", "lat3"]]
                .map(|[lon, lat]| [number(&row, lon), number(&row, lat)]),
            zoom_from: number(&row, "zoom_from"),
            zoom_to: number(&row, "zoom_to"),
            name: row["name"].clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_arc_of_a_province_has_it_on_one_hand_and_no_line_is_lost() {
        let world = Geography::world();
        for (i, place) in world.provinces.iter().enumerate() {
            for part in place.outline.polygons.iter().flatten().flatten() {
                let arc = &world.arcs[part.arc as usize];
                let own = if part.reversed { arc.right } else { arc.left };
                assert_eq!(own, Some(i as u16), "{} lost its side of an arc", place.id);
            }
        }
    }

    #[test]
    fn a_ring_closes_without_repeating_a_point() {
        let world = Geography::world();
        let mut points = Vec::new();
        for place in &world.provinces {
            for ring in place.outline.polygons.iter().flatten() {
                points.clear();
                world.ring_points(ring, world.tolerances.len() as u8 - 1, &mut points);
                assert!(points.len() >= 3, "{} has a ring of {} points", place.id, points.len());
                assert_ne!(points[0], points[points.len() - 1], "{} repeats a point", place.id);
            }
        }
    }
}
