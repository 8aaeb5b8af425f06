//! Exact shares of a whole, and heads counted from them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Fixed;

/// A share of a whole in units of 2⁻²⁴: 0 to [`Share::WHOLE`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Share(pub u32);

impl Share {
    pub const WHOLE: u32 = 1 << 24;

    /// The nearest share to a percentage, held between nothing and the whole.
    pub fn from_percent(percent: Fixed) -> Self {
        Self(u32::try_from(Self::units_of_percent(percent).clamp(0, i64::from(Self::WHOLE))).expect("clamped"))
    }

    /// Share units in a percentage of any size and sign, toward zero.
    pub fn units_of_percent(percent: Fixed) -> i64 {
        percent.to_raw() * i64::from(Self::WHOLE) / (100 * Fixed::SCALE)
    }

    /// As a percentage, to four decimals.
    pub fn percent(self) -> Fixed {
        Self::percent_of_units(i64::from(self.0))
    }

    /// The percentage that so many share units are.
    pub fn percent_of_units(units: i64) -> Fixed {
        Fixed::raw(units * 100 * Fixed::SCALE / i64::from(Self::WHOLE))
    }
}

impl fmt::Debug for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}%", self.percent())
    }
}

/// Divides `total` whole things in proportion to `weights` by largest remainder (Hare): every part is its exact quota
/// rounded down or up and the parts add up to `total`. Equal remainders go to the earlier entry. All weights zero: all
/// parts zero.
pub fn apportion_by_remainder(total: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u128 = weights.iter().map(|&w| u128::from(w)).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let small = u64::try_from(sum).ok();
    let divided = |w: u64| match (w.checked_mul(total), small) {
        // Nearly always so, and a division of 64 bits is several times as fast.
        (Some(quota), Some(sum)) => (quota / sum, u128::from(quota % sum)),
        _ => {
            let quota = u128::from(w) * u128::from(total);
            (u64::try_from(quota / sum).expect("a part is at most the total"), quota % sum)
        }
    };
    let mut parts = Vec::with_capacity(weights.len());
    let mut rests = Vec::with_capacity(weights.len());
    for (i, &w) in weights.iter().enumerate() {
        let (part, rest) = divided(w);
        parts.push(part);
        rests.push((std::cmp::Reverse(rest), i));
    }
    // Fewer than there are parts, for each rest is less than one.
    let left = usize::try_from(total - parts.iter().sum::<u64>()).expect("fewer than the parts");
    if left > 0 {
        rests.select_nth_unstable(left);
        for &(_, i) in &rests[..left] {
            parts[i] += 1;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn largest_remainder_gives_away_exactly_the_total() {
        assert_eq!(apportion_by_remainder(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(apportion_by_remainder(0, &[5, 2]), [0, 0]);
        assert_eq!(apportion_by_remainder(7, &[0, 0]), [0, 0]);
        assert_eq!(apportion_by_remainder(u64::MAX, &[u64::MAX]), [u64::MAX]);
        assert_eq!(apportion_by_remainder(5, &[3, 3, 3, 3]), [2, 1, 1, 1], "equal rests go to the earlier");
        let large = apportion_by_remainder(1 << 40, &[1 << 40, 3 << 40, 7]);
        assert_eq!(large.iter().sum::<u64>(), 1 << 40);
    }

    #[test]
    fn percent_and_share_agree_to_a_hundred_thousandth() {
        for raw in [0, 1, 314_000, 500_000, 999_999, 1_000_000] {
            let percent = Fixed::raw(raw);
            assert!((Share::from_percent(percent).percent() - percent).abs() <= Fixed::raw(1));
        }
        assert_eq!(Share::from_percent(Fixed::whole(250)).0, Share::WHOLE);
    }
}
