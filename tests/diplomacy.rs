//! States among states: relations with motives, treaties weighed and answered, threats that draw neighbours together, crises with
//! ways down, wars that break no word unseen.

mod common;

use common::{book, country, played, watched};
use grand_marshal::command::{self, Command, Envoy};
use grand_marshal::rules::diplomacy::{self, acts, bloc, crisis, month, offer_answer};
use grand_marshal::rules::relation;
use grand_marshal::rules::script::Acting;
use grand_marshal::scenario::{Motive, TreatyKind};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::{CountryId, FactionId, Fixed};
use grand_marshal::world::{
    Belligerent, CrisisEnd, Deal, Demand, Dispatch, Happening, Snapshot, Step, Tables, WarNews,
};

fn head(t: Tables<'_>, country: CountryId) -> FactionId {
    t.countries[country].head.expect("somebody governs")
}

fn affairs(t: Tables<'_>) -> Vec<Dispatch> {
    let all = t.chronicle.entries().filter_map(|e| match &e.what {
        Happening::Abroad(affair) => Some(affair.clone()),
        _ => None,
    });
    all.collect()
}

fn order(session: &mut Session, by: CountryId, what: Envoy) -> Result<(), command::Refusal> {
    let seat = head(session.tables(), by);
    session.order(seat, Command::Abroad(what))
}

/// A game in which nobody lacks the authority for what a test orders.
fn at_ease(seed: u64) -> Session {
    let mut world = watched(seed).snapshot();
    for row in world.factions.rows.values_mut() {
        row.authority = Fixed::whole(30);
    }
    Session::resume(book(), world)
}

/// A demand that could be made of somebody: by whom, of whom, what.
fn a_quarrel(t: Tables<'_>) -> (CountryId, CountryId, Demand) {
    let (ethiopia, italy) = (country("ethiopia"), country("italy"));
    let demand = crisis::demands(&book(), t, ethiopia, italy).into_iter().next().expect("Eritrea is claimed");
    (ethiopia, italy, demand)
}

#[test]
fn what_makes_a_relation_adds_up_between_all_that_count_for_each_other() {
    let book = book();
    let mut session = watched(4);
    let mut asked = 0;
    for _ in 0..3 {
        let t = session.tables();
        for a in t.countries.rows.ids() {
            for &(b, _) in &t.relations.circle[a] {
                let mut terms = Vec::new();
                let value = relation::relation(&book, t, a, b, &mut terms);
                assert_eq!(terms.iter().map(|x| x.amount).sum::<Fixed>(), value, "{a:?} and {b:?}: {terms:?}");
                assert_eq!(
                    value,
                    relation::relation(&book, t, b, a, &mut ()),
                    "{a:?} and {b:?} think alike of each other"
                );
                assert!(value.abs() <= Fixed::HUNDRED);
                for term in terms {
                    assert!(book.texts.has(&format!("why-{}", term.reason)), "there is no text `why-{}`", term.reason);
                }
                asked += 1;
            }
        }
        session.run_until(session.today().plus(60));
    }
    assert!(asked > 1000, "only {asked} relations were asked");
}

#[test]
fn half_of_a_motive_is_forgotten_after_its_half_life() {
    let book = book();
    let mut world = watched(2).snapshot();
    let (a, b) = (country("uruguay"), country("siam"));
    relation::cause(&mut world, a, b, Motive::Pictures, Fixed::whole(40));
    let days = book.defines.diplomacy.half_life.pictures.trunc();
    let mut session = Session::resume(book, world);
    let until = session.today().plus(i32::try_from(days).expect("some months"));
    session.run_until(until);
    let left: Fixed =
        session.tables().relations.grounds(a, b).iter().filter(|g| g.motive == Motive::Pictures).map(|g| g.size).sum();
    assert!(left > Fixed::whole(16) && left < Fixed::whole(24), "of 40 points {left} are left");
}

#[test]
fn motives_of_one_kind_are_one_and_keep_within_bounds() {
    let mut world = watched(2).snapshot();
    let (a, b) = (country("uruguay"), country("siam"));
    for _ in 0..30 {
        relation::cause(&mut world, b, a, Motive::Aid, Fixed::whole(9));
    }
    let grounds = world.relations.grounds(a, b);
    assert_eq!(grounds.len(), 1);
    assert_eq!(grounds[0].size, Fixed::HUNDRED);
}

#[test]
fn every_offer_is_answered_as_it_was_weighed_before_it_was_sent() {
    let book = book();
    let mut session = at_ease(11);
    session.run_until(session.today().plus(3));
    let (mut yes, mut no) = (0, 0);
    let pairs = [
        ("norway", "sweden", TreatyKind::Trade),
        ("norway", "united_kingdom", TreatyKind::Alliance),
        ("argentina", "soviet_union", TreatyKind::Alliance),
        ("greece", "soviet_union", TreatyKind::Basing),
        ("denmark", "norway", TreatyKind::NonAggression),
        ("brazil", "uruguay", TreatyKind::Trade),
    ];
    for (by, to, kind) in pairs {
        let (by, to) = (country(by), country(to));
        let deal = Deal::plain(kind, by, to);
        let t = session.tables();
        let seat = head(t, by);
        let mut terms = Vec::new();
        let points = offer_answer(&book, t, by, &deal, &mut terms);
        assert_eq!(terms.iter().map(|x| x.amount).sum::<Fixed>(), points);
        let order = Command::Abroad(Envoy::Offer { deal });
        session.order(seat, order).unwrap_or_else(|r| panic!("{by:?} cannot ask {to:?}: {}", r.reason));
        session.run_until(session.today().plus(2));
        let signed = session.tables().treaties.like(&deal).is_some();
        assert_eq!(signed, !points.is_negative(), "{by:?} asked {to:?} for {kind:?}: {points} points");
        if signed { yes += 1 } else { no += 1 }
    }
    assert!(yes > 0 && no > 0, "{yes} said yes, {no} said no");
}

#[test]
fn a_power_that_grows_draws_its_neighbours_together() {
    let book = book();
    let (giant, one, other) = (country("argentina"), country("chile"), country("uruguay"));
    let mut before = watched(2).snapshot();
    month::prepare(&book, &mut before);
    let mut after = before.clone();
    for &p in &after.provinces.of_country[giant].clone() {
        after.provinces.population[p] = after.provinces.population[p].saturating_mul(12);
    }
    after.influence.people[giant] *= 12;
    month::prepare(&book, &mut after);
    let fear = |w: &Snapshot| w.relations.fear(one, giant);
    assert!(fear(&after) > fear(&before) + Fixed::whole(5), "{} then, {} now", fear(&before), fear(&after));
    let liking = |w: &Snapshot| relation::relation(&book, w.tables(), one, other, &mut ());
    assert!(liking(&after) > liking(&before), "{} then, {} now", liking(&before), liking(&after));
    let pact = Deal::plain(TreatyKind::Alliance, one, other);
    let points = |w: &Snapshot| offer_answer(&book, w.tables(), one, &pact, &mut ());
    assert!(points(&after) > points(&before) + Fixed::whole(3), "{} then, {} now", points(&before), points(&after));
    let with_giant = |w: &Snapshot| relation::relation(&book, w.tables(), one, giant, &mut ());
    assert!(with_giant(&after) < with_giant(&before), "nobody likes a giant better");
}

#[test]
fn a_demand_that_is_met_moves_the_land_and_ends_the_crisis() {
    let mut session = at_ease(8);
    let (by, against, demand) = a_quarrel(session.tables());
    let Demand::Land(land) = demand.clone() else { panic!("land is asked for") };
    order(&mut session, by, Envoy::Demand { against, demand }).expect("Ethiopia can ask for Eritrea");
    let number = session.tables().affairs.crises_of(by).next().expect("a crisis").number;
    let before = session.tables().countries[against].legitimacy;
    order(&mut session, against, Envoy::Concede { crisis: number }).expect("one can always give way");
    let t = session.tables();
    assert!(land.iter().all(|&p| t.provinces.owner[p] == by), "all of it is handed over");
    assert!(t.affairs.crisis(number).is_none());
    assert!(t.countries[against].legitimacy < before, "to give way costs standing at home");
    assert!(affairs(t).iter().any(|a| matches!(a, Dispatch::Ended { end: CrisisEnd::Conceded, .. })));
}

#[test]
fn each_step_up_waits_for_the_other_and_every_crisis_ends() {
    let mut session = at_ease(8);
    let (by, against, demand) = a_quarrel(session.tables());
    order(&mut session, by, Envoy::Demand { against, demand: demand.clone() }).expect("a demand");
    let again = order(&mut session, by, Envoy::Demand { against, demand });
    assert_eq!(again.expect_err("one crisis at a time").reason, "crisis-lately");
    let number = session.tables().affairs.crises_of(by).next().expect("a crisis").number;
    let early = order(&mut session, by, Envoy::Escalate { crisis: number });
    assert_eq!(early.expect_err("the move is the other's").reason, "crisis-not-your-move");
    order(&mut session, against, Envoy::StandFirm { crisis: number }).expect("refused");
    order(&mut session, by, Envoy::Escalate { crisis: number }).expect("an ultimatum");
    assert_eq!(session.tables().affairs.crisis(number).expect("it goes on").step, Step::Ultimatum);
    assert!(session.tables().affairs.matters.iter().any(|m| m.doer == by), "the world speaks of it");
    let days = book().defines.diplomacy.answer_days.cast_signed() + 2;
    session.run_until(session.today().plus(days * 5));
    assert!(session.tables().affairs.crisis(number).is_none(), "it has come to an end, whatever the end");
}

#[test]
fn nobody_goes_to_war_with_one_it_has_signed_with_before_that_is_broken() {
    let book = book();
    let mut session = at_ease(5);
    let (france, britain) = (country("france"), country("united_kingdom"));
    let claim = crisis::demands(&book, session.tables(), britain, france);
    assert!(
        claim.is_empty()
            || order(&mut session, britain, Envoy::Demand { against: france, demand: claim[0].clone() }).is_err()
    );
    let (spain, portugal) = (country("spain"), country("portugal"));
    let mut world = session.snapshot();
    let s = &mut Acting { book: &book, world: &mut world };
    acts::sign(s, Deal::plain(TreatyKind::NonAggression, spain, portugal));
    acts::war(s, spain, portugal, Vec::new(), &[Vec::new(), Vec::new()]);
    let t = world.tables();
    assert!(t.treaties.binding(spain, portugal, TreatyKind::NonAggression).is_none());
    let told = affairs(t);
    let broke =
        told.iter().position(|a| matches!(a, Dispatch::Broken { by, .. } if *by == spain)).expect("the pact is broken");
    let war = told.iter().position(|a| matches!(a, Dispatch::War { by, .. } if *by == spain)).expect("there is war");
    assert!(broke < war, "the word is broken before the first shot");
    assert!(t.treaties.faithless[spain].is_positive(), "and it is remembered");
}

#[test]
fn a_guarantor_comes_or_is_seen_to_forsake() {
    let book = book();
    let world = watched(5).snapshot();
    let (attacker, victim) = (country("soviet_union"), country("greece"));
    let bound = crisis::bound(world.tables(), victim);
    assert!(bound.iter().any(|(c, _)| *c == country("united_kingdom")), "Britain has guaranteed Greece");
    let mut world = world;
    acts::war(&mut Acting { book: &book, world: &mut world }, attacker, victim, Vec::new(), &[Vec::new(), Vec::new()]);
    let told = affairs(world.tables());
    let news = |of: fn(&Happening) -> bool| world.chronicle.entries().filter(|e| of(&e.what)).count();
    assert_eq!(
        news(|w| matches!(w, Happening::Abroad(Dispatch::War { .. }))),
        1,
        "one declaration is one item of news"
    );
    assert_eq!(news(|w| matches!(w, Happening::War(WarNews::Begun { by: Belligerent::Country(_), .. }))), 0);
    for (ally, _) in bound {
        let (who, foe) = (Belligerent::Country(ally), Belligerent::Country(attacker));
        let came = world.conflicts.active().any(|c| c.side(who).is_some() && c.hostile(who, foe));
        let forsook =
            told.iter().any(|a| matches!(a, Dispatch::Forsook { by, whom } if *by == ally && *whom == victim));
        assert!(came != forsook, "{ally:?} either comes ({came}) or forsakes ({forsook})");
    }
}

#[test]
fn who_belongs_to_a_bloc_is_read_from_its_treaties_and_overlords() {
    let book = book();
    let mut world = watched(1).snapshot();
    let (france, poland) = (country("france"), country("poland"));
    let entente = bloc::of(&book, world.tables(), france).expect("France belongs to the Entente");
    assert_eq!(bloc::of(&book, world.tables(), country("united_kingdom")), Some(entente));
    assert_eq!(bloc::of(&book, world.tables(), country("algeria")), Some(entente), "and so does its empire");
    let moscow = bloc::of(&book, world.tables(), poland).expect("Poland stands under Moscow");
    assert!(bloc::members(&book, world.tables(), moscow).contains(&poland));
    let treaty =
        world.treaties.binding(country("united_kingdom"), france, TreatyKind::Alliance).expect("the Entente").clone();
    acts::break_word(&mut Acting { book: &book, world: &mut world }, france, &treaty);
    assert_eq!(bloc::of(&book, world.tables(), france), None);
}

#[test]
fn a_doctrine_forbids_what_it_says_and_neutrality_has_its_price() {
    let book = book();
    let mut session = at_ease(3);
    let (america, britain) = (country("united_states"), country("united_kingdom"));
    let deal = Deal::plain(TreatyKind::Alliance, america, britain);
    let refused = order(&mut session, america, Envoy::Offer { deal });
    assert_eq!(refused.expect_err("neutrality").reason, "doctrine-forbids");
    let worth = diplomacy::worth(&book, session.tables(), america, &deal, &mut ());
    assert!(worth.is_negative(), "America would not sign if it were asked: {worth}");
    let mut world = session.snapshot();
    world.relations.fears[america] = vec![(country("soviet_union"), Fixed::whole(80))];
    let mut terms = Vec::new();
    grand_marshal::rules::government::legitimacy_change(&book, world.tables(), america, &mut terms);
    assert!(
        terms.iter().any(|x| x.reason == "doctrine-afraid" && x.amount.is_negative()),
        "fear without allies tells at home"
    );
}

#[test]
fn a_state_alone_in_the_world_feels_it_at_home() {
    let book = book();
    let mut world = watched(3).snapshot();
    let ussr = country("soviet_union");
    let lonely = diplomacy::isolation(&book, world.tables(), ussr, &mut ());
    let loved = diplomacy::isolation(&book, world.tables(), country("united_kingdom"), &mut ());
    assert!(lonely > loved + Fixed::whole(10), "{lonely} and {loved}");
    let change = |w: &Snapshot| grand_marshal::rules::government::legitimacy_change(&book, w.tables(), ussr, &mut ());
    world.relations.isolation[ussr] = Fixed::ZERO;
    let then = change(&world);
    world.relations.isolation[ussr] = Fixed::whole(90);
    assert!(change(&world) < then);
}

#[test]
fn governments_take_a_stand_on_the_coup_by_their_own_lights() {
    let mut session = watched(6);
    session.run_until(session.today().plus(75));
    let t = session.tables();
    let matter = t.affairs.matters.iter().find(|m| m.doer == country("soviet_union")).expect("the coup is spoken of");
    assert_eq!(matter.stand(country("united_states")), Some(false), "Taft condemns it without reserve");
    let (for_it, against) =
        (matter.stands.iter().filter(|s| s.1).count(), matter.stands.iter().filter(|s| !s.1).count());
    assert!(against > for_it && against >= 8, "{for_it} welcome it, {against} condemn it");
}

#[test]
fn an_embargo_costs_a_treasury_and_a_subsidy_fills_one() {
    let book = book();
    let mut world = watched(3).snapshot();
    let (cuba, america, haiti) = (country("cuba"), country("united_states"), country("haiti"));
    let revenue = |w: &Snapshot| grand_marshal::rules::economy::revenue(&book, w.tables(), cuba, &mut ());
    let before = revenue(&world);
    acts::embargo(&mut Acting { book: &book, world: &mut world }, america, cuba, true);
    assert!(revenue(&world) < before);
    assert!(world.treaties.binding(america, cuba, TreatyKind::Trade).is_none(), "no treaty of commerce outlives it");
    let deal = Deal { monthly: Fixed::whole(50), ..Deal::plain(TreatyKind::Subsidy, america, haiti) };
    let mut without = Session::resume(book.clone(), world.clone());
    acts::sign(&mut Acting { book: &book, world: &mut world }, deal);
    let mut with = Session::resume(book, world);
    for session in [&mut with, &mut without] {
        session.run_until(session.today().plus(35));
    }
    let treasury = |s: &Session| s.tables().countries[haiti].treasury;
    assert!(treasury(&with) > treasury(&without) + Fixed::whole(20), "{} and {}", treasury(&with), treasury(&without));
}

#[test]
fn the_conference_in_peking_is_held_and_some_sign() {
    let mut session = watched(7);
    session.run_until(grand_marshal::units::Date::new(1947, 11, 30).expect("a day"));
    let met = affairs(session.tables()).into_iter().find_map(|a| match a {
        Dispatch::Met { host, came, signed, .. } if host == country("china") => Some((came, signed)),
        _ => None,
    });
    let (came, signed) = met.expect("the conference has met");
    assert!(came.len() >= 4 && !signed.is_empty(), "{came:?} came, {signed:?} signed");
}

#[test]
fn a_played_government_is_asked_and_nobody_answers_for_it() {
    let mut session = played(4, "norway_labour", Keeping::default());
    let (norway, sweden) = (country("norway"), country("sweden"));
    let deal = Deal::plain(TreatyKind::Trade, sweden, norway);
    order(&mut session, sweden, Envoy::Offer { deal }).expect("Sweden asks");
    session.run_until(session.today().plus(5));
    let t = session.tables();
    let number =
        t.treaties.offers.iter().find(|o| o.to() == norway && o.deal == deal).expect("it lies on the table").number;
    order(&mut session, norway, Envoy::Reply { offer: number, yes: true }).expect("signed");
    assert!(session.tables().treaties.like(&deal).is_some());
}

#[test]
fn over_a_year_nothing_between_states_is_nonsense() {
    for seed in [1, 2] {
        let mut session = watched(seed);
        for _ in 0..12 {
            session.run_until(session.today().plus(30));
            let t = session.tables();
            for treaty in t.treaties.all() {
                assert!(treaty.deal.from != treaty.deal.to);
            }
            for row in &t.affairs.crises {
                assert!(row.awaits == row.by || row.awaits == row.against);
                assert!(row.due >= t.calendar.today, "a crisis waits past its last day");
                assert!(t.countries[row.by].exists && t.countries[row.against].exists);
            }
            for (a, b, grounds) in t.relations.pairs() {
                assert!(
                    a < b && grounds.windows(2).all(|g| g[0].motive < g[1].motive),
                    "motives are one a kind, in order"
                );
            }
        }
        let told = affairs(session.tables());
        let count = |f: fn(&Dispatch) -> bool| told.iter().filter(|a| f(a)).count();
        let crises = count(|a| matches!(a, Dispatch::Demanded { .. }));
        let wars = count(|a| matches!(a, Dispatch::War { .. }));
        let signed = count(|a| matches!(a, Dispatch::Signed { .. }));
        assert!(crises <= 14 && wars <= 4, "seed {seed}: {crises} crises, {wars} declarations of war in a year");
        assert!((3..=40).contains(&signed), "seed {seed}: {signed} treaties signed in a year");
    }
}
