//! When countries vote: dates called, terms that run, the day itself.

use bevy_ecs::prelude::Res;

use super::{byelection, hold, presidency, survey, trail, upper};
use crate::rules::Book;
use crate::scenario::{Scenario, TermRule};
use crate::units::{CountryId, Date};
use crate::world::{EveryTable, Happening, Snapshot, Tables};

/// Sets the day of the next election.
pub fn call(t: &mut Snapshot, country: CountryId, day: Date) {
    t.countries[country].next_election = Some(day);
    t.elections[country].polls.clear();
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::ElectionCalled { country, day });
}

/// The day on which the next term ends: so many months after `day`, on the same weekday of the same week of the month: a
/// first Tuesday stays a first Tuesday.
pub fn after_a_term(day: Date, months: u32) -> Date {
    let week = (day.day_of_month() - 1) / 7;
    let first = day.first_of_month(i32::try_from(months).unwrap_or(48));
    let ahead = (day.weekday() + 7 - first.weekday()) % 7;
    let found = first.plus((ahead + week * 7).cast_signed());
    // A fifth week that the month has not.
    if found.month() == first.month() { found } else { found.plus(-7) }
}

/// The chamber's next regular day after a vote today.
pub(super) fn next_regular(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<Date> {
    let def = book.countries[country].legislature.as_ref()?;
    let today = t.calendar.today;
    let months = (def.term / def.renewal.max(1)).max(1);
    match def.terms {
        TermRule::Running => Some(after_a_term(today, months)),
        TermRule::Fixed => {
            let mut day = t.elections[country].scheduled.or(def.next).unwrap_or(today);
            while day <= today {
                day = after_a_term(day, months);
            }
            Some(day)
        }
    }
}

/// Days to the next vote of any kind that voters take part in.
pub fn days_to_vote(t: Tables<'_>, country: CountryId) -> Option<i32> {
    let row = &t.elections[country];
    let today = t.calendar.today;
    [t.countries[country].next_election, row.president_next, row.second_round.map(|r| r.0)]
        .into_iter()
        .flatten()
        .map(|day| day.since(today))
        .filter(|&days| days >= 0)
        .min()
}

/// System: countries whose day it is vote; polls are taken, foul play comes to light, vacancies are filled.
pub fn polls(book: Res<Book>, mut all: EveryTable) {
    let today = all.calendar.today;
    let mut due = Vec::new();
    let mut busy = Vec::new();
    for (c, state) in all.countries.rows.iter().filter(|(_, s)| s.exists) {
        let row = &all.elections[c];
        let votes = [state.next_election, row.president_next, row.upper_next, row.second_round.map(|r| r.0)];
        if votes.contains(&Some(today)) {
            due.push(c);
        }
        // Each country's own day of the week and of the month.
        let turn = i32::from(c.0) + today.number();
        if turn.rem_euclid(7) == 0 && book.countries[c].legislature.is_some() {
            busy.push((c, turn.rem_euclid(28) == 0));
        }
    }
    for (country, monthly) in busy {
        survey::weekly(&book, &mut all, country);
        if monthly {
            trail::monthly(&book, &mut all, country);
            byelection::monthly(&book, &mut all, country);
        }
    }
    for country in due {
        if all.elections[country].second_round.is_some_and(|r| r.0 == today) {
            presidency::second_round(&book, &mut all, country);
        }
        if all.elections[country].upper_next == Some(today) {
            upper::hold(&book, &mut all, country);
        }
        if all.countries[country].next_election == Some(today) {
            hold(&book, &mut all, country);
        }
        if all.elections[country].president_next == Some(today) {
            presidency::hold(&book, &mut all, country);
        }
    }
}
