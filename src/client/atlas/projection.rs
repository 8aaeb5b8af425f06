//! Where a place on the globe falls on the screen, and back.
//!
//! At world scale the sheet is Kavrayskiy VII, a pseudocylindrical projection with curved meridians that repeats
//! without a seam; close up it is the equidistant conic tangent at the camera's latitude, true to shape around the
//! middle of the sheet. Between the two, positions are blended. The vertex shader computes the same formulas: a
//! change here is a change in `assets/shaders/atlas.wgsl`.

use std::f64::consts::PI;

/// The conic is used from this zoom on, and Kavrayskiy below [`WORLD_ZOOM`] (px per degree).
const REGION_ZOOM: f64 = 13.0;
const WORLD_ZOOM: f64 = 6.0;
/// The cone is never flatter than this: near the equator it would have its tip at infinity.
const LEAST_CONE: f64 = 0.02;

/// A sheet of the atlas: where the camera stands, and at what scale. Longitudes and latitudes are degrees,
/// positions are pixels from the sheet's middle, y downward.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    pub lon: f64,
    pub lat: f64,
    /// Pixels per degree of latitude in the middle of the sheet.
    pub zoom: f64,
    blend: f64,
    cone: f64,
    radius: f64,
}

impl Projection {
    pub fn new(lon: f64, lat: f64, zoom: f64) -> Self {
        let t = ((zoom / WORLD_ZOOM).ln() / (REGION_ZOOM / WORLD_ZOOM).ln()).clamp(0.0, 1.0);
        let sine = lat.to_radians().sin();
        let cone = if sine.abs() < LEAST_CONE { LEAST_CONE.copysign(sine) } else { sine };
        let cotangent = (1.0 - cone * cone).sqrt() / cone;
        Self { lon, lat, zoom, blend: t * t * (3.0 - 2.0 * t), cone, radius: cotangent }
    }

    /// The four numbers the shader needs beside the camera: blend, cone constant, cotangent, unused.
    pub fn shape(&self) -> [f32; 4] {
        [self.blend as f32, self.cone as f32, self.radius as f32, 0.0]
    }

    /// True when the sheet repeats beyond the date line; the conic does not.
    pub fn repeats(&self) -> bool {
        self.blend <= 0.0
    }

    /// Pixels from the middle. `lon` may be any number of turns away; the copy nearest the camera is meant.
    pub fn place(&self, lon: f64, lat: f64) -> [f64; 2] {
        self.place_unwrapped(wrap(lon - self.lon), lat)
    }

    /// The same for a longitude already relative to the camera, which may lie beyond half a turn.
    pub fn place_unwrapped(&self, away: f64, lat: f64) -> [f64; 2] {
        let (l, p) = (away.to_radians(), lat.to_radians());
        let p0 = self.lat.to_radians();
        let world_x = 1.5 * l * (1.0 / 3.0 - (p / PI) * (p / PI)).max(0.0).sqrt();
        let world_y = p - p0;
        let radius = self.radius + p0 - p;
        let turn = self.cone * l;
        let cone_x = radius * turn.sin();
        let half = (turn * 0.5).sin();
        let cone_y = p - p0 + radius * 2.0 * half * half;
        let x = world_x + (cone_x - world_x) * self.blend;
        let y = world_y + (cone_y - world_y) * self.blend;
        let scale = self.zoom.to_degrees();
        [x * scale, -y * scale]
    }

    /// The place at a position, or nothing where the sheet is empty. Newton's method on the exact formulas.
    pub fn find(&self, x: f64, y: f64) -> Option<(f64, f64)> {
        let lat_guess = (self.lat - y / self.zoom).clamp(-89.0, 89.0);
        let squeeze = self.lat.to_radians().cos().max(0.3);
        let (mut away, mut lat) = (x / (self.zoom * squeeze), lat_guess);
        for _ in 0..24 {
            let [px, py] = self.place_unwrapped(away, lat);
            let (ex, ey) = (x - px, y - py);
            if ex.abs() < 0.01 && ey.abs() < 0.01 {
                let within = lat.abs() <= 90.0 && (self.repeats() || away.abs() <= 180.0);
                return within.then(|| (wrap(self.lon + away), lat));
            }
            const STEP: f64 = 0.001;
            let [ax, ay] = self.place_unwrapped(away + STEP, lat);
            let [bx, by] = self.place_unwrapped(away, lat + STEP);
            let (ax, ay) = ((ax - px) / STEP, (ay - py) / STEP);
            let (bx, by) = ((bx - px) / STEP, (by - py) / STEP);
            let det = ax * by - bx * ay;
            if det.abs() < 1e-9 {
                return None;
            }
            away += ((ex * by - ey * bx) / det).clamp(-40.0, 40.0);
            lat = (lat + ((ey * ax - ex * ay) / det).clamp(-20.0, 20.0)).clamp(-95.0, 95.0);
        }
        None
    }
}

/// A longitude, or a difference of two, brought into -180 to 180.
pub fn wrap(degrees: f64) -> f64 {
    let turned = (degrees + 180.0).rem_euclid(360.0) - 180.0;
    if turned < -180.0 { turned + 360.0 } else { turned }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_on_the_sheet_is_found_again() {
        for &zoom in &[4.0, 7.0, 9.0, 16.0, 60.0] {
            for &lat in &[-40.0, -0.5, 0.0, 12.0, 48.0, 65.0] {
                let sheet = Projection::new(170.0, lat, zoom);
                for &(x, y) in &[(0.0, 0.0), (300.0, -200.0), (-340.0, 180.0), (12.0, 250.0)] {
                    let Some((lon, there)) = sheet.find(x, y) else {
                        assert!(zoom < 8.0 || lat > 60.0, "nothing at {x}, {y} of {sheet:?}");
                        continue;
                    };
                    let [bx, by] = sheet.place(lon, there);
                    assert!((bx - x).abs() < 0.05 && (by - y).abs() < 0.05, "{x}, {y} came back as {bx}, {by}");
                }
            }
        }
    }

    #[test]
    fn a_longitude_wraps_into_half_a_turn_either_way() {
        assert_eq!(wrap(190.0), -170.0);
        assert_eq!(wrap(-190.0), 170.0);
        assert_eq!(wrap(540.0), -180.0);
        assert_eq!(wrap(12.5), 12.5);
    }
}
