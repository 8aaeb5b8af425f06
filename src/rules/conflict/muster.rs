//! Men into and out of the field, counted to the head.
//!
//! A body's force is all its men; its rows are part of it. Whoever dies, is taken or runs leaves both; recruits come out of
//! the people of a place and enter both; those who run go back among the people.

use super::sides;
use crate::rules::why::{Terms, Total};
use crate::rules::{books, people};
use crate::scenario::{ForceKind, Scenario};
use crate::units::{FactionId, Fixed, ProvinceId, Share, apportion_by_remainder};
use crate::world::{
    Account, Belligerent, Conflict, ConflictKey, Mandate, Posting, Snapshot, Sort, Tables, Task, Toll, WarNews, men,
    thousands,
};

/// A body's men who are not in the field.
pub fn reserve(t: Tables<'_>, home: FactionId) -> u32 {
    men(t.factions[home].force).saturating_sub(t.forces.fielded(home))
}

/// Men of a row die, are taken or run: row, force, roll, tolls and mandate say the same.
pub(super) fn lose(t: &mut Snapshot, at: usize, toll: Toll) {
    let today = t.calendar.today;
    let row = &mut t.forces.rows[at];
    let dead = toll.dead.min(row.men);
    let captured = toll.captured.min(row.men - dead);
    let deserted = toll.deserted.min(row.men - dead - captured);
    let gone = dead + captured + deserted;
    if gone == 0 {
        return;
    }
    row.men -= gone;
    if let Some(mandate) = &mut row.mandate {
        mandate.dead += dead;
        t.conflicts.fallen.entry(mandate.sender).or_default().0 += dead;
    }
    let (home, place, side, conflict) = (row.home, row.place, row.side, row.conflict);
    let roll = &mut t.forces.roll;
    roll.dead += u64::from(dead);
    roll.captured += u64::from(captured);
    roll.deserted += u64::from(deserted);
    let reckoning = &mut t.forces.reckoning;
    reckoning.dead += u64::from(dead);
    reckoning.prisoners += u64::from(captured);
    t.factions[home].force -= thousands(gone);
    // Who runs is among the people again.
    t.provinces.population[place] += deserted;
    if let Some(conflict) = t.conflicts.get_mut(conflict) {
        conflict.count(side, today, Toll { dead, captured, deserted, ..Toll::default() });
    }
}

/// A row and its men pass from one body to another.
pub(super) fn change_home(t: &mut Snapshot, number: u32, to: FactionId) {
    let Some(row) = t.forces.get_mut(number) else { return };
    let from = std::mem::replace(&mut row.home, to);
    let moved = thousands(row.men);
    t.factions[from].force -= moved;
    t.factions[to].force += moved;
}

/// Takes part of a row's men into a new row beside it; gives its number.
pub(super) fn part(t: &mut Snapshot, number: u32, men: u32) -> Option<u32> {
    let row = t.forces.get_mut(number)?;
    if men == 0 || men >= row.men {
        return None;
    }
    row.men -= men;
    let mut other = row.clone();
    other.men = men;
    if let Some(mandate) = &mut other.mandate {
        mandate.dead = 0;
    }
    // They are in the field already: the roll does not count them again.
    let number = t.forces.enter(other);
    t.forces.roll.entered -= u64::from(men);
    Some(number)
}

/// Men of a body's reserve come into the field.
#[expect(clippy::too_many_arguments, reason = "a row of a table")]
pub(super) fn enter(
    book: &Scenario,
    t: &mut Snapshot,
    conflict: ConflictKey,
    side: Belligerent,
    home: FactionId,
    kind: ForceKind,
    place: ProvinceId,
    men: u32,
    mandate: Option<Mandate>,
) -> Option<u32> {
    let men = men.min(reserve(t.read(), home));
    t.forces.join(book, Posting { conflict, side, home, kind, place }, men, mandate)
}

/// A row leaves the field; its men go back to the reserve of their body.
pub(super) fn withdraw(t: &mut Snapshot, number: u32) {
    if let Ok(at) = t.forces.rows.binary_search_by_key(&number, |f| f.number) {
        let row = t.forces.rows.remove(at);
        t.forces.roll.left += u64::from(row.men);
    }
}

/// When a body breaks: of every row the same part goes with those who leave, the last men by largest remainder, so that the
/// rows of both are exact parts of what each has. Their side is a side of its own.
pub fn divide_arms(t: &mut Snapshot, from: FactionId, to: FactionId) {
    let (mine, theirs) = (men(t.factions[from].force), men(t.factions[to].force));
    let rows: Vec<usize> = (0..t.forces.rows.len()).filter(|&n| t.forces.rows[n].home == from).collect();
    let all: u64 = rows.iter().map(|&n| u64::from(t.forces.rows[n].men)).sum();
    if rows.is_empty() || mine + theirs == 0 {
        return;
    }
    let leaving = all * u64::from(theirs) / (u64::from(mine) + u64::from(theirs));
    // No fewer than what those who stay could not have, no more than those who leave have.
    let leaving = leaving.max(all.saturating_sub(u64::from(mine))).min(u64::from(theirs));
    let weights: Vec<u64> = rows.iter().map(|&n| u64::from(t.forces.rows[n].men)).collect();
    let numbers: Vec<u32> = rows.iter().map(|&n| t.forces.rows[n].number).collect();
    for (number, part_of) in numbers.into_iter().zip(apportion_by_remainder(leaving, &weights)) {
        let go = u32::try_from(part_of).expect("a part of a row");
        let whole = t.forces.get(number).map_or(0, |f| f.men);
        let moved = if go >= whole { Some(number) } else { part(t, number, go) };
        if let Some(row) = moved.filter(|_| go > 0).and_then(|n| t.forces.get_mut(n)) {
            row.home = to;
            let conflict = row.conflict;
            if row.mandate.is_none()
                && let Some(side) = t.conflicts.get(conflict).and_then(|c| c.side(Belligerent::Faction(to)))
            {
                let who = side.who;
                if let Some(row) = moved.and_then(|n| t.forces.get_mut(n)) {
                    row.side = who;
                    row.task = Task::HOLD;
                }
            }
        }
    }
    t.forces.fit(from, mine);
    t.forces.fit(to, theirs);
}

/// All rows of one body become another's (its force has passed already), and fight under its side.
pub fn take_over(t: &mut Snapshot, from: FactionId, into: FactionId) {
    for n in 0..t.forces.rows.len() {
        if t.forces.rows[n].home != from {
            continue;
        }
        t.forces.rows[n].home = into;
        let key = t.forces.rows[n].conflict;
        let read = t.read();
        let side = read.conflicts.get(key).and_then(|c| sides::side_of(read, c, into)).map(|s| s.who);
        if let (Some(side), None) = (side, &t.forces.rows[n].mandate) {
            t.forces.rows[n].side = side;
            t.forces.rows[n].task = Task::HOLD;
        }
    }
}

/// Recruits a month that come to a body of a side: of those who follow it on ground that its side controls.
pub fn recruits(book: &Scenario, t: Tables<'_>, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.conflict;
    let mut total = Total::new(sink);
    let (mut came, mut crowded) = (Fixed::ZERO, Fixed::ZERO);
    for conflict in t.conflicts.active() {
        let side = sides::side_of(t, conflict, faction).filter(|s| hostile_somebody(conflict, s.who));
        if let Some(side) = side {
            let here = followers(t, conflict, faction).percent_of(d.recruits).over_int(1000);
            came += here;
            crowded += here - here.times(room(book, t, conflict, side.who).over_int(100));
        }
    }
    total.add("recruits", came);
    total.add("under-arms-already", -crowded);
    let came = came - crowded;
    let row = &t.factions[faction];
    let cohesion = (row.cohesion - Fixed::whole(55)).over_int(60);
    total.add("cohesion", came.times(cohesion));
    let losing = t.conflicts.active().filter_map(|c| sides::side_of(t, c, faction)).map(|s| s.losing()).max();
    total.add("morale-losing", -losing.unwrap_or_default().percent_of(came));
    let cost = d.recruit_cost.times(total.sum()).over_int(1000);
    // Whoever cannot arm them sends them home; a state is not asked for its party's chest.
    let governs = t.countries[row.country].governs(faction);
    if !governs && cost.is_positive() && row.funds < cost {
        let armed = row.funds.max(Fixed::ZERO).over(cost);
        let least = total.sum().over_int(4);
        let sum = total.sum();
        total.add("nothing-to-arm-them", (sum.times(armed)).max(least) - sum);
    }
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::whole(1_000_000))
}

/// A side's own men under arms, and how many its ground bears.
fn under_arms(book: &Scenario, t: Tables<'_>, conflict: &Conflict, who: Belligerent) -> (u32, Fixed) {
    let people: u64 = t
        .control
        .of(conflict.key)
        .map(|(at, g)| u64::from(t.provinces.population[at]) * u64::from(g.share(who)) / u64::from(Share::WHOLE))
        .sum();
    let own = t.forces.of_side(conflict.key, who).filter(|f| f.mandate.is_none()).map(|f| f.men).sum();
    (own, book.defines.conflict.armed_most.percent_of(Fixed::whole(people.cast_signed())))
}

/// Per cent of those who would come if nobody had come yet: the more of the people on a side's ground are under arms for it, the
/// fewer more there are.
fn room(book: &Scenario, t: Tables<'_>, conflict: &Conflict, who: Belligerent) -> Fixed {
    let (own, most) = under_arms(book, t, conflict, who);
    if !most.is_positive() {
        return Fixed::ZERO;
    }
    (Fixed::HUNDRED - Fixed::whole(i64::from(own)).times_int(100).over(most)).max(Fixed::ZERO)
}

/// Men whom a side's ground still has to give.
fn left_to_come(book: &Scenario, t: Tables<'_>, conflict: &Conflict, who: Belligerent) -> u32 {
    let (own, most) = under_arms(book, t, conflict, who);
    // Some few are always found.
    u32::try_from(most.trunc()).unwrap_or(0).saturating_sub(own).max(200)
}

/// A faction's followers on ground controlled by its side, by the part of it.
fn followers(t: Tables<'_>, conflict: &Conflict, faction: FactionId) -> Fixed {
    let Some(side) = sides::side_of(t, conflict, faction) else { return Fixed::ZERO };
    let mut heads = 0u64;
    for (at, ground) in t.control.of(conflict.key) {
        let share = u64::from(ground.share(side.who) >> 8);
        if share > 0 {
            let follow = t.influence.allegiance(t.provinces.owner[at], at, faction);
            let people = u64::from(t.provinces.population[at]);
            heads += (((people * u64::from(follow.0 >> 8)) >> 16) * share) >> 16;
        }
    }
    Fixed::whole(heads.cast_signed())
}

fn hostile_somebody(conflict: &Conflict, who: Belligerent) -> bool {
    conflict.fighting().any(|s| conflict.hostile(s.who, who))
}

/// The month's recruits come out of the people of the places where they are found; reserves go to the front.
pub(super) fn month(book: &Scenario, t: &mut Snapshot, n: usize) {
    let key = t.conflicts.rows[n].key;
    let bodies: Vec<(Belligerent, FactionId)> =
        t.conflicts.rows[n].fighting().flat_map(|s| s.members.iter().map(|&f| (s.who, f))).collect();
    for (who, faction) in bodies {
        if !t.factions[faction].active || !t.factions[faction].kind.holds_allegiance() {
            continue;
        }
        let came = recruits(book, t.read(), faction, &mut ());
        let came = u32::try_from(came.trunc()).unwrap_or(0);
        let paid = book.defines.conflict.recruit_cost.times_int(i64::from(came)).over_int(1000);
        let kind = usual_kind(t.read(), key, who, faction);
        let raised = levy(book, t, n, who, faction, kind, came);
        if raised > 0 && !t.countries[t.factions[faction].country].governs(faction) {
            let row = &t.factions[faction];
            let paid = paid.min(row.funds.max(Fixed::ZERO));
            let people = Account::People(row.country);
            books::transfer(t, Account::Faction(faction), people, paid, Sort::Arms);
        }
        // A militia has no barracks: its reserve is where its people are.
        let left = reserve(t.read(), faction);
        if let Some(at) = rear(book, t.read(), n, who, faction).filter(|_| left > 0) {
            enter(book, t, key, who, faction, kind, at, left, None);
        }
    }
    go_over(t, n, book.defines.conflict.losing_over);
    let strengths: Vec<u32> = t.conflicts.rows[n].sides.iter().map(|s| t.forces.men(key, s.who)).collect();
    for (side, now) in t.conflicts.rows[n].sides.iter_mut().zip(strengths) {
        side.strength = [now, side.strength[0], side.strength[1]];
    }
}

/// What most of a body's men are.
pub(super) fn usual_kind(t: Tables<'_>, key: ConflictKey, who: Belligerent, home: FactionId) -> ForceKind {
    let mine = t.forces.of_side(key, who).filter(|f| f.home == home && f.mandate.is_none());
    let largest = mine.max_by_key(|f| (f.men, std::cmp::Reverse(f.number)));
    let other = if matches!(who, Belligerent::Country(_)) { ForceKind::Regulars } else { ForceKind::Militia };
    largest.map_or(other, |f| f.kind)
}

/// Where a body's new men gather: the place that its side controls where most follow it.
pub(super) fn rear(book: &Scenario, t: Tables<'_>, n: usize, who: Belligerent, home: FactionId) -> Option<ProvinceId> {
    let key = t.conflicts.rows[n].key;
    let held = t.control.of(key).filter(|(_, g)| g.controller == who);
    let best = held.max_by_key(|&(at, _)| {
        let follow = u64::from(t.influence.allegiance(t.provinces.owner[at], at, home).0);
        let capital = book.countries[t.provinces.owner[at]].capital == at;
        (follow * u64::from(t.provinces.population[at]), capital, std::cmp::Reverse(at))
    });
    let hides = || {
        let shares = t.control.of(key).filter(|(_, g)| g.share(who) > 0);
        shares.max_by_key(|&(at, g)| (g.share(who), std::cmp::Reverse(at))).map(|(at, _)| at)
    };
    best.map(|(at, _)| at).or_else(hides)
}

/// Raises men out of the people: from each place of its side's control by the followers there, never more than one in fifty of
/// a place's people at once. Gives how many came.
pub(super) fn levy(
    book: &Scenario,
    t: &mut Snapshot,
    n: usize,
    who: Belligerent,
    faction: FactionId,
    kind: ForceKind,
    wanted: u32,
) -> u32 {
    let key = t.conflicts.rows[n].key;
    let places: Vec<(ProvinceId, u64)> = t
        .control
        .of(key)
        .filter(|(_, g)| g.share(who) > 0)
        .map(|(at, g)| {
            let owner = t.provinces.owner[at];
            let follow = u64::from(t.influence.allegiance(owner, at, faction).0 >> 12).max(1);
            (at, u64::from(t.provinces.population[at] >> 4) * follow * u64::from(g.share(who) >> 12))
        })
        .collect();
    let weights: Vec<u64> = places.iter().map(|p| p.1).collect();
    let wanted = wanted.min(left_to_come(book, t.read(), &t.conflicts.rows[n], who));
    let mut raised = 0;
    for ((at, _), part) in places.into_iter().zip(apportion_by_remainder(u64::from(wanted), &weights)) {
        let most = u64::from(t.provinces.population[at] / 50);
        let here = u32::try_from(part.min(most)).expect("at most a place's people");
        t.provinces.population[at] -= here;
        raised += here;
    }
    t.factions[faction].force += thousands(raised);
    if let Some(at) = rear(book, t.read(), n, who, faction) {
        enter(book, t, key, who, faction, kind, at, raised, None);
    }
    raised
}

/// Men who have lost heart, of a body that has lost its own or whose war is lost, go over to the nearest of those whom they fight in the same place.
fn go_over(t: &mut Snapshot, n: usize, losing_over: Fixed) {
    let read = t.read();
    let conflict = &read.conflicts.rows[n];
    let mut gone: Vec<(u32, FactionId, Belligerent)> = Vec::new();
    for force in read.forces.rows.iter().filter(|f| f.conflict == conflict.key && f.mandate.is_none()) {
        let home = &read.factions[force.home];
        let lost = conflict.side(force.side).is_some_and(|s| s.losing() >= losing_over);
        if force.morale > Fixed::whole(26) || home.cohesion > Fixed::whole(30) && !lost {
            continue;
        }
        let Some(ground) = read.control.get(force.place) else { continue };
        let near = ground
            .shares
            .iter()
            .filter(|(who, _)| conflict.hostile(*who, force.side))
            .filter_map(|(who, _)| sides::commander(read, *who).map(|f| (f, *who)))
            .filter(|(f, _)| read.factions[*f].country == home.country && *f != force.home)
            .map(|(f, who)| (home.stance.distance(&read.factions[f].stance), f, who));
        if let Some((_, to, side)) = near.filter(|(far, ..)| *far < Fixed::whole(40)).min() {
            gone.push((force.number, to, side));
        }
    }
    for (number, to, side) in gone {
        defect(t, number, to, side);
    }
}

/// Men of a body who go over to another, with their arms.
fn defect(t: &mut Snapshot, number: u32, to: FactionId, side: Belligerent) {
    let Some(row) = t.forces.get(number) else { return };
    let (from, gone) = (row.home, row.men);
    change_home(t, number, to);
    if let Some(row) = t.forces.get_mut(number) {
        row.side = side;
        row.task = Task::HOLD;
        row.morale = row.morale.max(Fixed::whole(40));
    }
    let today = t.calendar.today;
    t.chronicle.write(today, crate::world::Happening::War(WarNews::Defected { from, to, men: gone }));
}

/// How well a body is led in the field, for those who weigh going over.
pub(super) fn hand(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    people::lends::command(book, t, faction)
}
