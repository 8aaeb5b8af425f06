//! Votes into seats: pure arithmetic that knows nothing of the game, and the account of every seat that it gives.
//!
//! All comparisons are between whole numbers; nothing is rounded before it is compared. **Ties**: of equal figures the one
//! of the list with more votes comes first, and of equal votes the earlier list. **Threshold**: a list under it gets no
//! seat; if no list reaches it, it is waived. Wherever there is a vote every seat is given.

use std::cmp::{Ordering, Reverse};

use crate::scenario::Method;
use crate::units::Fixed;

/// Gives `seats` among lists with these `votes`; a list with less than `threshold` per cent of all the votes gets none.
///
/// - `DHondt`, `SainteLague`, `ModifiedSainteLague`: votes divided by 1, 2, 3…; 1, 3, 5…; 1.4, 3, 5…; each seat goes to the
///   highest quotient (d'Hondt 1882; Sainte-Laguë 1910; the first divisor 1.4 as in Norway and Sweden since 1952).
/// - `Hare`, `Droop`: largest remainder over the quota votes ÷ seats, or ⌊votes ÷ (seats + 1)⌋ + 1: a seat for each whole
///   quota, the rest one by one to the largest remainders. Where votes are fewer than seats and every list has had one, the
///   remainders are gone through again.
/// - `TwoRound`: as `Plurality`, of the votes of the ballot that decides.
/// - `Plurality`: all seats of the place to the first list: one in a district, all in a block vote.
///
/// Votes and seats may be of any size up to 2⁵⁶ and 2³²; `threshold` from 0 to 100. No votes at all: no seats are given.
///
/// ```
/// use grand_marshal::rules::election::apportion;
/// use grand_marshal::scenario::Method;
/// use grand_marshal::units::Fixed;
/// let votes = [100_000, 80_000, 30_000, 20_000];
/// assert_eq!(apportion(Method::DHondt, &votes, 8, Fixed::ZERO), [4, 3, 1, 0]);
/// assert_eq!(apportion(Method::SainteLague, &votes, 8, Fixed::ZERO), [3, 3, 1, 1]);
/// ```
pub fn apportion(method: Method, votes: &[u64], seats: u32, threshold: Fixed) -> Vec<u32> {
    let counted = admitted_votes(votes, threshold);
    run(method, &counted, seats, None)
}

/// Which lists reach a threshold in per cent of all the votes; all of them if none does.
pub fn admitted(votes: &[u64], threshold: Fixed) -> Vec<bool> {
    let total: u128 = votes.iter().map(|&v| u128::from(v)).sum();
    let least = total * u128::from(threshold.max(Fixed::ZERO).to_raw().unsigned_abs());
    let reaches: Vec<bool> = votes.iter().map(|&v| u128::from(v) * 1_000_000 >= least).collect();
    if votes.iter().zip(&reaches).any(|(&v, &ok)| v > 0 && ok) { reaches } else { vec![true; votes.len()] }
}

fn admitted_votes(votes: &[u64], threshold: Fixed) -> Vec<u64> {
    votes.iter().zip(admitted(votes, threshold)).map(|(&v, ok)| if ok { v } else { 0 }).collect()
}

/// What won a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Votes divided by the divisor.
    Quotient,
    /// A whole quota of votes.
    Quota,
    /// What is left of the votes after the whole quotas.
    Remainder,
    /// More votes than any other.
    MostVotes,
}

/// The figure with which a list claims a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    pub list: usize,
    pub ground: Ground,
    pub votes: u64,
    /// The divisor, or the quota. 1 for the most votes.
    pub divisor: Fixed,
    /// Quotient, whole quotas won so far, remainder in votes, or votes: to four decimals, for reading.
    pub value: Fixed,
}

/// A seat: who won it, by what, and who came next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatAudit {
    pub won: Claim,
    /// The best claim that was left. None for a whole quota, which nobody contests.
    pub runner_up: Option<Claim>,
}

/// The account of a whole apportionment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    pub method: Method,
    pub votes: Vec<u64>,
    /// Which lists reached the threshold.
    pub admitted: Vec<bool>,
    /// In the order in which they were given.
    pub seats: Vec<SeatAudit>,
    pub won: Vec<u32>,
    /// How many more votes, all else the same, would have given each list one more seat. None if nothing would.
    pub short: Vec<Option<u64>>,
}

/// The same calculation as [`apportion`], with every seat's reason, the runner-up, and how close it was.
pub fn audit(method: Method, votes: &[u64], seats: u32, threshold: Fixed) -> Audit {
    let mut given = Vec::new();
    let won = run(method, &admitted_votes(votes, threshold), seats, Some(&mut given));
    let short = (0..votes.len()).map(|list| short_of(method, votes, seats, threshold, list, won[list])).collect();
    Audit { method, votes: votes.to_vec(), admitted: admitted(votes, threshold), seats: given, won, short }
}

/// The fewest more votes with which the list would have a seat more, by doubling and halving over the apportionment itself.
fn short_of(method: Method, votes: &[u64], seats: u32, threshold: Fixed, list: usize, has: u32) -> Option<u64> {
    if has >= seats {
        return None;
    }
    let gains = |more: u64| {
        let mut then = votes.to_vec();
        then[list] += more;
        apportion(method, &then, seats, threshold)[list] > has
    };
    let most = votes.iter().sum::<u64>().saturating_mul(u64::from(seats) + 2).clamp(1, 1 << 55);
    let mut high = 1;
    while !gains(high) {
        if high >= most {
            return None;
        }
        high = (high * 2).min(most);
    }
    let mut low = high / 2;
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if gains(middle) { high = middle } else { low = middle }
    }
    Some(high)
}

fn run(method: Method, votes: &[u64], seats: u32, note: Option<&mut Vec<SeatAudit>>) -> Vec<u32> {
    if votes.iter().all(|&v| v == 0) {
        return vec![0; votes.len()];
    }
    match method {
        Method::DHondt | Method::SainteLague | Method::ModifiedSainteLague => by_quotients(method, votes, seats, note),
        Method::Hare | Method::Droop => by_remainders(method, votes, seats, note),
        Method::Plurality | Method::TwoRound => to_the_first(votes, seats, note),
    }
}

/// The divisor of a list that has `has` seats, in tenths.
fn divisor(method: Method, has: u32) -> u64 {
    let has = u64::from(has);
    match method {
        Method::SainteLague => 10 * (2 * has + 1),
        Method::ModifiedSainteLague if has == 0 => 14,
        Method::ModifiedSainteLague => 10 * (2 * has + 1),
        _ => 10 * (has + 1),
    }
}

fn by_quotients(method: Method, votes: &[u64], seats: u32, mut note: Option<&mut Vec<SeatAudit>>) -> Vec<u32> {
    let mut won = vec![0u32; votes.len()];
    // `a` stands before `b`: the higher quotient, compared without division.
    let order = |won: &[u32], a: usize, b: usize| -> Ordering {
        let left = u128::from(votes[a]) * u128::from(divisor(method, won[b]));
        let right = u128::from(votes[b]) * u128::from(divisor(method, won[a]));
        right.cmp(&left).then(votes[b].cmp(&votes[a])).then(a.cmp(&b))
    };
    let claim = |list: usize, has: u32| {
        let tenths = divisor(method, has);
        let divisor = Fixed::ratio(tenths.cast_signed(), 10);
        let value = decimal(u128::from(votes[list]) * 10, u128::from(tenths));
        Claim { list, ground: Ground::Quotient, votes: votes[list], divisor, value }
    };
    for _ in 0..seats {
        let first = (0..votes.len()).min_by(|&a, &b| order(&won, a, b)).expect("somebody has votes");
        if let Some(note) = note.as_deref_mut() {
            // The winner's own next quotient may be the best of those left.
            let by = claim(first, won[first]);
            won[first] += 1;
            let next = (0..votes.len()).filter(|&l| votes[l] > 0).min_by(|&a, &b| order(&won, a, b));
            note.push(SeatAudit { won: by, runner_up: next.map(|l| claim(l, won[l])) });
        } else {
            won[first] += 1;
        }
    }
    won
}

fn by_remainders(method: Method, votes: &[u64], seats: u32, mut note: Option<&mut Vec<SeatAudit>>) -> Vec<u32> {
    let total: u128 = votes.iter().map(|&v| u128::from(v)).sum();
    let seated = u128::from(seats.max(1));
    // The quota as a fraction: Hare's is seldom whole.
    let (quota, scale) = match method {
        Method::Droop => (total / (seated + 1) + 1, 1),
        _ => (total, seated),
    };
    let claims: Vec<u128> = votes.iter().map(|&v| u128::from(v) * scale).collect();
    let mut won: Vec<u32> = claims.iter().map(|c| u32::try_from(c / quota).expect("at most the seats")).collect();
    if seats == 0 {
        return vec![0; votes.len()];
    }
    let divisor = decimal(quota, scale);
    let by_quota = |list: usize, nth: u32| Claim {
        list,
        ground: Ground::Quota,
        votes: votes[list],
        divisor,
        value: Fixed::whole(i64::from(nth)),
    };
    let by_rest = |list: usize| Claim {
        list,
        ground: Ground::Remainder,
        votes: votes[list],
        divisor,
        value: decimal(claims[list] % quota, scale),
    };
    let mut order: Vec<usize> = (0..votes.len()).filter(|&l| votes[l] > 0).collect();
    order.sort_by_key(|&l| (Reverse(votes[l]), l));
    if let Some(note) = note.as_deref_mut() {
        for &list in &order {
            let whole = (1..=won[list]).map(|nth| SeatAudit { won: by_quota(list, nth), runner_up: None });
            note.extend(whole);
        }
    }
    let mut left = seats - won.iter().sum::<u32>();
    order.sort_by_key(|&l| (Reverse(claims[l] % quota), Reverse(votes[l]), l));
    let mut turn = 0;
    while left > 0 {
        let list = order[turn % order.len()];
        won[list] += 1;
        left -= 1;
        turn += 1;
        if let Some(note) = note.as_deref_mut() {
            let next = order[turn % order.len()];
            note.push(SeatAudit { won: by_rest(list), runner_up: (order.len() > 1).then(|| by_rest(next)) });
        }
    }
    won
}

fn to_the_first(votes: &[u64], seats: u32, note: Option<&mut Vec<SeatAudit>>) -> Vec<u32> {
    let mut order: Vec<usize> = (0..votes.len()).filter(|&l| votes[l] > 0).collect();
    order.sort_by_key(|&l| (Reverse(votes[l]), l));
    let mut won = vec![0; votes.len()];
    won[order[0]] = seats;
    if let Some(note) = note {
        let claim = |&list: &usize| Claim {
            list,
            ground: Ground::MostVotes,
            votes: votes[list],
            divisor: Fixed::ONE,
            value: decimal(u128::from(votes[list]), 1),
        };
        let seat = SeatAudit { won: claim(&order[0]), runner_up: order.get(1).map(claim) };
        note.extend((0..seats).map(|_| seat));
    }
    won
}

/// To four decimals, toward zero.
fn decimal(numerator: u128, denominator: u128) -> Fixed {
    let scale = Fixed::SCALE.unsigned_abs();
    let raw = numerator * u128::from(scale) / denominator;
    Fixed::raw(i64::try_from(raw).unwrap_or(i64::MAX))
}
