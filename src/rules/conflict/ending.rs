//! Who is beaten, who takes power, and when it is over.
//!
//! A side is beaten that has neither men nor ground. Whoever holds the capital and more of the people than the state is the
//! state. A conflict is over when no two of those still in it are enemies, and it freezes where nobody has shot for long.

use super::{contingent, ground, muster};
use crate::rules::government;
use crate::rules::script::{self, Change};
use crate::scenario::{ForceKind, Hook, Scenario, Status};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{
    Aim, Belligerent, Conflict, ConflictKey, Ending, Happening, Side, Snapshot, Tables, WarNews, thousands,
};

/// How a conflict stands or has ended, read off the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// The state has no enemies left who would govern in its place.
    Restored,
    /// One who fought the state governs it.
    Overthrown(FactionId),
    /// A country was made of ground of those who rose.
    Parted(CountryId),
    /// One who rose has come into the government by peace.
    Shared(FactionId),
    /// Those who are left have made peace.
    Settled,
    /// Nobody moves any more.
    Frozen,
    /// It goes on: the state controls most of the people, or does not.
    Ahead,
    Behind,
}

/// `None`: there is no such conflict.
pub fn outcome(t: Tables<'_>, key: ConflictKey) -> Option<Outcome> {
    let conflict = t.conflicts.get(key)?;
    let head = t.countries[conflict.country].head;
    if let Some(head) = head.filter(|&h| conflict.government != Some(h))
        && conflict.rose.contains(&head)
    {
        return Some(Outcome::Overthrown(head));
    }
    if let Some(&made) = conflict.parted.iter().find(|&&c| t.countries[c].exists) {
        return Some(Outcome::Parted(made));
    }
    if conflict.ended.is_some_and(|(_, how)| how != Ending::Frozen)
        && let Some(partner) = t.countries[conflict.country].coalition.iter().find(|&&f| rose(conflict, f))
    {
        return Some(Outcome::Shared(*partner));
    }
    Some(match conflict.ended {
        Some((_, Ending::Frozen)) => Outcome::Frozen,
        Some((_, Ending::Victory(Belligerent::Faction(f)))) => Outcome::Overthrown(f),
        Some((_, how)) => {
            let stands = |s: &Side| s.fights() && s.aim == Aim::Power && matches!(s.who, Belligerent::Faction(_));
            let held = || t.provinces.of(conflict.country).iter().any(|&p| t.provinces.held_by[p].is_some());
            match how {
                Ending::Victory(Belligerent::Country(c)) if c == conflict.country => Outcome::Restored,
                // Whoever would have governed is gone; who only wanted to be left alone may be.
                Ending::Settlement if !conflict.sides.iter().any(stands) => Outcome::Restored,
                Ending::Settlement => Outcome::Settled,
                _ if held() => Outcome::Settled,
                _ => Outcome::Restored,
            }
        }
        None => {
            let (state, all) = people(t, conflict);
            if state * 2 > all { Outcome::Ahead } else { Outcome::Behind }
        }
    })
}

/// Whether a faction has stood in a conflict for itself.
fn rose(conflict: &Conflict, faction: FactionId) -> bool {
    conflict.government != Some(faction) && conflict.side(Belligerent::Faction(faction)).is_some()
}

/// People under the state's control and all people of the country.
fn people(t: Tables<'_>, conflict: &Conflict) -> (u64, u64) {
    let who = Belligerent::Country(conflict.country);
    let (mut state, mut all) = (0, 0);
    for &at in t.provinces.of(conflict.country) {
        let heads = u64::from(t.provinces.population[at]);
        all += heads;
        state += if t.control.controller(at).is_none_or(|c| c == who) { heads } else { 0 };
    }
    (state, all)
}

fn people_of(t: Tables<'_>, conflict: &Conflict, who: Belligerent) -> u64 {
    let held = t.control.of(conflict.key).filter(|(_, g)| g.controller == who);
    held.map(|(at, _)| u64::from(t.provinces.population[at])).sum()
}

/// After a round: who is out, who has won, whether it is over.
pub(super) fn judge(book: &Scenario, t: &mut Snapshot, n: usize) {
    power(book, t, n);
    let beaten: Vec<Belligerent> =
        t.conflicts.rows[n].fighting().map(|s| s.who).filter(|&who| is_beaten(book, t.read(), n, who)).collect();
    for who in beaten {
        beat(book, t, n, who);
    }
    let conflict = &t.conflicts.rows[n];
    let key = conflict.key;
    let left: Vec<Belligerent> = conflict.fighting().map(|s| s.who).collect();
    // Those who only want to be left alone keep no war up among themselves, nor with others who leave them alone.
    let alone = |who: Belligerent| conflict.side(who).is_some_and(|s| s.aim == Aim::Autonomy);
    let still = t.calendar.today.since(conflict.last_fight) >= book.defines.conflict.left_alone.cast_signed();
    let at_war = |a, b| conflict.hostile(a, b) && !(alone(a) && (still || alone(b)) || still && alone(b));
    let enemies = left.iter().enumerate().any(|(i, &a)| left[i + 1..].iter().any(|&b| at_war(a, b)));
    if !enemies {
        // A silence of some days is not yet peace.
        let passing = conflict.stances.iter().any(|((a, b), s)| {
            matches!(s, crate::world::Stance::Truce { until: Some(_) }) && left.contains(a) && left.contains(b)
        });
        if !passing {
            let ending = match left.as_slice() {
                [one] => Ending::Victory(*one),
                _ => Ending::Settlement,
            };
            end(book, t, key, ending);
        }
        return;
    }
    let today = t.calendar.today;
    let quiet = book.defines.conflict.frozen_days.cast_signed();
    if today.since(conflict.last_fight) >= quiet && today.since(conflict.last_gain) >= quiet {
        end(book, t, key, Ending::Frozen);
    }
}

fn is_beaten(book: &Scenario, t: Tables<'_>, n: usize, who: Belligerent) -> bool {
    let conflict = &t.conflicts.rows[n];
    let gone = match who {
        Belligerent::Faction(f) => !t.factions[f].active,
        Belligerent::Country(c) => !t.countries[c].exists,
    };
    if gone || t.control.of(conflict.key).any(|(_, g)| g.controller == who) {
        return gone;
    }
    let men = own_men(t, conflict.key, who);
    men < book.defines.conflict.broken || is_hunted_down(t, conflict, who, men)
}

/// Soldiers without a place of their own whom an enemy outnumbers five to one give up; guerrillas hide on.
fn is_hunted_down(t: Tables<'_>, conflict: &Conflict, who: Belligerent, men: u32) -> bool {
    let hidden: u32 =
        t.forces.of_side(conflict.key, who).filter(|f| f.kind == ForceKind::Guerrillas).map(|f| f.men).sum();
    let enemies = conflict.fighting().filter(|s| conflict.hostile(s.who, who));
    let most = enemies.map(|s| t.forces.men(conflict.key, s.who)).max().unwrap_or(0);
    hidden < men / 2 && most / 5 > men
}

/// A side's men without those whom others have sent.
fn own_men(t: Tables<'_>, key: ConflictKey, who: Belligerent) -> u32 {
    t.forces.of_side(key, who).filter(|f| f.mandate.is_none()).map(|f| f.men).sum()
}

/// A side is out: those who are left of it go home, its ground is whose it stands beside.
fn beat(book: &Scenario, t: &mut Snapshot, n: usize, who: Belligerent) {
    let today = t.calendar.today;
    let key = t.conflicts.rows[n].key;
    leave(book, t, n, who);
    t.chronicle.write(today, Happening::War(WarNews::Beaten { conflict: key, who }));
}

/// Takes a side out of the war: its men go to the reserve, foreign troops home, what control it had to those who control
/// the places, and places that it controlled to whoever has most of them besides.
pub(super) fn leave(book: &Scenario, t: &mut Snapshot, n: usize, who: Belligerent) {
    let today = t.calendar.today;
    let key = t.conflicts.rows[n].key;
    if let Some(side) = t.conflicts.rows[n].side_mut(who) {
        side.out = Some(today);
    }
    t.conflicts.rows[n].offers.retain(|o| o.from != who && o.to != who);
    let rows: Vec<(u32, bool)> = t.forces.of_side(key, who).map(|f| (f.number, f.mandate.is_some())).collect();
    for (number, foreign) in rows {
        if foreign { contingent::recall(book, t, number) } else { muster::withdraw(t, number) }
    }
    let places: Vec<ProvinceId> = t.control.of(key).filter(|(_, g)| g.share(who) > 0).map(|(at, _)| at).collect();
    let own = Belligerent::Country(t.conflicts.rows[n].country);
    let left: Vec<Belligerent> = t.conflicts.rows[n].fighting().map(|s| s.who).collect();
    let state = left.iter().copied().find(|w| *w == own).or(left.first().copied());
    for at in places {
        let Some(ground) = t.control.rows.get_mut(&at) else { continue };
        if ground.controller != who {
            let to = ground.controller;
            ground.inherit(who, to);
            continue;
        }
        let heir = ground.shares.iter().filter(|(b, _)| *b != who).max_by_key(|(b, s)| (*s, std::cmp::Reverse(*b)));
        let heir = heir.map(|(b, _)| *b).or(state).unwrap_or(who);
        ground.inherit(who, heir);
        ground::follow(t, at, heir, false);
    }
}

/// Whoever holds the capital and more of the people than the state governs; a state that is beaten leaves its place to the
/// strongest of its enemies who wants it.
fn power(book: &Scenario, t: &mut Snapshot, n: usize) {
    let read = t.read();
    let conflict = &read.conflicts.rows[n];
    let country = conflict.country;
    let state = Belligerent::Country(country);
    if conflict.side(state).is_none_or(|s| !s.fights()) {
        return;
    }
    let wants = |s: &&Side| {
        s.aim == Aim::Power
            && matches!(s.who, Belligerent::Faction(f) if read.factions[f].active && read.factions[f].kind.holds_allegiance())
    };
    let capital = read.control.controller(book.countries[country].capital);
    let own = people_of(read, conflict, state);
    let beaten = is_beaten(book, read, n, state);
    let heir = conflict
        .fighting()
        .filter(wants)
        .filter(|s| conflict.hostile(s.who, state))
        .filter(|s| beaten || capital == Some(s.who) && people_of(read, conflict, s.who) > own)
        .max_by_key(|s| (people_of(read, conflict, s.who), std::cmp::Reverse(s.who)));
    if let Some(Belligerent::Faction(f)) = heir.map(|s| s.who) {
        take_power(t, n, f);
    }
}

/// A rebel becomes the state, and the old government a side like others.
pub(super) fn take_power(t: &mut Snapshot, n: usize, faction: FactionId) {
    let today = t.calendar.today;
    let country = t.conflicts.rows[n].country;
    let from = t.countries[country].head;
    let state = Belligerent::Country(country);
    let key = t.conflicts.rows[n].key;
    if let Some(old) = from {
        let fallen = Belligerent::Faction(old);
        let sides = &mut t.conflicts.rows[n].sides;
        let out = sides.iter().position(|s| s.who == fallen && !s.fights()).map(|at| sides.remove(at));
        if let Some(side) = t.conflicts.rows[n].side_mut(state) {
            out.iter().for_each(|out| side.take_tolls(out));
            side.aim = Aim::Power;
            side.members.sort_by_key(|&f| f != old);
        }
        rename(t, n, &[(state, fallen), (Belligerent::Faction(faction), state)]);
    }
    if let Some(side) = t.conflicts.rows[n].side_mut(state) {
        side.aim = Aim::Defence;
    }
    if !t.conflicts.rows[n].rose.contains(&faction) {
        t.conflicts.rows[n].rose.push(faction);
    }
    t.chronicle.write(today, Happening::War(WarNews::TookPower { country, faction, from }));
    t.factions[faction].status = Status::Legal;
    government::install(t, country, faction, Vec::new());
    let row = &mut t.countries[country];
    row.legitimacy = row.legitimacy.min(Fixed::whole(35));
    row.stability = row.stability.min(Fixed::whole(30));
    ground::settle_holders(t, key);
}

/// One who has come to govern otherwise than by arms fights no more against the state: the two sides are one.
pub(super) fn one_with_the_state(t: &mut Snapshot, n: usize, faction: FactionId) {
    let country = t.factions[faction].country;
    let state = Belligerent::Country(country);
    let own = Belligerent::Faction(faction);
    if t.conflicts.rows[n].side(state).is_some_and(Side::fights) {
        if !t.conflicts.rows[n].rose.contains(&faction) {
            t.conflicts.rows[n].rose.push(faction);
        }
        merge_sides(t, n, own, state);
    } else {
        rename(t, n, &[(own, state)]);
    }
    let key = t.conflicts.rows[n].key;
    ground::settle_holders(t, key);
}

/// One side goes up in another: men, ground, bodies, losses.
pub(super) fn merge_sides(t: &mut Snapshot, n: usize, from: Belligerent, into: Belligerent) {
    let key = t.conflicts.rows[n].key;
    let conflict = &mut t.conflicts.rows[n];
    let Some(at) = conflict.sides.iter().position(|s| s.who == from) else { return };
    if from == into || conflict.side(into).is_none() {
        return;
    }
    let gone = conflict.sides.remove(at);
    conflict.stances.retain(|(a, b), _| *a != from && *b != from);
    conflict.offers.retain(|o| o.from != from && o.to != from);
    for side in &mut conflict.sides {
        side.postures.remove(&from);
    }
    if let Some(side) = conflict.side_mut(into) {
        side.take_tolls(&gone);
        for f in gone.members {
            if !side.members.contains(&f) {
                side.members.push(f);
            }
        }
    }
    for force in t.forces.rows.iter_mut().filter(|f| f.conflict == key) {
        if force.side == from {
            force.side = into;
        }
        if let Some(mandate) = &mut force.mandate {
            mandate.against.retain(|w| *w != from);
        }
    }
    for ground in t.control.rows.values_mut().filter(|g| g.conflict == key) {
        ground.inherit(from, into);
    }
}

/// Belligerents take other names, all at once, everywhere in a conflict.
pub(super) fn rename(t: &mut Snapshot, n: usize, names: &[(Belligerent, Belligerent)]) {
    let new = |who: Belligerent| names.iter().find(|(old, _)| *old == who).map_or(who, |(_, new)| *new);
    let conflict = &mut t.conflicts.rows[n];
    let key = conflict.key;
    for side in &mut conflict.sides {
        side.who = new(side.who);
        side.postures = std::mem::take(&mut side.postures).into_iter().map(|(w, p)| (new(w), p)).collect();
    }
    let stances = std::mem::take(&mut conflict.stances);
    for ((a, b), stance) in stances {
        conflict.set_stance(new(a), new(b), stance);
    }
    for offer in &mut conflict.offers {
        (offer.from, offer.to) = (new(offer.from), new(offer.to));
    }
    for force in t.forces.rows.iter_mut().filter(|f| f.conflict == key) {
        force.side = new(force.side);
        if let Some(mandate) = &mut force.mandate {
            mandate.against.iter_mut().for_each(|w| *w = new(*w));
        }
    }
    for ground in t.control.rows.values_mut().filter(|g| g.conflict == key) {
        ground.controller = new(ground.controller);
        ground.shares.iter_mut().for_each(|s| s.0 = new(s.0));
    }
}

/// Ends a conflict: holders keep what they hold, men go back to their bodies, foreign troops and prisoners go home.
pub fn end(book: &Scenario, t: &mut Snapshot, key: ConflictKey, ending: Ending) {
    let today = t.calendar.today;
    let Some(conflict) = t.conflicts.get_mut(key).filter(|c| c.active) else { return };
    conflict.active = false;
    conflict.ended = Some((today, ending));
    conflict.offers.clear();
    let (country, theatre) = (conflict.country, conflict.theatre.clone());
    let taken: Vec<(Belligerent, u32)> = conflict.sides.iter().map(|s| (s.who, s.toll().captured)).collect();
    ground::settle_holders(t, key);
    if theatre.len() > 1 {
        spoils(book, t, key, ending);
    }
    let rows: Vec<(u32, bool)> =
        t.forces.rows.iter().filter(|f| f.conflict == key).map(|f| (f.number, f.mandate.is_some())).collect();
    for (number, foreign) in rows {
        if foreign { contingent::recall(book, t, number) } else { muster::withdraw(t, number) }
    }
    t.control.rows.retain(|_, g| g.conflict != key);
    for (who, captured) in taken {
        let home = match who {
            Belligerent::Faction(f) => t.factions[f].country,
            Belligerent::Country(c) => c,
        };
        t.provinces.population[book.countries[home].capital] += captured;
        t.forces.reckoning.prisoners -= u64::from(captured);
    }
    t.chronicle.write(today, Happening::ConflictEnded { conflict: key, ending });
    t.story.moments.push((Hook::ConflictEnded, country));
}

/// After a war between countries: the winner has what it fought for, the rest goes back.
fn spoils(book: &Scenario, t: &mut Snapshot, key: ConflictKey, ending: Ending) {
    let Some(conflict) = t.conflicts.get(key) else { return };
    let held: Vec<(ProvinceId, CountryId)> = t
        .control
        .of(key)
        .filter_map(|(at, g)| match g.controller {
            Belligerent::Country(c) if c != t.provinces.owner[at] => Some((at, c)),
            _ => None,
        })
        .collect();
    let aims: Vec<(Belligerent, Aim)> = conflict.sides.iter().map(|s| (s.who, s.aim.clone())).collect();
    let wanted = |c: CountryId, at: ProvinceId| {
        aims.iter()
            .any(|(who, aim)| *who == Belligerent::Country(c) && matches!(aim, Aim::Land(land) if land.contains(&at)))
    };
    // Where the line froze it is the border; where one has won it takes what it wanted and gives back the rest.
    let keeps = |c: CountryId, at: ProvinceId| match ending {
        Ending::Frozen => true,
        Ending::Victory(who) => who == Belligerent::Country(c) && wanted(c, at),
        Ending::Settlement | Ending::Scripted => false,
    };
    let moves: Vec<(ProvinceId, CountryId, bool)> = held.into_iter().map(|(at, c)| (at, c, keeps(c, at))).collect();
    for (at, by, keep) in moves {
        if keep {
            script::commit(book, t, Change::Owner { province: at, to: by });
        } else {
            let owner = t.provinces.owner[at];
            script::commit(book, t, Change::Controller { province: at, to: owner });
        }
    }
    let Ending::Victory(Belligerent::Country(winner)) = ending else { return };
    let aim = aims.iter().find(|(who, _)| *who == Belligerent::Country(winner)).map(|(_, aim)| aim);
    if let Some(Aim::Overthrow) = aim {
        let losers: Vec<CountryId> = aims
            .iter()
            .filter_map(|(who, _)| match who {
                Belligerent::Country(c) if *c != winner => Some(*c),
                _ => None,
            })
            .collect();
        for loser in losers {
            let Some(over) = t.countries[winner].head else { continue };
            let wanted = t.factions[over].stance;
            let near = t.factions.active_in(loser).filter(|&f| t.factions[f].kind.holds_allegiance());
            if let Some(head) = near.min_by_key(|&f| (t.factions[f].stance.distance(&wanted), f)) {
                government::install(t, loser, head, Vec::new());
            }
        }
    }
}

/// Lays down the arms of a side's bodies: their men are people again.
pub(super) fn disarm(t: &mut Snapshot, n: usize, who: Belligerent) {
    let key = t.conflicts.rows[n].key;
    let rows: Vec<(u32, FactionId, ProvinceId, u32)> = t
        .forces
        .of_side(key, who)
        .filter(|f| f.mandate.is_none())
        .map(|f| (f.number, f.home, f.place, f.men))
        .collect();
    for (number, home, place, men) in rows {
        muster::withdraw(t, number);
        t.factions[home].force -= thousands(men);
        t.provinces.population[place] += men;
    }
}
