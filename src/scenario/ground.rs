//! What follows from land, traits and regions: who owns each province at the start, and the traits of each place.
//!
//! Worked out once at load; never changes in play.

use super::define::{CountryDef, RegionDef, TraitDef};
use super::map::WorldMap;
use crate::units::{CountryId, Fixed, Id, ProvinceId, RegionId, Table, TraitId};

/// The ground at the start. Traits run from 0 to 100.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    pub owner: Table<ProvinceId, CountryId>,
    /// For each province one value a trait.
    pub traits: Table<ProvinceId, Box<[Fixed]>>,
    /// For each country the mean over its people of its provinces' values; of a country without land its own values.
    pub country_means: Table<CountryId, Box<[Fixed]>>,
}

impl Ground {
    /// A province's value is its country's plus `spread` times its rank by population density in its country, from −0.5
    /// for the emptiest to +0.5 for the densest; a region's value stands instead of that.
    pub fn work_out(
        map: &WorldMap,
        owner: Table<ProvinceId, CountryId>,
        traits: &Table<TraitId, TraitDef>,
        countries: &Table<CountryId, CountryDef>,
        regions: &Table<RegionId, RegionDef>,
    ) -> Self {
        let of_country: Table<CountryId, Box<[Fixed]>> = Table::new(
            countries
                .values()
                .map(|country| {
                    let mut row = vec![Fixed::ZERO; traits.len()].into_boxed_slice();
                    country.traits.iter().for_each(|&(id, value)| row[id.index()] = value);
                    row
                })
                .collect(),
        );
        let rank = density_ranks(map, &owner, countries.len());
        let mut values: Table<ProvinceId, Box<[Fixed]>> = Table::new(
            owner
                .iter()
                .map(|(province, &country)| {
                    let spread = |(id, def): (TraitId, &TraitDef)| {
                        let value = of_country[country][id.index()] + def.spread.times(rank[province]);
                        value.clamp(Fixed::ZERO, Fixed::HUNDRED)
                    };
                    traits.iter().map(spread).collect()
                })
                .collect(),
        );
        for region in regions.values() {
            for &province in &region.provinces {
                for &(id, value) in &region.traits {
                    values[province][id.index()] = value;
                }
            }
        }
        let country_means = means(map, &owner, &values, of_country);
        Self { owner, traits: values, country_means }
    }
}

/// For each province its place among its country's people when its provinces are lined up by density: −0.5 to +0.5.
fn density_ranks(map: &WorldMap, owner: &Table<ProvinceId, CountryId>, countries: usize) -> Table<ProvinceId, Fixed> {
    let mut land: Table<CountryId, Vec<ProvinceId>> = Table::filled(countries, Vec::new());
    owner.iter().for_each(|(province, &country)| land[country].push(province));
    let mut rank = Table::filled(owner.len(), Fixed::ZERO);
    for provinces in land.values_mut() {
        let heads = |p: ProvinceId| i64::from(map.provinces[p].population);
        // Density a/b < c/d as a·d < c·b, so that no division rounds two unlike provinces alike.
        provinces.sort_by(|&a, &b| {
            let area = |p: ProvinceId| i128::from(map.provinces[p].area_km2.max(1));
            let (thick, thin) = (i128::from(heads(a)) * area(b), i128::from(heads(b)) * area(a));
            thick.cmp(&thin).then(a.cmp(&b))
        });
        let total: i64 = provinces.iter().map(|&p| heads(p)).sum();
        let mut below = 0;
        for &mut province in provinces {
            // The middle of the province's people: (below + half of its own) / total − 1/2.
            let middle = 2 * below + heads(province);
            rank[province] = Fixed::ratio(middle - total, (2 * total).max(1));
            below += heads(province);
        }
    }
    rank
}

fn means(
    map: &WorldMap,
    owner: &Table<ProvinceId, CountryId>,
    values: &Table<ProvinceId, Box<[Fixed]>>,
    of_country: Table<CountryId, Box<[Fixed]>>,
) -> Table<CountryId, Box<[Fixed]>> {
    let mut sums: Vec<Vec<i128>> = of_country.values().map(|row| vec![0; row.len()]).collect();
    let mut people: Vec<i128> = vec![0; of_country.len()];
    for (province, &country) in owner.iter() {
        let heads = i128::from(map.provinces[province].population);
        people[country.index()] += heads;
        for (sum, value) in sums[country.index()].iter_mut().zip(&values[province]) {
            *sum += heads * i128::from(value.to_raw());
        }
    }
    let mut rows = of_country;
    for (country, row) in rows.iter_mut() {
        let heads = people[country.index()];
        if heads > 0 {
            for (mean, sum) in row.iter_mut().zip(&sums[country.index()]) {
                *mean = Fixed::raw(i64::try_from(sum / heads).expect("a mean lies between its values"));
            }
        }
    }
    rows
}
