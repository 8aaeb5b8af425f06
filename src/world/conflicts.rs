//! Armed struggles under way: sides by the scenario's definition, who helps, who has made peace.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{ConflictId, CountryId, Date, FactionId, Fixed, Table};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConflictState {
    pub active: bool,
    pub since: Date,
    /// Factions by side.
    pub sides: Vec<Vec<FactionId>>,
    /// Foreign troops by side: country and thousands.
    pub helpers: Vec<Vec<(CountryId, Fixed)>>,
    /// Pairs of factions that do not fight each other, lower id first.
    pub truces: Vec<(FactionId, FactionId)>,
    /// Thousands lost by each side, and by the helpers' countries.
    pub losses: Vec<Fixed>,
    pub helper_losses: Vec<(CountryId, Fixed)>,
}

impl ConflictState {
    pub fn side_of(&self, faction: FactionId) -> Option<usize> {
        self.sides.iter().position(|s| s.contains(&faction))
    }

    pub fn at_truce(&self, a: FactionId, b: FactionId) -> bool {
        self.truces.contains(&if a < b { (a, b) } else { (b, a) })
    }
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflicts {
    pub rows: Table<ConflictId, ConflictState>,
}
