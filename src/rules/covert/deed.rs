//! The changes that belong to covert work, and how each is made.

use super::{act, search};
use crate::scenario::{Breadth, Scenario};
use crate::units::{ActId, CountryId, FactionId, Fixed};
use crate::world::{Affair, Happening, Outcome, Report, Runner, Search, Snapshot, Target};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NetworkPart {
    Agents,
    Cover,
    Known,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// What a network is given from now on; one that is not there begins.
    Give {
        runner: Runner,
        country: CountryId,
        monthly: Fixed,
    },
    Network {
        runner: Runner,
        country: CountryId,
        part: NetworkPart,
        by: Fixed,
    },
    /// Strength of a service.
    Service {
        country: CountryId,
        by: Fixed,
    },
    Undertake {
        by: FactionId,
        act: ActId,
        target: Target,
        odds: Fixed,
        risk: Fixed,
        days: u32,
    },
    CallOff {
        number: u32,
    },
    Search {
        country: CountryId,
        breadth: Breadth,
        by: FactionId,
        days: u32,
    },
    CloseSearch {
        country: CountryId,
    },
}

pub(in crate::rules) fn commit(book: &Scenario, t: &mut Snapshot, deed: Deed) {
    let d = &book.defines.covert;
    let today = t.calendar.today;
    match deed {
        Deed::Give { runner, country, monthly } => {
            t.networks.begun(runner, country, today, d.cover).monthly = monthly;
        }
        Deed::Network { runner, country, part, by } => {
            let network = t.networks.begun(runner, country, today, d.cover);
            match part {
                NetworkPart::Agents => network.agents = (network.agents + by).max(Fixed::ZERO),
                NetworkPart::Cover => network.cover = (network.cover + by).clamp(Fixed::ZERO, Fixed::HUNDRED),
                NetworkPart::Known => network.known = (network.known + by).clamp(Fixed::ZERO, Fixed::HUNDRED),
            }
        }
        Deed::Service { country, by } => {
            let harm = &mut t.services[country].harm;
            *harm = (*harm - by).clamp(Fixed::ZERO, Fixed::HUNDRED);
        }
        Deed::Undertake { by, act, target, odds, risk, .. } => {
            let mut operation = act::plan(book, t.read(), by, act, target);
            (operation.odds, operation.risk) = (odds, risk);
            t.networks.numbered = operation.number;
            t.networks.operations.push(operation);
        }
        Deed::CallOff { number } => {
            let Some(at) = t.networks.operations.iter().position(|o| o.number == number) else { return };
            let o = t.networks.operations.remove(at);
            let (runner, country, target) = (o.runner, o.country, o.target);
            let outcome = Outcome::Abandoned;
            t.networks.file(Report { day: today, runner, country, act: Some(o.act), target, outcome });
        }
        Deed::Search { country, breadth, by, days } => {
            let until = today.plus(days.cast_signed());
            t.services[country].search = Some(Search { breadth, by, since: today, until, found: Fixed::ZERO });
            t.chronicle.write(today, Happening::Covert(Affair::SearchBegun { country, breadth, by }));
        }
        Deed::CloseSearch { country } => search::end(book, t, country),
    }
}
