//! Whose a place is: control passes by points, the place itself by rule.
//!
//! A place changes its controller when another has at least `take` of it and the controller less than `lose`; so it does not
//! flicker. Who holds a province (`provinces.held_by`) and who occupies it (`provinces.controller`) follow the controller.

use super::sides;
use crate::rules::script::take_hold;
use crate::scenario::{Bond, Hook, Scenario};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId, Share};
use crate::world::{Belligerent, ConflictKey, Contested, Happening, March, Snapshot};

/// Looks whether a place changes hands; gives the old and the new controller.
pub(super) fn turn(book: &Scenario, t: &mut Snapshot, at: ProvinceId) -> Option<(Belligerent, Belligerent)> {
    let d = &book.defines.conflict;
    let ground = t.control.rows.get_mut(&at)?;
    let (old, new) = (ground.controller, ground.leading());
    let taken = ground.share(new) >= Share::from_percent(d.take).0;
    let lost = ground.share(old) < Share::from_percent(d.lose).0;
    if old == new || !taken || !lost {
        return None;
    }
    ground.controller = new;
    follow(t, at, new, true);
    Some((old, new))
}

/// The province's holder and occupier follow whoever controls it; `told`: it is news that the place has fallen.
pub(super) fn follow(t: &mut Snapshot, at: ProvinceId, who: Belligerent, told: bool) {
    let owner = t.provinces.owner[at];
    match who {
        Belligerent::Faction(f) if t.factions[f].country == owner => {
            occupy(t, at, at_peace(t, owner));
            take_hold(t, at, Some(f), told);
        }
        Belligerent::Faction(f) => {
            let home = t.factions[f].country;
            occupy(t, at, home);
        }
        Belligerent::Country(c) if c == owner => {
            occupy(t, at, at_peace(t, owner));
            take_hold(t, at, None, told);
        }
        Belligerent::Country(c) => {
            take_hold(t, at, None, false);
            occupy(t, at, c);
        }
    }
}

/// Who controls a country's own ground where nobody has taken it.
fn at_peace(t: &Snapshot, owner: CountryId) -> CountryId {
    match t.countries[owner].overlord {
        Some((over, Bond::MilitaryAdministration)) => over,
        _ => owner,
    }
}

fn occupy(t: &mut Snapshot, at: ProvinceId, by: CountryId) {
    let today = t.calendar.today;
    if std::mem::replace(&mut t.provinces.controller[at], by) != by {
        t.chronicle.write(today, Happening::Occupied { province: at, by });
        let owner = t.provinces.owner[at];
        t.story.moments.push((Hook::ControlChanged, owner));
    }
}

/// After a script or a treaty has given a province to an armed holder (none: the government) the row says the same.
pub fn seize(t: &mut Snapshot, at: ProvinceId, holder: Option<FactionId>) {
    let owner = t.provinces.owner[at];
    let Some(key) = t.control.get(at).map(|g| g.conflict) else { return };
    let read = t.read();
    let Some(conflict) = read.conflicts.get(key) else { return };
    let who = match holder {
        Some(f) => sides::side_of(read, conflict, f).map(|s| s.who),
        None => Some(Belligerent::Country(owner)).filter(|&who| conflict.side(who).is_some()),
    };
    if let (Some(who), Some(ground)) = (who, t.control.rows.get_mut(&at))
        && ground.controller != who
    {
        *ground = Contested::whole(key, who);
    }
}

/// A province leaves the theatre (it has another owner now), or comes into it.
pub fn release(book: &Scenario, t: &mut Snapshot, at: ProvinceId) {
    let owner = t.provinces.owner[at];
    let Some(ground) = t.control.get(at) else { return };
    let key = ground.conflict;
    if t.conflicts.get(key).is_some_and(|c| c.theatre.contains(&owner)) {
        return;
    }
    t.control.rows.remove(&at);
    // Those who stand there go to the nearest ground of their own; who has none is out of the war.
    let stranded: Vec<(u32, Belligerent)> =
        t.forces.rows.iter().filter(|f| f.conflict == key && f.place == at).map(|f| (f.number, f.side)).collect();
    for (number, side) in stranded {
        let own = t.control.of(key).find(|(_, g)| g.controller == side).map(|(p, _)| p);
        match own {
            Some(place) => {
                let km = super::march::distance(book, at, place);
                if let Some(force) = t.forces.get_mut(number) {
                    force.march = Some(March { to: place, km, gone: Fixed::ZERO, sea: false });
                }
            }
            None => super::muster::withdraw(t, number),
        }
    }
}

/// Every place of a conflict is held by whoever controls it.
pub fn settle_holders(t: &mut Snapshot, key: ConflictKey) {
    let all: Vec<(ProvinceId, Belligerent)> = t.control.of(key).map(|(at, g)| (at, g.controller)).collect();
    for (at, who) in all {
        follow(t, at, who, false);
    }
}
