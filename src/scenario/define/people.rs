//! People and their posts, laws, and the timed changes that laws and events bring.

use serde::{Deserialize, Serialize};

use super::Positions;
use crate::units::{CharacterId, CountryId, Date, FactionId, Fixed};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Character")]
pub struct CharacterDef {
    #[serde(rename = "id")]
    _id: String,
    pub country: CountryId,
    #[serde(default)]
    pub faction: Option<FactionId>,
    pub born: Date,
    #[serde(default = "CharacterDef::fifty")]
    pub skill: Fixed,
    #[serde(default = "CharacterDef::fifty")]
    pub ambition: Fixed,
}

impl CharacterDef {
    fn fifty() -> Fixed {
        Fixed::whole(50)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    HeadOfState,
    HeadOfGovernment,
    Minister,
    Commander,
    Speaker,
    Governor,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Office")]
pub struct OfficeDef {
    #[serde(rename = "id")]
    _id: String,
    pub country: CountryId,
    pub role: Role,
    #[serde(default)]
    pub holder: Option<CharacterId>,
}

/// What a modifier or a law changes, a month unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Brings {
    /// Pull on allegiance, for the faction that has it.
    Appeal(Fixed),
    /// Pull on allegiance, for one faction in the places that have it.
    AppealOf(FactionId, Fixed),
    /// Pull on allegiance, for those who govern.
    GovernmentAppeal(Fixed),
    Cohesion(Fixed),
    Authority(Fixed),
    Money(Fixed),
    /// Per cent of the members.
    Members(Fixed),
    Force(Fixed),
    Stability(Fixed),
    Legitimacy(Fixed),
    Weariness(Fixed),
    /// Level, 0 to 100, added while it lasts.
    Unrest(Fixed),
    /// Level, 0 to 100, added while it lasts.
    Repression(Fixed),
    /// Per cent of output, added while it lasts.
    Output(Fixed),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Law")]
pub struct LawDef {
    #[serde(rename = "id")]
    _id: String,
    /// Positions of those who welcome it.
    pub leans: Positions,
    /// Authority to pass or repeal it.
    pub cost: Fixed,
    #[serde(default)]
    pub brings: Vec<Brings>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum ModifierHome {
    Faction,
    Country,
    Province,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Stacks {
    /// The longer end counts.
    #[default]
    Refresh,
    /// Each counts.
    Add,
    /// A second one is not taken.
    Ignore,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Modifier")]
pub struct ModifierDef {
    #[serde(rename = "id")]
    _id: String,
    pub on: ModifierHome,
    pub brings: Vec<Brings>,
    #[serde(default)]
    pub stacks: Stacks,
}
