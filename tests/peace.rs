//! How wars wear out those who fight them, and how they end: by exhaustion, by a third's good offices, by land given away; what
//! combing the ground brings and costs; and what is told of it.

mod common;

use common::{book, country, faction, played, province, watched};
use grand_marshal::command::{self, Command, WarOrder};
use grand_marshal::rules::conflict::{self, WarChange};
use grand_marshal::rules::diplomacy::{offer_answer, something_between};
use grand_marshal::rules::occupation;
use grand_marshal::rules::script::{Change, commit};
use grand_marshal::rules::why::Term;
use grand_marshal::scenario::{ForceKind, TreatyKind};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::telling::Teller;
use grand_marshal::units::{ConflictId, Fixed, Kind, Share};
use grand_marshal::world::{
    Aim, Belligerent, Clause, ConflictKey, Contested, Deal, Happening, Pledge, Posture, Promise, Snapshot, Stance,
    Toll, WarNews,
};

const STATE: &str = "peru";

fn peru() -> ConflictKey {
    ConflictKey::Written(ConflictId(book().names.find(Kind::Conflict, "peru_war").expect("the war in Peru")))
}

fn state() -> Belligerent {
    Belligerent::Country(country(STATE))
}

fn rebel(name: &str) -> Belligerent {
    Belligerent::Faction(faction(name))
}

fn change(world: &mut Snapshot, what: WarChange) {
    commit(&book(), world, Change::War(Box::new(what)));
}

fn has(terms: &[Term], reason: &str) -> bool {
    terms.iter().any(|t| t.reason == reason && !t.amount.is_zero())
}

/// Peru with the government and the commune of the sierra alone at war, and twenty thousand soldiers at the foot of the hills.
fn in_the_hills(posture: Posture, days: i32) -> Snapshot {
    let session = played(4, "peru_apra", Keeping::default());
    let mut world = session.snapshot();
    let (conflict, sierra) = (peru(), rebel("peru_sierra"));
    let sides: Vec<Belligerent> = world.conflicts.get(conflict).expect("the war").fighting().map(|s| s.who).collect();
    for (i, &a) in sides.iter().enumerate() {
        for &b in &sides[i + 1..] {
            if !(a == state() && b == sierra || a == sierra && b == state()) {
                change(&mut world, WarChange::Stance { conflict, a, b, stance: Stance::Truce { until: None } });
            }
        }
    }
    let (home, kind, at) = (faction("peru_apra"), ForceKind::Regulars, province("peru_ica"));
    change(&mut world, WarChange::Appear { conflict, side: state(), home, kind, at, men: 20_000 });
    change(&mut world, WarChange::Front { conflict, side: state(), enemy: sierra, posture });
    let mut session = Session::resume(book(), world);
    session.run_until(session.today().plus(days));
    session.snapshot()
}

/// Share of all Peru's ground, in wholes of a province, that a side controls.
fn ground(world: &Snapshot, who: Belligerent) -> f64 {
    world.control.of(peru()).map(|(_, g)| f64::from(g.share(who)) / f64::from(Share::WHOLE)).sum()
}

#[test]
fn combing_takes_ground_from_guerrillas_by_and_by_and_costs_sympathy() {
    let (held, combed) = (in_the_hills(Posture::Hold, 200), in_the_hills(Posture::Clear, 200));
    let sierra = rebel("peru_sierra");
    let (before, after) = (ground(&held, sierra), ground(&combed, sierra));
    assert!(after < before - 1.0, "combed for ten months the commune has {after:.2} places, let alone {before:.2}");
    let places = ["peru_ayacucho", "peru_huancavelica"];
    let theirs = |world: &Snapshot| {
        places.iter().filter(|p| world.provinces.held_by[province(p)] == Some(faction("peru_sierra"))).count()
    };
    assert!(theirs(&combed) < theirs(&held), "{} places and {}", theirs(&combed), theirs(&held));
    // House by house: not within the month.
    let month = in_the_hills(Posture::Clear, 30);
    assert_eq!(theirs(&month), theirs(&held), "a month was enough");
    let civilians = |world: &Snapshot| -> u32 {
        world.conflicts.get(peru()).map_or(0, |c| c.sides.iter().map(|s| s.toll().civilians).sum())
    };
    assert!(civilians(&combed) > civilians(&held), "combing spared the villages");
    let follow = |world: &Snapshot| -> Fixed {
        let share = |p: &&str| world.influence.allegiance(country(STATE), province(p), faction("peru_apra")).percent();
        places.iter().map(share).sum()
    };
    assert!(follow(&combed) < follow(&held), "sympathy was not the price: {} and {}", follow(&combed), follow(&held));
}

#[test]
fn a_long_and_bloody_war_presses_for_peace_and_says_why() {
    let book = book();
    let mut world = watched(3).snapshot();
    let key = peru();
    let (from, to) = (state(), rebel("peru_ur"));
    let weigh = |world: &Snapshot| {
        let mut terms = Vec::new();
        let war = world.conflicts.get(key).expect("the war").clone();
        let points = conflict::answer(&book, world.tables(), &war, (from, to), &[Clause::Peace], &mut terms);
        assert_eq!(terms.iter().map(|t| t.amount).sum::<Fixed>(), points);
        (points, terms)
    };
    let (young, _) = weigh(&world);
    let war = world.conflicts.get_mut(key).expect("the war");
    war.since = war.since.plus(-1500);
    let side = war.side_mut(to).expect("a side");
    side.held = [400, 900, 1200, 0, 0, 0, 0];
    side.tolls = vec![Toll { dead: 20_000, ..Toll::default() }];
    let (old, terms) = weigh(&world);
    for reason in ["peace-long-war", "peace-blood", "peace-losing"] {
        assert!(has(&terms, reason), "{reason} is not told: {terms:?}");
        assert!(book.texts.has(&format!("why-{reason}")));
    }
    assert!(old > young + Fixed::whole(50), "{young} on the first day, {old} after four years");
    let force = world.forces.of_side(key, to).next().expect("men").clone();
    let mut terms = Vec::new();
    conflict::morale_level(&book, world.tables(), &force, &mut terms);
    assert!(has(&terms, "morale-losing"), "men fight on as before: {terms:?}");
}

#[test]
fn good_offices_are_heard_by_both_for_a_while_and_not_tried_again_at_once() {
    let book = book();
    let mut world = watched(3).snapshot();
    let (conflict, one, other) = (peru(), state(), rebel("peru_ur"));
    let order = Command::War(WarOrder::Mediate { conflict, one, other });
    let head = |world: &Snapshot, c| world.countries[c].head.expect("a government");
    let ids: Vec<_> = book.countries.ids().filter(|&c| world.countries[c].head.is_some()).collect();
    for &c in &ids {
        let seat = head(&world, c);
        world.factions.rows[seat].authority = Fixed::whole(9);
    }
    let able = |world: &Snapshot| {
        ids.iter()
            .copied()
            .filter(|&c| command::check(&book, world.tables(), head(world, c), &order).is_ok())
            .collect::<Vec<_>>()
    };
    assert!(able(&world).is_empty(), "on the first day nobody would come to a table");
    let war = world.conflicts.get_mut(conflict).expect("the war");
    war.since = war.since.plus(-400);
    let doors = able(&world);
    assert!(doors.len() > 2, "only {doors:?} could stand between them");
    assert!(!doors.contains(&country("united_states")), "who has troops there is no mediator");
    assert!(!doors.contains(&country(STATE)), "nor is a party");
    let clauses = [Clause::Peace];
    let weigh = |world: &Snapshot, from, to| {
        let war = world.conflicts.get(conflict).expect("the war").clone();
        conflict::answer(&book, world.tables(), &war, (from, to), &clauses, &mut ())
    };
    let before = (weigh(&world, one, other), weigh(&world, other, one));
    let seat = head(&world, doors[0]);
    command::apply(&book, &mut world, seat, &order).expect("it could");
    let after = (weigh(&world, one, other), weigh(&world, other, one));
    assert!(after.0 > before.0 && after.1 > before.1, "nobody heard: {before:?}, {after:?}");
    assert!(able(&world).is_empty(), "two at one door");
    change(&mut world, WarChange::Agree { conflict, from: one, to: other, clauses: clauses.to_vec() });
    let through = world.chronicle.entries().rev().find_map(|e| match e.what {
        Happening::War(WarNews::Agreed { through, .. }) => Some(through),
        _ => None,
    });
    assert_eq!(through, Some(Some(doors[0])), "whose work it was is not told");
}

#[test]
fn a_lost_war_of_states_is_paid_with_land() {
    let book = book();
    let mut world = watched(2).snapshot();
    let (a, b) = (country("bolivia"), country("paraguay"));
    let capital = book.countries[b].capital;
    let wanted: Vec<_> = world.provinces.of(b).iter().copied().filter(|&p| p != capital).take(2).collect();
    let aim = Aim::Land(wanted.clone());
    let key = conflict::declare(&book, &mut world, a, b, aim).expect("a war");
    let (winner, loser) = (Belligerent::Country(a), Belligerent::Country(b));
    for &at in &wanted {
        world.control.rows.insert(at, Contested::whole(key, winner));
    }
    let war = world.conflicts.get_mut(key).expect("the war");
    war.since = war.since.plus(-600);
    war.side_mut(loser).expect("a side").held = [300, 900, 900, 0, 0, 0, 0];
    let weigh = |world: &Snapshot, clauses: &[Clause]| {
        let war = world.conflicts.get(key).expect("the war").clone();
        conflict::answer(&book, world.tables(), &war, (loser, winner), clauses, &mut ())
    };
    let (peace, land) = (weigh(&world, &[Clause::Peace]), weigh(&world, &[Clause::Cession, Clause::Peace]));
    assert!(peace.is_negative() && !land.is_negative(), "peace alone {peace}, with the land {land}");
    // Its government sees it by itself.
    let mut session = Session::resume(book, world);
    session.run_until(session.today().plus(200));
    let t = session.tables();
    let owners: Vec<_> = wanted.iter().map(|&p| t.provinces.owner[p]).collect();
    let told: Vec<_> = t.chronicle.entries().filter(|e| matches!(e.what, Happening::War(_))).map(|e| &e.what).collect();
    assert!(owners.iter().all(|&o| o == a), "the land is {owners:?}: {told:?}");
    assert!(t.conflicts.get(key).is_some_and(|c| !c.active), "and yet the war goes on");
}

#[test]
fn old_news_of_a_place_is_news_of_whoever_had_it_then() {
    let book = book();
    let mut world = watched(2).snapshot();
    let (old, new, at) = (country("bolivia"), country("paraguay"), province("bolivia_santa_cruz"));
    assert_eq!(world.provinces.owner[at], old);
    let today = world.calendar.today;
    world.chronicle.write(today, Happening::Riot { province: at });
    world.calendar.today = today.plus(30);
    commit(&book, &mut world, Change::Owner { province: at, to: new });
    world.calendar.today = today.plus(60);
    world.chronicle.write(today.plus(60), Happening::Riot { province: at });
    let told = |world: &Snapshot| {
        let tell = Teller::new(&book, world.tables());
        let riots =
            world.chronicle.entries().filter(|e| matches!(e.what, Happening::Riot { province } if province == at));
        riots.map(|e| tell.entry(e).country).collect::<Vec<_>>()
    };
    assert_eq!(told(&world), [Some(old), Some(new)]);
}

#[test]
fn a_promise_that_wins_a_partner_is_told() {
    let book = book();
    let mut world = watched(2).snapshot();
    let (home, to) = (country("spain"), faction("spain_pce"));
    let law = book.laws.ids().next().expect("a law");
    let what = Promise::Law { law, passes: true };
    let pledge = Pledge { to, what, until: world.calendar.today.plus(300) };
    commit(&book, &mut world, Change::Pledge { country: home, pledge });
    let entry = world.chronicle.entries().next_back().expect("an entry").clone();
    assert_eq!(entry.what, Happening::Promised { to, what });
    let tell = Teller::new(&book, world.tables());
    let text = tell.entry(&entry).text;
    assert!(text.contains(&tell.law(law)), "the promise is not in: {text}");
}

#[test]
fn administered_governments_are_not_all_equally_reliable() {
    let book = book();
    let mut spread = Vec::new();
    for seed in 1..=3 {
        let mut session = watched(seed);
        session.run_until(session.today().plus(300));
        let t = session.tables();
        let all: Vec<Fixed> = t
            .countries
            .rows
            .ids()
            .filter(|&c| t.administrations.of(c).is_some_and(|a| a.over == country("soviet_union")))
            .map(|c| occupation::reliability(&book, t, c, &mut ()))
            .collect();
        let (least, most) = (all.iter().min().copied(), all.iter().max().copied());
        let (least, most) = (least.expect("some"), most.expect("some"));
        assert!(most - least >= Fixed::whole(15), "seed {seed}: {all:?}");
        assert!(all.iter().filter(|&&r| r > Fixed::whole(95)).count() <= 2, "seed {seed}: {all:?}");
        spread.push((least, most));
    }
    println!("{spread:?}");
}

#[test]
fn who_could_never_come_to_blows_sees_nothing_in_a_pact_of_non_aggression() {
    let book = book();
    let mut session = watched(6);
    session.run_until(session.today().plus(40));
    let t = session.tables();
    let weigh = |a: &str, b: &str| {
        let deal = Deal::plain(TreatyKind::NonAggression, country(a), country(b));
        let mut terms = Vec::new();
        let points = offer_answer(&book, t, country(a), &deal, &mut terms);
        (points, has(&terms, "offer-nothing-between"))
    };
    assert!(!something_between(&book, t, country("uruguay"), country("siam")));
    let (points, told) = weigh("uruguay", "siam");
    assert!(told && points.is_negative(), "Uruguay and Siam: {points}");
    for (a, b) in [("norway", "sweden"), ("united_states", "soviet_union"), ("bolivia", "paraguay")] {
        assert!(
            something_between(&book, t, country(a), country(b)) && !weigh(a, b).1,
            "{a} and {b} have something between"
        );
    }
}
