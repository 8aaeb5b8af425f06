//! The count: places, boxes, tactics, districts, seats: a whole record, without changing anything.

use super::ballot::{ballot, tactics};
use super::places::{Layout, Place, places};
use super::second_ballot::second_ballot;
use super::tickets::{Ticket, tickets};
use super::{admitted, apportion, district};
use crate::scenario::{Constituencies, Method, Scenario};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId, apportion_by_remainder};
use crate::world::{FoulPlay, ListResult, PlaceResult, ProvinceVotes, Record, Tables, Voting, per_cent};

/// What is voted on and how.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    pub what: Voting,
    pub method: Method,
    pub layout: Layout<'a>,
    pub threshold: Fixed,
    pub local_threshold: Fixed,
    /// The two of a second round.
    pub only: Option<&'a [FactionId]>,
    /// Whether voters shun lists that cannot win.
    pub tactical: bool,
}

/// The plan of a whole chamber.
pub fn chamber_plan(book: &Scenario, country: CountryId) -> Option<Plan<'_>> {
    let def = book.countries[country].legislature.as_ref()?;
    Some(Plan {
        what: Voting::Chamber,
        method: def.method,
        layout: Layout { by: def.constituencies(), seats: def.seats, least: def.least, equal: false, part: None },
        threshold: def.threshold,
        local_threshold: def.local_threshold,
        only: None,
        // Where the first two meet again nobody's first vote is lost.
        tactical: def.method != Method::TwoRound,
    })
}

/// How the country's chamber would be elected today. `None` where no chamber sits or nobody stands.
pub fn count(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<Record> {
    count_as(book, t, country, &chamber_plan(book, country)?)
}

/// Counts a vote by its plan.
pub fn count_as(book: &Scenario, t: Tables<'_>, country: CountryId, plan: &Plan<'_>) -> Option<Record> {
    let tickets = tickets(book, t, country, plan.what, plan.only);
    let places = places(book, t, country, plan.layout);
    if tickets.is_empty() || places.is_empty() {
        return None;
    }
    let mut counter = Counter { book, t, plan, tickets: &tickets, foul: Vec::new() };
    let mut boxes: Vec<Vec<ProvinceVotes>> = places.iter().map(|p| counter.boxes(p)).collect();
    let doubtful = counter.doubtful(&boxes);
    let mut districts: Vec<Vec<Vec<u32>>> =
        places.iter().zip(&mut boxes).map(|(p, boxes)| counter.settle(p, boxes, &doubtful)).collect();
    let foul = counter.foul;
    let votes = sum(boxes.iter().flatten(), tickets.len());
    // The largest first, in everything that is kept by list: an even vote goes to the earlier list.
    let mut order: Vec<usize> = (0..tickets.len()).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(votes[i]), tickets[i].members[0]));
    let tickets = in_order(&order, &tickets);
    let votes = in_order(&order, &votes);
    districts.iter_mut().flatten().for_each(|d| *d = in_order(&order, d));
    boxes.iter_mut().flatten().for_each(|p| p.votes = in_order(&order, &p.votes));
    let admitted = admitted(&votes, plan.threshold);
    let mut seated = Vec::with_capacity(places.len());
    for ((place, provinces), districts) in places.into_iter().zip(boxes).zip(districts) {
        let mut runoffs = Vec::new();
        let won = if districts.is_empty() {
            seats_of(plan, &sum(provinces.iter(), tickets.len()), &admitted, place.seats)
        } else {
            let mut won = vec![0; tickets.len()];
            for district in &districts {
                let votes: Vec<u64> = district.iter().map(|&v| u64::from(v)).collect();
                let again = again(book, plan, &tickets, &votes);
                let one = seats_of(plan, again.as_deref().unwrap_or(&votes), &admitted, 1);
                won.iter_mut().zip(one).for_each(|(sum, w)| *sum += w);
                if plan.method == Method::TwoRound {
                    let row = again.unwrap_or_else(|| vec![0; votes.len()]);
                    runoffs.push(row.into_iter().map(|v| u32::try_from(v).expect("a district's votes")).collect());
                }
            }
            won
        };
        seated.push(PlaceResult { provinces, seats: place.seats, won, districts, runoffs });
    }
    Some(record(t, country, plan, &tickets, seated, votes, admitted, foul))
}

/// The votes of a district's second ballot, where the method knows one and the first has not decided.
pub(super) fn again(book: &Scenario, plan: &Plan<'_>, tickets: &[Ticket], votes: &[u64]) -> Option<Vec<u64>> {
    if plan.method == Method::TwoRound { second_ballot(book, tickets, votes) } else { None }
}

/// Seats of one place or district: lists under the country's threshold get none, unless nobody else has votes there.
pub(super) fn seats_of(plan: &Plan<'_>, votes: &[u64], admitted: &[bool], seats: u32) -> Vec<u32> {
    let counted: Vec<u64> = votes.iter().zip(admitted).map(|(&v, &ok)| if ok { v } else { 0 }).collect();
    let counted = if counted.iter().all(|&v| v == 0) { votes } else { &counted };
    apportion(plan.method, counted, seats, plan.local_threshold)
}

fn sum<'a>(boxes: impl Iterator<Item = &'a ProvinceVotes>, lists: usize) -> Vec<u64> {
    let mut votes = vec![0u64; lists];
    for found in boxes {
        votes.iter_mut().zip(&found.votes).for_each(|(sum, &v)| *sum += u64::from(v));
    }
    votes
}

struct Counter<'a> {
    book: &'a Scenario,
    t: Tables<'a>,
    plan: &'a Plan<'a>,
    tickets: &'a [Ticket],
    foul: Vec<FoulPlay>,
}

impl Counter<'_> {
    fn boxes(&mut self, place: &Place) -> Vec<ProvinceVotes> {
        let mut all = Vec::with_capacity(place.provinces.len());
        for &p in &place.provinces {
            let found = ballot(self.book, self.t, p, self.plan.what, self.tickets);
            self.foul.extend(found.foul);
            all.push(found.votes);
        }
        all
    }

    /// How doubtful each list's entry is, 0 to 100: 0 from a fifth above the threshold of the country on.
    fn doubtful(&self, boxes: &[Vec<ProvinceVotes>]) -> Vec<Fixed> {
        let votes = sum(boxes.iter().flatten(), self.tickets.len());
        let total = votes.iter().sum();
        let line = self.plan.threshold.times(Fixed::ratio(6, 5));
        let doubt = |&v: &u64| (line - per_cent(v, total)).max(Fixed::ZERO).times_int(100).over(line);
        votes.iter().map(doubt).collect()
    }

    /// Moves the votes that would be lost, and draws the districts.
    fn settle(&self, place: &Place, boxes: &mut [ProvinceVotes], doubtful: &[Fixed]) -> Vec<Vec<u32>> {
        let votes = sum(boxes.iter(), self.tickets.len());
        if *self.plan.layout.by != Constituencies::Districts {
            if self.plan.tactical {
                let moves = tactics(self.book, self.tickets, self.plan.method, &votes, place.seats, doubtful);
                for found in boxes.iter_mut() {
                    shift(&mut found.votes, &moves);
                }
            }
            return Vec::new();
        }
        let at = largest(self.t, &place.provinces);
        let drawn = district::draw(self.book, self.t, at, place.seats, &votes, self.tickets);
        let mut districts: Vec<Vec<u32>> = drawn
            .into_iter()
            .map(|d| d.into_iter().map(|v| u32::try_from(v).expect("a district's votes")).collect())
            .collect();
        if !self.plan.tactical || self.tickets.len() < 3 {
            return districts;
        }
        let mut flows = vec![vec![0u64; votes.len()]; votes.len()];
        for district in &mut districts {
            let votes: Vec<u64> = district.iter().map(|&v| u64::from(v)).collect();
            let moves = tactics(self.book, self.tickets, Method::Plurality, &votes, 1, doubtful);
            for (from, to, moved) in shift(district, &moves) {
                flows[from][to] += u64::from(moved);
            }
        }
        // The same votes move in the provinces' own sums.
        for (from, row) in flows.iter().enumerate() {
            for (to, &moved) in row.iter().enumerate().filter(|(_, m)| **m > 0) {
                let still: Vec<u64> = boxes.iter().map(|b| u64::from(b.votes[from])).collect();
                for (found, part) in boxes.iter_mut().zip(apportion_by_remainder(moved, &still)) {
                    let part = u32::try_from(part).expect("a part");
                    found.votes[from] -= part;
                    found.votes[to] += part;
                }
            }
        }
        districts
    }
}

pub(super) fn largest(t: Tables<'_>, provinces: &[ProvinceId]) -> ProvinceId {
    let most = provinces.iter().max_by_key(|&&p| (t.provinces.population[p], std::cmp::Reverse(p)));
    *most.expect("a place has provinces")
}

/// Makes the moves, all from the votes as they were; says what went where.
fn shift(votes: &mut [u32], moves: &[Option<(usize, u64)>]) -> Vec<(usize, usize, u32)> {
    let mut made = Vec::new();
    for (from, to) in moves.iter().enumerate() {
        let Some((to, millionths)) = to else { continue };
        let moved = u32::try_from(u64::from(votes[from]) * millionths / 1_000_000).expect("a part");
        made.push((from, *to, moved));
    }
    for &(from, to, moved) in &made {
        votes[from] -= moved;
        votes[to] += moved;
    }
    made
}

fn in_order<T: Clone>(order: &[usize], row: &[T]) -> Vec<T> {
    order.iter().map(|&i| row[i].clone()).collect()
}

#[expect(clippy::too_many_arguments, reason = "the parts of one record, put together in one place")]
fn record(
    t: Tables<'_>,
    country: CountryId,
    plan: &Plan<'_>,
    tickets: &[Ticket],
    places: Vec<PlaceResult>,
    votes: Vec<u64>,
    admitted: Vec<bool>,
    foul: Vec<FoulPlay>,
) -> Record {
    let memory = &t.elections[country];
    let total: u64 = votes.iter().sum();
    let lists: Vec<ListResult> = tickets
        .iter()
        .enumerate()
        .map(|(i, ticket)| {
            let brought: Vec<u64> = ticket.members.iter().map(|&f| crate::rules::measure::followers(t, f)).collect();
            let seats = places.iter().map(|p| p.won[i]).sum();
            let percent = per_cent(votes[i], total);
            let then: Vec<Fixed> = ticket.members.iter().filter_map(|&f| memory.share(f)).collect();
            let same = matches!(plan.what, Voting::Chamber | Voting::ByElection) && !then.is_empty();
            let had = |&f: &FactionId| match plan.what {
                Voting::Chamber => t.factions[f].seats,
                Voting::UpperHouse => memory.upper.iter().find(|(x, _)| *x == f).map_or(0, |x| x.1),
                _ => 0,
            };
            ListResult {
                member_seats: apportion(Method::Hare, &brought, seats, Fixed::ZERO),
                before: ticket.members.iter().map(had).sum(),
                swing: same.then(|| percent - then.into_iter().sum()),
                members: ticket.members.clone(),
                votes: votes[i],
                admitted: admitted[i],
                brought,
                percent,
                seats,
            }
        })
        .collect();
    Record {
        number: 0,
        country,
        day: t.calendar.today,
        what: plan.what,
        method: plan.method,
        threshold: plan.threshold,
        local_threshold: plan.local_threshold,
        lists,
        places,
        foul,
    }
}
