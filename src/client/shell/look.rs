//! Which days the strip shows: half a year around the present, which it follows, or any stretch of the scenario the
//! player has scrolled or zoomed to. Days are counted as [`Date::number`] counts them; parts of days are for the eye.

use crate::client::desk::{StripMove, View};
use crate::units::Date;

/// The days there are: from the scenario's first to its last, and the present one.
#[derive(Clone, Copy, Debug)]
pub struct Whole {
    pub start: Date,
    pub end: Date,
    pub today: Date,
}

/// A stretch of days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub first: f32,
    pub last: f32,
}

/// What is looked at; as shipped it follows the present.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// The stretch chosen by hand.
    held: Option<Span>,
}

/// Months shown around the present, and how many of them are past.
const MONTHS: i32 = 6;
const BEHIND: i32 = 2;
/// The shortest stretch, in days.
const SHORTEST: f32 = 40.0;
/// Steps of the keys: parts of the stretch, and factors of its length.
const STEP: f32 = 0.4;
const ZOOM: f32 = 1.5;

impl Whole {
    pub fn of(view: &View) -> Self {
        let calendar = &view.t.calendar;
        Self { start: calendar.start, end: view.book.manifest.end.max(calendar.today), today: calendar.today }
    }

    fn span(self) -> Span {
        let end = self.end.first_of_month(1).max(self.start.first_of_month(MONTHS));
        Span { first: number(self.start.first_of_month(0)), last: number(end) }
    }
}

impl Span {
    pub fn length(self) -> f32 {
        (self.last - self.first).max(1.0)
    }

    pub fn holds(self, date: Date) -> bool {
        (self.first..self.last).contains(&number(date))
    }

    pub fn touches(self, from: Date, to: Date) -> bool {
        number(to) > self.first && number(from) < self.last
    }
}

impl Look {
    pub fn follows(self) -> bool {
        self.held.is_none()
    }

    pub fn span(self, whole: Whole) -> Span {
        self.held.unwrap_or_else(|| {
            let start = whole.start.first_of_month(0);
            let first = whole.today.first_of_month(-BEHIND).max(start);
            Span { first: number(first), last: number(first.first_of_month(MONTHS)) }
        })
    }

    pub fn go(&mut self, by: StripMove, whole: Whole) {
        let span = self.span(whole);
        let middle = (span.first + span.last) / 2.0;
        match by {
            StripMove::Today => self.held = None,
            StripMove::Earlier => self.scroll(-span.length() * STEP, whole),
            StripMove::Later => self.scroll(span.length() * STEP, whole),
            StripMove::Closer => self.zoom(1.0 / ZOOM, middle, whole),
            StripMove::Farther => self.zoom(ZOOM, middle, whole),
        }
    }

    /// Moves by days, as far as there are any.
    pub fn scroll(&mut self, days: f32, whole: Whole) {
        let (span, all) = (self.span(whole), whole.span());
        let by = days.clamp((all.first - span.first).min(0.0), (all.last - span.last).max(0.0));
        self.held = Some(Span { first: span.first + by, last: span.last + by });
    }

    /// Makes the stretch longer or shorter about a day that stays in its place.
    pub fn zoom(&mut self, factor: f32, about: f32, whole: Whole) {
        let (span, all) = (self.span(whole), whole.span());
        let length = (span.length() * factor).clamp(SHORTEST, all.length());
        let part = ((about - span.first) / span.length()).clamp(0.0, 1.0);
        let first = (about - part * length).clamp(all.first, all.last - length);
        self.held = Some(Span { first, last: first + length });
    }
}

fn number(date: Date) -> f32 {
    date.number() as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Whole {
        let day = |y, m, d| Date::new(y, m, d).expect("a day");
        Whole { start: day(1947, 3, 1), end: day(1957, 3, 1), today: day(1950, 6, 17) }
    }

    #[test]
    fn the_strip_follows_the_present_until_it_is_moved_and_again_when_asked() {
        let mut look = Look::default();
        assert!(look.follows() && look.span(whole()).holds(whole().today));
        look.go(StripMove::Earlier, whole());
        assert!(!look.follows());
        look.go(StripMove::Today, whole());
        assert!(look.follows() && look.span(whole()).holds(whole().today));
    }

    #[test]
    fn the_whole_scenario_can_be_reached_and_nothing_beyond_it() {
        let mut look = Look::default();
        for _ in 0..60 {
            look.go(StripMove::Earlier, whole());
        }
        assert!(look.span(whole()).holds(whole().start));
        for _ in 0..60 {
            look.go(StripMove::Farther, whole());
        }
        let all = look.span(whole());
        assert!(all.holds(whole().start) && all.holds(whole().end));
        look.scroll(1000.0, whole());
        assert_eq!(look.span(whole()), all, "it was scrolled out of the scenario");
    }

    #[test]
    fn the_day_under_the_pointer_stays_there_when_zooming() {
        let mut look = Look::default();
        let before = look.span(whole());
        let about = before.first + 0.7 * before.length();
        look.zoom(0.6, about, whole());
        let after = look.span(whole());
        assert!(((about - after.first) / after.length() - 0.7).abs() < 0.01);
    }
}
