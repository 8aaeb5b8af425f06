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

#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Play {
    /// None: a person only watches.
    pub seat: Option<FactionId>,
    pub objectives: Vec<ObjectiveState>,
}
