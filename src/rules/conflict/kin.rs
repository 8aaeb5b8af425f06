//! What wars do when bodies break, merge or come to govern: sides, ground and men follow to the last man and unit.

use super::{ending, ground, muster};
use crate::units::{CountryId, FactionId, ProvinceId};
use crate::world::{Belligerent, Side, Snapshot};

/// After a body has broken: those who left are a side of their own, on the ground that went with them, with their part of the
/// control of every place (by the followers there) and of every row of men. Those who broke from a government's party stay
/// the state's soldiers.
pub fn part_ways(t: &mut Snapshot, from: FactionId, to: FactionId, gone: &[ProvinceId]) {
    let today = t.calendar.today;
    for n in 0..t.conflicts.rows.len() {
        let conflict = &mut t.conflicts.rows[n];
        let Some(old) = conflict.side_of(from).filter(|_| conflict.active && conflict.side_of(to).is_none()) else {
            continue;
        };
        let (parent, aim) = (old.who, old.aim.clone());
        if let Belligerent::Country(_) = parent {
            if let Some(side) = conflict.side_mut(parent) {
                side.members.push(to);
            }
            continue;
        }
        let own = Belligerent::Faction(to);
        let others: Vec<Belligerent> =
            conflict.sides.iter().map(|s| s.who).filter(|w| *w != parent && *w != own).collect();
        let mut side = Side::new(own, vec![to], aim, today);
        side.postures = conflict.side(parent).map(|s| s.postures.clone()).unwrap_or_default();
        conflict.replace_side(side);
        for other in others {
            let stance = conflict.stance(parent, other);
            conflict.set_stance(own, other, stance);
        }
        // Those who were sent against the whole may fight the parts.
        let key = t.conflicts.rows[n].key;
        for force in t.forces.rows.iter_mut().filter(|f| f.conflict == key) {
            if let Some(mandate) = force.mandate.as_mut().filter(|m| m.against.contains(&parent)) {
                mandate.against.push(own);
            }
        }
        ground_parts(t, n, (parent, from), (own, to), gone);
    }
    muster::divide_arms(t, from, to);
}

fn ground_parts(
    t: &mut Snapshot,
    n: usize,
    (parent, from): (Belligerent, FactionId),
    (own, to): (Belligerent, FactionId),
    gone: &[ProvinceId],
) {
    let key = t.conflicts.rows[n].key;
    for (&at, ground) in t.control.rows.iter_mut().filter(|(_, g)| g.conflict == key) {
        let share = ground.share(parent);
        if share == 0 {
            continue;
        }
        if gone.contains(&at) {
            ground.inherit(parent, own);
            continue;
        }
        let owner = t.provinces.owner[at];
        let stay = u64::from(t.influence.allegiance(owner, at, from).0);
        let go = u64::from(t.influence.allegiance(owner, at, to).0);
        let part = u64::from(share) * go / (go + stay).max(1);
        // Never so much that the place turns by a vote.
        let part = part.min(u64::from(share) * 2 / 5);
        ground.pass(parent, own, u32::try_from(part).expect("a part of a share"));
    }
}

/// After one body has gone up in another: its side, men and ground are the other's.
pub fn unite(t: &mut Snapshot, from: FactionId, into: FactionId) {
    for n in 0..t.conflicts.rows.len() {
        if !t.conflicts.rows[n].active {
            continue;
        }
        let own = Belligerent::Faction(from);
        let read = t.read();
        let target = super::side_of(read, &read.conflicts.rows[n], into).map(|s| s.who);
        let conflict = &mut t.conflicts.rows[n];
        match target {
            Some(side) if conflict.side(own).is_some() => ending::merge_sides(t, n, own, side),
            None if conflict.side(own).is_some_and(Side::fights) => {
                ending::rename(t, n, &[(own, Belligerent::Faction(into))]);
            }
            _ => {}
        }
        for side in &mut t.conflicts.rows[n].sides {
            if let Some(at) = side.members.iter().position(|&f| f == from) {
                side.members.remove(at);
                if !side.members.contains(&into) {
                    side.members.push(into);
                }
            }
        }
    }
    muster::take_over(t, from, into);
    let keys: Vec<_> = t.conflicts.active().map(|c| c.key).collect();
    for key in keys {
        ground::settle_holders(t, key);
    }
}

/// A faction has come to govern: what it held by arms it holds as the state.
pub fn came_to_power(t: &mut Snapshot, country: CountryId, head: FactionId) {
    for &at in t.provinces.of_country[country].clone().iter() {
        if t.provinces.held_by[at] == Some(head) {
            t.provinces.held_by[at] = None;
        }
    }
    for n in 0..t.conflicts.rows.len() {
        if t.conflicts.rows[n].active && t.conflicts.rows[n].side(Belligerent::Faction(head)).is_some_and(Side::fights)
        {
            ending::one_with_the_state(t, n, head);
        }
    }
}
