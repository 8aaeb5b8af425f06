//! Factions and movements: numbers in range, ties that lead where they should, no two alike.

use std::collections::BTreeMap;

use super::super::Diagnostic;
use super::super::define::{FactionDef, Place, Positions, Stance};
use super::super::locate::Step::{self, At, Field};
use super::{Check, Owners};
use crate::units::{CountryId, FactionId, Fixed, Id, MovementId, TraitId};

/// Mean distance over the axes under which two are alike.
const ALIKE: Fixed = Fixed::whole(12);

pub fn check(check: &mut Check<'_>, owners: Option<&Owners>) {
    for (id, def) in check.draft.movements.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        positions(check, id, "positions", &def.positions);
        roots(check, id, &def.roots);
    }
    for (id, def) in check.draft.sound(&check.draft.movements, check.names) {
        parents(check, id, def.parent);
    }
    for (id, def) in check.draft.factions.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        if def.shell {
            continue;
        }
        numbers(check, id, def);
        positions(check, id, "positions", &def.positions);
        roots(check, id, &def.roots);
    }
    for (id, def) in check.draft.sound(&check.draft.factions, check.names) {
        leader(check, id, def);
        patrons(check, id, def);
        endorsements(check, id, def);
        strongholds(check, id, def, owners);
    }
    alike(check);
}

/// Positions run from −100 to 100 on each axis.
pub fn positions<I: Id>(check: &mut Check<'_>, id: I, field: &'static str, positions: &Positions) {
    let axes = [
        ("economy", positions.economy),
        ("authority", positions.authority),
        ("nation", positions.nation),
        ("change", positions.change),
        ("moscow", positions.moscow),
    ];
    for (axis, position) in axes {
        check.within(id, &[Field(field), Field(axis)], "a position", position.unwrap_or_default(), -100, 100);
    }
}

fn roots<I: Id>(check: &mut Check<'_>, id: I, roots: &[(TraitId, Fixed)]) {
    for (n, &(_, depth)) in roots.iter().enumerate() {
        check.within(id, &[Field("roots"), At(n), At(1)], "a root", depth, -200, 200);
    }
}

fn parents(check: &mut Check<'_>, movement: MovementId, parent: Option<MovementId>) {
    let above = |id: MovementId| check.draft.movements.get(id).and_then(Option::as_ref).and_then(|m| m.parent);
    let (mut next, mut steps) = (parent, 0);
    while let Some(at) = next {
        if at == movement {
            return check.error("parent-circle", movement, &[Field("parent")], "this movement would belong to itself");
        }
        steps += 1;
        next = above(at).filter(|_| steps <= check.draft.movements.len());
    }
}

fn numbers(check: &mut Check<'_>, id: FactionId, def: &FactionDef) {
    let trillion = 1_000_000_000_000;
    let billion = 1_000_000_000;
    check.within(id, &[Field("cohesion")], "cohesion", def.cohesion, 0, 100);
    check.within(id, &[Field("support")], "support", def.support, 0, 100);
    check.within(id, &[Field("reach")], "reach", def.reach, 0, 100);
    check.within(id, &[Field("members")], "the number of members", Fixed::whole(i64::from(def.members)), 0, billion);
    check.within(id, &[Field("funds")], "funds", def.funds, 0, trillion);
    check.within(id, &[Field("authority")], "authority", def.authority, 0, 1000);
    check.within(id, &[Field("force")], "force", def.force, 0, 100_000);
    for (n, &(_, monthly)) in def.patrons.iter().enumerate() {
        check.within(id, &[Field("patrons"), At(n), At(1)], "a patron's money", monthly, 0, trillion);
    }
    for (n, &(_, times)) in def.strongholds.iter().enumerate() {
        check.within(id, &[Field("strongholds"), At(n), At(1)], "the weight of a stronghold", times, 0, 1000);
    }
    let letters = def.emblem.chars().count();
    if !(1..=4).contains(&letters) {
        let message = format!("an emblem has one to four characters; this one has {letters}");
        check.error("out-of-range", id, &[Field("emblem")], message);
    }
    let (field, value, other) = match def.kind.holds_allegiance() {
        true => ("reach", def.reach, "allegiance, and is given `support`"),
        false => ("support", def.support, "reach, and is given `reach`"),
    };
    if !value.is_zero() {
        let message = format!("a faction of this kind holds {other}, not `{field}`");
        let fault = Diagnostic::error("wrong-kind", check.place(id, &[Field(field)]), message);
        let kind = check.place(id, &[Field("kind")]);
        check.report(fault.also(kind, "its kind"));
    }
}

fn leader(check: &mut Check<'_>, id: FactionId, def: &FactionDef) {
    let Some(leader) = def.leader else { return };
    let Some(person) = check.draft.characters.get(leader).and_then(Option::as_ref) else { return };
    if person.country != def.country && check.draft.is_sound(crate::units::Kind::Character.into(), check.name(leader)) {
        let message = format!(
            "its leader `{}` is of `{}`, the faction of `{}`",
            check.name(leader),
            check.name(person.country),
            check.name(def.country)
        );
        let fault = Diagnostic::error("foreign-leader", check.place(id, &[Field("leader")]), message);
        let also = check.place(leader, &[Field("country")]);
        check.report(fault.also(also, "the leader's country"));
    }
}

fn patrons(check: &mut Check<'_>, id: FactionId, def: &FactionDef) {
    for (n, &(patron, _)) in def.patrons.iter().enumerate() {
        let steps = [Field("patrons"), At(n), At(0)];
        if patron == def.country {
            check.error("own-patron", id, &steps, "a patron is another country than the faction's own");
        }
        if let Some(first) = def.patrons[..n].iter().position(|(other, _)| *other == patron) {
            let fault =
                Diagnostic::error("duplicate-item", check.place(id, &steps), "this patron is in the list already");
            let first = check.place(id, &[Field("patrons"), At(first), At(0)]);
            check.report(fault.also(first, "first here"));
        }
    }
}

fn endorsements(check: &mut Check<'_>, id: FactionId, def: &FactionDef) {
    if def.kind.holds_allegiance() && !def.endorses.is_empty() {
        let fault =
            Diagnostic::error("wrong-kind", check.place(id, &[Field("endorses")]), "only those who hold reach endorse");
        let kind = check.place(id, &[Field("kind")]);
        return check.report(fault.also(kind, "this kind holds allegiance"));
    }
    check.no_repeats(id, "endorses", &def.endorses, "faction");
    for (n, &endorsed) in def.endorses.iter().enumerate() {
        let Some(other) = check.faction(endorsed) else { continue };
        let message = if other.country != def.country {
            format!("`{}` is a faction of `{}`", check.name(endorsed), check.name(other.country))
        } else if !other.kind.holds_allegiance() {
            format!("`{}` holds reach itself; only those who hold allegiance are endorsed", check.name(endorsed))
        } else {
            continue;
        };
        check.error("cannot-endorse", id, &[Field("endorses"), At(n)], message);
    }
}

/// A stronghold abroad never counts: support is of the faction's own country.
fn strongholds(check: &mut Check<'_>, id: FactionId, def: &FactionDef, owners: Option<&Owners>) {
    let Some(owners) = owners else { return };
    if check.country(def.country).is_none_or(|c| c.dormant) {
        return;
    }
    for (n, &(place, _)) in def.strongholds.iter().enumerate() {
        let own = |province| owners[province].is_none_or(|owner| owner == def.country);
        let (at_home, what) = match place {
            Place::Province(province) => (own(province), check.name(province)),
            Place::Region(region) => {
                let Some(def) = check.draft.regions.get(region).and_then(Option::as_ref) else { continue };
                (def.provinces.iter().any(|&p| own(p)), check.name(region))
            }
        };
        if !at_home {
            let message = format!("`{what}` does not belong to `{}` and changes nothing", check.name(def.country));
            check.warning("stronghold-abroad", id, &[Field("strongholds"), At(n), At(0)], message);
        }
    }
}

/// No two of a country are alike in positions and strongholds at once.
fn alike(check: &mut Check<'_>) {
    let mut of: BTreeMap<CountryId, Vec<(FactionId, &FactionDef, Stance)>> = BTreeMap::new();
    for (id, def) in check.draft.sound(&check.draft.factions, check.names).filter(|(_, def)| !def.shell) {
        let Some(movement) = check.draft.movements.get(def.movement).and_then(Option::as_ref) else { continue };
        of.entry(def.country).or_default().push((id, def, def.positions.over(movement.positions.stance())));
    }
    let strongholds = |def: &FactionDef| {
        let mut places: Vec<String> = def.strongholds.iter().map(|(p, times)| format!("{p:?} {times}")).collect();
        places.sort();
        places
    };
    for factions in of.values() {
        for (n, (id, def, stance)) in factions.iter().enumerate() {
            let twin = factions[..n].iter().find(|(_, other, other_stance)| {
                let same_kind =
                    def.kind == other.kind || (def.kind.holds_allegiance() && other.kind.holds_allegiance());
                same_kind && stance.distance(other_stance) < ALIKE && strongholds(def) == strongholds(other)
            });
            if let Some((twin, ..)) = twin {
                // Told at the one that came later: a mod's, not the base's.
                let layer = |id: FactionId| check.entries.get(FactionId::KIND.into(), check.name(id)).map(|e| e.layer);
                let (id, twin) = if layer(*twin) > layer(*id) { (twin, id) } else { (id, twin) };
                let message =
                    format!("`{}` and `{}` are alike in positions and strongholds", check.name(*twin), check.name(*id));
                let other = check.place(*twin, &[] as &[Step<'_>]);
                let fault = Diagnostic::warning("alike-factions", check.place(*id, &[]), message);
                check.report(fault.also(other, "the other one").help("give them other positions or other strongholds"));
            }
        }
    }
}
