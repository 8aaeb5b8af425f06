//! The calendar: a day is a whole number, written and read as `1947-03-01` (proleptic Gregorian).

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A day. Ordered; differences are in days. Range: the years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Date(i32);

/// Why a text is not a date.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not a date; write year-month-day, for example 1947-03-01")]
pub struct DateError(String);

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Date {
    /// The day for a year (1 to 9999), month (1 to 12) and day of the month, or `None` if there is no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        let date = Self(days_from_civil(year, month, day));
        (day >= 1 && date.ymd() == (year, month, day)).then_some(date)
    }

    /// Reads `1947-03-01`.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let wrong = || DateError(text.to_owned());
        let mut parts = text.split('-');
        let mut next =
            || parts.next().filter(|p| !p.is_empty() && p.len() <= 4 && p.bytes().all(|b| b.is_ascii_digit()));
        let (Some(y), Some(m), Some(d)) = (next(), next(), next()) else { return Err(wrong()) };
        if parts.next().is_some() {
            return Err(wrong());
        }
        let number = |p: &str| p.parse::<i32>().map_err(|_| wrong());
        Self::new(number(y)?, number(m)?.unsigned_abs(), number(d)?.unsigned_abs()).ok_or_else(wrong)
    }

    /// Year, month (1 to 12), day of the month (1 to 31).
    pub fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.0)
    }

    pub fn year(self) -> i32 {
        self.ymd().0
    }

    pub fn month(self) -> u32 {
        self.ymd().1
    }

    pub fn day_of_month(self) -> u32 {
        self.ymd().2
    }

    /// Days since 1 January 1970; negative before. Stable for ever: random streams are named by it.
    pub fn number(self) -> i32 {
        self.0
    }

    pub fn from_number(number: i32) -> Self {
        Self(number)
    }

    pub fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Days from `earlier` to this one; negative if `earlier` is later.
    pub fn since(self, earlier: Date) -> i32 {
        self.0 - earlier.0
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u32 {
        (self.0 + 3).rem_euclid(7).unsigned_abs()
    }

    pub fn weekday_name(self) -> &'static str {
        WEEKDAYS[self.weekday() as usize]
    }

    pub fn month_name(self) -> &'static str {
        MONTHS[self.month() as usize - 1]
    }

    /// The first day of the month `months` later (or earlier, if negative).
    pub fn first_of_month(self, months: i32) -> Self {
        let (year, month, _) = self.ymd();
        let index = year * 12 + month.cast_signed() - 1 + months;
        Self(days_from_civil(index.div_euclid(12), index.rem_euclid(12).unsigned_abs() + 1, 1))
    }

    /// `1 March 1947`
    pub fn long(self) -> String {
        let (year, _, day) = self.ymd();
        format!("{day} {} {year}", self.month_name())
    }

    /// `1 March`
    pub fn short(self) -> String {
        format!("{} {}", self.day_of_month(), self.month_name())
    }
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let shifted = (month.cast_signed() + 9) % 12;
    let day_of_year = (153 * shifted + 2) / 5 + day.cast_signed() - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month.unsigned_abs(), day.unsigned_abs())
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (y, m, d) = self.ymd();
        write!(f, "{y:04}-{m:02}-{d:02}")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::str::FromStr for Date {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() { s.collect_str(self) } else { s.serialize_i32(self.0) }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        if d.is_human_readable() {
            let text = String::deserialize(d)?;
            Self::parse(&text).map_err(de::Error::custom)
        } else {
            i32::deserialize(d).map(Self)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_survives_a_round_trip_and_weekdays_follow_each_other() {
        let mut day = Date::new(1800, 1, 1).expect("exists");
        while day.year() < 2200 {
            assert_eq!(Date::parse(&day.to_string()), Ok(day));
            assert_eq!(day.plus(1).weekday(), (day.weekday() + 1) % 7);
            day = day.plus(1);
        }
    }

    #[test]
    fn the_scenario_starts_on_a_saturday() {
        let start = Date::parse("1947-03-01").expect("valid");
        assert_eq!((start.weekday_name(), start.long().as_str()), ("Saturday", "1 March 1947"));
    }

    #[test]
    fn days_that_never_were_are_refused() {
        for text in ["1947-02-29", "1947-13-01", "1947-00-01", "1947-4", "47-1-1x", "", "1947-03-01-02", "0-1-1"] {
            assert!(Date::parse(text).is_err(), "{text} was taken for a date");
        }
    }

    #[test]
    fn first_of_month_crosses_years_both_ways() {
        let day = Date::parse("1947-03-15").expect("valid");
        assert_eq!(day.first_of_month(-3).to_string(), "1946-12-01");
        assert_eq!(day.first_of_month(10).to_string(), "1948-01-01");
    }
}
