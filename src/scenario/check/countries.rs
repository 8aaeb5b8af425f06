//! Countries: numbers in range, a government that belongs there, seats that add up, overlords that lead somewhere.

use super::super::Diagnostic;
use super::super::define::{CountryDef, Traits};
use super::super::locate::Step::{self, At, Field};
use super::{Check, Owners};
use crate::units::{CountryId, FactionId, Fixed, Id, Kind, TraitId};

const MOST_ALLEGIANCE: usize = 16;

pub fn check(check: &mut Check<'_>, owners: Option<&Owners>) {
    for (country, def) in check.draft.countries.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        numbers(check, country, def);
        traits(check, country, &def.traits);
    }
    for (id, def) in check.draft.traits.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        check.within(id, &[Field("spread")], "a spread", def.spread, -200, 200);
    }
    for (country, def) in check.draft.sound(&check.draft.countries, check.names) {
        capital(check, country, def, owners);
        government(check, country, def);
        seats(check, country, def);
        overlords(check, country, def);
        check.no_repeats(country, "laws", &def.laws, "law");
    }
    for (region, def) in check.draft.sound(&check.draft.regions, check.names) {
        traits(check, region, &def.traits);
        check.no_repeats(region, "provinces", &def.provinces, "province");
        if def.provinces.is_empty() {
            check.error("empty-list", region, &[Field("provinces")], "a region has at least one province");
        }
    }
    factions_of_each(check);
}

fn numbers(check: &mut Check<'_>, country: CountryId, def: &CountryDef) {
    let trillion = 1_000_000_000_000;
    check.within(country, &[Field("stability")], "stability", def.stability, 0, 100);
    check.within(country, &[Field("legitimacy")], "legitimacy", def.legitimacy, 0, 100);
    check.within(country, &[Field("weariness")], "weariness", def.weariness, 0, 100);
    check.within(country, &[Field("tax")], "the tax", def.tax, 0, 100);
    check.within(country, &[Field("treasury")], "the treasury", def.treasury, -trillion, trillion);
    check.within(country, &[Field("output")], "output per head", def.output, 0, 100_000);
    let lines = ["army", "police", "welfare", "reconstruction", "propaganda", "foreign"];
    for (line, size) in lines.into_iter().zip(def.budget.lines()) {
        check.within(country, &[Field("budget"), Field(line)], "a line of the budget", size, 0, 100);
    }
    let total: Fixed = def.budget.lines().into_iter().sum();
    if total > Fixed::HUNDRED {
        let message = format!("the lines of the budget add up to {total} %, more than the whole revenue");
        check.error("budget-over", country, &[Field("budget")], message);
    }
}

/// Traits run from 0 to 100, each once.
fn traits<I: Id>(check: &mut Check<'_>, id: I, traits: &Traits) {
    for (n, &(_, value)) in traits.iter().enumerate() {
        check.within(id, &[Field("traits"), At(n), At(1)], "a trait", value, 0, 100);
    }
    let ids: Vec<TraitId> = traits.iter().map(|(id, _)| *id).collect();
    let sound = matches!(I::KIND, Kind::Region) || check.draft.is_sound(I::KIND.into(), check.name(id));
    if sound {
        check.no_repeats(id, "traits", &ids, "trait");
    }
}

fn capital(check: &mut Check<'_>, country: CountryId, def: &CountryDef, owners: Option<&Owners>) {
    let Some(owners) = owners.filter(|_| !def.dormant) else { return };
    if let Some(owner) = owners[def.capital].filter(|&owner| owner != country) {
        let message = format!("the capital `{}` belongs to `{}`", check.name(def.capital), check.name(owner));
        check.error("capital-abroad", country, &[Field("capital")], message);
    }
}

fn government(check: &mut Check<'_>, country: CountryId, def: &CountryDef) {
    let field = Field("government");
    match def.government.head {
        Some(head) => governs(check, country, head, &[field, Field("head")], def.dormant),
        None if def.dormant => {}
        None => check.error("government-without-head", country, &[field], "a government needs a `head`"),
    }
    for (n, &partner) in def.government.coalition.iter().enumerate() {
        let steps = [field, Field("coalition"), At(n)];
        governs(check, country, partner, &steps, def.dormant);
        let twice = def.government.coalition[..n].contains(&partner) || def.government.head == Some(partner);
        if twice {
            let message = format!("`{}` is in the government already", check.name(partner));
            check.error("duplicate-item", country, &steps, message);
        }
    }
}

/// One who governs belongs to the country, holds allegiance and is there.
fn governs(check: &mut Check<'_>, country: CountryId, who: FactionId, steps: &[Step<'_>], country_dormant: bool) {
    let Some(faction) = check.faction(who) else { return };
    if faction.country != country {
        foreign(check, country, who, faction.country, steps);
    } else if !faction.kind.holds_allegiance() {
        let message = format!("`{}` holds reach, not allegiance, and cannot govern", check.name(who));
        let fault = Diagnostic::error("cannot-govern", check.place(country, steps), message);
        let kind = check.place(who, &[Field("kind")]);
        check.report(fault.also(kind, "its kind").help("those who govern are of the kind Party, Militia or Protest"));
    } else if faction.dormant && !country_dormant {
        dormant(check, country, who, steps, "govern");
    }
}

fn foreign(check: &mut Check<'_>, country: CountryId, who: FactionId, home: CountryId, steps: &[Step<'_>]) {
    let message =
        format!("`{}` is a faction of `{}`, not of `{}`", check.name(who), check.name(home), check.name(country));
    let also = check.place(who, &[Field("country")]);
    let fault = Diagnostic::error("foreign-faction", check.place(country, steps), message);
    check.report(fault.also(also, "its country"));
}

fn dormant(check: &mut Check<'_>, country: CountryId, who: FactionId, steps: &[Step<'_>], what: &str) {
    let message = format!("`{}` is dormant and cannot {what} at the start", check.name(who));
    let also = check.place(who, &[Field("dormant")]);
    let fault = Diagnostic::error("dormant-in-play", check.place(country, steps), message);
    check.report(fault.also(also, "dormant here"));
}

fn seats(check: &mut Check<'_>, country: CountryId, def: &CountryDef) {
    let Some(chamber) = &def.legislature else { return };
    let at = |n: usize| [Field("legislature"), Field("held"), At(n), At(0)];
    for (n, &(holder, _)) in chamber.held.iter().enumerate() {
        if let Some(first) = chamber.held[..n].iter().position(|(other, _)| *other == holder) {
            let message = format!("`{}` holds seats twice", check.name(holder));
            let fault = Diagnostic::error("duplicate-item", check.place(country, &at(n)), message);
            let first = check.place(country, &at(first));
            check.report(fault.also(first, "first here"));
        }
        let Some(faction) = check.faction(holder) else { continue };
        if faction.country != country {
            foreign(check, country, holder, faction.country, &at(n));
        } else if !faction.kind.holds_allegiance() {
            let message = format!("`{}` holds reach, not allegiance, and has no seats", check.name(holder));
            check.error("cannot-govern", country, &at(n), message);
        } else if faction.dormant && !def.dormant {
            dormant(check, country, holder, &at(n), "hold seats");
        }
    }
    let held: u64 = chamber.held.iter().map(|(_, n)| u64::from(*n)).sum();
    let unheld = chamber.held.is_empty() && (def.dormant || chamber.next.is_some());
    if held != u64::from(chamber.seats) && !unheld {
        let message = format!("the seats held add up to {held}; the chamber has {}", chamber.seats);
        let place = check.place(country, &[Field("legislature"), Field("held")]);
        let seats = check.place(country, &[Field("legislature"), Field("seats")]);
        check.report(Diagnostic::error("seats-do-not-add-up", place, message).also(seats, "the number of seats"));
    }
}

fn overlords(check: &mut Check<'_>, country: CountryId, def: &CountryDef) {
    let above = |id: CountryId| check.country(id)?.overlord.as_ref().map(|o| o.country);
    let steps = [Field("overlord"), Field("country")];
    let Some(overlord) = def.overlord.as_ref().map(|o| o.country) else { return };
    if overlord == country {
        return check.error("overlord-circle", country, &steps, "a country cannot be its own overlord");
    }
    if check.country(overlord).is_some_and(|o| o.dormant) && !def.dormant {
        let message = format!("`{}` is dormant and cannot be an overlord at the start", check.name(overlord));
        return check.error("dormant-in-play", country, &steps, message);
    }
    let mut chain = vec![country];
    let mut next = Some(overlord);
    while let Some(at) = next {
        if at == country {
            // Told once, at the first of the circle.
            if chain.iter().min() == Some(&country) {
                let names: Vec<&str> = chain.iter().chain([&country]).map(|&c| check.name(c)).collect();
                let message = format!("these countries stand under each other in a circle: {}", names.join(" → "));
                check.error("overlord-circle", country, &steps, message);
            }
            return;
        }
        if chain.contains(&at) {
            return;
        }
        chain.push(at);
        next = above(at);
    }
}

/// `left` has 38 %, `right` has 70 %.
fn parts_of_support(check: &Check<'_>, country: CountryId) -> String {
    let of = check.draft.sound(&check.draft.factions, check.names).filter(|(_, f)| f.country == country);
    let parts = of.filter(|(_, f)| !f.dormant && f.support.is_positive());
    let told: Vec<String> = parts.map(|(id, f)| format!("`{}` has {} %", check.name(id), f.support)).collect();
    told.join(", ")
}

/// What must be true of all factions of a country together.
fn factions_of_each(check: &mut Check<'_>) {
    if !check.draft.all_sound(Kind::Faction) {
        return;
    }
    let mut of: Vec<(usize, Fixed)> = vec![(0, Fixed::ZERO); check.draft.countries.len()];
    for (_, faction) in check.draft.sound(&check.draft.factions, check.names) {
        let (active, support) = &mut of[faction.country.index()];
        if faction.kind.holds_allegiance() && !faction.dormant {
            *active += 1;
            *support += faction.support;
        }
    }
    for (country, def) in check.draft.sound(&check.draft.countries, check.names) {
        let (active, support) = of[country.index()];
        if active > MOST_ALLEGIANCE {
            let message = format!(
                "{active} of its factions hold allegiance from the start; a country has room for {MOST_ALLEGIANCE} at a time"
            );
            check.error("too-many-factions", country, &[], message);
        }
        if active == 0 && !def.dormant {
            let message = "this country has no faction that holds allegiance and is not dormant";
            check.error("country-without-faction", country, &[], message);
        }
        if support > Fixed::HUNDRED {
            let message = format!("the support of its factions adds up to {support} %, more than all people");
            let fault = Diagnostic::error("support-over", check.place(country, &[]), message);
            let help = parts_of_support(check, country);
            check.report(fault.help(help));
        }
    }
}
