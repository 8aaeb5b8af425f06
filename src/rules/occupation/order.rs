//! An administration from its first day to its last, and what a month of it changes.

use bevy_ecs::prelude::Res;

use super::{mood, troops};
use crate::rules::{Book, books};
use crate::scenario::Scenario;
use crate::units::{CountryId, Fixed};
use crate::world::{Account, Administration, EveryTable, GarrisonPost, Snapshot, Sort, Tables};

/// Resistance stands at its level on the first day.
pub fn start(book: &Scenario, world: &mut Snapshot) {
    let t = world.tables();
    let posts = t.administrations.rows.values().flat_map(|row| row.posts.iter().map(|p| p.province));
    let levels: Vec<_> = posts.map(|p| (p, mood::resistance_level(book, t, p, &mut ()))).collect();
    for row in world.administrations.rows.values_mut() {
        for post in &mut row.posts {
            post.resistance = levels.iter().find(|(p, _)| *p == post.province).map_or(Fixed::ZERO, |l| l.1);
        }
    }
}

/// A country comes under military administration; as many men go as it takes and as there are.
pub fn begin(book: &Scenario, t: &mut Snapshot, country: CountryId, over: CountryId) {
    let d = &book.defines.occupation;
    let places = t.provinces.of(country).to_vec();
    let post = |&province| GarrisonPost { province, men: Fixed::ZERO, resistance: d.rest };
    let row = Administration {
        over,
        since: t.calendar.today,
        posts: places.iter().map(post).collect(),
        requisition: d.requisition,
        favoured: None,
        cadre: d.cadre_start,
        terror: Fixed::ZERO,
        mercy: Fixed::ZERO,
        losses: Fixed::ZERO,
        incidents: 0,
    };
    t.administrations.rows.insert(country, row);
    let need = troops::garrison_need(book, t.read(), country, &mut ());
    troops::send(t, country, &places, need);
}

/// An administration ends; its men are free troops again. Gives how many.
pub fn end(t: &mut Snapshot, country: CountryId) -> Fixed {
    let Some(row) = t.administrations.rows.remove(&country) else { return Fixed::ZERO };
    troops::give_back(t, row.over, row.men());
    row.men()
}

/// Per cent of a country's revenue that its administration takes.
pub fn requisition(t: Tables<'_>, country: CountryId) -> Fixed {
    t.administrations.of(country).map_or(Fixed::ZERO, |a| a.requisition)
}

/// Thousands of dollars a month that a country's garrisons cost it beyond their pay at home.
pub fn upkeep(book: &Scenario, t: Tables<'_>, over: CountryId) -> Fixed {
    book.defines.occupation.upkeep.times(t.administrations.men_of(over))
}

/// System: on the first of the month garrisons are paid for, locals learn, purges and pardons fade.
pub fn month(book: Res<Book>, mut all: EveryTable) {
    if all.administrations.rows.is_empty() {
        return;
    }
    let d = &book.defines.occupation;
    let t = &mut *all;
    // The men spend it where they stand.
    let rows = t.administrations.rows.iter();
    let bills: Vec<_> = rows.map(|(&c, row)| (c, row.over, d.upkeep.times(row.men()))).collect();
    for (country, over, bill) in bills {
        books::transfer(t, Account::Country(over), Account::People(country), bill, Sort::Garrisons);
    }
    for row in t.administrations.rows.values_mut() {
        row.favoured = row.favoured.filter(|&f| t.factions[f].active);
        let learnt = d.cadre + if row.favoured.is_some() { d.cadre_favoured } else { Fixed::ZERO };
        row.cadre = (row.cadre + learnt).min(Fixed::HUNDRED);
        row.terror = d.memory.percent_of(row.terror);
        row.mercy = d.memory.percent_of(row.mercy);
    }
}
