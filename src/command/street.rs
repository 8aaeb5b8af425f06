//! Orders of the street: to call people out, to march against them, to give way, to clear the streets; and to forge papers.

use super::Command;
use super::check::{Refusal, demand, within};
use crate::rules::script::{Change, CountryNumber, FactionNumber, Stage, add_country, add_faction, add_sway, either};
use crate::rules::{diplomacy, protest};
use crate::scenario::{CostDef, FactionKind, Motive, Scenario};
use crate::units::{CountryId, FactionId, Fixed, Kind, ProvinceId, stable_hash};
use crate::world::{Happening, Protest, ProtestEnd, ProtestKind, Tables, Target};

pub(super) fn cost(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> CostDef {
    let d = &book.defines.protest;
    let authority = |authority: Fixed| CostDef { authority, ..CostDef::default() };
    match command {
        Command::March { .. } => authority(d.march_authority),
        Command::Strike { provinces } => {
            let strikers = protest::turnout(&(book, t), actor, provinces, &mut ());
            CostDef { authority: d.strike_authority, money: d.strike_pay.times(strikers), force: Fixed::ZERO }
        }
        Command::Oppose { .. } => authority(d.counter_authority),
        Command::Concede { .. } => authority(d.concede_authority),
        Command::Disperse { .. } => {
            CostDef { authority: d.disperse_authority, money: Fixed::ZERO, force: d.disperse_force }
        }
        Command::Leak { .. } => CostDef { authority: d.leak_authority, money: d.leak_money, force: Fixed::ZERO },
        _ => CostDef::default(),
    }
}

/// Whether a protest may be called.
pub(super) fn callable(
    book: &Scenario,
    t: Tables<'_>,
    actor: FactionId,
    kind: ProtestKind,
    provinces: &[ProvinceId],
) -> Result<(), Refusal> {
    let row = &t.factions[actor];
    demand(!t.countries[row.country].in_government(actor), "governs-itself")?;
    demand(row.kind.holds_allegiance() || row.kind == FactionKind::Union, "no-one-to-call-out")?;
    demand(t.protests.by(actor).is_none(), "already-in-the-streets")?;
    let rested = book.defines.protest.rest.cast_signed();
    demand(t.protests.last.get(&actor).is_none_or(|&day| t.calendar.today.since(day) >= rested), "people-tired")?;
    if kind == ProtestKind::Strike {
        demand(row.kind == FactionKind::Union || has_a_union(t, actor), "no-union-behind")?;
    }
    within(t, provinces, row.country, book.defines.protest.most)?;
    demand(protest::turnout(&(book, t), actor, provinces, &mut ()) >= Fixed::ONE, "nobody-would-come")
}

fn has_a_union(t: Tables<'_>, faction: FactionId) -> bool {
    let row = &t.factions[faction];
    t.factions.active_in(row.country).any(|f| {
        let union = &t.factions[f];
        union.kind == FactionKind::Union && union.endorses.contains(&faction)
    })
}

fn protest_of(t: Tables<'_>, actor: FactionId, number: u32) -> Result<&Protest, Refusal> {
    let found = t.protests.find(number).ok_or(Refusal::because("protest-over"))?;
    demand(found.country == t.factions[actor].country, "not-in-your-country")?;
    Ok(found)
}

pub(super) fn opposable(t: Tables<'_>, actor: FactionId, number: u32) -> Result<(), Refusal> {
    let found = protest_of(t, actor, number)?;
    demand(t.factions[actor].kind.holds_allegiance(), "no-one-to-call-out")?;
    demand(found.organiser != actor, "your-own-protest")?;
    demand(!found.opposed_by.contains(&actor), "already-in-the-streets")?;
    let apart = t.factions[actor].stance.distance(&t.factions[found.organiser].stance);
    demand(apart >= Fixed::whole(25), "too-near-to-oppose")
}

pub(super) fn answerable(t: Tables<'_>, actor: FactionId, number: u32) -> Result<(), Refusal> {
    protest_of(t, actor, number).map(|_| ())
}

pub(super) fn leakable(book: &Scenario, t: Tables<'_>, actor: FactionId, against: FactionId) -> Result<(), Refusal> {
    let victim = &t.factions[against];
    let home = t.factions[actor].country;
    demand(victim.active && victim.country == home && victim.kind.holds_allegiance(), "not-in-your-country")?;
    demand(against != actor, "your-own-protest")?;
    let leak = book.defines.protest.leak_modifier;
    demand(!t.modifiers.on(Target::Faction(against)).iter().any(|m| m.modifier == leak), "scandal-already")?;
    demand(protest::has_a_paper(t, actor), "no-paper-prints-it")
}

/// People are called out for as long as such a protest lasts.
pub(super) fn call_out(s: &mut impl Stage, actor: FactionId, kind: ProtestKind, provinces: &[ProvinceId]) {
    let days = protest::days(s.book(), kind);
    protest::call(s, actor, kind, provinces.to_vec(), days);
}

fn details(s: &impl Stage, number: u32) -> Option<(CountryId, FactionId, Vec<ProvinceId>)> {
    s.tables().protests.find(number).map(|p| (p.country, p.organiser, p.provinces.clone()))
}

/// The government gives way: quiet, at the price of those who wanted none of it.
pub(super) fn concede(s: &mut impl Stage, actor: FactionId, number: u32) {
    let Some((country, organiser, provinces)) = details(s, number) else { return };
    let d = s.book().defines.protest.clone();
    s.make(Change::ProtestEnds { number, end: ProtestEnd::Conceded });
    calm(s, &provinces, d.concede_unrest);
    add_faction(s, actor, FactionNumber::Cohesion, d.concede_cohesion);
    add_faction(s, organiser, FactionNumber::Authority, d.concede_gain);
    add_country(s, country, CountryNumber::Legitimacy, d.concede_legitimacy);
}

/// The streets are cleared: quiet there, martyrs, and pictures that travel as far as papers carry them.
pub(super) fn disperse(s: &mut impl Stage, number: u32) {
    let Some((country, organiser, provinces)) = details(s, number) else { return };
    let d = s.book().defines.protest.clone();
    s.make(Change::ProtestEnds { number, end: ProtestEnd::Dispersed });
    calm(s, &provinces, d.disperse_unrest);
    for &p in &provinces {
        s.make(Change::Modifier {
            modifier: d.martyrs_modifier,
            target: Target::Province(p),
            beneficiary: Some(organiser),
            times: Fixed::ONE,
            days: d.martyrs_days,
        });
    }
    add_faction(s, organiser, FactionNumber::Cohesion, d.martyrs_cohesion);
    let seen = protest::pictures(s.tables(), country);
    add_country(s, country, CountryNumber::Legitimacy, seen.percent_of(d.disperse_legitimacy));
    if s.tables().factions[organiser].kind.holds_allegiance() {
        let elsewhere: Vec<ProvinceId> =
            s.tables().provinces.of(country).iter().copied().filter(|p| !provinces.contains(p)).collect();
        for p in elsewhere {
            add_sway(s, organiser, p, seen.percent_of(d.pictures));
        }
    }
    for abroad in protest::onlookers(s.book(), s.tables(), country, organiser) {
        diplomacy::acts::cause(s, country, abroad, Motive::Pictures, d.pictures_relation);
    }
}

fn calm(s: &mut impl Stage, provinces: &[ProvinceId], by: Fixed) {
    for &p in provinces {
        let now = s.unrest(p);
        let by = (now + by).clamp(Fixed::ZERO, Fixed::HUNDRED) - now;
        if !by.is_zero() {
            s.make(Change::Unrest { province: p, by });
        }
    }
}

/// Others march against it; now and then it comes to blows.
pub(super) fn oppose(s: &mut impl Stage, actor: FactionId, number: u32) {
    let Some((country, organiser, provinces)) = details(s, number) else { return };
    let Some(&place) = provinces.first() else { return };
    let d = s.book().defines.protest.clone();
    s.make(Change::Opposed { protest: number, by: actor });
    for &p in &provinces {
        add_sway(s, organiser, p, d.counter_sway);
    }
    let names = &s.book().names;
    let subject = names.hash(Kind::Faction, actor.0) ^ stable_hash(&format!("clash {number}"));
    let march = |clash| Change::Record(Happening::CounterMarch { faction: actor, against: organiser, place, clash });
    either(
        s,
        d.clash,
        subject,
        |s| {
            s.make(march(true));
            calm(s, &provinces, d.clash_unrest);
            add_country(s, country, CountryNumber::Legitimacy, d.clash_legitimacy);
        },
        |s| s.make(march(false)),
    );
}

/// Papers out of a rival's own drawer are printed, half of the story: believed at first, answered later, and something sticks.
/// Whoever took them may be found out. (Letters over a forged signature are the work of a foreign service: `covert`.)
pub(super) fn leak(s: &mut impl Stage, actor: FactionId, against: FactionId) {
    let d = s.book().defines.protest.clone();
    let home = s.tables().factions[actor].country;
    for (modifier, days) in [(d.leak_modifier, d.leak_days), (d.residue_modifier, d.residue_days)] {
        let target = Target::Faction(against);
        s.make(Change::Modifier { modifier, target, beneficiary: None, times: Fixed::ONE, days });
    }
    if s.tables().countries[home].governs(against) {
        add_country(s, home, CountryNumber::Legitimacy, d.leak_legitimacy);
    }
    let subject =
        s.book().names.hash(Kind::Faction, actor.0) ^ stable_hash("leak").rotate_left(u32::from(against.0) % 64);
    either(
        s,
        d.leak_exposed,
        subject,
        |s| {
            s.make(Change::Record(Happening::Leak { against, by: Some(actor) }));
            add_faction(s, actor, FactionNumber::Cohesion, d.exposed_cohesion);
            if s.tables().factions[actor].kind.holds_allegiance() {
                for p in s.tables().provinces.of(home).to_vec() {
                    add_sway(s, actor, p, d.exposed_sway);
                }
            }
        },
        |s| s.make(Change::Record(Happening::Leak { against, by: None })),
    );
}
