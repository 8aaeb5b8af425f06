//! The objectives of the seat and how they stand.

use bevy_egui::egui::{Color32, Context, Id, Rect, Sense, Ui, pos2, vec2};

use super::words::Words;
use crate::client::desk::{Action, View};
use crate::client::panels::standing_of;
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::button::{Kind, button};
use crate::client::widgets::icon::{self, Icon};
use crate::client::widgets::modal::dialog;
use crate::client::widgets::section::nothing_here;
use crate::client::widgets::{paint, sheet};
use crate::units::{Date, ObjectiveId};
use crate::world::{ObjectiveOutcome, ObjectiveState};

/// Parts of an aim's condition that are told.
const MOST_PARTS: usize = 6;

pub fn draw(ctx: &Context, view: &View, words: &Words, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let (close, dismissed) = dialog(ctx, Id::new("aims"), &words.get("objectives"), scale.px(440.0, 580.0), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if view.t.play.objectives.is_empty() {
            nothing_here(ui, &words.get("no-objectives"));
        }
        sheet::scroll(ui, "aims", scale.px(430.0, 640.0), |ui| {
            for state in &view.t.play.objectives {
                objective(ui, view, words, state);
            }
        });
        ui.add_space(scale.padding());
        button(ui, &words.get("close"), Kind::Main, None).clicked()
    });
    if close || dismissed {
        wishes.push(Action::CloseWindow);
    }
}

fn objective(ui: &mut Ui, view: &View, words: &Words, state: &ObjectiveState) {
    let today = view.t.calendar.today;
    let def = &view.book.objectives[state.objective];
    let settled = state.settled.unwrap_or(today).short();
    let (sub, sign) = match state.outcome {
        ObjectiveOutcome::Open => (until(words, today, def.by), None),
        ObjectiveOutcome::Won => (words.with("won-on", &[("date", &settled)]), Some((Icon::Done, palette::GAIN))),
        ObjectiveOutcome::Lost => (words.with("lost-on", &[("date", &settled)]), Some((Icon::Close, palette::LOSS))),
    };
    line(ui, &view.tell.objective(state.objective), &sub, sign);
    if let Some(seat) = view.seat.filter(|_| state.outcome == ObjectiveOutcome::Open) {
        for part in standing_of(view, seat, &def.condition).into_iter().take(MOST_PARTS) {
            so_far(ui, &part.told, part.depth, part.holds);
        }
    }
    rule(ui);
}

fn rule(ui: &mut Ui) {
    let (left, right, y) = (ui.max_rect().left(), ui.max_rect().right(), ui.cursor().top().round());
    paint::hline(ui.painter(), left, right, y, 1.0, palette::PAPER_3);
    ui.add_space(1.0);
}

/// One thing that the aim asks, and whether it is so today.
fn so_far(ui: &mut Ui, told: &str, depth: usize, holds: bool) {
    let scale = Scale::of(ui.ctx());
    let left = scale.px(44.0, 58.0) + scale.px(10.0, 14.0) * depth as f32;
    let width = ui.available_width();
    let words = text::wrapped(ui, Role::Body, told, palette::INK, width - left);
    let (rect, _) = ui.allocate_exact_size(vec2(width, words.size().y + scale.px(4.0, 5.0)), Sense::hover());
    let side = scale.px(10.0, 13.0);
    let sign = Rect::from_min_size(pos2(rect.left() + left - side - 6.0, rect.top() + 3.0), vec2(side, side));
    let (what, colour) = if holds { (Icon::Done, palette::GAIN) } else { (Icon::Close, palette::LOSS) };
    icon::paint(ui.painter(), what, sign, colour, palette::SLIP);
    text::at(ui.painter(), pos2(rect.left() + left, rect.top()), words);
}

/// "by 1 July 1947 · 48 days left".
fn until(words: &Words, today: Date, by: Date) -> String {
    let days = words.count("days-left", i64::from(by.since(today).max(0)));
    words.with("by-date", &[("date", &by.long()), ("left", &days)])
}

/// Objectives before a game begins.
pub fn promised(ui: &mut Ui, view: &View, words: &Words, objectives: &[ObjectiveId]) {
    for &id in objectives {
        let by = view.book.objectives[id].by;
        line(ui, &view.tell.objective(id), &until(words, view.t.calendar.today, by), None);
        rule(ui);
    }
}

fn line(ui: &mut Ui, sentence: &str, sub: &str, sign: Option<(Icon, Color32)>) {
    let scale = Scale::of(ui.ctx());
    let left = scale.px(26.0, 34.0);
    let width = ui.available_width();
    let sentence = text::wrapped(ui, Role::Strong, sentence, palette::INK, width - left);
    let sub = text::wrapped(ui, Role::Body, sub, palette::INK_2, width - left);
    let (above, between) = (scale.px(6.0, 9.0), scale.px(2.0, 3.0));
    let height = sentence.size().y + sub.size().y + between + 2.0 * above;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let side = scale.px(14.0, 18.0);
    let box_at = Rect::from_min_size(rect.min + vec2(2.0, above + 1.0), vec2(side, side));
    ui.painter().add(paint::outline(box_at, 1.0, palette::INK_2));
    if let Some((what, colour)) = sign {
        icon::paint(ui.painter(), what, box_at.shrink(2.0), colour, palette::SLIP);
    }
    let top = rect.top() + above;
    let below = text::at(ui.painter(), [rect.left() + left, top].into(), sentence).bottom();
    text::at(ui.painter(), [rect.left() + left, below + between].into(), sub);
}
