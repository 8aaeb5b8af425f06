//! What governments do about wars that they are not in: neighbours who want quiet on their border, and great powers, hold a door
//! open; patrons whose money is lost close their purse.

use super::Minds;
use crate::command::{self, Command, WarOrder};
use crate::rules::conflict;
use crate::rules::diplomacy::{acts_abroad, crisis};
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, Kind, StreamKind, once_in_2_32};
use crate::world::{Aim, Belligerent, Conflict, Snapshot, Tables};

/// On a government's own day: seldom, and only where it is heard, it offers its good offices in a war that lasts.
pub(super) fn good_offices(book: &Scenario, minds: &mut Minds, all: &mut Snapshot, seat: FactionId) {
    let t = all.read();
    let home = t.factions[seat].country;
    let after = book.defines.conflict.mediate_after.cast_signed();
    let old = |war: &&Conflict| t.calendar.today.since(war.since) >= after;
    let mut orders: Vec<WarOrder> = Vec::new();
    for war in t.conflicts.active().filter(old) {
        if concerned(t, home, war) && moved(book, t, home, war) {
            orders.extend(pair(book, t, seat, war));
        }
    }
    for order in orders {
        let order = Command::War(order);
        if command::apply(book, all, seat, &order).is_ok() {
            minds.today.push((seat, order));
        }
    }
}

/// Whoever pays for a war that is being lost stops paying.
pub(super) fn tired_patron(book: &Scenario, minds: &mut Minds, all: &mut Snapshot, seat: FactionId) {
    let t = all.read();
    let home = t.factions[seat].country;
    let fighters = t.conflicts.active().flat_map(|war| war.fighting().flat_map(|s| s.members.iter().copied()));
    let paid =
        fighters.filter(|&f| t.factions[f].patrons.iter().any(|(c, monthly)| *c == home && monthly.is_positive()));
    let lost: Vec<FactionId> = paid.filter(|&f| conflict::is_lost_cause(book, t, f)).collect();
    for faction in lost {
        let order = Command::Fund { faction, monthly: Fixed::ZERO };
        if command::apply(book, all, seat, &order).is_ok() {
            minds.today.push((seat, order));
        }
    }
}

/// Whether a war is at its door, or it is a power to whom all wars are; and its own hands are free.
fn concerned(t: Tables<'_>, home: CountryId, war: &Conflict) -> bool {
    let near = || war.theatre.iter().any(|c| t.relations.circle[home].binary_search_by_key(c, |x| x.0).is_ok());
    acts_abroad(t, home)
        && !war.theatre.contains(&home)
        && (t.relations.is_great(home) || near())
        && !crisis::at_war(t, home)
}

fn moved(book: &Scenario, t: Tables<'_>, home: CountryId, war: &Conflict) -> bool {
    let percent = book.defines.conflict.mediate_often;
    let odds = u64::try_from(percent.to_raw()).unwrap_or(0) * ((1 << 32) / 1_000_000);
    let name = book.names.hash(Kind::Country, home.0) ^ book.names.hash(Kind::Country, war.country.0).rotate_left(29);
    once_in_2_32(t.calendar.seed, StreamKind::Mediator, name, t.calendar.today, odds)
}

/// A state and the one who is tiredest of fighting it among those that would both come; quarrels of rebels are their own.
fn pair(book: &Scenario, t: Tables<'_>, seat: FactionId, war: &Conflict) -> Option<WarOrder> {
    let sides: Vec<Belligerent> =
        war.fighting().filter(|s| s.aim != Aim::Autonomy && t.forces.men(war.key, s.who) > 0).map(|s| s.who).collect();
    let tired = |who| conflict::exhaustion(book, t, war, who, &mut ());
    let mut best: Option<(Fixed, WarOrder)> = None;
    for (i, &one) in sides.iter().enumerate() {
        let state = |who| matches!(who, Belligerent::Country(_));
        for &other in sides[i + 1..].iter().filter(|&&o| war.hostile(one, o) && (state(one) || state(o))) {
            let points = tired(one).min(tired(other));
            let order = WarOrder::Mediate { conflict: war.key, one, other };
            let better = best.as_ref().is_none_or(|(most, _)| points > *most);
            if better && command::check(book, t, seat, &Command::War(order.clone())).is_ok() {
                best = Some((points, order));
            }
        }
    }
    best.map(|(_, order)| order)
}
