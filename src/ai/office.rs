//! Who sits where: people whom a government would have in its offices, governments that others would form, lists together,
//! and counts that somebody asks about.

use crate::command::Command;
use crate::rules::{election, government, measure};
use crate::scenario::{Axis, Field, Filler, Role, Scenario};
use crate::units::{CharacterId, CountryId, FactionId, Fixed, OfficeId};
use crate::world::Tables;
use std::cmp::Reverse;

/// Days that a minister is given.
const GIVEN: i32 = 270;
/// Days before a vote in which nobody forms another government.
const WAITS: i32 = 100;
/// Days that a government without a majority is given to find one before others look past it.
const GRACE: i32 = 28;
/// How much fitter another must be, and how unfit one is whom it is better to be without.
const BETTER: Fixed = Fixed::whole(24);
const UNFIT: Fixed = Fixed::whole(48);

/// The one change in the offices that would do most: somebody far fitter, or one sent away.
pub(super) fn offices(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let form = &book.forms[t.countries[home].form];
    let mut best: Option<(Fixed, OfficeId, CharacterId)> = None;
    let mut worst: Option<(Fixed, OfficeId)> = None;
    for &office in &book.offices_of[home] {
        let role = book.offices[office].role;
        let filler = form.filler(role);
        let given = t.calendar.today.since(t.people.held_since[office]) >= GIVEN;
        if matches!(role, Role::HeadOfState | Role::HeadOfGovernment) || filler == Filler::Overlord || !given {
            continue;
        }
        let Some(holder) = t.people.holders[office] else { continue };
        let now = fit(t, seat, holder, role);
        if t.people[holder].faction.is_none_or(|f| t.factions[f].leader != Some(holder)) && now < UNFIT {
            worst = worst.max(Some((UNFIT - now, office)));
        }
        let able = |&c: &CharacterId| {
            let person = &t.people[c];
            // All offices are gone through last, for the few who come into question.
            person.is_free()
                && government::eligible(t, home, filler, person.faction)
                && t.people.offices_of(c).next().is_none()
        };
        let others = t.people.of_country[home].iter().copied().filter(able);
        let next = others.map(|c| (fit(t, seat, c, role), Reverse(c))).max();
        if let Some((fitter, Reverse(c))) = next.filter(|(fitter, _)| *fitter >= now + BETTER)
            && best.is_none_or(|(gain, ..)| fitter - now > gain)
        {
            best = Some((fitter - now, office, c));
        }
    }
    list.extend(best.map(|(_, office, character)| Command::Appoint { office, character }));
    list.extend(worst.map(|(_, office)| Command::Dismiss { office }));
}

/// How a person would fill an office to the liking of those who rule: ability, and whose man he is.
fn fit(t: Tables<'_>, seat: FactionId, id: CharacterId, role: Role) -> Fixed {
    let person = &t.people[id];
    let field = match role {
        Role::Commander => Field::Command,
        Role::Minister | Role::Governor => Field::Administration,
        Role::HeadOfState | Role::HeadOfGovernment | Role::Speaker => Field::Politics,
    };
    let bond = match person.faction {
        Some(f) if f == seat => person.loyalty.over_int(2) - person.grievance.over_int(4),
        Some(f) => t.factions[seat].stance.affinity(&t.factions[f].stance).over_int(4),
        None => Fixed::whole(20),
    };
    person.ability(field) + bond
}

/// What an appointment, or a dismissal, is worth to those who rule. Whom the rule of the office would find is of no great worth.
pub(super) fn worth(
    book: &Scenario,
    t: Tables<'_>,
    seat: FactionId,
    office: OfficeId,
    to: Option<CharacterId>,
) -> Option<Fixed> {
    let def = &book.offices[office];
    let home = t.factions[seat].country;
    if def.country != home || !t.countries[home].governs(seat) {
        return None;
    }
    let plain = UNFIT + BETTER.over_int(2);
    let then = to.map_or(plain, |c| fit(t, seat, c, def.role));
    let now = t.people.holders[office].map_or(plain, |c| fit(t, seat, c, def.role));
    Some((then - now - BETTER.over_int(2)).over_int(6))
}

/// A government of one's own where there is no majority.
pub(super) fn bid(book: &Scenario, t: Tables<'_>, seat: FactionId, home: CountryId, list: &mut Vec<Command>) {
    let state = &t.countries[home];
    // A vote that is called is waited for.
    let called = state.next_election.is_some_and(|day| day.since(t.calendar.today) <= WAITS);
    let lost = state.minority_since.is_some_and(|since| t.calendar.today.since(since) >= GRACE);
    let open = (lost && !called) || state.head.is_none();
    // The first who may try are the largest; who could not lead is not asked to.
    let larger = |f: &FactionId| t.factions[*f].seats > t.factions[seat].seats && !state.governs(*f);
    if !open || t.factions[seat].seats == 0 || t.factions.active_in(home).filter(larger).count() > 2 {
        return;
    }
    // Who is played speaks for itself.
    let free = |partners: &[FactionId]| t.play.seat.is_none_or(|played| !partners.contains(&played));
    let found = government::seek(book, t, home, government::Formateur::Only(seat));
    if let Some(found) = found.filter(|f| f.majority && free(&f.partners)) {
        list.push(Command::Propose { partners: found.partners });
    }
}

/// One list with the neighbour who would gain by it too.
pub(super) fn pact(book: &Scenario, t: Tables<'_>, seat: FactionId, home: CountryId, list: &mut Vec<Command>) {
    let most = book.defines.election.pact_distance;
    if t.elections[home].pacts.iter().any(|p| p.contains(&seat)) || measure::support(t, seat) > Fixed::whole(20) {
        return;
    }
    let free = |f: &FactionId| {
        *f != seat
            && election::may_stand(t, *f)
            && t.factions[seat].stance.distance(&t.factions[*f].stance) <= most
            && !t.wings.questions().any(|(q, _)| {
                matches!((t.wings.line(seat, q), t.wings.line(*f, q)), (Some(mine), Some(theirs)) if mine != theirs)
            })
    };
    let worth = |f: FactionId| election::pact_worth(book, t, seat, f, &mut ());
    let willing = t
        .factions
        .active_in(home)
        .filter(free)
        .filter(|&f| worth(f).is_positive() && !election::pact_worth(book, t, f, seat, &mut ()).is_negative());
    list.extend(willing.max_by_key(|&f| (worth(f), Reverse(f))).map(|with| Command::Pact { with }));
}

/// Who lost asks how the votes were counted where those who held the boxes are of the sort to be asked.
pub(super) fn question(t: Tables<'_>, seat: FactionId, home: CountryId, list: &mut Vec<Command>) {
    let fresh = t.elections[home].held.is_some_and(|day| t.calendar.today.since(day) <= 150);
    if fresh && !t.countries[home].in_government(seat) && suspicion(t, home).is_positive() {
        list.push(Command::Inquire);
    }
}

/// How much there is to ask about, from what everybody sees: how stern those who govern are, and how free the country is.
pub(super) fn suspicion(t: Tables<'_>, home: CountryId) -> Fixed {
    let state = &t.countries[home];
    let sternest = state.head.iter().chain(&state.coalition).map(|&f| t.factions[f].stance.on(Axis::Authority)).max();
    let stern = sternest.unwrap_or(Fixed::ZERO) - Fixed::whole(40);
    stern.over_int(6) + (Fixed::whole(45) - state.liberties).over_int(10)
}
