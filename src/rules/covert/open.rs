//! Whether an act can be undertaken against something today.

use super::act::frame;
use super::{purse, runner_of};
use crate::rules::measure;
use crate::rules::script::holds;
use crate::scenario::{Aim, Lot, Scenario};
use crate::units::{ActId, FactionId, Fixed};
use crate::world::{Runner, Tables, Target};

/// Why an act cannot be undertaken: a reason with what is needed and what there is.
pub type Refused = (&'static str, Fixed, Fixed);

/// Whether a target is of the sort that the act is aimed at, is there, and meets the act's conditions.
pub fn open_to(book: &Scenario, t: Tables<'_>, seat: FactionId, act: ActId, target: Target) -> Result<(), Refused> {
    let plain = |reason| (reason, Fixed::ZERO, Fixed::ZERO);
    let def = &book.acts[act];
    let is_there = match (def.aim, target) {
        (Aim::Country, Target::Country(c)) => t.countries[c].exists,
        (Aim::Faction, Target::Faction(f)) => t.factions[f].active && t.factions[f].kind.holds_allegiance(),
        (Aim::Institution, Target::Faction(f)) => {
            t.factions[f].active && t.institutions[t.factions[f].country].of(f).is_some()
        }
        (Aim::Character, Target::Character(c)) => !matches!(t.people[c].lot, Lot::Dead | Lot::Unknown),
        (Aim::Province, Target::Province(_)) => true,
        _ => false,
    };
    if !is_there {
        return Err(plain("no-such-target"));
    }
    let country = measure::country_of(t, target);
    let runner = runner_of(t, seat);
    if runner == Runner::Country(country) || target == Target::Faction(seat) {
        return Err(plain("own-ground"));
    }
    let depth = t.networks.of(runner, country).map_or(Fixed::ZERO, |n| n.depth);
    if depth < def.depth {
        return Err(("network-too-shallow", def.depth, depth));
    }
    if def.cost.money > purse(t, runner) {
        return Err(("act-unpaid", def.cost.money, purse(t, runner)));
    }
    let most = book.defines.covert.most;
    if t.networks.under_way(runner).count() >= most as usize {
        let most = Fixed::whole(i64::from(most));
        return Err(("hands-full", most, most));
    }
    if t.networks.under_way(runner).any(|o| o.act == act && o.target == target) {
        return Err(plain("under-way-already"));
    }
    if !holds(&(book, t), &frame(book, seat, act, target), &def.only_if) {
        return Err(plain("act-out-of-place"));
    }
    Ok(())
}
