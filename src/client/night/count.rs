//! What the night reads of an election: its record, who governed, places in the order in which they declare.
//!
//! Made once when the night is opened; later elections do not change it. Invariant: everything by list stands in the
//! record's order; `seating` says how the lists sit from left to right.

use std::cmp::Reverse;

use crate::client::desk::View;
use crate::rules::election;
use crate::scenario::{Axis, Stance};
use crate::units::{CountryId, Date, FactionId, Fixed, ProvinceId};
use crate::world::{Foul, FoulPlay, Happening, Record, Voting};

/// Where seats are given: a province, several, or a whole country.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its number in the record.
    pub number: usize,
    /// The largest first.
    pub provinces: Vec<ProvinceId>,
    pub seats: u32,
    pub votes: Vec<u64>,
    pub won: Vec<u32>,
    /// Heads that may vote, and ballots in the boxes.
    pub electors: u64,
    pub cast: u64,
    /// What was done against the vote here, as far as the seat can know.
    pub foul: Vec<FoulPlay>,
    /// When it declares, in minutes since noon.
    pub minute: u32,
}

#[derive(Clone, Debug)]
pub struct Count {
    pub record: Record,
    /// A real election; otherwise how the country would vote today.
    pub held: bool,
    /// In the government on the day, by list.
    pub governed: Vec<bool>,
    /// Lists from left to right.
    pub seating: Vec<usize>,
    /// Seats that make a majority; 0 where nothing is decided by seats.
    pub majority: u32,
    /// In the order in which they declare.
    pub places: Vec<Place>,
}

/// The polls close at eight in the evening.
const CLOSE: u32 = 8 * 60;

impl Count {
    /// How the country would vote today. None where it does not vote.
    pub fn of_today(view: &View, country: CountryId) -> Option<Self> {
        election::count(view.book, view.t, country).map(|record| Self::new(view, record, false))
    }

    /// A vote that was held, by the number of its record.
    pub fn of_record(view: &View, number: u32) -> Option<Self> {
        view.t.elections.get(number).map(|record| Self::new(view, record.clone(), true))
    }

    fn new(view: &View, record: Record, held: bool) -> Self {
        let government = if held { government_before(view, record.country, record.day) } else { today(view, &record) };
        let governed = record.lists.iter().map(|list| list.members.iter().any(|f| government.contains(f))).collect();
        let mut seating: Vec<usize> = (0..record.lists.len()).collect();
        seating.sort_by_key(|&i| {
            let first = record.lists[i].first();
            (leaning(&view.t.factions[first].stance), first)
        });
        let seen = seen_foul(view, &record, held);
        let places = election::night(view.book, &record)
            .into_iter()
            .map(|declares| {
                let place = &record.places[declares.place];
                let mut provinces: Vec<_> = place.provinces.iter().collect();
                provinces.sort_by_key(|p| (Reverse(p.electors), p.province));
                let here = |f: &&FoulPlay| place.provinces.iter().any(|p| p.province == f.province);
                let foul = seen.iter().filter(here).copied().collect();
                Place {
                    number: declares.place,
                    provinces: provinces.iter().map(|p| p.province).collect(),
                    seats: place.seats,
                    votes: place.votes(),
                    won: place.won.clone(),
                    electors: place.electors(),
                    cast: place.cast(),
                    foul,
                    minute: CLOSE + declares.minute,
                }
            })
            .collect();
        let seats = record.seats();
        let decides = matches!(record.what, Voting::Chamber | Voting::College | Voting::UpperHouse);
        let majority = if decides && seats > 1 { seats / 2 + 1 } else { 0 };
        Self { record, held, governed, seating, majority, places }
    }

    pub fn country(&self) -> CountryId {
        self.record.country
    }

    /// The faction a list is shown as.
    pub fn faction(&self, list: usize) -> FactionId {
        self.record.lists[list].first()
    }

    /// Votes by list of the first `declared` places.
    pub fn votes(&self, declared: usize) -> Vec<u64> {
        let mut sum = vec![0; self.record.lists.len()];
        for place in &self.places[..declared] {
            sum.iter_mut().zip(&place.votes).for_each(|(sum, v)| *sum += v);
        }
        sum
    }

    /// Seats by list of the first `declared` places.
    pub fn won(&self, declared: usize) -> Vec<u32> {
        let mut sum = vec![0; self.record.lists.len()];
        for place in &self.places[..declared] {
            sum.iter_mut().zip(&place.won).for_each(|(sum, n)| *sum += n);
        }
        sum
    }

    /// Ballots cast and heads that may vote in the first `declared` places.
    pub fn turnout(&self, declared: usize) -> (u64, u64) {
        let places = &self.places[..declared];
        (places.iter().map(|p| p.cast).sum(), places.iter().map(|p| p.electors).sum())
    }

    /// Votes touched by foul play that is seen in the first `declared` places, and in how many of them.
    pub fn foul(&self, declared: usize) -> (u64, usize) {
        let touched = self.places[..declared].iter().filter(|p| !p.foul.is_empty());
        touched.fold((0, 0), |(votes, n), place| (votes + place.touched(), n + 1))
    }

    /// No vote of the kind is on record before it: lists can be measured by their seats alone.
    pub fn is_first(&self) -> bool {
        self.record.lists.iter().all(|list| list.swing.is_none())
    }

    pub fn place_of(&self, province: ProvinceId) -> Option<usize> {
        self.places.iter().position(|place| place.provinces.contains(&province))
    }

    /// The place where the fewest votes in proportion would have moved a seat; where they stand nearest, if none can tell.
    pub fn closest(&self) -> Option<usize> {
        let near = |place: &Place| {
            let account = election::audit_place(&self.record, &self.record.places[place.number]);
            let short = account.and_then(|audit| audit.short.iter().flatten().min().copied());
            let cast = place.votes.iter().sum::<u64>().max(1);
            match short {
                Some(votes) => u128::from(votes) * 1_000_000 / u128::from(cast),
                None => place.lead().map_or(u128::MAX, |(_, lead)| u128::from(lead.to_raw().unsigned_abs())),
            }
        };
        let seated = self.places.iter().enumerate().filter(|(_, place)| place.seats > 0);
        seated.min_by_key(|(i, place)| (near(place), *i)).map(|(i, _)| i)
    }
}

impl Place {
    /// Votes put in or kept away.
    pub fn touched(&self) -> u64 {
        self.foul.iter().map(|f| u64::from(f.votes)).sum()
    }

    /// The first list and its lead over the second in percentage points; none where nobody voted.
    pub fn lead(&self) -> Option<(usize, Fixed)> {
        let cast: u64 = self.votes.iter().sum();
        let mut order: Vec<usize> = (0..self.votes.len()).collect();
        order.sort_by_key(|&i| (Reverse(self.votes[i]), i));
        let first = *order.first().filter(|_| cast > 0)?;
        let second = order.get(1).map_or(0, |&i| self.votes[i]);
        Some((first, crate::world::per_cent(self.votes[first] - second, cast)))
    }
}

/// From left to right: planners and revolutionaries first, market, tradition and nation last.
pub fn leaning(stance: &Stance) -> Fixed {
    stance.on(Axis::Economy).times_int(2) - stance.on(Axis::Change) + stance.on(Axis::Nation).over_int(2)
}

/// Voters are kept from a booth in the open; false ballots are known to those who put them in, to who only watches, and to
/// all once they have come to light.
fn seen_foul(view: &View, record: &Record, held: bool) -> Vec<FoulPlay> {
    let exposed = held && view.t.elections.is_known(record);
    let seen = |f: &&FoulPlay| {
        exposed || f.kind == Foul::Cowed || view.seat.is_none_or(|seat| record.list_of(seat) == record.list_of(f.by))
    };
    record.foul.iter().filter(seen).copied().collect()
}

fn today(view: &View, record: &Record) -> Vec<FactionId> {
    let state = &view.t.countries[record.country];
    state.head.iter().chain(&state.coalition).copied().collect()
}

/// Who governed on the eve of a day: the last government that the chronicle tells of, else the one of the first morning.
fn government_before(view: &View, country: CountryId, day: Date) -> Vec<FactionId> {
    let formed =
        view.t.chronicle.entries().rev().filter(|entry| entry.date < day).find_map(|entry| match &entry.what {
            Happening::GovernmentFormed { country: of, head, coalition, .. } if *of == country => {
                Some(std::iter::once(head).chain(coalition).copied().collect())
            }
            _ => None,
        });
    formed.unwrap_or_else(|| {
        let def = &view.book.countries[country].government;
        def.head.iter().chain(&def.coalition).copied().collect()
    })
}
