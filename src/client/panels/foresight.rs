//! What follows from an order beyond its own effects: by how much the seat's and the state's months would differ, what an
//! attack has for it, what an embargo costs in trade.
//!
//! Owns the choice of numbers. Each is the rules' own, read in the world as it is and as the order would leave it.

use super::{figures, war};
use crate::client::desk::View;
use crate::command::{self, Command, Envoy, StatesOrder};
use crate::rules::diplomacy::crisis;
use crate::rules::{economy, faction, government, occupation};
use crate::scenario::Scenario;
use crate::telling::{Line, Tone};
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{Demand, Tables};

/// Points a month below which a difference is not worth a line: authority that is spent grows back a little faster by itself.
const LEAST: Fixed = Fixed::ratio(1, 4);

/// One number of a month.
struct Reading {
    key: &'static str,
    value: Fixed,
    money: bool,
    /// More of it is worse.
    burden: bool,
}

/// The lines under an order's own effects.
pub fn lines(view: &View, actor: FactionId, order: &Command) -> Vec<Line> {
    let mut lines = match order {
        Command::War(order) => war::expect(view, actor, order),
        Command::Abroad(Envoy::Embargo { against, on }) => trade(view, actor, *against, *on),
        Command::Abroad(Envoy::Demand { against, demand }) => resolves(view, actor, *against, demand.clone()),
        _ => Vec::new(),
    };
    let all = |t: Tables<'_>| {
        let mut all = readings(view.book, t, actor);
        all.extend(land_of(t, order).map(|land| of_land(view.book, t, land)).into_iter().flatten());
        all
    };
    let (now, then) = (all(view.t), command::after(view.book, view.t, actor, order, all));
    lines.extend(now.iter().zip(&then).filter_map(|(now, then)| difference(view, now, then)));
    if let Some(line) = lasts(view, actor, order) {
        lines.push(line);
    }
    lines
}

fn readings(book: &Scenario, t: Tables<'_>, actor: FactionId) -> Vec<Reading> {
    let home = t.factions[actor].country;
    let points = |key, value| Reading { key, value, money: false, burden: false };
    let mut all = vec![
        points("foresight-authority", faction::authority_change(book, t, actor, &mut ())),
        points("foresight-cohesion", faction::cohesion_change(book, t, actor, &mut ())),
        Reading { money: true, ..points("foresight-money", faction::money_change(book, t, actor, &mut ())) },
    ];
    if t.countries[home].governs(actor) {
        all.extend([
            Reading { money: true, ..points("foresight-treasury", economy::treasury_next(book, t, home, &mut ())) },
            points("foresight-stability", government::stability_change(book, t, home, &mut ())),
            points("foresight-legitimacy", government::legitimacy_change(book, t, home, &mut ())),
            Reading {
                burden: true,
                ..points("foresight-weariness", government::weariness_change(book, t, home, &mut ()))
            },
        ]);
    }
    all
}

/// The land under administration that an order is about.
fn land_of(t: Tables<'_>, order: &Command) -> Option<CountryId> {
    let Command::States(order) = order else { return None };
    let land = match order {
        StatesOrder::Requisition { country, .. }
        | StatesOrder::Garrison { country, .. }
        | StatesOrder::Amnesty { country } => *country,
        StatesOrder::Favour { faction } | StatesOrder::PurgeLocal { faction } => t.factions[*faction].country,
        _ => return None,
    };
    t.administrations.of(land).map(|_| land)
}

/// How near a land's own government is to standing alone, and where its resistance drifts.
fn of_land(book: &Scenario, t: Tables<'_>, land: CountryId) -> Vec<Reading> {
    let points = |key, value| Reading { key, value, money: false, burden: false };
    let posts = t.administrations.of(land).map_or(&[][..], |row| &row.posts);
    let sum: Fixed = posts.iter().map(|post| occupation::resistance_level(book, t, post.province, &mut ())).sum();
    let mean = sum.over_int(i64::try_from(posts.len()).unwrap_or(1).max(1));
    vec![
        points("foresight-ready", occupation::readiness(book, t, land, &mut ())),
        points("foresight-reliable", occupation::reliability(book, t, land, &mut ())),
        Reading { burden: true, ..points("foresight-resistance", mean) },
    ]
}

/// Whether either side of a demand would hold firm: at 0 and above it does.
fn resolves(view: &View, actor: FactionId, against: CountryId, demand: Demand) -> Vec<Line> {
    let home = view.t.factions[actor].country;
    let row = crisis::imagined(view.t, home, against, demand);
    [home, against]
        .into_iter()
        .map(|party| {
            let resolve = crisis::resolve(view.book, view.t, &row, party, &mut ());
            let good = resolve.is_negative() != (party == home);
            Line {
                label: view.tell.ui_with("foreign-resolve", &[("country", view.tell.the_country(party))]),
                value: figures::change(resolve).text,
                tone: if good { Tone::Gain } else { Tone::Loss },
                ..Line::default()
            }
        })
        .collect()
}

/// "The treasury, a month   −$3.0 m → −$2.6 m", if it can be seen at all.
fn difference(view: &View, now: &Reading, then: &Reading) -> Option<Line> {
    let by = then.value - now.value;
    let told = |r: &Reading| if r.money { figures::money_change(r.value).text } else { figures::change(r.value).text };
    let (from, to) = (told(now), told(then));
    if from == to || (!now.money && by.abs() < LEAST) {
        return None;
    }
    let better = by.is_negative() == now.burden;
    Some(Line {
        label: view.tell.ui(now.key),
        value: view.tell.ui_with("foresight-from-to", &[("from", from), ("to", to)]),
        tone: if better { Tone::Gain } else { Tone::Loss },
        ..Line::default()
    })
}

/// How long the treasury lasts, where an order changes that.
fn lasts(view: &View, actor: FactionId, order: &Command) -> Option<Line> {
    let home = view.t.factions[actor].country;
    if !view.t.countries[home].governs(actor) {
        return None;
    }
    let now = months_paid(view.book, view.t, home);
    let then = command::after(view.book, view.t, actor, order, |t| months_paid(view.book, t, home));
    let told = |months: Option<usize>| match months {
        Some(n) => view.tell.ui_with("foresight-months", &[("count", n.to_string())]),
        None => view.tell.ui("foresight-a-year"),
    };
    (now != then).then(|| Line {
        label: view.tell.ui("foresight-lasts"),
        value: view.tell.ui_with("foresight-from-to", &[("from", told(now)), ("to", told(then))]),
        tone: if then.is_none_or(|then| now.is_some_and(|now| then > now)) { Tone::Gain } else { Tone::Loss },
        ..Line::default()
    })
}

/// Whole months for which a state can pay what it owes without borrowing, by the rules' forecast; nothing if it can all year.
pub fn months_paid(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<usize> {
    let mut owed = t.economy.debt(country);
    economy::forecast(book, t, country).iter().position(|month| {
        let borrows = month.debt > owed;
        owed = month.debt;
        borrows || month.paid < Fixed::HUNDRED || !month.treasury.is_positive()
    })
}

/// What is bought and sold between the two in a month, which an embargo ends.
fn trade(view: &View, actor: FactionId, against: CountryId, on: bool) -> Vec<Line> {
    let home = view.t.factions[actor].country;
    let sold = |a, b| economy::trade::sales(view.book, view.t, a, b, &mut ());
    if !on {
        return Vec::new();
    }
    [("foresight-sold", sold(home, against)), ("foresight-bought", sold(against, home))]
        .into_iter()
        .map(|(key, sum)| Line {
            label: view.tell.ui_with(key, &[("country", view.tell.country(against))]),
            value: view.tell.ui_with("foresight-ends", &[("sum", figures::money(sum))]),
            tone: if sum.is_positive() { Tone::Loss } else { Tone::Plain },
            ..Line::default()
        })
        .collect()
}
