//! Where foreign policy ends: the one place that hands a quarrel over to the room that fights it.

use crate::scenario::Scenario;
use crate::units::CountryId;
use crate::world::TablesMut;

/// Opens the war of one state against another.
pub(super) fn begin(_book: &Scenario, _t: &mut TablesMut<'_>, _by: CountryId, _against: CountryId) {}
