//! What must be true after every day.

mod common;

use common::{book, watched};
use grand_marshal::rules::influence::{self, check};
use grand_marshal::session::Session;
use grand_marshal::units::{Fixed, Kind, Share};
use grand_marshal::world::{Cause, SLOTS};

fn assert_sound(session: &Session) {
    let (book, t) = (session.book(), session.tables());
    let day = session.today();
    check(&t.influence).unwrap_or_else(|what| panic!("{day}: {what}"));
    for (p, &owner) in t.provinces.owner.iter() {
        let name = book.names.name(Kind::Province, p.0);
        assert!(t.countries[owner].exists, "{day}: {name} is owned by a country that does not exist");
        assert!(t.provinces.of(owner).contains(&p), "{day}: {name} is missing from its owner's list");
        let unrest = t.provinces.unrest[p];
        assert!(!unrest.is_negative() && unrest <= Fixed::HUNDRED, "{day}: unrest of {name} is {unrest}");
        if let Some(holder) = t.provinces.held_by[p] {
            assert!(t.factions[holder].active, "{day}: {name} is held by a faction that is no more");
            assert!(!t.countries[owner].governs(holder), "{day}: {name} is held against its own government");
        }
        for (slot, &faction) in t.influence.slots[owner].iter().enumerate() {
            let share = t.influence.shares[p][slot];
            assert!(share == 0 || t.factions[faction].active, "{day}: {name} follows a faction that is not there");
        }
    }
    for (f, row) in t.factions.rows.iter().filter(|(_, row)| row.active && row.kind.holds_allegiance()) {
        let name = book.names.name(Kind::Faction, f.0);
        assert!(t.influence.slot(row.country, f).is_some(), "{day}: {name} is there and has no place in the rows");
    }
    for (c, list) in t.influence.slots.iter() {
        let name = book.names.name(Kind::Country, c.0);
        assert!(list.len() <= SLOTS, "{day}: the rows of {name} have {} places", list.len());
        for (slot, &f) in list.iter().enumerate() {
            assert_eq!(t.influence.slot(c, f), Some(slot), "{day}: a place in the rows of {name} belongs to nobody");
        }
    }
    let lists: usize = t.provinces.of_country.values().map(Vec::len).sum();
    assert_eq!(lists, t.provinces.owner.len(), "{day}: the countries' lists do not cover the map once");
    for (f, row) in t.factions.rows.iter() {
        let name = book.names.name(Kind::Faction, f.0);
        for (what, value) in [("cohesion", row.cohesion), ("authority", row.authority), ("force", row.force)] {
            assert!(!value.is_negative(), "{day}: {what} of {name} is {value}");
        }
        assert!(row.cohesion <= Fixed::HUNDRED, "{day}: cohesion of {name} is {}", row.cohesion);
    }
    for (c, row) in t.countries.rows.iter().filter(|(_, c)| c.exists) {
        let name = book.names.name(Kind::Country, c.0);
        for (what, value) in
            [("stability", row.stability), ("legitimacy", row.legitimacy), ("weariness", row.weariness)]
        {
            assert!(!value.is_negative() && value <= Fixed::HUNDRED, "{day}: {what} of {name} is {value}");
        }
        if let Some(head) = row.head {
            assert!(t.factions[head].active, "{day}: {name} is governed by a faction that is no more");
        }
        if let Some(chamber) = &book.countries[c].legislature {
            let seats: u32 = t.factions.of_country[c].iter().map(|&f| t.factions[f].seats).sum();
            assert!(seats <= chamber.seats, "{day}: {name} has {seats} deputies on {} seats", chamber.seats);
        }
    }
}

#[test]
fn two_years_leave_every_table_sound_on_every_day() {
    let mut session = watched(21);
    assert_sound(&session);
    let start = session.today();
    while session.today().since(start) < 730 {
        session.step();
        assert_sound(&session);
    }
}

#[test]
fn every_explained_share_adds_up_exactly_on_random_days() {
    let mut session = watched(23);
    let mut asked = 0u32;
    for week in 0..26 {
        session.run_until(session.today().plus(7));
        let t = session.tables();
        for p in t.provinces.owner.ids().filter(|p| (usize::from(p.0) + week) % 11 == 0) {
            for &f in &t.influence.slots[t.provinces.owner[p]] {
                let why = influence::explain(&book(), session.contacts(), t, p, f).expect("its own country's faction");
                let sum: i64 = why.terms.iter().map(|&(_, amount)| i64::from(amount)).sum();
                let moved = i64::from(why.now.0) - i64::from(why.before.0);
                assert_eq!(sum, moved, "{:?} in {:?} on {}: {:?}", f, p, session.today(), why.terms);
                asked += 1;
            }
        }
    }
    assert!(asked > 5000, "only {asked} shares were asked");
}

#[test]
fn the_start_is_what_the_author_wrote() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let mut far = Vec::new();
    for (f, def) in book.factions.iter().filter(|(_, d)| !d.dormant && d.kind.holds_allegiance()) {
        let found = grand_marshal::rules::measure::support(t, f);
        if (found - def.support).abs() > Fixed::whole(3) {
            far.push(format!("{}: {} written, {found:.1} found", book.names.name(Kind::Faction, f.0), def.support));
        }
    }
    assert!(far.len() < 12, "support at the start is off by over three points:\n{}", far.join("\n"));
}

#[test]
fn the_start_left_alone_barely_moves() {
    let mut session = watched(1);
    session.step();
    let t = session.tables();
    for p in t.provinces.owner.ids() {
        for &f in &t.influence.slots[t.provinces.owner[p]] {
            let why = influence::explain(&book(), session.contacts(), t, p, f).expect("its own country's faction");
            let by_itself: i64 = why
                .terms
                .iter()
                .filter(|(cause, _)| *cause != Cause::Events)
                .map(|&(_, amount)| i64::from(amount))
                .sum();
            let limit = i64::from(Share::WHOLE) / 500;
            assert!(
                by_itself.abs() < limit,
                "{f:?} in {p:?} moves by {by_itself} units on the first day: {:?}",
                why.terms
            );
        }
    }
}
