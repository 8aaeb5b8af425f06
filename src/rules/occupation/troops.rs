//! Whose men stand in a country's provinces, how many it takes, and how far an army is stretched.

use crate::rules::conflict;
use crate::rules::why::{Terms, Total};
use crate::scenario::{FactionKind, Scenario};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{GarrisonPost, Snapshot, Tables, spread};

/// The army from which a country's garrisons come: its largest.
pub fn army(t: Tables<'_>, country: CountryId) -> Option<FactionId> {
    let armies = t.factions.active_in(country).filter(|&f| t.factions[f].kind == FactionKind::Army);
    armies.max_by_key(|&f| (t.factions[f].force, std::cmp::Reverse(f)))
}

/// Thousands of foreign men in a country.
pub fn men(t: Tables<'_>, country: CountryId) -> Fixed {
    t.administrations.of(country).map_or(Fixed::ZERO, |a| a.men())
}

/// Thousands of men that it takes to hold a country as it is today.
pub fn garrison_need(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    if t.administrations.of(country).is_none() {
        return total.sum();
    }
    let d = &book.defines.occupation;
    let heads = Fixed::ratio(t.provinces.people(country).cast_signed(), 1_000_000);
    let quiet = d.need.times(heads);
    total.add("people-to-watch", quiet);
    total.add("resistance", quiet.times(super::mean_resistance(t, country)).over_int(50));
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::whole(20_000))
}

/// How much of what it takes is there in a province, per cent, 100 at most.
pub fn presence(book: &Scenario, t: Tables<'_>, at: ProvinceId) -> Fixed {
    let Some(post) = t.administrations.at(t.provinces.owner[at], at) else { return Fixed::ZERO };
    let heads = Fixed::ratio(i64::from(t.provinces.population[at]), 1_000_000);
    let need = book.defines.occupation.need.times(heads).times_int(2).max(Fixed::ratio(1, 10));
    post.men.times_int(100).over(need).min(Fixed::HUNDRED)
}

/// Per cent of a country's soldiers who stand in lands that it administers.
pub fn stretch(t: Tables<'_>, country: CountryId) -> Fixed {
    let abroad = t.administrations.men_of(country);
    if !abroad.is_positive() {
        return Fixed::ZERO;
    }
    let at_home = army(t, country).map_or(Fixed::ZERO, |f| t.factions[f].force);
    abroad.times_int(100).over(abroad + at_home)
}

/// Sends thousands of free troops into places of an administered country, by their people; negative: brings them back.
/// As many as there are go.
pub fn send(t: &mut Snapshot, country: CountryId, provinces: &[ProvinceId], wanted: Fixed) -> Fixed {
    let Some(over) = t.administrations.of(country).map(|a| a.over) else { return Fixed::ZERO };
    let Some(army) = army(t.read(), over) else { return Fixed::ZERO };
    let row = t.administrations.of(country).expect("found just now");
    let here: Vec<&GarrisonPost> = provinces.iter().filter_map(|&p| row.post(p)).collect();
    let (weights, most): (Vec<u64>, Fixed) = if wanted.is_negative() {
        let men = |p: &&GarrisonPost| p.men.to_raw().max(0).unsigned_abs();
        (here.iter().map(men).collect(), here.iter().map(|p| p.men).sum())
    } else {
        let heads = |p: &&GarrisonPost| u64::from(t.provinces.population[p.province]);
        (here.iter().map(heads).collect(), t.factions[army].force)
    };
    let going = if wanted.is_negative() { -wanted.abs().min(most) } else { wanted.min(most) };
    let places: Vec<ProvinceId> = here.iter().map(|p| p.province).collect();
    let parts = spread(going, &weights);
    let sent: Fixed = parts.iter().copied().sum();
    let row = t.administrations.of_mut(country).expect("found just now");
    for (place, part) in places.into_iter().zip(parts) {
        row.post_mut(place).expect("it has a post").men += part;
    }
    t.factions[army].force -= sent;
    sent
}

/// Men without a post are free troops again; of a country that has no army any more they serve those who govern.
pub fn give_back(t: &mut Snapshot, over: CountryId, men: Fixed) {
    let serve = army(t.read(), over).or(t.countries[over].head).or_else(|| t.factions.active_in(over).next());
    match serve {
        Some(army) => t.factions[army].force += men,
        None => conflict::send_home(t, over, men),
    }
}
