//! What goes on inside a faction: its wings, where they stand on what is asked of them, and what would go if it broke.
//!
//! Owns the setting. Shares, stances, lines and pressure are the rules' own; the parts of seats and arms shown are by the
//! wings' shares, as the break itself goes place by place.

use bevy_egui::egui::{Align, Rect, Sense, Ui, pos2, vec2};

use super::super::state::{PanelState, Unfolded};
use super::super::{figures, marks, orders, rows, why};
use crate::client::desk::{Action, Subject, View};
use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};
use crate::client::widgets::paint;
use crate::client::widgets::pattern::Fill;
use crate::client::widgets::proportion::{Part, proportion_bar};
use crate::client::widgets::section::{section, subsection};
use crate::client::widgets::table::{Cell, Column, Table};
use crate::command::Command;
use crate::rules::schism;
use crate::units::{FactionId, Fixed, QuestionId, Share, apportion_by_remainder};
use crate::world::Wing;

/// The bar of the wings and a line for each, then every question that is put to the faction.
pub fn wings(ui: &mut Ui, view: &View, state: &mut PanelState, id: FactionId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let all = &t.wings[id].wings;
    if all.len() < 2 {
        return;
    }
    let scale = Scale::of(ui.ctx());
    let pressure = t.wings[id].pressure;
    let note = tell.ui_with("panel-wings-pressure", &[("pressure", figures::points(pressure))]);
    let head = section(ui, &tell.ui("panel-wings"), &note);
    let head = ui.interact(head.rect, ui.id().with("wings pressure"), Sense::click());
    why::why_tooltip_for(&head, view, Subject::Pressure(id));
    if head.clicked() {
        actions.push(why::toggle_pin(ui.ctx(), Subject::Pressure(id)));
    }
    ui.add_space(scale.px(4.0, 6.0));
    let fills: Vec<Fill> = all.iter().map(|wing| marks::movement_fill(view, wing.movement)).collect();
    let parts: Vec<Part> =
        all.iter().zip(&fills).map(|(wing, &fill)| Part { share: wing.share as f32, fill }).collect();
    proportion_bar(ui, &parts);
    table(ui, view, state, id, &fills, actions);
    let open: Vec<QuestionId> =
        t.wings.questions().map(|(q, _)| q).filter(|&q| schism::concerned(book, t, id, q)).collect();
    for question in open {
        asked(ui, view, id, question, &fills, actions);
    }
    // Where nothing threatens, nobody asks.
    if let Some(leavers) = schism::leavers(book, t, id).filter(|_| pressure >= book.defines.schism.holds.over_int(2)) {
        if_it_broke(ui, view, id, leavers);
    }
}

/// Parts of a whole number by the wings' shares, adding up to it.
fn parted(wings: &[Wing], whole: u64) -> Vec<u64> {
    let weights: Vec<u64> = wings.iter().map(|wing| u64::from(wing.share)).collect();
    apportion_by_remainder(whole, &weights)
}

/// Thousands under arms as men.
fn men(force: Fixed) -> u64 {
    force.times_int(1000).trunc().max(0).unsigned_abs()
}

fn table(ui: &mut Ui, view: &View, state: &mut PanelState, id: FactionId, fills: &[Fill], actions: &mut Vec<Action>) {
    let (t, tell) = (view.t, view.tell);
    let row = &t.factions[id];
    let all = &t.wings[id].wings;
    let columns = [
        Column::rest(),
        Column::number(40.0, 54.0),
        Column::number(48.0, 62.0),
        Column::number(34.0, 44.0),
        Column::number(40.0, 52.0),
    ];
    let table = Table { columns: &columns, ruled: false };
    let heads = ["panel-column-share", "panel-column-members", "panel-column-seats", "panel-column-arms"];
    let heads = heads.map(|key| tell.ui(key));
    table.header(ui, &["", &heads[0], &heads[1], &heads[2], &heads[3]]);
    let (members, seats, arms) =
        (parted(all, row.members), parted(all, u64::from(row.seats)), parted(all, men(row.force)));
    for (n, (wing, &fill)) in all.iter().zip(fills).enumerate() {
        let name = match wing.leader.filter(|_| wing.leader == row.leader) {
            Some(_) => tell.ui_with("panel-wing-leads", &[("name", tell.movement_adjective(wing.movement))]),
            None => tell.movement_adjective(wing.movement),
        };
        let share = figures::percent_whole(Share(wing.share).percent());
        let heads = figures::heads(members[n]);
        let chairs = if row.seats > 0 { seats[n].to_string() } else { "–".to_owned() };
        let armed = if arms.iter().any(|&a| a > 0) { figures::heads(arms[n]) } else { "–".to_owned() };
        let cells = [
            Cell::Swatch(fill, &name),
            Cell::Set(&share, Role::Strong, Tone::Plain),
            Cell::Text(&heads),
            Cell::Text(&chairs),
            Cell::Text(&armed),
        ];
        let number = u8::try_from(n).expect("a few wings");
        if table.row(ui, &cells).clicked() {
            state.unfold(Unfolded::Wing(number));
        }
        if state.unfolded == Some(Unfolded::Wing(number)) {
            unfolded(ui, view, id, number, wing, actions);
        }
    }
}

/// Who leads a wing, and what its faction may do about it.
fn unfolded(ui: &mut Ui, view: &View, id: FactionId, number: u8, wing: &Wing, actions: &mut Vec<Action>) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    ui.add_space(scale.px(2.0, 3.0));
    let leader = wing.leader.map_or_else(|| tell.ui("panel-wing-leaderless"), |c| tell.character(c));
    let args = [("leader", leader), ("goodwill", figures::points(wing.goodwill))];
    rows::remark(ui, &tell.ui_with("panel-wing-about", &args));
    ui.add_space(scale.px(4.0, 6.0));
    if view.seat == Some(id) {
        let court = tell.ui("panel-order-court");
        orders::order(ui, view, id, Command::Court { wing: number }, &court, actions);
        let expel = tell.ui("panel-order-expel");
        orders::order(ui, view, id, Command::Expel { wing: number }, &expel, actions);
    }
}

/// A question: the line taken, each wing between the two answers, and the orders that take a line.
fn asked(ui: &mut Ui, view: &View, id: FactionId, question: QuestionId, fills: &[Fill], actions: &mut Vec<Action>) {
    let (t, tell, scale) = (view.t, view.tell, Scale::of(ui.ctx()));
    let line = t.wings.line(id, question);
    let told = line.map_or_else(|| tell.ui("panel-line-none"), |answer| tell.answer(question, answer));
    section(ui, &tell.ui("panel-question"), &tell.ui_with("panel-line", &[("line", told)]));
    text::paragraph(ui, Role::Body, &tell.question_title(question), palette::INK);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
    let quiet = Ground::Paper.colour(Tone::Quiet);
    for (answer, x, align) in [(1, rect.left(), Align::Min), (0, rect.right(), Align::Max)] {
        let role = if line == Some(answer) { Role::Strong } else { Role::Body };
        let colour = if line == Some(answer) { palette::INK } else { quiet };
        let name = text::elided(ui, role, &tell.answer(question, answer), colour, rect.width() * 0.48);
        text::centred(ui.painter(), x, rect.center().y, align, name);
    }
    for (wing, &fill) in t.wings[id].wings.iter().zip(fills) {
        stance(ui, view, wing, question, fill);
    }
    if view.seat == Some(id) {
        ui.add_space(scale.px(4.0, 6.0));
        for answer in [0, 1] {
            let args = [("answer", tell.answer(question, answer))];
            let label = tell.ui_with("panel-order-declare", &args);
            orders::order(ui, view, id, Command::Declare { question, answer }, &label, actions);
        }
        orders::order(ui, view, id, Command::Congress, &tell.ui("panel-order-congress"), actions);
    }
}

/// A wing's name, then its stance as a bar from the middle: left the second answer, right the first.
fn stance(ui: &mut Ui, view: &View, wing: &Wing, question: QuestionId, fill: Fill) {
    let scale = Scale::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(15.0, 20.0)), Sense::hover());
    let y = rect.center().y;
    let value = wing.stance(question);
    let side = scale.px(9.0, 12.0);
    let swatch = Rect::from_min_size(pos2(rect.left(), (y - side / 2.0).round()), vec2(side, side));
    crate::client::widgets::pattern::swatch_at(ui.painter(), swatch, fill);
    let left = swatch.right() + scale.px(5.0, 7.0);
    let name_room = rect.width() * 0.30;
    let name = view.tell.movement_adjective(wing.movement);
    let name = text::elided(ui, Role::Body, &name, palette::INK, name_room);
    text::centred(ui.painter(), left, y, Align::Min, name);
    let told = text::line(ui, Role::Strong, &figures::change(value).text, palette::INK);
    text::centred(ui.painter(), rect.right(), y, Align::Max, told);
    let tall = scale.px(7.0, 9.0);
    let bar = Rect::from_min_max(
        pos2(left + name_room + scale.gap(), y - tall / 2.0),
        pos2(rect.right() - scale.px(44.0, 58.0), y + tall / 2.0),
    );
    let bar = paint::whole(bar);
    let middle = bar.center().x.round();
    let reach = (value.to_f32() / 100.0).clamp(-1.0, 1.0) * bar.width() / 2.0;
    let part = Rect::from_x_y_ranges(middle.min(middle + reach)..=middle.max(middle + reach), bar.top()..=bar.bottom());
    paint::hline(ui.painter(), bar.left(), bar.right(), y.round(), 1.0, palette::PAPER_3);
    crate::client::widgets::pattern::fill(ui.painter(), part, fill);
    ui.painter().add(paint::outline(part, 1.0, palette::INK));
    paint::vline(ui.painter(), middle, bar.top() - 2.0, bar.bottom() + 2.0, 1.0, palette::INK);
}

/// What stays and what goes, should it break today, and how likely that is when it is next looked into.
fn if_it_broke(ui: &mut Ui, view: &View, id: FactionId, leavers: schism::Leavers) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let row = &t.factions[id];
    subsection(ui, &tell.ui("panel-break"));
    let leaving = Share(leavers.share);
    let args = [
        ("share", figures::percent_whole(leaving.percent())),
        ("answer", leavers.over.map_or_else(|| tell.ui("panel-break-dissent"), |(q, a)| tell.answer(q, a))),
        ("odds", figures::percent(schism::next_hazard(book, t, id))),
    ];
    rows::remark(ui, &tell.ui_with("panel-break-about", &args));
    let columns = [Column::rest(), Column::number(56.0, 72.0), Column::number(56.0, 72.0), Column::number(56.0, 72.0)];
    let table = Table { columns: &columns, ruled: true };
    let heads = ["panel-break-now", "panel-break-stays", "panel-break-goes"].map(|key| tell.ui(key));
    table.header(ui, &["", &heads[0], &heads[1], &heads[2]]);
    let part = |whole: u64| {
        let weights = [u64::from(Share::WHOLE - leaving.0), u64::from(leaving.0)];
        let parts = apportion_by_remainder(whole, &weights);
        (parts[0], parts[1])
    };
    let mut lines = vec![("panel-members", row.members, true)];
    if row.seats > 0 {
        lines.push(("panel-seats", u64::from(row.seats), false));
    }
    if row.force.is_positive() {
        lines.push(("panel-force", men(row.force), true));
    }
    for (key, whole, short) in lines {
        let told = |n: u64| if short { figures::heads(n) } else { n.to_string() };
        let (stays, goes) = part(whole);
        let (name, now, stays, goes) = (tell.ui(key), told(whole), told(stays), told(goes));
        table.row(
            ui,
            &[Cell::Text(&name), Cell::Text(&now), Cell::Text(&stays), Cell::Set(&goes, Role::Strong, Tone::Loss)],
        );
    }
}
