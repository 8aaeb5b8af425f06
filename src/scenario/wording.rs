//! A scenario's text files: read, laid over each other, and where each key is written.
//!
//! Which keys there must be is for `check` to say.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::parser::{ErrorKind, ParserError};
use include_dir::{Dir, include_dir};

use super::Diagnostic;
use super::source::{FileId, Slice, Sources};

static INTERFACE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/text/en");

/// The texts of a load: what Fluent needs, and where each key stands.
#[derive(Default)]
pub struct Wording {
    pub resources: Vec<FluentResource>,
    keys: BTreeMap<String, Key>,
}

struct Key {
    layer: usize,
    at: Slice,
    attributes: Vec<(String, Slice)>,
}

impl Wording {
    /// The interface's own texts, over which scenarios lay theirs.
    ///
    /// # Panics
    /// If a text file built into the program is broken; a test reads them.
    pub fn of_interface() -> Self {
        let mut files: Vec<_> =
            INTERFACE.files().filter(|f| f.path().extension().is_some_and(|e| e == "ftl")).collect();
        files.sort_by_key(|f| f.path());
        let read = |text: &str| FluentResource::try_new(text.to_owned()).expect("interface texts are tested");
        let texts = files.iter().map(|f| f.contents_utf8().expect("interface texts are UTF-8"));
        Self { resources: texts.map(read).collect(), keys: BTreeMap::new() }
    }

    /// Adds a file of a layer. Layers come in order, base first.
    pub fn add(&mut self, layer: usize, file: FileId, sources: &Sources, faults: &mut Vec<Diagnostic>) {
        let text = sources.text(file);
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|error| syntax(error, file, sources)));
            resource
        });
        self.resources.push(resource);
        for (key, at, attributes) in keys(text) {
            let at = Slice::new(file, at);
            let attributes: Vec<_> = attributes.into_iter().map(|(n, a)| (n, Slice::new(file, a))).collect();
            for (n, (name, at)) in attributes.iter().enumerate() {
                if let Some((_, first)) = attributes[..n].iter().find(|(other, _)| other == name) {
                    let message = format!("`{key}` has `.{name}` twice");
                    let fault = Diagnostic::error("duplicate-text", sources.origin(*at), message);
                    faults.push(fault.also(sources.origin(*first), "first given here"));
                }
            }
            if let Some(known) = self.keys.get(&key).filter(|k| k.layer == layer) {
                let fault =
                    Diagnostic::error("duplicate-text", sources.origin(at), format!("text `{key}` is given twice"));
                faults.push(fault.also(sources.origin(known.at), "first given here"));
                continue;
            }
            self.keys.insert(key, Key { layer, at, attributes });
        }
    }

    /// The keys that scenarios give, in order, with where they stand.
    pub fn keys(&self) -> impl Iterator<Item = (&str, Slice)> {
        self.keys.iter().map(|(key, k)| (key.as_str(), k.at))
    }

    /// The layer that gives the key, or 0.
    pub fn layer(&self, key: &str) -> usize {
        self.keys.get(key).map_or(0, |k| k.layer)
    }

    pub fn place(&self, key: &str) -> Option<Slice> {
        self.keys.get(key).map(|k| k.at)
    }

    pub fn attribute(&self, key: &str, attribute: &str) -> Option<Slice> {
        self.keys.get(key)?.attributes.iter().find(|(name, _)| name == attribute).map(|(_, at)| *at)
    }
}

type FoundKey = (String, Range<usize>, Vec<(String, Range<usize>)>);

/// The messages of a file with their attributes. Fluent begins a message at the start of a line and an attribute with a
/// point after white space; its own parser does not say where.
fn keys(text: &str) -> Vec<FoundKey> {
    let mut found: Vec<FoundKey> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let rest = &line[indent..];
        if indent == 0
            && let Some(name) = named(rest)
        {
            found.push((name.to_owned(), start..start + name.len(), Vec::new()));
        } else if let Some(name) = rest.strip_prefix('.').and_then(named)
            && let Some((_, _, attributes)) = found.last_mut()
        {
            let at = start + indent;
            attributes.push((name.to_owned(), at..at + 1 + name.len()));
        }
        start += line.len();
    }
    found
}

/// The name of `name = …`.
fn named(line: &str) -> Option<&str> {
    let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))?;
    let (name, rest) = line.split_at(end);
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
    (begins && rest.trim_start_matches(' ').starts_with('=')).then_some(name)
}

fn syntax(error: &ParserError, file: FileId, sources: &Sources) -> Diagnostic {
    let message = match &error.kind {
        ErrorKind::ExpectedToken('=') => "a text is written `key = words`".to_owned(),
        ErrorKind::ExpectedToken(token) => format!("a `{token}` is missing here"),
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            format!("`{entry_id}` has no words")
        }
        ErrorKind::UnbalancedClosingBrace => "this `}` closes nothing".to_owned(),
        ErrorKind::UnterminatedStringLiteral => "this quotation is never closed".to_owned(),
        ErrorKind::MissingDefaultVariant => "one of the variants must be the default, marked with `*`".to_owned(),
        ErrorKind::ExpectedInlineExpression => {
            "`{` begins a reference, and there is none; write `{\"{\"}` for itself".to_owned()
        }
        other => format!("this text cannot be read: {other}"),
    };
    let at = Slice::new(file, error.pos.start..error.pos.end);
    Diagnostic::error("text-syntax", sources.origin(at), message)
}

#[cfg(test)]
mod tests {
    use super::super::Texts;
    use super::*;

    #[test]
    fn interface_texts_are_whole() {
        for file in INTERFACE.files() {
            let text = file.contents_utf8().expect("UTF-8");
            if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
                panic!("{}: {errors:?}", file.path().display());
            }
        }
        assert!(Texts::new(Wording::of_interface().resources).has("chronicle-started"));
    }

    #[test]
    fn keys_and_attributes_are_found_where_they_stand() {
        let text = "# a = b\ncountry-alba = Alba\n    .adjective = Alban\n    not-a-key = still Alba\n";
        let found = keys(text);
        let shown: Vec<_> = found.iter().map(|(k, at, a)| (k.as_str(), &text[at.clone()], a.len())).collect();
        assert_eq!(shown, [("country-alba", "country-alba", 1)]);
        assert_eq!(&text[found[0].2[0].1.clone()], ".adjective");
    }
}
