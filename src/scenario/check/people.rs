//! Characters, qualities, lists of names, offices, laws and modifiers.

use super::super::Diagnostic;
use super::super::define::{Brings, Lot, ModifierHome};
use super::super::locate::Step::{self, At, Field};
use super::super::suggest::list;
use super::Check;
use super::factions::positions;
use crate::units::{CharacterId, Fixed, Id, Kind, ModifierId, QualityId};

/// Names are numbered in 16 bits; nobody reads more.
const MOST_NAMES: usize = 2000;
const LONGEST_NAME: usize = 40;

pub fn check(check: &mut Check<'_>) {
    for (id, def) in check.draft.characters.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        check.within(id, &[Field("skill")], "skill", def.skill, 0, 100);
        check.within(id, &[Field("ambition")], "ambition", def.ambition, 0, 100);
        check.within(id, &[Field("loyalty")], "loyalty", def.loyalty, 0, 100);
        let given = [
            ("politics", def.politics),
            ("administration", def.administration),
            ("command", def.command),
            ("intrigue", def.intrigue),
            ("health", def.health),
        ];
        for (field, value) in given {
            check.within(id, &[Field(field)], field, value.unwrap_or(Fixed::ONE), 0, 100);
        }
        positions(check, id, "positions", &def.positions);
        check.no_repeats(id, "qualities", &def.qualities, "quality");
        unlike(check, id, &def.qualities);
        ties(check, id, &def.ties);
        if def.lot == Lot::Unknown {
            check.error("wrong-kind", id, &[Field("lot")], "whoever is named here is known");
        }
    }
    for (id, def) in check.draft.qualities.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        brings_of(check, id, &[Field("leading")], &def.leading, ModifierHome::Faction, "one who leads");
        brings_of(check, id, &[Field("governing")], &def.governing, ModifierHome::Country, "one who governs");
        let sizes = [
            ("pull", def.pull),
            ("standing", def.standing),
            ("ambition", def.ambition),
            ("loyalty", def.loyalty),
            ("health", def.health),
            ("campaign", def.campaign),
            ("plots", def.plots),
        ];
        for (field, size) in sizes {
            check.within(id, &[Field(field)], field, size, -100, 100);
        }
        check.within(id, &[Field("common")], "how common it is", def.common, 0, 1000);
    }
    for (id, def) in check.draft.name_lists.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        check.no_repeats(id, "countries", &def.countries, "country");
        for (field, names) in [("given", &def.given), ("family", &def.family)] {
            check.no_repeats(id, field, names, "name");
            if names.len() > MOST_NAMES || (field == "given" && names.is_empty()) {
                let message = format!("a list has one to {MOST_NAMES} names; this one has {}", names.len());
                check.error("out-of-range", id, &[Field(field)], message);
            }
            if let Some(n) = names.iter().position(|name| name.trim().is_empty() || name.chars().count() > LONGEST_NAME)
            {
                let message = format!("a name has one to {LONGEST_NAME} characters");
                check.error("out-of-range", id, &[Field(field), At(n)], message);
            }
        }
    }
    offices(check);
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

/// Two qualities that no one person has at once.
fn unlike(check: &mut Check<'_>, id: CharacterId, qualities: &[QualityId]) {
    for (n, &one) in qualities.iter().enumerate() {
        for &other in &qualities[..n] {
            let of = |q: QualityId| check.draft.qualities.get(q).and_then(Option::as_ref).map(|d| d.unlike.as_slice());
            let clash = of(one).is_some_and(|u| u.contains(&other)) || of(other).is_some_and(|u| u.contains(&one));
            if clash && check.draft.is_sound(CharacterId::KIND.into(), check.name(id)) {
                let message = format!("nobody is `{}` and `{}` at once", check.name(other), check.name(one));
                check.error("two-natures", id, &[Field("qualities"), At(n)], message);
            }
        }
    }
}

fn ties(check: &mut Check<'_>, id: CharacterId, ties: &[(CharacterId, Fixed)]) {
    for (n, &(other, tie)) in ties.iter().enumerate() {
        check.within(id, &[Field("ties"), At(n), At(1)], "a tie", tie, -100, 100);
        if other == id && check.draft.is_sound(CharacterId::KIND.into(), check.name(id)) {
            check.error("own-tie", id, &[Field("ties"), At(n), At(0)], "a tie is with somebody else");
        }
        if let Some(first) = ties[..n].iter().position(|&(earlier, _)| earlier == other) {
            let first = check.place(id, &[Field("ties"), At(first), At(0)]);
            let place = check.place(id, &[Field("ties"), At(n), At(0)]);
            check.report(
                Diagnostic::error("duplicate-item", place, "this person is in the list already")
                    .also(first, "first here"),
            );
        }
    }
}

/// An office is held by one who can hold it, and somebody can be found for it.
fn offices(check: &mut Check<'_>) {
    let sound = |kind| check.draft.all_sound(kind);
    let sure = sound(Kind::Character) && sound(Kind::NameList) && sound(Kind::Office);
    if !sure {
        return;
    }
    for (id, def) in check.draft.offices.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        let person = |c: CharacterId| check.draft.characters.get(c).and_then(Option::as_ref);
        if let Some(holder) = def.holder
            && person(holder).is_some_and(|p| p.lot != Lot::Free)
        {
            let message = format!("`{}` is not in public life and holds no office", check.name(holder));
            let lot = check.place(holder, &[Field("lot")]);
            let fault = Diagnostic::error("not-free", check.place(id, &[Field("holder")]), message);
            check.report(fault.also(lot, "where it says so"));
        }
        let people = check.draft.characters.values().flatten().any(|p| p.country == def.country);
        let names = check.draft.name_lists.values().flatten().any(|l| l.countries.contains(&def.country));
        if !people && !names && def.holder.is_none() {
            let message = format!("nobody of `{}` can ever hold this office", check.name(def.country));
            let fault = Diagnostic::error("nobody-to-hold", check.place(id, &[]), message);
            check.report(fault.help("write a `Character` of that country, or a `NameList` that speaks of it"));
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
            "Vigilance",
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
            | Brings::Vigilance(size)
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
