//! Treaties in force, offers on the table, embargoes, governments not recognised, doctrines.
//!
//! Treaties and offers are numbered together; numbers are never reused. Between two states there is at most one treaty of a kind
//! in each direction.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::pairs::Pairs;
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

/// All treaties by pair, and who is bound to whom in the name of a bloc, which follows every signature and end.
#[derive(Clone, Debug, Default)]
struct Signed {
    pairs: Pairs<Vec<Treaty>>,
    /// By country: the other side and the bloc. Saved, compared and hashed without it.
    pledges: Vec<Vec<(CountryId, BlocId)>>,
}

impl Signed {
    fn sign(&mut self, treaty: Treaty) {
        self.pledge(&treaty.deal);
        self.pairs.or_default(pair(treaty.deal.from, treaty.deal.to)).push(treaty);
    }

    fn end(&mut self, number: u32) -> Option<Treaty> {
        let mut found = None;
        for rows in self.pairs.values_mut() {
            if let Some(at) = rows.iter().position(|t| t.number == number) {
                found = Some(rows.remove(at));
                break;
            }
        }
        if found.as_ref().is_some_and(|t| t.deal.bloc.is_some()) {
            self.count();
        }
        found
    }

    fn pledge(&mut self, deal: &Deal) {
        let Some(bloc) = deal.bloc else { return };
        for (one, other) in [(deal.from, deal.to), (deal.to, deal.from)] {
            let at = usize::from(one.0);
            self.pledges.resize(self.pledges.len().max(at + 1), Vec::new());
            self.pledges[at].push((other, bloc));
        }
    }

    fn count(&mut self) {
        self.pledges.clear();
        let deals: Vec<Deal> = self.pairs.values().flatten().map(|t| t.deal).collect();
        for deal in &deals {
            self.pledge(deal);
        }
    }
}

impl PartialEq for Signed {
    fn eq(&self, other: &Self) -> bool {
        self.pairs == other.pairs
    }
}

impl Serialize for Signed {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.pairs.serialize(s)
    }
}

impl<'de> Deserialize<'de> for Signed {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let mut signed = Self { pairs: Pairs::deserialize(d)?, pledges: Vec::new() };
        signed.count();
        Ok(signed)
    }
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Treaties {
    rows: Signed,
    pub offers: Vec<Offer>,
    /// When an offer between the two was last made.
    pub asked: Pairs<Date>,
    /// By whom, against whom, since when.
    pub embargoes: Pairs<Date>,
    /// Who does not recognise whose government.
    pub unrecognised: Pairs<Date>,
    /// With the day on which it was taken up.
    pub doctrines: Table<CountryId, Option<(DoctrineId, Date)>>,
    /// 0 to 100: how little a state's word is worth.
    pub faithless: Table<CountryId, Fixed>,
    pub numbered: u32,
}

impl Treaties {
    pub fn new(countries: usize) -> Self {
        Self {
            rows: Signed::default(),
            offers: Vec::new(),
            asked: Pairs::default(),
            embargoes: Pairs::default(),
            unrecognised: Pairs::default(),
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
        self.rows.pairs.values().flatten()
    }

    pub fn between(&self, a: CountryId, b: CountryId) -> &[Treaty] {
        self.rows.pairs.get(pair(a, b)).map_or(&[], Vec::as_slice)
    }

    pub fn of(&self, country: CountryId) -> impl Iterator<Item = &Treaty> {
        self.all().filter(move |t| t.deal.has(country))
    }

    pub fn find(&self, number: u32) -> Option<&Treaty> {
        self.all().find(|t| t.number == number)
    }

    pub fn find_mut(&mut self, number: u32) -> Option<&mut Treaty> {
        self.rows.pairs.values_mut().flatten().find(|t| t.number == number)
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
        self.rows.sign(treaty);
    }

    pub fn end(&mut self, number: u32) -> Option<Treaty> {
        self.rows.end(number)
    }

    /// With whom a country is bound in the name of which bloc.
    pub fn pledges(&self, country: CountryId) -> &[(CountryId, BlocId)] {
        self.rows.pledges.get(usize::from(country.0)).map_or(&[], Vec::as_slice)
    }

    pub fn offer(&self, number: u32) -> Option<&Offer> {
        self.offers.iter().find(|o| o.number == number)
    }

    pub fn embargo(&self, by: CountryId, against: CountryId) -> bool {
        self.embargoes.contains((by, against))
    }

    /// Whether either keeps its goods from the other.
    pub fn embargoed(&self, a: CountryId, b: CountryId) -> bool {
        self.embargo(a, b) || self.embargo(b, a)
    }

    pub fn recognises(&self, by: CountryId, of: CountryId) -> bool {
        !self.unrecognised.contains((by, of))
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
