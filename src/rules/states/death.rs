//! A state ends. What each domain does about it is one list, [`end`]: a domain with something to bury adds a line there.

use super::land;
use crate::rules::{books, conflict, occupation, people};
use crate::scenario::{FactionKind, Hook, Scenario};
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{
    Account, ConflictKey, Ending, Estates, Happening, Parliament, Post, ProtestEnd, Runner, Snapshot, Sort, StateNews,
    Tables, Target,
};

/// A country is no more; `heir` takes over what it had. Its land has gone before.
pub fn end(book: &Scenario, t: &mut Snapshot, country: CountryId, heir: Option<CountryId>) {
    if !t.countries[country].exists {
        return;
    }
    let today = t.calendar.today;
    t.countries[country].exists = false;
    bonds(book, t, country, heir);
    money(t, country, heir);
    struggles(book, t, country);
    streets(book, t, country);
    let heirs = factions(book, t, country, heir);
    offices(book, t, country);
    persons(t, country, heir, &heirs);
    government(t, country);
    votes(t, country);
    secrets(t, country, &heirs);
    papers(t, country, heir, &heirs);
    t.modifiers.lift_all(|target| match target {
        Target::Country(c) => c == country,
        Target::Faction(f) => t.factions[f].country == country,
        _ => false,
    });
    t.chronicle.write(today, Happening::States(StateNews::Ended { country, into: heir }));
    t.story.moments.push((Hook::ControlChanged, country));
}

/// It has no overlord any more; who stood under it stands under its heir.
fn bonds(book: &Scenario, t: &mut Snapshot, country: CountryId, heir: Option<CountryId>) {
    occupation::end(t, country);
    t.countries[country].overlord = None;
    let subjects = t.countries.rows.iter().filter(|(_, s)| s.overlord.is_some_and(|(over, _)| over == country));
    let subjects: Vec<_> = subjects.filter_map(|(c, s)| Some((c, s.overlord?.1))).collect();
    for (subject, bond) in subjects {
        let above = heir.filter(|&h| h != subject).map(|h| (h, bond));
        super::set_overlord(book, t, subject, above);
        // The heir may itself stand under that subject: then it is free.
        if t.countries[subject].overlord.is_some_and(|(over, _)| over == country) {
            super::set_overlord(book, t, subject, None);
        }
    }
    t.states.satellites.remove(&country);
    t.states.satellites.retain(|_, s| s.patron != country);
    t.states.recognised.remove(&country);
    for by in t.states.recognised.values_mut() {
        by.retain(|&c| c != country);
    }
}

/// What is left of its money, or its debts, is the heir's; who paid it or was paid by it is so no more.
fn money(t: &mut Snapshot, country: CountryId, heir: Option<CountryId>) {
    if let Some(heir) = heir {
        let left = t.countries[country].treasury;
        books::transfer(t, Account::Country(country), Account::Country(heir), left, Sort::Succession);
        let purses = t.books.people[country];
        books::transfer(t, Account::People(country), Account::People(heir), purses, Sort::Succession);
        books::debts_pass(t, country, heir);
    }
    t.countries[country].revenue = Fixed::ZERO;
    for row in t.factions.rows.values_mut() {
        row.patrons.retain(|(c, _)| *c != country);
    }
}

fn struggles(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let here: Vec<ConflictKey> = t.conflicts.active().filter(|c| c.theatre == [country]).map(|c| c.key).collect();
    for key in here {
        conflict::end(book, t, key, Ending::Settlement);
    }
}

fn streets(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let all: Vec<u32> = t.protests.of_country(country).map(|p| p.number).collect();
    for number in all {
        crate::rules::protest::end(book, t, number, ProtestEnd::Faded);
    }
}

/// Every faction ends; who goes on as what. An army's men serve the heir's; a party's members, money and arms go to its sister.
fn factions(
    book: &Scenario,
    t: &mut Snapshot,
    country: CountryId,
    heir: Option<CountryId>,
) -> Vec<(FactionId, Option<FactionId>)> {
    let all: Vec<FactionId> = t.factions.active_in(country).collect();
    let successor = |t: Tables<'_>, f: FactionId| heir.and_then(|heir| successor(book, t, f, heir));
    let heirs: Vec<_> = all.iter().map(|&f| (f, successor(t.read(), f))).collect();
    for &(faction, to) in &heirs {
        let row = &mut t.factions[faction];
        row.active = false;
        row.seats = 0;
        row.authority = Fixed::ZERO;
        row.endorses.clear();
        row.subsidies.clear();
        row.patrons.clear();
        row.income = Fixed::ZERO;
        row.income_abroad = Fixed::ZERO;
        let members = std::mem::take(&mut row.members);
        let (funds, force) = (row.funds, std::mem::take(&mut row.force));
        t.wings[faction] = crate::world::Ranks::default();
        match to {
            Some(to) => {
                let row = &mut t.factions[to];
                row.members += members;
                row.force += force;
                books::divide_chest(t, faction, to, funds);
            }
            // Nobody is left to take it: the state has the chest, the army the arms.
            None => {
                if let Some(heir) = heir {
                    let chest = (Account::Faction(faction), Account::Country(heir));
                    books::transfer(t, chest.0, chest.1, funds, Sort::Succession);
                    occupation::give_back(t, heir, force);
                } else {
                    conflict::send_home(t, country, force);
                }
            }
        }
    }
    let gone = |f: &FactionId| heirs.iter().any(|(x, _)| x == f);
    for members in t.wings.members.values_mut() {
        members.retain(|f| !gone(f));
    }
    for held in t.provinces.held_by.values_mut() {
        if held.is_some_and(|f| gone(&f)) {
            *held = None;
        }
    }
    heirs
}

/// What a faction goes on as in the heir's country.
fn successor(book: &Scenario, t: Tables<'_>, faction: FactionId, heir: CountryId) -> Option<FactionId> {
    let row = &t.factions[faction];
    if row.kind.holds_allegiance() {
        let minority = t
            .factions
            .active_in(heir)
            .find(|&f| book.factions[f].shell && t.factions[f].origin.as_ref().is_some_and(|o| o.parent == faction));
        return minority.or_else(|| land::sister(book, t, faction, heir).filter(|&f| t.factions[f].active));
    }
    if row.kind == FactionKind::Army {
        return occupation::army(t, heir);
    }
    t.factions.active_in(heir).find(|&f| t.factions[f].kind == row.kind)
}

fn offices(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    for &office in &book.offices_of[country] {
        people::install(t, office, None);
        t.people.vacant.remove(&Post::Office(office));
    }
}

/// Its people are the heir's, and follow what their factions have become.
fn persons(t: &mut Snapshot, country: CountryId, heir: Option<CountryId>, heirs: &[(FactionId, Option<FactionId>)]) {
    for &(faction, _) in heirs {
        t.factions[faction].leader = None;
        t.people.vacant.remove(&Post::Leader(faction));
        t.people.heirs.remove(&faction);
    }
    let Some(heir) = heir else { return };
    for id in t.people.of_country[country].clone() {
        let after = t.people[id].faction.map(|f| heirs.iter().find(|(x, _)| *x == f).map_or(Some(f), |h| h.1));
        people::settle(t, id, heir, after.flatten());
    }
}

fn government(t: &mut Snapshot, country: CountryId) {
    let state = &mut t.countries[country];
    state.head = None;
    state.coalition.clear();
    state.laws.clear();
    state.next_election = None;
    state.minority_since = None;
    t.parliaments[country] = Parliament::default();
    t.institutions[country] = Estates::default();
}

fn votes(t: &mut Snapshot, country: CountryId) {
    let row = &mut t.elections[country];
    row.scheduled = None;
    row.upper.clear();
    row.upper_next = None;
    row.president_next = None;
    row.second_round = None;
    row.pacts.clear();
    row.polls.clear();
    row.sitting.clear();
    t.states.called.retain(|v| v.country != country && v.matter != crate::world::Issue::Union(country));
}

/// Networks in it and of it are wound up, and what was under way is broken off.
fn secrets(t: &mut Snapshot, country: CountryId, heirs: &[(FactionId, Option<FactionId>)]) {
    let gone = |f: FactionId| heirs.iter().any(|(x, _)| *x == f);
    let ended = |runner: Runner| match runner {
        Runner::Country(c) => c == country,
        Runner::Faction(f) => gone(f),
    };
    let over = t.networks.all().filter(|&(place, runner, _)| place == country || ended(runner));
    let over: Vec<_> = over.map(|(place, runner, _)| (runner, place)).collect();
    for (runner, place) in over {
        t.networks.remove(runner, place);
    }
    t.networks.operations.retain(|o| o.country != country && !ended(o.runner));
    t.services.rows[country].search = None;
    t.ledger.accounts.retain(|f, _| !gone(*f));
    t.ledger.works.retain(|w| !gone(w.faction) && !ended(w.source));
}

/// Questions that waited for one of its factions are closed; who played one plays on as what it has become.
fn papers(t: &mut Snapshot, country: CountryId, heir: Option<CountryId>, heirs: &[(FactionId, Option<FactionId>)]) {
    let gone = |f: FactionId| heirs.iter().any(|(x, _)| *x == f);
    t.story.open.retain(|o| !gone(o.actor) && o.this != Some(Target::Country(country)));
    if let Some(seat) = t.play.seat.filter(|&s| gone(s)) {
        let stance = t.factions[seat].stance;
        let nearest = heir.and_then(|heir| {
            let there = t.factions.active_in(heir).filter(|&f| t.factions[f].kind.holds_allegiance());
            there.min_by_key(|&f| (t.factions[f].stance.distance(&stance), f))
        });
        let after = heirs.iter().find(|(x, _)| *x == seat).and_then(|h| h.1);
        t.play.seat = after.or(nearest);
    }
}
