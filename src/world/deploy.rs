//! The first day of armed struggles: who stands where, and whose the ground is.
//!
//! What the author placed stands there. All other men of a side are spread over the ground that it controls: most where
//! it meets an enemy, the capital guarded.

use std::collections::BTreeMap;

use super::{
    Aim, Belligerent, Conflict, ConflictKey, Conflicts, Contested, Control, Countries, Factions, Forces, Influence,
    Mandate, Posting, Provinces, Side, Stance, men, thousands,
};
use crate::scenario::{AimDef, ConflictDef, FactionKind, ForceKind, Scenario, SideDef};
use crate::units::{ConflictId, CountryId, FactionId, ProvinceId, Share, apportion_by_remainder};

/// The body that holds a country's troops: its largest army, else its government.
pub fn army_of(factions: &Factions, countries: &Countries, country: CountryId) -> Option<FactionId> {
    let armies = factions.active_in(country).filter(|&f| factions[f].kind == FactionKind::Army);
    let largest = armies.max_by_key(|&f| (factions[f].force, std::cmp::Reverse(f)));
    largest.filter(|&f| factions[f].force.is_positive()).or(countries[country].head)
}

/// Shares of a place that one holds on the first day: those who have followers there are in its hills and back rooms.
pub fn first_shares(
    conflict: ConflictKey,
    controller: Belligerent,
    others: impl Iterator<Item = (Belligerent, Share)>,
) -> Contested {
    let mut ground = Contested::whole(conflict, controller);
    for (who, following) in others.filter(|(who, _)| *who != controller) {
        // A quarter of the following, from four in a hundred on, up to a fifth of the place.
        if following.0 >= Share::WHOLE / 25 {
            ground.pass(controller, who, (following.0 / 4).min(Share::WHOLE / 5).min(ground.share(controller) / 2));
        }
    }
    ground
}

/// The tables of conflicts, control and forces on the first day; forces of senders grow where they are too small for what
/// they have sent.
pub(super) fn outset(
    book: &Scenario,
    factions: &mut Factions,
    countries: &Countries,
    provinces: &Provinces,
    influence: &Influence,
) -> (Conflicts, Control, Forces) {
    let (mut conflicts, mut control, mut forces) = (Conflicts::default(), Control::default(), Forces::default());
    for (id, def) in book.conflicts.iter() {
        let conflict = written(book, factions, countries, id, def);
        lay_ground(provinces, influence, factions, &conflict, &mut control);
        for side in &def.sides {
            men_of(book, factions, countries, provinces, &control, &conflict, side, &mut forces);
        }
        conflicts.rows.push(conflict);
    }
    for conflict in &mut conflicts.rows {
        let key = conflict.key;
        for side in &mut conflict.sides {
            side.strength = [forces.men(key, side.who); 3];
        }
    }
    (conflicts, control, forces)
}

fn belligerent(countries: &Countries, factions: &Factions, country: CountryId, side: &SideDef) -> Option<Belligerent> {
    if side.factions.iter().any(|&f| countries[country].governs(f)) {
        return Some(Belligerent::Country(country));
    }
    side.factions.iter().copied().find(|&f| factions[f].active).map(Belligerent::Faction)
}

fn written(book: &Scenario, factions: &Factions, countries: &Countries, id: ConflictId, def: &ConflictDef) -> Conflict {
    let start = book.manifest.start;
    let mut sides = Vec::new();
    let mut names: BTreeMap<&str, Belligerent> = BTreeMap::new();
    for side in &def.sides {
        let Some(who) = belligerent(countries, factions, def.country, side) else { continue };
        let mut members: Vec<FactionId> = side.factions.iter().copied().filter(|&f| factions[f].active).collect();
        if let Belligerent::Faction(first) = who {
            members.sort_by_key(|&f| f != first);
        }
        let aim = match (side.aim, who) {
            (Some(AimDef::Defence), _) | (None, Belligerent::Country(_)) => Aim::Defence,
            (Some(AimDef::Power), _) | (None, Belligerent::Faction(_)) => Aim::Power,
            (Some(AimDef::Autonomy), _) => Aim::Autonomy,
        };
        names.insert(&side.id, who);
        sides.push(Side::new(who, members, aim, start));
    }
    // Whoever governs is in it even where no side names them.
    let state = Belligerent::Country(def.country);
    if !sides.iter().any(|s: &Side| s.who == state) {
        let members = countries[def.country].head.into_iter().collect();
        sides.push(Side::new(state, members, Aim::Defence, start));
    }
    let mut conflict = Conflict {
        key: ConflictKey::Written(id),
        active: sides.len() > 1,
        country: def.country,
        theatre: vec![def.country],
        since: start,
        sides,
        stances: BTreeMap::new(),
        offers: Vec::new(),
        courted: BTreeMap::new(),
        amnesties: BTreeMap::new(),
        silences: BTreeMap::new(),
        offices: Vec::new(),
        parted: Vec::new(),
        last_fight: start,
        last_gain: start,
        government: countries[def.country].head,
        rose: Vec::new(),
        ended: None,
    };
    for (a, b) in &def.truces {
        if let (Some(&a), Some(&b)) = (names.get(a.as_str()), names.get(b.as_str())) {
            conflict.set_stance(a, b, Stance::Truce { until: None });
        }
    }
    conflict
}

/// Every province of the theatre gets its row.
fn lay_ground(
    provinces: &Provinces,
    influence: &Influence,
    factions: &Factions,
    conflict: &Conflict,
    control: &mut Control,
) {
    for &country in &conflict.theatre {
        for &at in provinces.of(country) {
            let holder = provinces.held_by[at]
                .and_then(|f| conflict.side_of(f))
                .map_or(Belligerent::Country(country), |s| s.who);
            let following = conflict.fighting().filter_map(|s| match s.who {
                Belligerent::Faction(f) if factions[f].country == country => {
                    Some((s.who, influence.allegiance(country, at, f)))
                }
                _ => None,
            });
            control.rows.insert(at, first_shares(conflict.key, holder, following));
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "the tables are not yet one")]
fn men_of(
    book: &Scenario,
    factions: &mut Factions,
    countries: &Countries,
    provinces: &Provinces,
    control: &Control,
    conflict: &Conflict,
    def: &SideDef,
    forces: &mut Forces,
) {
    let Some(who) = belligerent(countries, factions, conflict.country, def) else { return };
    let government = matches!(who, Belligerent::Country(_));
    let usual = def.kind.unwrap_or(if government { ForceKind::Regulars } else { ForceKind::Militia });
    for &faction in def.factions.iter().filter(|&&f| factions[f].active) {
        let mut left = men(factions[faction].force);
        for placed in def.forces.iter().filter(|p| p.faction == faction) {
            let here = men(placed.thousands).min(left);
            left -= here;
            let (kind, place) = (placed.kind, placed.at);
            forces.join(book, Posting { conflict: conflict.key, side: who, home: faction, kind, place }, here, None);
        }
        field(book, provinces, control, conflict, who, faction, usual, left, forces);
    }
    for sent in &def.contingents {
        let Some(home) = army_of(factions, countries, sent.sender) else { continue };
        let here = men(sent.thousands);
        let needed = thousands(forces.fielded(home) + here);
        factions[home].force = factions[home].force.max(needed);
        let named = |f: &FactionId| conflict.side_of(*f).map(|s| s.who);
        let against = sent.against.iter().filter_map(named).collect();
        let mandate = Mandate::new(sent.sender, against, sent.within.clone(), sent.until, men(sent.tolerated));
        let (kind, place) = (sent.kind, sent.at);
        forces.join(book, Posting { conflict: conflict.key, side: who, home, kind, place }, here, Some(mandate));
    }
}

/// Spreads men over the ground that their side controls.
#[expect(clippy::too_many_arguments, reason = "the tables are not yet one")]
pub fn field(
    book: &Scenario,
    provinces: &Provinces,
    control: &Control,
    conflict: &Conflict,
    who: Belligerent,
    home: FactionId,
    kind: ForceKind,
    all: u32,
    forces: &mut Forces,
) {
    let mut places: Vec<(ProvinceId, u64)> = Vec::new();
    for (at, ground) in control.of(conflict.key).filter(|(_, g)| g.controller == who) {
        let near = book.map.provinces[at].neighbours.iter().filter_map(|n| control.get(n.to));
        let enemies = near.filter(|g| conflict.hostile(g.controller, who)).count() as u64;
        let capital = book.countries[provinces.owner[at]].capital == at;
        let inside = ground.shares.len() as u64 - 1;
        places.push((at, enemies.min(3) * 3 + inside + if capital { 4 } else { 0 }));
    }
    if places.iter().all(|(_, weight)| *weight == 0) {
        places.iter_mut().for_each(|p| p.1 = 1);
    }
    let weights: Vec<u64> = places.iter().map(|p| p.1).collect();
    for (&(place, _), part) in places.iter().zip(apportion_by_remainder(u64::from(all), &weights)) {
        let part = u32::try_from(part).expect("a part of the men");
        forces.join(book, Posting { conflict: conflict.key, side: who, home, kind, place }, part, None);
    }
}
