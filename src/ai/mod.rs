//! Floor 6: chooses commands for every seat that no person plays, and can say why.
//!
//! A seat deliberates once a month on its own day: it lists what it could order, scores each by the same preview that a
//! player reads, from what it may know, and gives the best. It answers events the same way, with the author's weight for
//! each option added. Nothing here changes the world except through `command::apply`.

mod candidates;
mod party;
mod score;

pub use candidates::candidates;
pub use score::{Scored, score};

use bevy_ecs::prelude::{Res, ResMut, Resource};

use crate::command::{self, Command};
use crate::rules::script::{Trying, run};
use crate::rules::{Book, story};
use crate::scenario::Scenario;
use crate::units::{Date, FactionId, Fixed, Kind, Stream, StreamKind};
use crate::world::{EveryTable, OpenEvent, Tables};

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
    /// Orders given today, for logs.
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
        if command::apply(&book, &mut all.tables_mut(), open.actor, &order).is_err() {
            all.story.open.retain(|o| o.number != open.number);
        }
    }
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
        let whim = stream.between(Fixed::ZERO, d.whim);
        (author + score(book, t, open.actor, &stage.items).total + whim, std::cmp::Reverse(option))
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
        .iter()
        .filter(|(f, row)| row.active && row.kind.holds_allegiance() && (i32::from(f.0) + day).rem_euclid(round) == 0)
        .map(|(f, _)| f)
        .filter(|f| all.play.seat != Some(*f) && minds.idle != Some(*f))
        .collect();
    for seat in due {
        act(&book, &mut minds, &mut all, seat);
    }
}

fn act(book: &Scenario, minds: &mut Minds, all: &mut EveryTable, seat: FactionId) {
    let d = &book.defines.ai;
    let mut weighed = Vec::new();
    for _ in 0..d.acts {
        let t = all.read();
        if t.factions[seat].authority < Fixed::ONE {
            break;
        }
        let options = candidates(book, t, seat);
        let best = if minds.at_random == Some(seat) {
            any(book, t, seat, options)
        } else {
            best(book, t, seat, options, minds.remember.then_some(&mut weighed))
        };
        let Some(order) = best else { break };
        if command::apply(book, &mut all.tables_mut(), seat, &order).is_err() {
            break;
        }
        minds.today.push((seat, order));
    }
    if minds.remember {
        weighed.sort_by_key(|(_, scored, ordered): &(Command, Scored, bool)| {
            (std::cmp::Reverse(*ordered), std::cmp::Reverse(scored.total))
        });
        weighed.truncate(12);
        minds.last.insert(seat, Deliberation { day: all.calendar.today, weighed });
    }
}

fn best(
    book: &Scenario,
    t: Tables<'_>,
    seat: FactionId,
    options: Vec<Command>,
    mut keep: Option<&mut Vec<(Command, Scored, bool)>>,
) -> Option<Command> {
    let mut best: Option<(Fixed, Command)> = None;
    for order in options {
        let Ok(preview) = command::preview(book, t, seat, &order) else { continue };
        let mut scored = score(book, t, seat, &preview.items);
        if let Command::Decide { decision } = &order {
            scored.add(
                "author",
                (book.decisions[*decision].ai - Fixed::whole(10)).times(book.defines.ai.author).over_int(10),
            );
        }
        let total = scored.total;
        if let Some(list) = keep.as_deref_mut() {
            list.push((order.clone(), scored, false));
        }
        if total >= book.defines.ai.least && best.as_ref().is_none_or(|(most, _)| total > *most) {
            best = Some((total, order));
        }
    }
    let order = best.map(|(_, order)| order);
    if let (Some(list), Some(order)) = (keep, &order)
        && let Some(entry) = list.iter_mut().rev().find(|(o, ..)| o == order)
    {
        entry.2 = true;
    }
    order
}

/// One of what is allowed, by lot.
fn any(book: &Scenario, t: Tables<'_>, seat: FactionId, options: Vec<Command>) -> Option<Command> {
    let allowed: Vec<Command> = options.into_iter().filter(|o| command::check(book, t, seat, o).is_ok()).collect();
    let name = book.names.hash(Kind::Faction, seat.0);
    let mut stream = Stream::new(t.calendar.seed, StreamKind::AiRandom, name, t.calendar.today);
    let at = usize::try_from(stream.below(allowed.len() as u64)).ok()?;
    allowed.into_iter().nth(at)
}
