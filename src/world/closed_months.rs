//! How closed months of the books are saved: account by account, each month by how it differs from the one before.
//!
//! A month opens with what the last one closed with and most payments are much like last month's, so that little is left to
//! write. `#[serde(with = "closed_months")]` on the books' past.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::books::{Page, SORTS, Sheet};
use super::packed::Packed;
use crate::units::{CountryId, Date, Fixed, Id, Table};

type Sheets = Table<CountryId, Sheet>;
/// The months, and by account what each of them had: of treasuries and of purses.
type Closed = (Vec<Date>, Table<CountryId, Packed>, Table<CountryId, Packed>);

pub fn serialize<S: Serializer>(past: &[Arc<Page>], s: S) -> Result<S::Ok, S::Error> {
    if past.is_empty() {
        return None::<Closed>.serialize(s);
    }
    let months: Vec<Date> = past.iter().map(|page| page.month).collect();
    let countries = pack(&past.iter().map(|page| &page.countries).collect::<Vec<_>>());
    let people = pack(&past.iter().map(|page| &page.people).collect::<Vec<_>>());
    Some((months, countries, people)).serialize(s)
}

pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Arc<Page>>, D::Error> {
    let Some((months, countries, people)) = Option::<Closed>::deserialize(d)? else { return Ok(Vec::new()) };
    let damaged = || D::Error::custom("closed months are damaged");
    let countries = unpack(&countries, months.len()).ok_or_else(damaged)?;
    let people = unpack(&people, months.len()).ok_or_else(damaged)?;
    let pages = months.into_iter().zip(countries).zip(people);
    Ok(pages.map(|((month, countries), people)| Arc::new(Page { month, countries, people })).collect())
}

/// By account, all its months.
fn pack(months: &[&Sheets]) -> Table<CountryId, Packed> {
    let accounts = months.first().map_or(0, |sheets| sheets.len());
    let of = |account: usize| -> Packed {
        let mut before = Sheet::open(Fixed::ZERO);
        let mut numbers = Vec::with_capacity(months.len() * (SORTS + 1));
        for sheets in months {
            let sheet = &sheets[CountryId::at(account)];
            let mut apart = |now: Fixed, then: Fixed| numbers.push(now.to_raw().wrapping_sub(then.to_raw()));
            apart(sheet.opening, closing(&before));
            sheet.flows.iter().zip(before.flows).for_each(|(&now, then)| apart(now, then));
            before = sheet.clone();
        }
        numbers.into_iter().collect()
    };
    Table::new((0..accounts).map(of).collect())
}

fn unpack(accounts: &Table<CountryId, Packed>, months: usize) -> Option<Vec<Sheets>> {
    let mut rows: Vec<Vec<Sheet>> = (0..months).map(|_| Vec::with_capacity(accounts.len())).collect();
    for packed in accounts.values() {
        let numbers = packed.numbers().filter(|n| n.len() == months * (SORTS + 1))?;
        let mut before = Sheet::open(Fixed::ZERO);
        for (numbers, row) in numbers.chunks(SORTS + 1).zip(&mut rows) {
            let from = |then: Fixed, apart: i64| Fixed::raw(then.to_raw().wrapping_add(apart));
            let mut sheet = Sheet::open(from(closing(&before), numbers[0]));
            for ((flow, then), &apart) in sheet.flows.iter_mut().zip(before.flows).zip(&numbers[1..]) {
                *flow = from(then, apart);
            }
            row.push(sheet.clone());
            before = sheet;
        }
    }
    Some(rows.into_iter().map(Table::new).collect())
}

/// What a month closed with, of whatever a file claims: sums too large come round again instead of ending the game.
fn closing(sheet: &Sheet) -> Fixed {
    Fixed::raw(sheet.flows.iter().fold(sheet.opening.to_raw(), |sum, flow| sum.wrapping_add(flow.to_raw())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Past(#[serde(with = "super")] Vec<Arc<Page>>);

    fn month(day: i32, opening: i64, paid: i64) -> Arc<Page> {
        let mut sheet = Sheet::open(Fixed::raw(opening));
        sheet.flows[3] = Fixed::raw(-paid);
        let sheets = Table::new(vec![sheet, Sheet::open(Fixed::raw(-1))]);
        Arc::new(Page { month: Date::from_number(day), countries: sheets.clone(), people: sheets })
    }

    #[test]
    fn closed_months_come_back_to_the_unit() {
        for past in [vec![], vec![month(0, 500, 100), month(31, 400, i64::MAX / 2), month(59, 7, -3)]] {
            let bytes = rmp_serde::to_vec(&Past(past.clone())).expect("writes");
            assert_eq!(rmp_serde::from_slice::<Past>(&bytes).expect("reads"), Past(past));
        }
    }

    #[test]
    fn months_that_lack_a_sum_are_damaged() {
        let short: Table<CountryId, Packed> = Table::new(vec![[1, 2, 3].into_iter().collect()]);
        let bytes = rmp_serde::to_vec(&(Some((vec![Date::from_number(0)], &short, &short)),)).expect("writes");
        assert!(rmp_serde::from_slice::<Past>(&bytes).is_err());
    }
}
