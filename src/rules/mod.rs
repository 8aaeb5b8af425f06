//! Floor 4: how a day passes, one room a domain; the effect interpreter; explanations.
//!
//! Each room owns its systems and the calculation behind its published values. The tables of the day are one resource, so
//! that a system costs one look-up; the order of the day is not decided here but written as one list in `session`. Rules never know who
//! plays a seat, never read the chronicle, and take chances only from named streams.

pub mod books;
pub mod brings;
pub mod conflict;
pub mod contact;
pub mod covert;
pub mod diplomacy;
pub mod economy;
pub mod election;
pub mod faction;
pub mod government;
pub mod influence;
mod lanes;
pub mod lineage;
pub mod measure;
pub mod objectives;
pub mod occupation;
pub mod people;
pub mod protest;
pub mod published;
pub mod relation;
pub mod schism;
pub mod script;
pub mod states;
pub mod story;
pub mod unrest;
pub mod view;
pub mod why;

use std::ops::Deref;
use std::sync::Arc;

use bevy_ecs::prelude::Resource;

use crate::scenario::Scenario;
use crate::world::EveryTable;

/// The scenario, for systems.
#[derive(Resource, Clone)]
pub struct Book(pub Arc<Scenario>);

impl Deref for Book {
    type Target = Scenario;
    fn deref(&self) -> &Scenario {
        &self.0
    }
}

/// System: the day begins; what has run out ends, yesterday's moments are forgotten.
pub fn dawn(mut all: EveryTable) {
    let all = &mut *all;
    all.calendar.today = all.calendar.today.plus(1);
    all.modifiers.expire(all.calendar.today);
    all.story.moments.clear();
}
