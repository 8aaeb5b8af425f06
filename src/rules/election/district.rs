//! Single-member districts drawn inside a place.
//!
//! Each of the n districts of a place has as many voters as the next and a leaning that stays for ever: a direction on the
//! published axes, drawn from the names of its province and number, so that lists that think alike are strong in the same
//! districts, plus a little of each movement's own. The votes of the place are laid over them so that both the lists' totals
//! and the districts' sizes come out (iterative proportional fitting, Deming and Stephan 1940). The spread is set so that
//! shares of a list of two fifths vary by some ten to fourteen points, at which seats follow the cube law (Kendall and
//! Stuart 1950).

use super::tickets::Ticket;
use crate::scenario::{Axis, Scenario};
use crate::units::{Kind, ProvinceId, apportion_by_remainder, stable_hash};
use crate::world::Tables;

/// How much each axis makes neighbours vote differently, in tenths: class first.
const WEIGHTS: [i64; 5] = [10, 4, 5, 7, 2];
const LEAST: i64 = 120;
const MOST: i64 = 3200;

/// Votes by district and list; over the districts they add up to the place's.
pub fn draw(
    book: &Scenario,
    t: Tables<'_>,
    at: ProvinceId,
    count: u32,
    votes: &[u64],
    tickets: &[Ticket],
) -> Vec<Vec<u64>> {
    let total: u64 = votes.iter().sum();
    if count <= 1 || total == 0 {
        let mut all = vec![vec![0; votes.len()]; count as usize];
        if let Some(first) = all.first_mut() {
            first.copy_from_slice(votes);
        }
        return all;
    }
    let mut cells = leanings(book, t, at, count, votes, tickets);
    for row in &mut cells {
        for (cell, &votes) in row.iter_mut().zip(votes) {
            *cell *= votes.min(1 << 36);
        }
    }
    for _ in 0..3 {
        for list in 0..votes.len() {
            let sum: u64 = cells.iter().map(|row| row[list]).sum();
            scale(cells.iter_mut().map(|row| &mut row[list]), sum, votes[list]);
        }
        for row in &mut cells {
            let sum: u64 = row.iter().sum();
            scale(row.iter_mut(), sum, total / u64::from(count));
        }
    }
    let mut drawn = vec![vec![0; votes.len()]; count as usize];
    for (list, &sum) in votes.iter().enumerate() {
        let weights: Vec<u64> = cells.iter().map(|row| row[list]).collect();
        let parts = if weights.iter().all(|&w| w == 0) { vec![1; weights.len()] } else { weights };
        for (row, part) in drawn.iter_mut().zip(apportion_by_remainder(sum, &parts)) {
            row[list] = part;
        }
    }
    drawn
}

/// Brings cells that add up to `sum` to `wanted`, kept 2¹⁰ times as fine as votes.
fn scale<'a>(cells: impl Iterator<Item = &'a mut u64>, sum: u64, wanted: u64) {
    for cell in cells {
        // Nearly always the product fits, and a division of 64 bits is several times as fast.
        *cell = match cell.checked_mul(wanted).and_then(|product| product.checked_mul(1024)) {
            Some(product) => product / sum.max(1),
            None => {
                let scaled = u128::from(*cell) * u128::from(wanted) * 1024 / u128::from(sum.max(1));
                u64::try_from(scaled).expect("some votes")
            }
        };
    }
}

/// How strong each list is in each district, in thousandths of its share of the place.
fn leanings(
    book: &Scenario,
    t: Tables<'_>,
    at: ProvinceId,
    count: u32,
    votes: &[u64],
    tickets: &[Ticket],
) -> Vec<Vec<u64>> {
    let total: i128 = votes.iter().map(|&v| i128::from(v)).sum();
    let mean: Vec<i64> = Axis::ALL
        .iter()
        .map(|&axis| {
            let sum: i128 =
                tickets.iter().zip(votes).map(|(x, &v)| i128::from(x.stance.on(axis).trunc()) * i128::from(v)).sum();
            i64::try_from(sum / total.max(1)).expect("a mean of positions")
        })
        .collect();
    let place = book.names.hash(Kind::Province, at.0);
    let spread = book.defines.election.district_spread.trunc();
    let own = book.defines.election.district_own.trunc();
    let district = |number: u32| {
        let seed = place ^ stable_hash(&format!("district {number}"));
        tickets
            .iter()
            .map(|ticket| {
                let pull: i64 = Axis::ALL
                    .iter()
                    .zip(&mean)
                    .map(|(&axis, mean)| {
                        let away = ticket.stance.on(axis).trunc() - mean;
                        away * WEIGHTS[axis as usize] * drawn(seed, axis as u64)
                    })
                    .sum();
                let movement = book.names.hash(Kind::Movement, t.factions[ticket.members[0]].movement.0);
                let lean = 1000 + pull * spread / 10_000 + own * drawn(seed ^ movement, 9) / 1000;
                lean.clamp(LEAST, MOST).unsigned_abs()
            })
            .collect()
    };
    (1..=count).map(district).collect()
}

/// A number from −1000 to 1000 that belongs to a name.
fn drawn(seed: u64, salt: u64) -> i64 {
    let mixed = (seed ^ salt.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    i64::try_from((mixed ^ (mixed >> 32)) % 2001).expect("small") - 1000
}
