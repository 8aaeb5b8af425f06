//! Which decisions a seat could be offered: derived from whom each is for.

use super::{Audience, DecisionDef};
use crate::units::{CountryId, DecisionId, FactionId, Table};

#[derive(Debug)]
pub struct Offers {
    /// Those for any ruler or any faction.
    general: Vec<DecisionId>,
    /// Those for the ruler of one country.
    of_country: Table<CountryId, Vec<DecisionId>>,
    of_faction: Table<FactionId, Vec<DecisionId>>,
}

impl Offers {
    pub(super) fn work_out(decisions: &Table<DecisionId, DecisionDef>, countries: usize, factions: usize) -> Self {
        let mut offers = Self {
            general: Vec::new(),
            of_country: Table::filled(countries, Vec::new()),
            of_faction: Table::filled(factions, Vec::new()),
        };
        for (decision, def) in decisions.iter() {
            match def.to {
                Audience::Ruler(c) => offers.of_country[c].push(decision),
                Audience::Faction(f) => offers.of_faction[f].push(decision),
                Audience::AnyRuler | Audience::AnyFaction => offers.general.push(decision),
                Audience::Seat | Audience::Nobody => {}
            }
        }
        offers
    }

    /// Those that may concern a faction of the country, ascending.
    pub fn near(&self, country: CountryId, faction: FactionId) -> Vec<DecisionId> {
        let mut near = [&self.general[..], &self.of_country[country], &self.of_faction[faction]].concat();
        near.sort_unstable();
        near
    }
}
