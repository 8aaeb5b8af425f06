//! Orders by which the map of states is changed: states made, peoples asked, lands joined or given to another.
//!
//! Owns which of them are offered where. Whether one may be given is the command's own check.

use bevy_egui::egui::Ui;

use super::orders;
use crate::client::desk::{Action, View};
use crate::client::theme::Scale;
use crate::client::widgets::section::section;
use crate::command::{Command, StatesOrder};
use crate::rules::states;
use crate::units::{CountryId, FactionId, ProvinceId};
use crate::world::Issue;

/// What could be made of a country, or of land in it.
pub fn of_country(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let Some((seat, home)) = ruler(view) else { return };
    let t = view.t;
    let mut list = vec![
        StatesOrder::Plebiscite { country, matter: Issue::Independence },
        StatesOrder::Plebiscite { country, matter: Issue::Union(home) },
        StatesOrder::Unite { from: country, into: home },
    ];
    if country == home {
        let near = neighbours(view, t.provinces.of(country)).into_iter();
        list.extend(near.map(|with| StatesOrder::Plebiscite { country, matter: Issue::Union(with) }));
    } else {
        let into =
            neighbours(view, t.provinces.of(country)).into_iter().filter(|&c| c != home && in_hand(view, home, c));
        list.extend(into.map(|into| StatesOrder::Unite { from: country, into }));
    }
    list.extend(unborn(view, country).map(|country| StatesOrder::Release { country }));
    give(ui, view, seat, list, actions);
}

/// To whom a place could be given.
pub fn of_place(ui: &mut Ui, view: &View, at: ProvinceId, actions: &mut Vec<Action>) {
    let Some((seat, home)) = ruler(view) else { return };
    let near = neighbours(view, &[at]).into_iter().filter(|&c| in_hand(view, home, c));
    let list = near.map(|to| StatesOrder::Cede { provinces: vec![at], to }).collect();
    give(ui, view, seat, list, actions);
}

fn ruler(view: &View) -> Option<(FactionId, CountryId)> {
    let seat = view.seat?;
    let home = view.t.factions[seat].country;
    view.t.countries[home].governs(seat).then_some((seat, home))
}

fn in_hand(view: &View, home: CountryId, country: CountryId) -> bool {
    country == home || view.t.countries[country].overlord.is_some_and(|(over, _)| over == home)
}

/// Other countries with land beside these places, ascending.
fn neighbours(view: &View, places: &[ProvinceId]) -> Vec<CountryId> {
    let owner = |p: ProvinceId| view.t.provinces.owner[p];
    let beside = |&p: &ProvinceId| {
        let here = owner(p);
        view.book.map.provinces[p].neighbours.iter().map(|n| owner(n.to)).filter(move |&c| c != here)
    };
    let mut found: Vec<CountryId> = places.iter().flat_map(beside).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// States that are not there and whose land, as it was drawn, begins in a country.
fn unborn<'a>(view: &'a View, country: CountryId) -> impl Iterator<Item = CountryId> + 'a {
    view.book.countries.ids().filter(move |&c| {
        let born_here =
            || states::birth_places(view.book, c).first().map(|&p| view.t.provinces.owner[p]) == Some(country);
        view.book.countries[c].birth.is_some() && !view.t.countries[c].exists && born_here()
    })
}

fn give(ui: &mut Ui, view: &View, seat: FactionId, list: Vec<StatesOrder>, actions: &mut Vec<Action>) {
    let all: Vec<Command> =
        list.into_iter().map(Command::States).filter(|order| orders::fits(view, seat, order)).collect();
    if all.is_empty() {
        return;
    }
    section(ui, &view.tell.ui("panel-reshape"), "");
    ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
    orders::fitting(ui, view, seat, all, actions);
}
