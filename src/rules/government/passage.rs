//! How a law is made: by the chamber's vote, by decree, by the council of institutions, or with an overlord's consent.

use super::division::{Matter, division};
use crate::rules::measure;
use crate::rules::script::{Change, commit};
use crate::scenario::{Passage, Scenario};
use crate::units::{CountryId, Fixed, LawId};
use crate::world::{Happening, Snapshot, Tables};

/// What becomes of a law that a government wants now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// It is law at once.
    AtOnce,
    /// It is introduced and voted on after the debate.
    Debate { days: u32 },
    /// Those who must agree do not: their weight for it, and what is needed, in per cent.
    Refused { have: Fixed, need: Fixed },
}

/// The road that the form of government prescribes.
pub fn route(book: &Scenario, t: Tables<'_>, country: CountryId, law: LawId, passes: bool) -> Route {
    let state = &t.countries[country];
    match book.forms[state.form].laws {
        Passage::Chamber if measure::chamber(book, country) > 0 => {
            Route::Debate { days: book.defines.government.debate_days }
        }
        Passage::Chamber | Passage::Decree => Route::AtOnce,
        Passage::Council => {
            let have = super::institutions::consent(book, t, country, law, passes);
            if have >= Fixed::whole(50) { Route::AtOnce } else { Route::Refused { have, need: Fixed::whole(50) } }
        }
        Passage::Consent => {
            let above = state.overlord.and_then(|(over, _)| t.countries[over].head);
            let liking = above.map_or(Fixed::HUNDRED, |f| measure::liking(book, t, f, law));
            let (have, need) = (if passes { liking } else { -liking }, Fixed::whole(-20));
            if have >= need { Route::AtOnce } else { Route::Refused { have, need } }
        }
    }
}

/// Ayes and noes of the chamber today.
pub fn verdict(book: &Scenario, t: Tables<'_>, country: CountryId, law: LawId, passes: bool) -> (u32, u32) {
    let result = division(book, t, country, Matter::Law { law, passes });
    (result.ayes, result.noes)
}

/// Bills whose day it is are voted.
pub fn votes(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let today = t.calendar.today;
    if t.parliaments[country].bills.iter().all(|b| b.vote > today) {
        return;
    }
    let (due, later): (Vec<_>, Vec<_>) =
        std::mem::take(&mut t.parliaments[country].bills).into_iter().partition(|b| b.vote <= today);
    t.parliaments[country].bills = later;
    for bill in due {
        if t.countries[country].has_law(bill.law) == bill.passes {
            continue;
        }
        let (ayes, noes) = verdict(book, t.read(), country, bill.law, bill.passes);
        let carried = ayes > noes;
        let (law, passes) = (bill.law, bill.passes);
        t.chronicle.write(today, Happening::BillVoted { country, law, passes, ayes, noes, carried });
        if carried {
            enact(book, t, country, law, passes);
        }
    }
}

/// The law is made or unmade, with what that does to those who like or dislike it.
pub fn enact(book: &Scenario, t: &mut Snapshot, country: CountryId, law: LawId, passes: bool) {
    for change in mood(book, t.read(), country, law, passes) {
        commit(book, t, change);
    }
}

/// The law itself, the strain or pleasure of those in government, and what the country makes of it.
pub fn mood(book: &Scenario, t: Tables<'_>, country: CountryId, law: LawId, passes: bool) -> Vec<Change> {
    use crate::rules::script::{CountryNumber, FactionNumber};
    let orders = &book.defines.orders;
    let sign = if passes { Fixed::ONE } else { -Fixed::ONE };
    let mut changes = vec![Change::Law { country, law, passed: passes }];
    let mut mood = Fixed::ZERO;
    for faction in t.factions.active_in(country).filter(|&f| t.factions[f].kind.holds_allegiance()) {
        let liking = measure::liking(book, t, faction, law).times(sign);
        mood += liking.times(measure::support(t, faction)).over_int(100);
        if t.countries[country].in_government(faction) {
            let now = t.factions[faction].cohesion;
            let by = (now + liking.percent_of(orders.law_cohesion)).clamp(Fixed::ZERO, Fixed::HUNDRED) - now;
            if !by.is_zero() {
                changes.push(Change::Faction { faction, number: FactionNumber::Cohesion, by });
            }
        }
    }
    let now = t.countries[country].legitimacy;
    let by = (now + mood.percent_of(orders.law_support)).clamp(Fixed::ZERO, Fixed::HUNDRED) - now;
    if !by.is_zero() {
        changes.push(Change::Country { country, number: CountryNumber::Legitimacy, by });
    }
    changes
}
