//! Whether a condition holds, and the account of why not.

use super::settle::may_settle;
use super::value::{character, country, each, evaluate, faction, home, target};
use super::{Frame, Reading};
use crate::rules::{conflict, diplomacy, election, measure, schism};
use crate::scenario::{Comparison, Condition, Lot, Scope, Value};
use crate::units::{CountryId, Fixed};
use crate::world::{ConflictKey, Deed, Tables, Target};

/// True if the condition holds now. What speaks of something that cannot be found does not hold.
pub fn holds(r: &impl Reading, frame: &Frame, condition: &Condition) -> bool {
    test(r, frame, condition).unwrap_or(false)
}

fn test(r: &impl Reading, frame: &Frame, condition: &Condition) -> Option<bool> {
    // Asked for only where they are read: in a preview of a change of structure they have to be made.
    let t = || r.tables();
    let f = |scope: &Scope| faction(r, frame, scope);
    let c = |scope: &Scope| country(r, frame, scope);
    let p = |scope: &Scope| character(r, frame, scope);
    Some(match condition {
        Condition::Always => true,
        Condition::Never => false,
        Condition::All(parts) => parts.iter().all(|p| holds(r, frame, p)),
        Condition::Any(parts) => parts.iter().any(|p| holds(r, frame, p)),
        Condition::Not(inner) => !holds(r, frame, inner),
        Condition::Named(id) => holds(r, frame, &r.book().conditions[*id].is),
        Condition::AtLeast(v, n) => evaluate(r, frame, v) >= *n,
        Condition::AtMost(v, n) => evaluate(r, frame, v) <= *n,
        Condition::Compare(a, Comparison::Above, b) => evaluate(r, frame, a) > evaluate(r, frame, b),
        Condition::Compare(a, Comparison::Below, b) => evaluate(r, frame, a) < evaluate(r, frame, b),
        Condition::FlagIs(flag, value) => is_flag(r, frame, &Scope::This, *flag, value),
        Condition::FlagOf(scope, flag, value) => is_flag(r, frame, scope, *flag, value),
        Condition::HasLaw(s, law) => r.has_law(c(s)?, *law),
        Condition::FormIs(s, form) => t().countries[c(s)?].form == *form,
        Condition::Governs(s) => {
            let faction = f(s)?;
            t().countries[t().factions[faction].country].governs(faction)
        }
        Condition::InCoalition(s) => {
            let faction = f(s)?;
            t().countries[t().factions[faction].country].in_government(faction)
        }
        Condition::StatusIs(s, status) => r.status(f(s)?) == *status,
        Condition::MovementIs(s, movement) => r.movement(f(s)?) == *movement,
        Condition::Exists(s) => match target(r, frame, s)? {
            Target::Faction(f) => r.active(f),
            Target::Country(c) => t().countries[c].exists,
            Target::Province(_) => true,
            Target::Character(c) => !matches!(r.lot(c), Lot::Dead | Lot::Unknown),
        },
        Condition::Holds(office, character) => r.holder(*office) == Some(*character),
        Condition::Active(character) => r.lot(*character) == Lot::Free,
        Condition::HasQuality(s, quality) => t().people[p(s)?].qualities.binary_search(quality).is_ok(),
        Condition::LotIs(s, lot) => r.lot(p(s)?) == *lot,
        Condition::Leads(s, x) => r.leader(f(x)?) == Some(p(s)?),
        Condition::Belongs(s, x) => t().people[p(s)?].faction == Some(f(x)?),
        Condition::Owns(s, p) => t().provinces.owner[*p] == c(s)?,
        Condition::Controls(s, p) => t().provinces.controller[*p] == c(s)?,
        Condition::HeldBy(s, p) => measure::holder(t(), *p) == Some(f(s)?),
        Condition::SubjectOf(s, over) => t().countries[c(s)?].overlord.map(|(o, _)| o) == Some(c(over)?),
        Condition::SatelliteOf(s, patron) => t().states.patron(c(s)?) == Some(c(patron)?),
        Condition::AtConflict(id) => t().conflicts.get(ConflictKey::Written(*id)).is_some_and(|c| c.active),
        Condition::AtWar(s) => {
            let faction = f(s)?;
            t().conflicts.active().any(|war| conflict::side_of(t(), war, faction).is_some())
        }
        Condition::Fighting(a, b) => {
            let (a, b) = (f(a)?, f(b)?);
            t().conflicts.active().any(|war| {
                let stands = |f| conflict::side_of(t(), war, f).map(|s| s.who);
                matches!((stands(a), stands(b)), (Some(a), Some(b)) if war.hostile(a, b))
            })
        }
        Condition::HasTreaty(a, b, kind) => t().treaties.binding(c(a)?, c(b)?, *kind).is_some(),
        Condition::InBloc(s, bloc) => diplomacy::bloc::of(r.book(), t(), c(s)?) == Some(*bloc),
        Condition::RecognisesState(a, b) => t().treaties.recognises(c(a)?, c(b)?),
        Condition::Embargoes(a, b) => t().treaties.embargo(c(a)?, c(b)?),
        Condition::InCrisis(s) => t().affairs.crises_of(c(s)?).next().is_some(),
        Condition::DoctrineIs(s, doctrine) => t().treaties.doctrine(c(s)?) == Some(*doctrine),
        Condition::Spoke(s, matter, applauds) => {
            let country = c(s)?;
            let deed = Deed::Written(*matter);
            t().affairs.matters.iter().any(|m| m.deed == deed && m.stand(country) == Some(*applauds))
        }
        Condition::IsPlayer(s) => t().play.seat == Some(f(s)?),
        Condition::Happened(event) => t().story.events[*event].times > 0,
        Condition::Chose(event, option) => {
            let chosen = t().story.events[*event].chosen?;
            r.book().events[*event].options.get(usize::from(chosen))?.id == *option
        }
        Condition::From(date) => t().calendar.today >= *date,
        Condition::Until(date) => t().calendar.today <= *date,
        Condition::HasMajority(s) => {
            let country = c(s)?;
            measure::coalition_seats(t(), country) >= measure::majority(r.book(), country)
        }
        Condition::Institution(s) => {
            let body = f(s)?;
            t().institutions[t().factions[body].country].of(body).is_some()
        }
        Condition::HoldsCompetence(s, competence) => {
            let body = f(s)?;
            t().institutions[t().factions[body].country].holder(*competence) == Some(body)
        }
        Condition::HasModifier(s, modifier) => {
            t().modifiers.on(target(r, frame, s)?).iter().any(|m| m.modifier == *modifier)
        }
        Condition::Affiliated(s, body) => schism::belongs(t(), *body, f(s)?),
        Condition::MaySettle(s, to) => may_settle(t(), f(s)?, c(to)?).is_ok(),
        Condition::Protesting(s) => t().protests.by(f(s)?).is_some(),
        Condition::SameAs(a, b) => target(r, frame, a)? == target(r, frame, b)?,
        Condition::QuestionOpen(question) => t().wings.open[*question].is_some(),
        Condition::LineIs(s, question, answer) => {
            t().wings.line(f(s)?, *question) == r.book().questions[*question].number(answer)
        }
        Condition::HasBroken(s) => t().wings[f(s)?].broke.is_some(),
        Condition::FraudKnown(s) => {
            let row = &t().elections[c(s)?];
            row.last.is_some_and(|last| row.known.contains(&last))
        }
        Condition::Searching(s) => t().services[c(s)?].search.is_some(),
        Condition::OneList(s) => election::one_list(r.book(), t(), c(s)?),
        Condition::AnyProvince { of, when } => each(provinces(t(), c(of)?), r, frame, when).any(|(_, x)| x),
        Condition::EveryProvince { of, when } => each(provinces(t(), c(of)?), r, frame, when).all(|(_, x)| x),
        Condition::AnyFaction { of, when } => each(factions(t(), c(of)?), r, frame, when).any(|(_, x)| x),
        Condition::EveryFaction { of, when } => each(factions(t(), c(of)?), r, frame, when).all(|(_, x)| x),
        Condition::AnyCountry { when } => {
            each(t().countries.rows.ids().map(Target::Country), r, frame, when).any(|(_, x)| x)
        }
    })
}

pub(super) fn provinces(t: Tables<'_>, of: CountryId) -> impl Iterator<Item = Target> {
    t.provinces.of(of).iter().map(|&p| Target::Province(p))
}

pub(super) fn factions(t: Tables<'_>, of: CountryId) -> impl Iterator<Item = Target> {
    t.factions.of_country[of].iter().map(|&f| Target::Faction(f))
}

fn is_flag(r: &impl Reading, frame: &Frame, scope: &Scope, flag: crate::units::FlagId, value: &str) -> bool {
    let def = &r.book().flags[flag];
    let on = home(r, frame, scope, def.on);
    def.value(value) == Some(r.flag(flag, on))
}

/// One line of an account: how deep it stands, what was asked, whether it holds, and the value that was compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub depth: usize,
    pub holds: bool,
    pub asked: String,
    pub value: Option<Fixed>,
}

/// Every part of a condition with its verdict, outermost first. Ids are written as names inside a naming scope.
pub fn trace(r: &impl Reading, frame: &Frame, condition: &Condition) -> Vec<Verdict> {
    let mut lines = Vec::new();
    describe(r, frame, condition, 0, &mut lines);
    lines
}

fn describe(r: &impl Reading, frame: &Frame, condition: &Condition, depth: usize, lines: &mut Vec<Verdict>) {
    let now = holds(r, frame, condition);
    let (asked, value, parts): (String, Option<Fixed>, &[Condition]) = match condition {
        Condition::All(parts) => ("all of".to_owned(), None, parts),
        Condition::Any(parts) => ("any of".to_owned(), None, parts),
        Condition::Not(inner) => ("not".to_owned(), None, std::slice::from_ref(&**inner)),
        Condition::Named(id) => (format!("{id:?}"), None, std::slice::from_ref(&r.book().conditions[*id].is)),
        Condition::AtLeast(v, n) => (format!("{v:?} at least {n}"), Some(evaluate(r, frame, v)), &[]),
        Condition::AtMost(v, n) => (format!("{v:?} at most {n}"), Some(evaluate(r, frame, v)), &[]),
        Condition::Compare(a, how, b) => (
            format!("{a:?} {how:?} {b:?}"),
            Some(evaluate(r, frame, &Value::Less(Box::new(a.clone()), Box::new(b.clone())))),
            &[],
        ),
        other => (format!("{other:?}"), None, &[]),
    };
    lines.push(Verdict { depth, holds: now, asked, value });
    for part in parts {
        describe(r, frame, part, depth + 1, lines);
    }
}
