//! New wars: between countries, by those who rise against their state, and those who join.

use super::ground;
use crate::scenario::{ForceKind, Scenario};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId, Share};
use crate::world::{
    Aim, Belligerent, Conflict, ConflictKey, Contested, Happening, Side, Snapshot, Stance, WarNews, army_of, field,
    first_shares,
};

/// A country makes war on another. Nothing happens where they fight already, are one, or have no ground; a war of states that
/// one of them is in takes the other in, beside the enemies of its enemy.
pub fn declare(
    book: &Scenario,
    t: &mut Snapshot,
    attacker: CountryId,
    defender: CountryId,
    aim: Aim,
) -> Option<ConflictKey> {
    let (one, other) = (Belligerent::Country(attacker), Belligerent::Country(defender));
    let there = |c: CountryId| t.countries[c].exists && !t.provinces.of(c).is_empty();
    if attacker == defender || !there(attacker) || !there(defender) || t.conflicts.between(one, other).is_some() {
        return None;
    }
    let states = |c: &&Conflict| c.theatre.len() > 1;
    let on =
        t.conflicts.active().filter(states).find(|c| [one, other].iter().any(|w| c.side(*w).is_some_and(Side::fights)));
    if let Some(key) = on.map(|c| c.key) {
        take_in(book, t, key, (one, attacker), (other, defender));
        return Some(key);
    }
    let mut theatre = vec![attacker, defender];
    theatre.sort_unstable();
    let key = open(t, defender, theatre, vec![(one, aim), (other, Aim::Defence)]);
    lay(t, key);
    for who in [one, other] {
        mobilised(book, t, key, who, Fixed::whole(60));
    }
    Some(key)
}

/// One of two enemies comes into a war of states that the other is in.
fn take_in(
    book: &Scenario,
    t: &mut Snapshot,
    key: ConflictKey,
    one: (Belligerent, CountryId),
    other: (Belligerent, CountryId),
) {
    let today = t.calendar.today;
    let Some(war) = t.conflicts.get(key) else { return };
    let is_in = |who: Belligerent| war.side(who).is_some_and(Side::fights);
    let (enemy, (who, country)) = if is_in(one.0) { (one.0, other) } else { (other.0, one) };
    let friends: Vec<Belligerent> = war.fighting().map(|s| s.who).filter(|w| war.hostile(*w, enemy)).collect();
    let mut members: Vec<FactionId> = t.countries[country].head.into_iter().collect();
    members.extend(army_of(&t.factions, &t.countries, country).filter(|a| !members.contains(a)));
    if let Some(war) = t.conflicts.get_mut(key) {
        war.replace_side(Side::new(who, members, Aim::Defence, today));
        if let Err(at) = war.theatre.binary_search(&country) {
            war.theatre.insert(at, country);
        }
        for friend in &friends {
            war.set_stance(who, *friend, Stance::Allied);
        }
    }
    lay(t, key);
    mobilised(book, t, key, who, Fixed::whole(50));
    let beside = friends.first().copied();
    t.chronicle.write(today, Happening::War(WarNews::Joined { conflict: key, who, beside }));
}

/// A faction takes up arms against its state where its people are; it joins a war of its country that is on already.
pub fn rise(
    book: &Scenario,
    t: &mut Snapshot,
    faction: FactionId,
    aim: Aim,
    places: &[ProvinceId],
) -> Option<ConflictKey> {
    let country = t.factions[faction].country;
    let (rebel, state) = (Belligerent::Faction(faction), Belligerent::Country(country));
    if !t.factions[faction].active || t.countries[country].governs(faction) || t.conflicts.fights(faction) {
        return None;
    }
    let on = t.conflicts.in_country(country).find(|c| c.side(state).is_some_and(Side::fights)).map(|c| c.key);
    let key = match on {
        Some(key) => {
            join(t, key, rebel, None);
            key
        }
        None => {
            let key = open(t, country, vec![country], vec![(state, Aim::Defence), (rebel, aim.clone())]);
            lay(t, key);
            mobilised(book, t, key, state, Fixed::whole(50));
            key
        }
    };
    if let Some(side) = t.conflicts.get_mut(key).and_then(|c| c.side_mut(rebel)) {
        side.aim = aim;
    }
    let places: Vec<ProvinceId> = places.iter().copied().filter(|&p| t.provinces.owner[p] == country).collect();
    for &at in &places {
        if let Some(row) = t.control.rows.get_mut(&at).filter(|g| g.conflict == key) {
            let others: Vec<(Belligerent, u32)> = row.shares.clone();
            for (who, share) in others.into_iter().filter(|(who, _)| *who != rebel) {
                row.pass(who, rebel, share / 3 * 2);
            }
            row.controller = row.leading();
            let who = row.controller;
            ground::follow(t, at, who, false);
        }
    }
    let kind = if places.is_empty() { ForceKind::Guerrillas } else { ForceKind::Militia };
    let men = super::muster::reserve(t.read(), faction);
    put(book, t, key, rebel, faction, kind, men);
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::War(WarNews::Begun { conflict: key, by: rebel, against: state }));
    Some(key)
}

/// Another joins a war: beside one of its sides, with that side's enemies, or against all.
pub fn join(t: &mut Snapshot, key: ConflictKey, who: Belligerent, beside: Option<Belligerent>) {
    let today = t.calendar.today;
    let Some(conflict) = t.conflicts.get_mut(key).filter(|c| c.active) else { return };
    match conflict.sides.iter_mut().find(|s| s.who == who) {
        Some(side) if side.fights() => return,
        Some(side) => side.out = None,
        None => {
            let members = match who {
                Belligerent::Faction(f) => vec![f],
                Belligerent::Country(_) => Vec::new(),
            };
            let aim = if matches!(who, Belligerent::Faction(_)) { Aim::Power } else { Aim::Defence };
            conflict.sides.push(Side::new(who, members, aim, today));
        }
    }
    if let Some(friend) = beside {
        let others: Vec<Belligerent> =
            conflict.sides.iter().map(|s| s.who).filter(|&o| o != who && o != friend).collect();
        for other in others {
            let stance = conflict.stance(friend, other);
            conflict.set_stance(who, other, stance);
        }
        conflict.set_stance(who, friend, Stance::Allied);
    }
    t.chronicle.write(today, Happening::War(WarNews::Joined { conflict: key, who, beside }));
}

fn open(t: &mut Snapshot, country: CountryId, theatre: Vec<CountryId>, sides: Vec<(Belligerent, Aim)>) -> ConflictKey {
    let today = t.calendar.today;
    t.conflicts.numbered += 1;
    let key = ConflictKey::Begun(t.conflicts.numbered);
    let sides = sides
        .into_iter()
        .map(|(who, aim)| {
            let members = match who {
                Belligerent::Faction(f) => vec![f],
                Belligerent::Country(c) => {
                    let mut bodies: Vec<FactionId> = t.countries[c].head.into_iter().collect();
                    bodies.extend(army_of(&t.factions, &t.countries, c).filter(|a| !bodies.contains(a)));
                    bodies
                }
            };
            Side::new(who, members, aim, today)
        })
        .collect();
    t.conflicts.rows.push(Conflict {
        key,
        active: true,
        country,
        theatre,
        since: today,
        sides,
        stances: Default::default(),
        offers: Vec::new(),
        courted: Default::default(),
        amnesties: Default::default(),
        silences: Default::default(),
        offices: Vec::new(),
        parted: Vec::new(),
        last_fight: today,
        last_gain: today,
        government: t.countries[country].head,
        rose: Vec::new(),
        ended: None,
    });
    key
}

/// Every province of the theatre that is in no other war gets its row.
fn lay(t: &mut Snapshot, key: ConflictKey) {
    let Some(conflict) = t.conflicts.get(key) else { return };
    let mut rows: Vec<(ProvinceId, Contested)> = Vec::new();
    for &country in &conflict.theatre {
        for &at in t.provinces.of(country) {
            if t.control.rows.contains_key(&at) {
                continue;
            }
            let state = Belligerent::Country(country);
            let holder = t.provinces.held_by[at].and_then(|f| conflict.side_of(f)).map_or(state, |s| s.who);
            let following = conflict.fighting().filter_map(|s| match s.who {
                Belligerent::Faction(f) if t.factions[f].country == country => {
                    Some((s.who, Share(t.influence.allegiance(country, at, f).0)))
                }
                _ => None,
            });
            rows.push((at, first_shares(key, holder, following)));
        }
    }
    t.control.rows.extend(rows);
}

/// A country's army takes the field with so many of a hundred of its reserve.
fn mobilised(book: &Scenario, t: &mut Snapshot, key: ConflictKey, who: Belligerent, percent: Fixed) {
    let bodies: Vec<FactionId> =
        t.conflicts.get(key).and_then(|c| c.side(who)).map_or_else(Vec::new, |s| s.members.clone());
    for home in bodies {
        let reserve = super::muster::reserve(t.read(), home);
        let men = u32::try_from(percent.percent_of(Fixed::whole(i64::from(reserve))).trunc()).unwrap_or(0);
        put(book, t, key, who, home, ForceKind::Regulars, men);
    }
    // A state without an army arms its people.
    if let Belligerent::Country(country) = who
        && t.forces.men(key, who) == 0
    {
        let levy = t.provinces.people(country) / 400;
        super::acts::mobilise(book, t, key, country, u32::try_from(levy).unwrap_or(u32::MAX));
    }
}

/// Spreads men of a body over its side's ground.
pub(super) fn put(
    book: &Scenario,
    t: &mut Snapshot,
    key: ConflictKey,
    who: Belligerent,
    home: FactionId,
    kind: ForceKind,
    men: u32,
) {
    let held = t.control.of(key).any(|(_, g)| g.controller == who);
    let Some(conflict) = t.conflicts.get(key) else { return };
    if held {
        field(book, &t.provinces, &t.control, conflict, who, home, kind, men, &mut t.forces);
        return;
    }
    // Without ground of their own they are where most follow them.
    let n = t.conflicts.rows.iter().position(|c| c.key == key).expect("found just now");
    if let Some(at) = super::muster::rear(book, t.read(), n, who, home) {
        super::muster::enter(book, t, key, who, home, kind, at, men, None);
    }
}
