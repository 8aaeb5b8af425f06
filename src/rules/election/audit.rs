//! Any seat of a record worked out again, with who came next and how many votes were wanting.

use super::apportion::{Audit, audit};
use crate::units::Fixed;
use crate::world::{PlaceResult, Record};

/// The account of a place that elects its members together: the calculation that gave its seats, made again from the votes
/// in the record. `None` where it votes by districts.
pub fn audit_place(record: &Record, place: &PlaceResult) -> Option<Audit> {
    place.districts.is_empty().then(|| account(record, &place.votes(), place.seats))
}

/// The account of one district's seat, by its number from 0, from the ballot that decided it.
pub fn audit_district(record: &Record, place: &PlaceResult, number: usize) -> Option<Audit> {
    let votes: Vec<u64> = place.deciding(number)?.iter().map(|&v| u64::from(v)).collect();
    Some(account(record, &votes, 1))
}

/// Seats by list of a place, from its votes alone.
pub fn seats_again(record: &Record, place: &PlaceResult) -> Vec<u32> {
    match audit_place(record, place) {
        Some(account) => account.won,
        None => {
            let mut won = vec![0; record.lists.len()];
            for number in 0..place.districts.len() {
                let account = audit_district(record, place, number).expect("it is there");
                won.iter_mut().zip(account.won).for_each(|(sum, w)| *sum += w);
            }
            won
        }
    }
}

fn account(record: &Record, votes: &[u64], seats: u32) -> Audit {
    let admitted: Vec<u64> =
        votes.iter().zip(&record.lists).map(|(&v, list)| if list.admitted { v } else { 0 }).collect();
    let counted = if admitted.iter().all(|&v| v == 0) { votes } else { &admitted };
    audit(record.method, counted, seats, record.local_threshold.max(Fixed::ZERO))
}
