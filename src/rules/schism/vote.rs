//! How a faction takes a line: its organs vote by wing, and the leader's own wing weighs more than its numbers.

use super::pressure::{Camps, part_of};
use super::{concerned, hazard, pressure};
use crate::rules::script::{Change, FactionNumber, Stage, add_faction};
use crate::scenario::Scenario;
use crate::units::{FactionId, Fixed, QuestionId};
use crate::world::{Break, Tables};

/// What a vote of the organs would say today: −100 (all for the second answer) to 100 (all for the first).
pub fn organs(book: &Scenario, t: Tables<'_>, faction: FactionId, question: QuestionId) -> Fixed {
    let chair = Fixed::HUNDRED + book.defines.schism.chair;
    let leader = t.factions[faction].leader;
    let (mut sum, mut weights) = (Fixed::ZERO, Fixed::ZERO);
    for wing in &t.wings[faction].wings {
        let chairs = wing.leader.is_some() && wing.leader == leader;
        let weight = if chairs { chair.times(part_of(wing)) } else { part_of(wing).times_int(100) };
        weights += weight;
        sum += weight.times(wing.stance(question));
    }
    sum.over(weights)
}

/// The organs vote on a question. Gives whether they took a line; where nothing has a majority they adjourn.
pub fn take_line(stage: &mut impl Stage, faction: FactionId, question: QuestionId) -> bool {
    let (book, t) = (stage.book(), stage.tables());
    let vote = organs(book, t, faction, question);
    let camps = Camps::of(book, &t.wings[faction].wings, question);
    let split = camps.part(0).min(camps.part(1)).times_int(2);
    let d = &book.defines.schism;
    let (majority, cost) = (d.majority, d.vote_cohesion.times(split));
    add_faction(stage, faction, FactionNumber::Cohesion, cost);
    if vote.abs() < majority {
        return false;
    }
    stage.make(Change::Line { faction, question, answer: u8::from(vote.is_negative()) });
    true
}

/// Chance in per cent that the beaten walk out of the hall.
pub fn walkout(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    let d = &book.defines.schism;
    let above = pressure(book, t, faction, &mut ()) - d.holds;
    d.walkout.times(above.max(Fixed::ZERO)).clamp(Fixed::ZERO, Fixed::whole(90))
}

/// A congress: every open question is put to the vote, and the beaten may walk out with the odds that a preview shows.
pub fn congress(stage: &mut impl Stage, faction: FactionId, subject: u64) {
    let (book, t) = (stage.book(), stage.tables());
    let open: Vec<QuestionId> =
        t.wings.questions().map(|(q, _)| q).filter(|&q| concerned(book, t, faction, q)).collect();
    let mut decided = false;
    for question in open {
        decided |= take_line(stage, faction, question);
    }
    if !decided {
        return;
    }
    let percent = walkout(stage.book(), stage.tables(), faction);
    crate::rules::script::either(stage, percent, subject, |s| super::leave(s, faction, Break::Vote), |_| {});
}

/// Chance in per cent that a faction breaks when it is next looked into.
pub fn next_hazard(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    hazard(book, pressure(book, t, faction, &mut ()))
}
