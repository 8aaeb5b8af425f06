//! What orders do, through the interpreter's stages.

use super::check::decision_frame;
use super::{Command, covert, diplomacy as envoys, economy, party, states, street, war};
use crate::rules::government::{self, Formateur, Route, institutions};
use crate::rules::script::{
    self, Change, CountryNumber, FactionNumber, PersonNumber, Stage, add_country, add_faction, add_person,
};
use crate::rules::{diplomacy, election, story};
use crate::scenario::{CostDef, Lot, Motive, Scenario, Status};
use crate::units::{CharacterId, CountryId, FactionId, Fixed, LawId, ModifierId, ProvinceId};
use crate::world::{Happening, Pledge, ProtestKind, Tables, Target};

/// Pays and acts. The order has been checked.
pub(super) fn carry_out(book: &Scenario, s: &mut impl Stage, actor: FactionId, command: &Command, cost: CostDef) {
    if !matches!(command, Command::Begin { .. }) {
        pay(s, actor, cost);
    }
    let home = s.tables().factions[actor].country;
    let orders = &book.defines.orders;
    match command {
        Command::Begin { seat, options } => s.make(Change::Seat { seat: *seat, options: *options }),
        Command::Answer { event, option } => answer(book, s, *event, *option),
        Command::Decide { decision } => {
            let mut frame = decision_frame(s.book(), s.tables(), actor, *decision);
            s.make(Change::Decided { decision: *decision, faction: actor });
            script::run(s, &mut frame, &book.decisions[*decision].effects);
        }
        Command::Fund { faction, monthly } => fund(s, actor, *faction, *monthly),
        Command::Propaganda { provinces } => {
            for &p in provinces {
                s.make(Change::Modifier {
                    modifier: orders.propaganda_modifier,
                    target: Target::Province(p),
                    beneficiary: Some(actor),
                    times: orders.propaganda_pull,
                    days: orders.propaganda_days,
                });
            }
            let count = u32::try_from(provinces.len()).expect("limited by the check");
            s.make(Change::Record(Happening::Campaign { faction: actor, provinces: count }));
        }
        Command::Crackdown { against, provinces } => {
            for &p in provinces {
                s.make(Change::Modifier {
                    modifier: orders.crackdown_modifier,
                    target: Target::Province(p),
                    beneficiary: None,
                    times: orders.crackdown_repression,
                    days: orders.crackdown_days,
                });
                let now = s.unrest(p);
                let by = (now + orders.crackdown_unrest).clamp(Fixed::ZERO, Fixed::HUNDRED) - now;
                s.make(Change::Unrest { province: p, by });
            }
            add_faction(s, *against, FactionNumber::Cohesion, orders.crackdown_cohesion);
            if s.status(*against) == Status::Legal {
                s.make(Change::Status { faction: *against, status: Status::Harassed, by: Some(actor) });
            }
            add_country(s, home, CountryNumber::Legitimacy, orders.crackdown_legitimacy);
            let count = u32::try_from(provinces.len()).expect("limited by the check");
            s.make(Change::Record(Happening::Crackdown { country: home, against: *against, provinces: count }));
        }
        Command::Ban { faction } => {
            s.make(Change::Status { faction: *faction, status: Status::Banned, by: Some(actor) });
            add_faction(s, *faction, FactionNumber::Cohesion, orders.ban_cohesion);
            add_country(s, home, CountryNumber::Legitimacy, orders.ban_legitimacy);
            partners(s, actor, *faction, orders.ban_cohesion.over_int(2));
            for p in s.tables().provinces.of(home).to_vec() {
                let slot = s.tables().influence.slot(home, *faction);
                let share = slot.map_or(Fixed::ZERO, |slot| crate::units::Share(s.row(p)[slot]).percent());
                let now = s.unrest(p);
                let by = (now + share.percent_of(orders.ban_unrest)).clamp(Fixed::ZERO, Fixed::HUNDRED) - now;
                if !by.is_zero() {
                    s.make(Change::Unrest { province: p, by });
                }
            }
        }
        Command::Legalise { faction } => {
            s.make(Change::Status { faction: *faction, status: Status::Legal, by: Some(actor) });
            add_country(s, home, CountryNumber::Legitimacy, orders.legalise_legitimacy);
        }
        Command::Endorse { voice, faction } => s.make(Change::Endorse { voice: *voice, faction: *faction, on: true }),
        Command::Withdraw { voice, faction } => s.make(Change::Endorse { voice: *voice, faction: *faction, on: false }),
        Command::Budget { line, percent } => s.make(Change::Budget { country: home, line: *line, to: *percent }),
        Command::Borrow { .. }
        | Command::Repay { .. }
        | Command::IssueNotes { .. }
        | Command::Repudiate
        | Command::Tax { .. }
        | Command::Discharge { .. }
        | Command::Invest { .. } => economy::carry_out(s, actor, command),
        Command::Pass { law } => law_changes(s, actor, *law, true),
        Command::Repeal { law } => law_changes(s, actor, *law, false),
        Command::Appoint { office, character } => {
            s.make(Change::Appoint { office: *office, character: Some(*character) });
            if let Some(faction) = s.tables().people[*character].faction.filter(|&f| f != actor) {
                add_faction(s, faction, FactionNumber::Cohesion, orders.appoint_cohesion);
            }
        }
        Command::Dismiss { office } => {
            let holder = s.tables().people.holders[*office];
            s.make(Change::Appoint { office: *office, character: None });
            let slighted = holder.and_then(|c| s.tables().people[c].faction);
            if let Some(faction) = slighted {
                add_faction(s, faction, FactionNumber::Cohesion, -orders.appoint_cohesion);
            }
        }
        Command::Arrest { character } => {
            person_put_away(s, actor, *character, Lot::Arrested, orders.arrest_cohesion, orders.arrest_unrest);
            add_country(s, home, CountryNumber::Legitimacy, orders.arrest_legitimacy);
        }
        Command::Exile { character } => {
            person_put_away(s, actor, *character, Lot::Exiled, orders.exile_cohesion, Fixed::ZERO);
            add_country(s, home, CountryNumber::Legitimacy, orders.exile_legitimacy);
        }
        Command::Watch { character } => {
            person_put_away(s, actor, *character, Lot::Watched, orders.watch_cohesion, Fixed::ZERO);
        }
        Command::SetFree { character } => {
            s.make(Change::Lot { character: *character, lot: Lot::Free, by: Some(actor) });
            add_country(s, home, CountryNumber::Legitimacy, orders.free_legitimacy);
            if let Some(faction) = s.tables().people[*character].faction {
                add_faction(s, faction, FactionNumber::Cohesion, orders.free_cohesion);
            }
        }
        Command::Promote { character } => {
            add_person(s, *character, PersonNumber::Grievance, orders.promote_grievance);
            add_person(s, *character, PersonNumber::Loyalty, orders.promote_loyalty);
            for rival in rivals(s.tables(), actor, *character) {
                add_person(s, rival, PersonNumber::Grievance, orders.promote_rivals);
            }
        }
        Command::Groom { character } => {
            s.make(Change::Heir { faction: actor, character: *character });
            add_person(s, *character, PersonNumber::Loyalty, orders.groom_loyalty);
            for rival in rivals(s.tables(), actor, *character) {
                add_person(s, rival, PersonNumber::Grievance, orders.promote_rivals);
            }
        }
        Command::Invite { party } => invite(s, actor, *party),
        Command::Oust { party } => {
            s.make(Change::Leave { country: home, party: *party });
            add_faction(s, *party, FactionNumber::Cohesion, orders.appoint_cohesion);
        }
        Command::Leave => s.make(Change::Leave { country: home, party: actor }),
        Command::Reshuffle => {
            let found = government::seek(s.book(), s.tables(), home, Formateur::Only(actor));
            if let Some(found) = found {
                s.make(Change::Cabinet { country: home, found: Box::new(found) });
            }
        }
        Command::Propose { partners } => {
            if let Some(found) = government::proposal(s.book(), s.tables(), home, actor, partners) {
                s.make(Change::Cabinet { country: home, found: Box::new(found) });
            }
        }
        Command::Censure => {
            let days = s.book().defines.government.censure_days;
            s.make(Change::Motion { country: home, by: actor, days });
        }
        Command::Dissolve => {
            let days = s.book().defines.government.campaign_days;
            s.make(Change::Record(Happening::Dissolved { country: home, by: actor }));
            s.make(Change::Election { country: home, days });
        }
        Command::Transfer { competence, to } => {
            for change in institutions::transfer(s.book(), s.tables(), home, *competence, *to) {
                s.make(change);
            }
        }
        Command::Purge { body } => purge(s, home, actor, *body),
        Command::Rally => {
            // The more stand together already, the fewer are left to bring back.
            let apart = Fixed::HUNDRED - s.faction_number(actor, FactionNumber::Cohesion);
            add_faction(s, actor, FactionNumber::Cohesion, orders.rally_cohesion.times(apart).over_int(50));
        }
        Command::Canvass { provinces } => {
            let e = &s.book().defines.election;
            let (modifier, strength) = (e.canvass_modifier, e.canvass_strength);
            on_the_day(s, actor, provinces, modifier, strength);
            let count = u32::try_from(provinces.len()).expect("limited by the check");
            s.make(Change::Record(Happening::Campaign { faction: actor, provinces: count }));
        }
        Command::Pact { with } => {
            let cost = s.book().defines.election.pact_cohesion;
            let mut members = vec![actor, *with];
            members.sort_unstable();
            s.make(Change::Pact { members });
            add_faction(s, actor, FactionNumber::Cohesion, cost);
            add_faction(s, *with, FactionNumber::Cohesion, cost);
        }
        Command::Cow { provinces } => {
            let e = &s.book().defines.election;
            let (modifier, strength, unrest) = (e.cowing_modifier, e.cowing_strength, e.cowing_unrest);
            on_the_day(s, actor, provinces, modifier, strength);
            for &p in provinces {
                let now = s.unrest(p);
                let by = (now + unrest).clamp(Fixed::ZERO, Fixed::HUNDRED) - now;
                s.make(Change::Unrest { province: p, by });
            }
        }
        Command::Rig { provinces } => {
            let e = &s.book().defines.election;
            let (modifier, strength) = (e.rigging_modifier, e.rigging_strength);
            on_the_day(s, actor, provinces, modifier, strength);
        }
        Command::Inquire => {
            let e = &s.book().defines.election;
            let (modifier, days) = (e.inquiry_modifier, e.inquiry_days);
            s.make(Change::Modifier {
                modifier,
                target: Target::Country(home),
                beneficiary: Some(actor),
                times: Fixed::ONE,
                days,
            });
        }
        Command::Arm => add_faction(s, actor, FactionNumber::Force, orders.arm_force),
        Command::Declare { .. }
        | Command::Congress
        | Command::Court { .. }
        | Command::Expel { .. }
        | Command::Absorb { .. }
        | Command::Recognise { .. }
        | Command::Denounce { .. }
        | Command::Agents { .. }
        | Command::Settle { .. }
        | Command::Demand { .. } => party::carry_out(s, actor, command),
        Command::Abroad(order) => envoys::carry_out(s, actor, order),
        Command::March { provinces } => street::call_out(s, actor, ProtestKind::March, provinces),
        Command::Strike { provinces } => street::call_out(s, actor, ProtestKind::Strike, provinces),
        Command::Oppose { protest } => street::oppose(s, actor, *protest),
        Command::Concede { protest } => street::concede(s, actor, *protest),
        Command::Disperse { protest } => street::disperse(s, *protest),
        Command::States(order) => states::carry_out(s, actor, order),
        Command::Covert(order) => covert::carry_out(s, actor, order),
        Command::Leak { against } => street::leak(s, actor, *against),
        Command::War(order) => war::carry_out(s, actor, order),
    }
}

/// A person loses their liberty: their faction closes ranks or is cowed, and where many follow it there is anger; the
/// friends whom they have among one's own are estranged.
fn person_put_away(
    s: &mut impl Stage,
    actor: FactionId,
    character: CharacterId,
    lot: Lot,
    cohesion: Fixed,
    unrest: Fixed,
) {
    let home = s.tables().factions[actor].country;
    let person = &s.tables().people[character];
    let (faction, ties) = (person.faction, person.ties.clone());
    s.make(Change::Lot { character, lot, by: Some(actor) });
    for (friend, tie) in ties.into_iter().filter(|(_, tie)| tie.is_positive()) {
        if s.tables().people[friend].faction == Some(actor) {
            add_person(s, friend, PersonNumber::Loyalty, -tie.over_int(10));
        }
    }
    let Some(faction) = faction else { return };
    add_faction(s, faction, FactionNumber::Cohesion, cohesion);
    let slot = s.tables().influence.slot(home, faction).filter(|_| !unrest.is_zero());
    let Some(slot) = slot else { return };
    for p in s.tables().provinces.of(home).to_vec() {
        let share = crate::units::Share(s.row(p)[slot]).percent();
        let now = s.unrest(p);
        let by = (now + share.percent_of(unrest)).clamp(Fixed::ZERO, Fixed::HUNDRED) - now;
        if !by.is_zero() {
            s.make(Change::Unrest { province: p, by });
        }
    }
}

/// Those of a faction who are at odds with one of it.
fn rivals(t: Tables<'_>, faction: FactionId, of: CharacterId) -> Vec<CharacterId> {
    let ties = t.people[of].ties.iter().filter(|(_, tie)| tie.is_negative());
    ties.map(|&(c, _)| c).filter(|&c| t.people[c].faction == Some(faction) && t.people[c].is_free()).collect()
}

/// Something that counts on the day of the vote and is over with it.
fn on_the_day(s: &mut impl Stage, actor: FactionId, provinces: &[ProvinceId], modifier: ModifierId, times: Fixed) {
    let home = s.tables().factions[actor].country;
    let days = election::days_to_vote(s.tables(), home).unwrap_or(0).max(0).unsigned_abs() + 1;
    for &p in provinces {
        s.make(Change::Modifier { modifier, target: Target::Province(p), beneficiary: Some(actor), times, days });
    }
}

fn pay(s: &mut impl Stage, actor: FactionId, cost: CostDef) {
    for (number, amount) in [
        (FactionNumber::Authority, cost.authority),
        (FactionNumber::Money, cost.money),
        (FactionNumber::Force, cost.force),
    ] {
        if amount.is_positive() {
            add_faction(s, actor, number, -amount);
        }
    }
}

fn answer(book: &Scenario, s: &mut impl Stage, number: u32, option: u8) {
    let Some(open) = s.tables().story.open.iter().find(|o| o.number == number).cloned() else { return };
    let mut frame = story::open_frame(s.book(), s.tables(), &open);
    let def = &book.events[open.event].options[usize::from(option)];
    let canon = def.canon;
    s.make(Change::Answered { number, event: open.event, option });
    s.make(Change::Record(Happening::Event { event: open.event, option, actor: frame.actor, this: frame.this, canon }));
    script::run(s, &mut frame, &def.effects);
}

fn fund(s: &mut impl Stage, actor: FactionId, faction: FactionId, monthly: Fixed) {
    let t = s.tables();
    let (home, there) = (t.factions[actor].country, t.factions[faction].country);
    if home == there || !t.countries[home].governs(actor) {
        s.make(Change::Subsidy { payer: actor, to: faction, monthly });
        return;
    }
    let rulers = t.countries[there].head;
    s.make(Change::Patron { faction, patron: home, monthly });
    if monthly.is_positive() && rulers != Some(faction) {
        let by = s.book().defines.orders.fund_relation;
        diplomacy::acts::cause(s, home, there, Motive::Meddling, by);
    }
}

/// The government's partners bear a harsh act the worse the nearer they stand to its victim.
fn partners(s: &mut impl Stage, actor: FactionId, victim: FactionId, worst: Fixed) {
    let t = s.tables();
    let home = t.factions[actor].country;
    let all: Vec<(FactionId, Fixed)> = t.countries[home]
        .coalition
        .iter()
        .map(|&p| (p, t.factions[p].stance.affinity(&t.factions[victim].stance).max(Fixed::ZERO)))
        .collect();
    for (partner, nearness) in all {
        add_faction(s, partner, FactionNumber::Cohesion, nearness.percent_of(worst));
    }
}

/// A law wanted: it is made at once, or introduced to be voted on.
fn law_changes(s: &mut impl Stage, actor: FactionId, law: LawId, passes: bool) {
    let country = s.tables().factions[actor].country;
    match government::route(s.book(), s.tables(), country, law, passes) {
        Route::Debate { days } => s.make(Change::Bill { country, law, passes, by: actor, days }),
        Route::AtOnce | Route::Refused { .. } => {
            for change in government::mood(s.book(), s.tables(), country, law, passes) {
                s.make(change);
            }
        }
    }
}

/// A party comes in; the promise that won it is kept in mind.
fn invite(s: &mut impl Stage, actor: FactionId, party: FactionId) {
    let t = s.tables();
    let country = t.factions[actor].country;
    let answer = government::answer_to(s.book(), t, country, actor, party);
    let until = t.calendar.today.plus(s.book().defines.government.promise_days.cast_signed());
    s.make(Change::Join { country, party });
    if let Some(what) = answer.promise {
        s.make(Change::Pledge { country, pledge: Pledge { to: party, what, until } });
    }
}

/// An institution loses its doubtful men, and with them weight and goodwill.
fn purge(s: &mut impl Stage, country: CountryId, actor: FactionId, body: FactionId) {
    let d = s.book().defines.institutions.clone();
    let Some((weight, content)) =
        s.tables().institutions[country].of(body).map(|state| (state.weight, state.satisfaction))
    else {
        return;
    };
    let lighter = (weight - d.purge_weight).max(Fixed::ONE) - weight;
    s.make(Change::Weight { country, body, by: lighter });
    let by = (content + d.purge_content).clamp(Fixed::ZERO, Fixed::HUNDRED) - content;
    s.make(Change::Satisfaction { country, body, by });
    add_faction(s, body, FactionNumber::Cohesion, -d.purge_weight);
    add_country(s, country, CountryNumber::Legitimacy, d.purge_legitimacy);
    s.make(Change::Record(Happening::Purged { country, body, by: actor }));
}
