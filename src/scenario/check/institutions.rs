//! Bodies that share power: weights in range, every competence in one hand, nothing brought that a country cannot bear.

use std::collections::BTreeMap;

use super::super::Diagnostic;
use super::super::define::ModifierHome;
use super::super::locate::Step::{At, Field};
use super::super::suggest::list;
use super::Check;
use super::people::brings_of;
use crate::units::{CompetenceId, CountryId, FactionId};

const FITTING: &[&str] = &["Stability", "Legitimacy", "Weariness", "Repression", "Liberties", "Output", "Vigilance"];

pub fn check(check: &mut Check<'_>) {
    for (id, def) in check.draft.competences.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        check.within(id, &[Field("weight")], "a weight", def.weight, 0, 100);
        let estates: Vec<_> = def.held_by.iter().map(|(estate, _)| *estate).collect();
        check.no_repeats(id, "held_by", &estates, "estate");
        for (n, (_, brought)) in def.held_by.iter().enumerate() {
            for (m, one) in brought.iter().enumerate().filter(|(_, b)| !FITTING.contains(&b.word())) {
                let place = check.place(id, &[Field("held_by"), At(n), At(1), At(m)]);
                let message = format!("a competence cannot bring `{}`", one.word());
                let fault = Diagnostic::error("wrong-home", place, message);
                check.report(fault.help(format!("it can bring {}", list(FITTING))));
            }
            let fitting: Vec<_> = brought.iter().copied().filter(|b| FITTING.contains(&b.word())).collect();
            if fitting.len() < brought.len() {
                continue;
            }
            brings_of(check, id, &[Field("held_by"), At(n), At(1)], brought, ModifierHome::Country, "a competence");
        }
    }
    let mut held: BTreeMap<(CountryId, CompetenceId), (FactionId, usize)> = BTreeMap::new();
    for (id, def) in check.draft.sound(&check.draft.factions, check.names) {
        let Some(institution) = &def.institution else { continue };
        let at = Field("institution");
        check.within(id, &[at, Field("weight")], "a weight", institution.weight, 1, 100);
        check.within(id, &[at, Field("satisfaction")], "content", institution.satisfaction, 0, 100);
        for (n, &competence) in institution.holds.iter().enumerate() {
            if let Some((other, m)) = held.insert((def.country, competence), (id, n)) {
                let message = format!("`{}` is held by `{}` already", check.name(competence), check.name(other));
                let first = check.place(other, &[at, Field("holds"), At(m)]);
                let place = check.place(id, &[at, Field("holds"), At(n)]);
                check.report(Diagnostic::error("held-twice", place, message).also(first, "held here"));
            }
        }
    }
}
