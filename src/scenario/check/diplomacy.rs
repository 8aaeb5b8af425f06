//! States among states: nobody signs with itself, or for a country that is not there; nothing is signed twice; a bloc has a leader
//! that can lead.

use super::super::Diagnostic;
use super::super::define::{Bond, ModifierHome, TreatyKind};
use super::super::locate::Step::{self, At, Field};
use super::Check;
use super::people::brings_of;
use crate::units::{CountryId, Id};

pub fn check(check: &mut Check<'_>) {
    treaties(check);
    blocs(check);
    doctrines(check);
    for (id, def) in check.draft.sound(&check.draft.matters, check.names) {
        check.within(id, &[Field("weight")], "a weight", def.weight, 1, 100);
        there(check, id, def.doer, &[Field("doer")]);
        if def.victim == Some(def.doer) {
            check.error("with-itself", id, &[Field("victim")], "nobody is the victim of its own deed");
        }
        if def.days == 0 {
            check.error("out-of-range", id, &[Field("days")], "a matter is spoken of for a day at least");
        }
    }
    for (id, def) in check.draft.sound(&check.draft.claims, check.names) {
        there(check, id, def.by, &[Field("by")]);
        if def.countries.is_empty() && def.provinces.is_empty() {
            check.error("empty-list", id, &[], "a claim names `countries` or `provinces`");
        }
        if let Some(n) = def.countries.iter().position(|&c| c == def.by) {
            check.error("with-itself", id, &[Field("countries"), At(n)], "a country has no claim on itself");
        }
    }
    for (id, def) in check.draft.sound(&check.draft.attitudes, check.names) {
        if def.a == def.b {
            check.error("with-itself", id, &[Field("b")], "an attitude is between two countries");
        }
        for (n, &(_, size)) in def.motives.iter().enumerate() {
            check.within(id, &[Field("motives"), At(n), At(1)], "what a motive adds", size, -100, 100);
        }
    }
    for (id, def) in check.draft.sound(&check.draft.conferences, check.names) {
        check.no_repeats(id, "invited", &def.invited, "country");
        if let Some(n) = def.invited.iter().position(|&c| c == def.host) {
            check.error("with-itself", id, &[Field("invited"), At(n)], "the host need not be invited");
        }
        if (def.agenda == TreatyKind::Subsidy) != def.monthly.is_positive() {
            check.error(
                "subsidy-without-money",
                id,
                &[Field("agenda")],
                "a subsidy, and nothing else, has `monthly` over 0",
            );
        }
    }
}

/// Countries that exist on the first day and speak for themselves.
fn there<I: Id>(check: &mut Check<'_>, id: I, country: CountryId, at: &[Step<'_>]) {
    let Some(def) = check.country(country) else { return };
    let name = check.name(country);
    if def.dormant {
        let also = check.place(country, &[Field("dormant")]);
        let fault =
            Diagnostic::error("dormant-party", check.place(id, at), format!("`{name}` is not there on the first day"));
        check.report(fault.also(also, "dormant"));
    }
}

/// The same of those who sign: who stands under another leaves that to it.
fn signs<I: Id>(check: &mut Check<'_>, id: I, country: CountryId, at: &[Step<'_>]) {
    there(check, id, country, at);
    let Some(def) = check.country(country).filter(|d| !d.dormant) else { return };
    if let Some(over) = def.overlord.as_ref().filter(|o| o.bond != Bond::Dominion) {
        let message = format!("`{}` speaks for `{}` abroad", check.name(over.country), check.name(country));
        let also = check.place(country, &[Field("overlord")]);
        check.report(Diagnostic::error("subject-signs", check.place(id, at), message).also(also, "its overlord"));
    }
}

fn treaties(check: &mut Check<'_>) {
    let draft = check.draft;
    let mut seen: Vec<(TreatyKind, CountryId, CountryId, crate::units::TreatyId)> = Vec::new();
    for (id, def) in draft.sound(&draft.treaties, check.names) {
        if def.from == def.to {
            check.error("with-itself", id, &[Field("to")], "a treaty is between two countries");
            continue;
        }
        // The one who is administered signs with its administrator, and for nothing else.
        if def.kind == TreatyKind::Occupation {
            there(check, id, def.from, &[Field("from")]);
            let over = check.country(def.from).and_then(|c| c.overlord.as_ref()).map(|o| o.country);
            if check.country(def.from).is_some() && over != Some(def.to) {
                let message = format!("`{}` does not stand over `{}`", check.name(def.to), check.name(def.from));
                check.error("no-occupier", id, &[Field("to")], message);
            }
        } else {
            signs(check, id, def.from, &[Field("from")]);
        }
        signs(check, id, def.to, &[Field("to")]);
        if (def.kind == TreatyKind::Subsidy) != def.monthly.is_positive() {
            check.error(
                "subsidy-without-money",
                id,
                &[Field("kind")],
                "a subsidy, and nothing else, has `monthly` over 0",
            );
        }
        if let Some(bloc) = def.bloc
            && let Some(of) = draft.blocs.get(bloc).and_then(Option::as_ref)
            && (of.leader != def.from && of.leader != def.to || def.kind != TreatyKind::Alliance)
        {
            let message = "one belongs to a bloc by an alliance with its leader";
            check.error("not-with-leader", id, &[Field("bloc")], message);
        }
        if def.until.is_some_and(|until| def.since.is_some_and(|since| until <= since)) {
            check.error("empty-window", id, &[Field("until")], "it ends before it begins");
        }
        let (a, b) = if def.kind.is_mutual() && def.to < def.from { (def.to, def.from) } else { (def.from, def.to) };
        if let Some(first) = seen.iter().find(|s| (s.0, s.1, s.2) == (def.kind, a, b)).map(|s| s.3) {
            let message = format!("the two have signed this already: `{}`", check.name(first));
            let also = check.place(first, &[]);
            check.report(
                Diagnostic::error("signed-twice", check.place(id, &[]), message).also(also, "first signed here"),
            );
        }
        seen.push((def.kind, a, b, id));
    }
}

fn blocs(check: &mut Check<'_>) {
    let draft = check.draft;
    let mut member_of: Vec<(CountryId, crate::units::BlocId)> = Vec::new();
    for (id, def) in draft.sound(&draft.blocs, check.names) {
        signs(check, id, def.leader, &[Field("leader")]);
        check.no_repeats(id, "members", &def.members, "country");
        if let Some(n) = def.rivals.iter().position(|&r| r == id) {
            check.error("with-itself", id, &[Field("rivals"), At(n)], "a bloc is not its own rival");
        }
        for (n, &member) in def.members.iter().enumerate() {
            let at = [Field("members"), At(n)];
            if member == def.leader {
                check.error("with-itself", id, &at, "the leader belongs to its bloc without being named");
                continue;
            }
            signs(check, id, member, &at);
            if let Some(&(_, other)) = member_of.iter().find(|m| m.0 == member) {
                let message = format!("`{}` belongs to `{}` already", check.name(member), check.name(other));
                let also = check.place(other, &[Field("members")]);
                check.report(Diagnostic::error("two-blocs", check.place(id, &at), message).also(also, "there"));
            }
            let signed = |x: &super::super::define::TreatyDef| {
                x.kind == TreatyKind::Alliance
                    && ((x.from, x.to) == (def.leader, member) || (x.to, x.from) == (def.leader, member))
            };
            if let Some((first, _)) = draft.treaties.iter().find(|(_, x)| x.as_ref().is_some_and(signed)) {
                let message = format!("the alliance with the leader is written already: `{}`", check.name(first));
                let also = check.place(first, &[]);
                let fault = Diagnostic::error("signed-twice", check.place(id, &at), message).also(also, "signed here");
                check.report(fault.help("give that treaty the `bloc`, and leave the member out here"));
            }
            member_of.push((member, id));
        }
    }
}

fn doctrines(check: &mut Check<'_>) {
    let draft = check.draft;
    let mut held: Vec<(CountryId, crate::units::DoctrineId)> = Vec::new();
    for (id, def) in draft.sound(&draft.doctrines, check.names) {
        check.within(id, &[Field("threat")], "the part of the threat that is seen", def.threat, 0, 300);
        check.no_repeats(id, "refuses", &def.refuses, "treaty");
        brings_of(check, id, &[Field("brings")], &def.brings, ModifierHome::Country, "a doctrine");
        for (n, &country) in def.holds.iter().enumerate() {
            let at = [Field("holds"), At(n)];
            there(check, id, country, &at);
            if let Some(&(_, other)) = held.iter().find(|h| h.0 == country) {
                let message = format!("`{}` follows `{}` already", check.name(country), check.name(other));
                let also = check.place(other, &[Field("holds")]);
                check.report(Diagnostic::error("two-doctrines", check.place(id, &at), message).also(also, "there"));
            }
            let bound = draft.treaties.iter().find(|(_, x)| {
                x.as_ref().is_some_and(|x| {
                    let gives = x.from == country || (x.to == country && x.kind.is_mutual());
                    gives && def.refuses.contains(&x.kind)
                })
            });
            if let Some((treaty, _)) = bound {
                let message = format!("`{}` has signed what its doctrine forbids", check.name(country));
                let also = check.place(treaty, &[]);
                check.report(
                    Diagnostic::error("against-doctrine", check.place(id, &at), message).also(also, "signed here"),
                );
            }
            held.push((country, id));
        }
    }
}
