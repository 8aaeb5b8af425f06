//! Floor 6: chooses commands for every seat that no person plays, and can say why.
//!
//! A seat deliberates once a month on its own day (a small one less often: `defines.ai.small`): it lists what it could order, scores each by the same preview that a
//! player reads, from what it may know, and gives the best. It answers events the same way, with the author's weight for
//! each option added. Nothing here changes the world except through `command::apply`.

mod asking;
mod candidates;
mod choose;
mod congress;
mod covert;
mod diplomacy;
mod economy;
mod mediation;
mod office;
mod party;
mod score;
mod states;
mod war;

pub use candidates::candidates;
pub use score::{Points, Scored, score};

use bevy_ecs::prelude::{Res, ResMut, Resource};

use crate::command::{self, Command};
use crate::rules::script::{Trying, run};
use crate::rules::{Book, measure, story};
use crate::scenario::{Bond, Scenario};
use crate::units::{Date, FactionId, Fixed, Kind, Stream, StreamKind};
use crate::world::{EveryTable, OpenEvent, Snapshot, Tables};

/// What a seat last thought of, for "why"; not part of the world.
#[derive(Clone, Debug)]
pub struct Deliberation {
    pub day: Date,
    /// What it weighed, best first, and whether it was ordered.
    pub weighed: Vec<(Command, Scored, bool)>,
}

/// The memory of all seats' last deliberations, and which seat (for comparisons) acts at random instead.
#[derive(Resource, Default)]
pub struct Minds {
    pub last: std::collections::BTreeMap<FactionId, Deliberation>,
    /// Keeps what seats thought; off in headless runs, where nobody asks.
    pub remember: bool,
    pub at_random: Option<FactionId>,
    pub idle: Option<FactionId>,
    /// Orders given today, in the order in which they were given: for logs and replays.
    pub today: Vec<(FactionId, Command)>,
}

/// System: open events of seats that nobody plays are answered.
pub fn answer(book: Res<Book>, mut minds: ResMut<Minds>, mut all: EveryTable) {
    minds.today.clear();
    loop {
        let t = all.read();
        let Some(open) = t.story.open.iter().find(|o| t.play.seat != Some(o.actor)).cloned() else { break };
        let Some(option) = choose_option(&book, t, &open, minds.at_random == Some(open.actor)) else {
            all.story.open.retain(|o| o.number != open.number);
            continue;
        };
        let order = Command::Answer { event: open.number, option };
        if command::apply(&book, &mut all, open.actor, &order).is_err() {
            all.story.open.retain(|o| o.number != open.number);
        } else {
            minds.today.push((open.actor, order));
        }
    }
    diplomacy::answer(&book, &mut minds, &mut all);
}

/// The option that a seat takes: the author's weight, what the preview promises, and a little whim.
fn choose_option(book: &Scenario, t: Tables<'_>, open: &OpenEvent, at_random: bool) -> Option<u8> {
    let frame = story::open_frame(book, t, open);
    let allowed = story::options(book, t, open.event, &frame);
    let mut stream = Stream::new(t.calendar.seed, StreamKind::AiChoice, frame.stream, t.calendar.today);
    if at_random {
        let at = usize::try_from(stream.below(allowed.len() as u64)).ok()?;
        return allowed.get(at).copied();
    }
    if allowed.len() < 2 {
        return allowed.first().copied();
    }
    let d = &book.defines.ai;
    let scores = allowed.iter().map(|&option| {
        let def = &book.events[open.event].options[usize::from(option)];
        let mut stage = Trying::new(book, t);
        run(&mut stage, &mut frame.clone(), &def.effects);
        let author = d.author.times(def.ai).over_int(10);
        let told = if def.canon && t.play.options.historical { d.canon } else { Fixed::ZERO };
        let whim = stream.between(Fixed::ZERO, d.whim);
        (author + told + score::<Fixed>(book, t, open.actor, &stage.items) + whim, std::cmp::Reverse(option))
    });
    scores.max().map(|(_, std::cmp::Reverse(option))| option)
}

/// System: the seats whose day it is deliberate and act.
pub fn deliberate(book: Res<Book>, mut minds: ResMut<Minds>, mut all: EveryTable) {
    let d = &book.defines.ai;
    let day = all.calendar.today.number();
    let round = d.days.max(1).cast_signed();
    let due: Vec<FactionId> = all
        .factions
        .rows
        .on_turn(day, round)
        .filter(|&f| all.factions[f].active)
        .filter(|&f| all.play.seat != Some(f) && minds.idle != Some(f))
        .filter(|&f| !rests(&book, all.read(), f))
        .collect();
    for seat in due {
        war::council(&book, &mut minds, &mut all, seat);
        economy::council(&book, &mut minds, &mut all, seat);
        act(&book, &mut minds, &mut all, seat);
    }
}

/// The round of deliberations that a day is in.
fn round_of(book: &Scenario, t: Tables<'_>) -> u32 {
    t.calendar.today.number().div_euclid(book.defines.ai.days.max(1).cast_signed()).unsigned_abs()
}

/// In every which round a seat deliberates: who fights, every time; a body of few followers that has no part in power and the
/// government of a colony, less often; and those of a small country at peace less often still.
fn every(book: &Scenario, t: Tables<'_>, seat: FactionId) -> u32 {
    let d = &book.defines.ai;
    let row = &t.factions[seat];
    let country = &t.countries[row.country];
    let at_war = || t.conflicts.in_country(row.country).next().is_some() || t.conflicts.fights(seat);
    let armed = row.force.is_positive();
    if armed && at_war() {
        return 1;
    }
    let rounds = if country.in_government(seat) {
        let subject =
            country.overlord.is_some_and(|(_, bond)| !matches!(bond, Bond::Dominion | Bond::MilitaryAdministration));
        if subject { d.subject_rounds } else { 1 }
    } else if !armed && measure::support(t, seat) < d.small {
        d.small_rounds
    } else {
        1
    };
    let quiet = t.influence.people[row.country] < d.quiet_people && (armed || !at_war());
    (rounds * if quiet { d.quiet_rounds } else { 1 }).max(1)
}

fn rests(book: &Scenario, t: Tables<'_>, seat: FactionId) -> bool {
    !(round_of(book, t) + u32::from(seat.0)).is_multiple_of(every(book, t, seat))
}

/// The month by which a seat's agenda turns: of those who look round less often, how many times they have.
fn turn(book: &Scenario, t: Tables<'_>, seat: FactionId) -> u32 {
    match every(book, t, seat) {
        1 => t.calendar.today.month(),
        rounds => round_of(book, t) / rounds,
    }
}

fn act(book: &Scenario, minds: &mut Minds, all: &mut Snapshot, seat: FactionId) {
    let d = &book.defines.ai;
    let t = all.read();
    if t.factions[seat].authority < Fixed::ONE {
        return;
    }
    let mut weighed = Vec::new();
    let keep = minds.remember.then_some(&mut weighed);
    let mut agenda = if minds.at_random == Some(seat) { by_lot(book, t, seat) } else { agenda(book, t, seat, keep) };
    let mut given = Vec::new();
    while given.len() < d.acts as usize
        && let Some(order) = agenda.pop()
    {
        // The first act may have made the second impossible or pointless.
        let again = given.is_empty() || minds.at_random == Some(seat) || still_worth_it(book, all.read(), seat, &order);
        if again && command::apply(book, all, seat, &order).is_ok() {
            given.push(order);
        }
    }
    if minds.remember {
        for (order, _, ordered) in &mut weighed {
            *ordered = given.contains(order);
        }
        weighed.sort_by_key(|(_, scored, ordered): &(Command, Scored, bool)| {
            (std::cmp::Reverse(*ordered), std::cmp::Reverse(scored.total))
        });
        weighed.truncate(12);
        minds.last.insert(seat, Deliberation { day: all.calendar.today, weighed });
    }
    minds.today.extend(given.into_iter().map(|order| (seat, order)));
}

/// What is worth ordering, the best last.
fn agenda(
    book: &Scenario,
    t: Tables<'_>,
    seat: FactionId,
    mut keep: Option<&mut Vec<(Command, Scored, bool)>>,
) -> Vec<Command> {
    let mut worth: Vec<(Fixed, Command)> = Vec::new();
    for order in candidates(book, t, seat) {
        let total = match keep.as_deref_mut() {
            Some(list) => weigh::<Scored>(book, t, seat, &order).map(|scored| {
                list.push((order.clone(), scored, false));
                list[list.len() - 1].1.total
            }),
            None => weigh::<Fixed>(book, t, seat, &order),
        };
        if let Some(total) = total.filter(|total| *total >= book.defines.ai.least) {
            // Of equals the one thought of first is preferred.
            worth.insert(worth.partition_point(|(other, _)| *other < total), (total, order));
        }
    }
    worth.into_iter().map(|(_, order)| order).collect()
}

/// What an order is worth to the seat; `None` if it cannot be given.
fn weigh<P: Points + Default>(book: &Scenario, t: Tables<'_>, seat: FactionId, order: &Command) -> Option<P> {
    let (row, price) = (&t.factions[seat], command::cost(book, t, seat, order));
    if price.authority > row.authority
        || price.money > row.funds.max(Fixed::ZERO)
        || price.force > row.force.max(Fixed::ZERO)
    {
        return None;
    }
    let preview = command::preview_at(book, t, seat, order, price).ok()?;
    let mut points: P = score(book, t, seat, &preview.items);
    if let Command::Decide { decision } = order {
        let temper = (book.decisions[*decision].ai - Fixed::whole(10)).times(book.defines.ai.author).over_int(10);
        points.add("author", temper);
    }
    Some(points)
}

fn still_worth_it(book: &Scenario, t: Tables<'_>, seat: FactionId, order: &Command) -> bool {
    weigh::<Fixed>(book, t, seat, order).is_some_and(|total| total >= book.defines.ai.least)
}

/// What is allowed, in the order of a lot.
fn by_lot(book: &Scenario, t: Tables<'_>, seat: FactionId) -> Vec<Command> {
    let allowed = candidates(book, t, seat).into_iter().filter(|o| command::check(book, t, seat, o).is_ok());
    let mut left: Vec<Command> = allowed.collect();
    let name = book.names.hash(Kind::Faction, seat.0);
    let mut stream = Stream::new(t.calendar.seed, StreamKind::AiRandom, name, t.calendar.today);
    for last in (1..left.len()).rev() {
        let other = usize::try_from(stream.below(last as u64 + 1)).expect("below the length of a list");
        left.swap(last, other);
    }
    left
}
