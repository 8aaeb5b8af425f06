//! What can be expected of an order of war: the odds where it would be fought out, the men on both sides, the days of a march.
//!
//! Owns the choice of figures. Of others as many men as the seat can know of.

use super::super::figures;
use super::who;
use crate::client::desk::View;
use crate::command::WarOrder;
use crate::rules::conflict;
use crate::telling::{Line, Tone};
use crate::units::{FactionId, Fixed, ProvinceId};
use crate::world::{Belligerent, Conflict, Force, Posture};

/// Most pieces of front that are named.
const MOST: usize = 6;

pub fn expect(view: &View, actor: FactionId, order: &WarOrder) -> Vec<Line> {
    match order {
        WarOrder::Task { force, posture, at } => task(view, *force, *posture, *at),
        WarOrder::Front { conflict, enemy, posture } => front(view, actor, *conflict, *enemy, *posture),
        _ => Vec::new(),
    }
}

fn figure(label: String, value: String) -> Line {
    Line { label, value, ..Line::default() }
}

/// Places of an enemy that touch ground of `own`, with the odds there, the best first.
pub(super) fn front_places(
    view: &View,
    war: &Conflict,
    own: Belligerent,
    enemy: Belligerent,
) -> Vec<(ProvinceId, Fixed)> {
    let seen = crate::rules::view::View::new(view.book, view.t, view.seat);
    let mut places: Vec<ProvinceId> = conflict::fronts(view.book, view.t, war)
        .into_iter()
        .filter_map(|piece| match (piece.one, piece.other) {
            (one, other) if (one, other) == (own, enemy) => Some(piece.to),
            (one, other) if (other, one) == (own, enemy) => Some(piece.from),
            _ => None,
        })
        .collect();
    places.sort_unstable();
    places.dedup();
    let mut list: Vec<(ProvinceId, Fixed)> =
        places.into_iter().map(|at| (at, conflict::odds_at(seen, war, own, at))).collect();
    list.sort_by_key(|&(at, odds)| (std::cmp::Reverse(odds), at));
    list
}

fn odds_line(view: &View, at: ProvinceId, odds: Fixed) -> Line {
    Line { odds: Some(odds), ..figure(view.tell.province(at), figures::percent_whole(odds)) }
}

/// How many obey, and where they meet the enemy.
fn front(
    view: &View,
    actor: FactionId,
    key: crate::world::ConflictKey,
    enemy: Belligerent,
    posture: Posture,
) -> Vec<Line> {
    let tell = view.tell;
    let Some(war) = view.t.conflicts.get(key) else { return Vec::new() };
    let Some(own) = conflict::stands_in(view.t, war, actor) else { return Vec::new() };
    let free: u32 = view.t.forces.of_side(key, own).filter(|f| !f.task.own).map(|f| f.men).sum();
    let mut lines = vec![figure(tell.ui("war-expect-obey"), figures::heads(u64::from(free)))];
    let places = front_places(view, war, own, enemy);
    if places.is_empty() {
        lines.push(figure(tell.ui("war-expect-no-front"), String::new()));
    } else if matches!(posture, Posture::Offensive | Posture::Raid) {
        lines.push(figure(tell.ui("war-expect-odds"), String::new()));
        lines.extend(places.iter().take(MOST).map(|&(at, odds)| odds_line(view, at, odds)));
    }
    lines
}

fn task(view: &View, number: u32, posture: Posture, at: Option<ProvinceId>) -> Vec<Line> {
    let tell = view.tell;
    let Some(force) = view.t.forces.get(number) else { return Vec::new() };
    let (Some(war), Some(at)) = (view.t.conflicts.get(force.conflict), at) else { return Vec::new() };
    if !matches!(posture, Posture::Offensive | Posture::Raid) {
        let days = days(view, force, at);
        let told = tell.ui_with("war-expect-days", &[("count", days.to_string())]);
        return if days > 0 { vec![figure(tell.ui("war-expect-march"), told)] } else { Vec::new() };
    }
    let mut eyes = who::eyes(view, war);
    let mut theirs = 0;
    for enemy in war.fighting().filter(|s| war.hostile(s.who, force.side)) {
        theirs +=
            view.t.forces.of_side(war.key, enemy.who).filter(|f| f.place == at).map(|f| eyes.heads(f)).sum::<u32>();
    }
    let touching = |f: &&Force| f.place == at || conflict::link(view.book, f.place, at).is_some();
    let ours: u32 = view.t.forces.of_side(war.key, force.side).filter(touching).map(|f| f.men).sum();
    let seen = crate::rules::view::View::new(view.book, view.t, view.seat);
    let odds = conflict::odds_at(seen, war, force.side, at);
    let mut lines = vec![
        Line { odds: Some(odds), ..figure(tell.ui("war-expect-all"), figures::percent_whole(odds)) },
        figure(tell.ui("war-expect-ours"), figures::heads(u64::from(ours))),
        figure(tell.ui("war-expect-theirs"), figures::heads(u64::from(theirs))),
    ];
    if force.supply < Fixed::whole(40) {
        let supply = figures::points(force.supply);
        lines.push(Line { tone: Tone::Loss, ..figure(tell.ui("war-expect-supply"), supply) });
    }
    lines
}

/// Days of a march as the crow flies.
fn days(view: &View, force: &Force, to: ProvinceId) -> i64 {
    if force.place == to {
        return 0;
    }
    let sea = conflict::link(view.book, force.place, to).is_some_and(|l| l == crate::scenario::Link::Sea);
    let speed = conflict::speed(view.book, force.kind, sea).max(Fixed::ONE);
    conflict::distance(view.book, force.place, to).over(speed).trunc() + 1
}
