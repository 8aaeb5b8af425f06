//! Same inputs, same world: what every save, replay and branch stands on.

mod common;

use common::{book, faction, played, watched};
use grand_marshal::command::Command;
use grand_marshal::session::{Difference, Keeping, Replay, Session, verify};

const TWO_YEARS: i32 = 730;

/// Runs two worlds side by side and names the first day and table that differ.
fn agree(mut a: Session, mut b: Session, days: i32) {
    let start = a.today();
    while a.today().since(start) < days {
        a.step();
        b.step();
        let (x, y) = (a.hash(), b.hash());
        assert_eq!(x, y, "on {} the worlds differ, first in {:?}", a.today(), x.first_difference(&y));
    }
}

#[test]
fn two_runs_with_one_seed_agree_every_day_for_two_years() {
    agree(watched(7), watched(7), TWO_YEARS);
}

#[test]
fn another_seed_makes_another_world() {
    let (mut a, mut b) = (watched(1), watched(2));
    a.run_until(a.today().plus(120));
    b.run_until(b.today().plus(120));
    assert_ne!(a.hash().total, b.hash().total);
}

#[test]
fn saving_and_loading_every_day_for_ninety_days_changes_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("daily.save");
    let (mut never, mut daily) = (watched(3), watched(3));
    for _ in 0..90 {
        never.step();
        daily.step();
        daily.save(&path).expect("saves");
        daily = Session::load(book(), &path, Keeping::default()).expect("loads");
        let (x, y) = (never.hash(), daily.hash());
        assert_eq!(x, y, "after loading on {}: {:?} differs", never.today(), x.first_difference(&y));
    }
}

#[test]
fn a_game_saved_loaded_and_continued_equals_one_never_saved() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("once.save");
    let (mut never, mut once) = (watched(5), watched(5));
    once.run_until(once.today().plus(200));
    once.save(&path).expect("saves");
    let loaded = Session::load(book(), &path, Keeping::default()).expect("loads");
    never.run_until(loaded.today());
    agree(never, loaded, 200);
}

#[test]
fn a_recorded_history_verifies_and_a_changed_one_does_not() {
    let mut session = played(11, "spain_psoe", Keeping { hashes: true, ..Keeping::default() });
    let seat = faction("spain_psoe");
    for day in 0..150 {
        if day % 20 == 5 {
            // Refusals are as much part of play as orders; only what was accepted is logged.
            let _accepted = session.order(seat, Command::Rally).is_ok();
        }
        session.step();
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("spain.replay");
    session.replay().write(&book(), &path).expect("writes");
    let mut replay = Replay::read(&book(), &path).expect("reads back");
    assert_eq!(replay, session.replay());
    assert_eq!(verify(book(), &replay, |_| ()).expect("plays"), None);

    let at = replay.commands.iter().position(|c| c.command == Command::Rally).expect("one rally was accepted");
    replay.commands.remove(at);
    let found = verify(book(), &replay, |_| ()).expect("plays").expect("a missing order shows");
    assert!(found.date > session.book().manifest.start);
}

#[test]
fn the_first_order_of_another_seat_that_differs_is_named() {
    let mut session = played(29, "spain_psoe", Keeping { hashes: true, ..Keeping::default() });
    session.run_until(session.today().plus(40));
    let mut replay = session.replay();
    assert!(replay.others.len() > 100, "only {} orders of all other seats in 40 days", replay.others.len());
    assert_eq!(verify(book(), &replay, |_| ()).expect("plays"), None);

    let at = replay.others.len() / 2;
    let taken = replay.others.remove(at);
    let found = verify(book(), &replay, |_| ()).expect("plays").expect("a missing order shows");
    assert_eq!(found.date, taken.day);
    let Difference::Order { number, found: Some(order), .. } = found.what else { panic!("{found:?}") };
    assert_eq!((number, &order), (at + 1, &taken), "the order that is missing is the first that differs");
}

#[test]
fn rewinding_keeps_the_old_branch_and_replays_to_the_same_world() {
    let mut session = played(13, "spain_psoe", Keeping::all());
    let seat = faction("spain_psoe");
    let start = session.today();
    session.run_until(start.plus(20));
    session.order(seat, Command::Rally).expect("a party may rally");
    session.run_until(start.plus(45));
    let (day, then) = (session.today(), session.hash());
    session.run_until(start.plus(100));
    let (reached, end) = (session.today(), session.hash());

    assert!(session.rewind(day));
    assert_eq!(session.hash(), then, "the day gone back to is not the day it was");
    assert_eq!(session.branches().len(), 1);
    session.run_until(reached);
    assert_eq!(session.hash(), end, "the same orders lead to another world");
    assert!(session.reopen(0));
    assert_eq!((session.today(), session.hash()), (reached, end));
    assert!(!session.rewind(reached.plus(1)), "one cannot go back to a day that has not come");
}

#[test]
fn going_back_to_the_first_morning_keeps_the_seat() {
    let mut session = played(19, "spain_psoe", Keeping::all());
    let (start, first) = (session.today(), session.hash());
    session.run_until(start.plus(40));
    assert!(session.rewind(start));
    assert_eq!((session.today(), session.seat()), (start, Some(faction("spain_psoe"))));
    assert_eq!(session.hash(), first);
}

#[test]
fn a_loaded_game_can_be_rewound_to_before_it_was_saved() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("rewind.save");
    let mut session = played(17, "spain_psoe", Keeping::all());
    let start = session.today();
    session.run_until(start.plus(10));
    let early = session.hash();
    session.run_until(start.plus(60));
    session.save(&path).expect("saves");
    let mut loaded = Session::load(book(), &path, Keeping::all()).expect("loads");
    assert!(loaded.rewind(start.plus(10)));
    assert_eq!(loaded.hash(), early);
}
