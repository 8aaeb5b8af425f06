//! Numbers as people read them: a true minus, one decimal, thousands as "214 k".
//!
//! Owns formatting for display. Never rounds anything that is counted: the simulation keeps whole numbers.

use std::cmp::Ordering;

use super::palette::Tone;

/// U+2212, as wide as the plus.
pub const MINUS: char = '\u{2212}';
/// Keeps a number and its unit on one line.
pub const NBSP: char = '\u{a0}';
/// Thin and unbreakable, between groups of three digits.
pub const THIN: char = '\u{202f}';

/// "17.4", "−0.8". What rounds to nothing has no sign.
pub fn decimal(value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    if value < 0.0 && shows_something(&text) { format!("{MINUS}{text}") } else { text }
}

/// "+0.9", "−2.3", "±0".
pub fn signed(value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    if !shows_something(&text) {
        return "±0".to_owned();
    }
    let sign = if value < 0.0 { MINUS } else { '+' };
    format!("{sign}{text}")
}

/// A share of 0 to 1 as "17.4 %".
pub fn percent(share: f64) -> String {
    format!("{}{NBSP}%", decimal(share * 100.0, 1))
}

/// A share of 0 to 1 as "54 %".
pub fn percent_whole(share: f64) -> String {
    format!("{}{NBSP}%", decimal(share * 100.0, 0))
}

/// "940", "1.2 k", "12.4 k", "214 k", "3.1 m": three figures at most.
pub fn short(value: i64) -> String {
    let (digits, unit) = short_parts(value);
    if unit.is_empty() { digits } else { format!("{digits}{NBSP}{unit}") }
}

/// As [`short`], with the unit apart: ("214", "k").
pub fn short_parts(value: i64) -> (String, &'static str) {
    let size = value.unsigned_abs() as f64;
    let sign = if value < 0 { MINUS.to_string() } else { String::new() };
    // Half a unit of the last figure shown decides, so that 999 960 is "1.0 m" and never "1000 k".
    let (scaled, unit) = if size < 999.5 {
        return (format!("{sign}{size:.0}"), "");
    } else if size < 999_500.0 {
        (size / 1e3, "k")
    } else if size < 999_500_000.0 {
        (size / 1e6, "m")
    } else {
        (size / 1e9, "bn")
    };
    let decimals = usize::from(scaled < 99.95);
    (format!("{sign}{scaled:.decimals$}"), unit)
}

/// "2 312 226" with thin spaces; four figures stay together.
pub fn grouped(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + 8);
    if value < 0 {
        text.push(MINUS);
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && digits.len() > 4 && (digits.len() - i).is_multiple_of(3) {
            text.push(THIN);
        }
        text.push(digit);
    }
    text
}

/// A change, ready to draw: signed text, the way its arrow points, and whether that is welcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    pub text: String,
    pub direction: Ordering,
    pub tone: Tone,
}

impl Trend {
    /// More is better.
    pub fn new(value: f64, decimals: usize) -> Self {
        let text = signed(value, decimals);
        let direction = match text.chars().next() {
            Some('+') => Ordering::Greater,
            Some(MINUS) => Ordering::Less,
            _ => Ordering::Equal,
        };
        let tone = match direction {
            Ordering::Greater => Tone::Gain,
            Ordering::Less => Tone::Loss,
            Ordering::Equal => Tone::Quiet,
        };
        Self { text, direction, tone }
    }

    /// Less is better: the arrow stays, the colour turns.
    pub fn unwelcome(mut self) -> Self {
        self.tone = match self.tone {
            Tone::Gain => Tone::Loss,
            Tone::Loss => Tone::Gain,
            other => other,
        };
        self
    }
}

fn shows_something(digits: &str) -> bool {
    digits.bytes().any(|b| (b'1'..=b'9').contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rounds_to_nothing_has_no_sign() {
        assert_eq!(decimal(-0.04, 1), "0.0");
        assert_eq!(signed(-0.04, 1), "±0");
        assert_eq!(signed(-2.3, 1), "\u{2212}2.3");
        assert_eq!(Trend::new(0.04, 1).direction, Ordering::Equal);
    }

    #[test]
    fn large_numbers_keep_three_figures_across_every_step() {
        let told: Vec<String> =
            [0, 940, 999, 1_000, 1_240, 79_000, 99_960, 214_400, 999_499, 999_960, 3_100_000, -12_000]
                .into_iter()
                .map(|n| short(n).replace(NBSP, " "))
                .collect();
        assert_eq!(
            told,
            [
                "0",
                "940",
                "999",
                "1.0 k",
                "1.2 k",
                "79.0 k",
                "100 k",
                "214 k",
                "999 k",
                "1.0 m",
                "3.1 m",
                "\u{2212}12.0 k"
            ]
        );
    }

    #[test]
    fn votes_are_grouped_by_three_but_four_figures_stay_together() {
        assert_eq!(grouped(2_312_226), "2\u{202f}312\u{202f}226");
        assert_eq!(grouped(9_586), "9586");
    }
}
