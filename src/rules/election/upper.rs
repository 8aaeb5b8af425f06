//! Second chambers: elected by voters in parts, or chosen by the first chamber.

use super::calendar::after_a_term;
use super::count::{Plan, count_as};
use super::hold::up;
use super::{apportion, places::Layout};
use crate::scenario::{Scenario, UpperChoice, UpperHouseDef};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{Happening, Snapshot, Tables, Voting};

/// Seats of the second chamber that a faction holds; those of one that is no more are nobody's.
pub fn upper_seats(t: Tables<'_>, faction: FactionId) -> u32 {
    let row = &t.elections[t.factions[faction].country];
    row.upper.iter().find(|(f, _)| *f == faction && t.factions[*f].active).map_or(0, |s| s.1)
}

/// What a faction that ends had from elections goes to the one that takes it in: its seats in the second chamber and its
/// districts.
pub fn inherit(t: &mut Snapshot, country: CountryId, from: FactionId, into: FactionId) {
    let row = &mut t.elections[country];
    for (_, _, holder) in row.sitting.iter_mut().filter(|s| s.2 == from) {
        *holder = into;
    }
    let Some(at) = row.upper.iter().position(|s| s.0 == from) else { return };
    let (_, seats) = row.upper.remove(at);
    match row.upper.iter_mut().find(|s| s.0 == into) {
        Some((_, sum)) => *sum += seats,
        None => row.upper.push((into, seats)),
    }
    row.upper.sort_unstable_by_key(|s| s.0);
}

/// What a faction that breaks had from elections divides as its followers do: its seats in the second chamber; and of its
/// single-member districts as many as the deputies who leave, those first where most of the followers go.
pub fn part_ways(t: &mut Snapshot, from: FactionId, to: FactionId, (gone, all): (u128, u128), deputies: u32) {
    let country = t.factions[from].country;
    let row = &mut t.elections[country];
    if let Some(at) = row.upper.iter().position(|s| s.0 == from) {
        let had = u128::from(row.upper[at].1);
        let goes = u32::try_from((had * gone * 2 + all) / (2 * all)).expect("a part of the seats");
        row.upper[at].1 -= goes;
        match row.upper.iter_mut().find(|s| s.0 == to) {
            Some((_, sum)) => *sum += goes,
            None => row.upper.push((to, goes)),
        }
        row.upper.retain(|s| s.1 > 0);
        row.upper.sort_unstable_by_key(|s| s.0);
    }
    let (Some(a), Some(b)) = (t.influence.slot(country, from), t.influence.slot(country, to)) else { return };
    let part = |p: ProvinceId| {
        let row = &t.influence.shares[p];
        let (stay, go) = (u64::from(row[a]), u64::from(row[b]));
        go * 1_000_000 / (go + stay).max(1)
    };
    let sitting = &mut t.elections.rows[country].sitting;
    let mut held: Vec<(u64, usize)> =
        (0..sitting.len()).filter(|&n| sitting[n].2 == from).map(|n| (part(sitting[n].0), n)).collect();
    held.sort_by_key(|&(part, n)| (std::cmp::Reverse(part), n));
    for (_, n) in held.into_iter().take(deputies as usize) {
        sitting[n].2 = to;
    }
}

/// Renews the second chamber, or the part of it whose turn it is.
pub(super) fn hold(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let today = t.calendar.today;
    let Some(def) = &book.countries[country].upper_house else { return };
    t.elections[country].upper_next = Some(after_a_term(today, def.every()));
    let sitting: Vec<(FactionId, u32)> =
        t.elections[country].upper.iter().copied().filter(|(f, _)| t.factions[*f].active).collect();
    let (part, seats, mut stays) = up(today, def.seats, def.renewal, def.every(), sitting);
    let won = match def.chosen {
        UpperChoice::Chamber => by_chamber(t, country, def, seats),
        UpperChoice::Voters => {
            let Some(record) = count_as(book, t.read(), country, &plan(def, part)) else { return };
            let seats = record.seats();
            let won = record
                .lists
                .iter()
                .flat_map(|l| l.members.iter().copied().zip(l.member_seats.iter().copied()))
                .collect();
            let number = t.elections.keep(record);
            t.chronicle.write(today, Happening::UpperHouseRenewed { country, seats, record: number });
            won
        }
    };
    for (f, seats) in won {
        match stays.iter_mut().find(|(x, _)| *x == f) {
            Some((_, sum)) => *sum += seats,
            None => stays.push((f, seats)),
        }
    }
    stays.retain(|s| s.1 > 0);
    stays.sort_unstable_by_key(|s| s.0);
    t.elections[country].upper = stays;
}

/// How the whole or a part of the second chamber is elected.
pub(super) fn plan(def: &UpperHouseDef, part: Option<(u32, u32)>) -> Plan<'_> {
    Plan {
        what: Voting::UpperHouse,
        method: def.method,
        layout: Layout { by: def.constituencies(), seats: def.seats, least: 1, equal: def.equal, part },
        threshold: Fixed::ZERO,
        local_threshold: Fixed::ZERO,
        only: None,
        tactical: true,
    }
}

fn by_chamber(t: &Snapshot, country: CountryId, def: &UpperHouseDef, seats: u32) -> Vec<(FactionId, u32)> {
    let seated: Vec<FactionId> =
        t.factions.of_country[country].iter().copied().filter(|&f| t.factions[f].seats > 0).collect();
    let votes: Vec<u64> = seated.iter().map(|&f| u64::from(t.factions[f].seats)).collect();
    seated.into_iter().zip(apportion(def.method, &votes, seats, Fixed::ZERO)).collect()
}
