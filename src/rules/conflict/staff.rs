//! What forces do that were given no order of their own: their side's posture toward each enemy, turned into marches and
//! attacks.
//!
//! A staff attacks where it is told to be on the offensive, sees hope (`hope`) and gains most; it brings those who stand idle to the
//! front, first to where an attack is prepared; it combs ground, wins hearts or raids where it is told to. It never
//! moves those who have an order by name, and knows of the enemy what its commander can know: who stands where, and about how many.

use std::collections::{BTreeMap, VecDeque};

use super::eyes::{Eyes, Guess};
use super::strength::force_strength;
use super::{contingent, march, sides};
use crate::scenario::{ForceKind, Link, Scenario};
use crate::units::{Fixed, ProvinceId, Share};
use crate::world::{Belligerent, Force, Posture, Snapshot, Tables, Task};

/// Attacks that a staff prepares at a time.
const AXES: usize = 3;

pub(super) fn plan(book: &Scenario, t: &mut Snapshot, n: usize) {
    let sides: Vec<Belligerent> = t.conflicts.rows[n].fighting().map(|s| s.who).collect();
    let key = t.conflicts.rows[n].key;
    // What men are worth where they stand: no order of a staff changes it.
    let read = t.read();
    let strength =
        |f: &Force| if f.conflict == key { force_strength(book, read, f, f.place, &mut ()) } else { Fixed::ZERO };
    let worth: Vec<Fixed> = read.forces.rows.iter().map(strength).collect();
    for who in sides {
        let orders = Desk::new(book, t.read(), n, who, &worth).orders();
        for (row, task, step) in orders {
            let force = &mut t.forces.rows[row];
            force.task = task;
            if let Some(to) = step {
                march::set_out(book, force, to);
            }
        }
    }
    own_marches(book, t, n);
}

/// Those who were told by name to be somewhere else go on.
fn own_marches(book: &Scenario, t: &mut Snapshot, n: usize) {
    let key = t.conflicts.rows[n].key;
    for row in 0..t.forces.rows.len() {
        let force = &t.forces.rows[row];
        let goes = matches!(force.task.posture, Posture::Hold | Posture::Withdraw | Posture::Clear | Posture::Hearts);
        let Some(to) = force.task.at.filter(|&at| at != force.place) else { continue };
        if force.conflict != key || force.march.is_some() || !force.task.own || !goes {
            continue;
        }
        let read = t.read();
        if let Some(step) = way(book, read, n, force.side, force.place, &[to])
            && march::can_go(book, read, force, step)
        {
            march::set_out(book, &mut t.forces.rows[row], step);
        }
    }
}

/// The first step of the shortest way over friendly ground to the nearest of some places.
pub(super) fn way(
    book: &Scenario,
    t: Tables<'_>,
    n: usize,
    who: Belligerent,
    from: ProvinceId,
    goals: &[ProvinceId],
) -> Option<ProvinceId> {
    let conflict = &t.conflicts.rows[n];
    let mut came: BTreeMap<ProvinceId, ProvinceId> = BTreeMap::new();
    let mut next = VecDeque::from([from]);
    came.insert(from, from);
    while let Some(at) = next.pop_front() {
        if goals.contains(&at) && at != from {
            let mut step = at;
            while came[&step] != from {
                step = came[&step];
            }
            return Some(step);
        }
        for neighbour in &book.map.provinces[at].neighbours {
            let friendly = t.control.controller(neighbour.to).is_some_and(|c| !conflict.hostile(c, who));
            if friendly && !came.contains_key(&neighbour.to) {
                came.insert(neighbour.to, at);
                next.push_back(neighbour.to);
            }
        }
    }
    None
}

/// An order: the row, what it does, and where it sets out to.
type Order = (usize, Task, Option<ProvinceId>);

struct Desk<'a> {
    book: &'a Scenario,
    t: Tables<'a>,
    n: usize,
    who: Belligerent,
    /// Rows that are the staff's to move: where they stand and what they are worth.
    rows: Vec<(usize, ProvinceId, Fixed)>,
    /// All own strength by place.
    own: BTreeMap<ProvinceId, Fixed>,
    /// Hostile strength by place, as it is guessed.
    foes: BTreeMap<ProvinceId, Guess>,
}

impl<'a> Desk<'a> {
    fn new(book: &'a Scenario, t: Tables<'a>, n: usize, who: Belligerent, worth: &[Fixed]) -> Self {
        let conflict = &t.conflicts.rows[n];
        let mut eyes = Eyes::of_side(book, t, conflict, who);
        let (mut rows, mut own, mut foes) = (Vec::new(), BTreeMap::new(), BTreeMap::<_, Guess>::new());
        for (row, force) in t.forces.rows.iter().enumerate().filter(|(_, f)| f.conflict == conflict.key) {
            let worth = worth[row];
            if force.side == who {
                *own.entry(force.place).or_insert(Fixed::ZERO) += worth;
                let leaves = force.mandate.as_ref().is_some_and(|m| m.leaving);
                let stays = force.kind == ForceKind::Garrison || force.task.own || leaves || force.march.is_some();
                if !stays {
                    rows.push((row, force.place, worth));
                }
            } else if conflict.hostile(force.side, who) {
                *foes.entry(force.place).or_default() += eyes.guess(force, worth);
            }
        }
        for (at, ground) in t.control.of(conflict.key) {
            if conflict.hostile(ground.controller, who) {
                *foes.entry(at).or_default() += eyes.guard(ground.controller, at);
            }
        }
        Self { book, t, n, who, rows, own, foes }
    }

    fn posture(&self, enemy: Belligerent) -> Posture {
        let conflict = &self.t.conflicts.rows[self.n];
        conflict.side(self.who).map_or(Posture::Hold, |s| s.toward(enemy))
    }

    fn controller(&self, at: ProvinceId) -> Option<Belligerent> {
        let key = self.t.conflicts.rows[self.n].key;
        self.t.control.get(at).filter(|g| g.conflict == key).map(|g| g.controller)
    }

    fn hostile_at(&self, at: ProvinceId) -> Option<Belligerent> {
        self.controller(at).filter(|&c| self.t.conflicts.rows[self.n].hostile(c, self.who))
    }

    /// Enemy places that touch a place by land or strait, or are the place itself.
    fn touching(&self, at: ProvinceId) -> impl Iterator<Item = (ProvinceId, Belligerent)> {
        let near = self.book.map.provinces[at].neighbours.iter().filter(|n| n.link != Link::Sea).map(|n| n.to);
        std::iter::once(at).chain(near).filter_map(|to| self.hostile_at(to).map(|enemy| (to, enemy)))
    }

    /// Whether an enemy hides on ground of one's own.
    fn hides(&self, at: ProvinceId, enemy: Belligerent) -> bool {
        let ground = self.t.control.get(at);
        ground.is_some_and(|g| g.controller == self.who && g.share(enemy) >= Share::WHOLE / 12)
    }

    fn threat(&self, at: ProvinceId) -> Fixed {
        self.touching(at).map(|(to, _)| self.foes_at(to)).max().unwrap_or_default()
    }

    /// The same without one place, which is attacked.
    fn threat_but(&self, at: ProvinceId, attacked: ProvinceId) -> Fixed {
        let others = self.touching(at).filter(|(to, _)| *to != attacked && *to != at);
        others.map(|(to, _)| self.foes_at(to)).max().unwrap_or_default()
    }

    fn foes_at(&self, at: ProvinceId) -> Fixed {
        self.foes.get(&at).copied().unwrap_or_default().value()
    }

    /// What it would mean to have a place.
    fn worth(&self, at: ProvinceId) -> Fixed {
        let shape = &self.book.map.provinces[at];
        let owner = self.t.provinces.owner[at];
        let mut worth = Fixed::whole(10);
        if self.book.countries[owner].capital == at {
            worth += Fixed::whole(20);
        }
        if shape.coastal {
            worth += Fixed::whole(3);
        }
        worth += sides::following(self.t, self.who, at).over_int(5);
        worth + Fixed::ratio(i64::from(self.t.provinces.population[at]), 200_000).min(Fixed::whole(10))
    }

    fn orders(mut self) -> Vec<Order> {
        let mut orders: Vec<Order> = Vec::new();
        self.comb(&mut orders);
        let stage = self.attack(&mut orders);
        self.gather(stage, &mut orders);
        for (row, at, _) in std::mem::take(&mut self.rows) {
            orders.push((row, self.standing(at), None));
        }
        orders
    }

    /// What a force does that has nothing better to do.
    fn standing(&self, at: ProvinceId) -> Task {
        let hidden = self.hostile_at(at);
        let posture = match hidden.map(|enemy| self.posture(enemy)) {
            // Among the enemy: they strike from hiding.
            Some(Posture::Offensive | Posture::Clear) => Posture::Offensive,
            Some(Posture::Raid) => Posture::Raid,
            _ => Posture::Hold,
        };
        Task { posture, at: None, own: false }
    }

    /// Ground of one's own in which an enemy hides, where the posture toward it says so.
    fn comb(&mut self, orders: &mut Vec<Order>) {
        let conflict = &self.t.conflicts.rows[self.n];
        let mut busy = Vec::new();
        for (at, ground) in self.t.control.of(conflict.key).filter(|(_, g)| g.controller == self.who) {
            let hidden = ground
                .shares
                .iter()
                .filter(|(other, share)| *share >= Share::WHOLE / 12 && conflict.hostile(*other, self.who))
                .map(|(other, _)| self.posture(*other))
                .find(|p| matches!(p, Posture::Clear | Posture::Hearts | Posture::Offensive));
            let Some(posture) = hidden else { continue };
            let posture = if posture == Posture::Hearts { Posture::Hearts } else { Posture::Clear };
            // Half of those who stand there; the others watch the border.
            let here: Vec<usize> = self.rows.iter().filter(|r| r.1 == at).map(|r| r.0).collect();
            let many = if self.threat(at).is_positive() { here.len() / 2 } else { here.len() };
            for &row in here.iter().take(many) {
                orders.push((row, Task { posture, at: None, own: false }, None));
                busy.push(row);
            }
        }
        self.rows.retain(|r| !busy.contains(&r.0));
    }

    /// Attacks with hope; gives the place from which the next should come.
    fn attack(&mut self, orders: &mut Vec<Order>) -> Option<ProvinceId> {
        let mut stage: Option<(Fixed, ProvinceId)> = None;
        let d = &self.book.defines.conflict;
        let mut axes: Vec<(Fixed, Fixed, ProvinceId, Posture)> = Vec::new();
        let mut seen: Vec<ProvinceId> = Vec::new();
        for &(_, from, _) in &self.rows {
            for (to, enemy) in self.touching(from) {
                let posture = self.posture(enemy);
                if seen.contains(&to) || !matches!(posture, Posture::Offensive | Posture::Raid | Posture::Clear) {
                    continue;
                }
                // Who combs leaves nobody behind: first the own side of the line.
                if posture == Posture::Clear && self.hides(from, enemy) {
                    continue;
                }
                seen.push(to);
                let force: Fixed = self.who_reach(to).map(|(_, worth)| worth).sum();
                let foes = self.foes_at(to);
                let defence = (foes + d.defence.percent_of(foes)).max(Fixed::ONE);
                let ratio = force.over(defence).min(Fixed::whole(20));
                axes.push((ratio.min(Fixed::whole(3)).times(self.worth(to)), ratio, to, posture));
                if ratio < d.hope && ratio > d.hope.over_int(3) && stage.is_none_or(|(best, _)| ratio > best) {
                    stage = Some((ratio, from));
                }
            }
        }
        axes.sort_by_key(|&(score, _, to, _)| (std::cmp::Reverse(score), to));
        let mut opened = 0;
        let mut home: BTreeMap<ProvinceId, Fixed> = BTreeMap::new();
        for (_, ratio, to, posture) in axes {
            let hope = if posture == Posture::Raid { d.hope.over_int(2) } else { d.hope };
            if opened == AXES || ratio < hope {
                continue;
            }
            let foes = self.foes_at(to);
            let wanted = (foes + d.defence.percent_of(foes)).times_int(3).max(Fixed::whole(50));
            let mut sent = Fixed::ZERO;
            let mut busy = Vec::new();
            let reach: Vec<(usize, Fixed)> = self.who_reach(to).collect();
            for (row, worth) in reach {
                if sent >= wanted {
                    break;
                }
                let from = self.t.forces.rows[row].place;
                let left = home.entry(from).or_insert_with(|| self.own.get(&from).copied().unwrap_or_default());
                // Who attacks defends his own place by half: not where another enemy would walk in.
                let threat = d.watch.percent_of(self.threat_but(from, to));
                if matches!(posture, Posture::Offensive | Posture::Clear) && *left - worth.over_int(2) < threat {
                    continue;
                }
                *left -= worth.over_int(2);
                sent += worth;
                busy.push(row);
                let inside = self.t.forces.rows[row].place == to;
                orders.push((row, Task { posture, at: (!inside).then_some(to), own: false }, None));
            }
            self.rows.retain(|r| !busy.contains(&r.0));
            opened += usize::from(!busy.is_empty());
        }
        stage.map(|(_, at)| at)
    }

    /// Free rows that could fight at a place, the strongest first.
    fn who_reach(&self, to: ProvinceId) -> impl Iterator<Item = (usize, Fixed)> {
        let enemy = self.hostile_at(to);
        let mut reach: Vec<(usize, Fixed)> = self
            .rows
            .iter()
            .filter(|&&(row, from, _)| {
                let touches = from == to || march::link(self.book, from, to).is_some_and(|l| l != Link::Sea);
                let force = &self.t.forces.rows[row];
                touches && enemy.is_some_and(|e| contingent::may_fight(force, e, to))
            })
            .map(|&(row, _, worth)| (row, worth))
            .collect();
        reach.sort_by_key(|&(row, worth)| (std::cmp::Reverse(worth), row));
        reach.into_iter()
    }

    /// Those who stand idle go to the front: to where an attack is prepared, else to where they are most needed.
    fn gather(&mut self, stage: Option<ProvinceId>, orders: &mut Vec<Order>) {
        let key = self.t.conflicts.rows[self.n].key;
        let held = self.t.control.of(key).filter(|(_, g)| g.controller == self.who).map(|(at, _)| at);
        let border: Vec<(ProvinceId, Fixed)> =
            held.map(|at| (at, self.threat(at))).filter(|(_, threat)| threat.is_positive()).collect();
        if border.is_empty() {
            return;
        }
        // Most in need: where the enemy outweighs those who stand there most.
        let need = |at: ProvinceId, threat: Fixed| threat - self.own.get(&at).copied().unwrap_or_default();
        let neediest = border.iter().copied().max_by_key(|&(at, threat)| (need(at, threat), std::cmp::Reverse(at)));
        let goal = stage.or(neediest.filter(|&(at, threat)| need(at, threat).is_positive()).map(|b| b.0));
        let border: Vec<ProvinceId> = border.into_iter().map(|b| b.0).collect();
        let mut busy = Vec::new();
        let mut spare: BTreeMap<ProvinceId, Fixed> = self.own.clone();
        // From one place one way leads to the same goals.
        let mut ways: BTreeMap<ProvinceId, Option<ProvinceId>> = BTreeMap::new();
        for &(row, from, worth) in &self.rows {
            let threat = self.threat(from);
            let rest = spare.get(&from).copied().unwrap_or_default() - worth;
            // Who is needed where they stand stays.
            if threat.is_positive() && rest < threat || self.hostile_at(from).is_some() {
                continue;
            }
            let goals: &[ProvinceId] = match (&goal, threat.is_positive()) {
                (Some(goal), _) => std::slice::from_ref(goal),
                (None, false) => &border,
                (None, true) => continue,
            };
            let find = || way(self.book, self.t, self.n, self.who, from, goals);
            let step = *ways.entry(from).or_insert_with(find);
            if let Some(to) = step.filter(|&to| march::can_go(self.book, self.t, &self.t.forces.rows[row], to)) {
                orders.push((row, Task::HOLD, Some(to)));
                busy.push(row);
                spare.insert(from, rest);
            }
        }
        self.rows.retain(|r| !busy.contains(&r.0));
    }
}
