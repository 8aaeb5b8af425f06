//! What several tests share.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::sync::{Arc, OnceLock};

use grand_marshal::scenario::{Library, Scenario, Shelf, WorldMap};
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

/// The scenario with its question never put.
pub fn unasked() -> Arc<Scenario> {
    let shelf = tempfile::tempdir().expect("a temporary folder");
    let folder = shelf.path().join("unasked");
    std::fs::create_dir_all(folder.join("text/en")).expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("a file");
    write(
        "scenario.ron",
        "Scenario(id: \"unasked\", version: \"1\", start: \"1947-03-01\", end: \"1949-03-01\", extends: \"after_the_coup\")",
    );
    write("text/en/unasked.ftl", "scenario-unasked = Unasked\n    .about = Nobody asks.\n");
    write(
        "a.ron",
        "[Replace(Question(id: \"the_coup\", concerns: [\"communist\", \"tukhachevskist\", \"rykovist\"], stakes: 85, answers: ((id: \
         \"hero\", movement: \"tukhachevskist\", patron: \"soviet_union\"), (id: \"traitor\", movement: \"rykovist\"))))]",
    );
    let shelves = [Shelf::Folder(shelf.path().to_path_buf()), Shelf::Folder("scenarios".into())];
    match Library::new(shelves, WorldMap::bundled()).load("unasked") {
        Ok(book) => book,
        Err(report) => panic!("the layer does not load:\n{}", report.render(false)),
    }
}
