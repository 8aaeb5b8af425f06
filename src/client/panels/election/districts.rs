//! The account of a place that votes by districts: the nearest races first, each with its winner and the next.
//!
//! Every seat is traced to the votes of its district in the record.

use super::super::marks;
use super::inquest::{Fate, Inquest, InquestRow};
use super::made::place_name;
use super::seats::{note, verdict, with_foul};
use crate::client::desk::View;
use crate::client::night::{Count, Place};
use crate::client::theme::number;
use crate::rules::election;

/// Most districts shown.
const ROWS: usize = 8;

/// A district's race: its number, who won, who was next, by how much.
struct Race {
    number: usize,
    winner: usize,
    next: Option<usize>,
    lead: u64,
}

pub fn account(view: &View, count: &Count, place: &Place) -> Inquest {
    let tell = view.tell;
    let result = &count.record.places[place.number];
    let mut races: Vec<Race> = (0..result.districts.len()).filter_map(|n| race(n, result.deciding(n)?)).collect();
    races.sort_by_key(|race| (race.lead, race.number));
    let cast: u64 = place.votes.iter().sum();
    let name = |list: usize| marks::emblem(view, count.faction(list)).to_owned();
    let rows = races
        .iter()
        .take(ROWS)
        .enumerate()
        .map(|(i, race)| {
            let votes = result.deciding(race.number).unwrap_or_default();
            let told = |list: usize| number::grouped(i64::from(votes[list]));
            let won = if i == 0 { Fate::Last } else { Fate::Won };
            let next = match race.next {
                Some(list) => (name(list), told(list), if i == 0 { Fate::Next } else { Fate::Idle }),
                None => (String::new(), "–".to_owned(), Fate::Idle),
            };
            InquestRow {
                fill: marks::faction_fill(view, count.faction(race.winner)),
                name: tell.ui_with("night-district", &[("n", (race.number + 1).to_string())]),
                figures: vec![(name(race.winner), told(race.winner), won), next],
                seats: number::grouped(race.lead.cast_signed()),
            }
        })
        .collect();
    let verdict = races
        .first()
        .and_then(|race| election::audit_district(&count.record, result, race.number))
        .map(|found| verdict(view, count, &found))
        .unwrap_or_default();
    let verdict = with_foul(view, place, verdict);
    let args = [("place", place_name(view, place)), ("seats", place.seats.to_string())];
    Inquest {
        title: tell.ui_with("night-account-districts", &args),
        note: note(view, count, place, cast, 0),
        rule: tell.ui("night-rule-districts"),
        heads: ["night-head-winner", "night-head-second"].map(|key| tell.ui(key)).to_vec(),
        seats: tell.ui("night-head-lead"),
        rows,
        verdict,
    }
}

fn race(number: usize, votes: &[u32]) -> Option<Race> {
    let mut order: Vec<usize> = (0..votes.len()).filter(|&i| votes[i] > 0).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(votes[i]), i));
    let winner = *order.first()?;
    let next = order.get(1).copied();
    let second = next.map_or(0, |i| votes[i]);
    Some(Race { number, winner, next, lead: u64::from(votes[winner] - second) })
}
