//! Country names: where on its land a country's name can be written. Each country is a set of sample points; on the
//! screen a curve is fitted through those in view, and the name fills the longest stretch that is thick enough.

use std::collections::HashMap;

use bevy_egui::egui::{Color32, FontFamily, FontId, Painter, Pos2, Rect, pos2, vec2};

use super::curve::{Baseline, Written, advances};
use super::room::Room;
use crate::client::atlas::geography::Geography;
use crate::client::atlas::paint::MapPaint;
use crate::client::atlas::projection::Projection;

const SMALLEST: f32 = 11.0;
const LARGEST: f32 = 36.0;
const SAMPLES: f32 = 420.0;
const BINS: usize = 28;
const KM2_PER_SQUARE_DEGREE: f32 = 12_364.0;
/// Parts of a country smaller than this share of its largest, and than this area, bear no name of their own.
const PART: f32 = 0.3;
const PART_KM2: f32 = 900_000.0;

/// A stretch of a country's land that bears its name.
pub struct Ground {
    pub name: String,
    pub area_km2: f32,
    samples: Vec<[f32; 2]>,
    /// Distance between samples in degrees of latitude.
    step: f32,
}

/// The grounds of all named countries, largest first.
pub fn grounds(geography: &Geography, paint: &MapPaint) -> Vec<Ground> {
    let names: HashMap<u16, &str> = paint.nation_names.iter().map(|(n, s)| (*n, s.as_str())).collect();
    let mut grounds = Vec::new();
    let mut parts: HashMap<u16, Vec<Vec<u16>>> = HashMap::new();
    for part in connected(geography, &paint.nation) {
        parts.entry(paint.nation[part[0] as usize]).or_default().push(part);
    }
    for (nation, parts) in parts {
        let Some(name) = names.get(&nation) else { continue };
        let area = |part: &Vec<u16>| part.iter().map(|p| geography.provinces[*p as usize].area_km2).sum::<f32>();
        let largest = parts.iter().map(area).fold(0.0, f32::max);
        for part in parts {
            let area_km2 = area(&part);
            if area_km2 >= largest * PART || area_km2 > PART_KM2 {
                let step = (area_km2 / KM2_PER_SQUARE_DEGREE / SAMPLES).sqrt().max(0.01);
                let samples = sample(geography, &part, step);
                grounds.push(Ground { name: name.to_uppercase(), area_km2, samples, step });
            }
        }
    }
    // Ties broken by name: the order must not change from one drawing to the next.
    grounds.sort_by(|a, b| b.area_km2.total_cmp(&a.area_km2).then_with(|| a.name.cmp(&b.name)));
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
    /// Writes the name on the visible part of the ground, or nothing if it does not fit.
    pub fn write(&self, painter: &Painter, sheet: &Projection, rect: Rect, room: &Room) -> Option<Written> {
        let spacing = self.step * sheet.zoom as f32;
        // Too small at this scale to look at.
        if self.samples.len() as f32 * spacing * spacing < 14.0 * SMALLEST * self.name.chars().count() as f32 {
            return None;
        }
        let inside = rect.shrink(6.0);
        let points: Vec<Pos2> = self
            .samples
            .iter()
            .filter_map(|p| {
                let [x, y] = sheet.place(f64::from(p[0]), f64::from(p[1]));
                let at = rect.center() + vec2(x as f32, y as f32);
                inside.contains(at).then_some(at)
            })
            .collect();
        if points.len() < 8 {
            return None;
        }
        let spine = Spine::fit(&points, spacing)?;
        [0.0, 0.22, -0.22, 0.38, -0.38]
            .into_iter()
            .filter_map(|aside| {
                let written = self.set(painter, &spine, aside)?;
                let radius = written.radius();
                if written.letters.iter().any(|l| !inside.contains(l.at)) {
                    return None;
                }
                let conflicts: usize = written.letters.iter().map(|l| room.letter_conflicts(l.at, radius)).sum();
                Some((conflicts, written))
            })
            .min_by_key(|(conflicts, _)| *conflicts)
            .filter(|(conflicts, _)| *conflicts == 0)
            .map(|(_, written)| written)
    }

    /// Sets the name along the spine, `aside` of its thickness below.
    fn set(&self, painter: &Painter, spine: &Spine, aside: f32) -> Option<Written> {
        let room = 1.0 - aside.abs() * 1.6;
        let letters = self.name.chars().count() as f32;
        let family = "old-standard";
        let font = |size: f32| FontId::new(size, FontFamily::Name(family.into()));
        let mut size = (spine.thickness * 0.42 * room).min(LARGEST).floor();
        while size >= SMALLEST {
            let (from, to) = spine.stretch(size * 1.15, aside)?;
            let line = spine.line(from, to, aside);
            let natural: f32 = advances(painter, &self.name, &font(size)).iter().sum();
            let gaps = (letters - 1.0).max(1.0);
            let least = natural + gaps * size * 0.14;
            let length = line.length() * 0.94;
            if least <= length {
                let spacing = ((line.length() * 0.78 - natural) / gaps).clamp(size * 0.14, size * 1.9);
                let letters = line.write(painter, &self.name, &font(size), spacing);
                let colour = Color32::from_rgba_unmultiplied(0x23, 0x1c, 0x15, 215);
                return Some(Written { letters, size, family, colour });
            }
            size = (size - 1.0).min((size * length / least * 1.04).floor());
        }
        None
    }
}

/// A curve through the middle of the land: in axes turned along its length, v = a + b u + c u².
struct Spine {
    middle: Pos2,
    axis: bevy_egui::egui::Vec2,
    curve: [f32; 3],
    low: f32,
    width: f32,
    /// Thickness of the land and its middle in each bin along the axis.
    bins: [(f32, f32); BINS],
    thickness: f32,
}

impl Spine {
    fn fit(points: &[Pos2], spacing: f32) -> Option<Self> {
        let n = points.len() as f32;
        let middle = (points.iter().fold(vec2(0.0, 0.0), |s, p| s + p.to_vec2()) / n).to_pos2();
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for p in points {
            let d = *p - middle;
            (xx, xy, yy) = (xx + d.x * d.x, xy + d.x * d.y, yy + d.y * d.y);
        }
        // Horizontal unless the land is clearly longer another way.
        let spread = ((xx - yy) * 0.5).hypot(xy);
        let (long, short) = ((xx + yy) * 0.5 + spread, (xx + yy) * 0.5 - spread);
        let mut angle = 0.5 * (2.0 * xy).atan2(xx - yy);
        let lean = ((long / short.max(1.0)).sqrt() - 1.15).clamp(0.0, 0.5) / 0.5;
        angle *= if angle.abs() > 1.2 && lean < 1.0 { 0.0 } else { lean };
        let axis = vec2(angle.cos(), angle.sin());
        let turned = |p: &Pos2| {
            let d = *p - middle;
            (d.x * axis.x + d.y * axis.y, d.y * axis.x - d.x * axis.y)
        };
        let (mut low, mut high) = (f32::MAX, f32::MIN);
        for p in points {
            let (u, _) = turned(p);
            (low, high) = (low.min(u), high.max(u));
        }
        let width = (high - low + spacing) / BINS as f32;
        low -= spacing * 0.5;
        let mut sums = [(0.0f32, 0.0f32); BINS];
        // Each sample is spread over the bins its square covers, so that sparse samples leave no holes.
        for p in points {
            let (u, v) = turned(p);
            let (a, b) = ((u - spacing * 0.5 - low) / width, (u + spacing * 0.5 - low) / width);
            let first = a.max(0.0) as usize;
            for bin in first..=(b.max(0.0) as usize).min(BINS - 1) {
                let share = (b.min(bin as f32 + 1.0) - a.max(bin as f32)).max(0.0) / (b - a).max(1e-3);
                sums[bin].0 += share;
                sums[bin].1 += share * v;
            }
        }
        let bins = sums.map(|(count, v)| (count * spacing * spacing / width, v / count.max(1e-3)));
        let thickest = bins.iter().map(|b| b.0).fold(0.0, f32::max);
        let mut heavy: Vec<f32> = bins.iter().map(|b| b.0).filter(|t| *t > thickest * 0.3).collect();
        heavy.sort_by(f32::total_cmp);
        let thickness = *heavy.get(heavy.len() / 2)?;
        let curve = parabola(bins.iter().enumerate().map(|(i, b)| {
            let u = low + (i as f32 + 0.5) * width;
            (u, b.1, b.0.min(thickness * 1.5))
        }), (high - low) * 0.5);
        Some(Self { middle, axis, curve, low, width, bins, thickness })
    }

    fn v(&self, u: f32) -> f32 {
        self.curve[0] + self.curve[1] * u + self.curve[2] * u * u
    }

    fn shift(&self, aside: f32) -> f32 {
        aside * self.thickness
    }

    /// The longest run of bins where the land carries a line of this height.
    fn stretch(&self, height: f32, aside: f32) -> Option<(f32, f32)> {
        let (mut best, mut start) = ((0, 0), 0);
        for i in 0..=BINS {
            let carries = i < BINS && {
                let (thickness, middle) = self.bins[i];
                let u = self.low + (i as f32 + 0.5) * self.width;
                let off = (self.v(u) + self.shift(aside) - middle).abs();
                thickness >= height && off + height * 0.5 <= thickness * 0.62
            };
            if !carries {
                if i - start > best.1 - best.0 {
                    best = (start, i);
                }
                start = i + 1;
            }
        }
        let at = |bin: usize| self.low + bin as f32 * self.width;
        (best.1 > best.0 + 2).then(|| (at(best.0), at(best.1)))
    }

    fn line(&self, from: f32, to: f32, aside: f32) -> Baseline {
        let corner = |i: usize| {
            let u = from + (to - from) * i as f32 / 24.0;
            let v = self.v(u) + self.shift(aside);
            pos2(
                self.middle.x + u * self.axis.x - v * self.axis.y,
                self.middle.y + u * self.axis.y + v * self.axis.x,
            )
        };
        Baseline::new((0..=24).map(corner).collect())
    }
}

/// Weighted least squares for v = a + b u + c u², the bend held to what letters can follow.
fn parabola(points: impl Iterator<Item = (f32, f32, f32)>, half: f32) -> [f32; 3] {
    let half = half.max(1.0);
    let mut s = [0.0f64; 5];
    let mut t = [0.0f64; 3];
    for (u, v, w) in points {
        let (u, v, w) = (f64::from(u / half), f64::from(v), f64::from(w));
        let mut power = w;
        for (k, sum) in s.iter_mut().enumerate() {
            *sum += power;
            if k < 3 {
                t[k] += power * v;
            }
            power *= u;
        }
    }
    let det = |m: [[f64; 3]; 3]| {
        m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
            + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
    };
    let m = [[s[0], s[1], s[2]], [s[1], s[2], s[3]], [s[2], s[3], s[4]]];
    let whole = det(m);
    if whole.abs() < 1e-6 * s[0].powi(3).max(1e-9) {
        return [if s[0] > 0.0 { (t[0] / s[0]) as f32 } else { 0.0 }, 0.0, 0.0];
    }
    let solve = |k: usize| {
        let mut with = m;
        for row in 0..3 {
            with[row][k] = t[row];
        }
        (det(with) / whole) as f32
    };
    let bend = solve(2).clamp(-half * 0.45, half * 0.45);
    // With the bend held back, level and slope must answer for the rest.
    let level = (t[0] as f32 - bend * s[2] as f32) / s[0] as f32;
    let slope = solve(1).clamp(-half * 0.5, half * 0.5);
    let level = level - slope * (s[1] / s[0]) as f32;
    [level, slope / half, bend / (half * half)]
}
