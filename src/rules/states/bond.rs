//! Overlords, and the hand-over of an administration to the government that it has raised.

use crate::rules::{occupation, script};
use crate::scenario::{Bond, Hook, Scenario};
use crate::units::{CountryId, Fixed};
use crate::world::{Happening, Satellite, Snapshot, StateNews, Tables};

/// Sets who stands above a country, and how; administrations begin and end with it. What would be a circle is not done.
pub fn set_overlord(book: &Scenario, t: &mut Snapshot, country: CountryId, to: Option<(CountryId, Bond)>) {
    let today = t.calendar.today;
    if let Some((over, _)) = to {
        let mut above = Some(over);
        while let Some(c) = above {
            if c == country {
                return;
            }
            above = t.countries[c].overlord.map(|(o, _)| o);
        }
    }
    if t.countries[country].overlord == to {
        return;
    }
    let administers = |to: Option<(CountryId, Bond)>| match to {
        Some((over, Bond::MilitaryAdministration)) => Some(over),
        _ => None,
    };
    let (before, after) = (administers(t.countries[country].overlord), administers(to));
    t.countries[country].overlord = to;
    if before != after {
        occupation::end(t, country);
        if let Some(over) = after {
            occupation::begin(book, t, country, over);
        }
    }
    if to.is_some() {
        t.states.satellites.remove(&country);
    }
    for &province in t.provinces.of_country[country].clone().iter() {
        t.provinces.controller[province] = after.unwrap_or(country);
    }
    if before.is_some() && after.is_none() {
        lay_down_arms(t, country);
    }
    if to.is_none()
        && let Some(form) = book.countries[country].own_form
        && t.countries[country].form != form
    {
        t.countries[country].form = form;
        t.chronicle.write(today, Happening::FormChanged { country, form });
    }
    t.chronicle.write(today, Happening::OverlordChanged { country, to });
}

/// Who rose against foreign garrisons goes home when they do; who fights a war of their own goes on.
fn lay_down_arms(t: &mut Snapshot, country: CountryId) {
    for province in t.provinces.of(country).to_vec() {
        let Some(holder) = t.provinces.held_by[province] else { continue };
        if !t.conflicts.fights(holder) {
            script::set_holder(t, province, None);
        }
    }
}

/// An administration gives way to the local government, which is expected to remain a friend.
pub fn hand_over(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let Some(by) = t.administrations.of(country).map(|a| a.over) else { return };
    let today = t.calendar.today;
    let men = occupation::men(t.read(), country);
    t.chronicle.write(today, Happening::States(StateNews::HandedOver { country, by, men }));
    set_overlord(book, t, country, None);
    t.states.satellites.insert(country, Satellite { patron: by, since: today, rival: false });
    t.story.moments.push((Hook::HandedOver, country));
}

/// What a hand-over would free and risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// Thousands of men that come home.
    pub men: Fixed,
    /// Thousands of dollars a month: upkeep saved, requisitions lost.
    pub saved: Fixed,
    pub lost: Fixed,
    pub readiness: Fixed,
    pub reliability: Fixed,
    /// Per cent: that it begins with a crisis; that it turns away within two years.
    pub crisis: Fixed,
    pub defection: Fixed,
    /// Per cent of the patron's strength, and whether that makes it a rival.
    pub strength: Fixed,
    pub rival: bool,
}

/// What a hand-over of the country would free and risk; nothing where nobody administers it.
pub fn prospect(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<Prospect> {
    let over = t.administrations.of(country)?.over;
    let d = &book.defines.states;
    let men = occupation::men(t, country);
    let readiness = occupation::readiness(book, t, country, &mut ());
    let reliability = occupation::reliability(book, t, country, &mut ());
    let alone = reliability - book.defines.occupation.presence;
    let monthly = (d.defect_from - alone).max(Fixed::ZERO).times(d.defect).min(Fixed::HUNDRED);
    let mut stays = Fixed::HUNDRED;
    for _ in 0..24 {
        stays -= monthly.percent_of(stays);
    }
    let strength = occupation::strength(book, t, country, over);
    Some(Prospect {
        men,
        saved: book.defines.occupation.upkeep.times(men),
        lost: occupation::requisition(t, country).percent_of(t.countries[country].revenue),
        readiness,
        reliability,
        crisis: super::change::crisis_odds(book, readiness),
        defection: Fixed::HUNDRED - stays,
        strength,
        rival: strength >= d.rival,
    })
}
