//! What lies between two states: motives that fade, and what each fears.
//!
//! Pairs are kept lower id first, a motive once a pair. Might and fears are worked out on each state's own day of the month
//! (`rules::diplomacy`) and kept, so that nothing in the day's run reckons them anew.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use super::pairs::Pairs;
use crate::scenario::Motive;
use crate::units::{CountryId, Date, Fixed, Table};

/// One motive between two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    pub motive: Motive,
    /// −100 to 100; what is left of it.
    pub size: Fixed,
    /// When it was last added to.
    pub since: Date,
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relations {
    pairs: Pairs<Vec<Ground>>,
    /// Thousands of dollars a month that a state could turn into war, with its subjects' part.
    pub might: Table<CountryId, Fixed>,
    /// The same as the others remember it.
    pub remembered: Table<CountryId, Fixed>,
    /// The mightiest, mightiest first.
    pub powers: Vec<CountryId>,
    /// Those that count for each, its neighbours and the great powers, with the part of their might that reaches it, per cent.
    /// Ascending.
    pub circle: Table<CountryId, Vec<(CountryId, Fixed)>>,
    /// Whom each fears and how much, worst first.
    pub fears: Table<CountryId, Vec<(CountryId, Fixed)>>,
    /// 0 to 100, as last reckoned.
    pub isolation: Table<CountryId, Fixed>,
}

/// Pairs are kept lower id first.
pub fn pair(a: CountryId, b: CountryId) -> (CountryId, CountryId) {
    if a < b { (a, b) } else { (b, a) }
}

impl Relations {
    pub fn new(countries: usize) -> Self {
        Self {
            pairs: Pairs::default(),
            might: Table::filled(countries, Fixed::ZERO),
            remembered: Table::filled(countries, Fixed::ZERO),
            powers: Vec::new(),
            circle: Table::filled(countries, Vec::new()),
            fears: Table::filled(countries, Vec::new()),
            isolation: Table::filled(countries, Fixed::ZERO),
        }
    }

    /// What lies between the two.
    pub fn grounds(&self, a: CountryId, b: CountryId) -> &[Ground] {
        self.pairs.get(pair(a, b)).map_or(&[], Vec::as_slice)
    }

    /// The sum of what lies between the two.
    pub fn from_acts(&self, a: CountryId, b: CountryId) -> Fixed {
        self.grounds(a, b).iter().map(|g| g.size).sum()
    }

    /// Adds to a motive; two of a kind are one.
    pub fn add(&mut self, a: CountryId, b: CountryId, motive: Motive, by: Fixed, today: Date) {
        if a == b || by.is_zero() {
            return;
        }
        let grounds = self.pairs.or_default(pair(a, b));
        let at = grounds.partition_point(|g| g.motive < motive);
        if grounds.get(at).is_none_or(|g| g.motive != motive) {
            grounds.insert(at, Ground { motive, size: Fixed::ZERO, since: today });
        }
        let ground = &mut grounds[at];
        ground.size = (ground.size + by).clamp(-Fixed::HUNDRED, Fixed::HUNDRED);
        ground.since = today;
    }

    /// Takes a motive away.
    pub fn drop(&mut self, a: CountryId, b: CountryId, motive: Motive) {
        if let Some(grounds) = self.pairs.get_mut(pair(a, b)) {
            grounds.retain(|g| g.motive != motive);
        }
    }

    /// Every motive is a little forgotten: the part that `percent` says of its kind.
    pub fn forget(&mut self, percent: impl Fn(Motive) -> Fixed) {
        for grounds in self.pairs.values_mut() {
            for ground in grounds.iter_mut() {
                ground.size -= percent(ground.motive).percent_of(ground.size);
            }
            grounds.retain(|g| g.size.abs() >= Fixed::raw(500));
        }
        self.pairs.retain(|_, grounds| !grounds.is_empty());
    }

    /// All pairs between which something lies, in their order.
    pub fn pairs(&self) -> impl Iterator<Item = (CountryId, CountryId, &[Ground])> {
        self.pairs.iter().map(|(&(a, b), grounds)| (a, b, grounds.as_slice()))
    }

    /// The part of one's might that reaches another, per cent; `far` where the two are no neighbours.
    pub fn reach(&self, of: CountryId, from: CountryId, far: Fixed) -> Fixed {
        let circle = &self.circle[of];
        circle.binary_search_by_key(&from, |c| c.0).map_or(far, |at| circle[at].1)
    }

    /// How much the first fears the second.
    pub fn fear(&self, of: CountryId, from: CountryId) -> Fixed {
        self.fears[of].iter().find(|(c, _)| *c == from).map_or(Fixed::ZERO, |f| f.1)
    }

    /// Whom it fears most.
    pub fn worst_fear(&self, of: CountryId) -> Option<(CountryId, Fixed)> {
        self.fears[of].first().copied()
    }

    pub fn is_great(&self, country: CountryId) -> bool {
        self.powers.contains(&country)
    }
}
