//! Plain quantities by step: unrest, and how densely people live.

use super::Colours;
use super::colour::ramp;
use crate::client::atlas::Hatch;
use crate::rules::{economy, occupation};
use crate::scenario::Scenario;
use crate::units::Fixed;
use crate::world::Tables;

/// Unrest at which each step begins; below the first the land is paper.
pub const UNREST_STEPS: [u32; 4] = [15, 30, 50, 70];
/// People a square kilometre at which each step begins.
pub const DENSITY_STEPS: [u32; 4] = [5, 25, 75, 200];

/// Dollars a head and month at which each step begins.
pub const OUTPUT_STEPS: [u32; 4] = [5, 15, 40, 80];

/// Level of living at which each step begins.
pub const LIVING_STEPS: [u32; 4] = [25, 40, 55, 70];
/// Points below what people are used to, from which a place is hatched.
const WORSE: i64 = 5;

/// Resistance at which each step begins.
pub const RESISTANCE_STEPS: [u32; 4] = [10, 25, 40, 60];
/// Per cent of the men that a place asks for, below which it is hatched.
const THIN: i64 = 50;

const EMBER: [u8; 3] = [0xb0, 0x3c, 0x1c];
const SEPIA: [u8; 3] = [0x5f, 0x46, 0x2c];
const BRONZE: [u8; 3] = [0x7a, 0x58, 0x12];
const LOAM: [u8; 3] = [0x2f, 0x5f, 0x45];

pub fn unrest_ramp() -> [[u8; 3]; 4] {
    ramp(EMBER)
}

pub fn density_ramp() -> [[u8; 3]; 4] {
    ramp(SEPIA)
}

pub fn output_ramp() -> [[u8; 3]; 4] {
    ramp(BRONZE)
}

/// What a place makes, by head of its people.
pub fn output(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    let steps = output_ramp();
    for (at, &people) in t.provinces.population.iter() {
        let made = economy::output(book, t, at, &mut ());
        let by_head = made.times_int(1000).over(Fixed::whole(i64::from(people.max(1))));
        if let Some(step) = OUTPUT_STEPS.iter().rposition(|limit| by_head >= Fixed::whole(i64::from(*limit))) {
            colours.set(at, steps[step], Hatch::None);
        }
    }
}

pub fn living_ramp() -> [[u8; 3]; 4] {
    ramp(LOAM)
}

/// The sign of a place whose people live worse than they are used to.
pub fn worse_hatch() -> Hatch {
    Hatch::Diagonal([0x9a, 0x20, 0x14])
}

/// How people live.
pub fn living(t: Tables<'_>, colours: &mut Colours) {
    let steps = living_ramp();
    for (at, place) in t.economy.places.iter() {
        let step = LIVING_STEPS.iter().rposition(|limit| place.living >= Fixed::whole(i64::from(*limit)));
        let fill = step.map_or(super::colour::PAPER, |step| steps[step]);
        let worse = place.habit - place.living >= Fixed::whole(WORSE);
        colours.set(at, fill, if worse { worse_hatch() } else { Hatch::None });
    }
}

pub fn unrest(t: Tables<'_>, colours: &mut Colours) {
    let steps = unrest_ramp();
    for (at, &level) in t.provinces.unrest.iter() {
        let reached = UNREST_STEPS.iter().rposition(|limit| level >= Fixed::whole(i64::from(*limit)));
        if let Some(step) = reached {
            // The two upper steps are hatched too: colour is never the only sign.
            let hatch = if step >= 2 { Hatch::Diagonal(super::colour::darker(steps[step], 0.3)) } else { Hatch::None };
            colours.set(at, steps[step], hatch);
        }
    }
}

pub fn density(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    let steps = density_ramp();
    for (at, &people) in t.provinces.population.iter() {
        let density = people / book.map.provinces[at].area_km2.max(1);
        if let Some(step) = DENSITY_STEPS.iter().rposition(|limit| density >= *limit) {
            colours.set(at, steps[step], Hatch::None);
        }
    }
}

pub fn resistance_ramp() -> [[u8; 3]; 4] {
    ramp(EMBER)
}

/// Resistance where a foreign army administers; hatched where it has too few men.
pub fn garrisons(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    let steps = resistance_ramp();
    for row in t.administrations.rows.values() {
        for post in &row.posts {
            let step = RESISTANCE_STEPS.iter().rposition(|limit| post.resistance >= Fixed::whole(i64::from(*limit)));
            let fill = step.map_or(super::colour::mix(super::colour::PAPER, EMBER, 0.08), |step| steps[step]);
            let thin = occupation::presence(book, t, post.province) < Fixed::whole(THIN);
            let hatch = if thin { Hatch::Back(super::colour::darker(fill, 0.35)) } else { Hatch::None };
            colours.set(post.province, fill, hatch);
        }
    }
}
