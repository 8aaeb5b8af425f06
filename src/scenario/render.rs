//! How a [`Report`] looks: on a page with the offending lines quoted, and as JSON for other programs.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin as Heading, Renderer, Snippet};
use serde_json::{Value, json};

use super::Origin;
use super::diagnostic::{Diagnostic, Report, Severity};
use super::source::Sources;

/// Most diagnostics shown on a page; the summary counts them all.
const MOST_SHOWN: usize = 200;
/// Beyond this a line is not quoted: it was not written for people.
const LONGEST_LINE: usize = 20_000;

impl Report {
    /// All diagnostics as a person reads them, with a last line that counts them.
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let mut page = String::new();
        for diagnostic in self.diagnostics().iter().take(MOST_SHOWN) {
            page.push_str(&render_one(diagnostic, &self.sources, &renderer));
            page.push_str("\n\n");
        }
        let rest = self.diagnostics().len().saturating_sub(MOST_SHOWN);
        if rest > 0 {
            page.push_str(&format!("… and {rest} more\n\n"));
        }
        page.push_str(&self.summary());
        page.push('\n');
        page
    }

    /// `2 errors, 1 warning`
    pub fn summary(&self) -> String {
        let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        match (self.errors(), self.warnings()) {
            (0, 0) => "no faults found".to_owned(),
            (errors, 0) => count(errors, "error"),
            (0, warnings) => count(warnings, "warning"),
            (errors, warnings) => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
        }
    }

    /// `{errors, warnings, diagnostics: [{severity, key, message, file, line, column, label, help, also}]}`
    pub fn to_json(&self) -> Value {
        let diagnostics: Vec<Value> = self.diagnostics().iter().map(to_json).collect();
        json!({ "errors": self.errors(), "warnings": self.warnings(), "diagnostics": diagnostics })
    }
}

fn to_json(diagnostic: &Diagnostic) -> Value {
    let place = |at: &Origin| json!({ "file": &*at.file, "line": at.line, "column": at.column });
    let also = diagnostic.also.iter().map(|(at, label)| {
        let mut entry = place(at);
        entry["label"] = label.clone().into();
        entry
    });
    let mut json = place(&diagnostic.place);
    json["severity"] = severity(diagnostic.severity).into();
    json["key"] = diagnostic.key.into();
    json["message"] = diagnostic.message.clone().into();
    json["also"] = also.collect();
    if !diagnostic.label.is_empty() {
        json["label"] = diagnostic.label.clone().into();
    }
    if let Some(help) = &diagnostic.help {
        json["help"] = help.clone().into();
    }
    json
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn render_one(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut elements: Vec<Element<'_>> = Vec::new();
    elements.push(quote(&diagnostic.place, AnnotationKind::Primary, &diagnostic.label, sources));
    for (place, label) in &diagnostic.also {
        elements.push(quote(place, AnnotationKind::Context, label, sources));
    }
    let mut group = Group::with_title(level.primary_title(&*diagnostic.message).id(diagnostic.key)).elements(elements);
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(&**help));
    }
    renderer.render(&[group])
}

fn quote<'a>(place: &'a Origin, kind: AnnotationKind, label: &'a str, sources: &'a Sources) -> Element<'a> {
    let Some(line) = quoted_line(place, sources) else {
        let heading = Heading::path(&*place.file);
        return match place.line {
            0 => heading.into(),
            line => heading.line(line as usize).char_column(place.column as usize).into(),
        };
    };
    let (begin, text) = line;
    let start = place.start - begin;
    // A fault of many lines is pointed at where it begins.
    let end = (place.end - begin).clamp(start, text.len());
    let annotation = kind.span(start..end.max(start));
    let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
    Snippet::source(text).path(&*place.file).line_start(place.line as usize).annotation(annotation).into()
}

/// The line a place is on, and where in the file it begins.
fn quoted_line<'a>(place: &Origin, sources: &'a Sources) -> Option<(usize, &'a str)> {
    let text = sources.shown_as(&place.file).filter(|_| place.line > 0)?;
    let before = text.get(..place.start)?;
    let begin = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text[begin..].split('\n').next().unwrap_or_default().trim_end_matches('\r');
    (line.len() <= LONGEST_LINE && place.start - begin <= line.len()).then_some((begin, line))
}
