//! Acts and services: numbers in range, acts that do something, networks abroad that can be paid and never twice in one place.

use super::super::Diagnostic;
use super::super::define::{Aim, Effect};
use super::super::entry::EntryKind;
use super::super::locate::Step::{At, Field};
use super::Check;
use crate::units::{ActId, Fixed, Id};

/// Agents of one network.
const MOST_AGENTS: i64 = 1000;

pub fn check(check: &mut Check<'_>) {
    acts(check);
    services(check);
}

fn acts(check: &mut Check<'_>) {
    for (id, def) in check.draft.acts.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        for (field, number) in [("depth", def.depth), ("odds", def.odds), ("risk", def.risk)] {
            check.within(id, &[Field(field)], &format!("`{field}`"), number, 0, 100);
        }
        check.within(id, &[Field("scandal")], "the size of a scandal", def.scandal, 0, 10);
        let costs = [("authority", def.cost.authority), ("money", def.cost.money), ("force", def.cost.force)];
        for (what, cost) in costs {
            check.within(id, &[Field("cost"), Field(what)], "a cost", cost, 0, 1_000_000);
        }
        if !(1..=720).contains(&def.days) {
            let message = format!("an act takes 1 to 720 days; this is {}", def.days);
            check.error("out-of-range", id, &[Field("days")], message);
        }
        let sound = check.draft.is_sound(ActId::KIND.into(), check.name(id));
        if sound && def.effects.is_empty() {
            check.warning("option-without-effect", id, &[Field("effects")], "this act changes nothing");
        }
        let coups = def.effects.iter().any(|e| matches!(e, Effect::Coup(_)));
        if coups && def.aim != Aim::Institution {
            let message = "a coup is made by an institution: aim the act at one";
            check.error("wrong-aim", id, &[Field("aim")], message);
        }
    }
}

fn services(check: &mut Check<'_>) {
    for (name, def) in &check.draft.services {
        let Some(def) = def.as_ref().filter(|_| check.draft.is_sound(EntryKind::Service, name)) else { continue };
        let place = |check: &Check<'_>, steps: &[super::Step<'_>]| check.place_of(EntryKind::Service, name, steps);
        let range = |check: &mut Check<'_>, steps: &[super::Step<'_>], what: &str, number: Fixed, most: i64| {
            if number.is_negative() || number > Fixed::whole(most) {
                let message = format!("{what} goes from 0 to {most}; this is {number}");
                let fault = Diagnostic::error("out-of-range", place(check, steps), message);
                check.report(fault);
            }
        };
        range(check, &[Field("tradition")], "a tradition", def.tradition, 100);
        for (n, network) in def.networks.iter().enumerate() {
            let at = |field| [Field("networks"), At(n), Field(field)];
            range(check, &at("agents"), "a number of agents", network.agents, MOST_AGENTS);
            range(check, &at("depth"), "depth", network.depth, 100);
            range(check, &at("cover"), "cover", network.cover, 100);
            range(check, &at("known"), "what is known", network.known, 100);
            range(check, &at("monthly"), "a month's money", network.monthly, 1_000_000);
            let fault =
                |check: &Check<'_>, key, message: String| Diagnostic::error(key, place(check, &at("in")), message);
            let earlier = &def.networks[..n];
            if network.target == def.country {
                let fault = fault(check, "network-at-home", "a service has no network in its own country".to_owned());
                check.report(fault.help("what it knows at home is its strength: `tradition`, police and laws"));
            } else if let Some(first) = earlier.iter().position(|e| e.target == network.target) {
                let message = format!("`{}` has a network there already", check.name(def.country));
                let first = place(check, &[Field("networks"), At(first), Field("in")]);
                let fault = fault(check, "duplicate-item", message).also(first, "first here");
                check.report(fault);
            } else if check.country(network.target).is_some_and(|c| c.dormant) {
                let message = format!("`{}` is dormant: nobody can spy there yet", check.name(network.target));
                let fault = fault(check, "dormant-in-play", message);
                check.report(fault);
            }
        }
        if check.country(def.country).is_some_and(|c| c.dormant) && !def.networks.is_empty() {
            let message = format!("`{name}` is dormant and runs no networks from the start");
            let fault = Diagnostic::error("dormant-in-play", place(check, &[Field("networks")]), message);
            check.report(fault);
        }
    }
}
