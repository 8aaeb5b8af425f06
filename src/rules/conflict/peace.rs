//! What an offer weighs with the one to whom it is made, and what comes of it when it is taken.

use super::eyes::Eyes;
use super::{contingent, ending, exhaustion, mediation, muster, partition, sides};
use crate::rules::books;
use crate::rules::script::{Acting, Change, FactionNumber, add_faction, commit};
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Scenario, Status};
use crate::units::{FactionId, Fixed, ProvinceId};
use crate::world::{
    Account, Aim, Belligerent, Clause, Conflict, ConflictKey, Happening, Snapshot, Sort, Stance, Tables, WarNews, men,
};

/// Points for taking an offer, as the one to whom it is made sees it; at 0 and above it says yes.
pub fn answer(
    book: &Scenario,
    t: Tables<'_>,
    conflict: &Conflict,
    (from, to): (Belligerent, Belligerent),
    clauses: &[Clause],
    sink: &mut impl Terms,
) -> Fixed {
    let mut total = Total::new(sink);
    let d = &book.defines.conflict.peace;
    total.add("peace-fight-on", -d.fight_on);
    // Young wars are fought in hope.
    let old = t.calendar.today.since(conflict.since);
    let young = Fixed::ratio(i64::from((d.young_days - old).max(0)), i64::from(d.young_days.max(1)));
    total.add("peace-young-war", -d.young.times(young));
    let key = conflict.key;
    let mine = t.forces.men(key, to);
    let theirs = Eyes::of_side(book, t, conflict, to).men(from);
    let part = Fixed::ratio(i64::from(mine) * 100, (i64::from(mine) + i64::from(theirs)).max(1));
    total.add("peace-strength", (Fixed::whole(50) - part).times(d.strength).over_int(50));
    if let Some(side) = conflict.side(to) {
        let before = i64::from(side.strength[2].max(1));
        let lost = Fixed::ratio((before - i64::from(mine)) * 100, before).clamp(Fixed::whole(-30), Fixed::whole(50));
        total.add("peace-trend", lost.times(d.trend).over_int(100));
        if side.aim == Aim::Power {
            total.add("peace-wants-power", -d.wants_power);
        }
    }
    exhaustion::terms(book, t, conflict, to, &mut total);
    if let Some(by) = conflict.mediator(from, to, t.calendar.today) {
        let heard = mediation::heard(book, t, by, to);
        total.about("peace-mediator", About::Country(by), d.mediated + heard.percent_of(d.mediator_liked));
    }
    let (me, other) = (sides::commander(t, to), sides::commander(t, from));
    if let Belligerent::Country(c) = to {
        total.about("weariness", About::Country(c), t.countries[c].weariness.over_int(5));
    }
    if let Some(me) = me {
        total.add("peace-unity", (Fixed::whole(55) - t.factions[me].cohesion).over_int(5));
    }
    if let (Some(me), Some(other)) = (me, other) {
        let far = t.factions[me].stance.distance(&t.factions[other].stance);
        total.add("peace-distance", (Fixed::whole(35) - far).over_int(3));
    }
    total.add("peace-supply", (Fixed::whole(60) - mean_supply(t, key, to)).over_int(4));
    let others: u32 = conflict
        .fighting()
        .filter(|s| s.who != from && conflict.hostile(s.who, to))
        .map(|s| t.forces.men(key, s.who))
        .sum();
    let pressed = Fixed::ratio(i64::from(others) * 100, (i64::from(others) + i64::from(mine)).max(1));
    total.add("peace-other-enemies", (pressed - Fixed::whole(40)).over_int(4));
    for clause in clauses {
        total.add(reason(*clause), worth(book, t, conflict, (from, to), *clause));
    }
    total.sum()
}

fn mean_supply(t: Tables<'_>, key: ConflictKey, who: Belligerent) -> Fixed {
    let (mut sum, mut all) = (Fixed::ZERO, 0i64);
    for force in t.forces.of_side(key, who) {
        sum += force.supply.times_int(i64::from(force.men)).over_int(100);
        all += i64::from(force.men);
    }
    if all == 0 { Fixed::ZERO } else { sum.times_int(100).over_int(all) }
}

fn reason(clause: Clause) -> &'static str {
    match clause {
        Clause::CeaseFire { .. } => "clause-cease-fire",
        Clause::Peace => "clause-peace",
        Clause::Alliance => "clause-alliance",
        Clause::Amnesty => "clause-amnesty",
        Clause::Seats => "clause-seats",
        Clause::Merger => "clause-merger",
        Clause::Autonomy => "clause-autonomy",
        Clause::Payment { .. } => "clause-payment",
        Clause::Surrender => "clause-surrender",
        Clause::Cession => "clause-cession",
        Clause::Departure => "clause-departure",
        Clause::Partition { .. } => "clause-partition",
    }
}

/// What a clause is worth to the one who is offered it.
fn worth(
    book: &Scenario,
    t: Tables<'_>,
    conflict: &Conflict,
    (from, to): (Belligerent, Belligerent),
    clause: Clause,
) -> Fixed {
    let d = &book.defines.conflict.peace;
    let aim = conflict.side(to).map_or(&Aim::Defence, |s| &s.aim);
    let left_alone = *aim == Aim::Autonomy;
    let either = |one: Fixed, other: Fixed| if left_alone { one } else { other };
    let far = || match (sides::commander(t, from), sides::commander(t, to)) {
        (Some(a), Some(b)) => t.factions[a].stance.distance(&t.factions[b].stance),
        _ => Fixed::ZERO,
    };
    match clause {
        Clause::CeaseFire { days } => d.cease_fire - Fixed::ratio(i64::from(days), 60).min(Fixed::whole(5)),
        Clause::Peace => either(d.peace_left_alone, Fixed::ZERO),
        Clause::Alliance => {
            let shared = conflict.fighting().filter(|s| conflict.hostile(s.who, from) && conflict.hostile(s.who, to));
            // Nobody stands in one line with those whose world he fights.
            let apart = (far() - Fixed::whole(20)).max(Fixed::ZERO).over_int(2);
            d.shared_enemy.times_int(i64::try_from(shared.count()).unwrap_or(3).min(4)) - d.alliance - apart
        }
        Clause::Amnesty => d.amnesty,
        Clause::Seats if left_alone => d.seats_left_alone,
        // Who fights for another world does not sit down at the ministers' table of this one.
        Clause::Seats => d.seats - (far() - Fixed::whole(30)).max(Fixed::ZERO),
        Clause::Merger => -d.merger,
        Clause::Autonomy => either(d.autonomy_left_alone, d.autonomy),
        Clause::Payment { sum } => {
            let heads = t.forces.men(conflict.key, to).max(500);
            let price = book.defines.conflict.court_price.times_int(i64::from(heads)).over_int(1000);
            sum.times_int(10).over(price.max(Fixed::ONE)).min(d.payment_most)
        }
        Clause::Surrender => Fixed::HUNDRED,
        Clause::Cession => {
            let mine = |&at: &ProvinceId| t.control.controller(at) == Some(to);
            match aim {
                Aim::Land(land) if land.iter().all(mine) => d.cession + d.cession_wanted,
                _ => d.cession,
            }
        }
        Clause::Departure => {
            let sent = t.forces.of_side(conflict.key, from).any(|f| f.mandate.is_some());
            if sent { d.departure } else { Fixed::ZERO }
        }
        // Who asks for it takes the land from the other.
        Clause::Partition { country } => match from {
            Belligerent::Faction(_) => {
                -d.parted.times(partition::part_lost(book, t, conflict, from, country)).over_int(10)
            }
            Belligerent::Country(_) => d.own_state,
        },
    }
}

/// What is agreed is done.
pub(super) fn agree(
    book: &Scenario,
    t: &mut Snapshot,
    key: ConflictKey,
    from: Belligerent,
    to: Belligerent,
    clauses: &[Clause],
) {
    let today = t.calendar.today;
    let Some(n) = t.conflicts.rows.iter().position(|c| c.key == key) else { return };
    t.conflicts.rows[n].offers.retain(|o| (o.from, o.to) != (from, to) && (o.from, o.to) != (to, from));
    // A silence alone, or a surrender, is told as what it is.
    if !matches!(clauses, [Clause::CeaseFire { .. } | Clause::Surrender]) {
        let through = t.conflicts.rows[n].mediator(from, to, today);
        t.chronicle.write(today, Happening::War(WarNews::Agreed { from, to, clauses: clauses.to_vec(), through }));
    }
    for clause in clauses {
        carry(book, t, n, from, to, *clause);
    }
}

fn carry(book: &Scenario, t: &mut Snapshot, n: usize, from: Belligerent, to: Belligerent, clause: Clause) {
    let today = t.calendar.today;
    let key = t.conflicts.rows[n].key;
    let (giver, taker) = (sides::commander(t.read(), from), sides::commander(t.read(), to));
    match clause {
        Clause::CeaseFire { days } => {
            let until = today.plus(days.cast_signed());
            silence(t, n, from, to, Stance::Truce { until: Some(until) });
            t.conflicts.rows[n].note_silence(from, to, today);
            t.chronicle.write(today, Happening::War(WarNews::CeaseFire { between: from, and: to, until }));
        }
        Clause::Peace => silence(t, n, from, to, Stance::Truce { until: None }),
        Clause::Alliance => silence(t, n, from, to, Stance::Allied),
        Clause::Amnesty => {
            if let (Some(by), Some(faction)) = (giver, taker) {
                commit(book, t, Change::Status { faction, status: Status::Legal, by: Some(by) });
            }
        }
        Clause::Seats => {
            if let (Some(head), Some(party)) = (giver, taker) {
                let country = t.factions[head].country;
                let fits = t.factions[party].country == country && t.factions[party].kind.holds_allegiance();
                if fits && t.countries[country].governs(head) {
                    commit(book, t, Change::Join { country, party });
                }
            }
        }
        Clause::Merger => {
            if let (Some(into), Some(faction)) = (giver, taker)
                && t.factions[into].country == t.factions[faction].country
            {
                ending::merge_sides(t, n, to, from);
                super::ground::settle_holders(t, key);
                commit(book, t, Change::Merge { from: faction, into });
            }
        }
        Clause::Autonomy => {
            silence(t, n, from, to, Stance::Truce { until: None });
            if let (Some(by), Some(faction)) = (giver, taker) {
                commit(book, t, Change::Status { faction, status: Status::Legal, by: Some(by) });
            }
        }
        Clause::Payment { sum } => {
            if let (Some(giver), Some(taker)) = (giver, taker) {
                let paid = sum.min(t.factions[giver].funds.max(Fixed::ZERO));
                books::transfer(t, Account::Faction(giver), Account::Faction(taker), paid, Sort::Acts);
            }
        }
        Clause::Surrender => surrender(book, t, n, from, to),
        Clause::Cession => cede(book, t, key, from, to),
        Clause::Partition { country } => {
            let rebel = if matches!(from, Belligerent::Country(_)) { taker } else { giver };
            if let Some(rebel) = rebel {
                partition::part(book, t, n, rebel, country);
            }
        }
        Clause::Departure => {
            let sent: Vec<u32> =
                t.forces.of_side(key, from).filter(|f| f.mandate.is_some()).map(|f| f.number).collect();
            for number in sent {
                contingent::recall(book, t, number);
            }
        }
    }
}

/// The guns are silent between two, and attacks on each other end.
pub(super) fn silence(t: &mut Snapshot, n: usize, a: Belligerent, b: Belligerent, stance: Stance) {
    let key = t.conflicts.rows[n].key;
    t.conflicts.rows[n].set_stance(a, b, stance);
    for force in t.forces.rows.iter_mut().filter(|f| f.conflict == key && (f.side == a || f.side == b)) {
        let target = force.task.at.and_then(|at| t.control.rows.get(&at)).map(|g| g.controller);
        if target == Some(a) || target == Some(b) {
            force.task.at = None;
            force.task.posture = crate::world::Posture::Hold;
        }
    }
}

/// A side gives itself up: its men lay down their arms, its ground is the other's.
fn surrender(book: &Scenario, t: &mut Snapshot, n: usize, who: Belligerent, to: Belligerent) {
    let today = t.calendar.today;
    let key = t.conflicts.rows[n].key;
    ending::disarm(t, n, who);
    for ground in t.control.rows.values_mut().filter(|g| g.conflict == key) {
        ground.inherit(who, to);
    }
    if let Some(faction) = sides::commander(t.read(), who) {
        let cost = book.defines.conflict.surrender_cohesion;
        add_faction(&mut Acting { book, world: t }, faction, FactionNumber::Cohesion, cost);
    }
    t.chronicle.write(today, Happening::War(WarNews::Surrendered { who, to }));
    ending::leave(book, t, n, who);
    super::ground::settle_holders(t, key);
}

/// Ground of a country that the other controls becomes the other's.
fn cede(book: &Scenario, t: &mut Snapshot, key: ConflictKey, from: Belligerent, to: Belligerent) {
    let (Belligerent::Country(old), Belligerent::Country(new)) = (from, to) else { return };
    let land: Vec<ProvinceId> = t
        .control
        .of(key)
        .filter(|(at, g)| g.controller == to && t.provinces.owner[*at] == old)
        .map(|(at, _)| at)
        .collect();
    for province in land {
        commit(book, t, Change::Owner { province, to: new });
    }
}

/// Offers and silences whose day has come run out.
pub(super) fn expire(t: &mut Snapshot) {
    let today = t.calendar.today;
    let mut again = Vec::new();
    for conflict in t.conflicts.rows.iter_mut().filter(|c| c.active) {
        conflict.offers.retain(|o| o.until > today);
        conflict.stances.retain(|&(a, b), stance| {
            let over = matches!(stance, Stance::Truce { until: Some(day) } if *day <= today);
            if over {
                again.push((a, b));
            }
            !over
        });
    }
    for (between, and) in again {
        t.chronicle.write(today, Happening::War(WarNews::Resumed { between, and }));
    }
}

/// What it costs in thousands of dollars to court a warlord once.
pub fn price_of(book: &Scenario, t: Tables<'_>, whom: FactionId) -> Fixed {
    let heads = i64::from(men(t.factions[whom].force)).max(500);
    book.defines.conflict.court_price.times_int(heads).over_int(1000)
}

/// Chance in per cent that one who is courted comes over, and why: as an ally, or (`merge`) for good.
pub fn chance_to_win_over(
    book: &Scenario,
    t: Tables<'_>,
    conflict: &Conflict,
    (by, whom): (FactionId, FactionId),
    merge: bool,
    sink: &mut impl Terms,
) -> Fixed {
    let mut total = Total::new(sink);
    let (Some(from), Some(to)) = (sides::stands_in(t, conflict, by), sides::stands_in(t, conflict, whom)) else {
        return Fixed::ZERO;
    };
    total.add("court-money", Fixed::whole(24));
    let points = answer(book, t, conflict, (from, to), &[Clause::Alliance], &mut ());
    total.add("court-standing", points.clamp(Fixed::whole(-40), Fixed::whole(40)));
    let aim = conflict.side(to).map_or(&Aim::Power, |s| &s.aim);
    total.add("court-aim", Fixed::whole(if *aim == Aim::Autonomy { 14 } else { -14 }));
    let home = t.factions[by].country;
    if t.countries[home].governs(by) {
        total.add("court-legitimacy", (t.countries[home].legitimacy - Fixed::whole(40)).over_int(3));
    }
    let led = muster::hand(book, t, by) - muster::hand(book, t, whom);
    total.add("commander", led.over_int(8));
    if merge {
        total.add("clause-merger", Fixed::whole(-16));
    }
    let sum = total.sum();
    total.add("limit", sum.clamp(Fixed::whole(2), Fixed::whole(85)) - sum);
    total.sum()
}
