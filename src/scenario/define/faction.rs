//! Factions: parties, militias and protest movements that hold allegiance; institutions that hold reach.

use serde::{Deserialize, Deserializer, Serialize, de};

use super::{Colour, Field, InstitutionDef, Positions, RegionDef, WingDef};
use crate::units::{CharacterId, CountryId, FactionId, Fixed, MovementId, ProvinceId, RegionId, Table, TraitId};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactionKind {
    Party,
    Militia,
    Protest,
    Army,
    Security,
    Union,
    Church,
    Press,
    Business,
    Administration,
}

impl FactionKind {
    /// Allegiance is exclusive and adds up with the unaligned; the others hold reach, each for itself.
    pub fn holds_allegiance(self) -> bool {
        matches!(self, Self::Party | Self::Militia | Self::Protest)
    }

    /// The field of ability that a body of this kind asks of those who lead it.
    pub fn asks(self) -> Field {
        match self {
            Self::Militia | Self::Army => Field::Command,
            Self::Security => Field::Intrigue,
            Self::Administration | Self::Business => Field::Administration,
            Self::Party | Self::Protest | Self::Union | Self::Church | Self::Press => Field::Politics,
        }
    }
}

/// Its standing before the law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    #[default]
    Legal,
    Harassed,
    Banned,
    Underground,
}

/// A province or a region, written as its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Province(ProvinceId),
    Region(RegionId),
}

impl Place {
    /// Whether the province is it, or lies in it.
    pub fn has(self, regions: &Table<RegionId, RegionDef>, at: ProvinceId) -> bool {
        match self {
            Place::Province(province) => province == at,
            Place::Region(region) => regions[region].provinces.contains(&at),
        }
    }
}

impl<'de> Deserialize<'de> for Place {
    /// A region of that name wins over a province of the same name.
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let raw: &'de ron::value::RawValue = Deserialize::deserialize(d)?;
        let text = raw.get_ron();
        let wrong = || {
            let found = text.trim();
            de::Error::custom(format!("expected the id of a province or region in quotes, found `{found}`"))
        };
        let name: String = ron::from_str(text).map_err(|_| wrong())?;
        if crate::units::is_named(crate::units::Kind::Region, &name) {
            ron::from_str(text).map(Place::Region).map_err(|_| wrong())
        } else {
            ron::from_str(text).map(Place::Province).map_err(|_| wrong())
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Faction")]
pub struct FactionDef {
    #[serde(rename = "id")]
    _id: String,
    pub country: CountryId,
    pub kind: FactionKind,
    pub movement: MovementId,
    /// Up to four characters on its badge.
    pub emblem: String,
    #[serde(default)]
    pub color: Option<Colour>,
    #[serde(default)]
    pub positions: Positions,
    #[serde(default)]
    pub status: Status,
    #[serde(default = "FactionDef::members")]
    pub members: u32,
    /// Thousands of dollars.
    #[serde(default = "FactionDef::funds")]
    pub funds: Fixed,
    #[serde(default = "FactionDef::cohesion")]
    pub cohesion: Fixed,
    #[serde(default = "FactionDef::authority")]
    pub authority: Fixed,
    /// Thousands under arms.
    #[serde(default)]
    pub force: Fixed,
    #[serde(default)]
    pub leader: Option<CharacterId>,
    /// Per cent of the country's people at the start.
    #[serde(default)]
    pub support: Fixed,
    /// Per cent of the people it can speak to.
    #[serde(default)]
    pub reach: Fixed,
    #[serde(default)]
    pub strongholds: Vec<(Place, Fixed)>,
    #[serde(default)]
    pub roots: Vec<(TraitId, Fixed)>,
    #[serde(default)]
    pub endorses: Vec<FactionId>,
    /// Country and thousands of dollars a month.
    #[serde(default)]
    pub patrons: Vec<(CountryId, Fixed)>,
    /// Its place among those who share power.
    #[serde(default)]
    pub institution: Option<InstitutionDef>,
    /// Waits for a split or a founding.
    #[serde(default)]
    pub dormant: bool,
    /// Its currents; without any they follow from its movement's.
    #[serde(default)]
    pub wings: Vec<WingDef>,
    /// Nobody wrote it: it waits for those who leave a faction of its country.
    #[serde(skip)]
    pub shell: bool,
}

impl FactionDef {
    /// A body that a schism may call to life. All that it is comes from the faction it leaves.
    pub fn shell(name: &str, country: CountryId, movement: MovementId) -> Self {
        Self {
            _id: name.to_owned(),
            country,
            kind: FactionKind::Party,
            movement,
            emblem: String::new(),
            color: None,
            positions: Positions::default(),
            status: Status::Legal,
            members: 0,
            funds: Fixed::ZERO,
            cohesion: Self::cohesion(),
            authority: Fixed::ZERO,
            force: Fixed::ZERO,
            leader: None,
            support: Fixed::ZERO,
            reach: Fixed::ZERO,
            strongholds: Vec::new(),
            roots: Vec::new(),
            endorses: Vec::new(),
            patrons: Vec::new(),
            dormant: true,
            wings: Vec::new(),
            institution: None,
            shell: true,
        }
    }

    fn members() -> u32 {
        1000
    }
    fn funds() -> Fixed {
        Fixed::whole(50)
    }
    fn cohesion() -> Fixed {
        Fixed::whole(60)
    }
    fn authority() -> Fixed {
        Fixed::whole(3)
    }
}
