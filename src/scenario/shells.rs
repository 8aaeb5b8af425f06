//! Bodies that nobody wrote: a few dormant factions a country, `spain~1`, `spain~2` …, which a schism calls to life.
//!
//! They are made at load so that the numbers of factions stay dense and fixed; their names are never reused. A country has
//! as many as it has factions that hold allegiance, at most [`MOST`].

use std::collections::BTreeMap;

use super::define::FactionDef;
use super::draft::Rows;
use super::merge::Entries;
use super::source::Sources;
use crate::units::{CountryId, FactionId, Id, Kind, MovementId, Names};

/// Most breakaways of one country in one history.
pub const MOST: usize = 4;

/// Between the country's name and the number: no author's id can hold it.
const MARK: char = '~';

/// Registers their names after all that authors wrote.
pub fn register(entries: &Entries, sources: &Sources, names: &mut Names) {
    let mut of: BTreeMap<String, usize> = BTreeMap::new();
    for (_, entry) in entries.of(Kind::Faction.into()) {
        let word = |field: &str| entry.field(field).map(|f| sources.of(f.value).trim());
        let follows = matches!(word("kind"), Some("Party" | "Militia" | "Protest"));
        if let Some(country) = word("country").and_then(|c| ron::from_str::<String>(c).ok()).filter(|_| follows) {
            *of.entry(country).or_default() += 1;
        }
    }
    for (country, count) in of {
        if names.find(Kind::Country, &country).is_some() {
            for number in 1..=count.min(MOST) {
                names.add(Kind::Faction, &format!("{country}{MARK}{number}"));
            }
        }
    }
}

/// Puts their definitions after those that were read.
pub fn make(factions: &mut Rows<FactionId, FactionDef>, names: &Names) {
    for number in factions.len()..names.count(Kind::Faction) {
        let id = FactionId::at(number);
        let name = names.name(Kind::Faction, id.0);
        let country = name.split(MARK).next().and_then(|c| names.find(Kind::Country, c)).map(CountryId);
        factions.push(country.map(|country| FactionDef::shell(name, country, MovementId(0))));
    }
}
