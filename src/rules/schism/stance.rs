//! Where a wing stands on a question, and why: one function, for the day's run and the explanation.

use super::concerned;
use crate::rules::measure;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Axis, QuestionDef, Scenario, Stance, Status};
use crate::units::{FactionId, Fixed, Kind, QuestionId, Stream, StreamKind};
use crate::world::{Standing, Tables, Wing};

/// What all wings of a faction have in common before a question.
pub(super) struct Outlook {
    faction: FactionId,
    question: QuestionId,
    /// Where the faction stands by its own character.
    character: Stance,
    /// The answers' positions.
    answers: [Stance; 2],
    /// Per cent of the income that comes from the patron of each answer.
    living: [Fixed; 2],
    sisters: Fixed,
}

impl Outlook {
    pub fn of(book: &Scenario, t: Tables<'_>, faction: FactionId, question: QuestionId) -> Self {
        let def = &book.questions[question];
        let living = |n: u8| def.answer(n).patron.map_or(Fixed::ZERO, |patron| dependence(book, t, faction, patron));
        let position = |n: u8| book.movements[def.answer(n).movement].positions.stance();
        Self {
            faction,
            question,
            character: character(book, t, faction),
            answers: [position(0), position(1)],
            living: [living(0), living(1)],
            sisters: sisters(book, t, faction, question),
        }
    }
}

/// The stance that a wing goes to: −100 (second answer) to 100 (first).
pub fn stance_level(
    book: &Scenario,
    t: Tables<'_>,
    faction: FactionId,
    wing: &Wing,
    question: QuestionId,
    sink: &mut impl Terms,
) -> Fixed {
    level(book, t, &Outlook::of(book, t, faction, question), wing, sink)
}

/// The same, where the outlook is known.
pub(super) fn level(book: &Scenario, t: Tables<'_>, outlook: &Outlook, wing: &Wing, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.schism;
    let (faction, question) = (outlook.faction, outlook.question);
    let row = &t.factions[faction];
    let ranks = &t.wings[faction];
    let def = &book.questions[question];
    let mut total = Total::new(sink);
    let own = beside(book, outlook.character, wing);
    let away = |n: usize| own.distance(&outlook.answers[n]);
    total.add("nearness", d.positions.times(away(1) - away(0)));

    let overlord = t.countries[row.country].overlord.map(|(over, _)| over);
    for number in [0, 1] {
        let Some(patron) = def.answer(number).patron else { continue };
        let side = QuestionDef::side(number);
        // Those whose very current is the other answer are not the ones who draw the pay.
        let stubborn = wing.movement == def.answer(1 - number).movement;
        let taken = |amount: Fixed| if stubborn { amount.times_int(side).over_int(2) } else { amount.times_int(side) };
        let living = outlook.living[usize::from(number)];
        total.about("patron-money", About::Country(patron), taken(living.percent_of(d.money)));
        if overlord == Some(patron) || row.country == patron {
            total.about("garrison", About::Country(patron), taken(d.garrison));
        }
        if matches!(row.status, Status::Banned | Status::Underground) {
            total.about("shelter", About::Country(patron), taken(d.hunted));
        }
        match t.wings.standing.get(&(patron, faction)) {
            Some(Standing::Recognised) => total.about("recognised", About::Country(patron), taken(d.recognised)),
            Some(Standing::Denounced) => total.about("denounced", About::Country(patron), -taken(d.recognised)),
            None => {}
        }
    }
    let tie = |leader| def.ties.iter().find(|(c, _)| Some(*c) == leader).map(|&(_, tie)| tie);
    if let Some(bound) = tie(wing.leader) {
        total.add("leaders-ties", d.ties.percent_of(bound));
    } else if let Some(bound) = tie(row.leader) {
        total.add("leaders-ties", d.ties_others.percent_of(bound));
    }
    total.add("sisters", outlook.sisters.percent_of(d.sisters));
    for (body, members) in t.wings.members.iter() {
        let convener = book.internationals[body].convener;
        if convener != faction
            && members.binary_search(&faction).is_ok()
            && let Some(answer) = t.wings.line(convener, question)
        {
            total.about(
                "international",
                About::Faction(convener),
                d.international.times_int(QuestionDef::side(answer)),
            );
        }
    }
    if let Some(line) = ranks.lines[usize::from(question.0)] {
        let obeyed = row.cohesion.percent_of(d.discipline);
        total.about("party-line", About::Faction(faction), obeyed.times_int(QuestionDef::side(line.answer)));
    }
    total.add("temper", temper(book, t, faction, wing, question));
    total.add("swayed", wing.swayed[usize::from(question.0)]);
    total.within(Fixed::ZERO, -Fixed::HUNDRED, Fixed::HUNDRED)
}

/// Where a wing stands on the axes: three parts its movement, one part the character of its faction.
pub fn wing_positions(book: &Scenario, faction: FactionId, t: Tables<'_>, wing: &Wing) -> Stance {
    beside(book, character(book, t, faction), wing)
}

/// Where a faction stands by what was written of it, whatever its wings think.
pub(super) fn character(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Stance {
    let written = crate::rules::lineage::written(book, &t.factions, faction);
    let def = &book.factions[written];
    let movement = if def.shell { t.factions[faction].movement } else { def.movement };
    def.positions.over(book.movements[movement].positions.stance())
}

/// Where a wing of a faction of this character stands.
pub(super) fn beside(book: &Scenario, character: Stance, wing: &Wing) -> Stance {
    let current = book.movements[wing.movement].positions.stance();
    let mut own = Stance::default();
    for axis in Axis::ALL {
        own.0[axis as usize] = (current.on(axis).times_int(3) + character.on(axis)).over_int(4);
    }
    own
}

/// Per cent of the income that comes from one country.
pub fn dependence(book: &Scenario, t: Tables<'_>, faction: FactionId, patron: crate::units::CountryId) -> Fixed {
    let row = &t.factions[faction];
    let paid = row.patrons.iter().find(|(c, _)| *c == patron).map_or(Fixed::ZERO, |p| p.1);
    if !paid.is_positive() {
        return Fixed::ZERO;
    }
    let all: Fixed = row.patrons.iter().map(|p| p.1).sum();
    measure::patron_share(book, t, faction).times(paid).over(all)
}

/// What the sister parties over the border and of one tongue have answered: −100 to 100, by the weight of those who have.
fn sisters(book: &Scenario, t: Tables<'_>, faction: FactionId, question: QuestionId) -> Fixed {
    let (mut sum, mut weights) = (0, 0);
    let home = t.factions[faction].country;
    for tie in &book.ties.of[home] {
        for &other in &t.factions.of_country[tie.to] {
            // Few have a line: they are asked for it first.
            let Some(answer) = t.wings.line(other, question) else { continue };
            if t.factions[other].active && concerned(book, t, other, question) {
                sum += tie.weight() * QuestionDef::side(answer);
                weights += tie.weight();
            }
        }
    }
    // A single neighbour convinces less than a whole continent.
    Fixed::ratio(sum * 100, weights.max(6))
}

/// The mood among the cadres: chance, the same all through a game.
fn temper(book: &Scenario, t: Tables<'_>, faction: FactionId, wing: &Wing, question: QuestionId) -> Fixed {
    let subject = book.names.hash(Kind::Faction, faction.0)
        ^ book.names.hash(Kind::Movement, wing.movement.0).rotate_left(21)
        ^ book.names.hash(Kind::Question, question.0).rotate_left(42);
    let most = book.defines.schism.temper;
    Stream::new(t.calendar.seed, StreamKind::Temper, subject, t.calendar.start).between(-most, most)
}
