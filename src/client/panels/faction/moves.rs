//! What the seat that is played can do about a faction, besides the orders at the panel's foot: the street, the vote,
//! papers, parties abroad.
//!
//! Owns which orders are listed. An order that does not fit is left out; one that only lacks the means is shown with what
//! it lacks.

use bevy_egui::egui::Ui;

use super::super::{orders, rows};
use super::ways;
use crate::client::desk::{Action, View};
use crate::client::widgets::section::section;
use crate::command::Command;
use crate::rules::measure;
use crate::units::{FactionId, Fixed, ProvinceId};

/// Places named by an order that asks for some: those that promise most.
const PLACES: usize = 3;

pub fn moves(ui: &mut Ui, view: &View, id: FactionId, actions: &mut Vec<Action>) {
    let Some(seat) = view.seat.filter(|&seat| view.t.factions[seat].active) else { return };
    let mut any = false;
    for (title, list) in groups(view, seat, id) {
        let fitting: Vec<Command> = list.into_iter().filter(|order| orders::fits(view, seat, order)).collect();
        if fitting.is_empty() {
            continue;
        }
        any = true;
        section(ui, &view.tell.ui(title), "");
        orders::fitting(ui, view, seat, fitting, actions);
    }
    if !any {
        rows::remark(ui, &view.tell.ui(if seat == id { "panel-moves-quiet" } else { "panel-moves-none" }));
    }
    if seat == id {
        ways::ways(ui, view, seat, actions);
    }
}

fn groups(view: &View, seat: FactionId, id: FactionId) -> Vec<(&'static str, Vec<Command>)> {
    let t = view.t;
    let home = t.factions[seat].country;
    if seat == id {
        let (warm, strong) = (warmest(view, seat), strongest(view, seat));
        let answers = t.protests.of_country(home).flat_map(|p| {
            let protest = p.number;
            [Command::Concede { protest }, Command::Disperse { protest }, Command::Oppose { protest }]
        });
        let mut street = vec![Command::March { provinces: warm.clone() }, Command::Strike { provinces: warm }];
        street.extend(answers);
        let vote = vec![
            Command::Canvass { provinces: strong.clone() },
            Command::Cow { provinces: strong.clone() },
            Command::Rig { provinces: strong },
            Command::Inquire,
        ];
        return vec![("panel-moves-street", street), ("panel-moves-vote", vote)];
    }
    let mut about = vec![Command::Leak { against: id }, Command::Pact { with: id }, Command::Absorb { faction: id }];
    if let Some(protest) = t.protests.by(id).map(|p| p.number) {
        about.extend([Command::Concede { protest }, Command::Disperse { protest }, Command::Oppose { protest }]);
    }
    let abroad = vec![
        Command::Recognise { faction: id },
        Command::Denounce { faction: id },
        Command::Agents { faction: id },
        Command::Demand { faction: id },
        Command::Settle { country: t.factions[id].country },
    ];
    vec![("panel-moves-about", about), ("panel-moves-abroad", abroad)]
}

fn best(view: &View, seat: FactionId, worth: impl Fn(ProvinceId) -> Fixed) -> Vec<ProvinceId> {
    let mut places = view.t.provinces.of(view.t.factions[seat].country).to_vec();
    places.sort_by_key(|&p| (std::cmp::Reverse(worth(p)), p));
    places.truncate(PLACES);
    places
}

/// Thousands who follow the seat in a place.
fn thousands(view: &View, seat: FactionId, at: ProvinceId) -> Fixed {
    measure::allegiance(view.t, seat, at).percent_of(Fixed::ratio(i64::from(view.t.provinces.population[at]), 1000))
}

fn warmest(view: &View, seat: FactionId) -> Vec<ProvinceId> {
    best(view, seat, |p| thousands(view, seat, p).times(view.t.provinces.unrest[p]).over_int(100))
}

fn strongest(view: &View, seat: FactionId) -> Vec<ProvinceId> {
    best(view, seat, |p| thousands(view, seat, p))
}
