//! Posts, laws, and the timed changes that laws and events bring.

use serde::{Deserialize, Deserializer, Serialize, de};

use super::{Condition, Positions};
use crate::scenario::suggest::{did_you_mean, list};
use crate::units::{CharacterId, CountryId, FactionId, Fixed};

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

/// What a modifier or a law changes, a month unless said otherwise. Written `(Unrest, 5)`, `Unrest(5)` or
/// `AppealOf("faction", 3)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// Points of the people that may vote, and of the electors that do.
    Franchise(Fixed),
    Turnout(Fixed),
    /// Per cent more of the followers that vote: of the faction, or of the one that a province's modifier is for.
    Ballots(Fixed),
    /// Per cent of the others' voters kept away, and of the votes cast that are false, for the one that the modifier is for.
    Cowing(Fixed),
    Rigging(Fixed),
    /// Level, 0 to 100, added while it lasts.
    Liberties(Fixed),
    /// Strength of the country's secret service, added while it lasts.
    Vigilance(Fixed),
}

type Make = fn(Fixed) -> Brings;

impl Brings {
    const WORDS: [(&str, Make); 20] = [
        ("Appeal", Self::Appeal),
        ("GovernmentAppeal", Self::GovernmentAppeal),
        ("Cohesion", Self::Cohesion),
        ("Authority", Self::Authority),
        ("Money", Self::Money),
        ("Members", Self::Members),
        ("Force", Self::Force),
        ("Stability", Self::Stability),
        ("Legitimacy", Self::Legitimacy),
        ("Weariness", Self::Weariness),
        ("Unrest", Self::Unrest),
        ("Repression", Self::Repression),
        ("Output", Self::Output),
        ("Franchise", Self::Franchise),
        ("Turnout", Self::Turnout),
        ("Ballots", Self::Ballots),
        ("Cowing", Self::Cowing),
        ("Rigging", Self::Rigging),
        ("Liberties", Self::Liberties),
        ("Vigilance", Self::Vigilance),
    ];
    const WAYS: &str = "write `(Unrest, 5)` or `AppealOf(\"faction\", 3)`";

    /// The word that an author writes.
    pub fn word(self) -> &'static str {
        let same = |make: Make| std::mem::discriminant(&make(Fixed::ZERO)) == std::mem::discriminant(&self);
        Self::WORDS.iter().find(|(_, make)| same(*make)).map_or("AppealOf", |(word, _)| word)
    }
}

impl<'de> Deserialize<'de> for Brings {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        enum OfFaction {
            AppealOf(FactionId, Fixed),
        }
        let raw: &'de ron::value::RawValue = Deserialize::deserialize(d)?;
        let written = raw.get_ron().trim();
        let unclear = || de::Error::custom(format!("`{written}` is unclear; {}", Self::WAYS));
        let bracketed = |text: &'de str| Some(text.strip_prefix('(')?.trim_end().strip_suffix(')')?.trim());
        let inner = bracketed(written).unwrap_or(written);
        if inner.starts_with("AppealOf") {
            let OfFaction::AppealOf(faction, size) = ron::from_str(inner).map_err(|_| unclear())?;
            return Ok(Self::AppealOf(faction, size));
        }
        let (word, size) = match inner.split_once(',') {
            Some((word, size)) => (word.trim(), size.trim().trim_end_matches(',')),
            None => {
                let (word, size) = inner.split_once('(').ok_or_else(unclear)?;
                (word.trim(), size.strip_suffix(')').ok_or_else(unclear)?)
            }
        };
        let (_, make) = Self::WORDS.iter().find(|(known, _)| *known == word).ok_or_else(|| {
            let near = did_you_mean(word, Self::WORDS.iter().map(|(known, _)| *known));
            let known: Vec<&str> = Self::WORDS.iter().map(|(known, _)| *known).collect();
            let or = near.unwrap_or_else(|| format!("it can be {}", list(&known)));
            de::Error::custom(format!("`{word}` is nothing that can be brought; {or}"))
        })?;
        let size = ron::from_str(size)
            .map_err(|_| de::Error::custom(format!("a number is wanted here, not `{}`", size.trim())))?;
        Ok(make(size))
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Law")]
pub struct LawDef {
    #[serde(rename = "id")]
    _id: String,
    /// Positions of those who welcome it.
    pub leans: Positions,
    /// Those who are for or against it whatever their positions.
    #[serde(default)]
    pub supporters: Vec<FactionId>,
    #[serde(default)]
    pub opponents: Vec<FactionId>,
    /// The countries that it is a law of; none: of every country.
    #[serde(default)]
    pub only: Vec<CountryId>,
    /// Authority to pass or repeal it.
    pub cost: Fixed,
    #[serde(default)]
    pub brings: Vec<Brings>,
    /// How a country under this law makes and shares its goods; of several such laws the one that owns most counts.
    #[serde(default)]
    pub economy: Option<super::EconomyRule>,
    /// Upholds a contest of one list: once it is repealed, other lists may stand.
    #[serde(default)]
    pub one_list: bool,
    /// When a government that nobody plays thinks of passing it; `This` is its country.
    #[serde(default)]
    pub occasion: Condition,
}

impl LawDef {
    /// Whether it can be a law of that country.
    pub fn is_for(&self, country: CountryId) -> bool {
        self.only.is_empty() || self.only.contains(&country)
    }
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
