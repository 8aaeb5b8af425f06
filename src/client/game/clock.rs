//! When a day passes, and what stops it: a question to answer, an objective decided, the country's own election.

use std::time::{Duration, Instant};

use super::{Alert, Game, Window};
use crate::client::night::Count;
use crate::units::Date;
use crate::world::Happening;

/// How fast days pass.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// 1 to 5.
    pub speed: u8,
    pub running: bool,
    /// It was stopped by an event and goes on once that is answered.
    pub(super) resumes: bool,
    /// Days owed to the player.
    pub(super) due: f64,
}

impl Clock {
    /// Days a second; the fastest has no limit but the frame's.
    fn rate(self) -> f64 {
        match self.speed {
            1 => 0.5,
            2 => 2.0,
            3 => 6.0,
            4 => 20.0,
            _ => f64::INFINITY,
        }
    }

    /// What the row of buttons shows: 0 is the pause.
    pub fn shown(self) -> u8 {
        if self.running { self.speed } else { 0 }
    }
}

impl Game {
    /// Lets time pass for a frame of `seconds`, but works no longer than `budget` and a day.
    pub fn advance(&mut self, seconds: f64, budget: Duration) {
        if let Some(night) = self.night.as_mut().filter(|_| self.window.is_none()) {
            if self.clock.running {
                night.advance(seconds.min(0.25), self.clock.speed);
            }
            self.clock.due = 0.0;
            return;
        }
        let held = self.event.is_some() || self.window.is_some_and(Window::holds_the_clock);
        if !self.clock.running || held {
            self.clock.due = 0.0;
            return;
        }
        let start = Instant::now();
        // A long frame must not make up for itself with a longer one.
        self.clock.due = (self.clock.due + seconds.min(0.25) * self.clock.rate()).min(1e6);
        while self.clock.due >= 1.0 && self.clock.running {
            self.day();
            self.clock.due -= 1.0;
            if start.elapsed() >= budget {
                self.clock.due = self.clock.due.min(1.0);
                break;
            }
        }
    }

    /// Lets days pass without stopping for anything.
    pub fn run_until(&mut self, date: Date) {
        while self.session.today() < date && !self.session.is_over() {
            self.session.step();
            self.watch();
        }
        self.heard = self.session.tables().chronicle.len();
        self.stamp += 1;
    }

    /// One day, whatever the clock says.
    pub fn day(&mut self) {
        if self.session.is_over() {
            if self.clock.running {
                self.alerts.push(Alert::Over);
            }
            self.clock.running = false;
            return;
        }
        let was_there = self.session.seat().is_some_and(|f| self.session.tables().factions[f].active);
        self.session.step();
        self.stamp += 1;
        self.watch();
        if let Some(seat) = self.session.seat().filter(|&f| was_there && !self.session.tables().factions[f].active) {
            self.alerts.push(Alert::SeatLost(seat));
            self.clock.running = false;
        }
        self.listen();
    }

    /// Stops for what concerns the player: a question to answer, an objective decided.
    pub(super) fn listen(&mut self) {
        let t = self.session.tables();
        let mut decided = Vec::new();
        let home = self.session.seat().map(|seat| t.factions[seat].country);
        let mut voted = None;
        for entry in t.chronicle.since(self.heard) {
            match &entry.what {
                Happening::Objective { objective, outcome } => decided.push(Alert::Objective(*objective, *outcome)),
                Happening::ElectionHeld { country, record, .. } if Some(*country) == home => voted = Some(*record),
                _ => {}
            }
        }
        let heard = t.chronicle.len();
        let seat = self.session.seat();
        let asks =
            t.story.open.iter().filter(|o| Some(o.actor) == seat && o.number > self.asked).map(|o| o.number).min();
        self.heard = heard;
        if !decided.is_empty() {
            self.clock.running = false;
            self.alerts.append(&mut decided);
        }
        if let Some(number) = asks {
            self.asked = number;
            if self.event.is_none() {
                self.open(number);
            }
        }
        // The country's own night is lived through; what asks for an answer waits until it is over.
        if let Some(count) = voted.and_then(|record| Count::of_record(&self.view(), record)) {
            self.open_night(count, false);
        }
    }
}
