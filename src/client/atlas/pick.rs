//! Which province lies at a place: exact to the border, on full-detail outlines. Tiny islands catch what falls near.

use std::sync::LazyLock;

use super::geography::Geography;
use super::projection::{Projection, wrap};

/// Side of an index cell in degrees.
const CELL: f32 = 4.0;
const COLUMNS: usize = 90;
const ROWS: usize = 45;
/// A province whose outline is smaller than this many points on the screen catches clicks this near its label.
const TINY: f64 = 9.0;

/// The provinces whose boxes touch each cell of a grid over the globe.
pub struct Picker {
    cells: Vec<Vec<u16>>,
}

static WORLD: LazyLock<Picker> = LazyLock::new(|| Picker::new(Geography::world()));

impl Picker {
    /// The index of the bundled world, made on first use.
    pub fn world() -> &'static Picker {
        &WORLD
    }

    pub fn new(geography: &Geography) -> Self {
        let mut cells = vec![Vec::new(); COLUMNS * ROWS];
        for (i, place) in geography.provinces.iter().enumerate() {
            let extent = &place.outline.extent;
            let columns = column(extent.min[0])..=column(extent.max[0]);
            for c in columns {
                for r in row(extent.min[1])..=row(extent.max[1]) {
                    cells[r * COLUMNS + c % COLUMNS].push(i as u16);
                }
            }
        }
        Self { cells }
    }

    /// The province at a longitude (any number of turns) and latitude.
    pub fn at(&self, geography: &Geography, lon: f64, lat: f64) -> Option<u16> {
        // Outlines run from -169 to 191 degrees.
        let mut lon = wrap(lon) as f32;
        if lon < -169.04 {
            lon += 360.0;
        }
        let p = [lon, lat as f32];
        let cell = &self.cells[row(p[1]) * COLUMNS + column(p[0]) % COLUMNS];
        cell.iter().copied().find(|i| {
            let outline = &geography.provinces[*i as usize].outline;
            outline.extent.contains(p) && encloses(geography, outline, p)
        })
    }

    /// The province under a position on the sheet (points from its middle), tiny islands included.
    pub fn under(&self, geography: &Geography, sheet: &Projection, x: f64, y: f64) -> Option<u16> {
        let (lon, lat) = sheet.find(x, y)?;
        if let Some(found) = self.at(geography, lon, lat) {
            return Some(found);
        }
        let near = |i: u16| {
            let place = &geography.provinces[i as usize];
            let size = place.outline.extent.size();
            if f64::from(size[0].max(size[1])) * sheet.zoom > TINY * 2.0 {
                return None;
            }
            let [px, py] = sheet.place(f64::from(place.label[0]), f64::from(place.label[1]));
            let d = (px - x).hypot(py - y);
            (d < TINY).then_some((d, i))
        };
        (0..geography.provinces.len() as u16).filter_map(near).min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, i)| i)
    }
}

fn column(lon: f32) -> usize {
    ((lon + 180.0) / CELL).max(0.0) as usize
}

fn row(lat: f32) -> usize {
    (((lat + 90.0) / CELL).max(0.0) as usize).min(ROWS - 1)
}

/// Even-odd rule over every ring; shared arcs make neighbours agree on each point.
fn encloses(geography: &Geography, outline: &super::geography::Outline, p: [f32; 2]) -> bool {
    let mut inside = false;
    for part in outline.polygons.iter().flatten().flatten() {
        let arc = &geography.arcs[part.arc as usize];
        if p[1] < arc.extent.min[1] || p[1] > arc.extent.max[1] || p[0] > arc.extent.max[0] {
            continue;
        }
        for pair in arc.points.windows(2) {
            let [a, b] = [pair[0], pair[1]];
            if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0] + (p[1] - a[1]) * (b[0] - a[0]) / (b[1] - a[1]) {
                inside = !inside;
            }
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_province_is_found_at_its_own_label() {
        let world = Geography::world();
        let picker = Picker::new(world);
        for (i, place) in world.provinces.iter().enumerate() {
            let [lon, lat] = place.label.map(f64::from);
            assert_eq!(picker.at(world, lon, lat), Some(i as u16), "{} is not at its label", place.id);
            assert_eq!(picker.at(world, lon - 360.0, lat), Some(i as u16), "{} a turn away", place.id);
        }
    }

    #[test]
    fn the_open_sea_is_nobodys() {
        let world = Geography::world();
        assert_eq!(Picker::new(world).at(world, -30.0, 45.0), None);
    }
}
