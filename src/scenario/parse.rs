//! From a merged entry to its definition, with every fault in it reported at its own place.
//!
//! The fields are written together as one RON struct and read by `ron`. Where that fails the fault is reported, the
//! smallest list element or field around it is blanked out, and the reading goes on, so that one fault hides no other.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::Diagnostic;
use super::entry::EntryKind;
use super::locate::{Step, locate_in};
use super::merge::{Entries, Entry};
use super::probe::field_names;
use super::reword::{self, Failure, OwnedStep};
use super::scan;
use super::source::{Slice, Sources};
use super::suggest::{MOST_SUGGESTIONS, did_you_mean, list};
use crate::units::{Kind, Misnomer, Names, read_names};

/// What reading entries needs to know, and the faults found so far.
pub struct Parser<'a> {
    pub names: Arc<Names>,
    pub entries: &'a Entries,
    pub sources: &'a Sources,
    pub faults: Vec<Diagnostic>,
}

/// Most faults reported of one entry.
const MOST_FAULTS: usize = 40;
/// What can be read where some value is wanted: a name, a number, a list, brackets, a date, a colour; the word tells what
/// words there are.
const FILLERS: [&str; 8] = ["\"\"", "0", "[]", "()", "\"1900-01-01\"", "\"000000\"", "true", "Filler"];
/// More than the brackets allow, so that the scanner's message comes first.
const RECURSION: usize = 4 * scan::DEEPEST;

impl Parser<'_> {
    /// The definition, and whether it is free of faults. A definition with a fault that could be read all the same is
    /// given so that more can be checked; ids in it may be wrong.
    pub fn parse<T: DeserializeOwned>(&mut self, kind: EntryKind, id: &str, entry: &Entry) -> (Option<T>, bool) {
        let called = match kind {
            EntryKind::Defines => format!("section `{id}`"),
            kind => format!("`{}`", kind.entry()),
        };
        let before = self.faults.len();
        let known = field_names::<T>();
        let mut text = Composed::default();
        for field in &entry.fields {
            if known.contains(&field.name.as_str()) {
                text.field(self.sources, &field.name, field.key, field.value);
            } else {
                self.unknown_field(&called, field.key, &field.name, known);
            }
        }
        let mut text = text.closed(entry.at);
        let mut misnomers = BTreeMap::new();
        let definition = self.attempts(&called, entry.broken, &mut text, &mut misnomers);
        misnomers.into_values().for_each(|misnomer| self.misnomer(&text, &misnomer));
        (definition, self.faults.len() == before && !entry.broken)
    }

    fn attempts<T: DeserializeOwned>(
        &mut self,
        called: &str,
        broken: bool,
        text: &mut Composed,
        misnomers: &mut BTreeMap<usize, Misnomer>,
    ) -> Option<T> {
        let mut blanked: Vec<(usize, String)> = Vec::new();
        for _ in 0..MOST_FAULTS {
            let reading = read_names(&self.names, &text.text, || read_ron::<T>(&text.text));
            misnomers.extend(reading.misnomers.into_iter().map(|m| (m.offset, m)));
            let failure = match reading.result {
                Ok(definition) => return Some(definition),
                Err(failure) => failure,
            };
            let mut steps: Vec<Step<'_>> = failure.steps.iter().map(OwnedStep::as_step).collect();
            let own_doing = failure.missing().is_some_and(|field| {
                let container = locate_in(&text.text, 0..text.text.len(), &steps);
                blanked.contains(&(container.start, field.to_owned()))
            });
            // A field that the scanner has thrown away is not missed as well.
            let told = broken && failure.missing().is_some() && steps.is_empty();
            if !own_doing && !told {
                let worded = reword::reword(&text.text, called, &failure, &steps);
                let place = self.sources.origin(text.to_file(worded.at));
                for field in self.also_missing::<T>(&text.text, &failure) {
                    let message = failure.lacks(called, &field);
                    self.faults.push(Diagnostic::error(worded.key, place.clone(), message));
                }
                let fault = Diagnostic::error(worded.key, place, worded.message).maybe_help(worded.help);
                self.faults.push(fault);
            }
            let size = blanked.len();
            while let Some(last) = steps.pop() {
                if let Some(name) = blank(&mut text.text, &steps, last) {
                    let container = locate_in(&text.text, 0..text.text.len(), &steps);
                    blanked.push((container.start, name));
                    break;
                }
            }
            if blanked.len() == size {
                return None;
            }
        }
        None
    }

    /// The fields that the same brackets lack besides the one that is told: found by putting in something readable for
    /// each in turn, in a copy that is thrown away.
    fn also_missing<T: DeserializeOwned>(&self, text: &str, failure: &Failure) -> Vec<String> {
        let mut found: Vec<String> = failure.missing().map(str::to_owned).into_iter().collect();
        let mut text = text.to_owned();
        while let Some(last) = found.last().filter(|_| found.len() < MOST_FAULTS) {
            match self.fill::<T>(&mut text, &failure.steps, last) {
                Some(next) if !found.contains(&next) => found.push(next),
                _ => break,
            }
        }
        found.drain(..found.len().min(1));
        found
    }

    /// Puts in something for a field; gives the next field that is missing there.
    fn fill<T: DeserializeOwned>(&self, text: &mut String, at: &[OwnedStep], field: &str) -> Option<String> {
        let steps: Vec<Step<'_>> = at.iter().map(OwnedStep::as_step).collect();
        let open = scan::opening(text, &locate_in(text, 0..text.len(), &steps))?;
        let mut tries: Vec<String> = FILLERS.iter().map(|&f| f.to_owned()).collect();
        let mut next = 0;
        while let Some(filler) = tries.get(next) {
            next += 1;
            let mut filled = text.clone();
            filled.insert_str(open + 1, &format!("{field}: {filler},"));
            let failure = read_names(&self.names, &filled, || read_ron::<T>(&filled)).result.err()?;
            if failure.steps == at {
                let missing = failure.missing()?.to_owned();
                *text = filled;
                return Some(missing);
            }
            let inside = failure.steps.get(at.len()).is_some_and(|s| *s == OwnedStep::Field(field.to_owned()));
            if !inside || !failure.steps.starts_with(at) {
                return None;
            }
            if tries.len() == FILLERS.len() {
                tries.extend(failure.words().iter().flat_map(|word| [(*word).to_owned(), format!("{word}(0)")]));
            }
        }
        None
    }

    fn unknown_field(&mut self, called: &str, key: Slice, name: &str, known: &[&str]) {
        let message = format!("{called} has no field `{name}`");
        let help = did_you_mean(name, known.iter().copied()).unwrap_or_else(|| format!("it has {}", list(known)));
        self.faults.push(Diagnostic::error("unknown-field", self.sources.origin(key), message).help(help));
    }

    fn misnomer(&mut self, text: &Composed, misnomer: &Misnomer) {
        let Misnomer { kind, name, offset, len } = misnomer;
        let place = self.sources.origin(text.to_file(*offset..offset + len));
        // A stronghold may be a region as well.
        let or_region = *kind == Kind::Province && text.field_at(*offset) == Some("strongholds");
        let what = if or_region { "province or region" } else { kind.word() };
        let message = format!("there is no {what} `{name}`");
        let regions = self.names.all(Kind::Region).filter(|_| or_region);
        let affordable = self.faults.len() < MOST_SUGGESTIONS;
        let near = affordable.then(|| did_you_mean(name, self.names.all(*kind).chain(regions))).flatten();
        let elsewhere = || {
            let other = Kind::ALL.iter().find(|&&k| k != *kind && self.names.find(k, name).is_some())?;
            Some(format!("`{name}` is the id of a {}; here the id of a {what} is wanted", other.word()))
        };
        let fault = Diagnostic::error("unknown-name", place, message);
        self.faults.push(match self.entries.removed((*kind).into(), name) {
            Some(at) => fault.also(self.sources.origin(at), "removed here"),
            None => fault.maybe_help(near.or_else(elsewhere)),
        });
    }
}

fn read_ron<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(RECURSION);
    let mut ron = ron::Deserializer::from_str_with_options(text, &options).map_err(Failure::before_reading)?;
    let mut track = serde_path_to_error::Track::new();
    let result = T::deserialize(serde_path_to_error::Deserializer::new(&mut ron, &mut track));
    result.map_err(|error| Failure::new(ron.span_error(error), &track.path()))
}

/// Overwrites a named field or an element of a list with spaces; gives the field's name (empty for an element).
fn blank(text: &mut String, container: &[Step<'_>], last: Step<'_>) -> Option<String> {
    let span = locate_in(text, 0..text.len(), container);
    let open = scan::opening(text, &span)?;
    let parts = scan::parts(text, open, &mut Vec::new());
    let part = match last {
        Step::Field(name) => parts.iter().find(|p| p.name.as_ref().is_some_and(|n| &text[n.clone()] == name)),
        Step::At(index) if text.as_bytes()[open] == b'[' => parts.get(index),
        _ => None,
    }?;
    let name = part.name.as_ref().map(|n| text[n.clone()].to_owned()).unwrap_or_default();
    let start = part.name.as_ref().map_or(part.value.start, |n| n.start);
    let comma = scan::skip_trivia(text, part.value.end).ok()?;
    let end = if text.as_bytes().get(comma) == Some(&b',') { comma + 1 } else { part.value.end };
    text.replace_range(start..end, &" ".repeat(end - start));
    Some(name)
}

/// An entry written as one struct, and where each stretch of it comes from.
#[derive(Default)]
struct Composed {
    text: String,
    pieces: Vec<Piece>,
    at: Option<Slice>,
}

struct Piece {
    start: usize,
    from: Slice,
    field: String,
}

impl Composed {
    fn field(&mut self, sources: &Sources, name: &str, key: Slice, value: Slice) {
        self.text.push(if self.pieces.is_empty() { '(' } else { ',' });
        self.pieces.push(Piece { start: self.text.len(), from: key, field: name.to_owned() });
        self.text.push_str(sources.of(key));
        self.text.push(':');
        self.pieces.push(Piece { start: self.text.len(), from: value, field: name.to_owned() });
        self.text.push_str(sources.of(value));
    }

    fn closed(mut self, at: Slice) -> Self {
        self.text.push_str(if self.pieces.is_empty() { "()" } else { ",)" });
        self.at = Some(at);
        self
    }

    fn piece(&self, offset: usize) -> Option<&Piece> {
        self.pieces[..self.pieces.partition_point(|p| p.start <= offset)].last()
    }

    fn field_at(&self, offset: usize) -> Option<&str> {
        self.piece(offset).map(|p| p.field.as_str())
    }

    /// The same stretch in the author's file; what is not the author's is the end of what comes before it.
    fn to_file(&self, span: Range<usize>) -> Slice {
        let Some(piece) = self.piece(span.start) else { return self.at.expect("set when closed") };
        let within = |offset: usize| (piece.from.start + offset.saturating_sub(piece.start)).min(piece.from.end);
        Slice { file: piece.from.file, start: within(span.start), end: within(span.end) }
    }
}
