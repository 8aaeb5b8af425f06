//! Good offices: a government that is not in a war holds a door open for two who are.
//!
//! It brings no clause of its own. While it stands between them both weigh every offer of the other's with its word added
//! (`peace::answer`), the more the better it is liked; a player's side too.

use crate::rules::relation;
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{Belligerent, Conflict, GoodOffices, Happening, Side, Snapshot, Tables, WarNews};

/// How a side likes a government abroad, −100 to 100: a state by their relation, a rebel by those who rule there.
pub fn heard(book: &Scenario, t: Tables<'_>, by: CountryId, who: Belligerent) -> Fixed {
    match who {
        Belligerent::Country(c) => relation::relation(book, t, by, c, &mut ()),
        Belligerent::Faction(f) => t.countries[by]
            .head
            .map_or(Fixed::ZERO, |head| t.factions[head].stance.affinity(&t.factions[f].stance) - Fixed::whole(50)),
    }
}

/// Why a government cannot stand between two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDoor {
    /// It fights there, pays somebody who does, or is the country fought over.
    Party,
    /// Not so soon after the war began.
    Young,
    /// Somebody tried it not long ago.
    Lately,
    /// One of them does not hear it.
    Unheard(Fixed),
}

/// Liking from which a side hears a government.
pub const HEARS: Fixed = Fixed::whole(-20);

/// Whether a government can stand between two enemies of a war.
pub fn may_mediate(
    book: &Scenario,
    t: Tables<'_>,
    conflict: &Conflict,
    by: CountryId,
    (one, other): (Belligerent, Belligerent),
) -> Result<(), NoDoor> {
    let d = &book.defines.conflict;
    let today = t.calendar.today;
    let paid = |f: &FactionId| t.factions[*f].patrons.iter().any(|(c, _)| *c == by);
    let pays = conflict.fighting().any(|s| s.members.iter().any(paid));
    let sent =
        t.forces.rows.iter().any(|f| f.conflict == conflict.key && f.mandate.as_ref().is_some_and(|m| m.sender == by));
    let fights = conflict.side(Belligerent::Country(by)).is_some_and(Side::fights);
    if fights || sent || conflict.theatre.contains(&by) || pays {
        return Err(NoDoor::Party);
    }
    if today.since(conflict.since) < d.mediate_after.cast_signed() {
        return Err(NoDoor::Young);
    }
    let rest = d.mediate_rest.cast_signed();
    if conflict.offices.iter().any(|o| o.between(one, other) && today.since(o.until) < rest) {
        return Err(NoDoor::Lately);
    }
    let least = heard(book, t, by, one).min(heard(book, t, by, other));
    if least < HEARS { Err(NoDoor::Unheard(least)) } else { Ok(()) }
}

/// The door stands open.
pub(super) fn open(book: &Scenario, t: &mut Snapshot, n: usize, by: CountryId, one: Belligerent, other: Belligerent) {
    let today = t.calendar.today;
    let until = today.plus(book.defines.conflict.mediate_days.cast_signed());
    t.conflicts.rows[n].offices.push(GoodOffices { by, one, other, until });
    t.chronicle.write(today, Happening::War(WarNews::GoodOffices { by, one, other }));
}
