//! The legends of votes: who was first, how many came, how many may come.

use super::super::painting::{self, colour};
use super::super::words::Words;
use super::{Key, Line, fill, ramp_lines};
use crate::client::atlas::Hatch;
use crate::client::desk::View;
use crate::units::{MovementId, Table};

pub(super) fn votes(words: &Words, title: &str, blank: &str) -> Key {
    let ramp = painting::vote_ramp().map(|c| fill(c, Hatch::None)).to_vec();
    let mut lines = ramp_lines(words, ramp, painting::VOTE_STEPS, "percent");
    lines.push(Line::Note(words.get(blank)));
    Key { title: words.get(title), lines }
}

pub(super) fn leading_last(view: &View, words: &Words) -> Key {
    const MOST: usize = 5;
    let mut held = 0;
    let mut electors: Table<MovementId, u64> = Table::filled(view.book.movements.len(), 0);
    for country in view.t.countries.rows.ids() {
        let Some(record) = view.t.elections[country].last.and_then(|n| view.t.elections.get(n)) else { continue };
        held += 1;
        for place in &record.places {
            let votes = place.votes();
            let first = (0..votes.len()).max_by_key(|&i| (votes[i], std::cmp::Reverse(i)));
            if let Some(first) = first.filter(|&i| votes[i] > 0) {
                electors[view.t.factions[record.lists[first].first()].movement] += place.electors();
            }
        }
    }
    if held == 0 {
        return Key { title: String::new(), lines: vec![Line::Note(words.get("no-vote-yet"))] };
    }
    let mut list: Vec<(u64, MovementId)> = electors.iter().filter(|(_, n)| **n > 0).map(|(m, n)| (*n, m)).collect();
    list.sort_by_key(|&(n, m)| (std::cmp::Reverse(n), m));
    let mut lines: Vec<Line> = list
        .into_iter()
        .take(MOST)
        .map(|(_, m)| {
            let tint = colour::mix(colour::PAPER, painting::movement_ink(view.book, m), 0.72);
            let hatch = painting::pattern_of(view.book, m, colour::darker(tint, 0.32));
            Line::Swatch(fill(tint, hatch), view.tell.movement(m))
        })
        .collect();
    lines.push(Line::Note(words.count("votes-held", held)));
    lines.push(Line::Note(words.get("darker-firmer")));
    Key { title: String::new(), lines }
}
