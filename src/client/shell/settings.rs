//! Settings: the size of the interface, the window, motion.

use bevy_egui::egui::{Context, Id, Ui};

use super::preferences::{AUTOSAVES, Preferences, WINDOWS};
use super::words::Words;
use crate::client::desk::Action;
use crate::client::theme::{Scale, number, text};
use crate::client::widgets::button::{Kind, button};
use crate::client::widgets::field::{check_box, drop_down, slider};
use crate::client::widgets::modal;
use crate::client::widgets::section::section;

pub fn dialog(ctx: &Context, words: &Words, preferences: &mut Preferences, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let (close, dismissed) =
        modal::dialog(ctx, Id::new("settings"), &words.get("settings"), scale.px(360.0, 460.0), |ui| {
            fields(ui, words, preferences, wishes);
            ui.add_space(scale.padding());
            button(ui, &words.get("close"), Kind::Main, None).clicked()
        });
    if close || dismissed {
        wishes.push(Action::CloseWindow);
    }
}

/// The fields; each change is kept at once.
pub fn fields(ui: &mut Ui, words: &Words, preferences: &mut Preferences, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let width = ui.available_width();
    let before = preferences.clone();
    ui.spacing_mut().item_spacing.y = scale.px(6.0, 8.0);

    let shown = number::percent_whole(f64::from(preferences.ui_scale));
    section(ui, &words.get("interface-size"), &shown);
    // The slider moves a copy, taken over on release: the interface must not change size under the hand.
    let id = ui.id().with("interface size");
    let mut wanted = ui.data(|d| d.get_temp(id)).unwrap_or(preferences.ui_scale);
    let response = slider(ui, &mut wanted, 0.8..=2.0, 0.05, 0.25, width);
    ui.data_mut(|d| d.insert_temp(id, wanted));
    if !response.dragged() && !response.is_pointer_button_down_on() {
        preferences.ui_scale = wanted;
    }

    section(ui, &words.get("window"), "");
    let mut sizes: Vec<(u32, u32)> = WINDOWS.to_vec();
    if !sizes.contains(&preferences.window) {
        sizes.insert(0, preferences.window);
    }
    let names: Vec<String> = sizes.iter().map(|(w, h)| format!("{w} × {h}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut at = sizes.iter().position(|s| *s == preferences.window).unwrap_or(0);
    drop_down(ui, "window size", &mut at, &names, width);
    preferences.window = sizes[at];
    check_box(ui, &mut preferences.fullscreen, &words.get("fullscreen"));

    section(ui, &words.get("autosave"), "");
    let mut offered: Vec<u32> = AUTOSAVES.to_vec();
    if !offered.contains(&preferences.autosave) {
        offered.push(preferences.autosave);
    }
    let names: Vec<String> = offered
        .iter()
        .map(|&minutes| match minutes {
            0 => words.get("autosave-never"),
            _ => words.count("autosave-every", i64::from(minutes)),
        })
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut at = offered.iter().position(|m| *m == preferences.autosave).unwrap_or(0);
    drop_down(ui, "autosave", &mut at, &names, width);
    preferences.autosave = offered[at];

    section(ui, &words.get("desk"), "");
    check_box(ui, &mut preferences.reduced_motion, &words.get("reduced-motion"));
    ui.label(text::small(ui.ctx(), words.get("settings-kept")));
    if *preferences != before {
        wishes.push(Action::KeepSettings);
    }
}
