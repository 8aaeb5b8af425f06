//! Parliaments: how the last government was put together, bills on their way, motions tabled, promises given.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{CountryId, Date, DoctrineId, FactionId, Fixed, LawId, Table};

/// The arithmetic of the last search for a government: who tried, with whom, and what was answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Formation {
    pub day: Date,
    pub needed: u32,
    pub tried: Vec<Attempt>,
}

/// One set of partners that was asked together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    pub head: FactionId,
    pub partners: Vec<FactionId>,
    pub seats: u32,
    /// Distance between the two farthest members.
    pub spread: Fixed,
    pub answers: Vec<Answer>,
    pub formed: bool,
}

impl Attempt {
    pub fn accepted(&self) -> bool {
        self.answers.iter().all(|a| !a.total.is_negative())
    }
}

/// What a head promises for a party's seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Promise {
    /// A law passed, or repealed.
    Law { law: LawId, passes: bool },
    /// A line abroad: the doctrine that the state will follow.
    Line { doctrine: DoctrineId },
}

/// What a party asked into a government weighed; at 0 or more it accepts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub party: FactionId,
    pub total: Fixed,
    /// Reasons (`why-<reason>`) and points, which add up to the total.
    pub terms: Vec<(String, Fixed)>,
    /// What is promised to it.
    pub promise: Option<Promise>,
}

/// A law on its way through the chamber.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bill {
    pub law: LawId,
    /// To pass, or to repeal.
    pub passes: bool,
    pub by: FactionId,
    pub introduced: Date,
    pub vote: Date,
}

/// A motion of no confidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Motion {
    pub by: FactionId,
    pub vote: Date,
}

/// What a head has promised a partner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pledge {
    pub to: FactionId,
    pub what: Promise,
    pub until: Date,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Parliament {
    pub formation: Option<Formation>,
    pub bills: Vec<Bill>,
    pub motion: Option<Motion>,
    pub pledges: Vec<Pledge>,
    /// How many of the form's remedies against a lost majority have been tried.
    pub remedies: u8,
    /// When the next of them is tried.
    pub next_remedy: Option<Date>,
    /// A government was formed and its offices are still to be filled.
    pub seats_ministers: bool,
    /// When this chamber was voted in, if during play.
    pub elected: Option<Date>,
    /// The last law passed or repealed.
    pub last_law: Option<Date>,
    /// When the last motion of no confidence was voted.
    pub last_censure: Option<Date>,
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parliaments {
    pub rows: Table<CountryId, Parliament>,
}

impl std::ops::Index<CountryId> for Parliaments {
    type Output = Parliament;
    fn index(&self, id: CountryId) -> &Parliament {
        &self.rows[id]
    }
}

impl std::ops::IndexMut<CountryId> for Parliaments {
    fn index_mut(&mut self, id: CountryId) -> &mut Parliament {
        &mut self.rows[id]
    }
}
