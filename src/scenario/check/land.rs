//! Who owns which province at the start: exactly one country each.

use std::collections::BTreeMap;

use super::super::Diagnostic;
use super::super::define::CountryDef;
use super::super::locate::Step::{At, Field};
use super::super::suggest::{did_you_mean, list};
use super::{Check, Owners};
use crate::units::{CountryId, Kind, ProvinceId, Table};

/// Where a country says that a province is its own: element `n` of `areas` or `provinces`.
#[derive(Clone, Copy)]
struct Claim {
    country: CountryId,
    list: &'static str,
    n: usize,
}

/// The owners as far as they are known. `None` if the entries leave it open who owns what.
pub fn check(check: &mut Check<'_>) -> Option<Owners> {
    let mut by_province: Table<ProvinceId, Vec<Claim>> = Table::filled(check.map.provinces.len(), Vec::new());
    let mut by_area = by_province.clone();
    let countries: Vec<(CountryId, &CountryDef)> = check.draft.sound(&check.draft.countries, check.names).collect();
    for &(country, def) in &countries {
        claims(check, country, def, &mut by_province, &mut by_area);
    }
    let mut owners: Owners = Table::filled(check.map.provinces.len(), None);
    let mut fought_over: BTreeMap<(CountryId, usize, CountryId), Vec<ProvinceId>> = BTreeMap::new();
    for (province, named) in by_province.iter() {
        match (named.as_slice(), by_area[province].as_slice()) {
            ([one], _) | ([], [one]) => owners[province] = Some(one.country),
            ([], []) => {}
            ([], [first, .., last]) => {
                fought_over.entry((last.country, last.n, first.country)).or_default().push(province);
                owners[province] = Some(first.country);
            }
            ([first, .., last], _) => {
                owned_twice(check, *first, *last, &format!("province `{}`", check.name(province)));
                owners[province] = Some(first.country);
            }
        }
    }
    for ((_, _, _), provinces) in fought_over {
        let (first, last) = (by_area[provinces[0]][0], *by_area[provinces[0]].last().expect("fought over by two"));
        let names: Vec<&str> = provinces.iter().map(|&p| check.name(p)).collect();
        owned_twice(check, first, last, &list(&names));
    }
    if !check.draft.all_sound(Kind::Country) {
        return None;
    }
    if check.draft.countries.is_empty() {
        let place = check.home.clone();
        check.report(Diagnostic::error(
            "no-country",
            place,
            "this scenario has no countries, and extends none that has",
        ));
        return None;
    }
    without_owner(check, &owners);
    for (country, def) in countries {
        let owns = owners.values().any(|&o| o == Some(country));
        if !owns && !def.dormant {
            check.error("country-without-land", country, &[Field("land")], "this country owns no province");
        }
    }
    Some(owners)
}

fn claims(
    check: &mut Check<'_>,
    country: CountryId,
    def: &CountryDef,
    by_province: &mut Table<ProvinceId, Vec<Claim>>,
    by_area: &mut Table<ProvinceId, Vec<Claim>>,
) {
    let land = &def.land;
    if def.dormant && !(land.areas.is_empty() && land.provinces.is_empty()) {
        check.error(
            "dormant-with-land",
            country,
            &[Field("land")],
            "a dormant country owns no land until it is released",
        );
        return;
    }
    for (n, code) in land.areas.iter().enumerate() {
        let area = check.map.area(code);
        if area.is_empty() {
            let place = check.place(country, &[Field("land"), Field("areas"), At(n)]);
            let fault = Diagnostic::error("unknown-area", place, format!("the map has no area `{code}`"));
            check.report(fault.maybe_help(did_you_mean(code, check.map.areas())));
        }
        for &province in area.iter().filter(|p| !land.except.contains(p)) {
            by_area[province].push(Claim { country, list: "areas", n });
        }
    }
    for (n, &province) in land.provinces.iter().enumerate() {
        by_province[province].push(Claim { country, list: "provinces", n });
    }
    for (n, &province) in land.except.iter().enumerate() {
        let shape = &check.map.provinces[province];
        if !land.areas.contains(&shape.area) {
            let message = format!("`{}` lies in `{}`, which is not among the areas", check.name(province), shape.area);
            check.warning("needless-except", country, &[Field("land"), Field("except"), At(n)], message);
        }
    }
}

fn owned_twice(check: &mut Check<'_>, first: Claim, last: Claim, what: &str) {
    let place = |claim: Claim| check.place(claim.country, &[Field("land"), Field(claim.list), At(claim.n)]);
    let (mine, other) = (place(last), place(first));
    let message = match first.country == last.country {
        true => format!("`{}` lists {what} twice", check.name(last.country)),
        false => {
            format!("{what} would be owned by both `{}` and `{}`", check.name(first.country), check.name(last.country))
        }
    };
    check.report(Diagnostic::error("owned-twice", mine, message).also(other, "claimed here as well"));
}

fn without_owner(check: &mut Check<'_>, owners: &Owners) {
    let mut by_area: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (province, _) in owners.iter().filter(|(_, owner)| owner.is_none()) {
        by_area.entry(&check.map.provinces[province].area).or_default().push(check.name(province));
    }
    for (area, provinces) in by_area {
        let whole = check.map.area(area).len() == provinces.len();
        let message = match whole {
            true => format!("nobody owns area `{area}`: {}", list(&provinces)),
            false => format!("nobody owns {}, in area `{area}`", list(&provinces)),
        };
        let place = check.home.clone();
        check.report(Diagnostic::error("province-without-owner", place, message));
    }
}
