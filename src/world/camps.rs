//! The wings of every faction on the first day, and what a movement has declared.

use std::collections::BTreeMap;

use super::{FactionState, Factions, Line, Ranks, Wing, Wings};
use crate::scenario::{QUESTIONS, Scenario};
use crate::units::{CharacterId, Date, FactionId, Fixed, Id, Kind, MovementId, Share, Stream, StreamKind, Table};

/// The wings of every faction that is there, and the lines of those whose movement is itself an answer.
pub(super) fn wings(scenario: &Scenario, seed: u64, factions: &Factions) -> Wings {
    let start = scenario.manifest.start;
    let rows = factions.rows.iter().map(|(id, row)| {
        let mut ranks = Ranks::default();
        if row.active && row.kind.holds_allegiance() {
            ranks.wings = first_wings(scenario, id, row.movement, row.leader);
            muster(scenario, seed, id, &mut ranks.wings);
            ranks.rescale();
            ranks.lines = declared(scenario, row.movement, start);
        }
        ranks
    });
    let rows = Table::new(rows.collect());
    let open = scenario.questions.values().map(|q| q.opens.filter(|&day| day <= start));
    let members = scenario.internationals.values().map(|body| {
        let belongs = |id: FactionId, row: &FactionState| match &body.founders {
            Some(founders) => founders.contains(&id),
            None => body.movements.contains(&row.movement),
        };
        let all =
            factions.rows.iter().filter(|&(id, row)| row.active && row.kind.holds_allegiance() && belongs(id, row));
        all.map(|(id, _)| id).collect()
    });
    Wings { rows, open: Table::new(open.collect()), members: Table::new(members.collect()), standing: BTreeMap::new() }
}

/// Nobody knows to a man who stands with whom: every wing is a little stronger or weaker than written, anew in each game.
fn muster(scenario: &Scenario, seed: u64, faction: FactionId, wings: &mut [Wing]) {
    let most = scenario.defines.schism.cadres;
    let mut stream =
        Stream::new(seed, StreamKind::Cadres, scenario.names.hash(Kind::Faction, faction.0), scenario.manifest.start);
    for wing in wings {
        let part = Fixed::HUNDRED + stream.between(-most, most);
        let share = part.percent_of(Fixed::whole(i64::from(wing.share))).trunc();
        wing.share = u32::try_from(share.max(1)).expect("a wing is a part of a whole");
    }
}

/// The wings that the author wrote, else those of its movement's currents; the leader leads the largest that has none.
pub fn first_wings(
    scenario: &Scenario,
    faction: FactionId,
    movement: MovementId,
    leader: Option<CharacterId>,
) -> Vec<Wing> {
    let units = |percent: Fixed| Share::from_percent(percent).0;
    let def = &scenario.factions[faction];
    let mut wings: Vec<Wing> = match def.wings.is_empty() {
        false => def.wings.iter().map(|w| Wing::new(w.movement, units(w.share), w.leader)).collect(),
        true => {
            let currents = &scenario.movements[movement].currents;
            let weigh = |m, share| unlike(scenario, faction, m).percent_of(share);
            currents.iter().map(|&(m, share)| Wing::new(m, units(weigh(m, share)), None)).collect()
        }
    };
    if wings.len() < 2 {
        let near = nearest_movement(scenario, movement);
        wings =
            vec![Wing::new(movement, units(Fixed::whole(75)), None), Wing::new(near, units(Fixed::whole(25)), None)];
    }
    let led = wings.iter().any(|w| w.leader.is_some() && w.leader == leader);
    let largest = (0..wings.len()).filter(|&n| wings[n].leader.is_none()).max_by_key(|&n| (wings[n].share, n));
    if let Some(largest) = largest.filter(|_| !led) {
        wings[largest].leader = leader;
    }
    wings
}

/// No two parties of one movement are divided alike: a current's strength in one of them, 70 to 130 % of the usual, by name.
fn unlike(scenario: &Scenario, faction: FactionId, current: MovementId) -> Fixed {
    let names = &scenario.names;
    let name = names.hash(Kind::Faction, faction.0) ^ names.hash(Kind::Movement, current.0).rotate_left(9);
    Fixed::whole(70 + i64::try_from(name % 61).expect("small"))
}

/// The movement that stands nearest to another: where its dissidents look to.
pub fn nearest_movement(scenario: &Scenario, movement: MovementId) -> MovementId {
    let stance = scenario.movements[movement].positions.stance();
    let others = scenario.movements.iter().filter(|&(id, _)| id != movement);
    others.min_by_key(|(id, def)| (stance.distance(&def.positions.stance()), *id)).map_or(movement, |(id, _)| id)
}

/// Those whose movement is an answer have given it.
pub fn declared(scenario: &Scenario, movement: MovementId, today: Date) -> [Option<Line>; QUESTIONS] {
    let mut lines = [None; QUESTIONS];
    for (id, question) in scenario.questions.iter() {
        let given = [0, 1].into_iter().find(|&n| question.answer(n).movement == movement);
        lines[id.index()] = given.map(|answer| Line { answer, since: today });
    }
    lines
}
