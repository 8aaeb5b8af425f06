//! What a government that nobody plays does abroad: slow, wary, and by the same sums that answer its offers.
//!
//! A seat thinks of treaties and quarrels in its month for foreign affairs; it speaks of others' deeds as they come; crises and
//! offers on its table it answers on set days, so that no deadline waits for the round.

use super::{Minds, congress};
use crate::command::{self, Command, Envoy};
use crate::rules::diplomacy::{Diplomatic, acts_abroad, bloc, crisis, power, stand, worth};
use crate::rules::relation;
use crate::scenario::{Axis, Scenario, TreatyKind};
use crate::units::{CountryId, FactionId, Fixed, Kind, StreamKind, once_in_2_32};
use crate::world::{Deal, Deed, Demand, Promise, Snapshot, Step, Tables};

/// What the seat could do abroad this month.
pub(super) fn candidates(book: &Scenario, t: Tables<'_>, seat: FactionId, turn: u32, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    if !acts_abroad(t, home) {
        return;
    }
    for matter in t.affairs.matters.iter().filter(|m| m.doer != home && m.stand(home).is_none()) {
        if let Some(applauds) = stand::would_say(book, t, home, matter) {
            list.push(Command::Abroad(Envoy::Stand { matter: matter.number, applauds }));
        }
    }
    match turn {
        1 => quarrels(book, t, home, list),
        2 => treaties(book, t, home, list),
        _ => {
            principles(book, t, seat, home, list);
            if moved(book, t, home, book.defines.diplomacy.convening) {
                let afraid = t.relations.worst_fear(home).is_some_and(|f| f.1 >= AFRAID);
                list.extend(congress::conference(book, t, home, afraid));
            }
        }
    }
}

/// Partners worth a closer look, at most.
const PARTNERS: usize = 3;

/// Once in a while a treaty that would suit both; and those that suit no more.
fn treaties(book: &Scenario, t: Tables<'_>, home: CountryId, list: &mut Vec<Command>) {
    for treaty in t.treaties.of(home).filter(|x| x.ends.is_none() && x.deal.kind != TreatyKind::Occupation) {
        if keeps(book, t, home, &treaty.deal) < Fixed::whole(-35) {
            list.push(Command::Abroad(Envoy::Denounce { treaty: treaty.number }));
        }
    }
    if !moved(book, t, home, book.defines.diplomacy.courting) {
        return;
    }
    let rest = book.defines.diplomacy.offer_rest.cast_signed();
    let fresh = |c: CountryId| t.treaties.asked.get((home, c)).is_none_or(|&d| t.calendar.today.since(d) >= rest);
    let afraid = t.relations.worst_fear(home).is_some_and(|f| f.1 >= AFRAID);
    if afraid && bloc::of(book, t, home).is_none() {
        for (id, def) in book.blocs.iter().filter(|(_, b)| b.leader != home && fresh(b.leader)) {
            let deal = Deal { bloc: Some(id), ..Deal::plain(TreatyKind::Alliance, def.leader, home) };
            let order = Command::Abroad(Envoy::Offer { deal });
            if t.countries[home].head.is_some_and(|seat| command::check(book, t, seat, &order).is_ok()) {
                propose(book, t, home, deal, list);
            }
        }
    }
    let mut partners: Vec<(Fixed, CountryId)> = Vec::new();
    for &(other, _) in t.relations.circle[home].iter().filter(|c| fresh(c.0) && acts_abroad(t, c.0)) {
        let shared = relation::common_fear(t, home, other).map_or(Fixed::ZERO, |f| f.1);
        let warmth = relation::relation(book, t, home, other, &mut ()) + shared;
        let at = partners.partition_point(|&(w, _)| w >= warmth);
        if at < PARTNERS {
            partners.insert(at, (warmth, other));
            partners.truncate(PARTNERS);
        }
    }
    // The one that is feared may be bound by a word too.
    if let Some((feared, _)) = t.relations.worst_fear(home).filter(|f| fresh(f.0)) {
        propose(book, t, home, Deal::plain(TreatyKind::NonAggression, home, feared), list);
    }
    if let Some(&(_, friend)) = partners.first().filter(|p| t.relations.is_great(home) && !t.relations.is_great(p.1)) {
        let given = t.treaties.of(home).filter(|x| x.deal.from == home && x.deal.kind == TreatyKind::Subsidy).count();
        let monthly = Fixed::whole(t.countries[home].revenue.over_int(500).trunc());
        if given < SUBSIDIES && monthly.is_positive() && relation::common_fear(t, home, friend).is_some() {
            propose(book, t, home, Deal { monthly, ..Deal::plain(TreatyKind::Subsidy, home, friend) }, list);
        }
    }
    for (_, other) in partners {
        if afraid {
            propose(book, t, home, Deal::plain(TreatyKind::Alliance, home, other), list);
            // A guarantee is worth what the guarantor is.
            if t.relations.might[other] > t.relations.might[home].times_int(2) {
                propose(book, t, home, Deal::plain(TreatyKind::Guarantee, other, home), list);
            }
        }
        propose(book, t, home, Deal::plain(TreatyKind::Trade, home, other), list);
    }
}

/// Subsidies that a great power pays, at most.
const SUBSIDIES: usize = 2;

/// Fear from which protection is sought.
const AFRAID: Fixed = Fixed::whole(28);

/// Whether a government stirs this month, with that chance.
fn moved(book: &Scenario, t: Tables<'_>, home: CountryId, percent: Fixed) -> bool {
    let odds = u64::try_from(percent.to_raw()).unwrap_or(0) * ((1 << 32) / 1_000_000);
    let name = book.names.hash(Kind::Country, home.0);
    once_in_2_32(t.calendar.seed, StreamKind::Quarrel, name, t.calendar.today, odds)
}

/// What a treaty that is signed is worth: what speaks against signing any does not speak against keeping this one.
fn keeps(book: &Scenario, t: Tables<'_>, home: CountryId, deal: &Deal) -> Fixed {
    let d = &book.defines.diplomacy;
    let custom = if deal.from == home { d.gives.of(deal.kind) } else { d.takes.of(deal.kind) };
    worth(book, t, home, deal, &mut ()) - custom.min(Fixed::ZERO)
}

/// What suits oneself and would be taken.
fn propose(book: &Scenario, t: Tables<'_>, home: CountryId, deal: Deal, list: &mut Vec<Command>) {
    if t.treaties.like(&deal).is_some() || worth(book, t, home, &deal, &mut ()) < Fixed::whole(4) {
        return;
    }
    if !worth(book, t, deal.other(home), &deal, &mut ()).is_negative() {
        list.push(Command::Abroad(Envoy::Offer { deal }));
    }
}

/// Embargoes, recognition; and, seldom, a demand.
fn quarrels(book: &Scenario, t: Tables<'_>, home: CountryId, list: &mut Vec<Command>) {
    for (&(by, of), _) in t.treaties.unrecognised.iter().filter(|(k, _)| k.0 == home) {
        if relation::relation(book, t, by, of, &mut ()) > Fixed::whole(-10) {
            list.push(Command::Abroad(Envoy::Recognise { of, on: true }));
        }
    }
    // Who took power by arms, and is no friend, waits for recognition.
    for matter in t.affairs.matters.iter().filter(|m| m.deed == Deed::Coup && m.stand(home) == Some(false)) {
        let of = matter.doer;
        if t.treaties.recognises(home, of) && relation::relation(book, t, home, of, &mut ()) < Fixed::whole(-25) {
            list.push(Command::Abroad(Envoy::Recognise { of, on: false }));
        }
    }
    for (&(_, against), _) in t.treaties.embargoes.iter().filter(|(k, _)| k.0 == home) {
        if relation::relation(book, t, home, against, &mut ()) > Fixed::whole(-30) {
            list.push(Command::Abroad(Envoy::Embargo { against, on: false }));
        }
    }
    if let Some((foe, fear)) = t.relations.worst_fear(home)
        && fear >= Fixed::whole(45)
        && !t.treaties.embargo(home, foe)
        && relation::relation(book, t, home, foe, &mut ()) < Fixed::whole(-75)
        && t.relations.is_great(home)
    {
        list.push(Command::Abroad(Envoy::Embargo { against: foe, on: true }));
    }
    if tempted(book, t, home) {
        list.extend(
            grievance(book, t, home).map(|(against, demand)| Command::Abroad(Envoy::Demand { against, demand })),
        );
    }
}

/// Whether a government is in the mood for a quarrel this month: the sterner and prouder, the oftener.
fn tempted(book: &Scenario, t: Tables<'_>, home: CountryId) -> bool {
    let Some(head) = t.countries[home].head else { return false };
    let stance = &t.factions[head].stance;
    let temper = (stance.on(Axis::Authority) + stance.on(Axis::Nation) + Fixed::whole(60)).max(Fixed::ZERO);
    // Of 260 points 100 are a middling temper.
    moved(book, t, home, temper.percent_of(book.defines.diplomacy.temptation))
}

/// Resolve from which a demand is made at all.
const ASKS: Fixed = Fixed::whole(-30);

/// The demand that promises most among those that it could press home.
fn grievance(book: &Scenario, t: Tables<'_>, home: CountryId) -> Option<(CountryId, Demand)> {
    if crisis::at_war(t, home) || t.affairs.crises_of(home).next().is_some() {
        return None;
    }
    let mut targets: Vec<CountryId> = Vec::new();
    for claim in book.claims.values().filter(|c| c.by == home) {
        let owners = claim.countries.iter().copied().chain(claim.provinces.iter().map(|&p| t.provinces.owner[p]));
        targets.extend(owners.map(|c| power::spoken_for(t, c)));
    }
    targets.extend(t.relations.fears[home].iter().map(|f| f.0));
    targets.extend(t.relations.circle[home].iter().map(|c| c.0));
    targets.sort_unstable();
    targets.dedup();
    let mut best: Option<(Fixed, CountryId, Demand)> = None;
    for against in targets.into_iter().filter(|&c| c != home && acts_abroad(t, c)) {
        if relation::relation(book, t, home, against, &mut ()) > Fixed::whole(-5) {
            continue;
        }
        for demand in crisis::demands(book, t, home, against) {
            let row = crisis::imagined(t, home, against, demand);
            let would = crisis::resolve(book, t, &row, home, &mut ());
            // To ask is cheap, where one may still let it rest.
            if would >= ASKS && best.as_ref().is_none_or(|b| would > b.0) {
                best = Some((would, against, row.demand));
            }
        }
    }
    best.map(|(_, against, demand)| (against, demand))
}

/// Another doctrine, where it suits those who rule far better.
fn principles(book: &Scenario, t: Tables<'_>, seat: FactionId, home: CountryId, list: &mut Vec<Command>) {
    let now = t.treaties.doctrine(home).map_or(Fixed::whole(60), |id| suits(book, t, seat, id));
    let best = book.doctrines.ids().map(|id| (suits(book, t, seat, id), id)).max();
    if let Some((_, doctrine)) = best.filter(|&(points, _)| points > now + Fixed::whole(35)) {
        list.push(Command::Abroad(Envoy::Adopt { doctrine }));
    }
    for pledge in &t.parliaments[home].pledges {
        if let Promise::Line { doctrine } = pledge.what {
            list.push(Command::Abroad(Envoy::Adopt { doctrine }));
        }
    }
}

/// −100 to 100: how a doctrine suits a faction's positions.
fn suits(book: &Scenario, t: Tables<'_>, seat: FactionId, doctrine: crate::units::DoctrineId) -> Fixed {
    let (leans, stance) = (&book.doctrines[doctrine].leans, &t.factions[seat].stance);
    let (mut sum, mut axes) = (Fixed::ZERO, 0);
    for axis in Axis::ALL {
        if let Some(lean) = leans.get(axis) {
            sum += Fixed::HUNDRED - (stance.on(axis) - lean).abs();
            axes += 1;
        }
    }
    sum.over_int(axes.max(1))
}

/// What a change between states is worth to a government.
pub(super) fn score(book: &Scenario, t: Tables<'_>, home: CountryId, change: &Diplomatic) -> Option<Fixed> {
    Some(match change {
        Diplomatic::Motive { a, b, by, .. } if *a == home || *b == home => by.over_int(10),
        Diplomatic::Offer { points, .. } if points.is_negative() => Fixed::whole(-3),
        Diplomatic::Offer { deal, .. } | Diplomatic::Sign { deal } if deal.has(home) => {
            worth(book, t, home, deal, &mut ()).over_int(8)
        }
        Diplomatic::Denounce { number, .. } | Diplomatic::Break { number, .. } => {
            let deal = t.treaties.find(*number)?.deal;
            if deal.has(home) { -keeps(book, t, home, &deal).over_int(12) } else { return None }
        }
        Diplomatic::Embargo { by, against, on } if *by == home => {
            let ill = -relation::relation(book, t, home, *against, &mut ());
            let points = (ill - Fixed::whole(60)).over_int(8);
            if *on { points } else { -points }
        }
        Diplomatic::Recognition { by, of, on } if *by == home => {
            let liking = relation::relation(book, t, home, *of, &mut ()) + Fixed::whole(20);
            if *on { liking.over_int(12) } else { -liking.over_int(12) - Fixed::ONE }
        }
        Diplomatic::Stand { matter, applauds, .. } => {
            let row = t.affairs.matter(*matter)?;
            let opinion = stand::opinion(book, t, home, row, &mut ());
            let with = if *applauds { opinion } else { -opinion };
            (with - book.defines.diplomacy.stand_from).over_int(4) + Fixed::whole(8)
        }
        Diplomatic::Doctrine { country, to } if *country == home => {
            let head = t.countries[home].head?;
            let now = t.treaties.doctrine(home).map_or(Fixed::whole(60), |id| suits(book, t, head, id));
            // A promise weighs more than taste.
            let pledged =
                t.parliaments[home].pledges.iter().filter(|p| p.what == Promise::Line { doctrine: *to }).count();
            let word = Fixed::whole(if pledged > 0 { 14 } else { 0 });
            (suits(book, t, head, *to) - now - Fixed::whole(20)).over_int(5).max(-word.over_int(2)) + word
        }
        Diplomatic::Demand { by, against, demand } if *by == home => {
            let row = crisis::imagined(t, home, *against, demand.clone());
            (crisis::resolve(book, t, &row, home, &mut ()) - ASKS).over_int(4) + Fixed::ONE
        }
        Diplomatic::Call { host, invited, .. } if *host == home => congress::standing(book, t, home, invited),
        Diplomatic::War { by, against, .. } if *by == home || *against == home => Fixed::whole(-15),
        _ => return None,
    })
}

/// Offers and crises on the tables of those whom nobody plays.
pub(super) fn answer(book: &Scenario, minds: &mut Minds, all: &mut Snapshot) {
    if all.treaties.offers.is_empty() && all.affairs.crises.is_empty() {
        return;
    }
    let mut orders: Vec<(CountryId, Envoy)> = Vec::new();
    let t = all.read();
    for offer in t.treaties.offers.iter().filter(|o| o.since < t.calendar.today) {
        orders.push((offer.to(), Envoy::Reply { offer: offer.number, yes: !offer.points.is_negative() }));
    }
    for row in &t.affairs.crises {
        let passed = book.defines.diplomacy.answer_days.cast_signed() - row.due.since(t.calendar.today);
        match passed {
            4 if row.step > Step::Demand => friends(book, t, row, &mut orders),
            8 if row.step > Step::Demand => {
                let crisis = row.number;
                orders.extend(congress::mediator(book, t, row).map(|c| (c, Envoy::Mediate { crisis })));
            }
            12 => orders.push((row.awaits, decide(book, t, row))),
            _ => {}
        }
    }
    for (country, order) in orders {
        let t = all.read();
        let Some(seat) = t.countries[country].head else { continue };
        if t.play.seat == Some(seat) || minds.idle == Some(seat) {
            continue;
        }
        let order = Command::Abroad(order);
        if command::apply(book, all, seat, &order).is_ok() {
            minds.today.push((seat, order));
        }
    }
}

fn decide(book: &Scenario, t: Tables<'_>, row: &crate::world::Crisis) -> Envoy {
    let firm = !crisis::resolve(book, t, row, row.awaits, &mut ()).is_negative();
    let crisis = row.number;
    match (row.awaits == row.against, firm) {
        (true, true) => Envoy::StandFirm { crisis },
        (true, false) => Envoy::Concede { crisis },
        (false, true) => Envoy::Escalate { crisis },
        (false, false) => Envoy::BackDown { crisis },
    }
}

/// Those who are bound to a party and mean it say so.
fn friends(book: &Scenario, t: Tables<'_>, row: &crate::world::Crisis, orders: &mut Vec<(CountryId, Envoy)>) {
    for (side, whom, foe) in [(1, row.against, row.by), (0, row.by, row.against)] {
        for (ally, _) in crisis::bound(t, whom) {
            let stays = crisis::loyalty(book, t, ally, whom, foe, &mut ());
            // Who is asked to help an attack thinks twice.
            let needed = if side == 1 { Fixed::ZERO } else { Fixed::whole(25) };
            // Nobody calls allies against a dwarf.
            let called = side == 1 || t.relations.might[foe].times_int(2) > t.relations.might[whom];
            if called && row.side_of(ally).is_none() && stays >= needed {
                orders.push((ally, Envoy::Back { crisis: row.number, side }));
            }
        }
    }
}
