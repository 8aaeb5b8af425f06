//! Who shares power: the weight of institutions, how content they are, what they would do about it.
//!
//! Weight is a body's own and that of the competences it holds. Content follows from the likeness of the rulers, the
//! budget and what was taken or given. A heavy body that is discontented presses; over the threshold the pressure is a
//! monthly hazard of a coup (those with arms) or of a palace shift (those without). Each is worked out by one function, so
//! that it can be asked why.

use bevy_ecs::prelude::Res;

use super::coalition::install;
use crate::rules::script::{Change, commit};
use crate::rules::why::{About, Terms, Total};
use crate::rules::{Book, measure, occupation, people};
use crate::scenario::{BudgetLine, Chosen, Estate, Fall, Role, Scenario, Status};
use crate::units::{CharacterId, CompetenceId, CountryId, FactionId, Fixed, Kind, LawId, Stream, StreamKind};
use crate::world::{EveryTable, Happening, InstitutionState, Snapshot, Tables};

/// A body's weight: its own, and of what it holds.
pub fn weight(book: &Scenario, t: Tables<'_>, country: CountryId, body: FactionId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    let estates = &t.institutions[country];
    let Some(state) = estates.of(body) else { return Fixed::ZERO };
    total.add("own-weight", state.weight);
    for competence in estates.holdings(body) {
        total.about("competence", About::Competence(competence), book.competences[competence].weight);
    }
    if t.countries[country].governs(body) {
        total.add("head-of-government", book.defines.institutions.head_weight);
    }
    total.sum()
}

/// Its part of all weight, in per cent.
pub fn share(book: &Scenario, t: Tables<'_>, country: CountryId, body: FactionId) -> Fixed {
    let all: Fixed = t.institutions[country].bodies.iter().map(|b| weight(book, t, country, b.body, &mut ())).sum();
    weight(book, t, country, body, &mut ()).times_int(100).over(all.max(Fixed::ONE))
}

/// How its content changes in a month.
pub fn satisfaction_change(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    state: &InstitutionState,
    sink: &mut impl Terms,
) -> Fixed {
    let d = &book.defines.institutions;
    let mut total = Total::new(sink);
    total.add("return-to-rest", d.back.percent_of(d.rest - state.satisfaction));
    let country_state = &t.countries[country];
    if let Some(head) = country_state.head {
        if head == state.body {
            total.add("rules-itself", d.own_head);
        } else {
            let affinity = t.factions[state.body].stance.affinity(&t.factions[head].stance) - Fixed::whole(65);
            total.about("rulers-alike", About::Faction(head), affinity.percent_of(d.affinity));
        }
    }
    let line = match state.estate {
        Estate::Army => Some((BudgetLine::Army, Fixed::whole(22))),
        Estate::Security => Some((BudgetLine::Police, Fixed::whole(8))),
        Estate::Unions | Estate::Regions => Some((BudgetLine::Welfare, Fixed::whole(16))),
        Estate::Ministries => Some((BudgetLine::Reconstruction, Fixed::whole(10))),
        _ => None,
    };
    if let Some((line, usual)) = line {
        let over =
            (crate::rules::economy::delivered(t, country, line) - usual).clamp(Fixed::whole(-15), Fixed::whole(15));
        total.add(crate::rules::economy::line_reason(line), over.percent_of(d.budget));
    }
    let unpaid = Fixed::HUNDRED - t.economy.states[country].paid;
    if unpaid.is_positive() {
        // Those who bear arms and wait for their pay wait least patiently.
        let patience = if state.estate == Estate::Army { 8 } else { 4 };
        total.add("arrears", -unpaid.percent_of(d.debt.times_int(patience)));
    }
    if state.estate == Estate::Army && country_state.weariness > Fixed::whole(40) {
        total.add("weariness", -(country_state.weariness - Fixed::whole(40)).percent_of(d.affinity));
    }
    if state.estate == Estate::Army {
        let over = occupation::stretch(t, country) - book.defines.occupation.stretch_borne;
        total.add("garrisons-abroad", -over.max(Fixed::ZERO).percent_of(book.defines.occupation.stretch));
    }
    if matches!(t.factions[state.body].status, Status::Banned | Status::Underground) {
        total.add("outside-the-law", -d.own_head);
    }
    total.within(state.satisfaction, Fixed::ZERO, Fixed::HUNDRED)
}

/// How hard a body presses against those who rule, 0 to 100: a coup where it has arms, else a palace shift.
pub fn pressure(book: &Scenario, t: Tables<'_>, country: CountryId, body: FactionId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.institutions;
    let mut total = Total::new(sink);
    let Some(state) = t.institutions[country].of(body) else { return Fixed::ZERO };
    let standing = &t.countries[country];
    total.add("discontent", (d.content - state.satisfaction).max(Fixed::whole(-20)).percent_of(d.discontent));
    total.add("weight-in-the-state", share(book, t, country, body).percent_of(d.share));
    let lacking = |rest: i64, now: Fixed| (Fixed::whole(rest) - now).max(Fixed::whole(-10));
    total.add("instability", lacking(65, standing.stability).percent_of(d.instability));
    total.add("illegitimacy", lacking(55, standing.legitimacy).percent_of(d.illegitimacy));
    if standing.in_government(body) {
        total.add("rules-itself", -d.insider);
    }
    let form = &book.forms[standing.form];
    if !form.is_unelected() {
        total.add("elected-government", -d.elected);
    }
    if standing.overlord.is_some() {
        total.add("foreign-rule", -d.overlord);
    }
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// The chance in a month that the pressure breaks out, in per cent.
pub fn hazard(book: &Scenario, pressure: Fixed) -> Fixed {
    let d = &book.defines.institutions;
    (pressure - d.threshold).max(Fixed::ZERO).percent_of(d.hazard)
}

/// The chance that a coup succeeds once it is tried, in per cent: the plotters' weight and arms against what is left.
pub fn odds(book: &Scenario, t: Tables<'_>, country: CountryId, body: FactionId) -> Fixed {
    let standing = &t.countries[country];
    let part = share(book, t, country, body).times_int(2);
    let unity = t.factions[body].cohesion - Fixed::whole(50);
    let state = (standing.stability + standing.legitimacy).over_int(2) - Fixed::whole(50);
    (Fixed::whole(25) + part + unity.over_int(2) - state).clamp(Fixed::whole(5), Fixed::whole(95))
}

/// Those who may know how hard a body presses: itself, those who govern, and the overlord.
pub fn may_know(t: Tables<'_>, seat: FactionId, country: CountryId, body: FactionId) -> bool {
    let standing = &t.countries[country];
    let above = standing.overlord.is_some_and(|(over, _)| t.countries[over].governs(seat));
    seat == body || standing.in_government(seat) || above
}

/// Who has power, the heaviest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruler {
    pub body: FactionId,
    pub person: Option<CharacterId>,
    /// Per cent of all weight.
    pub share: Fixed,
}

/// What their weights amount to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// One has more than half.
    Alone,
    /// One stands clearly above the next.
    First,
    /// Two that are nearly equal stand above the rest.
    Pair,
    /// Three.
    Troika,
    /// Nobody in particular.
    Many,
}

/// Who really rules: worked out from weights, not a flag. One person's bodies count together.
pub fn rulers(book: &Scenario, t: Tables<'_>, country: CountryId) -> (Rule, Vec<Ruler>) {
    let mut all: Vec<Ruler> = Vec::new();
    for body in &t.institutions[country].bodies {
        let (person, part) = (commands(book, t, country, body), share(book, t, country, body.body));
        match all.iter_mut().find(|r| person.is_some() && r.person == person) {
            Some(ruler) => ruler.share += part,
            None => all.push(Ruler { body: body.body, person, share: part }),
        }
    }
    all.sort_by_key(|r| (std::cmp::Reverse(r.share), r.body));
    let at = |n: usize| all.get(n).map_or(Fixed::ZERO, |r| r.share);
    let rule = if at(0) > Fixed::whole(50) {
        Rule::Alone
    } else if at(0).times_int(2) >= at(1).times_int(3) {
        Rule::First
    } else if at(1).times_int(2) >= at(2).times_int(3) {
        Rule::Pair
    } else if at(2).times_int(2) >= at(3).times_int(3) {
        Rule::Troika
    } else {
        Rule::Many
    };
    (rule, all)
}

/// The person behind a body: of an army whoever holds the command of state, else its leader.
fn commands(book: &Scenario, t: Tables<'_>, country: CountryId, body: &InstitutionState) -> Option<CharacterId> {
    let of_state = book.offices.iter().filter(|(_, o)| o.country == country && o.role == Role::Commander);
    let mut holders = of_state.filter_map(|(office, _)| t.people.holders[office]);
    let commander = if body.estate == Estate::Army { holders.next() } else { None };
    commander.or(t.factions[body.body].leader).filter(|&c| t.people[c].is_free())
}

/// The part of all weight, in per cent, that agrees to a law.
pub fn consent(book: &Scenario, t: Tables<'_>, country: CountryId, law: LawId, passes: bool) -> Fixed {
    let bodies = &t.institutions[country].bodies;
    if bodies.is_empty() {
        return Fixed::HUNDRED;
    }
    let agrees = |b: &&InstitutionState| {
        let liking = measure::liking(book, t, b.body, law);
        let liking = if passes { liking } else { -liking };
        // The contented follow the rulers even where they would rather not.
        liking + (b.satisfaction - Fixed::whole(50)) >= Fixed::ZERO || t.countries[country].governs(b.body)
    };
    bodies.iter().filter(agrees).map(|b| share(book, t, country, b.body)).sum::<Fixed>().min(Fixed::HUNDRED)
}

/// What a competence taken from one body and given to another does to both and to the country.
pub fn transfer(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    competence: CompetenceId,
    to: FactionId,
) -> Vec<Change> {
    let d = &book.defines.institutions;
    let worth = book.competences[competence].weight;
    let mut changes = vec![Change::Competence { country, competence, to }];
    let mut please = |body: FactionId, by: Fixed| {
        if let Some(state) = t.institutions[country].of(body) {
            let by = (state.satisfaction + by).clamp(Fixed::ZERO, Fixed::HUNDRED) - state.satisfaction;
            if !by.is_zero() {
                changes.push(Change::Satisfaction { country, body, by });
            }
        }
    };
    if let Some(from) = t.institutions[country].holder(competence) {
        please(from, -d.loss.times(worth));
    }
    please(to, d.gain.times(worth));
    changes
}

/// As [`satisfaction_change`], of any body; nothing where it has no say.
pub fn content_change(book: &Scenario, t: Tables<'_>, body: FactionId, sink: &mut impl Terms) -> Fixed {
    let country = t.factions[body].country;
    match t.institutions[country].of(body) {
        Some(state) => satisfaction_change(book, t, country, state, sink),
        None => Fixed::ZERO,
    }
}

/// How content it is; 0 where it has no say.
pub fn content(t: Tables<'_>, body: FactionId) -> Fixed {
    t.institutions[t.factions[body].country].of(body).map_or(Fixed::ZERO, |state| state.satisfaction)
}

/// System: every month a country's institutions grow content or discontented; where the pressure is too great, it breaks.
pub fn press(book: Res<Book>, mut all: EveryTable) {
    let day = all.calendar.today.number();
    let due: Vec<CountryId> = all
        .countries
        .rows
        .iter()
        .filter(|(c, s)| s.exists && (i32::from(c.0) + day).rem_euclid(30) == 7)
        .map(|(c, _)| c)
        .collect();
    for c in due {
        month(&book, &mut all, c);
    }
}

fn month(book: &Scenario, t: &mut Snapshot, c: CountryId) {
    let read = t.read();
    let moved: Vec<(FactionId, Fixed)> =
        read.institutions[c].bodies.iter().map(|b| (b.body, satisfaction_change(book, read, c, b, &mut ()))).collect();
    for (body, by) in moved {
        if let Some(state) = t.institutions[c].of_mut(body) {
            state.satisfaction += by;
        }
    }
    let bodies: Vec<(FactionId, Estate)> = t.institutions[c].bodies.iter().map(|b| (b.body, b.estate)).collect();
    for (body, estate) in bodies {
        let armed = matches!(estate, Estate::Army | Estate::Security);
        let form = &book.forms[t.countries[c].form];
        let fall = if armed { Fall::Coup } else { Fall::Palace };
        // Who stands outside of the apparatus pushes nobody out of a chair in it; at a court everyone can whisper.
        let outside = matches!(estate, Estate::Church | Estate::Business | Estate::Unions | Estate::Press);
        if outside && form.head != Chosen::Succession {
            continue;
        }
        if !form.can_fall_by(fall) || !t.factions[body].active || t.countries[c].governs(body) {
            continue;
        }
        let chance = hazard(book, pressure(book, t.read(), c, body, &mut ()));
        // Nobody stakes his head on a coup that cannot win.
        let hopeless = armed && odds(book, t.read(), c, body) < book.defines.institutions.least_odds;
        if !chance.is_positive() || hopeless {
            continue;
        }
        let mut stream = Stream::new(
            t.calendar.seed,
            StreamKind::Government,
            book.names.hash(Kind::Faction, body.0),
            t.calendar.today,
        );
        if stream.percent(chance) {
            if armed {
                let won = stream.percent(odds(book, t.read(), c, body));
                coup(book, t, c, body, won);
            } else {
                palace(book, t, c, body);
            }
            return;
        }
    }
}

/// A body with arms tries to take the state.
pub fn coup(book: &Scenario, t: &mut Snapshot, country: CountryId, body: FactionId, won: bool) {
    let d = &book.defines.institutions;
    let today = t.calendar.today;
    let Some(old) = t.countries[country].head else { return };
    let heir = heir(t.read(), country, body);
    let won = won && heir.is_some();
    t.chronicle.write(today, Happening::Coup { country, by: body, against: old, head: heir.filter(|_| won) });
    if let (true, Some(heir)) = (won, heir) {
        let after = book.forms[t.countries[country].form].after_coup;
        if let Some(form) = after.filter(|&f| f != t.countries[country].form) {
            commit(book, t, Change::Form { country, form });
        }
        let state = &mut t.countries[country];
        state.next_election = None;
        state.legitimacy = (state.legitimacy - d.coup_legitimacy).max(Fixed::ZERO);
        state.stability = (state.stability - d.coup_stability).max(Fixed::ZERO);
        install(t, country, heir, Vec::new());
        raise(t, country, body, d.coup_weight, Fixed::whole(80));
    } else {
        raise(t, country, body, -d.coup_weight, Fixed::whole(40));
        let row = &mut t.factions[body];
        row.cohesion = (row.cohesion - d.coup_weight).max(Fixed::ZERO);
        let state = &mut t.countries[country];
        state.stability = (state.stability - d.coup_stability).max(Fixed::ZERO);
    }
}

/// Those without arms push one out of the chair and another in: the head's own next man, or a partner.
fn palace(book: &Scenario, t: &mut Snapshot, country: CountryId, body: FactionId) {
    let today = t.calendar.today;
    let Some(head) = t.countries[country].head else { return };
    let next = t
        .people
        .characters
        .iter()
        .filter(|(c, p)| p.is_free() && p.faction == Some(head) && t.factions[head].leader != Some(*c))
        .map(|(c, _)| (people::ambition(book, t.read(), c), std::cmp::Reverse(c)))
        .max()
        .map(|(_, std::cmp::Reverse(c))| c);
    match next {
        Some(leader) => {
            t.chronicle.write(today, Happening::PalaceShift { country, by: body, head });
            commit(book, t, Change::Leader { faction: head, leader });
        }
        None => {
            let near = t.countries[country].coalition.clone();
            let stance = t.factions[body].stance;
            let Some(heir) = near.into_iter().min_by_key(|&f| (t.factions[f].stance.distance(&stance), f)) else {
                return;
            };
            t.chronicle.write(today, Happening::PalaceShift { country, by: body, head: heir });
            let mut partners = t.countries[country].coalition.clone();
            partners.retain(|&p| p != heir);
            partners.push(head);
            install(t, country, heir, partners);
        }
    }
    let d = &book.defines.institutions;
    let state = &mut t.countries[country];
    state.legitimacy = (state.legitimacy - d.coup_legitimacy.over_int(3)).max(Fixed::ZERO);
    t.parliaments[country].seats_ministers = true;
    raise(t, country, body, Fixed::ZERO, Fixed::whole(75));
}

fn raise(t: &mut Snapshot, country: CountryId, body: FactionId, weight: Fixed, satisfaction: Fixed) {
    if let Some(state) = t.institutions[country].of_mut(body) {
        state.weight = (state.weight + weight).clamp(Fixed::ONE, Fixed::HUNDRED);
        state.satisfaction = satisfaction;
    }
}

/// Whom the plotters put in front: the nearest of those who hold allegiance and do not govern.
fn heir(t: Tables<'_>, country: CountryId, body: FactionId) -> Option<FactionId> {
    let stance = t.factions[body].stance;
    let state = &t.countries[country];
    // A handful of people is no government, however near they stand.
    t.factions
        .active_in(country)
        .filter(|&f| t.factions[f].kind.holds_allegiance() && !state.governs(f))
        .min_by_key(|&f| (t.factions[f].stance.distance(&stance) - measure::support(t, f), f))
}

/// Whoever governs has a say: a new head that had none comes in as the ruling party, and an old one that had its say only
/// by governing goes out; what it held falls to the new head.
pub(super) fn follow(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let Some(head) = t.countries[country].head else { return };
    let d = &book.defines.institutions;
    let estates = &mut t.institutions[country];
    let stays = |b: &InstitutionState| b.body == head || b.estate != Estate::Party || is_named(book, b.body);
    let gone: Vec<FactionId> = estates.bodies.iter().filter(|b| !stays(b)).map(|b| b.body).collect();
    estates.bodies.retain(|b| !gone.contains(&b.body));
    for (_, holder) in estates.held.iter_mut().filter(|(_, f)| gone.contains(f)) {
        *holder = head;
    }
    if estates.of(head).is_none() {
        let at = estates.bodies.partition_point(|b| b.body < head);
        estates
            .bodies
            .insert(at, InstitutionState { body: head, estate: Estate::Party, weight: d.party, satisfaction: d.start });
    }
}

/// Whether the author named it among those who share power.
fn is_named(book: &Scenario, body: FactionId) -> bool {
    book.factions.get(body).is_some_and(|def| def.institution.is_some())
}
