//! Men come out of the people and go back among them: nobody under arms is made of nothing, to the head.
//!
//! `Reckoning` holds who is in neither: the dead, prisoners, and what falls between a man and a tenth of one. The people of all
//! places, all men under arms and the reckoning add up to the same on every day.

use crate::units::{CountryId, FactionId, Fixed, ProvinceId, apportion_by_remainder};
use crate::world::Snapshot;

/// Raw units of a man in a number of thousands.
const MAN: i64 = 10;

/// A body's men grow by so many thousands, or melt away (below nothing), otherwise than in a fight: they are people of its
/// country.
pub fn call_up(t: &mut Snapshot, faction: FactionId, by: Fixed) {
    t.factions[faction].force += by;
    let country = t.factions[faction].country;
    take(t, country, by);
}

/// So many thousands under arms, whose body is no more, are people of a country again.
pub fn send_home(t: &mut Snapshot, country: CountryId, thousands: Fixed) {
    take(t, country, -thousands);
}

fn take(t: &mut Snapshot, country: CountryId, by: Fixed) {
    let owed = (t.forces.reckoning.odd + by).to_raw();
    let heads = owed.div_euclid(MAN);
    t.forces.reckoning.odd = Fixed::raw(owed.rem_euclid(MAN));
    if heads == 0 {
        return;
    }
    let places: Vec<ProvinceId> = t.provinces.of(country).to_vec();
    let people: Vec<u64> = places.iter().map(|&p| u64::from(t.provinces.population[p])).collect();
    // Not the last who live there.
    let most = people.iter().sum::<u64>() / 2;
    let found = match (most, heads > 0) {
        (0, _) => 0,
        (_, true) => heads.unsigned_abs().min(most),
        (_, false) => heads.unsigned_abs(),
    };
    for (&at, part) in places.iter().zip(apportion_by_remainder(found, &people)) {
        let part = u32::try_from(part).expect("a part of those of a place");
        let here = &mut t.provinces.population[at];
        *here = if heads > 0 { *here - part } else { *here + part };
    }
    let found = found.cast_signed() * heads.signum();
    t.forces.reckoning.beyond += heads - found;
}

/// Everybody but those born since the first day, in tenths of a man: the people of all places, all who are under arms, and the
/// reckoning. It never changes.
pub fn everybody(t: crate::world::Tables<'_>) -> i64 {
    let people: i64 = t.provinces.population.values().map(|&n| i64::from(n)).sum();
    let arms: Fixed = t.factions.rows.values().map(|f| f.force).sum();
    let posts: Fixed = t.administrations.rows.values().map(crate::world::Administration::men).sum();
    let r = &t.forces.reckoning;
    let gone = i64::try_from(r.dead + r.civilians + r.prisoners).expect("fewer than all people");
    (people - t.economy.born + gone - r.beyond) * MAN + (arms + posts + r.garrisons - r.odd).to_raw()
}
