//! The world at a glance, for one who only watches: the wars and the governments of the great.
//!
//! Owns the list. Who is great follows from revenue, never from a name.

use bevy_egui::egui::Ui;

use super::country;
use super::{figures, marks, rows};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Role, palette, text};
use crate::client::widgets::section::section;
use crate::client::widgets::sheet;
use crate::client::widgets::table::{Cell, Column, Table};
use crate::rules::economy;
use crate::units::{CountryId, Fixed};
use crate::world::ConflictKey;

/// How many governments are listed.
const GREAT: usize = 14;

pub fn watching(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    let tell = view.tell;
    text::paragraph(ui, Role::Title, &tell.scenario_title(), palette::INK);
    rows::remark(ui, &tell.ui("panel-watching"));
    sheet::scroll(ui, "watching", ui.available_height(), |ui| {
        governments(ui, view, actions);
        let wars: Vec<ConflictKey> = view.t.conflicts.active().map(|war| war.key).collect();
        for war in wars {
            country::conflict(ui, view, war, actions);
        }
    });
}

fn governments(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let mut great: Vec<(Fixed, CountryId)> = t
        .countries
        .rows
        .iter()
        .filter(|(_, row)| row.exists && row.overlord.is_none())
        .map(|(c, row)| {
            // Before the first month's end no revenue has come in.
            let revenue =
                if row.revenue.is_positive() { row.revenue } else { economy::revenue(view.book, t, c, &mut ()) };
            (revenue, c)
        })
        .collect();
    great.sort_by_key(|&(revenue, c)| (std::cmp::Reverse(revenue), c));
    section(ui, &tell.ui("panel-governments"), &tell.ui("panel-governments-note"));
    let columns = [Column::left(20.0, 26.0), Column::left(104.0, 136.0), Column::rest(), Column::number(34.0, 44.0)];
    let table = Table { columns: &columns, ruled: false };
    for (_, country) in great.into_iter().take(GREAT) {
        let row = &t.countries[country];
        let name = tell.country(country);
        let letters = marks::initials(&name);
        let head = row.head.map_or_else(|| tell.ui("panel-government-none"), |f| tell.faction_short(f));
        let stability = figures::points(row.stability);
        let cells = [
            Cell::Emblem(&letters, marks::country_colour(view, country)),
            Cell::Text(&name),
            Cell::Text(&head),
            Cell::Text(&stability),
        ];
        if table.row(ui, &cells).clicked() {
            actions.push(Action::Select(Selection::Country(country)));
            actions.push(Action::ShowCountry(country));
        }
    }
}
