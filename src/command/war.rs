//! Orders of war: fronts and forces, men and arms, troops abroad, offers of peace.
//!
//! A faction orders for the side that it leads, a government for its country's. Where chance decides (a warlord courted)
//! the preview shows the odds; an offer says before it is sent whether it would be taken, and why.

use serde::{Deserialize, Serialize};

use super::check::{Refusal, demand};
use crate::rules::conflict::{self, NoDoor, WarChange};
use crate::rules::diplomacy::acts_abroad;
use crate::rules::script::{Change, CountryNumber, Stage, add_country, either};
use crate::scenario::{CostDef, ForceKind, Scenario};
use crate::units::{CountryId, Date, FactionId, Fixed, Kind, ProvinceId, stable_hash};
use crate::world::{
    Aim, Belligerent, Clause, Conflict, ConflictKey, Force, Mandate, PeaceOffer, Posture, Tables, Task, army_of,
};

/// An order of war.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum WarOrder {
    /// A side's posture toward an enemy, for all whom its staff commands.
    Front {
        conflict: ConflictKey,
        enemy: Belligerent,
        posture: Posture,
    },
    /// A force's own order: a place to attack, to raid or to be in.
    Task {
        force: u32,
        posture: Posture,
        at: Option<ProvinceId>,
    },
    /// Back under the staff.
    Release {
        force: u32,
    },
    /// Raises men out of one's own people.
    Raise {
        conflict: ConflictKey,
        kind: ForceKind,
        men: u32,
    },
    /// A government sends troops beside a side of a war abroad.
    Send {
        conflict: ConflictKey,
        beside: Belligerent,
        at: ProvinceId,
        men: u32,
        #[serde(default)]
        against: Vec<Belligerent>,
        #[serde(default)]
        within: Vec<ProvinceId>,
        #[serde(default)]
        until: Option<Date>,
        tolerated: u32,
    },
    /// More men after those who were sent, under the same mandate.
    Reinforce {
        force: u32,
        men: u32,
    },
    Recall {
        force: u32,
    },
    Mandate {
        force: u32,
        #[serde(default)]
        against: Vec<Belligerent>,
        #[serde(default)]
        within: Vec<ProvinceId>,
        #[serde(default)]
        until: Option<Date>,
        tolerated: u32,
    },
    /// Arms from the treasury for an armed body abroad, thousands of dollars.
    Arms {
        faction: FactionId,
        sum: Fixed,
    },
    Offer {
        conflict: ConflictKey,
        to: Belligerent,
        clauses: Vec<Clause>,
    },
    Accept {
        conflict: ConflictKey,
        from: Belligerent,
    },
    Decline {
        conflict: ConflictKey,
        from: Belligerent,
    },
    Amnesty {
        conflict: ConflictKey,
        against: Belligerent,
    },
    /// Courts an armed body of one's own country: as an ally, or for good.
    Court {
        conflict: ConflictKey,
        faction: FactionId,
        merge: bool,
    },
    Mobilise {
        conflict: ConflictKey,
    },
    /// A government that is not in the war offers its good offices to two who are.
    Mediate {
        conflict: ConflictKey,
        one: Belligerent,
        other: Belligerent,
    },
    /// Takes up arms against the state where one's people are.
    Rise {
        places: Vec<ProvinceId>,
    },
}

pub(super) fn cost(book: &Scenario, t: Tables<'_>, order: &WarOrder) -> CostDef {
    let d = &book.defines.conflict;
    let authority = |authority: Fixed| CostDef { authority, ..CostDef::default() };
    match order {
        WarOrder::Front { .. } => authority(d.front_authority),
        WarOrder::Task { .. } | WarOrder::Release { .. } => authority(d.task_authority),
        WarOrder::Raise { men, .. } => {
            let money = d.raise_cost.times_int(i64::from(*men)).over_int(1000);
            CostDef { authority: d.raise_authority, money, force: Fixed::ZERO }
        }
        WarOrder::Send { .. } | WarOrder::Reinforce { .. } | WarOrder::Recall { .. } => authority(d.send_authority),
        WarOrder::Mandate { .. } => authority(d.mandate_authority),
        WarOrder::Arms { .. } => authority(d.arms_authority),
        WarOrder::Offer { .. } => authority(d.offer_authority),
        WarOrder::Accept { .. } | WarOrder::Decline { .. } => CostDef::default(),
        WarOrder::Amnesty { .. } => authority(d.amnesty_authority),
        WarOrder::Court { faction, .. } => {
            CostDef { authority: d.court_authority, money: conflict::price_of(book, t, *faction), force: Fixed::ZERO }
        }
        WarOrder::Mediate { .. } => authority(d.mediate_authority),
        WarOrder::Mobilise { .. } | WarOrder::Rise { .. } => authority(d.mobilise_authority),
    }
}

/// The active war and the belligerent as which the actor stands in it.
fn own_war(t: Tables<'_>, actor: FactionId, key: ConflictKey) -> Result<(&Conflict, Belligerent), Refusal> {
    let gone = || Refusal::because("no-such-war");
    let war = t.conflicts.get(key).filter(|c| c.active).ok_or_else(gone)?;
    let who = conflict::stands_in(t, war, actor).ok_or_else(gone)?;
    Ok((war, who))
}

fn enemy_of(war: &Conflict, who: Belligerent, enemy: Belligerent) -> Result<(), Refusal> {
    let there = war.side(enemy).is_some_and(crate::world::Side::fights);
    demand(there && war.hostile(who, enemy), "not-your-enemy")
}

/// A force that the actor commands: one of its side's, or of its country's troops abroad.
fn commanded(t: Tables<'_>, actor: FactionId, number: u32) -> Result<(&Force, &Conflict), Refusal> {
    let force = t.forces.get(number).ok_or(Refusal::because("no-such-force"))?;
    let war = t.conflicts.get(force.conflict).filter(|c| c.active).ok_or(Refusal::because("no-such-war"))?;
    let commands = match &force.mandate {
        Some(mandate) => !mandate.leaving && t.countries[mandate.sender].governs(actor),
        None => conflict::stands_in(t, war, actor) == Some(force.side),
    };
    demand(commands, "not-your-force")?;
    Ok((force, war))
}

fn abroad(t: Tables<'_>, actor: FactionId, number: u32) -> Result<(&Force, &Mandate), Refusal> {
    let force = t.forces.get(number).ok_or(Refusal::because("no-such-force"))?;
    let mandate = force.mandate.as_ref().filter(|m| !m.leaving).ok_or(Refusal::because("not-a-sender"))?;
    demand(t.countries[mandate.sender].governs(actor), "not-a-sender")?;
    Ok((force, mandate))
}

fn reserve_of(t: Tables<'_>, country: CountryId, men: u32) -> Result<FactionId, Refusal> {
    let army = army_of(&t.factions, &t.countries, country).ok_or(Refusal::because("not-enough-reserve"))?;
    let have = conflict::reserve(t, army);
    let whole = |n: u32| Fixed::whole(i64::from(n));
    if men == 0 || have < men {
        return Err(Refusal { reason: "not-enough-reserve", need: whole(men.max(1)), have: whole(have) });
    }
    Ok(army)
}

fn at_most(men: u32, most: u32) -> Result<(), Refusal> {
    if men == 0 || men > most {
        let whole = |n: u32| Fixed::whole(i64::from(n));
        return Err(Refusal { reason: "too-many-men", need: whole(most), have: whole(men) });
    }
    Ok(())
}

pub(super) fn allowed(book: &Scenario, t: Tables<'_>, actor: FactionId, order: &WarOrder) -> Result<(), Refusal> {
    let d = &book.defines.conflict;
    let home = t.factions[actor].country;
    let governs = t.countries[home].governs(actor);
    match order {
        WarOrder::Front { conflict, enemy, posture } => {
            let (war, who) = own_war(t, actor, *conflict)?;
            enemy_of(war, who, *enemy)?;
            demand(war.side(who).is_none_or(|s| s.toward(*enemy) != *posture), "already-so")
        }
        WarOrder::Task { force, posture, at } => {
            let (force, war) = commanded(t, actor, *force)?;
            demand(force.kind != ForceKind::Garrison, "garrison-stays")?;
            demand(force.task != Task { posture: *posture, at: *at, own: true }, "already-so")?;
            let Some(at) = *at else { return Ok(()) };
            let ground = t.control.get(at).filter(|g| g.conflict == war.key);
            let ground = ground.ok_or(Refusal::because("not-in-this-war"))?;
            let enemys = war.hostile(ground.controller, force.side);
            if matches!(posture, Posture::Offensive | Posture::Raid) || *posture == Posture::Clear && enemys {
                demand(war.hostile(ground.controller, force.side), "not-your-enemy")?;
                demand(conflict::may_fight(force, ground.controller, at), "mandate-forbids")?;
                let touches = force.place == at || conflict::link(book, force.place, at).is_some();
                demand(touches, "out-of-reach")
            } else {
                let allowed = force.mandate.as_ref().is_none_or(|m| m.within.is_empty() || m.within.contains(&at));
                demand(allowed, "mandate-forbids")?;
                demand(!war.hostile(ground.controller, force.side), "out-of-reach")
            }
        }
        WarOrder::Release { force } => {
            let (force, _) = commanded(t, actor, *force)?;
            demand(force.task.own, "already-so")
        }
        WarOrder::Raise { conflict, kind, men } => {
            let (_, who) = own_war(t, actor, *conflict)?;
            demand(
                matches!(kind, ForceKind::Regulars | ForceKind::Militia | ForceKind::Guerrillas),
                "nobody-to-raise",
            )?;
            at_most(*men, d.raise_most)?;
            let ground = t.control.of(*conflict).any(|(at, g)| g.share(who) > 0 && t.provinces.population[at] > 5000);
            demand(ground, "nobody-to-raise")
        }
        WarOrder::Send { conflict, beside, at, men, .. } => {
            demand(governs, "not-in-government")?;
            let war = t.conflicts.get(*conflict).filter(|c| c.active).ok_or(Refusal::because("no-such-war"))?;
            demand(!war.theatre.contains(&home) && *beside != Belligerent::Country(home), "own-war")?;
            demand(war.side(*beside).is_some_and(crate::world::Side::fights), "no-such-war")?;
            demand(t.control.controller(*at) == Some(*beside), "no-landing")?;
            demand(t.control.get(*at).is_some_and(|g| g.conflict == *conflict), "not-in-this-war")?;
            reserve_of(t, home, *men).map(|_| ())
        }
        WarOrder::Reinforce { force, men } => {
            let (force, _) = abroad(t, actor, *force)?;
            demand(t.control.get(force.place).is_some(), "no-landing")?;
            reserve_of(t, home, *men).map(|_| ())
        }
        WarOrder::Recall { force } => abroad(t, actor, *force).map(|_| ()),
        WarOrder::Mandate { force, against, within, until, tolerated } => {
            let (_, old) = abroad(t, actor, *force)?;
            let same =
                old.against == *against && old.within == *within && old.until == *until && old.tolerated == *tolerated;
            demand(!same, "already-so")
        }
        WarOrder::Arms { faction, sum } => {
            demand(governs, "not-in-government")?;
            demand(t.forces.fielded(*faction) > 0 && *faction != actor, "nobody-armed-there")?;
            demand(sum.is_positive() && *sum <= Fixed::whole(20_000), "sum-out-of-range")?;
            let have = t.countries[home].treasury;
            if have < *sum {
                return Err(Refusal { reason: "treasury-lacks", need: *sum, have });
            }
            Ok(())
        }
        WarOrder::Offer { conflict, to, clauses } => {
            let (war, who) = own_war(t, actor, *conflict)?;
            enemy_of(war, who, *to)?;
            demand(!clauses.is_empty() && clauses.len() <= 6, "needs-clauses")?;
            for clause in clauses {
                promised(book, t, war, actor, (who, *to), *clause)?;
            }
            // A person decides for themselves; everybody else says what they would say.
            let player = conflict::commander(t, *to).is_some_and(|f| t.play.seat == Some(f));
            let points = conflict::answer(book, t, war, (who, *to), clauses, &mut ());
            if !player && points.is_negative() {
                return Err(Refusal { reason: "offer-refused", need: Fixed::ZERO, have: -points });
            }
            Ok(())
        }
        WarOrder::Accept { conflict, from } | WarOrder::Decline { conflict, from } => {
            let (war, who) = own_war(t, actor, *conflict)?;
            demand(war.offers.iter().any(|o| o.from == *from && o.to == who), "no-offer")
        }
        WarOrder::Amnesty { conflict, against } => {
            let (war, who) = own_war(t, actor, *conflict)?;
            enemy_of(war, who, *against)?;
            demand(rested(t, war.amnesties.get(&(actor, *against)), d.amnesty_rest), "amnesty-lately")
        }
        WarOrder::Court { conflict, faction, .. } => {
            let (war, who) = own_war(t, actor, *conflict)?;
            let armed = t.factions[*faction].country == home && t.forces.fielded(*faction) > 0;
            demand(armed && *faction != actor, "not-a-warlord")?;
            let other = conflict::stands_in(t, war, *faction).ok_or(Refusal::because("not-a-warlord"))?;
            enemy_of(war, who, other)?;
            demand(rested(t, war.courted.get(&(actor, other)), d.court_rest), "courted-lately")
        }
        WarOrder::Mobilise { conflict } => {
            demand(governs, "not-in-government")?;
            let (_, who) = own_war(t, actor, *conflict)?;
            demand(who == Belligerent::Country(home), "no-such-war")?;
            let army = army_of(&t.factions, &t.countries, home).ok_or(Refusal::because("mobilised-already"))?;
            // One in thirty of the people, and no more.
            let under_arms = t.factions[army].force.times_int(1000).trunc();
            let most = i64::try_from(t.provinces.people(home) / 30).unwrap_or(i64::MAX);
            demand(under_arms < most, "mobilised-already")
        }
        WarOrder::Mediate { conflict, one, other } => {
            demand(governs && acts_abroad(t, home), "not-in-government")?;
            let war = t.conflicts.get(*conflict).filter(|c| c.active).ok_or(Refusal::because("no-such-war"))?;
            for who in [one, other] {
                demand(war.side(*who).is_some_and(crate::world::Side::fights), "no-such-war")?;
            }
            demand(war.hostile(*one, *other), "no-enemies")?;
            conflict::may_mediate(book, t, war, home, (*one, *other)).map_err(shut)
        }
        WarOrder::Rise { places } => {
            let row = &t.factions[actor];
            let armed = row.force >= Fixed::ONE && row.kind.holds_allegiance();
            demand(armed && !t.countries[home].in_government(actor) && !t.conflicts.fights(actor), "cannot-rise")?;
            super::check::within(t, places, home, 4)
        }
    }
}

fn shut(why: NoDoor) -> Refusal {
    match why {
        NoDoor::Party => Refusal::because("mediator-is-party"),
        NoDoor::Young => Refusal::because("war-too-young"),
        NoDoor::Lately => Refusal::because("mediated-lately"),
        NoDoor::Unheard(have) => Refusal { reason: "mediator-unheard", need: conflict::HEARS, have },
    }
}

/// Whether enough days have passed since such an order was last given.
fn rested(t: Tables<'_>, last: Option<&Date>, days: u32) -> bool {
    last.is_none_or(|day| t.calendar.today.since(*day) >= days.cast_signed())
}

/// Whether a clause is the offerer's to promise and fits the two.
fn promised(
    book: &Scenario,
    t: Tables<'_>,
    war: &Conflict,
    actor: FactionId,
    (from, to): (Belligerent, Belligerent),
    clause: Clause,
) -> Result<(), Refusal> {
    let home = t.factions[actor].country;
    let state = from == Belligerent::Country(home);
    let faction = |who: Belligerent| match who {
        Belligerent::Faction(f) => Some(f),
        Belligerent::Country(_) => None,
    };
    let same_country = faction(to).is_some_and(|f| t.factions[f].country == home);
    let fits = match clause {
        Clause::CeaseFire { days } => {
            let rest = book.defines.conflict.peace.silence_rest;
            demand(rested(t, war.last_silence(from, to), rest), "silence-lately")?;
            (10..=360).contains(&days)
        }
        Clause::Peace | Clause::Surrender => true,
        Clause::Alliance => war.fighting().any(|s| war.hostile(s.who, from) && war.hostile(s.who, to)),
        Clause::Amnesty | Clause::Seats | Clause::Autonomy => state && same_country,
        Clause::Merger => same_country && t.factions[actor].kind.holds_allegiance(),
        Clause::Payment { sum } => sum.is_positive() && t.factions[actor].funds >= sum,
        Clause::Cession => matches!((from, to), (Belligerent::Country(_), Belligerent::Country(_))),
        Clause::Departure => t.forces.of_side(war.key, from).any(|f| f.mandate.is_some()),
        Clause::Partition { country } => {
            let state = Belligerent::Country(war.country);
            let rebel = if from == state { Some(to) } else { Some(from).filter(|_| to == state) };
            rebel.is_some_and(|r| conflict::could_part(book, t, war, r) == Some(country))
        }
    };
    demand(fits, "clause-not-yours")
}

pub(super) fn carry_out(s: &mut impl Stage, actor: FactionId, order: &WarOrder) {
    let home = s.tables().factions[actor].country;
    let war = |change: WarChange| Change::War(Box::new(change));
    match order {
        WarOrder::Front { conflict, enemy, posture } => {
            if let Some(side) = standing(s, actor, *conflict) {
                s.make(war(WarChange::Front { conflict: *conflict, side, enemy: *enemy, posture: *posture }));
            }
        }
        WarOrder::Task { force, posture, at } => {
            let task = Task { posture: *posture, at: *at, own: true };
            s.make(war(WarChange::Task { force: *force, task }));
        }
        WarOrder::Release { force } => s.make(war(WarChange::Task { force: *force, task: Task::HOLD })),
        WarOrder::Raise { conflict, kind, men } => {
            if let Some(side) = standing(s, actor, *conflict) {
                let (conflict, kind, men) = (*conflict, *kind, *men);
                s.make(war(WarChange::Raise { conflict, side, home: actor, kind, men }));
            }
        }
        WarOrder::Send { conflict, beside, at, men, against, within, until, tolerated } => {
            let mandate = Mandate::new(home, against.clone(), within.clone(), *until, *tolerated);
            let (conflict, beside, kind) = (*conflict, *beside, ForceKind::Regulars);
            s.make(war(WarChange::Send { conflict, beside, kind, at: *at, men: *men, mandate }));
        }
        WarOrder::Reinforce { force, men } => {
            let Some(row) = s.tables().forces.get(*force).cloned() else { return };
            let Some(mandate) = row.mandate else { return };
            let mandate = Mandate { dead: 0, ..mandate };
            let (conflict, beside, kind) = (row.conflict, row.side, row.kind);
            s.make(war(WarChange::Send { conflict, beside, kind, at: row.place, men: *men, mandate }));
        }
        WarOrder::Recall { force } => s.make(war(WarChange::Recall { force: *force })),
        WarOrder::Mandate { force, against, within, until, tolerated } => {
            let mandate = Mandate::new(home, against.clone(), within.clone(), *until, *tolerated);
            s.make(war(WarChange::Mandate { force: *force, mandate }));
        }
        WarOrder::Arms { faction, sum } => {
            add_country(s, home, CountryNumber::Treasury, -*sum);
            s.make(war(WarChange::Arms { from: home, to: *faction, sum: *sum }));
            let other = s.tables().factions[*faction].country;
            let against = s.tables().countries[other].head.is_some_and(|h| h != *faction);
            if other != home && against {
                s.make(Change::Relation { a: home, b: other, by: Fixed::whole(-6) });
            }
        }
        WarOrder::Offer { conflict, to, clauses } => offer(s, actor, *conflict, *to, clauses),
        WarOrder::Accept { conflict, from } => {
            let Some(to) = standing(s, actor, *conflict) else { return };
            let found = s
                .tables()
                .conflicts
                .get(*conflict)
                .and_then(|c| c.offers.iter().find(|o| o.from == *from && o.to == to).map(|o| o.clauses.clone()));
            if let Some(clauses) = found {
                s.make(war(WarChange::Agree { conflict: *conflict, from: *from, to, clauses }));
            }
        }
        WarOrder::Decline { conflict, from } => {
            if let Some(to) = standing(s, actor, *conflict) {
                s.make(war(WarChange::Decline { conflict: *conflict, from: *from, to }));
            }
        }
        WarOrder::Amnesty { conflict, against } => {
            s.make(war(WarChange::Amnesty { conflict: *conflict, by: actor, against: *against }));
        }
        WarOrder::Court { conflict, faction, merge } => court(s, actor, *conflict, *faction, *merge),
        WarOrder::Mobilise { conflict } => {
            let people = i64::try_from(s.tables().provinces.people(home)).unwrap_or(i64::MAX);
            let share = s.book().defines.conflict.mobilise;
            let men = share.times(Fixed::ratio(people, 100_000)).trunc();
            let men = u32::try_from(men.max(0)).unwrap_or(u32::MAX);
            s.make(war(WarChange::Mobilise { conflict: *conflict, country: home, men }));
        }
        WarOrder::Mediate { conflict, one, other } => {
            let (conflict, one, other) = (*conflict, *one, *other);
            s.make(war(WarChange::Mediate { conflict, by: home, one, other }));
        }
        WarOrder::Rise { places } => {
            s.make(war(WarChange::Rise { faction: actor, aim: Aim::Power, places: places.clone() }));
        }
    }
}

fn standing(s: &impl Stage, actor: FactionId, key: ConflictKey) -> Option<Belligerent> {
    let t = s.tables();
    t.conflicts.get(key).and_then(|war| conflict::stands_in(t, war, actor))
}

/// To a person it lies on the table; others have said yes by the time it can be sent.
fn offer(s: &mut impl Stage, actor: FactionId, key: ConflictKey, to: Belligerent, clauses: &[Clause]) {
    let Some(from) = standing(s, actor, key) else { return };
    let t = s.tables();
    let player = conflict::commander(t, to).is_some_and(|f| t.play.seat == Some(f));
    let clauses = clauses.to_vec();
    let change = if player {
        let until = t.calendar.today.plus(s.book().defines.conflict.offer_days.cast_signed());
        WarChange::Offer { conflict: key, offer: PeaceOffer { from, to, clauses, until } }
    } else {
        WarChange::Agree { conflict: key, from, to, clauses }
    };
    s.make(Change::War(Box::new(change)));
}

fn court(s: &mut impl Stage, actor: FactionId, key: ConflictKey, whom: FactionId, merge: bool) {
    let t = s.tables();
    let Some(war) = t.conflicts.get(key) else { return };
    let percent = conflict::chance_to_win_over(s.book(), t, war, (actor, whom), merge, &mut ());
    let names = &s.book().names;
    let subject = names.hash(Kind::Faction, actor.0)
        ^ names.hash(Kind::Faction, whom.0).rotate_left(23)
        ^ stable_hash("warlord courted");
    let price = conflict::price_of(s.book(), t, whom);
    let courted = |won| Change::War(Box::new(WarChange::Courted { conflict: key, by: actor, whom, merge, won }));
    // The money is theirs either way.
    crate::rules::script::add_faction(s, whom, crate::rules::script::FactionNumber::Money, price);
    either(s, percent, subject, |s| s.make(courted(true)), |s| s.make(courted(false)));
}
