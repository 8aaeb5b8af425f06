//! Searches for secret agents, narrow or broad, with their price in liberties and legitimacy; and diplomats sent home.
//!
//! What a search costs while it sits is a modifier on the country: its definition says what it brings. What it finds is in
//! the chance that agents are caught ([`super::caught`]).

use super::{Deed, NetworkPart};
use crate::rules::diplomacy;
use crate::rules::script::{Change, CountryNumber, FactionNumber, Stage, add_country, add_faction};
use crate::scenario::{Breadth, FactionKind, Motive, Scenario};
use crate::units::{CountryId, FactionId, Fixed, ModifierId};
use crate::world::{Account, Affair, Happening, Runner, Snapshot, Sort, Tables, Target};

/// What lies on the country while such a search sits, and for how many days.
fn burden(book: &Scenario, breadth: Breadth) -> (ModifierId, u32) {
    let d = &book.defines.covert;
    match breadth {
        Breadth::Narrow => (d.narrow_modifier, d.narrow_days),
        Breadth::Broad => (d.broad_modifier, d.broad_days),
    }
}

/// Thousands of dollars that a search costs the treasury.
pub fn price(book: &Scenario, t: Tables<'_>, country: CountryId, breadth: Breadth) -> Fixed {
    let d = &book.defines.covert;
    let percent = if breadth == Breadth::Narrow { d.narrow_money } else { d.broad_money };
    let last = t.countries[country].revenue;
    let revenue = if last.is_positive() { last } else { crate::rules::economy::revenue(book, t, country, &mut ()) };
    percent.percent_of(revenue)
}

/// A government has secret agents looked for. A wider search takes the place of a narrow one.
pub fn begin(s: &mut impl Stage, country: CountryId, by: FactionId, breadth: Breadth) {
    let d = s.book().defines.covert.clone();
    let (modifier, days) = burden(s.book(), breadth);
    let sits = s.tables().services[country].search.as_ref().map(|x| x.breadth);
    if sits.is_some_and(|now| now >= breadth) {
        return;
    }
    if let Some(sits) = sits {
        let (old, _) = burden(s.book(), sits);
        s.make(Change::Lift { modifier: old, target: Target::Country(country) });
    }
    let money = price(s.book(), s.tables(), country, breadth);
    s.make(Change::Covert(Deed::Search { country, breadth, by, days }));
    s.make(Change::Modifier {
        modifier,
        target: Target::Country(country),
        beneficiary: Some(by),
        times: Fixed::ONE,
        days,
    });
    let (from, to) = (Account::Country(country), Account::People(country));
    s.make(Change::Pay { from, to, sum: money, sort: Sort::Covert });
    let (legitimacy, cohesion) = match breadth {
        Breadth::Narrow => (d.narrow_legitimacy, d.narrow_cohesion),
        Breadth::Broad => (d.broad_legitimacy, d.broad_cohesion),
    };
    add_country(s, country, CountryNumber::Legitimacy, legitimacy);
    let all: Vec<FactionId> = s.tables().factions.active_in(country).filter(|&f| f != by).collect();
    for faction in all {
        let t = s.tables();
        let row = &t.factions[faction];
        let paid =
            row.kind.holds_allegiance() && !row.patrons.is_empty() && !t.countries[country].in_government(faction);
        let voice = matches!(row.kind, FactionKind::Press | FactionKind::Union);
        if paid {
            add_faction(s, faction, FactionNumber::Cohesion, cohesion);
        } else if voice && breadth == Breadth::Broad {
            add_faction(s, faction, FactionNumber::Cohesion, d.broad_voices);
        }
    }
}

/// A search ends, by its days or by order.
pub(super) fn end(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let today = t.calendar.today;
    let Some(search) = t.services[country].search.take() else { return };
    t.services[country].searched = Some(today);
    let (modifier, _) = burden(book, search.breadth);
    t.modifiers.lift(Target::Country(country), modifier);
    let heads = u32::try_from(search.found.trunc().max(0)).unwrap_or(u32::MAX);
    let breadth = search.breadth;
    t.chronicle.write(today, Happening::Covert(Affair::SearchEnded { country, breadth, heads }));
}

/// Searches whose days are over, and those of countries that are no more.
pub(super) fn dusk(book: &Scenario, t: &mut Snapshot) {
    let today = t.calendar.today;
    let over = t.services.rows.iter().filter(|(_, s)| s.search.as_ref().is_some_and(|x| x.until <= today));
    let over: Vec<CountryId> = over.map(|(c, _)| c).collect();
    for country in over {
        end(book, t, country);
    }
}

/// Diplomats of a country are sent home, and it answers in kind.
pub fn expel(s: &mut impl Stage, country: CountryId, of: CountryId) {
    let d = s.book().defines.covert.clone();
    for (runner, place, percent) in
        [(Runner::Country(of), country, d.expelled), (Runner::Country(country), of, d.answered)]
    {
        let agents = s.tables().networks.of(runner, place).map_or(Fixed::ZERO, |n| n.agents);
        let lost = percent.percent_of(agents);
        if lost.is_positive() {
            let part = NetworkPart::Agents;
            s.make(Change::Covert(Deed::Network { runner, country: place, part, by: -lost }));
        }
    }
    diplomacy::acts::cause(s, country, of, Motive::Meddling, d.expelled_relation);
    s.make(Change::Record(Happening::Covert(Affair::Expelled { country, of })));
}
