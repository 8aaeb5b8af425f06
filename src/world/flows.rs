//! The flows of trade, and which of them are whose.
//!
//! Flows keep their numbers: each is worked out on its own day of the month. The index by country follows every new one and
//! is neither saved nor compared.

use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::units::{CountryId, Fixed};

/// What two countries sell each other in a month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    pub a: CountryId,
    pub b: CountryId,
    pub km: u32,
    /// By size and distance alone, on the first day, either way.
    pub first: Fixed,
    /// From `a` to `b`, and from `b` to `a`.
    pub exports: Fixed,
    pub imports: Fixed,
}

impl Flow {
    /// The one with whom a country trades here.
    pub fn other(&self, one: CountryId) -> CountryId {
        if self.a == one { self.b } else { self.a }
    }
}

#[derive(Clone, Debug, Default)]
pub struct TradeFlows {
    rows: Vec<Flow>,
    of: Vec<Vec<u32>>,
}

impl TradeFlows {
    pub fn push(&mut self, flow: Flow) {
        let number = u32::try_from(self.rows.len()).expect("a few flows for each country");
        for country in [flow.a, flow.b] {
            let at = usize::from(country.0);
            self.of.resize(self.of.len().max(at + 1), Vec::new());
            self.of[at].push(number);
        }
        self.rows.push(flow);
    }

    /// A country's flows, in the order of their numbers.
    pub fn of(&self, country: CountryId) -> impl Iterator<Item = &Flow> {
        let numbers = self.of.get(usize::from(country.0)).map_or(&[][..], Vec::as_slice);
        numbers.iter().map(|&n| &self.rows[n as usize])
    }
}

impl Deref for TradeFlows {
    type Target = [Flow];
    fn deref(&self) -> &[Flow] {
        &self.rows
    }
}

impl DerefMut for TradeFlows {
    fn deref_mut(&mut self) -> &mut [Flow] {
        &mut self.rows
    }
}

impl FromIterator<Flow> for TradeFlows {
    fn from_iter<I: IntoIterator<Item = Flow>>(all: I) -> Self {
        let mut flows = Self::default();
        for flow in all {
            flows.push(flow);
        }
        flows
    }
}

impl PartialEq for TradeFlows {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl Serialize for TradeFlows {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.rows.serialize(s)
    }
}

impl<'de> Deserialize<'de> for TradeFlows {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Ok(Vec::<Flow>::deserialize(d)?.into_iter().collect())
    }
}
