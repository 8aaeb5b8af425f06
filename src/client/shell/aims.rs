//! The objectives of the seat and how they stand.

use bevy_egui::egui::{Color32, Context, Id, Rect, Sense, Ui, vec2};

use super::words::Words;
use crate::client::desk::{Action, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::button::{Kind, button};
use crate::client::widgets::icon::{self, Icon};
use crate::client::widgets::modal::dialog;
use crate::client::widgets::paint;
use crate::client::widgets::section::nothing_here;
use crate::units::{Date, ObjectiveId};
use crate::world::{ObjectiveOutcome, ObjectiveState};

pub fn draw(ctx: &Context, view: &View, words: &Words, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let (close, dismissed) = dialog(ctx, Id::new("aims"), &words.get("objectives"), scale.px(440.0, 580.0), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if view.t.play.objectives.is_empty() {
            nothing_here(ui, &words.get("no-objectives"));
        }
        for state in &view.t.play.objectives {
            objective(ui, view, words, state);
        }
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
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::PAPER_3);
}
