//! Presidents: by the people in one round or two, by electors, by the chamber.

use super::ballots::{Ballots, ballots};
use super::calendar::after_a_term;
use super::count::{Plan, count_as};
use super::places::Layout;
use super::trail;
use crate::rules::government;
use crate::scenario::{Chosen, Constituencies, Hook, Method, PresidencyRule, Scenario};
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{Happening, Record, Snapshot, Tables, Voting};

/// What follows from a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Per cent of the votes, or of the electors.
    Elected { head: FactionId, percent: Fixed },
    /// The first two meet again.
    Again([FactionId; 2]),
    /// Nobody has won: the chamber chooses.
    Chosen(Ballots),
}

/// Whether the first list of a chamber's election governs, because nothing is said of a presidency.
pub(super) fn by_chamber_vote(book: &Scenario, t: Tables<'_>, country: CountryId) -> bool {
    by_election(book, t, country) && book.countries[country].presidency.is_none()
}

/// Whether the form of government has its head chosen by voters.
fn by_election(book: &Scenario, t: Tables<'_>, country: CountryId) -> bool {
    book.forms[t.countries[country].form].head == Chosen::Election
}

/// Elects a president, or finds the two who meet again.
pub(super) fn hold(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let today = t.calendar.today;
    let Some(def) = &book.countries[country].presidency else { return };
    t.elections[country].president_next = Some(after_a_term(today, def.term));
    if !by_election(book, t.read(), country) {
        // The office is in abeyance while another form rules.
        return;
    }
    if def.rule == PresidencyRule::Chamber {
        if let Some(found) = chamber_today(book, t.read(), country) {
            chosen(book, t, country, found, None);
        }
        return;
    }
    let Some(record) = count_as(book, t.read(), country, &plan(book, country, None)) else { return };
    let record = keep(book, t, record);
    match verdict(book, t.read(), &record) {
        Verdict::Elected { head, percent } => elected(book, t, country, head, percent, Some(record.number)),
        Verdict::Again(between) => {
            let day = today.plus(def.second_round.max(1).cast_signed());
            t.elections[country].second_round = Some((day, between));
            t.elections[country].polls.clear();
            t.chronicle.write(today, Happening::SecondRoundCalled { country, day, between, record: record.number });
        }
        Verdict::Chosen(found) => chosen(book, t, country, found, Some(record.number)),
    }
}

/// The second round.
pub(super) fn second_round(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let Some((_, two)) = t.elections[country].second_round.take() else { return };
    let Some(record) = count_as(book, t.read(), country, &plan(book, country, Some(&two))) else { return };
    let record = keep(book, t, record);
    let first = &record.lists[0];
    let (head, percent) = (first.first(), first.percent);
    elected(book, t, country, head, percent, Some(record.number));
}

/// How the presidency would be voted on today: the second round where one is called. `None` where the chamber alone
/// chooses ([`chamber_today`]), or nobody does.
pub fn presidency_today(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<Record> {
    let def = book.countries[country].presidency.as_ref()?;
    if def.rule == PresidencyRule::Chamber {
        return None;
    }
    let two = t.elections[country].second_round.map(|r| r.1);
    count_as(book, t, country, &plan(book, country, two.as_ref().map(|two| &two[..])))
}

/// Whom the chamber would choose today among all who sit there, where the choice is its own.
pub fn chamber_today(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<Ballots> {
    let all: Vec<FactionId> = t.factions.active_in(country).filter(|&f| t.factions[f].seats > 0).collect();
    ballots(book, t, country, &all, None)
}

/// What follows from a count of the votes for a president.
pub fn verdict(book: &Scenario, t: Tables<'_>, record: &Record) -> Verdict {
    let ranked = ranked(record);
    let (head, size) = ranked[0];
    let all = ranked.iter().map(|r| r.1).sum::<u64>().max(1);
    let percent = Fixed::ratio(size.cast_signed() * 100, all.cast_signed());
    let elected = Verdict::Elected { head, percent };
    let Some(def) = book.countries[record.country].presidency.as_ref() else { return elected };
    let rule = if record.what == Voting::SecondRound { PresidencyRule::Plurality } else { def.rule };
    if rule == PresidencyRule::Plurality || size * 2 > all || ranked.len() < 2 {
        return elected;
    }
    let first = |n: usize| ranked.iter().take(n.max(2)).filter(|r| r.1 > 0).map(|r| r.0).collect::<Vec<_>>();
    match rule {
        PresidencyRule::TwoRound => Verdict::Again([ranked[0].0, ranked[1].0]),
        PresidencyRule::College => {
            let found = ballots(book, t, record.country, &first(def.finalists as usize), Some(record));
            found.map_or(elected, Verdict::Chosen)
        }
        _ => ballots(book, t, record.country, &first(2), None).map_or(elected, Verdict::Chosen),
    }
}

fn keep(book: &Scenario, t: &mut Snapshot, mut record: Record) -> Record {
    record.number = t.elections.keep(record.clone());
    trail::lay(book, t, &record);
    record
}

/// The chamber has chosen; its ballots are told.
fn chosen(book: &Scenario, t: &mut Snapshot, country: CountryId, found: Ballots, record: Option<u32>) {
    let today = t.calendar.today;
    let (delegations, rounds) = (found.delegations, found.rounds);
    t.chronicle.write(today, Happening::ChamberBallots { country, delegations, rounds, record });
    elected(book, t, country, found.winner, found.percent, None);
}

fn elected(
    book: &Scenario,
    t: &mut Snapshot,
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
    const PROVINCES: &Constituencies = &Constituencies::Provinces;
    let def = book.countries[country].presidency.as_ref();
    let college = def.filter(|d| d.rule == PresidencyRule::College && only.is_none());
    let what = match (only, college) {
        (Some(_), _) => Voting::SecondRound,
        (None, Some(_)) => Voting::College,
        (None, None) => Voting::President,
    };
    Plan {
        what,
        method: Method::Plurality,
        layout: Layout {
            by: college.map_or(NATION, |d| d.by.as_ref().unwrap_or(PROVINCES)),
            seats: college.map_or(1, |d| d.electors),
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
