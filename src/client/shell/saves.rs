//! The list of saved games: the newest first; those that cannot be opened say why.

use bevy_egui::egui::{Align, Context, CursorIcon, Id, Sense, Ui, vec2};

use super::files::{self, SavedGame};
use super::words::Words;
use crate::client::desk::Action;
use crate::client::theme::{Ground, Role, Scale, palette, text};
use crate::client::widgets::button::{Kind, button};
use crate::client::widgets::modal;
use crate::client::widgets::section::nothing_here;
use crate::client::widgets::{paint, sheet, slip};

/// Over a running game.
pub fn dialog(ctx: &Context, words: &Words, saves: &mut Vec<SavedGame>, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let (stay, dismissed) = modal::dialog(ctx, Id::new("saves"), &words.get("load"), scale.px(460.0, 600.0), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        list(ui, words, saves, scale.px(320.0, 460.0), wishes);
        ui.add_space(scale.padding());
        button(ui, &words.get("stay"), Kind::Main, None).clicked()
    });
    if stay || dismissed {
        wishes.push(Action::CloseWindow);
    }
}

/// The rows themselves, at most so high.
pub fn list(ui: &mut Ui, words: &Words, saves: &mut Vec<SavedGame>, height: f32, wishes: &mut Vec<Action>) {
    if saves.is_empty() {
        nothing_here(ui, &words.get("no-saves"));
        return;
    }
    let mut gone = None;
    sheet::scroll(ui, "saves", height, |ui| {
        for (number, save) in saves.iter().enumerate() {
            if row(ui, words, save, wishes) {
                gone = Some(number);
            }
        }
    });
    // The file goes, and the list is read anew: what is shown is what lies in the folder.
    if let Some(number) = gone
        && std::fs::remove_file(&saves[number].path).is_ok()
    {
        *saves = files::saves();
    }
}

/// One save; true when it is to be thrown away.
fn row(ui: &mut Ui, words: &Words, save: &SavedGame, wishes: &mut Vec<Action>) -> bool {
    let scale = Scale::of(ui.ctx());
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width() - 12.0, scale.px(38.0, 50.0)), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 0, Ground::Paper.hover());
    }
    let (title, sub, sound) = match &save.header {
        Ok(header) => {
            let seat = header.seat.clone().unwrap_or_else(|| words.get("watching-short"));
            (header.date.long(), format!("{} · {seat}", header.scenario), true)
        }
        Err(reason) => (save.name.clone(), reason.clone(), false),
    };
    let room = rect.width() - scale.px(40.0, 50.0);
    let title = text::elided(ui, Role::Strong, &title, palette::INK, room);
    let colour = if sound { palette::INK_2 } else { palette::LOSS };
    let sub_line = text::elided(ui, Role::Body, &sub, colour, room);
    let left = rect.left() + 4.0;
    text::on_baseline(ui.painter(), left, rect.top() + scale.px(16.0, 21.0), Align::Min, title);
    text::on_baseline(ui.painter(), left, rect.top() + scale.px(31.0, 41.0), Align::Min, sub_line);
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::PAPER_3);
    let crossed =
        ui.push_id(&save.name, |ui| slip::cross(ui, rect.right_center() - vec2(scale.px(12.0, 15.0), 0.0))).inner;
    paint::focus_ring(ui.painter(), &response);
    let response =
        slip::note(response.on_hover_cursor(CursorIcon::PointingHand), if sound { &save.name } else { &sub });
    if response.clicked() && sound && !crossed {
        wishes.push(Action::LoadFrom(save.path.clone()));
    }
    crossed
}
