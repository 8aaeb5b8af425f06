//! People in the streets: who comes, what a government's answer does, and that previews tell the truth.

mod common;

use common::{book, country, faction, played, watched};
use grand_marshal::command::Command;
use grand_marshal::rules::{measure, protest};
use grand_marshal::session::Keeping;
use grand_marshal::units::{Fixed, ProvinceId};
use grand_marshal::world::{Happening, ProtestEnd};

fn strongest_places(session: &grand_marshal::session::Session, seat: &str) -> Vec<ProvinceId> {
    let t = session.tables();
    let seat = faction(seat);
    let mut places = t.provinces.of(t.factions[seat].country).to_vec();
    places.sort_by_key(|&p| std::cmp::Reverse((measure::allegiance(t, seat, p), p)));
    places.truncate(3);
    places
}

#[test]
fn a_march_brings_its_followers_out_and_fades_by_itself() {
    let mut session = played(3, "spain_cnt", Keeping::default());
    let seat = faction("spain_cnt");
    let provinces = strongest_places(&session, "spain_cnt");
    let expected = protest::turnout(&(&*book(), session.tables()), seat, &provinces, &mut ());
    session.order(seat, Command::March { provinces }).expect("the syndicalists can march");
    let heads = session.tables().protests.by(seat).expect("they march").heads;
    assert_eq!(Fixed::ratio(heads.cast_signed(), 1000).trunc(), expected.trunc(), "those came who were expected");
    session.run_until(session.today().plus(60));
    let t = session.tables();
    let ended = |e: &Happening| matches!(e, Happening::ProtestEnded { organiser, .. } if *organiser == seat);
    assert!(t.chronicle.entries().any(|e| ended(&e.what)), "the end of the march is in the chronicle");
    let d = &book().defines.protest;
    let left = t.modifiers.all().iter().filter(|m| m.modifier == d.march_modifier && m.beneficiary == Some(seat));
    let marching = t.protests.by(seat).map_or(0, |p| p.provinces.len());
    assert_eq!(left.count(), marching, "nothing of a march is left in a place where nobody marches");
}

#[test]
fn to_clear_the_streets_makes_martyrs_and_costs_legitimacy_where_papers_are_read() {
    let mut session = watched(5);
    let (seat, ruler) = (faction("spain_cnt"), faction("spain_psoe"));
    let provinces = strongest_places(&session, "spain_cnt");
    session.order(seat, Command::March { provinces: provinces.clone() }).expect("the syndicalists can march");
    let number = session.tables().protests.by(seat).expect("they march").number;
    let before = session.snapshot();
    let order = Command::Disperse { protest: number };
    session.preview(ruler, &order).expect("a government can clear the streets");
    session.order(ruler, order).expect("a government can clear the streets");
    let t = session.tables();
    assert!(t.protests.find(number).is_none(), "the march is over");
    let spain = country("spain");
    assert!(t.countries[spain].legitimacy < before.countries[spain].legitimacy, "the pictures cost legitimacy");
    assert!(t.factions[seat].cohesion >= before.factions[seat].cohesion, "the beaten close their ranks");
    let elsewhere = t.provinces.of(spain).iter().filter(|p| !provinces.contains(p));
    let gained =
        elsewhere.filter(|&&p| measure::allegiance(t, seat, p) > measure::allegiance(before.tables(), seat, p)).count();
    assert!(gained > 10, "the pictures win friends in {gained} provinces elsewhere");
    let dispersed = |w: &Happening| matches!(w, Happening::ProtestEnded { end: ProtestEnd::Dispersed, .. });
    assert!(t.chronicle.entries().any(|e| dispersed(&e.what)));
}

#[test]
fn those_who_govern_cannot_march_and_nobody_marches_twice() {
    let mut session = watched(5);
    let provinces = strongest_places(&session, "spain_psoe");
    let refused = session.order(faction("spain_psoe"), Command::March { provinces });
    assert_eq!(refused.expect_err("the government does not march").reason, "governs-itself");
    let seat = faction("spain_cnt");
    let provinces = strongest_places(&session, "spain_cnt");
    session.order(seat, Command::March { provinces: provinces.clone() }).expect("a first march");
    let again = session.order(seat, Command::March { provinces });
    assert_eq!(again.expect_err("a second one at once").reason, "already-in-the-streets");
}

#[test]
fn a_leak_hurts_even_when_it_is_disproved() {
    let mut session = watched(9);
    let (forger, victim) = (faction("spain_ur"), faction("spain_psoe"));
    let d = book().defines.protest.clone();
    let mut told = session.tables().chronicle.len();
    // Money for it, so that only the leak itself is on trial.
    assert!(session.tables().factions[forger].funds >= d.leak_money);
    session.order(forger, Command::Leak { against: victim }).expect("a friendly paper prints it");
    let on = |session: &grand_marshal::session::Session, modifier| {
        let target = grand_marshal::world::Target::Faction(victim);
        session.tables().modifiers.on(target).iter().any(|m| m.modifier == modifier)
    };
    assert!(on(&session, d.leak_modifier) && on(&session, d.residue_modifier));
    session.run_until(session.today().plus(d.leak_days.cast_signed() + 1));
    assert!(!on(&session, d.leak_modifier), "after its days it is disproved");
    assert!(on(&session, d.residue_modifier), "and something sticks");
    told = session.tables().chronicle.since(told).filter(|e| matches!(e.what, Happening::Leak { .. })).count();
    assert!(told >= 1, "the chronicle tells of it");
}

#[test]
fn the_world_takes_to_the_streets_now_and_then_and_not_every_day() {
    let mut session = watched(1);
    session.run_until(session.today().plus(365));
    let t = session.tables();
    let count = |what: fn(&Happening) -> bool| t.chronicle.entries().filter(|e| what(&e.what)).count();
    let begun = count(|w| matches!(w, Happening::ProtestBegun { .. }));
    let riots = count(|w| matches!(w, Happening::Riot { .. }));
    let ended = count(|w| matches!(w, Happening::ProtestEnded { .. }));
    assert!((30..3000).contains(&begun), "{begun} protests in a year");
    assert!(riots < 2000, "{riots} riots in a year");
    assert_eq!(begun, ended + t.protests.active.len(), "every protest that began has ended or goes on");
}
