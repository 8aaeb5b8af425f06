//! Occupations and the map of states: nothing is lost, nothing dead owns anything, peoples' votes add up, hand-overs come in
//! an order that makes sense.

mod common;

use std::collections::BTreeMap;

use common::{book, country, faction, played, province, watched};
use grand_marshal::ai;
use grand_marshal::command::{self, Command, StatesOrder};
use grand_marshal::rules::script::{Change, commit};
use grand_marshal::rules::states::{self, Reshape};
use grand_marshal::rules::{books, occupation};
use grand_marshal::scenario::{Axis, Bond, Estate};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::{CountryId, Date, Fixed, Kind, ProvinceId, Stream, StreamKind};
use grand_marshal::world::{Happening, Issue, Satellite, Snapshot, StateNews};

fn name(c: CountryId) -> String {
    book().names.name(Kind::Country, c.0).to_owned()
}

/// What must never change when borders do.
#[derive(Debug, PartialEq, Eq)]
struct Count {
    people: u64,
    money: Fixed,
    men: Fixed,
    characters: usize,
}

fn count(world: &Snapshot) -> Count {
    let t = world.tables();
    let garrisons: Fixed = t.administrations.rows.values().map(|a| a.men()).sum();
    Count {
        people: t.provinces.population.values().map(|&p| u64::from(p)).sum(),
        money: books::in_the_world(t),
        men: t.factions.rows.values().map(|f| f.force).sum::<Fixed>() + garrisons,
        characters: t.people.of_country.values().map(Vec::len).sum(),
    }
}

/// Members of all factions: those whose party ends without a sister are members no more.
fn followers(world: &Snapshot) -> u64 {
    world.tables().factions.rows.values().map(|f| f.members).sum()
}

fn assert_sound(what: &str, world: &Snapshot) {
    let book = book();
    let t = world.tables();
    for (p, &owner) in t.provinces.owner.iter() {
        assert!(t.countries[owner].exists, "{what}: {p:?} belongs to {}, which is no more", name(owner));
        assert!(t.provinces.of(owner).contains(&p), "{what}: {p:?} is not in its owner's list");
    }
    for (c, row) in t.countries.rows.iter() {
        let administered = t.administrations.of(c);
        let bond = row.overlord.filter(|(_, b)| *b == Bond::MilitaryAdministration).map(|(over, _)| over);
        assert_eq!(administered.map(|a| a.over), bond, "{what}: administration and bond of {} differ", name(c));
        if let Some(row) = administered {
            let posts: Vec<ProvinceId> = row.posts.iter().map(|p| p.province).collect();
            assert_eq!(posts, t.provinces.of(c), "{what}: posts of {}", name(c));
            assert!(row.posts.iter().all(|p| !p.men.is_negative()), "{what}: fewer than no men in {}", name(c));
        }
        if row.exists {
            continue;
        }
        assert!(t.provinces.of(c).is_empty(), "{what}: {} is dead and owns land", name(c));
        assert!(row.head.is_none() && row.coalition.is_empty(), "{what}: {} is dead and governed", name(c));
        assert!(row.treasury.is_zero() && t.books.people[c].is_zero(), "{what}: {} is dead and has money", name(c));
        assert!(row.overlord.is_none(), "{what}: {} is dead and has an overlord", name(c));
        for &office in &book.offices_of[c] {
            assert!(t.people.holders[office].is_none(), "{what}: {office:?} of a dead state is held");
        }
        for &f in &t.factions.of_country[c] {
            let row = &t.factions[f];
            assert!(!row.active && row.seats == 0, "{what}: {f:?} of a dead state is there or sits");
            assert!(row.funds.is_zero() || book.factions[f].dormant, "{what}: {f:?} of a dead state has {}", row.funds);
        }
    }
    for (c, row) in t.countries.rows.iter() {
        let mut above = row.overlord.map(|(o, _)| o);
        let mut steps = 0;
        while let Some(over) = above {
            assert!(t.countries[over].exists, "{what}: {} stands under a dead state", name(c));
            above = t.countries[over].overlord.map(|(o, _)| o);
            steps += 1;
            assert!(steps < 20, "{what}: {} stands under itself", name(c));
        }
    }
    books::audit(t).unwrap_or_else(|fault| panic!("{what}: {fault}"));
}

fn act(world: &mut Snapshot, change: Change) {
    commit(&book(), world, change);
}

#[test]
fn random_partitions_unions_releases_and_bonds_lose_nothing_and_leave_nothing_to_the_dead() {
    let book = book();
    for seed in 0..3u64 {
        let mut session = watched(seed);
        session.run_until(session.today().plus(5));
        let mut world = session.snapshot();
        let before = count(&world);
        let mut enrolled = followers(&world);
        assert_sound("at the start", &world);
        let mut dice = Stream::new(seed, StreamKind::AiRandom, 7, session.today());
        let mut done = BTreeMap::new();
        for step in 0..70 {
            let t = world.tables();
            let living: Vec<CountryId> = t.countries.rows.ids().filter(|&c| t.countries[c].exists).collect();
            let mut any = || living[usize::try_from(dice.below(living.len() as u64)).expect("small")];
            let (a, b) = (any(), any());
            let (what, changes) = match dice.below(6) {
                0 => ("union", vec![Change::Reshape(Reshape::Unite { from: a, into: b })]),
                1 | 2 => {
                    let some = t.provinces.of(a).iter().copied().take(1 + step % 4);
                    ("partition", some.map(|province| Change::Owner { province, to: b }).collect())
                }
                3 => ("occupation", vec![Change::Overlord { country: a, to: Some((b, Bond::MilitaryAdministration)) }]),
                4 => match t.administrations.rows.keys().next() {
                    Some(&country) => ("hand-over", vec![Change::Reshape(Reshape::HandOver { country })]),
                    None => continue,
                },
                _ => {
                    let south = country("south_german_republic");
                    let head = faction("sgr_kp");
                    if t.countries[south].exists || t.factions[head].members > 0 {
                        continue;
                    }
                    let places = states::birth_places(&book, south);
                    let owners = places.iter().map(|&province| Change::Owner { province, to: south });
                    ("release", std::iter::once(Change::Release { country: south, head }).chain(owners).collect())
                }
            };
            for change in changes {
                act(&mut world, change);
            }
            let told = format!("seed {seed}, step {step}, {what} of {} and {}", name(a), name(b));
            assert_sound(&told, &world);
            assert_eq!(count(&world), before, "{told}");
            let members = followers(&world);
            assert!(members <= enrolled, "{told}: {members} members, more than {enrolled}");
            enrolled = members;
            *done.entry(what).or_insert(0) += 1;
        }
        assert!(done.len() >= 5, "seed {seed}: only {done:?}");
    }
}

#[test]
fn a_world_after_many_changes_of_borders_still_passes_its_days() {
    let mut session = watched(4);
    session.run_until(session.today().plus(3));
    let mut world = session.snapshot();
    for (from, into) in
        [("austria", "germany"), ("albania", "yugoslavia"), ("belgium", "france"), ("portugal", "spain")]
    {
        act(&mut world, Change::Reshape(Reshape::Unite { from: country(from), into: country(into) }));
    }
    let mut again = Session::resume(book(), world);
    again.run_until(again.today().plus(200));
    assert_sound("after two hundred days", &again.snapshot());
}

#[test]
fn garrisons_and_free_troops_are_the_army() {
    let marshal = faction("ussr_marshal");
    let army = faction("ussr_red_army");
    let mut session = played(3, "ussr_marshal", Keeping::default());
    let all =
        |s: &Session| s.tables().factions[army].force + s.tables().administrations.men_of(country("soviet_union"));
    let before = all(&session);
    let order = |order| Command::States(order);
    let poland = country("poland");
    let (warsaw, lublin) = (province("poland_warsaw"), province("poland_lublin"));
    let men = occupation::men(session.tables(), poland);
    session
        .order(marshal, order(StatesOrder::Garrison { country: poland, men: Fixed::whole(40) }))
        .expect("men are there");
    assert_eq!(occupation::men(session.tables(), poland), men + Fixed::whole(40));
    assert_eq!(all(&session), before, "sending men");
    session
        .order(marshal, order(StatesOrder::Shift { from: warsaw, to: lublin, men: Fixed::whole(2) }))
        .expect("men are there");
    assert_eq!(all(&session), before, "moving men");
    session
        .order(marshal, order(StatesOrder::Garrison { country: poland, men: -Fixed::whole(60) }))
        .expect("they return");
    assert_eq!(all(&session), before, "bringing men back");
    let refusal = session
        .order(marshal, order(StatesOrder::Garrison { country: poland, men: Fixed::whole(9000) }))
        .expect_err("there is no such army");
    assert_eq!((refusal.reason, refusal.need), ("not-so-many-men", Fixed::whole(9000)));
    let refusal = session
        .order(marshal, order(StatesOrder::Requisition { country: country("spain"), percent: Fixed::ONE }))
        .expect_err("Spain is nobody's");
    assert_eq!(refusal.reason, "not-administered");
}

#[test]
fn a_hand_over_frees_men_and_money_and_is_what_its_prospect_said() {
    let marshal = faction("ussr_marshal");
    let army = faction("ussr_red_army");
    let mut session = played(5, "ussr_marshal", Keeping::default());
    let bulgaria = country("bulgaria");
    let outlook = states::prospect(&book(), session.tables(), bulgaria).expect("it is administered");
    assert!(outlook.men.is_positive() && outlook.saved.is_positive());
    let free = session.tables().factions[army].force;
    session.order(marshal, Command::States(StatesOrder::HandOver { country: bulgaria })).expect("it is ready enough");
    let t = session.tables();
    assert_eq!(t.factions[army].force, free + outlook.men, "the men come home");
    assert!(t.countries[bulgaria].overlord.is_none() && t.administrations.of(bulgaria).is_none());
    assert_eq!(t.states.patron(bulgaria), Some(country("soviet_union")));
    let told = t.chronicle.entries().any(|e| {
        matches!(e.what, Happening::States(StateNews::HandedOver { country, men, .. }) if country == bulgaria && men == outlook.men)
    });
    assert!(told, "the chronicle does not tell it");
}

#[test]
fn a_state_is_made_of_land_in_hand_by_order_and_swallows_who_is_wholly_in_it() {
    let marshal = faction("ussr_marshal");
    let mut session = played(6, "ussr_marshal", Keeping::default());
    let (south, austria, germany) = (country("south_german_republic"), country("austria"), country("germany"));
    let before = count(&session.snapshot());
    let men = session.tables().administrations.men_of(country("soviet_union"));
    session.order(marshal, Command::States(StatesOrder::Release { country: south })).expect("the land is in hand");
    let world = session.snapshot();
    assert_sound("after the proclamation", &world);
    let t = world.tables();
    assert!(t.countries[south].exists && !t.countries[austria].exists && t.countries[germany].exists);
    assert_eq!(t.administrations.men_of(country("soviet_union")), men, "the garrisons stay where they stand");
    let after = count(&world);
    assert_eq!(before, after);
    let renner = t.people.of_country[austria].len();
    assert_eq!(renner, 0, "the people of a dead state have gone with their land");
    let sister = faction("sgr_sp");
    assert!(t.factions[sister].active && t.factions[sister].members > 0, "the Socialists of both go on as one");
    let again = session.preview(marshal, &Command::States(StatesOrder::Release { country: south })).expect_err("once");
    assert_eq!(again.reason, "exists-already");
}

#[test]
fn a_plebiscite_adds_up_place_by_place_and_is_done_as_voted() {
    let mut session = watched(9);
    session.run_until(session.today().plus(2));
    let book = book();
    let t = session.tables();
    let mut differ = std::collections::BTreeSet::new();
    for (c, row) in t.countries.rows.iter().filter(|(_, r)| r.exists && r.overlord.is_some()) {
        let verdict = states::count(&book, t, c, Issue::Independence);
        assert_eq!(verdict.places.len(), t.provinces.of(c).len());
        for &(p, electors, ayes, noes) in &verdict.places {
            assert!(ayes + noes <= electors, "{p:?}: {ayes} and {noes} of {electors}");
            assert_eq!((electors, ayes, noes), states::votes(&book, t, p, Issue::Independence));
        }
        let (ayes, noes): (u64, u64) = verdict.places.iter().fold((0, 0), |(a, n), v| (a + v.2, n + v.3));
        assert_eq!((ayes, noes), (verdict.ayes(), verdict.noes()), "{}", name(c));
        differ.insert((verdict.carried(), row.overlord.map(|o| o.1)));
    }
    assert!(differ.iter().any(|d| d.0), "nobody would be free");
    let mut world = session.snapshot();
    let india = country("india");
    let by = world.tables().countries[india].head.expect("governed");
    act(&mut world, Change::Reshape(Reshape::Vote { country: india, matter: Issue::Independence, by, days: 10 }));
    let mut session = Session::resume(book.clone(), world);
    session.run_until(session.today().plus(12));
    let t = session.tables();
    let verdict = t.states.verdicts.iter().find(|v| v.country == india).expect("it voted");
    assert_eq!(t.countries[india].overlord.is_none(), verdict.carried());
}

/// Every hand-over, defection and new state of a history, in order.
fn map_news(seed: u64, until: &str) -> Vec<(Date, String)> {
    let mut session = watched(seed);
    session.run_until(Date::parse(until).expect("a date"));
    let t = session.tables();
    let told = t.chronicle.entries().filter_map(|e| match &e.what {
        Happening::States(StateNews::HandedOver { country, .. }) => Some((e.date, format!("+{}", name(*country)))),
        Happening::States(StateNews::Defected { country, .. }) => Some((e.date, format!("!{}", name(*country)))),
        Happening::States(StateNews::Rival { country, .. }) => Some((e.date, format!("^{}", name(*country)))),
        Happening::States(StateNews::Ended { country, .. }) => Some((e.date, format!("x{}", name(*country)))),
        Happening::Released { country, .. } => Some((e.date, format!("*{}", name(*country)))),
        _ => None,
    });
    told.collect()
}

#[test]
fn over_many_histories_hand_overs_come_one_by_one_the_south_is_made_and_some_turn_away() {
    let (mut south, mut defects, mut first_by, mut all) = (0, 0, Vec::new(), 0);
    let seeds = 10;
    for seed in 100..100 + seeds {
        let news = map_news(seed, "1949-03-01");
        let row: Vec<String> = news.iter().map(|(d, n)| format!("{d} {n}")).collect();
        println!("{seed}: {}", row.join(", "));
        let until = Date::parse("1948-12-31").expect("a date");
        south += usize::from(news.iter().any(|(d, n)| *d <= until && n == "*south_german_republic"));
        defects += usize::from(news.iter().any(|(_, n)| n.starts_with('!') || n.starts_with('^')));
        let handed: Vec<&(Date, String)> = news.iter().filter(|(_, n)| n.starts_with('+')).collect();
        all += handed.len();
        first_by.extend(handed.first().map(|(d, _)| *d));
        let summer = Date::parse("1947-07-01").expect("a date");
        let early = handed.iter().filter(|(d, n)| *d < summer && n != "+rhineland" && n != "+east_turkestan").count();
        assert!(early <= 2, "seed {seed}: {early} administrations were given away before the summer of 1947");
    }
    let seeds = usize::try_from(seeds).expect("few");
    assert!(south * 10 >= seeds * 6, "the south was made in {south} of {seeds} histories");
    assert!(defects > 0, "in no history did anybody turn away or grow too strong");
    assert!(all >= seeds * 3, "only {all} hand-overs in {seeds} histories");
    assert!(!first_by.is_empty());
}

#[test]
fn who_garrisons_everything_has_an_unhappy_army() {
    let content = |idle: bool| {
        let mut session = watched(77);
        let marshal = faction("ussr_marshal");
        if idle {
            session.set_minds(None, Some(marshal));
            // Every country that borders on what is held is held too.
            let mut world = session.snapshot();
            for land in ["finland", "greece", "turkey", "iran", "italy", "denmark"] {
                let over = (country("soviet_union"), Bond::MilitaryAdministration);
                act(&mut world, Change::Overlord { country: country(land), to: Some(over) });
            }
            session = Session::resume(book(), world);
            session.set_minds(None, Some(marshal));
        }
        session.run_until(Date::parse("1948-09-02").expect("a date"));
        let t = session.tables();
        let soviet = country("soviet_union");
        let armies = t.institutions[soviet].bodies.iter().filter(|b| b.estate == Estate::Army);
        let mean: Fixed = armies.clone().map(|b| b.satisfaction).sum::<Fixed>().over_int(armies.count() as i64);
        (occupation::stretch(t, soviet), mean)
    };
    let (wide, narrow) = (content(true), content(false));
    println!("stretch and content: holding everything {wide:?}, handing over {narrow:?}");
    assert!(wide.0 > narrow.0 + Fixed::whole(8), "{wide:?} {narrow:?}");
    assert!(wide.1 + Fixed::whole(8) < narrow.1, "{wide:?} {narrow:?}");
}

#[test]
fn an_overlord_lets_a_restless_people_vote_rather_than_a_quiet_one_and_the_proud_let_nobody() {
    let book = book();
    let mut world = watched(3).snapshot();
    let uk = country("united_kingdom");
    let seat = world.countries[uk].head.expect("Britain is governed");
    let subjects: Vec<CountryId> = world
        .countries
        .rows
        .iter()
        .filter(|(_, s)| s.exists && s.overlord.is_some_and(|(o, bond)| o == uk && bond == Bond::Colony))
        .map(|(c, _)| c)
        .collect();
    let free = |&&c: &&CountryId| states::ayes(&book, world.tables(), c, Issue::Independence) > Fixed::whole(60);
    let subject = *subjects.iter().find(free).expect("some colony would be free");
    let order = Command::States(StatesOrder::Plebiscite { country: subject, matter: Issue::Independence });
    let worth = |world: &Snapshot| {
        let preview = command::preview(&book, world.tables(), seat, &order).unwrap_or_else(|r| panic!("{}", r.reason));
        ai::score::<Fixed>(&book, world.tables(), seat, &preview.items)
    };
    let temper = |world: &mut Snapshot, unrest: i64| {
        for p in world.provinces.of(subject).to_vec() {
            world.provinces.unrest[p] = Fixed::whole(unrest);
        }
        worth(world)
    };
    let (quiet, restless) = (temper(&mut world, 5), temper(&mut world, 75));
    assert!(quiet.is_negative() && restless.is_positive(), "quiet {quiet}, restless {restless}");
    for axis in [Axis::Nation, Axis::Authority] {
        world.factions[seat].stance.0[axis as usize] = Fixed::whole(95);
    }
    assert!(worth(&world) < restless - Fixed::whole(5), "the proud let nobody go: {}", worth(&world));
}

#[test]
fn a_satellite_that_outgrows_its_patron_is_noticed_once() {
    let book = book();
    let mut world = watched(3).snapshot();
    let (patron, satellite) = (country("soviet_union"), country("finland"));
    let since = world.calendar.today;
    world.states.satellites.insert(satellite, Satellite { patron, since, rival: false });
    for p in world.provinces.of(satellite).to_vec() {
        let base = world.economy.places[p].base;
        world.economy.places[p].base = base.times_int(60);
    }
    let mut session = Session::resume(book, world);
    session.run_until(session.today().plus(100));
    let t = session.tables();
    let told = t.chronicle.entries().filter(|e| {
        matches!(e.what, Happening::States(StateNews::Rival { country, to }) if country == satellite && to == patron)
    });
    assert_eq!(told.count(), 1, "it makes so much more and nobody minds, or minds every month");
}
