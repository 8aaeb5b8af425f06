//! What panels ask of a war: its fronts, its sides, what a force lives on.

use super::eyes::Eyes;
use super::strength::odds;
use super::supply;
use crate::rules::view::View;
use crate::rules::why::Term;
use crate::scenario::{ForceKind, Link, Scenario};
use crate::units::{Fixed, ProvinceId};
use crate::world::{Belligerent, Conflict, Force, Posture, Tables, Toll};

/// A piece of front: two places that touch, under enemies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Front {
    pub from: ProvinceId,
    pub to: ProvinceId,
    pub one: Belligerent,
    pub other: Belligerent,
}

/// Every piece of front of a conflict, the lower place first.
pub fn fronts(book: &Scenario, t: Tables<'_>, conflict: &Conflict) -> Vec<Front> {
    let mut fronts = Vec::new();
    for (from, ground) in t.control.of(conflict.key) {
        for near in book.map.provinces[from].neighbours.iter().filter(|n| n.to > from && n.link != Link::Sea) {
            let Some(other) = t.control.get(near.to).filter(|g| g.conflict == conflict.key) else { continue };
            if conflict.hostile(ground.controller, other.controller) {
                fronts.push(Front { from, to: near.to, one: ground.controller, other: other.controller });
            }
        }
    }
    fronts
}

/// A side in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideReadout {
    pub who: Belligerent,
    pub provinces: u32,
    /// People in the places that it controls.
    pub people: u64,
    pub men: u32,
    /// Men by kind, in the order of [`ForceKind::ALL`], its own and those sent beside it.
    pub kinds: [u32; 6],
    pub foreign: u32,
    /// Means over its men.
    pub supply: Fixed,
    pub morale: Fixed,
    pub toll: Toll,
    pub postures: Vec<(Belligerent, Posture)>,
}

/// The sides of a conflict that are still in it; the men of others as many as the seat takes them to be.
pub fn sides_of(view: View<'_>, conflict: &Conflict) -> Vec<SideReadout> {
    let t = view.tables();
    let mut eyes = Eyes::new(view, conflict);
    let one = |side: &crate::world::Side| {
        let mut out = SideReadout {
            who: side.who,
            provinces: 0,
            people: 0,
            men: 0,
            kinds: [0; 6],
            foreign: 0,
            supply: Fixed::ZERO,
            morale: Fixed::ZERO,
            toll: side.toll(),
            postures: side.postures.iter().map(|(w, p)| (*w, *p)).collect(),
        };
        for (at, _) in t.control.of(conflict.key).filter(|(_, g)| g.controller == side.who) {
            out.provinces += 1;
            out.people += u64::from(t.provinces.population[at]);
        }
        let (mut supply, mut morale) = (0i128, 0i128);
        for force in t.forces.of_side(conflict.key, side.who) {
            let men = eyes.heads(force);
            out.men += men;
            out.kinds[kind_number(force.kind)] += men;
            out.foreign += if force.mandate.is_some() { men } else { 0 };
            supply += i128::from(force.supply.to_raw()) * i128::from(men);
            morale += i128::from(force.morale.to_raw()) * i128::from(men);
        }
        let all = i128::from(out.men.max(1));
        let mean = |sum: i128| Fixed::raw(i64::try_from(sum / all).expect("a mean of 0 to 100"));
        (out.supply, out.morale) = (mean(supply), mean(morale));
        out
    };
    conflict.fighting().map(one).collect()
}

fn kind_number(kind: ForceKind) -> usize {
    ForceKind::ALL.iter().position(|k| *k == kind).expect("every kind is listed")
}

/// Where a force's supply goes to, with the terms.
pub fn supply_of(book: &Scenario, t: Tables<'_>, force: &Force) -> (Fixed, Vec<Term>) {
    let mut terms = Vec::new();
    let level = supply::supply_level(book, t, force, &mut terms);
    (level, terms)
}

/// Chance that a side would prevail in a place if all who touch it attacked today.
pub fn odds_at(view: View<'_>, conflict: &Conflict, who: Belligerent, at: ProvinceId) -> Fixed {
    let (book, t) = (view.book(), view.tables());
    let mut eyes = Eyes::new(view, conflict);
    let mut attack = eyes.strength_at(who, at).value();
    for near in book.map.provinces[at].neighbours.iter().filter(|n| n.link != Link::Sea) {
        for force in t.forces.of_side(conflict.key, who).filter(|f| f.place == near.to && f.engages() != at) {
            attack += eyes.strength(force, at).value();
        }
    }
    let enemies = conflict.fighting().filter(|s| conflict.hostile(s.who, who));
    let defence: Fixed = enemies.map(|s| eyes.strength_at(s.who, at).value()).sum();
    odds(attack, defence + book.defines.conflict.defence.percent_of(defence))
}
