//! Who controls which part of a province that is fought over.
//!
//! Only provinces of a conflict have a row. Its shares, in units of 2⁻²⁴, always add up to exactly the whole; who has none
//! left is not in it. The controller is the one to whom the place belongs for the time being: it changes by rule
//! (`rules::conflict`), not with every point.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use super::{Belligerent, ConflictKey};
use crate::units::{ProvinceId, Share};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contested {
    pub conflict: ConflictKey,
    pub controller: Belligerent,
    pub shares: Vec<(Belligerent, u32)>,
}

impl Contested {
    pub fn whole(conflict: ConflictKey, controller: Belligerent) -> Self {
        Self { conflict, controller, shares: vec![(controller, Share::WHOLE)] }
    }

    pub fn share(&self, who: Belligerent) -> u32 {
        self.shares.iter().find(|(b, _)| *b == who).map_or(0, |s| s.1)
    }

    /// Moves control from one to another, as far as there is any.
    pub fn pass(&mut self, from: Belligerent, to: Belligerent, units: u32) {
        let units = units.min(self.share(from));
        if units == 0 || from == to {
            return;
        }
        match self.shares.iter_mut().find(|(b, _)| *b == to) {
            Some(share) => share.1 += units,
            None => self.shares.push((to, units)),
        }
        if let Some(at) = self.shares.iter().position(|(b, _)| *b == from) {
            self.shares[at].1 -= units;
            if self.shares[at].1 == 0 {
                self.shares.remove(at);
            }
        }
    }

    /// All that one has goes to another, the control of the place too.
    pub fn inherit(&mut self, from: Belligerent, to: Belligerent) {
        self.pass(from, to, Share::WHOLE);
        if self.controller == from {
            self.controller = to;
        }
    }

    /// The one with the largest share; of equals the one who has been there longer.
    pub fn leading(&self) -> Belligerent {
        let best = self.shares.iter().enumerate().max_by_key(|(n, (_, share))| (*share, usize::MAX - n));
        best.map_or(self.controller, |(_, (who, _))| *who)
    }
}

#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Control {
    pub rows: BTreeMap<ProvinceId, Contested>,
}

impl Control {
    pub fn get(&self, at: ProvinceId) -> Option<&Contested> {
        self.rows.get(&at)
    }

    pub fn of(&self, conflict: ConflictKey) -> impl DoubleEndedIterator<Item = (ProvinceId, &Contested)> {
        self.rows.iter().filter(move |(_, g)| g.conflict == conflict).map(|(&p, g)| (p, g))
    }

    /// Who controls a place that is fought over.
    pub fn controller(&self, at: ProvinceId) -> Option<Belligerent> {
        self.rows.get(&at).map(|g| g.controller)
    }
}
