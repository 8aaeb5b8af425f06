//! Governments: coalitions and their arithmetic, motions, bills, institutions, offices.

mod common;

use std::collections::BTreeSet;

use common::{book, country, faction, played, watched};
use grand_marshal::command::{self, Command};
use grand_marshal::rules::government::{self, Formateur, Matter, institutions};
use grand_marshal::rules::measure;
use grand_marshal::scenario::{Filler, Role};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::telling::Teller;
use grand_marshal::units::{DoctrineId, FactionId, Fixed, Kind};
use grand_marshal::world::{Happening, Pledge, Promise};

/// Seats, partners, offices and institutions of every country are in order.
fn assert_sound(session: &Session) {
    let (book, t) = (session.book(), session.tables());
    let day = session.today();
    for (c, row) in t.countries.rows.iter().filter(|(_, row)| row.exists) {
        let name = book.names.name(Kind::Country, c.0);
        let all: Vec<_> = row.head.iter().chain(&row.coalition).copied().collect();
        let distinct: BTreeSet<_> = all.iter().copied().collect();
        assert_eq!(distinct.len(), all.len(), "{day}: a party of {name} is in the government twice");
        for &f in &all {
            assert_eq!(t.factions[f].country, c, "{day}: {name} is governed from abroad");
        }
        assert!(!row.liberties.is_negative() && row.liberties <= Fixed::HUNDRED, "{day}: liberties of {name}");
        let estates = &t.institutions[c];
        for body in &estates.bodies {
            let inside = !body.satisfaction.is_negative() && body.satisfaction <= Fixed::HUNDRED;
            assert!(inside && body.weight.is_positive(), "{day}: {name}, {body:?}");
        }
        for (_, holder) in &estates.held {
            assert!(estates.of(*holder).is_some(), "{day}: {name}: a competence is held by nobody who has a say");
        }
        let shares: Fixed = estates.bodies.iter().map(|b| institutions::share(book, t, c, b.body)).sum();
        let whole = estates.bodies.is_empty() || (shares - Fixed::HUNDRED).abs() < Fixed::ratio(1, 50);
        assert!(whole, "{day}: the weights of {name} add up to {shares}");
    }
    let mut holders = BTreeSet::new();
    for (office, def) in book.offices.iter().filter(|(_, o)| matches!(o.role, Role::HeadOfGovernment | Role::Minister))
    {
        let Some(holder) = t.people.holders[office] else { continue };
        let person = &t.people.characters[holder];
        assert!(person.is_free(), "{day}: {holder:?} holds {office:?} and is in public life no more");
        let form = &book.forms[t.countries[def.country].form];
        if form.filler(def.role) == Filler::Government && t.parliaments[def.country].seats_ministers {
            continue;
        }
        if def.role == Role::HeadOfGovernment {
            assert!(holders.insert((def.country, holder)), "{day}: {holder:?} heads two governments");
        }
    }
}

#[test]
fn two_years_leave_governments_and_institutions_in_order() {
    let mut session = watched(41);
    let start = session.today();
    while session.today().since(start) < 730 {
        session.step();
        if session.today().since(start) % 3 == 0 {
            assert_sound(&session);
        }
    }
}

#[test]
fn a_division_counts_every_seat_once_and_the_whip_holds_those_in_government() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let spain = country("spain");
    let law = book.laws.ids().next().expect("there are laws");
    for matter in [Matter::Confidence, Matter::Law { law, passes: true }] {
        let vote = government::division(book, t, spain, matter);
        let counted: u32 = vote.votes.iter().map(|v| v.ayes + v.noes + v.absent).sum();
        assert_eq!(counted, measure::chamber(book, spain), "{matter:?}");
        assert_eq!(vote.ayes, vote.votes.iter().map(|v| v.ayes).sum::<u32>());
    }
    let vote = government::division(book, t, spain, Matter::Confidence);
    assert!(vote.carried(), "on the first day the left still holds the Cortes: {vote:?}");
}

#[test]
fn those_who_govern_together_on_the_first_day_would_do_so_again() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let mut unwilling = Vec::new();
    let mut partners = 0;
    for (c, row) in t.countries.rows.iter().filter(|(c, r)| r.exists && measure::chamber(book, *c) > 0) {
        let Some(head) = row.head.filter(|_| book.forms[row.form].answers_to_chamber()) else { continue };
        for &p in &row.coalition {
            partners += 1;
            let mut terms = Vec::new();
            let will = government::willingness(book, t, p, head, &row.coalition, &[], &mut terms);
            let sum: Fixed = terms.iter().map(|t| t.amount).sum();
            assert_eq!(sum, will, "the reasons of {p:?} in {c:?} do not add up");
            if will.is_negative() {
                unwilling.push((p, will));
            }
        }
    }
    assert!(unwilling.len() * 4 <= partners, "{} of {partners} partners would leave: {unwilling:?}", unwilling.len());
}

#[test]
fn a_search_shows_its_arithmetic() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let spain = country("spain");
    let found = government::seek(book, t, spain, Formateur::Anyone).expect("parties sit");
    let needed = measure::majority(book, spain);
    assert_eq!(found.formation.needed, needed);
    for attempt in &found.formation.tried {
        let seats: u32 = attempt.partners.iter().chain([&attempt.head]).map(|&f| t.factions[f].seats).sum();
        assert_eq!(seats, attempt.seats, "{attempt:?}");
        for answer in &attempt.answers {
            assert_eq!(answer.terms.iter().map(|t| t.1).sum::<Fixed>(), answer.total, "{answer:?}");
        }
    }
    let last = found.formation.tried.last().expect("somebody tried");
    assert!(last.formed && last.accepted() && last.seats == found.seats);
}

#[test]
fn a_partner_that_leaves_takes_its_seats_and_the_constitution_speaks() {
    let mut session = played(3, "spain_pce", Keeping::default());
    session.run_until(session.today().plus(2));
    session.order(faction("spain_pce"), Command::Leave).expect("a partner may leave");
    let spain = country("spain");
    assert!(measure::coalition_seats(session.tables(), spain) < measure::majority(&book(), spain));
    session.run_until(session.today().plus(75));
    let t = session.tables();
    let told = |what: fn(&Happening) -> bool| t.chronicle.entries().any(|e| what(&e.what));
    let spain_lost =
        t.chronicle.entries().any(|e| matches!(e.what, Happening::MajorityLost { country, .. } if country == spain));
    assert!(spain_lost, "nobody noticed that the majority was gone");
    let voted = t.countries[spain].next_election.is_some_and(|d| d.since(session.today()) <= 60);
    let formed = told(|w| matches!(w, Happening::GovernmentFormed { .. }));
    assert!(voted || formed, "a government without a majority governs on as if nothing were");
}

#[test]
fn who_is_not_needed_stays_out_and_a_broken_promise_drives_a_partner_out() {
    let (spain, head, left) = (country("spain"), faction("spain_psoe"), faction("spain_ir"));
    let mut session = played(11, "spain_psoe", Keeping::default());
    session.run_until(session.today().plus(2));
    let refusal = session.order(head, Command::Invite { party: left }).expect_err("there is a majority without it");
    assert_eq!(refusal.reason, "would-refuse");
    let refusal = session.order(head, Command::Reshuffle).expect_err("nor is one majority swapped for another");
    assert_eq!(refusal.reason, "government-has-majority");
    let mut world = session.snapshot();
    let what = Promise::Law { law: common::law("union_rights"), passes: true };
    let pledge = Pledge { to: left, what, until: world.calendar.today.plus(60) };
    world.countries[spain].coalition.push(left);
    world.parliaments[spain].pledges.push(pledge.clone());
    let mut session = Session::resume(book(), world);
    session.run_until(pledge.until.plus(1));
    let t = session.tables();
    let broken = t
        .chronicle
        .entries()
        .any(|e| matches!(e.what, Happening::Promise { to, what, kept: false } if to == left && what == pledge.what));
    assert!(broken, "nobody remembered the promise");
    let state = &t.countries[spain];
    assert!(!state.governs(head) || !state.in_government(left), "it stays though it got nothing");
}

#[test]
fn a_bill_is_debated_and_voted_seat_by_seat() {
    let mut session = played(5, "spain_psoe", Keeping::default());
    session.run_until(session.today().plus(1));
    let spain = country("spain");
    let law = common::law("union_rights");
    session.order(faction("spain_psoe"), Command::Pass { law }).expect("a majority may bring a bill in");
    assert!(!session.tables().countries[spain].has_law(law), "it is law before it was voted");
    let refusal = session.order(faction("spain_psoe"), Command::Pass { law }).expect_err("twice");
    assert_eq!(refusal.reason, "bill-before-the-chamber");
    let days = book().defines.government.debate_days.cast_signed();
    session.run_until(session.today().plus(days + 1));
    let t = session.tables();
    let vote = t.chronicle.entries().find_map(|e| match &e.what {
        Happening::BillVoted { country, law: l, ayes, noes, carried, .. } if *country == spain && *l == law => {
            Some((*ayes, *noes, *carried))
        }
        _ => None,
    });
    let (ayes, noes, carried) = vote.expect("the bill was voted");
    assert_eq!(carried, ayes > noes);
    assert_eq!(t.countries[spain].has_law(law), carried);
}

#[test]
fn a_competence_moves_with_its_weight_and_its_old_holder_resents_it() {
    let mut session = played(7, "ussr_marshal", Keeping::default());
    let (ussr, party, army) = (country("soviet_union"), faction("ussr_cpsu"), faction("ussr_red_army"));
    let before = session.tables().institutions[ussr].clone();
    let share = |s: &Session, body| institutions::share(&book(), s.tables(), ussr, body);
    let (old_party, old_army) = (share(&session, party), share(&session, army));
    let competence = common::competence("vetting");
    session.order(faction("ussr_marshal"), Command::Transfer { competence, to: army }).expect("the Marshal may");
    let after = &session.tables().institutions[ussr];
    assert_eq!(after.holder(competence), Some(army));
    assert!(share(&session, party) < old_party && share(&session, army) > old_army);
    let content = |e: &grand_marshal::world::Estates, body| e.of(body).expect("it has a say").satisfaction;
    assert!(content(after, party) < content(&before, party), "the Party does not mind");
}

#[test]
fn who_rules_is_worked_out_from_weights() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let (_, all) = institutions::rulers(book, t, country("soviet_union"));
    let first = all[0].person.expect("somebody rules");
    assert_eq!(book.names.name(Kind::Character, first.0), "tukhachevsky", "{all:?}");
    let shares: Fixed = all.iter().map(|r| r.share).sum();
    assert!((shares - Fixed::HUNDRED).abs() < Fixed::ratio(1, 50));
}

#[test]
fn pressure_liberties_course_and_content_answer_why_with_terms_that_add_up() {
    let mut session = watched(9);
    session.run_until(session.today().plus(200));
    let (book, t) = (session.book(), session.tables());
    let mut asked = 0;
    for (c, _) in t.countries.rows.iter().filter(|(_, r)| r.exists) {
        let mut terms = Vec::new();
        let level = government::liberties(book, t, c, &mut terms);
        assert_eq!(terms.iter().map(|t| t.amount).sum::<Fixed>(), level);
        terms.clear();
        let course = government::course(book, t, c, &mut terms);
        assert_eq!(terms.iter().map(|t| t.amount).sum::<Fixed>(), course);
        for body in &t.institutions[c].bodies {
            terms.clear();
            let press = institutions::pressure(book, t, c, body.body, &mut terms);
            assert_eq!(terms.iter().map(|t| t.amount).sum::<Fixed>(), press);
            terms.clear();
            let change = institutions::satisfaction_change(book, t, c, body, &mut terms);
            assert_eq!(terms.iter().map(|t| t.amount).sum::<Fixed>(), change);
            asked += 2;
        }
        asked += 2;
    }
    assert!(asked > 400, "only {asked} values were asked");
}

#[test]
fn a_form_forbids_and_prices_what_it_says() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let psoe = faction("spain_psoe");
    let refusal =
        command::check(book, t, psoe, &Command::Purge { body: faction("spain_army") }).expect_err("no purges");
    assert_eq!(refusal.reason, "form-forbids");
    let ban = Command::Ban { faction: faction("spain_falange") };
    let price = command::cost(book, t, psoe, &ban).authority;
    assert_eq!(price, book.defines.orders.ban_authority.times(Fixed::ratio(3, 2)));
}

/// A head, a party outside, and the line abroad that it would come in for, somewhere on the first day.
fn a_line_asked_for() -> (FactionId, FactionId, DoctrineId) {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let asked = t.countries.rows.iter().filter(|(_, r)| r.exists && r.overlord.is_none()).find_map(|(c, row)| {
        let head = row.head.filter(|_| measure::chamber(book, c) > 0)?;
        let mut outside = t.factions.active_in(c).filter(|&f| t.factions[f].seats > 0 && !row.in_government(f));
        outside.find_map(|party| {
            let promises = government::promises(book, t, party, head);
            promises.into_iter().find_map(|(points, what)| match what {
                Promise::Line { doctrine } => {
                    let taste =
                        |f| government::line_taste(book, t, f, doctrine).expect("it is about the nation or Moscow");
                    assert!(points.is_positive() && taste(party).is_positive(), "{party:?} does not care for it");
                    Some((head, party, doctrine))
                }
                Promise::Law { .. } => None,
            })
        })
    });
    asked.expect("no party anywhere would rather have another line abroad")
}

#[test]
fn a_line_abroad_promised_to_a_partner_is_kept_or_broken() {
    let book = book();
    let (head, party, doctrine) = a_line_asked_for();
    let home = book.factions[head].country;
    for keeps in [true, false] {
        let mut world = watched(1).snapshot();
        world.countries[home].coalition.push(party);
        let until = world.calendar.today.plus(5);
        world.parliaments[home].pledges = vec![Pledge { to: party, what: Promise::Line { doctrine }, until }];
        let mut session = Session::resume(book.clone(), world);
        session.step();
        if keeps {
            let mut world = session.snapshot();
            world.treaties.doctrines[home] = Some((doctrine, world.calendar.today));
            session = Session::resume(book.clone(), world);
        }
        session.run_until(until.plus(2));
        let t = session.tables();
        let fell_due = t.chronicle.entries().find_map(|e| match e.what {
            Happening::Promise { to, what: Promise::Line { .. }, kept } if to == party => Some((e, kept)),
            _ => None,
        });
        let (entry, kept) = fell_due.expect("nobody remembered");
        assert_eq!(kept, keeps);
        let told = Teller::new(&book, t).entry(entry).text;
        assert!(!told.contains('⟨'), "{told}");
        assert!(keeps || !t.countries[home].in_government(party), "it stays though it got nothing");
    }
}

#[test]
fn a_line_abroad_counts_in_what_a_party_answers() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let uk = country("united_kingdom");
    let row = &t.countries[uk];
    let (head, partner) = (row.head.expect("governed"), row.coalition[0]);
    let mut terms = Vec::new();
    government::willingness(book, t, partner, head, &row.coalition, &[], &mut terms);
    let line = terms.iter().find(|t| t.reason == "coalition-line").expect("Britain has a line abroad");
    let doctrine = t.treaties.doctrine(uk).expect("it has one");
    let taste = government::line_taste(book, t, partner, doctrine).expect("about Moscow");
    assert_eq!(line.amount, taste.percent_of(book.defines.government.coalition_line));
}

#[test]
fn competences_move_between_ministries_and_regions_with_consequences() {
    for (seat, state, ministries, regions, competence) in [
        ("ussr_marshal", "soviet_union", "ussr_commissariats", "ussr_republics", "civil_science"),
        ("china_kmt", "china", "china_yuan", "china_provinces", "planning"),
    ] {
        let mut session = played(7, seat, Keeping::default());
        let (home, from, to) = (country(state), faction(ministries), faction(regions));
        let what = common::competence(competence);
        let before = session.tables().institutions[home].clone();
        assert_eq!(before.holder(what), Some(from), "{competence} is the ministries'");
        let liked = |s: &Session, body| s.tables().institutions[home].of(body).expect("it has a say").satisfaction;
        let share = |s: &Session, body| institutions::share(&book(), s.tables(), home, body);
        let (content, weight) =
            ([liked(&session, from), liked(&session, to)], [share(&session, from), share(&session, to)]);
        session.order(faction(seat), Command::Transfer { competence: what, to }).expect("who governs may");
        assert!(liked(&session, from) < content[0] && liked(&session, to) > content[1], "nobody minds");
        assert!(share(&session, from) < weight[0] && share(&session, to) > weight[1], "power did not move");
    }
}

#[test]
fn governments_choose_their_people_and_the_defeated_ask_how_it_was_counted() {
    let (mut appointed, mut dismissed, mut pacts, mut inquiries, mut bids) = (0, 0, 0, 0, 0);
    for seed in 0..4 {
        let keeping = Keeping { hashes: true, ..Keeping::default() };
        let mut session = Session::new(book(), seed, None, keeping).expect("begins");
        session.run_until(session.today().plus(900));
        for order in &session.replay().others {
            match &order.command {
                Command::Appoint { .. } => appointed += 1,
                Command::Dismiss { .. } => dismissed += 1,
                Command::Pact { .. } => pacts += 1,
                Command::Inquire => inquiries += 1,
                Command::Propose { .. } => bids += 1,
                _ => {}
            }
        }
    }
    let told =
        format!("{appointed} appointed, {dismissed} dismissed, {pacts} pacts, {inquiries} inquiries, {bids} bids");
    println!("{told}");
    assert!(appointed + dismissed > 10 && pacts > 0 && inquiries > 0, "{told}");
}
