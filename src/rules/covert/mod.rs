//! Covert work: networks that grow slowly, acts with odds that are shown and rolled by one rule, services that look for
//! them, searches with their price, and the ledger that says what foreign money and agents have bought.
//!
//! A month's work of a country (networks in it, its service) falls on the country's own day of thirty, a ledger's closing
//! on the faction's; acts are looked at on the day on which they are due. Odds are made of what the one who acts may know:
//! what the other side knows of a network decides arrests, never the odds that are shown.

mod act;
mod deed;
mod dossier;
mod ledger;
mod network;
mod open;
mod search;
mod service;

pub use act::{come_due, odds, offered, outlook, plan, risk};
pub use deed::{Deed, NetworkPart};
pub use dossier::{Suspicion, own_files, own_networks, own_operations, suspicions};
pub use ledger::{Purchase, bought, forecast, marginal, points, purchases, statement};
pub use network::{agents_change, caught, cover_change, depth_change, known_change};
pub use open::{Refused, open_to};
pub use search::{begin as begin_search, expel, price as search_price};
pub use service::strength;

pub(super) use deed::commit;

use bevy_ecs::prelude::Res;

use super::Book;
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{Account, EveryTable, Runner, Tables};

/// Days of a round in which every country and every faction has its turn.
const ROUND: i32 = 30;

/// For whom a seat does covert work: for the country that it governs, else for itself.
pub fn runner_of(t: Tables<'_>, seat: FactionId) -> Runner {
    let home = t.factions[seat].country;
    if t.countries[home].governs(seat) { Runner::Country(home) } else { Runner::Faction(seat) }
}

/// Whose a runner is.
pub fn home_of(t: Tables<'_>, runner: Runner) -> CountryId {
    match runner {
        Runner::Country(c) => c,
        Runner::Faction(f) => t.factions[f].country,
    }
}

/// Money that the runner has, thousands of dollars.
pub fn purse(t: Tables<'_>, runner: Runner) -> Fixed {
    match runner {
        Runner::Country(c) => t.countries[c].treasury,
        Runner::Faction(f) => t.factions[f].funds,
    }
}

/// Where the runner's money lies.
pub fn account_of(runner: Runner) -> Account {
    match runner {
        Runner::Country(c) => Account::Country(c),
        Runner::Faction(f) => Account::Faction(f),
    }
}

/// A runner by its stable name, for streams.
fn named(book: &Scenario, runner: Runner) -> u64 {
    use crate::units::Kind;
    match runner {
        Runner::Country(c) => book.names.hash(Kind::Country, c.0),
        Runner::Faction(f) => book.names.hash(Kind::Faction, f.0).rotate_left(1),
    }
}

/// System: acts come due, networks have their month, searches end, ledgers are closed.
pub fn work(book: Res<Book>, mut all: EveryTable) {
    let (day, today) = (all.calendar.today.number(), all.calendar.today);
    while let Some(operation) = all.networks.operations.iter().find(|o| o.due <= today).cloned() {
        act::come_due(&book, &mut all, &operation);
    }
    for country in all.countries.rows.on_turn(day, ROUND) {
        network::month(&book, &mut all, country);
        service::month(&book, &mut all, country);
    }
    search::dusk(&book, &mut all);
    ledger::close(&book, &mut all, day);
}
