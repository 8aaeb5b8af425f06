//! When those who rule over others ask a people, or make two states one; and when a small state would rather be part of a larger.

use crate::command::{Command, StatesOrder};
use crate::rules::{measure, occupation, relation, states};
use crate::scenario::{Axis, Bond, Scenario};
use crate::units::{CountryId, FactionId, Fixed, Id, Kind, StreamKind, once_in_2_32};
use crate::world::{Issue, Tables};

/// Heads under which nobody thinks of a state.
const LEAST: u64 = 800_000;

/// Peoples that could be asked this month, and administered states that could be one: each subject is thought of once a year.
pub(super) fn candidates(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let month = t.calendar.today.month() as usize;
    if let Some((from, into)) = pair(book, t, home, month) {
        list.push(Command::States(StatesOrder::Unite { from, into }));
    }
    if t.states.called.iter().any(|v| t.factions[v.by].country == home) {
        return;
    }
    for (country, state) in t.countries.rows.iter() {
        let ruled = |bond| matches!(bond, Bond::Colony | Bond::Protectorate | Bond::Mandate);
        let subject = || state.exists && state.overlord.is_some_and(|(o, bond)| o == home && ruled(bond));
        if (country.index() + month).is_multiple_of(12) && subject() && thought_of(book, t, country) {
            list.push(Command::States(StatesOrder::Plebiscite { country, matter: Issue::Independence }));
        }
    }
    // Of one tongue, of one mind, and afraid: nothing less makes a state give itself up.
    let free = t.countries[home].overlord.is_none() && t.states.patron(home).is_none() && !t.relations.is_great(home);
    let afraid = t.relations.worst_fear(home).is_some_and(|f| f.1 >= AFRAID);
    if free && afraid && (home.index() + month).is_multiple_of(12) && thought_of(book, t, home) {
        let movement = |c: CountryId| t.countries[c].head.map(|head| t.factions[head].movement);
        let near = t.relations.circle[home].iter().map(|c| c.0);
        let larger = near.filter(|&c| {
            let kin = states::one_tongue(book, home, c) && movement(home) == movement(c);
            kin && t.relations.might[c] > t.relations.might[home]
        });
        let warm = larger.map(|c| (relation::relation(book, t, home, c, &mut ()), c)).max();
        if let Some((_, with)) = warm.filter(|(liked, _)| *liked > WARM) {
            list.push(Command::States(StatesOrder::Plebiscite { country: home, matter: Issue::Union(with) }));
        }
    }
}

/// Whether it comes to mind this year.
fn thought_of(book: &Scenario, t: Tables<'_>, country: CountryId) -> bool {
    let odds = u64::try_from(book.defines.states.asking.to_raw()).unwrap_or(0) * ((1 << 32) / 1_000_000);
    let name = book.names.hash(Kind::Country, country.0);
    t.provinces.people(country) >= LEAST
        && once_in_2_32(t.calendar.seed, StreamKind::Asking, name, t.calendar.today, odds)
}

/// Relation from which one would be of one house with another, and fear from which one looks for a larger house.
const WARM: Fixed = Fixed::whole(55);
const AFRAID: Fixed = Fixed::whole(30);

/// Two of the administered states that speak one tongue and touch: the weaker could go to the stronger.
fn pair(book: &Scenario, t: Tables<'_>, home: CountryId, month: usize) -> Option<(CountryId, CountryId)> {
    let all: Vec<CountryId> = t.administrations.under(home).map(|(c, _)| c).collect();
    let ready = |c: CountryId| occupation::readiness(book, t, c, &mut ());
    let from = all.iter().copied().filter(|c| (c.index() + month).is_multiple_of(6)).min_by_key(|&c| (ready(c), c))?;
    let into = all.iter().copied().filter(|&c| c != from && states::one_tongue(book, from, c));
    into.map(|c| (ready(c), c)).max().filter(|(best, _)| *best > ready(from)).map(|(_, into)| (from, into))
}

/// What it is worth to ask: of a subject to let it go where it is a burden, for oneself to be part of something larger.
pub(super) fn vote(book: &Scenario, t: Tables<'_>, seat: FactionId, country: CountryId, matter: Issue) -> Fixed {
    let stance = &t.factions[seat].stance;
    let ayes = states::ayes(book, t, country, matter);
    if ayes < Fixed::whole(52) {
        return -Fixed::whole(5);
    }
    match matter {
        Issue::Independence => {
            let burden = (measure::unrest(t, country) - Fixed::whole(30)).over_int(3);
            let free = stance.on(Axis::Nation).over_int(8) + stance.on(Axis::Authority).over_int(10);
            let able = (t.countries[country].stability - Fixed::whole(45)).over_int(10);
            burden - free + able - book.defines.states.ai_quiet
        }
        Issue::Union(with) => {
            let d = &book.defines.ai;
            let home = t.factions[seat].country;
            let liked = relation::relation(book, t, home, with, &mut ()) - WARM;
            let fear = t.relations.worst_fear(home).map_or(Fixed::ZERO, |f| f.1);
            let will = stance.on(Axis::Nation) + stance.on(Axis::Change).max(Fixed::ZERO);
            liked.over_int(5) + fear.over_int(5) + will.over_int(10) - d.office
        }
    }
}

/// Two administrations in one: a stronger local government, unless it would become a rival.
pub(super) fn union(
    book: &Scenario,
    t: Tables<'_>,
    home: CountryId,
    from: CountryId,
    into: CountryId,
) -> Option<Fixed> {
    let d = &book.defines.states;
    t.administrations.of(into).filter(|a| a.over == home)?;
    let both = occupation::strength(book, t, from, home) + occupation::strength(book, t, into, home);
    let rival = if both.times_int(5) >= d.rival.times_int(4) { d.ai_rival } else { Fixed::ZERO };
    let better = occupation::readiness(book, t, into, &mut ()) - occupation::readiness(book, t, from, &mut ());
    Some(better.over_int(8) - rival - d.ai_quiet)
}
