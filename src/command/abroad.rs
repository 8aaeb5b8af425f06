//! A hand in the parties of other countries: who may have one, and the seat of a body that moves from country to country.

use super::check::{Refusal, demand};
use crate::rules::schism;
use crate::rules::script::{Change, FactionNumber, Stage, add_faction, may_settle};
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, InternationalId};
use crate::world::Tables;

/// In whose name a party abroad is dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    Government(CountryId),
    /// The convener of a body to which it belongs, or which speaks to its movement.
    Convener(InternationalId),
    /// A convener who has answered a question that the party must answer too.
    Line,
}

/// The hand that one has in a party abroad.
pub(super) fn hand(book: &Scenario, t: Tables<'_>, actor: FactionId, party: FactionId) -> Result<Hand, Refusal> {
    let (mine, other) = (&t.factions[actor], &t.factions[party]);
    let governs = t.countries[mine.country].governs(actor);
    // A convener who lives among strangers has a hand in the parties of its hosts as well.
    let convenes = !governs && schism::convened(book, actor).next().is_some();
    let there = other.active && other.kind.holds_allegiance() && party != actor;
    demand(there && (convenes || other.country != mine.country), "not-abroad")?;
    if governs {
        return Ok(Hand::Government(mine.country));
    }
    if let Some(body) = schism::body_of(book, t, actor, party) {
        return Ok(Hand::Convener(body));
    }
    let mut open = t.wings.questions().map(|(q, _)| q);
    let asked = open.any(|q| schism::concerned(book, t, party, q) && t.wings.line(actor, q).is_some());
    demand(convenes && asked, "no-hand-abroad")?;
    Ok(Hand::Line)
}

/// A party that is asked in joins at 0 points or more.
pub(super) fn admissible(
    book: &Scenario,
    t: Tables<'_>,
    body: InternationalId,
    party: FactionId,
) -> Result<(), Refusal> {
    demand(!schism::belongs(t, body, party), "belongs-already")?;
    let willing = schism::affiliation(book, t, body, party, &mut ());
    if willing.is_negative() {
        return Err(Refusal { reason: "would-not-join", need: Fixed::ZERO, have: willing });
    }
    Ok(())
}

/// The seat of a body of parties goes where one of its parties takes it in, or where the law leaves strangers alone.
pub(super) fn settleable(book: &Scenario, t: Tables<'_>, actor: FactionId, to: CountryId) -> Result<(), Refusal> {
    let bodies: Vec<InternationalId> = schism::convened(book, actor).collect();
    demand(!bodies.is_empty(), "convenes-nothing")?;
    may_settle(t, actor, to).map_err(|why| Refusal::because(why.0))?;
    let host = t.factions.active_in(to).any(|f| bodies.iter().any(|&body| schism::belongs(t, body, f)));
    let free = t.countries[to].liberties >= Fixed::whole(60) && t.countries[to].overlord.is_none();
    demand(host || free, "nobody-takes-you-in")
}

pub(super) fn settle(s: &mut impl Stage, actor: FactionId, to: CountryId) {
    let cost = s.book().defines.abroad.settle_cohesion;
    s.make(Change::Settle { faction: actor, to });
    add_faction(s, actor, FactionNumber::Cohesion, cost);
}
