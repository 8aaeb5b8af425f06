//! Forms of government: what is written for a chamber needs one, nothing is said twice, numbers are in range.

use super::super::Diagnostic;
use super::super::define::{FormDef, Remedy};
use super::super::locate::Step::{At, Field};
use super::Check;
use crate::units::{Fixed, FormId};

pub fn check(check: &mut Check<'_>) {
    for (id, def) in check.draft.forms.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        check.within(id, &[Field("liberties")], "a level of liberties", def.liberties, 0, 100);
        check.within(id, &[Field("legitimacy")], "a level of legitimacy", def.legitimacy, 0, 100);
        for (n, &(_, times)) in def.costs.iter().enumerate() {
            check.within(id, &[Field("costs"), At(n), At(1)], "a multiplier", times, 0, 10);
        }
        repeats(check, id, def);
        remedies(check, id, def);
    }
}

fn repeats(check: &mut Check<'_>, id: FormId, def: &FormDef) {
    check.no_repeats(id, "forbids", &def.forbids, "order");
    check.no_repeats(id, "falls", &def.falls, "way to fall");
    let roles: Vec<_> = def.offices.iter().map(|(role, _)| *role).collect();
    check.no_repeats(id, "offices", &roles, "role");
    let costs: Vec<_> = def.costs.iter().map(|(order, _)| *order).collect();
    check.no_repeats(id, "costs", &costs, "order");
    for (n, (order, _)) in def.costs.iter().enumerate() {
        if let Some(m) = def.forbids.iter().position(|f| f == order) {
            let place = check.place(id, &[Field("costs"), At(n)]);
            let also = check.place(id, &[Field("forbids"), At(m)]);
            let fault = Diagnostic::error("contradiction", place, "an order that is forbidden has no price");
            check.report(fault.also(also, "forbidden here"));
        }
    }
}

fn remedies(check: &mut Check<'_>, id: FormId, def: &FormDef) {
    if !def.without_majority.is_empty() && !def.answers_to_chamber() {
        let place = check.place(id, &[Field("without_majority")]);
        let head = check.place(id, &[Field("head")]);
        let message = "only a government chosen by the chamber can lose its majority";
        check.report(Diagnostic::error("contradiction", place, message).also(head, "chosen otherwise"));
    }
    if def.without_majority.is_empty() && def.answers_to_chamber() {
        let message = "a government that answers to a chamber needs `without_majority`";
        check.error("missing-field", id, &[], message);
    }
    for (n, remedy) in def.without_majority.iter().enumerate() {
        let at = [Field("without_majority"), At(n)];
        if let Remedy::Minority(days) = remedy {
            check.within(id, &[at[0], at[1], At(0)], "a number of days", Fixed::whole(i64::from(*days)), 1, 3650);
        }
        if *remedy == Remedy::Dissolve && n + 1 < def.without_majority.len() {
            check.error("never-reached", id, &[at[0], At(n + 1)], "nothing follows after the chamber is dissolved");
        }
    }
}
