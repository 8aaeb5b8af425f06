//! The words: interface texts and a scenario's own, in Fluent.
//!
//! Gives a text by key and fills in its arguments; never decides what is said. A later layer's message of the same key
//! stands instead of the earlier one.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

/// All messages of the interface and one scenario.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
}

/// What a message's `{ $name }` is filled with.
#[derive(Clone, Debug, PartialEq)]
pub enum TextArg<'a> {
    Text(Cow<'a, str>),
    /// Shown as given; plural rules look at it.
    Number(f64),
}

impl<'a> From<&'a str> for TextArg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for TextArg<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for TextArg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for TextArg<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for TextArg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<i32> for TextArg<'_> {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl Texts {
    /// Makes the texts of these resources, later ones standing before earlier ones.
    pub fn new(resources: impl IntoIterator<Item = FluentResource>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().expect("a language tag")]);
        // Isolation marks would show as boxes in fonts that lack them, and all texts run left to right.
        bundle.set_use_isolating(false);
        for resource in resources {
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// The message, or its key in ⟨⟩ if there is none: which a checked scenario never shows.
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        self.value(key, None).unwrap_or_else(|| Cow::Owned(format!("⟨{key}⟩")))
    }

    /// The message with its arguments filled in.
    pub fn format(&self, key: &str, args: &[(&str, TextArg<'_>)]) -> String {
        let args = arguments(args);
        self.value(key, Some(&args)).map_or_else(|| format!("⟨{key}⟩"), Cow::into_owned)
    }

    /// The message's `.attr`.
    pub fn attribute(&self, key: &str, attr: &str) -> Option<String> {
        self.format_attribute(key, attr, &[])
    }

    /// The message's `.attr` with arguments filled in.
    pub fn format_attribute(&self, key: &str, attr: &str, args: &[(&str, TextArg<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.get_attribute(attr)?.value();
        let args = arguments(args);
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    /// Whether there is a message with a value.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|m| m.value().is_some())
    }

    /// Whether there is a message of that key with that attribute.
    pub fn has_attribute(&self, key: &str, attr: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|m| m.get_attribute(attr).is_some())
    }

    /// What a message refers to that does not exist, such as `{ other-text }`; arguments are not asked for.
    pub fn broken_references(&self, key: &str) -> Vec<String> {
        let Some(message) = self.bundle.get_message(key) else { return Vec::new() };
        let mut errors = Vec::new();
        for pattern in message.value().into_iter().chain(message.attributes().map(|a| a.value())) {
            self.bundle.format_pattern(pattern, None, &mut errors);
        }
        let broken = errors.into_iter().filter_map(|error| match error {
            FluentError::ResolverError(ResolverError::Reference(reference)) => match reference {
                ReferenceKind::Variable { .. } => None,
                ReferenceKind::Message { id, attribute } | ReferenceKind::Term { id, attribute } => {
                    Some(format!("`{id}{}`", attribute.map(|a| format!(".{a}")).unwrap_or_default()))
                }
                ReferenceKind::Function { id } => Some(format!("function `{id}`")),
            },
            FluentError::ResolverError(ResolverError::Cyclic) => Some("itself".to_owned()),
            _ => None,
        });
        broken.collect()
    }

    fn value<'a>(&'a self, key: &str, args: Option<&'a FluentArgs<'_>>) -> Option<Cow<'a, str>> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.bundle.format_pattern(pattern, args, &mut Vec::new()))
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Texts")
    }
}

fn arguments<'a>(args: &'a [(&str, TextArg<'_>)]) -> FluentArgs<'a> {
    let mut filled = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        let value = match arg {
            TextArg::Text(text) => FluentValue::String(Cow::Borrowed(&**text)),
            TextArg::Number(number) => FluentValue::Number(FluentNumber::from(*number)),
        };
        filled.set((*name).to_owned(), value);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(layers: &[&str]) -> Texts {
        Texts::new(layers.iter().map(|l| FluentResource::try_new((*l).to_owned()).expect("parses")))
    }

    #[test]
    fn a_later_layer_stands_before_an_earlier_one() {
        let texts = texts(&["country-alba = Alba\n    .adjective = Alban\n", "country-alba = The Republic\n"]);
        assert_eq!(texts.get("country-alba"), "The Republic");
        assert_eq!(texts.attribute("country-alba", "adjective"), None);
        assert_eq!(texts.get("country-borea"), "⟨country-borea⟩");
        assert!(texts.has("country-alba") && !texts.has("country-borea"));
    }

    #[test]
    fn arguments_are_filled_in_without_isolation_marks_and_numbers_choose_the_plural() {
        let texts =
            texts(&["split = { $who } { $n ->\n    [one] loses one seat\n   *[other] loses { $n } seats\n }\n"]);
        let say = |n: u32| texts.format("split", &[("who", "Labour".into()), ("n", n.into())]);
        assert_eq!((say(1), say(12)), ("Labour loses one seat".into(), "Labour loses 12 seats".into()));
    }
}
