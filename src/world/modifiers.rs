//! Timed changes in force.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{CharacterId, CountryId, Date, FactionId, Fixed, ModifierId, ProvinceId};

/// Who or what something falls on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    Country(CountryId),
    Faction(FactionId),
    Province(ProvinceId),
    Character(CharacterId),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActiveModifier {
    pub modifier: ModifierId,
    pub target: Target,
    /// For whom it pulls, where its definition leaves that open (propaganda).
    pub beneficiary: Option<FactionId>,
    /// Strength against its definition.
    pub times: Fixed,
    pub since: Date,
    /// The first day without it.
    pub until: Date,
}

/// Ascending by target, then in the order in which they began.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Modifiers {
    active: Vec<ActiveModifier>,
}

impl Modifiers {
    pub fn all(&self) -> &[ActiveModifier] {
        &self.active
    }

    pub fn on(&self, target: Target) -> &[ActiveModifier] {
        let from = self.active.partition_point(|m| m.target < target);
        let len = self.active[from..].partition_point(|m| m.target == target);
        &self.active[from..from + len]
    }

    pub fn add(&mut self, modifier: ActiveModifier) {
        let at = self.active.partition_point(|m| m.target <= modifier.target);
        self.active.insert(at, modifier);
    }

    pub fn find_mut(&mut self, target: Target, modifier: ModifierId) -> Option<&mut ActiveModifier> {
        let from = self.active.partition_point(|m| m.target < target);
        self.active[from..].iter_mut().take_while(|m| m.target == target).find(|m| m.modifier == modifier)
    }

    /// Lifts those that began on one day only.
    pub fn lift_since(&mut self, target: Target, modifier: ModifierId, since: Date) {
        self.active.retain(|m| m.target != target || m.modifier != modifier || m.since != since);
    }

    pub fn lift(&mut self, target: Target, modifier: ModifierId) {
        self.active.retain(|m| m.target != target || m.modifier != modifier);
    }

    /// Drops those that have run out by `today`.
    pub fn expire(&mut self, today: Date) {
        self.active.retain(|m| m.until > today);
    }
}
