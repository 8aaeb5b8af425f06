//! Exact numbers as people read them: a true minus, one decimal, thousands as "1.2 k". Never calculates.

use crate::units::Fixed;

/// U+2212, as wide as the plus.
pub const MINUS: char = '\u{2212}';
/// Keeps a number and its unit on one line.
pub const NBSP: char = '\u{a0}';

/// "17.4", "−0.8"; whole numbers of anything counted are better told by [`plain`].
pub fn decimal(value: Fixed) -> String {
    minus(&format!("{value:.1}"))
}

/// "3", "2.5": up to four decimals, none where there are none.
pub fn plain(value: Fixed) -> String {
    minus(&value.to_string())
}

/// "+0.9", "−2.3", "±0". What would vanish in one decimal keeps two.
pub fn signed(value: Fixed) -> String {
    signed_to(value, if value.abs() < Fixed::ratio(1, 10) { 2 } else { 1 })
}

/// With so many decimals.
pub fn signed_to(value: Fixed, decimals: usize) -> String {
    let text = format!("{value:+.decimals$}");
    if text.bytes().any(|b| (b'1'..=b'9').contains(&b)) { minus(&text) } else { "±0".to_owned() }
}

/// "31.0 %".
pub fn percent(value: Fixed) -> String {
    format!("{}{NBSP}%", decimal(value))
}

/// "30 %", and "12.5 %" where the half matters.
pub fn odds(value: Fixed) -> String {
    let whole = value.to_raw() % Fixed::SCALE == 0;
    format!("{}{NBSP}%", if whole { plain(value) } else { decimal(value) })
}

/// Thousands of dollars as "$40 k", "$1.2 m", "−$12 k".
pub fn money(thousands: Fixed) -> String {
    let (sign, size) = short_size(i128::from(thousands.to_raw()) * 1000, true);
    format!("{sign}${size}")
}

/// "+$40 k", "−$12 k", "±0".
pub fn signed_money(thousands: Fixed) -> String {
    match money(thousands) {
        text if text.starts_with(MINUS) => text,
        text if text == "$0" => "±0".to_owned(),
        text => format!("+{text}"),
    }
}

/// Heads as "940", "1.2 k", "214 k", "3.1 m".
pub fn people(heads: i64) -> String {
    let (sign, size) = short_size(i128::from(heads) * i128::from(Fixed::SCALE), false);
    format!("{sign}{size}")
}

/// Thousands under arms as "940", "1.2 k".
pub fn force(thousands: Fixed) -> String {
    let (sign, size) = short_size(i128::from(thousands.to_raw()) * 1000, false);
    format!("{sign}{size}")
}

/// With a plus where there is no minus.
pub fn with_sign(text: String) -> String {
    match text.as_str() {
        "0" => "±0".to_owned(),
        t if t.starts_with(MINUS) => text,
        _ => format!("+{text}"),
    }
}

fn minus(text: &str) -> String {
    text.replace('-', "\u{2212}")
}

/// The sign, and three figures at most with their unit; in round numbers without a decimal where `round`.
fn short_size(raw: i128, round: bool) -> (&'static str, String) {
    const ONE: i128 = Fixed::SCALE as i128;
    let size = raw.abs();
    let steps = [("bn", ONE * 1_000_000_000), ("m", ONE * 1_000_000), ("k", ONE * 1000)];
    // Half a unit of the last figure shown decides, so that 999 960 is "1.0 m" and never "1000 k".
    let step = steps.iter().find(|(_, unit)| size * 10_000 >= unit * 9995);
    let text = match step {
        None => ((size + ONE / 2) / ONE).to_string(),
        Some((name, unit)) => {
            let tenths = (size * 10 + unit / 2) / unit;
            let whole = (size + unit / 2) / unit;
            match tenths {
                1000.. => format!("{whole}{NBSP}{name}"),
                t if round && t % 10 == 0 => format!("{}{NBSP}{name}", t / 10),
                t => format!("{}.{}{NBSP}{name}", t / 10, t % 10),
            }
        }
    };
    (if raw < 0 && text != "0" { "\u{2212}" } else { "" }, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Fixed {
        ron::from_str(text).expect("a number")
    }

    #[test]
    fn money_is_told_in_three_figures_with_a_true_minus() {
        let told =
            ["40", "-12", "0.4", "1240", "999.96", "120000", "0", "2500000"].map(|n| money(of(n)).replace(NBSP, " "));
        assert_eq!(told, ["$40 k", "−$12 k", "$400", "$1.2 m", "$1 m", "$120 m", "$0", "$2.5 bn"]);
        assert_eq!((signed_money(of("40")).replace(NBSP, " "), signed_money(of("0"))), ("+$40 k".into(), "±0".into()));
    }

    #[test]
    fn heads_keep_one_decimal_under_a_hundred() {
        let told =
            [940, 999, 1000, 1240, 79_000, 99_960, 214_400, 999_960, -12_000].map(|n| people(n).replace(NBSP, " "));
        assert_eq!(told, ["940", "999", "1.0 k", "1.2 k", "79.0 k", "100 k", "214 k", "1.0 m", "−12.0 k"]);
        assert_eq!(force(of("1.2")).replace(NBSP, " "), "1.2 k");
    }

    #[test]
    fn small_changes_keep_their_sign_and_nothing_has_none() {
        assert_eq!(["0.94", "-0.04", "0.0004", "0"].map(|n| signed(of(n))), ["+0.9", "−0.04", "±0", "±0"]);
        assert_eq!((plain(of("2.50")), odds(of("30")).replace(NBSP, " ")), ("2.5".into(), "30 %".into()));
    }
}
