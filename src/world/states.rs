//! The map of states: who was handed over by whom, who recognises states made in play, and plebiscites.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{CountryId, Date, FactionId, Fixed, ProvinceId};

/// An independent government that another country set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Satellite {
    pub patron: CountryId,
    pub since: Date,
    /// It has grown strong enough to be a rival, and that has been noticed.
    pub rival: bool,
}

/// What a people is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Issue {
    /// To be rid of its overlord.
    Independence,
    /// To be one country with another.
    Union(CountryId),
}

/// A vote that has been called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plebiscite {
    pub country: CountryId,
    pub matter: Issue,
    pub by: FactionId,
    pub day: Date,
}

/// A vote that has been counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub country: CountryId,
    pub matter: Issue,
    pub day: Date,
    /// Electors, ayes and noes by province, ascending.
    pub places: Vec<(ProvinceId, u64, u64, u64)>,
}

impl Verdict {
    pub fn ayes(&self) -> u64 {
        self.places.iter().map(|p| p.2).sum()
    }

    pub fn noes(&self) -> u64 {
        self.places.iter().map(|p| p.3).sum()
    }

    pub fn carried(&self) -> bool {
        self.ayes() > self.noes()
    }
}

/// How often under this a question is asked again.
pub const REST: i32 = 720;

#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct States {
    pub satellites: BTreeMap<CountryId, Satellite>,
    /// Of states that were made in play: who recognises them, ascending.
    pub recognised: BTreeMap<CountryId, Vec<CountryId>>,
    pub called: Vec<Plebiscite>,
    pub verdicts: Vec<Verdict>,
}

impl States {
    pub fn patron(&self, country: CountryId) -> Option<CountryId> {
        self.satellites.get(&country).map(|s| s.patron)
    }

    /// Whether it was asked the same within the last two years, or is being asked.
    pub fn asked(&self, country: CountryId, matter: Issue, today: Date) -> bool {
        let lately = |v: &Verdict| v.country == country && v.matter == matter && today.since(v.day) < REST;
        self.called.iter().any(|c| c.country == country) || self.verdicts.iter().any(lately)
    }
}

/// What happens under an administration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Incident {
    Protest,
    Strike,
    Sabotage,
    Ambush,
}

impl Incident {
    pub fn word(self) -> &'static str {
        match self {
            Self::Protest => "protest",
            Self::Strike => "strike",
            Self::Sabotage => "sabotage",
            Self::Ambush => "ambush",
        }
    }
}

/// What the chronicle tells of occupations and of the map of states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum StateNews {
    /// Thousands of men come free.
    HandedOver {
        country: CountryId,
        by: CountryId,
        men: Fixed,
    },
    /// The new government begins with a crisis.
    BadBeginning {
        country: CountryId,
    },
    /// Men in thousands.
    Incident {
        province: ProvinceId,
        kind: Incident,
        lost: Fixed,
    },
    Rising {
        province: ProvinceId,
        by: FactionId,
        won: bool,
        lost: Fixed,
    },
    PutDown {
        province: ProvinceId,
        by: CountryId,
        lost: Fixed,
    },
    Requisition {
        country: CountryId,
        by: CountryId,
        from: Fixed,
        to: Fixed,
    },
    Garrison {
        country: CountryId,
        by: CountryId,
        men: Fixed,
    },
    Favoured {
        country: CountryId,
        by: CountryId,
        faction: FactionId,
    },
    Purged {
        country: CountryId,
        by: CountryId,
        against: FactionId,
    },
    Amnesty {
        country: CountryId,
        by: CountryId,
    },
    /// A state is no more; `into` whom it went.
    Ended {
        country: CountryId,
        into: Option<CountryId>,
    },
    United {
        from: CountryId,
        into: CountryId,
    },
    /// Several provinces at once.
    Ceded {
        from: CountryId,
        to: CountryId,
        provinces: u32,
    },
    VoteCalled {
        country: CountryId,
        matter: Issue,
        day: Date,
    },
    VoteHeld {
        country: CountryId,
        matter: Issue,
        ayes: u64,
        noes: u64,
    },
    Recognised {
        country: CountryId,
        by: CountryId,
    },
    Defected {
        country: CountryId,
        from: CountryId,
    },
    Rival {
        country: CountryId,
        to: CountryId,
    },
    /// A faction lives on among a minority of another country.
    Minority {
        faction: FactionId,
        of: FactionId,
    },
}
