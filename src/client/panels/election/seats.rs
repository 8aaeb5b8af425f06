//! Why the seats of a place are whose they are, in figures and one sentence, from the election's own account.
//!
//! Owns the choice of what to show: the whole grid of quotients where it fits, else each list's last and next.

use std::cmp::Reverse;

use super::super::marks;
use super::districts;
use super::inquest::{Fate, Inquest, InquestRow, Weight};
use super::made::{list_name, place_name};
use crate::client::desk::View;
use crate::client::night::{Count, Place};
use crate::client::theme::number;
use crate::rules::election::{Audit, Claim, Ground};
use crate::scenario::Method;
use crate::units::Fixed;
use crate::world::Foul;

/// Most rows of the grid.
const ROWS: usize = 8;
/// Lists under this share of the votes in the place are not shown if they won nothing.
const SMALL: (u64, u64) = (25, 1000);

/// The sheet for one place, with room for so many columns of numbers.
pub fn account(view: &View, count: &Count, number: usize, found: Option<&Audit>, columns: usize) -> Inquest {
    let place = &count.places[number];
    let Some(found) = found else {
        return districts::account(view, count, place);
    };
    let cast: u64 = place.votes.iter().sum();
    let mut shown: Vec<usize> = (0..place.votes.len())
        .filter(|&i| place.won[i] > 0 || place.votes[i] * SMALL.1 >= cast * SMALL.0)
        .filter(|&i| place.votes[i] > 0)
        .collect();
    shown.sort_by_key(|&i| (Reverse(place.votes[i]), i));
    shown.truncate(ROWS);
    let hidden = place.votes.iter().filter(|&&v| v > 0).count() - shown.len();
    let grid = grid(view, found, &shown, columns);
    let rows = shown
        .iter()
        .zip(grid.rows)
        .map(|(&i, figures)| InquestRow {
            fill: marks::faction_fill(view, count.faction(i)),
            name: list_name(view, &count.record.lists[i].members),
            figures,
            seats: place.won[i].to_string(),
        })
        .collect();
    Inquest {
        title: title(view, place, found),
        note: note(view, count, place, cast, hidden),
        rule: grid.rule,
        heads: grid.heads,
        seats: view.tell.ui("night-head-won"),
        rows,
        verdict: with_foul(view, place, verdict(view, count, found)),
    }
}

/// The verdict, and who meddled here.
pub(super) fn with_foul(view: &View, place: &Place, mut told: Vec<(Weight, String)>) -> Vec<(Weight, String)> {
    for f in &place.foul {
        let key = match f.kind {
            Foul::Rigged => "night-verdict-rigged",
            Foul::Cowed => "night-verdict-cowed",
        };
        let args = [("party", view.tell.faction_short(f.by)), ("votes", number::grouped(i64::from(f.votes)))];
        told.push((Weight::Plain, " ".to_owned()));
        told.push((Weight::Urgent, view.tell.ui_with(key, &args)));
    }
    told
}

/// "Zaragoza: who won the 10th seat, and why"
fn title(view: &View, place: &Place, found: &Audit) -> String {
    let args = [("place", place_name(view, place)), ("nth", ordinal(view, found.seats.len()))];
    let key = match found.seats.len() {
        0 => "night-account-none",
        1 => "night-account-one",
        _ => "night-account",
    };
    view.tell.ui_with(key, &args)
}

fn ordinal(view: &View, n: usize) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    view.tell.ui_with(&format!("night-nth-{ending}"), &[("n", n.to_string())])
}

pub(super) fn note(view: &View, count: &Count, place: &Place, cast: u64, hidden: usize) -> String {
    let tell = view.tell;
    let mut parts = vec![
        tell.method(count.record.method),
        tell.ui_with("night-seats", &[("seats", place.seats.to_string())]),
        tell.ui_with("night-votes", &[("votes", number::grouped(cast.cast_signed()))]),
        tell.ui_with(
            "night-place-turnout",
            &[("share", number::percent_whole(place.cast as f64 / place.electors.max(1) as f64))],
        ),
    ];
    if hidden > 0 {
        parts.push(tell.ui_with("night-hidden", &[("count", hidden.to_string())]));
    }
    parts.join(" · ")
}

struct Grid {
    rule: String,
    heads: Vec<String>,
    rows: Vec<Vec<(String, String, Fate)>>,
}

fn grid(view: &View, found: &Audit, shown: &[usize], columns: usize) -> Grid {
    match found.method {
        Method::DHondt | Method::SainteLague | Method::ModifiedSainteLague => {
            let most = shown.iter().map(|&i| found.won[i] as usize + 1).max().unwrap_or(1);
            // One column beyond the last seat shows what was near; where all do not fit, the ends alone tell it.
            if most <= columns || columns < 2 {
                whole_grid(view, found, shown, most.max(columns.min(4)))
            } else {
                ends(view, found, shown)
            }
        }
        Method::Hare | Method::Droop => remainders(view, found, shown),
        _ => first_past(view, found, shown),
    }
}

/// The rank of the seat that a list's nth figure won, from 1; the last seat and the next figure by name.
fn fate(found: &Audit, list: usize, divisor: Fixed) -> (Option<usize>, Fate) {
    let same = |claim: &Claim| claim.list == list && claim.divisor == divisor;
    let won = found.seats.iter().position(|seat| same(&seat.won));
    let last = found.seats.len().checked_sub(1);
    match won {
        Some(rank) if Some(rank) == last => (Some(rank + 1), Fate::Last),
        Some(rank) => (Some(rank + 1), Fate::Won),
        None => {
            let next = found.seats.last().and_then(|seat| seat.runner_up);
            (None, if next.is_some_and(|claim| same(&claim)) { Fate::Next } else { Fate::Idle })
        }
    }
}

fn tag(view: &View, rank: Option<usize>, fate: Fate) -> String {
    match (rank, fate) {
        (Some(rank), _) => ordinal(view, rank),
        (None, Fate::Next) => view.tell.ui("night-next"),
        _ => String::new(),
    }
}

/// Every divisor a column.
fn whole_grid(view: &View, found: &Audit, shown: &[usize], columns: usize) -> Grid {
    let divisors: Vec<Fixed> = (0..columns).map(|n| divisor(found.method, n)).collect();
    let row = |&list: &usize| {
        divisors
            .iter()
            .map(|&by| {
                let (rank, fate) = fate(found, list, by);
                (tag(view, rank, fate), quotient(found.votes[list], by), fate)
            })
            .collect()
    };
    let args = [("seats", found.seats.len().to_string()), ("divisors", listed(&divisors))];
    Grid {
        rule: view.tell.ui_with("night-rule-quotients", &args),
        heads: divisors.iter().map(|&by| format!("÷{}{}", number::NBSP, plain(by))).collect(),
        rows: shown.iter().map(row).collect(),
    }
}

/// "1, 2, 3"
fn listed(divisors: &[Fixed]) -> String {
    divisors.iter().take(3).map(|&by| plain(by)).collect::<Vec<_>>().join(", ")
}

/// For every list the figure that won its last seat, and its next.
fn ends(view: &View, found: &Audit, shown: &[usize]) -> Grid {
    let row = |&list: &usize| {
        let has = found.won[list] as usize;
        let figure = |n: usize, ranked: bool| {
            let by = divisor(found.method, n);
            let (rank, fate) = fate(found, list, by);
            let told = tag(view, rank, fate);
            let by_told = format!("÷{}{}", number::NBSP, plain(by));
            let tag =
                if told.is_empty() || !ranked && fate == Fate::Idle { by_told } else { format!("{by_told} · {told}") };
            (tag, quotient(found.votes[list], by), fate)
        };
        let last = if has == 0 { (String::new(), "–".to_owned(), Fate::Idle) } else { figure(has - 1, true) };
        vec![last, figure(has, false)]
    };
    let args = [("seats", found.seats.len().to_string()), ("divisors", "1, 2, 3".to_owned())];
    Grid {
        rule: view.tell.ui_with("night-rule-quotients", &args),
        heads: vec![view.tell.ui("night-head-last"), view.tell.ui("night-head-next")],
        rows: shown.iter().map(row).collect(),
    }
}

/// Whole quotas and what was left over.
fn remainders(view: &View, found: &Audit, shown: &[usize]) -> Grid {
    let quota = found.seats.first().map_or(Fixed::ZERO, |seat| seat.won.divisor);
    let row = |&list: &usize| {
        let by_quota =
            |seat: &&crate::rules::election::SeatAudit| seat.won.list == list && seat.won.ground == Ground::Quota;
        let whole = found.seats.iter().filter(by_quota).count();
        let votes = Fixed::whole(i64::try_from(found.votes[list]).unwrap_or(i64::MAX / Fixed::SCALE));
        let left = votes - quota.times_int(i64::try_from(whole).unwrap_or(0));
        let ground = |claim: &Claim| claim.list == list && claim.ground == Ground::Remainder;
        let rank = found.seats.iter().position(|seat| ground(&seat.won));
        let last = found.seats.len().checked_sub(1);
        let fate = match rank {
            Some(rank) if Some(rank) == last => Fate::Last,
            Some(_) => Fate::Won,
            None if found.seats.last().and_then(|s| s.runner_up).is_some_and(|c| ground(&c)) => Fate::Next,
            None => Fate::Idle,
        };
        vec![
            (String::new(), number::grouped(found.votes[list].cast_signed()), Fate::Idle),
            (String::new(), whole.to_string(), if whole > 0 { Fate::Won } else { Fate::Idle }),
            (tag(view, rank.map(|r| r + 1), fate), number::grouped(left.trunc()), fate),
        ]
    };
    let args = [("quota", number::grouped(quota.trunc()))];
    Grid {
        rule: view.tell.ui_with("night-rule-quota", &args),
        heads: ["night-head-votes", "night-head-quotas", "night-head-remainder"].map(|key| view.tell.ui(key)).to_vec(),
        rows: shown.iter().map(row).collect(),
    }
}

/// The most votes take all.
fn first_past(view: &View, found: &Audit, shown: &[usize]) -> Grid {
    let cast: u64 = found.votes.iter().sum();
    let row = |&list: &usize| {
        let votes = found.votes[list];
        let fate = match found.seats.first() {
            Some(seat) if seat.won.list == list => Fate::Last,
            Some(seat) if seat.runner_up.is_some_and(|claim| claim.list == list) => Fate::Next,
            _ => Fate::Idle,
        };
        let share = number::percent(votes as f64 / cast.max(1) as f64);
        vec![(String::new(), number::grouped(votes.cast_signed()), fate), (String::new(), share, Fate::Idle)]
    };
    Grid {
        rule: view.tell.ui("night-rule-first"),
        heads: ["night-head-votes", "night-head-share"].map(|key| view.tell.ui(key)).to_vec(),
        rows: shown.iter().map(row).collect(),
    }
}

/// The divisor of the seat after `n`.
fn divisor(method: Method, n: usize) -> Fixed {
    let n = i64::try_from(n).unwrap_or(0);
    match method {
        Method::SainteLague => Fixed::whole(2 * n + 1),
        Method::ModifiedSainteLague if n == 0 => Fixed::ratio(14, 10),
        Method::ModifiedSainteLague => Fixed::whole(2 * n + 1),
        _ => Fixed::whole(n + 1),
    }
}

/// "45 583", "30 388.7": one decimal where it does not come out whole.
fn quotient(votes: u64, by: Fixed) -> String {
    let tenths =
        u128::from(votes) * 10 * u128::from(Fixed::SCALE.unsigned_abs()) / u128::from(by.to_raw().unsigned_abs());
    let whole = number::grouped(i64::try_from(tenths / 10).unwrap_or(i64::MAX));
    match tenths % 10 {
        0 => whole,
        rest => format!("{whole}.{rest}"),
    }
}

fn plain(by: Fixed) -> String {
    if by == Fixed::whole(by.trunc()) { by.trunc().to_string() } else { number::decimal(by.to_f64(), 1) }
}

/// Who took the last seat, with what, above whom, and how many votes would have changed it.
pub(super) fn verdict(view: &View, count: &Count, found: &Audit) -> Vec<(Weight, String)> {
    let tell = view.tell;
    let Some(seat) = found.seats.last() else {
        return vec![(Weight::Plain, tell.ui("night-verdict-none"))];
    };
    let name = |claim: &Claim| list_name(view, &count.record.lists[claim.list].members);
    let figure = |claim: &Claim| match claim.ground {
        Ground::Quotient => {
            let votes = number::grouped(claim.votes.cast_signed());
            let value = quotient(claim.votes, claim.divisor);
            tell.ui_with("night-figure-quotient", &[("votes", votes), ("by", plain(claim.divisor)), ("value", value)])
        }
        Ground::Quota => tell.ui("night-figure-quota"),
        Ground::Remainder => tell.ui_with("night-figure-remainder", &[("value", number::grouped(claim.value.trunc()))]),
        Ground::MostVotes => {
            tell.ui_with("night-figure-votes", &[("value", number::grouped(claim.votes.cast_signed()))])
        }
    };
    let mut told = vec![
        (Weight::Strong, name(&seat.won)),
        (Weight::Plain, tell.ui("night-verdict-took")),
        (Weight::Strong, figure(&seat.won)),
    ];
    let Some(next) = seat.runner_up else {
        told.push((Weight::Plain, tell.ui("night-verdict-alone")));
        return told;
    };
    told.push((
        Weight::Plain,
        tell.ui_with("night-verdict-above", &[("party", name(&next)), ("figure", figure(&next))]),
    ));
    // The list that was nearest to a seat more, among all.
    let short = found.short.iter().enumerate().filter_map(|(i, short)| short.map(|n| (n, i))).min();
    if let Some((votes, list)) = short {
        told.push((Weight::Plain, " ".to_owned()));
        told.push((
            Weight::Urgent,
            tell.ui_with("night-verdict-votes", &[("votes", number::grouped(votes.cast_signed()))]),
        ));
        let party = list_name(view, &count.record.lists[list].members);
        told.push((Weight::Plain, tell.ui_with("night-verdict-changed", &[("party", party)])));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotient_is_told_to_a_tenth_and_whole_where_it_comes_out() {
        let told = |votes, by| quotient(votes, by).replace(number::THIN, " ");
        assert_eq!(told(91_166, Fixed::whole(2)), "45 583");
        assert_eq!(told(91_166, Fixed::whole(3)), "30 388.6");
        assert_eq!(told(1400, Fixed::ratio(14, 10)), "1000");
    }
}
