//! What the chancelleries are busy with: crises, matters on which governments take a stand, conferences.
//!
//! All are numbered together; numbers are never reused.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use super::treaties::Deal;
use crate::scenario::TreatyKind;
use crate::units::{BlocId, ConferenceId, CountryId, Date, DoctrineId, FactionId, Fixed, MatterId, ProvinceId};

/// What one state wants of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Demand {
    /// Land that it calls its own.
    Land(Vec<ProvinceId>),
    /// An end to the money for a faction of its country.
    Meddling(FactionId),
    /// An end to an embargo.
    Embargo,
    /// Recognition of its government.
    Recognition,
    /// That it leaves a bloc.
    Bloc(BlocId),
}

/// How far a crisis has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Step {
    Demand,
    Ultimatum,
    Mobilisation,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CrisisEnd {
    /// The demand was met.
    Conceded,
    /// The one who demanded let it rest.
    BackedDown,
    /// Half of it, by a third.
    Mediated,
    /// Nobody answered any more.
    Lapsed,
    War,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crisis {
    pub number: u32,
    pub by: CountryId,
    pub against: CountryId,
    pub demand: Demand,
    pub step: Step,
    pub since: Date,
    /// Whose move it is: the one who is asked, or, once it has refused, the one who demands.
    pub awaits: CountryId,
    /// The last day for that move.
    pub due: Date,
    /// Who stands by the one who demands, and by the one who is asked.
    pub backers: [Vec<CountryId>; 2],
}

impl Crisis {
    pub fn has(&self, country: CountryId) -> bool {
        self.by == country || self.against == country
    }

    /// 0 beside the one who demands, 1 beside the other.
    pub fn side_of(&self, country: CountryId) -> Option<usize> {
        if self.by == country {
            return Some(0);
        }
        if self.against == country {
            return Some(1);
        }
        self.backers.iter().position(|b| b.contains(&country))
    }
}

/// What a matter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Deed {
    Written(MatterId),
    /// A government was brought down by arms.
    Coup,
    Ultimatum,
    War,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Matter {
    pub number: u32,
    pub deed: Deed,
    pub doer: CountryId,
    pub victim: Option<CountryId>,
    pub since: Date,
    pub until: Date,
    /// Who has taken a stand, and whether it applauds.
    pub stands: Vec<(CountryId, bool)>,
}

impl Matter {
    pub fn stand(&self, country: CountryId) -> Option<bool> {
        self.stands.iter().find(|(c, _)| *c == country).map(|s| s.1)
    }
}

/// A meeting that has been called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conference {
    pub number: u32,
    pub written: Option<ConferenceId>,
    pub host: CountryId,
    pub agenda: TreatyKind,
    /// Of a subsidy: thousandths of the giver's revenue.
    pub monthly: Fixed,
    pub meets: Date,
    /// Who will come, once it has said so.
    pub invited: Vec<(CountryId, Option<bool>)>,
}

#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Affairs {
    pub crises: Vec<Crisis>,
    pub matters: Vec<Matter>,
    pub conferences: Vec<Conference>,
    /// When the last crisis between two, lower id first, ended.
    pub ended: BTreeMap<(CountryId, CountryId), Date>,
    pub numbered: u32,
}

impl Affairs {
    pub fn next_number(&mut self) -> u32 {
        self.numbered += 1;
        self.numbered
    }

    pub fn crisis(&self, number: u32) -> Option<&Crisis> {
        self.crises.iter().find(|c| c.number == number)
    }

    pub fn crisis_mut(&mut self, number: u32) -> Option<&mut Crisis> {
        self.crises.iter_mut().find(|c| c.number == number)
    }

    pub fn crises_of(&self, country: CountryId) -> impl Iterator<Item = &Crisis> {
        self.crises.iter().filter(move |c| c.has(country))
    }

    pub fn matter(&self, number: u32) -> Option<&Matter> {
        self.matters.iter().find(|m| m.number == number)
    }

    pub fn conference(&self, number: u32) -> Option<&Conference> {
        self.conferences.iter().find(|c| c.number == number)
    }
}

/// What happened between states, for the chronicle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Dispatch {
    Offered {
        by: CountryId,
        deal: Deal,
    },
    Refused {
        by: CountryId,
        deal: Deal,
    },
    Signed {
        number: u32,
        deal: Deal,
    },
    /// With notice given.
    Denounced {
        by: CountryId,
        deal: Deal,
        ends: Date,
    },
    /// Without.
    Broken {
        by: CountryId,
        deal: Deal,
    },
    Expired {
        deal: Deal,
    },
    Embargo {
        by: CountryId,
        against: CountryId,
        on: bool,
    },
    Recognition {
        by: CountryId,
        of: CountryId,
        on: bool,
    },
    Doctrine {
        country: CountryId,
        to: DoctrineId,
    },
    Stand {
        by: CountryId,
        deed: Deed,
        doer: CountryId,
        applauds: bool,
    },
    Demanded {
        by: CountryId,
        against: CountryId,
        demand: Demand,
    },
    StoodFirm {
        by: CountryId,
        against: CountryId,
        step: Step,
    },
    Escalated {
        by: CountryId,
        against: CountryId,
        to: Step,
    },
    Backed {
        by: CountryId,
        whom: CountryId,
        against: CountryId,
    },
    Forsook {
        by: CountryId,
        whom: CountryId,
    },
    Ended {
        by: CountryId,
        against: CountryId,
        demand: Demand,
        end: CrisisEnd,
        mediator: Option<CountryId>,
    },
    War {
        by: CountryId,
        against: CountryId,
    },
    Called {
        host: CountryId,
        written: Option<ConferenceId>,
        agenda: TreatyKind,
        meets: Date,
    },
    Met {
        host: CountryId,
        written: Option<ConferenceId>,
        agenda: TreatyKind,
        came: Vec<CountryId>,
        signed: Vec<CountryId>,
    },
}
