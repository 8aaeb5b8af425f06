//! How a country votes: chambers, presidency, franchise.

use serde::{Deserialize, Serialize};

use super::Place;
use crate::units::{Date, FactionId, Fixed, LawId, RegionId, TraitId};

/// How votes become seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    DHondt,
    SainteLague,
    /// First divisor 1.4.
    ModifiedSainteLague,
    Hare,
    Droop,
    Plurality,
    /// In districts: more than half of the votes, else a second ballot between the first two.
    TwoRound,
}

/// Where seats are won.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Constituencies {
    /// Single-member districts drawn inside the provinces.
    Districts,
    /// Each province elects its members together; one too small joins a neighbour.
    Provinces,
    /// Each of these regions does; a province outside them elects for itself.
    Regions(Vec<RegionId>),
    /// Each of these places elects as many as are written for it; a province outside them votes with the nearest.
    Given(Vec<(Place, u32)>),
    /// One list for the whole country.
    Nation,
}

/// Who may be voted for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Contest {
    #[default]
    Free,
    /// One list of those who govern: yes or no.
    OneList,
}

/// What a term is counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum TermRule {
    /// The last vote, whenever it was.
    #[default]
    Running,
    /// The constitution's own dates: a vote in between shortens the next term.
    Fixed,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegislatureDef {
    pub seats: u32,
    #[serde(default = "dhondt")]
    pub method: Method,
    /// Default: districts under plurality, else provinces.
    #[serde(default)]
    pub by: Option<Constituencies>,
    /// Fewest seats of a constituency.
    #[serde(default = "one")]
    pub least: u32,
    /// Per cent of the votes of the country.
    #[serde(default)]
    pub threshold: Fixed,
    /// Per cent of the votes of the constituency.
    #[serde(default)]
    pub local_threshold: Fixed,
    #[serde(default)]
    pub contest: Contest,
    /// Lists that are put up together at every election.
    #[serde(default)]
    pub joint_lists: Vec<Vec<FactionId>>,
    /// Months between elections.
    #[serde(default = "four_years")]
    pub term: u32,
    #[serde(default)]
    pub terms: TermRule,
    /// Parts in which the chamber is renewed: 1 as a whole, 2 by halves, 3 by thirds.
    #[serde(default = "one")]
    pub renewal: u32,
    /// Whether a vacant district votes again.
    #[serde(default)]
    pub by_elections: bool,
    #[serde(default)]
    pub next: Option<Date>,
    #[serde(default)]
    pub held: Vec<(FactionId, u32)>,
}

impl LegislatureDef {
    pub fn constituencies(&self) -> &Constituencies {
        constituencies(self.by.as_ref(), self.method)
    }
}

fn constituencies(by: Option<&Constituencies>, method: Method) -> &Constituencies {
    match (by, method) {
        (Some(by), _) => by,
        (None, Method::Plurality | Method::TwoRound) => &Constituencies::Districts,
        (None, _) => &Constituencies::Provinces,
    }
}

/// Who fills a second chamber.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum UpperChoice {
    #[default]
    Voters,
    /// The first chamber, in proportion to its own seats.
    Chamber,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UpperHouseDef {
    pub seats: u32,
    #[serde(default)]
    pub chosen: UpperChoice,
    #[serde(default = "dhondt")]
    pub method: Method,
    #[serde(default)]
    pub by: Option<Constituencies>,
    /// The same number of seats for every constituency, whatever its people.
    #[serde(default)]
    pub equal: bool,
    #[serde(default = "four_years")]
    pub term: u32,
    #[serde(default = "one")]
    pub renewal: u32,
    #[serde(default)]
    pub next: Option<Date>,
    #[serde(default)]
    pub held: Vec<(FactionId, u32)>,
}

impl UpperHouseDef {
    /// Months from one vote to the next: a part of the chamber each time.
    pub fn every(&self) -> u32 {
        (self.term / self.renewal.max(1)).max(1)
    }

    pub fn constituencies(&self) -> &Constituencies {
        match &self.by {
            Some(by) => by,
            None => &Constituencies::Provinces,
        }
    }
}

/// How a president is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum PresidencyRule {
    /// The most votes.
    Plurality,
    /// More than half of the votes, else a second round between the first two.
    TwoRound,
    /// More than half of the votes, else the chamber chooses between the first two.
    MajorityOrChamber,
    /// Electors by constituency, all of a place to its first list; without a majority of those appointed the chamber chooses.
    College,
    /// The chamber, ballot after ballot, the last candidate falling out.
    Chamber,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresidencyDef {
    pub rule: PresidencyRule,
    /// Electors of a college.
    #[serde(default)]
    pub electors: u32,
    /// Where they are won. Default: provinces, by their people.
    #[serde(default)]
    pub by: Option<Constituencies>,
    /// Who goes before the chamber where nobody has a majority of electors: so many of the first.
    #[serde(default = "two")]
    pub finalists: u32,
    /// Whether the chamber then votes by the places of the college, one vote each, and not seat by seat.
    #[serde(default)]
    pub delegations: bool,
    #[serde(default = "four_years")]
    pub term: u32,
    #[serde(default)]
    pub next: Option<Date>,
    /// Days from the first round to the second.
    #[serde(default = "fortnight")]
    pub second_round: u32,
}

/// People who are kept from the roll.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarredDef {
    /// As many per cent of the people as the place has of this trait.
    #[serde(rename = "trait")]
    pub of: TraitId,
    /// Per cent of them that cannot vote.
    pub percent: Fixed,
    /// Where; everywhere if none is named.
    #[serde(default)]
    pub places: Vec<Place>,
    /// The law that ends it.
    #[serde(default)]
    pub until: Option<LawId>,
}

/// Who may vote.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FranchiseDef {
    /// Per cent of all people.
    pub adults: Fixed,
    /// Where another part may; the last that names a place counts.
    pub places: Vec<(Place, Fixed)>,
    pub barred: Vec<BarredDef>,
}

impl Default for FranchiseDef {
    /// Grown men and women from 21.
    fn default() -> Self {
        Self { adults: Fixed::whole(58), places: Vec::new(), barred: Vec::new() }
    }
}

fn dhondt() -> Method {
    Method::DHondt
}
fn one() -> u32 {
    1
}
fn two() -> u32 {
    2
}
fn four_years() -> u32 {
    48
}
fn fortnight() -> u32 {
    14
}
