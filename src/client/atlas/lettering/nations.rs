//! Country names: where on its land a country's name can be written. Each country is a set of sample points; on the
//! screen a curve is fitted through those in view, and the name fills the longest stretch that is thick enough.

use std::collections::HashMap;

use bevy_egui::egui::{Color32, Pos2, Rect, vec2};

use super::curve::Written;
use super::press::Press;
use super::room::Room;
use super::spine::Spine;
use crate::client::atlas::geography::{Extent, Geography};
use crate::client::atlas::paint::MapPaint;
use crate::client::atlas::projection::Projection;

const FAMILY: &str = "old-standard";
const SMALLEST: f32 = 11.0;
const LARGEST: f32 = 36.0;
/// Samples of a small country, and square kilometres for one more of a large one.
const SAMPLES: f32 = 420.0;
const KM2_PER_SAMPLE: f32 = 18_000.0;
const KM2_PER_SQUARE_DEGREE: f32 = 12_364.0;
/// Parts of a country smaller than this share of its largest, and than this area, bear no name of their own.
const PART: f32 = 0.3;
const PART_KM2: f32 = 900_000.0;

/// A stretch of a country's land that bears its name.
pub struct Ground {
    names: Vec<Name>,
    area_km2: f32,
    samples: Vec<[f32; 2]>,
    extent: Extent,
    /// Distance between samples in degrees of latitude.
    step: f32,
}

/// A name in capitals, with the width of each letter at a size of one point.
#[derive(Clone)]
struct Name {
    text: String,
    widths: Vec<f32>,
}

/// The grounds of all named countries, largest first.
pub fn grounds(geography: &Geography, paint: &MapPaint, press: &Press) -> Vec<Ground> {
    let mut names: HashMap<u16, Vec<Name>> = HashMap::new();
    for (nation, name) in &paint.nation_names {
        let text = name.to_uppercase();
        let widths = press.widths(&text, FAMILY);
        names.entry(*nation).or_default().push(Name { text, widths });
    }
    let mut grounds = Vec::new();
    let mut parts: HashMap<u16, Vec<Vec<u16>>> = HashMap::new();
    for part in connected(geography, &paint.nation) {
        parts.entry(paint.nation[part[0] as usize]).or_default().push(part);
    }
    for (nation, parts) in parts {
        let Some(names) = names.get(&nation) else {
            continue;
        };
        let area = |part: &Vec<u16>| part.iter().map(|p| geography.provinces[*p as usize].area_km2).sum::<f32>();
        let largest = parts.iter().map(area).fold(0.0, f32::max);
        for part in parts {
            let area_km2 = area(&part);
            if area_km2 >= largest * PART || area_km2 > PART_KM2 {
                let count = SAMPLES + area_km2 / KM2_PER_SAMPLE;
                let step = (area_km2 / KM2_PER_SQUARE_DEGREE / count).sqrt().max(0.01);
                let samples = sample(geography, &part, step);
                let extent = Extent::around(&samples);
                grounds.push(Ground { names: names.clone(), area_km2, samples, extent, step });
            }
        }
    }
    // Ties broken by name: the order must not change from one drawing to the next.
    grounds.sort_by(|a, b| b.area_km2.total_cmp(&a.area_km2).then_with(|| a.names[0].text.cmp(&b.names[0].text)));
    grounds
}

/// Provinces of one nation that hang together over land or narrow water.
fn connected(geography: &Geography, nation: &[u16]) -> Vec<Vec<u16>> {
    let mut seen = vec![false; nation.len()];
    let mut parts = Vec::new();
    for first in 0..nation.len() {
        if seen[first] || nation[first] == MapPaint::NOBODY {
            continue;
        }
        seen[first] = true;
        let (mut part, mut next) = (vec![first as u16], 0);
        while next < part.len() {
            for n in &geography.provinces[part[next] as usize].neighbours {
                let n = *n as usize;
                if !seen[n] && nation[n] == nation[first] {
                    seen[n] = true;
                    part.push(n as u16);
                }
            }
            next += 1;
        }
        parts.push(part);
    }
    parts
}

/// Points spread evenly over provinces: rows of latitude, filled between the outline's crossings.
fn sample(geography: &Geography, provinces: &[u16], step: f32) -> Vec<[f32; 2]> {
    let level = geography.tolerances.iter().position(|t| *t <= step * 0.6).unwrap_or(0) as u8;
    let (mut samples, mut ring) = (Vec::new(), Vec::new());
    let mut rows: HashMap<i32, Vec<f32>> = HashMap::new();
    for province in provinces {
        rows.clear();
        for part in geography.provinces[*province as usize].outline.polygons.iter().flatten() {
            ring.clear();
            geography.ring_points(part, level, &mut ring);
            for (i, a) in ring.iter().enumerate() {
                let b = ring[(i + 1) % ring.len()];
                let (low, high) = if a[1] < b[1] { (*a, b) } else { (b, *a) };
                for row in (low[1] / step).ceil() as i32..(high[1] / step).ceil() as i32 {
                    let t = (row as f32 * step - low[1]) / (high[1] - low[1]);
                    rows.entry(row).or_default().push(low[0] + (high[0] - low[0]) * t);
                }
            }
        }
        let mut in_order: Vec<_> = rows.iter_mut().collect();
        in_order.sort_by_key(|(row, _)| **row);
        for (row, crossings) in in_order {
            let lat = *row as f32 * step;
            let across = step / lat.to_radians().cos().max(0.1);
            crossings.sort_by(f32::total_cmp);
            for pair in crossings.chunks_exact(2) {
                for k in (pair[0] / across).ceil() as i32..=(pair[1] / across).floor() as i32 {
                    samples.push([k as f32 * across, lat]);
                }
            }
        }
    }
    samples
}

impl Ground {
    /// Writes the name on the visible part of the ground, or nothing if it does not fit or finds no room. Of several
    /// names for one country the first that fits is written.
    pub fn write(&self, sheet: &Projection, rect: Rect, room: &Room) -> Option<Written> {
        let spacing = self.step * sheet.zoom as f32;
        let shortest = self.names.iter().map(|n| n.widths.len()).min()? as f32;
        // Too small at this scale to look at, or out of sight.
        if self.samples.len() as f32 * spacing * spacing < 8.0 * SMALLEST * shortest {
            return None;
        }
        let inside = rect.shrink(6.0);
        let middle = self.extent.centre();
        let [x, y] = sheet.place(f64::from(middle[0]), f64::from(middle[1]));
        let size = self.extent.size().map(|s| s * sheet.zoom as f32 * 0.6);
        if x.abs() as f32 > size[0] + size[1] + rect.width() * 0.5
            || y.abs() as f32 > size[0] + size[1] + rect.height() * 0.5
        {
            return None;
        }
        let points: Vec<Pos2> = self
            .samples
            .iter()
            .filter_map(|p| {
                let [x, y] = sheet.place(f64::from(p[0]), f64::from(p[1]));
                let at = rect.center() + vec2(x as f32, y as f32);
                inside.contains(at).then_some(at)
            })
            .collect();
        if points.len() < 6 {
            return None;
        }
        let spine = Spine::fit(&points, spacing)?;
        self.names.iter().find_map(|name| self.find_room(name, &spine, inside, room))
    }

    /// In the middle if possible, then aside, drawn together and pushed along, at last smaller.
    fn find_room(&self, name: &Name, spine: &Spine, inside: Rect, room: &Room) -> Option<Written> {
        for shrink in [1.0, 0.8, 0.64] {
            for (spread, slide) in [(0.76, 0.0), (0.45, 0.0), (0.45, -0.8), (0.45, 0.8)] {
                for aside in [0.0, 0.2, -0.2, 0.34, -0.34] {
                    let written = self.set(name, spine, Setting { shrink, spread, slide, aside });
                    let fits = |w: &Written| {
                        let radius = w.radius();
                        w.letters.iter().all(|l| inside.contains(l.at) && room.letter_is_free(l.at, radius))
                    };
                    if let Some(written) = written.filter(fits) {
                        return Some(written);
                    }
                }
            }
        }
        None
    }

    fn set(&self, name: &Name, spine: &Spine, how: Setting) -> Option<Written> {
        let gaps = (name.widths.len() as f32 - 1.0).max(1.0);
        let full = (spine.thickness * 0.5 * (1.0 - how.aside.abs())).clamp(0.0, LARGEST);
        let mut size = (full * how.shrink).floor();
        while size >= SMALLEST {
            let (from, to) = spine.stretch(size, how.aside)?;
            let line = spine.line(from, to, how.aside);
            let natural = size * name.widths.iter().sum::<f32>();
            let least = natural + gaps * size * 0.12;
            let length = line.length() * 0.95;
            if least <= length {
                let spacing = ((line.length() * how.spread - natural) / gaps).clamp(size * 0.12, size * 1.9);
                let slack = (line.length() - natural - gaps * spacing) / 2.0;
                let widths = name.widths.iter().map(|w| w * size);
                let letters = line.write(&name.text, widths, spacing, slack * how.slide);
                let colour = Color32::from_rgba_unmultiplied(0x23, 0x1c, 0x15, 225);
                return Some(Written { letters, size, family: FAMILY, colour });
            }
            size = (size - 1.0).min((size * length / least * 1.04).floor());
        }
        None
    }
}

/// One way to set a name: smaller, drawn together, pushed along the line or aside from it.
#[derive(Clone, Copy)]
struct Setting {
    shrink: f32,
    spread: f32,
    slide: f32,
    aside: f32,
}
