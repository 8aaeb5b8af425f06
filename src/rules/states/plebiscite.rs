//! A people is asked: votes are worked out province by province from those whom it follows, and what is carried is done.

use bevy_ecs::prelude::Res;

use super::{bond, land};
use crate::rules::{Book, election};
use crate::scenario::{Axis, Hook, Scenario};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId, Share, apportion_by_remainder};
use crate::world::{EveryTable, Happening, Issue, Plebiscite, Snapshot, StateNews, Tables, Verdict};

/// Per cent of a faction's people who say aye.
///
/// Those who put the nation first want it whole and free: against an overlord, for those who speak their tongue, against
/// others. All look at who rules on the other side.
pub fn leaning(book: &Scenario, t: Tables<'_>, country: CountryId, faction: FactionId, matter: Issue) -> Fixed {
    let d = &book.defines.states;
    let stance = &t.factions[faction].stance;
    let nation = d.vote_nation.percent_of(stance.on(Axis::Nation));
    let other = match matter {
        Issue::Independence => t.countries[country].overlord.map(|(over, _)| over),
        Issue::Union(with) => Some(with),
    };
    let ruler = other.and_then(|c| t.countries[c].head);
    let near = ruler.map_or(Fixed::ZERO, |f| stance.affinity(&t.factions[f].stance) - Fixed::whole(60));
    let drawn = d.vote_affinity.percent_of(near);
    let aye = match matter {
        Issue::Independence => Fixed::whole(60) + nation - drawn,
        Issue::Union(with) if one_tongue(book, country, with) => Fixed::whole(55) + nation + drawn,
        Issue::Union(_) => Fixed::whole(40) - nation + drawn,
    };
    aye.clamp(Fixed::whole(2), Fixed::whole(98))
}

/// Whether two peoples speak one language.
pub fn one_tongue(book: &Scenario, a: CountryId, b: CountryId) -> bool {
    book.tongues.values().any(|tongue| tongue.countries.contains(&a) && tongue.countries.contains(&b))
}

/// Electors, ayes and noes of one place.
pub fn votes(book: &Scenario, t: Tables<'_>, at: ProvinceId, matter: Issue) -> (u64, u64, u64) {
    let country = t.provinces.owner[at];
    let electors = election::electors(book, t, at);
    let turnout = election::turnout_today(book, t, at, &mut ()).to_raw().unsigned_abs();
    let cast = electors * turnout / 1_000_000;
    let mut aye = 0u64;
    let mut followed = 0u64;
    for (&f, &share) in t.influence.slots[country].iter().zip(&t.influence.shares[at]) {
        if share > 0 {
            aye += u64::from(share) * leaning(book, t, country, f, matter).to_raw().unsigned_abs();
            followed += u64::from(share);
        }
    }
    // Who follows nobody is divided like the rest, half as decidedly.
    let free = u64::from(Share::WHOLE) - followed;
    let mean = aye.checked_div(followed).unwrap_or(500_000);
    aye += free * (mean + 500_000) / 2;
    let whole = u64::from(Share::WHOLE) * 1_000_000;
    let parts = apportion_by_remainder(cast, &[aye.min(whole), whole - aye.min(whole)]);
    (electors, parts[0], parts[1])
}

/// The vote of a whole country, counted without changing anything.
pub fn count(book: &Scenario, t: Tables<'_>, country: CountryId, matter: Issue) -> Verdict {
    let place = |&p: &ProvinceId| {
        let (electors, ayes, noes) = votes(book, t, p, matter);
        (p, electors, ayes, noes)
    };
    let places = t.provinces.of(country).iter().map(place).collect();
    Verdict { country, matter, day: t.calendar.today, places }
}

/// Per cent of the votes that would be ayes today.
pub fn ayes(book: &Scenario, t: Tables<'_>, country: CountryId, matter: Issue) -> Fixed {
    let verdict = count(book, t, country, matter);
    crate::world::per_cent(verdict.ayes(), verdict.ayes() + verdict.noes())
}

/// System: votes whose day it is are held.
pub fn vote(book: Res<Book>, mut all: EveryTable) {
    let today = all.calendar.today;
    if all.states.called.iter().all(|v| v.day > today) {
        return;
    }
    let (due, later): (Vec<_>, Vec<_>) = all.states.called.drain(..).partition(|v| v.day <= today);
    all.states.called = later;
    for called in due {
        hold(&book, &mut all, &called);
    }
}

fn hold(book: &Scenario, t: &mut Snapshot, called: &Plebiscite) {
    let (country, matter) = (called.country, called.matter);
    let there = |c: CountryId| t.countries[c].exists;
    if !there(country) || matches!(matter, Issue::Union(with) if !there(with)) {
        return;
    }
    let verdict = count(book, t.read(), country, matter);
    let (ayes, noes, carried) = (verdict.ayes(), verdict.noes(), verdict.carried());
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::States(StateNews::VoteHeld { country, matter, ayes, noes }));
    t.states.verdicts.push(verdict);
    t.story.moments.push((Hook::PlebisciteHeld, country));
    if !carried {
        return;
    }
    match matter {
        Issue::Independence => bond::set_overlord(book, t, country, None),
        Issue::Union(with) => {
            t.chronicle.write(today, Happening::States(StateNews::United { from: country, into: with }));
            land::give_all(book, t, country, with);
        }
    }
}
