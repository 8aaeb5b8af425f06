//! Elections on the bundled world: what adds up, what can be traced, what the law forbids.

mod common;

use common::{book, country, faction, played, province, watched};
use grand_marshal::command::{Command, check};
use grand_marshal::rules::election::{
    self, Audit, Verdict, audit_district, audit_place, chamber_plan, chamber_today, count, electors, franchise, night,
    places, poll, presidency_today, seats_again, tickets, turnout, verdict,
};
use grand_marshal::rules::why::Term;
use grand_marshal::scenario::Contest;
use grand_marshal::session::Keeping;
use grand_marshal::units::{CountryId, Date, Fixed, Kind};
use grand_marshal::world::{Happening, Record, Tables, Voting};

fn name(c: CountryId) -> String {
    book().names.name(Kind::Country, c.0).to_owned()
}

/// Everything that must be true of any record, whoever voted on whatever.
fn assert_sound(record: &Record) {
    let what = format!("{} on {} ({:?})", name(record.country), record.day, record.what);
    for place in &record.places {
        let votes = place.votes();
        for p in &place.provinces {
            let sum: u64 = p.votes.iter().map(|&v| u64::from(v)).sum();
            assert!(sum <= u64::from(p.cast), "{what}: {:?} counts {sum} votes of {} cast", p.province, p.cast);
            assert!(p.cast <= p.electors, "{what}: {:?} casts {} votes of {} electors", p.province, p.cast, p.electors);
        }
        let won: u32 = place.won.iter().sum();
        assert!(won == place.seats || place.cast() == 0, "{what}: {won} seats won of {}", place.seats);
        assert_eq!(seats_again(record, place), place.won, "{what}: a seat cannot be traced to its votes");
        for (first, again) in place.districts.iter().zip(&place.runoffs) {
            assert!(again.iter().sum::<u32>() <= first.iter().sum::<u32>(), "{what}: votes made on the second ballot");
        }
        if !place.districts.is_empty() {
            assert_eq!(place.districts.len(), place.seats as usize, "{what}: seats without districts");
            for (list, &all) in votes.iter().enumerate() {
                let sum: u64 = place.districts.iter().map(|d| u64::from(d[list])).sum();
                assert_eq!(sum, all, "{what}: the districts do not add up to the place");
            }
        }
    }
    for (n, list) in record.lists.iter().enumerate() {
        let votes: u64 = record.places.iter().map(|p| p.votes()[n]).sum();
        let seats: u32 = record.places.iter().map(|p| p.won[n]).sum();
        assert_eq!((votes, seats), (list.votes, list.seats), "{what}: list {:?}", list.members);
        assert_eq!(list.member_seats.iter().sum::<u32>(), list.seats, "{what}: seats of {:?}", list.members);
    }
    let order = night(&book(), record);
    let mut declared: Vec<usize> = order.iter().map(|d| d.place).collect();
    declared.sort_unstable();
    assert_eq!(declared, (0..record.places.len()).collect::<Vec<_>>(), "{what}: a place declares once");
}

#[test]
fn every_country_with_a_chamber_can_vote_on_any_day_and_every_seat_is_traced() {
    for (seed, until) in [(3, "1947-03-02"), (4, "1948-02-20"), (5, "1949-01-10")] {
        let mut session = watched(seed);
        session.run_until(Date::parse(until).expect("valid"));
        let (book, t) = (session.book().clone(), session.tables());
        let mut counted = 0;
        for (c, def) in book.countries.iter().filter(|(c, _)| t.countries[*c].exists) {
            let Some(chamber) = &def.legislature else { continue };
            let Some(record) = count(&book, t, c) else { continue };
            assert_eq!(record.seats(), chamber.seats, "{}: the seats laid out", name(c));
            assert_sound(&record);
            counted += 1;
        }
        assert!(counted > 45, "only {counted} countries could vote on {until}");
        for record in t.elections.records() {
            assert_sound(record);
        }
    }
}

#[test]
fn records_are_kept_and_found_again_by_number() {
    let mut session = watched(6);
    session.run_until(Date::parse("1949-12-31").expect("valid"));
    let t = session.tables();
    assert!(t.elections.len() > 30, "only {} votes in three years", t.elections.len());
    for (n, record) in t.elections.records().enumerate() {
        assert_eq!(record.number as usize, n);
        assert_eq!(t.elections.get(record.number), Some(record));
        assert_sound(record);
    }
    for entry in t.chronicle.entries() {
        if let Happening::ElectionHeld { country, results, record } = &entry.what {
            let kept = t.elections.get(*record).expect("the record of the chronicle's election");
            assert_eq!((kept.country, kept.day), (*country, entry.date));
            let seats: u32 = results.iter().map(|r| r.2).sum();
            assert!(seats >= kept.seats(), "{}: {seats} seats told, {} won", name(*country), kept.seats());
        }
    }
}

#[test]
fn the_american_south_votes_less_until_the_law_changes() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let part = |p: &str| franchise(book, t, province(p), &mut ());
    assert!(
        part("usa_mississippi") + Fixed::whole(12) < part("usa_new_york"),
        "Mississippi {}",
        part("usa_mississippi")
    );
    let mut world = session.snapshot();
    let law = grand_marshal::units::LawId(book.names.find(Kind::Law, "federal_voting_rights").expect("a law"));
    let laws = &mut world.countries[country("united_states")].laws;
    laws.push(law);
    laws.sort_unstable();
    let t = world.tables();
    let then = franchise(book, t, province("usa_mississippi"), &mut ());
    assert_eq!(then, franchise(book, t, province("usa_new_york"), &mut ()));
}

#[test]
fn franchise_and_turnout_are_their_terms() {
    let session = watched(2);
    let (book, t) = (session.book(), session.tables());
    for (p, &owner) in t.provinces.owner.iter() {
        let mut terms: Vec<Term> = Vec::new();
        let value = franchise(book, t, p, &mut terms);
        assert_eq!(terms.iter().map(|x| x.amount).sum::<Fixed>(), value, "franchise of {p:?}");
        assert!(electors(book, t, p) <= u64::from(t.provinces.population[p]));
        let lists = tickets(book, t, owner, Voting::Chamber, None);
        let mut terms: Vec<Term> = Vec::new();
        let value = turnout(book, t, p, Voting::Chamber, &lists, &mut terms);
        assert_eq!(terms.iter().map(|x| x.amount).sum::<Fixed>(), value, "turnout of {p:?}");
    }
}

#[test]
fn districts_are_won_by_one_list_and_the_winner_takes_more_than_its_share() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let record = count(book, t, country("united_kingdom")).expect("Britain votes");
    let first = record.lists.iter().max_by_key(|l| l.seats).expect("a list");
    let share = Fixed::ratio(i64::from(first.seats) * 100, i64::from(record.seats()));
    assert!(share > first.percent + Fixed::whole(2), "{share} % of seats for {} % of votes", first.percent);
    let again = count(book, t, country("united_kingdom")).expect("Britain votes");
    assert_eq!(record, again, "districts lean as they did");
    let place = record.places.iter().max_by_key(|p| p.seats).expect("a place");
    let winners: std::collections::BTreeSet<usize> = (0..place.districts.len())
        .map(|d| audit_district(&record, place, d).expect("a district").seats[0].won.list)
        .collect();
    assert!(winners.len() > 1, "all {} districts of a region lean one way", place.districts.len());
}

#[test]
fn the_account_of_a_spanish_province_is_exact() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let record = count(book, t, country("spain")).expect("Spain votes");
    let place = record.place_of(province("spain_zaragoza")).expect("Zaragoza votes");
    let Audit { seats, won, short, votes, .. } = audit_place(&record, place).expect("no districts");
    assert_eq!(seats.len(), place.seats as usize);
    assert_eq!(won, place.won);
    let last = seats.last().expect("a last seat");
    let next = last.runner_up.expect("somebody was next");
    let wanting = short[next.list].filter(|_| next.list != last.won.list).unwrap_or(1);
    let mut then = votes.clone();
    then[next.list] += wanting;
    assert!(last.won.value >= next.value);
    assert!(then.iter().sum::<u64>() > votes.iter().sum::<u64>());
}

#[test]
fn polls_err_by_chance_and_not_by_side() {
    let session = watched(9);
    let (book, mut world) = (session.book(), session.snapshot());
    let spain = country("spain");
    let mut off = Vec::new();
    let mut sum = Fixed::ZERO;
    let truth = {
        let t = world.tables();
        let lists = tickets(book, t, spain, Voting::Chamber, None);
        let all: Fixed = lists.iter().map(|l| grand_marshal::rules::measure::support(t, l.members[0])).sum();
        grand_marshal::rules::measure::support(t, faction("spain_psoe")).times_int(100).over(all)
    };
    for _ in 0..200 {
        world.calendar.today = world.calendar.today.plus(1);
        let asked = poll(book, world.tables(), spain).expect("a poll");
        let total: Fixed = asked.shares.iter().map(|s| s.1).sum();
        assert!((total - Fixed::HUNDRED).abs() < Fixed::ratio(1, 100), "shares add up to {total}");
        let said = asked.shares.iter().find(|s| s.0 == faction("spain_psoe")).expect("asked").1;
        sum += said - truth;
        off.push((said - truth).abs());
    }
    let mean = sum.over_int(200);
    assert!(mean.abs() < Fixed::ratio(3, 2), "polls lean by {mean} points");
    assert!(off.iter().any(|e| *e > Fixed::ratio(1, 2)), "polls of a sample never err");
    assert!(off.iter().all(|e| *e < Fixed::whole(7)), "a poll errs by more than seven points");
}

#[test]
fn campaigns_are_made_before_a_vote_and_count_on_the_day() {
    let mut session = played(3, "uk_conservative", Keeping::default());
    let seat = faction("uk_conservative");
    let order = Command::Canvass { provinces: vec![province("uk_north_west")] };
    let early = check(session.book(), session.tables(), seat, &order).expect_err("no vote is near");
    assert_eq!(early.reason, "vote-too-far");
    let mut world = session.snapshot();
    let book = session.book().clone();
    world.countries[country("united_kingdom")].next_election = Some(world.calendar.today.plus(20));
    let before = votes_of(&book, world.tables(), "uk_conservative", "uk_north_west");
    grand_marshal::command::apply(&book, &mut world, seat, &order).expect("the campaign is on");
    let after = votes_of(&book, world.tables(), "uk_conservative", "uk_north_west");
    assert!(after > before, "the canvass brought out nobody: {before} and {after}");
    session.step();
}

fn votes_of(book: &grand_marshal::scenario::Scenario, t: Tables<'_>, who: &str, at: &str) -> u64 {
    let record = count(book, t, t.factions[faction(who)].country).expect("it votes");
    let list = record.list_of(faction(who)).expect("it stands");
    record.place_of(province(at)).expect("it votes").votes()[list]
}

#[test]
fn rigging_leaves_a_trail_that_comes_out_and_never_makes_more_votes_than_voters() {
    let session = watched(4);
    let book = session.book().clone();
    let mut world = session.snapshot();
    let (uk, labour) = (country("united_kingdom"), faction("uk_labour"));
    world.countries[uk].next_election = Some(world.calendar.today.plus(10));
    world.factions[labour].authority = Fixed::whole(20);
    world.factions[labour].funds = Fixed::whole(5000);
    let before = votes_of(&book, world.tables(), "uk_labour", "uk_south_east");
    for _ in 0..6 {
        let order = Command::Rig { provinces: vec![province("uk_south_east")] };
        grand_marshal::command::apply(&book, &mut world, labour, &order).expect("they hold the boxes");
    }
    assert!(votes_of(&book, world.tables(), "uk_labour", "uk_south_east") > before);
    let t = &mut world;
    t.calendar.today = t.countries[uk].next_election.expect("called");
    election::hold(&book, t, uk);
    let record = t.elections.get(t.elections[uk].last.expect("held")).expect("kept").clone();
    assert_sound(&record);
    assert!(record.foul.iter().all(|f| f.by == labour) && !record.foul.is_empty());
    assert_eq!(t.elections[uk].trails.len(), 1);
    assert!(!t.elections.is_known(&record), "nobody knows yet");
    let legitimacy = t.countries[uk].legitimacy;
    election::expose_largest(&book, t, uk);
    assert!(t.elections.is_known(&record));
    assert!(t.countries[uk].legitimacy <= legitimacy);
    assert!(t.chronicle.entries().any(|e| matches!(e.what, Happening::FraudExposed { by, .. } if by == labour)));
}

#[test]
fn a_pact_is_one_list_whose_seats_its_members_share() {
    let session = watched(2);
    let book = session.book().clone();
    let mut world = session.snapshot();
    let spain = country("spain");
    let (ir, ur) = (faction("spain_ir"), faction("spain_ur"));
    world.countries[spain].next_election = Some(world.calendar.today.plus(30));
    let order = Command::Pact { with: ur };
    let far = check(&book, world.tables(), ir, &order).expect_err("the Union stands too far from the Left");
    assert_eq!(far.reason, "would-refuse");
    world.factions[ur].stance = world.factions[ir].stance;
    grand_marshal::command::apply(&book, &mut world, ir, &order).expect("they are near enough");
    let record = count(&book, world.tables(), spain).expect("Spain votes");
    let list = &record.lists[record.list_of(ir).expect("it stands")];
    assert!(list.members.contains(&ur));
    assert!(list.member_seats.iter().all(|&s| s > 0), "{:?}", list.member_seats);
    assert_sound(&record);
    let again = check(&book, world.tables(), ir, &order).expect_err("they stand together already");
    assert_eq!(again.reason, "already-allied");
}

#[test]
fn the_american_president_is_elected_by_the_electors_of_the_states() {
    let mut session = watched(1947);
    session.run_until(Date::parse("1949-01-15").expect("valid"));
    let (book, t) = (session.book(), session.tables());
    let usa = country("united_states");
    let record = t.elections.of(usa).find(|r| r.what == Voting::College).expect("the states have voted");
    assert_eq!((record.places.len(), record.seats(), record.needed()), (48, 531, 266));
    assert_sound(record);
    let electors = |at: &str| record.place_of(province(at)).expect("it votes").seats;
    assert_eq!((electors("usa_new_york"), electors("usa_nevada"), electors("usa_mississippi")), (47, 3, 9));
    for place in &record.places {
        assert_eq!(place.provinces.len(), 1, "a state is a province of the map");
        let takes = place.won.iter().filter(|&&n| n > 0).count();
        assert_eq!(takes, 1, "all electors of a state go to one list");
        let votes = place.votes();
        let first = (0..votes.len()).max_by_key(|&l| (votes[l], std::cmp::Reverse(l))).expect("lists");
        assert_eq!(place.won[first], place.seats, "the list with the most votes has them");
    }
    let (mut elected, mut ballots) = (None, false);
    for entry in t.chronicle.entries() {
        match &entry.what {
            Happening::PresidentElected { country, faction, .. } if *country == usa => elected = Some(*faction),
            Happening::ChamberBallots { country, .. } if *country == usa => ballots = true,
            _ => {}
        }
    }
    let most = record.lists.iter().max_by_key(|l| l.seats).expect("lists");
    assert_eq!(ballots, most.seats < record.needed(), "the House chooses if nobody has {}", record.needed());
    assert!(ballots || elected == Some(most.first()), "who has the electors is elected");
    assert!(elected.is_some() && t.countries[usa].head == elected, "nobody was elected in 1948");
    let today = presidency_today(book, t, usa).expect("America votes");
    assert_sound(&today);
    match verdict(book, t, &today) {
        Verdict::Elected { head, .. } => assert!(today.by_faction().any(|(f, n)| f == head && n >= today.needed())),
        Verdict::Chosen(found) => assert!(found.delegations),
        Verdict::Again(_) => panic!("a college has no second round"),
    }
}

#[test]
fn without_a_majority_of_electors_the_delegations_choose_among_the_first_three() {
    let session = watched(3);
    let (book, t) = (session.book(), session.tables());
    let mut record = presidency_today(book, t, country("united_states")).expect("America votes");
    for list in &mut record.lists {
        list.seats = 0;
    }
    for (n, seats) in [200, 180, 100, 51].into_iter().enumerate() {
        record.lists[n].seats = seats;
    }
    let Verdict::Chosen(found) = verdict(book, t, &record) else { panic!("265 are not enough") };
    let first: Vec<_> = record.lists.iter().take(3).map(|l| l.first()).collect();
    assert!(found.delegations && first.contains(&found.winner));
    for (n, round) in found.rounds.iter().enumerate() {
        assert_eq!(round.len(), 3 - n, "one falls out a ballot");
        let sum: u32 = round.iter().map(|r| r.1).sum();
        assert!(sum > 0 && sum <= 48, "{sum} delegations of 48 have voted");
        assert!(round.iter().all(|r| first.contains(&r.0)));
    }
    let last = found.rounds.last().expect("a ballot");
    assert!(last[0].0 == found.winner && (last[0].1 * 2 > 48 || last.len() <= 2), "{found:?}");
}

#[test]
fn a_chamber_that_chooses_alone_is_counted_seat_by_seat() {
    let session = watched(3);
    let (book, t) = (session.book(), session.tables());
    let china = country("china");
    assert_eq!(presidency_today(book, t, china), None, "the people are not asked");
    let found = chamber_today(book, t, china).expect("the Yuan sits");
    let seats: u32 = t.factions.active_in(china).map(|f| t.factions[f].seats).sum();
    assert!(!found.delegations);
    for round in &found.rounds {
        assert_eq!(round.iter().map(|r| r.1).sum::<u32>(), seats, "every seat votes in every ballot");
    }
}

#[test]
fn a_second_round_is_between_two_and_a_district_without_a_majority_votes_twice() {
    let session = watched(2);
    let (book, mut world) = (session.book().clone(), session.snapshot());
    let france = country("france");
    let record = count(&book, world.tables(), france).expect("France votes");
    assert_sound(&record);
    let (mut once, mut twice, mut turned) = (0, 0, 0);
    for place in &record.places {
        assert_eq!(place.runoffs.len(), place.districts.len());
        for (first, again) in place.districts.iter().zip(&place.runoffs) {
            let total: u32 = first.iter().sum();
            let most = first.iter().copied().max().unwrap_or(0);
            if again.iter().all(|&v| v == 0) {
                assert!(u64::from(most) * 2 > u64::from(total), "nobody had half and nobody voted again");
                once += 1;
                continue;
            }
            twice += 1;
            assert_eq!(again.iter().filter(|&&v| v > 0).count(), 2, "the first two meet again");
            assert!(again.iter().sum::<u32>() <= total, "more vote on the second day than on the first");
            let winner = |row: &[u32]| (0..row.len()).max_by_key(|&l| (row[l], std::cmp::Reverse(l)));
            turned += usize::from(winner(first) != winner(again));
        }
    }
    assert!(once > 0 && twice > 100 && turned > 10, "{once} at once, {twice} twice, {turned} turned");
    // A presidency of two rounds: polls then ask about the two alone.
    let two = [faction("france_sfio"), faction("france_federation")];
    let day = world.calendar.today.plus(10);
    world.elections[france].second_round = Some((day, two));
    let asked = poll(&book, world.tables(), france).expect("a poll");
    assert_eq!(asked.shares.len(), 2);
}

#[test]
fn a_large_party_lends_its_name_to_no_small_one() {
    let session = watched(2);
    let (book, mut world) = (session.book().clone(), session.snapshot());
    let uk = country("united_kingdom");
    world.countries[uk].next_election = Some(world.calendar.today.plus(30));
    let (ilp, labour) = (faction("uk_ilp"), faction("uk_labour"));
    let t = world.tables();
    let mut terms: Vec<Term> = Vec::new();
    let worth = election::pact_worth(&book, t, labour, ilp, &mut terms);
    assert_eq!(terms.iter().map(|x| x.amount).sum::<Fixed>(), worth);
    assert!(worth.is_negative(), "Labour would gain {worth} by it");
    let order = Command::Pact { with: labour };
    let refused = check(&book, t, ilp, &order).expect_err("Labour does not want it");
    assert!(["would-refuse", "too-far-apart"].contains(&refused.reason), "{}", refused.reason);
}

#[test]
fn one_list_takes_every_seat_and_some_still_say_no() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    let lone = book
        .countries
        .iter()
        .find(|(c, d)| t.countries[*c].exists && d.legislature.as_ref().is_some_and(|l| l.contest == Contest::OneList));
    let (c, _) = lone.expect("some country has but one list");
    let record = count(book, t, c).expect("it votes");
    assert_eq!(record.lists.len(), 1, "{}", name(c));
    assert!(record.lists[0].votes < record.cast(), "nobody says no in {}", name(c));
    assert_sound(&record);
}

#[test]
fn places_cover_a_country_once() {
    let session = watched(1);
    let (book, t) = (session.book(), session.tables());
    for c in book.countries.ids().filter(|&c| t.countries[c].exists) {
        let Some(plan) = chamber_plan(book, c) else { continue };
        let all = places(book, t, c, plan.layout);
        let mut found: Vec<_> = all.iter().flat_map(|p| p.provinces.iter().copied()).collect();
        found.sort_unstable();
        assert_eq!(found, election::voting(book, t, c), "{}", name(c));
        assert!(all.iter().all(|p| p.seats > 0), "{}: a place without a seat", name(c));
    }
}
