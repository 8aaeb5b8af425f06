//! Institutions: bodies that share power in a country, how content each is, and which competences each holds.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::scenario::Estate;
use crate::units::{CompetenceId, CountryId, FactionId, Fixed, Table};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InstitutionState {
    pub body: FactionId,
    pub estate: Estate,
    /// By itself, without its competences.
    pub weight: Fixed,
    /// 0 to 100.
    pub satisfaction: Fixed,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Estates {
    /// Ascending by body.
    pub bodies: Vec<InstitutionState>,
    /// Who holds what; ascending by competence.
    pub held: Vec<(CompetenceId, FactionId)>,
}

impl Estates {
    pub fn of(&self, body: FactionId) -> Option<&InstitutionState> {
        self.bodies.iter().find(|b| b.body == body)
    }

    pub fn of_mut(&mut self, body: FactionId) -> Option<&mut InstitutionState> {
        self.bodies.iter_mut().find(|b| b.body == body)
    }

    pub fn holder(&self, competence: CompetenceId) -> Option<FactionId> {
        self.held.iter().find(|(c, _)| *c == competence).map(|(_, f)| *f)
    }

    pub fn holdings(&self, body: FactionId) -> impl Iterator<Item = CompetenceId> {
        self.held.iter().filter(move |(_, f)| *f == body).map(|(c, _)| *c)
    }

    /// Gives a competence to a body, whoever held it.
    pub fn give(&mut self, competence: CompetenceId, to: FactionId) {
        match self.held.binary_search_by_key(&competence, |(c, _)| *c) {
            Ok(at) => self.held[at].1 = to,
            Err(at) => self.held.insert(at, (competence, to)),
        }
    }
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Institutions {
    pub rows: Table<CountryId, Estates>,
}

impl std::ops::Index<CountryId> for Institutions {
    type Output = Estates;
    fn index(&self, id: CountryId) -> &Estates {
        &self.rows[id]
    }
}

impl std::ops::IndexMut<CountryId> for Institutions {
    fn index_mut(&mut self, id: CountryId) -> &mut Estates {
        &mut self.rows[id]
    }
}
