//! How countries vote: numbers in range, seats with places to win them, votes that come.

use super::super::Diagnostic;
use super::super::define::{Constituencies, Contest, CountryDef, Manifest, Method, Place, PresidencyRule, UpperChoice};
use super::super::locate::Step::{At, Field};
use super::{Check, Owners};
use crate::units::{CountryId, Date, Fixed, RegionId};

const CHAMBER: &str = "legislature";
const UPPER: &str = "upper_house";

pub fn check(check: &mut Check<'_>, manifest: Option<&Manifest>, owners: Option<&Owners>) {
    for (country, def) in check.draft.countries.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        numbers(check, country, def);
    }
    for (country, def) in check.draft.sound(&check.draft.countries, check.names) {
        places(check, country, def, owners);
        upper_house(check, country, def);
        presidency(check, country, def, owners);
        if let Some(manifest) = manifest {
            dates(check, country, def, manifest);
        }
    }
}

fn numbers(check: &mut Check<'_>, country: CountryId, def: &CountryDef) {
    let small = |n: u32| Fixed::whole(i64::from(n));
    if let Some(chamber) = &def.legislature {
        let mut within = |field: &'static str, what: &str, value: Fixed, low: i64, high: i64| {
            check.within(country, &[Field(CHAMBER), Field(field)], what, value, low, high);
        };
        within("threshold", "a threshold", chamber.threshold, 0, 50);
        within("local_threshold", "a threshold", chamber.local_threshold, 0, 50);
        within("seats", "the number of seats", small(chamber.seats), 1, 5000);
        within("term", "a term in months", small(chamber.term), 1, 1200);
        within("least", "the fewest seats of a place", small(chamber.least), 1, 100);
        within("renewal", "the parts of a chamber", small(chamber.renewal), 1, 6);
    }
    if let Some(upper) = &def.upper_house {
        check.within(country, &[Field(UPPER), Field("seats")], "the number of seats", small(upper.seats), 1, 5000);
        check.within(country, &[Field(UPPER), Field("term")], "a term in months", small(upper.term), 1, 1200);
        check.within(country, &[Field(UPPER), Field("renewal")], "the parts of a chamber", small(upper.renewal), 1, 6);
    }
    if let Some(office) = &def.presidency {
        let field = Field("presidency");
        check.within(country, &[field, Field("term")], "a term in months", small(office.term), 1, 1200);
        check.within(
            country,
            &[field, Field("second_round")],
            "days to a second round",
            small(office.second_round),
            1,
            120,
        );
        let finalists = [field, Field("finalists")];
        check.within(country, &finalists, "those who go before a chamber", small(office.finalists), 2, 20);
    }
    let field = Field("franchise");
    check.within(country, &[field, Field("adults")], "a part of the people", def.franchise.adults, 0, 100);
    for (n, (_, part)) in def.franchise.places.iter().enumerate() {
        check.within(country, &[field, Field("places"), At(n), At(1)], "a part of the people", *part, 0, 100);
    }
    for (n, barred) in def.franchise.barred.iter().enumerate() {
        check.within(
            country,
            &[field, Field("barred"), At(n), Field("percent")],
            "a part of them",
            barred.percent,
            0,
            100,
        );
    }
}

/// Constituencies that are named: they lie in the country, and written seats add up.
fn laid_out(
    check: &mut Check<'_>,
    country: CountryId,
    list: &'static str,
    by: Option<&Constituencies>,
    seats: u32,
    mine: Option<&[crate::units::ProvinceId]>,
) {
    match by {
        Some(Constituencies::Regions(regions)) => regions_of(check, country, list, regions, mine),
        Some(Constituencies::Given(places)) => {
            let sum: u64 = places.iter().map(|p| u64::from(p.1)).sum();
            if sum != u64::from(seats) {
                let message = format!("the places elect {sum} together; {seats} are to be elected");
                check.error("seats-do-not-add-up", country, &[Field(list), Field("by")], message);
            }
            given(check, country, list, places, mine);
        }
        _ => {}
    }
}

/// Every place of its own, with somebody to elect, in the country.
fn given(
    check: &mut Check<'_>,
    country: CountryId,
    list: &'static str,
    places: &[(Place, u32)],
    mine: Option<&[crate::units::ProvinceId]>,
) {
    let mut taken: Vec<crate::units::ProvinceId> = Vec::new();
    for (n, &(place, seats)) in places.iter().enumerate() {
        let steps = [Field(list), Field("by"), At(0), At(n)];
        let (provinces, name) = match place {
            Place::Province(p) => (vec![p], check.name(p).to_owned()),
            Place::Region(r) => {
                let Some(def) = check.draft.regions[r].as_ref() else { continue };
                (def.provinces.clone(), check.name(r).to_owned())
            }
        };
        if seats == 0 {
            check.error("place-elects-nobody", country, &steps, format!("`{name}` elects nobody"));
        }
        if mine.is_some_and(|mine| !provinces.iter().any(|p| mine.contains(p))) {
            let message = format!("no province of `{name}` lies in the country");
            check.error("seats-without-places", country, &steps, message);
        }
        if let Some(&twice) = provinces.iter().find(|p| taken.contains(p)) {
            let message = format!("`{}` votes in two of these places", check.name(twice));
            check.error("place-twice", country, &steps, message);
        }
        taken.extend(provinces);
    }
}

/// Seats need places: a country with land, regions that lie in it, single members in districts.
fn places(check: &mut Check<'_>, country: CountryId, def: &CountryDef, owners: Option<&Owners>) {
    let Some(chamber) = &def.legislature else { return };
    let mine =
        owners.map(|owners| owners.iter().filter(|(_, o)| **o == Some(country)).map(|(p, _)| p).collect::<Vec<_>>());
    if let Some(mine) = &mine
        && mine.is_empty()
        && !def.dormant
        && owners.is_some_and(|o| o.values().all(Option::is_some))
    {
        let message = format!("{} seats and no province to elect them", chamber.seats);
        check.error("seats-without-places", country, &[Field(CHAMBER), Field("seats")], message);
    }
    let districts = *chamber.constituencies() == Constituencies::Districts;
    if chamber.method == Method::TwoRound && !districts {
        let message = "a second ballot is held in single-member districts: `by: Districts`, or none";
        check.error("two-rounds-without-districts", country, &[Field(CHAMBER), Field("method")], message);
    }
    if districts && !matches!(chamber.method, Method::Plurality | Method::TwoRound) {
        let message = "a district elects one member: the method is `Plurality` or `TwoRound`";
        let place = check.place(country, &[Field(CHAMBER), Field("method")]);
        let fault = Diagnostic::error("districts-without-plurality", place, message);
        check.report(fault.help("or let provinces, regions or the nation elect several: `by: Provinces`"));
    }
    let upper = def.upper_house.as_ref().map(|u| (UPPER, u.by.as_ref(), u.seats));
    for (list, by, seats) in [(CHAMBER, chamber.by.as_ref(), chamber.seats)].into_iter().chain(upper) {
        laid_out(check, country, list, by, seats, mine.as_deref());
    }
    for (n, together) in chamber.joint_lists.iter().enumerate() {
        for (k, &faction) in together.iter().enumerate() {
            let Some(home) = check.faction(faction).map(|f| f.country) else { continue };
            if home != country {
                let message = format!("`{}` is a faction of `{}`", check.name(faction), check.name(home));
                check.error("foreign-faction", country, &[Field(CHAMBER), Field("joint_lists"), At(n), At(k)], message);
            }
        }
    }
    if chamber.by_elections && *chamber.constituencies() != Constituencies::Districts {
        let message = "only single-member districts hold by-elections";
        check.error("by-elections-without-districts", country, &[Field(CHAMBER), Field("by_elections")], message);
    }
    if chamber.contest == Contest::OneList && chamber.threshold.is_positive() {
        let message = "with one list to vote for a threshold means nothing";
        check.warning("threshold-of-one-list", country, &[Field(CHAMBER), Field("threshold")], message);
    }
}

fn regions_of(
    check: &mut Check<'_>,
    country: CountryId,
    list: &'static str,
    regions: &[RegionId],
    mine: Option<&[crate::units::ProvinceId]>,
) {
    let Some(mine) = mine else { return };
    for (n, &region) in regions.iter().enumerate() {
        let Some(def) = check.draft.regions[region].as_ref() else { continue };
        if !def.provinces.iter().any(|p| mine.contains(p)) {
            let message = format!("no province of `{}` lies in the country", check.name(region));
            check.error("seats-without-places", country, &[Field(list), Field("by"), At(0), At(n)], message);
        }
    }
}

fn upper_house(check: &mut Check<'_>, country: CountryId, def: &CountryDef) {
    let Some(upper) = &def.upper_house else { return };
    if upper.chosen == UpperChoice::Chamber && def.legislature.is_none() {
        let message = "a second chamber chosen by the first needs a `legislature`";
        check.error("chosen-by-nobody", country, &[Field(UPPER), Field("chosen")], message);
    }
    for (n, &(holder, _)) in upper.held.iter().enumerate() {
        let Some(home) = check.faction(holder).map(|f| f.country) else { continue };
        if home != country {
            let message = format!("`{}` is a faction of `{}`", check.name(holder), check.name(home));
            check.error("foreign-faction", country, &[Field(UPPER), Field("held"), At(n), At(0)], message);
        }
    }
    let held: u64 = upper.held.iter().map(|(_, n)| u64::from(*n)).sum();
    if held != u64::from(upper.seats) && !upper.held.is_empty() {
        let message = format!("the seats held add up to {held}; the chamber has {}", upper.seats);
        let place = check.place(country, &[Field(UPPER), Field("held")]);
        let seats = check.place(country, &[Field(UPPER), Field("seats")]);
        check.report(Diagnostic::error("seats-do-not-add-up", place, message).also(seats, "the number of seats"));
    }
}

fn presidency(check: &mut Check<'_>, country: CountryId, def: &CountryDef, owners: Option<&Owners>) {
    let Some(office) = &def.presidency else { return };
    let chamber =
        matches!(office.rule, PresidencyRule::Chamber | PresidencyRule::MajorityOrChamber | PresidencyRule::College);
    if chamber && def.legislature.is_none() {
        let message = "this presidency turns to a chamber, and the country has no `legislature`";
        check.error("chosen-by-nobody", country, &[Field("presidency"), Field("rule")], message);
    }
    if (office.rule == PresidencyRule::College) != (office.electors > 0) {
        let message = "a college, and only a college, has `electors`";
        check.error("electors", country, &[Field("presidency")], message);
    }
    if office.rule != PresidencyRule::College && (office.by.is_some() || office.delegations) {
        let message = "only a college has places (`by`) and `delegations`";
        check.error("electors", country, &[Field("presidency")], message);
    }
    if matches!(office.by, Some(Constituencies::Districts)) {
        let message = "electors are won by a place, not by its districts";
        check.error("electors-by-districts", country, &[Field("presidency"), Field("by")], message);
    }
    let mine = owners
        .filter(|o| o.values().all(Option::is_some))
        .map(|owners| owners.iter().filter(|(_, o)| **o == Some(country)).map(|(p, _)| p).collect::<Vec<_>>());
    laid_out(check, country, "presidency", office.by.as_ref(), office.electors, mine.as_deref());
}

/// The first vote is within a term of the first day; and there is one.
fn dates(check: &mut Check<'_>, country: CountryId, def: &CountryDef, manifest: &Manifest) {
    let votes = [
        (CHAMBER, def.legislature.as_ref().map(|l| (l.next, l.term, false))),
        (UPPER, def.upper_house.as_ref().map(|u| (u.next, u.term, true))),
        ("presidency", def.presidency.as_ref().map(|p| (p.next, p.term, true))),
    ];
    for (field, vote) in votes {
        let Some((next, term, needed)) = vote else { continue };
        let steps = [Field(field), Field("next")];
        match next {
            Some(day) if day < manifest.start => {
                let message =
                    format!("the next vote is on {day}, before the first day {}: it never comes", manifest.start);
                check.error("vote-never-comes", country, &steps, message);
            }
            Some(day) if late(day, manifest.start, term) => {
                let message =
                    format!("the next vote is on {day}, more than a term of {term} months after the first day");
                check.warning("vote-late", country, &steps, message);
            }
            None if needed => {
                let message = "without `next` this vote never comes";
                check.error("vote-never-comes", country, &[Field(field)], message);
            }
            _ => {}
        }
    }
}

fn late(day: Date, start: Date, term: u32) -> bool {
    day > start.first_of_month(i32::try_from(term).unwrap_or(1200) + 2)
}
