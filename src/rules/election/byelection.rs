//! By-elections: a deputy dies or goes, and his district votes again.

use super::ballot::ballot;
use super::count::{again, chamber_plan, largest, seats_of};
use super::district;
use super::places::places;
use super::tickets::tickets;
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, Kind, ProvinceId, Stream, StreamKind};
use crate::world::{Happening, ListResult, PlaceResult, ProvinceVotes, Record, Snapshot, Tables, Voting, per_cent};

/// Whether a district is vacant this month, and the vote in it.
pub(super) fn monthly(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let sitting = t.elections[country].sitting.len() as u64;
    let today = t.calendar.today;
    if sitting == 0 || t.countries[country].next_election.is_some_and(|d| d.since(today) < 120) {
        return;
    }
    let mut stream =
        Stream::new(t.calendar.seed, StreamKind::ByElection, book.names.hash(Kind::Country, country.0), today);
    // Vacancies of four weeks, at a rate in per cent of the seats a year.
    let yearly = book.defines.election.vacancies.to_raw().max(0).unsigned_abs() * sitting;
    if stream.below(13 * 1_000_000) >= yearly {
        return;
    }
    let at = usize::try_from(stream.below(sitting)).expect("a district");
    let (province, number, had) = t.elections[country].sitting[at];
    if !t.factions[had].active || t.factions[had].seats == 0 {
        return;
    }
    let Some((record, won)) = count_district(book, t.read(), country, province, number, had) else { return };
    if won != had {
        t.factions[had].seats -= 1;
        t.factions[won].seats += 1;
        t.elections[country].sitting[at].2 = won;
    }
    let place = record.places[0].provinces[0].province;
    let record = t.elections.keep(record);
    t.chronicle.write(today, Happening::ByElection { country, province: place, from: had, to: won, record });
}

fn count_district(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    province: ProvinceId,
    number: u16,
    had: FactionId,
) -> Option<(Record, FactionId)> {
    let plan = chamber_plan(book, country)?;
    let place = places(book, t, country, plan.layout).into_iter().find(|p| p.provinces.first() == Some(&province))?;
    let lists = tickets(book, t, country, Voting::ByElection, None);
    let boxes: Vec<_> = place.provinces.iter().map(|&p| ballot(book, t, p, Voting::ByElection, &lists)).collect();
    let sum = |l: usize| boxes.iter().map(|b| u64::from(b.votes.votes[l])).sum();
    let all: Vec<u64> = (0..lists.len()).map(sum).collect();
    let at = largest(t, &place.provinces);
    let votes = district::draw(book, t, at, place.seats, &all, &lists).into_iter().nth(usize::from(number))?;
    let second = again(book, &plan, &lists, &votes);
    let won = seats_of(&plan, second.as_deref().unwrap_or(&votes), &vec![true; lists.len()], 1);
    let winner = won.iter().position(|&w| w == 1)?;
    let total: u64 = votes.iter().sum();
    let mut order: Vec<usize> = (0..lists.len()).collect();
    order.sort_by_key(|&l| (std::cmp::Reverse(votes[l]), l));
    let small = |n: u64| u32::try_from(n).expect("a district's people");
    let row: Vec<u32> = order.iter().map(|&l| small(votes[l])).collect();
    let electors = boxes.iter().map(|b| u64::from(b.votes.electors)).sum::<u64>() / u64::from(place.seats.max(1));
    let result = |l: usize| {
        let share = per_cent(votes[l], total);
        let then: Fixed = lists[l].members.iter().filter_map(|&f| t.elections[country].share(f)).sum();
        ListResult {
            members: lists[l].members.clone(),
            brought: lists[l].members.iter().map(|&f| crate::rules::measure::followers(t, f)).collect(),
            votes: votes[l],
            percent: share,
            swing: then.is_positive().then(|| share - then),
            admitted: true,
            seats: won[l],
            member_seats: (0..lists[l].members.len()).map(|m| if m == 0 { won[l] } else { 0 }).collect(),
            before: u32::from(lists[l].members.contains(&had)),
        }
    };
    let record = Record {
        number: 0,
        country,
        day: t.calendar.today,
        what: Voting::ByElection,
        method: plan.method,
        threshold: Fixed::ZERO,
        local_threshold: Fixed::ZERO,
        lists: order.iter().map(|&l| result(l)).collect(),
        places: vec![PlaceResult {
            provinces: vec![ProvinceVotes {
                province: at,
                electors: small(electors.max(total)),
                cast: small(total),
                votes: row.clone(),
            }],
            seats: 1,
            won: order.iter().map(|&l| won[l]).collect(),
            districts: vec![row],
            runoffs: second.into_iter().map(|votes| order.iter().map(|&l| small(votes[l])).collect()).collect(),
        }],
        foul: Vec::new(),
    };
    Some((record, lists[winner].members[0]))
}
