//! The title: a card on the atlas with the game's name, its scenarios and what can be done with them.

use bevy::prelude::ResMut;
use bevy_egui::egui::{Align, Area, Context, CursorIcon, Id, Order, Rect, Sense, Ui, vec2};

use super::hall::{Hall, Page};
use super::words::Words;
use super::{dialogs, saves, seats, settings};
use crate::client::app::Client;
use crate::client::atlas::MapPaint;
use crate::client::desk::{Action, MapMode, Selection, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::button::{Kind, button};
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::sheet::Sheet;
use crate::client::widgets::{paint, sheet};
use crate::units::FactionId;

pub fn draw(
    ctx: &Context,
    ui: &mut Ui,
    client: &mut Client,
    map: &mut ResMut<MapPaint>,
    wishes: &mut Vec<Action>,
) -> Rect {
    let all = ui.max_rect();
    let scale = Scale::of(ctx);
    if !map.pins.is_empty() {
        map.pins.clear();
    }
    let Client { words, preferences, hall, scenarios, seed, .. } = client;
    let width = scale.px(392.0, 520.0);
    let mut wanted = None;
    let left = all.left() + scale.px(72.0, 120.0);
    let top = all.top() + scale.px(48.0, 76.0);
    let area = Area::new(Id::new("title")).order(Order::Middle).fixed_pos([left, top]);
    area.show(ctx, |ui| {
        let paper = Sheet { padding: scale.px(26.0, 38.0), ..Sheet::slip(scale) };
        paper.show_sized(ui, width, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_min_height(all.height() - 2.0 * (top - all.top()) - 2.0 * paper.padding);
            name(ui, words);
            match hall.page {
                Page::Front => wanted = front(ui, hall, words, wishes),
                Page::Saves => {
                    section(ui, &words.get("load"), "");
                    let book = hall.world.as_ref().map(|w| w.book().clone());
                    saves::list(ui, words, book.as_deref(), &mut hall.saves, scale.px(340.0, 540.0), wishes);
                    back(ui, hall, words);
                }
                Page::Settings => {
                    settings::fields(ui, words, preferences, wishes);
                    back(ui, hall, words);
                }
            }
        });
    });
    if let Some(number) = wanted {
        hall.open(number, scenarios, *seed);
    }
    all
}

fn name(ui: &mut Ui, words: &Words) {
    let scale = Scale::of(ui.ctx());
    let width = ui.available_width();
    let title = text::line(ui, Role::Headline, &words.get("game"), palette::INK);
    let sub = text::line(ui, Role::Deck, &words.get("game-sub"), palette::INK_2);
    let height = title.size().y + sub.size().y + scale.px(16.0, 22.0);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let below = text::at(ui.painter(), [rect.center().x - title.size().x / 2.0, rect.top()].into(), title).bottom();
    text::at(ui.painter(), [rect.center().x - sub.size().x / 2.0, below].into(), sub);
    paint::double_rule(ui.painter(), rect.left(), rect.right(), (rect.bottom() - 6.0).round(), palette::INK);
}

/// The list of scenarios and the buttons; the number of a scenario that is to be opened.
fn front(ui: &mut Ui, hall: &mut Hall, words: &Words, wishes: &mut Vec<Action>) -> Option<usize> {
    let scale = Scale::of(ui.ctx());
    let mut wanted = None;
    section(ui, &words.get("scenarios"), "");
    if hall.scenarios.is_empty() {
        nothing_here(ui, &words.get("no-scenarios"));
    }
    for (number, listed) in hall.scenarios.iter().enumerate() {
        let title = listed.title.as_deref().unwrap_or(&listed.id);
        if scenario(ui, title, number == hall.chosen) && number != hall.chosen {
            wanted = Some(number);
        }
    }
    ui.add_space(scale.px(6.0, 10.0));
    about(ui, hall, words);
    let newest = hall.saves.iter().find(|s| s.header.is_ok()).cloned();
    let buttons = if newest.is_some() { 5.0 } else { 3.0 };
    let step = scale.px(28.0, 40.0) + scale.px(6.0, 8.0);
    let foot = buttons * step + 4.0;
    if let Some(seat) = starts(ui, hall, words, foot + scale.px(6.0, 10.0)) {
        hall.picked = Some(seat);
        wishes.push(Action::ChooseSeat);
    }
    sheet::push_down(ui, foot);
    ui.spacing_mut().item_spacing.y = scale.px(6.0, 8.0);
    if hall.world.is_some() && dialogs::wide(ui, &words.get("choose-seat"), Kind::Main) {
        wishes.push(Action::ChooseSeat);
    }
    if let Some(save) = newest {
        let date = save.header.as_ref().map(|h| h.date.long()).unwrap_or_default();
        if dialogs::wide(ui, &words.with("continue", &[("date", &date)]), Kind::Secondary) {
            wishes.push(Action::LoadFrom(save.path));
        }
        if dialogs::wide(ui, &words.get("load"), Kind::Plain) {
            hall.page = Page::Saves;
        }
    }
    if dialogs::wide(ui, &words.get("settings"), Kind::Plain) {
        hall.page = Page::Settings;
    }
    if dialogs::wide(ui, &words.get("quit"), Kind::Plain) {
        wishes.push(Action::Quit);
    }
    wanted
}

fn scenario(ui: &mut Ui, title: &str, chosen: bool) -> bool {
    let scale = Scale::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(28.0, 38.0)), Sense::click());
    let painter = ui.painter();
    if chosen || response.hovered() {
        painter.rect_filled(rect, 0, palette::CHOSEN);
    }
    if chosen {
        paint::vline(painter, rect.left(), rect.top(), rect.bottom(), 3.0, palette::RED);
    }
    let galley = text::elided(ui, Role::Heading, title, palette::INK, rect.width() - 24.0);
    text::centred(painter, rect.left() + 12.0, rect.center().y, Align::Min, galley);
    paint::hline(painter, rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::PAPER_3);
    paint::focus_ring(painter, &response);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

fn about(ui: &mut Ui, hall: &Hall, words: &Words) {
    if let Some(fault) = &hall.fault {
        text::paragraph(ui, Role::Strong, &words.get("scenario-faulty"), palette::LOSS);
        let height = ui.available_height() * 0.5;
        sheet::scroll(ui, "faults", height, |ui| {
            text::paragraph(ui, Role::Wire, fault, palette::INK);
        });
        return;
    }
    let Some(world) = &hall.world else {
        text::paragraph(ui, Role::Article, &words.get("reading-scenario"), palette::INK_2);
        return;
    };
    let view = View::new(world, Selection::Nothing, MapMode::Political, None);
    let dates = words.with("begins", &[("date", &view.t.calendar.start.long())]);
    text::paragraph(ui, Role::Imprint, &dates, palette::INK_2);
    ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
    text::paragraph(ui, Role::Article, &view.tell.scenario_about(), palette::INK);
}

/// The written starts, to go straight to one: as many as leave `foot` points free, the rest by scrolling.
fn starts(ui: &mut Ui, hall: &Hall, words: &Words, foot: f32) -> Option<FactionId> {
    let world = hall.world.as_ref()?;
    let view = View::new(world, Selection::Nothing, MapMode::Political, None);
    if view.book.starts.is_empty() {
        return None;
    }
    ui.add_space(Scale::of(ui.ctx()).px(8.0, 14.0));
    section(ui, &words.get("starts"), "");
    let mut picked = None;
    let room = (ui.available_height() - foot).max(Scale::of(ui.ctx()).row() * 3.0);
    sheet::scroll(ui, "starts", room, |ui| {
        for start in &view.book.starts {
            let name = view.tell.start_name(start.faction);
            if seats::seat_row(ui, &view, start.faction, &name, None, false) {
                picked = Some(start.faction);
            }
        }
    });
    picked
}

fn back(ui: &mut Ui, hall: &mut Hall, words: &Words) {
    let scale = Scale::of(ui.ctx());
    sheet::push_down(ui, scale.px(34.0, 48.0));
    if button(ui, &words.get("back"), Kind::Plain, None).clicked() {
        hall.page = Page::Front;
    }
}
