//! What can be undertaken in the country looked at: whom it is aimed at, its odds and its risk with their reasons, its price.

use bevy_egui::egui::Ui;

use super::super::state::PanelState;
use super::super::{account, figures, orders, rows, why};
use crate::client::desk::{Action, View};
use crate::client::theme::Scale;
use crate::client::widgets::field::drop_down;
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::slip;
use crate::command::{Command, Covert};
use crate::rules::covert as rules;
use crate::rules::measure;
use crate::scenario::Aim;
use crate::units::{ActId, CountryId, FactionId, Fixed};
use crate::world::{Runner, Target};

/// Most targets of a kind that are offered.
const MOST: usize = 24;

pub fn acts(ui: &mut Ui, view: &View, state: &mut PanelState, runner: Runner, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let Some(country) = state.target else {
        nothing_here(ui, &tell.ui("covert-pick"));
        return;
    };
    let depth = t.networks.of(runner, country).map_or(Fixed::ZERO, |n| n.depth);
    section(ui, &tell.ui_with("covert-acts", &[("country", tell.country(country))]), &tell.ui("covert-acts-note"));
    let on_offer: Vec<ActId> = rules::offered(book, depth).collect();
    if on_offer.is_empty() {
        nothing_here(ui, &tell.ui("covert-acts-none"));
    }
    // What a little more would open is told too.
    let mut beyond: Vec<ActId> = book.acts.ids().filter(|&act| book.acts[act].depth > depth).collect();
    beyond.sort_by_key(|&act| (book.acts[act].depth, act));
    for (aim, key) in [
        (Aim::Faction, "covert-aim-faction"),
        (Aim::Institution, "covert-aim-institution"),
        (Aim::Character, "covert-aim-person"),
        (Aim::Province, "covert-aim-province"),
        (Aim::Country, "covert-aim-country"),
    ] {
        let of_kind: Vec<ActId> = on_offer.iter().copied().filter(|&act| book.acts[act].aim == aim).collect();
        let targets = targets(view, country, aim);
        if of_kind.is_empty() || targets.is_empty() {
            continue;
        }
        section(ui, &tell.ui(key), "");
        ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
        let at = state.aims.entry(key).or_default();
        *at = (*at).min(targets.len() - 1);
        if targets.len() > 1 {
            let names: Vec<String> = targets.iter().map(|&target| named(view, target)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let width = ui.available_width();
            drop_down(ui, key, at, &names, width);
            ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
        }
        let target = targets[*at];
        for act in of_kind {
            one(ui, view, runner, country, act, target, actions);
        }
    }
    if beyond.is_empty() {
        return;
    }
    section(ui, &tell.ui("covert-beyond"), &tell.ui_with("covert-depth-now", &[("depth", figures::points(depth))]));
    for act in beyond {
        let needed = tell.ui_with("covert-depth", &[("depth", figures::plain(book.acts[act].depth))]);
        slip::note(rows::pair(ui, &tell.act(act), &needed, None), &tell.act_about(act));
    }
}

/// The odds and the risk of an act, then the order.
fn one(
    ui: &mut Ui,
    view: &View,
    runner: Runner,
    country: CountryId,
    act: ActId,
    target: Target,
    actions: &mut Vec<Action>,
) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let odds = rules::odds(book, t, runner, act, country, &mut ());
    let risk = rules::risk(book, t, runner, act, country, &mut ());
    let args = [("odds", figures::percent_whole(odds)), ("risk", figures::percent_whole(risk))];
    let said = |ui: &mut Ui| {
        let response = rows::pair(ui, &tell.act(act), &tell.ui_with("covert-odds", &args), None);
        why::why_tooltip_of(&response, view, || {
            let mut terms = Vec::new();
            let total = rules::odds(book, t, runner, act, country, &mut terms);
            let question = tell.ui_with("covert-why-odds", &[("odds", figures::percent_whole(total))]);
            account::level(view, question, tell.act_about(act), figures::Unit::Points, &terms, total)
        });
    };
    let order = Command::Covert(Covert::Undertake { act, target });
    orders::said_order(ui, view, &order, &tell.ui("covert-undertake"), said, actions);
}

fn named(view: &View, target: Target) -> String {
    let tell = view.tell;
    match target {
        Target::Country(c) => tell.country(c),
        Target::Faction(f) => tell.faction(f),
        Target::Character(c) => tell.character(c),
        Target::Province(p) => tell.province(p),
    }
}

/// Whom an act could be aimed at, those that matter first.
fn targets(view: &View, country: CountryId, aim: Aim) -> Vec<Target> {
    let t = view.t;
    let mut factions: Vec<FactionId> = t
        .factions
        .active_in(country)
        .filter(|&f| t.factions[f].kind.holds_allegiance() == (aim == Aim::Faction))
        .collect();
    let weight = |f: FactionId| (measure::support(t, f), measure::reach(t, f));
    factions.sort_by_key(|&f| (std::cmp::Reverse(weight(f)), f));
    factions.truncate(MOST);
    match aim {
        Aim::Country => vec![Target::Country(country)],
        Aim::Faction | Aim::Institution => factions.into_iter().map(Target::Faction).collect(),
        Aim::Province => {
            let mut places = t.provinces.of(country).to_vec();
            places.sort_by_key(|&p| (std::cmp::Reverse(t.provinces.population[p]), p));
            places.truncate(MOST);
            places.into_iter().map(Target::Province).collect()
        }
        Aim::Character => {
            let leads = |f: FactionId| t.factions[f].leader;
            let mut people: Vec<_> = t.factions.active_in(country).filter_map(leads).collect();
            people.sort_unstable();
            people.dedup();
            people.truncate(MOST);
            people.into_iter().map(Target::Character).collect()
        }
    }
}
