//! Countries, their land and government at the start, regions and the traits of places.

use serde::{Deserialize, Serialize};

use super::{BirthDef, Colour, FranchiseDef, LegislatureDef, PresidencyDef, UpperHouseDef};
use crate::units::{CountryId, FactionId, Fixed, FormId, LawId, ProvinceId, TraitId};

/// Values of traits, 0 to 100.
pub type Traits = Vec<(TraitId, Fixed)>;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Trait")]
pub struct TraitDef {
    #[serde(rename = "id")]
    _id: String,
    /// How far the value follows population density within a country, from the sparsest place (−spread/2) to the densest.
    #[serde(default)]
    pub spread: Fixed,
}

/// How a country stands under another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Bond {
    MilitaryAdministration,
    Colony,
    Protectorate,
    Mandate,
    Dominion,
    Autonomy,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Land {
    /// ISO codes of the map's `country` column.
    pub areas: Vec<String>,
    pub provinces: Vec<ProvinceId>,
    pub except: Vec<ProvinceId>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverlordDef {
    pub country: CountryId,
    pub bond: Bond,
    /// Thousands of its men, where it administers by arms; they are not among its army's force.
    #[serde(default)]
    pub garrison: Fixed,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GovernmentDef {
    pub form: FormId,
    #[serde(default)]
    pub head: Option<FactionId>,
    #[serde(default)]
    pub coalition: Vec<FactionId>,
}

/// What a state owes on the first day, in thousands of dollars.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DebtDef {
    /// To its own people; left out: some months of its revenue (defines).
    pub home: Option<Fixed>,
    /// To the people of other countries.
    pub abroad: Vec<(CountryId, Fixed)>,
}

/// What a government spends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BudgetLine {
    Army,
    Police,
    Welfare,
    Reconstruction,
    Propaganda,
    Foreign,
}

impl BudgetLine {
    pub const ALL: [BudgetLine; 6] = [
        BudgetLine::Army,
        BudgetLine::Police,
        BudgetLine::Welfare,
        BudgetLine::Reconstruction,
        BudgetLine::Propaganda,
        BudgetLine::Foreign,
    ];
}

/// Per cent of revenue by line; the rest is administration and debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BudgetDef {
    pub army: Fixed,
    pub police: Fixed,
    pub welfare: Fixed,
    pub reconstruction: Fixed,
    pub propaganda: Fixed,
    pub foreign: Fixed,
}

impl Default for BudgetDef {
    fn default() -> Self {
        let of = Fixed::whole;
        Self {
            army: of(25),
            police: of(10),
            welfare: of(20),
            reconstruction: of(15),
            propaganda: of(2),
            foreign: of(1),
        }
    }
}

impl BudgetDef {
    pub fn lines(&self) -> [Fixed; 6] {
        [self.army, self.police, self.welfare, self.reconstruction, self.propaganda, self.foreign]
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Country")]
pub struct CountryDef {
    #[serde(rename = "id")]
    _id: String,
    pub color: Colour,
    pub capital: ProvinceId,
    #[serde(default)]
    pub land: Land,
    #[serde(default)]
    pub overlord: Option<OverlordDef>,
    pub government: GovernmentDef,
    #[serde(default)]
    pub legislature: Option<LegislatureDef>,
    #[serde(default)]
    pub upper_house: Option<UpperHouseDef>,
    #[serde(default)]
    pub presidency: Option<PresidencyDef>,
    #[serde(default)]
    pub franchise: FranchiseDef,
    #[serde(default)]
    pub traits: Traits,
    #[serde(default)]
    pub laws: Vec<LawId>,
    /// Thousands of dollars.
    #[serde(default)]
    pub treasury: Fixed,
    /// Yearly output per head, in dollars.
    #[serde(default = "CountryDef::output")]
    pub output: Fixed,
    /// Per cent of output.
    #[serde(default = "CountryDef::tax")]
    pub tax: Fixed,
    /// Of its plant that the last war left in ruins, per cent: what it makes when that is cleared is so much more.
    #[serde(default)]
    pub ruin: Fixed,
    /// Per cent in a year by which its people become more; left out: the usual (defines).
    #[serde(default)]
    pub growth: Option<Fixed>,
    #[serde(default)]
    pub debt: DebtDef,
    #[serde(default)]
    pub budget: BudgetDef,
    #[serde(default = "CountryDef::fifty")]
    pub stability: Fixed,
    #[serde(default = "CountryDef::fifty")]
    pub legitimacy: Fixed,
    #[serde(default)]
    pub weariness: Fixed,
    /// Exists only once it is released.
    #[serde(default)]
    pub dormant: bool,
    /// Of what it is made then, where an order may release it.
    #[serde(default)]
    pub birth: Option<BirthDef>,
    /// The form of government that it takes when it is rid of its overlord.
    #[serde(default)]
    pub own_form: Option<FormId>,
}

impl CountryDef {
    fn output() -> Fixed {
        Fixed::whole(150)
    }
    fn tax() -> Fixed {
        Fixed::whole(10)
    }
    fn fifty() -> Fixed {
        Fixed::whole(50)
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Region")]
pub struct RegionDef {
    #[serde(rename = "id")]
    _id: String,
    pub provinces: Vec<ProvinceId>,
    #[serde(default)]
    pub traits: Traits,
}
