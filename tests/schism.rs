//! Parties break because of who they are and who pays them; nothing is lost when they do.
//!
//! The figures of the law over many seeds are written in `docs/figures-schism.md`; print them anew with
//! `cargo test --test schism -- --nocapture`.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use common::{book, faction, unasked};
use grand_marshal::rules::schism;
use grand_marshal::rules::script::{Change, commit};
use grand_marshal::scenario::Scenario;
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::{CountryId, Date, FactionId, Fixed, Kind, QuestionId, Share};
use grand_marshal::world::{Break, Happening, Snapshot, Tables};

const SEEDS: u64 = 100;
const MONTHS: i32 = 6;

/// What six months made of the parties of one seed.
struct Outcome {
    /// Parents that broke, with the day, the part that left and how.
    broke: BTreeMap<FactionId, (Date, Fixed, Break)>,
    lines: BTreeMap<FactionId, u8>,
}

fn question() -> QuestionId {
    QuestionId(book().names.find(Kind::Question, "the_coup").expect("the scenario's question"))
}

fn outcome(book: &Arc<Scenario>, seed: u64) -> Outcome {
    let mut session = Session::new(book.clone(), seed, None, Keeping::default()).expect("a watched game begins");
    session.run_until(book.manifest.start.plus(MONTHS * 30 + 2));
    let t = session.tables();
    let mut broke = BTreeMap::new();
    for entry in t.chronicle.entries() {
        if let Happening::Split { from, percent, how, .. } = &entry.what
            && *how != Break::Scripted
            && communist(book, *from)
        {
            broke.entry(*from).or_insert((entry.date, *percent, *how));
        }
    }
    let parties = parties(book);
    let lines = parties.into_iter().filter_map(|f| t.wings.line(f, question()).map(|line| (f, line))).collect();
    Outcome { broke, lines }
}

fn outcomes() -> &'static [Outcome] {
    static ALL: OnceLock<Vec<Outcome>> = OnceLock::new();
    ALL.get_or_init(|| many(&book(), SEEDS))
}

/// Two at a time: the machine has two cores.
fn many(book: &Arc<Scenario>, seeds: u64) -> Vec<Outcome> {
    std::thread::scope(|scope| {
        let half = |odd: u64| move || (0..seeds).filter(|s| s % 2 == odd).map(|s| outcome(book, s)).collect::<Vec<_>>();
        let (even, odd) = (scope.spawn(half(0)), scope.spawn(half(1)));
        let mut all = even.join().expect("runs");
        all.extend(odd.join().expect("runs"));
        all
    })
}

#[test]
fn those_who_leave_take_their_part_of_both_chambers_and_of_the_districts() {
    let book = book();
    let mut session = Session::new(book.clone(), 5, None, Keeping::default()).expect("begins");
    session.run_until(book.manifest.start.plus(20));
    let mut world = session.snapshot();
    let pcf = faction("france_pcf");
    let home = book.factions[pcf].country;
    let upper = |w: &Snapshot, f: FactionId| w.elections[home].upper.iter().find(|s| s.0 == f).map_or(0, |s| s.1);
    world.elections[home].upper = vec![(pcf, 40)];
    let province = book.countries[home].capital;
    world.elections[home].sitting = (0..world.factions[pcf].seats).map(|n| (province, n as u16, pcf)).collect();
    let to = schism::breakaway(&book, world.tables(), pcf, Some((question(), 0))).expect("a name is left");
    let seats = world.factions[pcf].seats;
    let over = Some((question(), 0));
    commit(&book, &mut world, Change::Break { from: pcf, to, wings: 1, how: Break::Secession, over });
    let (gone, stay) = (upper(&world, to), upper(&world, pcf));
    assert_eq!(gone + stay, 40, "the second chamber keeps its size");
    let deputies = world.factions[to].seats;
    assert!(gone > 0 && deputies > 0 && deputies < seats, "{gone} senators and {deputies} deputies of {seats} left");
    let sits = world.elections[home].sitting.iter().filter(|s| s.2 == to).count();
    assert_eq!(sits, deputies as usize, "as many districts as deputies go over");
    let part = |n: u32, of: u32| i64::from(n) * 100 / i64::from(of);
    assert!((part(gone, 40) - part(deputies, seats)).abs() <= 4, "{gone} of 40, {deputies} of {seats}");
}

/// Whether the author wrote the faction as one that the question concerns.
fn communist(book: &Scenario, f: FactionId) -> bool {
    let def = &book.factions[f];
    let concerns = &book.questions[question()].concerns;
    !def.shell && def.kind.holds_allegiance() && concerns.contains(&def.movement)
}

/// The communist parties there from the start, without those that are an answer themselves.
fn parties(book: &Scenario) -> Vec<FactionId> {
    let own = |f: FactionId| {
        let q = &book.questions[question()];
        [0, 1].iter().any(|&n| q.answer(n).movement == book.factions[f].movement)
    };
    book.factions.ids().filter(|&f| communist(book, f) && !book.factions[f].dormant && !own(f)).collect()
}

/// Per cent of the first day's income that comes from the patron of the first answer.
fn dependence(t: Tables<'_>, f: FactionId) -> Fixed {
    let book = book();
    let patron = book.questions[question()].answer(0).patron.expect("the first answer has a patron");
    schism::dependence(&book, t, f, patron)
}

#[test]
fn within_six_months_twenty_communist_parties_break_in_nine_of_ten_histories() {
    let mut counts: Vec<usize> = outcomes().iter().map(|o| o.broke.len()).collect();
    counts.sort_unstable();
    let enough = counts.iter().filter(|&&n| n >= 20).count();
    let how = |how: Break| outcomes().iter().flat_map(|o| o.broke.values()).filter(|b| b.2 == how).count();
    println!(
        "breaks of {} parties: least {}, median {}, most {}, twenty or more in {enough}; walk-outs {}, secessions {}, expulsions {}",
        parties(&book()).len(),
        counts[0],
        counts[counts.len() / 2],
        counts[counts.len() - 1],
        how(Break::Vote),
        how(Break::Secession),
        how(Break::Expulsion),
    );
    assert!(enough * 10 >= counts.len() * 9, "twenty break in {enough} of {} histories: {counts:?}", counts.len());
}

#[test]
fn without_the_question_hardly_anybody_breaks() {
    let book = unasked();
    let all = many(&book, 24);
    let most = all.iter().map(|o| o.broke.len()).max().unwrap_or(0);
    println!("without the question: at most {most} break");
    assert!(most <= 2, "{most} communist parties broke although nobody had asked");
}

#[test]
fn parties_on_moscows_money_stay_loyal_more_often() {
    let first = Session::new(book(), 0, None, Keeping::default()).expect("begins").snapshot();
    let (mut fed, mut free) = ((0, 0), (0, 0));
    for f in parties(&book()) {
        let living = dependence(first.tables(), f);
        let sum = if living > Fixed::whole(50) {
            &mut fed
        } else if living < Fixed::whole(10) {
            &mut free
        } else {
            continue;
        };
        for o in outcomes() {
            sum.0 += usize::from(o.lines.get(&f) == Some(&0));
            sum.1 += 1;
        }
    }
    let rate = |(loyal, all): (usize, usize)| loyal * 1000 / all.max(1);
    println!(
        "loyal after six months: {} per mille of the fed ({}), {} of the free ({})",
        rate(fed),
        fed.1,
        rate(free),
        free.1
    );
    assert!(fed.1 > 0 && free.1 > 0, "there are parties of both kinds");
    assert!(rate(fed) >= rate(free) + 250, "loyal: {} per mille of the fed, {} of the free", rate(fed), rate(free));
}

#[test]
fn no_two_histories_break_alike() {
    let who: BTreeSet<Vec<FactionId>> = outcomes().iter().map(|o| o.broke.keys().copied().collect()).collect();
    assert!(who.len() * 10 >= outcomes().len() * 9, "only {} patterns in {} histories", who.len(), outcomes().len());
    let always = outcomes()[0].broke.keys().filter(|f| outcomes().iter().all(|o| o.broke.contains_key(f))).count();
    println!("{} patterns; {always} parties break in every history", who.len());
}

#[test]
fn the_spanish_executive_condemns_although_it_is_paid_and_a_third_leaves_in_spring() {
    let pce = faction("spain_pce");
    let condemns = outcomes().iter().filter(|o| o.lines.get(&pce) == Some(&1)).count();
    let spring = Date::parse("1947-07-01").expect("a date");
    let splits: Vec<(Date, Fixed, Break)> = outcomes().iter().filter_map(|o| o.broke.get(&pce).copied()).collect();
    let as_told = splits
        .iter()
        .filter(|(day, part, _)| *day < spring && *part >= Fixed::whole(25) && *part <= Fixed::whole(47))
        .count();
    println!("Spain: condemns in {condemns}, breaks in {}, as told in {as_told} of {SEEDS}", splits.len());
    assert!(condemns * 10 >= outcomes().len() * 6, "the executive condemns in {condemns} of {SEEDS} histories");
    assert!(as_told * 10 >= outcomes().len() * 5, "a third leaves in spring in {as_told} of {SEEDS}: {splits:?}");
}

/// A generator for choosing cases; the rules have their own streams.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % n.max(1)
    }
}

#[derive(Debug, PartialEq)]
struct Sums {
    members: u64,
    seats: u32,
    upper: u32,
    districts: usize,
    funds: Fixed,
    force: Fixed,
    authority: Fixed,
    patrons: Fixed,
    subsidies: usize,
    voices: usize,
    ground: usize,
    people: usize,
    rows: Vec<u64>,
}

fn sums(w: &Snapshot, home: CountryId) -> Sums {
    let all = || w.factions.of_country[home].iter().map(|&f| &w.factions.rows[f]);
    let places = &w.provinces.of_country[home];
    Sums {
        members: all().map(|r| r.members).sum(),
        seats: all().map(|r| r.seats).sum(),
        upper: w.elections[home].upper.iter().map(|s| s.1).sum(),
        districts: w.elections[home].sitting.iter().filter(|s| w.factions.rows[s.2].active).count(),
        funds: all().map(|r| r.funds).sum(),
        force: all().map(|r| r.force).sum(),
        authority: all().map(|r| r.authority).sum(),
        patrons: all().flat_map(|r| &r.patrons).map(|p| p.1).sum(),
        subsidies: all().map(|r| r.subsidies.len()).sum(),
        voices: 0,
        ground: places.iter().filter(|&&p| w.provinces.held_by[p].is_some()).count(),
        people: w
            .people
            .characters
            .values()
            .filter(|c| c.faction.is_some_and(|f| w.factions.rows[f].country == home))
            .count(),
        rows: places.iter().map(|&p| w.influence.shares[p].iter().map(|&s| u64::from(s)).sum()).collect(),
    }
}

#[test]
fn ten_thousand_random_breaks_and_mergers_lose_and_make_nothing() {
    let book = book();
    let mut session = Session::new(book.clone(), 5, None, Keeping::default()).expect("begins");
    session.run_until(book.manifest.start.plus(20));
    let start = session.snapshot();
    let parties = parties(&book);
    let mut dice = Dice(99);
    let (mut breaks, mut mergers) = (0, 0);
    let mut world = start.clone();
    for step in 0..10_000 {
        if step % 60 == 0 {
            world = start.clone();
        }
        let root = parties[dice.below(parties.len())];
        let home = book.factions[root].country;
        let kin: Vec<FactionId> = world
            .factions
            .active_in(home)
            .filter(|&f| world.factions.rows[f].kind.holds_allegiance() && !world.wings.rows[f].wings.is_empty())
            .collect();
        let one = kin[dice.below(kin.len())];
        let before = sums(&world, home);
        let wings = world.wings.rows[one].wings.len();
        let over = (dice.below(3) > 0).then(|| (question(), u8::try_from(dice.below(2)).expect("0 or 1")));
        let name = schism::breakaway(&book, world.tables(), one, over);
        if let Some(to) = name.filter(|_| dice.below(3) > 0) {
            let leaving = u8::try_from(1 + dice.below((1 << wings) - 2)).expect("a few wings");
            let change = Change::Break { from: one, to, wings: leaving, how: Break::Secession, over };
            commit(&book, &mut world, change);
            assert!(world.factions.rows[to].active, "those who leave are there");
            breaks += 1;
        } else {
            let other = kin[dice.below(kin.len())];
            if other == one {
                continue;
            }
            commit(&book, &mut world, Change::Merge { from: one, into: other });
            mergers += 1;
        }
        let mut after = sums(&world, home);
        // What a government holds it does not hold by arms.
        if world.countries[home].head.is_some_and(|head| kin.contains(&head)) {
            after.ground = after.ground.max(before.ground);
        }
        assert_eq!(after, before, "step {step}: {one:?} of {home:?}");
        for &f in &world.factions.of_country[home] {
            let wings = &world.wings.rows[f].wings;
            let whole: u32 = wings.iter().map(|w| w.share).sum();
            assert!(wings.is_empty() || whole == Share::WHOLE, "step {step}: wings of {f:?} make {whole}");
            assert!(wings.is_empty() || (2..=4).contains(&wings.len()), "step {step}: {f:?} has {} wings", wings.len());
            assert_eq!(
                world.factions.rows[f].active && world.factions.rows[f].kind.holds_allegiance(),
                !wings.is_empty()
            );
        }
        grand_marshal::rules::influence::check(&world.influence).unwrap_or_else(|what| panic!("step {step}: {what}"));
    }
    println!("{breaks} breaks and {mergers} mergers");
    assert!(breaks > 2000 && mergers > 2000, "{breaks} breaks and {mergers} mergers");
}

#[test]
fn explained_stances_and_pressures_add_up() {
    let book = book();
    let mut session = Session::new(book.clone(), 8, None, Keeping::default()).expect("begins");
    let mut asked = 0;
    for _ in 0..4 {
        session.run_until(session.today().plus(21));
        let t = session.tables();
        for f in t.factions.rows.ids().filter(|&f| t.factions[f].active && t.factions[f].kind.holds_allegiance()) {
            let mut terms = Vec::new();
            let pressure = schism::pressure(&book, t, f, &mut terms);
            assert_eq!(terms.iter().map(|t| t.amount).sum::<Fixed>(), pressure);
            for wing in &t.wings[f].wings {
                let mut terms = Vec::new();
                let level = schism::stance_level(&book, t, f, wing, question(), &mut terms);
                assert_eq!(terms.iter().map(|t| t.amount).sum::<Fixed>(), level);
                assert!(level.abs() <= Fixed::HUNDRED);
                asked += 1;
            }
        }
    }
    assert!(asked > 1000, "only {asked} stances were asked");
}

#[test]
fn those_who_leave_have_a_name_a_badge_and_a_parent() {
    let book = book();
    let mut session = Session::new(book.clone(), 3, None, Keeping::default()).expect("begins");
    session.run_until(book.manifest.start.plus(220));
    let t = session.tables();
    let tell = grand_marshal::telling::Teller::new(&book, t);
    let mut found = 0;
    let mut names = BTreeSet::new();
    for f in t.factions.rows.ids().filter(|&f| book.factions[f].shell && t.factions[f].active) {
        let origin = t.factions[f].origin.as_ref().expect("a body that nobody wrote comes from another");
        // Those whom a new border parts from their party are a minority elsewhere, and no question made them one.
        if origin.question.is_some() {
            assert_eq!(t.factions[origin.parent].country, t.factions[f].country);
        }
        let (name, short) = (tell.faction(f), tell.faction_short(f));
        assert!(!name.contains('⟨') && !name.contains('~') && !short.contains('⟨'), "{name} / {short}");
        assert!(names.insert((t.factions[f].country, name.clone())), "{name} is borne twice");
        assert!(!grand_marshal::rules::lineage::emblem(&book, &t.factions, f).is_empty(), "{name} has no badge");
        found += 1;
    }
    assert!(found >= 5, "only {found} bodies took a name by rule");
}
