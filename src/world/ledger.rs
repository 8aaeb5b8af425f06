//! The ledger of foreign influence: of a faction's following, what was bought from abroad, and by whom.
//!
//! Double entry: the following of a faction is its own ground and the stock of each source, and adds up to the unit of
//! 2⁻²⁴ of its country's people on the day of its closing. Stocks are kept in 2⁻¹⁶ of such a unit.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use super::{Runner, Target};
use crate::units::{CountryId, Date, FactionId, Fixed, ModifierId};

/// Parts of a share unit.
pub const FINE: i64 = 1 << 16;

/// What one source has bought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stock {
    pub source: Runner,
    /// What is left of it.
    pub held: i64,
    /// Won by acts since the last closing.
    pub won: i64,
    /// Spent since the last closing, and ever: thousands of dollars.
    pub spending: Fixed,
    pub spent: Fixed,
}

/// One source in a closed month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub source: Runner,
    /// By money and lasting things; by acts; ground that went back; all in fine units.
    pub bought: i64,
    pub won: i64,
    pub ebbed: i64,
    pub held: i64,
    pub spent: Fixed,
}

/// A closed month: `opening + own + all lines = closing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    pub from: Date,
    pub to: Date,
    /// Fine units of the whole following.
    pub opening: i64,
    pub closing: i64,
    pub lines: Vec<Line>,
    /// What moved for all other reasons.
    pub own: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InfluenceAccount {
    pub opened: Date,
    pub country: CountryId,
    /// The whole following when it was last closed, in fine units.
    pub whole: i64,
    pub closed: Date,
    /// Ascending by source.
    pub stocks: Vec<Stock>,
    pub last: Option<Statement>,
}

impl InfluenceAccount {
    /// The stock of a source, begun if there is none.
    pub fn stock(&mut self, source: Runner) -> &mut Stock {
        let at = self.stocks.partition_point(|s| s.source < source);
        if self.stocks.get(at).is_none_or(|s| s.source != source) {
            let (spending, spent) = (Fixed::ZERO, Fixed::ZERO);
            self.stocks.insert(at, Stock { source, held: 0, won: 0, spending, spent });
        }
        &mut self.stocks[at]
    }

    /// What all sources hold, in fine units.
    pub fn bought(&self) -> i64 {
        self.stocks.iter().map(|s| s.held + s.won).sum()
    }
}

/// Something lasting that an act has laid on a place, a faction or a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Work {
    pub source: Runner,
    pub faction: FactionId,
    pub modifier: ModifierId,
    pub target: Target,
    pub times: Fixed,
    pub until: Date,
}

#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ledger {
    pub accounts: BTreeMap<FactionId, InfluenceAccount>,
    pub works: Vec<Work>,
}
