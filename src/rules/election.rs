//! From influence to votes to seats.
//!
//! Votes are counted in each province from allegiance; seats are laid out over the provinces by people (largest
//! remainder) and given there by the chamber's method, so that every seat can be traced to votes in a place. The
//! threshold is of the whole country's votes.

use bevy_ecs::prelude::Res;

use super::{Book, government};
use crate::scenario::{Chosen, FactionKind, Hook, Method, Scenario, Status};
use crate::units::{CountryId, Date, FactionId, Fixed, ProvinceId, Share, apportion_by_remainder};
use crate::world::{EveryTable, Happening, Tables, TablesMut};

/// Gives `seats` by the method; a list under `threshold` per cent of all votes gets none. Ties go to the earlier list.
///
/// D'Hondt and Sainte-Laguë divide by 1, 2, 3… and 1, 3, 5… and give each seat to the highest quotient; Hare is largest
/// remainder. Plurality stands for single-member districts inside the place: seats in proportion to the cube of the votes
/// (the cube law, Kendall and Stuart 1950), by largest remainder. No votes: no seats are given.
pub fn apportion(method: Method, votes: &[u64], seats: u32, threshold: Fixed) -> Vec<u32> {
    let total: u64 = votes.iter().sum();
    let least = u128::from(total) * u128::from(threshold.max(Fixed::ZERO).to_raw().unsigned_abs());
    let counted: Vec<u64> = votes.iter().map(|&v| if u128::from(v) * 1_000_000 >= least { v } else { 0 }).collect();
    let mut won = vec![0u32; votes.len()];
    if counted.iter().all(|&v| v == 0) {
        return won;
    }
    match method {
        Method::DHondt | Method::SainteLague => {
            let divisor = |n: u32| u128::from(if method == Method::DHondt { n + 1 } else { 2 * n + 1 });
            for _ in 0..seats {
                let mut best = 0;
                for i in 1..counted.len() {
                    // v_i / d_i > v_best / d_best without division
                    if u128::from(counted[i]) * divisor(won[best]) > u128::from(counted[best]) * divisor(won[i]) {
                        best = i;
                    }
                }
                won[best] += 1;
            }
        }
        Method::Hare => {
            let parts = apportion_by_remainder(u64::from(seats), &counted);
            for (won, part) in won.iter_mut().zip(parts) {
                *won = u32::try_from(part).expect("at most the seats");
            }
        }
        Method::Plurality => {
            let scale = counted.iter().max().copied().unwrap_or(0) / 10_000 + 1;
            let cubes: Vec<u64> = counted.iter().map(|&v| (v / scale).pow(3)).collect();
            let parts = apportion_by_remainder(u64::from(seats), &cubes);
            for (won, part) in won.iter_mut().zip(parts) {
                *won = u32::try_from(part).expect("at most the seats");
            }
        }
    }
    won
}

/// One constituency's part of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constituency {
    pub province: ProvinceId,
    pub seats: u32,
    /// By list.
    pub votes: Vec<u64>,
    pub won: Vec<u32>,
}

/// A whole result: how the country would vote today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElectionResult {
    pub lists: Vec<FactionId>,
    pub places: Vec<Constituency>,
    pub votes: Vec<u64>,
    pub seats: Vec<u32>,
}

/// Counts the votes of every province and gives the seats. `None` where no chamber sits or nobody stands.
pub fn count(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<ElectionResult> {
    let chamber = book.countries[country].legislature.as_ref()?;
    let lists: Vec<FactionId> = t.influence.slots[country]
        .iter()
        .copied()
        .filter(|&f| {
            let row = &t.factions[f];
            // Protest movements march; they put up no lists.
            row.active
                && row.kind != FactionKind::Protest
                && !matches!(row.status, Status::Banned | Status::Underground)
        })
        .collect();
    if lists.is_empty() {
        return None;
    }
    let provinces = t.provinces.of(country);
    let people: Vec<u64> = provinces.iter().map(|&p| u64::from(t.provinces.population[p])).collect();
    let layout = apportion_by_remainder(u64::from(chamber.seats), &people);
    let votes_in = |p: ProvinceId| -> Vec<u64> {
        let heads = u64::from(t.provinces.population[p]);
        lists
            .iter()
            .map(|&f| u64::from(t.influence.allegiance(country, p, f).0) * heads / u64::from(Share::WHOLE))
            .collect()
    };
    let ballots: Vec<Vec<u64>> = provinces.iter().map(|&p| votes_in(p)).collect();
    let mut votes = vec![0u64; lists.len()];
    for ballot in &ballots {
        for (sum, v) in votes.iter_mut().zip(ballot) {
            *sum += v;
        }
    }
    let all: u64 = votes.iter().sum();
    let least = u128::from(all) * u128::from(chamber.threshold.max(Fixed::ZERO).to_raw().unsigned_abs());
    let admitted: Vec<bool> = votes.iter().map(|&v| u128::from(v) * 1_000_000 >= least).collect();
    let mut seats = vec![0u32; lists.len()];
    let mut places = Vec::with_capacity(provinces.len());
    for ((&province, ballot), &magnitude) in provinces.iter().zip(&ballots).zip(&layout) {
        let magnitude = u32::try_from(magnitude).expect("at most the chamber's seats");
        let counted: Vec<u64> = ballot.iter().zip(&admitted).map(|(&v, &ok)| if ok { v } else { 0 }).collect();
        let won = apportion(chamber.method, &counted, magnitude, Fixed::ZERO);
        for (sum, w) in seats.iter_mut().zip(&won) {
            *sum += w;
        }
        places.push(Constituency { province, seats: magnitude, votes: ballot.clone(), won });
    }
    Some(ElectionResult { lists, places, votes, seats })
}

/// Sets the day of the next election.
pub fn call(t: &mut TablesMut<'_>, country: CountryId, day: Date) {
    t.countries[country].next_election = Some(day);
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::ElectionCalled { country, day });
}

/// System: countries whose day it is vote.
pub fn polls(book: Res<Book>, mut all: EveryTable) {
    let today = all.calendar.today;
    let due: Vec<CountryId> =
        all.countries.rows.iter().filter(|(_, s)| s.exists && s.next_election == Some(today)).map(|(c, _)| c).collect();
    for country in due {
        hold(&book, &mut all.tables_mut(), country);
    }
}

/// Holds an election: seats, the next date, a new government.
pub fn hold(book: &Scenario, t: &mut TablesMut<'_>, country: CountryId) {
    let today = t.calendar.today;
    let Some(result) = count(book, t.read(), country) else {
        t.countries[country].next_election = None;
        return;
    };
    for &f in &t.factions.of_country[country].clone() {
        t.factions[f].seats = 0;
    }
    let all: u64 = result.votes.iter().sum::<u64>().max(1);
    let mut lines = Vec::new();
    for ((&f, &votes), &seats) in result.lists.iter().zip(&result.votes).zip(&result.seats) {
        t.factions[f].seats = seats;
        let percent = u64::try_from(u128::from(votes) * 1_000_000 / u128::from(all)).expect("a percentage");
        lines.push((f, Fixed::raw(percent.cast_signed()), seats));
    }
    lines.sort_by_key(|&(f, votes, seats)| (std::cmp::Reverse(seats), std::cmp::Reverse(votes), f));
    t.chronicle.write(today, Happening::ElectionHeld { country, results: lines });
    t.story.moments.push((Hook::ElectionHeld, country));
    let term = book.countries[country].legislature.as_ref().map_or(48, |l| l.term);
    let state = &mut t.countries[country];
    state.next_election = Some(today.first_of_month(i32::try_from(term).unwrap_or(48)).plus(13));
    state.legitimacy =
        (state.legitimacy + book.defines.government.legitimacy_election).clamp(Fixed::ZERO, Fixed::HUNDRED);
    state.minority_since = None;
    let form = &book.forms[state.form];
    if form.answers_to_chamber() {
        if let Some(found) = government::coalition(book, t.read(), country) {
            government::install(t, country, found.head, found.partners);
        }
    } else if form.head == Chosen::Election {
        let winner = result.lists.iter().zip(&result.votes).max_by_key(|&(f, v)| (*v, std::cmp::Reverse(*f)));
        if let Some((&head, _)) = winner {
            government::install(t, country, head, Vec::new());
        }
    }
}
