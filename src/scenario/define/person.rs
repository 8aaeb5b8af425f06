//! People: what they can, what they are like, whom they are tied to; and the names of those who come up later.

use serde::{Deserialize, Serialize};

use super::{Brings, Positions};
use crate::units::{CharacterId, CountryId, Date, FactionId, Fixed, QualityId};

/// A field of ability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    Politics,
    Administration,
    Command,
    Intrigue,
}

impl Field {
    pub const ALL: [Field; 4] = [Field::Politics, Field::Administration, Field::Command, Field::Intrigue];
}

/// Where a person stands in life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lot {
    /// In public life.
    #[default]
    Free,
    Retired,
    /// Retired, and watched.
    Watched,
    Exiled,
    Arrested,
    Dead,
    /// Not yet heard of.
    Unknown,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Character")]
pub struct CharacterDef {
    #[serde(rename = "id")]
    _id: String,
    pub country: CountryId,
    #[serde(default)]
    pub faction: Option<FactionId>,
    pub born: Date,
    /// All four fields, where they are not given one by one.
    #[serde(default = "CharacterDef::fifty")]
    pub skill: Fixed,
    #[serde(default)]
    pub politics: Option<Fixed>,
    #[serde(default)]
    pub administration: Option<Fixed>,
    #[serde(default)]
    pub command: Option<Fixed>,
    #[serde(default)]
    pub intrigue: Option<Fixed>,
    #[serde(default = "CharacterDef::fifty")]
    pub ambition: Fixed,
    /// To one's own faction.
    #[serde(default = "CharacterDef::loyal")]
    pub loyalty: Fixed,
    /// Default: what the years have left.
    #[serde(default)]
    pub health: Option<Fixed>,
    /// Default: the faction's; named axes override.
    #[serde(default)]
    pub positions: Positions,
    #[serde(default)]
    pub qualities: Vec<QualityId>,
    /// −100 (rivals) to 100 (friends).
    #[serde(default)]
    pub ties: Vec<(CharacterId, Fixed)>,
    #[serde(default)]
    pub lot: Lot,
}

impl CharacterDef {
    fn fifty() -> Fixed {
        Fixed::whole(50)
    }

    fn loyal() -> Fixed {
        Fixed::whole(65)
    }

    /// Someone of whom nothing is known until they are needed.
    pub(in crate::scenario) fn unknown(id: String, country: CountryId, born: Date) -> Self {
        Self {
            _id: id,
            country,
            faction: None,
            born,
            skill: Self::fifty(),
            politics: None,
            administration: None,
            command: None,
            intrigue: None,
            ambition: Self::fifty(),
            loyalty: Self::loyal(),
            health: None,
            positions: Positions::default(),
            qualities: Vec::new(),
            ties: Vec::new(),
            lot: Lot::Unknown,
        }
    }

    pub fn ability(&self, field: Field) -> Fixed {
        let own = match field {
            Field::Politics => self.politics,
            Field::Administration => self.administration,
            Field::Command => self.command,
            Field::Intrigue => self.intrigue,
        };
        own.unwrap_or(self.skill)
    }
}

/// What a person is like, and what comes of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Quality")]
pub struct QualityDef {
    #[serde(rename = "id")]
    _id: String,
    /// On the faction that such a person leads.
    #[serde(default)]
    pub leading: Vec<Brings>,
    /// On the country at whose head such a person stands.
    #[serde(default)]
    pub governing: Vec<Brings>,
    /// On a leader's pull on allegiance, in points of ability.
    #[serde(default)]
    pub pull: Fixed,
    /// In the own faction.
    #[serde(default)]
    pub standing: Fixed,
    /// On the ambition that shows.
    #[serde(default)]
    pub ambition: Fixed,
    /// On the loyalty that time brings.
    #[serde(default)]
    pub loyalty: Fixed,
    /// On the health that age leaves.
    #[serde(default)]
    pub health: Fixed,
    /// Per cent on what a campaign costs the faction that such a person leads.
    #[serde(default)]
    pub campaign: Fixed,
    /// Per cent on what a conspiracy that such a person leads can count on.
    #[serde(default)]
    pub plots: Fixed,
    /// How often those who come up later are like that; 0: never.
    #[serde(default = "QualityDef::ten")]
    pub common: Fixed,
    /// What one person cannot be at once with this.
    #[serde(default)]
    pub unlike: Vec<QualityId>,
}

impl QualityDef {
    fn ten() -> Fixed {
        Fixed::whole(10)
    }
}

/// The order in which a name is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum NameOrder {
    #[default]
    GivenFirst,
    FamilyFirst,
}

/// Names of those who come up when the people that a scenario names have gone.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "NameList")]
pub struct NameListDef {
    #[serde(rename = "id")]
    _id: String,
    pub countries: Vec<CountryId>,
    pub given: Vec<String>,
    #[serde(default)]
    pub family: Vec<String>,
    #[serde(default)]
    pub order: NameOrder,
}

impl NameListDef {
    /// A name by the numbers of its parts.
    pub fn name(&self, given: u16, family: u16) -> String {
        let part = |list: &[String], n: u16| list.get(usize::from(n)).cloned().unwrap_or_default();
        let (given, family) = (part(&self.given, given), part(&self.family, family));
        match (self.order, family.is_empty()) {
            (_, true) => given,
            (NameOrder::GivenFirst, _) => format!("{given} {family}"),
            (NameOrder::FamilyFirst, _) => format!("{family} {given}"),
        }
    }
}
