//! A few past weeks, for small charts and "since" figures.
//!
//! Owns weekly copies of the shares, taken while the game is watched, and monthly ones from the worlds a session keeps:
//! nothing in the simulation reads them. Forgets what a rewound or reopened history no longer contains.

use std::collections::VecDeque;

use crate::client::desk::View;
use crate::units::{CountryId, Date, FactionId, Fixed, ProvinceId, Share, Table};
use crate::world::{Row, Tables};

/// Weeks kept.
const WEEKS: usize = 14;
/// How far back they reach, in days.
const DAYS: i32 = 7 * WEEKS as i32;

struct Week {
    date: Date,
    shares: Table<ProvinceId, Row>,
    owner: Table<ProvinceId, CountryId>,
    /// Whose share stood where in the rows then.
    slots: Table<CountryId, Vec<FactionId>>,
    support: Table<FactionId, Share>,
}

impl Week {
    fn of(t: Tables<'_>) -> Self {
        let support = t.factions.rows.iter().map(|(f, row)| t.influence.national(row.country, f)).collect();
        Self {
            date: t.calendar.today,
            shares: t.influence.shares.clone(),
            owner: t.provinces.owner.clone(),
            slots: t.influence.slots.clone(),
            support: Table::new(support),
        }
    }

    /// A faction's share in a place that its country owned then.
    fn share(&self, owner: CountryId, at: ProvinceId, faction: FactionId) -> Option<Share> {
        let slot = self.slots[owner].iter().position(|f| *f == faction).filter(|_| self.owner[at] == owner)?;
        Some(Share(self.shares[at][slot]))
    }
}

#[derive(Default)]
pub struct Past {
    weeks: VecDeque<Week>,
    /// Of which scenario, and how many histories had been left when it was taken.
    of: (u64, usize),
    reached: Option<Date>,
}

impl Past {
    /// Takes a copy if a week has gone by.
    pub fn follow(&mut self, view: &View) {
        let today = view.t.calendar.today;
        let of = (view.book.identity, view.session.branches().len());
        let back = self.reached.is_some_and(|reached| today < reached);
        let another = of != self.of;
        // Another scenario or game shares no past; a history left by rewinding shares what came before.
        if of.0 != self.of.0 || (another && !back) {
            self.weeks.clear();
        }
        self.weeks.retain(|week| week.date <= today);
        (self.of, self.reached) = (of, Some(today));
        if another || back {
            self.fill(view);
        }
        if self.weeks.back().is_some_and(|week| today.since(week.date) < 7) {
            return;
        }
        self.weeks.push_back(Week::of(view.t));
        if self.weeks.len() > WEEKS {
            self.weeks.pop_front();
        }
    }

    /// Reads what is missing at the far end off the worlds that the session has kept.
    pub fn fill(&mut self, view: &View) {
        let today = view.t.calendar.today;
        for (date, world) in view.session.kept().rev().filter(|(date, _)| *date < today) {
            if today.since(date) > DAYS || self.weeks.len() >= WEEKS {
                break;
            }
            if self.weeks.front().is_none_or(|first| first.date.since(date) >= 7) {
                self.weeks.push_front(Week::of(world.tables()));
            }
        }
    }

    /// Shares of a faction in a place week by week, per cent, and today's: empty until two weeks are known.
    pub fn shares(&self, view: &View, at: ProvinceId, faction: FactionId) -> Vec<f32> {
        let owner = view.t.provinces.owner[at];
        let Some(slot) = view.t.influence.slot(owner, faction) else { return Vec::new() };
        let known = self.weeks.iter().filter_map(|w| w.share(owner, at, faction));
        let mut line: Vec<f32> = known.map(|share| share.percent().to_f32()).collect();
        line.push(Share(view.t.influence.shares[at][slot]).percent().to_f32());
        if line.len() < 3 { Vec::new() } else { line }
    }

    /// Change of the share since the oldest week known; none until a week has passed.
    pub fn change(&self, view: &View, at: ProvinceId, faction: FactionId) -> Option<Fixed> {
        let owner = view.t.provinces.owner[at];
        let slot = view.t.influence.slot(owner, faction)?;
        let oldest = self.oldest(view)?;
        let before = oldest.share(owner, at, faction)?.percent();
        Some(Share(view.t.influence.shares[at][slot]).percent() - before)
    }

    /// Change of support in the whole country over about a month, and since when.
    pub fn support(&self, view: &View, faction: FactionId) -> Option<(Fixed, Date)> {
        let today = view.t.calendar.today;
        let month = self.weeks.iter().rev().find(|w| today.since(w.date) >= 28).or(self.oldest(view))?;
        let country = view.t.factions[faction].country;
        let now = view.t.influence.national(country, faction).percent();
        Some((now - month.support[faction].percent(), month.date))
    }

    /// Since when changes are told.
    pub fn since(&self, view: &View) -> Option<Date> {
        self.oldest(view).map(|week| week.date)
    }

    fn oldest(&self, view: &View) -> Option<&Week> {
        self.weeks.front().filter(|week| view.t.calendar.today.since(week.date) >= 7)
    }
}
