//! Whether an order may be given, and what it costs.

use super::cost::{cost, order_word};
use super::{Command, covert, diplomacy, economy, party, states, street, war};
use crate::rules::government::{self, Formateur, Route, eligible};
use crate::rules::script::{Frame, holds};
use crate::rules::{election, measure, schism, story};
use crate::scenario::{Audience, BudgetLine, CostDef, Fall, Filler, Lot, Repeat, Role, Scenario, Status};
use crate::units::{CharacterId, CountryId, DecisionId, FactionId, Fixed, LawId, OfficeId, ProvinceId};
use crate::world::{ProtestKind, Tables, Target};

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

pub(super) fn demand(met: bool, reason: &'static str) -> Result<(), Refusal> {
    if met { Ok(()) } else { Err(Refusal::because(reason)) }
}

/// Whether the order may be given now.
pub fn check(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> Result<(), Refusal> {
    check_at(book, t, actor, command, cost(book, t, actor, command))
}

/// The same where the cost is known.
pub(super) fn check_at(
    book: &Scenario,
    t: Tables<'_>,
    actor: FactionId,
    command: &Command,
    cost: CostDef,
) -> Result<(), Refusal> {
    if let Command::Begin { seat, .. } = command {
        demand(t.calendar.today == t.calendar.start, "already-begun")?;
        return demand(seat.is_none_or(|f| t.factions[f].active), "seat-not-there");
    }
    demand(t.factions[actor].active, "seat-not-there")?;
    allowed(book, t, actor, command)?;
    let row = &t.factions[actor];
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
    let form = &book.forms[country.form];
    if let Some(word) = order_word(t, actor, command) {
        demand(!form.forbids.contains(&word), "form-forbids")?;
    }
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
            } else if !country.governs(actor) && schism::convened(book, actor).next().is_some() {
                // The convener of a body of parties pays its own out of its own chest.
                demand(schism::body_of(book, t, actor, *faction).is_some(), "no-hand-abroad")?;
                demand(monthly.is_zero() || row.funds >= monthly.times_int(2), "cannot-pay")
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
            // More than the administration leaves may be promised: what is lacking is borrowed, or not paid.
            let free = Fixed::HUNDRED - others;
            if *percent > free {
                return Err(Refusal { reason: "budget-full", need: *percent, have: free });
            }
            Ok(())
        }
        Command::Borrow { .. }
        | Command::Repay { .. }
        | Command::IssueNotes { .. }
        | Command::Repudiate
        | Command::Tax { .. }
        | Command::Discharge { .. }
        | Command::Invest { .. } => economy::allowed(book, t, actor, command),
        Command::Pass { law } => {
            governs()?;
            demand(book.laws[*law].is_for(home), "law-of-others")?;
            demand(!country.has_law(*law), "law-in-force")?;
            lawful(book, t, home, *law, true)
        }
        Command::Repeal { law } => {
            governs()?;
            demand(country.has_law(*law), "law-not-in-force")?;
            lawful(book, t, home, *law, false)
        }
        Command::Appoint { office, character } => {
            governs()?;
            let place = appointing(book, t, home, *office)?;
            let person = &t.people[*character];
            let there = &t.countries[place];
            let filler = book.forms[there.form].filler(book.offices[*office].role);
            let sent = filler == Filler::Overlord && there.overlord.is_some_and(|(over, _)| person.country == over);
            demand(person.is_free() && (person.country == place || sent), "person-not-there")?;
            demand(eligible(t, place, filler, person.faction), "not-eligible")?;
            demand(t.people.holders[*office] != Some(*character), "already-holds")
        }
        Command::Dismiss { office } => {
            governs()?;
            appointing(book, t, home, *office)?;
            demand(t.people.holders[*office].is_some(), "office-empty")
        }
        Command::Arrest { character } | Command::Exile { character } => {
            governs()?;
            let person = &t.people[*character];
            let there = person.country == home && person.is_alive() && person.lot != Lot::Exiled;
            demand(there, "person-not-there")?;
            demand(!matches!(command, Command::Arrest { .. }) || person.lot != Lot::Arrested, "already-arrested")?;
            demand(person.faction.is_none_or(|f| !country.in_government(f)), "partner-in-government")?;
            demand(!reigns(book, t, *character), "person-reigns")
        }
        Command::Watch { character } => {
            governs()?;
            let person = &t.people[*character];
            demand(person.country == home && matches!(person.lot, Lot::Free | Lot::Retired), "person-not-there")?;
            let foreign = person.faction.is_some_and(|f| f != actor && country.in_government(f));
            demand(!foreign, "partner-in-government")?;
            demand(row.leader != Some(*character), "leads-you")?;
            demand(!reigns(book, t, *character), "person-reigns")
        }
        Command::SetFree { character } => {
            governs()?;
            let person = &t.people[*character];
            let kept = matches!(person.lot, Lot::Watched | Lot::Exiled | Lot::Arrested);
            demand(person.country == home && kept, "person-at-liberty")
        }
        Command::Promote { character } => {
            let person = &t.people[*character];
            demand(person.faction == Some(actor) && person.is_free(), "person-not-yours")?;
            demand(row.leader != Some(*character), "leads-you")?;
            demand(person.grievance.is_positive() || person.loyalty < Fixed::whole(90), "person-content")
        }
        Command::Groom { character } => {
            let person = &t.people[*character];
            demand(person.faction == Some(actor) && person.is_free(), "person-not-yours")?;
            demand(row.leader.is_some() && row.leader != Some(*character), "leads-you")?;
            demand(t.people.heirs.get(&actor) != Some(character), "heir-already")
        }
        Command::Invite { party } => {
            governs()?;
            demand(!voting_soon(t, home), "vote-is-near")?;
            seated(book, t, home, *party)?;
            demand(!country.in_government(*party), "in-government-already")?;
            let answer = government::answer_to(book, t, home, actor, *party);
            willing(answer.total)
        }
        Command::Oust { party } => {
            governs()?;
            demand(country.coalition.contains(party), "not-a-partner")
        }
        Command::Leave => demand(country.coalition.contains(&actor), "not-a-partner"),
        Command::Reshuffle => {
            governs()?;
            demand(!voting_soon(t, home), "vote-is-near")?;
            demand(measure::chamber(book, home) > 0 && form.answers_to_chamber(), "no-chamber")?;
            demand(country.minority_since.is_some(), "government-has-majority")?;
            let found = government::seek(book, t, home, Formateur::Only(actor));
            let found = found.filter(|f| f.majority).ok_or(Refusal::because("no-majority-found"))?;
            demand(found.partners != country.coalition, "no-better-majority")
        }
        Command::Propose { partners } => {
            demand(!country.governs(actor), "governs-already")?;
            seated(book, t, home, actor)?;
            demand(form.answers_to_chamber(), "no-chamber")?;
            demand(!voting_soon(t, home), "vote-is-near")?;
            demand(country.minority_since.is_some() || country.head.is_none(), "government-has-majority")?;
            for &party in partners {
                seated(book, t, home, party)?;
            }
            let found = government::proposal(book, t, home, actor, partners);
            let found = found.ok_or(Refusal::because("no-majority-found"))?;
            let worst = found.formation.tried.iter().flat_map(|a| &a.answers).map(|a| a.total).min();
            willing(worst.unwrap_or(Fixed::ZERO))?;
            demand(found.majority, "no-majority-found")
        }
        Command::Censure => {
            seated(book, t, home, actor)?;
            demand(form.can_fall_by(Fall::Confidence), "form-forbids")?;
            demand(!country.in_government(actor), "partner-in-government")?;
            let room = &t.parliaments[home];
            demand(room.motion.is_none(), "motion-tabled")?;
            let rested = book.defines.government.censure_rest.cast_signed();
            demand(room.last_censure.is_none_or(|d| t.calendar.today.since(d) >= rested), "censured-lately")?;
            demand(country.next_election.is_none_or(|d| d.since(t.calendar.today) > 100), "vote-is-near")
        }
        Command::Dissolve => {
            governs()?;
            demand(government::may_dissolve(book, t, home), "cannot-dissolve")
        }
        Command::Transfer { competence, to } => {
            governs()?;
            let estates = &t.institutions[home];
            demand(estates.of(*to).is_some() && t.factions[*to].active, "not-an-institution-of-state")?;
            demand(estates.holder(*competence) != Some(*to), "holds-it-already")
        }
        Command::Purge { body } => {
            governs()?;
            demand(
                t.institutions[home].of(*body).is_some() && t.factions[*body].active,
                "not-an-institution-of-state",
            )?;
            demand(*body != actor, "partner-in-government")
        }
        Command::Canvass { provinces } => {
            campaigning(book, t, actor)?;
            within(t, provinces, home, book.defines.election.canvass_most)
        }
        Command::Pact { with } => {
            campaigning(book, t, actor)?;
            let other = &t.factions[*with];
            demand(other.country == home && *with != actor && election::may_stand(t, *with), "not-in-your-country")?;
            let together = |members: &Vec<FactionId>| members.contains(&actor) && members.contains(with);
            demand(!t.elections[home].pacts.iter().any(together), "already-allied")?;
            let most = book.defines.election.pact_distance;
            demand(row.stance.distance(&other.stance) <= most, "too-far-apart")?;
            willing(election::pact_worth(book, t, *with, actor, &mut ()))
        }
        Command::Cow { provinces } => {
            campaigning(book, t, actor)?;
            within(t, provinces, home, book.defines.election.foul_most)
        }
        Command::Rig { provinces } => {
            campaigning(book, t, actor)?;
            demand(country.in_government(actor), "not-your-ballot-boxes")?;
            within(t, provinces, home, book.defines.election.foul_most)
        }
        Command::Inquire => {
            demand(t.elections[home].held.is_some_and(|d| t.calendar.today.since(d) < 730), "no-vote-to-ask-about")?;
            let asked = t.modifiers.on(Target::Country(home)).iter();
            let now = asked.into_iter().any(|m| m.modifier == book.defines.election.inquiry_modifier);
            demand(!now, "inquiry-sits")
        }
        Command::Rally => demand(row.cohesion < Fixed::whole(95), "already-united"),
        Command::Arm => {
            let at_war = t.conflicts.fights(actor);
            demand(at_war || country.governs(actor), "nobody-to-arm")
        }
        Command::Declare { .. }
        | Command::Congress
        | Command::Court { .. }
        | Command::Expel { .. }
        | Command::Absorb { .. }
        | Command::Recognise { .. }
        | Command::Denounce { .. }
        | Command::Agents { .. }
        | Command::Settle { .. }
        | Command::Demand { .. } => party::allowed(book, t, actor, command),
        Command::Abroad(order) => diplomacy::allowed(book, t, actor, order),
        Command::March { provinces } => street::callable(book, t, actor, ProtestKind::March, provinces),
        Command::Strike { provinces } => street::callable(book, t, actor, ProtestKind::Strike, provinces),
        Command::Oppose { protest } => street::opposable(t, actor, *protest),
        Command::Concede { protest } | Command::Disperse { protest } => {
            governs()?;
            street::answerable(t, actor, *protest)
        }
        Command::States(order) => states::allowed(book, t, actor, order),
        Command::Covert(order) => covert::allowed(book, t, actor, order),
        Command::Leak { against } => street::leakable(book, t, actor, *against),
        Command::War(order) => war::allowed(book, t, actor, order),
    }
}

/// The country of an office that one may fill: one's own, or one under one's administration.
fn appointing(book: &Scenario, t: Tables<'_>, home: CountryId, office: OfficeId) -> Result<CountryId, Refusal> {
    let place = book.offices[office].country;
    let administered = t.administrations.of(place).is_some_and(|a| a.over == home);
    demand(place == home || administered, "not-in-your-country")?;
    Ok(place)
}

/// Whether the person is the head of state, whom no order reaches.
fn reigns(book: &Scenario, t: Tables<'_>, character: CharacterId) -> bool {
    t.people.offices_of(character).any(|office| book.offices[office].role == Role::HeadOfState)
}

/// A vote is near, and the faction stands in it.
fn campaigning(book: &Scenario, t: Tables<'_>, actor: FactionId) -> Result<(), Refusal> {
    demand(election::may_stand(t, actor), "does-not-stand")?;
    let country = t.factions[actor].country;
    let days = election::days_to_vote(t, country).ok_or(Refusal::because("no-vote-called"))?;
    let most = book.defines.election.canvass_days.cast_signed();
    if days > most || days == 0 {
        let whole = |n: i32| Fixed::whole(i64::from(n));
        return Err(Refusal { reason: "vote-too-far", need: whole(most), have: whole(days) });
    }
    Ok(())
}

/// A party that sits in the chamber.
/// Whether the voters have been called: a government that has them called makes no new majority out of the old chamber.
fn voting_soon(t: Tables<'_>, country: CountryId) -> bool {
    t.countries[country].next_election.is_some_and(|d| d.since(t.calendar.today) <= 60)
}

fn seated(book: &Scenario, t: Tables<'_>, home: CountryId, party: FactionId) -> Result<(), Refusal> {
    demand(measure::chamber(book, home) > 0, "no-chamber")?;
    let row = &t.factions[party];
    demand(row.active && row.country == home, "not-in-your-country")?;
    demand(row.seats > 0, "no-seats")
}

/// A party that is asked says yes at 0 points or more.
fn willing(total: Fixed) -> Result<(), Refusal> {
    if total.is_negative() {
        return Err(Refusal { reason: "would-refuse", need: Fixed::ZERO, have: total });
    }
    Ok(())
}

/// Where a council or an overlord must agree to a law, it does; where a chamber votes, somebody must be for it.
fn lawful(book: &Scenario, t: Tables<'_>, country: CountryId, law: LawId, passes: bool) -> Result<(), Refusal> {
    demand(t.parliaments[country].last_law != Some(t.calendar.today), "law-today")?;
    match government::route(book, t, country, law, passes) {
        Route::Refused { have, need } => Err(Refusal { reason: "law-not-agreed", need, have }),
        Route::Debate { .. } => {
            demand(!t.parliaments[country].bills.iter().any(|b| b.law == law), "bill-before-the-chamber")
        }
        Route::AtOnce => Ok(()),
    }
}

/// An institution listens to the government of its country and to those who think as it does.
pub fn may_voice(t: Tables<'_>, actor: FactionId, voice: FactionId) -> Result<(), Refusal> {
    let (mine, other) = (&t.factions[actor], &t.factions[voice]);
    demand(other.active && other.country == mine.country, "not-in-your-country")?;
    demand(!other.kind.holds_allegiance(), "not-an-institution")?;
    let near = mine.stance.distance(&other.stance) <= Fixed::whole(45);
    demand(near || t.countries[mine.country].governs(actor), "does-not-listen")
}

pub(super) fn within(t: Tables<'_>, provinces: &[ProvinceId], home: CountryId, most: u32) -> Result<(), Refusal> {
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
        Audience::Seat => t.play.seat == Some(actor),
        Audience::Nobody => false,
    }
}

/// The frame in which a decision's conditions and effects are read.
pub fn decision_frame(book: &Scenario, t: Tables<'_>, actor: FactionId, decision: DecisionId) -> Frame {
    use crate::units::Kind;
    let this = match book.decisions[decision].to {
        Audience::AnyFaction | Audience::Seat => Target::Faction(actor),
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
