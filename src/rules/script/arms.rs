//! What effects do to wars: who rises, who joins whom, who is sent and called back.

use super::Frame;
use super::change::Change;
use super::effect::found;
use super::stage::Stage;
use super::value::{country, faction};
use crate::rules::conflict::{self, WarChange};
use crate::scenario::{Effect, ForceKind, Scope, StanceWord};
use crate::world::{Aim, Belligerent, Conflict, ConflictKey, Ending, Mandate, Stance, men};

pub(super) fn run(s: &mut impl Stage, frame: &Frame, effect: &Effect) -> Option<()> {
    let f = |x: &Scope| faction(s, frame, x);
    let c = |x: &Scope| country(s, frame, x);
    let change = match effect {
        Effect::EndConflict(conflict) => {
            let conflict = ConflictKey::Written(*conflict);
            Change::War(Box::new(WarChange::End { conflict, ending: Ending::Scripted }))
        }
        Effect::TakeUpArms(x, places) => {
            let faction = f(x)?;
            let t = s.tables();
            let governs = t.countries[t.factions[faction].country].governs(faction);
            if !s.active(faction) || governs || t.conflicts.fights(faction) {
                return None;
            }
            war(WarChange::Rise { faction, aim: Aim::Power, places: found(s, frame, places) })
        }
        Effect::DeclareWar { by, against, land } => {
            let (attacker, defender) = (c(by)?, c(against)?);
            let (one, other) = (Belligerent::Country(attacker), Belligerent::Country(defender));
            if attacker == defender || s.tables().conflicts.between(one, other).is_some() {
                return None;
            }
            let aim = if land.is_empty() { Aim::Overthrow } else { Aim::Land(land.clone()) };
            war(WarChange::Begin { attacker, defender, aim })
        }
        Effect::JoinConflict(conflict, x, friend) => {
            let (who, friend) = (f(x)?, f(friend)?);
            let t = s.tables();
            let key = ConflictKey::Written(*conflict);
            let row = t.conflicts.get(key).filter(|row| row.active && row.side_of(who).is_none())?;
            let beside = conflict::side_of(t, row, friend).map(|side| side.who).filter(|_| friend != who);
            war(WarChange::Join { conflict: key, who: Belligerent::Faction(who), beside })
        }
        Effect::SetStance(conflict, a, b, word) => {
            let (a, b) = (f(a)?, f(b)?);
            let t = s.tables();
            let key = ConflictKey::Written(*conflict);
            let row = t.conflicts.get(key).filter(|row| row.active)?;
            let stands = |f| conflict::side_of(t, row, f).map(|side| side.who);
            let stance = match word {
                StanceWord::Hostile => Stance::Hostile,
                StanceWord::Truce => Stance::Truce { until: None },
                StanceWord::Allied => Stance::Allied,
            };
            war(WarChange::Stance { conflict: key, a: stands(a)?, b: stands(b)?, stance })
        }
        Effect::AddForce(x, kind, thousands, at) => {
            let home = f(x)?;
            let t = s.tables();
            let side = |row: &Conflict| conflict::side_of(t, row, home).map(|side| (row.key, side.who));
            let (conflict, side) = t.conflicts.active().find_map(side)?;
            war(WarChange::Appear { conflict, side, home, kind: *kind, at: *at, men: men(*thousands) })
        }
        Effect::SendTroops { sender, beside, thousands, at, tolerated } => {
            let (sender, friend) = (c(sender)?, f(beside)?);
            let t = s.tables();
            let side = |row: &Conflict| conflict::side_of(t, row, friend).map(|side| (row.key, side.who));
            let (conflict, beside) = t.conflicts.active().find_map(side)?;
            let tolerated = men(*tolerated);
            let (against, within) = (Vec::new(), Vec::new());
            let mandate = Mandate { sender, against, within, until: None, tolerated, dead: 0, leaving: false };
            war(WarChange::Send { conflict, beside, kind: ForceKind::Regulars, at: *at, men: men(*thousands), mandate })
        }
        Effect::RecallTroops(x) => {
            let sender = c(x)?;
            let rows: Vec<u32> = conflict::sent(s.tables(), sender).map(|f| f.number).collect();
            for force in rows {
                s.make(war(WarChange::Recall { force }));
            }
            return Some(());
        }
        Effect::Truce(a, b) => Change::Truce { a: f(a)?, b: f(b)? },
        _ => return None,
    };
    s.make(change);
    Some(())
}

fn war(change: WarChange) -> Change {
    Change::War(Box::new(change))
}
