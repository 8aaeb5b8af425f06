//! What several tests share.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::sync::{Arc, OnceLock};

use grand_marshal::scenario::{Library, Scenario};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::{CompetenceId, CountryId, FactionId, Kind, LawId, ProvinceId};

/// The bundled scenario, loaded once a test binary.
pub fn book() -> Arc<Scenario> {
    static BOOK: OnceLock<Arc<Scenario>> = OnceLock::new();
    BOOK.get_or_init(|| match Library::standard().load("after_the_coup") {
        Ok(book) => book,
        Err(report) => panic!("the bundled scenario does not load:\n{}", report.render(false)),
    })
    .clone()
}

pub fn watched(seed: u64) -> Session {
    Session::new(book(), seed, None, Keeping::default()).expect("a watched game begins")
}

pub fn played(seed: u64, seat: &str, keeping: Keeping) -> Session {
    Session::new(book(), seed, Some(faction(seat)), keeping).expect("the seat is there")
}

pub fn faction(name: &str) -> FactionId {
    FactionId(book().names.find(Kind::Faction, name).unwrap_or_else(|| panic!("no faction {name}")))
}

pub fn country(name: &str) -> CountryId {
    CountryId(book().names.find(Kind::Country, name).unwrap_or_else(|| panic!("no country {name}")))
}

pub fn province(name: &str) -> ProvinceId {
    ProvinceId(book().names.find(Kind::Province, name).unwrap_or_else(|| panic!("no province {name}")))
}

pub fn law(name: &str) -> LawId {
    LawId(book().names.find(Kind::Law, name).unwrap_or_else(|| panic!("no law {name}")))
}

pub fn competence(name: &str) -> CompetenceId {
    CompetenceId(book().names.find(Kind::Competence, name).unwrap_or_else(|| panic!("no competence {name}")))
}
