//! Bodies that share power, and the competences that they hold.

use serde::{Deserialize, Serialize};

use super::Brings;
use crate::units::{CompetenceId, Fixed};

/// What kind of body shares power.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Estate {
    Party,
    Army,
    Security,
    Ministries,
    Regions,
    Church,
    Business,
    Unions,
    Press,
}

impl Estate {
    pub const ALL: [Estate; 9] = [
        Estate::Party,
        Estate::Army,
        Estate::Security,
        Estate::Ministries,
        Estate::Regions,
        Estate::Church,
        Estate::Business,
        Estate::Unions,
        Estate::Press,
    ];
}

/// What a faction is among those who share power, where the author says so; the others follow from their kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstitutionDef {
    pub estate: Estate,
    pub weight: Fixed,
    #[serde(default = "InstitutionDef::fifty")]
    pub satisfaction: Fixed,
    #[serde(default)]
    pub holds: Vec<CompetenceId>,
}

impl InstitutionDef {
    fn fifty() -> Fixed {
        Fixed::whole(50)
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Competence")]
pub struct CompetenceDef {
    #[serde(rename = "id")]
    _id: String,
    /// Weight that it lends to its holder.
    pub weight: Fixed,
    /// What it brings the country a month in the hands of each estate.
    #[serde(default)]
    pub held_by: Vec<(Estate, Vec<Brings>)>,
}

impl CompetenceDef {
    /// What it brings in the hands of an estate.
    pub fn brings(&self, estate: Estate) -> &[Brings] {
        self.held_by.iter().find(|(e, _)| *e == estate).map_or(&[], |(_, brings)| brings)
    }
}
