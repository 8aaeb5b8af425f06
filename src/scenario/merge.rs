//! The layers laid over each other: one entry for each kind and id, every field knowing the file it came from.
//!
//! Knows nothing of what fields mean.

use std::collections::{BTreeMap, BTreeSet};

use super::Diagnostic;
use super::entry::{EntryKind, RawEntry, Verb};
use super::source::{FileId, Slice, Sources};
use super::suggest::did_you_mean;

/// Most entries of one kind; ids are 16-bit numbers.
pub const MOST_OF_A_KIND: usize = 60_000;

/// An entry after all layers.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id where it is defined.
    pub at: Slice,
    /// In the order of the file.
    pub fields: Vec<Field>,
    /// Something in it could not be read, and has been reported.
    pub broken: bool,
    /// The layer that last said something of it.
    pub layer: usize,
    removed: bool,
}

#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub key: Slice,
    pub value: Slice,
}

/// All entries by kind and id.
#[derive(Debug, Default)]
pub struct Entries {
    kinds: BTreeMap<EntryKind, BTreeMap<String, Entry>>,
    removed: BTreeMap<(EntryKind, String), Slice>,
    /// Kinds of which there are too many, so that it is told once.
    full: BTreeSet<EntryKind>,
}

impl Entry {
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|f| f.name == name)
    }
}

impl Entries {
    pub fn get(&self, kind: EntryKind, id: &str) -> Option<&Entry> {
        self.kinds.get(&kind)?.get(id)
    }

    /// In the order of ids.
    pub fn of(&self, kind: EntryKind) -> impl Iterator<Item = (&str, &Entry)> {
        self.kinds.get(&kind).into_iter().flatten().map(|(id, entry)| (&**id, entry))
    }

    /// In the order of kinds and ids.
    pub fn all(&self) -> impl Iterator<Item = (EntryKind, &str, &Entry)> {
        self.kinds.iter().flat_map(|(&kind, of)| of.iter().map(move |(id, entry)| (kind, &**id, entry)))
    }

    /// Forgets the entries that a layer has removed; to be called after the last layer.
    pub fn seal(&mut self) {
        for (&kind, of) in &mut self.kinds {
            let gone = of.iter().filter(|(_, entry)| entry.removed);
            self.removed.extend(gone.map(|(id, entry)| ((kind, id.clone()), entry.at)));
            of.retain(|_, entry| !entry.removed);
        }
    }

    /// Where an entry has been removed by the last layer that spoke of it.
    pub fn removed(&self, kind: EntryKind, id: &str) -> Option<Slice> {
        self.removed.get(&(kind, id.to_owned())).copied()
    }

    /// Puts in an entry that takes no part in the laying of layers.
    pub fn put(&mut self, kind: EntryKind, id: &str, entry: Entry) {
        self.kinds.entry(kind).or_default().insert(id.to_owned(), entry);
    }

    pub fn take(&mut self, kind: EntryKind, id: &str) -> Option<Entry> {
        self.kinds.get_mut(&kind)?.remove(id)
    }

    /// Lays the entries of a file of a layer over what is there. Layers come in order, base first.
    pub fn lay(
        &mut self,
        layer: usize,
        file: FileId,
        raw: Vec<RawEntry>,
        sources: &Sources,
        faults: &mut Vec<Diagnostic>,
    ) {
        for raw in raw {
            if let Err(fault) = self.lay_one(layer, file, raw, sources) {
                faults.push(*fault);
            }
        }
    }

    fn lay_one(&mut self, layer: usize, file: FileId, raw: RawEntry, sources: &Sources) -> Result<(), Box<Diagnostic>> {
        let at = Slice::new(file, raw.at.clone());
        let place = || sources.origin(at);
        let (kind, verb, id) = (raw.kind, raw.verb, raw.id.clone());
        let of = self.kinds.entry(kind).or_default();
        let Some(known) = of.get_mut(&id).filter(|known| !known.removed || known.layer == layer) else {
            if let Some(verb) = verb {
                let message = format!("there is no {} `{id}` to {}", kind.word(), verb.written().to_lowercase());
                let known = of.iter().filter(|(_, e)| !e.removed).map(|(id, _)| id.as_str());
                let near = did_you_mean(&id, known);
                return Err(Box::new(Diagnostic::error("nothing-to-change", place(), message).maybe_help(near)));
            }
            if of.len() >= MOST_OF_A_KIND {
                if !self.full.insert(kind) {
                    return Ok(());
                }
                let message = format!("more than {MOST_OF_A_KIND} entries of the kind {}", kind.entry());
                return Err(Box::new(Diagnostic::error("too-many", place(), message)));
            }
            of.insert(id, Entry::new(layer, file, raw));
            return Ok(());
        };
        if known.layer == layer {
            let message = format!("{} `{id}` is given twice", kind.word());
            let first = sources.origin(known.at);
            let help = "one entry in a scenario gives all that is to be said of an id";
            return Err(Box::new(
                Diagnostic::error("duplicate-id", place(), message)
                    .label("given again here")
                    .also(first, "first given here")
                    .help(help),
            ));
        }
        match verb {
            None => {
                let message = format!("{} `{id}` exists already in the scenario that this one extends", kind.word());
                let help = format!(
                    "write `Patch({0}(…))` to change some of its fields, or `Replace({0}(…))` to write it anew",
                    kind.entry()
                );
                return Err(Box::new(
                    Diagnostic::error("duplicate-id", place(), message)
                        .label("given again here")
                        .also(sources.origin(known.at), "defined here")
                        .help(help),
                ));
            }
            Some(Verb::Replace) => *known = Entry::new(layer, file, raw),
            Some(Verb::Patch) => known.patch(layer, file, raw),
            Some(Verb::Remove) => {
                *known = Entry { removed: true, ..Entry::new(layer, file, raw.clone()) };
                if let Some(extra) = raw.fields.iter().find(|f| f.name != kind.id_field()) {
                    let place = sources.origin(Slice::new(file, extra.key.clone()));
                    let message = format!("`Remove` takes only the `{}`", kind.id_field());
                    return Err(Box::new(Diagnostic::error("unknown-field", place, message)));
                }
            }
        }
        Ok(())
    }
}

impl Entry {
    pub fn new(layer: usize, file: FileId, raw: RawEntry) -> Self {
        let fields = raw.fields.into_iter().map(|f| Field {
            name: f.name,
            key: Slice::new(file, f.key),
            value: Slice::new(file, f.value),
        });
        Self { at: Slice::new(file, raw.at), fields: fields.collect(), broken: raw.broken, layer, removed: false }
    }

    /// An entry of no fields yet.
    pub fn empty(at: Slice) -> Self {
        Self { at, fields: Vec::new(), broken: false, layer: 0, removed: false }
    }

    /// Puts in a field in place of the one of that name.
    pub fn set(&mut self, field: Field) {
        match self.fields.iter_mut().find(|f| f.name == field.name) {
            Some(known) => *known = field,
            None => self.fields.push(field),
        }
    }

    fn patch(&mut self, layer: usize, file: FileId, raw: RawEntry) {
        let patch = Self::new(layer, file, raw);
        self.layer = layer;
        // Where a later fault is found twice, the nearer layer is the one that can be mended.
        self.at = patch.at;
        self.broken |= patch.broken;
        patch.fields.into_iter().for_each(|field| self.set(field));
    }
}
