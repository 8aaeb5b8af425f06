//! What scopes mean and what values are.

use super::change::{CountryNumber, FactionNumber, PersonNumber};
use super::condition::{factions, holds, provinces};
use super::{Frame, Reading};
use crate::rules::government::{self, institutions};
use crate::rules::{conflict, covert, diplomacy, economy, election, measure, occupation, people, relation, schism};
use crate::scenario::{Condition, FlagHome, Scope, Value};
use crate::units::{CharacterId, CountryId, FactionId, Fixed, ProvinceId, Share};
use crate::world::{Target, thousands};

/// What a scope means here, if anything.
pub fn target(r: &impl Reading, frame: &Frame, scope: &Scope) -> Option<Target> {
    match scope {
        Scope::This => frame.this,
        Scope::Actor => frame.actor.map(Target::Faction),
        Scope::Each => frame.each,
        Scope::Country(c) => Some(Target::Country(*c)),
        Scope::Faction(f) => Some(Target::Faction(*f)),
        Scope::Province(p) => Some(Target::Province(*p)),
        Scope::Character(c) => Some(Target::Character(*c)),
        Scope::Saved(name) => frame.saved.iter().rev().find(|(n, _)| n == name).map(|(_, t)| *t),
        Scope::CountryOf(inner) => country(r, frame, inner).map(Target::Country),
        Scope::RulerOf(inner) => r.head(country(r, frame, inner)?).map(Target::Faction),
        Scope::OverlordOf(inner) => {
            r.tables().countries[country(r, frame, inner)?].overlord.map(|(c, _)| Target::Country(c))
        }
        Scope::LeaderOf(inner) => r.leader(faction(r, frame, inner)?).map(Target::Character),
        Scope::HolderOf(office) => r.holder(*office).map(Target::Character),
        Scope::FactionOf(inner) => r.tables().people[character(r, frame, inner)?].faction.map(Target::Faction),
        Scope::CapitalOf(inner) => Some(Target::Province(r.book().countries[country(r, frame, inner)?].capital)),
    }
}

/// The country meant: itself, or the one that the thing belongs to.
pub fn country(r: &impl Reading, frame: &Frame, scope: &Scope) -> Option<CountryId> {
    target(r, frame, scope).map(|x| r.country_of(x))
}

/// The faction meant: itself, or the one that rules the country, or that a person belongs to.
pub fn faction(r: &impl Reading, frame: &Frame, scope: &Scope) -> Option<FactionId> {
    match target(r, frame, scope)? {
        Target::Faction(f) => Some(f),
        Target::Country(c) => r.head(c),
        Target::Province(p) => measure::holder(r.tables(), p),
        Target::Character(c) => r.tables().people[c].faction,
    }
}

/// The person meant.
pub fn character(r: &impl Reading, frame: &Frame, scope: &Scope) -> Option<CharacterId> {
    match target(r, frame, scope)? {
        Target::Character(c) => Some(c),
        _ => None,
    }
}

/// The province meant: itself, or the capital.
pub fn province(r: &impl Reading, frame: &Frame, scope: &Scope) -> Option<ProvinceId> {
    match target(r, frame, scope)? {
        Target::Province(p) => Some(p),
        other => Some(r.book().countries[r.country_of(other)].capital),
    }
}

/// What a flag or counter declared for this home hangs on.
pub(super) fn home(r: &impl Reading, frame: &Frame, scope: &Scope, home: FlagHome) -> Option<Target> {
    match home {
        FlagHome::World => None,
        FlagHome::Country => country(r, frame, scope).map(Target::Country),
        FlagHome::Faction => faction(r, frame, scope).map(Target::Faction),
    }
}

/// The value now; what cannot be found counts 0.
pub fn evaluate(r: &impl Reading, frame: &Frame, value: &Value) -> Fixed {
    number(r, frame, value).unwrap_or(Fixed::ZERO)
}

fn number(r: &impl Reading, frame: &Frame, value: &Value) -> Option<Fixed> {
    // Asked for only where they are read, as in a condition.
    let t = || r.tables();
    let f = |scope| faction(r, frame, scope);
    let c = |scope| country(r, frame, scope);
    let person = |scope| character(r, frame, scope);
    let whole = |n: u64| Fixed::whole(n.min(1 << 40).cast_signed());
    Some(match value {
        Value::Number(n) => *n,
        Value::Authority(s) => r.faction_number(f(s)?, FactionNumber::Authority),
        Value::Money(s) => r.faction_number(f(s)?, FactionNumber::Money),
        Value::Force(s) => r.faction_number(f(s)?, FactionNumber::Force),
        Value::Cohesion(s) => r.faction_number(f(s)?, FactionNumber::Cohesion),
        Value::Members(s) => r.faction_number(f(s)?, FactionNumber::Members),
        Value::Support(s) => r.support(f(s)?),
        Value::Seats(s) => whole(u64::from(t().factions[f(s)?].seats)),
        Value::SeatShare(s) => measure::seat_share(r.book(), t(), f(s)?),
        Value::Reach(s) => measure::reach(t(), f(s)?),
        Value::HeldProvinces(s) => whole(u64::from(measure::held_provinces(t(), f(s)?))),
        Value::Fielded(s) => thousands(t().forces.fielded(f(s)?)),
        Value::ControlOf(s, x) => conflict::controlled(t(), f(s)?, c(x)?),
        Value::TroopsAbroad(s) => thousands(conflict::sent(t(), c(s)?).map(|f| f.men).sum()),
        Value::Fallen(s) => thousands(t().conflicts.fallen.get(&c(s)?).map_or(0, |f| f.0)),
        Value::PatronShare(s) => measure::patron_share(r.book(), t(), f(s)?),
        Value::Stability(s) => r.country_number(c(s)?, CountryNumber::Stability),
        Value::Legitimacy(s) => r.country_number(c(s)?, CountryNumber::Legitimacy),
        Value::Weariness(s) => r.country_number(c(s)?, CountryNumber::Weariness),
        Value::Treasury(s) => r.country_number(c(s)?, CountryNumber::Treasury),
        Value::Revenue(s) => {
            let country = c(s)?;
            let last = t().countries[country].revenue;
            if last.is_positive() { last } else { economy::revenue(r.book(), t(), country, &mut ()) }
        }
        Value::CoalitionSeats(s) => whole(u64::from(measure::coalition_seats(t(), c(s)?))),
        Value::CoalitionShare(s) => {
            let country = c(s)?;
            let seats = i64::from(measure::chamber(r.book(), country)).max(1);
            Fixed::ratio(i64::from(measure::coalition_seats(t(), country)) * 100, seats)
        }
        Value::Liberties(s) => t().countries[c(s)?].liberties,
        Value::Course(s) => government::course(r.book(), t(), c(s)?, &mut ()),
        Value::Willingness(s) => {
            let party = f(s)?;
            let state = &t().countries[t().factions[party].country];
            government::willingness(r.book(), t(), party, state.head?, &state.coalition, &[], &mut ())
        }
        Value::PowerShare(s) => {
            let body = f(s)?;
            institutions::share(r.book(), t(), t().factions[body].country, body)
        }
        Value::Satisfaction(s) => {
            let body = f(s)?;
            t().institutions[t().factions[body].country].of(body)?.satisfaction
        }
        Value::Pressure(s) => {
            let body = f(s)?;
            institutions::pressure(r.book(), t(), t().factions[body].country, body, &mut ())
        }
        Value::Franchise(s) => match target(r, frame, s)? {
            Target::Province(p) => election::franchise(r.book(), t(), p, &mut ()),
            other => measure::franchise(r.book(), t(), measure::country_of(t(), other)),
        },
        Value::Turnout(s) => t().elections[c(s)?].turnout,
        Value::VoteShare(s) => {
            let faction = f(s)?;
            t().elections[t().factions[faction].country].share(faction)?
        }
        Value::DaysToElection(s) => {
            let days = election::days_to_vote(t(), c(s)?).unwrap_or(10_000);
            Fixed::whole(i64::from(days))
        }
        Value::Unrest(s) => match target(r, frame, s)? {
            Target::Province(p) => r.unrest(p),
            other => measure::unrest(t(), measure::country_of(t(), other)),
        },
        Value::Marchers(s) => Fixed::ratio(t().protests.heads(c(s)?).cast_signed(), 1000),
        Value::Population(s) => match target(r, frame, s)? {
            Target::Province(p) => whole(u64::from(t().provinces.population[p])),
            other => whole(t().provinces.people(measure::country_of(t(), other))),
        },
        Value::SupportOf(movement, s) => {
            let country = c(s)?;
            t().factions.of_country[country]
                .iter()
                .filter(|&&x| r.active(x) && r.movement(x) == *movement)
                .map(|&x| r.support(x))
                .sum()
        }
        Value::AllegianceIn(s, p) => {
            let slot = t().influence.slot(t().provinces.owner[*p], f(s)?)?;
            Share(r.row(*p)[slot]).percent()
        }
        Value::AllegianceHere(s) => {
            let Some(Target::Province(p)) = frame.each else { return None };
            let slot = t().influence.slot(t().provinces.owner[p], f(s)?)?;
            Share(r.row(p)[slot]).percent()
        }
        Value::WingShare(s, movement) => {
            let wings = &t().wings[f(s)?].wings;
            wings.iter().filter(|w| w.movement == *movement).map(|w| Share(w.share).percent()).sum()
        }
        Value::StanceOn(s, question) => t().wings.stance(f(s)?, *question),
        Value::SchismPressure(s) => schism::pressure(r.book(), t(), f(s)?, &mut ()),
        Value::Isolation(s) => diplomacy::isolation(r.book(), t(), c(s)?, &mut ()),
        Value::Fear(a, b) => t().relations.fear(c(a)?, c(b)?),
        Value::Affiliates(body) => whole(t().wings.members[*body].len() as u64),
        Value::Affiliation(s) => schism::willing_to_join(r.book(), t(), f(s)?, &mut ()),
        Value::Relation(a, b) => relation::relation(r.book(), t(), c(a)?, c(b)?, &mut ()),
        Value::Readiness(s) => occupation::readiness(r.book(), t(), c(s)?, &mut ()),
        Value::Reliability(s) => occupation::reliability(r.book(), t(), c(s)?, &mut ()),
        Value::Resistance(s) => match target(r, frame, s)? {
            Target::Province(p) => occupation::resistance(t(), p),
            other => occupation::mean_resistance(t(), measure::country_of(t(), other)),
        },
        Value::Nationalism(s) => occupation::nationalism(r.book(), t(), c(s)?, &mut ()),
        Value::Garrison(s) => occupation::men(t(), c(s)?),
        Value::Stretch(s) => occupation::stretch(t(), c(s)?),
        Value::Strength(a, b) => occupation::strength(r.book(), t(), c(a)?, c(b)?),
        Value::NetworkDepth(s, place) => {
            let (runner, country) = (covert::runner_of(t(), f(s)?), c(place)?);
            t().networks.of(runner, country)?.depth
        }
        Value::ServiceStrength(s) => covert::strength(r.book(), t(), c(s)?, &mut ()),
        Value::Ability(s, field) => t().people[person(s)?].ability(*field),
        Value::Ambition(s) => r.person_number(person(s)?, PersonNumber::Ambition),
        Value::Loyalty(s) => r.person_number(person(s)?, PersonNumber::Loyalty),
        Value::Health(s) => r.person_number(person(s)?, PersonNumber::Health),
        Value::Grievance(s) => r.person_number(person(s)?, PersonNumber::Grievance),
        Value::Age(s) => Fixed::whole(i64::from(t().people[person(s)?].age(t().calendar.today))),
        Value::Standing(s) => people::own_standing(r.book(), t(), person(s)?, &mut ()),
        Value::Tie(a, b) => r.tie(person(a)?, person(b)?),
        Value::Tally(s, counter) => r.counter(*counter, home(r, frame, s, r.book().counters[*counter].on)),
        Value::CountProvinces { of, when } => count(provinces(t(), c(of)?), r, frame, when),
        Value::CountFactions { of, when } => count(factions(t(), c(of)?), r, frame, when),
        Value::CountCountries { when } => count(t().countries.rows.ids().map(Target::Country), r, frame, when),
        Value::Sum(parts) => parts.iter().map(|v| evaluate(r, frame, v)).sum(),
        Value::Times(v, n) => evaluate(r, frame, v).times(*n),
        Value::Less(a, b) => evaluate(r, frame, a) - evaluate(r, frame, b),
        Value::Named(id) => evaluate(r, frame, &r.book().values[*id].is),
    })
}

fn count(of: impl Iterator<Item = Target>, r: &impl Reading, frame: &Frame, when: &Condition) -> Fixed {
    let found = each(of, r, frame, when).filter(|&(_, met)| met).count();
    Fixed::whole(i64::try_from(found).expect("some thousands"))
}

/// Each of the targets in turn, and whether the condition holds for it; inactive factions and countries that do not exist
/// are passed over.
pub(super) fn each(
    of: impl Iterator<Item = Target>,
    r: &impl Reading,
    frame: &Frame,
    when: &Condition,
) -> impl Iterator<Item = (Target, bool)> {
    // One frame for all: only `each` differs.
    let mut inner = frame.clone();
    of.filter(|x| match x {
        Target::Faction(f) => r.active(*f),
        Target::Country(c) => r.tables().countries[*c].exists,
        _ => true,
    })
    .map(move |x| {
        inner.each = Some(x);
        (x, holds(r, &inner, when))
    })
}
