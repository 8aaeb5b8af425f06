//! What the night reads of an election: lists from left to right, places in the order in which they declare.
//!
//! Made once when the night is opened; later elections do not change it. Invariant: every place's votes and seats stand
//! in the order of the lists.

use std::cmp::Reverse;

use crate::client::desk::View;
use crate::rules::election::ElectionResult;
use crate::rules::measure;
use crate::scenario::{Axis, Method, Stance};
use crate::units::{CountryId, Date, FactionId, Fixed, ProvinceId};

/// A list that stood.
#[derive(Clone, Debug)]
pub struct List {
    pub faction: FactionId,
    /// Seats in the chamber before; none for a list that had none to lose.
    pub before: Option<u32>,
    /// Per cent of the votes before, where that is known.
    pub share_before: Option<Fixed>,
    /// In the government on the day.
    pub governed: bool,
}

/// Where seats are given: a province, several, or a whole country.
#[derive(Clone, Debug)]
pub struct Place {
    /// The largest first.
    pub provinces: Vec<ProvinceId>,
    pub seats: u32,
    pub votes: Vec<u64>,
    pub won: Vec<u32>,
    /// When it declares, in minutes since noon.
    pub minute: u32,
}

#[derive(Clone, Debug)]
pub struct Count {
    pub country: CountryId,
    pub date: Date,
    /// A real election; otherwise how the country would vote today.
    pub held: bool,
    pub method: Method,
    /// Per cent of the votes under which a list gets nothing.
    pub threshold: Fixed,
    pub seats: u32,
    pub majority: u32,
    pub lists: Vec<List>,
    pub places: Vec<Place>,
}

/// The first box is opened at nine in the evening, the last declares before six.
const FIRST: u32 = 9 * 60;
const LAST: u32 = 17 * 60 + 40;

impl Count {
    /// How the country would vote today.
    pub fn of_today(view: &View, country: CountryId, result: &ElectionResult) -> Option<Self> {
        let chamber = view.book.countries[country].legislature.as_ref()?;
        let t = view.t;
        let state = &t.countries[country];
        let mut order: Vec<usize> = (0..result.lists.len()).collect();
        order.sort_by_key(|&i| (leaning(&t.factions[result.lists[i]].stance), result.lists[i]));
        let lists = order
            .iter()
            .map(|&i| {
                let faction = result.lists[i];
                let row = &t.factions[faction];
                List {
                    faction,
                    before: Some(row.seats).filter(|&seats| seats > 0),
                    share_before: None,
                    governed: state.in_government(faction),
                }
            })
            .collect();
        let mut places: Vec<Place> = result
            .places
            .iter()
            .map(|place| Place {
                provinces: vec![place.province],
                seats: place.seats,
                votes: order.iter().map(|&i| place.votes[i]).collect(),
                won: order.iter().map(|&i| place.won[i]).collect(),
                minute: 0,
            })
            .collect();
        set_hours(&mut places);
        Some(Self {
            country,
            date: t.calendar.today,
            held: false,
            method: chamber.method,
            threshold: chamber.threshold,
            seats: chamber.seats,
            majority: measure::majority(view.book, country),
            lists,
            places,
        })
    }

    /// Votes by list of the first `declared` places.
    pub fn votes(&self, declared: usize) -> Vec<u64> {
        let mut sum = vec![0; self.lists.len()];
        for place in &self.places[..declared] {
            sum.iter_mut().zip(&place.votes).for_each(|(sum, v)| *sum += v);
        }
        sum
    }

    /// Seats by list of the first `declared` places.
    pub fn won(&self, declared: usize) -> Vec<u32> {
        let mut sum = vec![0; self.lists.len()];
        for place in &self.places[..declared] {
            sum.iter_mut().zip(&place.won).for_each(|(sum, n)| *sum += n);
        }
        sum
    }

    pub fn place_of(&self, province: ProvinceId) -> Option<usize> {
        self.places.iter().position(|place| place.provinces.contains(&province))
    }

    /// The place, among those with seats, where the first two lists stand nearest to each other.
    pub fn closest(&self) -> Option<usize> {
        let seated = self.places.iter().enumerate().filter(|(_, place)| place.seats > 0);
        seated.min_by_key(|(_, place)| place.lead().map_or(Fixed::HUNDRED, |(_, lead)| lead)).map(|(i, _)| i)
    }
}

impl Place {
    /// The first list and its lead over the second in percentage points; none where nobody voted.
    pub fn lead(&self) -> Option<(usize, Fixed)> {
        let cast: u64 = self.votes.iter().sum();
        let mut order: Vec<usize> = (0..self.votes.len()).collect();
        order.sort_by_key(|&i| (Reverse(self.votes[i]), i));
        let first = *order.first().filter(|_| cast > 0)?;
        let second = order.get(1).map_or(0, |&i| self.votes[i]);
        let lead = i64::try_from(u128::from(self.votes[first] - second) * 1_000_000 * 100 / u128::from(cast)).ok()?;
        Some((first, Fixed::raw(lead)))
    }
}

/// From left to right: planners and revolutionaries first, market, tradition and nation last.
pub fn leaning(stance: &Stance) -> Fixed {
    stance.on(Axis::Economy).times_int(2) - stance.on(Axis::Change) + stance.on(Axis::Nation).over_int(2)
}

/// Small places are counted first, the large towns last; between, the hours spread evenly.
fn set_hours(places: &mut [Place]) {
    // A place's number scatters those of one size, so that the map does not fill in from one corner.
    let scatter = |place: &Place| place.provinces.first().map_or(0, |p| u64::from(p.0) * 7919 % 97);
    places.sort_by_key(|place| {
        let cast: u64 = place.votes.iter().sum();
        (cast / 1000 * (60 + scatter(place)), place.provinces.first().copied())
    });
    let steps = u32::try_from(places.len()).unwrap_or(u32::MAX).saturating_sub(1).max(1);
    for (i, place) in (0..).zip(places) {
        place.minute = FIRST + (LAST - FIRST) * i / steps;
    }
}
