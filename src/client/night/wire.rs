//! What the wire says of a declaration.

use super::{Count, hour};
use crate::client::desk::View;
use crate::client::widgets::wire::Report;

/// "Zaragoza: Republican Union first, 4 of 10".
pub fn declared(view: &View, count: &Count, number: usize) -> Report {
    let place = &count.places[number];
    let tell = view.tell;
    let name = super::super::panels::election::place_name(view, place);
    let words = match place.lead() {
        Some((first, _)) if place.seats > 1 => tell.ui_with(
            "night-wire-first",
            &[
                ("place", name),
                ("party", tell.faction_short(count.faction(first))),
                ("won", place.won[first].to_string()),
                ("seats", place.seats.to_string()),
            ],
        ),
        Some((first, _)) if place.seats == 1 => {
            let winner = place.won.iter().position(|&n| n > 0).unwrap_or(first);
            let party = tell.faction_short(count.faction(winner));
            tell.ui_with("night-wire-seat", &[("place", name), ("party", party)])
        }
        _ => tell.ui_with("night-wire-declared", &[("place", name)]),
    };
    Report { hour: hour(place.minute), words }
}

/// A word when with this declaration a list alone, or those who governed together, pass the majority.
pub fn majority(view: &View, count: &Count, number: usize) -> Option<Report> {
    let tell = view.tell;
    if count.majority == 0 {
        return None;
    }
    let (before, after) = (count.won(number), count.won(number + 1));
    let hour = hour(count.places[number].minute + 1);
    let alone = (0..after.len()).find(|&i| before[i] < count.majority && after[i] >= count.majority);
    if let Some(i) = alone {
        let party = tell.faction_short(count.faction(i));
        return Some(Report { hour, words: tell.ui_with("night-wire-majority", &[("party", party)]) });
    }
    let governed = |won: &[u32]| -> u32 {
        count.governed.iter().zip(won).filter(|(governed, _)| **governed).map(|(_, n)| *n).sum()
    };
    let passes = governed(&before) < count.majority && governed(&after) >= count.majority;
    passes.then(|| Report { hour, words: tell.ui("night-wire-returned") })
}
