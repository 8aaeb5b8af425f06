//! Characters, laws and modifiers.

use super::super::Diagnostic;
use super::super::define::{Brings, ModifierHome};
use super::super::locate::Step::{self, At, Field};
use super::super::suggest::list;
use super::Check;
use super::factions::positions;
use crate::units::{Fixed, Id, ModifierId};

pub fn check(check: &mut Check<'_>) {
    for (id, def) in check.draft.characters.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        check.within(id, &[Field("skill")], "skill", def.skill, 0, 100);
        check.within(id, &[Field("ambition")], "ambition", def.ambition, 0, 100);
    }
    for (id, def) in check.draft.laws.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        positions(check, id, "leans", &def.leans);
        check.no_repeats(id, "supporters", &def.supporters, "supporter");
        check.no_repeats(id, "opponents", &def.opponents, "opponent");
        for (n, both) in def.opponents.iter().enumerate().filter(|(_, f)| def.supporters.contains(f)) {
            let message = format!("`{}` is both for and against it", check.name(*both));
            check.error("contradiction", id, &[Field("opponents"), At(n)], message);
        }
        check.within(id, &[Field("cost")], "the cost of a law", def.cost, 0, 1000);
        brings(check, id, &def.brings, ModifierHome::Country, "a law");
    }
    for (id, def) in check.draft.modifiers.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        let what = match def.on {
            ModifierHome::Faction => "a modifier on a faction",
            ModifierHome::Country => "a modifier on a country",
            ModifierHome::Province => "a modifier on a province",
        };
        brings(check, id, &def.brings, def.on, what);
        let sound = check.draft.is_sound(ModifierId::KIND.into(), check.name(id));
        if sound && def.brings.is_empty() {
            check.warning("brings-nothing", id, &[Field("brings")], "this modifier changes nothing");
        }
    }
}

/// What can be brought to each home.
fn fitting(home: ModifierHome) -> &'static [&'static str] {
    match home {
        ModifierHome::Faction => &["Appeal", "Cohesion", "Authority", "Money", "Members", "Force", "Ballots"],
        ModifierHome::Country => &[
            "Stability",
            "Legitimacy",
            "Weariness",
            "Unrest",
            "Output",
            "Repression",
            "Liberties",
            "GovernmentAppeal",
            "Franchise",
            "Turnout",
        ],
        ModifierHome::Province => &[
            "Unrest",
            "Repression",
            "GovernmentAppeal",
            "Output",
            "Appeal",
            "AppealOf",
            "Franchise",
            "Turnout",
            "Ballots",
            "Cowing",
            "Rigging",
        ],
    }
}

fn brings<I: Id>(check: &mut Check<'_>, id: I, brought: &[Brings], home: ModifierHome, what: &str) {
    brings_of(check, id, &[Field("brings")], brought, home, what);
}

/// A list of what is brought, wherever in the entry it stands.
pub(super) fn brings_of<I: Id>(
    check: &mut Check<'_>,
    id: I,
    list_at: &[Step<'static>],
    brought: &[Brings],
    home: ModifierHome,
    what: &str,
) {
    for (n, &one) in brought.iter().enumerate() {
        let fits = fitting(home);
        if !fits.contains(&one.word()) {
            let message = format!("{what} cannot bring `{}`", one.word());
            let at: Vec<Step<'static>> = list_at.iter().copied().chain([At(n)]).collect();
            let place = check.place(id, &at);
            check.report(Diagnostic::error("wrong-home", place, message).help(format!("it can bring {}", list(fits))));
        }
        let (size, most) = match one {
            Brings::Money(size) => (size, 1_000_000_000_000),
            Brings::Force(size) => (size, 100_000),
            Brings::Appeal(size)
            | Brings::AppealOf(_, size)
            | Brings::GovernmentAppeal(size)
            | Brings::Cohesion(size)
            | Brings::Authority(size)
            | Brings::Members(size)
            | Brings::Stability(size)
            | Brings::Legitimacy(size)
            | Brings::Weariness(size)
            | Brings::Unrest(size)
            | Brings::Repression(size)
            | Brings::Liberties(size)
            | Brings::Output(size)
            | Brings::Franchise(size)
            | Brings::Turnout(size)
            | Brings::Ballots(size)
            | Brings::Cowing(size)
            | Brings::Rigging(size) => (size, 100),
        };
        if size.abs() > Fixed::whole(most) {
            let at: Vec<Step<'static>> = list_at.iter().copied().chain([At(n), At(1)]).collect();
            check.within(id, &at, &format!("`{}`", one.word()), size, -most, most);
        }
    }
}
