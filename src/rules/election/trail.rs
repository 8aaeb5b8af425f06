//! Foul play leaves a trail: it may come to light, and then costs trust, and the vote itself where it was decided by it.

use super::apportion;
use crate::scenario::{FactionKind, Hook, Scenario};
use crate::units::{CountryId, FactionId, Fixed, Kind, Stream, StreamKind};
use crate::world::{ActiveModifier, Foul, Happening, Record, Snapshot, Tables, Target, Trail, Voting, per_cent};

/// After so many days nobody asks any more.
const FORGOTTEN: i32 = 730;

/// Notes who did what, on the night itself.
pub(super) fn lay(book: &Scenario, t: &mut Snapshot, record: &Record) {
    let _ = book;
    let mut culprits: Vec<FactionId> = record.foul.iter().map(|f| f.by).collect();
    culprits.sort_unstable();
    culprits.dedup();
    for by in culprits {
        let votes: u64 = record.foul.iter().filter(|f| f.by == by).map(|f| u64::from(f.votes)).sum();
        let size = per_cent(votes, record.cast());
        let trail = Trail { record: record.number, by, since: record.day, size, decided: decided(record, by) };
        t.elections[record.country].trails.push(trail);
    }
}

/// Whether the culprit's list would have had fewer seats in some place without the ballots that it rigged there.
fn decided(record: &Record, by: FactionId) -> bool {
    let Some(own) = record.list_of(by) else { return false };
    record.places.iter().any(|place| {
        let here = |f: &&crate::world::FoulPlay| {
            f.by == by && f.kind == Foul::Rigged && place.provinces.iter().any(|p| p.province == f.province)
        };
        let rigged: u64 = record.foul.iter().filter(here).map(|f| u64::from(f.votes)).sum();
        if rigged == 0 {
            return false;
        }
        let loses = |votes: Vec<u64>, seats: u32, part: u64| {
            let mut clean = votes.clone();
            clean[own] = clean[own].saturating_sub(part);
            let won = |v: &[u64]| apportion(record.method, v, seats, record.local_threshold)[own];
            won(&clean) < won(&votes)
        };
        if place.districts.is_empty() {
            return loses(place.votes(), place.seats, rigged);
        }
        let each = rigged / place.districts.len() as u64;
        place.districts.iter().any(|d| loses(d.iter().map(|&v| u64::from(v)).collect(), 1, each))
    })
}

/// Chance in per cent that a trail comes to light in four weeks: by its size, by the reach of the press that does not
/// belong to the culprit, and by an inquiry.
pub fn exposure(book: &Scenario, t: Tables<'_>, country: CountryId, trail: &Trail) -> Fixed {
    let d = &book.defines.election;
    let presses = t.influence.voices[country]
        .iter()
        .filter(|&&v| {
            let row = &t.factions[v];
            row.active && row.kind == FactionKind::Press && !row.endorses.contains(&trail.by)
        })
        .count();
    let press = Fixed::HUNDRED + d.exposure_press.times_int(i64::try_from(presses).expect("a few"));
    let repressed = (Fixed::HUNDRED - t.countries[country].repression).max(Fixed::whole(10));
    let asked = t.modifiers.on(Target::Country(country)).iter().any(|m| m.modifier == d.inquiry_modifier);
    let inquiry = if asked { d.exposure_inquiry } else { Fixed::HUNDRED };
    let base = d.exposure + d.exposure_size.times(trail.size);
    inquiry.percent_of(press.percent_of(repressed.percent_of(base))).clamp(Fixed::ZERO, Fixed::whole(90))
}

/// What comes to light this month.
pub(super) fn monthly(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    if t.elections[country].trails.is_empty() {
        return;
    }
    let today = t.calendar.today;
    t.elections[country].trails.retain(|trail| today.since(trail.since) < FORGOTTEN);
    let mut number = 0;
    while let Some(trail) = t.elections[country].trails.get(number).cloned() {
        let name = book.names.hash(Kind::Faction, trail.by.0) ^ u64::from(trail.record);
        let mut stream = Stream::new(t.calendar.seed, StreamKind::FoulPlay, name, today);
        if stream.percent(exposure(book, t.read(), country, &trail)) {
            t.elections[country].trails.remove(number);
            expose(book, t, country, &trail);
        } else {
            number += 1;
        }
    }
}

/// Brings the largest trail to light, if there is one.
pub fn expose_largest(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let trails = &t.elections[country].trails;
    let Some(at) = (0..trails.len()).max_by_key(|&i| (trails[i].size, std::cmp::Reverse(i))) else { return };
    let trail = t.elections[country].trails.remove(at);
    expose(book, t, country, &trail);
}

fn expose(book: &Scenario, t: &mut Snapshot, country: CountryId, trail: &Trail) {
    let d = &book.defines.election;
    let today = t.calendar.today;
    let known = &mut t.elections[country].known;
    if !known.contains(&trail.record) {
        known.push(trail.record);
    }
    t.chronicle
        .write(today, Happening::FraudExposed { country, by: trail.by, percent: trail.size, record: trail.record });
    t.story.moments.push((Hook::FraudExposed, country));
    let state = &mut t.countries[country];
    if state.in_government(trail.by) {
        state.legitimacy = (state.legitimacy + d.exposed_legitimacy).clamp(Fixed::ZERO, Fixed::HUNDRED);
    }
    let row = &mut t.factions[trail.by];
    row.cohesion = (row.cohesion + d.exposed_cohesion).clamp(Fixed::ZERO, Fixed::HUNDRED);
    if row.active {
        t.modifiers.add(ActiveModifier {
            modifier: d.scandal_modifier,
            target: Target::Faction(trail.by),
            beneficiary: None,
            times: Fixed::ONE,
            since: today,
            until: today.plus(d.scandal_days.cast_signed()),
        });
    }
    let courts = t.countries[country].repression < d.annul_repression;
    let last = t.elections[country].last == Some(trail.record);
    if trail.decided && courts && last {
        annul(t, country, d.annul_days);
    }
}

/// Declares the last vote void: the country votes again.
pub fn annul(t: &mut Snapshot, country: CountryId, days: u32) {
    let Some(record) = t.elections[country].last else { return };
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::ElectionAnnulled { country, record });
    let day = today.plus(days.max(1).cast_signed());
    let what = t.elections.get(record).map_or(Voting::Chamber, |r| r.what);
    if what == Voting::Chamber {
        super::call(t, country, day);
    }
}
