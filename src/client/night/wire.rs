//! What the wire says of a declaration.

use super::{Count, hour};
use crate::client::desk::View;
use crate::client::theme::number;
use crate::client::widgets::wire::Report;
use crate::world::Foul;

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

/// "Granada: 1 240 votes kept from the booths, by the Falange"; nothing where all was fair, or seemed so.
pub fn foul(view: &View, count: &Count, number: usize) -> Option<Report> {
    let place = &count.places[number];
    let worst = place.foul.iter().max_by_key(|f| (f.votes, std::cmp::Reverse(f.province)))?;
    let key = match worst.kind {
        Foul::Rigged => "night-wire-rigged",
        Foul::Cowed => "night-wire-cowed",
    };
    let votes: u64 =
        place.foul.iter().filter(|f| f.kind == worst.kind && f.by == worst.by).map(|f| u64::from(f.votes)).sum();
    let args = [
        ("place", super::super::panels::election::place_name(view, place)),
        ("votes", number::grouped(votes.cast_signed())),
        ("party", view.tell.faction_short(worst.by)),
    ];
    Some(Report { hour: hour(place.minute + 1), words: view.tell.ui_with(key, &args) })
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
