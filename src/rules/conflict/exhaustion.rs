//! What a long war does to those who fight it: the years, the dead, the ground that is gone.
//!
//! Wars end when both have learnt what the other can bear (Fearon 1995, bargaining; Zartman 1985, the hurting stalemate): with
//! every year less is left to find out and more has been paid. Counted on the first of the month, read by whoever weighs peace.

use super::sides;
use crate::rules::why::{Terms, Total};
use crate::scenario::Scenario;
use crate::units::{FactionId, Fixed};
use crate::world::{Belligerent, Conflict, Happening, Snapshot, Tables, WarNews};

/// Points for peace, in the eyes of a side.
pub fn exhaustion(
    book: &Scenario,
    t: Tables<'_>,
    conflict: &Conflict,
    who: Belligerent,
    sink: &mut impl Terms,
) -> Fixed {
    let mut total = Total::new(sink);
    terms(book, t, conflict, who, &mut total);
    total.sum()
}

pub(super) fn terms<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    conflict: &Conflict,
    who: Belligerent,
    total: &mut Total<'_, S>,
) {
    let d = &book.defines.conflict.peace;
    let days = i64::from((t.calendar.today.since(conflict.since) - d.young_days).max(0));
    total.add("peace-long-war", d.long.times(Fixed::ratio(days, 365)).min(d.long_most));
    let Some(side) = conflict.side(who) else { return };
    let dead = i64::from(side.toll().dead);
    let all = (dead + i64::from(t.forces.men(conflict.key, who))).max(1);
    total.add("peace-blood", d.blood.times(Fixed::ratio(dead * 2, all)).min(d.blood.times_int(2)));
    total.add("peace-losing", side.losing().percent_of(d.losing));
}

/// Whether those who pay for a body's war see their money lost: the war is old, and its ground goes.
pub fn is_lost_cause(book: &Scenario, t: Tables<'_>, faction: FactionId) -> bool {
    let d = &book.defines.conflict;
    t.conflicts.active().any(|war| {
        let old = t.calendar.today.since(war.since) >= d.peace.young_days;
        let side = war.side(Belligerent::Faction(faction)).filter(|s| old && s.fights());
        side.is_some_and(|s| s.losing() >= d.losing_over)
    })
}

/// On the first of the month: how many people each side holds, and from which of them men have run by companies.
pub(super) fn month(book: &Scenario, t: &mut Snapshot, n: usize) {
    let today = t.calendar.today;
    let d = &book.defines.conflict;
    let key = t.conflicts.rows[n].key;
    let sides: Vec<Belligerent> = t.conflicts.rows[n].fighting().map(|s| s.who).collect();
    for who in sides {
        let read = t.read();
        let held = read.control.of(key).filter(|(_, g)| g.controller == who);
        let people: u64 = held.map(|(at, _)| u64::from(read.provinces.population[at])).sum();
        let thousands = u32::try_from(people / 1000).unwrap_or(u32::MAX);
        let men = read.forces.men(key, who);
        let led = sides::commander(read, who).is_some();
        let Some(side) = t.conflicts.rows[n].side_mut(who) else { continue };
        side.held.rotate_right(1);
        side.held[0] = thousands;
        let ran = side.toll().deserted;
        let gone = ran - std::mem::replace(&mut side.ran, ran).min(ran);
        let part = Fixed::ratio(i64::from(gone) * 100, i64::from((gone + men).max(1)));
        if led && gone >= d.broken && part >= d.crumbles {
            t.chronicle.write(today, Happening::War(WarNews::Crumbles { who, men: gone }));
        }
    }
}
