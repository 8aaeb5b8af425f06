//! What resistance does: protests, strikes, sabotage, ambushes, risings; each place is looked at once in thirty days.
//!
//! A rising is a contest in ratio form (Tullock 1980), p = a² ÷ (a² + d²), of resistance against the garrison's presence; a place
//! that has risen is fought for anew every month by what the administration can bring there.

use bevy_ecs::prelude::Res;

use super::{mood, presence, troops};
use crate::rules::script::{Acting, CountryNumber, add_country, set_holder};
use crate::rules::{Book, conflict};
use crate::scenario::{Axis, Scenario, Status};
use crate::units::{CountryId, FactionId, Fixed, Kind, ProvinceId, Stream, StreamKind};
use crate::world::{EveryTable, Happening, Incident, Snapshot, StateNews, Tables};

const ROUND: i32 = 30;

/// System: administered places whose day it is go toward their level of resistance, and something may happen there.
pub fn watch(book: Res<Book>, mut all: EveryTable) {
    if all.administrations.rows.is_empty() {
        return;
    }
    let day = all.calendar.today.number();
    let turn = |p: ProvinceId| (i32::from(p.0) + day).rem_euclid(ROUND) == 0;
    let rows = all.administrations.rows.iter();
    let due: Vec<(CountryId, ProvinceId)> =
        rows.flat_map(|(&c, row)| row.posts.iter().map(move |p| (c, p.province))).filter(|&(_, p)| turn(p)).collect();
    for (country, at) in due {
        look(&book, &mut all, country, at);
    }
}

fn look(book: &Scenario, t: &mut Snapshot, country: CountryId, at: ProvinceId) {
    let d = &book.defines.occupation;
    let level = mood::resistance_level(book, t.read(), at, &mut ());
    let Some(post) = t.administrations.of_mut(country).and_then(|row| row.post_mut(at)) else { return };
    post.resistance += d.speed.percent_of(level - post.resistance);
    let resistance = post.resistance;
    let mut stream =
        Stream::new(t.calendar.seed, StreamKind::Occupation, book.names.hash(Kind::Province, at.0), t.calendar.today);
    if let Some(rebel) = t.provinces.held_by[at] {
        return retake(book, t, country, at, rebel, &mut stream);
    }
    let over = |from: Fixed, rate: Fixed| (resistance - from).max(Fixed::ZERO).times(rate).min(Fixed::whole(60));
    if stream.percent(over(d.rising_from, d.rising)) {
        return rise(book, t, country, at, &mut stream);
    }
    if stream.percent(over(d.incident_from, d.incident)) {
        incident(book, t, country, at, &mut stream);
    }
}

/// The hotter the place, the worse.
fn incident(book: &Scenario, t: &mut Snapshot, country: CountryId, at: ProvinceId, stream: &mut Stream) {
    let d = &book.defines.occupation;
    let heat = mood::resistance(t.read(), at) + stream.between(Fixed::ZERO, Fixed::whole(50));
    let kind = match heat.trunc() {
        ..=54 => Incident::Protest,
        55..=69 => Incident::Strike,
        70..=84 => Incident::Sabotage,
        _ => Incident::Ambush,
    };
    let mut lost = Fixed::ZERO;
    match kind {
        Incident::Protest => {
            let unrest = &mut t.provinces.unrest[at];
            *unrest = (*unrest + d.protest).min(Fixed::HUNDRED);
        }
        Incident::Strike => {
            let unrest = &mut t.provinces.unrest[at];
            *unrest = (*unrest + d.protest.over_int(2)).min(Fixed::HUNDRED);
            let damage = &mut t.provinces.damage[at];
            *damage = (*damage + d.strike).min(Fixed::HUNDRED);
        }
        Incident::Sabotage => {
            let damage = &mut t.provinces.damage[at];
            *damage = (*damage + d.sabotage).min(Fixed::HUNDRED);
        }
        Incident::Ambush => {
            let part = stream.between(d.ambush.over_int(4), d.ambush);
            lost = lose(book, t, country, at, part);
        }
    }
    let today = t.calendar.today;
    let row = t.administrations.of_mut(country).expect("it is administered");
    row.incidents += 1;
    t.chronicle.write(today, Happening::States(StateNews::Incident { province: at, kind, lost }));
}

/// A part of a garrison, in per cent, is lost; at home it is felt.
fn lose(book: &Scenario, t: &mut Snapshot, country: CountryId, at: ProvinceId, percent: Fixed) -> Fixed {
    let row = t.administrations.of_mut(country).expect("it is administered");
    let over = row.over;
    let Some(post) = row.post_mut(at) else { return Fixed::ZERO };
    let lost = percent.percent_of(post.men);
    post.men -= lost;
    row.losses += lost;
    t.forces.reckoning.garrisons += lost;
    let weariness = book.defines.occupation.weariness.times(lost);
    add_country(&mut Acting { book, world: t }, over, CountryNumber::Weariness, weariness);
    lost
}

/// Who would lead a rising: of those outside the government the strongest there that puts the nation first or stands outside
/// the law.
fn insurgents(t: Tables<'_>, country: CountryId, at: ProvinceId) -> Option<FactionId> {
    let state = &t.countries[country];
    let row = &t.influence.shares[at];
    let able = t.influence.slots[country].iter().zip(row).filter(|&(&f, &share)| {
        let faction = &t.factions[f];
        let outside = matches!(faction.status, Status::Banned | Status::Underground);
        let national = faction.stance.on(Axis::Nation) > Fixed::whole(20);
        share > 0 && faction.active && !state.in_government(f) && (outside || national)
    });
    able.max_by_key(|&(&f, &share)| (share, std::cmp::Reverse(f))).map(|(&f, _)| f)
}

/// In per cent.
fn contest(attack: Fixed, defence: Fixed) -> Fixed {
    let (a, d) = (attack.times(attack), defence.times(defence));
    a.times_int(100).over(a + d)
}

fn rise(book: &Scenario, t: &mut Snapshot, country: CountryId, at: ProvinceId, stream: &mut Stream) {
    let d = &book.defines.occupation;
    let Some(by) = insurgents(t.read(), country, at) else {
        return incident(book, t, country, at, stream);
    };
    let odds = contest(mood::resistance(t.read(), at), presence(book, t.read(), at) + Fixed::whole(20));
    let won = stream.percent(odds);
    let part = if won { d.rising_loss } else { d.rising_loss.over_int(3) };
    let lost = lose(book, t, country, at, part);
    t.administrations.of_mut(country).expect("it is administered").incidents += 1;
    if won {
        withdraw(t, country, at);
        let recruits = Fixed::ratio(i64::from(t.provinces.population[at]), 500_000).max(Fixed::ONE);
        conflict::call_up(t, by, recruits);
        set_holder(t, at, Some(by));
    } else {
        let damage = &mut t.provinces.damage[at];
        *damage = (*damage + d.sabotage).min(Fixed::HUNDRED);
        quiet(t, country, at);
    }
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::States(StateNews::Rising { province: at, by, won, lost }));
}

/// What is left of a garrison goes to the strongest post of the country, or home.
fn withdraw(t: &mut Snapshot, country: CountryId, at: ProvinceId) {
    let row = t.administrations.of_mut(country).expect("it is administered");
    let men = row.post_mut(at).map_or(Fixed::ZERO, |p| std::mem::take(&mut p.men));
    let over = row.over;
    let refuge = row.posts.iter_mut().filter(|p| p.province != at).max_by_key(|p| (p.men, p.province));
    match refuge {
        Some(post) => post.men += men,
        None => troops::give_back(t, over, men),
    }
}

/// After a defeat a place is still for a while.
fn quiet(t: &mut Snapshot, country: CountryId, at: ProvinceId) {
    let post = t.administrations.of_mut(country).and_then(|row| row.post_mut(at));
    if let Some(post) = post {
        post.resistance = post.resistance.over_int(2);
    }
}

/// The administration brings a tenth of its men against those who hold the place.
fn retake(
    book: &Scenario,
    t: &mut Snapshot,
    country: CountryId,
    at: ProvinceId,
    rebel: FactionId,
    stream: &mut Stream,
) {
    // An armed struggle of its own goes by its own rules.
    if t.conflicts.fights(rebel) {
        return;
    }
    let d = &book.defines.occupation;
    let row = t.administrations.of(country).expect("it is administered");
    let over = row.over;
    let column = row.men().over_int(10);
    let from = row.posts.iter().max_by_key(|p| (p.men, p.province)).map(|p| p.province);
    let Some(from) = from.filter(|_| column.is_positive()) else { return };
    let force = t.factions[rebel].force;
    let won = stream.percent(contest(column, force));
    let lost = lose(book, t, country, from, d.rising_loss.over_int(8));
    if won {
        conflict::call_up(t, rebel, -force.over_int(2));
        let row = t.administrations.of_mut(country).expect("it is administered");
        let source = row.post_mut(from).expect("it has men");
        let sent = column.min(source.men);
        source.men -= sent;
        if let Some(post) = row.post_mut(at) {
            post.men += sent;
        }
        quiet(t, country, at);
        set_holder(t, at, None);
        let today = t.calendar.today;
        t.chronicle.write(today, Happening::States(StateNews::PutDown { province: at, by: over, lost }));
    }
}
