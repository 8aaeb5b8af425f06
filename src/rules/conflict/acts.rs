//! The changes that orders and scripts make to wars: each with its names resolved, made here and nowhere else.

use super::{begin, contingent, draft, ending, mediation, muster, peace, sides};
use crate::rules::script::{Acting, FactionNumber, add_faction};
use crate::scenario::{ForceKind, Scenario};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{
    Aim, Belligerent, Clause, ConflictKey, Ending, Happening, Mandate, PeaceOffer, Posture, Snapshot, Stance, Task,
    Toll, WarNews, thousands,
};

/// One change to a war.
#[derive(Clone, Debug, PartialEq)]
pub enum WarChange {
    /// A side's posture toward an enemy.
    Front {
        conflict: ConflictKey,
        side: Belligerent,
        enemy: Belligerent,
        posture: Posture,
    },
    /// A force's own order; without one it does what its staff finds.
    Task {
        force: u32,
        task: Task,
    },
    /// Men are raised out of the people for a body.
    Raise {
        conflict: ConflictKey,
        side: Belligerent,
        home: FactionId,
        kind: ForceKind,
        men: u32,
    },
    /// Men come into the field from outside.
    Appear {
        conflict: ConflictKey,
        side: Belligerent,
        home: FactionId,
        kind: ForceKind,
        at: ProvinceId,
        men: u32,
    },
    /// A country sends troops beside a side.
    Send {
        conflict: ConflictKey,
        beside: Belligerent,
        kind: ForceKind,
        at: ProvinceId,
        men: u32,
        mandate: Mandate,
    },
    Recall {
        force: u32,
    },
    Mandate {
        force: u32,
        mandate: Mandate,
    },
    /// Arms for a body's men: quality and supply.
    Arms {
        from: CountryId,
        to: FactionId,
        sum: Fixed,
    },
    Offer {
        conflict: ConflictKey,
        offer: PeaceOffer,
    },
    Decline {
        conflict: ConflictKey,
        from: Belligerent,
        to: Belligerent,
    },
    Agree {
        conflict: ConflictKey,
        from: Belligerent,
        to: Belligerent,
        clauses: Vec<Clause>,
    },
    /// Part of an enemy's men take an amnesty and go home.
    Amnesty {
        conflict: ConflictKey,
        by: FactionId,
        against: Belligerent,
    },
    /// One who was courted comes over, as an ally or for good, or does not.
    Courted {
        conflict: ConflictKey,
        by: FactionId,
        whom: FactionId,
        merge: bool,
        won: bool,
    },
    Mobilise {
        conflict: ConflictKey,
        country: CountryId,
        men: u32,
    },
    Begin {
        attacker: CountryId,
        defender: CountryId,
        aim: Aim,
    },
    Rise {
        faction: FactionId,
        aim: Aim,
        places: Vec<ProvinceId>,
    },
    Join {
        conflict: ConflictKey,
        who: Belligerent,
        beside: Option<Belligerent>,
    },
    Stance {
        conflict: ConflictKey,
        a: Belligerent,
        b: Belligerent,
        stance: Stance,
    },
    /// A government stands between two sides.
    Mediate {
        conflict: ConflictKey,
        by: CountryId,
        one: Belligerent,
        other: Belligerent,
    },
    End {
        conflict: ConflictKey,
        ending: Ending,
    },
}

/// Makes the change.
pub fn commit(book: &Scenario, t: &mut Snapshot, change: WarChange) {
    let today = t.calendar.today;
    match change {
        WarChange::Front { conflict, side, enemy, posture } => {
            if let Some(side) = t.conflicts.get_mut(conflict).and_then(|c| c.side_mut(side)) {
                side.postures.insert(enemy, posture);
            }
        }
        WarChange::Task { force, task } => {
            if let Some(force) = t.forces.get_mut(force) {
                force.task = task;
            }
        }
        WarChange::Raise { conflict, side, home, kind, men } => {
            if let Some(n) = place_of(t, conflict) {
                muster::levy(book, t, n, side, home, kind, men);
            }
        }
        WarChange::Appear { conflict, side, home, kind, at, men } => {
            draft::call_up(t, home, thousands(men));
            muster::enter(book, t, conflict, side, home, kind, at, men, None);
        }
        WarChange::Send { conflict, beside, kind, at, men, mandate } => {
            contingent::dispatch(book, t, conflict, beside, kind, at, men, mandate);
        }
        WarChange::Recall { force } => contingent::recall(book, t, force),
        WarChange::Mandate { force, mandate } => {
            let sender = mandate.sender;
            if let Some(force) = t.forces.get_mut(force) {
                let dead = force.mandate.as_ref().map_or(0, |m| m.dead);
                force.mandate = Some(Mandate { dead, ..mandate });
                t.chronicle.write(today, Happening::War(WarNews::Mandate { sender }));
            }
        }
        WarChange::Arms { from, to, sum } => arms(book, t, from, to, sum),
        WarChange::Offer { conflict, offer } => {
            if let Some(conflict) = t.conflicts.get_mut(conflict) {
                conflict.offers.retain(|o| (o.from, o.to) != (offer.from, offer.to));
                conflict.offers.push(offer);
            }
        }
        WarChange::Decline { conflict, from, to } => {
            if let Some(conflict) = t.conflicts.get_mut(conflict) {
                conflict.offers.retain(|o| (o.from, o.to) != (from, to));
            }
        }
        WarChange::Agree { conflict, from, to, clauses } => peace::agree(book, t, conflict, from, to, &clauses),
        WarChange::Amnesty { conflict, by, against } => amnesty(book, t, conflict, by, against),
        WarChange::Courted { conflict, by, whom, merge, won } => {
            let read = t.read();
            let pair = read
                .conflicts
                .get(conflict)
                .and_then(|c| Some((sides::stands_in(read, c, by)?, sides::stands_in(read, c, whom)?)));
            t.chronicle.write(today, Happening::War(WarNews::Courted { by, whom, won }));
            if let (Some((_, to)), Some(war)) = (pair, t.conflicts.get_mut(conflict)) {
                war.courted.insert((by, to), today);
            }
            if let Some((from, to)) = pair.filter(|_| won) {
                let clause = if merge { Clause::Merger } else { Clause::Alliance };
                peace::agree(book, t, conflict, from, to, &[clause]);
            }
        }
        WarChange::Mobilise { conflict, country, men } => mobilise(book, t, conflict, country, men),
        WarChange::Begin { attacker, defender, aim } => {
            let wars = t.conflicts.rows.len();
            if let Some(conflict) = begin::declare(book, t, attacker, defender, aim)
                && t.conflicts.rows.len() > wars
            {
                let (by, against) = (Belligerent::Country(attacker), Belligerent::Country(defender));
                t.chronicle.write(today, Happening::War(WarNews::Begun { conflict, by, against }));
            }
        }
        WarChange::Rise { faction, aim, places } => {
            begin::rise(book, t, faction, aim, &places);
        }
        WarChange::Join { conflict, who, beside } => {
            begin::join(t, conflict, who, beside);
            if let Belligerent::Faction(f) = who {
                let men = muster::reserve(t.read(), f);
                begin::put(book, t, conflict, who, f, ForceKind::Militia, men);
            }
        }
        WarChange::Stance { conflict, a, b, stance } => {
            if let Some(n) = place_of(t, conflict) {
                peace::silence(t, n, a, b, stance);
            }
        }
        WarChange::Mediate { conflict, by, one, other } => {
            if let Some(n) = place_of(t, conflict) {
                mediation::open(book, t, n, by, one, other);
            }
        }
        WarChange::End { conflict, ending } => ending::end(book, t, conflict, ending),
    }
}

fn place_of(t: &Snapshot, key: ConflictKey) -> Option<usize> {
    t.conflicts.rows.iter().position(|c| c.key == key && c.active)
}

/// Arms that come from abroad: the better and the fuller the fewer they are spread over.
fn arms(book: &Scenario, t: &mut Snapshot, from: CountryId, to: FactionId, sum: Fixed) {
    let today = t.calendar.today;
    let heads = i64::from(t.forces.fielded(to).max(1000));
    let gain = book.defines.conflict.arms_gain.times(sum).over_int(100).times_int(1000).over_int(heads);
    let gain = gain.min(Fixed::whole(25));
    for force in t.forces.rows.iter_mut().filter(|f| f.home == to) {
        force.quality = (force.quality + gain).min(Fixed::whole(90));
        force.supply = (force.supply + gain.times_int(2)).min(Fixed::HUNDRED);
    }
    t.chronicle.write(today, Happening::War(WarNews::Arms { from, to, sum }));
}

/// The worse their hearts, the more take it; they are people again.
fn amnesty(book: &Scenario, t: &mut Snapshot, key: ConflictKey, by: FactionId, against: Belligerent) {
    let d = &book.defines.conflict;
    let today = t.calendar.today;
    if let Some(war) = t.conflicts.get_mut(key) {
        war.amnesties.insert((by, against), today);
    }
    let mut all = 0;
    for at in 0..t.forces.rows.len() {
        let force = &t.forces.rows[at];
        if force.conflict != key || force.side != against || force.mandate.is_some() {
            continue;
        }
        let low = (Fixed::whole(70) - force.morale).max(Fixed::ZERO).over_int(70);
        let part = d.amnesty_men.times(low);
        let gone = part.percent_of(Fixed::whole(i64::from(force.men))).trunc();
        let gone = u32::try_from(gone.max(0)).unwrap_or(0);
        all += gone;
        muster::lose(t, at, Toll { deserted: gone, ..Toll::default() });
    }
    t.forces.clear_empty();
    add_faction(&mut Acting { book, world: t }, by, FactionNumber::Cohesion, d.amnesty_cohesion);
    t.chronicle.write(today, Happening::War(WarNews::Amnesty { by, against, men: all }));
}

/// A country calls men up: out of its people everywhere, into its army.
pub(super) fn mobilise(book: &Scenario, t: &mut Snapshot, key: ConflictKey, country: CountryId, wanted: u32) {
    let today = t.calendar.today;
    let Some(home) = crate::world::army_of(&t.factions, &t.countries, country) else { return };
    let places: Vec<ProvinceId> = t.provinces.of(country).to_vec();
    let weights: Vec<u64> = places.iter().map(|&p| u64::from(t.provinces.population[p])).collect();
    let mut came = 0;
    for (&at, part) in places.iter().zip(crate::units::apportion_by_remainder(u64::from(wanted), &weights)) {
        let most = u64::from(t.provinces.population[at] / 40);
        let here = u32::try_from(part.min(most)).expect("fewer than a place's people");
        t.provinces.population[at] -= here;
        came += here;
    }
    t.factions[home].force += thousands(came);
    begin::put(book, t, key, Belligerent::Country(country), home, ForceKind::Regulars, came);
    let weariness = &mut t.countries[country].weariness;
    *weariness = (*weariness + book.defines.conflict.mobilise_weariness).min(Fixed::HUNDRED);
    t.chronicle.write(today, Happening::War(WarNews::Mobilised { country, men: came }));
}
