//! Ids that are well formed, and the manifest.

use super::super::Diagnostic;
use super::super::define::Manifest;
use super::super::entry::EntryKind;
use super::super::library::is_well_formed;
use super::super::locate::Step::Field;
use super::Check;
use crate::units::Kind;

const FACT_HELP: &str = "facts are named by their source: capital letters, a hyphen and a number, as in `SOV-1`";

/// Whether an entry of the kind can have the id.
pub fn is_id(kind: EntryKind, id: &str) -> bool {
    if kind != EntryKind::Of(Kind::Fact) {
        return is_well_formed(id);
    }
    let sheet = |s: &str| (1..=12).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_uppercase());
    let number = |s: &str| (1..=4).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
    id.split_once('-').is_some_and(|(s, n)| sheet(s) && number(n))
}

pub fn check(check: &mut Check<'_>, manifest: Option<&Manifest>) {
    const HELP: &str =
        "ids are of lower-case letters, digits and `_`, begin with a letter and have at most 48 characters";
    for (kind, id, entry) in check.entries.all() {
        if let EntryKind::Of(of) = kind
            && !is_id(kind, id)
        {
            let message = format!("`{id}` cannot be the id of a {}", of.word());
            let place = check.sources.origin(entry.at);
            let help = if of == Kind::Fact { FACT_HELP } else { HELP };
            check.faults.push(Diagnostic::error("ill-formed-id", place, message).help(help));
        }
        if matches!(kind, EntryKind::Hold | EntryKind::Start | EntryKind::Breakaway) {
            unknown_faction(check, kind, id);
        }
    }
    let Some(manifest) = manifest else { return };
    let place = |check: &Check<'_>, field| check.place_of(EntryKind::Manifest, "", &[Field(field)]);
    if !is_well_formed(&manifest.id) {
        let message = format!("`{}` cannot be the id of a scenario", manifest.id);
        let fault = Diagnostic::error("ill-formed-id", place(check, "id"), message).help(HELP);
        check.report(fault);
    }
    if manifest.end <= manifest.start {
        let message = format!("the scenario ends on {}, not after its start on {}", manifest.end, manifest.start);
        let fault = Diagnostic::error("empty-window", place(check, "end"), message);
        check.report(fault.also(place(check, "start"), "the start"));
    }
    if manifest.canon_end.is_some_and(|end| end < manifest.start || end > manifest.end) {
        let message = "the history as told ends outside of the scenario";
        let fault = Diagnostic::error("date-outside", place(check, "canon_end"), message);
        check.report(fault);
    }
}

/// A hold or start is named by a faction; where that one does not exist, its reading has said so.
fn unknown_faction(check: &Check<'_>, kind: EntryKind, id: &str) {
    let known = check.names.find(Kind::Faction, id).is_some();
    debug_assert!(known || !check.draft.is_sound(kind, id), "an unknown faction is a fault of reading");
}
