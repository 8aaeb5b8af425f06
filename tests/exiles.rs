//! The seat of the Rykovists abroad: a year of orders, the parties that join, the host that tires, the seat that moves.
//!
//! The orders of the year are `tests/fixtures/exiles/year.ron`; play them with
//! `grand-marshal simulate --seat rykovist_bureau --orders tests/fixtures/exiles/year.ron --until 1948-03-01 --diary`.

mod common;

use common::{book, country, faction, played};
use grand_marshal::cli::orders::Orders;
use grand_marshal::command::Command;
use grand_marshal::rules::{faction as apparatus, measure, schism};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::{Date, Fixed, InternationalId, Kind};
use grand_marshal::world::{Happening, ObjectiveOutcome};

const SEAT: &str = "rykovist_bureau";

fn conference() -> InternationalId {
    InternationalId(book().names.find(Kind::International, "the_conference").expect("the conference is written"))
}

fn last_day() -> Date {
    Date::new(1948, 3, 2).expect("a day")
}

fn year(seed: u64, mut orders: Orders) -> (Session, Orders) {
    let mut session = played(seed, SEAT, Keeping::default());
    while session.today() < last_day() {
        let seat = session.tables().play.seat.expect("a seat is played");
        orders.give(&mut session, seat);
        session.step();
    }
    (session, orders)
}

fn written() -> Orders {
    let text = include_str!("fixtures/exiles/year.ron");
    Orders::parse(&book(), text).expect("the orders can be read")
}

fn won(session: &Session) -> usize {
    session.tables().play.objectives.iter().filter(|o| o.outcome == ObjectiveOutcome::Won).count()
}

#[test]
fn a_year_of_orders_founds_an_international_and_wins_something() {
    let (session, orders) = year(1947, written());
    assert!(orders.accepted >= 45, "only {} orders were accepted; refused: {:#?}", orders.accepted, orders.refused);
    let t = session.tables();
    let seat = t.play.seat.expect("a seat is played");
    assert!(t.factions[seat].active, "the seat lives");
    let members = t.wings.members[conference()].len();
    assert!(members >= 6, "only {members} parties belong to the conference");
    assert!(won(&session) >= 1, "no objective was won: {:?}", t.play.objectives);
}

#[test]
fn whoever_does_nothing_loses() {
    for seed in [1947, 1, 7] {
        let (session, _) = year(seed, Orders::none());
        let t = session.tables();
        assert_eq!(won(&session), 0, "seed {seed}: {:?}", t.play.objectives);
        assert!(t.wings.members[conference()].is_empty(), "seed {seed}: nobody joins a body that asks nobody");
    }
}

#[test]
fn a_convener_pays_a_party_abroad_from_its_own_chest() {
    let mut session = played(1947, SEAT, Keeping::default());
    let (seat, party) = (faction(SEAT), faction("spain_pce"));
    let before = session.snapshot();
    let income = |s: &Session, f| apparatus::all_income(&book(), s.tables(), f, &mut ());
    let (poor, funds) = (income(&session, party), before.factions[seat].funds);
    let order = Command::Fund { faction: party, monthly: Fixed::whole(9) };
    session.order(seat, order).expect("the convener pays its own");
    assert_eq!(income(&session, party), poor + Fixed::whole(9), "the party counts on the money");
    assert_eq!(session.tables().factions[seat].funds, funds, "nothing is paid before the month is out");
    session.run_until(Date::new(1947, 4, 2).expect("a day"));
    let paid = session.tables().factions[seat].funds;
    assert!(paid < funds, "the money left the chest: {paid} of {funds}");
}

#[test]
fn a_seat_that_moves_takes_its_people_along_and_leaves_its_followers() {
    let mut session = played(1947, SEAT, Keeping::default());
    let (seat, home, there) = (faction(SEAT), country("france"), country("sweden"));
    session.step();
    let before = session.snapshot();
    let people: Vec<_> = before.people.of_faction(home, seat).collect();
    assert!(people.len() >= 4, "there are people to go along");
    session.order(seat, Command::Settle { country: there }).expect("Sweden leaves strangers alone");
    let t = session.tables();
    assert_eq!(t.factions[seat].country, there);
    assert!(
        t.influence.slot(home, seat).is_none() && t.influence.slot(there, seat).is_some(),
        "one place, the new one"
    );
    for &p in t.provinces.of(home) {
        let row = &t.influence.shares[p];
        assert!(row.iter().map(|&s| u64::from(s)).sum::<u64>() <= 1 << 24, "the shares of a place fit");
    }
    assert!(people.iter().all(|&c| t.people[c].country == there), "its people went along");
    assert!(measure::support(t, seat).is_zero(), "nobody there follows it yet");
    let moved = |e: &Happening| matches!(e, Happening::Settled { faction, .. } if *faction == seat);
    assert!(t.chronicle.entries().any(|e| moved(&e.what)), "the chronicle tells it");
    assert!(session.order(seat, Command::Settle { country: there }).is_err(), "it lives there already");
    session.run_until(Date::new(1947, 6, 1).expect("a day"));
    assert!(session.tables().factions[seat].active, "the seat goes on");
}

#[test]
fn a_party_joins_when_it_is_willing_and_not_before() {
    let mut session = played(1947, SEAT, Keeping::default());
    let seat = faction(SEAT);
    session.run_until(Date::new(1947, 4, 5).expect("a day"));
    let mut coy = 0;
    for party in session.tables().factions.rows.ids().collect::<Vec<_>>() {
        let t = session.tables();
        if schism::suitor(&book(), t, party) != Some(conference())
            || t.factions[party].country == t.factions[seat].country
        {
            continue;
        }
        let willing = schism::affiliation(&book(), t, conference(), party, &mut ());
        let allowed = session.preview(seat, &Command::Recognise { faction: party }).is_ok();
        assert_eq!(allowed, !willing.is_negative(), "{party:?} at {willing}");
        coy += u32::from(!allowed);
    }
    assert!(coy >= 5, "only {coy} parties must be won first");
}
