//! Seats that nobody plays act sensibly: better than by lot.

mod common;

use common::book;
use grand_marshal::rules::measure;
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::{FactionId, Fixed};

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
    let told = format!("better in {better}, worse in {worse} of 50 seeds, by {sum} points in all");
    assert!(better > worse && sum > Fixed::whole(100), "{told}");
}
