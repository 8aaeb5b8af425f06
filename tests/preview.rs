//! A preview lists exactly what execution does: one interpreter, two stages.

mod common;

use common::{book, faction, played, watched};
use grand_marshal::command::{self, Command};
use grand_marshal::rules::script::{Acting, Frame, Item, Trying, commit, run};
use grand_marshal::rules::{economy, story};
use grand_marshal::scenario::{BudgetLine, Effect};
use grand_marshal::session::Keeping;
use grand_marshal::units::{Fixed, Kind};
use grand_marshal::world::{Snapshot, Tables};

/// Runs the effects on one copy and commits the previewed changes on another; gives whether chance was involved.
fn both_agree(what: &str, world: &Snapshot, frame: &Frame, effects: &[Effect]) -> bool {
    let book = book();
    let mut stage = Trying::new(&book, world.tables());
    run(&mut stage, &mut frame.clone(), effects);
    let items = stage.items;
    if items.iter().any(|i| matches!(i, Item::Odds { .. })) {
        return false;
    }
    let mut acted = world.clone();
    run(&mut Acting { book: &book, world: &mut acted }, &mut frame.clone(), effects);
    let mut committed = world.clone();
    for item in items {
        if let Item::Change(change) = item {
            commit(&book, &mut committed, change);
        }
    }
    let (a, b) = (acted.hash(), committed.hash());
    assert_eq!(a, b, "{what}: preview and execution differ in {:?}", a.first_difference(&b));
    true
}

#[test]
fn every_option_and_decision_does_what_its_preview_says_on_several_days() {
    let book = book();
    let mut session = watched(31);
    let mut compared = 0;
    for _ in 0..4 {
        let world = session.snapshot();
        for (event, def) in book.events.iter() {
            let name = book.names.name(Kind::Event, event.0);
            for this in story::subjects(&book, world.tables(), event).into_iter().step_by(37) {
                let frame = story::frame(&book, world.tables(), event, this, Vec::new());
                for option in &def.options {
                    let what = format!("event {name}, option {}, on {}", option.id, session.today());
                    compared += usize::from(both_agree(&what, &world, &frame, &option.effects));
                }
            }
        }
        for (decision, def) in book.decisions.iter() {
            let actor = faction("spain_psoe");
            let frame = command::decision_frame(&book, world.tables(), actor, decision);
            let what = format!("decision {}", book.names.name(Kind::Decision, decision.0));
            compared += usize::from(both_agree(&what, &world, &frame, &def.effects));
        }
        session.run_until(session.today().plus(70));
    }
    assert!(compared > 1000, "only {compared} previews were compared");
}

#[test]
fn orders_cost_what_they_say_and_the_rest_of_the_preview_comes_true() {
    let seat = faction("spain_psoe");
    let mut session = played(1, "spain_psoe", Keeping::default());
    session.run_until(session.today().plus(3));
    let mut given = 0;
    for order in [Command::Rally, Command::Arm] {
        let before = session.tables().factions[seat].clone();
        let Ok(preview) = session.preview(seat, &order) else { continue };
        session.order(seat, order).expect("what can be previewed can be ordered");
        let after = &session.tables().factions[seat];
        assert_eq!(before.authority - preview.cost.authority, after.authority);
        assert_eq!(before.funds - preview.cost.money, after.funds);
        given += 1;
    }
    assert!(given > 0, "the governing party could give no order at all");
}

#[test]
fn the_world_foreseen_after_an_order_is_the_world_after_it() {
    let seat = faction("spain_psoe");
    let mut session = played(1, "spain_psoe", Keeping::default());
    session.run_until(session.today().plus(3));
    let book = book();
    let home = session.tables().factions[seat].country;
    let tax = session.tables().economy.states[home].tax;
    let budget = Command::Budget { line: BudgetLine::Army, percent: Fixed::whole(5) };
    for order in [Command::Tax { percent: tax + Fixed::ONE }, budget, Command::Rally] {
        let read = |t: Tables<'_>| (t.hash(), economy::treasury_next(&book, t, home, &mut ()));
        let before = read(session.tables());
        let foreseen = command::after(&book, session.tables(), seat, &order, read);
        assert_eq!(before, read(session.tables()), "looking ahead to {order:?} changed the world");
        session.order(seat, order.clone()).expect("the order can be given");
        let now = read(session.tables());
        let told = foreseen.0.first_difference(&now.0);
        assert_eq!(foreseen, now, "after {order:?} the world is not as foreseen: {told:?}");
        assert_ne!(before, now, "{order:?} changed nothing");
    }
}

#[test]
fn a_refused_order_changes_nothing_and_says_why() {
    let seat = faction("spain_pce");
    let mut session = played(1, "spain_pce", Keeping::default());
    let before = session.hash();
    let law = book().laws.ids().next().expect("there are laws");
    let refusal = session.order(seat, Command::Pass { law }).expect_err("a junior partner passes no laws");
    assert_eq!(refusal.reason, "not-in-government");
    let refusal = session.order(seat, Command::Propaganda { provinces: vec![] }).expect_err("nowhere");
    assert_eq!(refusal.reason, "no-province-chosen");
    let abroad = common::province("russia_moscow");
    let refusal = session.order(seat, Command::Propaganda { provinces: vec![abroad] }).expect_err("not its country");
    assert_eq!(refusal.reason, "not-in-your-country");
    assert_eq!(session.hash(), before);
    assert!(session.log().iter().all(|l| matches!(l.command, Command::Begin { .. })), "a refused order was logged");
}
