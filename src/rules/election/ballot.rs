//! From influence to votes: what the ballot boxes of one province hold.
//!
//! Electors times turnout are the votes cast; they fall on the lists as the people follow their members, what campaigns
//! bring out, and what those who have no list of their own give to the nearest. Foul play comes last and leaves its trail.

use super::franchise::{at_the_booth, electors, turnout};
use super::tickets::Ticket;
use crate::scenario::{Brings, Method, Scenario};
use crate::units::{FactionId, Fixed, ProvinceId, Share, apportion_by_remainder};
use crate::world::{Foul, FoulPlay, ProvinceVotes, Tables, Target, Voting};

/// The boxes of a province, before anyone thinks of whether a vote is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boxes {
    pub votes: ProvinceVotes,
    pub foul: Vec<FoulPlay>,
}

/// Counts one province.
pub fn ballot(book: &Scenario, t: Tables<'_>, at: ProvinceId, what: Voting, tickets: &[Ticket]) -> Boxes {
    let able = electors(book, t, at);
    let part = turnout(book, t, at, what, tickets, &mut ()).to_raw().unsigned_abs();
    let cast = able * part / 1_000_000;
    let weights = weights(book, t, at, what, tickets);
    let votes = match (tickets.len(), weights.iter().sum::<u64>()) {
        (_, 0) => vec![0; tickets.len()],
        (1, yes) => vec![cast.min(yes_votes(book, t, at, cast, yes))],
        _ => apportion_by_remainder(cast, &weights),
    };
    let cast = if votes.iter().all(|&v| v == 0) { 0 } else { cast };
    let mut found = Boxes {
        votes: ProvinceVotes {
            province: at,
            electors: small(able),
            cast: small(cast),
            votes: votes.into_iter().map(small).collect(),
        },
        foul: Vec::new(),
    };
    foul_play(book, t, at, tickets, &mut found);
    found
}

fn small(heads: u64) -> u32 {
    u32::try_from(heads).expect("a province's people are counted in 32 bits")
}

/// Share units × 100 that each list can count on.
fn weights(book: &Scenario, t: Tables<'_>, at: ProvinceId, what: Voting, tickets: &[Ticket]) -> Vec<u64> {
    let d = &book.defines.election;
    let country = t.provinces.owner[at];
    let state = &t.countries[country];
    let mut weights: Vec<u64> = Vec::with_capacity(tickets.len());
    for ticket in tickets {
        let mut sum = 0u64;
        for &f in &ticket.members {
            let share = u64::from(t.influence.allegiance(country, at, f).0);
            let mut zeal = Fixed::HUNDRED + brought_out(book, t, at, f);
            if what == Voting::ByElection && state.in_government(f) {
                zeal -= d.by_election_swing;
            }
            sum += share * zeal.max(Fixed::whole(10)).min(Fixed::whole(300)).trunc().unsigned_abs();
        }
        weights.push(sum);
    }
    // Those whose own faction does not stand, as far as they are on the roll.
    let row = &t.influence.shares[at];
    let stands = |f: FactionId| tickets.iter().any(|x| x.members.contains(&f));
    let all: u32 = t.influence.slots[country].iter().zip(row).filter(|(f, _)| !stands(**f)).map(|(_, s)| *s).sum();
    let (on_the_roll, _) = at_the_booth(book, t, at, all, 0);
    let second_round = what == Voting::SecondRound;
    for (&f, &share) in t.influence.slots[country].iter().zip(row) {
        if share == 0 || stands(f) {
            continue;
        }
        let share = u64::from(share) * u64::from(on_the_roll.min(all)) / u64::from(all.max(1));
        let stance = &t.factions[f].stance;
        let near = tickets.iter().enumerate().map(|(i, x)| (stance.distance(&x.stance), i)).min();
        let Some((distance, to)) = near else { continue };
        let goes = match distance <= d.transfer_distance {
            true if second_round => d.transfer_second_round,
            true => d.transfer,
            false if second_round => d.transfer_second_round.over_int(2),
            false => Fixed::ZERO,
        };
        weights[to] += share * goes.trunc().unsigned_abs();
    }
    weights
}

/// Per cent more of a faction's followers that vote here: campaigns.
fn brought_out(book: &Scenario, t: Tables<'_>, at: ProvinceId, faction: FactionId) -> Fixed {
    let of = |target: Target, anyone: bool| -> Fixed {
        t.modifiers
            .on(target)
            .iter()
            .filter(|m| anyone || m.beneficiary == Some(faction))
            .map(|m| {
                let brings = book.modifiers[m.modifier].brings.iter();
                let sum: Fixed = brings.map(|b| if let Brings::Ballots(a) = b { *a } else { Fixed::ZERO }).sum();
                sum.times(m.times)
            })
            .sum()
    };
    of(Target::Faction(faction), true) + of(Target::Province(at), false)
}

/// Where there is one list: its followers, and of the others those who find it wiser.
fn yes_votes(book: &Scenario, t: Tables<'_>, at: ProvinceId, cast: u64, weight: u64) -> u64 {
    let country = t.provinces.owner[at];
    let whole = u64::from(Share::WHOLE) * 100;
    let own = u64::try_from(u128::from(cast) * u128::from(weight.min(whole)) / u128::from(whole)).expect("a part");
    let pressed = book.defines.election.one_list_pressed + t.countries[country].repression.over_int(2);
    let wiser = pressed.clamp(Fixed::ZERO, Fixed::whole(98)).trunc().unsigned_abs();
    own + (cast - own) * wiser / 100
}

/// Rigging adds ballots while there are electors left and then takes them from the others; rough hands keep the others'
/// voters at home.
fn foul_play(book: &Scenario, t: Tables<'_>, at: ProvinceId, tickets: &[Ticket], found: &mut Boxes) {
    for active in t.modifiers.on(Target::Province(at)) {
        let Some(by) = active.beneficiary else { continue };
        let Some(own) = tickets.iter().position(|x| x.members.contains(&by)) else { continue };
        for brings in &book.modifiers[active.modifier].brings {
            let (kind, size) = match brings {
                Brings::Rigging(a) => (Foul::Rigged, *a),
                Brings::Cowing(a) => (Foul::Cowed, *a),
                _ => continue,
            };
            let percent = size.times(active.times).clamp(Fixed::ZERO, Fixed::whole(60)).to_raw().unsigned_abs();
            let touched = match kind {
                Foul::Rigged => rig(&mut found.votes, own, percent),
                Foul::Cowed => cow(&mut found.votes, own, percent),
            };
            if touched > 0 {
                found.foul.push(FoulPlay { by, province: at, kind, votes: touched });
            }
        }
    }
}

fn part_of(votes: u32, millionths: u64) -> u32 {
    u32::try_from(u64::from(votes) * millionths / 1_000_000).expect("a part")
}

fn rig(votes: &mut ProvinceVotes, own: usize, percent: u64) -> u32 {
    let wanted = part_of(votes.cast, percent);
    let added = wanted.min(votes.electors - votes.cast);
    votes.cast += added;
    votes.votes[own] += added;
    // What the roll has no room for is counted falsely.
    let total: u64 = votes.votes.iter().map(|&v| u64::from(v)).sum();
    let others = total - u64::from(votes.votes[own]);
    let rest = u64::from(wanted - added).min(others);
    let mut taken = 0;
    if rest > 0 {
        let from: Vec<u64> =
            votes.votes.iter().enumerate().map(|(i, &v)| if i == own { 0 } else { u64::from(v) }).collect();
        for (v, part) in votes.votes.iter_mut().zip(apportion_by_remainder(rest, &from)) {
            let part = small(part).min(*v);
            *v -= part;
            taken += part;
        }
    }
    votes.votes[own] += taken;
    added + taken
}

fn cow(votes: &mut ProvinceVotes, own: usize, percent: u64) -> u32 {
    let mut lost = 0;
    for (_, v) in votes.votes.iter_mut().enumerate().filter(|(i, _)| *i != own) {
        let part = part_of(*v, percent);
        *v -= part;
        lost += part;
    }
    votes.cast -= lost;
    lost
}

/// Votes that leave each list for another rather than be lost: `moves[from]` is to whom, and millionths of its votes.
///
/// In a place of one seat the weaker lists' voters look to the nearer of the first two (Duverger 1951; Cox 1997); in a place
/// of M seats those of a list under the effective threshold of 75 ÷ (M + 1) per cent (Lijphart 1994), or near a legal one,
/// look to the nearest list that is safe.
pub fn tactics(
    book: &Scenario,
    tickets: &[Ticket],
    method: Method,
    votes: &[u64],
    seats: u32,
    doubtful: &[Fixed],
) -> Vec<Option<(usize, u64)>> {
    let d = &book.defines.election;
    let total: u64 = votes.iter().sum();
    if total == 0 {
        return vec![None; votes.len()];
    }
    let mut order: Vec<usize> = (0..votes.len()).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(votes[i]), i));
    let share = |i: usize| crate::world::per_cent(votes[i], total);
    let effective = match method {
        Method::Plurality => Fixed::ZERO,
        _ => Fixed::ratio(75, i64::from(seats) + 1),
    };
    let safe = |i: usize| match method {
        Method::Plurality => order[..2.min(order.len())].contains(&i),
        _ => share(i) >= effective && doubtful[i].is_zero(),
    };
    let mut moves = vec![None; votes.len()];
    for i in 0..votes.len() {
        if safe(i) || votes[i] == 0 {
            continue;
        }
        let rate = match method {
            Method::Plurality => {
                let second = votes[order[1]].max(1);
                let behind = Fixed::HUNDRED - crate::world::per_cent(votes[i], second);
                d.tactical_district.percent_of(behind)
            }
            _ => {
                let short = (effective - share(i)).max(Fixed::ZERO).times_int(100).over(effective);
                d.tactical_place.percent_of(short).max(d.tactical_threshold.percent_of(doubtful[i]))
            }
        };
        let near = (0..votes.len())
            .filter(|&j| j != i && safe(j))
            .map(|j| (tickets[i].stance.distance(&tickets[j].stance), j))
            .min()
            .filter(|(distance, _)| *distance <= d.tactical_distance);
        if let Some((_, to)) = near.filter(|_| rate.is_positive()) {
            moves[i] = Some((to, rate.to_raw().unsigned_abs()));
        }
    }
    moves
}
