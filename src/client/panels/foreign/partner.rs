//! One other state: why the two stand as they do, what is signed between them, and what each would say to more.

use bevy_egui::egui::Ui;

use super::super::{account, figures, marks, orders, rows, why};
use super::envoy;
use crate::client::desk::{Action, View};
use crate::client::theme::{Scale, Tone};
use crate::client::widgets::section::{panel_head, section};
use crate::command::{Command, Envoy};
use crate::rules::{diplomacy, economy, relation};
use crate::scenario::TreatyKind;
use crate::units::{CountryId, Fixed};
use crate::world::Deal;

pub fn partner(ui: &mut Ui, view: &View, country: CountryId, other: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let name = tell.country(other);
    let head = t.countries[other].head.map_or_else(|| tell.ui("panel-government-none"), |f| tell.faction(f));
    panel_head(ui, &marks::initials(&name), marks::country_colour(view, other), &name, &head);
    let value = relation::relation(book, t, country, other, &mut ());
    let response = rows::pair(ui, &tell.ui("foreign-relation"), &figures::change(value).text, None);
    why::why_tooltip_of(&response, view, || account::relation(view, country, other));
    let fear = t.relations.fear(country, other);
    if fear.is_positive() {
        let response = rows::pair(ui, &tell.ui("foreign-we-fear"), &figures::points(fear), None);
        why::why_tooltip_of(&response, view, || {
            let mut terms = Vec::new();
            let reach = t.relations.reach(country, other, book.defines.diplomacy.far_off);
            let total = diplomacy::threat(book, t, country, other, reach, &mut terms);
            let question = tell.ui_with("foreign-why-fear", &[("now", figures::points(total))]);
            account::level(view, question, name.clone(), figures::Unit::Points, &terms, total)
        });
    }
    motives(ui, view, country, other);
    signed(ui, view, country, other, actions);
    offers(ui, view, country, other, actions);
    other_orders(ui, view, country, other, actions);
}

/// What lies between the two, and how long ago it was last added to.
fn motives(ui: &mut Ui, view: &View, country: CountryId, other: CountryId) {
    let (t, tell) = (view.t, view.tell);
    let grounds = t.relations.grounds(country, other);
    if grounds.is_empty() {
        return;
    }
    section(ui, &tell.ui("foreign-motives"), &tell.ui("foreign-motives-note"));
    for ground in grounds {
        let args = [("motive", tell.motive(ground.motive)), ("date", ground.since.short())];
        rows::pair(ui, &tell.ui_with("foreign-motive", &args), &figures::change(ground.size).text, None);
    }
}

fn signed(ui: &mut Ui, view: &View, country: CountryId, other: CountryId, actions: &mut Vec<Action>) {
    let (t, tell) = (view.t, view.tell);
    let between = t.treaties.between(country, other);
    if between.is_empty() {
        return;
    }
    section(ui, &tell.ui("foreign-signed"), "");
    for treaty in between {
        let note = match treaty.ends {
            Some((day, _)) => tell.ui_with("foreign-ends", &[("date", day.long())]),
            None => tell.ui_with("foreign-since", &[("date", treaty.since.long())]),
        };
        rows::pair(ui, &tell.treaty(treaty), &note, None);
        if envoy(view, country).is_some() {
            let denounce = (Envoy::Denounce { treaty: treaty.number }, "foreign-denounce");
            let breaks = (Envoy::Break { treaty: treaty.number }, "foreign-break");
            let both = [denounce, breaks].map(|(order, key)| (Command::Abroad(order), tell.ui(key)));
            orders::side_by_side(ui, view, &both, actions);
        }
    }
}

/// Every treaty that could be signed, and what the other side would say to it and why.
fn offers(ui: &mut Ui, view: &View, country: CountryId, other: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    section(ui, &tell.ui("foreign-offers"), &tell.ui("foreign-offers-note"));
    // On the first days no revenue has been entered yet.
    let revenue = |of: CountryId| t.countries[of].revenue.max(economy::revenue(book, t, of, &mut ()));
    let monthly = |giver: CountryId| revenue(giver).over_int(100).max(Fixed::ONE);
    let mut list = Vec::new();
    for kind in TreatyKind::ALL {
        let mut deals = vec![Deal::plain(kind, country, other)];
        if !kind.is_mutual() {
            deals.push(Deal::plain(kind, other, country));
        }
        for mut deal in deals {
            if kind == TreatyKind::Subsidy {
                deal.monthly = monthly(deal.from);
            }
            if !diplomacy::offer::possible(t, &deal) || kind == TreatyKind::Occupation {
                continue;
            }
            let points = diplomacy::offer_answer(book, t, country, &deal, &mut ());
            list.push((points, deal));
        }
    }
    // What they would sign first.
    list.sort_by_key(|(points, _)| (points.is_negative(), std::cmp::Reverse(*points)));
    for (points, deal) in list {
        let order = Command::Abroad(Envoy::Offer { deal });
        let said = |ui: &mut Ui| {
            let key = if points.is_negative() { "foreign-no" } else { "foreign-yes" };
            let answer = tell.ui_with(key, &[("points", figures::change(points).text)]);
            let response = rows::verdict(ui, &tell.deal_between(&deal, country), &answer, tone(points));
            why::why_tooltip_of(&response, view, || {
                let mut terms = Vec::new();
                let total = diplomacy::offer_answer(book, t, country, &deal, &mut terms);
                let about = tell.ui("foreign-answer-about");
                account::level(view, tell.deal(&deal), about, figures::Unit::Points, &terms, total)
            });
        };
        match envoy(view, country) {
            Some(_) => orders::said_order(ui, view, &order, &tell.ui("foreign-offer-it"), said, actions),
            None => said(ui),
        }
    }
}

fn tone(points: Fixed) -> Tone {
    if points.is_negative() { Tone::Loss } else { Tone::Gain }
}

/// Recognition, embargo, demands.
fn other_orders(ui: &mut Ui, view: &View, country: CountryId, other: CountryId, actions: &mut Vec<Action>) {
    let (t, tell) = (view.t, view.tell);
    let Some(seat) = envoy(view, country) else { return };
    section(ui, &tell.ui("foreign-other-orders"), "");
    ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
    let mut list = vec![
        Envoy::Recognise { of: other, on: !t.treaties.recognises(country, other) },
        Envoy::Embargo { against: other, on: !t.treaties.embargo(country, other) },
    ];
    let demands = diplomacy::crisis::demands(view.book, t, country, other);
    list.extend(demands.into_iter().map(|demand| Envoy::Demand { against: other, demand }));
    orders::fitting(ui, view, seat, list.into_iter().map(Command::Abroad).collect(), actions);
}
