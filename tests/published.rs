//! Every number that the game shows can answer "why?", and the terms add up exactly.

mod common;

use common::{book, watched};
use grand_marshal::ai::candidates;
use grand_marshal::command;
use grand_marshal::rules::published::{Domain, Moves, PUBLISHED, Published};
use grand_marshal::rules::why::{About, Term};
use grand_marshal::scenario::Scenario;
use grand_marshal::units::{Fixed, Stream, StreamKind};
use grand_marshal::world::{Snapshot, Tables, Target};

/// All things of a domain that exist today.
fn things(t: Tables<'_>, of: Domain) -> Vec<Target> {
    match of {
        Domain::Faction => t.factions.rows.iter().filter(|(_, r)| r.active).map(|(f, _)| Target::Faction(f)).collect(),
        Domain::Country => t.countries.rows.iter().filter(|(_, r)| r.exists).map(|(c, _)| Target::Country(c)).collect(),
        Domain::Province => t.provinces.owner.ids().map(Target::Province).collect(),
        Domain::Character => {
            let living = t.people.characters.iter().filter(|(_, p)| p.is_alive());
            living.map(|(c, _)| Target::Character(c)).collect()
        }
    }
}

/// Gives orders of a few seats at random, as far as they are allowed.
fn disturb(book: &Scenario, world: &mut Snapshot, stream: &mut Stream) -> usize {
    let seats: Vec<_> = world.factions.rows.iter().filter(|(_, r)| r.active).map(|(f, _)| f).collect();
    let mut given = 0;
    for _ in 0..60 {
        let at = |stream: &mut Stream, n: usize| usize::try_from(stream.below(n as u64)).expect("small");
        let seat = seats[at(stream, seats.len())];
        let orders = candidates(book, world.tables(), seat);
        if !orders.is_empty() {
            let order = &orders[at(stream, orders.len())];
            given += usize::from(command::apply(book, world, seat, order).is_ok());
        }
    }
    given
}

fn assert_adds_up(book: &Scenario, t: Tables<'_>, published: &Published, target: Target, when: &str) {
    let account = published.account(book, t, target).expect("a thing of the domain");
    let sum: Fixed = account.terms.iter().map(|term| term.amount).sum();
    let what = format!("{when}: {} of {target:?}", published.name);
    assert_eq!(sum, account.total, "{what}: the terms do not add up: {:?}", account.terms);
    if published.moves == Moves::Itself {
        assert_eq!(account.now, account.total, "{what}: the value is not what its terms add up to");
    }
    let inside = |n: Fixed| n >= published.low && n <= published.high;
    assert!(inside(account.now), "{what} is {}, outside of its range", account.now);
    if matches!(published.moves, Moves::Monthly | Moves::TenDays) {
        assert!(inside(account.now + account.total), "{what} will be {}", account.now + account.total);
    }
    for Term { reason, about, .. } in account.terms {
        assert!(book.texts.has(&format!("why-{reason}")), "{what}: there is no text `why-{reason}`");
        assert!(about != About::Nothing || !reason.is_empty(), "{what}: a term without a reason");
    }
}

#[test]
fn every_published_value_on_random_worlds_is_the_sum_of_its_terms() {
    let book = book();
    let mut asked = 0u64;
    let mut ordered = 0;
    for seed in [3, 1947, 77_041] {
        let mut session = watched(seed);
        for month in 0..4u64 {
            session.run_until(session.today().plus(17 + i32::try_from(seed % 29).expect("small")));
            let mut world = session.snapshot();
            let mut stream = Stream::new(seed, StreamKind::Estimate, month, session.today());
            ordered += disturb(&book, &mut world, &mut stream);
            let t = world.tables();
            let when = format!("seed {seed}, {}", session.today());
            for published in PUBLISHED {
                for target in things(t, published.domain()) {
                    assert_adds_up(&book, t, published, target, &when);
                    asked += 1;
                }
            }
        }
    }
    assert!(ordered > 100, "only {ordered} orders disturbed the worlds");
    assert!(asked > 50_000, "only {asked} values were asked");
}

#[test]
fn names_of_published_values_are_told_apart_and_each_domain_has_some() {
    for of in Domain::ALL {
        let names: Vec<&str> = PUBLISHED.iter().filter(|p| p.domain() == of).map(|p| p.name).collect();
        let mut once = names.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), names.len(), "two values of one name: {names:?}");
        assert!(!names.is_empty(), "nothing is published of {of:?}");
    }
}
