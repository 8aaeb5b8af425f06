//! Flags, counters and saved scopes: declared, set and read to some purpose.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Diagnostic;
use super::super::define::{FlagDef, FlagHome};
use super::super::locate::Step::{At, Field};
use super::super::suggest::{did_you_mean, list};
use super::Check;
use super::mentions::{Mention, Owner, What};
use crate::units::{CounterId, EffectsId, FlagId, Kind};

/// Values of a flag are kept as one byte.
const MOST_VALUES: usize = 255;

pub fn check(check: &mut Check<'_>, mentions: &[Mention]) {
    for (id, def) in check.draft.flags.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        flag(check, id, def);
    }
    for (id, def) in check.draft.counters.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        if def.min >= def.max {
            check.error("out-of-range", id, &[Field("max")], format!("`max` is more than `min`, which is {}", def.min));
        } else if def.start < def.min || def.start > def.max {
            let message = format!("the start is {}, not between {} and {}", def.start, def.min, def.max);
            check.error("out-of-range", id, &[Field("start")], message);
        }
    }
    for mention in mentions {
        if mention.is_sound(check) {
            flag_value(check, mention);
        }
    }
    // What is not mentioned is only known where every mention is.
    let kinds = [Kind::Event, Kind::Decision, Kind::Objective, Kind::Condition, Kind::Value, Kind::Effects, Kind::Act];
    if kinds.into_iter().all(|kind| check.draft.all_sound(kind)) {
        idle(check, mentions);
        saved(check, mentions);
    }
}

fn flag(check: &mut Check<'_>, id: FlagId, def: &FlagDef) {
    if !(2..=MOST_VALUES).contains(&def.values.len()) {
        let message = format!("a flag has 2 to {MOST_VALUES} values; this one has {}", def.values.len());
        check.error("out-of-range", id, &[Field("values")], message);
    }
    check.no_repeats(id, "values", &def.values, "value");
    if let Some(start) = def.start.as_deref().filter(|s| def.value(s).is_none()) {
        undeclared(check, id, def, start, check.place(id, &[Field("start")]));
    }
}

fn undeclared(check: &mut Check<'_>, id: FlagId, def: &FlagDef, value: &str, place: super::Origin) {
    let values: Vec<&str> = def.values.iter().map(String::as_str).collect();
    let help = did_you_mean(value, values.iter().copied()).unwrap_or_else(|| format!("it can be {}", list(&values)));
    let message = format!("flag `{}` is never `{value}`", check.name(id));
    let declared = check.place(id, &[Field("values")]);
    check.report(Diagnostic::error("undeclared-value", place, message).also(declared, "its values").help(help));
}

fn flag_value(check: &mut Check<'_>, mention: &Mention) {
    let (What::FlagRead(id, value, of_world) | What::FlagSet(id, value, of_world)) = &mention.what else { return };
    let Some(def) = check.draft.flags.get(*id).and_then(Option::as_ref) else { return };
    if def.value(value).is_none() {
        let mut at = mention.at.clone();
        at.push(At(if *of_world { 1 } else { 2 }));
        let place = mention.place(check, &at);
        undeclared(check, *id, def, value, place);
    }
    if *of_world && def.on != FlagHome::World {
        let read = matches!(mention.what, What::FlagRead(..));
        let message =
            format!("flag `{}` does not belong to the world: it must be said whose is meant", check.name(*id));
        let place = mention.place(check, &mention.at);
        let on = check.place(*id, &[Field("on")]);
        let help = if read { "write `FlagOf(scope, …)`" } else { "write `SetFlagOf(scope, …)`" };
        check.report(Diagnostic::error("wrong-home", place, message).also(on, "its home").help(help));
    }
}

/// Flags and counters that are only ever written, or only ever read.
fn idle(check: &mut Check<'_>, mentions: &[Mention]) {
    let (mut read, mut set): (BTreeSet<FlagId>, BTreeSet<FlagId>) = Default::default();
    let (mut tallied, mut counted): (BTreeSet<CounterId>, BTreeSet<CounterId>) = Default::default();
    for mention in mentions {
        match &mention.what {
            What::FlagRead(id, ..) => _ = read.insert(*id),
            What::FlagSet(id, ..) => _ = set.insert(*id),
            What::CounterRead(id) => _ = tallied.insert(*id),
            What::CounterChanged(id) => _ = counted.insert(*id),
            _ => {}
        }
    }
    for id in check.draft.flags.ids() {
        match (set.contains(&id), read.contains(&id)) {
            (false, _) => check.warning("flag-never-set", id, &[], format!("flag `{}` is never set", check.name(id))),
            (true, false) => {
                check.warning("flag-never-read", id, &[], format!("flag `{}` is set and never read", check.name(id)));
            }
            (true, true) => {}
        }
    }
    for id in check.draft.counters.ids() {
        let name = check.name(id);
        match (counted.contains(&id), tallied.contains(&id)) {
            (false, _) => check.warning("counter-never-counted", id, &[], format!("counter `{name}` is never counted")),
            (true, false) => {
                check.warning("counter-never-read", id, &[], format!("counter `{name}` is counted and never read"));
            }
            (true, true) => {}
        }
    }
}

/// A saved scope is read where nothing has saved it.
fn saved(check: &mut Check<'_>, mentions: &[Mention]) {
    let mut by_effects: BTreeMap<EffectsId, BTreeSet<&str>> = BTreeMap::new();
    for mention in mentions {
        if let (Owner::Effects(id), What::Save(name)) = (mention.owner, &mention.what) {
            by_effects.entry(id).or_default().insert(name);
        }
    }
    // What each owner and option has saved so far, in the order in which things are written.
    let mut so_far: BTreeMap<(Owner, Option<usize>), BTreeSet<&str>> = BTreeMap::new();
    for mention in mentions {
        let known = so_far.entry((mention.owner, mention.option)).or_default();
        // What is named and reused may be given saved scopes by those who use it.
        let acts = matches!(mention.owner, Owner::Event(_) | Owner::Decision(_) | Owner::Act(_));
        match &mention.what {
            What::Save(name) => _ = known.insert(name),
            What::Effects(id) => known.extend(by_effects.get(id).into_iter().flatten().copied()),
            What::Saved(name) if acts && !known.contains(name.as_str()) => {
                let message = format!("nothing has been saved as `{name}` before this");
                let fault = Diagnostic::warning("never-saved", mention.place(check, &mention.at), message);
                check.report(fault.maybe_help(did_you_mean(name, known.iter().copied())));
            }
            _ => {}
        }
    }
}
