//! The scenario tells the history as told.

mod common;

use std::collections::BTreeSet;

use common::{book, country, faction, watched};
use grand_marshal::scenario::Audience;
use grand_marshal::units::{Date, Kind};
use grand_marshal::world::Happening;

/// Every fact of the source that unfolds during play.
const HAPPENS: &str = "SOV-3 SOV-4 SOV-5 SOV-6 SOV-7 SOV-8 SOV-9 SOV-10 SOV-11 SOV-12 SOV-13 COM-1 COM-2 COM-3 PER-2 PER-3 \
PER-4 CHN-2 CHN-3 CHN-4 CHN-5 CHN-6 ESP-2 ESP-3 ESP-4 ESP-5 USA-1 USA-3 USA-4 USA-5 USA-6 USA-7 USA-8 USA-9 USA-10 USA-12 \
USA-13 GBR-1 GBR-2";

#[test]
fn every_fact_that_happens_is_told_by_an_event_that_can_go_as_told() {
    let book = book();
    let told: BTreeSet<&str> = book
        .events
        .values()
        .filter(|e| e.to == Audience::Nobody || e.options.iter().any(|o| o.canon))
        .flat_map(|e| e.facts.iter().map(|f| book.names.name(Kind::Fact, f.0)))
        .collect();
    let missing: Vec<&str> = HAPPENS.split_whitespace().filter(|id| !told.contains(id)).collect();
    assert!(missing.is_empty(), "no event tells {missing:?}");
}

#[test]
fn left_to_itself_the_world_goes_mostly_as_told() {
    let mut session = watched(1947);
    session.run_until(Date::parse("1948-12-31").expect("valid"));
    let book = book();
    let t = session.tables();
    let mut told = BTreeSet::new();
    for entry in t.chronicle.entries() {
        if let Happening::Event { event, .. } = entry.what {
            told.extend(book.events[event].facts.iter().map(|f| book.names.name(Kind::Fact, f.0)));
        }
    }
    let missing: Vec<&str> = HAPPENS.split_whitespace().filter(|id| !told.contains(id)).collect();
    assert!(missing.len() <= 8, "{} facts of 39 did not come about: {missing:?}", missing.len());
}

#[test]
fn the_first_day_is_the_day_of_the_source() {
    let session = watched(1);
    let t = session.tables();
    let seats = |f: &str| t.factions[faction(f)].seats;
    let spain = &t.countries[country("spain")];
    assert_eq!(spain.head, Some(faction("spain_psoe")), "ESP-1: the left governs");
    assert!(spain.in_government(faction("spain_pce")), "ESP-1: with the communists");
    let second = t.factions.active_in(country("spain")).filter(|&f| t.factions[f].seats > seats("spain_pce")).count();
    assert_eq!(second, 1, "ESP-1: the communists are the second largest party");
    for land in ["poland", "hungary", "romania", "bulgaria", "czechoslovakia", "austria", "germany", "prussia"] {
        let over = t.countries[country(land)].overlord.map(|(o, _)| o);
        assert_eq!(over, Some(country("soviet_union")), "SOV-18: {land} lies under Soviet power");
    }
    let sides = t.conflicts.rows.iter().map(|c| c.sides.len()).max().unwrap_or(0);
    assert!(sides >= 4, "PER-1: a civil war of at least four sides");
}
