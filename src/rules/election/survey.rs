//! Polls: what a sample of voters says before the day. Honest: without bias, with the sampling error of their size.

use super::calendar::days_to_vote;
use super::tickets::{Ticket, tickets};
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, Kind, Share, Stream, StreamKind};
use crate::world::{Poll, Snapshot, Tables, Voting};

/// Polls kept of a campaign.
const KEPT: usize = 12;

/// Takes a poll where a vote is near, and forgets those of long ago.
pub(super) fn weekly(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let today = t.calendar.today;
    let d = &book.defines.election;
    let near = days_to_vote(t.read(), country).is_some_and(|days| days.unsigned_abs() <= d.poll_days);
    if near && let Some(poll) = poll(book, t.read(), country) {
        let polls = &mut t.elections[country].polls;
        polls.retain(|p| today.since(p.day) <= 150);
        if polls.len() == KEPT {
            polls.remove(0);
        }
        polls.push(poll);
    }
}

/// A poll taken today: of the chamber, or of the two who meet again where a second round is called. `None` where there is nothing to choose.
pub fn poll(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<Poll> {
    let two = t.elections[country].second_round.map(|r| r.1);
    let lists = match &two {
        Some(two) => tickets(book, t, country, Voting::SecondRound, Some(two)),
        None => tickets(book, t, country, Voting::Chamber, None),
    };
    if lists.len() < 2 {
        return None;
    }
    let sample = book.defines.election.poll_sample.max(100);
    let day = t.calendar.today;
    let mut stream = Stream::new(t.calendar.seed, StreamKind::Poll, book.names.hash(Kind::Country, country.0), day);
    let truth = intentions(book, t, country, &lists, two.is_some());
    let mut said: Vec<i64> = truth.iter().map(|&p| (p + error(&mut stream, p, sample)).max(0)).collect();
    let all: i64 = said.iter().sum::<i64>().max(1);
    for s in &mut said {
        *s = i64::try_from(i128::from(*s) * 1_000_000 / i128::from(all)).expect("a part");
    }
    let mut shares: Vec<(FactionId, Fixed)> =
        lists.iter().zip(said).map(|(list, raw)| (list.members[0], Fixed::raw(raw))).collect();
    shares.sort_by_key(|&(f, share)| (std::cmp::Reverse(share), f));
    Some(Poll { day, sample, shares })
}

/// Millionths of those who name a list, from the whole country's following.
fn intentions(book: &Scenario, t: Tables<'_>, country: CountryId, lists: &[Ticket], again: bool) -> Vec<i64> {
    let d = &book.defines.election;
    let units = |f: FactionId| u64::from(t.influence.national(country, f).0) * 100;
    let mut named: Vec<u64> = lists.iter().map(|l| l.members.iter().map(|&f| units(f)).sum()).collect();
    for &f in t.influence.slots[country].iter().filter(|f| !lists.iter().any(|l| l.members.contains(f))) {
        let stance = &t.factions[f].stance;
        let near = lists.iter().enumerate().map(|(i, l)| (stance.distance(&l.stance), i)).min();
        let Some((distance, to)) = near else { continue };
        let goes = match (distance <= d.transfer_distance, again) {
            (true, false) => d.transfer,
            (true, true) => d.transfer_second_round,
            (false, true) => d.transfer_second_round.over_int(2),
            (false, false) => Fixed::ZERO,
        };
        named[to] += units(f) / 100 * goes.trunc().unsigned_abs();
    }
    let all = u128::from(named.iter().sum::<u64>().max(u64::from(Share::WHOLE) / 1000));
    named.iter().map(|&n| i64::try_from(u128::from(n) * 1_000_000 / all).expect("a part")).collect()
}

/// A normal error of standard deviation √(p(1 − p) ÷ n): twelve uniform draws, in millionths.
fn error(stream: &mut Stream, p: i64, sample: u32) -> i64 {
    let variance = p.max(0).unsigned_abs() * (1_000_000 - p.clamp(0, 1_000_000).unsigned_abs()) / u64::from(sample);
    let deviation = i64::try_from(variance.isqrt()).expect("under a million");
    let sum: i64 = (0..12).map(|_| i64::try_from(stream.below(2001)).expect("small") - 1000).sum();
    // The sum of twelve draws on ±1000 has a standard deviation of 2000.
    sum * deviation / 2000
}
