//! Where a faction's money comes from, and paying it.
//!
//! Owns the bar of sources. The sums are the rules' own terms.

use bevy_egui::egui::Ui;

use super::super::state::PanelState;
use super::super::{figures, known, marks, orders, rows, why};
use crate::client::desk::{Action, Subject, View};
use crate::client::theme::{Ground, Role, Scale, Tone, text};
use crate::client::widgets::pattern::{Fill, Pattern};
use crate::client::widgets::proportion::{Caption, Part, captions, proportion_bar};
use crate::client::widgets::section::section;
use crate::command::Command;
use crate::rules::faction as rules;
use crate::rules::schism;
use crate::rules::view::Secret;
use crate::rules::why::{About, Term};
use crate::units::{CountryId, FactionId, Fixed};

/// Income by source as a bar, funds and the month's balance.
pub fn money(ui: &mut Ui, view: &View, id: FactionId, actions: &mut Vec<Action>) {
    let (tell, row) = (view.tell, &view.t.factions[id]);
    let scale = Scale::of(ui.ctx());
    let mut terms: Vec<Term> = Vec::new();
    let balance = rules::money_change(view.book, view.t, id, &mut terms);
    let patrons: Vec<String> = row.patrons.iter().map(|&(patron, _)| tell.country(patron)).collect();
    let note = match patrons.as_slice() {
        [] => String::new(),
        names => tell.ui_with("panel-money-patrons", &[("names", names.join(", "))]),
    };
    section(ui, &tell.ui("panel-money"), &note);
    if !known::knows(view, id) {
        estimated(ui, view, id, actions);
        return;
    }
    ui.add_space(scale.px(4.0, 6.0));
    let mut sources: Vec<&Term> = terms.iter().filter(|t| t.amount.is_positive()).collect();
    sources.sort_by_key(|t| std::cmp::Reverse(t.amount));
    let income: Fixed = sources.iter().map(|t| t.amount).sum();
    if income.is_positive() {
        let fills = fills(&sources);
        let parts: Vec<Part> =
            sources.iter().zip(&fills).map(|(t, &fill)| Part { share: t.amount.to_f32(), fill }).collect();
        let bar = proportion_bar(ui, &parts);
        why::why_tooltip_for(&bar, view, Subject::Money(id));
        let told: Vec<(String, bool)> = sources.iter().map(|t| caption(view, t, income)).collect();
        let fitting = fitting(ui, &told);
        let shown: Vec<Caption> = told[..fitting]
            .iter()
            .map(|(text, abroad)| Caption { text, tone: if *abroad { Tone::Accent } else { Tone::Plain } })
            .collect();
        captions(ui, &shown);
    }
    for &(patron, _) in &row.patrons {
        threat(ui, view, id, patron);
    }
    let trend = figures::money_change(balance);
    let held = tell.ui_with("panel-money-held", &[("sum", figures::money(row.funds))]);
    let response = rows::pair(ui, &held, &tell.ui_with("panel-money-month", &[("sum", trend.text)]), None);
    why::why_tooltip_for(&response, view, Subject::Money(id));
    if response.clicked() {
        actions.push(why::toggle_pin(ui.ctx(), Subject::Money(id)));
    }
}

/// "The Soviet Union stops paying it within 12 days: it answered “a counter-revolution”."
fn threat(ui: &mut Ui, view: &View, id: FactionId, patron: CountryId) {
    let Some(over) = schism::withholding(view.book, view.t, id, patron) else { return };
    let (tell, patience) = (view.tell, 2 * view.book.defines.schism.days);
    let country = tell.the_country(patron);
    let answer = tell.answer(over.question, over.answer);
    let (told, tone) = match over.days {
        Some(days) => {
            let args = [("country", country), ("days", days.to_string()), ("answer", answer)];
            (tell.ui_with("panel-money-stops", &args), Tone::Loss)
        }
        None => {
            let args = [("country", country), ("days", patience.to_string()), ("answer", answer)];
            (tell.ui_with("panel-money-would-stop", &args), Tone::Quiet)
        }
    };
    text::paragraph(ui, Role::Body, &told, Ground::Paper.colour(tone));
}

/// What can be guessed of a rival's purse: what lies in it, and what comes in.
fn estimated(ui: &mut Ui, view: &View, id: FactionId, actions: &mut Vec<Action>) {
    let sum = |secret| known::figure(view, id, secret, figures::money);
    let held = view.tell.ui_with("panel-money-held", &[("sum", sum(Secret::Funds))]);
    let comes = view.tell.ui_with("panel-money-comes", &[("sum", sum(Secret::Income))]);
    let response = rows::pair(ui, &held, &comes, None);
    why::why_tooltip_for(&response, view, Subject::Money(id));
    if response.clicked() {
        actions.push(why::toggle_pin(ui.ctx(), Subject::Money(id)));
    }
}

fn fills(sources: &[&Term]) -> Vec<Fill> {
    let mut shades = marks::SHADES.into_iter().cycle();
    sources
        .iter()
        .map(|term| match term.about {
            About::Country(_) => Fill::new(marks::FROM_ABROAD, Pattern::Plain),
            _ => Fill::plain(shades.next().expect("shades never end")),
        })
        .collect()
}

/// "dues 41", and whether it comes from abroad, which is told as a share: "Norway 38 %".
fn caption(view: &View, term: &Term, income: Fixed) -> (String, bool) {
    match term.about {
        About::Country(patron) => {
            let share = figures::percent_whole(term.amount.times_int(100).over(income));
            (format!("{} {share}", view.tell.country(patron)), true)
        }
        _ => {
            let key = match term.reason {
                "dues" => "panel-money-dues",
                "deputies" => "panel-money-deputies",
                "offices-of-state" => "panel-money-state",
                "paid-by" => "panel-money-allies",
                _ => "panel-money-other",
            };
            (view.tell.ui_with(key, &[("sum", figures::points(term.amount))]), false)
        }
    }
}

/// How many captions stand side by side.
fn fitting(ui: &Ui, told: &[(String, bool)]) -> usize {
    let gap = Scale::of(ui.ctx()).px(10.0, 14.0);
    let mut room = ui.available_width();
    told.iter()
        .take_while(|(words, abroad)| {
            let role = if *abroad { Role::Strong } else { Role::Body };
            room -= text::line(ui, role, words, Ground::Paper.colour(Tone::Plain)).size().x + gap;
            room > -gap
        })
        .count()
        .max(1)
        .min(told.len())
}

/// Sets a monthly sum and pays it.
pub fn fund(
    ui: &mut Ui,
    view: &View,
    state: &mut PanelState,
    seat: FactionId,
    to: FactionId,
    paid: Fixed,
    actions: &mut Vec<Action>,
) {
    let tell = view.tell;
    let mut sum = state.sum.unwrap_or(paid);
    let told = tell.ui_with("panel-fund-sum", &[("sum", figures::money(sum))]);
    let step = match sum {
        s if s >= Fixed::HUNDRED => Fixed::whole(25),
        s if s >= Fixed::whole(20) => Fixed::whole(5),
        _ => Fixed::ONE,
    };
    orders::stepper(ui, &tell.ui("panel-fund"), &mut sum, step, Fixed::whole(5000), &told);
    state.sum = (sum != paid).then_some(sum);
    let key = match (sum == paid, sum.is_zero()) {
        (true, true) => "panel-fund-none",
        (true, false) => "panel-fund-paid",
        (false, true) => "panel-fund-stop",
        (false, false) => "panel-fund-pay",
    };
    let label = tell.ui_with(key, &[("sum", figures::money(sum))]);
    if sum == paid {
        let scale = Scale::of(ui.ctx());
        rows::pair(ui, &label, "", None);
        ui.add_space(orders::order_height(scale) - scale.row());
        return;
    }
    let before = actions.len();
    orders::order(ui, view, seat, Command::Fund { faction: to, monthly: sum }, &label, actions);
    if actions.len() > before {
        state.sum = None;
    }
}
