//! From a file's text to its entries: kind, id, verb, and where each field stands. Values stay unread.

use std::ops::Range;

use super::recover::{self, begins_entry, next_entry};
use super::scan::{self, Fault, Guard, Part};
use crate::units::Kind;

/// What an entry defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    Of(Kind),
    Hold,
    Start,
    Breakaway,
    Service,
    /// `scenario.ron`.
    Manifest,
    /// A section of `defines.ron`.
    Defines,
}

/// What an entry does with one of the same id in an earlier layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Patch,
    Replace,
    Remove,
}

/// An entry as it stands in its file. All ranges are bytes of the file.
#[derive(Clone, Debug)]
pub struct RawEntry {
    pub kind: EntryKind,
    pub verb: Option<Verb>,
    pub id: String,
    /// Its id as written, or its kind where that could not be read.
    pub at: Range<usize>,
    pub fields: Vec<RawField>,
    /// Something in it could not be read, and has been reported.
    pub broken: bool,
}

#[derive(Clone, Debug)]
pub struct RawField {
    pub name: String,
    pub key: Range<usize>,
    pub value: Range<usize>,
}

impl EntryKind {
    /// All that may stand in a list of entries.
    pub fn listed() -> impl Iterator<Item = Self> {
        let of = Kind::ALL.iter().filter(|&&k| k != Kind::Province).map(|&k| Self::Of(k));
        of.chain([Self::Hold, Self::Start, Self::Breakaway, Self::Service])
    }

    /// As it is written in a file.
    pub fn entry(self) -> &'static str {
        match self {
            Self::Of(kind) => kind.entry(),
            Self::Hold => "Hold",
            Self::Start => "Start",
            Self::Breakaway => "Breakaway",
            Self::Service => "Service",
            Self::Manifest => "Scenario",
            Self::Defines => "Defines",
        }
    }

    /// The word a person uses for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Of(kind) => kind.word(),
            Self::Hold => "hold",
            Self::Start => "start",
            Self::Breakaway => "breakaway",
            Self::Service => "service",
            Self::Manifest => "manifest",
            Self::Defines => "section",
        }
    }

    /// The field that names it.
    pub fn id_field(self) -> &'static str {
        match self {
            Self::Hold | Self::Start | Self::Breakaway => "faction",
            Self::Service => "country",
            _ => "id",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::listed().find(|k| k.entry() == word)
    }
}

impl Verb {
    pub const ALL: [Verb; 3] = [Verb::Patch, Verb::Replace, Verb::Remove];

    pub fn written(self) -> &'static str {
        match self {
            Self::Patch => "Patch",
            Self::Replace => "Replace",
            Self::Remove => "Remove",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.written() == word)
    }
}

/// Reads a file that is a list of entries. Whatever is broken is reported and skipped.
pub fn read_list(text: &str, faults: &mut Vec<Fault>) -> Vec<RawEntry> {
    let mut list = List { text, faults, entries: Vec::new(), lost: false };
    if let Err(fault) = list.read() {
        list.faults.push(fault);
    }
    list.entries
}

/// Reads a file that is one entry, such as the manifest: its fields.
pub fn read_single(text: &str, name: &str, faults: &mut Vec<Fault>) -> Option<(Range<usize>, Vec<RawField>)> {
    let result = (|| {
        let start = skip_start(text)?;
        let word = start..scan::word_end(text, start);
        if !word.is_empty() && &text[word.clone()] != name {
            return Err(Fault::new("syntax", word, format!("this file holds one `{name}(…)`")));
        }
        let open = scan::skip_trivia(text, word.end)?;
        if text.as_bytes().get(open) != Some(&b'(') {
            let message = format!("this file holds one `{name}(…)`");
            return Err(Fault::new("syntax", open..(open + 1).min(text.len()), message));
        }
        let end = scan::skip_value(text, start, None)?;
        let rest = scan::skip_trivia(text, end)?;
        if rest < text.len() {
            return Err(Fault::new("syntax", rest..rest, format!("nothing may follow after the `{name}(…)`")));
        }
        Ok((start..end, open))
    })();
    match result {
        Ok((span, open)) => {
            let parts = scan::parts(text, open, faults);
            Some((span, fields(text, parts, name, faults)))
        }
        Err(fault) => {
            faults.push(fault);
            None
        }
    }
}

struct List<'a> {
    text: &'a str,
    faults: &'a mut Vec<Fault>,
    entries: Vec<RawEntry>,
    /// Nothing is to be said of the list's end: it has been passed on the way to the next entry.
    lost: bool,
}

impl List<'_> {
    fn read(&mut self) -> Result<(), Fault> {
        let text = self.text;
        let open = skip_start(text)?;
        let mut at = open + 1;
        if text.as_bytes().get(open) != Some(&b'[') {
            self.lost = true;
            let message = "a file of entries is a list; it begins with `[`";
            self.faults.push(Fault::new("syntax", open..scan::word_end(text, open), message));
            at = next_entry(text, open);
        }
        loop {
            at = scan::skip_trivia(text, at)?;
            match text.as_bytes().get(at) {
                None if self.lost => return Ok(()),
                None => {
                    return Err(Fault::new("unclosed-bracket", open..open + 1, "this list is never closed with `]`"));
                }
                Some(b']') => {
                    let rest = scan::skip_trivia(text, at + 1)?;
                    if rest >= text.len() {
                        return Ok(());
                    }
                    let message = "the list has ended before this";
                    let mut fault = Fault::new("syntax", rest..scan::word_end(text, rest).max(rest + 1), message);
                    fault.also = Some((at..at + 1, "here"));
                    self.faults.push(fault);
                    self.lost = true;
                    at = next_entry(text, at);
                }
                Some(_) => at = self.entry_and_comma(at)?,
            }
        }
    }

    fn entry_and_comma(&mut self, start: usize) -> Result<usize, Fault> {
        let text = self.text;
        let end = match self.entry(start) {
            Ok(end) => end,
            Err(fault) => {
                self.faults.push(fault);
                let end = next_entry(text, start + 1);
                self.entries.extend(recover::salvage(text, start..end));
                self.lost |= end >= text.len();
                return Ok(end);
            }
        };
        let next = scan::skip_trivia(text, end)?;
        match text.as_bytes().get(next) {
            Some(b',') => return Ok(next + 1),
            Some(b']') | None => {}
            Some(b')' | b'}') => {
                let message = format!("this `{}` closes nothing", text.as_bytes()[next] as char);
                self.faults.push(Fault::new("unclosed-bracket", next..next + 1, message));
                return Ok(next_entry(text, next));
            }
            Some(_) => self.faults.push(Fault::new("syntax", end..end, "a comma is missing between two entries")),
        }
        Ok(next)
    }

    /// One entry with its verb; gives its end.
    fn entry(&mut self, start: usize) -> Result<usize, Fault> {
        let text = self.text;
        let guard: Guard<'_> = &|at| begins_entry(text, at);
        let word = start..scan::word_end(text, start);
        let Some(verb) = Verb::parse(&text[word.clone()]) else {
            let end = scan::skip_value(text, start, Some(guard))?;
            self.definition(None, start..end);
            return Ok(end);
        };
        let open = scan::skip_trivia(text, word.end)?;
        if text.as_bytes().get(open) != Some(&b'(') {
            return Err(Fault::new("syntax", word, format!("write `{}(Kind(id: …))`", verb.written())));
        }
        let inner = scan::skip_trivia(text, open + 1)?;
        let end = scan::skip_value(text, inner, Some(guard))?;
        let mut close = scan::skip_trivia(text, end)?;
        if text.as_bytes().get(close) == Some(&b',') {
            close = scan::skip_trivia(text, close + 1)?;
        }
        if text.as_bytes().get(close) != Some(&b')') {
            let message = format!("`{}` takes one entry and is closed after it", verb.written());
            let mut fault = Fault::new("unclosed-bracket", close..(close + 1).min(text.len()), message);
            fault.also = Some((open..open + 1, "opened here"));
            return Err(fault);
        }
        self.definition(Some(verb), inner..end);
        Ok(close + 1)
    }

    fn definition(&mut self, verb: Option<Verb>, span: Range<usize>) {
        if let Err(fault) = self.try_definition(verb, span) {
            self.faults.push(fault);
        }
    }

    fn try_definition(&mut self, verb: Option<Verb>, span: Range<usize>) -> Result<(), Fault> {
        let text = self.text;
        let word = span.start..scan::word_end(text, span.start);
        if word.is_empty() {
            let at = span.start..span.start + 1;
            return Err(Fault::new("unknown-kind", at, "an entry begins with its kind, as in `Faction(id: …)`"));
        }
        let Some(kind) = EntryKind::parse(&text[word.clone()]) else {
            return Err(Fault::new("unknown-kind", word.clone(), format!("there is no entry `{}`", &text[word])));
        };
        let Some(open) = scan::opening(text, &span).filter(|&open| text.as_bytes()[open] == b'(') else {
            return Err(Fault::new("syntax", word, format!("write `{}(…)` with fields in brackets", kind.entry())));
        };
        let before = self.faults.len();
        let parts = scan::parts(text, open, self.faults);
        let fields = fields(text, parts, kind.entry(), self.faults);
        let broken = self.faults.len() > before;
        let Some(named) = fields.iter().find(|f| f.name == kind.id_field()) else {
            let message = format!("this {} has no `{}`", kind.word(), kind.id_field());
            return Err(Fault::new("missing-field", word, message));
        };
        let at = named.value.clone();
        let Ok(id) = ron::from_str::<String>(&text[at.clone()]) else {
            let message = format!("`{}` is a name in double quotes", kind.id_field());
            return Err(Fault::new("wrong-type", at, message));
        };
        self.entries.push(RawEntry { kind, verb, id, at, fields, broken });
        Ok(())
    }
}

/// The fields among the parts of an entry, each once.
fn fields(text: &str, parts: Vec<Part>, entry: &str, faults: &mut Vec<Fault>) -> Vec<RawField> {
    let mut fields: Vec<RawField> = Vec::with_capacity(parts.len());
    for Part { name, value } in parts {
        let Some(key) = name else {
            let message = format!("a field of `{entry}` is written `name: value`");
            faults.push(Fault::new("syntax", value, message));
            continue;
        };
        let name = text[key.clone()].to_owned();
        if let Some(first) = fields.iter().find(|f| f.name == name) {
            let mut fault = Fault::new("duplicate-field", key, format!("`{name}` is given twice"));
            fault.also = Some((first.key.clone(), "first given here"));
            faults.push(fault);
            continue;
        }
        for number in scan::long_decimals(text, value.clone()) {
            let message = format!("numbers have up to four decimals, `{}` has more", &text[number.clone()]);
            faults.push(Fault::new("too-many-decimals", number, message));
        }
        fields.push(RawField { name, key, value });
    }
    fields
}

/// The first offset after a byte order mark and anything that means nothing.
fn skip_start(text: &str) -> Result<usize, Fault> {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    scan::skip_trivia(text, mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<String>, Vec<(String, String)>) {
        let mut faults = Vec::new();
        let entries = read_list(text, &mut faults);
        let shown = |e: &RawEntry| format!("{}{}", e.id, if e.broken { " (broken)" } else { "" });
        let faults = faults.into_iter().map(|f| (f.message, text[f.at].to_owned())).collect();
        (entries.iter().map(shown).collect(), faults)
    }

    #[test]
    fn entries_and_their_fields_are_found_among_comments_and_strings() {
        let text =
            "// one\n[ Law(id: \"a\" /* ) */, note: \")\", leans: (economy: 3)), Patch(\n  Law(id: \"b\",),\n ), ]";
        let mut faults = Vec::new();
        let entries = read_list(text, &mut faults);
        assert_eq!(faults, []);
        let fields: Vec<_> = entries[0].fields.iter().map(|f| (&*f.name, &text[f.value.clone()])).collect();
        assert_eq!(fields, [("id", "\"a\""), ("note", "\")\""), ("leans", "(economy: 3)")]);
        assert_eq!((entries[1].verb, &*entries[1].id), (Some(Verb::Patch), "b"));
    }

    #[test]
    fn a_broken_entry_hides_no_other() {
        let text = "[\n  Law(id: \"a\", cost: (1,\n  Law(id: \"b\"),\n  Law(id: \"c, cost: 1),\n  Law(id: \"d\" cost: 1),\n  \
                    Law(id: \"e\"))\n  Law(id: \"f\"),\n]";
        let (entries, faults) = read(text);
        assert_eq!(entries, ["a (broken)", "b", "c (broken)", "d (broken)", "e", "f"]);
        let messages: Vec<_> = faults.iter().map(|(m, _)| m.as_str()).collect();
        let expected = [
            "this `(` is never closed",
            "this text is not closed on its line",
            "a comma is missing here",
            "this `)` closes nothing",
        ];
        assert_eq!(messages, expected);
    }

    #[test]
    fn the_end_of_a_file_is_looked_after() {
        let faults = |text: &str| read(text).1.into_iter().map(|(m, _)| m).collect::<Vec<_>>();
        assert_eq!(faults("[Law(id: \"a\")"), ["this list is never closed with `]`"]);
        assert_eq!(faults("[Law(id: \"a\")] Law(id: \"b\")"), ["the list has ended before this"]);
        assert_eq!(faults("[Law(id: ‘a’)]"), ["`‘` cannot stand here"]);
        assert_eq!(faults("Law(id: \"a\")"), ["a file of entries is a list; it begins with `[`"]);
        assert_eq!(faults("")[0], "a file of entries is a list; it begins with `[`");
    }
}
