//! What one's own service knows of strangers at home and what it may be told to do; and what one's money has bought abroad.

use bevy_egui::egui::Ui;

use super::super::{account, figures, orders, rows, why};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Role, Scale, Tone};
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::table::{Cell, Column, Table};
use crate::command::{Command, Covert};
use crate::rules::covert as rules;
use crate::scenario::Breadth;
use crate::units::{CountryId, Fixed};
use crate::world::Runner;

pub fn home(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let strength = rules::strength(book, t, country, &mut ());
    section(ui, &tell.ui("covert-service"), "");
    let response = rows::pair(ui, &tell.ui("covert-strength"), &figures::points(strength), None);
    why::why_tooltip_of(&response, view, || {
        let mut terms = Vec::new();
        let total = rules::strength(book, t, country, &mut terms);
        let question = tell.ui_with("covert-why-strength", &[("now", figures::points(total))]);
        account::level(view, question, tell.country(country), figures::Unit::Points, &terms, total)
    });
    match &t.services[country].search {
        Some(search) => {
            let key = if search.breadth == Breadth::Narrow { "covert-search-narrow" } else { "covert-search-broad" };
            let args = [("found", figures::points(search.found)), ("date", search.until.long())];
            rows::remark(ui, &tell.ui_with(key, &args));
        }
        None => rows::remark(ui, &tell.ui("covert-search-none")),
    }
    let suspected = rules::suspicions(book, t, view.seat, country);
    section(ui, &tell.ui("covert-suspected"), &tell.ui("covert-suspected-note"));
    if suspected.is_empty() {
        nothing_here(ui, &tell.ui("covert-suspected-none"));
    } else {
        let columns = [Column::rest(), Column::number(90.0, 120.0), Column::number(60.0, 80.0)];
        let table = Table { columns: &columns, ruled: false };
        table.heads(ui, &["covert-column-agents", "covert-column-known"].map(|key| tell.ui(key)));
        for network in &suspected {
            let name = network.master.map_or_else(|| tell.ui("covert-unknown-master"), |m| tell.runner(m));
            let figures = [
                (tell.estimate(&network.agents, figures::points), Tone::Plain),
                (figures::percent_whole(network.known), Tone::Plain),
            ];
            if table.entry(ui, Cell::Text(&name), &figures, false).clicked()
                && let Some(Runner::Country(of)) = network.master
            {
                actions.push(Action::Select(Selection::Country(of)));
            }
        }
    }
    let Some(seat) = view.seat else { return };
    ui.add_space(Scale::of(ui.ctx()).px(6.0, 9.0));
    let mut list = vec![
        Covert::Search { breadth: Breadth::Narrow },
        Covert::Search { breadth: Breadth::Broad },
        Covert::CloseSearch,
    ];
    let named = suspected.iter().filter_map(|s| match s.master {
        Some(Runner::Country(of)) => Some(Covert::Expel { of }),
        _ => None,
    });
    list.extend(named);
    orders::fitting(ui, view, seat, list.into_iter().map(Command::Covert).collect(), actions);
}

/// The month's account of influence abroad: what was bought, what it cost, what more would bring.
pub fn bought(ui: &mut Ui, view: &View, runner: Runner, actions: &mut Vec<Action>) {
    let tell = view.tell;
    let list = rules::purchases(view.book, view.t, runner);
    section(ui, &tell.ui("covert-bought"), &tell.ui("covert-bought-note"));
    if list.is_empty() {
        let first = view.t.books.past.is_empty();
        let date = ("date", view.t.calendar.today.first_of_month(1).long());
        nothing_here(
            ui,
            &if first { tell.ui_with("covert-bought-first", &[date]) } else { tell.ui("covert-bought-none") },
        );
        return;
    }
    let columns = [
        Column::rest(),
        Column::number(52.0, 68.0),
        Column::number(52.0, 68.0),
        Column::number(52.0, 68.0),
        Column::number(52.0, 68.0),
        Column::number(62.0, 82.0),
        Column::number(66.0, 88.0),
        Column::number(70.0, 92.0),
    ];
    let table = Table { columns: &columns, ruled: true };
    let heads = ["held", "bought", "won", "ebbed", "spent", "ever", "next"];
    table.heads(ui, &heads.map(|key| tell.ui(&format!("covert-column-{key}"))));
    let (spent, ever): (Fixed, Fixed) = (list.iter().map(|p| p.spent).sum(), list.iter().map(|p| p.ever).sum());
    let told = [tell.ui("covert-bought-together"), figures::money(spent), figures::money(ever)];
    let strong = |text| Cell::Set(text, Role::Strong, Tone::Plain);
    let empty = || Cell::Empty;
    table.row(ui, &[strong(&told[0]), empty(), empty(), empty(), empty(), strong(&told[1]), strong(&told[2]), empty()]);
    for row in list {
        let name = tell.faction(row.faction);
        let change = |value| figures::small_change(value).text;
        let figures = [
            figures::points(row.held),
            change(row.bought),
            change(row.won),
            change(-row.ebbed.abs()),
            figures::money(row.spent),
            figures::money(row.ever),
            change(row.next),
        ]
        .map(|told| (told, Tone::Plain));
        if table.entry(ui, Cell::Text(&name), &figures, false).clicked() {
            actions.push(Action::Select(Selection::Faction(row.faction)));
        }
    }
}
