//! Where foreign policy ends: the one place that hands a quarrel over to the room that fights it.

use crate::rules::conflict;
use crate::scenario::Scenario;
use crate::units::CountryId;
use crate::world::{Aim, TablesMut};

/// Opens the war of one state against another; who comes to a war that is on fights in that one.
pub(super) fn begin(book: &Scenario, t: &mut TablesMut<'_>, by: CountryId, against: CountryId) {
    conflict::declare(book, t, by, against, Aim::Overthrow);
}
