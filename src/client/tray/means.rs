//! One's means and aims: authority that lies unused, money that runs out, decisions that are open, days that run out.

use super::{Matter, Weight, matter, to_board, to_faction};
use crate::client::desk::{Action, Board, View};
use crate::client::panels;
use crate::client::theme::number;
use crate::rules::faction;
use crate::rules::script::{Frame, holds};
use crate::scenario::ObjectiveKind;
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{ObjectiveOutcome, Target};

/// Months of money below which it is a danger.
const SHORT: i64 = 8;
/// Cohesion below which it is one.
const LOOSE: i64 = 35;
/// Days before its day at which an aim that does not stand is a danger.
const NEAR: i32 = 60;

/// The pages of a faction's dossier.
const STRENGTH: usize = 0;
const MOVES: usize = 3;
const DECISIONS: usize = 4;

pub fn means(view: &View, seat: FactionId, list: &mut Vec<Matter>) {
    aims(view, seat, list);
    chest(view, seat, list);
    let home = view.t.factions[seat].country;
    if view.t.countries[home].governs(seat) {
        treasury(view, home, list);
    }
    cohesion(view, seat, list);
    authority(view, seat, list);
    decisions(view, seat, list);
}

fn authority(view: &View, seat: FactionId, list: &mut Vec<Matter>) {
    let (tell, row) = (view.tell, &view.t.factions[seat]);
    let limit = faction::authority_limit(view.book, view.t, seat);
    let (weight, key) = if row.authority >= limit {
        (Weight::Danger, "tray-authority-full")
    } else if row.authority >= limit.over_int(3) {
        (Weight::Open, "tray-authority")
    } else {
        return;
    };
    let args = [("now", number::decimal(row.authority.to_f64(), 1)), ("limit", number::decimal(limit.to_f64(), 0))];
    let note = tell.ui_with("tray-of-limit", &args);
    list.push(matter(view, weight, key, &args, note).to(to_faction(view, seat, MOVES)));
}

fn cohesion(view: &View, seat: FactionId, list: &mut Vec<Matter>) {
    let now = view.t.factions[seat].cohesion;
    if now < Fixed::whole(LOOSE) {
        let told = number::decimal(now.to_f64(), 0);
        let args = [("now", told.clone())];
        list.push(matter(view, Weight::Danger, "tray-loose", &args, told).to(to_faction(view, seat, STRENGTH)));
    }
}

/// The seat's own chest, if it empties.
fn chest(view: &View, seat: FactionId, list: &mut Vec<Matter>) {
    let (tell, row) = (view.tell, &view.t.factions[seat]);
    let change = faction::money_change(view.book, view.t, seat, &mut ());
    if !change.is_negative() {
        return;
    }
    let months = row.funds.over(-change).trunc().max(0);
    if months < SHORT {
        let note = tell.ui_with("tray-months", &[("count", months.to_string())]);
        list.push(matter(view, Weight::Danger, "tray-chest", &[], note).to(to_faction(view, seat, STRENGTH)));
    }
}

/// The state's treasury, if it cannot pay for the year to come out of its own.
fn treasury(view: &View, home: CountryId, list: &mut Vec<Matter>) {
    let tell = view.tell;
    if let Some(month) = panels::months_paid(view.book, view.t, home) {
        let note = tell.ui_with("tray-months", &[("count", month.to_string())]);
        list.push(matter(view, Weight::Danger, "tray-treasury", &[], note).to(to_board(view, Board::Books(home), 0)));
    }
}

fn decisions(view: &View, seat: FactionId, list: &mut Vec<Matter>) {
    let tell = view.tell;
    let ready = panels::ready_decisions(view, seat);
    let Some(&first) = ready.first() else { return };
    let title = match ready.len() {
        1 => tell.decision(first),
        n => tell.ui_with("tray-decisions", &[("count", n.to_string())]),
    };
    let names: Vec<String> = ready.iter().take(4).map(|&d| tell.decision(d)).collect();
    let about = tell.ui_with("tray-decisions-about", &[("decisions", names.join("; "))]);
    list.push(Matter::new(Weight::Open, title, String::new(), about).to(to_faction(view, seat, DECISIONS)));
}

/// Aims that are not yet decided: those near their day that would be lost if it were today, else the next of them.
fn aims(view: &View, seat: FactionId, list: &mut Vec<Matter>) {
    let (tell, t, book) = (view.tell, view.t, view.book);
    let frame = Frame::of(seat, Target::Country(t.factions[seat].country));
    let today = t.calendar.today;
    let open = t.play.objectives.iter().filter(|o| o.outcome == ObjectiveOutcome::Open);
    let mut next = None;
    for state in open {
        let def = &book.objectives[state.objective];
        let left = def.by.since(today);
        let lost_today = def.kind == ObjectiveKind::Reach && !holds(&(book, t), &frame, &def.condition);
        let note = tell.ui_with("tray-days", &[("count", left.to_string())]);
        let title = tell.objective(state.objective);
        if lost_today && left <= NEAR {
            let matter = Matter::new(Weight::Danger, title, note, tell.ui("tray-aim-danger"));
            list.push(matter.by(def.by).to(vec![Action::OpenAims]));
        } else if next.as_ref().is_none_or(|m: &Matter| m.due > Some(def.by)) {
            let key = if lost_today { "tray-aim-reach" } else { "tray-aim-keep" };
            let matter = Matter::new(Weight::Open, title, note, tell.ui(key));
            next = Some(matter.by(def.by).to(vec![Action::OpenAims]));
        }
    }
    list.extend(next);
}
