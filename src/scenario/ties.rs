//! Which countries' parties look to each other: over a border or in one tongue.

use std::collections::BTreeMap;

use super::define::TongueDef;
use super::map::WorldMap;
use crate::units::{CountryId, ProvinceId, Table, TongueId};

/// How two countries are tied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    pub to: CountryId,
    pub border: bool,
    pub tongue: bool,
}

impl Tie {
    /// What the parties there count here.
    pub fn weight(self) -> i64 {
        i64::from(self.border) * 2 + i64::from(self.tongue) * 2
    }
}

/// The ties of each country at the start, ascending by the other country.
#[derive(Clone, Debug, Default)]
pub struct Ties {
    pub of: Table<CountryId, Vec<Tie>>,
}

impl Ties {
    pub fn work_out(
        map: &WorldMap,
        owner: &Table<ProvinceId, CountryId>,
        countries: usize,
        tongues: &Table<TongueId, TongueDef>,
    ) -> Self {
        let mut found: Table<CountryId, BTreeMap<CountryId, (bool, bool)>> = Table::filled(countries, BTreeMap::new());
        for (province, &here) in owner.iter() {
            for neighbour in &map.provinces[province].neighbours {
                let there = owner[neighbour.to];
                if there != here {
                    found[here].entry(there).or_default().0 = true;
                }
            }
        }
        for tongue in tongues.values() {
            for &here in &tongue.countries {
                for &there in tongue.countries.iter().filter(|&&c| c != here) {
                    found[here].entry(there).or_default().1 = true;
                }
            }
        }
        let ties = |row: &BTreeMap<CountryId, (bool, bool)>| {
            row.iter().map(|(&to, &(border, tongue))| Tie { to, border, tongue }).collect()
        };
        Self { of: Table::new(found.values().map(ties).collect()) }
    }
}
