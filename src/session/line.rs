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
    /// Ascending. The world on a morning, before that day's orders.
    keyframes: Vec<(Date, Arc<Snapshot>)>,
}

/// Younger keyframes are kept monthly, older ones four a year.
const MONTHLY: usize = 24;

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
        let date = snapshot.calendar.today;
        self.keyframes.push((date, Arc::new(snapshot)));
        if self.keyframes.len() > MONTHLY {
            let old = self.keyframes.len() - MONTHLY;
            let mut number = 0;
            self.keyframes.retain(|(date, _)| {
                number += 1;
                number == 1 || number > old || matches!(date.month(), 1 | 4 | 7 | 10)
            });
        }
    }

    /// Puts the first day before all others.
    pub fn keep_first(&mut self, snapshot: Snapshot) {
        let date = snapshot.calendar.today;
        if self.earliest().is_none_or(|d| date < d) {
            self.keyframes.insert(0, (date, Arc::new(snapshot)));
        }
    }

    pub fn note_hash(&mut self, date: Date, hash: WorldHash) {
        self.hashes.retain(|(d, _)| *d < date);
        self.hashes.push((date, hash));
    }

    pub fn earliest(&self) -> Option<Date> {
        self.keyframes.first().map(|(d, _)| *d)
    }

    /// The last keyframe that is not after the day.
    pub fn keyframe(&self, day: Date) -> Option<Arc<Snapshot>> {
        self.keyframes.iter().rev().find(|(d, _)| *d <= day).map(|(_, s)| s.clone())
    }

    /// Forgets what came on the day and after; that somebody sat down to play belongs to the first morning.
    pub fn cut(&mut self, day: Date) {
        self.log.retain(|l| l.day < day || l.sits_down());
        self.hashes.retain(|(d, _)| *d <= day);
        self.others.retain(|l| l.day <= day);
        self.keyframes.retain(|(d, _)| *d <= day);
        self.forked = Some(day);
    }
}
