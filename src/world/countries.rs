//! Countries: government, treasury, laws, standing; and what they think of each other.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::scenario::{Bond, BudgetLine};
use crate::units::{CountryId, Date, FactionId, Fixed, FormId, LawId, Table};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CountryState {
    pub exists: bool,
    pub form: FormId,
    pub head: Option<FactionId>,
    /// Partners besides the head, in the order in which they joined.
    pub coalition: Vec<FactionId>,
    pub overlord: Option<(CountryId, Bond)>,
    /// Ascending.
    pub laws: Vec<LawId>,
    /// Per cent of revenue by [`BudgetLine`].
    pub budget: [Fixed; 6],
    /// Thousands of dollars.
    pub treasury: Fixed,
    /// Last month's.
    pub revenue: Fixed,
    /// 0 to 100 each.
    pub stability: Fixed,
    pub legitimacy: Fixed,
    pub weariness: Fixed,
    /// Level from laws and modifiers, 0 to 100.
    pub repression: Fixed,
    /// Level of civil liberties from form, laws, competences and repression, 0 to 100.
    pub liberties: Fixed,
    pub next_election: Option<Date>,
    /// Since when the government has had no majority.
    pub minority_since: Option<Date>,
    pub governing_since: Date,
}

impl CountryState {
    pub fn line(&self, line: BudgetLine) -> Fixed {
        self.budget[line as usize]
    }

    pub fn governs(&self, faction: FactionId) -> bool {
        self.head == Some(faction)
    }

    pub fn in_government(&self, faction: FactionId) -> bool {
        self.governs(faction) || self.coalition.contains(&faction)
    }

    pub fn has_law(&self, law: LawId) -> bool {
        self.laws.binary_search(&law).is_ok()
    }
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Countries {
    pub rows: Table<CountryId, CountryState>,
}

impl std::ops::Index<CountryId> for Countries {
    type Output = CountryState;
    fn index(&self, id: CountryId) -> &CountryState {
        &self.rows[id]
    }
}

impl std::ops::IndexMut<CountryId> for Countries {
    fn index_mut(&mut self, id: CountryId) -> &mut CountryState {
        &mut self.rows[id]
    }
}

/// What acts have added to or taken from the relation of two countries; the rest follows from who rules them.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Relations {
    /// Lower id first.
    acts: BTreeMap<(CountryId, CountryId), Fixed>,
}

impl Relations {
    fn key(a: CountryId, b: CountryId) -> (CountryId, CountryId) {
        if a < b { (a, b) } else { (b, a) }
    }

    pub fn from_acts(&self, a: CountryId, b: CountryId) -> Fixed {
        self.acts.get(&Self::key(a, b)).copied().unwrap_or(Fixed::ZERO)
    }

    pub fn add(&mut self, a: CountryId, b: CountryId, by: Fixed) {
        if a != b {
            let sum = self.acts.entry(Self::key(a, b)).or_default();
            *sum = (*sum + by).clamp(Fixed::whole(-100), Fixed::HUNDRED);
        }
    }

    /// Every act is a little forgotten: `percent` of what is left.
    pub fn forget(&mut self, percent: Fixed) {
        for value in self.acts.values_mut() {
            *value -= percent.percent_of(*value);
        }
        self.acts.retain(|_, v| v.abs() >= Fixed::raw(500));
    }
}
