//! A person's sheet: who they are, what they hold and lead, what they can do and are like, whom they are tied to.
//!
//! Owns the setting and the orders about persons; figures and words are the rules' and the scenario's own.

use bevy_egui::egui::Ui;

use super::{marks, orders, rows, why};
use crate::client::desk::{Action, Selection, Subject, View};
use crate::client::theme::{Scale, Tone, Trend, palette};
use crate::client::widgets::pattern::Fill;
use crate::client::widgets::person::{Head, abilities, head, qualities};
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::slip;
use crate::command::Command;
use crate::rules::people;
use crate::scenario::{Field, Lot};
use crate::units::{CharacterId, Fixed};

pub fn person(ui: &mut Ui, view: &View, id: CharacterId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let row = &t.people[id];
    let name = tell.character(id);
    let offices: Vec<String> = t.people.offices_of(id).map(|o| tell.office(o)).collect();
    let led = row.faction.filter(|&f| t.factions[f].active && t.factions[f].leader == Some(id));
    let age = tell.ui_with("panel-person-age", &[("years", row.age(t.calendar.today).to_string())]);
    let office = match (offices.is_empty(), led) {
        (false, _) => format!("{} · {age}", offices.join(", ")),
        (true, Some(f)) => {
            format!("{} · {age}", tell.ui_with("panel-person-leads", &[("faction", tell.faction_short(f))]))
        }
        (true, None) => age,
    };
    let party = row.faction.map_or_else(|| tell.ui("panel-posts-nobody"), |f| tell.faction(f));
    let fill = row.faction.map_or(Fill::plain(palette::BAR_QUIET), |f| marks::faction_fill(view, f));
    let initials = marks::initials(&name);
    head(ui, &Head { initials: &initials, fill, name: &name, office: &office, party: &party });
    if let Some(key) = lot(row.lot) {
        rows::remark(ui, &tell.ui_with(key, &[("date", row.since.long())]));
    }
    section(ui, &tell.ui("panel-person-ability"), "");
    let told: Vec<(String, f32, String)> = Field::ALL
        .iter()
        .map(|&field| (tell.ui(word(field)), row.ability(field).to_f32(), figure(row.ability(field))))
        .collect();
    let all: Vec<(&str, f32, &str)> = told.iter().map(|(name, n, told)| (name.as_str(), *n, told.as_str())).collect();
    abilities(ui, &all, fill.colour);
    let scale = Scale::of(ui.ctx());
    if !row.qualities.is_empty() {
        ui.add_space(scale.px(6.0, 8.0));
        let words: Vec<String> = row.qualities.iter().map(|&q| tell.quality(q)).collect();
        let said: Vec<(&str, Tone)> = words.iter().map(|word| (word.as_str(), Tone::Plain)).collect();
        for (response, &quality) in qualities(ui, &said).into_iter().zip(&row.qualities) {
            slip::note(response, &tell.quality_about(quality));
        }
    }
    section(ui, &tell.ui("panel-person-place"), &tell.country(row.country));
    let standing = people::own_standing(book, t, id, &mut ());
    for (key, value) in [
        ("panel-person-standing", standing),
        ("panel-person-ambition", row.ambition),
        ("panel-person-loyalty", row.loyalty),
        ("panel-person-health", row.health),
        ("panel-person-grievance", row.grievance),
    ] {
        if key == "panel-person-grievance" && !value.is_positive() {
            continue;
        }
        let response = rows::pair(ui, &tell.ui(key), &figure(value), None);
        if key == "panel-person-standing" {
            why::why_tooltip_for(&response, view, Subject::Standing(id));
        }
    }
    if let Some(faction) = row.faction
        && rows::pair(ui, &tell.faction(faction), "", None).clicked()
    {
        actions.push(Action::Select(Selection::Faction(faction)));
    }
    ties(ui, view, id, actions);
    beside(ui, view, id, actions);
    give(ui, view, id, actions);
}

fn figure(value: Fixed) -> String {
    value.trunc().to_string()
}

fn word(field: Field) -> &'static str {
    match field {
        Field::Politics => "panel-field-politics",
        Field::Administration => "panel-field-administration",
        Field::Command => "panel-field-command",
        Field::Intrigue => "panel-field-intrigue",
    }
}

/// What is said of one who is not in public life.
fn lot(lot: Lot) -> Option<&'static str> {
    match lot {
        Lot::Free => None,
        Lot::Retired => Some("panel-lot-retired"),
        Lot::Watched => Some("panel-lot-watched"),
        Lot::Exiled => Some("panel-lot-exiled"),
        Lot::Arrested => Some("panel-lot-arrested"),
        Lot::Dead => Some("panel-lot-dead"),
        Lot::Unknown => Some("panel-lot-unknown"),
    }
}

/// Friends and rivals, the strongest ties first.
fn ties(ui: &mut Ui, view: &View, id: CharacterId, actions: &mut Vec<Action>) {
    let tell = view.tell;
    let mut all = view.t.people[id].ties.clone();
    all.retain(|&(other, _)| view.t.people[other].is_alive());
    if all.is_empty() {
        return;
    }
    all.sort_by_key(|&(other, tie)| (std::cmp::Reverse(tie.abs()), other));
    section(ui, &tell.ui("panel-person-ties"), &tell.ui("panel-person-ties-note"));
    for (other, tie) in all.into_iter().take(8) {
        let trend = Trend::new(tie.to_f64(), 0);
        let kind = tell.ui(if tie.is_negative() { "panel-person-rival" } else { "panel-person-friend" });
        if rows::pair(ui, &tell.character(other), &kind, Some(&trend)).clicked() {
            actions.push(Action::Select(Selection::Character(other)));
        }
    }
}

/// Others of the same faction in public life, those of most standing first.
fn beside(ui: &mut Ui, view: &View, id: CharacterId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let Some(faction) = t.people[id].faction else { return };
    section(ui, &tell.ui("panel-person-beside"), &tell.ui("panel-person-standing"));
    let others: Vec<(CharacterId, Fixed)> =
        people::claimants(book, t, faction).into_iter().filter(|&(other, _)| other != id).take(8).collect();
    if others.is_empty() {
        nothing_here(ui, &tell.ui("panel-person-alone"));
    }
    for (other, standing) in others {
        if rows::pair(ui, &tell.character(other), &figure(standing), None).clicked() {
            actions.push(Action::Select(Selection::Character(other)));
        }
    }
}

/// What the seat may do about a person.
fn give(ui: &mut Ui, view: &View, id: CharacterId, actions: &mut Vec<Action>) {
    let t = view.t;
    let Some(seat) = view.seat else { return };
    let row = &t.people[id];
    if row.country != t.factions[seat].country || !row.is_alive() {
        return;
    }
    let own = row.faction == Some(seat);
    let governs = t.countries[row.country].governs(seat);
    let mut all = Vec::new();
    if own && row.is_free() {
        all.extend([Command::Promote { character: id }, Command::Groom { character: id }]);
    }
    match (governs, row.is_free()) {
        (true, true) => {
            all.push(Command::Watch { character: id });
            if !own {
                all.extend([Command::Arrest { character: id }, Command::Exile { character: id }]);
            }
        }
        (true, false) => all.push(Command::SetFree { character: id }),
        (false, _) => {}
    }
    ui.add_space(Scale::of(ui.ctx()).px(6.0, 9.0));
    for order in all {
        let label = view.tell.command(&order);
        orders::order(ui, view, seat, order, &label, actions);
    }
}
