//! Whose gain a change is: from the point of view of the one who weighs it. Never says it in words.

use super::{Teller, Tone};
use crate::rules::measure;
use crate::scenario::Brings;
use crate::units::{CounterId, CountryId, FactionId, Fixed};
use crate::world::Target;

/// Affinity under which another faction's loss is a gain, and from which its gain is one too.
const RIVAL: Fixed = Fixed::whole(45);
const FRIEND: Fixed = Fixed::whole(75);

/// The one who weighs.
#[derive(Clone, Copy)]
pub(super) struct Eye<'a> {
    pub tell: Teller<'a>,
    pub actor: Option<FactionId>,
}

impl Eye<'_> {
    /// Whether the one who looks keeps a counter on its papers.
    pub fn keeps(self, counter: CounterId) -> bool {
        self.actor.is_some_and(|actor| self.tell.book.counters[counter].shown_to.contains(&actor))
    }

    /// 1: its gain is ours; −1: its gain is our loss; 0: neither.
    pub fn faction(&self, faction: FactionId) -> i64 {
        let Some(actor) = self.actor else { return 0 };
        if faction == actor {
            return 1;
        }
        let t = self.tell.t;
        let governs_us = |f: FactionId| t.countries[t.factions[actor].country].in_government(f);
        match t.factions[actor].stance.affinity(&t.factions[faction].stance) {
            a if a < RIVAL => -1,
            a if a >= FRIEND || (governs_us(actor) && governs_us(faction)) => 1,
            _ => 0,
        }
    }

    /// A country is seen as those who govern it.
    pub fn country(&self, country: CountryId) -> i64 {
        let Some(actor) = self.actor else { return 0 };
        let state = &self.tell.t.countries[country];
        if state.in_government(actor) {
            return 1;
        }
        state.head.map_or(0, |head| self.faction(head))
    }

    pub fn tone(side: i64, amount: Fixed) -> Tone {
        match (side, amount.to_raw().signum()) {
            (1, 1) | (-1, -1) => Tone::Gain,
            (1, -1) | (-1, 1) => Tone::Loss,
            _ => Tone::Plain,
        }
    }

    /// What a modifier brings, taken together.
    pub fn brings(&self, brings: &[Brings], target: Target, beneficiary: Option<FactionId>, times: Fixed) -> Tone {
        let country = measure::country_of(self.tell.t, target);
        let of_target = || match target {
            Target::Faction(f) => self.faction(f),
            _ => beneficiary.map_or(0, |f| self.faction(f)),
        };
        let sum: i64 = brings
            .iter()
            .map(|b| {
                let (side, amount) = match *b {
                    Brings::Appeal(a) => (beneficiary.map_or_else(of_target, |f| self.faction(f)), a),
                    Brings::AppealOf(f, a) => (self.faction(f), a),
                    Brings::Cohesion(a)
                    | Brings::Authority(a)
                    | Brings::Money(a)
                    | Brings::Members(a)
                    | Brings::Force(a)
                    | Brings::Ballots(a)
                    | Brings::Cowing(a)
                    | Brings::Rigging(a) => (of_target(), a),
                    Brings::GovernmentAppeal(a)
                    | Brings::Stability(a)
                    | Brings::Legitimacy(a)
                    | Brings::Output(a)
                    | Brings::Vigilance(a) => (self.country(country), a),
                    Brings::Weariness(a) | Brings::Unrest(a) => (-self.country(country), a),
                    Brings::Repression(_) | Brings::Liberties(_) | Brings::Franchise(_) | Brings::Turnout(_) => {
                        (0, Fixed::ZERO)
                    }
                };
                side * amount.to_raw().signum()
            })
            .sum();
        Self::tone(1, Fixed::whole(sum * times.to_raw().signum()))
    }
}
