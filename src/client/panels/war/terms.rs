//! What could end a war: offers on the table, and a table at which terms are laid out: what the other side would say to
//! them, and why, before they are sent.

use bevy_egui::egui::{Align, Ui};

use super::super::state::PanelState;
use super::super::{account, figures, orders, rows, why};
use super::who;
use crate::client::desk::{Action, View};
use crate::client::theme::{Ground, Role, Scale, Tone, text};
use crate::client::widgets::field::{check_box, drop_down};
use crate::client::widgets::section::{nothing_here, section, subsection};
use crate::command::{Command, WarOrder};
use crate::rules::conflict;
use crate::units::{FactionId, Fixed};
use crate::world::{Belligerent, Clause, Conflict};

/// Days of the silence that is offered.
const SILENCE: u32 = 90;
/// Thousands of dollars.
const SUM: i64 = 100;

pub fn terms(ui: &mut Ui, view: &View, state: &mut PanelState, war: &Conflict, actions: &mut Vec<Action>) {
    on_the_table(ui, view, war, actions);
    table(ui, view, state, war, actions);
    if let Some(seat) = view.seat {
        courting(ui, view, war, seat, actions);
        mediation(ui, view, war, seat, actions);
    }
}

/// Good offices between two sides, for a government that is on neither.
fn mediation(ui: &mut Ui, view: &View, war: &Conflict, seat: FactionId, actions: &mut Vec<Action>) {
    let sides: Vec<Belligerent> = war.fighting().map(|side| side.who).collect();
    let mut list = Vec::new();
    for (n, &one) in sides.iter().enumerate() {
        for &other in sides[n + 1..].iter().filter(|&&other| war.hostile(one, other)) {
            list.push(Command::War(WarOrder::Mediate { conflict: war.key, one, other }));
        }
    }
    list.retain(|order| orders::fits(view, seat, order));
    if !list.is_empty() {
        section(ui, &view.tell.ui("war-mediation"), "");
        ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
        orders::fitting(ui, view, seat, list, actions);
    }
}

fn told(points: Fixed) -> (&'static str, Tone) {
    if points.is_negative() { ("war-answer-no", Tone::Loss) } else { ("war-answer-yes", Tone::Gain) }
}

/// What one would say to clauses of another, with its reasons.
fn verdict(ui: &mut Ui, view: &View, war: &Conflict, (from, to): (Belligerent, Belligerent), clauses: &[Clause]) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let points = conflict::answer(book, t, war, (from, to), clauses, &mut ());
    let (key, tone) = told(points);
    let answer = tell.ui_with(key, &[("points", figures::change(points).text)]);
    let ours = who::own(view, war) == Some(to);
    let label =
        if ours { tell.ui("war-answer-ours") } else { tell.ui_with("war-answer-of", &[("name", who::full(view, to))]) };
    let response = rows::verdict(ui, &label, &answer, tone);
    why::why_tooltip_of(&response, view, || {
        let mut terms = Vec::new();
        let total = conflict::answer(book, t, war, (from, to), clauses, &mut terms);
        account::level(view, tell.ui("war-why-answer"), who::full(view, to), figures::Unit::Points, &terms, total)
    });
}

fn on_the_table(ui: &mut Ui, view: &View, war: &Conflict, actions: &mut Vec<Action>) {
    let tell = view.tell;
    section(ui, &tell.ui("war-offers"), "");
    if war.offers.is_empty() {
        nothing_here(ui, &tell.ui("war-offers-none"));
    }
    for offer in &war.offers {
        let args = [("from", who::full(view, offer.from)), ("to", who::full(view, offer.to))];
        let until = tell.ui_with("war-offer-until", &[("date", offer.until.short())]);
        rows::pair(ui, &tell.ui_with("war-offer", &args), &until, None);
        rows::remark(ui, &tell.clauses(&offer.clauses));
        verdict(ui, view, war, (offer.from, offer.to), &offer.clauses);
        let accept = WarOrder::Accept { conflict: war.key, from: offer.from };
        let decline = WarOrder::Decline { conflict: war.key, from: offer.from };
        let both = [(accept, "war-take"), (decline, "war-refuse")];
        orders::side_by_side(ui, view, &both.map(|(order, key)| (Command::War(order), tell.ui(key))), actions);
    }
}

/// Every clause that could be written, in the order of their ticks; a state of its own last, where the rebel of the two could
/// have one.
fn all(view: &View, war: &Conflict, (from, to): (Belligerent, Belligerent), sum: Fixed) -> Vec<Clause> {
    let rebel = if from == Belligerent::Country(war.country) { to } else { from };
    let own = conflict::could_part(view.book, view.t, war, rebel).map(|country| Clause::Partition { country });
    let always = [
        Clause::CeaseFire { days: SILENCE },
        Clause::Peace,
        Clause::Alliance,
        Clause::Amnesty,
        Clause::Seats,
        Clause::Merger,
        Clause::Autonomy,
        Clause::Payment { sum },
        Clause::Surrender,
        Clause::Cession,
        Clause::Departure,
    ];
    always.into_iter().chain(own).collect()
}

fn table(ui: &mut Ui, view: &View, state: &mut PanelState, war: &Conflict, actions: &mut Vec<Action>) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    let from = who::own(view, war).or_else(|| war.fighting().next().map(|s| s.who).filter(|_| view.seat.is_none()));
    let Some(from) = from else { return };
    let enemies: Vec<Belligerent> = war.fighting().map(|s| s.who).filter(|&other| war.hostile(from, other)).collect();
    if enemies.is_empty() {
        return;
    }
    section(ui, &tell.ui("war-table"), &tell.ui_with("war-table-note", &[("name", who::name(view, from))]));
    ui.add_space(scale.px(4.0, 6.0));
    let mut at = state.war.with.and_then(|w| enemies.iter().position(|e| *e == w)).unwrap_or(0);
    let names: Vec<String> = enemies.iter().map(|&enemy| who::full(view, enemy)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let width = ui.available_width();
    drop_down(ui, "with whom", &mut at, &names, width);
    let to = enemies[at];
    state.war.with = Some(to);
    ui.add_space(scale.px(4.0, 6.0));
    let mut sum = state.war.sum.unwrap_or(Fixed::whole(SUM));
    let every = all(view, war, (from, to), sum);
    let worth = |clauses: &[Clause]| conflict::answer(view.book, view.t, war, (from, to), clauses, &mut ());
    let bare = worth(&[]);
    ui.columns(2, |columns| {
        for (n, clause) in every.iter().enumerate() {
            let mut ticked = state.war.clauses & (1 << n) != 0;
            let column = &mut columns[n % 2];
            weighed(column, &mut ticked, &tell.clause(*clause), worth(&[*clause]) - bare);
            state.war.clauses = if ticked { state.war.clauses | (1 << n) } else { state.war.clauses & !(1 << n) };
        }
    });
    let chosen: Vec<Clause> =
        every.iter().enumerate().filter(|(n, _)| state.war.clauses & (1 << n) != 0).map(|(_, c)| *c).collect();
    if chosen.iter().any(|c| matches!(c, Clause::Payment { .. })) {
        let told = figures::money(sum);
        orders::stepper(ui, &tell.ui("war-sum"), &mut sum, Fixed::whole(SUM), Fixed::whole(20_000), &told);
        state.war.sum = Some(sum.max(Fixed::whole(SUM)));
    }
    if chosen.is_empty() {
        let args = [("name", who::name(view, to)), ("points", figures::change(bare).text)];
        rows::remark(ui, &tell.ui_with("war-table-empty", &args));
        return;
    }
    ui.add_space(scale.px(3.0, 4.0));
    verdict(ui, view, war, (from, to), &chosen);
    if let Some(seat) = view.seat {
        let order = Command::War(WarOrder::Offer { conflict: war.key, to, clauses: chosen });
        orders::order(ui, view, seat, order, &tell.ui("war-send-offer"), actions);
    }
}

/// A clause to tick, and what it is worth to the other side.
fn weighed(ui: &mut Ui, ticked: &mut bool, words: &str, worth: Fixed) {
    let ground = Ground::of(ui);
    let tone = match worth {
        w if w.is_negative() => Tone::Loss,
        w if w.is_positive() => Tone::Gain,
        _ => Tone::Quiet,
    };
    let right = ui.max_rect().right() - Scale::of(ui.ctx()).px(4.0, 8.0);
    let told = text::line(ui, Role::Body, &figures::change(worth).text, ground.colour(tone));
    let room = right - told.size().x - ui.cursor().left();
    let shown = text::elided(ui, Role::Body, words, ground.colour(Tone::Plain), room - 30.0).text().to_owned();
    let response = check_box(ui, ticked, &shown);
    text::centred(ui.painter(), right, response.rect.center().y, Align::Max, told);
}

/// Armed bodies of one's own country that could be won, with the odds; and amnesties.
fn courting(ui: &mut Ui, view: &View, war: &Conflict, seat: FactionId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let mut first = true;
    for side in war.fighting() {
        let mut list = vec![(None, WarOrder::Amnesty { conflict: war.key, against: side.who })];
        if let Belligerent::Faction(faction) = side.who {
            let court = |merge| (Some((faction, merge)), WarOrder::Court { conflict: war.key, faction, merge });
            list.extend([false, true].map(court));
        }
        list.retain(|(_, order)| orders::fits(view, seat, &Command::War(order.clone())));
        if list.is_empty() {
            continue;
        }
        if std::mem::take(&mut first) {
            section(ui, &tell.ui("war-courting"), &tell.ui("war-courting-note"));
        }
        subsection(ui, &who::full(view, side.who));
        for (courted, order) in list {
            let order = Command::War(order);
            let Some((faction, merge)) = courted else {
                orders::fitting(ui, view, seat, vec![order], actions);
                continue;
            };
            let odds = conflict::chance_to_win_over(book, t, war, (seat, faction), merge, &mut ());
            let key = if merge { "war-courting-for-good" } else { "war-courting-for-now" };
            let said = |ui: &mut Ui| {
                let response = rows::pair(ui, &tell.ui(key), &figures::percent_whole(odds), None);
                why::why_tooltip_of(&response, view, || {
                    let mut terms = Vec::new();
                    let total = conflict::chance_to_win_over(book, t, war, (seat, faction), merge, &mut terms);
                    let question = tell.ui_with("war-why-courting", &[("odds", figures::percent_whole(total))]);
                    account::level(view, question, tell.faction(faction), figures::Unit::Points, &terms, total)
                });
            };
            let label = tell.ui(if merge { "war-court-merge" } else { "war-court" });
            orders::said_order(ui, view, &order, &label, said, actions);
        }
    }
}
