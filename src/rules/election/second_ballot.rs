//! The second ballot of a district: where nobody has more than half, the first two meet again.
//!
//! Those whose list stands no more go to the nearer of the two as far as they are brought to (as in the second round of a
//! presidency: the whole of `transfer_second_round` within `transfer_distance`, half of it beyond); the rest stay at home.

use super::tickets::Ticket;
use crate::scenario::Scenario;

/// The votes of the second ballot, by list; `None` where the first has decided.
pub(super) fn second_ballot(book: &Scenario, tickets: &[Ticket], votes: &[u64]) -> Option<Vec<u64>> {
    let d = &book.defines.election;
    let mut order: Vec<usize> = (0..votes.len()).filter(|&l| votes[l] > 0).collect();
    order.sort_by_key(|&l| (std::cmp::Reverse(votes[l]), l));
    let total: u64 = votes.iter().sum();
    let (&[first, second], rest) = order.split_first_chunk::<2>()?;
    if votes[first] * 2 > total {
        return None;
    }
    let mut again = vec![0; votes.len()];
    again[first] = votes[first];
    again[second] = votes[second];
    for &list in rest {
        let stance = &tickets[list].stance;
        let far = |to: usize| stance.distance(&tickets[to].stance);
        let (distance, to) = [first, second].map(|to| (far(to), to)).into_iter().min().expect("there are two");
        let near = distance <= d.transfer_distance;
        let goes = if near { d.transfer_second_round } else { d.transfer_second_round.over_int(2) };
        again[to] += votes[list] * goes.trunc().unsigned_abs() / 100;
    }
    Some(again)
}
