//! Coalitions: who tries to form a government, whom he asks, and what comes of it.
//!
//! The convention: the largest party tries first, then the next. Each asks the parties of the closest minimal connected
//! majority; who refuses is passed over and the search begins anew. If nobody finds a majority, the largest governs with
//! those of its neighbours who are willing.

use super::offer::{ask, prospects};
use super::search::{Bench, minimal_connected, place, spread};
use crate::rules::{conflict, measure};
use crate::scenario::{Hook, Scenario, Status};
use crate::units::{CountryId, FactionId};
use crate::world::{Attempt, Formation, Happening, Pledge, Snapshot, Tables};

/// How many parties try before it is given up.
const TRY: usize = 4;

/// A possible government and the arithmetic behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Coalition {
    pub head: FactionId,
    pub partners: Vec<FactionId>,
    pub seats: u32,
    pub majority: bool,
    pub formation: Formation,
}

/// Who may look for a government.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formateur {
    Anyone,
    Only(FactionId),
    AnyoneBut(FactionId),
}

/// The government that the chamber would give itself now.
pub fn coalition(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<Coalition> {
    seek(book, t, country, Formateur::Anyone)
}

/// The government that the chamber would give itself under a head who may try.
pub fn seek(book: &Scenario, t: Tables<'_>, country: CountryId, who: Formateur) -> Option<Coalition> {
    let needed = measure::majority(book, country);
    let mut row: Vec<FactionId> = t
        .factions
        .active_in(country)
        .filter(|&f| t.factions[f].seats > 0 && !matches!(t.factions[f].status, Status::Banned | Status::Underground))
        .collect();
    row.sort_by_key(|&f| (place(&t.factions[f].stance), f));
    let mut heads = row.clone();
    heads.sort_by_key(|&f| (std::cmp::Reverse(t.factions[f].seats), f));
    heads.retain(|&f| match who {
        Formateur::Anyone => true,
        Formateur::Only(head) => f == head,
        Formateur::AnyoneBut(head) => f != head,
    });
    let mut formation = Formation { day: t.calendar.today, needed, tried: Vec::new() };
    let hopes = prospects(book, t, country);
    for &head in heads.iter().take(TRY) {
        if let Some((partners, seats)) = gather(book, t, head, &row, needed, &hopes, &mut formation) {
            return Some(Coalition { head, partners, seats, majority: true, formation });
        }
    }
    let head = *heads.first()?;
    let (partners, seats) = minority(book, t, head, &row, needed, &mut formation);
    Some(Coalition { head, partners, seats, majority: seats >= needed, formation })
}

/// Asks round after round until all of a majority accept or none is left.
fn gather(
    book: &Scenario,
    t: Tables<'_>,
    head: FactionId,
    row: &[FactionId],
    needed: u32,
    hopes: &[(FactionId, u32)],
    formation: &mut Formation,
) -> Option<(Vec<FactionId>, u32)> {
    let near = book.defines.government.coalition_distance;
    let stance = |f: FactionId| t.factions[f].stance;
    let mut left: Vec<FactionId> =
        row.iter().copied().filter(|&f| f == head || stance(f).distance(&stance(head)) <= near).collect();
    while let Some(at) = left.iter().position(|&f| f == head) {
        let benches: Vec<Bench> =
            left.iter().map(|&f| Bench { seats: t.factions[f].seats, stance: stance(f) }).collect();
        let stretch = *minimal_connected(&benches, needed, at).first()?;
        let partners: Vec<FactionId> =
            left[stretch.first..=stretch.last].iter().copied().filter(|&f| f != head).collect();
        let answers: Vec<_> = partners.iter().map(|&p| ask(book, t, p, head, &partners, hopes)).collect();
        let refused: Vec<FactionId> = answers.iter().filter(|a| a.total.is_negative()).map(|a| a.party).collect();
        formation.tried.push(Attempt {
            head,
            partners: partners.clone(),
            seats: stretch.seats,
            spread: stretch.spread,
            answers,
            formed: refused.is_empty(),
        });
        if refused.is_empty() {
            return Some((largest_first(t, partners), stretch.seats));
        }
        left.retain(|f| !refused.contains(f));
    }
    None
}

/// The head with those neighbours who would sit with it though there is no majority.
fn minority(
    book: &Scenario,
    t: Tables<'_>,
    head: FactionId,
    row: &[FactionId],
    needed: u32,
    formation: &mut Formation,
) -> (Vec<FactionId>, u32) {
    let stance = |f: FactionId| t.factions[f].stance;
    let near = book.defines.government.coalition_distance;
    let mut others: Vec<FactionId> =
        row.iter().copied().filter(|&f| f != head && stance(f).distance(&stance(head)) <= near).collect();
    others.sort_by_key(|&f| (stance(f).distance(&stance(head)), f));
    let (mut partners, mut answers, mut seats) = (Vec::new(), Vec::new(), t.factions[head].seats);
    for f in others {
        if seats >= needed {
            break;
        }
        let mut company = partners.clone();
        company.push(f);
        let answer = ask(book, t, f, head, &company, &[]);
        if !answer.total.is_negative() {
            seats += t.factions[f].seats;
            partners = company;
        }
        answers.push(answer);
    }
    let benches: Vec<Bench> =
        partners.iter().chain([&head]).map(|&f| Bench { seats: t.factions[f].seats, stance: stance(f) }).collect();
    formation.tried.push(Attempt {
        head,
        partners: partners.clone(),
        seats,
        spread: spread(&benches),
        answers: answers.into_iter().filter(|a| partners.contains(&a.party)).collect(),
        formed: true,
    });
    (largest_first(t, partners), seats)
}

fn largest_first(t: Tables<'_>, mut partners: Vec<FactionId>) -> Vec<FactionId> {
    partners.sort_by_key(|&f| (std::cmp::Reverse(t.factions[f].seats), f));
    partners
}

/// A government that a party offers to lead with partners of its own choice.
pub fn proposal(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    head: FactionId,
    partners: &[FactionId],
) -> Option<Coalition> {
    let mut distinct = partners.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    if distinct.len() != partners.len() || distinct.contains(&head) {
        return None;
    }
    let hopes = prospects(book, t, country);
    let needed = measure::majority(book, country);
    let seats = partners.iter().chain([&head]).map(|&f| t.factions[f].seats).sum();
    let benches: Vec<Bench> = partners
        .iter()
        .chain([&head])
        .map(|&f| Bench { seats: t.factions[f].seats, stance: t.factions[f].stance })
        .collect();
    let answers: Vec<_> = partners.iter().map(|&p| ask(book, t, p, head, partners, &hopes)).collect();
    let formed = answers.iter().all(|a| !a.total.is_negative()) && seats >= needed;
    let attempt = Attempt { head, partners: partners.to_vec(), seats, spread: spread(&benches), answers, formed };
    let formation = Formation { day: t.calendar.today, needed, tried: vec![attempt] };
    Some(Coalition { head, partners: largest_first(t, partners.to_vec()), seats, majority: seats >= needed, formation })
}

/// Puts what was found in office, with its arithmetic and its promises.
pub fn appoint(book: &Scenario, t: &mut Snapshot, country: CountryId, found: Coalition) {
    let until = t.calendar.today.plus(book.defines.government.promise_days.cast_signed());
    if let Some(last) = found.formation.tried.last() {
        for answer in &last.answers {
            if let Some(what) = answer.promise {
                let pledges = &mut t.parliaments[country].pledges;
                pledges.retain(|p| (p.to, p.what) != (answer.party, what));
                pledges.push(Pledge { to: answer.party, what, until });
            }
        }
    }
    let promised = found.formation.tried.last().map_or_else(Vec::new, |last| {
        last.answers.iter().filter_map(|a| Some(Happening::Promised { to: a.party, what: a.promise? })).collect()
    });
    t.parliaments[country].formation = Some(found.formation);
    install(t, country, found.head, found.partners);
    for news in promised {
        t.chronicle.write(t.calendar.today, news);
    }
}

/// A government from the seats there are, with or without a majority.
pub fn reform(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    if let Some(found) = coalition(book, t.read(), country) {
        appoint(book, t, country, found);
    }
}

/// Puts a government in office.
pub fn install(t: &mut Snapshot, country: CountryId, head: FactionId, coalition: Vec<FactionId>) {
    let today = t.calendar.today;
    let state = &mut t.countries[country];
    if state.head == Some(head) && state.coalition == coalition {
        return;
    }
    if state.head != Some(head) {
        state.governing_since = today;
    }
    state.head = Some(head);
    state.coalition.clone_from(&coalition);
    conflict::came_to_power(t, country, head);
    let state = &mut t.countries[country];
    state.minority_since = None;
    let room = &mut t.parliaments[country];
    room.remedies = 0;
    room.next_remedy = None;
    room.motion = None;
    room.pledges.retain(|p| coalition.contains(&p.to));
    room.seats_ministers = true;
    t.story.moments.push((Hook::GovernmentFormed, country));
    t.chronicle.write(today, Happening::GovernmentFormed { country, head, coalition });
}
