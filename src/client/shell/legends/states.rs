//! The legends of wars and states: blocs, who holds what, relations, overlords.

use super::super::painting::{self, colour};
use super::super::words::Words;
use super::{Key, Line, fill};
use crate::client::atlas::Hatch;
use crate::client::desk::{Board, View};
use crate::scenario::Bond;
use crate::units::CountryId;

pub(super) fn blocs(view: &View, words: &Words) -> Key {
    let lines = view.book.blocs.ids().map(|bloc| {
        let (tint, hatch) = painting::bloc_tint(view.book, bloc, false);
        Line::Swatch(fill(tint, hatch), view.tell.bloc(bloc))
    });
    let mut lines: Vec<Line> = lines.collect();
    lines.push(Line::Note(words.get("bloc-leader")));
    Key { title: words.get("legend-blocs"), lines }
}

/// The sides of the war looked at, of that at home, or of the largest; how a front is drawn.
pub(super) fn control(view: &View, words: &Words) -> Key {
    const MOST: usize = 6;
    let ground = |key| view.t.control.of(key).count();
    let looked_at = match view.board {
        Some(Board::War(key, _)) => view.t.conflicts.get(key),
        _ => None,
    };
    let home = view.seat.map(|seat| view.t.factions[seat].country);
    let own = home.and_then(|home| view.t.conflicts.in_country(home).find(|war| war.active));
    let war = looked_at
        .or(own)
        .or_else(|| view.t.conflicts.active().max_by_key(|c| (ground(c.key), std::cmp::Reverse(c.key))));
    let Some(war) = war else {
        return Key { title: words.get("legend-control"), lines: vec![Line::Note(words.get("control-peace"))] };
    };
    let tint = |who| colour::mix(colour::PAPER, painting::side_ink(view.book, view.t, who), 0.7);
    // Beside the board of the war the sides are named already.
    let most = if looked_at.is_some() { 0 } else { MOST };
    let mut lines: Vec<Line> = war
        .fighting()
        .take(most)
        .map(|side| Line::Swatch(fill(tint(side.who), Hatch::None), view.tell.belligerent(side.who)))
        .collect();
    let over = Hatch::Diagonal([0x4a, 0x3a, 0x2c]);
    lines.push(Line::Swatch(fill(colour::PAPER, over), words.get("control-contested")));
    lines.push(Line::Note(words.get("control-front")));
    Key { title: view.tell.conflict(war.key), lines }
}

pub(super) fn relations(view: &View, words: &Words, country: CountryId) -> Key {
    let tint = |step: usize| {
        let (tint, hatch) = painting::relation_tint(step);
        fill(tint, hatch)
    };
    let steps = (0..painting::RELATION_STEPS.len()).map(tint).collect();
    let lines = vec![
        Line::Ramp(steps, words.get("relation-foe"), words.get("relation-friend")),
        Line::Swatch(tint(painting::RELATION_STEPS.len()), view.tell.country(country)),
    ];
    Key { title: words.with("legend-relations", &[("country", &view.tell.the_country(country))]), lines }
}

pub(super) fn overlords(words: &Words) -> Key {
    let tint = [0xd3, 0xc8, 0xb0];
    let line = colour::ink(tint);
    let bonds = [
        (Bond::MilitaryAdministration, "bond-administration"),
        (Bond::Colony, "bond-colony"),
        (Bond::Protectorate, "bond-protectorate"),
        (Bond::Dominion, "bond-dominion"),
    ];
    let mut lines: Vec<Line> =
        vec![Line::Swatch(fill(colour::mix(tint, line, 0.3), Hatch::None), words.get("bond-overlord"))];
    for (bond, key) in bonds {
        lines.push(Line::Swatch(
            fill(colour::mix(colour::PAPER, tint, 0.75), painting::bond_hatch(bond, line)),
            words.get(key),
        ));
    }
    lines.push(Line::Swatch(fill(colour::PAPER, Hatch::None), words.get("bond-none")));
    lines.push(Line::Note(words.get("bond-colours")));
    Key { title: words.get("legend-overlords"), lines }
}
