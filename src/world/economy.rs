//! What is made where, what states owe, and what passes between countries.
//!
//! Money lies in the books; here are plant and roads, prices, debts (of each debtor to each creditor, so that what is owed
//! is always owed to somebody) and the flows of trade.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use super::books::Account;
use super::flows::{Flow, TradeFlows};
use crate::scenario::Scenario;
use crate::units::{CountryId, Date, Fixed, Id, ProvinceId, Table};

/// Work and living in a province. Money in thousands of dollars of 1947, a month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// What its first people would make with its first plant and the best of roads.
    pub base: Fixed,
    pub first_heads: u32,
    pub first_plant: Fixed,
    /// Worth of works, mines, farms and dwellings, in thousands of dollars.
    pub plant: Fixed,
    /// Roads, rails, ports and power: 0 to 100.
    pub roads: Fixed,
    /// As last worked out on its day of the month.
    pub output: Fixed,
    /// How its people live, and what they are used to: 0 to 100.
    pub living: Fixed,
    pub habit: Fixed,
}

/// The money matters of a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finances {
    /// Per cent of output.
    pub tax: Fixed,
    /// 100 on the first day.
    pub prices: Fixed,
    /// Per cent in a year.
    pub inflation: Fixed,
    /// Of what the state was to pay last month, per cent.
    pub paid: Fixed,
    /// What went into building last month, per cent of output.
    pub built: Fixed,
    /// Output of all its provinces, last month and on the first day.
    pub output: Fixed,
    pub first_output: Fixed,
    /// Exports and imports together, now and on the first day.
    pub trade: Fixed,
    pub first_trade: Fixed,
    pub defaulted: Option<Date>,
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Economy {
    pub places: Table<ProvinceId, Place>,
    pub states: Table<CountryId, Finances>,
    /// What a country's state owes, by debtor and creditor; never nothing.
    pub debts: BTreeMap<(CountryId, Account), Fixed>,
    pub flows: TradeFlows,
    /// Heads born less those who died at home since the first day.
    pub born: i64,
}

impl Economy {
    /// A state's debts by creditor.
    pub fn debts_of(&self, debtor: CountryId) -> impl Iterator<Item = (Account, Fixed)> {
        let from = (debtor, Account::Country(CountryId::at(0)));
        self.debts.range(from..).take_while(move |((d, _), _)| *d == debtor).map(|((_, c), sum)| (*c, *sum))
    }

    pub fn debt(&self, debtor: CountryId) -> Fixed {
        self.debts_of(debtor).map(|(_, sum)| sum).sum()
    }

    /// Adds to (or takes from) what is owed.
    pub(crate) fn owe(&mut self, debtor: CountryId, creditor: Account, by: Fixed) {
        let owed = self.debts.entry((debtor, creditor)).or_default();
        *owed += by;
        if !owed.is_positive() {
            self.debts.remove(&(debtor, creditor));
        }
    }

    /// The flow between two countries, if they trade enough to count.
    pub fn flow(&self, a: CountryId, b: CountryId) -> Option<&Flow> {
        let pair = if a < b { (a, b) } else { (b, a) };
        self.flows.of(pair.0).find(|f| f.b == pair.1)
    }
}

/// A place's weight in its country's output per head: a plain one 100.
fn richness(book: &Scenario, at: ProvinceId) -> Fixed {
    let d = &book.defines.economy;
    let of = |id: crate::units::TraitId| book.ground.traits[at][id.index()];
    Fixed::HUNDRED + of(d.industry_trait).percent_of(d.industry) + of(d.urban_trait).percent_of(d.urban)
}

/// The first day: a country's output is laid over its provinces by their people and what makes them rich.
pub(super) fn first(book: &Scenario, of_country: &Table<CountryId, Vec<ProvinceId>>) -> Economy {
    let d = &book.defines.economy;
    let heads = |p: ProvinceId| book.map.provinces[p].population;
    let nothing = Place {
        base: Fixed::ZERO,
        first_heads: 0,
        first_plant: Fixed::ZERO,
        plant: Fixed::ZERO,
        roads: Fixed::ZERO,
        output: Fixed::ZERO,
        living: Fixed::ZERO,
        habit: Fixed::ZERO,
    };
    let mut places = Table::filled(book.map.provinces.len(), nothing);
    let mut outputs = Table::filled(book.countries.len(), Fixed::ZERO);
    for (country, provinces) in of_country.iter() {
        let def = &book.countries[country];
        let weight = |p: ProvinceId| i128::from(heads(p)) * i128::from(richness(book, p).to_raw());
        let all: i128 = provinces.iter().map(|&p| weight(p)).sum::<i128>().max(1);
        let people: i64 = provinces.iter().map(|&p| i64::from(heads(p))).sum();
        let whole = def.output.times_int(people).over_int(12_000);
        for &p in provinces {
            let part = i128::from(whole.to_raw()) * weight(p) / all;
            let output = Fixed::raw(i64::try_from(part).expect("a part of a sum"));
            let urban = book.ground.traits[p][d.urban_trait.index()];
            let roads = (d.roads + urban.percent_of(d.roads_urban)).clamp(Fixed::ZERO, Fixed::HUNDRED);
            // What is made today is what ruins, unrest and roads leave of the base.
            let kept =
                (Fixed::HUNDRED - def.ruin - d.unrest_loss.percent_of(book.defines.load.unrest)).max(Fixed::whole(10));
            let whole = output.times_int(100).over(kept);
            let plant = whole.times(d.plant_years).times_int(12);
            places[p] = Place {
                base: whole.times_int(100).over(roads_factor(roads)),
                first_heads: heads(p),
                first_plant: plant,
                plant,
                roads,
                output,
                living: Fixed::ZERO,
                habit: Fixed::ZERO,
            };
        }
        outputs[country] = whole;
    }
    let finances = book.countries.iter().map(|(c, def)| Finances {
        tax: def.tax,
        prices: Fixed::HUNDRED,
        inflation: Fixed::ZERO,
        paid: Fixed::HUNDRED,
        built: def.budget.reconstruction.percent_of(def.tax),
        output: outputs[c],
        first_output: outputs[c],
        trade: Fixed::ZERO,
        first_trade: Fixed::ZERO,
        defaulted: None,
    });
    let flows = first_flows(book, &outputs);
    let debts = first_debts(book, &outputs);
    Economy { places, states: Table::new(finances.collect()), debts, flows, born: 0 }
}

fn first_debts(book: &Scenario, outputs: &Table<CountryId, Fixed>) -> BTreeMap<(CountryId, Account), Fixed> {
    let months = book.defines.economy.first_debt_months;
    let mut debts = BTreeMap::new();
    for (c, def) in book.countries.iter().filter(|(_, d)| !d.dormant) {
        let usual = months.times(def.tax.percent_of(outputs[c]));
        debts.insert((c, Account::People(c)), def.debt.home.unwrap_or(usual));
        debts.extend(def.debt.abroad.iter().map(|&(lender, sum)| ((c, Account::People(lender)), sum)));
    }
    debts.retain(|_, sum| sum.is_positive());
    debts
}

/// Per cent of what could be made that roads and power let through.
pub fn roads_factor(roads: Fixed) -> Fixed {
    Fixed::whole(50) + roads.over_int(2)
}

/// Who trades with whom, by a gravity model (Tinbergen 1962): each country's foreign trade falls to others by their output
/// and their distance; of each country its best partners are kept.
fn first_flows(book: &Scenario, outputs: &Table<CountryId, Fixed>) -> TradeFlows {
    let mut pairs: BTreeMap<(CountryId, CountryId), (u32, Fixed)> = BTreeMap::new();
    for (c, _) in outputs.iter().filter(|(_, y)| y.is_positive()) {
        for (other, km, part) in partners(book, outputs, c) {
            let pair = if c < other { (c, other) } else { (other, c) };
            pairs.entry(pair).or_insert((km, Fixed::ZERO)).1 += part.over_int(2);
        }
    }
    let flow = |((a, b), (km, first))| Flow { a, b, km, first, exports: Fixed::ZERO, imports: Fixed::ZERO };
    pairs.into_iter().map(flow).filter(|f: &Flow| f.first.is_positive()).collect()
}

/// A country's best partners with their distance and what it would trade with each, by all outputs.
fn partners(book: &Scenario, outputs: &Table<CountryId, Fixed>, c: CountryId) -> Vec<(CountryId, u32, Fixed)> {
    let d = &book.defines.economy;
    let others = outputs.iter().filter(|&(other, y)| other != c && y.is_positive());
    let mut pulls: Vec<(i64, CountryId, u32)> = others
        .map(|(other, y)| {
            let km = distance(book, c, other);
            (y.to_raw() / i64::from(km.max(300)), other, km)
        })
        .collect();
    let all: i128 = pulls.iter().map(|&(pull, ..)| i128::from(pull)).sum::<i128>().max(1);
    pulls.sort_by_key(|&(pull, other, _)| (std::cmp::Reverse(pull), other));
    pulls.truncate(usize::try_from(d.partners).expect("a few"));
    let wish = i128::from(d.openness.percent_of(outputs[c]).to_raw());
    let part = |pull| Fixed::raw(i64::try_from(wish * i128::from(pull) / all).expect("a part of a sum"));
    pulls.into_iter().map(|(pull, other, km)| (other, km, part(pull))).collect()
}

impl Economy {
    /// A state that is new to the world finds its partners; what it makes now is where it begins.
    pub(crate) fn enter(&mut self, book: &Scenario, country: CountryId, output: Fixed) {
        self.states[country].output = output;
        self.states[country].first_output = output;
        let outputs = Table::new(self.states.values().map(|s| s.output).collect());
        for (other, km, first) in partners(book, &outputs, country) {
            let (a, b) = if country < other { (country, other) } else { (other, country) };
            if first.is_positive() && self.flow(a, b).is_none() {
                self.flows.push(Flow { a, b, km, first, exports: Fixed::ZERO, imports: Fixed::ZERO });
            }
        }
    }
}

/// Kilometres between two capitals, about: degrees of latitude and of longitude, these shortened by a parabola that is
/// within five per cent of the cosine.
fn distance(book: &Scenario, a: CountryId, b: CountryId) -> u32 {
    let of = |c: CountryId| &book.map.provinces[book.countries[c].capital];
    let (p, q) = (of(a), of(b));
    let north = (p.lat - q.lat).abs();
    let mut east = (p.lon - q.lon).abs();
    if east > Fixed::whole(180) {
        east = Fixed::whole(360) - east;
    }
    let middle = (p.lat + q.lat).over_int(180);
    let east = east.times(Fixed::ONE - middle.times(middle));
    let degrees = (north.times(north) + east.times(east)).root();
    u32::try_from(degrees.times_int(111).trunc()).unwrap_or(0)
}
