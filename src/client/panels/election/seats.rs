//! How the votes of a place became its seats.

use std::cmp::Reverse;

use super::super::marks;
use super::inquest::{Fate, Inquest, InquestRow};
use super::made::place_name;
use crate::client::desk::View;
use crate::client::night::Count;
use crate::client::theme::number;

/// The sheet for one place.
pub fn account(view: &View, count: &Count, number: usize, _: usize) -> Inquest {
    let place = &count.places[number];
    let cast: u64 = place.votes.iter().sum();
    let mut shown: Vec<usize> = (0..place.votes.len()).filter(|&i| place.votes[i] > 0).collect();
    shown.sort_by_key(|&i| (Reverse(place.votes[i]), i));
    let row = |&i: &usize| InquestRow {
        fill: marks::faction_fill(view, count.lists[i].faction),
        name: view.tell.faction_short(count.lists[i].faction),
        figures: vec![
            (String::new(), number::grouped(place.votes[i].cast_signed()), Fate::Idle),
            (String::new(), number::percent(place.votes[i] as f64 / cast.max(1) as f64), Fate::Idle),
        ],
        seats: place.won[i].to_string(),
    };
    Inquest {
        title: place_name(view, place),
        note: view.tell.method(count.method),
        heads: ["night-head-votes", "night-head-share"].map(|key| view.tell.ui(key)).to_vec(),
        seats: view.tell.ui("night-head-won"),
        rows: shown.iter().take(8).map(row).collect(),
        ..Inquest::default()
    }
}
