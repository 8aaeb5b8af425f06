//! Who may hold which office, and who leaves when a government does.

use super::institutions;
use crate::rules::people::install;
use crate::scenario::{FactionKind, Filler, Role, Scenario};
use crate::units::{CountryId, FactionId, OfficeId};
use crate::world::{Snapshot, Tables};

/// Whether one of this faction's people may hold an office that is filled so.
pub fn eligible(t: Tables<'_>, home: CountryId, filler: Filler, faction: Option<FactionId>) -> bool {
    let country = &t.countries[home];
    match (filler, faction) {
        (Filler::Anyone | Filler::Overlord, _) => true,
        (Filler::Head, Some(f)) => country.governs(f),
        (Filler::Government, Some(f)) => country.in_government(f),
        (Filler::Chamber, Some(f)) => t.factions[f].seats > 0,
        (Filler::Army, Some(f)) => t.factions[f].kind == FactionKind::Army,
        // A minister may stand outside the parties.
        (Filler::Head | Filler::Government | Filler::Army, None) => true,
        (Filler::Chamber, None) => false,
    }
}

/// After a government was formed: those whose party is out of it leave their offices, and the leader of its head becomes
/// head of government where the form fills that office from the head.
pub(super) fn seat_ministers(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    t.parliaments[country].seats_ministers = false;
    institutions::follow(book, t, country);
    let form = &book.forms[t.countries[country].form];
    let offices: Vec<OfficeId> = book.offices_of[country].clone();
    for &office in &offices {
        let filler = form.filler(book.offices[office].role);
        let Some(holder) = t.people.holders[office] else { continue };
        if !eligible(t.read(), country, filler, t.people[holder].faction) {
            install(t, office, None);
        }
    }
    let chair = offices.iter().copied().find(|&o| book.offices[o].role == Role::HeadOfGovernment);
    let leader = t.countries[country].head.and_then(|head| t.factions[head].leader);
    if let (Some(chair), Some(leader)) = (chair, leader)
        && form.filler(Role::HeadOfGovernment) == Filler::Head
        && t.people[leader].is_free()
        && t.people.holders[chair] != Some(leader)
    {
        for &other in offices.iter().filter(|&&o| matches!(book.offices[o].role, Role::Minister | Role::Speaker)) {
            if t.people.holders[other] == Some(leader) {
                install(t, other, None);
            }
        }
        install(t, chair, Some(leader));
    }
}
