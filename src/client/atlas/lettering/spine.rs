//! A curve through the middle of a piece of land, found from points spread evenly over it, and the stretches of it
//! that carry a line of text.

use bevy_egui::egui::{Pos2, Vec2, pos2, vec2};

use super::curve::Baseline;

const BINS: usize = 32;
/// A bin carries text if this much of the line's height there is land.
const CARRIES: f32 = 0.72;

/// In axes turned along the land's length, v = a + b u + c u².
pub struct Spine {
    middle: Pos2,
    axis: Vec2,
    curve: [f32; 3],
    low: f32,
    width: f32,
    /// Samples in each bin: place across, and the share of the bin's width they stand for.
    bins: Vec<Vec<(f32, f32)>>,
    spacing: f32,
    /// The usual thickness of the land around the curve.
    pub thickness: f32,
}

impl Spine {
    /// Fits a spine to points `spacing` apart.
    pub fn fit(points: &[Pos2], spacing: f32) -> Option<Self> {
        let n = points.len() as f32;
        let middle = (points.iter().fold(Vec2::ZERO, |s, p| s + p.to_vec2()) / n).to_pos2();
        let axis = long_axis(points, middle);
        let turned: Vec<(f32, f32)> = points
            .iter()
            .map(|p| {
                let d = *p - middle;
                (d.x * axis.x + d.y * axis.y, d.y * axis.x - d.x * axis.y)
            })
            .collect();
        let (low, high) = turned.iter().fold((f32::MAX, f32::MIN), |(l, h), (u, _)| (l.min(*u), h.max(*u)));
        let (low, high) = (low - spacing * 0.5, high + spacing * 0.5);
        let width = (high - low) / BINS as f32;
        let half = (high - low) * 0.5;
        let mut bins = vec![Vec::new(); BINS];
        // A sample counts for every bin its square covers, so that sparse samples leave no holes.
        for (u, v) in &turned {
            let (a, b) = ((u - spacing * 0.5 - low) / width, (u + spacing * 0.5 - low) / width);
            let (first, last) = (a.max(0.0) as usize, b.max(0.0) as usize);
            for (i, bin) in bins.iter_mut().enumerate().take(last + 1).skip(first) {
                let share = b.min(i as f32 + 1.0) - a.max(i as f32);
                if share > 0.0 {
                    bin.push((*v, share));
                }
            }
        }
        let mut spine = Self { middle, axis, curve: [0.0; 3], low, width, bins, spacing, thickness: f32::MAX };
        // Again without what lies far from the first curve: islands and arms do not bend the name.
        for reach in [f32::MAX, 1.6, 1.2] {
            let near = if spine.thickness < f32::MAX { spine.thickness * reach } else { f32::MAX };
            let bins: Vec<(f32, f32, f32)> = (0..BINS)
                .map(|i| {
                    let u = spine.low + (i as f32 + 0.5) * spine.width;
                    let here = spine.v(u);
                    let close = spine.bins[i].iter().filter(|(v, _)| (v - here).abs() < near);
                    let (count, sum) = close.fold((0.0, 0.0), |(n, s), (v, share)| (n + share, s + v * share));
                    (u, if count > 0.0 { sum / count } else { here }, count * spacing)
                })
                .collect();
            let thickest = bins.iter().map(|b| b.2).fold(0.0, f32::max);
            let mut heavy: Vec<f32> = bins.iter().map(|b| b.2).filter(|t| *t > thickest * 0.3).collect();
            heavy.sort_by(f32::total_cmp);
            spine.thickness = *heavy.get(heavy.len() / 2)?;
            let most = spine.thickness * 1.5;
            spine.curve = parabola(bins.into_iter().map(|(u, v, t)| (u, v, t.min(most))), half);
        }
        Some(spine)
    }

    /// The longest stretch where land carries letters of a size, on a line `aside` of the thickness below the spine.
    pub fn stretch(&self, size: f32, aside: f32) -> Option<(f32, f32)> {
        let cover: Vec<f32> = (0..BINS).map(|i| self.cover(i, size * 0.55, aside)).collect();
        let (mut best, mut start) = ((0, 0), 0);
        for i in 0..=BINS {
            // A narrow place is bridged if both sides of it are firm.
            let bridged =
                |i: usize| i > 0 && i + 1 < BINS && cover[i - 1].min(cover[i + 1]) >= CARRIES && cover[i] > 0.3;
            let carries = i < BINS && (cover[i] >= CARRIES || bridged(i));
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

    /// The line over a stretch.
    pub fn line(&self, from: f32, to: f32, aside: f32) -> Baseline {
        let corner = |i: usize| {
            let u = from + (to - from) * i as f32 / 24.0;
            let v = self.v(u) + aside * self.thickness;
            pos2(self.middle.x + u * self.axis.x - v * self.axis.y, self.middle.y + u * self.axis.y + v * self.axis.x)
        };
        Baseline::new((0..=24).map(corner).collect())
    }

    fn v(&self, u: f32) -> f32 {
        self.curve[0] + self.curve[1] * u + self.curve[2] * u * u
    }

    /// How much of a bin is land within `half` of the line.
    fn cover(&self, bin: usize, half: f32, aside: f32) -> f32 {
        let u = self.low + (bin as f32 + 0.5) * self.width;
        let line = self.v(u) + aside * self.thickness;
        let reach = self.spacing * 0.5;
        let land: f32 = self.bins[bin]
            .iter()
            .map(|(v, share)| {
                let overlap = (v + reach).min(line + half) - (v - reach).max(line - half);
                overlap.max(0.0) * share
            })
            .sum();
        land / (2.0 * half)
    }
}

/// The direction of the land's length, left to right; level unless it is clearly longer another way.
fn long_axis(points: &[Pos2], middle: Pos2) -> Vec2 {
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for p in points {
        let d = *p - middle;
        (xx, xy, yy) = (xx + d.x * d.x, xy + d.x * d.y, yy + d.y * d.y);
    }
    let spread = ((xx - yy) * 0.5).hypot(xy);
    let (long, short) = ((xx + yy) * 0.5 + spread, (xx + yy) * 0.5 - spread);
    let angle = 0.5 * (2.0 * xy).atan2(xx - yy);
    let lean = ((long / short.max(1.0)).sqrt() - 1.12).clamp(0.0, 0.4) / 0.4;
    // Steep names are hard to read: only long, narrow lands get them.
    let angle = if angle.abs() > 1.1 && lean < 1.0 { 0.0 } else { angle * lean };
    vec2(angle.cos(), angle.sin())
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
    let bend = solve(2).clamp(-half * 0.28, half * 0.28);
    // With the bend held back, level and slope must answer for the rest.
    let level = (t[0] as f32 - bend * s[2] as f32) / s[0] as f32;
    let slope = solve(1).clamp(-half * 0.5, half * 0.5);
    let level = level - slope * (s[1] / s[0]) as f32;
    [level, slope / half, bend / (half * half)]
}
