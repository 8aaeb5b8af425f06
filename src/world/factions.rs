//! Factions: members, funds, cohesion, authority, force, seats, standing, patrons.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::scenario::{FactionKind, Stance, Status};
use crate::units::{CharacterId, CountryId, Date, FactionId, Fixed, MovementId, QuestionId, Table};

/// Where a faction that broke away came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    pub parent: FactionId,
    /// The question over which it broke and the answer it gave; none where only its wings had grown apart.
    pub question: Option<(QuestionId, u8)>,
    pub since: Date,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactionState {
    /// False before its founding and after its end.
    pub active: bool,
    pub country: CountryId,
    pub kind: FactionKind,
    pub movement: MovementId,
    pub stance: Stance,
    pub status: Status,
    pub leader: Option<CharacterId>,
    /// 0 to 100: how well it is led, 50 being nothing either way.
    pub hand: Fixed,
    pub members: u64,
    /// Members for every hundred followers, as many as it has when nothing moves them.
    pub density: Fixed,
    /// Thousands of dollars.
    pub funds: Fixed,
    /// 0 to 100.
    pub cohesion: Fixed,
    pub authority: Fixed,
    /// Thousands under arms.
    pub force: Fixed,
    pub seats: u32,
    /// Whom an institution lends its voice, those first whom it has backed longest.
    pub endorses: Vec<FactionId>,
    /// Country and thousands of dollars a month; ascending by country.
    pub patrons: Vec<(CountryId, Fixed)>,
    /// What it pays to others: faction and thousands of dollars a month; ascending.
    pub subsidies: Vec<(FactionId, Fixed)>,
    /// Last month's income and what of it came from abroad.
    pub income: Fixed,
    pub income_abroad: Fixed,
    pub origin: Option<Origin>,
}

impl FactionState {
    /// Whoever spoke for the one speaks for the other from now on.
    pub fn endorse_instead(&mut self, from: FactionId, to: FactionId) {
        let Some(at) = self.endorses.iter().position(|&f| f == from) else { return };
        if self.endorses.contains(&to) {
            self.endorses.remove(at);
        } else {
            self.endorses[at] = to;
        }
    }
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Factions {
    pub rows: Table<FactionId, FactionState>,
    /// All factions of a country, ascending.
    pub of_country: Table<CountryId, Vec<FactionId>>,
}

impl Factions {
    pub fn active_in(&self, country: CountryId) -> impl Iterator<Item = FactionId> {
        self.of_country[country].iter().copied().filter(|&f| self.rows[f].active)
    }
}

impl std::ops::Index<FactionId> for Factions {
    type Output = FactionState;
    fn index(&self, id: FactionId) -> &FactionState {
        &self.rows[id]
    }
}

impl std::ops::IndexMut<FactionId> for Factions {
    fn index_mut(&mut self, id: FactionId) -> &mut FactionState {
        &mut self.rows[id]
    }
}
