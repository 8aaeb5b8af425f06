//! What the modes of politics say of a place: who stands above it, whom its people follow, how they voted.

use super::super::figures;
use super::line;
use crate::client::desk::View;
use crate::rules::{measure, schism};
use crate::telling::Line;
use crate::units::{CountryId, FactionId, Fixed, MovementId, ProvinceId, QuestionId, Share};
use crate::world::per_cent;

/// Most factions that are named.
const MOST: usize = 4;

/// Above whom it stands, who holds it, how many live there, whom they follow.
pub(super) fn political(view: &View, at: ProvinceId, owner: CountryId) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let mut lines = Vec::new();
    if let Some((over, bond)) = t.countries[owner].overlord {
        lines.push(line(tell.bond(bond), tell.country(over)));
    }
    if let Some(holder) = t.provinces.held_by[at] {
        lines.push(line(tell.ui("glance-held"), tell.faction_short(holder)));
    }
    lines.push(line(tell.ui("panel-people"), figures::heads(u64::from(t.provinces.population[at]))));
    if let Some((first, share)) = measure::leading(t, at) {
        lines.push(line(tell.faction_short(first), figures::percent(share.percent())));
    }
    lines
}

/// Those with most followers there.
pub(super) fn followers(
    view: &View,
    at: ProvinceId,
    owner: CountryId,
    wanted: impl Fn(FactionId) -> bool,
) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let row = &t.influence.shares[at];
    let all = t.influence.slots[owner].iter().zip(row).map(|(&f, &share)| (Share(share), f));
    let mut all: Vec<(Share, FactionId)> = all.filter(|&(share, f)| share.0 > 0 && wanted(f)).collect();
    all.sort_by_key(|&(share, f)| (std::cmp::Reverse(share), f));
    all.into_iter().take(MOST).map(|(s, f)| line(tell.faction_short(f), figures::percent(s.percent()))).collect()
}

pub(super) fn of_movement(view: &View, at: ProvinceId, owner: CountryId, movement: MovementId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let belongs = |f: FactionId| {
        let m = t.factions[f].movement;
        m == movement || book.movements[m].parent == Some(movement)
    };
    let slots = t.influence.slots[owner].iter().zip(&t.influence.shares[at]);
    let sum: u32 = slots.filter(|(f, _)| belongs(**f)).map(|(_, share)| *share).sum();
    let mut lines = vec![line(tell.movement(movement), figures::percent(Share(sum).percent()))];
    let parts = followers(view, at, owner, belongs);
    lines.extend(parts.into_iter().map(|part| Line { depth: 1, ..part }));
    lines
}

/// The last vote there: who came first, and how many came.
pub(super) fn votes(view: &View, at: ProvinceId, owner: CountryId) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let record = t.elections[owner].last.and_then(|n| t.elections.get(n));
    let place = record.and_then(|r| r.places.iter().find(|p| p.provinces.iter().any(|f| f.province == at)));
    let (Some(record), Some(place)) = (record, place) else {
        return vec![line(tell.ui("glance-no-vote"), String::new())];
    };
    let votes = place.votes();
    let cast: u64 = votes.iter().sum();
    let mut order: Vec<usize> = (0..votes.len()).filter(|&i| votes[i] > 0).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(votes[i]), i));
    let told =
        |i: &usize| line(tell.faction_short(record.lists[*i].first()), figures::percent(per_cent(votes[*i], cast)));
    let mut lines: Vec<Line> = order.iter().take(3).map(told).collect();
    if let Some(found) = place.provinces.iter().find(|f| f.province == at) {
        let came = per_cent(u64::from(found.cast), u64::from(found.electors));
        lines.push(line(tell.ui("glance-turnout"), figures::percent_whole(came)));
    }
    lines
}

/// The factions concerned with followers there, and how each answers.
pub(super) fn stances(view: &View, at: ProvinceId, owner: CountryId, question: QuestionId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    if t.wings.open[question].is_none() {
        return vec![line(tell.ui("glance-closed"), String::new())];
    }
    let row = &t.influence.shares[at];
    let concerned = t.influence.slots[owner]
        .iter()
        .zip(row)
        .filter(|(f, share)| **share > 0 && t.factions[**f].active && schism::concerned(book, t, **f, question));
    let mut list: Vec<(u32, FactionId)> = concerned.map(|(&f, &share)| (share, f)).collect();
    list.sort_by_key(|&(share, f)| (std::cmp::Reverse(share), f));
    if list.is_empty() {
        return vec![line(tell.ui("glance-unconcerned"), String::new())];
    }
    let told = |(share, f): (u32, FactionId)| {
        let stance = t.wings.stance(f, question);
        let label = format!("{} {}", tell.faction_short(f), figures::percent_whole(Share(share).percent()));
        line(label, tell.answer(question, u8::from(stance.is_negative())))
    };
    list.into_iter().take(MOST).map(told).collect()
}

pub(super) fn coalition(view: &View, at: ProvinceId, owner: CountryId) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let state = &t.countries[owner];
    if state.head.is_none() {
        return vec![line(tell.ui("panel-government-none"), String::new())];
    }
    let (mut with, mut against) = (0, 0);
    for (&f, &share) in t.influence.slots[owner].iter().zip(&t.influence.shares[at]) {
        *(if state.in_government(f) { &mut with } else { &mut against }) += share;
    }
    vec![
        line(tell.ui("glance-with"), figures::percent(Share(with).percent())),
        line(tell.ui("glance-against"), figures::percent(Share(against).percent())),
    ]
}

/// What is paid for from abroad there, and by whom.
pub(super) fn money_abroad(view: &View, at: ProvinceId, owner: CountryId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let row = &t.influence.shares[at];
    let mut list: Vec<(Fixed, FactionId)> = t.influence.slots[owner]
        .iter()
        .zip(row)
        .filter(|(f, _)| t.factions[**f].active && !t.factions[**f].patrons.is_empty())
        .map(|(&f, &share)| (measure::patron_share(book, t, f).percent_of(Share(share).percent()), f))
        .filter(|(bought, _)| *bought >= Fixed::ratio(1, 20))
        .collect();
    if list.is_empty() {
        return vec![line(tell.ui("glance-no-money"), String::new())];
    }
    list.sort_by_key(|&(bought, f)| (std::cmp::Reverse(bought), f));
    let told = |(bought, f): (Fixed, FactionId)| {
        let names: Vec<String> = t.factions[f].patrons.iter().map(|p| tell.country(p.0)).collect();
        line(format!("{} ({})", tell.faction_short(f), names.join(", ")), figures::percent(bought))
    };
    list.into_iter().take(MOST).map(told).collect()
}
