//! Where people stand: the strongest everywhere, or one movement or faction in steps.

use super::Colours;
use super::colour::{PAPER, darker, mix, ramp};
use crate::client::atlas::Hatch;
use crate::rules::{lineage, measure};
use crate::scenario::{Pattern, Scenario};
use crate::units::{FactionId, Fixed, MovementId, ProvinceId, Share};
use crate::world::Tables;

/// Per cent at which each of the four steps begins; below the first the land is paper.
pub const STEPS: [u32; 4] = [10, 20, 35, 50];

pub fn movement_ink(book: &Scenario, movement: MovementId) -> [u8; 3] {
    book.movements[movement].color.0
}

/// A faction's own colour, or its movement's.
pub fn faction_ink(book: &Scenario, t: Tables<'_>, faction: FactionId) -> [u8; 3] {
    lineage::color(book, &t.factions, faction).0
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

/// Per cent of a place's people that follow with money from abroad, where each step begins.
pub const MONEY_STEPS: [u32; 4] = [1, 3, 8, 15];
const COIN: [u8; 3] = [0x8a, 0x4a, 0x10];

pub fn money_ramp() -> [[u8; 3]; 4] {
    ramp(COIN)
}

/// Followers of each faction times the part of its income that patrons pay.
pub fn money_abroad(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    let steps = money_ramp();
    for country in t.countries.rows.ids() {
        let paid: Vec<(usize, Fixed)> = t.influence.slots[country]
            .iter()
            .copied()
            .enumerate()
            .filter(|&(_, f)| t.factions[f].active && !t.factions[f].patrons.is_empty())
            .map(|(slot, f)| (slot, measure::patron_share(book, t, f)))
            .collect();
        if paid.is_empty() {
            continue;
        }
        for &at in t.provinces.of(country) {
            let row = &t.influence.shares[at];
            let bought: Fixed = paid.iter().map(|&(slot, part)| part.percent_of(Share(row[slot]).percent())).sum();
            let step = MONEY_STEPS.iter().rposition(|&least| bought >= Fixed::whole(i64::from(least)));
            if let Some(step) = step {
                let hatch = if step >= 2 { Hatch::Dots(darker(steps[step], 0.3)) } else { Hatch::None };
                colours.set(at, steps[step], hatch);
            }
        }
    }
}
