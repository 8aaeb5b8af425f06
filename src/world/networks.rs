//! Secret networks, what they are about, and the services that look for them.
//!
//! A network belongs to a country, whoever governs it, or to a faction that governs none; in one country each has one.
//! Agents are counted in ten-thousandths, so that recruiting is steady. Numbers of operations are never reused. What
//! services keep for themselves lies in `files`, not in the chronicle: nobody else reads it.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use super::Target;
use crate::scenario::Breadth;
use crate::units::{ActId, CountryId, Date, FactionId, Fixed, Table};

/// Who runs a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Runner {
    Country(CountryId),
    Faction(FactionId),
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Network {
    pub agents: Fixed,
    /// 0 to 100: how near to things that matter its people sit.
    pub depth: Fixed,
    /// 0 to 100.
    pub cover: Fixed,
    /// 0 to 100: how much of it the service of the country knows.
    pub known: Fixed,
    /// Thousands of dollars that it is given.
    pub monthly: Fixed,
    pub since: Option<Date>,
}

/// An act under way. Odds and risk are those of the day on which it was begun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    pub number: u32,
    pub runner: Runner,
    /// The seat that ordered it.
    pub by: FactionId,
    pub act: ActId,
    pub target: Target,
    pub country: CountryId,
    pub since: Date,
    pub due: Date,
    pub odds: Fixed,
    pub risk: Fixed,
    /// Money paid.
    pub paid: Fixed,
}

/// What a runner's own service reports to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    Done {
        exposed: bool,
    },
    Failed {
        exposed: bool,
    },
    /// The network was no longer there.
    Abandoned,
    /// Of a network: agents caught.
    Caught,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    pub day: Date,
    pub runner: Runner,
    pub country: CountryId,
    pub act: Option<ActId>,
    pub target: Target,
    pub outcome: Outcome,
}

/// Reports that are kept.
const FILES: usize = 240;

#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Networks {
    rows: BTreeMap<(CountryId, Runner), Network>,
    /// Ascending by number.
    pub operations: Vec<Operation>,
    pub numbered: u32,
    pub files: Vec<Report>,
}

impl Networks {
    pub fn of(&self, runner: Runner, country: CountryId) -> Option<&Network> {
        self.rows.get(&(country, runner))
    }

    pub fn of_mut(&mut self, runner: Runner, country: CountryId) -> Option<&mut Network> {
        self.rows.get_mut(&(country, runner))
    }

    /// Those who run a network in a country, and what it is.
    pub fn within(&self, country: CountryId) -> impl Iterator<Item = (Runner, &Network)> {
        let (first, last) = (Runner::Country(CountryId(0)), Runner::Faction(FactionId(u16::MAX)));
        self.rows.range((country, first)..=(country, last)).map(|(&(_, runner), network)| (runner, network))
    }

    /// Where one runs networks.
    pub fn run_by(&self, runner: Runner) -> impl Iterator<Item = (CountryId, &Network)> {
        self.rows.iter().filter(move |&(&(_, r), _)| r == runner).map(|(&(country, _), network)| (country, network))
    }

    pub fn all(&self) -> impl Iterator<Item = (CountryId, Runner, &Network)> {
        self.rows.iter().map(|(&(country, runner), network)| (country, runner, network))
    }

    /// The network, begun if there is none.
    pub fn begun(&mut self, runner: Runner, country: CountryId, today: Date, cover: Fixed) -> &mut Network {
        let fresh = || Network { cover, since: Some(today), ..Network::default() };
        self.rows.entry((country, runner)).or_insert_with(fresh)
    }

    pub fn put(&mut self, runner: Runner, country: CountryId, network: Network) {
        self.rows.insert((country, runner), network);
    }

    pub fn remove(&mut self, runner: Runner, country: CountryId) {
        self.rows.remove(&(country, runner));
    }

    pub fn operation(&self, number: u32) -> Option<&Operation> {
        self.operations.iter().find(|o| o.number == number)
    }

    pub fn under_way(&self, runner: Runner) -> impl Iterator<Item = &Operation> {
        self.operations.iter().filter(move |o| o.runner == runner)
    }

    /// Puts a report into the files; the oldest makes room.
    pub fn file(&mut self, report: Report) {
        if self.files.len() >= FILES {
            self.files.remove(0);
        }
        self.files.push(report);
    }
}

/// A search for secret agents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Search {
    pub breadth: Breadth,
    pub by: FactionId,
    pub since: Date,
    /// The first day without it.
    pub until: Date,
    /// Agents caught so far.
    pub found: Fixed,
}

/// The secret service of a country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// What is handed down in it.
    pub tradition: Fixed,
    /// Strength that it has lost to penetration; it heals.
    pub harm: Fixed,
    pub search: Option<Search>,
    /// When the last search ended.
    pub searched: Option<Date>,
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Services {
    pub rows: Table<CountryId, Service>,
}

impl std::ops::Index<CountryId> for Services {
    type Output = Service;
    fn index(&self, id: CountryId) -> &Service {
        &self.rows[id]
    }
}

impl std::ops::IndexMut<CountryId> for Services {
    fn index_mut(&mut self, id: CountryId) -> &mut Service {
        &mut self.rows[id]
    }
}

/// What of all this the world hears.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Affair {
    /// An act came to light.
    Exposed {
        by: Runner,
        act: ActId,
        target: Target,
        country: CountryId,
    },
    /// Agents were caught; `by` where it is clear whose they were.
    Caught {
        country: CountryId,
        by: Option<Runner>,
        heads: u32,
    },
    SearchBegun {
        country: CountryId,
        breadth: Breadth,
        by: FactionId,
    },
    SearchEnded {
        country: CountryId,
        breadth: Breadth,
        heads: u32,
    },
    /// Diplomats were sent home.
    Expelled {
        country: CountryId,
        of: CountryId,
    },
}
