//! The seat that a person plays and how its objectives stand.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{Date, FactionId, ObjectiveId};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObjectiveOutcome {
    Open,
    Won,
    Lost,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectiveState {
    pub objective: ObjectiveId,
    pub outcome: ObjectiveOutcome,
    pub settled: Option<Date>,
}

/// How far ahead the seats that nobody plays look: the difficulty. It changes their judgement, never the rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foresight {
    Short,
    #[default]
    Middle,
    Far,
}

/// What is chosen before a history begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartOptions {
    #[serde(default)]
    pub foresight: Foresight,
    /// The seats that nobody plays lean to what happened in the history as told.
    #[serde(default)]
    pub historical: bool,
}

#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Play {
    /// None: a person only watches.
    pub seat: Option<FactionId>,
    pub options: StartOptions,
    pub objectives: Vec<ObjectiveState>,
}
