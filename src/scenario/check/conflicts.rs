//! Armed struggles and who holds which ground at the start.

use std::collections::BTreeMap;

use super::super::Diagnostic;
use super::super::define::{ConflictDef, ForceKind};
use super::super::entry::EntryKind;
use super::super::library::is_well_formed;
use super::super::locate::Step::{At, Field};
use super::{Check, Owners};
use crate::units::{ConflictId, CountryId, FactionId, ProvinceId};

pub fn check(check: &mut Check<'_>, owners: Option<&Owners>) {
    for (id, def) in check.draft.sound(&check.draft.conflicts, check.names) {
        sides(check, id, def);
        truces(check, id, def);
        ground(check, id, def, owners);
    }
    holds(check, owners);
}

fn sides(check: &mut Check<'_>, id: ConflictId, def: &ConflictDef) {
    if def.sides.len() < 2 {
        check.error("too-few-sides", id, &[Field("sides")], "a conflict has at least two sides");
    }
    let mut fights: BTreeMap<_, [usize; 2]> = BTreeMap::new();
    for (n, side) in def.sides.iter().enumerate() {
        let side_at = [Field("sides"), At(n), Field("id")];
        if !is_well_formed(&side.id) {
            check.error("ill-formed-id", id, &side_at, format!("`{}` cannot be the id of a side", side.id));
        }
        if def.sides[..n].iter().any(|other| other.id == side.id) {
            check.error("duplicate-id", id, &side_at, format!("side `{}` is given twice", side.id));
        }
        if side.factions.is_empty() {
            check.error(
                "empty-list",
                id,
                &[Field("sides"), At(n), Field("factions")],
                "a side has at least one faction",
            );
        }
        for (m, &faction) in side.factions.iter().enumerate() {
            let at = [Field("sides"), At(n), Field("factions"), At(m)];
            if let Some([n, m]) = fights.insert(faction, [n, m]) {
                let first = check.place(id, &[Field("sides"), At(n), Field("factions"), At(m)]);
                let message = format!("`{}` fights on a side already", check.name(faction));
                let fault = Diagnostic::error("duplicate-item", check.place(id, &at), message);
                check.report(fault.also(first, "first here"));
            }
            let Some(fighter) = check.faction(faction) else { continue };
            if fighter.country != def.country {
                let message = format!("`{}` is a faction of `{}`", check.name(faction), check.name(fighter.country));
                let fault = Diagnostic::error("foreign-faction", check.place(id, &at), message);
                check.report(fault.help("foreign troops are written as `contingents`"));
            } else if !fighter.force.is_positive() && !fighter.dormant {
                let message = format!("`{}` fights and has no `force`", check.name(faction));
                let also = check.place(faction, &[]);
                check.report(Diagnostic::error("no-force", check.place(id, &at), message).also(also, "the faction"));
            }
        }
        for (m, sent) in side.contingents.iter().enumerate() {
            let at = [Field("sides"), At(n), Field("contingents"), At(m)];
            let of = |field| [at[0], at[1], at[2], at[3], Field(field)];
            let what = "the number of foreign troops in thousands";
            check.within(id, &of("thousands"), what, sent.thousands, 0, 100_000);
            check.within(id, &of("tolerated"), "the number of dead in thousands", sent.tolerated, 0, 100_000);
            if sent.sender == def.country {
                check.error("own-patron", id, &of("sender"), "foreign troops come from other countries");
            }
        }
    }
}

/// Truces name two sides of the conflict.
fn truces(check: &mut Check<'_>, id: ConflictId, def: &ConflictDef) {
    for (n, (a, b)) in def.truces.iter().enumerate() {
        for (part, side) in [(0, a), (1, b)] {
            if !def.sides.iter().any(|s| s.id == *side) {
                let message = format!("there is no side `{side}` here");
                check.error("unknown-name", id, &[Field("truces"), At(n), At(part)], message);
            }
        }
        if a == b {
            check.error("own-truce", id, &[Field("truces"), At(n)], "nobody makes a truce with themselves");
        }
    }
}

/// Every side has ground to stand on and something to live on, and meets the others.
fn ground(check: &mut Check<'_>, id: ConflictId, def: &ConflictDef, owners: Option<&Owners>) {
    let Some(owners) = owners else { return };
    let state = check.country(def.country).and_then(|c| c.government.head);
    let holds = |faction: FactionId| -> Vec<ProvinceId> {
        let all = check.draft.holds.iter().filter_map(|(_, hold)| hold.as_ref());
        all.filter(|hold| hold.faction == faction).flat_map(|hold| hold.provinces.iter().copied()).collect()
    };
    let mut rebels: Vec<ProvinceId> = Vec::new();
    let mut faults: Vec<(usize, &'static str, &'static str)> = Vec::new();
    for (n, side) in def.sides.iter().enumerate() {
        let governs = state.is_some_and(|head| side.factions.contains(&head));
        let living: Vec<FactionId> =
            side.factions.iter().copied().filter(|&f| check.faction(f).is_some_and(|f| !f.dormant)).collect();
        if governs || living.is_empty() {
            continue;
        }
        let held: Vec<ProvinceId> = living.iter().flat_map(|&f| holds(f)).collect();
        if held.is_empty() && side.kind != Some(ForceKind::Guerrillas) {
            faults.push((n, "no-ground", "the side holds no ground; give it a `Hold`, or make its men `Guerrillas`"));
        }
        let map = check.map;
        let fed = held.iter().any(|&p| {
            let shape = &map.provinces[p];
            let patron = |owner: CountryId| {
                living.iter().any(|&f| check.faction(f).is_some_and(|d| d.patrons.iter().any(|(c, _)| *c == owner)))
            };
            shape.coastal || shape.neighbours.iter().any(|n| owners[n.to].is_some_and(patron))
        });
        let followed = living.iter().any(|&f| check.faction(f).is_some_and(|d| d.support.is_positive()));
        if !held.is_empty() && !fed && !followed {
            faults.push((n, "no-supply", "nothing reaches its ground: no port, no followers, no border of a patron"));
        }
        rebels.extend(held);
    }
    // A front runs along ground that touches: held ground that touches nothing of its country is out of the war.
    let map = check.map;
    let lonely = rebels
        .iter()
        .copied()
        .find(|&p| !map.provinces[p].neighbours.iter().any(|n| owners[n.to] == Some(def.country)));
    for (n, key, message) in faults {
        check.error(key, id, &[Field("sides"), At(n)], message);
    }
    if let Some(p) = lonely {
        let message = format!("`{}` is held and touches nothing of its country: no front can reach it", check.name(p));
        check.warning("no-front", id, &[Field("sides")], message);
    }
    for (n, side) in def.sides.iter().enumerate() {
        let placed = side.forces.iter().enumerate().map(|(m, f)| ("forces", m, f.at));
        let sent = side.contingents.iter().enumerate().map(|(m, c)| ("contingents", m, c.at));
        for (field, m, at) in placed.chain(sent).collect::<Vec<_>>() {
            if owners[at].is_some_and(|owner| owner != def.country) {
                let message = format!("`{}` is not a province of `{}`", check.name(at), check.name(def.country));
                let steps = [Field("sides"), At(n), Field(field), At(m), Field("at")];
                check.error("placed-abroad", id, &steps, message);
            }
        }
        for (m, placed) in side.forces.iter().enumerate() {
            if !side.factions.contains(&placed.faction) {
                let message = format!("`{}` is not of this side", check.name(placed.faction));
                check.error(
                    "not-of-this-side",
                    id,
                    &[Field("sides"), At(n), Field("forces"), At(m), Field("faction")],
                    message,
                );
            }
        }
    }
}

fn holds(check: &mut Check<'_>, owners: Option<&Owners>) {
    let mut held: BTreeMap<ProvinceId, (&str, usize)> = BTreeMap::new();
    for (id, def) in &check.draft.holds {
        let Some(def) = def.as_ref().filter(|_| check.draft.is_sound(EntryKind::Hold, id)) else { continue };
        let at = |check: &Check<'_>, id: &str, n| check.place_of(EntryKind::Hold, id, &[Field("provinces"), At(n)]);
        let faction = check.faction(def.faction);
        if faction.is_some_and(|f| !f.force.is_positive()) {
            let message = format!("`{id}` holds ground and has no `force`");
            let place = check.place_of(EntryKind::Hold, id, &[]);
            let also = check.place(def.faction, &[]);
            check.report(Diagnostic::error("no-force", place, message).also(also, "the faction"));
        }
        for (n, &province) in def.provinces.iter().enumerate() {
            if let Some((other, m)) = held.insert(province, (id, n)) {
                let message = format!("`{}` is held by `{other}` already", check.name(province));
                let first = at(check, other, m);
                check.report(Diagnostic::error("held-twice", at(check, id, n), message).also(first, "held here"));
            }
            let owner = owners.and_then(|owners| owners[province]);
            if let (Some(faction), Some(owner)) = (faction, owner)
                && faction.country != owner
            {
                let message = format!(
                    "`{id}` is of `{}` and cannot hold ground of `{}`",
                    check.name(faction.country),
                    check.name(owner)
                );
                check.report(Diagnostic::error("hold-abroad", at(check, id, n), message));
            }
        }
    }
}
