//! Armed struggle with any number of sides.
//!
//! A conflict has its rounds (`defines.conflict.days`): men march, staffs plan, those who meet fight, and what follows is
//! counted. Rooms: `sides` (who stands for whom), `strength` (what men are worth, and why), `supply` (what reaches them, what
//! they feel), `march` (links, speeds, distances), `staff` (what forces without an order of their own do), `battle` (the
//! contest itself), `ground` (control, and who holds what), `toll` (the dead, and those who suffer beside them), `kin` (bodies that break and merge), `muster` (men into
//! and out of the field), `draft` (people into men under arms and back), `contingent` (foreign troops and their mandates), `eyes` (what a side knows of the
//! others' men), `exhaustion` (what a long war does to its sides), `mediation` (thirds who hold a door open), `peace` (what an offer weighs and what comes of it), `partition` (ground that becomes a country of its own),
//! `ending` (who is beaten, when it is over), `begin` (new wars), `acts` (the changes that orders and scripts make),
//! `readout` (what panels ask).
//!
//! The contest has two halves. Men die by attrition in proportion to the strength that the enemy brings against them
//! (Lanchester 1916, the aimed-fire law, with each side's strength divided among its enemies as theirs is). Ground passes by
//! a contest success function in ratio form with exponent 2 (Tullock 1980; Hirshleifer 1989): p = a² / (a² + d²), and the
//! stronger gains as 2p − 1.

mod acts;
mod battle;
mod begin;
mod contingent;
mod draft;
mod ending;
mod exhaustion;
mod eyes;
mod ground;
mod kin;
mod march;
mod mediation;
mod muster;
mod partition;
mod peace;
mod readout;
mod sides;
mod staff;
mod strength;
mod supply;
mod toll;

pub use acts::{WarChange, commit};
pub use begin::{declare, join, rise};
pub use contingent::{may_fight, senders, sent};
pub use draft::{call_up, everybody, send_home};
pub use ending::{Outcome, end, outcome};
pub use exhaustion::{exhaustion, is_lost_cause};
pub use eyes::{Eyes, Guess};
pub use ground::{release, seize, settle_holders};
pub use kin::{came_to_power, part_ways, unite};
pub use march::{distance, link, speed};
pub use mediation::{HEARS, NoDoor, heard, may_mediate};
pub use muster::{recruits, reserve};
pub use partition::{could_part, parted_land};
pub use peace::{answer, chance_to_win_over, price_of};
pub use readout::{Front, SideReadout, fronts, odds_at, sides_of, supply_of};
pub use sides::{commander, controlled, following, name_of, side_of, stands_in};
pub use strength::{force_strength, odds};
pub use supply::{morale_level, supply_level};

use bevy_ecs::prelude::Res;

use super::Book;
use crate::scenario::Scenario;
use crate::world::{EveryTable, Snapshot};

/// System: the conflicts whose day it is have their round; on the first of the month all are looked through.
pub fn fight(book: Res<Book>, mut all: EveryTable) {
    let today = all.calendar.today;
    let d = &book.defines.conflict;
    let round = d.days.max(1).cast_signed();
    for n in 0..all.conflicts.rows.len() {
        if all.conflicts.rows[n].active && (today.number() + i32::try_from(n).expect("few")).rem_euclid(round) == 0 {
            let plans = (today.number() / round).rem_euclid((d.staff_days.cast_signed() / round).max(1)) == 0;
            let t = &mut *all;
            self::round(&book, t, n, plans);
        }
    }
    march::homeward(&book, &mut all);
    if today.day_of_month() == 1 {
        let t = &mut *all;
        month(&book, t);
    }
}

fn round(book: &Scenario, t: &mut Snapshot, n: usize, plans: bool) {
    sides::keep(t, n);
    march::advance(book, t, n);
    if plans {
        supply::reach(book, t, n);
        staff::plan(book, t, n);
    }
    battle::fight(book, t, n);
    supply::live(book, t, n);
    ending::judge(book, t, n);
}

fn month(book: &Scenario, t: &mut Snapshot) {
    peace::expire(t);
    for n in 0..t.conflicts.rows.len() {
        if t.conflicts.rows[n].active {
            muster::month(book, t, n);
            toll::hearts(book, t, n);
            exhaustion::month(book, t, n);
        }
    }
    contingent::month(book, t);
}
