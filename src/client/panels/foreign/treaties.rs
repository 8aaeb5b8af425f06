//! Everything that a country has signed, who belongs to its bloc, and the doctrines it could act by.

use bevy_egui::egui::Ui;

use super::super::{orders, rows};
use super::envoy;
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::Scale;
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::slip;
use crate::command::{Command, Envoy};
use crate::rules::diplomacy::bloc;
use crate::units::CountryId;

pub fn treaties(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    section(ui, &tell.ui("foreign-all-treaties"), "");
    let mut any = false;
    for treaty in t.treaties.of(country) {
        any = true;
        let note = match treaty.ends {
            Some((day, _)) => tell.ui_with("foreign-ends", &[("date", day.long())]),
            None => tell.ui_with("foreign-since", &[("date", treaty.since.long())]),
        };
        if rows::pair(ui, &tell.treaty(treaty), &note, None).clicked() {
            actions.push(Action::Select(Selection::Country(treaty.deal.other(country))));
        }
    }
    if !any {
        nothing_here(ui, &tell.ui("foreign-no-treaties"));
    }
    for (id, def) in book.blocs.iter() {
        let members = bloc::members(book, t, id);
        let ours = if members.contains(&country) { tell.ui("foreign-bloc-ours") } else { String::new() };
        section(ui, &tell.bloc(id), &ours);
        let names: Vec<String> = members.iter().filter(|&&c| c != def.leader).map(|&c| tell.country(c)).collect();
        let args = [("leader", tell.country(def.leader)), ("members", names.join(", "))];
        let key = if names.is_empty() { "foreign-bloc-alone" } else { "foreign-bloc-members" };
        rows::remark(ui, &tell.ui_with(key, &args));
    }
    let Some(seat) = envoy(view, country) else { return };
    section(ui, &tell.ui("foreign-doctrines"), "");
    ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
    for doctrine in book.doctrines.ids() {
        let here = t.treaties.doctrine(country) == Some(doctrine);
        if here {
            let response = rows::pair(ui, &tell.doctrine(doctrine), &tell.ui("foreign-doctrine-now"), None);
            slip::note(response, &tell.doctrine_about(doctrine));
        } else {
            orders::fitting(ui, view, seat, vec![Command::Abroad(Envoy::Adopt { doctrine })], actions);
        }
    }
}
