//! Who follows whom on the first day.
//!
//! A faction's following is laid over its country's provinces by the leaning of its roots and its strongholds, scaled so
//! that the whole country gives it the support it is said to have.

use super::{Factions, Influence, NO_SLOT, Provinces, SLOTS, add_heads};
use crate::scenario::{Place, Scenario};
use crate::units::{CountryId, FactionId, Fixed, Id, MovementId, ProvinceId, Share, Table, TraitId};

/// Shares and reach of the first day.
pub(super) fn influence(scenario: &Scenario, factions: &Factions, provinces: &Provinces) -> Influence {
    let countries = scenario.countries.len();
    let mut slots: Table<CountryId, Vec<FactionId>> = Table::filled(countries, Vec::new());
    let mut voices: Table<CountryId, Vec<FactionId>> = Table::filled(countries, Vec::new());
    let mut slot_of = Table::filled(factions.rows.len(), NO_SLOT);
    for (id, row) in factions.rows.iter() {
        if !row.kind.holds_allegiance() {
            voices[row.country].push(id);
        } else if row.active {
            slot_of[id] = u8::try_from(slots[row.country].len()).expect("the checker limits a country's factions");
            slots[row.country].push(id);
        }
    }
    let mut shares = Table::filled(provinces.owner.len(), [0; SLOTS]);
    for (country, list) in slots.iter() {
        lay_out(scenario, provinces, country, list, &mut shares);
    }
    let reach = provinces.owner.iter().map(|(p, &c)| {
        voices[c]
            .iter()
            .map(|&f| {
                let def = &scenario.factions[f];
                Share::from_percent(def.reach.times(fit(scenario, f, def.movement, c, p)).min(Fixed::whole(98))).0
            })
            .collect()
    });
    let reach = std::sync::Arc::new(Table::new(reach.collect()));
    let as_signed = |row: &super::Row| row.map(|s| s.cast_signed());
    let mut influence = Influence {
        custom: Table::new(shares.values().map(as_signed).collect()),
        before: shares.clone(),
        tally: Table::filled(countries, [0; SLOTS]),
        people: Table::filled(countries, 0),
        slots,
        slot_of,
        shares,
        voices,
        reach,
    };
    influence.count(provinces);
    influence
}

impl Influence {
    /// Counts the people behind each faction anew.
    pub fn count(&mut self, provinces: &Provinces) {
        for (country, tally) in self.tally.iter_mut() {
            *tally = [0; SLOTS];
            let mut people = 0;
            for &province in provinces.of(country) {
                let heads = provinces.population[province];
                people += u64::from(heads);
                add_heads(tally, &self.shares[province], heads);
            }
            self.people[country] = people;
        }
    }
}

/// How well a faction's roots and strongholds fit a place, around 1.
pub fn fit(scenario: &Scenario, faction: FactionId, movement: MovementId, owner: CountryId, at: ProvinceId) -> Fixed {
    let def = &scenario.factions[faction];
    let (here, mean) = (&scenario.ground.traits[at], &scenario.ground.country_means[owner]);
    let lean = |&(t, weight): &(TraitId, Fixed)| weight.times(here[t.index()] - mean[t.index()]).over_int(100 * 100);
    let roots = &scenario.movements[movement].roots;
    let leaning: Fixed = roots.iter().chain(&def.roots).map(lean).sum();
    let mut fit = (Fixed::ONE + leaning).clamp(Fixed::ratio(1, 10), Fixed::whole(4));
    for (place, times) in &def.strongholds {
        let inside = match place {
            Place::Province(p) => *p == at,
            Place::Region(r) => scenario.regions[*r].provinces.contains(&at),
        };
        if inside {
            fit = fit.times(*times);
        }
    }
    fit
}

const ROUNDS: usize = 6;

fn lay_out(
    scenario: &Scenario,
    provinces: &Provinces,
    country: CountryId,
    slots: &[FactionId],
    shares: &mut Table<ProvinceId, super::Row>,
) {
    let places = provinces.of(country);
    let people = provinces.people(country).max(1);
    let fullest = Share::from_percent(scenario.defines.load.fullest_province).0;
    let mut raw: Vec<Vec<u64>> = Vec::new();
    for &faction in slots {
        let def = &scenario.factions[faction];
        raw.push(
            places
                .iter()
                .map(|&p| {
                    let percent = def.support.times(fit(scenario, faction, def.movement, country, p));
                    Share::units_of_percent(percent).max(0).unsigned_abs().min(u64::from(Share::WHOLE))
                })
                .collect(),
        );
    }
    // Scaling to the national figure overfills strongholds and thinning those misses the figure: a few rounds settle it.
    for _ in 0..ROUNDS {
        for (row, &faction) in raw.iter_mut().zip(slots) {
            let wanted = u64::from(Share::from_percent(scenario.factions[faction].support).0);
            let sum: u128 =
                row.iter().zip(places).map(|(&s, &p)| u128::from(s) * u128::from(provinces.population[p])).sum();
            let mean = u64::try_from(sum / u128::from(people)).unwrap_or(0);
            for share in row.iter_mut() {
                *share = (*share * wanted).checked_div(mean).unwrap_or(0).min(u64::from(Share::WHOLE));
            }
        }
        for at in 0..places.len() {
            let sum: u64 = raw.iter().map(|row| row[at]).sum();
            if sum > u64::from(fullest) {
                for row in &mut raw {
                    row[at] = row[at] * u64::from(fullest) / sum;
                }
            }
        }
    }
    for (slot, row) in raw.iter().enumerate() {
        for (&share, &province) in row.iter().zip(places) {
            shares[province][slot] = u32::try_from(share).expect("held under the whole");
        }
    }
}
