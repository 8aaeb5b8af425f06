//! Schism as a law: wings form a stance on open questions, organs vote, pressure builds, bodies break and join.
//!
//! A faction is looked into on its own day of a short round. Its wings' stances go part of the way to their level
//! ([`stance_level`]); an undecided faction's organs may meet and take a line by a vote; [`pressure`] is worked out anew, and
//! by its hazard the beaten camp leaves or is thrown out. What divides is divided in [`divide`], and nothing is lost or made.
//! Small or kindred bodies join others ([`union`]). No country, faction or question is named here.

mod affiliation;
mod divide;
mod pressure;
mod stance;
mod union;
mod vote;

pub use affiliation::{affiliation, belongs, body_of, convened, conveners, enrol, suitor, willing_to_join};
pub use divide::{breakaway, divide};
pub use pressure::{Camps, Leavers, hazard, leavers, part_of, pressure, related};
pub use stance::{dependence, stance_level, wing_positions};
pub use union::{at_odds, partner};
pub use vote::{congress, next_hazard, organs, take_line, walkout};

use bevy_ecs::prelude::Res;

use super::Book;
use super::script::{Acting, Change, Stage};
use crate::scenario::{Scenario, WINGS};
use crate::units::{CountryId, FactionId, Fixed, Id, Kind, QuestionId, Stream, StreamKind};
use crate::world::{Break, EveryTable, Happening, Snapshot, Tables};
use divide::pay;

/// Whether a faction must answer a question: it holds allegiance, and its movement is concerned or is itself an answer.
pub fn concerned(book: &Scenario, t: Tables<'_>, faction: FactionId, question: QuestionId) -> bool {
    let row = &t.factions[faction];
    let def = &book.questions[question];
    row.kind.holds_allegiance()
        && (def.concerns.contains(&row.movement)
            || def.answers.0.movement == row.movement
            || def.answers.1.movement == row.movement)
}

/// System: questions whose day it is are put, and the factions whose day it is are looked into.
pub fn stir(book: Res<Book>, mut all: EveryTable) {
    let today = all.calendar.today;
    for (id, def) in book.questions.iter() {
        if def.opens == Some(today) && all.wings.open[id].is_none() {
            open(&mut all, id);
        }
    }
    let round = book.defines.schism.days.max(1).cast_signed();
    let due = all.factions.rows.on_turn(today.number(), round);
    let t = &mut *all;
    for faction in due {
        let row = &t.factions[faction];
        if row.active && row.kind.holds_allegiance() {
            look(&book, t, faction);
        }
    }
}

/// Puts a question to the world.
pub fn open(t: &mut Snapshot, question: QuestionId) {
    let today = t.calendar.today;
    t.wings.open[question] = Some(today);
    t.chronicle.write(today, Happening::QuestionPut { question });
}

/// One look into a faction.
fn look(book: &Scenario, t: &mut Snapshot, faction: FactionId) {
    let questions: Vec<QuestionId> =
        t.wings.questions().map(|(q, _)| q).filter(|&q| concerned(book, t.read(), faction, q)).collect();
    // Whom no question troubles is looked into half as often.
    if questions.is_empty() && !second_time(book, t.read(), faction) {
        return;
    }
    let name = book.names.hash(Kind::Faction, faction.0);
    let mut stream = Stream::new(t.calendar.seed, StreamKind::Schism, name, t.calendar.today);
    fade(book, t, faction);
    for &question in &questions {
        form(book, t, faction, question);
    }
    for &question in &questions {
        if t.wings.line(faction, question).is_none() && stream.percent(book.defines.schism.meets) {
            meet(book, t, faction, question, &mut stream);
        }
        obey(book, t, faction, question);
    }
    if !t.factions[faction].active {
        return;
    }
    affiliation::drop_out(book, t, faction);
    let now = pressure(book, t.read(), faction, &mut ());
    t.wings[faction].pressure = now;
    if stream.percent(hazard(book, now)) {
        burst(book, t, faction);
    } else {
        union::drift(book, t, faction, &mut stream);
    }
}

/// Whether it is the second of two looks into the faction.
fn second_time(book: &Scenario, t: Tables<'_>, faction: FactionId) -> bool {
    let round = 2 * book.defines.schism.days.max(1).cast_signed();
    (i32::from(faction.0) + t.calendar.today.number()).rem_euclid(round) == 0
}

/// What orders and events have added fades.
fn fade(book: &Scenario, t: &mut Snapshot, faction: FactionId) {
    let part = book.defines.schism.fade;
    let ranks = &mut t.wings[faction];
    let less = |value: &mut Fixed| *value -= part.percent_of(*value);
    less(&mut ranks.strain);
    for wing in &mut ranks.wings {
        less(&mut wing.goodwill);
        wing.swayed.iter_mut().for_each(less);
    }
}

/// Every wing's stance goes part of the way to its level, all from the same frozen world.
fn form(book: &Scenario, t: &mut Snapshot, faction: FactionId, question: QuestionId) {
    let read = t.read();
    let speed = book.defines.schism.speed;
    let view = stance::Outlook::of(book, read, faction, question);
    let mut moved = [Fixed::ZERO; WINGS];
    for (moved, wing) in moved.iter_mut().zip(&read.wings[faction].wings) {
        let now = wing.stance(question);
        *moved = now + speed.percent_of(stance::level(book, read, &view, wing, &mut ()) - now);
    }
    for (wing, stance) in t.wings[faction].wings.iter_mut().zip(moved) {
        wing.stances[question.index()] = stance;
    }
}

/// The organs meet; where they decide, a beaten minority may walk out at once.
fn meet(book: &Scenario, t: &mut Snapshot, faction: FactionId, question: QuestionId, stream: &mut Stream) {
    let mut stage = Acting { book, world: t };
    if !take_line(&mut stage, faction, question) {
        return;
    }
    if stream.percent(walkout(book, stage.world.read(), faction)) {
        leave(&mut stage, faction, Break::Vote);
    }
}

/// What follows from a line once it has stood for two rounds: a patron withholds its pay from those who have declared against
/// its answer and takes up with those who left them for it; a body of parties loses those who declare against its convener.
fn obey(book: &Scenario, t: &mut Snapshot, faction: FactionId, question: QuestionId) {
    let Some(line) = t.wings[faction].lines[question.index()] else { return };
    let today = t.calendar.today;
    let def = &book.questions[question];
    if let Some(patron) = def.answer(line.answer).patron {
        take_up(book, t, faction, patron);
    }
    if today.since(line.since) < 2 * book.defines.schism.days.cast_signed() {
        return;
    }
    let against = def.answer(1 - line.answer).patron;
    let paid = |t: &Snapshot, patron| t.factions[faction].patrons.iter().find(|(c, _)| *c == patron).map(|p| p.1);
    if let Some((patron, monthly)) = against.and_then(|p| paid(t, p).map(|monthly| (p, monthly))) {
        pay(&mut t.wings[faction].withheld, patron, monthly);
        Acting { book, world: t }.make(Change::Patron { faction, patron, monthly: Fixed::ZERO });
    }
    for (body, def) in book.internationals.iter() {
        let other = t.wings.line(def.convener, question).is_some_and(|answer| answer != line.answer);
        if other && let Ok(at) = t.wings.members[body].binary_search(&faction) {
            t.wings.members[body].remove(at);
            t.chronicle.write(today, Happening::LeftInternational { faction, body });
        }
    }
}

/// When a patron stops paying over a question that it has a side in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withholding {
    pub question: QuestionId,
    /// The answer that it does not forgive.
    pub answer: u8,
    /// Days until it stops; none while the faction has not given that answer.
    pub days: Option<i32>,
}

/// Over what a patron would stop paying a faction, and when: the question it has declared on first.
pub fn withholding(book: &Scenario, t: Tables<'_>, faction: FactionId, patron: CountryId) -> Option<Withholding> {
    let patience = 2 * book.defines.schism.days.cast_signed();
    let asked = t.wings.questions().filter(|&(q, _)| concerned(book, t, faction, q));
    let over = asked.filter_map(|(question, _)| {
        let answer = (0..2).find(|&a| book.questions[question].answer(1 - a).patron == Some(patron))?;
        let line = t.wings[faction].lines[question.index()];
        let days = line.filter(|l| l.answer == answer).map(|l| (patience - t.calendar.today.since(l.since)).max(0));
        // Who has given the other answer has nothing to fear.
        (line.is_none() || days.is_some()).then_some(Withholding { question, answer, days })
    });
    over.min_by_key(|w| (w.days.is_none(), w.question))
}

/// A patron pays those who left for its answer what it has withheld from those whom they left.
fn take_up(book: &Scenario, t: &mut Snapshot, faction: FactionId, patron: CountryId) {
    let Some(parent) = t.factions[faction].origin.as_ref().map(|o| o.parent) else { return };
    let withheld = &mut t.wings[parent].withheld;
    let Some(at) = withheld.iter().position(|(c, _)| *c == patron) else { return };
    let (_, withheld) = withheld.remove(at);
    let paid = t.factions[faction].patrons.iter().find(|(c, _)| *c == patron).map_or(Fixed::ZERO, |p| p.1);
    Acting { book, world: t }.make(Change::Patron { faction, patron, monthly: paid + withheld });
}

/// The faction breaks by itself.
fn burst(book: &Scenario, t: &mut Snapshot, faction: FactionId) {
    leave(&mut Acting { book, world: t }, faction, Break::Secession);
}

/// Those who would leave do, or are thrown out where they are few; nothing happens where there is nobody to leave or no
/// name left to take.
pub fn leave(stage: &mut impl Stage, faction: FactionId, how: Break) {
    let (book, t) = (stage.book(), stage.tables());
    let Some(found) = leavers(book, t, faction) else { return };
    let Some(to) = breakaway(book, t, faction, found.over) else { return };
    let few = crate::units::Share(found.share).percent() < book.defines.schism.expelled;
    let how = if few && how != Break::Scripted { Break::Expulsion } else { how };
    stage.make(Change::Break { from: faction, to, wings: found.wings, how, over: found.over });
}
