//! The contest: who meets whom where, who dies, whose the ground becomes.
//!
//! Men fight in the place that they attack, else in the one where they stand; those who attack elsewhere defend their own
//! place at half their strength. With three sides and more each divides its strength among its enemies there as theirs is
//! (so two enemies of a third who also fight each other spare it). All losses and gains of a place are worked out from the same
//! frozen strengths and fall together.

use super::strength::{force_strength, guard};
use super::{contingent, ground, march, muster, sides, toll};
use crate::scenario::{ForceKind, Scenario};
use crate::units::{Fixed, Kind, ProvinceId, Share, StreamKind, apportion_by_remainder, once_between};
use crate::world::{Belligerent, Force, Posture, Snapshot, Toll};

/// Days of a campaign, from the first day of the war.
const SEASON: i32 = 182;

/// A side in one place.
struct Party {
    who: Belligerent,
    strength: Fixed,
    /// The part of it that attacks, combs or raids.
    keen: Fixed,
    raids: Fixed,
    combed: Fixed,
    combs: bool,
    /// Soldiers there, by row.
    rows: Vec<usize>,
    dead: Fixed,
}

/// What men are at a place today: the place, the row, whether they only half defend it.
type Stand = (ProvinceId, usize, bool);

pub(super) fn fight(book: &Scenario, t: &mut Snapshot, n: usize) {
    let key = t.conflicts.rows[n].key;
    let mut stands: Vec<Stand> = Vec::with_capacity(64);
    let stays = |f: &Force| f.conflict == key && f.mandate.as_ref().is_none_or(|m| !m.leaving);
    for (row, force) in t.forces.rows.iter().enumerate().filter(|(_, f)| stays(f)) {
        let at = engaged(book, t, n, force);
        stands.push((at, row, force.march.is_some()));
        if at != force.place {
            stands.push((force.place, row, true));
        }
    }
    stands.sort_unstable();
    let fortunes = fortunes(book, t, n);
    let mut from = 0;
    while from < stands.len() {
        let at = stands[from].0;
        let to = from + stands[from..].iter().take_while(|s| s.0 == at).count();
        meet(book, t, n, at, &stands[from..to], &fortunes);
        from = to;
    }
    retreat(book, t, n);
}

/// Where a force fights today: those who comb their way forward fight in the enemy's place before them.
fn engaged(book: &Scenario, t: &Snapshot, n: usize, force: &Force) -> ProvinceId {
    let ahead = |at: ProvinceId| {
        let war = &t.conflicts.rows[n];
        let enemys = t.control.get(at).is_some_and(|g| g.conflict == war.key && war.hostile(g.controller, force.side));
        enemys && march::link(book, force.place, at).is_some()
    };
    match (force.task.posture, force.task.at) {
        (Posture::Clear, Some(at)) if force.march.is_none() && ahead(at) => at,
        _ => force.engages(),
    }
}

/// What chance lends each side everywhere, per cent: the month's, and that of the campaign, which lasts half a year.
fn fortunes(book: &Scenario, t: &Snapshot, n: usize) -> Vec<(Belligerent, Fixed)> {
    let d = &book.defines.conflict;
    let war = &t.conflicts.rows[n];
    let (seed, today) = (t.calendar.seed, t.calendar.today);
    let month = today.first_of_month(0);
    let season = war.since.plus(today.since(war.since).div_euclid(SEASON) * SEASON);
    let conflict = sides::name_of_conflict(book, war.key);
    war.fighting()
        .map(|side| {
            let subject = conflict ^ sides::name_of(book, side.who).rotate_left(33);
            let fortune = once_between(seed, StreamKind::War, subject, month, -d.luck, d.luck);
            (side.who, fortune + once_between(seed, StreamKind::Campaign, subject, season, -d.fortune, d.fortune))
        })
        .collect()
}

fn meet(
    book: &Scenario,
    t: &mut Snapshot,
    n: usize,
    at: ProvinceId,
    stands: &[Stand],
    fortunes: &[(Belligerent, Fixed)],
) {
    let Some(ground) = t.control.get(at).filter(|g| g.conflict == t.conflicts.rows[n].key) else { return };
    let conflict = &t.conflicts.rows[n];
    // Nobody to fight: nothing to work out.
    let first = t.forces.rows[stands[0].1].side;
    let alone = stands.iter().all(|s| t.forces.rows[s.1].side == first)
        && ground.shares.iter().all(|(who, _)| !conflict.hostile(*who, first));
    if alone {
        return;
    }
    let mut parties = parties(book, t, n, at, stands, fortunes);
    let flows = contest(book, t, n, at, &mut parties);
    let today = t.calendar.today;
    let dead = bury(book, t, n, at, &parties);
    if dead > 0 {
        t.conflicts.rows[n].last_fight = today;
        let storming: Vec<Belligerent> = parties.iter().filter(|p| p.keen.is_positive()).map(|p| p.who).collect();
        let combing = parties.iter().any(|p| p.combs);
        toll::suffer(book, t, n, at, dead, &storming, combing);
    }
    if flows.is_empty() {
        return;
    }
    if let Some(ground) = t.control.rows.get_mut(&at) {
        for (from, to, units) in flows {
            ground.pass(from, to, units);
        }
    }
    if let Some((_, new)) = ground::turn(book, t, at) {
        t.conflicts.rows[n].last_gain = today;
        occupy(book, t, n, at, new);
    }
}

fn parties(
    book: &Scenario,
    t: &Snapshot,
    n: usize,
    at: ProvinceId,
    stands: &[Stand],
    fortunes: &[(Belligerent, Fixed)],
) -> Vec<Party> {
    let read = t.read();
    let mut parties: Vec<Party> = Vec::with_capacity(4);
    if let Some(ground) = read.control.get(at) {
        for &(who, share) in &ground.shares {
            let guard = guard(read, who, share, at);
            parties.push(Party::new(who, guard));
        }
    }
    for &(_, row, half) in stands {
        let force = &read.forces.rows[row];
        let worth = force_strength(book, read, force, at, &mut ());
        let worth = if half { worth.over_int(2) } else { worth };
        let party = match parties.iter_mut().find(|p| p.who == force.side) {
            Some(party) => party,
            None => {
                parties.push(Party::new(force.side, Fixed::ZERO));
                parties.last_mut().expect("just pushed")
            }
        };
        party.strength += worth;
        party.rows.push(row);
        if !half {
            match force.task.posture {
                Posture::Offensive => party.keen += worth,
                Posture::Clear => {
                    party.keen += worth;
                    party.combed += worth;
                    party.combs = true;
                }
                Posture::Raid => {
                    party.keen += worth;
                    party.raids += worth;
                }
                Posture::Hold | Posture::Withdraw | Posture::Hearts => {}
            }
        }
    }
    let month = read.calendar.today.first_of_month(0);
    let conflict = sides::name_of_conflict(book, read.conflicts.rows[n].key);
    let d = &book.defines.conflict;
    for party in &mut parties {
        let subject = conflict
            ^ sides::name_of(book, party.who).rotate_left(21)
            ^ book.names.hash(Kind::Province, at.0).rotate_left(43);
        let luck = once_between(read.calendar.seed, StreamKind::War, subject, month, -d.luck, d.luck);
        let fortune = fortunes.iter().find(|(who, _)| *who == party.who).map_or(Fixed::ZERO, |f| f.1);
        let more = (luck + fortune).max(Fixed::whole(-90));
        for number in [&mut party.strength, &mut party.keen, &mut party.raids, &mut party.combed] {
            *number += more.percent_of(*number);
        }
    }
    parties
}

impl Party {
    fn new(who: Belligerent, guard: Fixed) -> Self {
        Self {
            who,
            strength: guard,
            keen: Fixed::ZERO,
            raids: Fixed::ZERO,
            combed: Fixed::ZERO,
            combs: false,
            rows: Vec::new(),
            dead: Fixed::ZERO,
        }
    }

    fn armed(&self) -> bool {
        !self.rows.is_empty()
    }

    /// 0 to 1: how much of it does more than stand.
    fn heat(&self) -> Fixed {
        self.keen.over(self.strength).min(Fixed::ONE)
    }
}

/// Losses by party, and control that passes: from whom, to whom, how much.
fn contest(
    book: &Scenario,
    t: &Snapshot,
    n: usize,
    at: ProvinceId,
    parties: &mut [Party],
) -> Vec<(Belligerent, Belligerent, u32)> {
    let d = &book.defines.conflict;
    let conflict = &t.conflicts.rows[n];
    let ground = t.control.get(at).expect("the place is fought over");
    let days = i64::from(d.days.max(1));
    let mut flows = Vec::new();
    let foes = |a: &Party, b: &Party| conflict.hostile(a.who, b.who);
    // Strength that `a` brings against `b`: what may fight it, divided among all its enemies here.
    let brings = |a: &Party, b: &Party| -> Fixed {
        let all: Fixed = parties.iter().filter(|c| foes(a, c)).map(|c| c.strength).sum();
        let barred = contingent::barred(book, t.read(), &a.rows, b.who, at);
        (a.strength - barred).max(Fixed::ZERO).times(b.strength).over(all.max(Fixed::ONE))
    };
    let mut dead = vec![Fixed::ZERO; parties.len()];
    for i in 0..parties.len() {
        for j in i + 1..parties.len() {
            let (a, b) = (&parties[i], &parties[j]);
            if !foes(a, b) || !(a.armed() || b.armed()) {
                continue;
            }
            let (to_b, to_a) = (brings(a, b), brings(b, a));
            let heat = a.heat().max(b.heat());
            let heat = d.skirmish.over_int(100) + heat.times(Fixed::ONE - d.skirmish.over_int(100));
            let shelter = |who: Belligerent, x: Fixed| {
                if who == ground.controller { x.times_int(100).over(Fixed::HUNDRED + d.defence) } else { x }
            };
            dead[j] += shelter(b.who, d.blood.percent_of(to_b).times(heat).times_int(days));
            dead[i] += shelter(a.who, d.blood.percent_of(to_a).times(heat).times_int(days));
            let dug = |who: Belligerent, x: Fixed| {
                if who == ground.controller { x + d.defence.percent_of(x) } else { x }
            };
            let (strong_a, strong_b) = (dug(a.who, to_b), dug(b.who, to_a));
            let odds = super::strength::odds(strong_a, strong_b);
            let (winner, loser, lead) = if odds >= Fixed::whole(50) {
                (a, b, odds - Fixed::whole(50))
            } else {
                (b, a, Fixed::whole(50) - odds)
            };
            if !winner.armed() {
                continue;
            }
            // Who only holds wins back what it has lost more slowly; a raid takes little.
            let raid = winner.raids.over(winner.keen.max(Fixed::ONE)).min(Fixed::ONE);
            let push = winner.heat().times(Fixed::ONE - raid.times(Fixed::ONE - d.raid.over_int(100)));
            // House by house on the enemy's ground: slowly.
            let house = winner.combed.over(winner.keen.max(Fixed::ONE)).min(Fixed::ONE);
            let slow = if winner.who == ground.controller { Fixed::ZERO } else { house };
            let push = push.times(Fixed::ONE - slow.times(Fixed::ONE - d.comb_gain.over_int(100)));
            let push = push.max(if winner.who == ground.controller { d.recovery.over_int(100) } else { Fixed::ZERO });
            let points = d.gain.times(lead).over_int(50).times(push).times_int(days);
            // Where few are left to fight, those who live there still hide them; fewer can where every house is searched.
            let cover = sides::following(t.read(), loser.who, at).percent_of(d.underground);
            let cover = if winner.combs { d.combed.percent_of(cover) } else { cover };
            let least = Share::from_percent(if loser.armed() { Fixed::ZERO } else { cover }).0;
            let have = ground.share(loser.who);
            let units = u32::try_from(Share::units_of_percent(points).max(0)).unwrap_or(Share::WHOLE);
            let units = units.min(have.saturating_sub(least));
            if units > 0 {
                flows.push((loser.who, winner.who, units));
            }
        }
    }
    for (party, dead) in parties.iter_mut().zip(dead) {
        party.dead = dead;
    }
    flows
}

/// The dead are counted by largest remainder over the rows; a fraction of a man dies by lot. Gives how many died.
fn bury(book: &Scenario, t: &mut Snapshot, n: usize, at: ProvinceId, parties: &[Party]) -> u32 {
    let mut all = 0;
    let conflict = super::sides::name_of_conflict(book, t.conflicts.rows[n].key)
        ^ book.names.hash(Kind::Province, at.0).rotate_left(43);
    for party in parties.iter().filter(|p| p.armed()) {
        let men: Vec<u64> = party.rows.iter().map(|&r| u64::from(t.forces.rows[r].men)).collect();
        let whole: u64 = men.iter().sum();
        let subject = conflict ^ sides::name_of(book, party.who).rotate_left(13);
        let (seed, today) = (t.calendar.seed, t.calendar.today);
        let lot = once_between(seed, StreamKind::WarEffect, subject, today, Fixed::ZERO, Fixed::raw(Fixed::SCALE - 1));
        let dead = u64::try_from((party.dead + lot).trunc().max(0)).unwrap_or(0).min(whole);
        if dead == 0 {
            continue;
        }
        all += u32::try_from(dead).expect("at most the men there");
        for (&row, part) in party.rows.iter().zip(apportion_by_remainder(dead, &men)) {
            let dead = u32::try_from(part).expect("at most the men there");
            let before = t.forces.rows[row].men;
            muster::lose(t, row, Toll { dead, ..Toll::default() });
            let part = Fixed::ratio(i64::from(dead) * 100, i64::from(before.max(1)));
            let row = &mut t.forces.rows[row];
            row.morale = (row.morale - part.times(book.defines.conflict.shaken)).max(Fixed::ZERO);
        }
    }
    all
}

/// Those who attacked the place move into it.
fn occupy(book: &Scenario, t: &mut Snapshot, n: usize, at: ProvinceId, by: Belligerent) {
    let key = t.conflicts.rows[n].key;
    let come: Vec<usize> = (0..t.forces.rows.len())
        .filter(|&r| {
            let f = &t.forces.rows[r];
            f.conflict == key && f.side == by && f.place != at && engaged(book, t, n, f) == at
        })
        .filter(|&r| matches!(t.forces.rows[r].task.posture, Posture::Offensive | Posture::Clear))
        .collect();
    // The half of them with the lower numbers: the others stay where they are needed.
    let many = come.len().div_ceil(2);
    for &row in come.iter().take(many) {
        if march::can_go(book, t.read(), &t.forces.rows[row], at) {
            march::set_out(book, &mut t.forces.rows[row], at);
            t.forces.rows[row].task.at = None;
        }
    }
    for &row in come.iter().skip(many) {
        t.forces.rows[row].task.at = None;
    }
    for row in t.forces.rows.iter_mut().filter(|f| f.conflict == key && f.side == by) {
        row.morale = (row.morale + Fixed::ONE).min(Fixed::HUNDRED);
    }
}

/// Soldiers on lost ground go to the next of their own; guerrillas among their people stay; those whom nothing is left are
/// taken by and by.
fn retreat(book: &Scenario, t: &mut Snapshot, n: usize) {
    let key = t.conflicts.rows[n].key;
    for row in 0..t.forces.rows.len() {
        let force = &t.forces.rows[row];
        if force.conflict != key || force.march.is_some() || force.men == 0 {
            continue;
        }
        let conflict = &t.conflicts.rows[n];
        let Some(ground) = t.control.get(force.place) else { continue };
        if !conflict.hostile(ground.controller, force.side) {
            continue;
        }
        let at_home = sides::following(t.read(), force.side, force.place) >= Fixed::whole(6);
        if at_home && matches!(force.kind, ForceKind::Guerrillas | ForceKind::Militia) {
            continue;
        }
        let read = t.read();
        let own = book.map.provinces[force.place].neighbours.iter().map(|n| n.to).filter(|&to| {
            let friendly = read.control.controller(to).is_some_and(|c| !conflict.hostile(c, force.side));
            friendly && march::can_go(book, read, force, to)
        });
        let best = own.min_by_key(|&to| {
            (read.control.controller(to) != Some(force.side), march::distance(book, force.place, to), to)
        });
        match best {
            Some(to) => {
                march::set_out(book, &mut t.forces.rows[row], to);
                t.forces.rows[row].task.at = None;
            }
            None => {
                let force = &mut t.forces.rows[row];
                force.morale = (force.morale - Fixed::whole(4)).max(Fixed::ZERO);
                if force.morale < Fixed::whole(22) {
                    let captured = force.men.div_ceil(3);
                    muster::lose(t, row, Toll { captured, ..Toll::default() });
                }
            }
        }
    }
    t.forces.clear_empty();
}
