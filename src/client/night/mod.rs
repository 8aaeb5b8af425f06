//! An election open on the desk: the count it reads, how late it is, which place is looked at.
//!
//! Owns the clock of the night: places declare one after another while it runs. Nothing here counts a vote; the world's
//! own clock stands still meanwhile.

mod count;
mod wire;

pub use count::{Count, Place, leaning};

use crate::client::desk::View;
use crate::client::widgets::wire::Report;
use crate::rules::election::{self, Audit};
use crate::units::{CountryId, ProvinceId};

/// Minutes of the night a second, by the pace of the game's clock.
const PACE: [f64; 5] = [4.0, 10.0, 25.0, 60.0, 240.0];

pub struct Night {
    pub count: Count,
    /// Minutes since noon of the day.
    pub minute: f64,
    /// The place whose seats are accounted for, by its number in the order of declaration.
    pub place: Option<usize>,
    /// The account of that place, worked out once; nothing for a place of districts.
    account: Option<(usize, Option<Audit>)>,
    /// The closest race of the finished count has been found.
    settled: bool,
    /// The player has chosen it; otherwise it is the last that declared.
    pub held: bool,
    pub wire: Vec<Report>,
    /// The place each report is of, by number.
    reported: Vec<usize>,
    /// Places that had declared when the wire was last written.
    wired: usize,
}

impl Night {
    /// From the first box; or, where it is `over`, with everything declared.
    pub fn new(count: Count, over: bool) -> Self {
        let first = count.places.first().map_or(0, |place| place.minute);
        let last = count.places.last().map_or(0, |place| place.minute);
        let minute = f64::from(if over { last } else { first.saturating_sub(12) });
        let place = over.then(|| count.closest()).flatten();
        Self {
            count,
            minute,
            place,
            account: None,
            settled: over,
            held: false,
            wire: Vec::new(),
            reported: Vec::new(),
            wired: 0,
        }
    }

    /// How many places have declared.
    pub fn declared(&self) -> usize {
        self.count.places.partition_point(|place| f64::from(place.minute) <= self.minute)
    }

    pub fn is_over(&self) -> bool {
        self.declared() == self.count.places.len()
    }

    /// Lets the night go on for `seconds` at the pace 1 to 5.
    pub fn advance(&mut self, seconds: f64, speed: u8) {
        if self.is_over() {
            return;
        }
        let pace = PACE[usize::from(speed.clamp(1, 5)) - 1];
        self.minute += seconds * pace;
    }

    /// To the next declaration.
    pub fn step(&mut self) {
        if let Some(next) = self.count.places.get(self.declared()) {
            self.minute = f64::from(next.minute);
        }
    }

    /// To the middle of the count: for a picture of it.
    pub fn halfway(&mut self) {
        if let Some(place) = self.count.places.get(self.count.places.len() / 2) {
            self.minute = f64::from(place.minute);
        }
    }

    /// To the end of the count.
    pub fn finish(&mut self) {
        if let Some(last) = self.count.places.last() {
            self.minute = self.minute.max(f64::from(last.minute));
        }
    }

    /// Keeps the wire and the place looked at up with the declarations.
    pub fn follow(&mut self, view: &View) {
        let declared = self.declared();
        if declared < self.wired {
            self.wire.clear();
            self.reported.clear();
            self.wired = 0;
        }
        for number in self.wired..declared {
            let told = [
                Some(wire::declared(view, &self.count, number)),
                wire::foul(view, &self.count, number),
                wire::majority(view, &self.count, number),
            ];
            for report in told.into_iter().flatten() {
                self.wire.insert(0, report);
                self.reported.insert(0, number);
            }
        }
        self.wired = declared;
        let over = self.is_over();
        if !self.held && declared > 0 && !(over && self.settled) {
            // At the end of the night the closest race is the one to look at.
            self.place = if over { self.count.closest() } else { Some(declared - 1) };
        }
        self.settled = over;
        if let Some(place) = self.place
            && self.account.as_ref().is_none_or(|(of, _)| *of != place)
        {
            let result = &self.count.record.places[self.count.places[place].number];
            self.account = Some((place, election::audit_place(&self.count.record, result)));
        }
    }

    /// The account of the place looked at; nothing where it votes by districts.
    pub fn account(&self) -> Option<&Audit> {
        self.account.as_ref().filter(|(of, _)| Some(*of) == self.place).and_then(|(_, audit)| audit.as_ref())
    }

    /// Looks at the place a province belongs to.
    pub fn look_at(&mut self, province: ProvinceId) {
        if let Some(place) = self.count.place_of(province) {
            self.place = Some(place);
            self.held = true;
        }
    }

    /// The largest province of the place a report is of.
    pub fn place_of_report(&self, report: usize) -> Option<ProvinceId> {
        let place = self.count.places.get(*self.reported.get(report)?)?;
        place.provinces.first().copied()
    }

    pub fn country(&self) -> CountryId {
        self.count.country()
    }

    /// Whether the count has gone on into the next day.
    pub fn past_midnight(&self) -> bool {
        self.count.held && self.minute as u32 >= MIDNIGHT
    }

    /// "23:40"
    pub fn hour(&self) -> String {
        hour(self.minute as u32)
    }
}

/// Minutes from noon to midnight.
const MIDNIGHT: u32 = 12 * 60;

/// Minutes since noon as the hour of the day.
fn hour(minute: u32) -> String {
    let of_day = (minute + 12 * 60) % (24 * 60);
    format!("{}:{:02}", of_day / 60, of_day % 60)
}

#[cfg(test)]
mod tests {
    use super::hour;

    #[test]
    fn the_night_goes_on_past_midnight() {
        assert_eq!(hour(11 * 60 + 40), "23:40");
        assert_eq!(hour(13 * 60 + 5), "1:05");
    }
}
