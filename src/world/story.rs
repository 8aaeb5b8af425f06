//! What the script remembers: flags, counters, which events happened, which wait for an answer, what is on its way.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use super::Target;
use crate::units::{CounterId, Date, DecisionId, EventId, FactionId, Fixed, FlagId, Table};

/// Declared state. What is not in a map has its declared start.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Flags {
    pub flags: BTreeMap<(FlagId, Option<Target>), u8>,
    pub counters: BTreeMap<(CounterId, Option<Target>), Fixed>,
}

/// What an event remembers of itself for one subject.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EventRecord {
    pub times: u32,
    pub last: Option<Date>,
    /// The option chosen last.
    pub chosen: Option<u8>,
    /// Since when its trigger's condition has held without a break, as last tested.
    pub ready_since: Option<Date>,
}

/// Things named by an event for its followers.
pub type Saved = Vec<(String, Target)>;

/// An event on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueuedEvent {
    pub due: Date,
    pub number: u32,
    pub event: EventId,
    pub this: Option<Target>,
    pub saved: Saved,
}

/// An event that waits for an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenEvent {
    pub number: u32,
    pub event: EventId,
    pub this: Option<Target>,
    pub actor: FactionId,
    pub saved: Saved,
    pub since: Date,
    /// The last day for an answer.
    pub until: Date,
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    pub events: Table<EventId, EventRecord>,
    /// Last day by subject, for events that stand for every country or faction.
    pub by_subject: BTreeMap<(EventId, Target), Date>,
    pub queue: Vec<QueuedEvent>,
    pub open: Vec<OpenEvent>,
    /// The day on which a faction last took a decision.
    pub decisions: BTreeMap<(DecisionId, FactionId), Date>,
    /// Numbers given to open and queued events so far; never used twice.
    pub numbered: u32,
    /// Moments of today and yesterday that events listen to, with the country concerned.
    pub moments: Vec<(crate::scenario::Hook, crate::units::CountryId)>,
}

impl Story {
    pub fn next_number(&mut self) -> u32 {
        self.numbered += 1;
        self.numbered
    }
}
