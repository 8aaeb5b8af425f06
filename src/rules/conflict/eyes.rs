//! What one side of a war knows of the men of the others.
//!
//! Where the others stand can be seen; how many they are and what they are worth is guessed, as well as the seat that commands
//! can know it (`View`). A [`Guess`] is made nowhere but here: whoever plans with guesses has read no muster roll of the enemy.

use std::collections::BTreeMap;

use super::strength::{force_strength, guard};
use super::{commander, stands_in};
use crate::rules::view::{Secret, View};
use crate::scenario::Scenario;
use crate::units::{FactionId, Fixed, ProvinceId};
use crate::world::{Belligerent, Conflict, Force, Tables};

/// Strength of others, in regular soldiers, as it is guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Guess(Fixed);

impl Guess {
    pub fn value(self) -> Fixed {
        self.0
    }
}

impl std::ops::AddAssign for Guess {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

/// The eyes of a side: of its commander, who knows the rolls of all who fight under them.
pub struct Eyes<'a> {
    view: View<'a>,
    conflict: &'a Conflict,
    own: Option<Belligerent>,
    /// Per cent of the truth at which each body's men are taken.
    taken: BTreeMap<FactionId, Fixed>,
}

impl<'a> Eyes<'a> {
    /// Of a seat; who stands in no side of the war guesses at all of them, and who only watches knows all.
    pub fn new(view: View<'a>, conflict: &'a Conflict) -> Self {
        let own = view.seat().and_then(|seat| stands_in(view.tables(), conflict, seat));
        Self { view, conflict, own, taken: BTreeMap::new() }
    }

    /// Of a side; without a commander it sees what all see.
    pub(super) fn of_side(book: &'a Scenario, t: Tables<'a>, conflict: &'a Conflict, who: Belligerent) -> Self {
        let view = View::new(book, t, commander(t, who));
        Self { view, conflict, own: Some(who), taken: BTreeMap::new() }
    }

    fn percent(&mut self, force: &Force) -> Fixed {
        if Some(force.side) == self.own {
            return Fixed::HUNDRED;
        }
        let view = self.view;
        *self.taken.entry(force.home).or_insert_with(|| {
            let truth = view.tables().factions[force.home].force;
            let known = view.secret(force.home, Secret::Force);
            if known.is_exact() || !truth.is_positive() {
                return Fixed::HUNDRED;
            }
            known.value.times_int(100).over(truth).clamp(Fixed::whole(50), Fixed::whole(200))
        })
    }

    /// Men of a row.
    pub fn heads(&mut self, force: &Force) -> u32 {
        let heads = self.percent(force).percent_of(Fixed::whole(i64::from(force.men)));
        u32::try_from(heads.trunc()).unwrap_or(0)
    }

    /// Men of a side in the field.
    pub fn men(&mut self, who: Belligerent) -> u32 {
        let t = self.view.tables();
        t.forces.of_side(self.conflict.key, who).map(|f| self.heads(f)).sum()
    }

    /// What a row would be worth in a place.
    pub fn strength(&mut self, force: &Force, at: ProvinceId) -> Guess {
        let (book, t) = (self.view.book(), self.view.tables());
        self.guess(force, force_strength(book, t, force, at, &mut ()))
    }

    /// What a row is taken for that is worth so much.
    pub(super) fn guess(&mut self, force: &Force, worth: Fixed) -> Guess {
        Guess(self.percent(force).percent_of(worth))
    }

    /// Those who live in a place and would defend it: everybody can see them.
    pub fn guard(&self, who: Belligerent, at: ProvinceId) -> Guess {
        let t = self.view.tables();
        let share = t.control.get(at).map_or(0, |g| g.share(who));
        Guess(guard(t, who, share, at))
    }

    /// What a side could bring to bear in a place today: those who are there and those who attack it; at half of it those who
    /// stand there and attack elsewhere.
    pub fn strength_at(&mut self, who: Belligerent, at: ProvinceId) -> Guess {
        self.strength_over(who, &[at])
    }

    /// The sum of what a side could bring to bear in each of some places, which are ascending.
    pub fn strength_over(&mut self, who: Belligerent, places: &[ProvinceId]) -> Guess {
        let among = |at: ProvinceId| places.binary_search(&at).is_ok();
        let t = self.view.tables();
        let mut sum = Guess::default();
        for &at in places {
            sum += self.guard(who, at);
        }
        for force in t.forces.of_side(self.conflict.key, who) {
            let at = force.engages();
            if among(at) {
                sum += self.strength(force, at);
            }
            if at != force.place && among(force.place) {
                sum += Guess(self.strength(force, force.place).0.over_int(2));
            }
        }
        sum
    }
}
