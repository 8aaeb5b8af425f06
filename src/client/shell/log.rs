//! The log: the chronicle on a sheet over the map, newest first.
//!
//! Only the rows in view are laid out, so a century of entries costs what a page does.

use bevy_egui::egui::{Align, Align2, Context, Id, Rect, ScrollArea, Sense, Ui, vec2};

use super::words::Words;
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};
use crate::client::told::{Row, Told, Topic};
use crate::client::widgets::field::drop_down;
use crate::client::widgets::section::nothing_here;
use crate::client::widgets::sheet::Sheet;
use crate::client::widgets::slip::{self, Place};
use crate::client::widgets::{icon, paint};

/// What the log shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Filter {
    /// What matters: national and world news, and what happens at home.
    #[default]
    Great,
    All,
    Home,
    Governments,
    Wars,
    Events,
}

const FILTERS: [(Filter, &str); 6] = [
    (Filter::Great, "log-great"),
    (Filter::All, "log-all"),
    (Filter::Home, "log-home"),
    (Filter::Governments, "log-governments"),
    (Filter::Wars, "log-wars"),
    (Filter::Events, "log-events"),
];

/// The state of the log between frames: its filter and the rows that pass it.
#[derive(Default)]
pub struct LogView {
    filter: Filter,
    passing: Vec<usize>,
    looked_at: usize,
    of: Filter,
}

impl LogView {
    fn follow(&mut self, view: &View, told: &Told) {
        if self.of != self.filter || told.rows().len() < self.looked_at {
            self.passing.clear();
            self.looked_at = 0;
            self.of = self.filter;
        }
        let home = view.seat.map(|f| view.t.factions[f].country);
        for (n, row) in told.rows().iter().enumerate().skip(self.looked_at) {
            let passes = match self.filter {
                Filter::Great => row.weight >= 2 || (row.weight == 1 && home.is_some() && row.country == home),
                Filter::All => true,
                Filter::Home => home.is_some() && row.country == home,
                Filter::Governments => row.topic == Topic::Government,
                Filter::Wars => row.topic == Topic::War,
                Filter::Events => row.event.is_some(),
            };
            if passes {
                self.passing.push(n);
            }
        }
        self.looked_at = told.rows().len();
    }
}

pub fn draw(
    ctx: &Context,
    view: &View,
    words: &Words,
    map: Rect,
    told: &Told,
    log: &mut LogView,
    wishes: &mut Vec<Action>,
) {
    let scale = Scale::of(ctx);
    log.follow(view, told);
    let within = map.shrink(scale.px(24.0, 32.0));
    let width = scale.px(560.0, 760.0).min(within.width());
    let height = within.height() - scale.px(30.0, 44.0);
    let place = Place { pivot: Align2::LEFT_TOP, at: within.min, width, notch: None, pinned: true, within: map };
    let shown = slip::card(ctx, Id::new("log"), place, Sheet::slip(scale), |ui| {
        head(ui, words, log);
        ui.add_space(scale.px(4.0, 6.0));
        let room = height - scale.px(70.0, 92.0);
        if log.passing.is_empty() {
            nothing_here(ui, &words.get("log-empty"));
            return;
        }
        let row_height = scale.px(20.0, 26.0);
        let area = ScrollArea::vertical()
            .id_salt("log rows")
            .max_height(room)
            .min_scrolled_height(room)
            .auto_shrink([false, false]);
        area.show_rows(ui, row_height, log.passing.len(), |ui, range| {
            for n in range {
                let row = &told.rows()[log.passing[log.passing.len() - 1 - n]];
                entry(ui, view, row, row_height, wishes);
            }
        });
    });
    if shown.closed {
        wishes.push(Action::CloseWindow);
    }
}

fn head(ui: &mut Ui, words: &Words, log: &mut LogView) {
    let scale = Scale::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(30.0, 40.0)), Sense::hover());
    let title = text::line(ui, Role::Title, &words.get("log"), palette::INK);
    text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, title);
    let names: Vec<String> = FILTERS.iter().map(|(_, key)| words.get(key)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut at = FILTERS.iter().position(|(f, _)| *f == log.filter).unwrap_or(0);
    let width = scale.px(190.0, 240.0);
    let corner = rect.right_top() - vec2(width + scale.px(20.0, 26.0), 0.0);
    let field = Rect::from_min_size(corner, vec2(width, rect.height()));
    crate::client::widgets::sheet::region(ui, "log filter", field, Ground::Paper, |ui| {
        drop_down(ui, "log filter", &mut at, &names, width);
    });
    log.filter = FILTERS[at].0;
    paint::double_rule(ui.painter(), rect.left(), rect.right(), rect.bottom() - 3.0, palette::INK);
}

fn entry(ui: &mut Ui, view: &View, row: &Row, height: f32, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 0, Ground::Paper.hover());
    }
    let y = rect.center().y;
    let date = text::line(ui, Role::Body, &format!("{} {}", row.date.short(), row.date.year()), palette::INK_2);
    text::centred(painter, rect.left(), y, Align::Min, date);
    let left = rect.left() + scale.px(92.0, 118.0);
    let sign = left + scale.px(5.0, 6.0);
    if row.event.is_some() {
        // A brass diamond: as told. A red square: another road.
        if row.canon {
            painter.add(paint::polygon(paint::diamond([sign, y].into(), 5.0), palette::BRASS_2));
        } else {
            painter.rect_filled(Rect::from_center_size([sign, y].into(), vec2(7.0, 7.0)), 0, palette::RED);
        }
    } else if row.record.is_some() {
        // A ballot box: the record behind it can be opened.
        let place = Rect::from_center_size([sign, y + 1.0].into(), vec2(9.0, 7.0));
        painter.add(paint::outline(paint::whole(place), 1.0, palette::INK));
        paint::hline(painter, sign - 2.0, sign + 2.0, place.top().round() - 2.0, 2.0, palette::RED);
    } else if row.weight >= 3 {
        painter.extend(icon::star([sign, y].into(), 5.0, palette::INK));
    }
    let role = if row.weight >= 2 { Role::Strong } else { Role::Body };
    let tone = if row.weight == 0 { Tone::Quiet } else { Tone::Plain };
    let left = left + scale.px(16.0, 20.0);
    let words = text::elided(ui, role, &row.text, Ground::Paper.colour(tone), rect.right() - left - 4.0);
    let cut = words.elided;
    text::centred(painter, left, y, Align::Min, words);
    paint::hline(painter, rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::PAPER_3);
    let note = match (cut, row.record) {
        (true, None) => row.text.clone(),
        (true, Some(_)) => format!("{} {}", row.text, view.tell.ui("log-opens-record")),
        (false, Some(_)) => view.tell.ui("log-opens-record"),
        (false, None) => String::new(),
    };
    let response = if note.is_empty() { response } else { slip::note(response, &note) };
    if let Some(record) = row.record.filter(|_| response.clicked()) {
        wishes.push(Action::OpenRecord { record, over: true });
    } else if response.clicked() {
        let place = row.province.or_else(|| row.country.map(|c| view.book.countries[c].capital));
        wishes.extend(place.map(Action::Show));
        let selection = match (row.faction, row.province, row.country) {
            (Some(f), _, _) => Selection::Faction(f),
            (None, Some(p), _) => Selection::Province(p),
            (None, None, Some(c)) => Selection::Country(c),
            _ => return,
        };
        wishes.push(Action::Select(selection));
    }
}
