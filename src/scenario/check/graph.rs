//! How events and named pieces lead to each other: nothing circular, nothing out of reach.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Diagnostic;
use super::super::define::Trigger;
use super::Check;
use super::mentions::{Mention, Owner, What};
use crate::units::{Id, Kind};

pub fn check(check: &mut Check<'_>, mentions: &[Mention]) {
    circles(check, mentions);
    wakened(check, mentions);
    let kinds = [Kind::Event, Kind::Decision, Kind::Objective, Kind::Condition, Kind::Value, Kind::Effects, Kind::Act];
    if kinds.into_iter().all(|kind| check.draft.all_sound(kind)) {
        out_of_reach(check, mentions);
    }
}

/// Named pieces that contain themselves.
fn circles(check: &mut Check<'_>, mentions: &[Mention]) {
    let mut parts: BTreeMap<Owner, Vec<(Owner, &Mention)>> = BTreeMap::new();
    for mention in mentions.iter().filter(|m| m.is_sound(check)) {
        let to = match mention.what {
            What::Condition(id) => Owner::Condition(id),
            What::Value(id) => Owner::Value(id),
            What::Effects(id) => Owner::Effects(id),
            _ => continue,
        };
        parts.entry(mention.owner).or_default().push((to, mention));
    }
    let mut done: BTreeSet<Owner> = BTreeSet::new();
    for &start in parts.keys() {
        // A depth-first search with its own stack: files are strangers, and chains may be long.
        let mut path: Vec<(Owner, usize)> = vec![(start, 0)];
        while let Some((owner, next)) = path.last_mut() {
            let owner = *owner;
            let Some((to, mention)) = parts.get(&owner).and_then(|p| p.get(*next)).filter(|_| !done.contains(&owner))
            else {
                done.insert(owner);
                path.pop();
                continue;
            };
            *next += 1;
            match path.iter().position(|(on_path, _)| on_path == to) {
                Some(begin) => {
                    let names: Vec<String> = path[begin..].iter().map(|(o, _)| o.name(check).to_owned()).collect();
                    let message = format!("`{}` would contain itself: {} → {}", names[0], names.join(" → "), names[0]);
                    check.report(Diagnostic::error("named-circle", mention.place(check, &mention.at), message));
                }
                None if !done.contains(to) => path.push((*to, 0)),
                None => {}
            }
        }
    }
}

/// Splits, foundings and releases wake what is dormant.
fn wakened(check: &mut Check<'_>, mentions: &[Mention]) {
    for mention in mentions {
        let (what, name, mut at) = match mention.what {
            _ if !mention.is_sound(check) => continue,
            What::WakesFaction(id, step) if check.faction(id).is_some_and(|f| !f.dormant) => {
                ("faction", check.name(id), vec![step])
            }
            What::WakesCountry(id) if check.country(id).is_some_and(|c| !c.dormant) => {
                ("country", check.name(id), vec![super::Step::Field("country")])
            }
            _ => continue,
        };
        let message = format!("{what} `{name}` is not dormant: it is there from the start");
        let mut full = mention.at.clone();
        full.append(&mut at);
        check.report(Diagnostic::warning("not-dormant", mention.place(check, &full), message));
    }
}

/// Events that nobody calls, and named pieces that nothing uses.
fn out_of_reach(check: &mut Check<'_>, mentions: &[Mention]) {
    let mut used: BTreeSet<Owner> = BTreeSet::new();
    for mention in mentions {
        match mention.what {
            What::Call(id) => _ = used.insert(Owner::Event(id)),
            What::Condition(id) => _ = used.insert(Owner::Condition(id)),
            What::Value(id) => _ = used.insert(Owner::Value(id)),
            What::Effects(id) => _ = used.insert(Owner::Effects(id)),
            _ => {}
        }
    }
    for (id, def) in check.draft.sound(&check.draft.events, check.names) {
        if def.trigger == Trigger::Called && !used.contains(&Owner::Event(id)) {
            let message = format!("event `{}` waits to be called, and nothing calls it", check.name(id));
            check.warning("event-never-called", id, &[super::Step::Field("trigger")], message);
        }
    }
    let draft = check.draft;
    let named = (draft.conditions.ids().map(Owner::Condition))
        .chain(draft.values.ids().map(Owner::Value))
        .chain(draft.effects.ids().map(Owner::Effects));
    for owner in named.filter(|owner| !used.contains(owner)) {
        let message = format!("nothing uses `{}`", owner.name(check));
        check.report(Diagnostic::warning("never-used", owner.place(check, &[]), message));
    }
}

impl Mention {
    pub fn place(&self, check: &Check<'_>, at: &[super::Step<'_>]) -> super::Origin {
        self.owner.place(check, at)
    }

    /// Whether nothing was wrong with the entry that it is in.
    pub fn is_sound(&self, check: &Check<'_>) -> bool {
        check.draft.is_sound(self.owner.kind().into(), self.owner.name(check))
    }
}

impl Owner {
    fn kind(self) -> Kind {
        match self {
            Self::Country(_) => Kind::Country,
            Self::Event(_) => Kind::Event,
            Self::Decision(_) => Kind::Decision,
            Self::Objective(_) => Kind::Objective,
            Self::Condition(_) => Kind::Condition,
            Self::Value(_) => Kind::Value,
            Self::Effects(_) => Kind::Effects,
            Self::Bloc(_) => Kind::Bloc,
            Self::Law(_) => Kind::Law,
            Self::Act(_) => Kind::Act,
        }
    }

    fn number(self) -> usize {
        match self {
            Self::Country(id) => id.index(),
            Self::Event(id) => id.index(),
            Self::Decision(id) => id.index(),
            Self::Objective(id) => id.index(),
            Self::Condition(id) => id.index(),
            Self::Value(id) => id.index(),
            Self::Effects(id) => id.index(),
            Self::Bloc(id) => id.index(),
            Self::Law(id) => id.index(),
            Self::Act(id) => id.index(),
        }
    }

    fn name<'a>(self, check: &Check<'a>) -> &'a str {
        check.names.name(self.kind(), u16::try_from(self.number()).expect("ids are 16-bit numbers"))
    }

    fn place(self, check: &Check<'_>, at: &[super::Step<'_>]) -> super::Origin {
        check.place_of(self.kind().into(), self.name(check), at)
    }
}
