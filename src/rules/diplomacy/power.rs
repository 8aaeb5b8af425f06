//! Might: what a state could turn into war, and which states are great.

use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Bond, BudgetLine, Scenario};
use crate::units::{CountryId, Fixed};
use crate::world::{Snapshot, Tables};

/// Whether a state has a foreign policy of its own: it is there, somebody governs it, and nobody but a crown stands above it.
pub fn acts_abroad(t: Tables<'_>, country: CountryId) -> bool {
    let state = &t.countries[country];
    state.exists && state.head.is_some() && state.overlord.is_none_or(|(_, bond)| bond == Bond::Dominion)
}

/// Who answers for a country abroad: itself, or the first above it that has a foreign policy.
pub fn spoken_for(t: Tables<'_>, country: CountryId) -> CountryId {
    let mut at = country;
    // Overlords are never circular; the bound only keeps a damaged table from going round.
    for _ in 0..8 {
        if acts_abroad(t, at) {
            return at;
        }
        match t.countries[at].overlord {
            Some((over, _)) => at = over,
            None => return at,
        }
    }
    at
}

/// Thousands of dollars a month that a country could turn into war: a part of all that it makes, more of what it already spends
/// on arms, and a part of its subjects' (a COW-style composite of wealth, people and arms: Singer, Bremer and Stuckey 1972).
pub fn might(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    let (latent, arms) = own(book, t, country);
    total.add("might-latent", latent);
    total.add("might-arms", arms);
    let under = t.countries.rows.iter().filter(|(_, s)| s.exists && s.overlord.is_some_and(|(o, _)| o == country));
    for (subject, _) in under {
        let (latent, arms) = own(book, t, subject);
        let part = (latent + arms).min(MOST).percent_of(book.defines.diplomacy.subjects);
        total.about("might-subject", About::Country(subject), part);
    }
    total.sum()
}

const MOST: Fixed = Fixed::whole(1_000_000_000);

fn own(book: &Scenario, t: Tables<'_>, country: CountryId) -> (Fixed, Fixed) {
    let (def, d) = (&book.countries[country], &book.defines.diplomacy);
    let heads = i64::try_from(t.influence.people[country] / 1000).unwrap_or(i64::MAX);
    let output = def.output.times_int(heads.min(4_000_000)).over_int(12);
    let spent = def.tax.percent_of(output);
    let spent = t.countries[country].line(BudgetLine::Army).percent_of(spent);
    (d.latent.percent_of(output), d.arms.percent_of(spent))
}

/// On the first of the month: everybody's might is reckoned anew, the others' memory of it follows slowly, and the great powers
/// are told.
pub(super) fn reckon(book: &Scenario, t: &mut Snapshot) {
    let d = &book.defines.diplomacy;
    let mut all: Vec<Fixed> = Vec::with_capacity(t.countries.rows.len());
    for (country, state) in t.countries.rows.iter() {
        let (latent, arms) = own(book, t.read(), country);
        all.push(if state.exists { (latent + arms).min(MOST) } else { Fixed::ZERO });
    }
    let own = all.clone();
    for (country, state) in t.countries.rows.iter().filter(|(_, s)| s.exists) {
        if let Some((over, _)) = state.overlord {
            let part = own[usize::from(country.0)].percent_of(d.subjects);
            all[usize::from(over.0)] += part;
        }
    }
    let mut sovereign: Vec<(Fixed, CountryId)> = Vec::new();
    for (country, now) in t.countries.rows.ids().zip(all) {
        t.relations.might[country] = now;
        let before = &mut t.relations.remembered[country];
        *before = if before.is_zero() { now } else { *before + d.memory.percent_of(now - *before) };
    }
    for (country, &now) in t.relations.might.iter() {
        if t.countries[country].overlord.is_none() && now.is_positive() && t.countries[country].head.is_some() {
            sovereign.push((now, country));
        }
    }
    sovereign.sort_by_key(|&(might, c)| (std::cmp::Reverse(might), c));
    sovereign.truncate(d.great_powers as usize);
    t.relations.powers = sovereign.into_iter().map(|(_, c)| c).collect();
}
