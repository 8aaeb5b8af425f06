//! The definitions an author writes, one type an entry kind. Immutable after loading; state lives in `world`.
//!
//! A definition (`CountryDef`) and its state (a row of the `Countries` table) are a pair with the same name.

mod abroad;
mod conflict;
mod country;
mod covert;
mod defines;
mod diplomacy;
mod economy;
mod election;
mod event;
mod faction;
mod form;
mod institution;
mod logic;
mod manifest;
mod movement;
mod people;
mod person;
mod politics;
mod question;
mod states;
mod war;

pub use abroad::AbroadDefines;
pub use conflict::{AimDef, ConflictDef, ContingentDef, FieldDef, ForceKind, HoldDef, SideDef};
pub use country::{
    Bond, BudgetDef, BudgetLine, CountryDef, DebtDef, GovernmentDef, Land, OverlordDef, RegionDef, TraitDef, Traits,
};
pub use covert::{ActDef, Aim, Breadth, CovertDefines, Meant, NetworkDef, ServiceDef};
pub use defines::{AiDefines, Defines, FactionDefines, InfluenceDefines, LoadDefines, OrderDefines, UnrestDefines};
pub use diplomacy::{
    AttitudeDef, BlocDef, ByMotive, ByTreaty, ClaimDef, ConferenceDef, DiplomacyDefines, DoctrineDef, MatterDef,
    Motive, TreatyDef, TreatyKind,
};
pub use economy::{EconomyDefines, EconomyRule};
pub use election::{
    BarredDef, Constituencies, Contest, FranchiseDef, LegislatureDef, Method, PresidencyDef, PresidencyRule, TermRule,
    UpperChoice, UpperHouseDef,
};
pub use event::{
    Audience, CostDef, DecisionDef, EventDef, FactDef, FactKind, Hook, ObjectiveDef, ObjectiveKind, OptionDef,
    PaperDef, Repeat, StartDef, Trigger, When,
};
pub use faction::{FactionDef, FactionKind, Place, Status};
pub use form::{Chosen, Fall, Filler, FormDef, OrderWord, Passage, Remedy};
pub use institution::{CompetenceDef, Estate, InstitutionDef};
pub use logic::{
    Comparison, Condition, ConditionDef, CounterDef, Effect, EffectsDef, FlagDef, FlagHome, Places, Scope, StanceWord,
    Value, ValueDef,
};
pub use manifest::Manifest;
pub use movement::{Axis, MovementDef, Pattern, Positions, Stance};
pub use people::{Brings, LawDef, ModifierDef, ModifierHome, OfficeDef, Role, Stacks};
pub use person::{CharacterDef, Field, Lot, NameListDef, NameOrder, QualityDef};
pub use politics::{
    ElectionDefines, GovernmentDefines, InstitutionDefines, KnowledgeDefines, PeopleDefines, ProtestDefines,
    SchismDefines,
};
pub use question::{AnswerDef, BreakawayDef, InternationalDef, QUESTIONS, QuestionDef, TongueDef, WINGS, WingDef};
pub use states::{BirthDef, OccupationDefines, StatesDefines};
pub use war::ConflictDefines;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A colour written as six hexadecimal digits, red first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Colour(pub [u8; 3]);

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        let digits = text.strip_prefix('#').unwrap_or(&text);
        let value = (digits.len() == 6).then(|| u32::from_str_radix(digits, 16).ok()).flatten();
        let value = value.ok_or_else(|| {
            de::Error::custom(format!("`{text}` is not a colour; write six hexadecimal digits: c8a45d"))
        })?;
        let [_, r, g, b] = value.to_be_bytes();
        Ok(Self([r, g, b]))
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let [r, g, b] = self.0;
        s.collect_str(&format_args!("{r:02x}{g:02x}{b:02x}"))
    }
}
