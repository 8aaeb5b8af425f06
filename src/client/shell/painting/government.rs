//! How countries are ruled, and how far their people follow those who rule them.

use super::Colours;
use super::colour::{PAPER, darker, mix};
use crate::client::atlas::Hatch;
use crate::units::{Fixed, FormId, Id, Share};
use crate::world::Tables;

/// One tint and pattern a form, in the order of the forms; used again where there are more.
const FORMS: [([u8; 3], Mark); 8] = [
    ([0x6f, 0x93, 0xb8], Mark::Plain),
    ([0xa8, 0x93, 0xcc], Mark::Lines),
    ([0xb8, 0x4a, 0x38], Mark::Dots),
    ([0x84, 0x8f, 0x4c], Mark::Hatch),
    ([0xcf, 0x9d, 0x52], Mark::Hatch),
    ([0xdc, 0xc9, 0x9d], Mark::Plain),
    ([0x96, 0x60, 0x82], Mark::Lines),
    ([0x7e, 0x79, 0x70], Mark::Dots),
];

#[derive(Clone, Copy)]
enum Mark {
    Plain,
    Hatch,
    Dots,
    Lines,
}

/// How a form of government is drawn.
pub fn form_tint(form: FormId) -> ([u8; 3], Hatch) {
    let (tint, mark) = FORMS[form.index() % FORMS.len()];
    let tint = mix(PAPER, tint, 0.8);
    let line = darker(tint, 0.34);
    let hatch = match mark {
        Mark::Plain => Hatch::None,
        Mark::Hatch => Hatch::Diagonal(line),
        Mark::Dots => Hatch::Dots(line),
        Mark::Lines => Hatch::Back(line),
    };
    (tint, hatch)
}

pub fn form(t: Tables<'_>, colours: &mut Colours) {
    for (at, &owner) in t.provinces.owner.iter() {
        let (tint, hatch) = form_tint(t.countries[owner].form);
        colours.set(at, tint, hatch);
    }
}

/// Percentage points by which those who follow the government are more than the followers of all others; each begins a
/// step, the first below zero.
pub const COALITION_STEPS: [i64; 4] = [-100, -20, 0, 20];
const FOR: [u8; 3] = [0x24, 0x57, 0x7f];
const AGAINST: [u8; 3] = [0x9f, 0x34, 0x19];

/// The tint of a step: against the government warm and hatched, for it cool.
pub fn coalition_tint(step: usize) -> ([u8; 3], Hatch) {
    match step {
        0 => {
            let tint = mix(PAPER, AGAINST, 0.72);
            (tint, Hatch::Diagonal(darker(tint, 0.3)))
        }
        1 => {
            let tint = mix(PAPER, AGAINST, 0.32);
            (tint, Hatch::Diagonal(darker(tint, 0.22)))
        }
        2 => (mix(PAPER, FOR, 0.32), Hatch::None),
        _ => (mix(PAPER, FOR, 0.72), Hatch::None),
    }
}

/// By how much the followers of those who govern outnumber all other followers.
pub fn coalition(t: Tables<'_>, colours: &mut Colours) {
    for (at, &owner) in t.provinces.owner.iter() {
        let state = &t.countries[owner];
        if state.head.is_none() {
            continue;
        }
        let (mut with, mut against) = (0_i64, 0_i64);
        for (slot, &faction) in t.influence.slots[owner].iter().enumerate() {
            let share = i64::from(t.influence.shares[at][slot]);
            if state.in_government(faction) {
                with += share;
            } else {
                against += share;
            }
        }
        let lead = Share::percent_of_units(with - against);
        let step = COALITION_STEPS.iter().rposition(|&least| lead >= Fixed::whole(least)).unwrap_or(0);
        let (tint, hatch) = coalition_tint(step);
        colours.set(at, tint, hatch);
    }
}
