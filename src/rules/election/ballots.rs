//! A chamber chooses a president, ballot after ballot: seat by seat, or by delegations with a vote each.
//!
//! Every party votes for itself, or for the nearest of those who stand; a delegation as most of its members do, and not at
//! all where they are evenly divided. Who has more than half of all votes is elected; else the last falls out (of equals the
//! later in order) and the next ballot is held. Of the last two the one with more votes is elected.

use crate::rules::measure;
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{Record, Tables, per_cent};

/// What the chamber did, ballot by ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballots {
    /// Whether each place had one vote.
    pub delegations: bool,
    /// Votes by candidate, the most first.
    pub rounds: Vec<Vec<(FactionId, u32)>>,
    pub winner: FactionId,
    /// Of the last ballot.
    pub percent: Fixed,
}

/// A voice in the chamber: whose members it speaks for, and how many votes it has.
struct Voice {
    members: Vec<(FactionId, u32)>,
    votes: u32,
}

/// The ballots between the candidates. `college`: the vote that nobody won, where delegations of its places choose.
pub fn ballots(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    candidates: &[FactionId],
    college: Option<&Record>,
) -> Option<Ballots> {
    let by_place = book.countries[country].presidency.as_ref().is_some_and(|d| d.delegations);
    let college = college.filter(|_| by_place);
    let voices = match college {
        Some(record) => delegations(t, record),
        None => {
            let seated = t.factions.active_in(country).filter(|&f| t.factions[f].seats > 0);
            seated.map(|f| Voice { members: vec![(f, 1)], votes: t.factions[f].seats }).collect()
        }
    };
    let all: u32 = voices.iter().map(|v| v.votes).sum();
    let mut left = candidates.to_vec();
    left.sort_by_key(|&f| (std::cmp::Reverse(t.factions[f].seats), std::cmp::Reverse(measure::support(t, f)), f));
    let mut rounds = Vec::new();
    while !left.is_empty() {
        let votes = ballot(t, &left, &voices);
        let best = (0..left.len()).max_by_key(|&i| (votes[i], std::cmp::Reverse(i)))?;
        let mut told: Vec<(FactionId, u32)> = left.iter().copied().zip(votes.iter().copied()).collect();
        told.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
        rounds.push(told);
        if votes[best] * 2 > all || left.len() <= 2 {
            let percent = per_cent(u64::from(votes[best]), u64::from(all));
            return Some(Ballots { delegations: college.is_some(), rounds, winner: left[best], percent });
        }
        let last = (0..left.len()).min_by_key(|&i| (votes[i], std::cmp::Reverse(i)))?;
        left.remove(last);
    }
    None
}

fn ballot(t: Tables<'_>, left: &[FactionId], voices: &[Voice]) -> Vec<u32> {
    let mut votes = vec![0; left.len()];
    for voice in voices {
        let mut said = vec![0; left.len()];
        for &(member, count) in &voice.members {
            let near = |&i: &usize| (t.factions[member].stance.distance(&t.factions[left[i]].stance), i);
            let own = left.iter().position(|&f| f == member);
            let choice = own.or_else(|| (0..left.len()).min_by_key(near)).expect("somebody stands");
            said[choice] += count;
        }
        let most = said.iter().copied().max().unwrap_or(0);
        let mut first = (0..left.len()).filter(|&i| said[i] == most && most > 0);
        if let (Some(choice), None) = (first.next(), first.next()) {
            votes[choice] += voice.votes;
        }
    }
    votes
}

/// One vote for each place of the college: its deputies', and where it has none of its own that of the list it voted for.
fn delegations(t: Tables<'_>, record: &Record) -> Vec<Voice> {
    let sitting = &t.elections[record.country].sitting;
    let of_place = |provinces: &[ProvinceId]| {
        let mut members: Vec<(FactionId, u32)> = Vec::new();
        for &(_, _, f) in sitting.iter().filter(|s| provinces.contains(&s.0) && t.factions[s.2].active) {
            match members.iter_mut().find(|m| m.0 == f) {
                Some((_, count)) => *count += 1,
                None => members.push((f, 1)),
            }
        }
        members
    };
    record
        .places
        .iter()
        .map(|place| {
            let provinces: Vec<ProvinceId> = place.provinces.iter().map(|p| p.province).collect();
            let mut members = of_place(&provinces);
            if members.is_empty() {
                let first = (0..place.won.len()).max_by_key(|&l| (place.won[l], std::cmp::Reverse(l)));
                members.extend(first.map(|l| (record.lists[l].first(), 1)));
            }
            Voice { members, votes: 1 }
        })
        .collect()
}
