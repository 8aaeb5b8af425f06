//! One line of history: its orders, its keyframes and its hashes.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::units::{Date, FactionId};
use crate::world::{Snapshot, WorldHash};

/// An order as logged: given on the evening of `day`, before the next day passes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Logged {
    pub day: Date,
    pub actor: FactionId,
    pub command: Command,
}

impl Logged {
    /// Whether this is the taking of the seat, which comes before the first morning's other orders.
    pub fn sits_down(&self) -> bool {
        matches!(self.command, Command::Begin { .. })
    }
}

/// A history that was left by rewinding.
pub struct Branch {
    /// The day from which another road was taken.
    pub left_on: Date,
    /// How far it had come.
    pub reached: Date,
    /// The world there.
    pub end: Arc<Snapshot>,
    pub(super) line: Line,
}

#[derive(Clone)]
pub(super) struct Line {
    pub seed: u64,
    pub log: Vec<Logged>,
    pub hashes: Vec<(Date, WorldHash)>,
    /// Since which day the orders of the seats that nobody plays are kept, if they are.
    pub watched: Option<Date>,
    pub others: Vec<Logged>,
    pub forked: Option<Date>,
    /// Ascending.
    keyframes: Vec<Keyframe>,
}

/// A world that can be gone back to: on a morning, before that day's orders, unless it is the day of loading.
#[derive(Clone)]
pub(super) struct Keyframe {
    date: Date,
    /// How many of the logged orders it contains.
    pub orders: usize,
    pub world: Arc<Snapshot>,
}

/// Months behind the last for one month between two keyframes: the youngest are kept month by month, those twice as far
/// at twice the distance, and so on, up to three years apart. Their number grows with the logarithm of the history, and
/// going back never runs more days again than about a seventh of those behind it.
const NEAR: i32 = 8;
const MOST: i32 = 32 * NEAR;

impl Line {
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            log: Vec::new(),
            hashes: Vec::new(),
            watched: None,
            others: Vec::new(),
            forked: None,
            keyframes: Vec::new(),
        }
    }

    pub fn log(&mut self, day: Date, actor: FactionId, command: Command) {
        self.log.push(Logged { day, actor, command });
    }

    pub fn keep(&mut self, snapshot: Snapshot) {
        let (date, orders) = (snapshot.calendar.today, self.log.len());
        self.keyframes.push(Keyframe { date, orders, world: Arc::new(snapshot) });
        self.thin();
    }

    /// Takes over the log of a loaded game, whose world contains all its orders.
    pub fn loaded(&mut self, log: Vec<Logged>, forked: Option<Date>) {
        (self.log, self.forked) = (log, forked);
        for keyframe in &mut self.keyframes {
            keyframe.orders = self.log.len();
        }
    }

    /// The first day is known, and everything after it follows from the log.
    pub fn keep_first(&mut self, snapshot: Snapshot) {
        let date = snapshot.calendar.today;
        self.keyframes = vec![Keyframe { date, orders: 0, world: Arc::new(snapshot) }];
    }

    /// Fills the gap between the first day and the first keyframe after loading.
    pub fn keep_earlier(&mut self, earlier: Vec<Keyframe>) {
        let Some(reached) = earlier.last().map(|k| k.date) else { return };
        let ours = std::mem::replace(&mut self.keyframes, earlier);
        self.keyframes.extend(ours.into_iter().filter(|k| k.date > reached));
        self.thin();
    }

    pub fn into_keyframes(self) -> Vec<Keyframe> {
        self.keyframes
    }

    pub fn kept(&self) -> impl DoubleEndedIterator<Item = (Date, &Snapshot)> {
        self.keyframes.iter().map(|k| (k.date, &*k.world))
    }

    fn thin(&mut self) {
        let (Some(first), Some(last)) = (self.keyframes.first(), self.keyframes.last()) else { return };
        let (first, last) = (first.date, last.date);
        self.keyframes.retain(|k| stays(first, last, k.date));
    }

    pub fn note_hash(&mut self, date: Date, hash: WorldHash) {
        self.hashes.retain(|(d, _)| *d < date);
        self.hashes.push((date, hash));
    }

    pub fn earliest(&self) -> Option<Date> {
        self.keyframes.first().map(|k| k.date)
    }

    /// The last keyframe that is not after the day.
    pub fn keyframe(&self, day: Date) -> Option<Keyframe> {
        self.keyframes.iter().rev().find(|k| k.date <= day).cloned()
    }

    /// Forgets what came on the day and after; that somebody sat down to play belongs to the first morning, and orders
    /// that no keyframe is free of stay.
    pub fn cut(&mut self, day: Date) {
        let settled = self.keyframes.first().map_or(0, |k| k.orders);
        let mut number = 0;
        self.log.retain(|l| {
            number += 1;
            number <= settled || l.day < day || l.sits_down()
        });
        self.hashes.retain(|(d, _)| *d <= day);
        self.others.retain(|l| l.day <= day);
        self.keyframes.retain(|k| k.date <= day);
        self.forked = Some(day);
    }
}

/// Whether a month's world is still kept when the history has come to `last`.
fn stays(first: Date, last: Date, date: Date) -> bool {
    let months = |d: Date| d.year() * 12 + i32::try_from(d.month()).expect("twelve months");
    let behind = (months(last) - months(date)).clamp(NEAR, MOST);
    let apart = 1 << (behind / NEAR).ilog2();
    date == first || months(date) % apart == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worlds_kept_of_a_long_history_are_few_and_near() {
        let first = Date::new(1947, 3, 1).expect("a day");
        let mut kept: Vec<Date> = Vec::new();
        let mut most = 0;
        for month in 0..600 {
            let last = first.first_of_month(month);
            kept.push(last);
            kept.retain(|d| stays(first, last, *d));
            most = most.max(kept.len());
        }
        assert!(most <= 90, "{most} worlds of fifty years are kept");
        assert_eq!(kept[0], first);
        let today = first.first_of_month(599);
        for month in 0..599 {
            let day = first.first_of_month(month).plus(27);
            let before = kept.iter().rev().find(|d| **d <= day).expect("the first is kept");
            let (again, behind) = (day.since(*before), today.since(day));
            assert!(again <= behind / 7 + 62, "{again} days are run again to go back {behind}");
        }
    }
}
