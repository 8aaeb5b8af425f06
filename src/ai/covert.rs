//! What a government could do in the dark: seldom much, and only where it has the people for it.

use crate::command::{Command, Covert};
use crate::rules::{covert, measure, relation};
use crate::scenario::{Aim, Breadth, Lot, Meant, Scenario};
use crate::units::{ActId, CountryId, FactionId, Fixed};
use crate::world::{Runner, Tables, Target};

/// Likeness from which another is worth a risk.
const FRIEND: Fixed = Fixed::whole(45);

/// Networks that a service looks after in one month.
const LOOKED_AT: usize = 2;

pub(super) fn candidates(book: &Scenario, t: Tables<'_>, seat: FactionId, turn: u32, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    let country = &t.countries[home];
    at_home(book, t, seat, home, turn, list);
    if country.revenue < book.defines.covert.ai_revenue || country.overlord.is_some() {
        return;
    }
    let runner = Runner::Country(home);
    let most = book.defines.covert.ai_most as usize;
    if turn == 0 && t.networks.run_by(runner).count() < most {
        spread(book, t, runner, home, list);
    }
    let networks: Vec<(CountryId, Fixed)> = t.networks.run_by(runner).map(|(c, n)| (c, n.depth)).collect();
    if networks.is_empty() || t.networks.under_way(runner).count() >= book.defines.covert.most as usize {
        return;
    }
    // The service goes round its networks, a few a month.
    let months = t.calendar.today.year().unsigned_abs() * 12 + t.calendar.today.month();
    let first = months as usize * LOOKED_AT % networks.len();
    for &(place, depth) in networks.iter().cycle().skip(first).take(LOOKED_AT.min(networks.len())) {
        // Not every kind of thing every month.
        for act in covert::offered(book, depth).filter(|act| (usize::from(act.0) + months as usize).is_multiple_of(3)) {
            list.extend(
                best_target(book, t, seat, act, place).map(|target| Command::Covert(Covert::Undertake { act, target })),
            );
        }
    }
}

/// Searches and diplomats: for those who have been stung.
fn at_home(book: &Scenario, t: Tables<'_>, seat: FactionId, home: CountryId, turn: u32, list: &mut Vec<Command>) {
    let d = &book.defines.covert;
    let Some(most) = covert::suspicions(book, t, Some(seat), home).into_iter().next() else { return };
    let sits = t.services[home].search.as_ref().map(|s| s.breadth);
    if turn == 1 && sits.is_none() {
        list.push(Command::Covert(Covert::Search { breadth: Breadth::Narrow }));
    }
    if turn == 1 && sits != Some(Breadth::Broad) && most.known >= d.named {
        list.push(Command::Covert(Covert::Search { breadth: Breadth::Broad }));
    }
    if let Some(Runner::Country(of)) = most.master.filter(|_| most.known >= d.named) {
        list.push(Command::Covert(Covert::Expel { of }));
    }
}

/// The country that matters most and has no network yet, or too small a one.
fn spread(book: &Scenario, t: Tables<'_>, runner: Runner, home: CountryId, list: &mut Vec<Command>) {
    // Who cannot pay need not look round.
    let purse = t.countries[home].treasury;
    let monthly = t.countries[home].revenue.over_int(4000).clamp(Fixed::whole(5), Fixed::whole(60));
    if purse <= monthly.times_int(40) {
        return;
    }
    let others = t.countries.rows.iter().filter(|&(c, s)| c != home && s.exists && s.revenue > monthly.times_int(40));
    let mut best: Option<(Fixed, CountryId)> = None;
    for (c, state) in others {
        if t.networks.of(runner, c).is_some_and(|n| n.monthly.is_positive()) {
            continue;
        }
        // One looks at rivals first.
        let relation = relation::relation(book, t, home, c, &mut ());
        let feeling = if relation.is_negative() { -relation } else { relation.over_int(3) };
        // Large countries matter more, by the root of what they raise: a few doublings.
        let size = Fixed::whole(i64::from(64 - state.revenue.trunc().max(1).leading_zeros()));
        let worth = feeling.times(size);
        if best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, c));
        }
    }
    if let Some((_, country)) = best {
        list.push(Command::Covert(Covert::Network { country, monthly: Fixed::whole(monthly.trunc()) }));
    }
}

/// The one in a country whom an act would help or hurt most, as the seat sees it.
fn best_target(book: &Scenario, t: Tables<'_>, seat: FactionId, act: ActId, place: CountryId) -> Option<Target> {
    let def = &book.acts[act];
    let mine = &t.factions[seat];
    let open = |target: Target| covert::open_to(book, t, seat, act, target).is_ok().then_some(target);
    let factions = || t.factions.active_in(place);
    let affinity = |f: FactionId| mine.stance.affinity(&t.factions[f].stance);
    let weight = |f: FactionId| measure::support(t, f) + Fixed::ONE;
    match def.aim {
        Aim::Country => open(Target::Country(place)),
        Aim::Faction => {
            let worth = |f: FactionId| match def.meant {
                Meant::Well => (affinity(f) - Fixed::whole(60)).times(weight(f)),
                Meant::Ill => (Fixed::whole(40) - affinity(f)).times(weight(f)),
            };
            let near = factions().filter(|&f| worth(f).is_positive()).map(|f| (worth(f), f)).max()?;
            open(Target::Faction(near.1))
        }
        Aim::Institution => {
            let ruler = t.countries[place].head?;
            let near = affinity(ruler).max(FRIEND) + Fixed::whole(10);
            let mut all = factions().filter(|&f| f != ruler && affinity(f) > near);
            all.find_map(|f| open(Target::Faction(f)))
        }
        Aim::Character => {
            let kept = t.people.alive_in(place).filter(|&c| {
                let person = &t.people[c];
                matches!(person.lot, Lot::Watched | Lot::Arrested)
                    && person.faction.is_some_and(|f| affinity(f) > Fixed::whole(65))
            });
            kept.into_iter().find_map(|c| open(Target::Character(c)))
        }
        Aim::Province => {
            let ruler = t.countries[place].head?;
            if affinity(ruler) > Fixed::whole(35) {
                return None;
            }
            let largest = t.provinces.of(place).iter().copied().max_by_key(|&p| (t.provinces.population[p], p))?;
            open(Target::Province(largest))
        }
    }
}
