//! The search for minimal connected winning coalitions.
//!
//! Parties stand in a row from left to right. A coalition is connected if it is an unbroken stretch of that row, winning if
//! it has the seats, minimal if neither end can be spared (Axelrod 1970, *Conflict of Interest*, ch. 8); among those the one
//! with the smallest policy range is the likeliest (De Swaan 1973, *Coalition Theories and Cabinet Formations*). Parties
//! that have refused are not in the row, so that a stretch passes over them.

use crate::scenario::{Axis, Stance};
use crate::units::Fixed;

/// A party as the search sees it. The row is in the order given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bench {
    pub seats: u32,
    pub stance: Stance,
}

/// A stretch of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First and last, both included.
    pub first: usize,
    pub last: usize,
    pub seats: u32,
    /// Distance between the two farthest members.
    pub spread: Fixed,
}

/// The place on the line from left (negative) to right: planned against market, change against tradition, nation and the
/// friendship of Moscow.
pub fn place(stance: &Stance) -> Fixed {
    stance.on(Axis::Economy) - stance.on(Axis::Change) + stance.on(Axis::Nation) - stance.on(Axis::Moscow).over_int(2)
}

/// All minimal connected winning coalitions that include `head`, the closest first; ties by fewer seats, then farther left.
pub fn minimal_connected(row: &[Bench], needed: u32, head: usize) -> Vec<Stretch> {
    let mut found = Vec::new();
    for first in 0..=head {
        let mut seats: u32 = row[first..head].iter().map(|b| b.seats).sum();
        for last in head..row.len() {
            seats += row[last].seats;
            if seats < needed {
                continue;
            }
            // The right end was needed, or the stretch would have won before. The left end is needed if what is right of
            // it does not win.
            let spare = first < head && seats - row[first].seats >= needed;
            if !spare {
                found.push(Stretch { first, last, seats, spread: spread(&row[first..=last]) });
            }
            break;
        }
    }
    found.sort_by_key(|s| (s.spread, s.seats, s.first));
    found
}

/// Distance between the two farthest members.
pub fn spread(benches: &[Bench]) -> Fixed {
    let mut most = Fixed::ZERO;
    for (i, a) in benches.iter().enumerate() {
        for b in &benches[i + 1..] {
            most = most.max(a.stance.distance(&b.stance));
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(seats: &[u32]) -> Vec<Bench> {
        let at = |i: usize| Stance([Fixed::whole(10 * i64::try_from(i).expect("few")); 5]);
        seats.iter().enumerate().map(|(i, &seats)| Bench { seats, stance: at(i) }).collect()
    }

    /// Every stretch, tested one by one against the definition.
    fn by_definition(row: &[Bench], needed: u32, head: usize) -> Vec<(usize, usize)> {
        let sum = |a: usize, b: usize| row[a..=b].iter().map(|x| x.seats).sum::<u32>();
        let mut all = Vec::new();
        for first in 0..=head {
            for last in head..row.len() {
                let spare_left = first < head && sum(first + 1, last) >= needed;
                let spare_right = last > head && sum(first, last - 1) >= needed;
                if sum(first, last) >= needed && !spare_left && !spare_right {
                    all.push((first, last));
                }
            }
        }
        all
    }

    #[test]
    fn what_is_found_is_what_the_definition_says() {
        let mut seed = 7u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed >> 16
        };
        for _ in 0..2000 {
            let parties = 1 + next() as usize % 9;
            let row = row(&(0..parties).map(|_| next() % 40).collect::<Vec<_>>());
            let needed = row.iter().map(|b| b.seats).sum::<u32>() / 2 + 1;
            let head = next() as usize % parties;
            let mut found: Vec<_> = minimal_connected(&row, needed, head).iter().map(|s| (s.first, s.last)).collect();
            found.sort_unstable();
            let expected: Vec<_> = by_definition(&row, needed, head);
            assert_eq!(found, expected, "{:?}, {needed} needed, head {head}", row);
        }
    }

    #[test]
    fn among_equally_close_majorities_the_smallest_comes_first() {
        let found = minimal_connected(&row(&[20, 30, 40, 10, 50]), 76, 2);
        assert_eq!((found[0].first, found[0].last), (1, 3));
    }
}
