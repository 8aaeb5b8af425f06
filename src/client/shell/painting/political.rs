//! Whose land it is, who holds it against its owner, and who stands above whom.

use super::Colours;
use super::colour::{PAPER, darker, ink, mix};
use crate::client::atlas::Hatch;
use crate::scenario::{Bond, Scenario};
use crate::units::{CountryId, ProvinceId, Table};
use crate::world::Tables;

/// Who administers other countries' land, those over most people first.
#[derive(Clone, Debug, Default)]
pub struct Administrators {
    pub by_people: Vec<(CountryId, u64)>,
    /// Somewhere an armed faction holds ground.
    pub armed: bool,
}

impl Administrators {
    /// The first is hatched upwards, all others downwards, so that two beside each other differ in more than colour.
    fn hatch(&self, book: &Scenario, by: CountryId) -> Hatch {
        let line = ink(book.countries[by].color.0);
        if self.by_people.first().is_some_and(|(first, _)| *first == by) {
            Hatch::Diagonal(line)
        } else {
            Hatch::Back(line)
        }
    }
}

/// The foreign power that runs a place: whoever controls it against its owner, or its owner's military administrator.
fn administrator(t: Tables<'_>, at: ProvinceId) -> Option<CountryId> {
    let (owner, controller) = (t.provinces.owner[at], t.provinces.controller[at]);
    if controller != owner {
        return Some(controller);
    }
    let over = t.countries[owner].overlord;
    over.filter(|(_, bond)| *bond == Bond::MilitaryAdministration).map(|(country, _)| country)
}

pub fn administrators(t: Tables<'_>) -> Administrators {
    let mut people: Table<CountryId, u64> = Table::filled(t.countries.rows.len(), 0);
    let mut armed = false;
    for at in t.provinces.owner.ids() {
        armed |= t.provinces.held_by[at].is_some();
        if let Some(by) = administrator(t, at) {
            people[by] += u64::from(t.provinces.population[at]);
        }
    }
    let mut by_people: Vec<(CountryId, u64)> = people.iter().filter(|(_, n)| **n > 0).map(|(c, n)| (c, *n)).collect();
    by_people.sort_by_key(|&(c, n)| (std::cmp::Reverse(n), c));
    Administrators { by_people, armed }
}

pub fn political(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    let over = administrators(t);
    for (at, &owner) in t.provinces.owner.iter() {
        let hatch = match (t.provinces.held_by[at], administrator(t, at)) {
            (Some(holder), _) => Hatch::Dots(darker(super::faction_ink(book, t, holder), 0.15)),
            (None, Some(by)) => over.hatch(book, by),
            (None, None) => Hatch::None,
        };
        colours.set(at, book.countries[owner].color.0, hatch);
    }
}

/// How a bond is drawn, in the ink of who stands above.
pub fn bond_hatch(bond: Bond, line: [u8; 3]) -> Hatch {
    match bond {
        Bond::MilitaryAdministration => Hatch::Diagonal(line),
        Bond::Colony => Hatch::Back(line),
        Bond::Protectorate | Bond::Mandate => Hatch::Dots(line),
        Bond::Dominion | Bond::Autonomy => Hatch::None,
    }
}

/// Subjects in the tint of the one at the top of their chain, hatched by their own bond; others plain.
pub fn overlords(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    let tops: Table<CountryId, CountryId> = Table::new(t.countries.rows.ids().map(|c| top(t, c)).collect());
    let mut rules = vec![false; t.countries.rows.len()];
    for (country, &above) in tops.iter() {
        if country != above && t.countries[country].exists {
            rules[usize::from(above.0)] = true;
        }
    }
    for (at, &owner) in t.provinces.owner.iter() {
        let above = tops[owner];
        if !rules[usize::from(above.0)] {
            continue;
        }
        let (tint, line) = (book.countries[above].color.0, ink(book.countries[above].color.0));
        match t.countries[owner].overlord {
            Some((_, bond)) => colours.set(at, mix(PAPER, tint, 0.75), bond_hatch(bond, line)),
            None => colours.set(at, mix(tint, line, 0.22), Hatch::None),
        }
    }
}

fn top(t: Tables<'_>, country: CountryId) -> CountryId {
    let mut above = country;
    // Chains are short and checked to have no circle; a bound keeps a change made in play from turning round for ever.
    for _ in 0..8 {
        match t.countries[above].overlord {
            Some((next, _)) => above = next,
            None => break,
        }
    }
    above
}
