//! The vote for a chamber, and what follows from it: seats, the record, the next date, a new government.

use super::calendar::next_regular;
use super::count::{chamber_plan, count_as};
use super::{presidency, trail};
use crate::rules::government;
use crate::scenario::{Constituencies, Hook, Method, Scenario};
use crate::units::{CountryId, Date, FactionId, Fixed, apportion_by_remainder};
use crate::world::{Happening, Record, Snapshot};

/// Holds an election of the chamber, or of the part of it whose turn it is.
pub fn hold(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let today = t.calendar.today;
    let found = part_up(book, t, country).and_then(|(part, _, stays)| {
        let mut plan = chamber_plan(book, country)?;
        plan.layout.part = part;
        Some((count_as(book, t.read(), country, &plan)?, stays))
    });
    let Some((record, stays)) = found else {
        t.countries[country].next_election = None;
        return;
    };
    for &f in &t.factions.of_country[country].clone() {
        t.factions[f].seats = 0;
    }
    for (f, seats) in stays {
        t.factions[f].seats += seats;
    }
    for list in &record.lists {
        for (&f, &seats) in list.members.iter().zip(&list.member_seats) {
            t.factions[f].seats += seats;
        }
    }
    sit(book, t, country, &record);
    let record = remember(book, t, country, record);
    let results = lines(t, country, &record);
    t.chronicle.write(today, Happening::ElectionHeld { country, results, record: record.number });
    t.story.moments.push((Hook::ElectionHeld, country));
    let next = next_regular(book, t.read(), country);
    t.elections[country].scheduled = next;
    let state = &mut t.countries[country];
    state.next_election = next;
    state.legitimacy =
        (state.legitimacy + book.defines.government.legitimacy_election).clamp(Fixed::ZERO, Fixed::HUNDRED);
    state.minority_since = None;
    govern(book, t, country, &record);
}

/// A new government, where the chamber makes it or its first list does.
fn govern(book: &Scenario, t: &mut Snapshot, country: CountryId, record: &Record) {
    let form = &book.forms[t.countries[country].form];
    if form.answers_to_chamber() {
        if let Some(found) = government::coalition(book, t.read(), country) {
            government::appoint(book, t, country, found);
        }
    } else if presidency::by_chamber_vote(book, t.read(), country)
        && let Some(list) = record.lists.first()
    {
        government::install(t, country, list.first(), Vec::new());
    }
}

/// Which part of the chamber votes, and who of the rest stays.
type PartUp = (Option<(u32, u32)>, u32, Vec<(FactionId, u32)>);

fn part_up(book: &Scenario, t: &Snapshot, country: CountryId) -> Option<PartUp> {
    let def = book.countries[country].legislature.as_ref()?;
    let sitting: Vec<(FactionId, u32)> =
        t.factions.of_country[country].iter().map(|&f| (f, t.factions[f].seats)).filter(|s| s.1 > 0).collect();
    let every = (def.term / def.renewal.max(1)).max(1);
    Some(up(t.calendar.today, def.seats, def.renewal, every, sitting))
}

/// Of a chamber renewed in parts: which part's turn it is this year, its seats, and who stays. Those who go are counted by
/// largest remainder among those who sit. A chamber that is not full votes as a whole.
pub(super) fn up(today: Date, seats: u32, renewal: u32, every: u32, sitting: Vec<(FactionId, u32)>) -> PartUp {
    let (year, month, _) = today.ymd();
    let held: u32 = sitting.iter().map(|s| s.1).sum();
    let months = year.unsigned_abs() * 12 + month - 1;
    let turn = months / every % renewal.max(1);
    let part = u32::try_from((0..seats).filter(|n| n % renewal.max(1) == turn).count()).expect("at most the seats");
    if renewal <= 1 || held < seats {
        return (None, seats, Vec::new());
    }
    let weights: Vec<u64> = sitting.iter().map(|s| u64::from(s.1)).collect();
    let stays = apportion_by_remainder(u64::from(seats - part), &weights);
    let stays = sitting.iter().zip(stays).map(|(s, n)| (s.0, u32::try_from(n).expect("seats"))).collect();
    (Some((turn, renewal)), part, stays)
}

/// Who sits for which district, where vacancies are voted on.
fn sit(book: &Scenario, t: &mut Snapshot, country: CountryId, record: &Record) {
    let def = book.countries[country].legislature.as_ref();
    let districts = def.is_some_and(|d| d.by_elections && *d.constituencies() == Constituencies::Districts);
    let mut sitting = Vec::new();
    if districts && matches!(record.method, Method::Plurality | Method::TwoRound) {
        for place in &record.places {
            let name = place.provinces.first().expect("a place has provinces").province;
            for number in 0..place.districts.len() {
                let votes = place.deciding(number).expect("a district of the place");
                let first = (0..votes.len()).max_by_key(|&l| (votes[l], std::cmp::Reverse(l)));
                let Some(first) = first.filter(|&l| votes[l] > 0) else { continue };
                sitting.push((name, u16::try_from(number).expect("districts are few"), record.lists[first].first()));
            }
        }
    }
    t.elections[country].sitting = sitting;
}

/// Keeps the record and what rules need of it.
fn remember(book: &Scenario, t: &mut Snapshot, country: CountryId, mut record: Record) -> Record {
    let today = t.calendar.today;
    record.number = t.elections.keep(record.clone());
    let row = &mut t.elections[country];
    row.last = Some(record.number);
    row.held = Some(today);
    row.turnout = record.turnout();
    row.shares = shares(&record);
    row.polls.clear();
    row.pacts.clear();
    trail::lay(book, t, &record);
    record
}

/// Per cent of the votes by faction: a list's by what each of its members brought.
pub(super) fn shares(record: &Record) -> Vec<(FactionId, Fixed)> {
    let mut shares: Vec<(FactionId, Fixed)> = record
        .lists
        .iter()
        .flat_map(|list| {
            let all: u64 = list.brought.iter().sum::<u64>().max(1);
            list.members.iter().zip(&list.brought).map(move |(&f, &brought)| {
                let part = Fixed::ratio(brought.cast_signed(), all.cast_signed());
                (f, if list.members.len() == 1 { list.percent } else { list.percent.times(part) })
            })
        })
        .collect();
    shares.sort_unstable_by_key(|s| s.0);
    shares
}

/// What the chronicle tells: votes and seats by faction, the most seats first.
fn lines(t: &Snapshot, country: CountryId, record: &Record) -> Vec<(FactionId, Fixed, u32)> {
    let mut lines: Vec<(FactionId, Fixed, u32)> =
        t.elections[country].shares.iter().map(|&(f, share)| (f, share, t.factions[f].seats)).collect();
    debug_assert!(record.country == country);
    lines.sort_by_key(|&(f, votes, seats)| (std::cmp::Reverse(seats), std::cmp::Reverse(votes), f));
    lines
}
