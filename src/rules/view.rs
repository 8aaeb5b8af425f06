//! What a seat may know: its own numbers and all public ones exactly, the secrets of others as estimates.
//!
//! Funds, income, force, cohesion and authority of a faction are its secrets; all else in the tables is public. An estimate
//! states its error, and the truth always lies within it. The error is the smaller the better the seat can look: through
//! a press that speaks for it, police that serve it, a common government, money that it pays. Estimates are drawn from a
//! named stream for each seat, subject and month, so that asking twice in a month tells no more than asking once.
//!
//! Interface and AI read the secrets of others here and nowhere else.

use super::measure;
use super::why::{Terms, Total};
use crate::scenario::{BudgetLine, Scenario};
use crate::units::{FactionId, Fixed, Kind, StreamKind, once_between};
use crate::world::{Runner, Tables};

/// What a faction keeps to itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Secret {
    Authority,
    Funds,
    Income,
    Force,
    Cohesion,
}

impl Secret {
    pub const ALL: [Self; 5] = [Self::Authority, Self::Funds, Self::Income, Self::Force, Self::Cohesion];

    /// The size under which nothing is told apart: an error is never of less than this.
    fn grain(self) -> Fixed {
        match self {
            Self::Authority => Fixed::whole(2),
            Self::Funds => Fixed::whole(50),
            Self::Income => Fixed::whole(5),
            Self::Force => Fixed::ratio(1, 2),
            Self::Cohesion => Fixed::whole(30),
        }
    }

    fn limits(self) -> (Fixed, Fixed) {
        match self {
            Self::Cohesion => (Fixed::ZERO, Fixed::HUNDRED),
            Self::Funds | Self::Income => (Fixed::raw(i64::MIN / 4), Fixed::raw(i64::MAX / 4)),
            Self::Authority | Self::Force => (Fixed::ZERO, Fixed::raw(i64::MAX / 4)),
        }
    }
}

/// A number as it is known: the truth is at most `error` away. No error: it is known exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    pub value: Fixed,
    pub error: Fixed,
}

impl Estimate {
    pub const fn exact(value: Fixed) -> Self {
        Self { value, error: Fixed::ZERO }
    }

    pub fn is_exact(&self) -> bool {
        self.error.is_zero()
    }
}

/// The world as one seat may know it. Who only watches knows everything.
#[derive(Clone, Copy)]
pub struct View<'a> {
    book: &'a Scenario,
    t: Tables<'a>,
    seat: Option<FactionId>,
}

impl<'a> View<'a> {
    pub fn new(book: &'a Scenario, t: Tables<'a>, seat: Option<FactionId>) -> Self {
        Self { book, t, seat }
    }

    pub fn seat(&self) -> Option<FactionId> {
        self.seat
    }

    /// For rules that tell what the seat may know of what they own.
    pub(in crate::rules) fn tables(&self) -> Tables<'a> {
        self.t
    }

    pub(in crate::rules) fn book(&self) -> &'a Scenario {
        self.book
    }

    /// Whether the faction has no secrets from the seat.
    pub fn knows(&self, faction: FactionId) -> bool {
        self.seat.is_none_or(|seat| seat == faction)
    }

    /// A secret of a faction, as well as the seat can know it.
    pub fn secret(&self, faction: FactionId, secret: Secret) -> Estimate {
        let truth = truth(self.t, faction, secret);
        match self.seat {
            Some(seat) if seat != faction => {
                let percent = uncertainty(self.book, self.t, seat, faction, &mut ());
                self.estimate(seat, faction, secret, truth, percent)
            }
            _ => Estimate::exact(truth),
        }
    }

    /// With `m` the larger of the value and its grain, the estimate is at most `p·m` off; as the one who reads it knows `m`
    /// only by the estimate, which may be short by `p`, the stated error is `p·m / (1 − p)`.
    fn estimate(&self, seat: FactionId, of: FactionId, secret: Secret, truth: Fixed, percent: Fixed) -> Estimate {
        let names = &self.book.names;
        let subject = names.hash(Kind::Faction, seat.0)
            ^ names.hash(Kind::Faction, of.0).rotate_left(21)
            ^ (secret as u64).rotate_left(47);
        let calendar = &self.t.calendar;
        let month = calendar.today.first_of_month(0);
        let off = once_between(calendar.seed, StreamKind::Estimate, subject, month, -percent, percent);
        let off = off.percent_of(truth.abs().max(secret.grain()));
        let seen = truth + off;
        let short = (Fixed::HUNDRED - percent).max(Fixed::ONE);
        let most = seen.abs().times_int(100).over(short).max(secret.grain());
        let (low, high) = secret.limits();
        Estimate { value: seen.clamp(low, high), error: percent.percent_of(most) + Fixed::ratio(1, 100) }
    }
}

fn truth(t: Tables<'_>, faction: FactionId, secret: Secret) -> Fixed {
    let row = &t.factions[faction];
    match secret {
        Secret::Authority => row.authority,
        Secret::Funds => row.funds,
        Secret::Income => row.income,
        Secret::Force => row.force,
        Secret::Cohesion => row.cohesion,
    }
}

/// How far off, in per cent at most, a seat's estimates of another faction are.
pub fn uncertainty(book: &Scenario, t: Tables<'_>, seat: FactionId, of: FactionId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.knowledge;
    let (mine, theirs) = (&t.factions[seat], &t.factions[of]);
    let home = &t.countries[mine.country];
    let mut total = Total::new(sink);
    total.add("kept-secret", d.error);
    if mine.country != theirs.country {
        total.add("far-away", d.abroad);
    } else if home.in_government(seat) && home.in_government(of) {
        total.add("same-government", -d.partner);
    }
    if mine.country == theirs.country && home.governs(seat) {
        total.add("police-reports", -d.police.times(home.line(BudgetLine::Police).over_int(10)));
    }
    if home.governs(seat) && theirs.patrons.iter().any(|&(patron, _)| patron == mine.country) {
        total.add("pays-it", -d.patron);
    }
    let voices = t.influence.voices[mine.country].iter().filter(|&&v| t.factions[v].endorses.contains(&seat));
    let heard = voices.map(|&v| measure::reach(t, v)).max().unwrap_or_default();
    total.add("own-press", -heard.percent_of(d.press));
    if home.governs(seat)
        && let Some(network) = t.networks.of(Runner::Country(mine.country), theirs.country)
    {
        total.add("own-agents", -network.depth.percent_of(book.defines.covert.sees));
    }
    let sum = total.sum();
    // The least error is a limit like any other: its own term.
    total.add("limit", sum.clamp(d.least, Fixed::whole(90)) - sum);
    total.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Library;
    use crate::world::start;

    #[test]
    fn the_truth_is_always_within_the_stated_error_and_the_same_all_month() {
        let Ok(book) = Library::standard().load("after_the_coup") else { panic!("the bundled scenario does not load") };
        let mut world = start(&book, 5);
        let ids: Vec<FactionId> = world.factions.rows.ids().collect();
        let (mut asked, mut off) = (0, 0);
        for (n, &seat) in ids.iter().enumerate().step_by(31) {
            world.calendar.today = world.calendar.today.plus(1);
            let view = View::new(&book, world.tables(), Some(seat));
            for &of in ids.iter().skip(n % 7).step_by(13) {
                for secret in Secret::ALL {
                    let (truth, known) = (truth(world.tables(), of, secret), view.secret(of, secret));
                    assert!(
                        (truth - known.value).abs() <= known.error,
                        "{secret:?} is {truth}, told as {} ± {}",
                        known.value,
                        known.error
                    );
                    assert_eq!(known, view.secret(of, secret));
                    assert_eq!(known.is_exact(), seat == of);
                    asked += 1;
                    off += i32::from(known.value != truth);
                }
            }
        }
        assert!(asked > 5000 && off > asked / 2, "of {asked} answers only {off} were estimates");
    }
}
