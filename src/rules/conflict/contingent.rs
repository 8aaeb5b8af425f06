//! Foreign troops: they fight whom and where their mandate lets them, and go home when it, or their war, is over.
//!
//! Their dead tire the country that sent them: more where it was told to expect fewer.

use super::{march, muster};
use crate::scenario::Scenario;
use crate::units::{CountryId, Fixed, ProvinceId};
use crate::world::{Belligerent, ConflictKey, Force, Happening, March, Snapshot, Tables, WarNews, army_of};

/// Whether a force may fight an enemy in a place: whoever is on their way home fights nobody.
pub fn may_fight(force: &Force, enemy: Belligerent, at: ProvinceId) -> bool {
    force.mandate.as_ref().is_none_or(|m| {
        !m.leaving
            && (m.against.is_empty() || m.against.contains(&enemy))
            && (m.within.is_empty() || m.within.contains(&at))
    })
}

/// Strength among these rows that may not fight an enemy in a place.
pub(super) fn barred(book: &Scenario, t: Tables<'_>, rows: &[usize], enemy: Belligerent, at: ProvinceId) -> Fixed {
    let held = rows.iter().map(|&r| &t.forces.rows[r]).filter(|f| f.mandate.is_some() && !may_fight(f, enemy, at));
    held.map(|f| super::strength::force_strength(book, t, f, at, &mut ())).sum()
}

/// A sender's rows in the field.
pub fn sent(t: Tables<'_>, sender: CountryId) -> impl Iterator<Item = &Force> {
    t.forces.rows.iter().filter(move |f| f.mandate.as_ref().is_some_and(|m| m.sender == sender))
}

/// Countries that have troops in a conflict, ascending.
pub fn senders(t: Tables<'_>, conflict: ConflictKey) -> Vec<CountryId> {
    let rows = t.forces.rows.iter().filter(|f| f.conflict == conflict);
    let mut all: Vec<CountryId> = rows.filter_map(|f| f.mandate.as_ref().map(|m| m.sender)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Sends a force on its way home: over sea from the nearest coast, over land otherwise.
pub(super) fn recall(book: &Scenario, t: &mut Snapshot, number: u32) {
    let Some(force) = t.forces.get(number) else { return };
    let Some(sender) =
        force.mandate.as_ref().map(|m| m.sender).filter(|_| !force.mandate.as_ref().is_some_and(|m| m.leaving))
    else {
        return;
    };
    let (place, men) = (force.place, force.men);
    let to = book.countries[sender].capital;
    let km = march::distance(book, place, to);
    let sea = book.map.provinces[place].coastal || !t.provinces.owner[place].eq(&sender);
    if let Some(force) = t.forces.get_mut(number) {
        force.march = Some(March { to, km, gone: Fixed::ZERO, sea });
        force.task = crate::world::Task::HOLD;
        if let Some(mandate) = &mut force.mandate {
            mandate.leaving = true;
        }
    }
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::War(WarNews::Recalled { sender, men }));
}

/// At home again: back in the reserve of the body whose men they are.
pub(super) fn arrive_home(t: &mut Snapshot, number: u32) {
    muster::withdraw(t, number);
}

/// Puts troops of a sender on a ship (or the road) to a place; gives their number. They come from its army's reserve.
#[expect(clippy::too_many_arguments, reason = "what a dispatch says")]
pub(super) fn dispatch(
    book: &Scenario,
    t: &mut Snapshot,
    conflict: ConflictKey,
    side: Belligerent,
    kind: crate::scenario::ForceKind,
    at: ProvinceId,
    men: u32,
    mandate: crate::world::Mandate,
) -> Option<u32> {
    let sender = mandate.sender;
    let home = army_of(&t.factions, &t.countries, sender)?;
    let from = book.countries[sender].capital;
    let number = muster::enter(book, t, conflict, side, home, kind, from, men, Some(mandate))?;
    let km = march::distance(book, from, at);
    if let Some(force) = t.forces.get_mut(number) {
        let sea = book.map.provinces[at].coastal;
        force.march = Some(March { to: at, km, gone: Fixed::ZERO, sea });
        let (sender, beside, men) = (sender, force.side, force.men);
        let today = t.calendar.today;
        t.chronicle.write(today, Happening::War(WarNews::Sent { sender, beside, men }));
    }
    Some(number)
}

/// On the first of the month: mandates that have run out and wars that are over bring men home; the dead are told of at home.
pub(super) fn month(book: &Scenario, t: &mut Snapshot) {
    let today = t.calendar.today;
    let mut back: Vec<u32> = Vec::new();
    for force in &t.forces.rows {
        let Some(mandate) = force.mandate.as_ref().filter(|m| !m.leaving) else { continue };
        let conflict = t.conflicts.get(force.conflict);
        let over = conflict.is_none_or(|c| !c.active || c.side(force.side).is_none_or(|s| !s.fights()));
        let ran_out = mandate.until.is_some_and(|day| day <= today);
        let unhosted = !t.countries[mandate.sender].exists;
        if over || ran_out || unhosted {
            back.push(force.number);
        }
    }
    for number in back {
        recall(book, t, number);
    }
    tell_at_home(book, t);
}

/// The month's dead by sender: weariness, and a line in the papers.
fn tell_at_home(book: &Scenario, t: &mut Snapshot) {
    let d = &book.defines.conflict;
    let today = t.calendar.today;
    for (&sender, (dead, told)) in &mut t.conflicts.fallen {
        let (fresh, all) = (*dead - *told, *dead);
        *told = all;
        if fresh == 0 {
            continue;
        }
        let mandates = t.forces.rows.iter().filter_map(|f| f.mandate.as_ref()).filter(|m| m.sender == sender);
        let tolerated = mandates.map(|m| m.tolerated).max().unwrap_or(0);
        let above = all.saturating_sub(tolerated).min(fresh);
        let tired = d.sender_weariness.times(Fixed::ratio(i64::from(fresh) + i64::from(above), 100));
        let state = &mut t.countries[sender];
        state.weariness = (state.weariness + tired).min(Fixed::HUNDRED);
        t.chronicle.write(today, Happening::War(WarNews::Casualties { sender, dead: fresh, all }));
    }
}
