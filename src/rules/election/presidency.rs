//! Presidents: by the people in one round or two, by electors, by the chamber.

use super::calendar::after_a_term;
use super::count::{Plan, count_as};
use super::places::Layout;
use super::trail;
use crate::rules::{government, measure};
use crate::scenario::{Chosen, Constituencies, Hook, Method, PresidencyRule, Scenario};
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{Happening, Record, Tables, TablesMut, Voting};

/// Whether the first list of a chamber's election governs, because nothing is said of a presidency.
pub(super) fn by_chamber_vote(book: &Scenario, t: Tables<'_>, country: CountryId) -> bool {
    by_election(book, t, country) && book.countries[country].presidency.is_none()
}

/// Whether the form of government has its head chosen by voters.
fn by_election(book: &Scenario, t: Tables<'_>, country: CountryId) -> bool {
    book.forms[t.countries[country].form].head == Chosen::Election
}

/// Elects a president, or finds the two who meet again.
pub(super) fn hold(book: &Scenario, t: &mut TablesMut<'_>, country: CountryId) {
    let today = t.calendar.today;
    let Some(def) = &book.countries[country].presidency else { return };
    t.elections[country].president_next = Some(after_a_term(today, def.term));
    if !by_election(book, t.read(), country) {
        // The office is in abeyance while another form rules.
        return;
    }
    if def.rule == PresidencyRule::Chamber {
        let all: Vec<FactionId> = t.factions.active_in(country).filter(|&f| t.factions[f].seats > 0).collect();
        if let Some((head, percent)) = chamber_chooses(t.read(), country, &all) {
            elected(book, t, country, head, percent, None);
        }
        return;
    }
    let Some(record) = count_as(book, t.read(), country, &plan(book, country, None)) else { return };
    let record = keep(book, t, record);
    let ranked = ranked(&record);
    let (first, votes) = ranked[0];
    let share = Fixed::ratio(votes.cast_signed() * 100, ranked.iter().map(|r| r.1).sum::<u64>().max(1).cast_signed());
    let two: Vec<FactionId> = ranked.iter().take(2).map(|r| r.0).collect();
    let majority = share > Fixed::whole(50) || def.rule == PresidencyRule::Plurality;
    match (majority, def.rule, &two[..]) {
        (true, ..) | (_, _, [_]) => elected(book, t, country, first, share, Some(record.number)),
        (false, PresidencyRule::TwoRound, &[a, b]) => {
            let day = today.plus(def.second_round.max(1).cast_signed());
            t.elections[country].second_round = Some((day, [a, b]));
            t.chronicle
                .write(today, Happening::SecondRoundCalled { country, day, between: [a, b], record: record.number });
        }
        _ => {
            let (head, _) = chamber_chooses(t.read(), country, &two).unwrap_or((first, share));
            elected(book, t, country, head, share, Some(record.number));
        }
    }
}

/// The second round.
pub(super) fn second_round(book: &Scenario, t: &mut TablesMut<'_>, country: CountryId) {
    let Some((_, two)) = t.elections[country].second_round.take() else { return };
    let Some(record) = count_as(book, t.read(), country, &plan(book, country, Some(&two))) else { return };
    let record = keep(book, t, record);
    let first = &record.lists[0];
    let (head, percent) = (first.first(), first.percent);
    elected(book, t, country, head, percent, Some(record.number));
}

fn keep(book: &Scenario, t: &mut TablesMut<'_>, mut record: Record) -> Record {
    record.number = t.elections.keep(record.clone());
    trail::lay(book, t, &record);
    record
}

fn elected(
    book: &Scenario,
    t: &mut TablesMut<'_>,
    country: CountryId,
    head: FactionId,
    percent: Fixed,
    record: Option<u32>,
) {
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::PresidentElected { country, faction: head, percent, record });
    t.story.moments.push((Hook::PresidentElected, country));
    let state = &mut t.countries[country];
    state.legitimacy =
        (state.legitimacy + book.defines.government.legitimacy_election).clamp(Fixed::ZERO, Fixed::HUNDRED);
    t.elections[country].polls.clear();
    if state.head != Some(head) {
        government::install(t, country, head, Vec::new());
    }
}

/// How the presidency is voted on.
pub fn plan<'a>(book: &'a Scenario, country: CountryId, only: Option<&'a [FactionId]>) -> Plan<'a> {
    const NATION: &Constituencies = &Constituencies::Nation;
    const STATES: &Constituencies = &Constituencies::Provinces;
    let def = book.countries[country].presidency.as_ref();
    let college = def.filter(|d| d.rule == PresidencyRule::College && only.is_none()).map(|d| d.electors);
    let what = match (only, college) {
        (Some(_), _) => Voting::SecondRound,
        (None, Some(_)) => Voting::College,
        (None, None) => Voting::President,
    };
    Plan {
        what,
        method: Method::Plurality,
        layout: Layout {
            by: if college.is_some() { STATES } else { NATION },
            seats: college.unwrap_or(1),
            least: 1,
            equal: false,
            part: None,
        },
        threshold: Fixed::ZERO,
        local_threshold: Fixed::ZERO,
        only,
        tactical: def.is_some_and(|d| !matches!(d.rule, PresidencyRule::TwoRound)),
    }
}

/// Candidates by electors won, or by votes where there are none; the first first.
fn ranked(record: &Record) -> Vec<(FactionId, u64)> {
    let college = record.what == Voting::College;
    let size = |l: &crate::world::ListResult| if college { u64::from(l.seats) } else { l.votes };
    let mut ranked: Vec<(FactionId, u64)> = record.lists.iter().map(|l| (l.first(), size(l))).collect();
    ranked.sort_by_key(|&(f, size)| (std::cmp::Reverse(size), f));
    ranked
}

/// The chamber votes, seat by seat, each faction for the nearest candidate; the last falls out until one has more than half.
/// Of equal candidates the later in order falls. Gives the winner and its per cent of the last ballot.
pub fn chamber_chooses(t: Tables<'_>, country: CountryId, candidates: &[FactionId]) -> Option<(FactionId, Fixed)> {
    let voters: Vec<FactionId> = t.factions.active_in(country).filter(|&f| t.factions[f].seats > 0).collect();
    let mut left = candidates.to_vec();
    left.sort_by_key(|&f| (std::cmp::Reverse(t.factions[f].seats), std::cmp::Reverse(measure::support(t, f)), f));
    while !left.is_empty() {
        let mut votes = vec![0u64; left.len()];
        for &voter in &voters {
            let near = |&i: &usize| (t.factions[voter].stance.distance(&t.factions[left[i]].stance), i);
            let choice = left.iter().position(|&f| f == voter).or_else(|| (0..left.len()).min_by_key(near));
            votes[choice.expect("somebody stands")] += u64::from(t.factions[voter].seats);
        }
        let all = votes.iter().sum::<u64>();
        let best = (0..left.len()).max_by_key(|&i| (votes[i], std::cmp::Reverse(i)))?;
        if votes[best] * 2 > all || left.len() == 1 {
            return Some((left[best], crate::world::per_cent(votes[best], all)));
        }
        let last = (0..left.len()).min_by_key(|&i| (votes[i], std::cmp::Reverse(i)))?;
        left.remove(last);
    }
    None
}
