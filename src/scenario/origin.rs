//! Places in an author's files: what a diagnostic points at and what "where does this come from?" answers.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::units::Kind;

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// As a person would look for it.
    pub file: Arc<str>,
    /// From 1; 0 if the file as a whole is meant.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    /// In bytes from the start of the file.
    pub start: usize,
    pub end: usize,
}

impl Origin {
    /// A file or folder as a whole.
    pub fn whole(file: &str) -> Self {
        Self { file: file.into(), line: 0, column: 0, start: 0, end: 0 }
    }

    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// Where every entry and each of its fields stands.
#[derive(Debug, Default)]
pub struct Origins {
    entries: BTreeMap<(Kind, u16), EntryOrigin>,
}

/// Where one entry and its fields stand.
#[derive(Debug)]
pub struct EntryOrigin {
    pub place: Origin,
    pub fields: Vec<(String, Origin)>,
}

impl Origins {
    pub fn insert(&mut self, kind: Kind, number: u16, origin: EntryOrigin) {
        self.entries.insert((kind, number), origin);
    }

    pub fn entry(&self, kind: Kind, number: u16) -> Option<Origin> {
        self.entries.get(&(kind, number)).map(|e| e.place.clone())
    }

    pub fn field(&self, kind: Kind, number: u16, field: &str) -> Option<Origin> {
        let entry = self.entries.get(&(kind, number))?;
        entry.fields.iter().find(|(name, _)| name == field).map(|(_, place)| place.clone())
    }
}
