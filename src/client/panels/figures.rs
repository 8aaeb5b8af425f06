//! The simulation's fixed-point numbers as a person reads them.
//!
//! Owns rounding for display, so that what is shown adds up. Never computes anything that the rules own.

use crate::client::theme::Trend;
use crate::client::theme::number::{self, MINUS, NBSP};
use crate::units::{Date, Fixed};

/// What a number counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Points or percentage points.
    #[default]
    Points,
    /// Thousands of dollars.
    Money,
    Heads,
}

/// "17.4"
pub fn points(value: Fixed) -> String {
    number::decimal(value.to_f64(), 1)
}

/// "17", "17.4"
pub fn plain(value: Fixed) -> String {
    number::decimal(value.to_f64(), usize::from(value != Fixed::whole(value.trunc())))
}

/// "17.4 %"
pub fn percent(value: Fixed) -> String {
    format!("{}{NBSP}%", points(value))
}

/// "54 %"
pub fn percent_whole(value: Fixed) -> String {
    format!("{}{NBSP}%", number::decimal(value.to_f64(), 0))
}

/// Thousands of dollars as "$214 k", "−$1.2 m".
pub fn money(thousands: Fixed) -> String {
    let text = number::short((thousands.to_f64() * 1000.0).round() as i64);
    match text.strip_prefix(MINUS) {
        Some(size) => format!("{MINUS}${size}"),
        None => format!("${text}"),
    }
}

/// As [`money`], with a sign: "+$12.0 k".
pub fn money_change(thousands: Fixed) -> Trend {
    let mut trend = Trend::new(thousands.to_f64(), 1);
    let size = money(thousands.abs());
    trend.text = match trend.direction {
        std::cmp::Ordering::Greater => format!("+{size}"),
        std::cmp::Ordering::Less => format!("{MINUS}{size}"),
        std::cmp::Ordering::Equal => "±0".to_owned(),
    };
    trend
}

/// "214 k"
pub fn heads(count: u64) -> String {
    number::short(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A change of heads, "+1.2 k".
pub fn heads_change(change: Fixed) -> Trend {
    let mut trend = Trend::new(change.to_f64(), 0);
    let size = number::short(change.abs().trunc());
    trend.text = match trend.direction {
        std::cmp::Ordering::Greater => format!("+{size}"),
        std::cmp::Ordering::Less => format!("{MINUS}{size}"),
        std::cmp::Ordering::Equal => "±0".to_owned(),
    };
    trend
}

/// A change in points with one decimal.
pub fn change(by: Fixed) -> Trend {
    Trend::new(by.to_f64(), 1)
}

/// A change of a single day, which is small: two decimals.
pub fn small_change(by: Fixed) -> Trend {
    Trend::new(by.to_f64(), 2)
}

/// Days from one date to another, never negative.
pub fn days_between(from: Date, to: Date) -> i32 {
    to.since(from).max(0)
}

/// A sum rounded for display: its parts and its total in steps of one unit of the last decimal shown.
pub struct Rounded {
    pub decimals: usize,
    pub parts: Vec<i64>,
    pub total: i64,
}

/// Rounds `parts` and `total` so that the parts shown add up to the total shown: every part is rounded down or up, those
/// with the largest remainders up. More decimals are shown where everything is small.
pub fn rounded(parts: &[Fixed], total: Fixed, unit: Unit) -> Rounded {
    let largest = parts.iter().map(|p| p.abs()).max().unwrap_or(Fixed::ZERO).max(total.abs());
    let decimals = match unit {
        Unit::Heads => 0,
        Unit::Money if largest >= Fixed::HUNDRED => 0,
        _ if largest >= Fixed::ONE => 1,
        _ if largest >= Fixed::ratio(1, 10) => 2,
        _ => 3,
    };
    let step = Fixed::SCALE / 10_i64.pow(u32::try_from(decimals).expect("at most three decimals"));
    let mut shown: Vec<i64> = parts.iter().map(|p| p.to_raw().div_euclid(step)).collect();
    let total = (total.to_raw() + step / 2).div_euclid(step);
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.sort_by_key(|&i| (std::cmp::Reverse(parts[i].to_raw().rem_euclid(step)), i));
    let missing = total - shown.iter().sum::<i64>();
    let order: Box<dyn Iterator<Item = usize>> = if missing >= 0 {
        Box::new(by_remainder.into_iter().cycle())
    } else {
        Box::new(by_remainder.into_iter().rev().cycle())
    };
    if !shown.is_empty() {
        for i in order.take(usize::try_from(missing.unsigned_abs()).unwrap_or(0)) {
            shown[i] += missing.signum();
        }
    }
    Rounded { decimals, parts: shown, total }
}

impl Rounded {
    /// One of the parts, or the total, in the unit itself.
    pub fn value(&self, steps: i64) -> f64 {
        steps as f64 / 10_f64.powi(i32::try_from(self.decimals).expect("at most three decimals"))
    }

    /// "+1 240", "−0.12"
    pub fn signed(&self, steps: i64) -> String {
        match (self.decimals, steps) {
            (0, 0) => "±0".to_owned(),
            (0, n) if n > 0 => format!("+{}", number::grouped(n)),
            (0, n) => number::grouped(n),
            (decimals, n) => number::signed(self.value(n), decimals),
        }
    }

    pub fn plain(&self, steps: i64) -> String {
        match self.decimals {
            0 => number::grouped(steps),
            decimals => number::decimal(self.value(steps), decimals),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_of_a_sum_adds_up_to_the_total_shown() {
        for parts in [
            vec![3_333, 3_333, 3_334],
            vec![-16_049, 9_049, 3_049, 12],
            vec![51, 51, 51, -20],
            vec![1_234_567, -1, -1, -1],
        ] {
            let parts: Vec<Fixed> = parts.into_iter().map(Fixed::raw).collect();
            let total: Fixed = parts.iter().copied().sum();
            for unit in [Unit::Points, Unit::Money, Unit::Heads] {
                let shown = rounded(&parts, total, unit);
                assert_eq!(shown.parts.iter().sum::<i64>(), shown.total, "{parts:?} shown as {:?}", shown.parts);
            }
        }
    }

    #[test]
    fn money_carries_its_sign_before_the_dollar() {
        assert_eq!(money(Fixed::whole(-12)).replace(NBSP, " "), "−$12.0 k");
        assert_eq!(money_change(Fixed::whole(40)).text.replace(NBSP, " "), "+$40.0 k");
    }
}
