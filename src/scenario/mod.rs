//! Floor 2: what an author wrote, read, checked and never changed again.
//!
//! [`Library`] finds and loads scenarios; a [`Scenario`] is the result. Names become ids here and nowhere else. The
//! checker is the loader: a scenario with errors does not exist, and there is no fallback. Knows nothing of how a day
//! passes.

mod check;
mod define;
mod diagnostic;
mod draft;
mod entry;
mod folder;
mod ground;
mod identity;
mod library;
mod load;
mod locate;
mod map;
mod merge;
mod offers;
mod origin;
mod parse;
mod probe;
mod recover;
mod render;
mod reserve;
mod reword;
mod scan;
mod sections;
mod shells;
mod source;
mod suggest;
mod texts;
mod ties;
mod wording;

pub use define::*;
pub use diagnostic::{Diagnostic, Report, Severity};
pub use folder::{Layer, LayerFile};
pub use ground::Ground;
pub use library::{Library, ListedScenario, Shelf};
pub use load::load_layers;
pub use map::{Link, MapError, Neighbour, ProvinceShape, WorldMap};
pub use offers::Offers;
pub use origin::Origin;
pub use texts::{TextArg, Texts};
pub use ties::{Tie, Ties};

use std::sync::Arc;

use crate::units::{
    ActId, AttitudeId, BlocId, CharacterId, ClaimId, CompetenceId, ConditionId, ConferenceId, ConflictId, CounterId,
    CountryId, DecisionId, DoctrineId, EffectsId, EventId, FactId, FactionId, FlagId, FormId, InternationalId, Kind,
    LawId, MatterId, ModifierId, MovementId, NameListId, Names, ObjectiveId, OfficeId, PaperId, QualityId, QuestionId,
    RegionId, Table, TongueId, TraitId, TreatyId, ValueId,
};

/// A scenario: every definition by its id, laid on a map. Ids are numbered in the order of their names (provinces: in
/// the order of the map).
#[derive(Debug)]
pub struct Scenario {
    pub manifest: Manifest,
    pub names: Arc<Names>,
    pub defines: Defines,
    pub map: Arc<WorldMap>,
    pub traits: Table<TraitId, TraitDef>,
    pub movements: Table<MovementId, MovementDef>,
    pub countries: Table<CountryId, CountryDef>,
    pub regions: Table<RegionId, RegionDef>,
    pub factions: Table<FactionId, FactionDef>,
    pub characters: Table<CharacterId, CharacterDef>,
    pub offices: Table<OfficeId, OfficeDef>,
    pub laws: Table<LawId, LawDef>,
    pub forms: Table<FormId, FormDef>,
    pub competences: Table<CompetenceId, CompetenceDef>,
    pub modifiers: Table<ModifierId, ModifierDef>,
    pub flags: Table<FlagId, FlagDef>,
    pub counters: Table<CounterId, CounterDef>,
    pub papers: Table<PaperId, PaperDef>,
    pub events: Table<EventId, EventDef>,
    pub decisions: Table<DecisionId, DecisionDef>,
    pub conflicts: Table<ConflictId, ConflictDef>,
    pub conditions: Table<ConditionId, ConditionDef>,
    pub values: Table<ValueId, ValueDef>,
    pub effects: Table<EffectsId, EffectsDef>,
    pub objectives: Table<ObjectiveId, ObjectiveDef>,
    pub questions: Table<QuestionId, QuestionDef>,
    pub internationals: Table<InternationalId, InternationalDef>,
    pub tongues: Table<TongueId, TongueDef>,
    /// By the faction that is founded.
    pub breakaways: Vec<BreakawayDef>,
    pub facts: Table<FactId, FactDef>,
    pub qualities: Table<QualityId, QualityDef>,
    pub name_lists: Table<NameListId, NameListDef>,
    pub treaties: Table<TreatyId, TreatyDef>,
    pub blocs: Table<BlocId, BlocDef>,
    pub doctrines: Table<DoctrineId, DoctrineDef>,
    pub matters: Table<MatterId, MatterDef>,
    pub claims: Table<ClaimId, ClaimDef>,
    pub attitudes: Table<AttitudeId, AttitudeDef>,
    pub conferences: Table<ConferenceId, ConferenceDef>,
    pub acts: Table<ActId, ActDef>,
    /// By country.
    pub services: Vec<ServiceDef>,
    /// Which decisions a seat could be offered.
    pub offers: Offers,
    /// The offices of each country, ascending.
    pub offices_of: Table<CountryId, Vec<OfficeId>>,
    /// By faction.
    pub holds: Vec<HoldDef>,
    /// By faction.
    pub starts: Vec<StartDef>,
    /// Owners and traits of places at the start, worked out from land, traits and regions.
    pub ground: Ground,
    /// Which countries' parties look to which others, at the start.
    pub ties: Ties,
    pub texts: Texts,
    /// A hash of everything that the rules can read: manifest, defines, entries and map, whatever the files' order.
    pub identity: u64,
    origins: origin::Origins,
}

impl Scenario {
    /// Where an entry is written.
    pub fn origin(&self, kind: Kind, number: u16) -> Option<Origin> {
        self.origins.entry(kind, number)
    }

    /// Where a field of an entry is written; `None` too if the author left it to its default.
    pub fn field_origin(&self, kind: Kind, number: u16, field: &str) -> Option<Origin> {
        self.origins.field(kind, number, field)
    }
}
