//! One land under administration: what a hand-over would do, where the men stand, and what can be ordered.

use bevy_egui::egui::{Rect, Ui, pos2};

use super::super::state::PanelState;
use super::super::{account, figures, orders, reshape, rows, why};
use super::men;
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Ground, Scale, Tone};
use crate::client::widgets::field::drop_down;
use crate::client::widgets::section::section;
use crate::client::widgets::sheet;
use crate::client::widgets::table::{Cell, Column, Table};
use crate::command::{self, Command, StatesOrder};
use crate::rules::{economy, occupation, states};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{Administration, Tables};

/// Thousands of men that one press moves.
const STEP: i64 = 10;
/// Thousands of men that one press shifts from place to place.
const SHIFTED: i64 = 5;

pub fn land(
    ui: &mut Ui,
    view: &View,
    state: &mut PanelState,
    over: CountryId,
    country: CountryId,
    actions: &mut Vec<Action>,
) {
    let scale = Scale::of(ui.ctx());
    let whole = ui.available_rect_before_wrap();
    let middle = (whole.left() + whole.width() * 0.49).round();
    let left = Rect::from_min_max(whole.min, pos2(middle, whole.bottom()));
    let right = Rect::from_min_max(pos2(middle + scale.px(14.0, 20.0), whole.top()), whole.max);
    sheet::region(ui, "hand-over", left, Ground::Paper, |ui| {
        sheet::scroll(ui, ("land", country), left.height(), |ui| {
            prospect(ui, view, over, country);
            commands(ui, view, state, over, country, actions);
        });
    });
    sheet::region(ui, "posts", right, Ground::Paper, |ui| {
        sheet::scroll(ui, ("posts", country), right.height(), |ui| posts(ui, view, country, actions));
    });
}

/// What giving it to its own government would free, lose and risk.
fn prospect(ui: &mut Ui, view: &View, over: CountryId, country: CountryId) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let Some(found) = states::prospect(book, t, country) else { return };
    section(ui, &tell.ui_with("occupation-hand-over", &[("country", tell.country(country))]), "");
    let response = rows::pair(ui, &tell.ui("occupation-ready"), &figures::points(found.readiness), None);
    why::why_tooltip_of(&response, view, || {
        let mut terms = Vec::new();
        let total = occupation::readiness(book, t, country, &mut terms);
        let question = tell.ui_with("occupation-why-ready", &[("now", figures::points(total))]);
        account::level(view, question, tell.country(country), figures::Unit::Points, &terms, total)
    });
    let response = rows::pair(ui, &tell.ui("occupation-reliable"), &figures::points(found.reliability), None);
    why::why_tooltip_of(&response, view, || {
        let mut terms = Vec::new();
        let total = occupation::reliability(book, t, country, &mut terms);
        let question = tell.ui_with("occupation-why-reliable", &[("now", figures::points(total))]);
        account::level(view, question, tell.country(country), figures::Unit::Points, &terms, total)
    });
    rows::pair(ui, &tell.ui("occupation-frees"), &men(found.men), None);
    let saved = match view.seat.filter(|&seat| t.factions[seat].country == over) {
        // The men who come home are paid there: by the same forecast as the order's slip.
        Some(seat) => {
            let order = Command::States(StatesOrder::HandOver { country });
            let month = |t: Tables<'_>| economy::treasury_next(book, t, over, &mut ());
            command::after(book, t, seat, &order, month) - month(t)
        }
        None => found.saved - found.lost,
    };
    rows::pair(ui, &tell.ui("occupation-saves"), &figures::money_change(saved).text, None);
    rows::pair(ui, &tell.ui("occupation-crisis"), &figures::percent_whole(found.crisis), None);
    rows::pair(ui, &tell.ui("occupation-defects"), &figures::percent_whole(found.defection), None);
    let strength = figures::percent_whole(found.strength);
    let key = if found.rival { "occupation-rival" } else { "occupation-no-rival" };
    rows::pair(ui, &tell.ui("occupation-strength"), &tell.ui_with(key, &[("strength", strength)]), None);
}

fn commands(
    ui: &mut Ui,
    view: &View,
    state: &mut PanelState,
    over: CountryId,
    country: CountryId,
    actions: &mut Vec<Action>,
) {
    let (t, tell, scale) = (view.t, view.tell, Scale::of(ui.ctx()));
    let Some(seat) = view.seat.filter(|&seat| t.factions[seat].country == over && t.countries[over].governs(seat))
    else {
        return;
    };
    ui.add_space(scale.px(6.0, 9.0));
    let taken = occupation::requisition(t, country);
    // Always there: where it cannot be given, the reason is what one wants to read.
    let hand_over = Command::States(StatesOrder::HandOver { country });
    let label = tell.command(&hand_over);
    orders::order(ui, view, seat, hand_over, &label, actions);
    let mut list = Vec::new();
    let step = Fixed::whole(5);
    list.push(StatesOrder::Requisition { country, percent: taken + step });
    list.push(StatesOrder::Requisition { country, percent: (taken - step).max(Fixed::ZERO) });
    list.push(StatesOrder::Garrison { country, men: Fixed::whole(STEP) });
    list.push(StatesOrder::Garrison { country, men: -Fixed::whole(STEP).min(occupation::men(t, country)) });
    list.push(StatesOrder::Amnesty { country });
    orders::fitting(ui, view, seat, list.into_iter().map(Command::States).collect(), actions);
    let mut parties: Vec<FactionId> =
        t.factions.active_in(country).filter(|&f| t.factions[f].kind.holds_allegiance()).collect();
    parties.sort_by_key(|&f| (std::cmp::Reverse(crate::rules::measure::support(t, f)), f));
    if parties.is_empty() {
        return;
    }
    reshape::of_country(ui, view, country, actions);
    section(ui, &tell.ui("occupation-parties"), "");
    ui.add_space(scale.px(4.0, 6.0));
    state.picked = state.picked.min(parties.len() - 1);
    let names: Vec<String> = parties.iter().map(|&f| tell.faction(f)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let width = ui.available_width();
    drop_down(ui, "local party", &mut state.picked, &names, width);
    ui.add_space(scale.px(4.0, 6.0));
    let faction = parties[state.picked];
    let list = [StatesOrder::Favour { faction }, StatesOrder::PurgeLocal { faction }];
    orders::fitting(ui, view, seat, list.into_iter().map(Command::States).collect(), actions);
}

/// Where the men stand and how it is borne there.
fn posts(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let Some(row) = t.administrations.of(country) else { return };
    let args = [("men", men(row.losses)), ("count", row.incidents.to_string())];
    section(ui, &tell.ui("occupation-posts"), &tell.ui_with("occupation-posts-note", &args));
    let columns = [Column::rest(), Column::number(50.0, 66.0), Column::number(64.0, 84.0)];
    let table = Table { columns: &columns, ruled: false };
    table.heads(ui, &["occupation-column-men", "occupation-column-resistance"].map(|key| tell.ui(key)));
    let mut list: Vec<_> = row.posts.iter().collect();
    list.sort_by_key(|post| (std::cmp::Reverse(post.resistance), post.province));
    for post in list {
        let (name, held, felt) = (tell.province(post.province), men(post.men), figures::points(post.resistance));
        let hot = if post.resistance > Fixed::whole(40) { Tone::Loss } else { Tone::Plain };
        let chosen = view.selection == Selection::Province(post.province);
        let response = table.entry(ui, Cell::Text(&name), &[(held, Tone::Plain), (felt.clone(), hot)], chosen);
        why::why_tooltip_of(&response, view, || {
            let mut terms = Vec::new();
            let total = occupation::resistance_level(book, t, post.province, &mut terms);
            let question = tell.ui_with("occupation-why-resistance", &[("now", felt.clone())]);
            account::level(view, question, name.clone(), figures::Unit::Points, &terms, total)
        });
        if response.clicked() {
            actions.push(Action::Select(Selection::Province(post.province)));
            actions.push(Action::Show(post.province));
        }
    }
    if let Selection::Province(at) = view.selection
        && row.post(at).is_some()
    {
        shift(ui, view, row, at, actions);
        reshape::of_place(ui, view, at, actions);
    }
}

/// Men brought to the place looked at from where most stand, or sent there from it.
fn shift(ui: &mut Ui, view: &View, row: &Administration, at: ProvinceId, actions: &mut Vec<Action>) {
    let t = view.t;
    let Some(seat) = view.seat.filter(|&seat| t.countries[row.over].governs(seat)) else { return };
    let others = row.posts.iter().filter(|post| post.province != at);
    let Some(most) = others.max_by_key(|post| (post.men, std::cmp::Reverse(post.province))) else { return };
    let step = Fixed::whole(SHIFTED);
    let here = row.post(at).map_or(Fixed::ZERO, |post| post.men);
    let list = [
        StatesOrder::Shift { from: most.province, to: at, men: step.min(most.men) },
        StatesOrder::Shift { from: at, to: most.province, men: step.min(here) },
    ];
    ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
    orders::fitting(ui, view, seat, list.into_iter().map(Command::States).collect(), actions);
}
