//! The standing of governments: stability, legitimacy, war weariness, civil liberties and repression, each with its causes.

use bevy_ecs::prelude::Res;

use crate::rules::why::{About, Terms, Total};
use crate::rules::{Book, brings, conflict, diplomacy, economy, measure, people};
use crate::scenario::{Axis, Brings, BudgetLine, Hook, Scenario};
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{EveryTable, Tables};

/// Stability a month.
pub fn stability_change(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.government;
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    total.add("return-to-rest", d.back.percent_of(d.rest - state.stability));
    total.add("unrest", -measure::unrest(t, country).percent_of(d.stability_unrest));
    total.add("weariness", -state.weariness.percent_of(d.stability_weariness));
    if book.forms[state.form].answers_to_chamber() && measure::chamber(book, country) > 0 {
        let has = measure::coalition_seats(t, country) >= measure::majority(book, country);
        total.add(
            if has { "majority" } else { "no-majority" },
            if has { d.stability_majority } else { -d.stability_majority },
        );
    }
    total.add("police", d.stability_police.times(economy::delivered(t, country, BudgetLine::Police).over_int(10)));
    let burden = economy::credit::burden(book, t, country).min(Fixed::HUNDRED);
    total.add("debt", burden.percent_of(book.defines.economy.debt_stability));
    let unpaid = Fixed::HUNDRED - t.economy.states[country].paid;
    total.add("arrears", unpaid.percent_of(book.defines.economy.debt_stability.times_int(4)));
    total.add("ministers", people::lends::ministers(book, t, country).percent_of(d.stability_ministers));
    let prices = t.economy.states[country].inflation.clamp(Fixed::ZERO, Fixed::HUNDRED);
    total.add("inflation", -book.defines.economy.inflation_stability.times(prices).over_int(10));
    let pick = |b| if let Brings::Stability(a) = b { Some(a) } else { None };
    brings::of_country(book, t, country, &mut total, pick);
    people::lends::governing(book, t, country, &mut total, pick);
    total.within(state.stability, Fixed::ZERO, Fixed::HUNDRED)
}

/// Legitimacy a month.
pub fn legitimacy_change(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.government;
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    let rest = book.forms[state.form].legitimacy;
    total.add("return-to-rest", d.back.percent_of(rest - state.legitimacy));
    let following = measure::coalition_support(t, country) - Fixed::whole(35);
    total.add("following-of-government", following.over_int(50));
    if state.overlord.is_some() {
        total.add("foreign-rule", d.legitimacy_subject);
    }
    diplomacy::felt_at_home(book, t, country, &mut total);
    let free = state.liberties - Fixed::whole(50);
    total.add("liberties", d.legitimacy_liberties.times(free).over_int(50));
    let pick = |b| if let Brings::Legitimacy(a) = b { Some(a) } else { None };
    brings::of_country(book, t, country, &mut total, pick);
    people::lends::governing(book, t, country, &mut total, pick);
    total.within(state.legitimacy, Fixed::ZERO, Fixed::HUNDRED)
}

/// War weariness a month.
pub fn weariness_change(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.government;
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    let at_war = t.conflicts.in_country(country).next().is_some();
    let abroad = conflict::sent(t, country).next().is_some();
    if at_war {
        total.add("war", d.weariness_war);
    } else if !abroad {
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

/// The level of civil liberties: what the form leaves, laws and competences, repression and war.
pub fn liberties(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.government;
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    total.add("form", book.forms[state.form].liberties);
    let level = repression(book, t, country, &mut ());
    total.add("repression", -level.percent_of(d.liberties_repression));
    if t.conflicts.in_country(country).next().is_some() {
        total.add("war", -d.liberties_war);
    }
    brings::of_country(book, t, country, &mut total, |b| if let Brings::Liberties(a) = b { Some(a) } else { None });
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// Where the government stands to Moscow, −100 (hostile) to 100 (loyal): each party's position by its seats, or by its
/// following where no chamber sits.
pub fn course(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    let chamber = measure::chamber(book, country) > 0;
    let says = |f: FactionId| match chamber {
        true => Fixed::whole(i64::from(t.factions[f].seats)),
        false => measure::support(t, f),
    };
    let parties = || state.head.iter().chain(&state.coalition).copied();
    let all: Fixed = parties().map(says).sum();
    if !all.is_positive() {
        if let Some(head) = state.head {
            total.about("course-of", About::Faction(head), t.factions[head].stance.on(Axis::Moscow));
        }
        return total.sum();
    }
    for party in parties() {
        let part = says(party).times_int(100).over(all);
        total.about("course-of", About::Faction(party), part.percent_of(t.factions[party].stance.on(Axis::Moscow)));
    }
    total.sum()
}

/// System: on the first of the month the standing of every government moves, all from the same frozen world.
pub fn month(book: Res<Book>, mut all: EveryTable) {
    let t = all.read();
    let moved: Vec<(CountryId, [Fixed; 5])> = t
        .countries
        .rows
        .iter()
        .filter(|(_, s)| s.exists)
        .map(|(c, _)| {
            let sink = &mut ();
            let level = repression(&book, t, c, sink);
            let s = stability_change(&book, t, c, sink);
            let l = legitimacy_change(&book, t, c, sink);
            (c, [s, l, weariness_change(&book, t, c, sink), level, liberties(&book, t, c, sink)])
        })
        .collect();
    for (c, [stability, legitimacy, weariness, level, liberties]) in moved {
        let state = &mut all.countries[c];
        state.stability += stability;
        state.legitimacy += legitimacy;
        state.weariness += weariness;
        state.repression = level;
        state.liberties = liberties;
        all.story.moments.push((Hook::MonthBegun, c));
    }
}
