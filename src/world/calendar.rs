//! Today, the first day, and the seed from which every random stream of this history is named.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::Date;

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calendar {
    pub today: Date,
    pub start: Date,
    pub seed: u64,
}
