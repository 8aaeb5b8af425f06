//! What orders do, through the interpreter's stages.

use super::Command;
use super::check::{cost, decision_frame};
use crate::rules::script::{self, Change, CountryNumber, FactionNumber, Stage, add_country, add_faction};
use crate::rules::story;
use crate::scenario::{Scenario, Status};
use crate::units::{FactionId, Fixed, LawId};
use crate::world::{Happening, Tables, Target};

/// Pays and acts. The order has been checked.
pub(super) fn carry_out(book: &Scenario, s: &mut impl Stage, actor: FactionId, command: &Command) {
    pay(s, actor, command);
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
        Command::Pass { law } => law_changes(book, s, actor, *law, true),
        Command::Repeal { law } => law_changes(book, s, actor, *law, false),
        Command::Appoint { office, character } => {
            s.make(Change::Appoint { office: *office, character: Some(*character) });
            if let Some(faction) = s.tables().people.characters[*character].faction.filter(|&f| f != actor) {
                add_faction(s, faction, FactionNumber::Cohesion, orders.appoint_cohesion);
            }
        }
        Command::Dismiss { office } => {
            let holder = s.tables().people.holders[*office];
            s.make(Change::Appoint { office: *office, character: None });
            let slighted = holder.and_then(|c| s.tables().people.characters[c].faction);
            if let Some(faction) = slighted {
                add_faction(s, faction, FactionNumber::Cohesion, -orders.appoint_cohesion);
            }
        }
        Command::Rally => add_faction(s, actor, FactionNumber::Cohesion, orders.rally_cohesion),
        Command::Arm => add_faction(s, actor, FactionNumber::Force, orders.arm_force),
    }
}

fn pay(s: &mut impl Stage, actor: FactionId, command: &Command) {
    if matches!(command, Command::Begin { .. }) {
        return;
    }
    let cost = cost(s.book(), s.tables(), actor, command);
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
    if home == there {
        s.make(Change::Subsidy { payer: actor, to: faction, monthly });
        return;
    }
    let rulers = t.countries[there].head;
    s.make(Change::Patron { faction, patron: home, monthly });
    if monthly.is_positive() && rulers != Some(faction) {
        s.make(Change::Relation { a: home, b: there, by: s.book().defines.orders.fund_relation });
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

/// A law passed or repealed: those in government are pleased or strained by how near it stands to them; the country by how
/// near it stands to the people's parties.
fn law_changes(book: &Scenario, s: &mut impl Stage, actor: FactionId, law: LawId, passed: bool) {
    let home = s.tables().factions[actor].country;
    let orders = &book.defines.orders;
    let sign = if passed { Fixed::ONE } else { -Fixed::ONE };
    let t = s.tables();
    let government: Vec<FactionId> =
        t.countries[home].head.iter().chain(&t.countries[home].coalition).copied().collect();
    let all: Vec<FactionId> = t.factions.active_in(home).filter(|&f| t.factions[f].kind.holds_allegiance()).collect();
    s.make(Change::Law { country: home, law, passed });
    let mut mood = Fixed::ZERO;
    for faction in all {
        let liking = liking(s, faction, law).times(sign);
        mood += liking.times(s.support(faction)).over_int(100);
        if government.contains(&faction) {
            add_faction(s, faction, FactionNumber::Cohesion, liking.percent_of(orders.law_cohesion));
        }
    }
    add_country(s, home, CountryNumber::Legitimacy, mood.percent_of(orders.law_support));
}

/// −100 to 100: how a faction likes a law, on the axes the law speaks of.
fn liking(s: &impl script::Reading, faction: FactionId, law: LawId) -> Fixed {
    liking_of(s.book(), s.tables(), faction, law)
}

/// −100 to 100: how a faction likes a law, on the axes the law speaks of.
pub fn liking_of(book: &Scenario, t: Tables<'_>, faction: FactionId, law: LawId) -> Fixed {
    let stance = t.factions[faction].stance;
    let leans = &book.laws[law].leans;
    let (mut sum, mut axes) = (Fixed::ZERO, 0);
    for axis in crate::scenario::Axis::ALL {
        if let Some(lean) = leans.get(axis) {
            sum += Fixed::HUNDRED - (stance.on(axis) - lean).abs();
            axes += 1;
        }
    }
    sum.over_int(axes.max(1))
}
