//! What `ron` has to say about a value, in the words of the format: no type names, the value itself pointed at.

use std::ops::Range;

use ron::error::{Error as Ron, Position, SpannedError};
use serde_path_to_error::{Path, Segment};

use super::locate::{Step, key_in, locate_in, word_of};
use super::suggest::{did_you_mean, list};

/// What went wrong, and the steps to where.
pub struct Failure {
    pub steps: Vec<OwnedStep>,
    error: Box<SpannedError>,
}

/// A [`Step`] that owns its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnedStep {
    Field(String),
    At(usize),
    Into(String),
}

/// A fault in plain words, at a stretch of the text that was read.
pub struct Worded {
    pub key: &'static str,
    pub at: Range<usize>,
    pub message: String,
    pub help: Option<String>,
}

impl OwnedStep {
    pub fn as_step(&self) -> Step<'_> {
        match self {
            Self::Field(name) => Step::Field(name),
            Self::At(index) => Step::At(*index),
            Self::Into(_) => Step::Into,
        }
    }
}

impl Failure {
    pub fn new(error: SpannedError, path: &Path) -> Self {
        let step = |segment: &Segment| match segment {
            Segment::Map { key } => Some(OwnedStep::Field(key.clone())),
            Segment::Seq { index } => Some(OwnedStep::At(*index)),
            Segment::Enum { variant } => Some(OwnedStep::Into(variant.clone())),
            Segment::Unknown => None,
        };
        Self { steps: path.iter().map_while(step).collect(), error: Box::new(error) }
    }

    pub fn before_reading(error: SpannedError) -> Self {
        Self { steps: Vec::new(), error: Box::new(error) }
    }

    /// The field that is missing, if that is the fault.
    pub fn missing(&self) -> Option<&str> {
        match &self.error.code {
            Ron::MissingStructField { field, .. } => Some(field),
            _ => None,
        }
    }

    /// The words that could have stood there, if a word is wanted.
    pub fn words(&self) -> &[&'static str] {
        match &self.error.code {
            Ron::NoSuchEnumVariant { expected, .. } => expected,
            _ => &[],
        }
    }

    /// The sentence for a field that is missing where this failure is.
    pub fn lacks(&self, entry: &str, field: &str) -> String {
        format!("{} has no `{field}`, and it is required", self.container(entry))
    }

    /// What holds the place: the nearest field's name, or the variant, or the entry.
    fn container(&self, entry: &str) -> String {
        let steps = match (&self.error.code, self.steps.as_slice()) {
            (Ron::NoSuchStructField { found, .. }, [before @ .., OwnedStep::Field(last)]) if found == last => before,
            (_, steps) => steps,
        };
        match steps.last() {
            None => entry.to_owned(),
            Some(OwnedStep::Field(name) | OwnedStep::Into(name)) => format!("`{name}`"),
            Some(OwnedStep::At(_)) => {
                let list = steps.iter().rev().find_map(|s| match s {
                    OwnedStep::Field(name) | OwnedStep::Into(name) => Some(name.as_str()),
                    OwnedStep::At(_) => None,
                });
                format!("this part of `{}`", list.unwrap_or(entry))
            }
        }
    }
}

/// `entry` is the kind of the entry that `text` is the body of.
pub fn reword(text: &str, entry: &str, failure: &Failure, steps: &[Step<'_>]) -> Worded {
    let inside = failure.container(entry);
    let steps = match (&failure.error.code, steps) {
        // The path ends at the field that is not there, or inside of the word whose arguments are wrong.
        (Ron::NoSuchStructField { found, .. }, [before @ .., Step::Field(last)]) if found == last => before,
        (Ron::ExpectedDifferentLength { .. } | Ron::MissingStructField { .. }, [before @ .., Step::Into]) => before,
        (Ron::ExpectedStructLike | Ron::ExpectedNamedStructLike(_), [before @ .., Step::Into]) => before,
        _ => steps,
    };
    let span = locate_in(text, 0..text.len(), steps);
    let value = shortened(&text[span.clone()]);
    let fault = |key, at: Range<usize>, message: String| Worded { key, at, message, help: None };
    let wanted = |what: &str| fault("wrong-type", span.clone(), format!("{what} is wanted here, not `{value}`"));
    match &failure.error.code {
        Ron::Message(message) => bad_value(message, &text[span.clone()], span),
        Ron::NoSuchStructField { expected, found, .. } => {
            let Some(at) = key_in(text, &span, found) else {
                let message =
                    format!("the parts of {inside} are named, as in `{}: …`", expected.first().unwrap_or(&"id"));
                let help = format!("it has {}", list(expected));
                return Worded { key: "syntax", at: word_of(text, &span), message, help: Some(help) };
            };
            let near = did_you_mean(found, expected.iter().copied());
            let help = near.unwrap_or_else(|| format!("it has {}", list(expected)));
            let message = format!("{inside} has no field `{found}`");
            Worded { key: "unknown-field", at, message, help: Some(help) }
        }
        Ron::MissingStructField { field, .. } => {
            fault("missing-field", head(text, &span, failure.steps.is_empty()), failure.lacks(entry, field))
        }
        Ron::DuplicateStructField { field, .. } => {
            fault("duplicate-field", span, format!("{inside} has `{field}` twice"))
        }
        Ron::NoSuchEnumVariant { expected, found, .. } => {
            let help = did_you_mean(found, expected.iter().copied())
                .unwrap_or_else(|| format!("it can be {}", list(expected)));
            let message = match language_of(expected) {
                Some(what) => format!("there is no {what} `{found}`"),
                None => format!("{inside} cannot be `{found}`"),
            };
            Worded { key: "unknown-word", at: word_of(text, &span), message, help: Some(help) }
        }
        Ron::ExpectedDifferentLength { expected, found } => wrong_length(text, span, expected, *found),
        Ron::ExpectedInteger | Ron::InvalidIntegerDigit { .. } => wanted("a whole number"),
        Ron::IntegerOutOfBounds if value.starts_with('-') => wanted("a whole number of 0 or more"),
        Ron::IntegerOutOfBounds => fault("out-of-range", span, format!("`{value}` is too large a number here")),
        Ron::ExpectedFloat | Ron::FloatUnderscore | Ron::UnderscoreAtBeginning => wanted("a number"),
        Ron::ExpectedString => wanted("a text in double quotes"),
        Ron::ExpectedBoolean => wanted("`true` or `false`"),
        Ron::ExpectedArray => wanted("a list in square brackets"),
        Ron::ExpectedStructLike | Ron::ExpectedNamedStructLike(_) => in_brackets(text, span, failure),
        Ron::ExpectedIdentifier if value.ends_with("()") => {
            let word = word_of(text, &span);
            let message = format!("`{}` needs something in its brackets", &text[word.clone()]);
            fault("wrong-number", word, message)
        }
        Ron::ExpectedIdentifier | Ron::InvalidIdentifier(_) | Ron::SuggestRawIdentifier(_) => {
            wanted("a word without quotes")
        }
        Ron::InvalidValueForType { expected, .. } => wanted(expected),
        Ron::ExceededRecursionLimit => {
            let message = "this is nested too deep to be read".to_owned();
            fault("too-deep", word_of(text, &span), message)
        }
        _ => at_cursor(text, failure),
    }
}

fn bad_value(message: &str, value: &str, at: Range<usize>) -> Worded {
    if !message.starts_with("expected the id") {
        return Worded { key: "bad-value", at, message: message.to_owned(), help: None };
    }
    // `Faction("x")` where only `"x"` is wanted.
    let inner = value.split_once("(\"").and_then(|(_, rest)| rest.split_once("\")")).filter(|(_, end)| end.is_empty());
    let help = inner.map(|(name, _)| format!("write `\"{name}\"` alone"));
    let found = shortened(value);
    let message = match message.split_once(", found ") {
        Some((expected, _)) => format!("{expected}, found `{found}`"),
        None => message.to_owned(),
    };
    Worded { key: "wrong-type", at, message, help }
}

/// The language a list of variants belongs to, if it is one of those that stand anywhere in an event.
fn language_of(variants: &[&str]) -> Option<&'static str> {
    let tells =
        [("Always", "condition"), ("Sway", "effect"), ("SeatShare", "value"), ("Actor", "scope"), ("Region", "place")];
    tells.iter().find(|(tell, _)| variants.contains(tell)).map(|(_, what)| *what)
}

/// The word or bracket that begins a value; of a whole entry nothing, so that its id is pointed at.
fn head(text: &str, span: &Range<usize>, whole: bool) -> Range<usize> {
    let word = word_of(text, span);
    match (whole, word.is_empty()) {
        (true, _) => 0..0,
        (false, true) => span.start..span.start + 1,
        (false, false) => word,
    }
}

fn wrong_length(text: &str, span: Range<usize>, expected: &str, found: usize) -> Worded {
    let number = |s: &str| s.split(' ').rev().find_map(|word| word.parse::<usize>().ok());
    let word = word_of(text, &span);
    let name = &text[word.clone()];
    let wants = number(expected);
    let (holder, part) = if name.is_empty() { ("this".to_owned(), "part") } else { (format!("`{name}`"), "argument") };
    let message = match wants {
        Some(n) => format!("{holder} takes {n} {part}s; {found} given"),
        None => format!("{holder} has the wrong number of {part}s"),
    };
    let at = if name.is_empty() { span } else { word };
    Worded { key: "wrong-number", at, message, help: None }
}

fn in_brackets(text: &str, span: Range<usize>, failure: &Failure) -> Worded {
    if let Some(OwnedStep::Into(variant)) = failure.steps.last() {
        let at = word_of(text, &span);
        let message = format!("`{variant}` needs its arguments in round brackets");
        return Worded { key: "wrong-number", at, message, help: None };
    }
    let value = shortened(&text[span.clone()]);
    let message = format!("something in round brackets is wanted here, not `{value}`");
    Worded { key: "wrong-type", at: span, message, help: None }
}

fn at_cursor(text: &str, failure: &Failure) -> Worded {
    let error = &failure.error;
    let at = offset(text, error.span.end);
    let start = text[..at].char_indices().rev().find(|(_, c)| !word_char(*c)).map_or(0, |(n, c)| n + c.len_utf8());
    let end = text[at..].find(|c| !word_char(c)).map_or(text.len(), |n| at + n);
    let word = &text[start..end];
    let (key, message, at) = match &error.code {
        // `ron` stops reading a whole number at its point.
        _ if word.contains('.') && word.starts_with(|c: char| c.is_ascii_digit() || c == '-') => {
            ("wrong-type", format!("a whole number is wanted here, not `{word}`"), start..end)
        }
        Ron::ExpectedComma | Ron::ExpectedArrayEnd | Ron::ExpectedStructLikeEnd | Ron::TrailingCharacters
            if text[at..].starts_with([')', ']', ',']) =>
        {
            ("syntax", "something is missing before this".to_owned(), at..at + 1)
        }
        Ron::ExpectedStructLikeEnd => {
            let message = match failure.steps.last() {
                Some(OwnedStep::Into(word)) => format!("`{word}` takes no more arguments than those before this"),
                _ => "there is one too many here".to_owned(),
            };
            ("wrong-number", message, at..end.max(at + 1))
        }
        Ron::InvalidEscape(_) => {
            ("syntax", "a backslash in a text begins an escape; write `\\\\` for itself".to_owned(), at..at)
        }
        Ron::ExpectedMapColon => ("syntax", "a field is written `name: value`".to_owned(), start..end),
        _ => ("syntax", "this cannot be read".to_owned(), start..end.max(start + 1)),
    };
    Worded { key, at, message, help: None }
}

fn word_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-')
}

/// The byte offset of a line and column in characters, both from 1.
fn offset(text: &str, position: Position) -> usize {
    let line_start = match position.line {
        0 | 1 => 0,
        line => text.match_indices('\n').nth(line - 2).map_or(text.len(), |(at, _)| at + 1),
    };
    let line = &text[line_start..];
    line_start + line.char_indices().nth(position.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
}

fn shortened(value: &str) -> String {
    const MOST: usize = 32;
    let first = value.lines().next().unwrap_or_default();
    if first.len() == value.len() && value.chars().count() <= MOST {
        return value.to_owned();
    }
    format!("{}…", first.chars().take(MOST).collect::<String>().trim_end())
}
