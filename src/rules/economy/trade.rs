//! What countries sell each other: a gravity model by size and distance (Tinbergen 1962), with ties and prices.
//!
//! Goods are paid for from people to people, so a country that buys more than it sells loses money, its prices fall, and it
//! sells more again (Hume 1752). A flow is worked out and paid on its own day of the month.

use crate::rules::books::transfer;
use crate::rules::relation::relation;
use crate::rules::why::{Terms, Total};
use crate::scenario::{Scenario, TreatyKind};
use crate::units::{CountryId, Fixed};
use crate::world::{Account, Flow, Snapshot, Sort, Tables};

/// Per cent of a plain flow that passes between two countries, by their ties; nothing under an embargo.
pub fn ties(book: &Scenario, t: Tables<'_>, a: CountryId, b: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.economy;
    let mut total = Total::new(sink);
    total.add("plain-trade", Fixed::HUNDRED);
    let over = |c: CountryId| t.countries[c].overlord.map(|(o, _)| o);
    if over(a) == Some(b) || over(b) == Some(a) || (over(a).is_some() && over(a) == over(b)) {
        total.add("one-overlord", d.trade_bond);
    }
    if t.treaties.between(a, b).iter().any(|x| x.deal.kind == TreatyKind::Trade) {
        total.add("commerce", d.trade_bond);
    }
    total.add("relation", relation(book, t, a, b, &mut ()).percent_of(d.trade_relation));
    let exist = t.countries[a].exists && t.countries[b].exists;
    if t.treaties.embargoed(a, b) || !exist {
        total.add("embargo", -total.sum());
    }
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::whole(300))
}

/// What `a` sells to `b` in a month, with its causes; nothing between countries that are too small or too far apart to count.
pub fn sales(book: &Scenario, t: Tables<'_>, a: CountryId, b: CountryId, sink: &mut impl Terms) -> Fixed {
    let Some(flow) = t.economy.flow(a, b) else { return Fixed::ZERO };
    let tied = ties(book, t, a, b, &mut ());
    sold(t, flow.first, tied, a, b, sink)
}

fn sold(t: Tables<'_>, first: Fixed, ties: Fixed, a: CountryId, b: CountryId, sink: &mut impl Terms) -> Fixed {
    let (seller, buyer) = (&t.economy.states[a], &t.economy.states[b]);
    let mut total = Total::new(sink);
    total.add("size-and-distance", first);
    let grown = seller.output.over(seller.first_output).times(buyer.output.over(buyer.first_output));
    let sized = first.times(grown.min(Fixed::whole(20)));
    total.add("growth", sized - first);
    let tied = ties.percent_of(sized);
    total.add("ties", tied - sized);
    // An elasticity of two (Armington 1969).
    let cheaper = buyer.prices.over(seller.prices).clamp(Fixed::ratio(1, 2), Fixed::whole(2));
    let wanted = tied.times(cheaper).times(cheaper);
    total.add("prices", wanted - tied);
    // Nobody spends more than a small part of all the country's money on one neighbour's goods; nor sells more than so, or
    // money would pile up in the small neighbours of large countries.
    let purses = t.books.people[a].min(t.books.people[b]).max(Fixed::ZERO);
    total.within(Fixed::ZERO, Fixed::ZERO, purses.over_int(25))
}

/// What a flow would be today, either way.
pub(super) fn volumes(book: &Scenario, t: Tables<'_>, flow: &Flow) -> (Fixed, Fixed) {
    let tied = ties(book, t, flow.a, flow.b, &mut ());
    (sold(t, flow.first, tied, flow.a, flow.b, &mut ()), sold(t, flow.first, tied, flow.b, flow.a, &mut ()))
}

/// Per cent of its output that a country has won or lost by trade since the first day.
pub fn gain(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let state = &t.economy.states[country];
    let more = state.trade - state.first_trade;
    let part = more.times_int(100).over(state.output);
    book.defines.economy.trade_gain.percent_of(part).clamp(Fixed::whole(-15), Fixed::whole(15))
}

/// The flows whose day it is are worked out anew and paid for.
pub(super) fn pay(book: &Scenario, t: &mut Snapshot, day: i32) {
    let first = (-day).rem_euclid(30).unsigned_abs() as usize;
    for n in (first..t.economy.flows.len()).step_by(30) {
        let flow = &t.economy.flows[n];
        let (a, b, before) = (flow.a, flow.b, flow.exports + flow.imports);
        let (exports, imports) = volumes(book, t.read(), flow);
        let flow = &mut t.economy.flows[n];
        (flow.exports, flow.imports) = (exports, imports);
        for c in [a, b] {
            t.economy.states[c].trade += exports + imports - before;
        }
        transfer(t, Account::People(b), Account::People(a), exports, Sort::Trade);
        transfer(t, Account::People(a), Account::People(b), imports, Sort::Trade);
    }
}
