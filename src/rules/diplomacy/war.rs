//! Where foreign policy ends: the one place that hands a quarrel over to the room that fights it.

use crate::rules::conflict;
use crate::scenario::Scenario;
use crate::units::{CountryId, ProvinceId};
use crate::world::{Aim, Snapshot};

/// Opens the war of one state against another, for land or else for its government; who comes to a war that is on fights in
/// that one, and is told of there. Whether a new war has begun.
pub(super) fn begin(
    book: &Scenario,
    t: &mut Snapshot,
    by: CountryId,
    against: CountryId,
    land: Vec<ProvinceId>,
) -> bool {
    let aim = if land.is_empty() { Aim::Overthrow } else { Aim::Land(land) };
    let wars = t.conflicts.rows.len();
    conflict::declare(book, t, by, against, aim);
    t.conflicts.rows.len() > wars
}
