//! Changes of structure: bodies that split, merge and are founded, ground that is held. Land is [`crate::rules::states`]'s.
//!
//! Whatever is countable is divided or moved; nothing is lost or made.

use super::commit::sway_row;
use crate::rules::{books, conflict, measure, people, schism};
use crate::scenario::{Hook, Scenario};
use crate::units::{FactionId, Fixed, ProvinceId, Share};
use crate::world::{Account, Break, Happening, Origin, Ranks, Snapshot, Sort, Tables, declared, first_wings};

/// A faction comes to life and, if it holds allegiance, takes its place in the rows of its country.
pub fn activate(t: &mut Snapshot, faction: FactionId) {
    let row = &mut t.factions[faction];
    let new = !std::mem::replace(&mut row.active, true);
    let country = row.country;
    if row.kind.holds_allegiance()
        && t.influence.slot(country, faction).is_none()
        && let Some(slot) = t.influence.seat(&t.factions, &t.provinces, faction)
    {
        t.pressures.clear(&t.provinces, country, slot);
    }
    if new {
        people::take_charge(t, faction);
    }
}

/// Divides everything countable by the percentage; the remainder of each division stays with the old body, so that
/// nothing is lost or made.
pub(super) fn split(book: &Scenario, t: &mut Snapshot, from: FactionId, to: FactionId, percent: Fixed) {
    let today = t.calendar.today;
    let part_of = |n: u64| {
        u64::try_from(u128::from(n) * u128::from(percent.to_raw().unsigned_abs()) / 1_000_000).expect("a part")
    };
    let old = &mut t.factions[from];
    let members = part_of(old.members);
    let seats = u32::try_from(part_of(u64::from(old.seats))).expect("a part");
    let (funds, force) = (percent.percent_of(old.funds), percent.percent_of(old.force));
    old.members -= members;
    old.seats -= seats;
    old.force -= force;
    let (country, cohesion, density) = (old.country, old.cohesion, old.density);
    activate(t, to);
    let new = &mut t.factions[to];
    new.members += members;
    new.seats += seats;
    new.force += force;
    new.density = density;
    new.cohesion = cohesion.max(Fixed::whole(45));
    books::divide_chest(t, from, to, funds);
    if let (Some(a), Some(b)) = (t.influence.slot(country, from), t.influence.slot(country, to)) {
        for &province in t.provinces.of(country) {
            let row = &mut t.influence.shares[province];
            let part = u32::try_from(part_of(u64::from(row[a]))).expect("a part of a share");
            row[a] -= part;
            row[b] += part;
            let custom = &mut t.influence.custom[province];
            let part = i32::try_from(i64::from(custom[a]) * percent.to_raw() / 1_000_000).expect("a part");
            custom[a] -= part;
            custom[b] += part;
        }
    }
    divide_ground(t, from, to, percent);
    t.factions[to].origin = Some(Origin { parent: from, question: None, since: today });
    enlist(book, t, to);
    let broke = Some(today);
    t.wings[from].broke = broke;
    t.wings[to].broke = broke;
    t.chronicle.write(today, Happening::Split { from, to, percent, how: Break::Scripted, over: None });
    t.story.moments.push((Hook::FactionSplit, country));
}

/// Of the provinces held by arms every so-manieth goes with the new body, and it joins the conflicts as a side of its own.
fn divide_ground(t: &mut Snapshot, from: FactionId, to: FactionId, percent: Fixed) {
    let held: Vec<ProvinceId> = t.provinces.held_by.iter().filter(|(_, h)| **h == Some(from)).map(|(p, _)| p).collect();
    let goes = |i: usize| {
        let share = |n: usize| n as u64 * percent.to_raw().unsigned_abs() / 1_000_000;
        share(i + 1) > share(i)
    };
    let gone: Vec<ProvinceId> = held.iter().enumerate().filter(|&(i, _)| goes(i)).map(|(_, &p)| p).collect();
    for &province in &gone {
        t.provinces.held_by[province] = Some(to);
    }
    conflict::part_ways(t, from, to, &gone);
}

/// A body without wings gets those of its movement.
pub fn enlist(book: &Scenario, t: &mut Snapshot, faction: FactionId) {
    let row = &t.factions[faction];
    if !row.kind.holds_allegiance() || !t.wings[faction].wings.is_empty() {
        return;
    }
    let ranks = &mut t.wings.rows[faction];
    ranks.wings = first_wings(book, faction, row.movement, row.leader);
    ranks.rescale();
    ranks.lines = declared(book, row.movement, t.calendar.today);
}

/// Members for every hundred followers where two go together: the mean of theirs by what follows each.
fn united(t: Tables<'_>, a: FactionId, b: FactionId) -> Fixed {
    let weight = |f: FactionId| i128::from(measure::followers(t, f).max(1));
    let of = |f: FactionId| i128::from(t.factions[f].density.to_raw()) * weight(f);
    Fixed::raw(i64::try_from((of(a) + of(b)) / (weight(a) + weight(b))).expect("between the two"))
}

pub(super) fn merge(book: &Scenario, t: &mut Snapshot, from: FactionId, into: FactionId) {
    if from == into || !t.factions[from].active || t.factions[from].country != t.factions[into].country {
        return;
    }
    enlist(book, t, into);
    t.factions[into].density = united(t.read(), into, from);
    let others = std::mem::take(&mut t.wings[from].wings);
    t.wings[from] = Ranks::default();
    let (mine, theirs) = (t.factions[into].members, t.factions[from].members);
    t.wings[into].take_over(mine, others, theirs);
    let today = t.calendar.today;
    let old = &mut t.factions[from];
    let (members, seats, funds, force) = (old.members, old.seats, old.funds, old.force);
    (old.members, old.seats, old.force, old.active) = (0, 0, Fixed::ZERO, false);
    let authority = std::mem::take(&mut old.authority);
    let subsidies = std::mem::take(&mut old.subsidies);
    let country = old.country;
    let patrons = std::mem::take(&mut old.patrons);
    crate::rules::election::inherit(t, country, from, into);
    books::divide_chest(t, from, into, funds);
    let new = &mut t.factions[into];
    new.members += members;
    new.seats += seats;
    new.force += force;
    new.authority += authority;
    for (to, monthly) in subsidies.into_iter().filter(|&(to, _)| to != into) {
        match new.subsidies.binary_search_by_key(&to, |s| s.0) {
            Ok(at) => new.subsidies[at].1 += monthly,
            Err(at) => new.subsidies.insert(at, (to, monthly)),
        }
    }
    for (patron, monthly) in patrons {
        match new.patrons.iter_mut().find(|(c, _)| *c == patron) {
            Some((_, sum)) => *sum += monthly,
            None => {
                let at = new.patrons.partition_point(|(c, _)| *c < patron);
                new.patrons.insert(at, (patron, monthly));
            }
        }
    }
    if let (Some(a), Some(b)) = (t.influence.slot(country, from), t.influence.slot(country, into)) {
        for &province in t.provinces.of(country) {
            let row = &mut t.influence.shares[province];
            row[b] += std::mem::take(&mut row[a]);
            let custom = &mut t.influence.custom[province];
            custom[b] = custom[b].saturating_add(std::mem::take(&mut custom[a])).clamp(-(1 << 25), 1 << 25);
        }
    }
    for holder in t.provinces.held_by.values_mut().filter(|h| **h == Some(from)) {
        *holder = Some(into);
    }
    follow(book, t, from, into);
    people::absorb(t, from, into);
    let state = &mut t.countries[country];
    let partner = state.coalition.contains(&from);
    state.coalition.retain(|&f| f != from);
    if partner && !state.in_government(into) {
        state.coalition.push(into);
    }
    if state.head == Some(from) {
        state.head = Some(into);
        state.coalition.retain(|&f| f != into);
    }
    // Who plays a body that is taken in plays on in the other.
    if t.play.seat == Some(from) {
        t.play.seat = Some(into);
    }
    t.chronicle.write(today, Happening::Merged { from, into });
}

/// Those who spoke for, paid, fought beside or belonged to the one body now do so for the other.
fn follow(book: &Scenario, t: &mut Snapshot, from: FactionId, into: FactionId) {
    let country = t.factions[from].country;
    let abroad = schism::conveners(book).filter(|&f| t.factions[f].country != country);
    let all: Vec<FactionId> = t.factions.of_country[country].iter().copied().chain(abroad).collect();
    for f in all {
        let row = &mut t.factions[f];
        row.endorse_instead(from, into);
        if let Some(at) = row.subsidies.iter().position(|(to, _)| *to == from) {
            let (_, monthly) = row.subsidies.remove(at);
            if f != into {
                match row.subsidies.binary_search_by_key(&into, |s| s.0) {
                    Ok(at) => row.subsidies[at].1 += monthly,
                    Err(at) => row.subsidies.insert(at, (into, monthly)),
                }
            }
        }
    }
    conflict::unite(t, from, into);
    for members in t.wings.members.values_mut() {
        members.retain(|&f| f != from);
    }
}

pub(super) fn found(book: &Scenario, t: &mut Snapshot, faction: FactionId, percent: Fixed) {
    let today = t.calendar.today;
    let def = &book.factions[faction];
    activate(t, faction);
    let row = &mut t.factions[faction];
    row.members = row.members.max(u64::from(def.members));
    let country = row.country;
    // What it begins with its founders have put together.
    books::transfer(t, Account::People(country), Account::Faction(faction), def.funds, Sort::Dues);
    if let Some(slot) = t.influence.slot(country, faction) {
        let units = i32::try_from(Share::units_of_percent(percent)).expect("a percentage");
        for &province in t.provinces.of_country[country].clone().iter() {
            sway_row(&mut t.influence.shares[province], slot, units);
            t.influence.custom[province][slot] = t.influence.shares[province][slot].cast_signed();
        }
    }
    enlist(book, t, faction);
    t.chronicle.write(today, Happening::Founded { faction });
}

/// The armed holder of a province changes; `None` is the government.
pub fn set_holder(t: &mut Snapshot, province: ProvinceId, to: Option<FactionId>) {
    take_hold(t, province, to, true);
    conflict::seize(t, province, t.provinces.held_by[province]);
}

/// The holder alone changes: for those who have changed who controls the place already. `told`: it is news.
pub fn take_hold(t: &mut Snapshot, province: ProvinceId, to: Option<FactionId>, told: bool) {
    let today = t.calendar.today;
    let owner = t.provinces.owner[province];
    let to = to.filter(|&f| !t.countries[owner].governs(f));
    let from = std::mem::replace(&mut t.provinces.held_by[province], to);
    if from != to {
        if told {
            t.chronicle.write(today, Happening::Seized { province, from, by: to });
        }
        t.story.moments.push((Hook::ControlChanged, owner));
    }
}
