//! Spain's fall comes from rules alone: the Communists divide, seats go with them, and the constitution speaks.
//!
//! The figures over many seeds: `SEEDS=100 cargo test --test spain -- --nocapture` (40 where nothing is said).

mod common;

use std::sync::Arc;

use common::{book, country, faction, unasked};
use grand_marshal::scenario::Scenario;
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::{Date, Fixed};
use grand_marshal::world::Happening;

fn seeds() -> u64 {
    std::env::var("SEEDS").ok().and_then(|n| n.parse().ok()).unwrap_or(40)
}

/// What became of the left in one history.
#[derive(Clone, Copy, Debug, Default)]
struct Story {
    /// It lost its majority before 1 July 1947.
    lost: bool,
    voted: bool,
    /// After the vote: another head, without communists, with a course that is not Moscow's.
    centre: bool,
}

fn story(book: &Arc<Scenario>, seed: u64) -> Story {
    let spain = country("spain");
    let mut session = Session::new(book.clone(), seed, None, Keeping::default()).expect("a watched game begins");
    session.run_until(Date::parse("1947-12-31").expect("valid"));
    let t = session.tables();
    let july = Date::parse("1947-07-01").expect("valid");
    let mut story = Story::default();
    for entry in t.chronicle.entries() {
        match &entry.what {
            Happening::MajorityLost { country, .. } if *country == spain && entry.date <= july => story.lost = true,
            Happening::ElectionHeld { country, .. } if *country == spain => story.voted = true,
            _ => {}
        }
    }
    let state = &t.countries[spain];
    let red = ["spain_pce", "spain_pce_t"].iter().any(|f| state.in_government(faction(f)));
    let course = grand_marshal::rules::government::course(book, t, spain, &mut ());
    story.centre = story.voted && state.head != Some(faction("spain_psoe")) && !red && course < Fixed::ZERO;
    story
}

/// Two at a time: the machine has two cores.
fn stories(book: &Arc<Scenario>, seeds: u64) -> Vec<Story> {
    std::thread::scope(|scope| {
        let half = |odd: u64| move || (0..seeds).filter(|s| s % 2 == odd).map(|s| story(book, s)).collect::<Vec<_>>();
        let (even, odd) = (scope.spawn(half(0)), scope.spawn(half(1)));
        let mut all = even.join().expect("runs");
        all.extend(odd.join().expect("runs"));
        all
    })
}

#[test]
fn the_left_loses_its_majority_in_six_to_nine_of_ten_histories() {
    let all = stories(&book(), seeds());
    let count = |what: fn(&Story) -> bool| all.iter().filter(|s| what(s)).count();
    let (lost, voted, centre) = (count(|s| s.lost), count(|s| s.voted), count(|s| s.centre));
    println!("of {} histories: majority lost {lost}, voted {voted}, centre government {centre}", all.len());
    let percent = lost * 100 / all.len();
    assert!((60..=90).contains(&percent), "the left loses its majority in {percent} of 100 histories");
    assert!(centre * 2 >= voted, "of {voted} elections only {centre} brought the centre in");
}

#[test]
fn without_the_question_of_the_coup_the_left_mostly_holds() {
    let all = stories(&unasked(), seeds() / 2);
    let lost = all.iter().filter(|s| s.lost).count();
    println!("without the question: majority lost {lost} of {}", all.len());
    assert!(lost * 100 <= all.len() * 20, "the left falls in {lost} of {} histories though nobody asked", all.len());
}
