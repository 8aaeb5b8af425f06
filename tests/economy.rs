//! What is made, owed and lived on: the economy over years and under strain.

mod common;

use common::{book, country, faction, played, watched};
use grand_marshal::command::{Command, Envoy};
use grand_marshal::rules::diplomacy::acts;
use grand_marshal::rules::script::{Acting, commit};
use grand_marshal::rules::{books, conflict, economy};
use grand_marshal::scenario::{BudgetLine, Motive, TreatyKind};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::{Fixed, Kind};
use grand_marshal::world::{Account, Deal, Ending, Happening, Runner, Snapshot, Sort};

fn settled(session: &Session) -> Snapshot {
    session.snapshot()
}

#[test]
fn ten_years_neither_explode_nor_freeze_and_the_books_balance_every_month() {
    let mut session = watched(11);
    let book = book();
    let (start, limit) = (session.today(), Fixed::whole(1_000_000_000));
    while session.today().since(start) < 3650 {
        session.run_until(session.today().first_of_month(1));
        let (day, t) = (session.today(), session.tables());
        books::audit(t).unwrap_or_else(|what| panic!("{day}: {what}"));
        for (c, state) in t.countries.rows.iter().filter(|(_, s)| s.exists) {
            let (name, money) = (book.names.name(Kind::Country, c.0), &t.economy.states[c]);
            assert!(state.treasury.abs() < limit, "{day}: the treasury of {name} holds {}", state.treasury);
            assert!(money.prices < Fixed::whole(50_000), "{day}: prices in {name} stand at {}", money.prices);
            assert!(!money.output.is_negative(), "{day}: {name} makes {}", money.output);
        }
    }
    let t = session.tables();
    let all = |pick: fn(&grand_marshal::world::Finances) -> Fixed| t.economy.states.values().map(pick).sum::<Fixed>();
    let growth = all(|m| m.output).times_int(100).over(all(|m| m.first_output)) - Fixed::HUNDRED;
    println!("{:<28}{:>10}{:>10}{:>10}{:>8}", "country", "growth %", "debt M", "treasury M", "prices");
    let mut moved = 0;
    for (c, money) in t.economy.states.iter().filter(|(c, m)| t.countries[*c].exists && m.first_output.is_positive()) {
        let own = money.output.times_int(100).over(money.first_output) - Fixed::HUNDRED;
        moved += u32::from(own.abs() > Fixed::ONE);
        println!(
            "{:<28}{:>10.0}{:>10.0}{:>10.0}{:>8.0}",
            book.names.name(Kind::Country, c.0),
            own,
            t.economy.debt(c).over_int(1000),
            t.countries[c].treasury.over_int(1000),
            money.prices
        );
    }
    println!("the world: {growth:.0} %");
    assert!(moved > 120, "only {moved} economies moved at all in ten years");
    assert!(growth > Fixed::whole(8) && growth < Fixed::whole(120), "the world's output grew by {growth} %");
}

#[test]
fn notes_raise_prices_where_they_are_free_and_empty_the_shelves_where_they_are_not() {
    let run = |name: &str| {
        let (home, mut world) = (country(name), watched(3).snapshot());
        let before = world.economy.states[home].prices;
        let sum = world.books.people[home].over_int(2);
        let (mint, people) = (Account::Mint(home), Account::People(home));
        books::transfer(&mut world, mint, people, sum, Sort::Issue);
        let mut session = Session::resume(book(), world);
        session.run_until(session.today().plus(185));
        let t = session.tables();
        books::audit(t).expect("the books balance");
        (t.economy.states[home].prices - before, economy::shortage(&book(), t, home))
    };
    let (france, shelves) = run("france");
    let (soviet, queues) = run("soviet_union");
    assert!(france > Fixed::whole(8) && shelves.is_zero(), "France: prices {france:+}, shortage {shelves}");
    assert!(queues > Fixed::whole(8) && soviet < france, "USSR: prices {soviet:+}, shortage {queues}");
}

#[test]
fn a_state_that_breaks_its_word_owes_nothing_and_is_trusted_less() {
    let (book, session) = (book(), watched(1));
    let mut world = settled(&session);
    let (spain, france) = (country("spain"), country("france"));
    let debtor = Account::Country(spain);
    for lender in [Account::People(spain), Account::People(france)] {
        books::transfer(&mut world, lender, debtor, Fixed::whole(50_000), Sort::Loan);
        *world.economy.debts.entry((spain, lender)).or_default() += Fixed::whole(50_000);
    }
    let t = world.tables();
    let (trust, interest) = (economy::trust(&book, t, spain, &mut ()), economy::interest(&book, t, spain, &mut ()));
    assert!(t.economy.debt(spain) >= Fixed::whole(100_000));
    for change in economy::credit::broken_word(&book, t, spain) {
        grand_marshal::rules::script::commit(&book, &mut world, change);
    }
    let t = world.tables();
    assert!(t.economy.debt(spain).is_zero(), "nothing is owed any more");
    assert!(economy::trust(&book, t, spain, &mut ()) < trust, "who broke its word is trusted less than who is in debt");
    assert!(economy::interest(&book, t, spain, &mut ()) > interest);
    assert!(t.relations.from_acts(spain, france).is_negative(), "those who lent resent it");
    assert!(economy::lends_abroad(&book, t, spain, france) < Fixed::whole(50_000));
    books::audit(t).expect("a default moves no money");
}

#[test]
fn garrisons_friends_abroad_and_the_army_compete_for_one_treasury() {
    let (book, session) = (book(), watched(1));
    let mut world = settled(&session);
    let ussr = country("soviet_union");
    let held = economy::outlook(&book, world.tables(), ussr);
    assert!(held.garrisons.is_positive() && !held.abroad.is_empty(), "it holds lands and has friends");
    let change = |world: &Snapshot| economy::treasury_next(&book, world.tables(), ussr, &mut ());
    let before = change(&world);
    let friend = faction("spain_pce");
    let monthly = Fixed::whole(400_000);
    world.factions[friend].patrons.retain(|(c, _)| *c != ussr);
    world.factions[friend].patrons.push((ussr, monthly));
    world.factions[friend].patrons.sort_unstable();
    let after = change(&world);
    assert!(after < before - Fixed::whole(200_000), "friends cost what they are paid: {before} and then {after}");
    // With an empty treasury somebody is not paid: the army too.
    let held = books::balance(world.tables(), Account::Country(ussr));
    books::transfer(&mut world, Account::Country(ussr), Account::People(ussr), held, Sort::Acts);
    let mut session = Session::resume(book.clone(), world);
    session.run_until(session.today().first_of_month(1).plus(1));
    let t = session.tables();
    let paid = t.economy.states[ussr].paid;
    assert!(paid < Fixed::HUNDRED, "it cannot hold everything, fund everyone and pay its army: {paid} % paid");
    let army = economy::delivered(t, ussr, BudgetLine::Army);
    assert!(army < t.countries[ussr].line(BudgetLine::Army), "the army waits for its pay too");
    books::audit(t).expect("the books balance");
}

#[test]
fn an_embargo_cuts_trade_both_ways_and_costs_both() {
    let mut session = played(2, "uk_labour", Keeping::default());
    let (seat, uk) = (faction("uk_labour"), country("united_kingdom"));
    session.run_until(session.today().plus(31));
    let order = |against| Command::Abroad(Envoy::Embargo { against, on: true });
    // The largest partner whom no treaty forbids it.
    let flows = session.tables().economy.flows.clone();
    let partners = flows.iter().filter(|f| f.a == uk || f.b == uk);
    let free = partners.filter_map(|f| {
        let other = if f.a == uk { f.b } else { f.a };
        session.preview(seat, &order(other)).is_ok().then_some((f.exports + f.imports, other))
    });
    let (traded, other) = free.max().expect("somebody is bound by no treaty");
    assert!(traded.is_positive(), "they trade");
    let book = book();
    let gain = economy::trade::gain(&book, session.tables(), uk);
    session.order(seat, order(other)).unwrap_or_else(|r| panic!("{}", r.reason));
    let sold = |s: &Session, a, b| economy::trade::sales(&book, s.tables(), a, b, &mut ());
    assert_eq!((sold(&session, uk, other), sold(&session, other, uk)), (Fixed::ZERO, Fixed::ZERO));
    session.run_until(session.today().plus(31));
    let t = session.tables();
    assert!(t.economy.flow(uk, other).is_some_and(|f| f.exports.is_zero() && f.imports.is_zero()));
    assert!(economy::trade::gain(&book, t, uk) < gain + Fixed::ONE, "trade that is lost is missed");
    books::audit(t).expect("the books balance");
}

#[test]
fn investment_abroad_rebuilds_and_is_remembered() {
    let (book, session) = (book(), watched(1));
    let mut world = settled(&session);
    let (china, usa) = (country("china"), country("united_states"));
    let place = *world.provinces.of(china).first().expect("China has provinces");
    let (damage, sum) = (world.provinces.damage[place], Fixed::whole(200_000));
    let seat = world.countries[usa].head.expect("America is governed");
    let order = Command::Invest { country: china, sum };
    grand_marshal::command::apply(&book, &mut world, seat, &order).unwrap_or_else(|r| panic!("{}", r.reason));
    assert!(damage.is_positive() && world.provinces.damage[place] < damage, "ruins are cleared");
    assert!(world.relations.from_acts(usa, china).is_positive(), "it is remembered");
    let sheets = (&world.books.page.countries[usa], &world.books.page.people[china]);
    assert_eq!((sheets.0.flow(Sort::Investment), sheets.1.flow(Sort::Investment)), (-sum, sum));
    books::audit(world.tables()).expect("the books balance");
}

#[test]
fn people_move_to_where_one_lives_better_and_none_is_lost() {
    // Where nobody fights: wars take people from the places for good.
    let book = book();
    let mut world = watched(9).snapshot();
    let wars: Vec<_> = world.conflicts.active().map(|c| c.key).collect();
    for war in wars {
        conflict::end(&book, &mut world, war, Ending::Scripted);
    }
    let mut session = Session::resume(book, world);
    let all = |s: &Session| s.tables().provinces.population.values().map(|&n| i64::from(n)).sum::<i64>();
    let before = (all(&session), session.tables().provinces.population.clone());
    let everybody = conflict::everybody(session.tables());
    session.run_until(session.today().plus(400));
    let born = session.tables().economy.born;
    assert_eq!(conflict::everybody(session.tables()), everybody, "heads were lost or made on the road");
    assert_ne!(session.tables().provinces.population, before.1, "nobody moved in a year");
    let a_year = born as f64 * 100.0 / before.0 as f64 * 365.0 / 400.0;
    assert!((0.5..2.5).contains(&a_year), "the world's people grow by {a_year} % a year");
}

#[test]
fn a_people_that_lives_worse_than_it_was_used_to_grows_more_slowly() {
    let (book, session) = (book(), watched(1));
    let mut world = settled(&session);
    let place = world.provinces.of(country("spain"))[0];
    let before = economy::growth(&book, world.tables(), place, &mut ());
    world.economy.places[place].living -= Fixed::whole(20);
    let after = economy::growth(&book, world.tables(), place, &mut ());
    assert!(before.is_positive() && after < before, "{before} and then {after}");
}

#[test]
fn a_state_pays_the_men_it_has_whatever_its_budget_says() {
    let (book, session) = (book(), watched(1));
    let mut world = settled(&session);
    let ussr = country("soviet_union");
    let due = economy::outlook(&book, world.tables(), ussr).soldiers;
    assert!(due.is_positive(), "the Red Army is paid");
    let next = |world: &Snapshot| economy::treasury_next(&book, world.tables(), ussr, &mut ());
    // With nothing for the army in the budget its men are still paid.
    let budget = world.countries[ussr].budget;
    world.countries[ussr].budget[BudgetLine::Army as usize] = Fixed::ZERO;
    let without = next(&world);
    let army = faction("ussr_red_army");
    world.factions[army].force += Fixed::whole(1000);
    let with = next(&world);
    let each = economy::soldiers::a_thousand(&book, world.tables(), ussr);
    assert_eq!(economy::outlook(&book, world.tables(), ussr).soldiers, due + each.times_int(1000));
    assert!(with < without, "a million more men cost nothing: {without} and then {with}");
    world.countries[ussr].budget = budget;
    assert!(next(&world) < without, "a budget that gives the army more than its pay costs more");
}

#[test]
fn soldiers_sent_home_save_their_pay_and_the_army_minds() {
    let (book, session) = (book(), watched(1));
    let mut world = settled(&session);
    let (ussr, seat, army) = (country("soviet_union"), faction("ussr_marshal"), faction("ussr_red_army"));
    let content = |world: &Snapshot| world.institutions[ussr].of(army).expect("an institution").satisfaction;
    let (force, before) = (world.factions[army].force, content(&world));
    let due = economy::soldiers(&book, world.tables(), ussr, &mut ());
    let too_many = Command::Discharge { men: force };
    assert!(grand_marshal::command::check(&book, world.tables(), seat, &too_many).is_err());
    let order = Command::Discharge { men: Fixed::whole(300) };
    grand_marshal::command::apply(&book, &mut world, seat, &order).unwrap_or_else(|r| panic!("{}", r.reason));
    assert_eq!(world.factions[army].force, force - Fixed::whole(300));
    assert!(content(&world) < before, "the army does not mind");
    assert!(economy::soldiers(&book, world.tables(), ussr, &mut ()) < due);
}

#[test]
fn what_networks_and_treaties_cost_is_in_the_forecast() {
    let (book, session) = (book(), watched(1));
    let mut world = settled(&session);
    let (ussr, spain) = (country("soviet_union"), country("spain"));
    let next = |world: &Snapshot| economy::treasury_next(&book, world.tables(), ussr, &mut ());
    let before = next(&world);
    let today = world.calendar.today;
    world.networks.begun(Runner::Country(ussr), spain, today, Fixed::whole(60)).monthly += Fixed::whole(500);
    let spied = next(&world);
    assert!(spied < before, "networks cost nothing: {before} and then {spied}");
    let deal = Deal { monthly: Fixed::whole(9_000), ..Deal::plain(TreatyKind::Subsidy, ussr, spain) };
    let given = economy::treasury_next(&book, world.tables(), spain, &mut ());
    acts::sign(&mut Acting { book: &book, world: &mut world }, deal);
    assert!(next(&world) < spied, "subsidies cost nothing");
    assert!(economy::treasury_next(&book, world.tables(), spain, &mut ()) > given, "nor do they bring anything");
}

#[test]
fn a_government_at_the_end_of_its_means_looks_for_money_and_may_print_it() {
    let book = book();
    let mut world = watched(4).snapshot();
    let poor: Vec<_> = ["france", "greece", "italy", "turkey", "iran", "brazil", "egypt", "siam"].map(country).to_vec();
    for &c in &poor {
        let held = world.countries[c].treasury;
        books::transfer(&mut world, Account::Country(c), Account::People(c), held, Sort::Acts);
        let owed = world.countries[c].revenue.times_int(20);
        world.economy.debts.insert((c, Account::People(c)), owed);
        world.countries[c].stability = Fixed::whole(25);
    }
    let mut session = Session::resume(book, world);
    session.run_until(session.today().plus(400));
    let t = session.tables();
    let of = |pick: fn(&Happening) -> Option<grand_marshal::units::CountryId>| {
        t.chronicle.entries().filter_map(|e| pick(&e.what)).filter(|c| poor.contains(c)).count()
    };
    let printed = of(|w| if let Happening::NotesIssued { country, .. } = w { Some(*country) } else { None });
    let borrowed = of(|w| match w {
        Happening::LoanRaised { country, from: Some(_), .. } => Some(*country),
        _ => None,
    });
    let taxed = of(|w| if let Happening::TaxChanged { country, .. } = w { Some(*country) } else { None });
    let broke = of(|w| if let Happening::Bankrupt { country } = w { Some(*country) } else { None });
    println!("printed {printed}, borrowed abroad {borrowed}, taxed {taxed}, broke {broke}");
    assert!(printed > 0 && borrowed + taxed > 0, "printed {printed}, borrowed abroad {borrowed}, taxed {taxed}");
    let prices = poor.iter().filter(|&&c| t.economy.states[c].inflation > Fixed::whole(4)).count();
    assert!(prices > 0, "nowhere do prices rise");
    books::audit(t).expect("the books balance");
}

#[test]
fn an_investment_and_a_default_are_motives_of_their_own() {
    let (book, session) = (book(), watched(1));
    let mut world = settled(&session);
    let (usa, china, france) = (country("united_states"), country("china"), country("france"));
    let seat = world.countries[usa].head.expect("America is governed");
    let order = Command::Invest { country: china, sum: Fixed::whole(50_000) };
    grand_marshal::command::apply(&book, &mut world, seat, &order).unwrap_or_else(|r| panic!("{}", r.reason));
    let has = |world: &Snapshot, a, b, motive| world.relations.grounds(a, b).iter().any(|g| g.motive == motive);
    assert!(has(&world, usa, china, Motive::Investment));
    *world.economy.debts.entry((china, Account::People(france))).or_default() += Fixed::whole(1000);
    for change in economy::credit::broken_word(&book, world.tables(), china) {
        commit(&book, &mut world, change);
    }
    assert!(has(&world, china, france, Motive::Default));
}

#[test]
fn a_forecast_begins_with_the_month_that_comes() {
    let (book, session) = (book(), watched(1));
    let t = session.tables();
    for name in ["soviet_union", "france", "peru", "india"] {
        let c = country(name);
        let year = economy::forecast(&book, t, c);
        assert_eq!(year.len(), 12);
        assert_eq!(year[0].change, economy::treasury_next(&book, t, c, &mut ()), "{name}");
        assert_eq!(year[0].treasury, t.countries[c].treasury + year[0].change, "{name}");
    }
}
