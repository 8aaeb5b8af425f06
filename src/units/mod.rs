//! Floor 1: small, pure, proven pieces that know nothing of the game.
//!
//! No clock, no platform maths, no unordered iteration: everything here gives the same answer on every machine.

mod date;
mod fixed;
mod id;
mod naming;
mod share;
mod stream;

pub use date::{Date, DateError};
pub use fixed::Fixed;
pub use id::{
    ActId, AttitudeId, BlocId, CharacterId, ClaimId, CompetenceId, ConditionId, ConferenceId, ConflictId, CounterId,
    CountryId, DecisionId, DoctrineId, EffectsId, EventId, FactId, FactionId, FlagId, FormId, Id, InternationalId,
    Kind, LawId, MatterId, ModifierId, MovementId, NameListId, ObjectiveId, OfficeId, PaperId, ProvinceId, QualityId,
    QuestionId, RegionId, Table, TongueId, TraitId, TreatyId, ValueId,
};
pub use naming::{Misnomer, Names, NamesSaved, Reading, Remap, is_named, read_names, with_names, with_remap};
pub use share::{Share, apportion_by_remainder};
pub use stream::{Stream, StreamKind, once_between, once_in_2_32, stable_hash};
