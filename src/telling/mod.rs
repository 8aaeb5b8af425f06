//! Between session and window: the world in words.
//!
//! Names, chronicle entries, effects, refusals and explanations as text, from the scenario's and the interface's Fluent
//! files: the same sentences in the game and on the command line. Reads only.

use crate::scenario::Scenario;
use crate::world::Tables;

/// Tells of one day of one world.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    pub book: &'a Scenario,
    pub t: Tables<'a>,
}

impl<'a> Teller<'a> {
    pub fn new(book: &'a Scenario, t: Tables<'a>) -> Self {
        Self { book, t }
    }
}
