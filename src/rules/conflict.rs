//! Armed struggle for provinces: fronts are where holders meet along the real adjacency, and nothing teleports.
//!
//! A clash is decided by a contest success function in ratio form (Tullock 1980; Hirshleifer 1989 for conflict):
//! p = a² / (a² + d²). Strength on a front is the force spread over the faction's front, raised by what following it has
//! in the place; the defender has an advantage. Both sides lose part of what they engaged.

use bevy_ecs::prelude::Res;

use super::script::{end_conflict, set_holder};
use super::{Book, measure, people};
use crate::scenario::Scenario;
use crate::units::{ConflictId, CountryId, FactionId, Fixed, Kind, ProvinceId, Stream, StreamKind};
use crate::world::{EveryTable, Happening, Tables, TablesMut};

/// System: conflicts whose day it is clash.
pub fn clash(book: Res<Book>, mut all: EveryTable) {
    let day = all.calendar.today.number();
    let due: Vec<ConflictId> = all
        .conflicts
        .rows
        .iter()
        .filter(|(id, c)| {
            c.active && (day + i32::from(id.0)).rem_euclid(book.defines.conflict.days.max(1).cast_signed()) == 0
        })
        .map(|(id, _)| id)
        .collect();
    for conflict in due {
        round(&book, &mut all.tables_mut(), conflict);
        settle_if_over(&book, &mut all.tables_mut(), conflict);
    }
}

/// A faction's strength with the foreign troops beside it, in thousands.
pub fn strength(t: Tables<'_>, conflict: ConflictId, faction: FactionId) -> Fixed {
    let row = &t.conflicts.rows[conflict];
    let Some(side) = row.side_of(faction) else { return Fixed::ZERO };
    let fighters =
        row.sides[side].iter().filter(|&&f| t.factions[f].active && t.factions[f].force.is_positive()).count();
    let helpers: Fixed = row.helpers[side].iter().map(|&(_, n)| n).sum();
    t.factions[faction].force + helpers.over_int(i64::try_from(fighters.max(1)).expect("a few"))
}

/// Provinces of the conflict's country that the faction holds and that touch a hostile one, with those they touch.
pub fn front(
    book: &Scenario,
    t: Tables<'_>,
    conflict: ConflictId,
    faction: FactionId,
) -> Vec<(ProvinceId, ProvinceId)> {
    let country = book.conflicts[conflict].country;
    let row = &t.conflicts.rows[conflict];
    let Some(side) = row.side_of(faction) else { return Vec::new() };
    let hostile = |other: FactionId| row.side_of(other).is_some_and(|s| s != side) && !row.at_truce(faction, other);
    let mut fronts = Vec::new();
    for &p in t.provinces.of(country).iter().filter(|&&p| measure::holder(t, p) == Some(faction)) {
        for n in &book.map.provinces[p].neighbours {
            if t.provinces.owner[n.to] == country && measure::holder(t, n.to).is_some_and(hostile) {
                fronts.push((p, n.to));
            }
        }
    }
    fronts
}

fn round(book: &Scenario, t: &mut TablesMut<'_>, conflict: ConflictId) {
    let d = &book.defines.conflict;
    let factions: Vec<FactionId> = t.conflicts.rows[conflict].sides.iter().flatten().copied().collect();
    for faction in factions {
        if !t.factions[faction].active || t.factions[faction].force < d.broken {
            continue;
        }
        let calendar = &t.calendar;
        let name = book.names.hash(Kind::Faction, faction.0);
        let mut stream = Stream::new(calendar.seed, StreamKind::Conflict, name, calendar.today);
        if !stream.percent(d.attack) {
            continue;
        }
        let fronts = front(book, t.read(), conflict, faction);
        let best = fronts
            .iter()
            .map(|&(_, target)| (ratio(book, t.read(), conflict, faction, target), target))
            .max_by_key(|&(ratio, target)| (ratio, std::cmp::Reverse(target)));
        // An army that sees little hope stays where it is.
        if let Some((ratio, target)) = best.filter(|(ratio, _)| *ratio >= Fixed::ratio(6, 10)) {
            fight(book, t, conflict, faction, target, ratio, &mut stream);
        }
    }
}

/// The attacker's strength at a place for one of the defender's.
fn ratio(book: &Scenario, t: Tables<'_>, conflict: ConflictId, attacker: FactionId, target: ProvinceId) -> Fixed {
    let Some(defender) = measure::holder(t, target) else { return Fixed::whole(10) };
    let d = &book.defines.conflict;
    let local = |f: FactionId| {
        let fronts = front(book, t, conflict, f).len().clamp(1, 12);
        let spread = strength(t, conflict, f).over_int(i64::try_from(fronts).expect("a few"));
        let led = people::lends::command(book, t, f).over_int(3);
        spread + spread.times(measure::allegiance(t, f, target)).percent_of(d.following) + led.percent_of(spread)
    };
    let defence = local(defender);
    let defence = defence + d.defence.percent_of(defence);
    local(attacker).over(defence.max(Fixed::ratio(1, 100))).min(Fixed::whole(10))
}

/// Chance in per cent that a clash at this ratio is won.
pub fn chance(ratio: Fixed) -> Fixed {
    let square = ratio.times(ratio);
    square.times_int(100).over(square + Fixed::ONE)
}

fn fight(
    book: &Scenario,
    t: &mut TablesMut<'_>,
    conflict: ConflictId,
    attacker: FactionId,
    target: ProvinceId,
    ratio: Fixed,
    stream: &mut Stream,
) {
    let Some(defender) = measure::holder(t.read(), target) else { return };
    let d = &book.defines.conflict;
    let won = stream.percent(chance(ratio));
    let (winner, loser) = if won { (attacker, defender) } else { (defender, attacker) };
    lose(book, t, conflict, loser, d.loss);
    lose(book, t, conflict, winner, d.loss_winner);
    let damage = &mut t.provinces.damage[target];
    *damage = (*damage + Fixed::ONE).min(Fixed::whole(60));
    if won && stream.percent(d.decisive) {
        set_holder(t, target, Some(attacker));
    }
    if t.factions[loser].force < d.broken {
        scatter(book, t, loser, winner);
    }
}

/// Takes part of a faction's engaged strength; helpers bleed with it.
fn lose(book: &Scenario, t: &mut TablesMut<'_>, conflict: ConflictId, faction: FactionId, percent: Fixed) {
    let Some(side) = t.conflicts.rows[conflict].side_of(faction) else { return };
    let own = percent.percent_of(t.factions[faction].force);
    t.factions[faction].force -= own;
    let row = &mut t.conflicts.rows[conflict];
    row.losses[side] += own;
    let mut helpers_lost: Vec<(CountryId, Fixed)> = Vec::new();
    for (country, troops) in &mut row.helpers[side] {
        let lost = percent.percent_of(*troops).over_int(2);
        *troops -= lost;
        row.losses[side] += lost;
        helpers_lost.push((*country, lost));
    }
    for (country, lost) in helpers_lost {
        match row.helper_losses.iter_mut().find(|(c, _)| *c == country) {
            Some((_, sum)) => *sum += lost,
            None => row.helper_losses.push((country, lost)),
        }
        let weariness = &mut t.countries[country].weariness;
        *weariness = (*weariness + lost.times(book.defines.conflict.helper_weariness)).min(Fixed::HUNDRED);
    }
}

/// A broken force loses its ground to whoever broke it.
fn scatter(book: &Scenario, t: &mut TablesMut<'_>, broken: FactionId, winner: FactionId) {
    let held: Vec<ProvinceId> =
        t.provinces.held_by.iter().filter(|(_, h)| **h == Some(broken)).map(|(p, _)| p).collect();
    if held.is_empty() {
        return;
    }
    for p in held {
        let near = book.map.provinces[p].neighbours.iter().any(|n| measure::holder(t.read(), n.to) == Some(winner));
        set_holder(t, p, near.then_some(winner));
    }
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::Broken { faction: broken });
}

/// A conflict ends when no two hostile sides have both force and ground.
fn settle_if_over(book: &Scenario, t: &mut TablesMut<'_>, conflict: ConflictId) {
    let read = t.read();
    let row = &read.conflicts.rows[conflict];
    let fights = |f: FactionId| {
        read.factions[f].active
            && read.factions[f].force >= book.defines.conflict.broken
            && !front(book, read, conflict, f).is_empty()
    };
    if !row.sides.iter().flatten().any(|&f| fights(f)) {
        end_conflict(book, t, conflict);
    }
}
