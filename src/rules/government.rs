//! Governments: standing, majorities, the fall of those that lose one, new coalitions.

use bevy_ecs::prelude::Res;

use super::why::{Terms, Total};
use super::{Book, brings, measure};
use crate::scenario::{Brings, BudgetLine, Hook, Scenario, Status};
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{EveryTable, Happening, Tables, TablesMut};

/// Stability a month.
pub fn stability_change(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.government;
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    total.add("return-to-rest", d.back.percent_of(d.rest - state.stability));
    total.add("unrest", -measure::unrest(t, country).percent_of(d.stability_unrest));
    total.add("weariness", -state.weariness.percent_of(d.stability_weariness));
    if state.form.answers_to_chamber() && measure::chamber(book, country) > 0 {
        let has = measure::coalition_seats(t, country) >= measure::majority(book, country);
        total.add(
            if has { "majority" } else { "no-majority" },
            if has { d.stability_majority } else { -d.stability_majority },
        );
    }
    total.add("police", d.stability_police.times(state.line(BudgetLine::Police).over_int(10)));
    if state.treasury.is_negative() {
        total.add("debt", book.defines.economy.debt_stability);
    }
    brings::of_country(book, t, country, &mut total, |b| if let Brings::Stability(a) = b { Some(a) } else { None });
    total.within(state.stability, Fixed::ZERO, Fixed::HUNDRED)
}

/// Legitimacy a month.
pub fn legitimacy_change(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.government;
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    total.add("return-to-rest", d.back.percent_of(d.rest - state.legitimacy));
    let following = measure::coalition_support(t, country) - Fixed::whole(35);
    total.add("following-of-government", following.over_int(50));
    if state.overlord.is_some() {
        total.add("foreign-rule", d.legitimacy_subject);
    }
    brings::of_country(book, t, country, &mut total, |b| if let Brings::Legitimacy(a) = b { Some(a) } else { None });
    total.within(state.legitimacy, Fixed::ZERO, Fixed::HUNDRED)
}

/// War weariness a month.
pub fn weariness_change(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.government;
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    let at_war = book.conflicts.iter().any(|(id, def)| def.country == country && t.conflicts.rows[id].active);
    if at_war {
        total.add("war", d.weariness_war);
    } else {
        total.add("peace", -d.weariness_peace);
    }
    brings::of_country(book, t, country, &mut total, |b| if let Brings::Weariness(a) = b { Some(a) } else { None });
    total.within(state.weariness, Fixed::ZERO, Fixed::HUNDRED)
}

/// The level of repression: laws, police and modifiers.
pub fn repression(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    total.add("police", t.countries[country].line(BudgetLine::Police));
    brings::of_country(book, t, country, &mut total, |b| if let Brings::Repression(a) = b { Some(a) } else { None });
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// System: on the first of the month the standing of every government moves, all from the same frozen world.
pub fn month(book: Res<Book>, mut all: EveryTable) {
    if all.calendar.today.day_of_month() != 1 {
        return;
    }
    let t = all.read();
    let moved: Vec<(CountryId, [Fixed; 4])> = t
        .countries
        .rows
        .iter()
        .filter(|(_, s)| s.exists)
        .map(|(c, _)| {
            let sink = &mut ();
            let level = repression(&book, t, c, sink);
            let s = stability_change(&book, t, c, sink);
            let l = legitimacy_change(&book, t, c, sink);
            (c, [s, l, weariness_change(&book, t, c, sink), level])
        })
        .collect();
    for (c, [stability, legitimacy, weariness, level]) in moved {
        let state = &mut all.countries[c];
        state.stability += stability;
        state.legitimacy += legitimacy;
        state.weariness += weariness;
        state.repression = level;
        all.story.moments.push((Hook::MonthBegun, c));
    }
}

/// System: a parliamentary government without a majority looks for partners, and after its time must face the voters.
pub fn confidence(book: Res<Book>, mut all: EveryTable) {
    let today = all.calendar.today;
    let countries: Vec<CountryId> = all.countries.rows.ids().collect();
    for c in countries {
        let t = all.read();
        let state = &t.countries[c];
        if !state.exists || measure::chamber(&book, c) == 0 || !state.form.answers_to_chamber() {
            continue;
        }
        let Some(head) = state.head.filter(|&h| t.factions[h].active) else {
            reform(&book, all.tables_mut(), c);
            continue;
        };
        let (seats, needed) = (measure::coalition_seats(t, c), measure::majority(&book, c));
        match (seats >= needed, state.minority_since) {
            (true, Some(_)) => all.countries[c].minority_since = None,
            (false, None) => {
                all.countries[c].minority_since = Some(today);
                all.story.moments.push((Hook::MajorityLost, c));
                all.chronicle.write(today, Happening::MajorityLost { country: c, seats, needed });
            }
            // Before a vote already called a government without a majority stays on as a caretaker.
            (false, Some(_)) if state.next_election.is_some_and(|d| d.since(today) <= 100) => {}
            (false, Some(since)) if today.since(since) >= book.defines.government.minority_days.cast_signed() => {
                fall(&book, all.tables_mut(), c, head);
            }
            _ => {}
        }
    }
}

/// The government falls: another majority is sought in the chamber, and if there is none the country votes.
fn fall(book: &Scenario, mut t: TablesMut<'_>, country: CountryId, head: FactionId) {
    let today = t.calendar.today;
    t.story.moments.push((Hook::GovernmentFell, country));
    t.chronicle.write(today, Happening::GovernmentFell { country, head });
    let found = coalition(book, t.read(), country).filter(|c| c.majority);
    match found {
        Some(found) => install(&mut t, country, found.head, found.partners),
        None => {
            let days = book.defines.government.campaign_days.cast_signed();
            super::election::call(&mut t, country, today.plus(days));
        }
    }
}

/// A government from the seats there are, with or without a majority.
pub fn reform(book: &Scenario, mut t: TablesMut<'_>, country: CountryId) {
    if let Some(found) = coalition(book, t.read(), country) {
        install(&mut t, country, found.head, found.partners);
    }
}

/// A possible government and the arithmetic behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coalition {
    pub head: FactionId,
    pub partners: Vec<FactionId>,
    pub seats: u32,
    pub majority: bool,
}

/// The largest party that can gather a majority forms it with the nearest others; if none can, the largest governs alone
/// with those near enough.
pub fn coalition(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<Coalition> {
    let needed = measure::majority(book, country);
    let mut seated: Vec<FactionId> = t
        .factions
        .active_in(country)
        .filter(|&f| t.factions[f].seats > 0 && t.factions[f].status != Status::Banned)
        .collect();
    seated.sort_by_key(|&f| (std::cmp::Reverse(t.factions[f].seats), f));
    let offers: Vec<Coalition> = seated.iter().take(3).map(|&head| gather(book, t, head, &seated, needed)).collect();
    offers.iter().find(|o| o.majority).or(offers.first()).cloned()
}

fn gather(book: &Scenario, t: Tables<'_>, head: FactionId, seated: &[FactionId], needed: u32) -> Coalition {
    let distance = |f: FactionId| t.factions[head].stance.distance(&t.factions[f].stance);
    let mut others: Vec<FactionId> = seated.iter().copied().filter(|&f| f != head).collect();
    others.sort_by_key(|&f| (distance(f), f));
    let mut seats = t.factions[head].seats;
    let mut partners = Vec::new();
    for f in others {
        if seats >= needed || distance(f) > book.defines.government.coalition_distance {
            break;
        }
        seats += t.factions[f].seats;
        partners.push(f);
    }
    // A partner that the majority does not need is left out: the coalition is minimal.
    for i in (0..partners.len()).rev() {
        let without = seats - t.factions[partners[i]].seats;
        if without >= needed {
            seats = without;
            partners.remove(i);
        }
    }
    Coalition { head, partners, seats, majority: seats >= needed }
}

/// Puts a government in office.
pub fn install(t: &mut TablesMut<'_>, country: CountryId, head: FactionId, coalition: Vec<FactionId>) {
    let today = t.calendar.today;
    let state = &mut t.countries[country];
    if state.head == Some(head) && state.coalition == coalition {
        return;
    }
    state.head = Some(head);
    state.coalition.clone_from(&coalition);
    state.minority_since = None;
    state.governing_since = today;
    t.story.moments.push((Hook::GovernmentFormed, country));
    t.chronicle.write(today, Happening::GovernmentFormed { country, head, coalition });
}
