//! Men in the field: whose they are, where they stand, what they do.
//!
//! A body's force (`FactionState::force`, thousands) is all its men under arms. Its rows here are an exact part of it, to the
//! man; the rest is its reserve. Numbers are given once and never again; rows are ascending by number.
//!
//! Invariants: no row has no men; the rows of a body never have more men than its force ([`Forces::fit`] sees to it wherever
//! a force falls); whoever marches is somewhere until it arrives.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use super::{Belligerent, ConflictKey, Posture};
use crate::scenario::{ForceKind, Scenario};
use crate::units::{CountryId, Date, FactionId, Fixed, ProvinceId, apportion_by_remainder};

/// On the way to a neighbouring place, or over sea to a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct March {
    pub to: ProvinceId,
    pub km: Fixed,
    pub gone: Fixed,
    pub sea: bool,
}

/// What foreign troops may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    pub sender: CountryId,
    /// Whom they may fight; nobody named: whoever fights their host.
    pub against: Vec<Belligerent>,
    /// Where they may be; nowhere named: anywhere.
    pub within: Vec<ProvinceId>,
    pub until: Option<Date>,
    /// Dead that the public at home was told to expect.
    pub tolerated: u32,
    pub dead: u32,
    /// On the way home.
    pub leaving: bool,
}

impl Mandate {
    /// A new one, under which nobody has fallen yet.
    pub fn new(
        sender: CountryId,
        against: Vec<Belligerent>,
        within: Vec<ProvinceId>,
        until: Option<Date>,
        tolerated: u32,
    ) -> Self {
        Self { sender, against, within, until, tolerated, dead: 0, leaving: false }
    }
}

/// What a force was told to do. Without an order of its own it does what its staff finds for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub posture: Posture,
    /// Where to: of an attack or raid the place that is attacked, else the place to be in.
    pub at: Option<ProvinceId>,
    /// Given by name and not by the staff.
    pub own: bool,
}

impl Task {
    pub const HOLD: Self = Self { posture: Posture::Hold, at: None, own: false };
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Force {
    pub number: u32,
    pub conflict: ConflictKey,
    /// For whom it fights.
    pub side: Belligerent,
    /// The body whose men they are and that pays them.
    pub home: FactionId,
    pub kind: ForceKind,
    pub men: u32,
    /// 0 to 100 each.
    pub quality: Fixed,
    pub supply: Fixed,
    pub morale: Fixed,
    pub place: ProvinceId,
    pub task: Task,
    pub march: Option<March>,
    pub mandate: Option<Mandate>,
}

/// For whom, of which body and as what men come into the field, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    pub conflict: ConflictKey,
    pub side: Belligerent,
    pub home: FactionId,
    pub kind: ForceKind,
    pub place: ProvinceId,
}

impl Force {
    /// Men new in the field: fed, of good heart, as well trained as their kind is, under their staff.
    fn fresh(book: &Scenario, posting: Posting, men: u32, mandate: Option<Mandate>) -> Self {
        let Posting { conflict, side, home, kind, place } = posting;
        let (supply, morale) = (Fixed::whole(70), Fixed::whole(60));
        let (quality, number, task, march) = (quality(book, kind), 0, Task::HOLD, None);
        Self { number, conflict, side, home, kind, men, quality, supply, morale, place, task, march, mandate }
    }

    /// Whether new men of a posting can stand in its row: of the same, in the same place, under the staff.
    fn takes(&self, p: Posting) -> bool {
        let same = (self.conflict, self.side, self.home, self.kind, self.place)
            == (p.conflict, p.side, p.home, p.kind, p.place);
        same && self.march.is_none() && self.mandate.is_none() && !self.task.own
    }

    /// The place where it fights today: on the attack the place that it attacks.
    pub fn engages(&self) -> ProvinceId {
        match (self.task.posture, self.task.at) {
            (Posture::Offensive | Posture::Raid, Some(at)) if self.march.is_none() => at,
            _ => self.place,
        }
    }
}

/// Every man who ever came into or went out of the field, in heads: they add up to those who are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roll {
    pub entered: u64,
    pub dead: u64,
    pub captured: u64,
    pub deserted: u64,
    /// Back to the reserve, sent home, or paid off.
    pub left: u64,
}

/// What became of people in war who are neither in a place nor under arms; with it nobody is lost or made, to the head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoning {
    /// Dead in the field, and among those who bear no arms.
    pub dead: u64,
    pub civilians: u64,
    /// In the hands of the enemy until their war ends.
    pub prisoners: u64,
    /// Thousands of garrisons' men who fell.
    pub garrisons: Fixed,
    /// Heads who came (or went, below nothing) where a country had no land from which to take them.
    pub beyond: i64,
    /// What is under arms and not yet a whole man taken from the people, thousands; always less than one man.
    pub odd: Fixed,
}

#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Forces {
    pub rows: Vec<Force>,
    /// Numbers given so far.
    pub numbered: u32,
    pub roll: Roll,
    pub reckoning: Reckoning,
}

/// Men in a number of thousands.
pub fn men(force: Fixed) -> u32 {
    u32::try_from((force.to_raw() / 10).max(0)).unwrap_or(u32::MAX)
}

/// Thousands that so many men are.
pub fn thousands(men: u32) -> Fixed {
    Fixed::raw(i64::from(men) * 10)
}

/// Quality with which men of a kind come into the field.
fn quality(book: &Scenario, kind: ForceKind) -> Fixed {
    let d = &book.defines.conflict;
    match kind {
        ForceKind::Regulars | ForceKind::Advisers | ForceKind::Air => d.regulars_quality,
        ForceKind::Militia | ForceKind::Garrison => d.militia_quality,
        ForceKind::Guerrillas => d.guerrillas_quality,
    }
}

impl Forces {
    pub fn get(&self, number: u32) -> Option<&Force> {
        self.rows.binary_search_by_key(&number, |f| f.number).ok().map(|at| &self.rows[at])
    }

    pub fn get_mut(&mut self, number: u32) -> Option<&mut Force> {
        self.rows.binary_search_by_key(&number, |f| f.number).ok().map(|at| &mut self.rows[at])
    }

    pub fn of_side(&self, conflict: ConflictKey, side: Belligerent) -> impl Iterator<Item = &Force> {
        self.rows.iter().filter(move |f| f.conflict == conflict && f.side == side)
    }

    pub fn of_home(&self, home: FactionId) -> impl Iterator<Item = &Force> {
        self.rows.iter().filter(move |f| f.home == home)
    }

    /// A body's men in the field.
    pub fn fielded(&self, home: FactionId) -> u32 {
        self.of_home(home).map(|f| f.men).sum()
    }

    /// A side's men in the field, those who help it too.
    pub fn men(&self, conflict: ConflictKey, side: Belligerent) -> u32 {
        self.of_side(conflict, side).map(|f| f.men).sum()
    }

    /// Men of a body come into the field: to others of their own who stand there under the staff, else in a row of their own;
    /// gives its number.
    pub fn join(&mut self, book: &Scenario, posting: Posting, men: u32, mandate: Option<Mandate>) -> Option<u32> {
        if men == 0 {
            return None;
        }
        let row = self.rows.iter_mut().filter(|_| mandate.is_none()).find(|f| f.takes(posting));
        let Some(row) = row else { return Some(self.enter(Force::fresh(book, posting, men, mandate))) };
        let (here, new) = (i64::from(row.men), i64::from(men));
        let fresh = quality(book, posting.kind).times_int(new);
        row.quality = (row.quality.times_int(here) + fresh).over_int(here + new);
        row.men += men;
        self.roll.entered += u64::from(men);
        Some(row.number)
    }

    /// Puts a row of men into the field; gives its number.
    pub fn enter(&mut self, mut force: Force) -> u32 {
        self.numbered += 1;
        force.number = self.numbered;
        self.roll.entered += u64::from(force.men);
        self.rows.push(force);
        self.numbered
    }

    /// Rows without men are struck off.
    pub fn clear_empty(&mut self) {
        self.rows.retain(|f| f.men > 0);
    }

    /// Takes men out of the field so that a body has no more there than `most`; every row gives its part.
    pub fn fit(&mut self, home: FactionId, most: u32) {
        if self.rows.is_empty() {
            return;
        }
        let now = self.fielded(home);
        if now <= most {
            return;
        }
        let over = now - most;
        let rows: Vec<usize> = (0..self.rows.len()).filter(|&n| self.rows[n].home == home).collect();
        let weights: Vec<u64> = rows.iter().map(|&n| u64::from(self.rows[n].men)).collect();
        for (&n, part) in rows.iter().zip(apportion_by_remainder(u64::from(over), &weights)) {
            self.rows[n].men -= u32::try_from(part).expect("a part of a row");
        }
        self.roll.left += u64::from(over);
        self.clear_empty();
    }
}
