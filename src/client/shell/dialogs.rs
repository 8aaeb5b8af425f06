//! The menu, the sheet of keys, and the questions before a history is left.

use bevy_egui::egui::{Align, Context, Id, Layout, Ui, vec2};

use super::keys::SHEET;
use super::words::Words;
use crate::client::desk::{Action, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::button::{Kind, button};
use crate::client::widgets::key_cap::key_cap;
use crate::client::widgets::modal::dialog;
use crate::client::widgets::section::section;
use crate::client::widgets::sheet;
use crate::units::Date;

pub fn menu(ctx: &Context, words: &Words, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let entries = [
        ("resume", Action::CloseWindow),
        ("save", Action::Save),
        ("load", Action::Load),
        ("rewind", Action::AskRewind(None)),
        ("settings", Action::OpenSettings),
        ("keys", Action::OpenKeys),
        ("to-title", Action::ToTitle),
        ("quit", Action::Quit),
    ];
    let (pressed, dismissed) = dialog(ctx, Id::new("menu"), &words.get("menu"), scale.px(260.0, 340.0), |ui| {
        ui.spacing_mut().item_spacing.y = scale.px(6.0, 8.0);
        let mut pressed = None;
        for (key, action) in entries {
            let kind = if key == "resume" { Kind::Main } else { Kind::Plain };
            if wide(ui, &words.get(key), kind) {
                pressed = Some(action);
            }
        }
        pressed
    });
    match pressed {
        Some(action) => wishes.push(action),
        None if dismissed => wishes.push(Action::CloseWindow),
        None => {}
    }
}

/// A button across the whole width.
pub fn wide(ui: &mut Ui, label: &str, kind: Kind) -> bool {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        vec2(width, Scale::of(ui.ctx()).px(28.0, 40.0)),
        Layout::top_down_justified(Align::Min),
        |ui| crate::client::widgets::button::Command { label, cost: "", kind, refused: None }.show(ui).clicked(),
    )
    .inner
}

pub fn key_sheet(ctx: &Context, words: &Words, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let (close, dismissed) = dialog(ctx, Id::new("keys"), &words.get("keys"), scale.px(380.0, 500.0), |ui| {
        ui.spacing_mut().item_spacing = vec2(scale.px(4.0, 6.0), scale.px(2.0, 4.0));
        for (caps, key) in SHEET {
            ui.horizontal(|ui| {
                let start = ui.cursor().left();
                for cap in caps {
                    key_cap(ui, cap);
                }
                let used = ui.cursor().left() - start;
                ui.add_space((scale.px(120.0, 160.0) - used).max(8.0));
                ui.label(text::body(ui.ctx(), words.get(key)));
            });
        }
        ui.add_space(scale.padding());
        button(ui, &words.get("close"), Kind::Main, None).clicked()
    });
    if close || dismissed {
        wishes.push(Action::CloseWindow);
    }
}

/// Two buttons at the right; true for the one that does it, false for the one that stays.
fn choice(ui: &mut Ui, yes: &str, no: &str) -> Option<bool> {
    let scale = Scale::of(ui.ctx());
    ui.add_space(scale.padding());
    let height = scale.px(28.0, 40.0);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
        let yes = button(ui, yes, Kind::Main, None).clicked().then_some(true);
        yes.or(button(ui, no, Kind::Plain, None).clicked().then_some(false))
    })
    .inner
}

/// To a day, or to the first of a month from a list.
pub fn rewind(ctx: &Context, view: &View, words: &Words, day: Option<Date>, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let Some(day) = day else { return months(ctx, view, words, wishes) };
    let title = words.with("rewind-to", &[("date", &day.long())]);
    let (answer, dismissed) = dialog(ctx, Id::new("rewind"), &title, scale.px(380.0, 480.0), |ui| {
        text::paragraph(ui, Role::Article, &words.get("rewind-about"), palette::INK);
        choice(ui, &words.get("rewind-yes"), &words.get("stay"))
    });
    match answer {
        Some(true) => wishes.push(Action::Rewind(day)),
        Some(false) => wishes.push(Action::CloseWindow),
        None if dismissed => wishes.push(Action::CloseWindow),
        None => {}
    }
}

fn months(ctx: &Context, view: &View, words: &Words, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let (today, earliest) = (view.t.calendar.today, view.session.earliest());
    let (picked, dismissed) = dialog(ctx, Id::new("months"), &words.get("rewind"), scale.px(340.0, 440.0), |ui| {
        ui.spacing_mut().item_spacing.y = scale.px(4.0, 6.0);
        text::paragraph(ui, Role::Body, &words.get("rewind-about"), palette::INK);
        ui.add_space(scale.px(4.0, 6.0));
        let mut picked = None;
        sheet::scroll(ui, "months", scale.px(260.0, 380.0), |ui| {
            let mut day = if today.day_of_month() > 1 { today.first_of_month(0) } else { today.first_of_month(-1) };
            if today <= earliest {
                crate::client::widgets::section::nothing_here(ui, &words.get("nothing-past"));
            }
            for (key, back) in [("rewind-yesterday", 1), ("rewind-week", 7), ("rewind-fortnight", 14)] {
                let near = today.plus(-back);
                if near >= earliest && near.first_of_month(0) != near {
                    let label = words.with(key, &[("date", &near.long())]);
                    if wide(ui, &label, Kind::Plain) {
                        picked = Some(Action::AskRewind(Some(near)));
                    }
                }
            }
            while day.first_of_month(1) > earliest && today > earliest {
                let shown = day.max(earliest);
                if wide(ui, &shown.long(), Kind::Plain) {
                    picked = Some(Action::AskRewind(Some(shown)));
                }
                day = day.first_of_month(-1);
            }
            branches(ui, view, words, &mut picked);
        });
        ui.add_space(scale.px(4.0, 6.0));
        if button(ui, &words.get("stay"), Kind::Main, None).clicked() {
            picked = Some(Action::CloseWindow);
        }
        picked
    });
    match picked {
        Some(action) => wishes.push(action),
        None if dismissed => wishes.push(Action::CloseWindow),
        None => {}
    }
}

fn branches(ui: &mut Ui, view: &View, words: &Words, picked: &mut Option<Action>) {
    if view.session.branches().is_empty() {
        return;
    }
    section(ui, &words.get("strip-branches"), "");
    for (number, branch) in view.session.branches().iter().enumerate() {
        let (from, to) = (branch.left_on.short(), branch.reached.long());
        if wide(ui, &words.with("branch-from-to", &[("from", &from), ("to", &to)]), Kind::Plain) {
            *picked = Some(Action::AskReopen(number));
        }
    }
}

/// Before a game with unsaved days is left.
pub fn leaving(ctx: &Context, words: &Words, game_days: i32, title: &str, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let (answer, dismissed) = dialog(ctx, Id::new("leaving"), &words.get(title), scale.px(360.0, 470.0), |ui| {
        ui.spacing_mut().item_spacing.y = scale.px(6.0, 8.0);
        let about = match game_days {
            0 => words.get("unsaved-orders"),
            days => words.count("unsaved-days", i64::from(days)),
        };
        text::paragraph(ui, Role::Article, &about, palette::INK);
        ui.add_space(scale.px(4.0, 6.0));
        if wide(ui, &words.get("save-and-leave"), Kind::Main) {
            return Some(Action::Leave { save: true });
        }
        if wide(ui, &words.get("leave-unsaved"), Kind::Plain) {
            return Some(Action::Leave { save: false });
        }
        wide(ui, &words.get("stay"), Kind::Plain).then_some(Action::CloseWindow)
    });
    match answer {
        Some(action) => wishes.push(action),
        None if dismissed => wishes.push(Action::CloseWindow),
        None => {}
    }
}

pub fn reopen(ctx: &Context, view: &View, words: &Words, branch: usize, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let Some(left) = view.session.branches().get(branch) else {
        wishes.push(Action::CloseWindow);
        return;
    };
    let title = words.with("reopen-title", &[("date", &left.reached.long())]);
    let about = words.with("reopen-about", &[("from", &left.left_on.long())]);
    let (answer, dismissed) = dialog(ctx, Id::new("reopen"), &title, scale.px(380.0, 480.0), |ui| {
        text::paragraph(ui, Role::Article, &about, palette::INK);
        choice(ui, &words.get("reopen-yes"), &words.get("stay"))
    });
    match answer {
        Some(true) => wishes.push(Action::Reopen(branch)),
        Some(false) => wishes.push(Action::CloseWindow),
        None if dismissed => wishes.push(Action::CloseWindow),
        None => {}
    }
}
