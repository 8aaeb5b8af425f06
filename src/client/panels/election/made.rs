//! The words and figures of an election's sheets, made from the count and the hour.

use super::super::marks;
use super::tally::{Party, Tally};
use crate::client::desk::View;
use crate::client::night::{Count, Night, Place};
use crate::client::theme::{Tone, number, palette};
use crate::client::widgets::pattern::Fill;
use crate::units::FactionId;
use crate::world::Voting;

/// Lists under this share of the votes and without a seat are told together.
const SMALL: f64 = 0.004;
/// Most lines of the table.
const LINES: usize = 11;

/// The left sheet at this hour, and which faction each of its parties is.
pub fn tally(view: &View, night: &Night) -> (Tally, Vec<Option<FactionId>>) {
    let (tell, count) = (view.tell, &night.count);
    let declared = night.declared();
    let (votes, won) = (count.votes(declared), count.won(declared));
    let cast: u64 = votes.iter().sum();
    let share = |n: u64| n as f64 / cast.max(1) as f64;
    let mut by_weight: Vec<usize> = (0..won.len()).collect();
    by_weight.sort_by_key(|&i| (std::cmp::Reverse(won[i]), std::cmp::Reverse(votes[i]), i));
    let final_won = count.won(count.places.len());
    let kept: Vec<usize> = by_weight
        .iter()
        .enumerate()
        .filter(|&(n, &i)| n < LINES && (final_won[i] > 0 || share(votes[i]) >= SMALL || cast == 0))
        .map(|(_, &i)| i)
        .collect();
    let mut factions: Vec<Option<FactionId>> =
        count.seating.iter().filter(|i| kept.contains(i)).map(|&i| Some(count.faction(i))).collect();
    let mut parties: Vec<Party> = count
        .seating
        .iter()
        .filter(|i| kept.contains(i))
        .map(|&i| {
            let (list, faction) = (&count.record.lists[i], count.faction(i));
            let before = list.swing.map(|swing| list.percent - swing);
            let now = share(votes[i]);
            Party {
                fill: marks::faction_fill(view, faction),
                short: marks::emblem(view, faction).to_owned(),
                name: list_name(view, &list.members),
                votes: votes[i],
                share: now,
                swing: before.filter(|_| cast > 0).map(|before| now * 100.0 - before.to_f64()),
                gain: None,
                seats: won[i],
                before: Some(list.before).filter(|&n| n > 0),
            }
        })
        .collect();
    let rest: Vec<usize> = (0..won.len()).filter(|i| !kept.contains(i)).collect();
    if !rest.is_empty() {
        let votes: u64 = rest.iter().map(|&i| votes[i]).sum();
        factions.push(None);
        parties.push(Party {
            fill: Fill::plain(palette::PARTY_HUES[9]),
            short: tell.ui("night-others"),
            name: tell.ui("night-others"),
            votes,
            share: share(votes),
            swing: None,
            gain: None,
            seats: rest.iter().map(|&i| won[i]).sum(),
            before: Some(rest.iter().map(|&i| count.record.lists[i].before).sum()).filter(|&n| n > 0),
        });
    }
    let seated: u32 = won.iter().sum();
    let first = count.is_first();
    if first && declared == count.places.len() {
        for party in &mut parties {
            party.gain = Some(i64::from(party.seats) - i64::from(party.before.unwrap_or(0)));
        }
    }
    let tally = Tally {
        title: title(view, count),
        when: when(view, night),
        declared: declared_words(view, count, declared),
        parties,
        seats: count.record.seats(),
        majority: (count.majority > 0).then_some(count.majority),
        under: tell.ui_with("night-of-seats", &[("seats", count.record.seats().to_string())]),
        camps: camps(view, count, &won),
        to_come: tell.ui_with("night-to-come", &[("seats", count.record.seats().saturating_sub(seated).to_string())]),
        heads: ["party", "votes", "share", "swing", "seats", "before"].map(|key| {
            let key = match key {
                "seats" if night.is_over() => "seats-won",
                "swing" if first => "gain",
                key => key,
            };
            tell.ui(&format!("night-head-{key}"))
        }),
        new: tell.ui("night-new"),
        first,
        sum: tell.ui(if night.is_over() { "night-all" } else { "night-counted" }),
        before: count.record.lists.iter().map(|list| list.before).sum(),
        turnout: turnout(view, count, declared),
        foul: foul(view, count, declared),
    };
    (tally, factions)
}

/// "Turnout 71.3 % of 15.2 m electors"
fn turnout(view: &View, count: &Count, declared: usize) -> String {
    let (cast, electors) = count.turnout(declared);
    if electors == 0 {
        return String::new();
    }
    let share = number::percent(cast as f64 / electors as f64);
    let key = if count.is_first() { "night-turnout-first" } else { "night-turnout" };
    view.tell.ui_with(key, &[("share", share), ("electors", number::short(electors.cast_signed()))])
}

/// "12 400 votes forced or false, in 6 places"
fn foul(view: &View, count: &Count, declared: usize) -> String {
    let (votes, places) = count.foul(declared);
    if places == 0 {
        return String::new();
    }
    let args = [("votes", number::grouped(votes.cast_signed())), ("places", places.to_string())];
    view.tell.ui_with("night-foul", &args)
}

fn title(view: &View, count: &Count) -> String {
    let tell = view.tell;
    let country = if count.held { tell.country(count.country()) } else { tell.the_country(count.country()) };
    let key = match (count.held, count.record.what) {
        (false, _) => "night-title-today",
        (true, Voting::Chamber) => "night-title",
        (true, Voting::UpperHouse) => "night-title-upper",
        (true, Voting::President | Voting::College) => "night-title-president",
        (true, Voting::SecondRound) => "night-title-second",
        (true, Voting::ByElection) => "night-title-by",
    };
    view.tell.ui_with(key, &[("country", country)])
}

/// "Sunday 15 June 1947, 23:40 · "
fn when(view: &View, night: &Night) -> String {
    let date = night.count.record.day.plus(i32::from(night.past_midnight()));
    let day = format!("{} {}", date.weekday_name(), date.long());
    if night.count.held {
        view.tell.ui_with("night-when", &[("day", day), ("hour", night.hour())])
    } else {
        view.tell.ui_with("night-when-today", &[("day", day)])
    }
}

fn declared_words(view: &View, count: &Count, declared: usize) -> String {
    if !count.held {
        return view.tell.ui("night-poll");
    }
    let args = [("declared", declared.to_string()), ("places", count.places.len().to_string())];
    view.tell.ui_with(if declared == count.places.len() { "night-complete" } else { "night-declared" }, &args)
}

/// How those who governed stand, and what it takes.
fn camps(view: &View, count: &Count, won: &[u32]) -> Vec<(String, Tone)> {
    if count.majority == 0 {
        return Vec::new();
    }
    let tell = view.tell;
    let mut camps = Vec::new();
    if count.governed.contains(&true) {
        let seats: u32 = count.governed.iter().zip(won).filter(|(governed, _)| **governed).map(|(_, n)| *n).sum();
        let tone = if seats >= count.majority { Tone::Gain } else { Tone::Accent };
        let key = if count.held { "night-outgoing" } else { "night-government" };
        camps.push((tell.ui_with(key, &[("seats", seats.to_string())]), tone));
    }
    camps.push((tell.ui_with("night-to-win", &[("seats", count.majority.to_string())]), Tone::Quiet));
    camps
}

/// "Socialists", "Liberals and 1 more" for a list of several.
pub fn list_name(view: &View, members: &[FactionId]) -> String {
    match members {
        [] => String::new(),
        [one] => view.tell.faction_short(*one),
        [first, rest @ ..] => {
            let args = [("first", view.tell.faction_short(*first)), ("count", rest.len().to_string())];
            view.tell.ui_with("night-place-and", &args)
        }
    }
}

/// "Zaragoza", "Asturias and 3 more", or the country where all vote as one.
pub fn place_name(view: &View, place: &Place) -> String {
    let tell = view.tell;
    match place.provinces.as_slice() {
        [] => String::new(),
        [one] => tell.province(*one),
        [first, rest @ ..] => {
            let args = [("first", tell.province(*first)), ("count", rest.len().to_string())];
            tell.ui_with("night-place-and", &args)
        }
    }
}
