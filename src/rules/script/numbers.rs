//! How effects and orders add to numbers and move people: always within the limits of what is added to.

use super::change::{Change, CountryNumber, FactionNumber, PersonNumber};
use super::stage::{Stage, room};
use super::value::{character, country, faction};
use super::{Frame, HUNDRED};
use crate::scenario::Scope;
use crate::units::{CharacterId, CountryId, FactionId, Fixed, ProvinceId, Share};

pub(super) fn make(s: &mut impl Stage, worth_it: bool, change: Change) {
    if worth_it {
        s.make(change);
    }
}

pub(super) fn faction_number(
    s: &mut impl Stage,
    frame: &Frame,
    x: &Scope,
    number: FactionNumber,
    by: Fixed,
) -> Option<()> {
    add_faction(s, faction(s, frame, x)?, number, by);
    Some(())
}

/// Adds within the number's limits: nothing goes below 0 but money, cohesion ends at 100.
pub fn add_faction(s: &mut impl Stage, faction: FactionId, number: FactionNumber, by: Fixed) {
    let now = s.faction_number(faction, number);
    let (low, high) = match number {
        FactionNumber::Money => (Fixed::whole(-1_000_000), Fixed::whole(1_000_000_000)),
        FactionNumber::Cohesion => (Fixed::ZERO, HUNDRED),
        FactionNumber::Authority => (Fixed::ZERO, Fixed::whole(40)),
        FactionNumber::Force => (Fixed::ZERO, Fixed::whole(20_000)),
        FactionNumber::Members => (Fixed::ZERO, Fixed::whole(1_000_000_000)),
    };
    let by = (now + by).clamp(low, high) - now;
    make(s, !by.is_zero(), Change::Faction { faction, number, by });
}

pub(super) fn person_number(
    s: &mut impl Stage,
    frame: &Frame,
    x: &Scope,
    number: PersonNumber,
    by: Fixed,
) -> Option<()> {
    add_person(s, character(s, frame, x)?, number, by);
    Some(())
}

/// Adds within 0 and 100; health never ends by itself.
pub fn add_person(s: &mut impl Stage, character: CharacterId, number: PersonNumber, by: Fixed) {
    let now = s.person_number(character, number);
    let low = if number == PersonNumber::Health { Fixed::ONE } else { Fixed::ZERO };
    let by = (now + by).clamp(low, HUNDRED) - now;
    make(s, !by.is_zero(), Change::Person { character, number, by });
}

/// Brings two people nearer or apart, within −100 and 100.
pub fn add_tie(s: &mut impl Stage, a: CharacterId, b: CharacterId, by: Fixed) {
    let now = s.tie(a, b);
    let to = (now + by).clamp(-HUNDRED, HUNDRED);
    make(s, a != b && to != now, Change::Tie { a, b, to });
}

pub(super) fn country_number(
    s: &mut impl Stage,
    frame: &Frame,
    x: &Scope,
    number: CountryNumber,
    by: Fixed,
) -> Option<()> {
    add_country(s, country(s, frame, x)?, number, by);
    Some(())
}

pub fn add_country(s: &mut impl Stage, country: CountryId, number: CountryNumber, by: Fixed) {
    let now = s.country_number(country, number);
    let high = if number == CountryNumber::Treasury { Fixed::whole(1_000_000_000_000) } else { HUNDRED };
    let low = if number == CountryNumber::Treasury { -high } else { Fixed::ZERO };
    let by = (now + by).clamp(low, high) - now;
    make(s, !by.is_zero(), Change::Country { country, number, by });
}

/// Moves people of a place toward a faction (negative: away), as far as there is room.
pub fn add_sway(s: &mut impl Stage, faction: FactionId, at: ProvinceId, points: Fixed) {
    let Some(slot) = s.ground().influence.slot(s.ground().provinces.owner[at], faction) else { return };
    if !s.active(faction) {
        return;
    }
    let (gain, loss) = room(&s.row(at), slot);
    let units = Share::units_of_percent(points).clamp(-loss, gain);
    let units = i32::try_from(units).expect("a share");
    make(s, units != 0, Change::Sway { faction, province: at, units });
}

pub(super) fn convert(s: &mut impl Stage, from: FactionId, to: FactionId, at: ProvinceId, percent: Fixed) {
    let t = s.ground();
    let owner = t.provinces.owner[at];
    let (Some(a), Some(_)) = (t.influence.slot(owner, from), t.influence.slot(owner, to)) else { return };
    if from == to || !s.active(to) {
        return;
    }
    let share = i64::from(s.row(at)[a]);
    let units = share * percent.to_raw().clamp(0, 1_000_000) / 1_000_000;
    let units = u32::try_from(units).expect("a part of a share");
    make(s, units != 0, Change::Convert { from, to, province: at, units });
}
