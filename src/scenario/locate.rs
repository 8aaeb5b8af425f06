//! From a place in a definition ("the second option's first effect") to the place in the file where it is written.

use std::ops::Range;

use super::merge::Entry;
use super::scan;
use super::source::{Slice, Sources};

/// One step into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// To a named field.
    Field(&'a str),
    /// To an element of a list or an argument of a `Word(…)`, from 0.
    At(usize),
    /// Into `Word(…)`; to its argument if it has only one.
    Into,
}

/// The stretch that the steps lead to, or as far as they lead; the whole entry's id where they lead nowhere.
pub fn locate(sources: &Sources, entry: &Entry, steps: &[Step<'_>]) -> Slice {
    let Some((Step::Field(name), rest)) = steps.split_first() else { return entry.at };
    let Some(field) = entry.field(name) else { return entry.at };
    let Slice { file, start, end } = field.value;
    Slice::new(file, locate_in(sources.text(file), start..end, rest))
}

/// The stretch of `text` that the steps from the value at `span` lead to, or as far as they lead.
pub fn locate_in(text: &str, mut span: Range<usize>, steps: &[Step<'_>]) -> Range<usize> {
    for step in steps {
        match inner(text, &span, step) {
            Some(found) => span = found,
            None => break,
        }
    }
    span
}

/// The key of a named field of the value at `span`.
pub fn key_in(text: &str, span: &Range<usize>, name: &str) -> Option<Range<usize>> {
    let open = scan::opening(text, span)?;
    let parts = scan::parts(text, open, &mut Vec::new());
    parts.into_iter().filter_map(|p| p.name).find(|key| &text[key.clone()] == name)
}

/// The word that begins the value at `span`: a variant's name.
pub fn word_of(text: &str, span: &Range<usize>) -> Range<usize> {
    span.start..scan::word_end(text, span.start).min(span.end).max(span.start)
}

fn inner(text: &str, span: &Range<usize>, step: &Step<'_>) -> Option<Range<usize>> {
    let open = scan::opening(text, span)?;
    let mut parts = scan::parts(text, open, &mut Vec::new());
    match step {
        Step::Field(name) => {
            parts.into_iter().find(|p| p.name.as_ref().is_some_and(|n| &text[n.clone()] == *name)).map(|p| p.value)
        }
        Step::At(index) => (*index < parts.len()).then(|| parts.swap_remove(*index).value),
        Step::Into => match parts.as_slice() {
            [only] if only.name.is_none() && text.as_bytes()[open] == b'(' => Some(only.value.clone()),
            _ => Some(span.clone()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_through_lists_words_and_fields() {
        let text = r#"[Money(This, 3), If(All([Always, HasLaw(This, "x")]), [Split(from: This, percent: 5)], [])]"#;
        let find = |steps: &[Step]| &text[locate_in(text, 0..text.len(), steps)];
        use Step::{At, Field, Into};
        assert_eq!(find(&[At(0), At(1)]), "3");
        assert_eq!(find(&[At(1), At(0), Into, At(1), At(1)]), "\"x\"");
        assert_eq!(find(&[At(1), At(1), At(0), Field("percent")]), "5");
        assert_eq!(find(&[At(0), At(7)]), "Money(This, 3)", "as far as the steps lead");
    }
}
