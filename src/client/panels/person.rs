//! A person's sheet: who they are, what they hold and lead, what they are able to do, who stands beside them.
//!
//! Owns the setting only.

use bevy_egui::egui::Ui;

use super::{figures, marks, rows};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Tone, palette};
use crate::client::widgets::pattern::Fill;
use crate::client::widgets::person::{Head, abilities, head, qualities};
use crate::client::widgets::section::{nothing_here, section};
use crate::units::{CharacterId, Fixed};

pub fn person(ui: &mut Ui, view: &View, id: CharacterId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let (def, row) = (&book.characters[id], &t.people.characters[id]);
    let name = tell.character(id);
    let offices: Vec<String> =
        book.offices.ids().filter(|&office| t.people.holders[office] == Some(id)).map(|o| tell.office(o)).collect();
    let led = t.factions.rows.iter().find(|(_, faction)| faction.active && faction.leader == Some(id)).map(|(f, _)| f);
    let years = t.calendar.today.since(def.born).div_euclid(365).max(0);
    let age = tell.ui_with("panel-person-age", &[("years", years.to_string())]);
    let office = match (offices.is_empty(), led) {
        (false, _) => format!("{} · {age}", offices.join(", ")),
        (true, Some(faction)) => {
            format!("{} · {age}", tell.ui_with("panel-person-leads", &[("faction", tell.faction_short(faction))]))
        }
        (true, None) => age,
    };
    let party = row.faction.map_or_else(|| tell.ui("panel-posts-nobody"), |f| tell.faction(f));
    let fill = row.faction.map_or(Fill::plain(palette::BAR_QUIET), |f| marks::faction_fill(view, f));
    let initials = marks::initials(&name);
    head(ui, &Head { initials: &initials, fill, name: &name, office: &office, party: &party });
    if !row.active {
        let key = if row.alive { "panel-person-retired" } else { "panel-person-dead" };
        rows::remark(ui, &tell.ui(key));
    }
    section(ui, &tell.ui("panel-person-ability"), "");
    let (skill, ambition) = (figure(def.skill), figure(def.ambition));
    let (skilled, wants) = (tell.ui("panel-person-skill"), tell.ui("panel-person-ambition"));
    let all = [
        (skilled.as_str(), def.skill.to_f32(), skill.as_str()),
        (wants.as_str(), def.ambition.to_f32(), ambition.as_str()),
    ];
    abilities(ui, &all, fill.colour);
    let word = temper(view, def.ambition);
    let said = [(word.as_str(), Tone::Plain)];
    ui.add_space(crate::client::theme::Scale::of(ui.ctx()).px(6.0, 8.0));
    qualities(ui, &said);
    section(ui, &tell.ui("panel-person-place"), &tell.country(row.country));
    if let Some(faction) = row.faction {
        let seats = figures::percent(crate::rules::measure::support(t, faction));
        if rows::pair(ui, &tell.faction(faction), &seats, None).clicked() {
            actions.push(Action::Select(Selection::Faction(faction)));
        }
    }
    if rows::pair(ui, &tell.country(row.country), "", None).clicked() {
        actions.push(Action::Select(Selection::Country(row.country)));
    }
    beside(ui, view, id, actions);
}

fn figure(value: Fixed) -> String {
    value.trunc().to_string()
}

/// A word for how much more a person wants.
fn temper(view: &View, ambition: Fixed) -> String {
    let key = match ambition {
        a if a >= Fixed::whole(70) => "panel-person-driven",
        a if a <= Fixed::whole(35) => "panel-person-content",
        _ => "panel-person-patient",
    };
    view.tell.ui(key)
}

/// Others of the same faction in public life, the ablest first.
fn beside(ui: &mut Ui, view: &View, id: CharacterId, actions: &mut Vec<Action>) {
    let (t, tell) = (view.t, view.tell);
    let of = t.people.characters[id].faction;
    section(ui, &tell.ui("panel-person-beside"), "");
    let mut others: Vec<CharacterId> = t
        .people
        .characters
        .iter()
        .filter(|(other, row)| *other != id && row.active && of.is_some() && row.faction == of)
        .map(|(other, _)| other)
        .collect();
    others.sort_by_key(|&other| (std::cmp::Reverse(view.book.characters[other].skill), other));
    if others.is_empty() {
        nothing_here(ui, &tell.ui("panel-person-alone"));
    }
    for other in others.into_iter().take(8) {
        let told = tell.ui_with("panel-leader-skill", &[("skill", figure(view.book.characters[other].skill))]);
        if rows::pair(ui, &tell.character(other), &told, None).clicked() {
            actions.push(Action::Select(Selection::Character(other)));
        }
    }
}
