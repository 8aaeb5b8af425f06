//! Who gains by an order and who resents it: read off the very changes that it would make.

use crate::rules::diplomacy::Diplomatic;
use crate::rules::script::{Change, FactionNumber, Item};
use crate::scenario::{Lot, Status};
use crate::units::{FactionId, Fixed};
use crate::world::{Tables, Target};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reaction {
    pub faction: FactionId,
    /// Positive: gains; negative: resents it.
    pub amount: Fixed,
}

/// Every other faction that the changes touch, the strongest reaction first.
pub fn reactions(t: Tables<'_>, actor: FactionId, items: &[Item]) -> Vec<Reaction> {
    let mut found: Vec<Reaction> = Vec::new();
    collect(t, items, Fixed::ONE, &mut |faction, amount| {
        if faction == actor || amount.is_zero() {
            return;
        }
        match found.iter_mut().find(|r| r.faction == faction) {
            Some(r) => r.amount += amount,
            None => found.push(Reaction { faction, amount }),
        }
    });
    found.retain(|r| !r.amount.is_zero());
    found.sort_by_key(|r| (std::cmp::Reverse(r.amount.abs()), r.faction));
    found
}

fn collect(t: Tables<'_>, items: &[Item], weight: Fixed, add: &mut impl FnMut(FactionId, Fixed)) {
    for item in items {
        match item {
            Item::Odds { percent, then, otherwise } => {
                collect(t, then, percent.over_int(100).times(weight), add);
                collect(t, otherwise, (Fixed::HUNDRED - *percent).over_int(100).times(weight), add);
            }
            Item::Change(change) => {
                if let Some((faction, amount)) = one(t, change) {
                    add(faction, amount.times(weight));
                }
            }
        }
    }
}

fn one(t: Tables<'_>, change: &Change) -> Option<(FactionId, Fixed)> {
    Some(match change {
        Change::Faction { faction, number: FactionNumber::Cohesion | FactionNumber::Authority, by } => (*faction, *by),
        Change::Faction { faction, number: FactionNumber::Money, by } => (*faction, by.over_int(50)),
        Change::Status { faction, status, .. } => {
            (*faction, Fixed::whole(if *status == Status::Legal { 10 } else { -10 }))
        }
        Change::Subsidy { to, monthly, .. } => {
            (*to, if monthly.is_positive() { Fixed::whole(4) } else { Fixed::whole(-4) })
        }
        Change::Patron { faction, monthly, .. } => {
            (*faction, if monthly.is_positive() { Fixed::whole(4) } else { Fixed::whole(-4) })
        }
        Change::Standing { faction, to, .. } => {
            (*faction, Fixed::whole(if *to == crate::world::Standing::Recognised { 4 } else { -6 }))
        }
        Change::Membership { faction, joins, .. } => (*faction, Fixed::whole(if *joins { 3 } else { -5 })),
        Change::Strain { faction, by } => (*faction, -by.over_int(3)),
        Change::Merge { from, .. } => (*from, Fixed::whole(-20)),
        Change::Endorse { faction, on, .. } => (*faction, Fixed::whole(if *on { 3 } else { -3 })),
        Change::Sway { faction, units, .. } => (*faction, crate::units::Share::percent_of_units(i64::from(*units))),
        Change::Convert { from, units, .. } => (*from, -crate::units::Share::percent_of_units(i64::from(*units))),
        Change::Modifier { target: Target::Province(p), beneficiary: None, .. } => {
            let (leading, _) = crate::rules::measure::leading(t, *p)?;
            (leading, -Fixed::ONE)
        }
        Change::Lot { character, lot, .. } => {
            let faction = t.people[*character].faction?;
            let size = if t.factions[faction].leader == Some(*character) { 10 } else { 5 };
            (faction, Fixed::whole(if *lot == Lot::Free { size } else { -size }))
        }
        Change::Abroad(Diplomatic::Motive { b, by, .. }) => (t.countries[*b].head?, by.over_int(4)),
        _ => return None,
    })
}
