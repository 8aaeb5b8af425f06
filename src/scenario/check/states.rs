//! Administrations with men to hold them, and dormant countries that could be made.

use super::super::Diagnostic;
use super::super::define::{Bond, CountryDef, FactionKind, Place};
use super::super::locate::Step::Field;
use super::Check;
use crate::units::{CountryId, ProvinceId};

pub fn check(check: &mut Check<'_>) {
    for (country, def) in check.draft.sound(&check.draft.countries, check.names) {
        garrison(check, country, def);
        birth(check, country, def);
    }
}

/// Whom an army administers, men hold; whom none does, none.
fn garrison(check: &mut Check<'_>, country: CountryId, def: &CountryDef) {
    let Some(overlord) = def.overlord.as_ref().filter(|_| !def.dormant) else { return };
    let steps = [Field("overlord"), Field("garrison")];
    check.within(country, &steps, "a garrison in thousands", overlord.garrison, 0, 20_000);
    match overlord.bond {
        Bond::MilitaryAdministration if overlord.garrison.is_zero() => {
            let message = "it is under military administration, and no garrison stands in it";
            let place = check.place(country, &[Field("overlord")]);
            let fault = Diagnostic {
                severity: super::Severity::Warning,
                ..Diagnostic::error("administration-without-garrison", place, message)
            };
            check.report(fault.help("write `garrison: 40` for forty thousand men"));
        }
        Bond::MilitaryAdministration => no_army(check, country, overlord.country),
        _ if !overlord.garrison.is_zero() => {
            let message = "a garrison stands only in a country under military administration";
            check.error("garrison-without-administration", country, &steps, message);
        }
        _ => {}
    }
}

/// Men that go home need an army to go to.
fn no_army(check: &mut Check<'_>, country: CountryId, over: CountryId) {
    let mut factions = check.draft.sound(&check.draft.factions, check.names);
    let has = factions.any(|(_, f)| f.country == over && f.kind == FactionKind::Army && !f.dormant);
    if !has && check.draft.all_sound(crate::units::Kind::Faction) {
        let message = format!("`{}` has no faction of the kind Army to which these men belong", check.name(over));
        check.warning("garrison-without-army", country, &[Field("overlord"), Field("garrison")], message);
    }
}

/// A country that can be made is dormant, made of something, and has somebody to govern it.
fn birth(check: &mut Check<'_>, country: CountryId, def: &CountryDef) {
    let Some(birth) = &def.birth else { return };
    if !def.dormant {
        check.error(
            "not-dormant",
            country,
            &[Field("birth")],
            "this country is there from the start and cannot be made",
        );
        return;
    }
    if birth.places.is_empty() {
        check.error(
            "release-without-places",
            country,
            &[Field("birth"), Field("places")],
            "it would be made of nothing",
        );
    }
    if def.government.head.is_none() {
        let message = "nobody would govern it: its government has no `head`";
        check.error("government-without-head", country, &[Field("government")], message);
    }
    let places = places(check, &birth.places);
    if !places.is_empty() && !places.contains(&def.capital) {
        let message = format!("the capital `{}` is not among the places of which it is made", check.name(def.capital));
        check.error("capital-abroad", country, &[Field("capital")], message);
    }
}

fn places(check: &Check<'_>, list: &[Place]) -> Vec<ProvinceId> {
    let mut all = Vec::new();
    for place in list {
        match place {
            Place::Province(p) => all.push(*p),
            Place::Region(r) => {
                let def = check.draft.regions.get(*r).and_then(Option::as_ref);
                all.extend(def.into_iter().flat_map(|d| d.provinces.iter().copied()));
            }
        }
    }
    all
}
