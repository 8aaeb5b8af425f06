//! Armed struggles within a country, the men in them, and who holds which ground at the start.

use serde::{Deserialize, Serialize};

use crate::units::{CountryId, Date, FactionId, Fixed, ProvinceId};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ForceKind {
    Regulars,
    Militia,
    /// Live on those who follow them.
    Guerrillas,
    /// Hold a place and do not move from it.
    Garrison,
    /// Few, and worth the more to those beside whom they stand.
    Advisers,
    /// Strikes from afar, and takes no ground.
    Air,
}

impl ForceKind {
    pub const ALL: [Self; 6] =
        [Self::Regulars, Self::Militia, Self::Guerrillas, Self::Garrison, Self::Advisers, Self::Air];
}

/// What a side fights for at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum AimDef {
    Defence,
    Power,
    Autonomy,
}

/// Men that stand in a place on the first day; those of the side's bodies who are not named are spread over its ground.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldDef {
    pub faction: FactionId,
    pub kind: ForceKind,
    pub at: ProvinceId,
    pub thousands: Fixed,
}

/// Foreign troops and what they may do.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContingentDef {
    pub sender: CountryId,
    pub thousands: Fixed,
    pub at: ProvinceId,
    #[serde(default = "ContingentDef::kind")]
    pub kind: ForceKind,
    /// Whom they may fight; none named: whoever fights their host.
    #[serde(default)]
    pub against: Vec<FactionId>,
    /// Where they may be; none named: anywhere.
    #[serde(default)]
    pub within: Vec<ProvinceId>,
    #[serde(default)]
    pub until: Option<Date>,
    /// Thousands of dead that the public at home was told to expect.
    #[serde(default)]
    pub tolerated: Fixed,
}

impl ContingentDef {
    fn kind() -> ForceKind {
        ForceKind::Regulars
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideDef {
    pub id: String,
    pub factions: Vec<FactionId>,
    /// Without it a government defends itself and others want power.
    #[serde(default)]
    pub aim: Option<AimDef>,
    /// What its men are who are not placed by name; without it a government's are regulars, others' militia.
    #[serde(default)]
    pub kind: Option<ForceKind>,
    #[serde(default)]
    pub forces: Vec<FieldDef>,
    #[serde(default)]
    pub contingents: Vec<ContingentDef>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Conflict")]
pub struct ConflictDef {
    #[serde(rename = "id")]
    _id: String,
    pub country: CountryId,
    pub sides: Vec<SideDef>,
    /// Pairs of sides, by id, that leave each other alone.
    #[serde(default)]
    pub truces: Vec<(String, String)>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Hold")]
pub struct HoldDef {
    pub faction: FactionId,
    pub provinces: Vec<ProvinceId>,
}
