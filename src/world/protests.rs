//! Protests under way: who marches or strikes, where, how many, until when.
//!
//! Numbers are given once and never reused, so that an order can name a protest. The list is ascending by number.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{CountryId, Date, FactionId, ProvinceId};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProtestKind {
    March,
    Strike,
}

/// How a protest came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProtestEnd {
    /// The people went home by themselves.
    Faded,
    /// The government gave way.
    Conceded,
    /// The government cleared the streets.
    Dispersed,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protest {
    pub number: u32,
    pub kind: ProtestKind,
    pub organiser: FactionId,
    pub country: CountryId,
    /// Ascending.
    pub provinces: Vec<ProvinceId>,
    /// People who came on the first day.
    pub heads: u64,
    pub since: Date,
    /// The first day without it.
    pub until: Date,
    /// Factions that have marched against it, in the order in which they did.
    pub opposed_by: Vec<FactionId>,
}

#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Protests {
    pub active: Vec<Protest>,
    /// When each faction's last protest ended.
    pub last: BTreeMap<FactionId, Date>,
    /// Numbers given so far.
    pub numbered: u32,
}

impl Protests {
    pub fn find(&self, number: u32) -> Option<&Protest> {
        self.active.iter().find(|p| p.number == number)
    }

    pub fn of_country(&self, country: CountryId) -> impl Iterator<Item = &Protest> {
        self.active.iter().filter(move |p| p.country == country)
    }

    pub fn by(&self, organiser: FactionId) -> Option<&Protest> {
        self.active.iter().find(|p| p.organiser == organiser)
    }

    /// People in the streets of a country.
    pub fn heads(&self, country: CountryId) -> u64 {
        self.of_country(country).map(|p| p.heads).sum()
    }

    pub fn begin(&mut self, protest: Protest) {
        self.numbered = self.numbered.max(protest.number);
        self.active.push(protest);
    }

    pub fn end(&mut self, number: u32, today: Date) -> Option<Protest> {
        let at = self.active.iter().position(|p| p.number == number)?;
        let ended = self.active.remove(at);
        self.last.insert(ended.organiser, today);
        Some(ended)
    }
}
