//! How reading goes on after an entry that is broken: where the next one begins, and what the broken one would have been.

use std::ops::Range;

use super::entry::{EntryKind, RawEntry, Verb};
use super::scan;

/// Whether an entry begins here: `Kind(name:` or `Verb(Kind(` as the first thing on its line.
pub fn begins_entry(text: &str, at: usize) -> bool {
    const INDENT: usize = 8;
    let before = &text[..at];
    let indent = before.len() - before.trim_end_matches([' ', '\t']).len();
    if indent > INDENT || !(before.len() == indent || before[..before.len() - indent].ends_with('\n')) {
        return false;
    }
    let opened = |at: usize| {
        let end = scan::word_end(text, at);
        let open = scan::skip_trivia(text, end).ok()?;
        let inner = scan::skip_trivia(text, open + 1).ok()?;
        (text.as_bytes().get(open) == Some(&b'(')).then_some((&text[at..end], inner))
    };
    if !text.as_bytes()[at].is_ascii_uppercase() {
        return false;
    }
    let Some((word, inner)) = opened(at) else { return false };
    if Verb::parse(word).is_some() {
        return opened(inner).is_some_and(|(kind, _)| EntryKind::parse(kind).is_some());
    }
    let colon = || scan::skip_trivia(text, scan::word_end(text, inner)).ok();
    EntryKind::parse(word).is_some() && colon().is_some_and(|at| text.as_bytes().get(at) == Some(&b':'))
}

/// The next line from `from` on that begins an entry, or the end.
pub fn next_entry(text: &str, from: usize) -> usize {
    let mut from = text.floor_char_boundary(from.min(text.len()));
    // Unless it begins a line itself, the search begins with the next one.
    if from > 0 && !text[..from].ends_with('\n') {
        from = text[from..].find('\n').map_or(text.len(), |n| from + n + 1);
    }
    while from < text.len() {
        let line = &text[from..];
        let at = from + (line.len() - line.trim_start_matches([' ', '\t']).len());
        if at < text.len() && begins_entry(text, at) {
            return at;
        }
        from = line.find('\n').map_or(text.len(), |n| from + n + 1);
    }
    text.len()
}

/// Of an entry that cannot be read: what it would have defined, so that mentions of it are not faults as well.
pub fn salvage(text: &str, span: Range<usize>) -> Option<RawEntry> {
    let text = &text[span.clone()];
    let mut words = text.split('(').map(str::trim);
    let first = words.next()?;
    let verb = Verb::parse(first);
    let kind = EntryKind::parse(if verb.is_some() { words.next()? } else { first })?;
    // A removal that cannot be read removes nothing.
    if verb == Some(Verb::Remove) {
        return None;
    }
    let field = format!("{}:", kind.id_field());
    let starts = |at: &usize| !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let at = text.match_indices(&field).map(|(at, _)| at).find(starts)?;
    let id = text[at + field.len()..].trim_start().strip_prefix('"')?.split(['"', '\n', ',']).next()?;
    let at = span.start..span.start + first.len();
    let entry = RawEntry { kind, verb, id: id.to_owned(), at, fields: Vec::new(), broken: true };
    (!id.is_empty()).then_some(entry)
}
