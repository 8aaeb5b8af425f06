//! Between session and window: the world in words.
//!
//! Names, chronicle entries, effects, refusals and explanations as text, from the scenario's and the interface's Fluent
//! files: the same sentences in the game and on the command line. Reads only; decides nothing. What is said stands in
//! the text files, when it is said stands here.

mod article;
mod asked;
mod books;
mod change;
mod covert;
mod diplomacy;
mod entry;
mod gather;
mod government;
mod line;
mod name;
mod news;
pub mod number;
mod order;
mod stance;
mod states;
mod war;
mod why;
mod word;

pub use asked::Asked;
pub use line::{Line, Tone};
pub use name::{EventText, PaperText};
pub use news::Telling;
pub use why::WhyLine;

use crate::scenario::{Scenario, TextArg};
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

    /// Any text of the interface or the scenario by its key.
    pub fn ui(&self, key: &str) -> String {
        self.book.texts.get(key).into_owned()
    }

    /// A text with its `{ $name }` filled in. Whole numbers choose between singular and plural.
    pub fn ui_with(&self, key: &str, args: &[(&str, String)]) -> String {
        let args: Vec<(&str, TextArg<'_>)> = args.iter().map(|(name, value)| (*name, argument(value))).collect();
        self.book.texts.format(key, &args)
    }
}

/// Plural rules look at numbers only, so what is written as a whole number is handed over as one.
fn argument(value: &str) -> TextArg<'_> {
    let digits = !value.is_empty() && value.len() <= 9 && value.bytes().all(|b| b.is_ascii_digit());
    match value.parse::<u32>() {
        Ok(number) if digits && number.to_string() == value => TextArg::from(number),
        _ => TextArg::from(value),
    }
}
