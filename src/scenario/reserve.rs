//! People of whom nothing is known until they are needed: added for every country that a list of names speaks of, so that no
//! post stays empty when those whom the scenario names have gone.

use std::sync::Arc;

use super::define::CharacterDef;
use super::draft::{Tables, name};
use crate::units::{Date, Kind, Names};

/// For each faction and office of a country, and for each country besides.
const EACH: usize = 1;
const BESIDES: usize = 8;
/// Character ids are 16-bit numbers; a scenario's own people come first.
const MOST: usize = 12_000;

/// Adds them to the characters; gives the names with theirs, `spain~p1` and so on. Numbers given before stay.
pub fn add(names: &Names, tables: &mut Tables, start: Date) -> Arc<Names> {
    let mut names = names.clone();
    let mut posts = vec![0; tables.countries.len()];
    let factions = tables.factions.values().map(|f| f.country);
    for country in factions.chain(tables.offices.values().map(|o| o.country)) {
        posts[usize::from(country.0)] += EACH;
    }
    // Those whom an overlord sends are of its own people.
    for office in tables.offices.values() {
        if let Some(over) = &tables.countries[office.country].overlord {
            posts[usize::from(over.country.0)] += EACH;
        }
    }
    let mut added = 0;
    for (country, _) in tables.countries.iter() {
        let spoken_of = tables.name_lists.values().any(|list| list.countries.contains(&country));
        let wanted = if spoken_of { posts[usize::from(country.0)] + BESIDES } else { 0 };
        for n in 1..=wanted.min(MOST - added) {
            let id = format!("{}~p{n}", name(&names, country));
            names.add(Kind::Character, &id);
            tables.characters.push(CharacterDef::unknown(id, country, start));
            added += 1;
        }
    }
    Arc::new(names)
}
