//! The choice of a seat: the written starts with their briefings, any other faction of the world, or none.

use bevy::prelude::ResMut;
use bevy_egui::egui::{Align, Area, Context, CursorIcon, Id, Layout, Order, Rect, ScrollArea, Sense, Ui, vec2};

use super::hall::{Hall, Listed};
use super::words::Words;
use super::{aims, top_bar};
use crate::client::app::Client;
use crate::client::atlas::{MapCamera, MapPaint};
use crate::client::desk::{Action, MapMode, Selection, View};
use crate::client::errands;
use crate::client::theme::{Ground, Role, Scale, number, palette, text};
use crate::client::widgets::button::{Kind, button};
use crate::client::widgets::field::{check_box, drop_down, text_input};
use crate::client::widgets::section::{nothing_here, panel_head, section};
use crate::client::widgets::sheet::{self, Sheet};
use crate::client::widgets::stat::{Stat, stat_row};
use crate::client::widgets::{emblem, paint};
use crate::rules::measure;
use crate::session::Session;
use crate::units::FactionId;
use crate::world::{Foresight, StartOptions};

pub fn draw(
    ctx: &Context,
    ui: &mut Ui,
    client: &mut Client,
    map: &mut ResMut<MapPaint>,
    camera: &mut MapCamera,
    wishes: &mut Vec<Action>,
) -> Rect {
    let all = ui.max_rect();
    let scale = Scale::of(ctx);
    if !map.pins.is_empty() {
        map.pins.clear();
    }
    let Client { words, hall, .. } = client;
    let Some(world) = hall.world.take() else {
        // Only while it is still being read; without a world there is nothing to choose from.
        if hall.is_ready() {
            wishes.push(Action::ToTitle);
        }
        return all;
    };
    let before = hall.picked;
    if before.is_none() {
        hall.picked = world.book().starts.first().map(|s| s.faction);
    }
    let width = scale.px(690.0, 940.0);
    let map_at = Rect::from_min_max([all.left() + width, all.top()].into(), all.max);
    super::around(ui, all, map_at);
    let desk = Rect::from_min_max(all.min, [map_at.left(), all.bottom()].into());
    sheet::rail(ui.painter(), desk, sheet::Side::Right);
    let paper = Rect::from_min_max(desk.min + vec2(9.0, 9.0), desk.max - vec2(10.0, 9.0));
    Sheet::panel(scale).paint(ui.painter(), paper);
    let area = Area::new(Id::new("seats")).order(Order::Middle).fixed_pos(paper.min).constrain(false);
    area.show(ctx, |ui| {
        ui.set_min_size(paper.size());
        let inside = paper.shrink(scale.px(14.0, 22.0));
        sheet::region(ui, "seats", inside, Ground::Paper, |ui| page(ui, &world, hall, words, wishes));
    });
    if hall.picked != before
        && let Some(seat) = hall.picked
    {
        let home = world.tables().factions[seat].country;
        let (lon, lat, zoom) = errands::view_of(&world, home);
        camera.fly_to(lon, lat, zoom.min(14.0));
    }
    hall.world = Some(world);
    map_at
}

fn page(ui: &mut Ui, world: &Session, hall: &mut Hall, words: &Words, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let view = View::new(world, Selection::Nothing, MapMode::Political, None);
    ui.spacing_mut().item_spacing.y = 0.0;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(38.0, 54.0)), Sense::hover());
    let title = text::line(ui, Role::Banner, &view.tell.scenario_title(), palette::INK);
    text::centred(ui.painter(), rect.left(), rect.center().y - 5.0, Align::Min, title);
    let date = text::line(ui, Role::Imprint, &view.t.calendar.start.long(), palette::INK_2);
    text::centred(ui.painter(), rect.right(), rect.center().y - 5.0, Align::Max, date);
    paint::double_rule(ui.painter(), rect.left(), rect.right(), rect.bottom() - 9.0, palette::INK);

    let body = ui.available_rect_before_wrap();
    let choice = scale.px(24.0, 32.0) + scale.gap();
    let foot = scale.px(28.0, 40.0) + scale.gap() + choice;
    let column = scale.px(262.0, 356.0);
    let list = Rect::from_min_max(body.min, [body.left() + column, body.bottom()].into());
    let right = list.right() + scale.px(18.0, 28.0);
    let about = Rect::from_min_max([right, body.top()].into(), [body.right(), body.bottom() - foot].into());
    let choices = Rect::from_min_size([right, body.bottom() - foot].into(), vec2(body.right() - right, choice));
    let buttons = Rect::from_min_max([right, choices.bottom()].into(), body.max);
    sheet::region(ui, "how the others judge", choices, Ground::Paper, |ui| judgement(ui, words, &mut hall.options));
    sheet::region(ui, "list of seats", list, Ground::Paper, |ui| seats(ui, &view, hall, words));
    sheet::region(ui, "about the seat", about, Ground::Paper, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let height = ui.available_height();
        sheet::scroll(ui, "briefing", height, |ui| match hall.picked {
            Some(seat) => briefing(ui, &view, words, seat),
            None => {
                nothing_here(ui, &words.get("pick-a-seat"));
            }
        });
    });
    sheet::region(ui, "take it", buttons, Ground::Paper, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Max), |ui| {
            if hall.picked.is_some() && button(ui, &words.get("take-seat"), Kind::Main, None).clicked() {
                wishes.push(Action::Take(hall.picked));
            }
            if button(ui, &words.get("only-watch"), Kind::Plain, None).clicked() {
                wishes.push(Action::Take(None));
            }
            if button(ui, &words.get("back"), Kind::Plain, None).clicked() {
                wishes.push(Action::ToTitle);
            }
        });
    });
}

/// How far ahead the seats that nobody plays look, and whether they lean to the history as told.
fn judgement(ui: &mut Ui, words: &Words, options: &mut StartOptions) {
    const ALL: [(Foresight, &str); 3] = [
        (Foresight::Short, "foresight-short"),
        (Foresight::Middle, "foresight-middle"),
        (Foresight::Far, "foresight-far"),
    ];
    let scale = Scale::of(ui.ctx());
    let rect = ui.available_rect_before_wrap();
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.top(), 1.0, palette::PAPER_3);
    ui.add_space(scale.px(5.0, 7.0));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = scale.gap();
        let names = ALL.map(|(_, key)| words.get(key));
        let names = names.each_ref().map(String::as_str);
        let mut at = ALL.iter().position(|(f, _)| *f == options.foresight).unwrap_or(1);
        drop_down(ui, "foresight", &mut at, &names, scale.px(186.0, 250.0)).on_hover_cursor(CursorIcon::PointingHand);
        options.foresight = ALL[at].0;
        let box_ = check_box(ui, &mut options.historical, &words.get("historical"));
        crate::client::widgets::slip::note(box_, &words.get("historical-about"));
    });
}

fn seats(ui: &mut Ui, view: &View, hall: &mut Hall, words: &Words) {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    section(ui, &words.get("starts"), "");
    // Many starts leave room for all the other seats.
    sheet::scroll(ui, "starts", ui.available_height() * 0.62, |ui| {
        for start in &view.book.starts {
            let seat = start.faction;
            let (name, sub) = (view.tell.start_name(seat), view.tell.faction(seat));
            if seat_row(ui, view, seat, &name, Some(&sub), hall.picked == Some(seat)) {
                hall.picked = Some(seat);
            }
        }
    });
    ui.add_space(scale.px(4.0, 8.0));
    section(ui, &words.get("any-seat"), "");
    ui.add_space(scale.px(4.0, 6.0));
    let width = ui.available_width();
    text_input(ui, &mut hall.search, &words.get("find-seat"), width);
    ui.add_space(scale.px(4.0, 6.0));
    let key = (hall.opened, hall.search.clone());
    if hall.seats_for.as_ref() != Some(&key) {
        hall.seats = search(view, &hall.search);
        hall.seats_for = Some(key);
    }
    if hall.seats.is_empty() {
        nothing_here(ui, &words.get("nobody-found"));
        return;
    }
    let (height, row) = (ui.available_height(), scale.px(20.0, 27.0));
    let mut picked = None;
    ScrollArea::vertical().id_salt("all seats").max_height(height).auto_shrink([false, false]).show_rows(
        ui,
        row,
        hall.seats.len(),
        |ui, range| {
            for listed in &hall.seats[range] {
                match *listed {
                    Listed::Country(country) => {
                        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), row), Sense::hover());
                        let name = view.tell.country(country);
                        let name = text::elided(ui, Role::Caps, &name, palette::INK_2, rect.width());
                        text::centred(ui.painter(), rect.left(), rect.center().y + 2.0, Align::Min, name);
                    }
                    Listed::Seat(seat) => {
                        let name = view.tell.faction(seat);
                        if seat_row(ui, view, seat, &name, None, hall.picked == Some(seat)) {
                            picked = Some(seat);
                        }
                    }
                }
            }
        },
    );
    hall.picked = picked.or(hall.picked);
}

/// All factions that are there on the first day, by country; those whose name or country holds the words.
fn search(view: &View, words: &str) -> Vec<Listed> {
    let wanted = words.trim().to_lowercase();
    let mut countries: Vec<(String, crate::units::CountryId)> = view
        .t
        .countries
        .rows
        .ids()
        .filter(|&c| view.t.countries[c].exists)
        .map(|c| (view.tell.country(c), c))
        .collect();
    countries.sort();
    let mut found = Vec::new();
    for (name, country) in countries {
        let whole = name.to_lowercase().contains(&wanted);
        let mut seats: Vec<FactionId> = view
            .t
            .factions
            .active_in(country)
            .filter(|&f| whole || view.tell.faction(f).to_lowercase().contains(&wanted))
            .collect();
        let governs = |f: FactionId| view.t.countries[country].governs(f);
        seats.sort_by_key(|&f| (std::cmp::Reverse((governs(f), measure::support(view.t, f))), f));
        if !seats.is_empty() {
            found.push(Listed::Country(country));
            found.extend(seats.into_iter().map(Listed::Seat));
        }
    }
    found
}

pub fn seat_row(ui: &mut Ui, view: &View, seat: FactionId, name: &str, sub: Option<&str>, chosen: bool) -> bool {
    let scale = Scale::of(ui.ctx());
    let height = if sub.is_some() { scale.px(36.0, 48.0) } else { scale.px(20.0, 27.0) };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let painter = ui.painter();
    if chosen {
        painter.rect_filled(rect, 0, palette::CHOSEN);
        paint::vline(painter, rect.left(), rect.top(), rect.bottom(), 3.0, palette::RED);
    } else if response.hovered() {
        painter.rect_filled(rect, 0, Ground::Paper.hover());
    }
    let radius = if sub.is_some() { scale.px(12.0, 16.0) } else { scale.px(7.5, 9.5) };
    let middle = [rect.left() + 8.0 + radius, rect.center().y].into();
    emblem::emblem_at(
        ui,
        middle,
        radius,
        crate::rules::lineage::emblem(view.book, &view.t.factions, seat),
        top_bar::badge(view, seat),
    );
    let left = rect.left() + 14.0 + 2.0 * radius;
    let room = rect.right() - left - 4.0;
    match sub {
        Some(sub) => {
            let name = text::elided(ui, Role::Strong, name, palette::INK, room);
            let sub = text::elided(ui, Role::Body, sub, palette::INK_2, room);
            text::on_baseline(painter, left, rect.top() + height * 0.42, Align::Min, name);
            text::on_baseline(painter, left, rect.top() + height * 0.81, Align::Min, sub);
            paint::hline(painter, rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::PAPER_3);
        }
        None => {
            let name = text::elided(ui, Role::Body, name, palette::INK, room);
            text::centred(painter, left, rect.center().y, Align::Min, name);
        }
    }
    paint::focus_ring(painter, &response);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

fn briefing(ui: &mut Ui, view: &View, words: &Words, seat: FactionId) {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    let row = &view.t.factions[seat];
    let sub = top_bar::standing(view, words, seat);
    let emblem = crate::rules::lineage::emblem(view.book, &view.t.factions, seat);
    panel_head(ui, emblem, top_bar::badge(view, seat), &view.tell.faction(seat), &sub);
    ui.add_space(scale.px(6.0, 10.0));
    let support = number::percent(measure::support(view.t, seat).to_f64() / 100.0);
    let reach = number::percent(measure::reach(view.t, seat).to_f64() / 100.0);
    let followed = row.kind.holds_allegiance();
    let (seats, members) = (row.seats.to_string(), number::short(row.members.cast_signed()));
    let cohesion = number::decimal(row.cohesion.to_f64(), 0);
    let labels = [
        words.get(if followed { "support" } else { "reach" }),
        words.get("seats"),
        words.get("members"),
        words.get("cohesion"),
    ];
    let values = [if followed { &support } else { &reach }, &seats, &members, &cohesion];
    let stats: Vec<Stat> =
        labels.iter().zip(values).map(|(label, value)| Stat { label, value, trend: None, selected: false }).collect();
    stat_row(ui, &stats);
    ui.add_space(scale.px(8.0, 12.0));
    let start = view.book.starts.iter().find(|s| s.faction == seat);
    match start {
        Some(start) => {
            text::paragraph(ui, Role::Heading, &view.tell.start_name(seat), palette::INK);
            ui.add_space(scale.px(4.0, 6.0));
            text::paragraph(ui, Role::Article, &view.tell.start_briefing(seat), palette::INK);
            ui.add_space(scale.px(6.0, 10.0));
            section(ui, &words.get("objectives"), "");
            aims::promised(ui, view, words, &start.objectives);
        }
        None => {
            let movement = view.tell.movement(row.movement);
            let leader = row.leader.map(|c| view.tell.character(c));
            let known = [("movement", movement), ("leader", leader.unwrap_or_else(|| words.get("nobody")))];
            for (key, value) in known {
                let sentence = words.with(&format!("seat-{key}"), &[("what", &value)]);
                text::paragraph(ui, Role::Article, &sentence, palette::INK);
                ui.add_space(scale.px(2.0, 4.0));
            }
            ui.add_space(scale.px(6.0, 10.0));
            text::paragraph(ui, Role::Article, &words.get("seat-without-start"), palette::INK_2);
        }
    }
}
