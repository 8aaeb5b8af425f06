//! Of what a dormant country is made, and by whom.

use crate::rules::election;
use crate::rules::script::{activate, enlist};
use crate::scenario::{Bond, Hook, Place, Scenario};
use crate::units::{CountryId, FactionId, ProvinceId};
use crate::world::{Happening, Snapshot, Tables};

/// The places of which a country would be made, ascending; empty where no order can make it.
pub fn birth_places(book: &Scenario, country: CountryId) -> Vec<ProvinceId> {
    let places = book.countries[country].birth.iter().flat_map(|b| &b.places);
    let mut all: Vec<ProvinceId> = places
        .flat_map(|place| match place {
            Place::Province(p) => std::slice::from_ref(p),
            Place::Region(r) => &book.regions[*r].provinces[..],
        })
        .copied()
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The countries that own these places today, ascending.
pub fn makers(t: Tables<'_>, places: &[ProvinceId]) -> Vec<CountryId> {
    let mut owners: Vec<CountryId> = places.iter().map(|&p| t.provinces.owner[p]).collect();
    owners.sort_unstable();
    owners.dedup();
    owners
}

/// A dormant country comes to be under a head of government; its land follows by changes of owner. Made of land under
/// military administration it begins under the same.
pub fn release(book: &Scenario, t: &mut Snapshot, country: CountryId, head: FactionId) {
    let today = t.calendar.today;
    let def = &book.countries[country];
    let state = &mut t.countries[country];
    if state.exists {
        return;
    }
    state.exists = true;
    state.head = Some(head);
    state.coalition.clear();
    state.governing_since = today;
    state.form = def.government.form;
    state.laws.clone_from(&def.laws);
    state.laws.sort_unstable();
    if let Some(chamber) = &def.legislature {
        // The first chamber is voted within half a year, and all later ones after full terms.
        let day = election::after_a_term(today, 6.min(chamber.term.max(1)));
        t.countries[country].next_election = Some(day);
        t.elections[country].scheduled = Some(day);
    }
    activate(t, head);
    enlist(book, t, head);
    for &f in t.factions.of_country[country].clone().iter().filter(|&&f| !book.factions[f].dormant) {
        activate(t, f);
        enlist(book, t, f);
    }
    t.chronicle.write(today, Happening::Released { country, head });
    t.story.moments.push((Hook::StateFounded, country));
    t.states.recognised.entry(country).or_default();
    // Nobody recognises it yet: that comes with time, and with those who wish it well.
    let others = t.countries.rows.iter().filter(|&(c, row)| c != country && row.exists && row.overlord.is_none());
    for (other, _) in others {
        t.treaties.unrecognised.insert((other, country), today);
    }
}

/// Under whom a country made of these places begins: the administration that they are all under, if they are.
pub fn begins_under(t: Tables<'_>, places: &[ProvinceId]) -> Option<(CountryId, Bond)> {
    let mut over = places.iter().map(|&p| t.administrations.of(t.provinces.owner[p]).map(|a| a.over));
    let first = over.next()??;
    over.all(|o| o == Some(first)).then_some((first, Bond::MilitaryAdministration))
}
