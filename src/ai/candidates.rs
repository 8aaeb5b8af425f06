//! What a seat could order this month: a short list, cheap to draw up.

use super::choose::largest;
use super::{covert, diplomacy, economy, office, party, score, states};
use crate::command::{Command, cost, offered};
use crate::rules::script::{Frame, holds};
use crate::rules::view::{Secret, View};
use crate::rules::{conflict, election, government, measure, schism};
use crate::scenario::{Axis, BudgetLine, FactionKind, Lot, Scenario, Status};
use crate::units::{CharacterId, CountryId, FactionId, Fixed, ProvinceId, Share};
use crate::world::{Tables, Target};
use std::cmp::Reverse;

/// The orders worth a thought. Not all are allowed: the check decides.
pub fn candidates(book: &Scenario, t: Tables<'_>, seat: FactionId) -> Vec<Command> {
    let mut list = Vec::with_capacity(16);
    let row = &t.factions[seat];
    let country = &t.countries[row.country];
    let governs = country.governs(seat);
    // Not everything every month: a seat's agenda turns, so that each matter comes up four times a year or more.
    let turn = (u32::from(seat.0) + super::turn(book, t, seat)) % 3;
    if row.kind.holds_allegiance() {
        campaign(book, t, seat, &mut list);
    } else {
        voice(t, seat, &mut list);
    }
    // Ranks that stand well enough are left alone.
    if row.cohesion < Fixed::whole(66) {
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
    own_people(t, seat, turn, &mut list);
    decisions(book, t, seat, &mut list);
    party::ranks(book, t, seat, &mut list);
    if turn == 1 {
        party::kin(book, t, seat, &mut list);
    }
    vote(book, t, seat, &mut list);
    power(book, t, seat, turn, &mut list);
    street(t, seat, turn, &mut list);
    if governs {
        covert::candidates(book, t, seat, turn, &mut list);
        party::sisters(book, t, seat, &mut list);
        diplomacy::candidates(book, t, seat, turn, &mut list);
        match turn {
            0 => laws(book, t, seat, &mut list),
            1 => {
                budget(book, t, seat, &mut list);
                economy::purse(book, t, seat, &mut list);
            }
            _ => abroad(book, t, seat, &mut list),
        }
        rivals(t, seat, &mut list);
        states::candidates(book, t, seat, &mut list);
        if turn == 2 {
            persons(t, seat, &mut list);
            office::offices(book, t, seat, &mut list);
        }
    } else if schism::convened(book, seat).any(|body| book.internationals[body].founders.is_some()) {
        // Whoever gathers a body of parties has to ask them.
        party::sisters(book, t, seat, &mut list);
    }
    list
}

/// Before a vote: doors in the best places, a partner for a small list; where power must not be lost, worse.
fn vote(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let country = t.factions[seat].country;
    office::question(t, seat, country, list);
    let d = &book.defines.election;
    let near = election::days_to_vote(t, country).is_some_and(|n| n > 0 && n <= d.canvass_days.cast_signed());
    if !near || !election::may_stand(t, seat) || election::one_list(book, t, country) {
        return;
    }
    if t.countries[country].next_election.is_some_and(|day| day > t.calendar.today) {
        office::pact(book, t, seat, country, list);
    }
    let votes = |p: ProvinceId| {
        u64::from(t.influence.allegiance(country, p, seat).0 >> 8) * u64::from(t.provinces.population[p] >> 4)
    };
    let places = largest(6, t.provinces.of(country).iter().map(|&p| (votes(p), p)));
    let provinces: Vec<ProvinceId> = places.into_iter().map(|(_, p)| p).collect();
    let stance = &t.factions[seat].stance;
    let hard = stance.on(Axis::Authority) > Fixed::whole(45);
    let foul: Vec<ProvinceId> = provinces.iter().copied().take(4).collect();
    let purse = t.factions[seat].funds.over_int(2);
    list.extend(within_means(book, t, seat, Command::Canvass { provinces }, purse));
    if hard && !foul.is_empty() {
        let rules = t.countries[country].in_government(seat);
        list.push(if rules { Command::Rig { provinces: foul } } else { Command::Cow { provinces: foul } });
    }
}

/// The most promising places: many people, of whom some follow already and many do not.
fn campaign(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let country = t.factions[seat].country;
    let Some(slot) = t.influence.slot(country, seat) else { return };
    if !t.factions[seat].funds.is_positive() {
        return;
    }
    let modifier = book.defines.orders.propaganda_modifier;
    let worth = |p: ProvinceId| {
        let share = u64::from(t.influence.shares[p][slot] >> 12);
        share * (u64::from(Share::WHOLE >> 12) - share) * u64::from(t.provinces.population[p] >> 8)
    };
    let places = largest(4, t.provinces.of(country).iter().map(|&p| (worth(p), p)));
    let mut provinces: Vec<ProvinceId> = places.into_iter().map(|(_, p)| p).collect();
    // Speakers are not sent where they are speaking already.
    provinces.retain(|&p| {
        let there = t.modifiers.on(crate::world::Target::Province(p));
        !there.iter().any(|m| m.modifier == modifier && m.beneficiary == Some(seat))
    });
    list.extend(within_means(book, t, seat, Command::Propaganda { provinces }, t.factions[seat].funds));
}

/// The order for as many of its places, the best first, as the purse pays for.
fn within_means(book: &Scenario, t: Tables<'_>, seat: FactionId, mut order: Command, purse: Fixed) -> Option<Command> {
    loop {
        let places = match &order {
            Command::Propaganda { provinces } | Command::Canvass { provinces } => provinces.len(),
            _ => 0,
        };
        if places == 0 {
            return None;
        }
        if cost(book, t, seat, &order).money <= purse {
            return Some(order);
        }
        if let Command::Propaganda { provinces } | Command::Canvass { provinces } = &mut order {
            provinces.pop();
        }
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

/// Who is out of office takes to the streets where they are warm; who governs answers those who stand there.
fn street(t: Tables<'_>, seat: FactionId, turn: u32, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let governs = t.countries[home].governs(seat);
    for protest in t.protests.of_country(home) {
        if governs {
            list.push(Command::Concede { protest: protest.number });
            list.push(Command::Disperse { protest: protest.number });
        } else if protest.organiser != seat {
            list.push(Command::Oppose { protest: protest.number });
        }
    }
    if turn != 1 || t.countries[home].in_government(seat) || t.protests.by(seat).is_some() {
        return;
    }
    // Orderly parties stay at home unless the country is near boiling.
    let row = &t.factions[seat];
    let bold = row.kind == FactionKind::Protest || row.stance.on(Axis::Change) >= Fixed::whole(10);
    let least = if bold { 15 } else { 40 };
    let Some(slot) = t.influence.slot(home, seat) else { return };
    let warmth = |p: ProvinceId| {
        let unrest = t.provinces.unrest[p].trunc();
        let followers = u64::from(t.influence.shares[p][slot] >> 12) * u64::from(t.provinces.population[p] >> 8);
        if unrest >= least { followers * unrest.unsigned_abs() } else { 0 }
    };
    let warm = largest(3, t.provinces.of(home).iter().map(|&p| (warmth(p), p)).filter(|&(warmth, _)| warmth > 0));
    let provinces: Vec<ProvinceId> = warm.into_iter().map(|(_, p)| p).collect();
    if provinces.is_empty() {
        return;
    }
    list.push(Command::Strike { provinces: provinces.clone() });
    list.push(Command::March { provinces });
    if let Some(against) = t.countries[home].head.filter(|&head| head != seat) {
        list.push(Command::Leak { against });
    }
}

fn decisions(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let country = t.factions[seat].country;
    let month = u32::from(seat.0) + super::turn(book, t, seat);
    // Each is thought of every other month.
    for decision in book.offers.near(country, seat).into_iter().filter(|d| (u32::from(d.0) + month).is_multiple_of(2)) {
        if offered(book, t, seat, decision) {
            list.push(Command::Decide { decision });
        }
    }
}

/// One law at a time, and not another before the last has settled; only such as are near to one's heart or were promised.
fn laws(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let (country, room) = (&t.countries[home], &t.parliaments[home]);
    let rest = book.defines.ai.law_rest.cast_signed();
    if !room.bills.is_empty() || room.last_law.is_some_and(|day| t.calendar.today.since(day) < rest) {
        return;
    }
    for (law, def) in book.laws.iter().filter(|(_, def)| def.is_for(home)) {
        let passes = !country.has_law(law);
        if score::warmth(book, t, seat, law, passes) <= -Fixed::ONE {
            continue;
        }
        if !passes {
            list.push(Command::Repeal { law });
        } else if holds(&(book, t), &Frame::of(seat, Target::Country(home)), &def.occasion) {
            list.push(Command::Pass { law });
        }
    }
}

/// The line that most wants another three per cent, and the one that would be missed least.
fn budget(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    const STEP: Fixed = Fixed::whole(3);
    let country = &t.countries[t.factions[seat].country];
    let best = |steps: &mut dyn Iterator<Item = (BudgetLine, Fixed)>| {
        let worth = steps.map(|(line, percent)| (score::budget(book, t, seat, line, percent), line, percent));
        let best = worth.filter(|(points, ..)| points.is_positive()).max_by_key(|(points, ..)| *points);
        best.map(|(_, line, percent)| Command::Budget { line, percent })
    };
    let cuts = BudgetLine::ALL.into_iter().map(|line| (line, country.line(line) - STEP));
    let raises = BudgetLine::ALL.into_iter().map(|line| (line, country.line(line) + STEP));
    list.extend(best(&mut cuts.filter(|(_, percent)| *percent >= STEP)));
    list.extend(best(&mut raises.into_iter()));
}

/// One's own: who has been passed over is favoured, and an old leader looks for an heir.
fn own_people(t: Tables<'_>, seat: FactionId, turn: u32, list: &mut Vec<Command>) {
    let row = &t.factions[seat];
    if turn != 1 {
        return;
    }
    let mut own = t.people.of_faction(row.country, seat).filter(|&c| row.leader != Some(c)).peekable();
    if own.peek().is_none() {
        return;
    }
    let old =
        row.leader.is_some_and(|c| t.people[c].age(t.calendar.today) >= 64 || t.people[c].health < Fixed::whole(40));
    let mut sore: Option<(Fixed, CharacterId)> = None;
    let mut next: Option<(Fixed, CharacterId)> = None;
    for c in own {
        let person = &t.people[c];
        if person.grievance > Fixed::whole(20) && sore.is_none_or(|(most, _)| person.grievance > most) {
            sore = Some((person.grievance, c));
        }
        let worth = person.ability(row.kind.asks()) + person.loyalty.over_int(2);
        if person.age(t.calendar.today) < 60 && next.is_none_or(|(most, _)| worth > most) {
            next = Some((worth, c));
        }
    }
    list.extend(sore.map(|(_, character)| Command::Promote { character }));
    list.extend(next.filter(|_| old).map(|(_, character)| Command::Groom { character }));
}

/// The leader of the farthest of those outside the government, for those who think in such ways; and those kept down whom
/// milder rulers would let go.
fn persons(t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let country = &t.countries[home];
    let mine = &t.factions[seat].stance;
    let stern = mine.on(Axis::Authority);
    if stern > Fixed::whole(30) {
        let outlawed = |f: FactionId| matches!(t.factions[f].status, Status::Banned | Status::Underground);
        let outside = t.factions.active_in(home).filter(|&f| outlawed(f) && !country.in_government(f));
        let led = outside.filter_map(|f| t.factions[f].leader.map(|c| (mine.distance(&t.factions[f].stance), f, c)));
        let farthest = led.filter(|(far, ..)| *far > Fixed::whole(40)).max();
        // One at a time: a body that has lost its head lately is left to find another.
        if let Some((_, _, character)) = farthest.filter(|&(_, f, _)| !lost_lately(t, f)) {
            list.push(if stern > Fixed::whole(55) {
                Command::Arrest { character }
            } else {
                Command::Exile { character }
            });
        }
        return;
    }
    let kept = t.people.alive_in(home).find(|&c| {
        let person = &t.people[c];
        let near = person.faction.is_none_or(|f| mine.distance(&t.factions[f].stance) < Fixed::whole(60));
        matches!(person.lot, Lot::Watched | Lot::Exiled | Lot::Arrested) && near
    });
    list.extend(kept.map(|character| Command::SetFree { character }));
}

/// Whether one of a faction's people has lost their liberty within a year and a half.
fn lost_lately(t: Tables<'_>, faction: FactionId) -> bool {
    t.people.alive_in(t.factions[faction].country).any(|c| {
        let person = &t.people[c];
        let kept = matches!(person.lot, Lot::Exiled | Lot::Arrested);
        kept && person.faction == Some(faction) && t.calendar.today.since(person.since) < 550
    })
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
        let authoritarian = t.factions[seat].stance.on(Axis::Authority) > Fixed::whole(20);
        if matches!(t.factions[rival].status, Status::Legal | Status::Harassed) {
            if authoritarian {
                list.push(Command::Ban { faction: rival });
            }
        } else if !authoritarian {
            list.push(Command::Legalise { faction: rival });
        }
        let worst = largest(3, t.provinces.of(home).iter().map(|&p| (t.provinces.unrest[p], Reverse(p))));
        list.push(Command::Crackdown { against: rival, provinces: worst.into_iter().map(|(_, p)| p.0).collect() });
    }
}

/// Coalitions, motions, the chamber's end; and the institutions that press.
fn power(book: &Scenario, t: Tables<'_>, seat: FactionId, turn: u32, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let country = &t.countries[home];
    let needed = measure::majority(book, home);
    let answers = needed > 0 && book.forms[country.form].answers_to_chamber();
    if country.coalition.contains(&seat) && answers {
        list.push(Command::Leave);
    }
    if country.governs(seat) {
        if answers && measure::coalition_seats(t, home) < needed {
            list.push(Command::Reshuffle);
            let near = t.factions.active_in(home).filter(|&f| t.factions[f].seats > 0 && !country.in_government(f));
            let best = near.min_by_key(|&f| (t.factions[f].stance.distance(&t.factions[seat].stance), f));
            list.extend(best.map(|party| Command::Invite { party }));
        }
        let hopeful = measure::support(t, seat) > measure::seat_share(book, t, seat) + Fixed::whole(4);
        if answers && turn == 0 && (hopeful || measure::coalition_seats(t, home) < needed) {
            list.push(Command::Dissolve);
        }
        if turn == 1 {
            pressed(book, t, seat, home, list);
        }
    } else if answers && t.factions[seat].seats > 0 && !country.in_government(seat) {
        office::bid(book, t, seat, home, list);
        let outside = t.factions.active_in(home).filter(|&f| !country.in_government(f));
        if outside.max_by_key(|&f| (t.factions[f].seats, Reverse(f))) == Some(seat) {
            list.push(Command::Censure);
        }
    }
}

/// The body that presses hardest: what it holds could be taken from it, or its men removed.
fn pressed(book: &Scenario, t: Tables<'_>, seat: FactionId, home: CountryId, list: &mut Vec<Command>) {
    let d = &book.defines.institutions;
    let others = t.institutions[home].bodies.iter().filter(|b| b.body != seat);
    let hardest = others
        .map(|b| (government::institutions::pressure(book, t, home, b.body, &mut ()), b.body))
        .filter(|(press, _)| *press > d.threshold.over_int(2))
        .max();
    let Some((_, body)) = hardest else { return };
    list.push(Command::Purge { body });
    if let Some(competence) = t.institutions[home].holdings(body).next() {
        list.push(Command::Transfer { competence, to: seat });
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
    // The strongest sisters, by what everyone can see; of these the one that seems to need money most.
    let mut sisters: Vec<(Fixed, Reverse<FactionId>)> = Vec::new();
    for (f, row) in t.factions.rows.iter().filter(|(_, r)| r.active && r.country != home) {
        match row.patrons.iter().find(|(c, _)| *c == home) {
            Some((_, monthly)) => {
                paid += *monthly;
                if row.movement != movement && row.stance.distance(&t.factions[seat].stance) > Fixed::whole(50) {
                    list.push(Command::Fund { faction: f, monthly: Fixed::ZERO });
                }
            }
            None if row.movement == movement && row.kind.holds_allegiance() && !conflict::is_lost_cause(book, t, f) => {
                sisters.push((measure::support(t, f), Reverse(f)));
            }
            None => {}
        }
    }
    let sisters = largest(4, sisters.into_iter());
    let best = sisters.into_iter().map(|(_, Reverse(f))| (-view.secret(f, Secret::Funds).value, f)).max();
    let monthly = (purse - paid).min(Fixed::whole(40));
    if let Some((_, faction)) = best.filter(|_| monthly >= Fixed::whole(10)) {
        list.push(Command::Fund { faction, monthly: Fixed::whole(monthly.trunc()) });
    }
}
