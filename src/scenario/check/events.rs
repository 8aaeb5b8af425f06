//! Events, decisions, objectives and starts, one by one.

use super::super::Diagnostic;
use super::super::define::{
    Audience, Condition, DecisionDef, Effect, EventDef, Manifest, OptionDef, Repeat, Trigger, When,
};
use super::super::entry::EntryKind;
use super::super::library::is_well_formed;
use super::super::locate::Step::{self, At, Field};
use super::super::suggest::did_you_mean;
use super::Check;
use super::mentions::{Mention, Owner, What};
use crate::units::{EventId, Fixed, Id};

pub fn check(check: &mut Check<'_>, manifest: Option<&Manifest>, mentions: &[Mention]) {
    for (id, def) in check.draft.events.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        trigger(check, id, def);
        options(check, id, def);
        repeat(check, id, def.repeat);
    }
    for (id, def) in check.draft.decisions.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        decision(check, id, def);
        repeat(check, id, def.repeat);
    }
    for mention in mentions {
        one(check, mention, manifest);
    }
    objectives(check, manifest);
    starts(check);
}

fn trigger(check: &mut Check<'_>, id: EventId, def: &EventDef) {
    let field = Field("trigger");
    match &def.trigger {
        Trigger::Window(from, to, when) => {
            if to < from {
                let message = format!("this window is empty: {to} comes before {from}");
                check.error("empty-window", id, &[field, At(1)], message);
            }
            hazard(check, id, when, &[field, At(2)]);
        }
        Trigger::When(_, when) => hazard(check, id, when, &[field, At(1)]),
        Trigger::On(_) | Trigger::After(_) | Trigger::Called => {}
    }
}

fn hazard(check: &mut Check<'_>, id: EventId, when: &When, at: &[Step<'_>]) {
    let (When::Mean(days) | When::HalfLife(days)) = when else { return };
    if !days.is_positive() {
        check.error("out-of-range", id, at, "the days of a hazard are more than 0");
    }
}

fn repeat<I: Id>(check: &mut Check<'_>, id: I, repeat: Repeat) {
    if repeat == Repeat::AfterDays(0) {
        let message = "this would repeat without end on one day; write at least 1 day";
        check.error("out-of-range", id, &[Field("repeat")], message);
    }
}

fn options(check: &mut Check<'_>, id: EventId, def: &EventDef) {
    let news = def.to == Audience::Nobody;
    let sound = check.draft.is_sound(EventId::KIND.into(), check.name(id));
    if def.options.is_empty() {
        return check.error("no-option", id, &[Field("options")], "an event has at least one option");
    }
    if news && def.options.len() > 1 {
        let message = "an event to `Nobody` has exactly one option: there is no one to choose";
        check.error("no-choice", id, &[Field("options"), At(1)], message);
    }
    let at = |n: usize, field: &'static str| [Field("options"), At(n), Field(field)];
    for (n, option) in def.options.iter().enumerate() {
        if !is_well_formed(&option.id) {
            check.error("ill-formed-id", id, &at(n, "id"), format!("`{}` cannot be the id of an option", option.id));
        }
        let earlier = &def.options[..n];
        if let Some(first) = earlier.iter().position(|o| o.id == option.id) {
            twice(
                check,
                id,
                "duplicate-id",
                format!("option `{}` is given twice", option.id),
                &at(n, "id"),
                &at(first, "id"),
            );
        }
        // Where each is offered under its own condition, the one that is offered is the one of the history as told.
        let always = |o: &OptionDef| o.only_if == Condition::Always;
        let rivals = |o: &OptionDef| o.canon && option.canon && (always(o) || always(option));
        if let Some(first) = earlier.iter().position(rivals) {
            let message = "only one option can be the one of the history as told".to_owned();
            twice(check, id, "two-canon", message, &at(n, "canon"), &at(first, "canon"));
        }
        if let Some(first) = earlier.iter().position(|o| o.default && option.default) {
            twice(
                check,
                id,
                "two-default",
                "only one option can be the default".to_owned(),
                &at(n, "default"),
                &at(first, "default"),
            );
        }
        if option.ai.is_negative() {
            check.error("out-of-range", id, &at(n, "ai"), "a weight is 0 or more");
        }
        if !news && sound && !does_something(&option.effects) {
            let message = format!("option `{}` changes nothing", option.id);
            check.warning("option-without-effect", id, &at(n, "id"), message);
        }
    }
}

fn twice(check: &mut Check<'_>, id: EventId, key: &'static str, message: String, at: &[Step<'_>], first: &[Step<'_>]) {
    let first = check.place(id, first);
    check.report(Diagnostic::error(key, check.place(id, at), message).also(first, "first here"));
}

fn does_something(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| match effect {
        Effect::If(_, then, otherwise) | Effect::Chance(_, then, otherwise) => {
            does_something(then) || does_something(otherwise)
        }
        Effect::EachFaction { then, .. } | Effect::EachCountry { then, .. } | Effect::EachProvince { then, .. } => {
            does_something(then)
        }
        Effect::Save(..) => false,
        _ => true,
    })
}

fn decision(check: &mut Check<'_>, id: crate::units::DecisionId, def: &DecisionDef) {
    if def.to == Audience::Nobody {
        check.error("no-choice", id, &[Field("to")], "a decision is open to someone, not to `Nobody`");
    }
    let sound = check.draft.is_sound(crate::units::DecisionId::KIND.into(), check.name(id));
    if sound && !does_something(&def.effects) {
        check.warning("option-without-effect", id, &[Field("effects")], "this decision changes nothing");
    }
    if def.ai.is_negative() {
        check.error("out-of-range", id, &[Field("ai")], "a weight is 0 or more");
    }
    let costs = [("authority", def.cost.authority), ("money", def.cost.money), ("force", def.cost.force)];
    for (what, cost) in costs {
        check.within(id, &[Field("cost"), Field(what)], "a cost", cost, 0, 1_000_000_000_000);
    }
}

/// What can be said of a single mention.
fn one(check: &mut Check<'_>, mention: &Mention, manifest: Option<&Manifest>) {
    let at = &mention.at;
    match &mention.what {
        What::Date(date) => {
            if let Some(m) = manifest.filter(|m| *date < m.start || *date > m.end) {
                let message = format!("{date} lies outside of the scenario, which runs from {} to {}", m.start, m.end);
                check.report(Diagnostic::warning("date-outside", mention.place(check, at), message));
            }
        }
        What::Percent(percent, step) if *percent < Fixed::ZERO || *percent > Fixed::HUNDRED => {
            let message = format!("a percentage goes from 0 to 100; this is {percent}");
            let at: Vec<Step<'_>> = at.iter().chain([step]).copied().collect();
            check.report(Diagnostic::error("out-of-range", mention.place(check, &at), message));
        }
        What::Chose(event, option) => {
            let Some(def) = check.draft.events.get(*event).and_then(Option::as_ref) else { return };
            if mention.is_sound(check) && !def.options.iter().any(|o| o.id == *option) {
                let message = format!("event `{}` has no option `{option}`", check.name(*event));
                let at: Vec<Step<'_>> = at.iter().chain(&[At(1)]).copied().collect();
                let near = did_you_mean(option, def.options.iter().map(|o| o.id.as_str()));
                check.report(Diagnostic::error("unknown-name", mention.place(check, &at), message).maybe_help(near));
            }
        }
        What::StrayEach => {
            let message = "`Each` means something only inside of `where` and `do`";
            check.report(Diagnostic::error("no-scope", mention.place(check, at), message));
        }
        What::WrongScope(wanted, sort) if mention.is_sound(check) => {
            let message = format!("a {} is wanted here, and this is a {}", wanted.word(), sort.word());
            let place = mention.place(check, at);
            check.report(Diagnostic::error("wrong-scope", place, message).help(wanted.help()));
        }
        What::NotInProvince if mention.is_sound(check) => {
            let message = "`AllegianceHere` speaks of the province of a quantifier, and here there is none";
            let fault = Diagnostic::error("wrong-scope", mention.place(check, at), message);
            check.report(fault.help("write `AllegianceIn(faction, \"province\")` or `Support(faction)`"));
        }
        What::This | What::Actor => news_without_scope(check, mention),
        _ => {}
    }
}

/// News are nobody's: no one acts, and the country is that of the paper or the place.
fn news_without_scope(check: &mut Check<'_>, mention: &Mention) {
    let Owner::Event(id) = mention.owner else { return };
    let Some(def) = check.draft.events.get(id).and_then(Option::as_ref) else { return };
    if def.to != Audience::Nobody {
        return;
    }
    let fault = |message: &str| Diagnostic::error("no-scope", mention.place(check, &mention.at), message);
    let fault = match mention.what {
        What::Actor => fault("there is no `Actor` in an event to `Nobody`"),
        What::This if def.paper.is_none() && def.at.is_none() && !matches!(def.trigger, Trigger::After(_)) => {
            fault("there is no `This` in an event to `Nobody` without `paper` or `at`")
        }
        _ => return,
    };
    check.report(fault);
}

fn objectives(check: &mut Check<'_>, manifest: Option<&Manifest>) {
    for (id, def) in check.draft.objectives.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        if let Some(m) = manifest.filter(|m| def.by < m.start || def.by > m.end) {
            let message = format!("{} lies outside of the scenario, which runs from {} to {}", def.by, m.start, m.end);
            check.error("date-outside", id, &[Field("by")], message);
        }
    }
}

fn starts(check: &mut Check<'_>) {
    for (name, def) in &check.draft.starts {
        let Some(def) = def.as_ref().filter(|_| check.draft.is_sound(EntryKind::Start, name)) else { continue };
        let place = |check: &Check<'_>, steps: &[Step<'_>]| check.place_of(EntryKind::Start, name, steps);
        if !(1..=6).contains(&def.objectives.len()) {
            let message = format!("a start has one to six objectives; this one has {}", def.objectives.len());
            let fault = Diagnostic::error("out-of-range", place(check, &[Field("objectives")]), message);
            check.report(fault);
        }
        for (n, objective) in def.objectives.iter().enumerate() {
            if def.objectives[..n].contains(objective) {
                let at = place(check, &[Field("objectives"), At(n)]);
                check.report(Diagnostic::error("duplicate-item", at, "this objective is in the list already"));
            }
        }
        let Some(faction) = check.faction(def.faction) else { continue };
        if faction.dormant || check.country(faction.country).is_some_and(|c| c.dormant) {
            let message = format!("`{name}` is dormant and cannot be played from the start");
            let fault = Diagnostic::error("dormant-in-play", place(check, &[]), message);
            check.report(fault);
        }
    }
}
