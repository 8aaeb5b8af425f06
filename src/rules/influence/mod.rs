//! How allegiance moves: once a day, from a frozen row, by the sum of named pulls.
//!
//! One function, [`move_row`], is both the day's run and the explanation: it is generic over where its terms go.
//! A pull is in share units a day at full strength. The national ones are worked out for each faction
//! ([`national_pulls`]), the local ones from the frozen inputs in [`Pressures`]; what they achieve follows the logistic
//! curve 4·s·(1−s), the classic law of diminishing returns at both ends (Verhulst 1838). Contact with the neighbours is
//! diffusion over the real adjacency; custom draws back to what the place has always been.

mod kernel;
mod pulls;

pub use kernel::{Rates, RowTerms, SlotTerms, move_row};

use kernel::{Move, Moved};

use bevy_ecs::prelude::{Local, Res};

use pulls::Weighing;

use super::Book;
use super::contact::Contacts;
use crate::scenario::Scenario;
use crate::units::{FactionId, ProvinceId, Share, Table};
use crate::world::{Cause, EveryTable, Influence, LocalPull, Row, Snapshot, Tables};

/// Why a faction's share of a province stands where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareWhy {
    pub before: Share,
    pub now: Share,
    /// Adds up to `now − before` exactly.
    pub terms: Vec<(Cause, i32)>,
    /// The modifiers behind [`Cause::LocalAppeal`], at full strength.
    pub local: Vec<LocalPull>,
}

/// The very terms by which the share last moved, and what events and orders did since.
pub fn explain(
    book: &Scenario,
    contacts: &Contacts,
    t: Tables<'_>,
    at: ProvinceId,
    faction: FactionId,
) -> Option<ShareWhy> {
    let owner = t.provinces.owner[at];
    let slot = t.influence.slot(owner, faction)?;
    let mut sink = SlotTerms { slot, terms: Vec::new() };
    let rates = Rates::new(&book.defines);
    let moved = move_row(&rates, contacts, &t.pressures, &t.influence, owner, at, &mut sink);
    let now = t.influence.shares[at][slot];
    let since = now.cast_signed() - moved[slot].cast_signed();
    if since != 0 {
        sink.terms.push((Cause::Events, since));
    }
    sink.terms.sort_by_key(|&(cause, _)| cause);
    let local = t.pressures.local.iter().filter(|l| l.province == at && usize::from(l.slot) == slot).copied().collect();
    Some(ShareWhy { before: Share(t.influence.before[at][slot]), now: Share(now), terms: sink.terms, local })
}

/// System: freezes the inputs of today's move.
pub fn weigh(book: Res<Book>, mut all: EveryTable) {
    let Snapshot { calendar, provinces, factions, countries, modifiers, influence, pressures, .. } = &mut *all;
    let day = calendar.today.number();
    Weighing { book: &book, day, provinces, factions, countries, modifiers, influence }.weigh(pressures, false);
}

/// System: moves every share once.
pub fn flow(book: Res<Book>, contacts: Res<Contacts>, mut all: EveryTable, mut first: Local<Vec<u32>>) {
    let Snapshot { provinces, pressures, influence, .. } = &mut *all;
    kernel::index(&pressures.local, provinces.owner.len(), &mut first);
    let influence = &mut **influence;
    std::mem::swap(&mut influence.before, &mut influence.shares);
    let mut moved = Moved {
        shares: std::mem::take(&mut influence.shares),
        tally: std::mem::take(&mut influence.tally),
        people: std::mem::take(&mut influence.people),
    };
    let rates = Rates::new(&book.defines);
    Move { rates, contacts: &contacts, frozen: pressures, influence, provinces, first: &first }.all(&mut moved);
    Moved { shares: influence.shares, tally: influence.tally, people: influence.people } = moved;
}

/// Freezes the first inputs and sets custom so that the start, left alone, would stay as it is.
pub fn settle(book: &Scenario, world: &mut crate::world::Snapshot) {
    let weighing = Weighing {
        book,
        day: world.calendar.today.number(),
        provinces: &world.provinces,
        factions: &world.factions,
        countries: &world.countries,
        modifiers: &world.modifiers,
        influence: &world.influence,
    };
    weighing.weigh(&mut world.pressures, true);
    let contacts = Contacts::new(book, &world.provinces, &world.factions, &world.influence);
    let rates = Rates::new(&book.defines);
    let mut custom = world.influence.custom.clone();
    for (at, row) in custom.iter_mut() {
        let owner = world.provinces.owner[at];
        for (slot, value) in row.iter_mut().enumerate().take(world.influence.slots[owner].len()) {
            let mut sink = SlotTerms { slot, terms: Vec::new() };
            move_row(&rates, &contacts, &world.pressures, &world.influence, owner, at, &mut sink);
            let pull: i64 = sink
                .terms
                .iter()
                .filter(|(c, _)| !matches!(c, Cause::Custom | Cause::Floor | Cause::CrowdedOut))
                .map(|&(_, amount)| i64::from(amount))
                .sum();
            let offset = pull * 65_536 / i64::from(rates.drift).max(1);
            let wanted = i64::from(*value) - offset;
            *value = i32::try_from(wanted.clamp(-CUSTOM_LIMIT, CUSTOM_LIMIT)).expect("clamped");
        }
    }
    world.influence.custom = custom;
}

const CUSTOM_LIMIT: i64 = 1 << 25;

/// The parts of the day that a table of shares must satisfy: exact sums, nothing from nowhere.
pub fn check(influence: &Influence) -> Result<(), String> {
    let tables: [(&str, &Table<ProvinceId, Row>); 2] = [("shares", &influence.shares), ("before", &influence.before)];
    for (name, table) in tables {
        for (at, row) in table.iter() {
            let sum: u64 = row.iter().map(|&s| u64::from(s)).sum();
            if sum > u64::from(Share::WHOLE) {
                return Err(format!("{name} of {at:?} add up to {sum}, more than the whole"));
            }
        }
    }
    Ok(())
}
