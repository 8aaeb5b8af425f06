//! Acts: their odds and its risk, what it does when it is due, and what it costs when it comes to light.

use super::ledger::Bookkeeper;
use super::{home_of, named, runner_of, service};
use crate::rules::covert::{Deed, NetworkPart};
use crate::rules::script::{
    Acting, Change, CountryNumber, FactionNumber, Frame, Item, Stage, Trying, add_country, add_faction, run,
};
use crate::rules::why::{About, Terms, Total};
use crate::rules::{diplomacy, measure};
use crate::scenario::{Breadth, Lot, Meant, Motive, Scenario};
use crate::units::{ActId, CountryId, FactionId, Fixed, Kind, Stream, StreamKind};
use crate::world::{Affair, Happening, Operation, Outcome, Report, Runner, Snapshot, Tables, Target};

const FORTY: Fixed = Fixed::whole(40);
const FIFTY: Fixed = Fixed::whole(50);

/// The acts that a network of such a depth opens at all.
pub fn offered(book: &Scenario, depth: Fixed) -> impl Iterator<Item = ActId> {
    book.acts.iter().filter(move |(_, def)| def.depth <= depth).map(|(id, _)| id)
}

/// Odds in per cent that an act comes off, begun today.
pub fn odds(book: &Scenario, t: Tables<'_>, runner: Runner, act: ActId, at: CountryId, sink: &mut impl Terms) -> Fixed {
    let (d, def) = (&book.defines.covert, &book.acts[act]);
    let mut total = Total::new(sink);
    total.add("such-acts", def.odds);
    let depth = t.networks.of(runner, at).map_or(Fixed::ZERO, |n| n.depth);
    total.add("network", d.odds_depth.times(depth - def.depth));
    if let Runner::Country(home) = runner {
        let own = service::strength(book, t, home, &mut ());
        total.about("own-service", About::Country(home), d.odds_own.times(own - FORTY));
    }
    let theirs = service::strength(book, t, at, &mut ());
    total.about("their-service", About::Country(at), -d.odds_theirs.times(theirs - FORTY));
    match t.services[at].search.as_ref().map(|s| s.breadth) {
        Some(Breadth::Narrow) => total.add("narrow-search", -d.odds_narrow),
        Some(Breadth::Broad) => total.add("broad-search", -d.odds_broad),
        None => {}
    }
    total.within(Fixed::ZERO, Fixed::whole(3), Fixed::whole(97))
}

/// Risk in per cent that an act comes to light, begun today.
pub fn risk(book: &Scenario, t: Tables<'_>, runner: Runner, act: ActId, at: CountryId, sink: &mut impl Terms) -> Fixed {
    let (d, def) = (&book.defines.covert, &book.acts[act]);
    let mut total = Total::new(sink);
    total.add("such-acts", def.risk);
    let cover = t.networks.of(runner, at).map_or(Fixed::ZERO, |n| n.cover);
    total.add("cover", -d.risk_cover.times(cover - FIFTY));
    let theirs = service::strength(book, t, at, &mut ());
    total.about("their-service", About::Country(at), d.risk_theirs.times(theirs - FORTY));
    match t.services[at].search.as_ref().map(|s| s.breadth) {
        Some(Breadth::Narrow) => total.add("narrow-search", d.risk_narrow),
        Some(Breadth::Broad) => total.add("broad-search", d.risk_broad),
        None => {}
    }
    total.within(Fixed::ZERO, Fixed::ONE, Fixed::whole(95))
}

pub(super) fn frame(book: &Scenario, by: FactionId, act: ActId, target: Target) -> Frame {
    let stream = book.names.hash(Kind::Act, act.0) ^ book.names.hash(Kind::Faction, by.0).rotate_left(11);
    Frame { stream, ..Frame::of(by, target) }
}

/// The act as it would be begun today, with odds and risk.
pub fn plan(book: &Scenario, t: Tables<'_>, by: FactionId, act: ActId, target: Target) -> Operation {
    let (runner, country, today) = (runner_of(t, by), measure::country_of(t, target), t.calendar.today);
    let def = &book.acts[act];
    Operation {
        number: t.networks.numbered + 1,
        runner,
        by,
        act,
        target,
        country,
        since: today,
        due: today.plus(def.days.cast_signed()),
        odds: odds(book, t, runner, act, country, &mut ()),
        risk: risk(book, t, runner, act, country, &mut ()),
        paid: def.cost.money,
    }
}

/// What an act under way, or one that could be begun, would lead to: both its chances, each with its odds.
pub fn outlook(book: &Scenario, t: Tables<'_>, operation: &Operation) -> Vec<Item> {
    let mut done = Trying::new(book, t);
    succeed(&mut done, operation);
    let mut shame = Trying::new(book, t);
    scandal(&mut shame, operation);
    [(operation.odds, done.items), (operation.risk, shame.items)]
        .into_iter()
        .map(|(percent, then)| Item::Odds { percent, then, otherwise: Vec::new() })
        .collect()
}

fn succeed(s: &mut impl Stage, o: &Operation) {
    let def = &s.book().acts[o.act];
    let (mut frame, effects) = (frame(s.book(), o.by, o.act, o.target), def.effects.clone());
    frame.stream ^= u64::from(o.number).rotate_left(37);
    run(s, &mut frame, &effects);
}

/// What it costs when it comes to light.
fn scandal(s: &mut impl Stage, o: &Operation) {
    let d = s.book().defines.covert.clone();
    let def = &s.book().acts[o.act];
    let (size, meant, exposed) = (def.scandal, def.meant, def.exposed.clone());
    let home = home_of(s.tables(), o.runner);
    if home != o.country {
        diplomacy::acts::cause(s, home, o.country, Motive::Meddling, d.exposed_relation.times(size));
    }
    match o.runner {
        Runner::Country(c) => {
            let seen = s.tables().countries[c].liberties;
            add_country(s, c, CountryNumber::Legitimacy, seen.percent_of(d.exposed_legitimacy.times(size)));
        }
        Runner::Faction(f) => add_faction(s, f, FactionNumber::Cohesion, d.exposed_cohesion.times(size)),
    }
    if let (Meant::Well, Target::Faction(helped)) = (meant, o.target) {
        s.make(Change::Modifier {
            modifier: d.compromised_modifier,
            target: Target::Faction(helped),
            beneficiary: None,
            times: size,
            days: d.compromised_days,
        });
    }
    if let Some((agents, cover, known)) =
        s.tables().networks.of(o.runner, o.country).map(|n| (n.agents, n.cover, n.known))
    {
        let lost = d.exposed_agents.percent_of(agents);
        for (part, by) in [
            (NetworkPart::Agents, -lost),
            (NetworkPart::Cover, (cover - d.exposed_cover).max(Fixed::ZERO) - cover),
            (NetworkPart::Known, (known + d.exposed_known).min(Fixed::HUNDRED) - known),
        ] {
            if !by.is_zero() {
                s.make(Change::Covert(Deed::Network { runner: o.runner, country: o.country, part, by }));
            }
        }
    }
    let mut frame = frame(s.book(), o.by, o.act, o.target);
    run(s, &mut frame, &exposed);
    let (by, act, target, country) = (o.runner, o.act, o.target, o.country);
    s.make(Change::Record(Happening::Covert(Affair::Exposed { by, act, target, country })));
}

/// An act's day has come: it comes off or not, it comes to light or not.
pub fn come_due(book: &Scenario, t: &mut Snapshot, o: &Operation) {
    t.networks.operations.retain(|other| other.number != o.number);
    let today = t.calendar.today;
    let report = |outcome| Report {
        day: today,
        runner: o.runner,
        country: o.country,
        act: Some(o.act),
        target: o.target,
        outcome,
    };
    if !still_possible(book, t.read(), o) {
        t.networks.file(report(Outcome::Abandoned));
        return;
    }
    let subject = named(book, o.runner) ^ book.names.hash(Kind::Act, o.act.0).rotate_left(o.number % 64);
    let mut stream = Stream::new(t.calendar.seed, StreamKind::Covert, subject, today);
    let (done, exposed) = (stream.percent(o.odds), stream.percent(o.risk));
    let wear = book.defines.covert.wear;
    if let Some(network) = t.networks.of_mut(o.runner, o.country) {
        network.cover = (network.cover - wear).max(Fixed::ZERO);
    }
    if done {
        // What it moves is the source's in the ledger.
        let mut keeper = Bookkeeper { stage: Acting { book, world: t }, source: o.runner, paid: o.paid };
        succeed(&mut keeper, o);
    }
    if exposed {
        scandal(&mut Acting { book, world: t }, o);
    }
    t.networks.file(report(if done { Outcome::Done { exposed } } else { Outcome::Failed { exposed } }));
}

fn still_possible(book: &Scenario, t: Tables<'_>, o: &Operation) -> bool {
    let there = match o.target {
        Target::Country(c) => t.countries[c].exists,
        Target::Faction(f) => t.factions[f].active,
        Target::Province(_) => true,
        Target::Character(c) => !matches!(t.people[c].lot, Lot::Dead | Lot::Unknown),
    };
    let agents = t.networks.of(o.runner, o.country).is_some_and(|n| n.agents >= Fixed::ONE);
    there && (agents || book.acts[o.act].depth.is_zero()) && t.factions[o.by].active
}
