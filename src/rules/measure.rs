//! Published values that are read off the tables: the same numbers for rules, scripts, AI and interface.

use crate::scenario::{Axis, FactionKind, Scenario};
use crate::units::{CountryId, FactionId, Fixed, LawId, MovementId, ProvinceId, Share};
use crate::world::{Tables, Target};

/// Per cent of its country's people that follow the faction.
pub fn support(t: Tables<'_>, faction: FactionId) -> Fixed {
    t.influence.national(t.factions[faction].country, faction).percent()
}

/// People that follow the faction.
pub fn followers(t: Tables<'_>, faction: FactionId) -> u64 {
    let country = t.factions[faction].country;
    let share = u64::from(t.influence.national(country, faction).0);
    share * t.influence.people[country] / u64::from(Share::WHOLE)
}

/// Per cent of the country's people that the institution can speak to.
pub fn reach(t: Tables<'_>, faction: FactionId) -> Fixed {
    let country = t.factions[faction].country;
    let Some(voice) = t.influence.voices[country].iter().position(|&f| f == faction) else { return Fixed::ZERO };
    let mut sum = 0u64;
    for &p in t.provinces.of(country) {
        let reach = t.influence.reach[p].get(voice).copied().unwrap_or(0);
        sum += u64::from(reach) * u64::from(t.provinces.population[p]);
    }
    let people = t.influence.people[country].max(1);
    Share(u32::try_from(sum / people).expect("a mean of shares is a share")).percent()
}

/// Per cent of the country's people that follow factions of the movement.
pub fn support_of(t: Tables<'_>, movement: MovementId, country: CountryId) -> Fixed {
    t.factions.active_in(country).filter(|&f| t.factions[f].movement == movement).map(|f| support(t, f)).sum()
}

/// Per cent of a province's people that follow the faction.
pub fn allegiance(t: Tables<'_>, faction: FactionId, at: ProvinceId) -> Fixed {
    t.influence.allegiance(t.provinces.owner[at], at, faction).percent()
}

/// All seats of the chamber; 0 where none sits.
pub fn chamber(book: &Scenario, country: CountryId) -> u32 {
    book.countries[country].legislature.as_ref().map_or(0, |l| l.seats)
}

/// Seats that make a majority; 0 where no chamber sits.
pub fn majority(book: &Scenario, country: CountryId) -> u32 {
    match chamber(book, country) {
        0 => 0,
        seats => seats / 2 + 1,
    }
}

/// Per cent of a country's people that may vote.
pub fn franchise(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let able = t.provinces.of(country).iter().map(|&p| super::election::electors(book, t, p)).sum();
    crate::world::per_cent(able, t.provinces.people(country))
}

/// Seats of those who govern.
pub fn coalition_seats(t: Tables<'_>, country: CountryId) -> u32 {
    let state = &t.countries[country];
    state.head.iter().chain(&state.coalition).map(|&f| t.factions[f].seats).sum()
}

/// Per cent of the people that follow those who govern.
pub fn coalition_support(t: Tables<'_>, country: CountryId) -> Fixed {
    let state = &t.countries[country];
    state.head.iter().chain(&state.coalition).map(|&f| support(t, f)).sum()
}

/// Per cent of a country's seats.
pub fn seat_share(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    let row = &t.factions[faction];
    let seats = i64::from(chamber(book, row.country)).max(1);
    Fixed::ratio(i64::from(row.seats) * 100, seats)
}

/// Per cent of last month's income that came from patrons abroad; before the first month's end, as arranged.
pub fn patron_share(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    let row = &t.factions[faction];
    let (abroad, income) = match row.income.is_positive() {
        true => (row.income_abroad, row.income),
        false => super::faction::income_parts(book, t, faction),
    };
    if abroad.is_positive() { abroad.times_int(100).over(income.max(abroad)) } else { Fixed::ZERO }
}

/// Provinces that the faction holds: by arms, and as a government all its country's that no one else holds.
pub fn held_provinces(t: Tables<'_>, faction: FactionId) -> u32 {
    let country = t.factions[faction].country;
    let governs = t.countries[country].governs(faction);
    let held = t.provinces.of(country).iter().filter(|&&p| match t.provinces.held_by[p] {
        Some(holder) => holder == faction,
        None => governs,
    });
    u32::try_from(held.count()).expect("some thousands")
}

/// Mean unrest, weighted by people.
pub fn unrest(t: Tables<'_>, country: CountryId) -> Fixed {
    // At most a hundred in millionths times half a billion heads: far from the end of 64 bits.
    let (mut sum, mut people) = (0, 0);
    for &p in t.provinces.of(country) {
        let heads = i64::from(t.provinces.population[p]);
        sum += t.provinces.unrest[p].to_raw() * heads;
        people += heads;
    }
    Fixed::raw(sum / people.max(1))
}

/// −100 to 100: how a faction likes a law: those named by it by name, the others on the axes that it speaks of.
pub fn liking(book: &Scenario, t: Tables<'_>, faction: FactionId, law: LawId) -> Fixed {
    let def = &book.laws[law];
    if def.supporters.contains(&faction) {
        return Fixed::whole(80);
    }
    if def.opponents.contains(&faction) {
        return Fixed::whole(-80);
    }
    let stance = t.factions[faction].stance;
    let (mut sum, mut axes) = (Fixed::ZERO, 0);
    for axis in Axis::ALL {
        if let Some(lean) = def.leans.get(axis) {
            sum += Fixed::HUNDRED - (stance.on(axis) - lean).abs();
            axes += 1;
        }
    }
    sum.over_int(axes.max(1))
}

/// The seat that rules a place: its armed holder, else the head of its country.
pub fn holder(t: Tables<'_>, at: ProvinceId) -> Option<FactionId> {
    t.provinces.held_by[at].or(t.countries[t.provinces.owner[at]].head)
}

/// The strongest allegiance in a province.
pub fn leading(t: Tables<'_>, at: ProvinceId) -> Option<(FactionId, Share)> {
    let slots = &t.influence.slots[t.provinces.owner[at]];
    let row = &t.influence.shares[at];
    let (slot, &share) = row.iter().enumerate().take(slots.len()).max_by_key(|&(i, &s)| (s, usize::MAX - i))?;
    (share > 0).then(|| (slots[slot], Share(share)))
}

/// Whether the faction bears arms against the government or holds ground by them.
pub fn armed(t: Tables<'_>, faction: FactionId) -> bool {
    let row = &t.factions[faction];
    row.force.is_positive()
        && (row.kind == FactionKind::Militia || t.provinces.held_by.values().any(|&h| h == Some(faction)))
}

/// The country a target belongs to.
pub fn country_of(t: Tables<'_>, target: Target) -> CountryId {
    match target {
        Target::Country(c) => c,
        Target::Faction(f) => t.factions[f].country,
        Target::Province(p) => t.provinces.owner[p],
        Target::Character(c) => t.people.characters[c].country,
    }
}
