//! What those who rule over others think of: garrisons, requisitions, hand-overs, states to make.

use super::asking;
use crate::command::{Command, StatesOrder};
use crate::rules::script::{Change, Frame, holds};
use crate::rules::states::{self, Reshape, prospect};
use crate::rules::{measure, occupation};
use crate::scenario::{Axis, Scenario};
use crate::units::{CountryId, FactionId, Fixed, Id};
use crate::world::{Tables, Target};

/// Orders about administered countries, and states that could be made of land in hand: one country in three a month.
pub(super) fn candidates(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let month = t.calendar.today.month() as usize;
    let mut any = false;
    asking::candidates(book, t, seat, list);
    for (country, row) in t.administrations.under(home) {
        any = true;
        let mut order = |order| list.push(Command::States(order));
        order(StatesOrder::HandOver { country });
        if !(country.index() + month).is_multiple_of(3) {
            continue;
        }
        let (men, need) = (row.men(), occupation::garrison_need(book, t, country, &mut ()));
        let gap = Fixed::whole((need - men).over_int(2).trunc());
        if gap.abs().times_int(8) > need {
            order(StatesOrder::Garrison { country, men: gap });
        }
        let resistance = occupation::mean_resistance(t, country);
        let burden = row.requisition + if resistance > Fixed::whole(40) { Fixed::whole(-4) } else { Fixed::whole(4) };
        order(StatesOrder::Requisition { country, percent: burden.max(Fixed::ZERO) });
        if let Some(head) = t.countries[country].head.filter(|_| row.favoured.is_none()) {
            order(StatesOrder::Favour { faction: head });
        }
        if resistance > Fixed::whole(35) {
            order(StatesOrder::Amnesty { country });
            let worst = t.factions.active_in(country).filter(|&f| !t.countries[country].in_government(f));
            let worst = worst
                .filter(|&f| t.factions[f].kind.holds_allegiance())
                .max_by_key(|&f| (measure::support(t, f).times(t.factions[f].stance.on(Axis::Nation)), f));
            if let Some(faction) = worst {
                order(StatesOrder::PurgeLocal { faction });
            }
        }
    }
    if any {
        for (country, def) in book.countries.iter().filter(|(c, _)| !t.countries[*c].exists) {
            let Some(birth) = &def.birth else { continue };
            if holds(&(book, t), &Frame::of(seat, Target::Country(home)), &birth.when) {
                list.push(Command::States(StatesOrder::Release { country }));
            }
        }
    }
}

/// What a change of this room is worth to a seat.
pub(super) fn worth(book: &Scenario, t: Tables<'_>, seat: FactionId, change: &Change) -> Option<(&'static str, Fixed)> {
    let home = t.factions[seat].country;
    if !t.countries[home].governs(seat) {
        return None;
    }
    match change {
        Change::Reshape(Reshape::Vote { country, matter, .. }) => {
            Some(("peoples", asking::vote(book, t, seat, *country, *matter)))
        }
        Change::Reshape(Reshape::Unite { from, into }) => {
            Some(("peoples", asking::union(book, t, home, *from, *into)?))
        }
        Change::Reshape(reshape) => reshaped(book, t, seat, home, reshape),
        Change::Release { country, .. } => Some(("rivals-abroad", divided(book, t, home, *country))),
        _ => None,
    }
}

fn reshaped(
    book: &Scenario,
    t: Tables<'_>,
    seat: FactionId,
    home: CountryId,
    reshape: &Reshape,
) -> Option<(&'static str, Fixed)> {
    let d = &book.defines.states;
    let country = reshape.country();
    let row = t.administrations.of(country).filter(|a| a.over == home)?;
    Some(match reshape {
        Reshape::HandOver { .. } => ("independence", independence(book, t, country)?),
        Reshape::Garrison { men, .. } => {
            let need = occupation::garrison_need(book, t, country, &mut ()).max(Fixed::ONE);
            let gap = need - row.men();
            let better = gap.abs() - (gap - *men).abs();
            ("garrison", better.times_int(20).over(need))
        }
        Reshape::Requisition { to, .. } => {
            let more = *to - row.requisition;
            let calm = Fixed::whole(40) - occupation::mean_resistance(t, country);
            let purse = if t.countries[home].treasury.is_negative() { Fixed::whole(2) } else { Fixed::ZERO };
            ("requisition", more.times(calm.over_int(10) + purse).over_int(8) - Fixed::ONE)
        }
        Reshape::Favour { faction, .. } => {
            let affinity = t.factions[seat].stance.affinity(&t.factions[*faction].stance);
            ("friends", (affinity - Fixed::whole(50)).over_int(8))
        }
        Reshape::Terror { .. } => {
            let hard = t.factions[seat].stance.on(Axis::Authority).over_int(20);
            let hot = (occupation::mean_resistance(t, country) - Fixed::whole(40)).over_int(4);
            ("order", hard + hot - Fixed::whole(5))
        }
        Reshape::Mercy { .. } => {
            let hard = t.factions[seat].stance.on(Axis::Authority).over_int(20);
            let hot = (occupation::mean_resistance(t, country) - Fixed::whole(30)).over_int(4);
            ("order", hot - hard)
        }
        Reshape::Crisis { .. } => ("independence", -d.ai_quiet),
        _ => return None,
    })
}

/// Men and money come free; what is not ready falls, what is not loyal turns away, what is strong becomes a rival.
fn independence(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<Fixed> {
    let d = &book.defines.states;
    let over = t.administrations.of(country)?.over;
    let outlook = prospect(book, t, country)?;
    let all = t.administrations.men_of(over).max(Fixed::ONE);
    // Only what an army bears badly is a relief.
    let too_far = (occupation::stretch(t, over) - book.defines.occupation.stretch_borne).max(Fixed::ZERO);
    let relief = outlook.men.times(too_far).over(all);
    let fought_over = t.conflicts.in_country(country).next().is_some();
    let danger = if fought_over { d.ai_rival } else { Fixed::ZERO };
    let ready = (outlook.readiness - d.ai_ready).over_int(2);
    let loyal = Fixed::whole(5) - outlook.defection.over_int(5);
    let rival = if outlook.rival { d.ai_rival } else { Fixed::ZERO };
    // Nationalists do not let go.
    let head = t.countries[over].head?;
    let pride = t.factions[head].stance.on(Axis::Nation).max(Fixed::ZERO).over_int(4);
    // Nobody hurries: who is far from ready is not thought of.
    Some((ready + loyal + d.ai_relief.times(relief) - rival - danger - pride).min(Fixed::whole(20)) - d.ai_quiet)
}

/// A neighbour that could outgrow its patron is less dangerous in two parts.
fn divided(book: &Scenario, t: Tables<'_>, home: CountryId, country: CountryId) -> Fixed {
    let d = &book.defines.states;
    let places = states::birth_places(book, country);
    let near = d.rival.times_int(4).over_int(5);
    let danger = |strength: Fixed| (strength - near).max(Fixed::ZERO).times_int(2);
    let mut gain = Fixed::ZERO;
    for maker in states::makers(t, &places).into_iter().filter(|&c| c != home) {
        let all = t.provinces.people(maker).max(1).cast_signed();
        let lost: u64 = places
            .iter()
            .filter(|&&p| t.provinces.owner[p] == maker)
            .map(|&p| u64::from(t.provinces.population[p]))
            .sum();
        let before = occupation::strength(book, t, maker, home);
        let after = before - before.times(Fixed::ratio(lost.cast_signed(), all));
        gain += danger(before) - danger(after);
    }
    gain
}
