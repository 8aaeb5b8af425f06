//! Errands that move the map: to a place, to what a board is about, beside a front page or an election and back.

use super::places::{place_of, whole_of};
use super::{Errand, NEAR};
use crate::client::atlas::Geography;
use crate::client::desk::Board;
use crate::client::night::Night;
use crate::client::shell::layout::{Left, NightParts, Parts};
use crate::client::theme::Scale;
use crate::units::{CountryId, Id, ProvinceId};

/// The nearest at which a country is shown among its neighbours, in points a degree.
const NEIGHBOURS: f64 = 14.0;

impl Errand<'_> {
    pub(super) fn show(&mut self, place: ProvinceId) {
        let label = Geography::world().provinces[place.index()].label;
        let (lon, lat) = (f64::from(label[0]), f64::from(label[1]));
        let zoom = self.camera.zoom.max(NEAR);
        self.fly(lon, lat, zoom, 0.0);
    }

    pub(super) fn show_country(&mut self, country: CountryId) {
        let Some(game) = &self.client.game else { return };
        if game.session.tables().provinces.of(country).is_empty() {
            return;
        }
        let left = if game.board.is_some() { Left::Board } else { Left::Dossier };
        let parts = Parts::new(self.ctx.viewport_rect(), Scale::of(self.ctx), left);
        let (lon, lat, zoom) = whole_of(&game.session, country, parts.map.size());
        self.camera.fly_to(lon, lat, zoom.min(NEIGHBOURS));
    }

    /// Moves the map so that a place lies in the middle of what `covered` points of its left leave.
    fn fly(&mut self, lon: f64, lat: f64, zoom: f64, covered: f32) {
        let east = f64::from(covered) / 2.0 / (zoom * lat.to_radians().cos().max(0.3));
        self.camera.fly_to(lon - east, lat, zoom);
    }

    /// Lays out a board, and turns the map beside it to where it plays.
    pub(super) fn open_board(&mut self, board: Board) {
        let Some(game) = &mut self.client.game else { return };
        game.open_board(board);
        let t = game.session.tables();
        let country = board.shows(t);
        if t.provinces.of(country).is_empty() {
            return;
        }
        let parts = Parts::new(self.ctx.viewport_rect(), Scale::of(self.ctx), Left::Board);
        let (lon, lat, zoom) = whole_of(&game.session, country, parts.map.size());
        let zoom = if board.looks_round() { zoom.min(NEIGHBOURS) } else { zoom };
        self.camera.fly_to(lon, lat, zoom);
    }

    /// When an election is laid out the map shows its country beside the count; afterwards what it showed before.
    pub(super) fn follow_night(&mut self) {
        let open = self.client.game.as_ref().and_then(|g| g.night.as_ref()).map(Night::country);
        if open == self.client.shown_night {
            return;
        }
        let before = std::mem::replace(&mut self.client.shown_night, open);
        let (Some(game), Some(country)) = (&self.client.game, open) else {
            if let Some((lon, lat, zoom)) = self.client.view_before.take() {
                self.camera.fly_to(lon, lat, zoom);
            }
            return;
        };
        if before.is_none() && self.client.view_before.is_none() {
            self.client.view_before = Some((self.camera.lon, self.camera.lat, self.camera.zoom));
        }
        let parts = NightParts::new(self.ctx.viewport_rect(), Scale::of(self.ctx));
        let (lon, lat, zoom) = whole_of(&game.session, country, parts.map.size());
        self.camera.fly_to(lon, lat, zoom);
    }

    /// When a front page is opened, by the clock or by hand, the map shows where it happens beside the page.
    pub(super) fn follow_event(&mut self) {
        let event = self.client.game.as_ref().and_then(|g| g.event);
        if event == self.client.shown_event {
            return;
        }
        if event.is_none()
            && let Some((lon, lat, zoom)) = self.client.view_before.take()
        {
            self.camera.fly_to(lon, lat, zoom);
        }
        if self.client.shown_event.is_none() && event.is_some() && self.client.view_before.is_none() {
            self.client.view_before = Some((self.camera.lon, self.camera.lat, self.camera.zoom));
        }
        self.client.shown_event = event;
        let (Some(game), Some(number)) = (&self.client.game, event) else { return };
        let t = game.session.tables();
        let Some(open) = t.story.open.iter().find(|o| o.number == number) else { return };
        let Some(place) = place_of(game, open.event, open.this) else { return };
        let [lon, lat] = Geography::world().provinces[place.index()].label;
        let page = Parts::new(self.ctx.viewport_rect(), Scale::of(self.ctx), Left::Nothing);
        let covered = page.front_page(Scale::of(self.ctx)).right() - page.map.left();
        let zoom = self.camera.zoom.clamp(13.0, 18.0);
        self.fly(f64::from(lon), f64::from(lat), zoom, covered);
    }
}
