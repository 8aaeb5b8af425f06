//! Events, decisions, objectives and starts: what is offered to those who play.

use serde::{Deserialize, Serialize};

use super::{Condition, Effect};
use crate::units::{CountryId, Date, FactId, FactionId, Fixed, ObjectiveId, PaperId, ProvinceId};

/// Who answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Audience {
    Ruler(CountryId),
    Faction(FactionId),
    AnyRuler,
    AnyFaction,
    /// The seat that a person plays, whichever it is.
    Seat,
    /// News only.
    Nobody,
}

/// How soon, once it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum When {
    AtOnce,
    /// Exponential, with this mean in days.
    Mean(Fixed),
    /// Half have happened after so many days.
    HalfLife(Fixed),
}

/// A moment that rules and events can listen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Hook {
    MonthBegun,
    GovernmentFormed,
    GovernmentFell,
    MajorityLost,
    ElectionHeld,
    PresidentElected,
    FraudExposed,
    FactionSplit,
    LineTaken,
    FactionBanned,
    ControlChanged,
    LawChanged,
    ConflictEnded,
    /// An administration gave way to an independent government.
    HandedOver,
    /// A new state began.
    StateFounded,
    /// A satellite turned from its patron.
    Defected,
    /// A plebiscite was counted.
    PlebisciteHeld,
    /// A foreign hand has been seen; of the country in which it was.
    ActExposed,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Trigger {
    On(Date),
    Window(Date, Date, When),
    When(Condition, When),
    After(Hook),
    /// Only by other events.
    Called,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Repeat {
    #[default]
    Never,
    AfterDays(u32),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionDef {
    pub id: String,
    #[serde(default)]
    pub canon: bool,
    #[serde(default)]
    pub default: bool,
    #[serde(default)]
    pub only_if: Condition,
    #[serde(default)]
    pub effects: Vec<Effect>,
    #[serde(default = "OptionDef::weight")]
    pub ai: Fixed,
}

impl OptionDef {
    fn weight() -> Fixed {
        Fixed::whole(10)
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Event")]
pub struct EventDef {
    #[serde(rename = "id")]
    _id: String,
    pub to: Audience,
    pub trigger: Trigger,
    #[serde(default)]
    pub only_if: Condition,
    #[serde(default)]
    pub repeat: Repeat,
    /// Ids of the source's facts that it tells.
    #[serde(default)]
    pub facts: Vec<FactId>,
    #[serde(default)]
    pub paper: Option<PaperId>,
    #[serde(default)]
    pub at: Option<ProvinceId>,
    #[serde(default = "EventDef::week")]
    pub answer_within: u32,
    pub options: Vec<OptionDef>,
}

impl EventDef {
    fn week() -> u32 {
        7
    }

    /// The option taken when time runs out: the one marked so, else the first.
    pub fn default_option(&self) -> usize {
        self.options.iter().position(|o| o.default).unwrap_or(0)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CostDef {
    pub authority: Fixed,
    pub money: Fixed,
    pub force: Fixed,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Decision")]
pub struct DecisionDef {
    #[serde(rename = "id")]
    _id: String,
    pub to: Audience,
    #[serde(default)]
    pub visible: Condition,
    #[serde(default)]
    pub allowed: Condition,
    #[serde(default)]
    pub cost: CostDef,
    pub effects: Vec<Effect>,
    #[serde(default)]
    pub repeat: Repeat,
    #[serde(default = "OptionDef::weight")]
    pub ai: Fixed,
    #[serde(default)]
    pub facts: Vec<FactId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum ObjectiveKind {
    /// Must hold on every day until the date.
    Keep,
    /// Must hold once by the date.
    Reach,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Objective")]
pub struct ObjectiveDef {
    #[serde(rename = "id")]
    _id: String,
    pub kind: ObjectiveKind,
    pub by: Date,
    pub condition: Condition,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Start")]
pub struct StartDef {
    pub faction: FactionId,
    /// Where it stands in the list, the lowest first; those without a place come last.
    #[serde(default = "StartDef::last")]
    pub place: u8,
    pub objectives: Vec<ObjectiveId>,
}

impl StartDef {
    const fn last() -> u8 {
        u8::MAX
    }
}

/// How a fact of the source stands to play.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum FactKind {
    /// True on the first day.
    Start,
    /// Comes about during play, if it goes as told.
    Happens,
    /// Left open by the source.
    Open,
}

/// A fact that the scenario's source states; events and decisions say which they tell.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Fact")]
pub struct FactDef {
    #[serde(rename = "id")]
    _id: String,
    pub kind: FactKind,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Paper")]
pub struct PaperDef {
    #[serde(rename = "id")]
    _id: String,
    pub country: CountryId,
}
