//! The round of the chancelleries: on the first of the month motives fade and might is reckoned anew; each state looks around on
//! its own day; what is due falls due.

use bevy_ecs::prelude::Res;

use super::power::acts_abroad;
use super::{acts, change, commerce, crisis, offer, power, threat};
use crate::rules::Book;
use crate::rules::script::{Acting, Change, Stage};
use crate::scenario::{Motive, Scenario};
use crate::units::{CountryId, Date, Fixed};
use crate::world::{CrisisEnd, Deal, Deed, Dispatch, EveryTable, Happening, Snapshot};

/// Days between two looks around.
const ROUND: i32 = 30;

/// System: the day's business between states.
pub fn day(book: Res<Book>, mut all: EveryTable) {
    let today = all.calendar.today;
    if today.day_of_month() == 1 {
        first_of_month(&book, &mut all);
    }
    for country in all.countries.rows.on_turn(today.number(), ROUND) {
        look_around(&book, &mut all, country);
    }
    treaties(&book, &mut all, today);
    affairs(&book, &mut all, today);
}

/// The first day's reckoning, so that nothing is empty when the game begins.
pub fn prepare(book: &Scenario, t: &mut Snapshot) {
    power::reckon(book, t);
    for country in t.countries.rows.ids() {
        look_around(book, t, country);
    }
}

fn first_of_month(book: &Scenario, t: &mut Snapshot) {
    let d = &book.defines.diplomacy;
    // Half is gone after the half-life: 69.3 % of thirty days' part of it.
    let percent = |motive: Motive| {
        let days = d.half_life.of(motive).max(Fixed::whole(30));
        Fixed::raw(693_147).times_int(30).over(days).min(Fixed::HUNDRED)
    };
    t.relations.forget(percent);
    for lost in t.treaties.faithless.values_mut() {
        *lost -= Fixed::whole(2).percent_of(*lost);
    }
    power::reckon(book, t);
    commerce::pay(t);
}

fn look_around(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    if !acts_abroad(t.read(), country) {
        t.relations.circle[country].clear();
        t.relations.fears[country].clear();
        t.relations.isolation[country] = Fixed::ZERO;
        return;
    }
    let circle = threat::circle(book, t.read(), country);
    t.relations.circle[country] = circle;
    let lasting = threat::lasting(book, t.read(), country);
    let fears = threat::fears(book, t.read(), country, &lasting);
    t.relations.fears[country] = fears;
    let alone = threat::stands_alone(book, t.read(), country, &lasting, &mut ());
    t.relations.isolation[country] = alone;
}

/// Terms that run out, offers that nobody answers, partners that are no more.
fn treaties(_book: &Scenario, t: &mut Snapshot, today: Date) {
    if t.treaties.all().any(|x| x.ends.is_some() || x.until.is_some()) {
        let due: Vec<u32> = t.treaties.due(today).collect();
        for number in due {
            if let Some(treaty) = t.treaties.end(number) {
                t.chronicle.write(today, Happening::Abroad(Dispatch::Expired { deal: treaty.deal }));
            }
        }
    }
    if today.day_of_month() == 2 {
        let exists = |c: CountryId| t.countries[c].exists;
        let gone: Vec<u32> =
            t.treaties.all().filter(|x| !exists(x.deal.from) || !exists(x.deal.to)).map(|x| x.number).collect();
        for number in gone {
            t.treaties.end(number);
        }
        let (countries, treaties) = (&t.countries, &mut t.treaties);
        let there = |c: CountryId| countries[c].exists;
        treaties.embargoes.retain(|&(a, b), _| there(a) && there(b));
        treaties.unrecognised.retain(|&(a, b), _| there(a) && there(b));
    }
    t.treaties.offers.retain(|o| o.until >= today);
}

/// Matters that are no longer spoken of, crises that nobody answers, conferences that meet.
fn affairs(book: &Scenario, t: &mut Snapshot, today: Date) {
    for (id, def) in book.matters.iter().filter(|(_, def)| def.opens == Some(today)) {
        let (doer, victim, days) = (def.doer, def.victim, def.days);
        change::commit(book, t, change::Diplomatic::Open { deed: Deed::Written(id), doer, victim, days });
    }
    t.affairs.matters.retain(|m| m.until >= today);
    let over: Vec<u32> = t
        .affairs
        .crises
        .iter()
        .filter(|c| c.due < today || !crisis::stands(book, t.read(), c))
        .map(|c| c.number)
        .collect();
    for number in over {
        let Some(row) = t.affairs.crisis(number).cloned() else { continue };
        let stands = crisis::stands(book, t.read(), &row);
        let s = &mut Acting { book, world: t };
        // Silence is an answer: of one who is asked a refusal, of one who demands a climb-down.
        if !stands {
            let end = change::Diplomatic::Settle { crisis: number, end: CrisisEnd::Lapsed, mediator: None };
            s.make(Change::Abroad(end));
        } else if row.awaits == row.against {
            acts::stand_firm(s, &row);
        } else {
            acts::back_down(s, &row);
        }
    }
    let meets: Vec<u32> = t.affairs.conferences.iter().filter(|c| c.meets <= today).map(|c| c.number).collect();
    for number in meets {
        meet(book, t, number);
    }
}

/// Those who come weigh what is asked of them as they would any offer, with some goodwill for the occasion.
fn meet(book: &Scenario, t: &mut Snapshot, number: u32) {
    let Some(row) = t.affairs.conference(number).cloned() else { return };
    let d = &book.defines.diplomacy;
    let (mut came, mut signed) = (Vec::new(), Vec::new());
    for &(guest, said) in &row.invited {
        let deal = asked(t, &row, guest);
        let thinks = offer::worth(book, t.read(), guest, &deal, &mut ()) + d.conference_points;
        let comes = said.unwrap_or(thinks >= Fixed::whole(-25));
        if !comes || !acts_abroad(t.read(), guest) {
            continue;
        }
        came.push(guest);
        if offer::possible(t.read(), &deal) && !thinks.is_negative() {
            signed.push(guest);
        }
    }
    let s = &mut Acting { book, world: t };
    s.make(Change::Abroad(change::Diplomatic::Met { number, came: came.clone(), signed: signed.clone() }));
    for guest in signed {
        let deal = asked(s.world, &row, guest);
        acts::sign(s, deal);
    }
    for guest in came {
        acts::cause(s, row.host, guest, Motive::Signed, Fixed::whole(2));
    }
}

/// What the host asks of a guest.
fn asked(t: &Snapshot, row: &crate::world::Conference, guest: CountryId) -> Deal {
    let monthly = row.monthly.times(t.countries[guest].revenue).over_int(1000);
    Deal { monthly: Fixed::whole(monthly.trunc()), ..Deal::plain(row.agenda, guest, row.host) }
}
