//! What the checker has to say: one [`Diagnostic`] a fault, collected in a [`Report`].
//!
//! A diagnostic cannot be made without a place. How it looks on a page is `render`'s business.

use std::sync::Arc;

use super::Origin;
use super::source::Sources;

/// Errors keep a scenario from starting; warnings do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
}

/// One fault, where it is and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    /// The kind of fault in kebab-case: stable, to filter by.
    pub key: &'static str,
    pub message: String,
    pub place: Origin,
    /// What is said under the place itself; may be empty.
    pub label: String,
    /// Other places that belong to it, with what they show.
    pub also: Vec<(Origin, String)>,
    pub help: Option<String>,
}

/// Everything the checker found, sorted by file and line.
#[derive(Clone, Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    pub(super) sources: Arc<Sources>,
}

impl Diagnostic {
    pub fn error(key: &'static str, place: Origin, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            key,
            message: message.into(),
            place,
            label: String::new(),
            also: Vec::new(),
            help: None,
        }
    }

    pub fn warning(key: &'static str, place: Origin, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(key, place, message) }
    }

    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    #[must_use]
    pub fn also(mut self, place: Origin, label: impl Into<String>) -> Self {
        self.also.push((place, label.into()));
        self
    }

    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    #[must_use]
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }
}

impl Report {
    pub(super) fn new(mut diagnostics: Vec<Diagnostic>, sources: Arc<Sources>) -> Self {
        let place = |d: &Diagnostic| (d.place.file.clone(), d.place.start, d.place.end);
        diagnostics.sort_by(|a, b| {
            place(a).cmp(&place(b)).then_with(|| (a.severity, a.key, &a.message).cmp(&(b.severity, b.key, &b.message)))
        });
        diagnostics.dedup();
        Self { diagnostics, sources }
    }

    /// In the order of files and lines.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == severity).count()
    }
}
