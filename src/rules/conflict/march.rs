//! How men move: over links, by day's marches, over water only from a coast to a coast. Nothing teleports.

use crate::scenario::{ForceKind, Link, Scenario};
use crate::units::{Fixed, ProvinceId};
use crate::world::{Force, March, Snapshot, Tables};

/// Kilometres between the middles of two places: a flat reckoning with the narrowing of the meridians, good to some per
/// cent within a theatre and to a tenth over an ocean.
pub fn distance(book: &Scenario, a: ProvinceId, b: ProvinceId) -> Fixed {
    let (a, b) = (&book.map.provinces[a], &book.map.provinces[b]);
    let mut east = (a.lon - b.lon).abs();
    if east > Fixed::whole(180) {
        east = Fixed::whole(360) - east;
    }
    let narrow = cosine((a.lat + b.lat).over_int(2));
    let (x, y) = (east.times_int(111).times(narrow), (a.lat - b.lat).abs().times_int(111));
    // In tenths of a kilometre, so that the squares fit.
    let square = |n: Fixed| (n.to_raw() / 1000).unsigned_abs().pow(2);
    let tenths = (square(x) + square(y)).isqrt();
    Fixed::ratio(tenths.cast_signed(), 10).max(Fixed::whole(10))
}

/// Of degrees, by a table of every fifteenth.
fn cosine(degrees: Fixed) -> Fixed {
    const TABLE: [i64; 7] = [10_000, 9659, 8660, 7071, 5000, 2588, 0];
    let degrees = degrees.abs().min(Fixed::whole(89));
    let at = usize::try_from(degrees.trunc() / 15).expect("0 to 5");
    let rest = degrees - Fixed::whole(i64::try_from(at).expect("small") * 15);
    Fixed::raw(TABLE[at] + (TABLE[at + 1] - TABLE[at]) * rest.to_raw() / (15 * Fixed::SCALE))
}

/// What lies between two places, if they touch.
pub fn link(book: &Scenario, from: ProvinceId, to: ProvinceId) -> Option<Link> {
    book.map.provinces[from].neighbours.iter().find(|n| n.to == to).map(|n| n.link)
}

/// Kilometres a day.
pub fn speed(book: &Scenario, kind: ForceKind, sea: bool) -> Fixed {
    let d = &book.defines.conflict;
    match (kind, sea) {
        (_, true) => d.sea_km,
        (ForceKind::Guerrillas, _) => d.guerrilla_km,
        (ForceKind::Air, _) => d.march_km.times_int(8),
        _ => d.march_km,
    }
}

/// Whether a force can set out for a neighbouring place: over water only if both have a coast, and never a garrison.
pub(super) fn can_go(book: &Scenario, t: Tables<'_>, force: &Force, to: ProvinceId) -> bool {
    let allowed = force.mandate.as_ref().is_none_or(|m| m.leaving || m.within.is_empty() || m.within.contains(&to));
    let shapes = &book.map.provinces;
    let passes = match link(book, force.place, to) {
        None => false,
        Some(Link::Land | Link::Lake) => true,
        Some(Link::Strait | Link::Sea) => shapes[force.place].coastal && shapes[to].coastal,
    };
    let known = t.control.get(to).is_some_and(|g| g.conflict == force.conflict);
    force.kind != ForceKind::Garrison && allowed && passes && known
}

/// Sets a force on its way to a neighbouring place.
pub(super) fn set_out(book: &Scenario, force: &mut Force, to: ProvinceId) {
    let sea = matches!(link(book, force.place, to), Some(Link::Sea | Link::Strait));
    force.march = Some(March { to, km: distance(book, force.place, to), gone: Fixed::ZERO, sea });
}

/// Everybody who marches comes a round's march farther.
pub(super) fn advance(book: &Scenario, t: &mut Snapshot, n: usize) {
    let key = t.conflicts.rows[n].key;
    let days = i64::from(book.defines.conflict.days.max(1));
    let mut home = Vec::new();
    for force in t.forces.rows.iter_mut().filter(|f| f.conflict == key) {
        let Some(march) = &mut force.march else { continue };
        march.gone += speed(book, force.kind, march.sea).times_int(days);
        if march.gone < march.km {
            continue;
        }
        force.place = march.to;
        force.march = None;
        if force.mandate.as_ref().is_some_and(|m| m.leaving) {
            home.push(force.number);
        }
    }
    for number in home {
        super::contingent::arrive_home(t, number);
    }
}

/// Those who are on their way home from a war that is over, day by day.
pub(super) fn homeward(book: &Scenario, t: &mut Snapshot) {
    let mut home = Vec::new();
    for at in 0..t.forces.rows.len() {
        let force = &t.forces.rows[at];
        if force.mandate.is_none() || t.conflicts.get(force.conflict).is_some_and(|c| c.active) {
            continue;
        }
        let force = &mut t.forces.rows[at];
        if let Some(march) = &mut force.march {
            march.gone += speed(book, force.kind, march.sea);
            if march.gone >= march.km {
                home.push(force.number);
            }
        }
    }
    for number in home {
        super::contingent::arrive_home(t, number);
    }
}
