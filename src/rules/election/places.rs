//! The places in which seats are won: provinces put together into constituencies, and seats laid out over them by people.
//!
//! A place too small for its fewest seats joins its nearest neighbour, so that no seat is without voters and no voter
//! without a seat. Provinces that an armed faction holds against the government do not vote.

use super::{apportion, electors};
use crate::scenario::{Constituencies, Method, Scenario};
use crate::units::{CountryId, Fixed, ProvinceId};
use crate::world::Tables;

/// A constituency before the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Ascending.
    pub provinces: Vec<ProvinceId>,
    pub seats: u32,
}

/// How seats are laid out.
#[derive(Clone, Copy, Debug)]
pub struct Layout<'a> {
    pub by: &'a Constituencies,
    pub seats: u32,
    /// Fewest seats of a place.
    pub least: u32,
    /// As many for each place, whatever its people.
    pub equal: bool,
    /// Of a chamber renewed in parts: which part votes, and of how many. Seats are dealt to the parts in turn.
    pub part: Option<(u32, u32)>,
}

/// The provinces that vote: those that nobody holds against the government, and where somebody may.
pub fn voting(book: &Scenario, t: Tables<'_>, country: CountryId) -> Vec<ProvinceId> {
    let head = t.countries[country].head;
    let here = |p: &ProvinceId| {
        let held = t.provinces.held_by[*p].is_some_and(|holder| Some(holder) != head);
        !held && electors(book, t, *p) > 0
    };
    t.provinces.of(country).iter().copied().filter(here).collect()
}

/// The places of a country, in the order of their first provinces. The seats add up to the layout's.
pub fn places(book: &Scenario, t: Tables<'_>, country: CountryId, layout: Layout<'_>) -> Vec<Place> {
    let all = voting(book, t, country);
    if let Constituencies::Given(written) = layout.by {
        return given(book, all, written);
    }
    let mut groups: Vec<Vec<ProvinceId>> = match layout.by {
        Constituencies::Nation => vec![all],
        Constituencies::Regions(regions) => {
            let mut left = all;
            let mut groups = Vec::new();
            for &region in regions {
                let of = &book.regions[region].provinces;
                let (inside, outside): (Vec<_>, Vec<_>) = left.into_iter().partition(|p| of.contains(p));
                groups.push(inside);
                left = outside;
            }
            groups.extend(left.into_iter().map(|p| vec![p]));
            groups
        }
        Constituencies::Districts | Constituencies::Provinces | Constituencies::Given(_) => {
            all.into_iter().map(|p| vec![p]).collect()
        }
    };
    groups.retain(|g| !g.is_empty());
    let heads = |g: &[ProvinceId]| g.iter().map(|&p| u64::from(t.provinces.population[p])).sum::<u64>();
    let people: u64 = groups.iter().map(|g| heads(g)).sum();
    // Half a seat short of the fewest is still near enough.
    let enough = u128::from(people) * u128::from(layout.least * 2 - 1);
    while groups.len() > 1 {
        let smallest = (0..groups.len()).min_by_key(|&i| (heads(&groups[i]), i)).expect("more than one");
        let crowded = groups.len() as u64 * u64::from(layout.least) > u64::from(layout.seats);
        let small = !layout.equal && u128::from(heads(&groups[smallest])) * u128::from(layout.seats) * 2 < enough;
        if !crowded && !small {
            break;
        }
        let gone = groups.remove(smallest);
        let into = nearest(book, &gone, &groups);
        groups[into].extend(gone);
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort();
    let weights: Vec<u64> = groups.iter().map(|g| if layout.equal { 1 } else { heads(g).max(1) }).collect();
    let seats = with_least(apportion(Method::Hare, &weights, layout.seats, Fixed::ZERO), layout.least);
    let all = groups.into_iter().zip(seats).map(|(provinces, seats)| Place { provinces, seats });
    match layout.part {
        None => all.collect(),
        Some((turn, of)) => {
            let mut dealt = 0;
            let up = |place: Place| {
                let seats = (dealt..dealt + place.seats).filter(|n| n % of.max(1) == turn).count();
                dealt += place.seats;
                Place { seats: u32::try_from(seats).expect("at most the place's"), ..place }
            };
            all.map(up).filter(|place| place.seats > 0).collect()
        }
    }
}

/// Places as they are written, each with its own seats. One that does not vote elects nobody, and its seats are not filled.
fn given(book: &Scenario, all: Vec<ProvinceId>, written: &[(crate::scenario::Place, u32)]) -> Vec<Place> {
    let mut left = all;
    let mut found: Vec<Place> = Vec::new();
    for &(place, seats) in written {
        let (inside, outside): (Vec<_>, Vec<_>) = left.into_iter().partition(|&p| place.has(&book.regions, p));
        left = outside;
        if !inside.is_empty() {
            found.push(Place { provinces: inside, seats });
        }
    }
    if !found.is_empty() {
        let groups: Vec<Vec<ProvinceId>> = found.iter().map(|place| place.provinces.clone()).collect();
        for province in left {
            found[nearest(book, &[province], &groups)].provinces.push(province);
        }
    }
    for place in &mut found {
        place.provinces.sort_unstable();
    }
    found.sort_by(|a, b| a.provinces.cmp(&b.provinces));
    found
}

/// The group with the nearest neighbour by the map's links; without any link the first.
fn nearest(book: &Scenario, from: &[ProvinceId], groups: &[Vec<ProvinceId>]) -> usize {
    let links = from.iter().flat_map(|&p| &book.map.provinces[p].neighbours);
    let found = links.filter_map(|n| Some((n.km, groups.iter().position(|g| g.contains(&n.to))?))).min();
    found.map_or(0, |(_, group)| group)
}

/// Takes from those that have most until nobody has less than the fewest.
fn with_least(mut seats: Vec<u32>, least: u32) -> Vec<u32> {
    while let Some(poor) = seats.iter().position(|&s| s < least) {
        let rich = (0..seats.len()).max_by_key(|&i| (seats[i], std::cmp::Reverse(i))).expect("some");
        if seats[rich] <= least {
            break;
        }
        seats[rich] -= 1;
        seats[poor] += 1;
    }
    seats
}
