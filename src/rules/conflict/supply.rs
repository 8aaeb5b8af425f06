//! What reaches men in the field, and how they bear it.
//!
//! Supply starts from a side's own ground (where its people are), its ports, its capital, and the border of whoever pays it or
//! stands over it, and goes on along places that it or its allies control. Guerrillas live on those who follow them.

use std::collections::{BTreeMap, VecDeque};

use super::{muster, sides};
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{ForceKind, Scenario};
use crate::units::{Fixed, ProvinceId};
use crate::world::{Belligerent, Conflict, Force, Snapshot, Stance, Tables, Toll};

/// Where a side's supply begins.
fn source(book: &Scenario, t: Tables<'_>, who: Belligerent, at: ProvinceId) -> bool {
    let shape = &book.map.provinces[at];
    let lives = sides::following(t, who, at) >= book.defines.conflict.feeds;
    match who {
        Belligerent::Country(c) => {
            let capital = book.countries[c].capital == at;
            let over = t.countries[c].overlord.map(|(over, _)| over);
            let friend = |owner| owner == c || Some(owner) == over;
            let home = |to: ProvinceId| friend(t.provinces.owner[to]) && t.control.get(to).is_none();
            capital || lives || shape.coastal || shape.neighbours.iter().any(|n| home(n.to))
        }
        Belligerent::Faction(f) => {
            let patrons = &t.factions[f].patrons;
            let paid = |to: ProvinceId| patrons.iter().any(|(c, _)| *c == t.provinces.owner[to]);
            lives || shape.coastal || shape.neighbours.iter().any(|n| paid(n.to))
        }
    }
}

/// Of a side's places the one with most followers.
fn seat(t: Tables<'_>, conflict: &Conflict, who: Belligerent) -> Option<ProvinceId> {
    let held = t.control.of(conflict.key).filter(|(_, g)| g.controller == who).map(|(at, _)| at);
    held.max_by_key(|&at| {
        let heads = Fixed::whole(i64::from(t.provinces.population[at]));
        (sides::following(t, who, at).percent_of(heads), std::cmp::Reverse(at))
    })
}

/// Every side's reach anew: how many places lie between each of its places and what supplies it.
pub(super) fn reach(book: &Scenario, t: &mut Snapshot, n: usize) {
    let read = t.read();
    let conflict = &read.conflicts.rows[n];
    let reaches: Vec<(Belligerent, BTreeMap<ProvinceId, u8>)> =
        conflict.fighting().map(|s| (s.who, reach_of(book, read, conflict, s.who))).collect();
    for (who, reach) in reaches {
        if let Some(side) = t.conflicts.rows[n].side_mut(who) {
            side.reach = reach;
        }
    }
}

fn reach_of(book: &Scenario, t: Tables<'_>, conflict: &Conflict, who: Belligerent) -> BTreeMap<ProvinceId, u8> {
    let friendly = |at: ProvinceId| {
        t.control.get(at).is_some_and(|g| {
            g.conflict == conflict.key && (g.controller == who || conflict.stance(g.controller, who) == Stance::Allied)
        })
    };
    let mut found = BTreeMap::new();
    let mut next = VecDeque::new();
    // The seat of a side feeds it, however few live there.
    let seat = seat(t, conflict, who);
    for (at, _) in t.control.of(conflict.key) {
        if friendly(at) && (seat == Some(at) || source(book, t, who, at)) {
            found.insert(at, 0);
            next.push_back(at);
        }
    }
    while let Some(at) = next.pop_front() {
        let far = found[&at];
        for neighbour in &book.map.provinces[at].neighbours {
            if !found.contains_key(&neighbour.to) && friendly(neighbour.to) && far < 40 {
                found.insert(neighbour.to, far + 1);
                next.push_back(neighbour.to);
            }
        }
    }
    found
}

/// Where a force's supply goes to, and why.
pub fn supply_level(book: &Scenario, t: Tables<'_>, force: &Force, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.conflict;
    let mut total = Total::new(sink);
    let side = t.conflicts.get(force.conflict).and_then(|c| c.side(force.side));
    // Those who attack across a border are fed from the place where they stand.
    let far = side.and_then(|s| s.reach.get(&force.place)).copied();
    match (far, force.kind) {
        (Some(far), _) => {
            total.add("supply-base", Fixed::HUNDRED);
            total.add("supply-road", -d.supply_hop.times_int(i64::from(far)));
        }
        (None, ForceKind::Guerrillas) => total.add("supply-base", Fixed::whole(20)),
        (None, _) => total.add("supply-cut-off", Fixed::whole(5)),
    }
    if force.kind == ForceKind::Guerrillas && force.mandate.is_none() {
        let fed = sides::following(t, force.side, force.place).times_int(2);
        total.add("supply-villages", fed.min(Fixed::whole(70)));
    }
    let home = &t.factions[force.home];
    if home.funds.is_negative() {
        total.about("supply-unpaid", About::Faction(force.home), -d.unpaid);
    }
    let sum = total.sum();
    total.add("limit", sum.clamp(Fixed::ZERO, Fixed::HUNDRED) - sum);
    total.sum()
}

/// Where a force's morale goes to, and why.
pub fn morale_level(book: &Scenario, t: Tables<'_>, force: &Force, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    let home = &t.factions[force.home];
    total.add("morale-base", Fixed::whole(52));
    total.add("supply", (force.supply - Fixed::whole(60)).over_int(3));
    total.about("cohesion", About::Faction(force.home), (home.cohesion - Fixed::whole(50)).over_int(3));
    if let Some(mandate) = &force.mandate {
        let tired = t.countries[mandate.sender].weariness;
        total.about("weariness", About::Country(mandate.sender), -tired.over_int(5));
    } else {
        let tired = t.countries[home.country].weariness;
        total.about("weariness", About::Country(home.country), -tired.over_int(10));
        let near = sides::following(t, force.side, force.place).min(Fixed::whole(40));
        total.add("among-friends", near.over_int(4));
    }
    // Nobody dies gladly for a cause that is lost.
    if let Some(side) = t.conflicts.get(force.conflict).and_then(|c| c.side(force.side)) {
        let lost = side.losing().percent_of(book.defines.conflict.losing_morale);
        // Who lives in hiding has learnt to lose ground.
        total.add("morale-losing", if force.kind == ForceKind::Guerrillas { -lost.over_int(3) } else { -lost });
    }
    let sum = total.sum();
    total.add("limit", sum.clamp(Fixed::ZERO, Fixed::HUNDRED) - sum);
    total.sum()
}

/// Supply and morale go on their way; those who have lost heart go home.
pub(super) fn live(book: &Scenario, t: &mut Snapshot, n: usize) {
    let d = &book.defines.conflict;
    let key = t.conflicts.rows[n].key;
    let days = i64::from(d.days.max(1));
    let landless: Vec<Belligerent> = {
        let holds = |who| t.control.of(key).any(|(_, g)| g.controller == who);
        t.conflicts.rows[n].fighting().map(|s| s.who).filter(|&who| !holds(who)).collect()
    };
    for at in 0..t.forces.rows.len() {
        if t.forces.rows[at].conflict != key {
            continue;
        }
        let read = t.read();
        let force = &read.forces.rows[at];
        let supply = d.supply_speed.percent_of(supply_level(book, read, force, &mut ()) - force.supply);
        let morale = d.morale_speed.percent_of(morale_level(book, read, force, &mut ()) - force.morale);
        let force = &mut t.forces.rows[at];
        force.supply += supply;
        force.morale = (force.morale + morale).clamp(Fixed::ZERO, Fixed::HUNDRED);
        if force.quality < Fixed::whole(75) && force.supply > Fixed::whole(50) {
            // Whoever lives through it learns.
            force.quality += Fixed::ratio(days, 40);
        }
        let lost_heart = force.morale < d.desert_under;
        // Without a place of their own men melt away.
        let adrift = landless.contains(&force.side);
        if (lost_heart || adrift) && force.mandate.is_none() {
            let low = (d.desert_under - force.morale).max(Fixed::ZERO);
            let part = low.times(d.desertion).over(d.desert_under.max(Fixed::ONE));
            // Soldiers sooner than those who live among their own.
            let melts = if force.kind == ForceKind::Guerrillas { d.landless } else { d.landless_soldiers };
            let part = part + if adrift { melts } else { Fixed::ZERO };
            let gone = part.times_int(days).percent_of(Fixed::whole(i64::from(force.men))).trunc();
            let gone = u32::try_from(gone.max(0)).unwrap_or(0).min(force.men);
            muster::lose(t, at, Toll { deserted: gone, ..Toll::default() });
        }
    }
    t.forces.clear_empty();
}
