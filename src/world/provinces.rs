//! Provinces: who owns (de jure), controls (de facto) and holds them by arms; people; unrest; damage.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{CountryId, FactionId, Fixed, ProvinceId, Table};

/// Every province has exactly one owner and one controller; an armed holder is a faction other than the government.
#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Provinces {
    pub owner: Table<ProvinceId, CountryId>,
    pub controller: Table<ProvinceId, CountryId>,
    pub held_by: Table<ProvinceId, Option<FactionId>>,
    /// Heads.
    pub population: Table<ProvinceId, u32>,
    /// 0 to 100.
    pub unrest: Table<ProvinceId, Fixed>,
    /// Part of the output lost to damage, 0 to 100 %.
    pub damage: Table<ProvinceId, Fixed>,
    /// The provinces of each owner, ascending: kept in step by [`Provinces::give`].
    pub of_country: Table<CountryId, Vec<ProvinceId>>,
}

impl Provinces {
    /// Changes the owner; the list by country follows.
    pub fn give(&mut self, province: ProvinceId, to: CountryId) {
        let from = std::mem::replace(&mut self.owner[province], to);
        self.of_country[from].retain(|&p| p != province);
        let list = &mut self.of_country[to];
        let at = list.partition_point(|&p| p < province);
        if list.get(at) != Some(&province) {
            list.insert(at, province);
        }
    }

    pub fn of(&self, country: CountryId) -> &[ProvinceId] {
        &self.of_country[country]
    }

    pub fn people(&self, country: CountryId) -> u64 {
        self.of(country).iter().map(|&p| u64::from(self.population[p])).sum()
    }
}
