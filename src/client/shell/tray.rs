//! The in-tray on the rail, and the sheet on which all of it is laid out.

use bevy_egui::egui::{Context, Id, Ui};

use crate::client::desk::{Action, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::tray::{Matter, Weight};
use crate::client::widgets::button::{Kind, button};
use crate::client::widgets::modal::dialog;
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::tray_row::{Sign, tray_entry, tray_row};
use crate::client::widgets::{sheet, slip};

fn sign(weight: Weight) -> Sign {
    match weight {
        Weight::Answer => Sign::Answer,
        Weight::Danger => Sign::Danger,
        Weight::Open => Sign::Open,
    }
}

/// What does not lie among the cables already, as many lines as there is room for; the last leads to the rest.
pub fn draw(ui: &mut Ui, view: &View, matters: &[Matter], wishes: &mut Vec<Action>) {
    if view.seat.is_none() {
        return;
    }
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    let count = tell.ui_with("tray-count", &[("count", matters.len().to_string())]);
    section(ui, &tell.ui("tray"), if matters.is_empty() { "" } else { &count });
    let listed: Vec<&Matter> = matters.iter().filter(|m| !m.cabled).collect();
    if listed.is_empty() {
        nothing_here(ui, &tell.ui("tray-empty"));
    }
    let room = if scale.roomy() { 6 } else { 4 };
    let shown = if listed.len() > room { room - 1 } else { listed.len() };
    for matter in &listed[..shown] {
        let response = tray_row(ui, sign(matter.weight), &matter.title, &matter.note);
        if slip::note(response, &format!("{}\n{}", matter.title, matter.about)).clicked() {
            wishes.extend(matter.goes.iter().cloned());
        }
    }
    if shown < listed.len() {
        let more = tell.ui_with("tray-more", &[("count", (listed.len() - shown).to_string())]);
        if tray_row(ui, Sign::Open, &more, &tell.ui("tray-key")).clicked() {
            wishes.push(Action::OpenTray);
        }
    }
}

/// All of it, by how much it presses; on the first morning with a word on how things are done.
pub fn lay_out(ctx: &Context, view: &View, matters: &[Matter], wishes: &mut Vec<Action>) {
    let (tell, scale) = (view.tell, Scale::of(ctx));
    let first_day = view.t.calendar.today == view.t.calendar.start;
    let width = scale.px(500.0, 660.0);
    let (picked, dismissed) = dialog(ctx, Id::new("tray"), &tell.ui("tray-title"), width, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut picked = None;
        sheet::scroll(ui, "tray", scale.px(450.0, 680.0), |ui| {
            if matters.is_empty() {
                nothing_here(ui, &tell.ui("tray-empty"));
            }
            let heads =
                [(Weight::Answer, "tray-answers"), (Weight::Danger, "tray-dangers"), (Weight::Open, "tray-chances")];
            for (weight, key) in heads {
                let of_weight: Vec<&Matter> = matters.iter().filter(|m| m.weight == weight).collect();
                if of_weight.is_empty() {
                    continue;
                }
                section(ui, &tell.ui(key), "");
                for matter in of_weight {
                    let response = tray_entry(ui, sign(weight), &matter.title, &matter.note, &matter.about);
                    if response.clicked() {
                        picked = Some(matter.goes.clone());
                    }
                }
            }
            if first_day {
                section(ui, &tell.ui("tray-first-title"), "");
                for key in ["tray-first-1", "tray-first-2", "tray-first-3", "tray-first-4"] {
                    ui.add_space(scale.px(4.0, 6.0));
                    text::paragraph(ui, Role::Body, &tell.ui(key), palette::INK);
                }
            }
        });
        ui.add_space(scale.padding());
        let key = if first_day { "tray-to-work" } else { "tray-close" };
        if button(ui, &tell.ui(key), Kind::Main, None).clicked() {
            picked = Some(Vec::new());
        }
        picked
    });
    if let Some(goes) = picked {
        wishes.push(Action::CloseWindow);
        wishes.extend(goes);
    } else if dismissed {
        wishes.push(Action::CloseWindow);
    }
}
