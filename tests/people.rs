//! People live, follow each other and die by rules.

mod common;

use common::{book, faction, played, watched};
use grand_marshal::command::{self, Command};
use grand_marshal::rules::people::{claimants, install, lead, leave, standing};
use grand_marshal::scenario::{Field, Lot};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::telling::Teller;
use grand_marshal::units::{CharacterId, FactionId, Fixed, Kind, OfficeId};
use grand_marshal::world::{Happening, Post, Snapshot, Tables};

fn person(name: &str) -> CharacterId {
    CharacterId(book().names.find(Kind::Character, name).unwrap_or_else(|| panic!("no person {name}")))
}

fn office(name: &str) -> OfficeId {
    OfficeId(book().names.find(Kind::Office, name).unwrap_or_else(|| panic!("no office {name}")))
}

fn name(c: CharacterId) -> String {
    book().names.name(Kind::Character, c.0).to_owned()
}

fn assert_sound(t: Tables<'_>) {
    let day = t.calendar.today;
    for holder in t.people.holders.values().flatten() {
        assert!(
            t.people[*holder].is_free(),
            "{day}: an office is held by {}, who is {:?}",
            name(*holder),
            t.people[*holder].lot
        );
    }
    for (f, row) in t.factions.rows.iter().filter(|(_, row)| row.active) {
        let Some(leader) = row.leader else { continue };
        let who = &t.people[leader];
        assert!(who.is_free(), "{day}: {f:?} is led by {}, who is {:?}", name(leader), who.lot);
        assert_eq!(who.faction, Some(f), "{day}: {} leads a faction that is not theirs", name(leader));
    }
    for (c, row) in t.people.characters.iter() {
        for (what, value) in [("health", row.health), ("loyalty", row.loyalty), ("grievance", row.grievance)] {
            assert!(!value.is_negative() && value <= Fixed::HUNDRED, "{day}: {what} of {} is {value}", name(c));
        }
        for &(other, tie) in &row.ties {
            assert_eq!(t.people[other].tie(c), tie, "{day}: the tie of {} and {} has two ends", name(c), name(other));
        }
    }
    for &post in t.people.vacant.keys() {
        let held = match post {
            Post::Leader(f) => t.factions[f].leader.is_some(),
            Post::Office(o) => t.people.holders[o].is_some(),
        };
        assert!(!held, "{day}: {post:?} is held and yet waits for someone");
    }
}

/// Runs to the end of the scenario, looking every so often.
fn run_years(session: &mut Session, days: i32, mut look: impl FnMut(&Session)) {
    let end = session.today().plus(days);
    while session.today() < end {
        session.run_until(session.today().plus(6));
        look(session);
    }
}

#[test]
fn no_dead_hand_holds_a_post_over_years() {
    let mut session = watched(5);
    run_years(&mut session, 1200, |s| assert_sound(s.tables()));
    let t = session.tables();
    let dead = t.people.characters.values().filter(|p| p.lot == Lot::Dead).count();
    // Some 730 people about fifty years old: a dozen and a half in a thousand die in a year.
    assert!((15..90).contains(&dead), "{dead} have died in three years and a quarter");
    let came = t.chronicle.entries().filter(|e| matches!(e.what, Happening::CameUp { .. })).count();
    assert!(came > 0, "nobody new came up");
}

#[test]
fn offices_that_fall_vacant_are_filled_within_two_months_of_any_loss() {
    let book = book();
    let mut session = watched(8);
    session.run_until(session.today().plus(130));
    let mut world = session.snapshot();
    let held: Vec<(OfficeId, CharacterId)> =
        world.people.holders.iter().filter_map(|(o, h)| h.map(|h| (o, h))).collect();
    for &(_, holder) in &held {
        leave(&mut world, holder, Lot::Dead, None);
    }
    assert_sound(world.tables());
    let mut session = Session::resume(book.clone(), world);
    // Who follows may be lost again: what counts is that somebody did.
    let mut empty = held.clone();
    for _ in 0..60 {
        session.step();
        let t = session.tables();
        empty.retain(|(o, _)| t.people.holders[*o].is_none());
    }
    let t = session.tables();
    assert_sound(t);
    let empty: Vec<String> = empty
        .iter()
        .filter(|(o, _)| t.countries[book.offices[*o].country].exists)
        .map(|(o, _)| book.names.name(Kind::Office, o.0).to_owned())
        .collect();
    assert!(empty.is_empty(), "nobody followed in {empty:?}");
}

#[test]
fn newcomers_have_names_of_their_country() {
    let book = book();
    let mut world = watched(2).snapshot();
    let psoe = faction("spain_psoe");
    let home = world.factions[psoe].country;
    let new = grand_marshal::rules::people::bring_up(&book, &mut world, home, Some(psoe), Field::Politics);
    let new = new.expect("Spain has names left");
    let told = Teller::new(&book, world.tables()).character(new);
    let castilian = book.name_lists.values().find(|l| l.countries.contains(&home)).expect("a list");
    assert!(castilian.family.iter().any(|f| told.ends_with(f.as_str())), "{told} is no Spaniard");
    assert!(world.people[new].is_free() && world.people[new].faction == Some(psoe));
}

#[test]
fn the_passed_over_bear_a_grudge_and_their_party_pays() {
    let book = book();
    let mut world = watched(3).snapshot();
    let labour = faction("uk_labour");
    leave(&mut world, person("attlee"), Lot::Dead, None);
    let mut session = Session::resume(book.clone(), world);
    let mut best = None;
    let leader = (0..20).find_map(|_| {
        best = claimants(&book, session.tables(), labour).first().map(|&(c, _)| c);
        session.step();
        session.tables().factions[labour].leader
    });
    let t = session.tables();
    let leader = leader.expect("Labour has chosen");
    assert_eq!(Some(name(leader)), best.map(name), "the one who stood best on the eve is chosen");
    let sore: Vec<String> = t
        .people
        .characters
        .iter()
        .filter(|(_, p)| p.faction == Some(labour) && p.grievance.is_positive())
        .map(|(c, _)| name(c))
        .collect();
    assert!(!sore.is_empty(), "nobody minded that {} was chosen", name(leader));
    let mut terms = Vec::new();
    grand_marshal::rules::faction::cohesion_change(&book, t, labour, &mut terms);
    assert!(terms.iter().any(|term| term.reason == "passed-over" && term.amount.is_negative()), "{terms:?}");
}

#[test]
fn who_governs_and_loses_its_leader_chooses_one_and_the_chosen_takes_the_first_office() {
    let book = book();
    let mut world = watched(3).snapshot();
    let labour = faction("uk_labour");
    leave(&mut world, person("attlee"), Lot::Dead, None);
    let mut session = Session::resume(book.clone(), world);
    let first = office("uk_prime_minister");
    let holder = (0..8).find_map(|_| {
        session.step();
        session.tables().people.holders[first]
    });
    let (t, holder) = (session.tables(), holder.expect("No. 10 is not empty for a week"));
    assert_eq!(t.factions[labour].leader, Some(holder), "{} is a stand-in", name(holder));
    let held: Vec<&str> = t.people.offices_of(holder).map(|o| book.names.name(Kind::Office, o.0)).collect();
    assert_eq!(held, ["uk_prime_minister"], "{} kept a ministry", name(holder));
}

#[test]
fn rivals_and_friends_count_in_standing() {
    let book = book();
    let world = watched(3).snapshot();
    let mut terms = Vec::new();
    let now = standing(&book, world.tables(), person("morrison"), faction("uk_labour"), &mut terms);
    assert!(terms.iter().any(|t| t.reason == "rival" && t.amount.is_negative()), "{terms:?}");
    assert_eq!(terms.iter().map(|t| t.amount).sum::<Fixed>(), now);
}

#[test]
fn a_governing_seat_can_put_a_foe_away_and_let_him_go_and_not_one_of_its_partners() {
    let seat = faction("spain_psoe");
    let mut session = played(1, "spain_psoe", Keeping::default());
    session.run_until(session.today().plus(2));
    let order = |session: &mut Session, order: Command| session.order(seat, order).map_err(|r| r.reason);
    assert_eq!(order(&mut session, Command::Arrest { character: person("jose_diaz") }), Err("partner-in-government"));
    assert_eq!(order(&mut session, Command::Arrest { character: person("churchill") }), Err("person-not-there"));
    let hedilla = person("hedilla");
    let falange = faction("spain_falange");
    assert_eq!(order(&mut session, Command::Arrest { character: hedilla }), Ok(()));
    let t = session.tables();
    assert_eq!((t.people[hedilla].lot, t.factions[falange].leader), (Lot::Arrested, None));
    assert_eq!(order(&mut session, Command::Groom { character: hedilla }), Err("person-not-yours"));
    session.run_until(session.today().plus(40));
    assert!(session.tables().factions[falange].leader.is_some_and(|c| c != hedilla), "the Falange chose another");
    let free = Command::SetFree { character: hedilla };
    assert!(command::check(&book(), session.tables(), seat, &free).is_ok());
}

#[test]
fn the_dead_are_not_appointed_and_lead_nothing() {
    let book = book();
    let mut world: Snapshot = watched(1).snapshot();
    let prieto = person("indalecio_prieto");
    leave(&mut world, prieto, Lot::Dead, None);
    install(&mut world, office("spain_prime_minister"), Some(prieto));
    lead(&book, &mut world, faction("spain_psoe"), prieto);
    assert_ne!(world.people.holders[office("spain_prime_minister")], Some(prieto));
    assert_ne!(world.factions[faction("spain_psoe")].leader, Some(prieto));
    leave(&mut world, prieto, Lot::Free, None);
    assert_eq!(world.people[prieto].lot, Lot::Dead, "the dead stay dead");
}

/// What a leader lends and what time makes of a person, in one row of figures.
fn figures(book: &grand_marshal::scenario::Scenario, w: &Snapshot, seat: FactionId, id: CharacterId) -> Vec<Fixed> {
    use grand_marshal::rules::{faction, government, people};
    let t = w.tables();
    let home = t.factions[seat].country;
    let sink = &mut ();
    vec![
        people::lends::hand(book, t, seat),
        people::lends::campaign(book, t, seat),
        people::lends::plots(book, t, id),
        people::standing(book, t, id, seat, sink),
        people::ambition(book, t, id),
        people::loyalty_change(book, t, id, sink),
        people::health_change(book, t, id, sink),
        faction::authority_change(book, t, seat, sink),
        faction::cohesion_change(book, t, seat, sink),
        faction::members_change(book, t, seat, sink),
        faction::force_change(book, t, seat, sink),
        faction::all_income(book, t, seat, sink),
        government::stability_change(book, t, home, sink),
        government::legitimacy_change(book, t, home, sink),
    ]
}

#[test]
fn every_quality_of_a_person_changes_something_by_rule() {
    let book = book();
    let mut world = watched(3).snapshot();
    let (seat, id) = (faction("uk_labour"), person("attlee"));
    world.people.characters[id].health = Fixed::whole(60);
    world.people.characters[id].qualities.clear();
    let plain = figures(&book, &world, seat, id);
    for (quality, _) in book.qualities.iter() {
        world.people.characters[id].qualities = vec![quality];
        let with = figures(&book, &world, seat, id);
        assert_ne!(with, plain, "to be {} changes nothing", book.names.name(Kind::Quality, quality.0));
    }
}

#[test]
fn every_trait_of_a_place_is_somebodys_root_or_bars_somebody_from_the_roll() {
    let book = book();
    let mut idle: Vec<&str> = Vec::new();
    for quality in book.traits.ids() {
        let rooted = book.movements.values().any(|m| m.roots.iter().any(|r| r.0 == quality))
            || book.factions.values().any(|f| f.roots.iter().any(|r| r.0 == quality));
        let bars = book.countries.values().any(|c| c.franchise.barred.iter().any(|b| b.of == quality));
        if !rooted && !bars {
            idle.push(book.names.name(Kind::Trait, quality.0));
        }
    }
    assert!(idle.is_empty(), "nothing follows from {idle:?}");
}

#[test]
fn five_years_leave_those_whom_nothing_moved_as_many_members_for_their_following() {
    let mut session = watched(6);
    let t = session.tables();
    let parties: Vec<(FactionId, u64, u64)> = t
        .factions
        .rows
        .iter()
        .filter(|(_, row)| row.active && row.kind.holds_allegiance() && row.members > 1000)
        .map(|(f, row)| (f, row.members, grand_marshal::rules::measure::followers(t, f)))
        .collect();
    let all: u64 = parties.iter().map(|p| p.1).sum();
    session.run_until(session.today().plus(5 * 365));
    let t = session.tables();
    let moved: std::collections::BTreeSet<FactionId> = t
        .chronicle
        .entries()
        .flat_map(|e| match &e.what {
            Happening::Split { from, to, .. } => vec![*from, *to],
            Happening::Merged { from, into } => vec![*from, *into],
            _ => Vec::new(),
        })
        .collect();
    let (mut kept, mut off, mut left) = (0, Vec::new(), 0);
    for &(f, members, followers) in parties.iter().filter(|p| t.factions[p.0].active && !moved.contains(&p.0)) {
        let now = grand_marshal::rules::measure::followers(t, f).max(1);
        let ratio = t.factions[f].members as f64 / now as f64 / (members as f64 / followers as f64);
        if (0.8..=1.2).contains(&ratio) {
            kept += 1;
        } else {
            off.push((book().names.name(Kind::Faction, f.0).to_owned(), (ratio * 100.0) as i64));
        }
    }
    for (_, row) in t.factions.rows.iter().filter(|(_, row)| row.active && row.kind.holds_allegiance()) {
        left += row.members;
    }
    println!("{kept} kept their hold, {} did not: {off:?}; {left} members of {all}", off.len());
    assert!(kept > 200 && off.len() * 5 <= kept, "{kept} kept their hold, {} did not: {off:?}", off.len());
    assert!(left * 100 > all * 80 && left * 100 < all * 125, "{all} members were {left} five years later");
}
