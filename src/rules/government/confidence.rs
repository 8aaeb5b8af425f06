//! Confidence: motions, lost majorities and what the constitution says of them, promises that fall due.

use bevy_ecs::prelude::Res;

use super::coalition::{Formateur, appoint, coalition, seek};
use super::division::{Matter, division};
use super::{cabinet, passage};
use crate::rules::script::{Acting, Change, FactionNumber, Stage, add_faction};
use crate::rules::{Book, election, measure};
use crate::scenario::{Fall, Hook, Remedy, Scenario};
use crate::units::{CountryId, Date, FactionId};
use crate::world::{EveryTable, Happening, Promise, Snapshot, Tables};

/// A vote that has been called so soon leaves the government in charge until then.
const CARETAKER: i32 = 100;
/// Days within which a new chamber is not dissolved again.
const YOUNG: i32 = 365;

/// System: motions are voted, majorities counted, remedies tried, promises remembered.
pub fn confidence(book: Res<Book>, mut all: EveryTable) {
    let t = &mut *all;
    for c in t.countries.rows.ids() {
        if !t.countries[c].exists {
            continue;
        }
        passage::votes(&book, t, c);
        if measure::chamber(&book, c) > 0 && book.forms[t.countries[c].form].answers_to_chamber() {
            chamber(&book, t, c);
        }
        if t.parliaments[c].seats_ministers {
            cabinet::seat_ministers(&book, t, c);
        }
    }
}

fn chamber(book: &Scenario, t: &mut Snapshot, c: CountryId) {
    let today = t.calendar.today;
    if t.story.moments.contains(&(Hook::ElectionHeld, c)) {
        t.parliaments[c].elected = Some(today);
        t.parliaments[c].bills.clear();
    }
    if let Some(motion) = t.parliaments[c].motion.clone().filter(|m| m.vote <= today) {
        t.parliaments[c].motion = None;
        censure(book, t, c, motion.by);
    }
    pledges(book, t, c, today);
    let state = &t.countries[c];
    let Some(head) = state.head.filter(|&h| t.factions[h].active) else {
        if let Some(found) = coalition(book, t.read(), c) {
            appoint(book, t, c, found);
        }
        return;
    };
    if let Some(&gone) = state.coalition.iter().find(|&&p| !t.factions[p].active) {
        t.countries[c].coalition.retain(|&p| p != gone);
    }
    let (seats, needed) = (measure::coalition_seats(t.read(), c), measure::majority(book, c));
    let state = &mut t.countries[c];
    if seats >= needed {
        if state.minority_since.take().is_some() {
            t.parliaments[c].remedies = 0;
            t.parliaments[c].next_remedy = None;
        }
        return;
    }
    if state.minority_since.is_none() {
        state.minority_since = Some(today);
        let first = today.plus(book.defines.government.crisis_days.cast_signed());
        let room = &mut t.parliaments[c];
        (room.remedies, room.next_remedy) = (0, Some(first));
        t.story.moments.push((Hook::MajorityLost, c));
        t.chronicle.write(today, Happening::MajorityLost { country: c, seats, needed });
        return;
    }
    if soon(t.read(), c) {
        return;
    }
    if t.parliaments[c].next_remedy.is_none_or(|day| day <= today) {
        remedy(book, t, c, head);
    }
}

fn soon(t: Tables<'_>, c: CountryId) -> bool {
    t.countries[c].next_election.is_some_and(|d| d.since(t.calendar.today) <= CARETAKER)
}

/// A chamber that is not yet a year old is not sent home by the constitution's own course.
fn young(t: Tables<'_>, c: CountryId) -> bool {
    t.parliaments[c].elected.is_some_and(|d| t.calendar.today.since(d) < YOUNG)
}

/// Tries the next thing that the constitution knows of.
fn remedy(book: &Scenario, t: &mut Snapshot, c: CountryId, head: FactionId) {
    let today = t.calendar.today;
    let d = &book.defines.government;
    let form = &book.forms[t.countries[c].form];
    let at = usize::from(t.parliaments[c].remedies);
    let next = today.plus(d.crisis_days.cast_signed());
    t.parliaments[c].remedies = t.parliaments[c].remedies.saturating_add(1);
    t.parliaments[c].next_remedy = Some(next);
    match form.without_majority.get(at) {
        Some(Remedy::Reshuffle) => {
            attempt(book, t, c, Formateur::Only(head));
        }
        Some(Remedy::Alternative) => {
            if attempt(book, t, c, Formateur::AnyoneBut(head)) {
                fell(t, c, head);
            }
        }
        Some(Remedy::Minority(days)) => t.parliaments[c].next_remedy = Some(today.plus(days.cast_signed())),
        Some(Remedy::Dissolve) if young(t.read(), c) => {
            // The voters have only just spoken.
            t.parliaments[c].remedies = t.parliaments[c].remedies.saturating_sub(1);
            t.parliaments[c].next_remedy = t.parliaments[c].elected.map(|d| d.plus(YOUNG));
        }
        Some(Remedy::Dissolve) => dissolve(book, t, c, head),
        // Nothing more is written: it governs on.
        None => t.parliaments[c].next_remedy = Some(today.plus(365)),
    }
}

/// Looks for a majority; keeps the arithmetic either way.
fn attempt(book: &Scenario, t: &mut Snapshot, c: CountryId, who: Formateur) -> bool {
    let Some(found) = seek(book, t.read(), c, who) else { return false };
    if !found.majority {
        let mut formation = found.formation;
        for tried in &mut formation.tried {
            tried.formed = false;
        }
        t.parliaments[c].formation = Some(formation);
        return false;
    }
    appoint(book, t, c, found);
    true
}

fn fell(t: &mut Snapshot, c: CountryId, head: FactionId) {
    let today = t.calendar.today;
    t.story.moments.push((Hook::GovernmentFell, c));
    t.chronicle.write(today, Happening::GovernmentFell { country: c, head });
}

fn dissolve(book: &Scenario, t: &mut Snapshot, c: CountryId, head: FactionId) {
    fell(t, c, head);
    let day = t.calendar.today.plus(book.defines.government.campaign_days.cast_signed());
    election::call(t, c, day);
}

/// The government falls: another majority is sought in the chamber, and if there is none the country votes where its
/// constitution knows dissolution.
pub fn fall(book: &Scenario, t: &mut Snapshot, c: CountryId, head: FactionId) {
    if attempt(book, t, c, Formateur::AnyoneBut(head)) {
        fell(t, c, head);
        return;
    }
    if young(t.read(), c)
        && let Some(found) = seek(book, t.read(), c, Formateur::AnyoneBut(head))
    {
        appoint(book, t, c, found);
        fell(t, c, head);
        return;
    }
    let knows = book.forms[t.countries[c].form].without_majority.contains(&Remedy::Dissolve);
    if knows && !soon(t.read(), c) {
        dissolve(book, t, c, head);
    }
}

/// A motion of no confidence is voted.
fn censure(book: &Scenario, t: &mut Snapshot, c: CountryId, by: FactionId) {
    let today = t.calendar.today;
    let Some(head) = t.countries[c].head else { return };
    let result = division(book, t.read(), c, Matter::Confidence);
    let carried = result.noes > result.ayes;
    let what = Happening::Censured { country: c, by, head, ayes: result.noes, noes: result.ayes, carried };
    t.chronicle.write(today, what);
    t.parliaments[c].last_censure = Some(today);
    if carried {
        fall(book, t, c, head);
    }
}

/// Whether the head may send the chamber home: where governments fall by confidence, and no vote is due anyway.
pub fn may_dissolve(book: &Scenario, t: Tables<'_>, c: CountryId) -> bool {
    let form = &book.forms[t.countries[c].form];
    measure::chamber(book, c) > 0 && (form.can_fall_by(Fall::Confidence) || !form.answers_to_chamber()) && !soon(t, c)
}

/// A promise kept warms a partner; a promise broken cools it, and drives out one that came for nothing else.
fn pledges(book: &Scenario, t: &mut Snapshot, c: CountryId, today: Date) {
    if t.parliaments[c].pledges.is_empty() {
        return;
    }
    let d = &book.defines.government;
    let due = std::mem::take(&mut t.parliaments[c].pledges);
    for pledge in due {
        let kept = match pledge.what {
            Promise::Law { law, passes } => t.countries[c].has_law(law) == passes,
            Promise::Line { doctrine } => t.treaties.doctrine(c) == Some(doctrine),
        };
        if !kept && today < pledge.until {
            t.parliaments[c].pledges.push(pledge);
            continue;
        }
        let by = if kept { d.promise_kept } else { d.promise_broken };
        add_faction(&mut Acting { book, world: t }, pledge.to, FactionNumber::Cohesion, by);
        t.chronicle.write(today, Happening::Promise { to: pledge.to, what: pledge.what, kept });
        // Only those who would not have come without it were promised anything: nothing is left to stay for.
        if !kept && t.countries[c].coalition.contains(&pledge.to) {
            Acting { book, world: t }.make(Change::Leave { country: c, party: pledge.to });
        }
    }
}
