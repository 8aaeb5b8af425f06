//! Covert work: the odds that are shown are the odds that are rolled, exposure costs what it said, networks live on money,
//! nobody reads what they cannot, searches have their price, and the ledger of foreign influence adds up.

mod common;

use common::{book, country, faction, played, watched};
use grand_marshal::command::{Command, Covert, preview};
use grand_marshal::rules::books;
use grand_marshal::rules::contact::Contacts;
use grand_marshal::rules::covert::{self, Deed};
use grand_marshal::rules::government;
use grand_marshal::rules::influence::{Rates, move_row};
use grand_marshal::rules::script::{Change, Item, commit};
use grand_marshal::scenario::{Aim, Breadth};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::{ActId, Date, FactionId, Fixed, Kind};
use grand_marshal::world::{
    Affair, Cause, FINE, Happening, Outcome, Runner, Snapshot, StartOptions, Target, add_heads,
};

fn act(name: &str) -> ActId {
    ActId(book().names.find(Kind::Act, name).unwrap_or_else(|| panic!("no act {name}")))
}

fn ruler(session: &Session, name: &str) -> FactionId {
    session.tables().countries[country(name)].head.expect("somebody governs")
}

/// A world in which an act is about to be due, and its number.
fn with_an_act(order: &Covert) -> (Snapshot, u32) {
    let mut session = watched(11);
    session.run_until(session.today().plus(2));
    let seat = ruler(&session, "soviet_union");
    session.order(seat, Command::Covert(*order)).expect("the service can undertake it");
    let world = session.snapshot();
    let number = world.networks.operations.last().expect("it is under way").number;
    (world, number)
}

fn resolved(world: &Snapshot, number: u32, seed: u64) -> (Snapshot, Outcome) {
    let mut world = world.clone();
    let operation = world.networks.operation(number).expect("under way").clone();
    world.calendar.today = operation.due;
    world.calendar.seed = seed;
    covert::come_due(&book(), &mut world, &operation);
    let outcome = world.networks.files.last().expect("the service reports").outcome;
    (world, outcome)
}

#[test]
fn the_odds_that_are_shown_are_the_odds_that_are_rolled_over_two_thousand_seeds() {
    let order = Covert::Undertake { act: act("rumours"), target: Target::Country(country("france")) };
    let (world, number) = with_an_act(&order);
    let operation = world.networks.operation(number).expect("under way").clone();
    let (mut done, mut exposed) = (0u32, 0u32);
    for seed in 0..2000 {
        let (_, outcome) = resolved(&world, number, seed);
        done += u32::from(matches!(outcome, Outcome::Done { .. }));
        exposed += u32::from(matches!(outcome, Outcome::Done { exposed: true } | Outcome::Failed { exposed: true }));
    }
    for (what, shown, rolled) in [("odds", operation.odds, done), ("risk", operation.risk, exposed)] {
        let percent = Fixed::ratio(i64::from(rolled), 20);
        assert!((percent - shown).abs() < Fixed::ratio(7, 2), "{what}: {shown} % were shown, {percent} % came");
    }
}

#[test]
fn an_act_shows_its_odds_in_the_preview_and_the_terms_add_up_to_them() {
    let mut session = watched(12);
    session.run_until(session.today().plus(40));
    let (book, seat) = (book(), ruler(&session, "soviet_union"));
    let t = session.tables();
    let mut asked = 0;
    for (place, _) in t.networks.run_by(covert::runner_of(t, seat)) {
        for (id, def) in book.acts.iter().filter(|(_, def)| def.aim == Aim::Country) {
            let order = Command::Covert(Covert::Undertake { act: id, target: Target::Country(place) });
            let Ok(shown) = preview(&book, t, seat, &order) else { continue };
            let mut terms = Vec::new();
            let odds = covert::odds(&book, t, covert::runner_of(t, seat), id, place, &mut terms);
            assert_eq!(terms.iter().map(|x| x.amount).sum::<Fixed>(), odds, "{id:?}");
            let told: Vec<Fixed> = shown
                .items
                .iter()
                .filter_map(|i| if let Item::Odds { percent, .. } = i { Some(*percent) } else { None })
                .collect();
            assert_eq!(told.first(), Some(&odds), "{id:?} in {place:?}: the preview shows other odds");
            let paid = shown.items.iter().any(|i| matches!(i, Item::Change(Change::Pay { .. })));
            assert!(paid || def.cost.money.is_zero(), "{id:?}: the treasury pays for it");
            asked += 1;
        }
    }
    assert!(asked >= 10, "only {asked} acts could be asked");
}

#[test]
fn an_act_that_comes_to_light_costs_what_it_said() {
    let target = Target::Faction(faction("spain_psoe"));
    let (world, number) = with_an_act(&Covert::Undertake { act: act("forged_papers"), target });
    let book = book();
    let operation = world.networks.operation(number).expect("under way").clone();
    let said = covert::outlook(&book, world.tables(), &operation);
    let [_, Item::Odds { then: shame, .. }] = &said[..] else { panic!("two roads are told: {said:?}") };
    let seen = (0..400).map(|seed| resolved(&world, number, seed));
    let (after, _) = seen.into_iter().find(|(_, o)| *o == Outcome::Failed { exposed: true }).expect("one in forty");
    let mut told = world.clone();
    told.calendar.today = operation.due;
    for item in shame {
        let Item::Change(change) = item else { panic!("chance within a scandal") };
        commit(&book, &mut told, change.clone());
    }
    assert_eq!(told.relations, after.relations);
    assert_eq!(told.countries, after.countries);
    assert_eq!(told.factions, after.factions);
    assert_eq!(told.modifiers.all(), after.modifiers.all());
    let runner = operation.runner;
    let agents = |w: &Snapshot| w.networks.of(runner, operation.country).map(|n| (n.agents, n.known));
    assert_eq!(agents(&told), agents(&after));
    assert!(agents(&after) < agents(&world), "people are lost");
    let exposed = |w: &Happening| matches!(w, Happening::Covert(Affair::Exposed { .. }));
    assert!(after.chronicle.entries().any(|e| exposed(&e.what)), "the papers have it");
    assert!(!world.chronicle.entries().any(|e| exposed(&e.what)), "nobody had heard of it before");
}

#[test]
fn a_network_without_money_shrinks_and_one_with_money_grows_deep_slowly() {
    let mut session = watched(13);
    let seat = ruler(&session, "soviet_union");
    let runner = covert::runner_of(session.tables(), seat);
    let (starved, fed) = (country("sweden"), country("norway"));
    let order = |country, monthly| Command::Covert(Covert::Network { country, monthly: Fixed::whole(monthly) });
    session.order(seat, order(starved, 0)).expect("it can be let go");
    session.order(seat, order(fed, 60)).expect("it can be raised");
    session.set_minds(None, Some(seat));
    let before = session.tables().networks.of(runner, starved).expect("a network").agents;
    session.run_until(session.today().plus(155));
    let t = session.tables();
    let left = t.networks.of(runner, starved).map_or(Fixed::ZERO, |n| n.agents);
    assert!(left < before.over_int(2), "{left} of {before} agents stayed without pay");
    let grown = t.networks.of(runner, fed).expect("it has begun");
    assert!(grown.agents > Fixed::whole(8) && grown.agents <= Fixed::whole(40), "{} agents", grown.agents);
    assert!(grown.depth.is_positive() && grown.depth < Fixed::whole(35), "depth {} after five months", grown.depth);
}

#[test]
fn one_cannot_spy_at_home_nor_reach_farther_than_the_network() {
    let mut session = watched(14);
    let seat = ruler(&session, "united_states");
    let home = country("united_states");
    let order = Covert::Network { country: home, monthly: Fixed::whole(20) };
    assert_eq!(session.order(seat, Command::Covert(order)).expect_err("at home").reason, "own-ground");
    let target = Target::Country(country("soviet_union"));
    let deep = Covert::Undertake { act: act("man_in_the_service"), target };
    let refused = session.order(seat, Command::Covert(deep)).expect_err("three agents are no network");
    assert_eq!(refused.reason, "network-too-shallow");
    let expel = Covert::Expel { of: country("iceland") };
    assert_eq!(session.order(seat, Command::Covert(expel)).expect_err("no case").reason, "nothing-proved");
    let opposition = faction("usa_socialist");
    let search = Covert::Search { breadth: Breadth::Narrow };
    let refused = session.order(opposition, Command::Covert(search)).expect_err("not theirs to order");
    assert_eq!(refused.reason, "not-in-government");
}

#[test]
fn a_broad_search_finds_more_and_costs_more_liberty_than_a_narrow_one() {
    let book = book();
    let home = country("united_states");
    let mut found = Vec::new();
    for breadth in [None, Some(Breadth::Narrow), Some(Breadth::Broad)] {
        let mut session = watched(15);
        let seat = ruler(&session, "united_states");
        let before = session.tables().countries[home].legitimacy;
        if let Some(breadth) = breadth {
            session.order(seat, Command::Covert(Covert::Search { breadth })).expect("a government can search");
        }
        let t = session.tables();
        let network = t.networks.of(Runner::Country(country("soviet_union")), home).expect("they are there");
        found.push((
            covert::caught(&book, t, network, home, &mut ()),
            government::liberties(&book, t, home, &mut ()),
            t.countries[home].legitimacy - before,
        ));
    }
    let [(none, free, _), (narrow, less, mild), (broad, least, harsh)] = found[..] else { panic!("three cases") };
    assert!(none < narrow && narrow < broad, "chances of an arrest: {none}, {narrow}, {broad}");
    assert!(free > less && less > least, "liberties: {free}, {less}, {least}");
    assert!(harsh < mild, "legitimacy: {mild}, {harsh}");
}

#[test]
fn the_search_that_the_history_tells_of_is_the_order_itself() {
    let options = StartOptions { historical: true, ..StartOptions::default() };
    let mut session = Session::with_options(book(), 7, None, options, Keeping::default()).expect("a game begins");
    let home = country("united_states");
    let mut sat = false;
    while session.today() < Date::parse("1948-06-30").expect("a date") {
        session.run_until(session.today().plus(7));
        let search = session.tables().services[home].search.clone();
        sat |= search.as_ref().is_some_and(|s| s.breadth == Breadth::Narrow);
        assert!(search.is_none_or(|s| s.breadth == Breadth::Narrow), "the President refuses a broad search");
    }
    assert!(sat, "the Attorney General searched among federal employees");
    let d = &book().defines.covert;
    let modifiers = session.snapshot().modifiers;
    let burdened = modifiers.on(Target::Country(home)).iter().any(|m| m.modifier == d.narrow_modifier);
    assert_eq!(
        burdened,
        session.tables().services[home].search.is_some(),
        "its price lies on the country while it sits"
    );
}

#[test]
fn the_money_of_services_leaves_one_account_and_enters_another() {
    let mut session = watched(21);
    for _ in 0..5 {
        session.run_until(session.today().plus(30));
        books::audit(session.tables()).unwrap_or_else(|what| panic!("{}: {what}", session.today()));
    }
    let spent = session.tables().networks.files.iter().filter(|r| r.act.is_some()).count();
    assert!(spent > 0, "no act was undertaken");
}

#[test]
fn nobody_reads_what_their_service_has_not_found_out() {
    let mut session = watched(16);
    session.run_until(session.today().plus(60));
    let (book, t) = (book(), session.tables());
    let (mut seen, mut hidden) = (0, 0);
    for home in t.countries.rows.ids().filter(|&c| t.countries[c].exists) {
        let all = covert::suspicions(&book, t, None, home);
        let Some(head) = t.countries[home].head else { continue };
        let known = covert::suspicions(&book, t, Some(head), home);
        hidden += all.len() - known.len();
        for s in &known {
            let near = |n: Fixed| (n - s.agents.value).abs() <= s.agents.error;
            assert!(t.networks.within(home).any(|(_, n)| n.known == s.known && near(n.agents)), "{s:?} is off");
            assert!(s.master.is_none() || s.known >= book.defines.covert.named, "{s:?} names a master too soon");
            seen += 1;
        }
        let outsider = t.factions.active_in(home).find(|&f| !t.countries[home].governs(f));
        if let Some(outsider) = outsider {
            assert!(covert::suspicions(&book, t, Some(outsider), home).is_empty(), "the opposition reads the files");
        }
    }
    assert!(seen > 10 && hidden > 10, "{seen} networks suspected, {hidden} not");
}

#[test]
fn agents_in_a_country_make_its_factions_better_known() {
    let session = played(17, "usa_republican", Keeping::default());
    let (book, seat) = (book(), faction("usa_republican"));
    let mut world = session.snapshot();
    let of = faction("france_pcf");
    let error = |w: &Snapshot| grand_marshal::rules::view::uncertainty(&book, w.tables(), seat, of, &mut ());
    let before = error(&world);
    let give = Deed::Give {
        runner: Runner::Country(country("united_states")),
        country: country("france"),
        monthly: Fixed::ONE,
    };
    commit(&book, &mut world, Change::Covert(give));
    let row = world.networks.of_mut(Runner::Country(country("united_states")), country("france")).expect("begun");
    row.depth = Fixed::whole(60);
    assert!(error(&world) < before, "sixty points of depth tell nothing");
}

#[test]
fn every_account_of_foreign_influence_adds_up_every_month_of_random_play() {
    let mut session = watched(18);
    let (mut closed, mut moved) = (0u32, 0u32);
    for _ in 0..9 {
        session.run_until(session.today().plus(30));
        let t = session.tables();
        for (&f, account) in &t.ledger.accounts {
            let Some(s) = &account.last else { continue };
            let lines: i64 = s.lines.iter().map(|l| l.bought + l.won - l.ebbed).sum();
            assert_eq!(s.opening + lines + s.own, s.closing, "{f:?}: the month does not add up: {s:?}");
            let held: i64 = s.lines.iter().map(|l| l.held.max(0)).sum();
            assert!(held <= s.closing, "{f:?}: more was bought than there is: {s:?}");
            if account.closed == t.calendar.today {
                let whole = i64::from(t.influence.national(account.country, f).0) * FINE;
                assert_eq!(s.closing, whole, "{f:?}: the account is not what the state is");
            }
            let told = covert::bought(&book(), t, f, &mut ());
            let sum: Fixed = account.stocks.iter().map(|x| covert::points(x.held + x.won)).sum();
            assert_eq!(told, sum);
            closed += 1;
            moved += u32::from(lines != 0);
        }
    }
    assert!(closed > 100 && moved > 100, "{closed} months closed, in {moved} something was bought");
}

/// Moves the rows of one country alone, by the day's own function, for so many days; gives the faction's following.
fn alone(world: &mut Snapshot, of: FactionId, days: u32) -> i64 {
    let book = book();
    let rates = Rates::new(&book.defines);
    let home = world.factions[of].country;
    let contacts = Contacts::new(&book, &world.provinces, &world.factions, &world.influence);
    for _ in 0..days {
        world.influence.before = world.influence.shares.clone();
        for &p in world.provinces.of(home) {
            world.influence.shares[p] =
                move_row(&rates, &contacts, &world.pressures, &world.influence, home, p, &mut ());
        }
    }
    let (mut tally, mut people) = ([0u64; 16], 0u64);
    for &p in world.provinces.of(home) {
        let heads = world.provinces.population[p];
        add_heads(&mut tally, &world.influence.shares[p], heads);
        people += u64::from(heads);
    }
    let slot = world.influence.slot(home, of).expect("it has followers");
    i64::try_from(tally[slot] / people).expect("a share")
}

#[test]
fn what_the_ledger_says_was_bought_is_what_would_be_missing_without_it() {
    let mut session = watched(19);
    session.run_until(session.today().plus(70));
    let book = book();
    let mut compared = 0;
    for name in ["spain_pce", "france_pcf", "italy_pci"] {
        let of = faction(name);
        let world = session.snapshot();
        let t = world.tables();
        if !t.factions[of].active || t.factions[of].patrons.is_empty() {
            continue;
        }
        let said: i64 = covert::forecast(&book, t, of, 60).iter().map(|(_, n)| n / FINE).sum();
        let with = alone(&mut world.clone(), of, 60);
        let mut without = world.clone();
        let row = &world.factions[of];
        let slot = world.influence.slot(row.country, of).expect("a place");
        let pulls = &mut without.pressures.national[of];
        let income = row.income.max(row.income_abroad).max(Fixed::ONE);
        let chest = i64::from(pulls[Cause::Funds as usize]) * row.income_abroad.to_raw() / income.to_raw();
        let gone = pulls[Cause::Patron as usize] + i32::try_from(chest).expect("a pull");
        without.pressures.pull[row.country][slot] -= gone;
        let missing = with - alone(&mut without, of, 60);
        let off = (missing - said).abs() * 100 / missing.abs().max(1);
        assert!(missing > 0 && off <= 20, "{name}: the ledger says {said}, without it {missing} would be missing");
        compared += 1;
    }
    assert!(compared >= 2, "only {compared} parties lived on foreign money");
}

#[test]
fn in_a_year_services_work_and_now_and_then_are_seen_at_it() {
    let (mut exposed, mut caught, mut acts) = (0, 0, 0);
    for seed in 20..28 {
        let mut session = watched(seed);
        session.run_until(session.today().plus(365));
        let t = session.tables();
        let affairs = |pick: fn(&Affair) -> bool| {
            t.chronicle.entries().filter(|e| matches!(&e.what, Happening::Covert(a) if pick(a))).count()
        };
        exposed += affairs(|a| matches!(a, Affair::Exposed { .. }));
        caught += affairs(|a| matches!(a, Affair::Caught { .. }));
        acts += t.networks.files.iter().filter(|r| r.act.is_some()).count();
    }
    assert!((64..1800).contains(&acts), "{acts} acts in eight years");
    assert!((1..480).contains(&exposed), "{exposed} of {acts} acts came to light");
    assert!((16..640).contains(&caught), "{caught} times agents were caught");
    assert!(exposed < acts, "every act came to light");
}
