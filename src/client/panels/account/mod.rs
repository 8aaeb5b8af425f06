//! What each "why?" says: the terms by which a published value moves, and the conditions of an event.
//!
//! Owns the wording around the terms. The terms are the rules' own, from the same functions that move the values.

mod conditions;

pub use conditions::{Told, failing, standing_of};

use conditions::conditions;

use super::figures::{self, Unit};
use super::known;
use crate::client::desk::{Subject, View};
use crate::rules::influence::{self, ShareWhy};
use crate::rules::why::{Term, Terms};
use crate::rules::{economy, faction, government, measure, schism, unrest};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId, Share};
use crate::world::Cause;

/// An explanation, ready to be set.
#[derive(Clone, Debug, Default)]
pub struct Account {
    pub question: String,
    pub sub: String,
    pub terms: Vec<(String, Fixed)>,
    pub total: Fixed,
    pub total_label: String,
    /// The total is a level, not a change.
    pub level: bool,
    pub unit: Unit,
    /// When it moves next.
    pub next: String,
    /// For events: what is asked, instead of terms.
    pub verdicts: Vec<Told>,
}

pub fn account(view: &View, subject: Subject) -> Account {
    if let Some(estimated) = known::account(view, subject) {
        return estimated;
    }
    match subject {
        Subject::Share(at, faction) => share(view, at, faction),
        Subject::Authority(f) => of_faction(view, f, "authority", faction::authority_change),
        Subject::Money(f) => of_faction(view, f, "money", faction::money_change),
        Subject::Cohesion(f) => of_faction(view, f, "cohesion", faction::cohesion_change),
        Subject::Members(f) => of_faction(view, f, "members", faction::members_change),
        Subject::Force(f) => of_faction(view, f, "force", faction::force_change),
        Subject::Standing(c) => standing(view, c),
        Subject::Pressure(f) => pressure(view, f),
        Subject::Stability(c) => of_country(view, c, "stability", government::stability_change),
        Subject::Legitimacy(c) => of_country(view, c, "legitimacy", government::legitimacy_change),
        Subject::Weariness(c) => of_country(view, c, "weariness", government::weariness_change),
        Subject::Treasury(c) => treasury(view, c),
        Subject::Unrest(at) => smoulder(view, at),
        Subject::Event(event) => conditions(view, event),
    }
}

type Rule<I> = fn(&crate::scenario::Scenario, crate::world::Tables<'_>, I, &mut Vec<Term>) -> Fixed;

fn of_faction(view: &View, faction: FactionId, what: &str, rule: Rule<FactionId>) -> Account {
    let row = &view.t.factions[faction];
    let (now, unit) = match what {
        "money" => (figures::money(row.funds), Unit::Money),
        "members" => (figures::heads(row.members), Unit::Heads),
        "authority" => (figures::points(row.authority), Unit::Points),
        "force" => (figures::points(row.force), Unit::Points),
        _ => (figures::points(row.cohesion), Unit::Points),
    };
    let mut found = Vec::new();
    let total = rule(view.book, view.t, faction, &mut found);
    monthly(view, what, &now, &view.tell.faction(faction), unit, &found, total)
}

fn of_country(view: &View, country: CountryId, what: &str, rule: Rule<CountryId>) -> Account {
    let row = &view.t.countries[country];
    let now = match what {
        "stability" => row.stability,
        "legitimacy" => row.legitimacy,
        _ => row.weariness,
    };
    let mut found = Vec::new();
    let total = rule(view.book, view.t, country, &mut found);
    monthly(view, what, &figures::points(now), &view.tell.country(country), Unit::Points, &found, total)
}

/// A value that moves on the first of each month.
fn monthly(view: &View, what: &str, now: &str, whose: &str, unit: Unit, terms: &[Term], total: Fixed) -> Account {
    let next = view.t.calendar.today.first_of_month(1).short();
    Account {
        question: view.tell.ui_with(&format!("panel-why-{what}"), &[("now", now.to_owned())]),
        sub: match unit {
            Unit::Money => view.tell.ui_with("panel-why-of-money", &[("whose", whose.to_owned())]),
            Unit::Points | Unit::Heads => whose.to_owned(),
        },
        terms: told(view, terms),
        total,
        total_label: view.tell.ui("panel-why-next-month"),
        unit,
        next: view.tell.ui_with("panel-why-moves", &[("date", next)]),
        ..Account::default()
    }
}

/// A level that is worked out whenever it is needed: `question` is its heading, `sub` whose it is.
pub fn level(view: &View, question: String, sub: String, unit: Unit, terms: &[Term], total: Fixed) -> Account {
    Account {
        question,
        sub,
        terms: told(view, terms),
        total,
        total_label: view.tell.ui("panel-why-sum"),
        level: true,
        unit,
        ..Account::default()
    }
}

/// How a person stands in their faction: a level, worked out whenever it is needed.
fn standing(view: &View, person: crate::units::CharacterId) -> Account {
    let mut found = Vec::new();
    let total = crate::rules::people::own_standing(view.book, view.t, person, &mut found);
    Account {
        question: view.tell.ui_with("panel-why-standing", &[("now", figures::points(total))]),
        sub: view.tell.character(person),
        terms: told(view, &found),
        total,
        total_label: view.tell.ui("panel-person-standing"),
        level: true,
        ..Account::default()
    }
}

/// How near a faction is to breaking: a level, worked out anew whenever it is looked into.
fn pressure(view: &View, faction: FactionId) -> Account {
    let mut found = Vec::new();
    let total = schism::pressure(view.book, view.t, faction, &mut found);
    Account {
        question: view.tell.ui_with("panel-why-pressure", &[("now", figures::points(total))]),
        sub: view.tell.faction(faction),
        terms: told(view, &found),
        total,
        total_label: view.tell.ui("panel-why-pressure-total"),
        level: true,
        ..Account::default()
    }
}

pub(super) fn told(view: &View, terms: &[Term]) -> Vec<(String, Fixed)> {
    view.tell.terms(terms).into_iter().map(|line| (line.label, line.amount)).collect()
}

fn share(view: &View, at: ProvinceId, faction: FactionId) -> Account {
    let tell = view.tell;
    let Some(why) = influence::explain(view.book, view.session.contacts(), view.t, at, faction) else {
        return Account {
            question: tell.faction(faction),
            sub: tell.ui_with("panel-why-share-nowhere", &[("place", tell.province(at))]),
            total_label: tell.ui("panel-why-last-day"),
            ..Account::default()
        };
    };
    let now = figures::percent(why.now.percent());
    Account {
        question: tell.ui_with("panel-why-share", &[("now", now), ("place", tell.province(at))]),
        sub: tell.ui_with("panel-why-share-of", &[("faction", tell.faction(faction))]),
        terms: tell.share_why(&why).into_iter().map(|line| (line.label, line.amount)).collect(),
        total: why.now.percent() - why.before.percent(),
        total_label: tell.ui_with("panel-why-from", &[("before", figures::percent(why.before.percent()))]),
        next: tell.ui("panel-why-daily"),
        ..Account::default()
    }
}

/// Why a faction's following in its whole country moved on the last day: the places' terms by their people.
pub fn support(view: &View, faction: FactionId) -> Account {
    let country = view.t.factions[faction].country;
    let people = i64::try_from(view.t.influence.people[country].max(1)).unwrap_or(i64::MAX);
    let mut sums = [0i128; Cause::ALL.len()];
    let mut moved = 0i128;
    for &at in view.t.provinces.of(country) {
        let Some(why) = influence::explain(view.book, view.session.contacts(), view.t, at, faction) else { continue };
        let heads = i128::from(view.t.provinces.population[at]);
        moved += (i128::from(why.now.0) - i128::from(why.before.0)) * heads;
        for (cause, units) in why.terms {
            sums[cause as usize] += i128::from(units) * heads;
        }
    }
    let mean = |sum: i128| i64::try_from(sum / i128::from(people)).expect("a mean of shares");
    let terms: Vec<(Cause, i32)> = Cause::ALL
        .into_iter()
        .map(|cause| (cause, i32::try_from(mean(sums[cause as usize])).expect("a mean of shares")))
        .filter(|&(_, units)| units != 0)
        .collect();
    let now = view.t.influence.national(country, faction);
    let why = ShareWhy { before: now, now, terms, local: Vec::new() };
    let total = Share::percent_of_units(mean(moved));
    Account {
        question: view.tell.ui_with("panel-why-support", &[("now", figures::percent(now.percent()))]),
        sub: view.tell.ui_with("panel-why-share-of", &[("faction", view.tell.faction(faction))]),
        terms: view.tell.share_why(&why).into_iter().map(|line| (line.label, line.amount)).collect(),
        total,
        total_label: view.tell.ui("panel-why-last-day"),
        next: view.tell.ui("panel-why-daily"),
        ..Account::default()
    }
}

fn smoulder(view: &View, at: ProvinceId) -> Account {
    let mut found = Vec::new();
    let level = unrest::level(view.book, view.t, at, &mut found);
    let now = figures::points(view.t.provinces.unrest[at]);
    Account {
        question: view.tell.ui_with("panel-why-unrest", &[("now", now)]),
        sub: view.tell.province(at),
        terms: told(view, &found),
        total: level,
        total_label: view.tell.ui("panel-why-level"),
        level: true,
        next: view.tell.ui("panel-why-goes"),
        ..Account::default()
    }
}

/// What subjects will pay a country next month.
pub fn tribute(view: &View, country: CountryId) -> Fixed {
    economy::tribute(view.book, view.t, country)
}

/// Next month's change of a treasury, if nothing else happens.
pub fn treasury_change(view: &View, country: CountryId, sink: &mut impl Terms) -> Fixed {
    economy::treasury_next(view.book, view.t, country, sink)
}

fn treasury(view: &View, country: CountryId) -> Account {
    let mut found = Vec::new();
    let total = treasury_change(view, country, &mut found);
    let now = figures::money(view.t.countries[country].treasury);
    monthly(view, "treasury", &now, &view.tell.country(country), Unit::Money, &found, total)
}

/// A country's revenue, and what it is made of.
pub fn revenue(view: &View, country: CountryId) -> Account {
    let mut found = Vec::new();
    let total = economy::revenue(view.book, view.t, country, &mut found);
    let mut account =
        monthly(view, "revenue", &figures::money(total), &view.tell.country(country), Unit::Money, &found, total);
    account.total_label = view.tell.ui("panel-why-total");
    account
}

/// What a country's men under arms cost a month, and where they stand.
pub fn soldiers(view: &View, country: CountryId) -> Account {
    let mut found = Vec::new();
    let total = economy::soldiers(view.book, view.t, country, &mut found);
    let mut account =
        monthly(view, "soldiers", &figures::money(total), &view.tell.country(country), Unit::Money, &found, total);
    account.total_label = view.tell.ui("panel-why-total");
    account
}

/// What two countries think of each other.
pub fn relation(view: &View, a: CountryId, b: CountryId) -> Account {
    let mut found = Vec::new();
    let total = crate::rules::relation::relation(view.book, view.t, a, b, &mut found);
    let names = [("a", view.tell.country(a)), ("b", view.tell.country(b))];
    Account {
        question: view.tell.ui_with("panel-why-relation", &names),
        sub: view.tell.ui("panel-why-relation-scale"),
        terms: told(view, &found),
        total,
        total_label: view.tell.ui("panel-why-total"),
        ..Account::default()
    }
}

/// People that follow a faction in a place.
pub fn followers(view: &View, at: ProvinceId, faction: FactionId) -> i64 {
    let share = measure::allegiance(view.t, faction, at);
    share.percent_of(Fixed::whole(i64::from(view.t.provinces.population[at]))).trunc()
}
