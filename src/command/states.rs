//! Orders of those who rule over others: administrations and hand-overs; states made, divided, united; peoples asked.

use serde::{Deserialize, Serialize};

use super::check::{Refusal, demand};
use crate::rules::script::{Change, CountryNumber, FactionNumber, Stage, add_country, add_faction, either};
use crate::rules::states::{self, Reshape, prospect};
use crate::rules::{measure, occupation};
use crate::scenario::{CostDef, Scenario};
use crate::units::{CountryId, FactionId, Fixed, Kind, ProvinceId, stable_hash};
use crate::world::{Happening, Issue, StateNews, Tables};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum StatesOrder {
    /// Sets what an administration takes, per cent of the revenue.
    Requisition {
        country: CountryId,
        percent: Fixed,
    },
    /// Sends thousands of free troops into an administered country; negative: brings them back.
    Garrison {
        country: CountryId,
        men: Fixed,
    },
    /// Moves thousands of men from place to place under one administration.
    Shift {
        from: ProvinceId,
        to: ProvinceId,
        men: Fixed,
    },
    /// Works with a local party.
    Favour {
        faction: FactionId,
    },
    /// Has a local party purged.
    PurgeLocal {
        faction: FactionId,
    },
    Amnesty {
        country: CountryId,
    },
    /// Gives an administered country to its local government.
    HandOver {
        country: CountryId,
    },
    /// Makes a state of land in hand.
    Release {
        country: CountryId,
    },
    /// Gives places in hand to another country in hand, or to one's own.
    Cede {
        provinces: Vec<ProvinceId>,
        to: CountryId,
    },
    /// One country in hand becomes part of another in hand, or of one's own.
    Unite {
        from: CountryId,
        into: CountryId,
    },
    /// Asks a people.
    Plebiscite {
        country: CountryId,
        matter: Issue,
    },
}

pub(super) fn cost(book: &Scenario, order: &StatesOrder) -> CostDef {
    let (o, d) = (&book.defines.occupation, &book.defines.states);
    let authority = match order {
        StatesOrder::Requisition { .. } => o.requisition_authority,
        StatesOrder::Garrison { .. } | StatesOrder::Shift { .. } => o.garrison_authority,
        StatesOrder::Favour { .. } => o.favour_authority,
        StatesOrder::PurgeLocal { .. } => o.purge_authority,
        StatesOrder::Amnesty { .. } => o.amnesty_authority,
        StatesOrder::HandOver { .. } => d.handover_authority,
        StatesOrder::Release { .. } => d.release_authority,
        StatesOrder::Cede { .. } => d.cede_authority,
        StatesOrder::Unite { .. } => d.unite_authority,
        StatesOrder::Plebiscite { .. } => d.vote_authority,
    };
    CostDef { authority, ..CostDef::default() }
}

/// Whether a country disposes of another: it administers it by arms.
fn administers(t: Tables<'_>, home: CountryId, country: CountryId) -> bool {
    t.administrations.of(country).is_some_and(|a| a.over == home)
}

/// Its own, or administered.
fn in_hand(t: Tables<'_>, home: CountryId, country: CountryId) -> bool {
    country == home || administers(t, home, country)
}

pub(super) fn allowed(book: &Scenario, t: Tables<'_>, actor: FactionId, order: &StatesOrder) -> Result<(), Refusal> {
    let home = t.factions[actor].country;
    demand(t.countries[home].governs(actor), "not-in-government")?;
    let administered = |c: CountryId| demand(administers(t, home, c), "not-administered");
    match order {
        StatesOrder::Requisition { country, percent } => {
            administered(*country)?;
            let most = book.defines.occupation.requisition_most;
            demand(!percent.is_negative() && *percent <= most, "sum-out-of-range")?;
            demand(occupation::requisition(t, *country) != *percent, "taken-already")
        }
        StatesOrder::Garrison { country, men } => {
            administered(*country)?;
            demand(!men.is_zero(), "no-men-named")?;
            let army = occupation::army(t, home).ok_or(Refusal::because("no-army"))?;
            let (need, have) = match men.is_negative() {
                true => (-*men, occupation::men(t, *country)),
                false => (*men, t.factions[army].force),
            };
            if have < need { Err(Refusal { reason: "not-so-many-men", need, have }) } else { Ok(()) }
        }
        StatesOrder::Shift { from, to, men } => {
            let country = t.provinces.owner[*from];
            administered(country)?;
            demand(t.provinces.owner[*to] == country && from != to, "not-under-one-administration")?;
            demand(men.is_positive(), "no-men-named")?;
            let have = t.administrations.at(country, *from).map_or(Fixed::ZERO, |p| p.men);
            if have < *men { Err(Refusal { reason: "not-so-many-men", need: *men, have }) } else { Ok(()) }
        }
        StatesOrder::Favour { faction } => {
            let row = &t.factions[*faction];
            administered(row.country)?;
            demand(row.active && row.kind.holds_allegiance(), "no-local-party")?;
            let now = t.administrations.of(row.country).and_then(|a| a.favoured);
            demand(now != Some(*faction), "favoured-already")
        }
        StatesOrder::PurgeLocal { faction } => {
            let row = &t.factions[*faction];
            administered(row.country)?;
            demand(row.active && row.kind.holds_allegiance(), "no-local-party")?;
            demand(!t.countries[row.country].governs(*faction), "heads-its-government")
        }
        StatesOrder::Amnesty { country } => {
            administered(*country)?;
            let mercy = t.administrations.of(*country).map_or(Fixed::ZERO, |a| a.mercy);
            demand(mercy < Fixed::whole(30), "pardoned-lately")
        }
        StatesOrder::HandOver { country } => {
            administered(*country)?;
            demand(t.countries[*country].head.is_some(), "nobody-to-hand-over-to")?;
            let have = occupation::readiness(book, t, *country, &mut ());
            let need = book.defines.occupation.ready_least;
            if have < need { Err(Refusal { reason: "not-ready", need, have }) } else { Ok(()) }
        }
        StatesOrder::Release { country } => releasable(book, t, home, *country),
        StatesOrder::Cede { provinces, to } => cedable(book, t, home, provinces, *to),
        StatesOrder::Unite { from, into } => unitable(book, t, home, *from, *into),
        StatesOrder::Plebiscite { country, matter } => askable(t, home, *country, *matter),
    }
}

fn releasable(book: &Scenario, t: Tables<'_>, home: CountryId, country: CountryId) -> Result<(), Refusal> {
    demand(!t.countries[country].exists, "exists-already")?;
    let places = states::birth_places(book, country);
    demand(!places.is_empty() && book.countries[country].government.head.is_some(), "nobody-drew-it")?;
    demand(places.iter().all(|&p| in_hand(t, home, t.provinces.owner[p])), "land-not-in-hand")
}

fn cedable(
    book: &Scenario,
    t: Tables<'_>,
    home: CountryId,
    provinces: &[ProvinceId],
    to: CountryId,
) -> Result<(), Refusal> {
    demand(!provinces.is_empty(), "no-province-chosen")?;
    let most = book.defines.states.cede_most;
    let count = u32::try_from(provinces.len()).unwrap_or(u32::MAX);
    if count > most {
        let whole = |n: u32| Fixed::whole(i64::from(n));
        return Err(Refusal { reason: "too-many-provinces", need: whole(count), have: whole(most) });
    }
    let twice = provinces.iter().enumerate().any(|(n, p)| provinces[..n].contains(p));
    demand(!twice, "province-twice")?;
    demand(t.countries[to].exists && in_hand(t, home, to), "land-not-in-hand")?;
    let from = t.provinces.owner[provinces[0]];
    demand(provinces.iter().all(|&p| t.provinces.owner[p] == from), "not-under-one-administration")?;
    demand(from != to && in_hand(t, home, from), "land-not-in-hand")?;
    demand(t.provinces.of(from).len() > provinces.len(), "nothing-would-be-left")?;
    demand(provinces.iter().any(|&p| borders(book, t, p, to)), "no-common-border")
}

/// Whether a place lies beside a country, or over a strait from it.
fn borders(book: &Scenario, t: Tables<'_>, at: ProvinceId, country: CountryId) -> bool {
    book.map.provinces[at].neighbours.iter().any(|n| t.provinces.owner[n.to] == country)
}

fn unitable(book: &Scenario, t: Tables<'_>, home: CountryId, from: CountryId, into: CountryId) -> Result<(), Refusal> {
    demand(from != into && from != home, "not-with-itself")?;
    demand(t.countries[from].exists && t.countries[into].exists, "country-not-there")?;
    let above = |c: CountryId| t.countries[c].overlord.is_some_and(|(over, _)| over == home);
    demand(above(from) && (into == home || above(into)), "land-not-in-hand")?;
    demand(t.provinces.of(from).iter().any(|&p| borders(book, t, p, into)), "no-common-border")?;
    // Whom no army holds must have said yes.
    let asked = || {
        let matter = Issue::Union(into);
        t.states.verdicts.iter().any(|v| v.country == from && v.matter == matter && v.carried())
    };
    demand(administers(t, home, from) || asked(), "not-asked")
}

fn askable(t: Tables<'_>, home: CountryId, country: CountryId, matter: Issue) -> Result<(), Refusal> {
    demand(t.countries[country].exists, "country-not-there")?;
    let above = t.countries[country].overlord.map(|(over, _)| over);
    match matter {
        Issue::Independence => demand(above == Some(home), "land-not-in-hand")?,
        Issue::Union(with) => {
            demand(with != country && t.countries[with].exists, "country-not-there")?;
            demand(above == Some(home) || (country == home && above.is_none()), "land-not-in-hand")?;
        }
    }
    demand(!t.states.asked(country, matter, t.calendar.today), "asked-lately")
}

pub(super) fn carry_out(s: &mut impl Stage, actor: FactionId, order: &StatesOrder) {
    let home = s.tables().factions[actor].country;
    let make = |s: &mut _, change| Stage::make(s, Change::Reshape(change));
    match order {
        StatesOrder::Requisition { country, percent } => {
            make(s, Reshape::Requisition { country: *country, to: *percent });
        }
        StatesOrder::Garrison { country, men } => {
            let provinces = s.tables().provinces.of(*country).to_vec();
            make(s, Reshape::Garrison { country: *country, provinces, men: *men });
        }
        StatesOrder::Shift { from, to, men } => {
            let country = s.tables().provinces.owner[*from];
            make(s, Reshape::Shift { country, from: *from, to: *to, men: *men });
        }
        StatesOrder::Favour { faction } => {
            let country = s.tables().factions[*faction].country;
            make(s, Reshape::Favour { country, faction: *faction });
        }
        StatesOrder::PurgeLocal { faction } => purge(s, home, *faction),
        StatesOrder::Amnesty { country } => {
            let d = s.book().defines.occupation.clone();
            add_country(s, *country, CountryNumber::Legitimacy, d.amnesty_legitimacy);
            s.make(Change::Record(Happening::States(StateNews::Amnesty { country: *country, by: home })));
            make(s, Reshape::Mercy { country: *country, by: d.amnesty_mercy });
        }
        StatesOrder::HandOver { country } => hand_over(s, home, *country),
        StatesOrder::Release { country } => release(s, home, *country),
        StatesOrder::Cede { provinces, to } => {
            let from = s.tables().provinces.owner[provinces[0]];
            bereave(s, home, from, provinces);
            let count = u32::try_from(provinces.len()).unwrap_or(u32::MAX);
            s.make(Change::Record(Happening::States(StateNews::Ceded { from, to: *to, provinces: count })));
            for &province in provinces {
                s.make(Change::Owner { province, to: *to });
            }
        }
        StatesOrder::Unite { from, into } => {
            let d = s.book().defines.states.clone();
            let resented = measure::support(s.tables(), s.tables().countries[*from].head.unwrap_or(actor));
            add_country(s, *into, CountryNumber::Legitimacy, d.loss_legitimacy.over_int(2));
            if *into != home {
                s.make(Change::Relation { a: home, b: *into, by: d.loss_relation.over_int(-2) });
            }
            let angry = (Fixed::HUNDRED - resented).percent_of(d.loss_unrest);
            stir(s, *from, &[], angry);
            make(s, Reshape::Unite { from: *from, into: *into });
        }
        StatesOrder::Plebiscite { country, matter } => {
            let days = s.book().defines.states.vote_days;
            make(s, Reshape::Vote { country: *country, matter: *matter, by: actor, days });
        }
    }
}

/// The stronger the party was, the more it is feared and hated.
fn purge(s: &mut impl Stage, home: CountryId, faction: FactionId) {
    let d = s.book().defines.occupation.clone();
    let country = s.tables().factions[faction].country;
    if s.tables().countries[country].coalition.contains(&faction) {
        s.make(Change::Leave { country, party: faction });
    }
    add_faction(s, faction, FactionNumber::Cohesion, d.purge_cohesion);
    let members = s.faction_number(faction, FactionNumber::Members);
    add_faction(s, faction, FactionNumber::Members, Fixed::whole(d.purge_members.percent_of(members).trunc()));
    add_country(s, country, CountryNumber::Legitimacy, d.purge_legitimacy);
    s.make(Change::Record(Happening::States(StateNews::Purged { country, by: home, against: faction })));
    s.make(Change::Reshape(Reshape::Terror { country, by: d.purge_terror }));
}

fn hand_over(s: &mut impl Stage, home: CountryId, country: CountryId) {
    let d = s.book().defines.states.clone();
    let Some(outlook) = prospect(s.book(), s.tables(), country) else { return };
    let army = occupation::army(s.tables(), home);
    let name = s.book().names.hash(Kind::Country, country.0);
    s.make(Change::Relation { a: country, b: home, by: d.handover_relation });
    add_country(s, country, CountryNumber::Legitimacy, d.handover_legitimacy);
    add_country(s, home, CountryNumber::Weariness, d.handover_weariness);
    if let Some(army) = army {
        add_faction(s, army, FactionNumber::Cohesion, d.handover_army);
    }
    either(
        s,
        outlook.crisis,
        name ^ stable_hash("hand over"),
        |s| {
            add_country(s, country, CountryNumber::Stability, d.crisis_stability);
            stir(s, country, &[], d.crisis_unrest);
            s.make(Change::Reshape(Reshape::Crisis { country }));
        },
        |_| {},
    );
    s.make(Change::Reshape(Reshape::HandOver { country }));
}

fn release(s: &mut impl Stage, home: CountryId, country: CountryId) {
    let places = states::birth_places(s.book(), country);
    let Some(head) = s.book().countries[country].government.head else { return };
    let under = states::begins_under(s.tables(), &places);
    for maker in states::makers(s.tables(), &places) {
        let lost: Vec<ProvinceId> =
            places.iter().copied().filter(|&p| s.tables().provinces.owner[p] == maker).collect();
        bereave(s, home, maker, &lost);
    }
    s.make(Change::Release { country, head });
    if under.is_some() {
        s.make(Change::Overlord { country, to: under });
    }
    for province in places {
        s.make(Change::Owner { province, to: country });
    }
}

/// A country that loses land and goes on resents it.
fn bereave(s: &mut impl Stage, home: CountryId, country: CountryId, lost: &[ProvinceId]) {
    let d = s.book().defines.states.clone();
    if lost.len() >= s.tables().provinces.of(country).len() {
        return;
    }
    add_country(s, country, CountryNumber::Legitimacy, d.loss_legitimacy);
    if country != home {
        s.make(Change::Relation { a: country, b: home, by: d.loss_relation });
    }
    stir(s, country, lost, d.loss_unrest);
}

/// Unrest in all places of a country but some.
fn stir(s: &mut impl Stage, country: CountryId, but: &[ProvinceId], by: Fixed) {
    for p in s.tables().provinces.of(country).to_vec() {
        if but.contains(&p) {
            continue;
        }
        let now = s.unrest(p);
        let by = (now + by).clamp(Fixed::ZERO, Fixed::HUNDRED) - now;
        if !by.is_zero() {
            s.make(Change::Unrest { province: p, by });
        }
    }
}
