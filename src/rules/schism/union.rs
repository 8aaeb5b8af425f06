//! Bodies that join others: breakaways come home when what parted them is over, sects are taken in by their kin; banned
//! parties go underground.

use super::super::{lineage, measure};
use crate::rules::script::{Acting, Change, Stage};
use crate::scenario::{FactionKind, Scenario, Status};
use crate::units::{FactionId, Fixed, Stream};
use crate::world::{Snapshot, Tables};

/// What happens to a faction that does not break; looked at every second time.
pub(super) fn drift(book: &Scenario, t: &mut Snapshot, faction: FactionId, stream: &mut Stream) {
    let d = &book.defines.schism;
    if !super::second_time(book, t.read(), faction) {
        return;
    }
    let row = &t.factions[faction];
    if row.status == Status::Banned && row.kind == FactionKind::Party && stream.percent(d.underground) {
        Acting { book, world: t }.make(Change::Status { faction, status: Status::Underground, by: None });
    }
    if let Some(into) = partner(book, t.read(), faction)
        && stream.percent(d.joins)
    {
        Acting { book, world: t }.make(Change::Merge { from: faction, into });
    }
}

/// The body that a breakaway would join today: the one it came from, once they stand near and nothing open parts them; a
/// sect joins the largest of its kin that stands near.
pub fn partner(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Option<FactionId> {
    let d = &book.defines.schism;
    let row = &t.factions[faction];
    let origin = row.origin.as_ref()?;
    let mine = measure::support(t, faction);
    let near = |f: FactionId| {
        f != faction
            && t.factions[f].kind.holds_allegiance()
            && row.stance.distance(&t.factions[f].stance) <= d.near
            && !at_odds(t, faction, f)
    };
    if t.factions[origin.parent].active && near(origin.parent) && mine <= measure::support(t, origin.parent) {
        return Some(origin.parent);
    }
    if mine >= d.sect {
        return None;
    }
    let kin = t.factions.active_in(row.country).filter(|&f| near(f) && lineage::kin(&t.factions, faction, f));
    let same = t.factions.active_in(row.country).filter(|&f| near(f) && t.factions[f].movement == row.movement);
    kin.chain(same)
        .map(|f| (measure::support(t, f), f))
        .filter(|&(support, _)| support > Fixed::ZERO)
        .max()
        .map(|(_, f)| f)
}

/// Whether an open question has two answers from them.
pub fn at_odds(t: Tables<'_>, a: FactionId, b: FactionId) -> bool {
    t.wings.questions().any(|(q, _)| matches!((t.wings.line(a, q), t.wings.line(b, q)), (Some(x), Some(y)) if x != y))
}
