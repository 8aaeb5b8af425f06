//! Changes made: one arm for each change, nothing decided.

use super::change::{Change, CountryNumber, FactionNumber, PersonNumber};
use super::settle::settle;
use super::structure::{found, merge, set_holder, split};
use crate::rules::conflict::WarChange;
use crate::rules::diplomacy::Diplomatic;
use crate::rules::{
    books, conflict, covert, diplomacy, economy, election, government, lineage, people, protest, relation, schism,
    states,
};
use crate::scenario::{Hook, Motive, Scenario, Stacks, Status};
use crate::units::{CountryId, FactionId, Fixed, Id, LawId, MovementId, Share};
use crate::world::{
    Account, ActiveModifier, Affair, Bill, Deed, Happening, Line, Motion, ObjectiveOutcome, ObjectiveState, Protest,
    QueuedEvent, Row, SLOTS, Snapshot, Sort, Stance, Standing, declared, men,
};

/// Moves people of one row toward a slot: from the unaligned first, then from the others in proportion; away from it into
/// the unaligned.
pub(super) fn sway_row(row: &mut Row, slot: usize, units: i32) {
    if units < 0 {
        row[slot] -= row[slot].min(units.unsigned_abs());
        return;
    }
    let free = Share::WHOLE - row.iter().sum::<u32>();
    let wanted = units.unsigned_abs().min(Share::WHOLE - row[slot]);
    let mut rest = wanted - wanted.min(free);
    row[slot] += wanted;
    let others: u64 = row.iter().enumerate().filter(|&(s, _)| s != slot).map(|(_, &v)| u64::from(v)).sum();
    let whole_rest = u64::from(rest);
    for (s, share) in row.iter_mut().enumerate() {
        if s != slot && others > 0 {
            let part = u32::try_from(u64::from(*share) * whole_rest / others).expect("a part of a share");
            *share -= part;
            rest -= part;
        }
    }
    for s in (0..SLOTS).filter(|&s| s != slot) {
        let part = row[s].min(rest);
        row[s] -= part;
        rest -= part;
    }
}

/// Days for which the world speaks of a coup.
const COUP_DAYS: u32 = 120;

/// Makes one change to the world.
pub fn commit(book: &Scenario, t: &mut Snapshot, change: Change) {
    let today = t.calendar.today;
    match change {
        Change::Faction { faction, number, by } => {
            if number == FactionNumber::Money {
                let people = Account::People(t.factions[faction].country);
                books::transfer(t, people, Account::Faction(faction), by, Sort::Acts);
            }
            if number == FactionNumber::Force {
                conflict::call_up(t, faction, by);
                let most = men(t.factions[faction].force);
                t.forces.fit(faction, most);
            }
            let row = &mut t.factions[faction];
            match number {
                FactionNumber::Money | FactionNumber::Force => {}
                FactionNumber::Authority => row.authority += by,
                FactionNumber::Cohesion => row.cohesion += by,
                FactionNumber::Members => row.members = row.members.saturating_add_signed(by.trunc()),
            }
        }
        Change::Country { country, number, by } => {
            if number == CountryNumber::Treasury {
                books::transfer(t, Account::People(country), Account::Country(country), by, Sort::Acts);
            }
            let row = &mut t.countries[country];
            match number {
                CountryNumber::Treasury => {}
                CountryNumber::Stability => row.stability += by,
                CountryNumber::Legitimacy => row.legitimacy += by,
                CountryNumber::Weariness => row.weariness += by,
            }
        }
        Change::Pay { from, to, sum, sort } => books::transfer(t, from, to, sum, sort),
        Change::Debt { debtor, creditor, by } => t.economy.owe(debtor, creditor, by),
        Change::WriteOff { country } => {
            t.economy.debts.retain(|(debtor, _), _| *debtor != country);
            t.economy.states[country].defaulted = Some(today);
        }
        Change::Tax { country, to } => t.economy.states[country].tax = to,
        Change::Build { country, sum } => economy::production::build(book, t, country, sum),
        Change::Unrest { province, by } => t.provinces.unrest[province] += by,
        Change::Sway { faction, province, units } => {
            if let Some(slot) = t.influence.slot(t.provinces.owner[province], faction) {
                sway_row(&mut t.influence.shares[province], slot, units);
            }
        }
        Change::Convert { from, to, province, units } => {
            let owner = t.provinces.owner[province];
            if let (Some(a), Some(b)) = (t.influence.slot(owner, from), t.influence.slot(owner, to)) {
                t.influence.shares[province][a] -= units;
                t.influence.shares[province][b] += units;
            }
        }
        Change::Modifier { modifier, target, beneficiary, times, days } => {
            add_modifier(
                book,
                t,
                ActiveModifier {
                    modifier,
                    target,
                    beneficiary,
                    times,
                    since: today,
                    until: today.plus(days.cast_signed()),
                },
            );
        }
        Change::Lift { modifier, target } => t.modifiers.lift(target, modifier),
        Change::Flag { flag, on, value } => {
            t.flags.flags.insert((flag, on), value);
        }
        Change::Counter { counter, on, by } => {
            let start = book.counters[counter].start;
            *t.flags.counters.entry((counter, on)).or_insert(start) += by;
        }
        Change::Law { country, law, passed } => set_law(t, country, law, passed),
        Change::Budget { country, line, to } => t.countries[country].budget[line as usize] = to,
        Change::Status { faction, status, by } => set_status(t, faction, status, by),
        Change::Movement { faction, movement } => {
            set_movement(book, t, faction, movement);
            for (question, line) in book.questions.ids().zip(declared(book, movement, today)) {
                if line.is_some() && t.wings.open[question].is_some() {
                    t.wings[faction].lines[question.index()] = line;
                }
            }
            t.chronicle.write(today, Happening::MovementChanged { faction, to: movement });
        }
        Change::Line { faction, question, answer } => {
            t.wings[faction].lines[question.index()] = Some(Line { answer, since: today });
            set_movement(book, t, faction, book.questions[question].answer(answer).movement);
            t.chronicle.write(today, Happening::LineTaken { faction, question, answer });
            t.story.moments.push((Hook::LineTaken, t.factions[faction].country));
        }
        Change::Incline { faction, wing, question, by } => {
            let wings = t.wings[faction].wings.iter_mut().enumerate();
            for (_, wing) in wings.filter(|&(n, _)| wing.is_none_or(|w| usize::from(w) == n)) {
                let swayed = &mut wing.swayed[question.index()];
                *swayed = (*swayed + by).clamp(-Fixed::HUNDRED, Fixed::HUNDRED);
            }
        }
        Change::Strain { faction, by } => {
            let ranks = &mut t.wings[faction];
            ranks.strain = (ranks.strain + by).clamp(-Fixed::HUNDRED, Fixed::HUNDRED);
        }
        Change::Goodwill { faction, wing, by } => {
            if let Some(wing) = t.wings[faction].wings.get_mut(usize::from(wing)) {
                wing.goodwill = (wing.goodwill + by).clamp(Fixed::ZERO, Fixed::HUNDRED);
            }
        }
        Change::Standing { country, faction, to } => {
            t.wings.standing.insert((country, faction), to);
            let what = match to {
                Standing::Recognised => Happening::Recognised { faction, by: country },
                Standing::Denounced => Happening::Denounced { faction, by: country },
            };
            t.chronicle.write(today, what);
        }
        Change::Membership { body, faction, joins } => schism::enrol(t, body, faction, joins),
        Change::Settle { faction, to } => settle(book, t, faction, to),
        Change::Question { question, open: true } => schism::open(t, question),
        Change::Question { question, open: false } => {
            t.wings.open[question] = None;
            t.chronicle.write(today, Happening::QuestionSettled { question });
        }
        Change::Break { from, to, wings, how, over } => schism::divide(book, t, from, to, wings, how, over),
        Change::Leader { faction, leader } => people::lead(book, t, faction, leader),
        Change::Patron { faction, patron, monthly } => {
            let patrons = &mut t.factions[faction].patrons;
            patrons.retain(|(c, _)| *c != patron);
            if monthly.is_positive() {
                let at = patrons.partition_point(|(c, _)| *c < patron);
                patrons.insert(at, (patron, monthly));
            }
            t.chronicle.write(today, Happening::Funded { faction, by: patron, monthly });
        }
        Change::Subsidy { payer, to, monthly } => {
            let subsidies = &mut t.factions[payer].subsidies;
            subsidies.retain(|(f, _)| *f != to);
            if monthly.is_positive() {
                let at = subsidies.partition_point(|(f, _)| *f < to);
                subsidies.insert(at, (to, monthly));
            }
        }
        Change::Endorse { voice, faction, on } => {
            let endorses = &mut t.factions[voice].endorses;
            endorses.retain(|&f| f != faction);
            if on {
                endorses.push(faction);
            }
        }
        Change::Split { from, to, percent } => split(book, t, from, to, percent),
        Change::Merge { from, into } => merge(book, t, from, into),
        Change::Found { faction, percent } => found(book, t, faction, percent),
        Change::Government { country, head, coalition } => government::install(t, country, head, coalition),
        Change::Cabinet { country, found } => government::appoint(book, t, country, *found),
        Change::Join { country, party } => {
            let state = &mut t.countries[country];
            if !state.in_government(party) {
                state.coalition.push(party);
                t.chronicle.write(today, Happening::Joined { country, party });
            }
        }
        Change::Leave { country, party } => {
            let before = t.countries[country].coalition.len();
            t.countries[country].coalition.retain(|&p| p != party);
            if t.countries[country].coalition.len() < before {
                t.parliaments[country].pledges.retain(|p| p.to != party);
                t.parliaments[country].seats_ministers = true;
                t.chronicle.write(today, Happening::Left { country, party });
            }
        }
        Change::Pledge { country, pledge } => {
            let pledges = &mut t.parliaments[country].pledges;
            pledges.retain(|p| (p.to, p.what) != (pledge.to, pledge.what));
            t.chronicle.write(today, Happening::Promised { to: pledge.to, what: pledge.what });
            pledges.push(pledge);
        }
        Change::Motion { country, by, days } => {
            let vote = today.plus(days.cast_signed());
            t.parliaments[country].motion = Some(Motion { by, vote });
        }
        Change::Bill { country, law, passes, by, days } => {
            let vote = today.plus(days.cast_signed());
            let bills = &mut t.parliaments[country].bills;
            bills.retain(|b| b.law != law);
            bills.push(Bill { law, passes, by, introduced: today, vote });
            t.chronicle.write(today, Happening::BillIntroduced { country, law, passes });
        }
        Change::Competence { country, competence, to } => {
            let estates = &mut t.institutions[country];
            let from = estates.holder(competence);
            if from != Some(to) && estates.of(to).is_some() {
                estates.give(competence, to);
                t.chronicle.write(today, Happening::CompetenceMoved { country, competence, from, to });
            }
        }
        Change::Coup { country, by, won } => {
            government::institutions::coup(book, t, country, by, won);
            if won && diplomacy::acts_abroad(t.read(), country) {
                let (deed, doer) = (Deed::Coup, country);
                diplomacy::change::commit(book, t, Diplomatic::Open { deed, doer, victim: None, days: COUP_DAYS });
            }
        }
        Change::Satisfaction { country, body, by } => {
            if let Some(state) = t.institutions[country].of_mut(body) {
                state.satisfaction = (state.satisfaction + by).clamp(Fixed::ZERO, Fixed::HUNDRED);
            }
        }
        Change::Weight { country, body, by } => {
            if let Some(state) = t.institutions[country].of_mut(body) {
                state.weight = (state.weight + by).clamp(Fixed::ONE, Fixed::HUNDRED);
            }
        }
        Change::Form { country, form } => {
            t.countries[country].form = form;
            t.chronicle.write(today, Happening::FormChanged { country, form });
        }
        Change::Election { country, days } => election::call(t, country, today.plus(days.cast_signed())),
        Change::Appoint { office, character } => people::install(t, office, character),
        Change::Lot { character, lot, by } => people::leave(t, character, lot, by),
        Change::Person { character, number, by } => {
            let person = &mut t.people[character];
            match number {
                PersonNumber::Ambition => person.ambition += by,
                PersonNumber::Loyalty => person.loyalty += by,
                PersonNumber::Health => person.health += by,
                PersonNumber::Grievance => person.grievance += by,
            }
        }
        Change::Tie { a, b, to } => t.people.set_tie(a, b, to),
        Change::GoOver { character, faction } => {
            if t.people[character].faction != Some(faction) {
                people::follow(t, character, faction);
                t.chronicle.write(today, Happening::WentOver { character, faction });
            }
        }
        Change::Heir { faction, character } => {
            t.people.heirs.insert(faction, character);
            t.chronicle.write(today, Happening::HeirChosen { faction, character });
        }
        Change::ExposeFraud { country } => election::expose_largest(book, t, country),
        Change::AnnulElection { country, days } => election::annul(t, country, days),
        Change::Pact { members } => election::agree(t, members),
        Change::Owner { province, to } => states::set_owner(book, t, province, to),
        Change::Controller { province, to } => {
            t.provinces.controller[province] = to;
            t.chronicle.write(today, Happening::Occupied { province, by: to });
            t.story.moments.push((Hook::ControlChanged, t.provinces.owner[province]));
        }
        Change::Holder { province, to } => set_holder(t, province, to),
        Change::Overlord { country, to } => states::set_overlord(book, t, country, to),
        Change::Release { country, head } => states::release(book, t, country, head),
        Change::Reshape(reshape) => states::commit(book, t, reshape),
        Change::War(change) => conflict::commit(book, t, *change),
        Change::Truce { a, b } => {
            let pair = if a < b { (a, b) } else { (b, a) };
            for n in 0..t.conflicts.rows.len() {
                let read = t.read();
                let row = &read.conflicts.rows[n];
                let stands = |f| conflict::side_of(read, row, f).map(|s| s.who);
                if let (true, Some(a), Some(b)) = (row.active, stands(a), stands(b)) {
                    let (conflict, stance) = (row.key, Stance::Truce { until: None });
                    conflict::commit(book, t, WarChange::Stance { conflict, a, b, stance });
                }
            }
            t.chronicle.write(today, Happening::Truce { between: pair.0, and: pair.1 });
        }
        Change::Queue { event, days, this, saved } => {
            let number = t.story.next_number();
            let due = today.plus(days.cast_signed());
            t.story.queue.push(QueuedEvent { due, number, event, this, saved });
        }
        Change::Tell { key, this } => t.chronicle.write(today, Happening::Told { key, this }),
        Change::ProtestBegins { kind, organiser, provinces, heads, days } => {
            let country = t.factions[organiser].country;
            let until = today.plus(days.cast_signed());
            let opposed_by = Vec::new();
            let begun =
                Protest { number: 0, kind, organiser, country, provinces, heads, since: today, until, opposed_by };
            protest::begin(t, begun);
        }
        Change::ProtestEnds { number, end } => protest::end(book, t, number, end),
        Change::Opposed { protest, by } => {
            if let Some(protest) = t.protests.active.iter_mut().find(|p| p.number == protest) {
                protest.opposed_by.push(by);
            }
        }
        Change::Answered { number, event, option } => {
            t.story.open.retain(|o| o.number != number);
            t.story.events[event].chosen = Some(option);
        }
        Change::Decided { decision, faction } => {
            t.story.decisions.insert((decision, faction), today);
            t.chronicle.write(today, Happening::Decision { decision, actor: faction });
        }
        Change::Seat { seat, options } => {
            t.play.seat = seat;
            t.play.options = options;
            let start = book.starts.iter().find(|s| Some(s.faction) == seat);
            let open = |&objective| ObjectiveState { objective, outcome: ObjectiveOutcome::Open, settled: None };
            t.play.objectives = start.map_or_else(Vec::new, |s| s.objectives.iter().map(open).collect());
        }
        Change::Relation { a, b, by } => relation::cause(t, a, b, Motive::Events, by),
        Change::Abroad(change) => diplomacy::change::commit(book, t, change),
        Change::Covert(deed) => covert::commit(book, t, deed),
        Change::Record(what) => {
            if let Happening::Covert(Affair::Exposed { country, .. }) = what {
                t.story.moments.push((Hook::ActExposed, country));
            }
            t.chronicle.write(today, what);
        }
    }
}

/// A faction's movement changes, and with it where it stands where the author left that to the movement.
fn set_movement(book: &Scenario, t: &mut Snapshot, faction: FactionId, movement: MovementId) {
    let stance = lineage::positions(book, faction, movement);
    let row = &mut t.factions[faction];
    row.movement = movement;
    row.stance = stance;
}

fn add_modifier(book: &Scenario, t: &mut Snapshot, new: ActiveModifier) {
    let stacks = book.modifiers[new.modifier].stacks;
    match (stacks, t.modifiers.find_mut(new.target, new.modifier)) {
        (Stacks::Add, _) | (_, None) => t.modifiers.add(new),
        (Stacks::Ignore, Some(_)) => {}
        (Stacks::Refresh, Some(old)) => {
            old.until = old.until.max(new.until);
            old.times = old.times.max(new.times);
            old.beneficiary = new.beneficiary;
        }
    }
}

fn set_law(t: &mut Snapshot, country: CountryId, law: LawId, passed: bool) {
    let today = t.calendar.today;
    let laws = &mut t.countries[country].laws;
    match (laws.binary_search(&law), passed) {
        (Err(at), true) => laws.insert(at, law),
        (Ok(at), false) => {
            laws.remove(at);
        }
        _ => return,
    }
    t.parliaments[country].last_law = Some(today);
    t.chronicle.write(
        today,
        if passed { Happening::LawPassed { country, law } } else { Happening::LawRepealed { country, law } },
    );
    t.story.moments.push((Hook::LawChanged, country));
}

fn set_status(t: &mut Snapshot, faction: FactionId, status: Status, by: Option<FactionId>) {
    let today = t.calendar.today;
    let before = std::mem::replace(&mut t.factions[faction].status, status);
    if before == status {
        return;
    }
    if status == Status::Banned {
        t.chronicle.write(today, Happening::Banned { faction, by });
        t.story.moments.push((Hook::FactionBanned, t.factions[faction].country));
    } else if status == Status::Legal {
        t.chronicle.write(today, Happening::Legalised { faction, by });
    }
}
