//! Treaties in force, offers on the table, embargoes, governments not recognised, doctrines.
//!
//! Treaties and offers are numbered together; numbers are never reused. Between two states there is at most one treaty of a kind
//! in each direction.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use super::relations::pair;
use crate::scenario::TreatyKind;
use crate::units::{BlocId, CountryId, Date, DoctrineId, Fixed, Table, TreatyId};

/// What two states promise each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deal {
    pub kind: TreatyKind,
    /// Who gives.
    pub from: CountryId,
    pub to: CountryId,
    /// In the name of a bloc: the one who is not its leader belongs to it as long as the treaty lasts.
    #[serde(default)]
    pub bloc: Option<BlocId>,
    /// Of a subsidy, thousands of dollars.
    #[serde(default)]
    pub monthly: Fixed,
}

impl Deal {
    pub fn plain(kind: TreatyKind, from: CountryId, to: CountryId) -> Self {
        Self { kind, from, to, bloc: None, monthly: Fixed::ZERO }
    }

    pub fn other(&self, one: CountryId) -> CountryId {
        if self.from == one { self.to } else { self.from }
    }

    pub fn has(&self, country: CountryId) -> bool {
        self.from == country || self.to == country
    }

    /// Whether the two promise the same, in the same direction where that matters.
    pub fn is_like(&self, other: &Deal) -> bool {
        let straight = self.from == other.from && self.to == other.to;
        let turned = self.from == other.to && self.to == other.from;
        self.kind == other.kind && (straight || (turned && self.kind.is_mutual()))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Treaty {
    pub number: u32,
    /// The scenario's own, which has a name.
    pub written: Option<TreatyId>,
    pub deal: Deal,
    pub since: Date,
    /// Its term, where it has one.
    pub until: Option<Date>,
    /// Days from denunciation to the end.
    pub notice: u32,
    /// It has been denounced and ends on the day.
    pub ends: Option<(Date, CountryId)>,
}

/// An offer that waits for an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    pub number: u32,
    pub by: CountryId,
    pub deal: Deal,
    pub since: Date,
    /// The last day for an answer.
    pub until: Date,
    /// What the other side thought of it when it came: 0 or more is yes.
    pub points: Fixed,
}

impl Offer {
    /// Who is to answer.
    pub fn to(&self) -> CountryId {
        self.deal.other(self.by)
    }
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Treaties {
    rows: BTreeMap<(CountryId, CountryId), Vec<Treaty>>,
    pub offers: Vec<Offer>,
    /// When an offer between the two was last made.
    pub asked: BTreeMap<(CountryId, CountryId), Date>,
    /// By whom, against whom, since when.
    pub embargoes: BTreeMap<(CountryId, CountryId), Date>,
    /// Who does not recognise whose government.
    pub unrecognised: BTreeMap<(CountryId, CountryId), Date>,
    /// With the day on which it was taken up.
    pub doctrines: Table<CountryId, Option<(DoctrineId, Date)>>,
    /// 0 to 100: how little a state's word is worth.
    pub faithless: Table<CountryId, Fixed>,
    pub numbered: u32,
}

impl Treaties {
    pub fn new(countries: usize) -> Self {
        Self {
            rows: BTreeMap::new(),
            offers: Vec::new(),
            asked: BTreeMap::new(),
            embargoes: BTreeMap::new(),
            unrecognised: BTreeMap::new(),
            doctrines: Table::filled(countries, None),
            faithless: Table::filled(countries, Fixed::ZERO),
            numbered: 0,
        }
    }

    pub fn next_number(&mut self) -> u32 {
        self.numbered += 1;
        self.numbered
    }

    pub fn all(&self) -> impl Iterator<Item = &Treaty> {
        self.rows.values().flatten()
    }

    pub fn between(&self, a: CountryId, b: CountryId) -> &[Treaty] {
        self.rows.get(&pair(a, b)).map_or(&[], Vec::as_slice)
    }

    pub fn of(&self, country: CountryId) -> impl Iterator<Item = &Treaty> {
        self.all().filter(move |t| t.deal.has(country))
    }

    pub fn find(&self, number: u32) -> Option<&Treaty> {
        self.all().find(|t| t.number == number)
    }

    pub fn find_mut(&mut self, number: u32) -> Option<&mut Treaty> {
        self.rows.values_mut().flatten().find(|t| t.number == number)
    }

    /// The treaty of that kind between the two, in any direction.
    pub fn binding(&self, a: CountryId, b: CountryId, kind: TreatyKind) -> Option<&Treaty> {
        self.between(a, b).iter().find(|t| t.deal.kind == kind)
    }

    pub fn like(&self, deal: &Deal) -> Option<&Treaty> {
        self.between(deal.from, deal.to).iter().find(|t| t.deal.is_like(deal))
    }

    pub fn sign(&mut self, treaty: Treaty) {
        self.numbered = self.numbered.max(treaty.number);
        self.rows.entry(pair(treaty.deal.from, treaty.deal.to)).or_default().push(treaty);
    }

    pub fn end(&mut self, number: u32) -> Option<Treaty> {
        for rows in self.rows.values_mut() {
            if let Some(at) = rows.iter().position(|t| t.number == number) {
                return Some(rows.remove(at));
            }
        }
        None
    }

    pub fn offer(&self, number: u32) -> Option<&Offer> {
        self.offers.iter().find(|o| o.number == number)
    }

    pub fn embargo(&self, by: CountryId, against: CountryId) -> bool {
        self.embargoes.contains_key(&(by, against))
    }

    /// Whether either keeps its goods from the other.
    pub fn embargoed(&self, a: CountryId, b: CountryId) -> bool {
        self.embargo(a, b) || self.embargo(b, a)
    }

    pub fn recognises(&self, by: CountryId, of: CountryId) -> bool {
        !self.unrecognised.contains_key(&(by, of))
    }

    pub fn doctrine(&self, country: CountryId) -> Option<DoctrineId> {
        self.doctrines[country].map(|d| d.0)
    }

    /// The term of the treaty that runs out or is denounced first, and on which day.
    pub fn due(&self, today: Date) -> impl Iterator<Item = u32> {
        let over = move |t: &&Treaty| t.ends.is_some_and(|e| e.0 <= today) || t.until.is_some_and(|d| d < today);
        self.all().filter(over).map(|t| t.number)
    }
}
