//! The night of the count: in which order the places declare. The same night every time it is looked at.

use crate::scenario::Scenario;
use crate::units::{Kind, stable_hash};
use crate::world::Record;

/// A place's declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Which of the record's places.
    pub place: usize,
    /// Minutes after the polls closed at 20:00.
    pub minute: u32,
}

/// All places in the order in which they declare: from 20:45 on, small ones sooner, some hours late by their own bad luck.
pub fn night(book: &Scenario, record: &Record) -> Vec<Declaration> {
    let mut all: Vec<Declaration> = record
        .places
        .iter()
        .enumerate()
        .map(|(place, result)| {
            let name = book.names.hash(Kind::Province, result.seat_of_name().0);
            let luck = (name ^ stable_hash(&record.day.to_string())).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
            // Ten minutes of counting for every doubling of the boxes.
            let size = 64 - result.cast().max(1).leading_zeros();
            let minute = 45 + size * 6 + u32::try_from(luck % 150).expect("under 150");
            Declaration { place, minute }
        })
        .collect();
    all.sort_by_key(|d| (d.minute, d.place));
    all
}
