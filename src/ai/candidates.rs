//! What a seat could order this month: a short list, cheap to draw up.

use crate::command::{Command, cost, offered};
use crate::rules::measure;
use crate::rules::view::{Secret, View};
use crate::scenario::{Audience, BudgetLine, Scenario, Status};
use crate::units::{FactionId, Fixed, ProvinceId, Share};
use crate::world::Tables;

/// The orders worth a thought. Not all are allowed: the check decides.
pub fn candidates(book: &Scenario, t: Tables<'_>, seat: FactionId) -> Vec<Command> {
    let mut list = Vec::with_capacity(16);
    let row = &t.factions[seat];
    let country = &t.countries[row.country];
    let governs = country.governs(seat);
    // Not everything every month: a seat's agenda turns, so that each matter comes up four times a year or more.
    let turn = (u32::from(seat.0) + t.calendar.today.month()) % 3;
    if row.kind.holds_allegiance() {
        campaign(book, t, seat, &mut list);
    } else {
        voice(t, seat, &mut list);
    }
    if row.cohesion < Fixed::whole(75) {
        list.push(Command::Rally);
    }
    if row.force.is_positive() {
        list.push(Command::Arm);
    }
    if turn == 0 && row.kind.holds_allegiance() {
        for &voice in &t.influence.voices[row.country] {
            list.push(Command::Endorse { voice, faction: seat });
        }
    }
    decisions(book, t, seat, &mut list);
    if governs {
        match turn {
            0 => laws(book, t, seat, &mut list),
            1 => budget(t, seat, &mut list),
            _ => abroad(book, t, seat, &mut list),
        }
        rivals(t, seat, &mut list);
    }
    list
}

/// The most promising places: many people, of whom some follow already and many do not.
fn campaign(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let country = t.factions[seat].country;
    let Some(slot) = t.influence.slot(country, seat) else { return };
    let modifier = book.defines.orders.propaganda_modifier;
    let mut places: Vec<(u64, ProvinceId)> = Vec::new();
    for &p in t.provinces.of(country) {
        let share = u64::from(t.influence.shares[p][slot] >> 12);
        let worth = share * (u64::from(Share::WHOLE >> 12) - share) * u64::from(t.provinces.population[p] >> 8);
        let at = places.partition_point(|&(w, _)| w > worth);
        if at < 4 {
            places.insert(at, (worth, p));
            places.truncate(4);
        }
    }
    let mut provinces: Vec<ProvinceId> = places.into_iter().map(|(_, p)| p).collect();
    // Speakers are not sent where they are speaking already.
    provinces.retain(|&p| {
        let there = t.modifiers.on(crate::world::Target::Province(p));
        !there.iter().any(|m| m.modifier == modifier && m.beneficiary == Some(seat))
    });
    while !provinces.is_empty() {
        let order = Command::Propaganda { provinces: provinces.clone() };
        if cost(book, t, seat, &order).money <= t.factions[seat].funds {
            list.push(order);
            return;
        }
        provinces.pop();
    }
}

/// An institution lends its voice to the party that stands nearest, and takes it back from one that has moved away.
fn voice(t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    const FAR: Fixed = Fixed::whole(60);
    let row = &t.factions[seat];
    let distance = |f: FactionId| row.stance.distance(&t.factions[f].stance);
    for &faction in row.endorses.iter().filter(|&&f| t.factions[f].active && distance(f) > FAR) {
        list.push(Command::Withdraw { voice: seat, faction });
    }
    if row.endorses.is_empty() {
        let parties = t.factions.active_in(row.country).filter(|&f| t.factions[f].kind.holds_allegiance());
        if let Some(faction) = parties.min_by_key(|&f| (distance(f), f)) {
            list.push(Command::Endorse { voice: seat, faction });
        }
    }
}

fn decisions(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let country = t.factions[seat].country;
    for (decision, def) in book.decisions.iter() {
        let near = match def.to {
            Audience::Ruler(c) => c == country,
            Audience::Faction(f) => f == seat,
            Audience::AnyRuler | Audience::AnyFaction => true,
            Audience::Nobody => false,
        };
        if near && offered(book, t, seat, decision) {
            list.push(Command::Decide { decision });
        }
    }
}

fn laws(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let country = &t.countries[t.factions[seat].country];
    for (law, _) in book.laws.iter() {
        list.push(if country.has_law(law) { Command::Repeal { law } } else { Command::Pass { law } });
    }
}

fn budget(t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let country = &t.countries[t.factions[seat].country];
    for line in BudgetLine::ALL {
        let now = country.line(line);
        list.push(Command::Budget { line, percent: now + Fixed::whole(3) });
        if now >= Fixed::whole(6) {
            list.push(Command::Budget { line, percent: now - Fixed::whole(3) });
        }
    }
}

/// Measures against the strongest and farthest of those outside the government.
fn rivals(t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let country = &t.countries[home];
    let rival = t
        .factions
        .active_in(home)
        .filter(|&f| t.factions[f].kind.holds_allegiance() && !country.in_government(f))
        .max_by_key(|&f| (t.factions[seat].stance.distance(&t.factions[f].stance).times(measure::support(t, f)), f));
    if let Some(rival) = rival {
        let authoritarian = t.factions[seat].stance.on(crate::scenario::Axis::Authority) > Fixed::whole(20);
        if matches!(t.factions[rival].status, Status::Legal | Status::Harassed) {
            if authoritarian {
                list.push(Command::Ban { faction: rival });
            }
        } else if !authoritarian {
            list.push(Command::Legalise { faction: rival });
        }
        let mut worst: Vec<(Fixed, ProvinceId)> = Vec::new();
        for &p in t.provinces.of(home) {
            let unrest = t.provinces.unrest[p];
            let at = worst.partition_point(|&(u, _)| u >= unrest);
            if at < 3 {
                worst.insert(at, (unrest, p));
                worst.truncate(3);
            }
        }
        list.push(Command::Crackdown { against: rival, provinces: worst.into_iter().map(|(_, p)| p).collect() });
    }
}

/// Sister parties in other countries that a rich government could pay, and those it pays that are sisters no longer.
fn abroad(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let view = View::new(book, t, Some(seat));
    let home = t.factions[seat].country;
    let country = &t.countries[home];
    let movement = t.factions[seat].movement;
    let purse = country.line(BudgetLine::Foreign).percent_of(country.revenue);
    if purse < Fixed::whole(10) {
        return;
    }
    let mut paid = Fixed::ZERO;
    let mut best: Option<(Fixed, FactionId)> = None;
    for (f, row) in t.factions.rows.iter().filter(|(_, r)| r.active && r.country != home) {
        match row.patrons.iter().find(|(c, _)| *c == home) {
            Some((_, monthly)) => {
                paid += *monthly;
                if row.movement != movement && row.stance.distance(&t.factions[seat].stance) > Fixed::whole(50) {
                    list.push(Command::Fund { faction: f, monthly: Fixed::ZERO });
                }
            }
            None if row.movement == movement && row.kind.holds_allegiance() => {
                let need = -view.secret(f, Secret::Funds).value;
                if best.is_none_or(|(most, _)| need > most) {
                    best = Some((need, f));
                }
            }
            None => {}
        }
    }
    let monthly = (purse - paid).min(Fixed::whole(40));
    if let Some((_, faction)) = best.filter(|_| monthly >= Fixed::whole(10)) {
        list.push(Command::Fund { faction, monthly: Fixed::whole(monthly.trunc()) });
    }
}
