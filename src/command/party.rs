//! Orders of party life: lines, congresses, wings, and a hand in the parties of other countries.

use super::Command;
use super::abroad::{self, Hand, hand};
use super::check::{Refusal, demand};
use crate::rules::script::{Change, FactionNumber, Stage, add_faction};
use crate::rules::{measure, schism};
use crate::scenario::{CostDef, QuestionDef, Scenario};
use crate::units::{FactionId, Fixed, Kind, QuestionId, stable_hash};
use crate::world::{Break, Standing, Tables};

pub(super) fn cost(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> CostDef {
    let d = &book.defines.schism;
    let (authority, money) = match command {
        Command::Declare { .. } => (d.declare_authority, Fixed::ZERO),
        Command::Congress => (d.congress_authority, d.congress_money),
        Command::Court { .. } => (d.court_authority, d.court_money),
        Command::Expel { .. } => (d.expel_authority, Fixed::ZERO),
        Command::Absorb { .. } => (d.absorb_authority, Fixed::ZERO),
        Command::Recognise { faction } => match hand(book, t, actor, *faction) {
            Ok(Hand::Convener(_)) => (book.defines.abroad.admit_authority, Fixed::ZERO),
            _ => (d.recognise_authority, Fixed::ZERO),
        },
        Command::Settle { .. } => (book.defines.abroad.settle_authority, book.defines.abroad.settle_money),
        Command::Denounce { .. } => (d.denounce_authority, Fixed::ZERO),
        Command::Agents { .. } => (d.agents_authority, d.agents_money),
        Command::Demand { .. } => (d.demand_authority, Fixed::ZERO),
        _ => (Fixed::ZERO, Fixed::ZERO),
    };
    CostDef { authority, money, force: Fixed::ZERO }
}

pub(super) fn allowed(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> Result<(), Refusal> {
    let wings = &t.wings[actor].wings;
    let wing = |n: u8| demand(usize::from(n) < wings.len(), "no-such-wing");
    match command {
        Command::Declare { question, answer } => {
            demand(t.wings.open[*question].is_some(), "no-open-question")?;
            demand(schism::concerned(book, t, actor, *question) && *answer < 2, "not-concerned")?;
            demand(t.wings.line(actor, *question) != Some(*answer), "line-taken")
        }
        Command::Congress => {
            let open = t.wings.questions().any(|(q, _)| schism::concerned(book, t, actor, q));
            demand(open && !wings.is_empty(), "no-open-question")
        }
        Command::Court { wing: n } => {
            wing(*n)?;
            demand(wings[usize::from(*n)].goodwill < Fixed::whole(80), "wing-content")
        }
        Command::Expel { wing: n } => {
            wing(*n)?;
            let row = &t.factions[actor];
            let led = wings[usize::from(*n)].leader;
            demand(led.is_none() || led != row.leader, "leaders-wing")?;
            let share = crate::units::Share(wings[usize::from(*n)].share).percent();
            demand(share < Fixed::whole(50), "wing-too-large")?;
            demand(schism::breakaway(book, t, actor, over(book, t, actor, *n)).is_some(), "no-name-left")
        }
        Command::Absorb { faction } => absorbable(book, t, actor, *faction),
        Command::Recognise { faction } | Command::Denounce { faction } => {
            let standing = |home| t.wings.standing.get(&(home, *faction));
            match (hand(book, t, actor, *faction)?, matches!(command, Command::Recognise { .. })) {
                (Hand::Government(home), true) => {
                    demand(standing(home) != Some(&Standing::Recognised), "already-recognised")
                }
                (Hand::Government(home), false) => {
                    demand(standing(home) != Some(&Standing::Denounced), "already-denounced")
                }
                (Hand::Convener(body), true) => abroad::admissible(book, t, body, *faction),
                (Hand::Convener(body), false) => demand(schism::belongs(t, body, *faction), "no-member"),
                (Hand::Line, _) => Err(Refusal::because("no-hand-abroad")),
            }
        }
        Command::Settle { country } => abroad::settleable(book, t, actor, *country),
        Command::Agents { faction } | Command::Demand { faction } => {
            hand(book, t, actor, *faction)?;
            let pressed = shared(book, t, actor, *faction);
            demand(pressed.is_some(), "no-line-to-speak-for")
        }
        _ => Ok(()),
    }
}

/// The question on which the actor, or its country's ruler, has a line that the party abroad must answer too.
fn shared(book: &Scenario, t: Tables<'_>, actor: FactionId, faction: FactionId) -> Option<(QuestionId, u8)> {
    let concerned = |q: &QuestionId| schism::concerned(book, t, faction, *q);
    let mut open = t.wings.questions().map(|(q, _)| q).filter(concerned);
    open.find_map(|q| t.wings.line(actor, q).map(|answer| (q, answer)))
}

/// What those of a wing would leave over: the open question on which it stands clearly on one side.
fn over(book: &Scenario, t: Tables<'_>, faction: FactionId, wing: u8) -> Option<(QuestionId, u8)> {
    let wing = t.wings[faction].wings.get(usize::from(wing))?;
    let apart = book.defines.schism.apart_stance;
    let open = t.wings.questions().map(|(q, _)| q).filter(|&q| schism::concerned(book, t, faction, q));
    let clear = open.filter(|&q| wing.stance(q).abs() >= apart);
    clear.max_by_key(|&q| (wing.stance(q).abs(), q)).map(|q| (q, u8::from(wing.stance(q).is_negative())))
}

/// A body is taken in by one that stands near it and is three times as strong; never the head of a government, or a seat that
/// a person plays.
fn absorbable(book: &Scenario, t: Tables<'_>, actor: FactionId, faction: FactionId) -> Result<(), Refusal> {
    let (mine, other) = (&t.factions[actor], &t.factions[faction]);
    demand(other.active && other.country == mine.country && faction != actor, "not-in-your-country")?;
    demand(mine.kind.holds_allegiance() && other.kind.holds_allegiance(), "no-following-to-win")?;
    demand(!t.countries[mine.country].governs(faction), "partner-in-government")?;
    demand(mine.stance.distance(&other.stance) <= book.defines.schism.near, "too-far-apart")?;
    demand(!schism::at_odds(t, actor, faction), "at-odds")?;
    demand(measure::support(t, faction).times_int(3) <= measure::support(t, actor), "too-strong")?;
    demand(t.play.seat != Some(faction), "too-strong")
}

pub(super) fn carry_out(s: &mut impl Stage, actor: FactionId, command: &Command) {
    let d = s.book().defines.schism.clone();
    match command {
        Command::Declare { question, answer } => {
            let (book, t) = (s.book(), s.tables());
            let camps = schism::Camps::of(book, &t.wings[actor].wings, *question);
            let overruled = camps.part(1 - *answer).times_int(2).min(Fixed::ONE);
            s.make(Change::Line { faction: actor, question: *question, answer: *answer });
            add_faction(s, actor, FactionNumber::Cohesion, d.declare_cohesion.times(overruled));
        }
        Command::Congress => {
            let t = s.tables();
            let name = s.book().names.hash(Kind::Faction, actor.0);
            let subject = name ^ stable_hash(&format!("congress {}", t.calendar.today.number()));
            schism::congress(s, actor, subject);
        }
        Command::Court { wing } => {
            s.make(Change::Goodwill { faction: actor, wing: *wing, by: d.court_goodwill });
            // Those who are courted listen to the line; where there is none yet, to the chair.
            let t = s.tables();
            let open: Vec<(QuestionId, i64)> = t
                .wings
                .questions()
                .map(|(q, _)| q)
                .filter(|&q| schism::concerned(s.book(), t, actor, q))
                .map(|q| {
                    let chair = u8::from(schism::organs(s.book(), t, actor, q).is_negative());
                    (q, QuestionDef::side(t.wings.line(actor, q).unwrap_or(chair)))
                })
                .collect();
            for (question, side) in open {
                let by = d.court_stance.times_int(side);
                s.make(Change::Incline { faction: actor, wing: Some(*wing), question, by });
            }
        }
        Command::Expel { wing } => {
            let (book, t) = (s.book(), s.tables());
            let over = over(book, t, actor, *wing);
            if let Some(to) = schism::breakaway(book, t, actor, over) {
                let wings = 1u8 << (*wing).min(7);
                s.make(Change::Break { from: actor, to, wings, how: Break::Expulsion, over });
            }
        }
        Command::Absorb { faction } => s.make(Change::Merge { from: *faction, into: actor }),
        Command::Recognise { faction } | Command::Denounce { faction } => {
            let found = hand(s.book(), s.tables(), actor, *faction);
            stand(s, *faction, found, matches!(command, Command::Recognise { .. }));
        }
        Command::Settle { country } => abroad::settle(s, actor, *country),
        Command::Agents { faction } => {
            if let Some((question, answer)) = shared(s.book(), s.tables(), actor, *faction) {
                let by = d.agents_stance.times_int(QuestionDef::side(answer));
                s.make(Change::Incline { faction: *faction, wing: None, question, by });
            }
        }
        Command::Demand { faction } => s.make(Change::Strain { faction: *faction, by: d.demand_strain }),
        _ => {}
    }
}

/// A government recognises or denounces; a convener admits or strikes from the list.
fn stand(s: &mut impl Stage, faction: FactionId, hand: Result<Hand, Refusal>, friendly: bool) {
    let d = s.book().defines.schism.clone();
    match hand {
        Ok(Hand::Government(country)) => {
            let to = if friendly { Standing::Recognised } else { Standing::Denounced };
            s.make(Change::Standing { country, faction, to });
            let paid = s.tables().factions[faction].patrons.iter().any(|(c, _)| *c == country);
            if paid && !friendly {
                s.make(Change::Patron { faction, patron: country, monthly: Fixed::ZERO });
            }
        }
        Ok(Hand::Convener(body)) => s.make(Change::Membership { body, faction, joins: friendly }),
        Ok(Hand::Line) | Err(_) => return,
    }
    if friendly {
        let by = match hand {
            Ok(Hand::Convener(_)) => s.book().defines.abroad.joined_cohesion,
            _ => d.recognise_cohesion,
        };
        add_faction(s, faction, FactionNumber::Cohesion, by);
    } else {
        s.make(Change::Strain { faction, by: d.denounce_strain });
    }
}
