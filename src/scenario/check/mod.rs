//! What must be true of a scenario beyond its grammar: every rule looks at the whole draft and points at the field.
//!
//! A rule that follows one entry to another looks only at entries in which nothing was wrong so far, so that one fault
//! is told once.

mod conflicts;
mod countries;
mod covert;
mod diplomacy;
mod economy;
mod elections;
mod events;
mod factions;
mod forms;
mod graph;
mod ids;
mod institutions;
mod land;
mod mentions;
mod people;
mod questions;
mod scopes;
mod state;
mod states;
mod texts;
mod walk;

use super::define::{CountryDef, Defines, FactionDef, Manifest};
use super::diagnostic::Severity;
use super::draft::{Draft, name};
use super::entry::EntryKind;
use super::folder::Layer;
use super::locate::{Step, locate};
use super::merge::Entries;
use super::source::Sources;
use super::wording::Wording;
use super::{Diagnostic, Origin, Texts, WorldMap};
use crate::units::{CountryId, FactionId, Fixed, Id, Names, ProvinceId, Table};

/// The draft with all that a rule may look at, and the faults found so far.
pub struct Check<'a> {
    pub draft: &'a Draft,
    pub defines: Option<&'a Defines>,
    pub names: &'a Names,
    pub map: &'a WorldMap,
    pub entries: &'a Entries,
    pub sources: &'a Sources,
    /// Where faults of the scenario as a whole are shown.
    pub home: &'a Origin,
    pub faults: Vec<Diagnostic>,
}

/// Follows all rules; gives who owns each province if that is beyond doubt.
pub fn run(
    check: &mut Check<'_>,
    manifest: Option<&Manifest>,
    layers: &[Layer],
    texts: &Texts,
    wording: &Wording,
) -> Option<Table<ProvinceId, CountryId>> {
    let mentions = mentions::collect(check.draft);
    ids::check(check, manifest);
    // Against dates that make no sense every other date would be wrong.
    let manifest = manifest.filter(|m| m.start < m.end);
    let owner = land::check(check);
    countries::check(check, owner.as_ref());
    economy::check(check, owner.as_ref());
    elections::check(check, manifest, owner.as_ref());
    states::check(check);
    factions::check(check, owner.as_ref());
    forms::check(check);
    institutions::check(check);
    diplomacy::check(check);
    people::check(check);
    questions::check(check, manifest, &mentions);
    conflicts::check(check, owner.as_ref());
    covert::check(check);
    events::check(check, manifest, &mentions);
    state::check(check, &mentions);
    graph::check(check, &mentions);
    texts::check(check, layers, texts, wording, &mentions);
    owner.and_then(|owner| owner.values().copied().collect::<Option<Vec<_>>>()).map(Table::new)
}

/// Who owns each province at the start, as far as it is known.
pub type Owners = Table<ProvinceId, Option<CountryId>>;

impl<'a> Check<'a> {
    /// Where a part of an entry is written.
    pub fn place<I: Id>(&self, id: I, steps: &[Step<'_>]) -> Origin {
        self.place_of(I::KIND.into(), name(self.names, id), steps)
    }

    pub fn place_of(&self, kind: EntryKind, id: &str, steps: &[Step<'_>]) -> Origin {
        match self.entries.get(kind, id) {
            Some(entry) => self.sources.origin(locate(self.sources, entry, steps)),
            None => self.home.clone(),
        }
    }

    pub fn name<I: Id>(&self, id: I) -> &'a str {
        name(self.names, id)
    }

    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.faults.push(diagnostic);
    }

    pub fn error<I: Id>(&mut self, key: &'static str, id: I, steps: &[Step<'_>], message: impl Into<String>) {
        let place = self.place(id, steps);
        self.faults.push(Diagnostic::error(key, place, message));
    }

    pub fn warning<I: Id>(&mut self, key: &'static str, id: I, steps: &[Step<'_>], message: impl Into<String>) {
        let place = self.place(id, steps);
        self.faults.push(Diagnostic { severity: Severity::Warning, ..Diagnostic::error(key, place, message) });
    }

    /// An error unless the number is within bounds, both included.
    pub fn within<I: Id>(&mut self, id: I, steps: &[Step<'_>], what: &str, number: Fixed, low: i64, high: i64) {
        if number < Fixed::whole(low) || number > Fixed::whole(high) {
            let message = format!("{what} goes from {low} to {high}; this is {number}");
            self.error("out-of-range", id, steps, message);
        }
    }

    /// The definition of a country in which nothing is known to be wrong.
    pub fn country(&self, id: CountryId) -> Option<&'a CountryDef> {
        let sound = self.draft.is_sound(CountryId::KIND.into(), self.name(id));
        self.draft.countries.get(id).and_then(Option::as_ref).filter(|_| sound)
    }

    /// The definition of a faction in which nothing is known to be wrong.
    pub fn faction(&self, id: FactionId) -> Option<&'a FactionDef> {
        let sound = self.draft.is_sound(FactionId::KIND.into(), self.name(id));
        self.draft.factions.get(id).and_then(Option::as_ref).filter(|_| sound)
    }

    /// Of an entry that mentions something in a list: an error at each element that comes again.
    pub fn no_repeats<I: Id, T: PartialEq>(&mut self, id: I, field: &str, items: &[T], what: &str) {
        for (n, item) in items.iter().enumerate() {
            if let Some(first) = items[..n].iter().position(|other| other == item) {
                let first = self.place(id, &[Step::Field(field), Step::At(first)]);
                let place = self.place(id, &[Step::Field(field), Step::At(n)]);
                let message = format!("this {what} is in the list already");
                self.report(Diagnostic::error("duplicate-item", place, message).also(first, "first here"));
            }
        }
    }
}
