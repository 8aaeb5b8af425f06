//! Countries: government, treasury, laws, standing.

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
