//! The dead, and those who suffer beside them: people, unrest, following.

use super::sides;
use crate::rules::script::{Acting, add_sway};
use crate::scenario::Scenario;
use crate::units::{Fixed, ProvinceId};
use crate::world::{Belligerent, Happening, Posture, Snapshot, Tables, Toll, WarNews};

/// After a fight in a place in which so many fighters died: civilians die and flee, the place is damaged, its people are
/// embittered against those who combed or stormed it.
pub(super) fn suffer(
    book: &Scenario,
    t: &mut Snapshot,
    n: usize,
    at: ProvinceId,
    fighters: u32,
    storming: &[Belligerent],
    combing: bool,
) {
    let d = &book.defines.conflict;
    let today = t.calendar.today;
    let people = t.provinces.population[at];
    let harm = if combing { d.civilians.times(d.clear_harm.over_int(100)) } else { d.civilians };
    let died = |percent: Fixed| {
        let n = percent.percent_of(Fixed::whole(i64::from(fighters))).trunc();
        u32::try_from(n.max(0)).unwrap_or(0)
    };
    let civilians = died(harm).min(people / 500);
    let fleeing = died(d.refugees).min(people / 200);
    t.provinces.population[at] -= civilians;
    t.forces.reckoning.civilians += u64::from(civilians);
    let fled = refuge(book, t.read(), n, at).filter(|_| fleeing > 0);
    if let Some(to) = fled {
        t.provinces.population[at] -= fleeing;
        t.provinces.population[to] += fleeing;
    }
    let refugees = if fled.is_some() { fleeing } else { 0 };
    if let Some(controller) = t.control.controller(at) {
        t.conflicts.rows[n].count(controller, today, Toll { civilians, refugees, ..Toll::default() });
    }
    if refugees >= 20_000 {
        t.chronicle.write(today, Happening::War(WarNews::Fled { from: at, people: refugees }));
    }
    let damage = &mut t.provinces.damage[at];
    *damage = (*damage + d.damage).min(Fixed::whole(60));
    let thousandth = Fixed::ratio(i64::from(civilians) * 1000, i64::from(people.max(1)));
    let unrest = &mut t.provinces.unrest[at];
    *unrest = (*unrest + d.harm_unrest.times(thousandth)).clamp(Fixed::ZERO, Fixed::HUNDRED);
    let lost = d.harm_sway.times(thousandth);
    if lost.to_raw() > 50 {
        for &who in storming {
            if let Some(faction) = sides::commander(t.read(), who) {
                add_sway(&mut Acting { book, world: t }, faction, at, -lost);
            }
        }
    }
}

/// Where people flee to: the nearest place of their country that is quiet, else any of it next to them.
fn refuge(book: &Scenario, t: Tables<'_>, n: usize, at: ProvinceId) -> Option<ProvinceId> {
    let owner = t.provinces.owner[at];
    let conflict = &t.conflicts.rows[n];
    let near = book.map.provinces[at].neighbours.iter().map(|n| n.to).filter(|&to| t.provinces.owner[to] == owner);
    near.min_by_key(|&to| {
        let hot = t
            .control
            .get(to)
            .map_or(0, |g| g.shares.iter().filter(|(who, _)| conflict.hostile(*who, g.controller)).count());
        (hot, t.provinces.unrest[to], to)
    })
}

/// Where men build wells and pay for what they eat, people come over.
pub(super) fn hearts(book: &Scenario, t: &mut Snapshot, n: usize) {
    let key = t.conflicts.rows[n].key;
    let mut places: Vec<(ProvinceId, Belligerent)> = t
        .forces
        .rows
        .iter()
        .filter(|f| f.conflict == key && f.task.posture == Posture::Hearts && f.march.is_none() && f.men >= 200)
        .map(|f| (f.place, f.side))
        .collect();
    places.sort_unstable();
    places.dedup();
    for (at, who) in places {
        if let Some(faction) = sides::commander(t.read(), who) {
            add_sway(&mut Acting { book, world: t }, faction, at, book.defines.conflict.hearts_sway);
            let unrest = &mut t.provinces.unrest[at];
            *unrest = (*unrest - Fixed::whole(2)).max(Fixed::ZERO);
        }
    }
}
