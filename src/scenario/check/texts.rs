//! Texts: one for every definition, none for nothing, and no reference into the void.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Diagnostic;
use super::super::draft::Draft;
use super::super::entry::EntryKind;
use super::super::folder::Layer;
use super::super::locate::Step;
use super::super::suggest::{MOST_SUGGESTIONS, did_you_mean};
use super::super::wording::Wording;
use super::super::{Origin, Texts};
use super::Check;
use super::ids::is_id;
use super::mentions::{Mention, What};
use crate::units::{Kind, Table};

const LONGEST_SHORT: usize = 24;

/// A text that there must be, with attributes, and what it is for.
struct Wanted {
    place: Origin,
    attributes: &'static [&'static str],
}

pub fn check(check: &mut Check<'_>, layers: &[Layer], texts: &Texts, wording: &Wording, mentions: &[Mention]) {
    let wanted = wanted(check, layers, mentions);
    for (key, wanted) in &wanted {
        missing(check, key, wanted, texts, wording);
    }
    short_names(check, texts, wording);
    unused(check, layers, &wanted, wording);
    for (key, at) in wording.keys() {
        for broken in texts.broken_references(key) {
            let place = check.sources.origin(at);
            let message = format!("text `{key}` refers to {broken}, and there is none");
            check.report(Diagnostic::error("unknown-text", place, message));
        }
    }
}

fn attributes(kind: EntryKind) -> Option<&'static [&'static str]> {
    use Kind as K;
    let EntryKind::Of(kind) = kind else {
        return (kind == EntryKind::Start).then_some(&["briefing"]);
    };
    match kind {
        K::Country | K::Movement => Some(&["adjective"]),
        K::Faction => Some(&["short"]),
        K::Law | K::Doctrine | K::Form | K::Competence | K::Decision | K::Quality | K::Act => Some(&["about"]),
        K::Event => Some(&["deck", "body", "dateline"]),
        K::Paper => Some(&["left", "right", "kind"]),
        K::Character
        | K::Office
        | K::Modifier
        | K::Trait
        | K::Conflict
        | K::Objective
        | K::Question
        | K::International
        | K::Treaty
        | K::Bloc
        | K::Matter
        | K::Conference
        | K::Fact => Some(&[]),
        K::NameList
        | K::Claim
        | K::Attitude
        | K::Region
        | K::Flag
        | K::Counter
        | K::Condition
        | K::Value
        | K::Effects
        | K::Province
        | K::Tongue => None,
    }
}

fn wanted(check: &Check<'_>, layers: &[Layer], mentions: &[Mention]) -> BTreeMap<String, Wanted> {
    let mut wanted = BTreeMap::new();
    for (kind, id, entry) in check.entries.all() {
        // A key with an id that cannot be would be a fault as well.
        if let Some(attributes) = attributes(kind).filter(|_| is_id(kind, id)) {
            let place = check.sources.origin(entry.at);
            wanted.insert(format!("{}-{id}", kind.word()), Wanted { place, attributes });
        }
    }
    for (event, def) in check.draft.events.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        for (n, option) in def.options.iter().enumerate() {
            let place = check.place(event, &[Step::Field("options"), Step::At(n), Step::Field("id")]);
            let key = format!("event-{}-{}", check.name(event), option.id);
            wanted.insert(key, Wanted { place, attributes: &[] });
        }
    }
    for (question, def) in check.draft.questions.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        for (n, answer) in [&def.answers.0, &def.answers.1].into_iter().enumerate() {
            let place = check.place(question, &[Step::Field("answers"), Step::At(n), Step::Field("id")]);
            let key = format!("question-{}-{}", check.name(question), answer.id);
            wanted.insert(key, Wanted { place, attributes: &[] });
        }
    }
    for (counter, def) in check.draft.counters.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        if !def.shown_to.is_empty() {
            let place = check.place(counter, &[Step::Field("shown_to")]);
            wanted.insert(format!("counter-{}", check.name(counter)), Wanted { place, attributes: &["about"] });
        }
    }
    for mention in mentions {
        if let What::Tell(key) = &mention.what {
            let at: Vec<Step<'_>> = mention.at.iter().chain(&[Step::At(0)]).copied().collect();
            wanted.entry(key.clone()).or_insert_with(|| Wanted { place: mention.place(check, &at), attributes: &[] });
        }
    }
    if let Some(top) = layers.last() {
        let place = check.home.clone();
        wanted.insert(format!("scenario-{}", top.name), Wanted { place, attributes: &["about"] });
    }
    wanted
}

fn missing(check: &mut Check<'_>, key: &str, wanted: &Wanted, texts: &Texts, wording: &Wording) {
    if !texts.has(key) {
        let affordable = check.faults.len() < MOST_SUGGESTIONS;
        let near = || did_you_mean(key, wording.keys().map(|(known, _)| known).filter(|known| !is_kin(key, known)));
        let fault = Diagnostic::error("missing-text", wanted.place.clone(), format!("there is no text `{key}`"));
        return check.report(fault.maybe_help(affordable.then(near).flatten()));
    }
    for attribute in wanted.attributes.iter().filter(|a| !texts.has_attribute(key, a)) {
        let message = format!("text `{key}` has no `.{attribute}`");
        let place = wording.place(key).map_or_else(|| wanted.place.clone(), |at| check.sources.origin(at));
        let fault = Diagnostic::error("missing-text", place, message);
        check.report(fault.also(wanted.place.clone(), "wanted for this"));
    }
}

/// Whether two keys differ in more than spelling: an option's text is not a misspelt event's.
fn is_kin(key: &str, known: &str) -> bool {
    let prefix = |k: &str| k.split('-').next().map(str::to_owned);
    prefix(key) != prefix(known) || key.split('-').count() != known.split('-').count()
}

fn short_names(check: &mut Check<'_>, texts: &Texts, wording: &Wording) {
    let factions: Vec<&str> = check.names.all(Kind::Faction).collect();
    for id in factions {
        let key = format!("faction-{id}");
        let letters = texts.attribute(&key, "short").map_or(0, |short| short.chars().count());
        if letters > LONGEST_SHORT {
            let message = format!("a short name has up to {LONGEST_SHORT} characters; this one has {letters}");
            let place = wording.attribute(&key, "short").map_or(check.home.clone(), |at| check.sources.origin(at));
            check.report(Diagnostic::error("text-too-long", place, message));
        }
    }
}

fn unused(check: &mut Check<'_>, layers: &[Layer], wanted: &BTreeMap<String, Wanted>, wording: &Wording) {
    let bases: BTreeSet<String> = layers.iter().map(|l| format!("scenario-{}", l.name)).collect();
    let interface = Texts::new(Wording::of_interface().resources);
    let events = readable_events(check.draft);
    for (key, at) in wording.keys() {
        let of_province = key.strip_prefix("province-").is_some_and(|id| check.map.find(id).is_some());
        // A layer need not tidy up behind the entries that it removes from another.
        let of_base = wording.layer(key) + 1 < layers.len();
        if of_base || wanted.contains_key(key) || bases.contains(key) || of_province || interface.has(key) {
            continue;
        }
        // Options of events that could not be read are not known.
        if !events && key.starts_with("event-") {
            continue;
        }
        let affordable = check.faults.len() < MOST_SUGGESTIONS;
        let near = || did_you_mean(key, wanted.keys().map(String::as_str).filter(|known| !is_kin(key, known)));
        let place = check.sources.origin(at);
        let fault = Diagnostic::warning("unused-text", place, format!("nothing uses text `{key}`"));
        check.report(fault.maybe_help(affordable.then(near).flatten()));
    }
}

fn readable_events(draft: &Draft) -> bool {
    let whole = |rows: &Table<crate::units::EventId, Option<_>>| rows.values().all(Option::is_some);
    whole(&draft.events)
}
