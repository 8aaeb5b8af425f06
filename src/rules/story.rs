//! Events: when they are weighed, fire, wait for an answer and are answered.
//!
//! Events are woken, not polled: dates and hooks come from an index, and only conditions and hazards are tested, each
//! event on its own day of a short round, so that cost follows what is due. A hazard tested every few days has the chance
//! of all those days together.

use bevy_ecs::prelude::{Res, Resource};

use super::Book;
use super::script::{Acting, Frame, holds, run};
use crate::scenario::{Audience, Hook, Repeat, Scenario, Trigger, When};
use crate::units::{CountryId, Date, EventId, FactionId, Fixed, Kind, StreamKind, once_in_2_32};
use crate::world::{EveryTable, Happening, OpenEvent, Saved, Snapshot, Tables, Target};

/// Days between two tests of a condition.
pub const ROUND: i32 = 5;
/// Days between two tests for one subject of an event that stands for every country or faction.
pub const WIDE_ROUND: i32 = 30;

/// Which events a day must look at. Derived from the scenario; never saved.
#[derive(Resource, Default)]
pub struct Wakers {
    dated: std::collections::BTreeMap<Date, Vec<EventId>>,
    hooked: std::collections::BTreeMap<Hook, Vec<EventId>>,
    tested: Vec<EventId>,
    /// With the chance in 2³² that its time comes within a round.
    wide: Vec<(EventId, u64)>,
}

impl Wakers {
    pub fn new(book: &Scenario) -> Self {
        let mut wakers = Self::default();
        for (id, def) in book.events.iter() {
            let wide = matches!(def.to, Audience::AnyRuler | Audience::AnyFaction);
            match &def.trigger {
                Trigger::On(date) => wakers.dated.entry(*date).or_default().push(id),
                Trigger::After(hook) => wakers.hooked.entry(*hook).or_default().push(id),
                Trigger::Window(.., when) | Trigger::When(_, when) if wide => {
                    wakers.wide.push((id, hazard(*when, WIDE_ROUND)));
                }
                Trigger::Window(..) | Trigger::When(..) => wakers.tested.push(id),
                Trigger::Called => {}
            }
        }
        wakers
    }
}

/// System: what is due today fires.
pub fn fire(book: Res<Book>, wakers: Res<Wakers>, mut all: EveryTable) {
    let t = &mut *all;
    let today = t.calendar.today;
    overdue(&book, t);
    deliver(&book, t);
    for &event in wakers.dated.get(&today).into_iter().flatten() {
        for this in subjects(&book, t.read(), event) {
            attempt(&book, t, event, this, Vec::new());
        }
    }
    if !t.story.moments.is_empty() {
        let moments = t.story.moments.clone();
        for (hook, country) in moments {
            for &event in wakers.hooked.get(&hook).into_iter().flatten() {
                if concerns(&book, t.read(), event, country) {
                    attempt(&book, t, event, Target::Country(country), Vec::new());
                }
            }
        }
    }
    for &event in wakers.tested.iter().filter(|e| (i32::from(e.0) + today.number()).rem_euclid(ROUND) == 0) {
        for this in subjects(&book, t.read(), event) {
            test(&book, t, event, this, ROUND);
        }
    }
    for &(event, chance) in &wakers.wide {
        wide(&book, t, event, chance);
    }
}

/// Whom the event is about when nobody says: the country of who answers, or of the place or paper.
pub fn subjects(book: &Scenario, t: Tables<'_>, event: EventId) -> Vec<Target> {
    let def = &book.events[event];
    match def.to {
        Audience::Ruler(c) => vec![Target::Country(c)],
        Audience::Faction(f) => vec![Target::Country(t.factions[f].country)],
        Audience::Nobody => {
            let place = def.at.map(|p| t.provinces.owner[p]).or(def.paper.map(|p| book.papers[p].country));
            vec![Target::Country(place.unwrap_or(CountryId(0)))]
        }
        Audience::Seat => t.play.seat.map(Target::Faction).into_iter().collect(),
        Audience::AnyRuler => t.countries.rows.ids().map(Target::Country).collect(),
        Audience::AnyFaction => t.factions.rows.ids().map(Target::Faction).collect(),
    }
}

/// Those of all countries or factions whose day in the round it is.
fn wide(book: &Scenario, t: &mut Snapshot, event: EventId, chance: u64) {
    let turn = i32::from(event.0) + t.calendar.today.number();
    if book.events[event].to == Audience::AnyFaction {
        for f in t.factions.rows.on_turn(turn, WIDE_ROUND) {
            if t.factions[f].active {
                test_wide(book, t, event, Target::Faction(f), chance);
            }
        }
    } else {
        for c in t.countries.rows.on_turn(turn, WIDE_ROUND) {
            if t.countries[c].exists {
                test_wide(book, t, event, Target::Country(c), chance);
            }
        }
    }
}

fn concerns(book: &Scenario, t: Tables<'_>, event: EventId, country: CountryId) -> bool {
    match book.events[event].to {
        Audience::Ruler(c) => c == country,
        Audience::Faction(f) => t.factions[f].country == country,
        Audience::Seat => t.play.seat.is_some_and(|f| t.factions[f].country == country),
        Audience::AnyRuler | Audience::AnyFaction | Audience::Nobody => true,
    }
}

/// Who answers an event about `this`.
pub fn actor(book: &Scenario, t: Tables<'_>, event: EventId, this: Target) -> Option<FactionId> {
    match (book.events[event].to, this) {
        (Audience::Ruler(c), _) => t.countries[c].head,
        (Audience::Faction(f), _) => t.factions[f].active.then_some(f),
        (Audience::Seat, _) => t.play.seat.filter(|&f| t.factions[f].active),
        (Audience::AnyFaction, Target::Faction(f)) => t.factions[f].active.then_some(f),
        (Audience::AnyRuler | Audience::AnyFaction, other) => t.countries[super::measure::country_of(t, other)].head,
        (Audience::Nobody, _) => None,
    }
}

/// The frame in which an event's conditions and effects are read.
pub fn frame(book: &Scenario, t: Tables<'_>, event: EventId, this: Target, saved: Saved) -> Frame {
    Frame {
        this: Some(this),
        actor: actor(book, t, event, this),
        each: None,
        saved,
        stream: stream_name(book, event, this),
        draws: 0,
    }
}

/// The name of an event's random streams for one subject.
fn stream_name(book: &Scenario, event: EventId, this: Target) -> u64 {
    let subject = match this {
        Target::Country(c) => book.names.hash(Kind::Country, c.0),
        Target::Faction(f) => book.names.hash(Kind::Faction, f.0),
        Target::Province(p) => book.names.hash(Kind::Province, p.0),
        Target::Character(c) => book.names.hash(Kind::Character, c.0),
    };
    book.names.hash(Kind::Event, event.0) ^ subject.rotate_left(17)
}

/// Whether it may happen (again) for this subject.
pub fn rested(book: &Scenario, t: Tables<'_>, event: EventId, this: Target) -> bool {
    let def = &book.events[event];
    let wide = matches!(def.to, Audience::AnyRuler | Audience::AnyFaction);
    let last = if wide { t.story.by_subject.get(&(event, this)).copied() } else { t.story.events[event].last };
    match (last, def.repeat) {
        (None, _) => true,
        (Some(_), Repeat::Never) => false,
        (Some(last), Repeat::AfterDays(days)) => t.calendar.today.since(last) >= days.cast_signed(),
    }
}

/// The chance in 2³² that something with this tempo happens within `days`.
pub fn hazard(when: When, days: i32) -> u64 {
    const ONE: u64 = 1 << 32;
    let per_day = |rate: Fixed, days_to: Fixed| {
        // 1 − (1 − r)ⁿ with r = rate / days, in 32-bit fixed point.
        let r = (u128::from(rate.to_raw().unsigned_abs()) << 32) / u128::from(days_to.to_raw().unsigned_abs().max(1));
        u64::try_from(r.min(u128::from(ONE))).expect("at most one")
    };
    let daily = match when {
        When::AtOnce => return ONE,
        When::Mean(mean) => per_day(Fixed::ONE, mean.max(Fixed::ONE)),
        // ln 2 = 0.6931
        When::HalfLife(half) => per_day(Fixed::raw(6931), half.max(Fixed::ONE)),
    };
    let mut stays = ONE;
    for _ in 0..days {
        stays = u64::try_from((u128::from(stays) * u128::from(ONE - daily)) >> 32).expect("at most one");
    }
    ONE - stays
}

/// Tests a condition or a window and draws its hazard.
fn test(book: &Scenario, t: &mut Snapshot, event: EventId, this: Target, days: i32) {
    let def = &book.events[event];
    let read = t.read();
    let today = read.calendar.today;
    if !rested(book, read, event, this) {
        return;
    }
    let when = match &def.trigger {
        Trigger::Window(from, to, when) => {
            if today < *from || today > *to {
                return;
            }
            *when
        }
        Trigger::When(condition, when) => {
            let met = holds(&(book, read), &frame(book, read, event, this, Vec::new()), condition);
            let record = &mut t.story.events[event];
            if !met {
                record.ready_since = None;
                return;
            }
            record.ready_since = record.ready_since.or(Some(today));
            *when
        }
        Trigger::On(_) | Trigger::After(_) | Trigger::Called => return,
    };
    let (seed, name) = (t.calendar.seed, stream_name(book, event, this));
    if once_in_2_32(seed, StreamKind::EventHazard, name, today, hazard(when, days)) {
        attempt(book, t, event, this, Vec::new());
    }
}

/// The same for one of all countries or factions. Chance is asked first: most days it says no, and the condition, which may
/// look at the whole world, need not be read.
fn test_wide(book: &Scenario, t: &mut Snapshot, event: EventId, this: Target, chance: u64) {
    let (seed, today) = (t.calendar.seed, t.calendar.today);
    if !once_in_2_32(seed, StreamKind::EventHazard, stream_name(book, event, this), today, chance) {
        return;
    }
    let read = t.read();
    let met = match &book.events[event].trigger {
        Trigger::Window(from, to, _) => today >= *from && today <= *to,
        Trigger::When(condition, _) => {
            rested(book, read, event, this)
                && holds(&(book, read), &frame(book, read, event, this, Vec::new()), condition)
        }
        _ => false,
    };
    if met {
        attempt(book, t, event, this, Vec::new());
    }
}

/// Fires the event if it may: last test of its own condition, then it is put to whoever answers.
fn attempt(book: &Scenario, t: &mut Snapshot, event: EventId, this: Target, saved: Saved) {
    let read = t.read();
    let def = &book.events[event];
    if !rested(book, read, event, this) {
        return;
    }
    let frame = frame(book, read, event, this, saved);
    if !holds(&(book, read), &frame, &def.only_if) {
        return;
    }
    let asked = frame.actor;
    if asked.is_none() && def.to != Audience::Nobody {
        return;
    }
    let open = options(book, read, event, &frame);
    if open.is_empty() {
        return;
    }
    let today = read.calendar.today;
    let record = &mut t.story.events[event];
    record.times += 1;
    record.last = Some(today);
    if matches!(def.to, Audience::AnyRuler | Audience::AnyFaction) {
        t.story.by_subject.insert((event, this), today);
    }
    match asked {
        None => answer(book, t, event, usize::from(open[0]), frame),
        Some(actor) => {
            let number = t.story.next_number();
            let until = today.plus(def.answer_within.cast_signed());
            t.story.open.push(OpenEvent {
                number,
                event,
                this: Some(this),
                actor,
                saved: frame.saved,
                since: today,
                until,
            });
        }
    }
}

/// The options that are open to the one who answers, by number.
pub fn options(book: &Scenario, t: Tables<'_>, event: EventId, frame: &Frame) -> Vec<u8> {
    let options = book.events[event].options.iter().enumerate();
    options
        .filter(|(_, o)| holds(&(book, t), frame, &o.only_if))
        .map(|(i, _)| u8::try_from(i).expect("an event has few options"))
        .collect()
}

/// Carries out an option.
pub fn answer(book: &Scenario, t: &mut Snapshot, event: EventId, option: usize, mut frame: Frame) {
    let def = &book.events[event].options[option];
    let today = t.calendar.today;
    let number = u8::try_from(option).expect("an event has few options");
    t.story.events[event].chosen = Some(number);
    t.chronicle.write(
        today,
        Happening::Event { event, option: number, actor: frame.actor, this: frame.this, canon: def.canon },
    );
    run(&mut Acting { book, world: t }, &mut frame, &def.effects);
}

/// The frame of an event that waits for an answer.
pub fn open_frame(book: &Scenario, t: Tables<'_>, open: &OpenEvent) -> Frame {
    let this = open.this.unwrap_or(Target::Country(t.factions[open.actor].country));
    Frame { actor: Some(open.actor), ..frame(book, t, open.event, this, open.saved.clone()) }
}

/// Events whose time for an answer is over take their default.
fn overdue(book: &Scenario, t: &mut Snapshot) {
    let today = t.calendar.today;
    while let Some(at) = t.story.open.iter().position(|o| o.until < today) {
        let open = t.story.open.remove(at);
        let frame = open_frame(book, t.read(), &open);
        let allowed = options(book, t.read(), open.event, &frame);
        let default = book.events[open.event].default_option();
        let fallback = allowed
            .iter()
            .copied()
            .map(usize::from)
            .find(|&o| o == default)
            .or(allowed.first().map(|&o| usize::from(o)));
        if let Some(option) = fallback {
            answer(book, t, open.event, option, frame);
        }
    }
}

/// Queued events whose day it is are tried again: what has outlived its cause is dropped.
fn deliver(book: &Scenario, t: &mut Snapshot) {
    let today = t.calendar.today;
    while let Some(at) = t.story.queue.iter().position(|q| q.due <= today) {
        let queued = t.story.queue.remove(at);
        let this = match book.events[queued.event].to {
            Audience::AnyRuler | Audience::AnyFaction => queued.this,
            _ => subjects(book, t.read(), queued.event).first().copied(),
        };
        if let Some(this) = this {
            attempt(book, t, queued.event, this, queued.saved);
        }
    }
}
