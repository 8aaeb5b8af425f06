//! What effects do: each becomes [`Change`]s with every name resolved and every limit applied.

use super::change::{Change, CountryNumber, FactionNumber, PersonNumber};
use super::condition::holds;
use super::numbers::{add_faction, add_sway, add_tie, convert, country_number, faction_number, make, person_number};
use super::settle::may_settle;
use super::stage::{Chance, Stage};
use super::value::{character, country, each, faction, home, province, target};
use super::{Frame, HUNDRED, Reading};
use super::{abroad, arms, realm};
use crate::rules::covert::{self, Deed, NetworkPart};
use crate::rules::government::{self, institutions};
use crate::rules::{diplomacy, protest, schism};
use crate::scenario::{Effect, FlagHome, Lot, ModifierHome, Motive, Places, Scope};
use crate::units::{CharacterId, CountryId, FactionId, Fixed, ProvinceId, stable_hash};
use crate::world::{Account, Break, ProtestKind, Runner, Sort, Standing, Target};

/// Runs effects in order. What speaks of something that cannot be found does nothing.
pub fn run(stage: &mut impl Stage, frame: &mut Frame, effects: &[Effect]) {
    for effect in effects {
        let _nothing_found: Option<()> = one(stage, frame, effect);
    }
}

fn one(s: &mut impl Stage, frame: &mut Frame, effect: &Effect) -> Option<()> {
    match effect {
        Effect::Authority(x, n) => faction_number(s, frame, x, FactionNumber::Authority, *n),
        Effect::Money(x, n) => faction_number(s, frame, x, FactionNumber::Money, *n),
        Effect::Force(x, n) => faction_number(s, frame, x, FactionNumber::Force, *n),
        Effect::Cohesion(x, n) => faction_number(s, frame, x, FactionNumber::Cohesion, *n),
        Effect::Members(x, percent) => {
            let f = faction(s, frame, x)?;
            let by = percent.percent_of(s.faction_number(f, FactionNumber::Members));
            add_faction(s, f, FactionNumber::Members, Fixed::whole(by.trunc()));
            Some(())
        }
        Effect::Sway(x, points, places) => {
            let f = faction(s, frame, x)?;
            for p in found(s, frame, places) {
                add_sway(s, f, p, *points);
            }
            Some(())
        }
        Effect::Convert { from, to, percent, at } => {
            let (from, to) = (faction(s, frame, from)?, faction(s, frame, to)?);
            for p in found(s, frame, at) {
                convert(s, from, to, p, *percent);
            }
            Some(())
        }
        Effect::Unrest(places, n) => {
            for p in found(s, frame, places) {
                let now = s.unrest(p);
                let by = (now + *n).clamp(Fixed::ZERO, HUNDRED) - now;
                make(s, !by.is_zero(), Change::Unrest { province: p, by });
            }
            Some(())
        }
        Effect::March(x, places, days) => call_out(s, frame, x, places, ProtestKind::March, *days),
        Effect::Strike(x, places, days) => call_out(s, frame, x, places, ProtestKind::Strike, *days),
        Effect::Stability(x, n) => country_number(s, frame, x, CountryNumber::Stability, *n),
        Effect::Legitimacy(x, n) => country_number(s, frame, x, CountryNumber::Legitimacy, *n),
        Effect::Weariness(x, n) => country_number(s, frame, x, CountryNumber::Weariness, *n),
        Effect::Treasury(x, n) => country_number(s, frame, x, CountryNumber::Treasury, *n),
        Effect::Grant(from, to, sum) => {
            let (from, to) = (country(s, frame, from)?, country(s, frame, to)?);
            let (from, to) = (Account::Country(from), Account::Country(to));
            make(s, from != to, Change::Pay { from, to, sum: *sum, sort: Sort::Subvention });
            Some(())
        }
        Effect::Ambition(x, n) => person_number(s, frame, x, PersonNumber::Ambition, *n),
        Effect::Loyalty(x, n) => person_number(s, frame, x, PersonNumber::Loyalty, *n),
        Effect::Health(x, n) => person_number(s, frame, x, PersonNumber::Health, *n),
        Effect::Grievance(x, n) => person_number(s, frame, x, PersonNumber::Grievance, *n),
        Effect::Tie(a, b, by) => {
            let (a, b) = (character(s, frame, a)?, character(s, frame, b)?);
            add_tie(s, a, b, *by);
            Some(())
        }
        Effect::Relation(a, b, by) => {
            let (a, b) = (country(s, frame, a)?, country(s, frame, b)?);
            diplomacy::acts::cause(s, a, b, Motive::Events, *by);
            Some(())
        }
        Effect::Cause(a, b, motive, by) => {
            let (a, b) = (country(s, frame, a)?, country(s, frame, b)?);
            diplomacy::acts::cause(s, a, b, *motive, *by);
            Some(())
        }
        Effect::OfferTreaty(..)
        | Effect::SignTreaty(..)
        | Effect::EndTreaty(..)
        | Effect::JoinBloc(..)
        | Effect::Embargo(..)
        | Effect::LiftEmbargo(..)
        | Effect::RecogniseState(..)
        | Effect::WithholdRecognition(..)
        | Effect::Adopt(..)
        | Effect::OpenMatter(_)
        | Effect::Applaud(..)
        | Effect::Condemn(..)
        | Effect::OpenCrisis(_)
        | Effect::CallConference(_) => abroad::run(s, frame, effect),
        Effect::SetOverlord(..)
        | Effect::Free(..)
        | Effect::HandOver(..)
        | Effect::Unite(..)
        | Effect::Plebiscite { .. }
        | Effect::Requisition(..)
        | Effect::Cadre(..)
        | Effect::Terror(..)
        | Effect::Mercy(..)
        | Effect::Garrison(..)
        | Effect::GiveLand(..)
        | Effect::Occupy(..)
        | Effect::Hold(..)
        | Effect::Release { .. } => realm::run(s, frame, effect),
        Effect::EndConflict(..)
        | Effect::TakeUpArms(..)
        | Effect::DeclareWar { .. }
        | Effect::JoinConflict(..)
        | Effect::SetStance(..)
        | Effect::AddForce(..)
        | Effect::SendTroops { .. }
        | Effect::RecallTroops(..)
        | Effect::Truce(..) => arms::run(s, frame, effect),
        Effect::Lasting(modifier, x, days) => {
            let target = modified(s, frame, x, s.book().modifiers[*modifier].on)?;
            let times = Fixed::ONE;
            s.make(Change::Modifier { modifier: *modifier, target, beneficiary: frame.actor, times, days: *days });
            Some(())
        }
        Effect::Lift(modifier, x) => {
            let target = modified(s, frame, x, s.book().modifiers[*modifier].on)?;
            s.make(Change::Lift { modifier: *modifier, target });
            Some(())
        }
        Effect::If(condition, then, otherwise) => {
            let road = if holds(s, frame, condition) { then } else { otherwise };
            run(s, frame, road);
            Some(())
        }
        Effect::Chance(percent, then, otherwise) => {
            chance(s, frame, *percent, then, otherwise);
            Some(())
        }
        Effect::EachFaction { of, when, then } => {
            let c = country(s, frame, of)?;
            let all: Vec<Target> = s.ground().factions.of_country[c].iter().map(|&f| Target::Faction(f)).collect();
            for_each(s, frame, all, when, then);
            Some(())
        }
        Effect::EachCountry { when, then } => {
            let all: Vec<Target> = s.ground().countries.rows.ids().map(Target::Country).collect();
            for_each(s, frame, all, when, then);
            Some(())
        }
        Effect::EachProvince { of, when, then } => {
            let c = country(s, frame, of)?;
            let all: Vec<Target> = s.ground().provinces.of(c).iter().map(|&p| Target::Province(p)).collect();
            for_each(s, frame, all, when, then);
            Some(())
        }
        Effect::Named(id) => {
            let then = s.book().effects[*id].then.clone();
            run(s, frame, &then);
            Some(())
        }
        Effect::Save(name, x) => {
            let target = target(s, frame, x)?;
            frame.saved.push((name.clone(), target));
            Some(())
        }
        _ => resolved(s, frame, effect),
    }
}

/// Effects that are one change each.
fn resolved(s: &mut impl Stage, frame: &mut Frame, effect: &Effect) -> Option<()> {
    let f = |x: &Scope| faction(s, frame, x);
    let c = |x: &Scope| country(s, frame, x);
    let change = match effect {
        Effect::SetFlag(flag, value) => {
            let def = &s.book().flags[*flag];
            Change::Flag { flag: *flag, on: home(s, frame, &Scope::This, def.on), value: def.value(value)? }
        }
        Effect::SetFlagOf(x, flag, value) => {
            let def = &s.book().flags[*flag];
            Change::Flag { flag: *flag, on: home(s, frame, x, def.on), value: def.value(value)? }
        }
        Effect::Count(x, counter, by) => {
            let def = &s.book().counters[*counter];
            let on = home(s, frame, x, def.on);
            if on.is_none() && def.on != FlagHome::World {
                return None;
            }
            let now = s.counter(*counter, on);
            Change::Counter { counter: *counter, on, by: (now + *by).clamp(def.min, def.max) - now }
        }
        Effect::PassLaw(x, law) => Change::Law { country: c(x)?, law: *law, passed: true },
        Effect::RepealLaw(x, law) => Change::Law { country: c(x)?, law: *law, passed: false },
        Effect::SetStatus(x, status) => Change::Status { faction: f(x)?, status: *status, by: frame.actor },
        Effect::SetMovement(x, movement) => {
            let faction = f(x)?;
            if s.movement(faction) == *movement {
                return None;
            }
            Change::Movement { faction, movement: *movement }
        }
        Effect::SetLeader(x, leader) if s.lot(*leader) == Lot::Free => {
            Change::Leader { faction: f(x)?, leader: *leader }
        }
        Effect::SetPatron(x, patron, monthly) => {
            Change::Patron { faction: f(x)?, patron: c(patron)?, monthly: *monthly }
        }
        Effect::Endorse(voice, x) => Change::Endorse { voice: f(voice)?, faction: f(x)?, on: true },
        Effect::Withdraw(voice, x) => Change::Endorse { voice: f(voice)?, faction: f(x)?, on: false },
        Effect::Split { from, to, percent } => {
            let from = f(from)?;
            if !s.active(from) || s.active(*to) || !has_room(s, *to) {
                return None;
            }
            Change::Split { from, to: *to, percent: (*percent).clamp(Fixed::ZERO, HUNDRED) }
        }
        Effect::Merge { from, into } => {
            let (from, into) = (f(from)?, f(into)?);
            if !s.active(from) || !s.active(into) {
                return None;
            }
            Change::Merge { from, into }
        }
        Effect::Found(faction, percent) => {
            if s.active(*faction) || !has_room(s, *faction) {
                return None;
            }
            Change::Found { faction: *faction, percent: *percent }
        }
        Effect::Break(x) => {
            let from = f(x)?;
            if s.active(from) {
                schism::leave(s, from, Break::Scripted);
            }
            return Some(());
        }
        Effect::TakeLine(x, question, answer) => {
            let (faction, answer) = (f(x)?, s.book().questions[*question].number(answer)?);
            if s.tables().wings.line(faction, *question) == Some(answer) {
                return None;
            }
            Change::Line { faction, question: *question, answer }
        }
        Effect::Incline(x, question, by) => {
            Change::Incline { faction: f(x)?, wing: None, question: *question, by: *by }
        }
        Effect::Strain(x, by) => Change::Strain { faction: f(x)?, by: *by },
        Effect::OpenQuestion(question) => Change::Question { question: *question, open: true },
        Effect::SettleQuestion(question) => Change::Question { question: *question, open: false },
        Effect::Affiliate(body, x) | Effect::Disaffiliate(body, x) => {
            let (faction, joins) = (f(x)?, matches!(effect, Effect::Affiliate(..)));
            let row = &s.tables().factions[faction];
            let fit = row.active && row.kind.holds_allegiance() && s.book().internationals[*body].convener != faction;
            if !fit || schism::belongs(s.tables(), *body, faction) == joins {
                return None;
            }
            Change::Membership { body: *body, faction, joins }
        }
        Effect::Settle(x, y) => {
            let (faction, to) = (f(x)?, c(y)?);
            may_settle(s.tables(), faction, to).ok()?;
            Change::Settle { faction, to }
        }
        Effect::Recognise(x, y) => Change::Standing { country: c(x)?, faction: f(y)?, to: Standing::Recognised },
        Effect::Denounce(x, y) => Change::Standing { country: c(x)?, faction: f(y)?, to: Standing::Denounced },
        Effect::FormGovernment { head, coalition } => {
            let head = f(head)?;
            let country = s.ground().factions[head].country;
            let coalition = coalition.iter().filter_map(f).filter(|&p| p != head && s.active(p)).collect();
            Change::Government { country, head, coalition }
        }
        Effect::JoinGovernment(x) => {
            let party = f(x)?;
            let country = s.ground().factions[party].country;
            if !s.active(party) || s.governments().countries[country].in_government(party) {
                return None;
            }
            Change::Join { country, party }
        }
        Effect::LeaveGovernment(x) => {
            let party = f(x)?;
            let country = s.ground().factions[party].country;
            if !s.governments().countries[country].coalition.contains(&party) {
                return None;
            }
            Change::Leave { country, party }
        }
        Effect::SeekGovernment(x) => {
            let country = c(x)?;
            let found = Box::new(government::coalition(s.book(), s.tables(), country)?);
            Change::Cabinet { country, found }
        }
        Effect::Censure(x) => {
            let by = f(x)?;
            let country = s.ground().factions[by].country;
            let days = s.book().defines.government.censure_days;
            Change::Motion { country, by, days }
        }
        Effect::MoveCompetence(competence, x) => {
            let to = f(x)?;
            let country = s.ground().factions[to].country;
            s.tables().institutions[country].of(to)?;
            if s.tables().institutions[country].holder(*competence) == Some(to) {
                return None;
            }
            for change in institutions::transfer(s.book(), s.tables(), country, *competence, to) {
                s.make(change);
            }
            return Some(());
        }
        Effect::Search(x, breadth) => {
            let country = c(x)?;
            let by = frame.actor.or(s.tables().countries[country].head)?;
            covert::begin_search(s, country, by, *breadth);
            return Some(());
        }
        Effect::Network(x, place, by) => {
            let (runner, country) = (covert::runner_of(s.tables(), f(x)?), c(place)?);
            if runner == Runner::Country(country) {
                return None;
            }
            let now = s.tables().networks.of(runner, country).map_or(Fixed::ZERO, |n| n.agents);
            let by = (now + *by).max(Fixed::ZERO) - now;
            Change::Covert(Deed::Network { runner, country, part: NetworkPart::Agents, by })
        }
        Effect::Service(x, by) => Change::Covert(Deed::Service { country: c(x)?, by: *by }),
        Effect::Satisfaction(x, by) => {
            let body = f(x)?;
            let country = s.ground().factions[body].country;
            let now = s.tables().institutions[country].of(body)?.satisfaction;
            Change::Satisfaction { country, body, by: (now + *by).clamp(Fixed::ZERO, HUNDRED) - now }
        }
        Effect::Weight(x, by) => {
            let body = f(x)?;
            let country = s.ground().factions[body].country;
            let now = s.tables().institutions[country].of(body)?.weight;
            Change::Weight { country, body, by: (now + *by).clamp(Fixed::ONE, HUNDRED) - now }
        }
        Effect::Coup(x) => {
            let by = f(x)?;
            let country = s.ground().factions[by].country;
            s.tables().institutions[country].of(by)?;
            let percent = institutions::odds(s.book(), s.tables(), country, by);
            coup(s, frame, country, by, percent);
            return Some(());
        }
        Effect::SetForm(x, form) => Change::Form { country: c(x)?, form: *form },
        Effect::CallElection(x, days) => Change::Election { country: c(x)?, days: *days },
        Effect::Appoint(office, character) if s.lot(*character) == Lot::Free => {
            Change::Appoint { office: *office, character: Some(*character) }
        }
        Effect::ExposeFraud(x) => Change::ExposeFraud { country: c(x)? },
        Effect::AnnulElection(x, days) => Change::AnnulElection { country: c(x)?, days: *days },
        Effect::Vacate(office) => Change::Appoint { office: *office, character: None },
        Effect::Retire(character) => lot(s, frame, *character, Lot::Retired)?,
        Effect::Die(character) => lot(s, frame, *character, Lot::Dead)?,
        Effect::Arrest(x) => lot(s, frame, character(s, frame, x)?, Lot::Arrested)?,
        Effect::Exile(x) => lot(s, frame, character(s, frame, x)?, Lot::Exiled)?,
        Effect::Watch(x) => lot(s, frame, character(s, frame, x)?, Lot::Watched)?,
        Effect::BringOut(x) => {
            let character = character(s, frame, x)?;
            match lot(s, frame, character, Lot::Exiled)? {
                Change::Lot { character, lot, .. } => Change::Lot { character, lot, by: None },
                other => other,
            }
        }
        Effect::SetFree(x) => lot(s, frame, character(s, frame, x)?, Lot::Free)?,
        Effect::Join(x, faction) => Change::GoOver { character: character(s, frame, x)?, faction: f(faction)? },
        Effect::Call(event, days) => {
            Change::Queue { event: *event, days: *days, this: frame.this, saved: frame.saved.clone() }
        }
        Effect::Tell(key) => Change::Tell { key: key.clone(), this: frame.this },
        _ => return None,
    };
    s.make(change);
    Some(())
}

/// A change of a person's lot, if it is one: the dead stay dead, and who is there already is not brought there.
fn lot(s: &impl Reading, frame: &Frame, character: CharacterId, lot: Lot) -> Option<Change> {
    let now = s.lot(character);
    let can = now != lot && !matches!(now, Lot::Dead | Lot::Unknown);
    // Nobody locks up his own: that was somebody else.
    let own = matches!(lot, Lot::Arrested) && s.tables().people[character].faction == frame.actor;
    can.then_some(Change::Lot { character, lot, by: frame.actor.filter(|_| !own) })
}

/// Whether the rows of the faction's country have a place for it.
fn has_room(s: &impl Reading, faction: FactionId) -> bool {
    let t = s.ground();
    let row = &t.factions[faction];
    !row.kind.holds_allegiance() || t.influence.has_room(&t.factions, row.country)
}

fn call_out(s: &mut impl Stage, frame: &Frame, x: &Scope, places: &Places, kind: ProtestKind, days: u32) -> Option<()> {
    let organiser = faction(s, frame, x)?;
    let home = s.ground().factions[organiser].country;
    let mut provinces = found(s, frame, places);
    provinces.retain(|&p| s.ground().provinces.owner[p] == home);
    if s.active(organiser) && !provinces.is_empty() && s.tables().protests.by(organiser).is_none() {
        protest::call(s, organiser, kind, provinces, days);
    }
    Some(())
}

/// A coup that is tried: won or lost with the odds of the day.
fn coup(s: &mut impl Stage, frame: &mut Frame, country: CountryId, by: FactionId, percent: Fixed) {
    frame.draws += 1;
    let subject = frame.stream ^ stable_hash(&format!("draw {}", frame.draws));
    match s.chance(percent, subject) {
        Chance::Decided(won) => s.make(Change::Coup { country, by, won }),
        Chance::Both => {
            s.fork();
            s.make(Change::Coup { country, by, won: true });
            s.other_road();
            s.make(Change::Coup { country, by, won: false });
            s.join(percent);
        }
    }
}

fn chance(s: &mut impl Stage, frame: &mut Frame, percent: Fixed, then: &[Effect], otherwise: &[Effect]) {
    frame.draws += 1;
    let subject = frame.stream ^ stable_hash(&format!("draw {}", frame.draws));
    match s.chance(percent, subject) {
        Chance::Decided(true) => run(s, frame, then),
        Chance::Decided(false) => run(s, frame, otherwise),
        Chance::Both => {
            let before = frame.clone();
            s.fork();
            run(s, frame, then);
            s.other_road();
            *frame = before;
            run(s, frame, otherwise);
            s.join(percent);
        }
    }
}

fn for_each(
    s: &mut impl Stage,
    frame: &mut Frame,
    all: Vec<Target>,
    when: &crate::scenario::Condition,
    then: &[Effect],
) {
    let chosen: Vec<Target> = each(all.into_iter(), s, frame, when).filter(|&(_, met)| met).map(|(x, _)| x).collect();
    let outer = frame.each;
    for x in chosen {
        frame.each = Some(x);
        run(s, frame, then);
    }
    frame.each = outer;
}

/// The provinces meant, without repetition, ascending where the author gave no order.
pub(super) fn found(s: &impl Reading, frame: &Frame, places: &Places) -> Vec<ProvinceId> {
    let t = s.ground();
    match places {
        Places::All(x) => country(s, frame, x).map_or_else(Vec::new, |c| t.provinces.of(c).to_vec()),
        Places::Provinces(list) => list.clone(),
        Places::Region(region) => s.book().regions[*region].provinces.clone(),
        Places::Where(x, condition) => {
            let Some(c) = country(s, frame, x) else { return Vec::new() };
            let mut inner = frame.clone();
            let all = t.provinces.of(c).iter().copied();
            all.filter(|&p| {
                inner.each = Some(Target::Province(p));
                holds(s, &inner, condition)
            })
            .collect()
        }
        Places::Capital(x) => country(s, frame, x).map(|c| s.book().countries[c].capital).into_iter().collect(),
        Places::At(x) => province(s, frame, x).into_iter().collect(),
    }
}

fn modified(s: &impl Reading, frame: &Frame, x: &Scope, home: ModifierHome) -> Option<Target> {
    Some(match home {
        ModifierHome::Faction => Target::Faction(faction(s, frame, x)?),
        ModifierHome::Country => Target::Country(country(s, frame, x)?),
        ModifierHome::Province => Target::Province(province(s, frame, x)?),
    })
}
