//! Characters and the offices they hold.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{CharacterId, CountryId, FactionId, OfficeId, Table};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CharacterState {
    /// In public life: neither retired nor dead.
    pub active: bool,
    pub alive: bool,
    pub country: CountryId,
    pub faction: Option<FactionId>,
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct People {
    pub characters: Table<CharacterId, CharacterState>,
    pub holders: Table<OfficeId, Option<CharacterId>>,
}
