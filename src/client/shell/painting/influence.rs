//! Where people stand: the strongest everywhere, or one movement or faction in steps.

use super::Colours;
use super::colour::{PAPER, darker, mix, ramp};
use crate::client::atlas::Hatch;
use crate::rules::measure;
use crate::scenario::{Pattern, Scenario};
use crate::units::{FactionId, MovementId, ProvinceId, Share};
use crate::world::Tables;

/// Per cent at which each of the four steps begins; below the first the land is paper.
pub const STEPS: [u32; 4] = [10, 20, 35, 50];

pub fn movement_ink(book: &Scenario, movement: MovementId) -> [u8; 3] {
    book.movements[movement].color.0
}

/// A faction's own colour, or its movement's.
pub fn faction_ink(book: &Scenario, t: Tables<'_>, faction: FactionId) -> [u8; 3] {
    book.factions[faction].color.map_or_else(|| movement_ink(book, t.factions[faction].movement), |c| c.0)
}

/// The movement's pattern in a line colour.
pub fn pattern_of(book: &Scenario, movement: MovementId, line: [u8; 3]) -> Hatch {
    match book.movements[movement].pattern {
        Pattern::Plain => Hatch::None,
        Pattern::Diagonal => Hatch::Diagonal(line),
        Pattern::Dots => Hatch::Dots(line),
        Pattern::Lines => Hatch::Back(line),
    }
}

pub fn leading(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    for at in t.provinces.owner.ids() {
        let Some((faction, share)) = measure::leading(t, at) else { continue };
        let movement = t.factions[faction].movement;
        let strength = share.percent().to_f32() / 100.0;
        let fill = mix(PAPER, movement_ink(book, movement), 0.30 + 0.9 * strength);
        colours.set(at, fill, pattern_of(book, movement, darker(fill, 0.32)));
    }
}

/// The movement with those that descend from it.
pub fn movement(book: &Scenario, t: Tables<'_>, movement: MovementId, colours: &mut Colours) {
    let belongs = |m: MovementId| m == movement || book.movements[m].parent == Some(movement);
    let share = |at: ProvinceId| {
        let slots = &t.influence.slots[t.provinces.owner[at]];
        let row = &t.influence.shares[at];
        let sum = slots.iter().zip(row).filter(|(f, _)| belongs(t.factions[**f].movement)).map(|(_, s)| *s).sum();
        Share(sum)
    };
    steps(book, t, movement, movement_ink(book, movement), share, colours);
}

/// One faction in the provinces of its country.
pub fn faction(book: &Scenario, t: Tables<'_>, faction: FactionId, colours: &mut Colours) {
    let row = &t.factions[faction];
    let share = |at: ProvinceId| t.influence.allegiance(t.provinces.owner[at], at, faction);
    steps(book, t, row.movement, faction_ink(book, t, faction), share, colours);
}

fn steps(
    book: &Scenario,
    t: Tables<'_>,
    pattern: MovementId,
    ink: [u8; 3],
    share: impl Fn(ProvinceId) -> Share,
    colours: &mut Colours,
) {
    let steps = ramp(ink);
    let limits = STEPS.map(|percent| Share::WHOLE / 100 * percent);
    for at in t.provinces.owner.ids() {
        let share = share(at).0;
        let Some(step) = limits.iter().rposition(|limit| share >= *limit) else { continue };
        colours.set(at, steps[step], pattern_of(book, pattern, darker(steps[step], 0.30)));
    }
}
