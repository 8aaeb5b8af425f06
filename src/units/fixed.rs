//! Decimal fixed point: what authors write with up to four decimals is held exactly.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A number in ten-thousandths. Range ±9.2e14; overflow stops the program rather than wrap.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fixed(i64);

impl Fixed {
    pub const SCALE: i64 = 10_000;
    pub const ZERO: Self = Self(0);
    pub const ONE: Self = Self(Self::SCALE);
    pub const HUNDRED: Self = Self(100 * Self::SCALE);

    pub const fn whole(n: i64) -> Self {
        Self(n * Self::SCALE)
    }

    /// From ten-thousandths.
    pub const fn raw(raw: i64) -> Self {
        Self(raw)
    }

    /// In ten-thousandths.
    pub const fn to_raw(self) -> i64 {
        self.0
    }

    /// `n / d`, rounded toward zero. `d` must not be 0.
    pub const fn ratio(n: i64, d: i64) -> Self {
        // Nearly always the product fits, and a division of 64 bits is several times as fast.
        if let Some(scaled) = n.checked_mul(Self::SCALE) {
            return Self(scaled / d);
        }
        #[expect(clippy::cast_possible_truncation, reason = "a ratio outside the range is a caller's error")]
        Self((n as i128 * Self::SCALE as i128 / d as i128) as i64)
    }

    /// The nearest fixed value to a written decimal, if it is finite and in range.
    pub fn from_decimal(x: f64) -> Option<Self> {
        let scaled = x * 10_000.0;
        #[expect(clippy::cast_possible_truncation, reason = "checked to be within ±9e18 just before")]
        (scaled.is_finite() && scaled.abs() < 9.0e18).then(|| {
            let near = if scaled < 0.0 { scaled - 0.5 } else { scaled + 0.5 };
            Self(near as i64)
        })
    }

    /// For display only; never computed with.
    #[expect(clippy::cast_precision_loss, reason = "for display only")]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / 10_000.0
    }

    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "for display only")]
    pub fn to_f32(self) -> f32 {
        (self.0 as f64 / 10_000.0) as f32
    }

    /// The whole part, toward zero.
    pub const fn trunc(self) -> i64 {
        self.0 / Self::SCALE
    }

    /// Product, rounded toward zero.
    pub fn times(self, other: Self) -> Self {
        match self.0.checked_mul(other.0) {
            Some(p) => Self(p / Self::SCALE),
            None => Self(
                i64::try_from(i128::from(self.0) * i128::from(other.0) / i128::from(Self::SCALE))
                    .expect("a product of game values stays in range"),
            ),
        }
    }

    /// Quotient, rounded toward zero; zero when dividing by zero, so that a share of nothing is nothing.
    pub fn over(self, other: Self) -> Self {
        if other.0 == 0 { Self::ZERO } else { Self::ratio(self.0, other.0) }
    }

    /// The square root, rounded down; of what is below zero nothing.
    pub fn root(self) -> Self {
        let raw = self.0.max(0).unsigned_abs();
        let scale = Self::SCALE.unsigned_abs();
        let root = match raw.checked_mul(scale) {
            Some(product) => product.isqrt(),
            None => u64::try_from((u128::from(raw) * u128::from(scale)).isqrt()).expect("half as many digits"),
        };
        Self(root.cast_signed())
    }

    pub const fn times_int(self, n: i64) -> Self {
        Self(self.0 * n)
    }

    pub const fn over_int(self, n: i64) -> Self {
        Self(self.0 / n)
    }

    /// `self` per cent of `whole`.
    pub fn percent_of(self, whole: Self) -> Self {
        self.times(whole).over_int(100)
    }

    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    pub fn is_positive(self) -> bool {
        self.0 > 0
    }
}

impl Add for Fixed {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl Sub for Fixed {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl Neg for Fixed {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}
impl AddAssign for Fixed {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}
impl SubAssign for Fixed {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}
impl Sum for Fixed {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Fixed {
    /// Up to four decimals, without trailing zeros; with a precision, rounded half away from zero.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = f.precision().unwrap_or(4).min(4);
        let unit = 10_i64.pow(4 - u32::try_from(decimals).expect("at most 4"));
        let rounded = (self.0.abs() + unit / 2) / unit * unit;
        let sign = if self.0 < 0 && rounded != 0 {
            "-"
        } else if f.sign_plus() {
            "+"
        } else {
            ""
        };
        let fraction = format!("{:04}", rounded % Self::SCALE);
        let fraction = &fraction[..decimals];
        let fraction = if f.precision().is_some() { fraction } else { fraction.trim_end_matches('0') };
        let dot = if fraction.is_empty() { "" } else { "." };
        write!(f, "{sign}{}{dot}{fraction}", rounded / Self::SCALE)
    }
}

impl fmt::Debug for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Fixed {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() { s.serialize_f64(self.to_f64()) } else { s.serialize_i64(self.0) }
    }
}

impl<'de> Deserialize<'de> for Fixed {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        if d.is_human_readable() {
            let written = f64::deserialize(d)?;
            Self::from_decimal(written).ok_or_else(|| de::Error::custom("the number is too large"))
        } else {
            i64::deserialize(d).map(Self)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_decimals_are_held_exactly() {
        for (written, raw) in [(0.1, 1000), (-31.4, -314_000), (0.0001, 1), (12_345.678_9, 123_456_789)] {
            assert_eq!(Fixed::from_decimal(written).map(Fixed::to_raw), Some(raw));
        }
        assert_eq!(Fixed::from_decimal(f64::NAN), None);
        assert_eq!(Fixed::from_decimal(1e30), None);
    }

    #[test]
    fn display_rounds_half_away_from_zero_and_never_writes_minus_nothing() {
        let x = Fixed::raw(-25_500);
        assert_eq!((x.to_string(), format!("{x:.1}"), format!("{x:.0}")), ("-2.55".into(), "-2.6".into(), "-3".into()));
        assert_eq!(format!("{:+.1}", Fixed::raw(4)), "+0.0");
        assert_eq!(format!("{:.0}", Fixed::raw(-4)), "0");
    }

    #[test]
    fn roots_are_exact_to_the_last_digit() {
        assert_eq!(Fixed::whole(2).root(), Fixed::raw(14_142));
        assert_eq!(Fixed::whole(1_000_000_000_000).root(), Fixed::whole(1_000_000));
        assert_eq!((Fixed::ZERO.root(), Fixed::whole(-4).root()), (Fixed::ZERO, Fixed::ZERO));
    }

    #[test]
    fn products_survive_large_factors() {
        assert_eq!(Fixed::whole(40_000_000).times(Fixed::whole(2000)), Fixed::whole(80_000_000_000));
        assert_eq!(Fixed::whole(3).over(Fixed::ZERO), Fixed::ZERO);
    }
}
