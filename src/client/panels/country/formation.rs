//! Building a majority: who forms it, who is ticked, what it adds up to, what each answers and why; and the orders of
//! coalitions.
//!
//! Owns the ticks and their setting. Answers are the rules' own, from the same function that forms governments; they are
//! asked for anew when the day, an order or a tick changes.

use bevy_egui::egui::Ui;

use super::super::state::{Forming, PanelState};
use super::super::{figures, marks, orders};
use crate::client::desk::{Action, View};
use crate::client::theme::{Role, Scale, Tone, palette, text};
use crate::client::widgets::division::reach_bar;
use crate::client::widgets::formation::{Partner, partners};
use crate::client::widgets::pattern::Fill;
use crate::client::widgets::section::section;
use crate::command::Command;
use crate::rules::{government, measure};
use crate::telling::number;
use crate::units::{CountryId, FactionId};
use crate::world::{Answer, Promise};

/// Reasons told of an answer.
const REASONS: usize = 4;

pub fn formation(ui: &mut Ui, view: &View, state: &mut PanelState, id: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let mut seated: Vec<FactionId> = t.factions.active_in(id).filter(|&f| t.factions[f].seats > 0).collect();
    seated.sort_by_key(|&f| (std::cmp::Reverse(t.factions[f].seats), f));
    let Some(head) = head(view, id, &seated) else { return };
    follow(view, state, id, head, &seated);
    let Some(forming) = &mut state.forming else { return };
    let need = measure::majority(book, id);
    let args = [("name", tell.faction_short(head)), ("need", need.to_string())];
    section(ui, &tell.ui("panel-forming"), &tell.ui_with("panel-forming-note", &args));
    seated.sort_by_key(|&f| (f != head, t.factions[head].stance.distance(&t.factions[f].stance), f));
    let ticked = |forming: &Forming, f: FactionId| f == head || forming.partners.contains(&f);
    let parts: Vec<(u32, Fill)> = seated
        .iter()
        .filter(|&&f| ticked(forming, f))
        .map(|&f| (t.factions[f].seats, marks::faction_fill(view, f)))
        .collect();
    let sum: u32 = parts.iter().map(|part| part.0).sum();
    let scale = Scale::of(ui.ctx());
    ui.add_space(scale.px(2.0, 3.0));
    reach_bar(ui, &parts, measure::chamber(book, id), need);
    let (key, colour) =
        if sum >= need { ("panel-forming-carries", palette::GAIN) } else { ("panel-forming-short", palette::LOSS) };
    let args = [("seats", sum.to_string()), ("by", sum.abs_diff(need).to_string())];
    text::paragraph(ui, Role::Strong, &tell.ui_with(key, &args), colour);
    ui.add_space(scale.px(2.0, 3.0));
    let answer_of = |forming: &Forming, f: FactionId| forming.answers.iter().find(|a| a.party == f).cloned();
    let told: Vec<(String, String, String, Tone, String)> = seated
        .iter()
        .map(|&f| {
            let (answer, tone, why) = match answer_of(forming, f) {
                Some(answer) => said(view, &answer),
                None => (tell.ui("panel-forming-forms"), Tone::Quiet, String::new()),
            };
            (tell.faction_short(f), t.factions[f].seats.to_string(), answer, tone, why)
        })
        .collect();
    let rows: Vec<Partner> = seated
        .iter()
        .zip(&told)
        .map(|(&f, (name, seats, answer, tone, why))| Partner {
            fill: marks::faction_fill(view, f),
            name,
            seats,
            ticked: ticked(forming, f),
            fixed: f == head,
            answer,
            tone: *tone,
            why,
        })
        .collect();
    if let Some(pressed) = partners(ui, &rows) {
        let f = seated[pressed];
        match forming.partners.iter().position(|&p| p == f) {
            Some(at) => {
                forming.partners.remove(at);
            }
            None => forming.partners.push(f),
        }
    }
    let chosen = forming.partners.clone();
    ui.add_space(scale.px(5.0, 7.0));
    give(ui, view, id, head, &chosen, actions);
}

/// Who would form it: the player's own party if it sits there, else the head of the government, else the largest.
fn head(view: &View, id: CountryId, seated: &[FactionId]) -> Option<FactionId> {
    let sits = |f: &FactionId| seated.contains(f);
    view.seat.filter(sits).or(view.t.countries[id].head.filter(sits)).or(seated.first().copied())
}

/// What a party says, whether it is a yes, and its heaviest reasons.
fn said(view: &View, answer: &Answer) -> (String, Tone, String) {
    let tell = view.tell;
    let (key, tone) = if answer.total.is_negative() {
        ("panel-forming-refuses", Tone::Loss)
    } else if answer.promise.is_some() {
        ("panel-forming-asks", Tone::Plain)
    } else {
        ("panel-forming-joins", Tone::Gain)
    };
    let mut terms = answer.terms.clone();
    terms.sort_by_key(|(_, amount)| std::cmp::Reverse(amount.abs()));
    let nothing = [("what", String::new())];
    let mut why: Vec<String> = terms
        .iter()
        .take(REASONS)
        .map(|(reason, amount)| {
            format!("{} {}", tell.ui_with(&format!("why-{reason}"), &nothing).trim(), number::signed(*amount))
        })
        .collect();
    match answer.promise {
        Some(Promise::Law { law, passes }) => {
            let key = if passes { "panel-forming-promise-pass" } else { "panel-forming-promise-repeal" };
            why.push(tell.ui_with(key, &[("law", tell.law(law))]));
        }
        Some(Promise::Line { doctrine }) => {
            why.push(tell.ui_with("panel-forming-promise-line", &[("doctrine", tell.doctrine(doctrine))]));
        }
        None => {}
    }
    (tell.ui_with(key, &[("points", figures::change(answer.total).text)]), tone, why.join(" · "))
}

/// Keeps the ticks of this country and head, and the answers to them.
fn follow(view: &View, state: &mut PanelState, id: CountryId, head: FactionId, seated: &[FactionId]) {
    let (book, t) = (view.book, view.t);
    let row = &t.countries[id];
    if state.forming.as_ref().is_none_or(|forming| (forming.country, forming.head) != (id, head)) {
        let partners = if row.governs(head) { row.coalition.clone() } else { Vec::new() };
        state.forming = Some(Forming { country: id, head, partners, asked: None, answers: Vec::new() });
    }
    let Some(forming) = &mut state.forming else { return };
    let of = (t.calendar.today.number(), view.session.log().len(), forming.partners.clone());
    if forming.asked.as_ref() == Some(&of) {
        return;
    }
    let hopes = government::prospects(book, t, id);
    forming.answers = seated
        .iter()
        .filter(|&&f| f != head)
        .map(|&f| {
            let mut company = forming.partners.clone();
            if !company.contains(&f) {
                company.push(f);
            }
            government::ask(book, t, f, head, &company, &hopes)
        })
        .collect();
    forming.asked = Some(of);
}

/// The orders that make or end a government, as far as they concern the seat.
fn give(ui: &mut Ui, view: &View, id: CountryId, head: FactionId, chosen: &[FactionId], actions: &mut Vec<Action>) {
    let t = view.t;
    let Some(seat) = view.seat.filter(|&seat| seat == head && t.factions[seat].country == id) else { return };
    let row = &t.countries[id];
    let mut orders: Vec<Command> = Vec::new();
    if row.governs(seat) {
        let new = chosen.iter().filter(|party| !row.coalition.contains(party));
        orders.extend(new.map(|&party| Command::Invite { party }));
        let gone = row.coalition.iter().filter(|party| !chosen.contains(party));
        orders.extend(gone.map(|&party| Command::Oust { party }));
        orders.push(Command::Reshuffle);
        orders.push(Command::Dissolve);
    } else {
        if row.in_government(seat) {
            orders.push(Command::Leave);
        }
        orders.push(Command::Propose { partners: chosen.to_vec() });
        orders.push(Command::Censure);
    }
    for order in orders {
        let label = view.tell.command(&order);
        orders::order(ui, view, seat, order, &label, actions);
    }
}
