//! Seats that nobody plays act sensibly: better than by lot.

mod common;

use common::book;
use grand_marshal::rules::measure;
use grand_marshal::session::{Keeping, Session, verify};
use grand_marshal::units::{FactionId, Fixed};
use grand_marshal::world::{Foresight, Happening, StartOptions};

/// Where a seat stands after half a year: following, unity and purse, as its own scores weigh them.
fn standing(session: &Session, seat: FactionId) -> Fixed {
    let t = session.tables();
    let row = &t.factions[seat];
    measure::support(t, seat).times_int(6)
        + row.cohesion
        + row.funds.over_int(100).clamp(Fixed::whole(-50), Fixed::whole(50))
}

fn after_half_a_year(seed: u64, seat: FactionId, by_lot: bool) -> Fixed {
    let mut session = Session::new(book(), seed, None, Keeping::default()).expect("a watched game begins");
    session.set_minds(by_lot.then_some(seat), None);
    session.run_until(session.today().plus(183));
    standing(&session, seat)
}

#[test]
fn over_fifty_seeds_an_acting_faction_does_better_than_one_that_acts_by_lot() {
    let seats = ["uk_labour", "italy_national", "usa_republican", "spain_ur", "france_pdp"];
    let known: Vec<FactionId> =
        seats.iter().filter_map(|s| book().names.find(grand_marshal::units::Kind::Faction, s).map(FactionId)).collect();
    assert!(!known.is_empty(), "none of the seats to compare is in the scenario");
    let (mut better, mut worse, mut sum) = (0, 0, Fixed::ZERO);
    for seed in 0..50 {
        let seat = known[usize::try_from(seed).expect("small") % known.len()];
        let gain = after_half_a_year(seed, seat, false) - after_half_a_year(seed, seat, true);
        better += usize::from(gain.is_positive());
        worse += usize::from(gain.is_negative());
        sum += gain;
    }
    // The margin is stated in docs/figures-schism.md.
    let told = format!("better in {better}, worse in {worse} of 50 seeds, by {sum} points in all");
    println!("{told}");
    assert!(better > worse && sum > Fixed::whole(100), "{told}");
}

fn begun(seed: u64, options: StartOptions) -> Session {
    Session::with_options(book(), seed, None, options, Keeping { hashes: true, ..Keeping::default() })
        .expect("a watched game begins")
}

/// Of the events that had a canonical option and another: how many took it, and how many there were.
fn as_told(seed: u64, historical: bool) -> (usize, usize) {
    let mut session = begun(seed, StartOptions { historical, ..StartOptions::default() });
    session.run_until(session.today().plus(300));
    let events = session.tables().chronicle.entries().filter_map(|e| match e.what {
        Happening::Event { event, canon, .. } => {
            let options = &session.book().events[event].options;
            Some((options.len() > 1 && options.iter().any(|o| o.canon), canon))
        }
        _ => None,
    });
    let open: Vec<bool> = events.filter(|&(choice, _)| choice).map(|(_, canon)| canon).collect();
    (open.iter().filter(|&&canon| canon).count(), open.len())
}

#[test]
fn a_historical_game_keeps_nearer_to_the_history_as_told() {
    let sum = |historical| {
        (0..4).map(|seed| as_told(seed, historical)).fold((0, 0), |(a, b), (canon, all)| (a + canon, b + all))
    };
    let (told, free) = (sum(true), sum(false));
    assert!(
        told.0 * free.1 > free.0 * told.1 && told.0 * 100 > told.1 * 85,
        "as told {} of {}, free {} of {}",
        told.0,
        told.1,
        free.0,
        free.1
    );
}

#[test]
fn foresight_changes_what_seats_choose_and_a_replay_knows_it() {
    let orders = |foresight| {
        let mut session = begun(3, StartOptions { foresight, ..StartOptions::default() });
        session.run_until(session.today().plus(40));
        session.replay()
    };
    let (short, far) = (orders(Foresight::Short), orders(Foresight::Far));
    assert_ne!(short.others, far.others, "looking two months or two years ahead makes no difference to anybody");
    for replay in [short, far] {
        assert_eq!(verify(book(), &replay, |_| ()).expect("plays"), None);
    }
}
