//! Orders of covert work: to raise a network, to undertake an act or call it off, to search for secret agents, to send
//! diplomats home. A government gives them for its country and from its treasury, a party for itself and from its funds.

use serde::{Deserialize, Serialize};

use super::check::{Refusal, demand};
use crate::rules::covert::{self, Deed};
use crate::rules::script::{Change, Item, Stage};
use crate::scenario::{Breadth, CostDef, Scenario};
use crate::units::{ActId, CountryId, FactionId, Fixed};
use crate::world::{Account, Runner, Sort, Tables, Target};

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Covert {
    /// What one's network in a country is given a month; 0 lets it go.
    Network {
        country: CountryId,
        monthly: Fixed,
    },
    Undertake {
        act: ActId,
        target: Target,
    },
    CallOff {
        operation: u32,
    },
    /// Has secret agents looked for at home.
    Search {
        breadth: Breadth,
    },
    CloseSearch,
    /// Sends the diplomats of a country home.
    Expel {
        of: CountryId,
    },
}

pub(super) fn cost(book: &Scenario, t: Tables<'_>, actor: FactionId, order: &Covert) -> CostDef {
    let d = &book.defines.covert;
    let authority = |authority: Fixed| CostDef { authority, ..CostDef::default() };
    match order {
        Covert::Network { .. } => authority(d.network_authority),
        Covert::Undertake { act, .. } => {
            let cost = book.acts[*act].cost;
            match covert::runner_of(t, actor) {
                Runner::Faction(_) => cost,
                // The treasury pays.
                Runner::Country(_) => CostDef { money: Fixed::ZERO, ..cost },
            }
        }
        Covert::CallOff { .. } => CostDef::default(),
        Covert::Search { .. } => authority(d.search_authority),
        Covert::CloseSearch => authority(d.close_authority),
        Covert::Expel { .. } => authority(d.expel_authority),
    }
}

pub(super) fn allowed(book: &Scenario, t: Tables<'_>, actor: FactionId, order: &Covert) -> Result<(), Refusal> {
    let d = &book.defines.covert;
    let row = &t.factions[actor];
    let (home, runner) = (row.country, covert::runner_of(t, actor));
    let governs = || demand(t.countries[home].governs(actor), "not-in-government");
    match order {
        Covert::Network { country, monthly } => {
            demand(t.countries[*country].exists, "no-such-target")?;
            demand(runner != Runner::Country(*country), "own-ground")?;
            demand(row.kind.holds_allegiance() || runner == Runner::Country(home), "no-following-to-win")?;
            demand(!monthly.is_negative() && *monthly <= d.network_most, "sum-out-of-range")?;
            let now = t.networks.of(runner, *country);
            demand(now.map_or(Fixed::ZERO, |n| n.monthly) != *monthly, "network-so-already")?;
            let (need, have) = (monthly.times_int(3), covert::purse(t, runner));
            if have < need {
                return Err(Refusal { reason: "network-unpaid", need, have });
            }
            Ok(())
        }
        Covert::Undertake { act, target } => covert::open_to(book, t, actor, *act, *target)
            .map_err(|(reason, need, have)| Refusal { reason, need, have }),
        Covert::CallOff { operation } => {
            let found = t.networks.operation(*operation).ok_or(Refusal::because("operation-over"))?;
            demand(found.runner == runner, "operation-not-yours")
        }
        Covert::Search { breadth } => {
            governs()?;
            let sits = t.services[home].search.as_ref().map(|s| s.breadth);
            demand(sits.is_none_or(|now| now < *breadth), "search-sits")?;
            let rested = t.services[home].searched.map_or(i32::MAX, |day| t.calendar.today.since(day));
            if sits.is_none() && rested < d.search_rest.cast_signed() {
                let whole = |n: i32| Fixed::whole(i64::from(n));
                return Err(Refusal {
                    reason: "searched-lately",
                    need: whole(d.search_rest.cast_signed()),
                    have: whole(rested),
                });
            }
            let (need, have) = (covert::search_price(book, t, home, *breadth), t.countries[home].treasury);
            if have < need {
                return Err(Refusal { reason: "search-unpaid", need, have });
            }
            Ok(())
        }
        Covert::CloseSearch => {
            governs()?;
            demand(t.services[home].search.is_some(), "no-search-sits")
        }
        Covert::Expel { of } => {
            governs()?;
            demand(*of != home && t.countries[*of].exists, "no-such-target")?;
            let known = t.networks.of(Runner::Country(*of), home).map_or(Fixed::ZERO, |n| n.known);
            // Without a case there is nobody to send home.
            demand(known >= d.named, "nothing-proved")
        }
    }
}

/// Carries the order out; what it costs has been paid.
pub(super) fn carry_out(s: &mut impl Stage, actor: FactionId, order: &Covert) {
    let (home, runner) = (s.tables().factions[actor].country, covert::runner_of(s.tables(), actor));
    match *order {
        Covert::Network { country, monthly } => s.make(Change::Covert(Deed::Give { runner, country, monthly })),
        Covert::Undertake { act, target } => {
            let plan = covert::plan(s.book(), s.tables(), actor, act, target);
            // What a party pays has gone with the order's cost.
            if let Runner::Country(c) = runner {
                let (from, to) = (Account::Country(c), Account::People(plan.country));
                s.make(Change::Pay { from, to, sum: plan.paid, sort: Sort::Covert });
            }
            let (odds, risk, days) = (plan.odds, plan.risk, plan.due.since(plan.since).unsigned_abs());
            s.make(Change::Covert(Deed::Undertake { by: actor, act, target, odds, risk, days }));
        }
        Covert::CallOff { operation } => {
            let Some(found) = s.tables().networks.operation(operation).cloned() else { return };
            let back = s.book().defines.covert.back.percent_of(found.paid);
            s.make(Change::Covert(Deed::CallOff { number: operation }));
            let (from, to) = (Account::People(found.country), covert::account_of(runner));
            s.make(Change::Pay { from, to, sum: back, sort: Sort::Covert });
        }
        Covert::Search { breadth } => covert::begin_search(s, home, actor, breadth),
        Covert::CloseSearch => s.make(Change::Covert(Deed::CloseSearch { country: home })),
        Covert::Expel { of } => covert::expel(s, home, of),
    }
}

/// What will come of an act, with its odds: the preview tells it although it lies some days ahead.
pub(super) fn to_come(book: &Scenario, t: Tables<'_>, actor: FactionId, order: &Covert) -> Vec<Item> {
    match *order {
        Covert::Undertake { act, target } => covert::outlook(book, t, &covert::plan(book, t, actor, act, target)),
        _ => Vec::new(),
    }
}
