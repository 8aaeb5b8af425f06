//! Armed struggles within a country and who holds which ground at the start.

use serde::Deserialize;

use crate::units::{CountryId, FactionId, Fixed, ProvinceId};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideDef {
    pub id: String,
    pub factions: Vec<FactionId>,
    /// Foreign troops, in thousands.
    #[serde(default)]
    pub helpers: Vec<(CountryId, Fixed)>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Conflict")]
pub struct ConflictDef {
    #[serde(rename = "id")]
    _id: String,
    pub country: CountryId,
    pub sides: Vec<SideDef>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Hold")]
pub struct HoldDef {
    pub faction: FactionId,
    pub provinces: Vec<ProvinceId>,
}
