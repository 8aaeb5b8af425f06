//! The map a scenario is laid on: provinces, their people and ground, and which of them touch.
//!
//! Read from two tables (`provinces.csv`, `adjacency.csv`). Owns geography only: who owns a province is the scenario's
//! business. Invariants: links go both ways, no province touches itself, neighbours are sorted by id.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;

use crate::units::{Fixed, Id, Kind, Names, ProvinceId, Table};

/// The provinces, in the order of the table's rows.
#[derive(Clone, Debug, Default)]
pub struct WorldMap {
    pub provinces: Table<ProvinceId, ProvinceShape>,
    ids: Vec<String>,
    by_id: BTreeMap<String, ProvinceId>,
    by_area: BTreeMap<String, Vec<ProvinceId>>,
}

/// A province as the map knows it.
#[derive(Clone, Debug)]
pub struct ProvinceShape {
    /// Its name, of the period where the map knows one.
    pub name: String,
    /// ISO code of the map area it lies in.
    pub area: String,
    /// Heads, 1947.
    pub population: u32,
    pub area_km2: u32,
    /// Degrees east.
    pub lon: Fixed,
    /// Degrees north.
    pub lat: Fixed,
    pub coastal: bool,
    /// Its chief town; may be empty.
    pub city: String,
    /// Sorted by id.
    pub neighbours: Vec<Neighbour>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbour {
    pub to: ProvinceId,
    pub link: Link,
    /// Between the middles.
    pub km: Fixed,
}

/// What lies between two neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Link {
    Land,
    Lake,
    Strait,
    Sea,
}

/// Why a pair of tables is not a map; says the table and, where it can, the row.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{table}: {message}")]
pub struct MapError {
    pub table: &'static str,
    pub message: String,
}

const PROVINCES: &str = "provinces.csv";
const ADJACENCY: &str = "adjacency.csv";
/// Ids are 16-bit numbers, and a scenario may not be drowned by its map.
const MOST_PROVINCES: usize = 60_000;

#[derive(Deserialize)]
struct ProvinceRow {
    id: String,
    name: String,
    name_1947: String,
    country: String,
    pop_1947_k: f64,
    area_km2: f64,
    lon: f64,
    lat: f64,
    coastal: u8,
    city: String,
}

#[derive(Deserialize)]
struct AdjacencyRow {
    from: String,
    to: String,
    #[serde(rename = "type")]
    link: Link,
    km: f64,
}

impl WorldMap {
    /// The map built into the program.
    pub fn bundled() -> Arc<Self> {
        static MAP: OnceLock<Arc<WorldMap>> = OnceLock::new();
        let read = || {
            let provinces = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/map/provinces.csv"));
            let adjacency = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/map/adjacency.csv"));
            Arc::new(Self::read(provinces, adjacency).expect("the bundled map is tested"))
        };
        MAP.get_or_init(read).clone()
    }

    /// Reads the texts of the two tables.
    ///
    /// # Errors
    /// A row that does not parse, an id given twice, a link to a province that is not there or to itself.
    pub fn read(provinces: &str, adjacency: &str) -> Result<Self, MapError> {
        let mut map = Self::default();
        for row in csv::Reader::from_reader(provinces.as_bytes()).deserialize() {
            let row: ProvinceRow = row.map_err(|e| fault(PROVINCES, e))?;
            map.add(row)?;
        }
        for row in csv::Reader::from_reader(adjacency.as_bytes()).deserialize() {
            let row: AdjacencyRow = row.map_err(|e| fault(ADJACENCY, e))?;
            map.link(&row)?;
        }
        for province in map.provinces.values_mut() {
            province.neighbours.sort_by_key(|n| (n.to, n.link));
            province.neighbours.dedup_by_key(|n| n.to);
        }
        Ok(map)
    }

    pub fn id(&self, province: ProvinceId) -> &str {
        &self.ids[province.index()]
    }

    pub fn find(&self, id: &str) -> Option<ProvinceId> {
        self.by_id.get(id).copied()
    }

    /// The provinces of a map area, or none if there is no such code.
    pub fn area(&self, code: &str) -> &[ProvinceId] {
        self.by_area.get(code).map_or(&[], |v| v)
    }

    /// The codes of all map areas, in order.
    pub fn areas(&self) -> impl Iterator<Item = &str> {
        self.by_area.keys().map(String::as_str)
    }

    /// Gives the provinces their numbers among the names.
    pub fn register(&self, names: &mut Names) {
        for (number, id) in self.ids.iter().enumerate() {
            let given = names.add(Kind::Province, id);
            assert_eq!(usize::from(given), number, "provinces are registered first and once");
        }
    }

    fn add(&mut self, row: ProvinceRow) -> Result<(), MapError> {
        if self.ids.len() >= MOST_PROVINCES {
            return Err(fault(PROVINCES, format!("more than {MOST_PROVINCES} provinces")));
        }
        let number = |what: &str, x: f64| {
            Fixed::from_decimal(x).ok_or_else(|| fault(PROVINCES, format!("`{}`: {what} is out of range", row.id)))
        };
        let whole = |what: &str, x: f64| {
            u32::try_from(number(what, x)?.trunc())
                .map_err(|_| fault(PROVINCES, format!("`{}`: {what} is out of range", row.id)))
        };
        let shape = ProvinceShape {
            population: whole("pop_1947_k", row.pop_1947_k * 1000.0)?,
            area_km2: whole("area_km2", row.area_km2)?,
            lon: number("lon", row.lon)?,
            lat: number("lat", row.lat)?,
            name: if row.name_1947.is_empty() { row.name } else { row.name_1947 },
            area: row.country.clone(),
            coastal: row.coastal != 0,
            city: row.city,
            neighbours: Vec::new(),
        };
        let id = self.provinces.push(shape);
        if self.by_id.insert(row.id.clone(), id).is_some() {
            return Err(fault(PROVINCES, format!("province `{}` is given twice", row.id)));
        }
        self.ids.push(row.id);
        self.by_area.entry(row.country).or_default().push(id);
        Ok(())
    }

    fn link(&mut self, row: &AdjacencyRow) -> Result<(), MapError> {
        let place = |id: &str| {
            self.find(id).ok_or_else(|| fault(ADJACENCY, format!("there is no province `{id}` in {PROVINCES}")))
        };
        let (from, to) = (place(&row.from)?, place(&row.to)?);
        if from == to {
            return Err(fault(ADJACENCY, format!("`{}` is its own neighbour", row.from)));
        }
        let km = Fixed::from_decimal(row.km).filter(|km| !km.is_negative());
        let km = km.ok_or_else(|| fault(ADJACENCY, format!("`{}` to `{}`: km is out of range", row.from, row.to)))?;
        self.provinces[from].neighbours.push(Neighbour { to, link: row.link, km });
        self.provinces[to].neighbours.push(Neighbour { to: from, link: row.link, km });
        Ok(())
    }
}

fn fault(table: &'static str, message: impl ToString) -> MapError {
    MapError { table, message: message.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "id,name,name_1947,country,pop_1947_k,area_km2,lon,lat,coastal,city\n";

    #[test]
    fn the_bundled_map_is_whole_and_its_links_go_both_ways() {
        let map = WorldMap::bundled();
        assert!(map.provinces.len() > 1000, "only {} provinces", map.provinces.len());
        for (id, province) in map.provinces.iter() {
            assert_eq!(map.find(map.id(id)), Some(id));
            assert!(province.neighbours.is_sorted_by(|a, b| a.to < b.to), "{}: neighbours out of order", map.id(id));
            for n in &province.neighbours {
                let back = map.provinces[n.to].neighbours.iter().find(|b| b.to == id);
                assert_eq!(back.map(|b| (b.link, b.km)), Some((n.link, n.km)), "{} to {}", map.id(id), map.id(n.to));
            }
        }
    }

    #[test]
    fn faults_of_a_map_name_the_table_and_the_row() {
        let one = format!("{HEAD}a,A,,AAA,1.5,10,0,0,0,\n");
        let map = WorldMap::read(&one, "from,to,type,km\n").expect("a map of one province");
        assert_eq!(map.provinces.values().next().expect("one").population, 1500);
        let fault = |p: &str, a: &str| WorldMap::read(p, a).expect_err("faulty").to_string();
        assert_eq!(fault(&format!("{one}a,A,,AAA,1,10,0,0,0,\n"), ""), "provinces.csv: province `a` is given twice");
        assert_eq!(fault(&one, "from,to,type,km\na,a,land,3\n"), "adjacency.csv: `a` is its own neighbour");
        assert_eq!(
            fault(&one, "from,to,type,km\na,b,land,3\n"),
            "adjacency.csv: there is no province `b` in provinces.csv"
        );
        assert!(fault(&one, "from,to,type,km\na,a,tunnel,3\n").contains("line: 2"));
    }
}
