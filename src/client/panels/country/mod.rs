//! A country's dossier: name, four figures, then pages for its parties, budget, laws, posts, the world and decisions.
//!
//! Owns the order of the panel. What a page shows is in the page's own file.

mod abroad;
pub mod budget;
mod formation;
mod laws;
mod parties;
mod polls;
mod posts;
mod power;
mod votes;

pub use abroad::conflict;

use bevy_egui::egui::Ui;

use super::state::PanelState;
use super::{account, board, decisions, figures, marks, rows, why};
use crate::client::desk::{Action, Subject, View};
use crate::client::theme::Trend;
use crate::client::widgets::section::panel_head;
use crate::client::widgets::sheet;
use crate::client::widgets::stat::{Stat, stat_row};
use crate::rules::government;
use crate::units::{CountryId, FactionId};

pub fn country(ui: &mut Ui, view: &View, state: &mut PanelState, id: CountryId, actions: &mut Vec<Action>) {
    let (tell, row) = (view.tell, &view.t.countries[id]);
    let name = tell.country(id);
    panel_head(ui, &marks::initials(&name), marks::country_colour(view, id), &name, &standing(view, id));
    if !row.exists {
        rows::remark(ui, &tell.ui("panel-country-gone"));
        return;
    }
    four_figures(ui, view, id, actions);
    board::links(ui, view, id, actions);
    let rules_it = ruler(view, id);
    let mut names: Vec<String> = ["parties", "budget", "laws", "posts", "abroad"]
        .iter()
        .map(|page| tell.ui(&format!("panel-page-{page}")))
        .collect();
    if let Some(seat) = rules_it {
        names.push(decisions::page_name(view, seat));
    }
    rows::pages(ui, &names, &mut state.country_page);
    let page = state.country_page;
    sheet::scroll(ui, ("country page", id, page), ui.available_height(), |ui| match page {
        0 => parties::parties(ui, view, state, id, actions),
        1 => budget::budget(ui, view, id, actions),
        2 => laws::laws(ui, view, state, id, actions),
        3 => posts::posts(ui, view, state, id, actions),
        4 => abroad::abroad(ui, view, id, actions),
        _ => {
            if let Some(seat) = rules_it {
                decisions::decisions(ui, view, state, seat, actions);
            }
        }
    });
}

/// The seat, if it governs this country.
pub fn ruler(view: &View, id: CountryId) -> Option<FactionId> {
    view.seat.filter(|&seat| view.t.factions[seat].country == id && view.t.countries[id].governs(seat))
}

/// "Parliamentary · under the United States, military administration"
fn standing(view: &View, id: CountryId) -> String {
    let (tell, row) = (view.tell, &view.t.countries[id]);
    let form = tell.form(row.form);
    match row.overlord {
        Some((over, bond)) => {
            let args = [("form", form), ("bond", tell.bond(bond)), ("over", tell.country(over))];
            tell.ui_with("panel-country-under", &args)
        }
        None => form,
    }
}

fn four_figures(ui: &mut Ui, view: &View, id: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let row = &t.countries[id];
    let boxes: [(&str, String, Trend, Subject); 4] = [
        (
            "panel-stability",
            figures::points(row.stability),
            figures::change(government::stability_change(book, t, id, &mut ())),
            Subject::Stability(id),
        ),
        (
            "panel-legitimacy",
            figures::points(row.legitimacy),
            figures::change(government::legitimacy_change(book, t, id, &mut ())),
            Subject::Legitimacy(id),
        ),
        (
            "panel-weariness",
            figures::points(row.weariness),
            figures::change(government::weariness_change(book, t, id, &mut ())).unwelcome(),
            Subject::Weariness(id),
        ),
        (
            "panel-treasury",
            figures::money(row.treasury),
            Trend::new(account::treasury_change(view, id, &mut ()).to_f64(), 0),
            Subject::Treasury(id),
        ),
    ];
    let labels: Vec<String> = boxes.iter().map(|(key, ..)| tell.ui(key)).collect();
    let stats: Vec<Stat> = boxes
        .iter()
        .zip(&labels)
        .map(|((key, value, trend, subject), label)| Stat {
            label,
            value,
            // The treasury's change is long: it stands on the budget page and in the explanation.
            trend: (*key != "panel-treasury" && trend.direction != std::cmp::Ordering::Equal).then(|| trend.clone()),
            selected: why::is_pinned(ui.ctx(), *subject),
        })
        .collect();
    for (response, (.., subject)) in stat_row(ui, &stats).iter().zip(&boxes) {
        why::why_tooltip_for(response, view, *subject);
        if response.clicked() {
            actions.push(why::toggle_pin(ui.ctx(), *subject));
        }
    }
}
