//! The chronicle in words, told once and kept: what the log, the cables and the strip are made from.
//!
//! Follows a history as it grows; a history that is shorter than what was told is told anew.

use std::time::{Duration, Instant};

use crate::telling::Teller;
use crate::units::{CountryId, Date, EventId, FactionId, ProvinceId};
use crate::world::Happening;

/// One entry of the chronicle.
#[derive(Clone, Debug)]
pub struct Row {
    pub date: Date,
    pub text: String,
    /// 0 small, 1 regional, 2 national, 3 world news.
    pub weight: u8,
    pub topic: Topic,
    pub country: Option<CountryId>,
    pub faction: Option<FactionId>,
    pub province: Option<ProvinceId>,
    pub event: Option<EventId>,
    /// An event that ended as told.
    pub canon: bool,
    /// The record of the vote that it tells of.
    pub record: Option<u32>,
}

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Event,
    Government,
    War,
    Other,
}

#[derive(Default)]
pub struct Told {
    rows: Vec<Row>,
}

/// At the fastest speed the words may lag a little behind the days; they never hold up a frame longer than this.
const PATIENCE: Duration = Duration::from_millis(3);

impl Told {
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Forgets everything: another history is open.
    pub fn clear(&mut self) {
        self.rows.clear();
    }

    pub fn catch_up(&mut self, tell: &Teller<'_>) {
        let chronicle = &tell.t.chronicle;
        if chronicle.len() < self.rows.len() {
            self.clear();
        }
        if chronicle.len() == self.rows.len() {
            return;
        }
        let start = Instant::now();
        for entry in chronicle.since(self.rows.len()) {
            let told = tell.entry(entry);
            self.rows.push(Row {
                date: entry.date,
                text: told.text,
                weight: told.weight,
                topic: topic(&entry.what),
                country: told.country,
                faction: told.faction,
                province: told.province,
                event: told.event,
                canon: told.canon,
                record: record(&entry.what),
            });
            if start.elapsed() > PATIENCE {
                break;
            }
        }
    }
}

fn topic(what: &Happening) -> Topic {
    match what {
        Happening::Event { .. } | Happening::Decision { .. } | Happening::Told { .. } => Topic::Event,
        Happening::GovernmentFormed { .. }
        | Happening::GovernmentFell { .. }
        | Happening::MajorityLost { .. }
        | Happening::Censured { .. }
        | Happening::Left { .. }
        | Happening::Joined { .. }
        | Happening::Dissolved { .. }
        | Happening::Coup { .. }
        | Happening::PalaceShift { .. }
        | Happening::ElectionCalled { .. }
        | Happening::ElectionHeld { .. }
        | Happening::PresidentElected { .. }
        | Happening::SecondRoundCalled { .. }
        | Happening::ChamberBallots { .. }
        | Happening::UpperHouseRenewed { .. }
        | Happening::ByElection { .. }
        | Happening::PactMade { .. }
        | Happening::FraudExposed { .. }
        | Happening::ElectionAnnulled { .. }
        | Happening::FormChanged { .. }
        | Happening::Released { .. } => Topic::Government,
        Happening::Occupied { .. }
        | Happening::Owned { .. }
        | Happening::Seized { .. }
        | Happening::ConflictEnded { .. }
        | Happening::War(_)
        | Happening::Truce { .. } => Topic::War,
        _ => Topic::Other,
    }
}

/// The number of the record behind an entry about a vote.
fn record(what: &Happening) -> Option<u32> {
    match what {
        Happening::ElectionHeld { record, .. }
        | Happening::UpperHouseRenewed { record, .. }
        | Happening::SecondRoundCalled { record, .. }
        | Happening::ByElection { record, .. }
        | Happening::FraudExposed { record, .. } => Some(*record),
        Happening::PresidentElected { record, .. } | Happening::ChamberBallots { record, .. } => *record,
        _ => None,
    }
}
