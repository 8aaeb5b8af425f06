//! What lies open on the desk: a board, a front page, an election.

use super::Game;
use crate::client::desk::Board;
use crate::client::night::{Count, Night};
use crate::units::CountryId;

impl Game {
    /// Lays out a board and shows on the map what it is about. The same board again is put away.
    pub fn open_board(&mut self, board: Board) {
        if self.board == Some(board) {
            return self.close_board();
        }
        self.mode_before = self.mode_before.or(Some(self.mode));
        (self.board, self.last_board) = (Some(board), Some(board));
        self.window = None;
        self.set_mode(board.mode());
    }

    /// What the key of the boards turns to: the open one is put away, else the last one of the country comes back.
    pub fn board_by_key(&self) -> Board {
        let country = self.chosen().country;
        let last = self.last_board.filter(|board| board.country() == country);
        // Whoever has a war in the land wants to see it first.
        let war = self.session.tables().conflicts.in_country(country).next().map(|war| Board::War(war.key, country));
        self.board.or(last).or(war).unwrap_or(Board::Books(country))
    }

    /// The dossier again, and the map as it was unless the player has turned it meanwhile.
    pub fn close_board(&mut self) {
        let Some(board) = self.board.take() else { return };
        let before = self.mode_before.take();
        if let Some(mode) = before.filter(|_| self.mode == board.mode()) {
            self.set_mode(mode);
        }
    }

    /// Puts an event's front page on the desk.
    pub fn open(&mut self, number: u32) {
        self.event = Some(number);
        self.option = None;
        self.window = None;
        self.clock.resumes |= self.clock.running;
        self.clock.running = false;
    }

    /// Lays out an election: a night to be lived through, or everything declared.
    pub fn open_night(&mut self, count: Count, over: bool) {
        self.clock.resumes |= self.clock.running;
        self.clock.running = !over;
        self.window = None;
        self.night = Some(Night::new(count, over));
    }

    /// How a country would vote today, as if the night were over.
    pub fn open_poll(&mut self, country: CountryId) {
        if let Some(count) = Count::of_today(&self.view(), country) {
            self.open_night(count, true);
        }
    }

    /// The record of a vote: the night itself, or all of it declared.
    pub fn open_record(&mut self, record: u32, over: bool) {
        if let Some(count) = Count::of_record(&self.view(), record) {
            self.open_night(count, over);
        }
    }

    /// The election, unless something lies over it.
    pub fn open_night_shown(&self) -> Option<&Night> {
        self.night.as_ref().filter(|_| self.window.is_none() && self.event.is_none())
    }

    /// Puts the election away; the clock goes on as it did before.
    pub fn close_night(&mut self) {
        if self.night.take().is_some() {
            self.clock.running = std::mem::take(&mut self.clock.resumes) && self.event.is_none();
        }
    }

    /// Puts the front page away unanswered.
    pub fn put_away(&mut self) {
        self.event = None;
        self.option = None;
        self.clock.resumes = false;
    }
}
