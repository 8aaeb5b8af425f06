//! Where the map looks. Owns the limits of the view and smooth flights; the mouse is `control.rs`.

use bevy::prelude::*;

use super::projection::{Projection, wrap};

/// The part of the window, in logical points, that the map may use, its frame of degrees included. Set by the
/// interface every frame.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub struct MapFrame(pub bevy_egui::egui::Rect);

/// The camera: the place in the middle of the sheet and the scale in points per degree of latitude.
#[derive(Resource, Clone, Debug, PartialEq)]
pub struct MapCamera {
    pub lon: f64,
    pub lat: f64,
    pub zoom: f64,
    flight: Option<Flight>,
}

#[derive(Clone, Debug, PartialEq)]
struct Flight {
    from: [f64; 3],
    to: [f64; 3],
    done: f64,
    seconds: f64,
}

/// Whether the map may move by itself: flights, glides, fading colours, a pulse. Set by the interface.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stillness(pub bool);

/// Width of the frame of degrees around the sheet, in points.
pub const NEAT_LINE: f32 = 17.0;

/// The closest scale, in points per degree.
pub const CLOSEST: f64 = 110.0;
/// The sheet shows no latitudes beyond these, if it can help it.
const NORTH: f64 = 84.0;
const SOUTH: f64 = -60.0;

impl Default for MapFrame {
    fn default() -> Self {
        Self(bevy_egui::egui::Rect::from_min_size([0.0, 0.0].into(), [1280.0, 720.0].into()))
    }
}

impl MapFrame {
    /// The sheet itself, inside the frame of degrees.
    pub fn sheet(&self) -> bevy_egui::egui::Rect {
        self.0.shrink(NEAT_LINE)
    }
}

impl Default for MapCamera {
    fn default() -> Self {
        Self::at(15.0, 48.0, 16.0)
    }
}

impl MapCamera {
    pub fn at(lon: f64, lat: f64, zoom: f64) -> Self {
        Self { lon, lat, zoom, flight: None }
    }

    /// Goes there smoothly, the short way round the world. A long way is flown with a view from above.
    pub fn fly_to(&mut self, lon: f64, lat: f64, zoom: f64) {
        let east = wrap(lon - self.lon);
        let distance = east.hypot(lat - self.lat);
        let seconds = (0.35 + distance * 0.006).min(0.9);
        let (from, to) = ([self.lon, self.lat, self.zoom.ln()], [self.lon + east, lat, zoom.ln()]);
        self.flight = Some(Flight { from, to, done: 0.0, seconds });
    }

    /// Ends a flight where it is: the player took the helm.
    pub fn halt(&mut self) {
        self.flight = None;
    }

    pub fn is_flying(&self) -> bool {
        self.flight.is_some()
    }

    pub fn projection(&self) -> Projection {
        Projection::new(self.lon, self.lat, self.zoom)
    }

    /// Keeps the view on the world, given the sheet's size in points.
    pub fn limit(&mut self, size: [f64; 2]) {
        let farthest = (size[1] / (NORTH - SOUTH)).max(size[0] / 330.0);
        self.zoom = self.zoom.clamp(farthest.min(CLOSEST), CLOSEST);
        let half = size[1] / 2.0 / self.zoom;
        let (south, north) = (SOUTH + half, NORTH - half * 0.97);
        self.lat = if south < north { self.lat.clamp(south, north) } else { (south + north) / 2.0 };
        self.lon = wrap(self.lon);
    }

    /// Puts the camera where the place `lon`, `lat` falls on the point `at` (points from the sheet's middle).
    pub fn hold(&mut self, lon: f64, lat: f64, at: [f64; 2]) {
        for _ in 0..6 {
            let sheet = self.projection();
            let [x, y] = sheet.place(lon, lat);
            let (ex, ey) = (x - at[0], y - at[1]);
            if ex.abs() < 0.02 && ey.abs() < 0.02 {
                return;
            }
            let squeeze = self.lat.to_radians().cos().max(0.3);
            self.lon += (ex / (self.zoom * squeeze)).clamp(-30.0, 30.0);
            self.lat = (self.lat - (ey / self.zoom).clamp(-15.0, 15.0)).clamp(SOUTH, NORTH);
        }
    }

    /// Moves along a flight by a frame's time.
    pub fn advance(&mut self, seconds: f64) {
        let Some(flight) = &mut self.flight else {
            return;
        };
        flight.done = (flight.done + seconds / flight.seconds).min(1.0);
        let t = flight.done;
        let eased = t * t * (3.0 - 2.0 * t);
        let at = |k: usize| flight.from[k] + (flight.to[k] - flight.from[k]) * eased;
        let span = (flight.to[0] - flight.from[0]).hypot(flight.to[1] - flight.from[1]);
        let rise = (span / 60.0).min(1.0) * 0.9 * (std::f64::consts::PI * t).sin();
        (self.lon, self.lat, self.zoom) = (at(0), at(1), (at(2) - rise).exp());
        if flight.done >= 1.0 {
            self.flight = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_place_stays_under_the_hand() {
        let mut camera = MapCamera::at(10.0, 50.0, 16.0);
        let (lon, lat) = camera.projection().find(100.0, -80.0).expect("the sheet has a place there");
        camera.hold(lon, lat, [-60.0, 40.0]);
        let [x, y] = camera.projection().place(lon, lat);
        assert!((x + 60.0).abs() < 1.0 && (y - 40.0).abs() < 1.0, "it slipped to {x}, {y}");
    }

    #[test]
    fn a_flight_goes_the_short_way_over_the_date_line() {
        let mut camera = MapCamera::at(170.0, 60.0, 10.0);
        camera.fly_to(-170.0, 60.0, 10.0);
        camera.advance(0.1);
        assert!(camera.lon >= 170.0, "it set out westward, to {}", camera.lon);
        camera.advance(10.0);
        assert!((wrap(camera.lon) + 170.0).abs() < 1e-9 && !camera.is_flying());
    }
}
