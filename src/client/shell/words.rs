//! The words of the screens that stand before any scenario is loaded, and of the desk around it.
//!
//! Owns `client.ftl`. What speaks of the world is told by [`crate::telling`], never here.

use fluent_bundle::FluentResource;

use crate::scenario::{TextArg, Texts};

/// The interface's own sentences, by key.
pub struct Words(Texts);

const FILE: &str = include_str!("../../../assets/text/en/client.ftl");

impl Words {
    pub fn new() -> Self {
        let resource = FluentResource::try_new(FILE.to_owned()).expect("a test reads the interface's words");
        Self(Texts::new([resource]))
    }

    pub fn get(&self, key: &str) -> String {
        self.0.get(key).into_owned()
    }

    pub fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, TextArg<'_>)> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.0.format(key, &args)
    }

    /// A sentence that counts.
    pub fn count(&self, key: &str, n: i64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "small counts of things on a screen")]
        self.0.format(key, &[("n", TextArg::Number(n as f64))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every key that the shell asks for by name.
    fn asked() -> Vec<String> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/client");
        let mut keys = Vec::new();
        let mut folders = vec![folder];
        while let Some(folder) = folders.pop() {
            for file in std::fs::read_dir(folder).expect("the sources are there").flatten() {
                let path = file.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "rs") {
                    let text = std::fs::read_to_string(path).expect("the sources are text");
                    for call in ["words.get(\"", "words.with(\"", "words.count(\""] {
                        let pieces = text.split(call).skip(1).filter_map(|rest| rest.split('"').next());
                        keys.extend(pieces.map(str::to_owned));
                    }
                }
            }
        }
        keys.retain(|k| k.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit()));
        keys
    }

    #[test]
    fn every_sentence_asked_for_is_written() {
        let words = Words::new();
        let missing: Vec<String> = asked().into_iter().filter(|k| !words.0.has(k)).collect();
        assert!(missing.is_empty(), "client.ftl has no {missing:?}");
    }
}
