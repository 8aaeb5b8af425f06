//! The other papers on which a seat's orders are given, each with how it stands there today.
//!
//! Owns which papers are named and the figure beside each; every line leads to its paper.

use bevy_egui::egui::Ui;

use super::super::{account, decisions, figures, rows};
use crate::client::desk::{Action, Board, Selection, View};
use crate::client::theme::Scale;
use crate::client::widgets::section::section;
use crate::command::{self, Command};
use crate::rules::{conflict, covert, measure, occupation};
use crate::units::{CountryId, FactionId};

/// One paper.
struct Way {
    name: String,
    note: String,
    goes: Vec<Action>,
}

pub fn ways(ui: &mut Ui, view: &View, seat: FactionId, actions: &mut Vec<Action>) {
    section(ui, &view.tell.ui("panel-moves-elsewhere"), &view.tell.ui("panel-moves-elsewhere-note"));
    ui.add_space(Scale::of(ui.ctx()).px(2.0, 3.0));
    for way in all(view, seat) {
        if rows::way(ui, &way.name, &way.note).clicked() {
            actions.extend(way.goes);
        }
    }
}

fn all(view: &View, seat: FactionId) -> Vec<Way> {
    let tell = view.tell;
    let home = view.t.factions[seat].country;
    let way = |key: &str, note: String, goes: Vec<Action>| Way { name: tell.ui(key), note, goes };
    let country = |page| vec![Action::Select(Selection::Country(home)), Action::Page(page)];
    let board = |board| vec![Action::OpenBoard(board)];
    let campaign = Command::Propaganda { provinces: Vec::new() };
    let campaign =
        tell.ui_with("panel-moves-from", &[("cost", tell.cost(&command::cost(view.book, view.t, seat, &campaign)))]);
    let open = |count: usize| if count > 0 { counted(view, "panel-moves-open", count) } else { String::new() };
    let mut list = vec![
        way("panel-moves-campaign", campaign, vec![Action::Page(0)]),
        way("panel-moves-decisions", open(decisions::ready(view, seat).len()), vec![Action::Page(4)]),
    ];
    if view.t.countries[home].governs(seat) {
        let month = figures::money_change(account::treasury_change(view, home, &mut ())).text;
        let books = tell.ui_with("panel-moves-month", &[("sum", month)]);
        list.extend([
            way("panel-moves-majority", majority(view, home), country(0)),
            way("panel-moves-laws", open(laws(view, seat)), country(2)),
            way("panel-moves-posts", posts(view, home), country(3)),
            way("panel-moves-money", books, board(Board::Books(home))),
            way("panel-moves-states", awaited(view, home), board(Board::Foreign(home))),
        ]);
        list.extend(lands(view, home).map(|note| way("panel-moves-lands", note, board(Board::Occupation(home)))));
    }
    for war in view.t.conflicts.active().filter(|war| conflict::stands_in(view.t, war, seat).is_some()) {
        let days = view.t.calendar.today.since(war.since).max(0);
        let note = tell.ui_with("panel-moves-day", &[("days", days.to_string())]);
        list.push(Way { name: tell.conflict(war.key), note, goes: board(Board::War(war.key, home)) });
    }
    let networks = view.t.networks.run_by(covert::runner_of(view.t, seat)).count();
    let told = if networks > 0 { counted(view, "panel-moves-networks", networks) } else { String::new() };
    list.push(way("panel-moves-covert", told, board(Board::Covert(home))));
    list
}

fn counted(view: &View, key: &str, count: usize) -> String {
    view.tell.ui_with(key, &[("count", count.to_string())])
}

fn majority(view: &View, home: CountryId) -> String {
    let chamber = measure::chamber(view.book, home);
    if chamber == 0 {
        return String::new();
    }
    let args = [("seats", measure::coalition_seats(view.t, home).to_string()), ("of", chamber.to_string())];
    view.tell.ui_with("panel-moves-seats", &args)
}

/// Laws that could be passed or repealed today.
fn laws(view: &View, seat: FactionId) -> usize {
    let may = |order: Command| command::check(view.book, view.t, seat, &order).is_ok();
    view.book.laws.ids().filter(|&law| may(Command::Pass { law }) || may(Command::Repeal { law })).count()
}

fn posts(view: &View, home: CountryId) -> String {
    let offices = view.book.offices.iter().filter(|(_, office)| office.country == home);
    let empty = offices.filter(|(id, _)| view.t.people.holders[*id].is_none()).count();
    if empty > 0 { counted(view, "panel-moves-empty", empty) } else { String::new() }
}

/// Offers, crises and deeds on which the government has not said its word.
fn awaited(view: &View, home: CountryId) -> String {
    let t = view.t;
    let offers = t.treaties.offers.iter().filter(|o| o.to() == home).count();
    let crises = t.affairs.crises.iter().filter(|c| c.awaits == home).count();
    let words = t.affairs.matters.iter().filter(|m| m.doer != home && m.stand(home).is_none()).count();
    let sum = offers + crises + words;
    if sum > 0 { counted(view, "panel-moves-awaited", sum) } else { String::new() }
}

/// Lands under administration, and in how many too few men stand.
fn lands(view: &View, home: CountryId) -> Option<String> {
    let (book, t) = (view.book, view.t);
    let held = t.administrations.under(home).count();
    let thin = |(land, row): &(CountryId, &crate::world::Administration)| {
        row.men() < occupation::garrison_need(book, t, *land, &mut ())
    };
    let thin = t.administrations.under(home).filter(thin).count();
    let args = [("count", held.to_string()), ("thin", thin.to_string())];
    (held > 0).then(|| view.tell.ui_with(if thin > 0 { "panel-moves-thin" } else { "panel-moves-held" }, &args))
}
