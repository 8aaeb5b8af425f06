//! What goes on inside factions: wings, lines taken on questions, pressure to break; and how they stand to bodies abroad.
//!
//! The shares of a faction's wings add up to [`Share::WHOLE`] exactly, and a faction that holds allegiance and is or was
//! there has two wings or more. Institutions have none.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::scenario::QUESTIONS;
use crate::units::{
    CharacterId, CountryId, Date, FactionId, Fixed, InternationalId, MovementId, QuestionId, Share, Table,
};

/// A current inside a faction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wing {
    pub movement: MovementId,
    /// Of the faction, in units of the whole.
    pub share: u32,
    pub leader: Option<CharacterId>,
    /// By question: −100 (second answer) to 100 (first).
    pub stances: [Fixed; QUESTIONS],
    /// By question: what events and orders have added; it fades.
    pub swayed: [Fixed; QUESTIONS],
    /// 0 to 100: what concessions have bought; it fades.
    pub goodwill: Fixed,
}

/// A line that a faction has taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub answer: u8,
    pub since: Date,
}

/// The inner life of one faction.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ranks {
    pub wings: Vec<Wing>,
    /// By question; none: undecided.
    pub lines: [Option<Line>; QUESTIONS],
    /// 0 to 100, as last looked at.
    pub pressure: Fixed,
    /// What orders and events have added to it; it fades.
    pub strain: Fixed,
    /// The last time that it broke, was broken from, or was founded by a break.
    pub broke: Option<Date>,
    /// What patrons have stopped paying over a line: country and thousands of dollars a month, ascending.
    pub withheld: Vec<(CountryId, Fixed)>,
}

/// How a government abroad stands to a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    Recognised,
    Denounced,
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wings {
    pub rows: Table<FactionId, Ranks>,
    /// Since when each question has been open.
    pub open: Table<QuestionId, Option<Date>>,
    /// The members of each international, ascending.
    pub members: Table<InternationalId, Vec<FactionId>>,
    pub standing: BTreeMap<(CountryId, FactionId), Standing>,
}

impl Wings {
    pub fn line(&self, faction: FactionId, question: QuestionId) -> Option<u8> {
        self.rows[faction].lines[usize::from(question.0)].map(|l| l.answer)
    }

    /// The mean stance of a faction, weighed by its wings.
    pub fn stance(&self, faction: FactionId, question: QuestionId) -> Fixed {
        let raw: i128 = self.rows[faction]
            .wings
            .iter()
            .map(|w| i128::from(w.share) * i128::from(w.stances[usize::from(question.0)].to_raw()))
            .sum();
        Fixed::raw(i64::try_from(raw / i128::from(Share::WHOLE)).expect("a mean of stances"))
    }

    /// Open questions, ascending.
    pub fn questions(&self) -> impl Iterator<Item = (QuestionId, Date)> {
        self.open.iter().filter_map(|(q, since)| since.map(|since| (q, since)))
    }
}

impl std::ops::Index<FactionId> for Wings {
    type Output = Ranks;
    fn index(&self, id: FactionId) -> &Ranks {
        &self.rows[id]
    }
}

impl std::ops::IndexMut<FactionId> for Wings {
    fn index_mut(&mut self, id: FactionId) -> &mut Ranks {
        &mut self.rows[id]
    }
}

impl Wing {
    pub fn new(movement: MovementId, share: u32, leader: Option<CharacterId>) -> Self {
        Self {
            movement,
            share,
            leader,
            stances: [Fixed::ZERO; QUESTIONS],
            swayed: [Fixed::ZERO; QUESTIONS],
            goodwill: Fixed::ZERO,
        }
    }

    pub fn stance(&self, question: QuestionId) -> Fixed {
        self.stances[usize::from(question.0)]
    }
}

impl Ranks {
    /// Brings the shares to the whole again in proportion, by largest remainder. Nothing to do for a faction without wings.
    pub fn rescale(&mut self) {
        let weights: Vec<u64> = self.wings.iter().map(|w| u64::from(w.share)).collect();
        if weights.iter().sum::<u64>() == 0 {
            self.set_shares(&vec![1; weights.len()]);
        } else {
            self.set_shares(&weights);
        }
    }

    fn set_shares(&mut self, weights: &[u64]) {
        let parts = crate::units::apportion_by_remainder(u64::from(Share::WHOLE), weights);
        for (wing, part) in self.wings.iter_mut().zip(parts) {
            wing.share = u32::try_from(part).expect("a part of the whole");
        }
    }

    /// Takes over another faction's wings, weighed by the members of both; like joins like, and the smallest join the
    /// largest where there are too many.
    pub fn take_over(&mut self, mine: u64, others: Vec<Wing>, theirs: u64) {
        let (mine, theirs) = (mine.max(1), theirs.max(1));
        let part = |share: u32, heads: u64| u128::from(share) * u128::from(heads);
        let mut weights: Vec<u128> = self.wings.iter().map(|w| part(w.share, mine)).collect();
        for wing in others {
            let weight = part(wing.share, theirs);
            let like = self.wings.iter().position(|w| w.movement == wing.movement);
            let full = (self.wings.len() >= crate::scenario::WINGS).then_some(0);
            match like.or(full) {
                Some(at) => weights[at] += weight,
                None => {
                    self.wings.push(wing);
                    weights.push(weight);
                }
            }
        }
        let whole = u128::from(mine) + u128::from(theirs);
        let small = |w: u128| u64::try_from(w / whole).expect("a part of the whole");
        let weights: Vec<u64> = weights.into_iter().map(small).collect();
        for (wing, weight) in self.wings.iter_mut().zip(weights) {
            wing.share = u32::try_from(weight).expect("a part of the whole");
        }
        self.rescale();
    }

    /// The largest wing.
    pub fn largest(&self) -> Option<usize> {
        self.wings.iter().enumerate().max_by_key(|&(n, w)| (w.share, std::cmp::Reverse(n))).map(|(n, _)| n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranks(shares: &[u32]) -> Ranks {
        let wings = shares.iter().enumerate();
        Ranks {
            wings: wings.map(|(n, &s)| Wing::new(MovementId(u16::try_from(n).expect("few")), s, None)).collect(),
            ..Ranks::default()
        }
    }

    fn sum(ranks: &Ranks) -> u32 {
        ranks.wings.iter().map(|w| w.share).sum()
    }

    #[test]
    fn shares_are_whole_after_any_division_and_union() {
        for shares in [&[1, 1, 1][..], &[0, 0], &[5_000_000, 7, 11_000_000], &[1]] {
            let mut a = ranks(shares);
            a.rescale();
            assert_eq!(sum(&a), Share::WHOLE);
            let b = ranks(&[Share::WHOLE / 3, Share::WHOLE / 3, Share::WHOLE / 3 + 1, 0]);
            a.take_over(1000, b.wings, 7);
            assert_eq!(sum(&a), Share::WHOLE);
            assert!(a.wings.len() <= crate::scenario::WINGS);
        }
    }
}
