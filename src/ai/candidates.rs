//! What a seat could order this month: a short list, cheap to draw up.

use crate::command::{Command, cost, offered};
use crate::rules::measure;
use crate::scenario::{Audience, BudgetLine, Scenario, Status};
use crate::units::{FactionId, Fixed, ProvinceId, Share};
use crate::world::Tables;

/// The orders worth a thought. Not all are allowed: the check decides.
pub fn candidates(book: &Scenario, t: Tables<'_>, seat: FactionId) -> Vec<Command> {
    let mut list = Vec::with_capacity(16);
    let row = &t.factions[seat];
    let country = &t.countries[row.country];
    let governs = country.governs(seat);
    campaign(book, t, seat, &mut list);
    if row.cohesion < Fixed::whole(75) {
        list.push(Command::Rally);
    }
    if row.force.is_positive() || governs {
        list.push(Command::Arm);
    }
    for &voice in &t.influence.voices[row.country] {
        list.push(Command::Endorse { voice, faction: seat });
    }
    decisions(book, t, seat, &mut list);
    if governs {
        government(book, t, seat, &mut list);
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
            let busy = t.modifiers.on(crate::world::Target::Province(p)).iter();
            if !busy.into_iter().any(|m| m.modifier == modifier && m.beneficiary == Some(seat)) {
                places.insert(at, (worth, p));
                places.truncate(4);
            }
        }
    }
    let mut provinces: Vec<ProvinceId> = places.into_iter().map(|(_, p)| p).collect();
    while !provinces.is_empty() {
        let order = Command::Propaganda { provinces: provinces.clone() };
        if cost(book, t, seat, &order).money <= t.factions[seat].funds {
            list.push(order);
            return;
        }
        provinces.pop();
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

fn government(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let country = &t.countries[home];
    for (law, _) in book.laws.iter() {
        list.push(if country.has_law(law) { Command::Repeal { law } } else { Command::Pass { law } });
    }
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
        let mut worst: Vec<ProvinceId> = t.provinces.of(home).to_vec();
        worst.sort_by_key(|&p| (std::cmp::Reverse(t.provinces.unrest[p]), p));
        worst.truncate(3);
        list.push(Command::Crackdown { against: rival, provinces: worst });
    }
    for line in BudgetLine::ALL {
        let now = country.line(line);
        list.push(Command::Budget { line, percent: now + Fixed::whole(3) });
        if now >= Fixed::whole(6) {
            list.push(Command::Budget { line, percent: now - Fixed::whole(3) });
        }
    }
    abroad(t, seat, list);
}

/// Sister parties in other countries that a rich government could pay, and those it pays that are sisters no longer.
fn abroad(t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let country = &t.countries[home];
    let movement = t.factions[seat].movement;
    let purse = country.line(BudgetLine::Foreign).percent_of(country.revenue);
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
                let need = -row.funds;
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
