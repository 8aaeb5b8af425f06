//! The open event as the front page of a newspaper, with an answer to sign.
//!
//! Owns the page and its keys. The lines under each answer come from the interpreter's own preview.

mod answers;
mod figure;
mod page;

use bevy_egui::egui::{Context, Id, Key, Order, Rect, UiBuilder, vec2};

use super::orders;
use crate::client::desk::{Action, View};
use crate::client::theme::{Ground, Scale, palette};
use crate::client::widgets::sheet::{self, Sheet};
use crate::client::widgets::{motion, slip};
use crate::command::Command;
use crate::world::OpenEvent;

/// The page in `rect`. `chosen` is the answer picked so far; `A`, `B`, `C` pick, Enter
/// signs. Draws nothing when no event is open, and asks to close one that no longer waits.
pub fn front_page(ctx: &Context, view: &View, rect: Rect, chosen: &mut Option<u8>, actions: &mut Vec<Action>) {
    let Some(number) = view.event else { return };
    let Some(open) = view.t.story.open.iter().find(|open| open.number == number) else {
        *chosen = None;
        actions.push(Action::CloseEvent);
        return;
    };
    let scale = Scale::of(ctx);
    let ours = view.seat == Some(open.actor);
    let answers = answers::Answers::read(view, open);
    if ours {
        keys(ctx, &answers, open, chosen, actions);
    }
    // An answer that has closed since it was picked is no longer picked.
    *chosen = chosen.filter(|&option| answers.is_open(option));
    let landed = motion::arrival(ctx, Id::new(("front page", number)), 180.0);
    let page = rect.translate(vec2(0.0, (landed - 1.0) * scale.px(40.0, 60.0)));
    let area = bevy_egui::egui::Area::new(Id::new("front page"))
        .order(Order::Middle)
        .fixed_pos(page.min)
        .constrain(false)
        .movable(false);
    area.show(ctx, |ui| {
        ui.set_opacity(landed.max(0.02));
        let mut ui = ui.new_child(UiBuilder::new().max_rect(page));
        let ui = &mut ui;
        // The page swallows what would otherwise reach the map below.
        ui.interact(page, Id::new("front page ground"), bevy_egui::egui::Sense::click_and_drag());
        Sheet { fill: palette::SLIP, double_rule: false, shadow: 4.0, padding: 0.0 }.paint(ui.painter(), page);
        let inside = page.shrink2(vec2(scale.px(20.0, 34.0), scale.px(5.0, 14.0)));
        sheet::region(ui, "front page", inside, Ground::Paper, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(action) = page::page(ui, view, open, &answers, ours, chosen) {
                actions.push(action);
                if ours && chosen.is_some() {
                    actions.push(Action::CloseEvent);
                }
                *chosen = None;
            }
        });
        if slip::cross(ui, page.right_top() + vec2(-12.0, 12.0)) {
            actions.push(Action::CloseEvent);
        }
        ui.allocate_rect(page, bevy_egui::egui::Sense::hover());
    });
}

fn keys(
    ctx: &Context,
    answers: &answers::Answers,
    open: &OpenEvent,
    chosen: &mut Option<u8>,
    actions: &mut Vec<Action>,
) {
    const LETTERS: [Key; 6] = [Key::A, Key::B, Key::C, Key::D, Key::E, Key::F];
    for (option, key) in (0u8..).zip(LETTERS) {
        if orders::key(ctx, key) && answers.is_open(option) {
            *chosen = Some(option);
        }
    }
    let free = ctx.memory(|memory| memory.focused().is_none());
    if free
        && orders::key(ctx, Key::Enter)
        && let Some(option) = chosen.take().filter(|&option| answers.is_open(option))
    {
        actions.push(Action::Order(Command::Answer { event: open.number, option }));
        actions.push(Action::CloseEvent);
    }
}
