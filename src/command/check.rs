//! Whether an order may be given, and what it costs.

use super::Command;
use crate::rules::script::{Frame, holds};
use crate::rules::{measure, story};
use crate::scenario::{Audience, BudgetLine, CostDef, Repeat, Scenario, Status};
use crate::units::{CountryId, DecisionId, FactionId, Fixed, ProvinceId};
use crate::world::{Tables, Target};

/// Why an order is refused. The reason is a key of the interface texts, `refusal-<reason>`, with `need` and `have`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub reason: &'static str,
    pub need: Fixed,
    pub have: Fixed,
}

impl Refusal {
    pub const fn because(reason: &'static str) -> Self {
        Self { reason, need: Fixed::ZERO, have: Fixed::ZERO }
    }
}

fn demand(met: bool, reason: &'static str) -> Result<(), Refusal> {
    if met { Ok(()) } else { Err(Refusal::because(reason)) }
}

/// What the order costs the one who gives it.
pub fn cost(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> CostDef {
    let d = &book.defines.orders;
    let authority = |a: Fixed| CostDef { authority: a, ..CostDef::default() };
    match command {
        Command::Begin { .. } | Command::Answer { .. } => CostDef::default(),
        Command::Decide { decision } => book.decisions[*decision].cost,
        Command::Fund { .. } => authority(d.fund_authority),
        Command::Propaganda { provinces } => {
            let people: u64 = provinces.iter().map(|&p| u64::from(t.provinces.population[p])).sum();
            let thousands = Fixed::whole((people / 1000).cast_signed());
            // Print and hire cost what people earn there.
            let wages = book.countries[t.factions[actor].country]
                .output
                .over_int(300)
                .clamp(Fixed::ratio(1, 5), Fixed::whole(3));
            let money = d.propaganda_money.times(thousands).times(wages).over_int(1000);
            CostDef { authority: d.propaganda_authority, money, force: Fixed::ZERO }
        }
        Command::Crackdown { .. } => {
            CostDef { authority: d.crackdown_authority, money: Fixed::ZERO, force: d.crackdown_force }
        }
        Command::Ban { .. } => authority(d.ban_authority),
        Command::Legalise { .. } => authority(d.legalise_authority),
        Command::Endorse { .. } | Command::Withdraw { .. } => authority(d.endorse_authority),
        Command::Budget { .. } => authority(d.budget_authority),
        Command::Pass { law } | Command::Repeal { law } => authority(book.laws[*law].cost),
        Command::Appoint { .. } | Command::Dismiss { .. } => authority(d.appoint_authority),
        Command::Rally => CostDef { authority: d.rally_authority, money: d.rally_money, force: Fixed::ZERO },
        Command::Arm => CostDef { authority: d.arm_authority, money: d.arm_money, force: Fixed::ZERO },
    }
}

/// Whether the order may be given now.
pub fn check(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> Result<(), Refusal> {
    if let Command::Begin { seat, .. } = command {
        demand(t.calendar.today == t.calendar.start, "already-begun")?;
        return demand(seat.is_none_or(|f| t.factions[f].active), "seat-not-there");
    }
    demand(t.factions[actor].active, "seat-not-there")?;
    allowed(book, t, actor, command)?;
    let (row, cost) = (&t.factions[actor], cost(book, t, actor, command));
    for (reason, need, have) in [
        ("authority", cost.authority, row.authority),
        ("money", cost.money, row.funds),
        ("force", cost.force, row.force),
    ] {
        if need.is_positive() && have < need {
            return Err(Refusal { reason, need, have });
        }
    }
    Ok(())
}

fn allowed(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> Result<(), Refusal> {
    let row = &t.factions[actor];
    let home = row.country;
    let country = &t.countries[home];
    let governs = || demand(country.governs(actor), "not-in-government");
    match command {
        Command::Begin { .. } => Ok(()),
        Command::Answer { event, option } => {
            let open = t.story.open.iter().find(|o| o.number == *event).ok_or(Refusal::because("event-closed"))?;
            demand(open.actor == actor, "not-yours-to-answer")?;
            let frame = story::open_frame(book, t, open);
            demand(story::options(book, t, open.event, &frame).contains(option), "option-closed")
        }
        Command::Decide { decision } => decidable(book, t, actor, *decision),
        Command::Fund { faction, monthly } => {
            let to = &t.factions[*faction];
            demand(to.active && *faction != actor, "no-such-recipient")?;
            demand(!monthly.is_negative() && *monthly <= Fixed::whole(5000), "sum-out-of-range")?;
            if to.country == home {
                demand(monthly.is_zero() || row.funds >= *monthly, "cannot-pay")
            } else {
                governs()?;
                demand(monthly.is_zero() || country.treasury >= monthly.times_int(3), "treasury-cannot-pay")
            }
        }
        Command::Propaganda { provinces } => {
            demand(row.kind.holds_allegiance(), "no-following-to-win")?;
            within(t, provinces, home, book.defines.orders.propaganda_most)
        }
        Command::Crackdown { against, provinces } => {
            governs()?;
            let target = &t.factions[*against];
            demand(target.active && target.country == home && target.kind.holds_allegiance(), "not-in-your-country")?;
            demand(!country.in_government(*against), "partner-in-government")?;
            within(t, provinces, home, book.defines.orders.crackdown_most)
        }
        Command::Ban { faction } => {
            governs()?;
            let target = &t.factions[*faction];
            demand(target.active && target.country == home, "not-in-your-country")?;
            demand(*faction != actor && !country.in_government(*faction), "partner-in-government")?;
            demand(matches!(target.status, Status::Legal | Status::Harassed), "already-banned")
        }
        Command::Legalise { faction } => {
            governs()?;
            let target = &t.factions[*faction];
            demand(target.active && target.country == home, "not-in-your-country")?;
            demand(target.status != Status::Legal, "already-legal")
        }
        Command::Endorse { voice, faction } => {
            may_voice(t, actor, *voice)?;
            let backed = &t.factions[*faction];
            demand(backed.active && backed.country == home && backed.kind.holds_allegiance(), "not-in-your-country")?;
            demand(!t.factions[*voice].endorses.contains(faction), "already-endorses")?;
            demand(t.factions[*voice].stance.distance(&backed.stance) <= Fixed::whole(45), "too-far-apart")
        }
        Command::Withdraw { voice, faction } => {
            may_voice(t, actor, *voice)?;
            demand(t.factions[*voice].endorses.contains(faction), "does-not-endorse")
        }
        Command::Budget { line, percent } => {
            governs()?;
            demand(!percent.is_negative() && *percent <= Fixed::whole(70), "sum-out-of-range")?;
            let others: Fixed = BudgetLine::ALL.iter().filter(|l| *l != line).map(|l| country.line(*l)).sum();
            let most = Fixed::HUNDRED - book.defines.economy.administration;
            let free = most - others;
            if *percent > free {
                return Err(Refusal { reason: "budget-full", need: *percent, have: free });
            }
            Ok(())
        }
        Command::Pass { law } => {
            governs()?;
            demand(!country.has_law(*law), "law-in-force")?;
            majority(book, t, home)
        }
        Command::Repeal { law } => {
            governs()?;
            demand(country.has_law(*law), "law-not-in-force")?;
            majority(book, t, home)
        }
        Command::Appoint { office, character } => {
            governs()?;
            demand(book.offices[*office].country == home, "not-in-your-country")?;
            let person = &t.people.characters[*character];
            demand(person.active && person.country == home, "person-not-there")?;
            demand(t.people.holders[*office] != Some(*character), "already-holds")
        }
        Command::Dismiss { office } => {
            governs()?;
            demand(book.offices[*office].country == home, "not-in-your-country")?;
            demand(t.people.holders[*office].is_some(), "office-empty")
        }
        Command::Rally => demand(row.cohesion < Fixed::whole(95), "already-united"),
        Command::Arm => {
            let at_war = t.conflicts.rows.values().any(|c| c.active && c.side_of(actor).is_some());
            demand(at_war || country.governs(actor), "nobody-to-arm")
        }
    }
}

/// A chamber that answers for laws must have a majority behind the government.
fn majority(book: &Scenario, t: Tables<'_>, country: CountryId) -> Result<(), Refusal> {
    let (have, need) = (measure::coalition_seats(t, country), measure::majority(book, country));
    if t.countries[country].form.answers_to_chamber() && have < need {
        let whole = |n: u32| Fixed::whole(i64::from(n));
        return Err(Refusal { reason: "no-majority", need: whole(need), have: whole(have) });
    }
    Ok(())
}

/// An institution listens to the government of its country and to those who think as it does.
pub fn may_voice(t: Tables<'_>, actor: FactionId, voice: FactionId) -> Result<(), Refusal> {
    let (mine, other) = (&t.factions[actor], &t.factions[voice]);
    demand(other.active && other.country == mine.country, "not-in-your-country")?;
    demand(!other.kind.holds_allegiance(), "not-an-institution")?;
    let near = mine.stance.distance(&other.stance) <= Fixed::whole(45);
    demand(near || t.countries[mine.country].governs(actor), "does-not-listen")
}

fn within(t: Tables<'_>, provinces: &[ProvinceId], home: CountryId, most: u32) -> Result<(), Refusal> {
    demand(!provinces.is_empty(), "no-province-chosen")?;
    demand(provinces.iter().all(|&p| t.provinces.owner[p] == home), "not-in-your-country")?;
    let count = u32::try_from(provinces.len()).unwrap_or(u32::MAX);
    if count > most {
        return Err(Refusal {
            reason: "too-many-provinces",
            need: Fixed::whole(i64::from(count)),
            have: Fixed::whole(i64::from(most)),
        });
    }
    let twice = provinces.iter().enumerate().any(|(n, p)| provinces[..n].contains(p));
    demand(!twice, "province-twice")
}

/// Whether a decision is offered to a faction at all.
pub fn offered(book: &Scenario, t: Tables<'_>, actor: FactionId, decision: DecisionId) -> bool {
    let country = t.factions[actor].country;
    match book.decisions[decision].to {
        Audience::Ruler(c) => t.countries[c].governs(actor),
        Audience::Faction(f) => f == actor,
        Audience::AnyRuler => t.countries[country].governs(actor),
        Audience::AnyFaction => true,
        Audience::Nobody => false,
    }
}

/// The frame in which a decision's conditions and effects are read.
pub fn decision_frame(book: &Scenario, t: Tables<'_>, actor: FactionId, decision: DecisionId) -> Frame {
    use crate::units::Kind;
    let this = match book.decisions[decision].to {
        Audience::AnyFaction => Target::Faction(actor),
        _ => Target::Country(t.factions[actor].country),
    };
    Frame {
        stream: book.names.hash(Kind::Decision, decision.0) ^ book.names.hash(Kind::Faction, actor.0).rotate_left(17),
        ..Frame::of(actor, this)
    }
}

fn decidable(book: &Scenario, t: Tables<'_>, actor: FactionId, decision: DecisionId) -> Result<(), Refusal> {
    demand(offered(book, t, actor, decision), "not-yours-to-decide")?;
    let def = &book.decisions[decision];
    let frame = decision_frame(book, t, actor, decision);
    let last = t.story.decisions.get(&(decision, actor)).copied();
    match (last, def.repeat) {
        (Some(_), Repeat::Never) => return Err(Refusal::because("decided-once")),
        (Some(last), Repeat::AfterDays(days)) => {
            let passed = t.calendar.today.since(last);
            if passed < days.cast_signed() {
                let whole = |n: i32| Fixed::whole(i64::from(n));
                return Err(Refusal { reason: "too-soon", need: whole(days.cast_signed()), have: whole(passed) });
            }
        }
        (None, _) => {}
    }
    demand(holds(&(book, t), &frame, &def.visible), "not-open-now")?;
    demand(holds(&(book, t), &frame, &def.allowed), "conditions-not-met")
}
