//! The top bar: whose seat it is, its four resources, the next objective, the date and the clock.

use bevy_egui::egui::{Align, Color32, Layout, Rect, Ui, UiBuilder, pos2};

use super::painting;
use super::words::Words;
use crate::client::desk::{Action, Selection, Subject, View};
use crate::client::game::Clock;
use crate::client::panels;
use crate::client::theme::{Role, Scale, Tone, Trend, number, palette, text};
use crate::client::widgets::icon::Icon;
use crate::client::widgets::{slip, speed, top_bar};
use crate::rules::{faction, measure};
use crate::units::{Date, FactionId, Fixed};
use crate::world::ObjectiveOutcome;

pub fn draw(ui: &mut Ui, view: &View, words: &Words, clock: Clock, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let bar = ui.max_rect();
    ui.spacing_mut().item_spacing.y = 0.0;
    let right_width = scale.px(130.0, 146.0) + scale.px(118.0, 172.0) + 3.0 * scale.gap();
    let split = bar.right() - right_width;
    let left = Rect::from_min_max(bar.min, pos2(split, bar.bottom()));
    let right = Rect::from_min_max(pos2(split, bar.top()), bar.max);
    let mut child =
        ui.new_child(UiBuilder::new().max_rect(left).layout(Layout::left_to_right(Align::Min)).id_salt("seat"));
    child.add_space(scale.padding());
    child.spacing_mut().item_spacing.x = scale.px(12.0, 20.0);
    match view.seat {
        Some(seat) => own(&mut child, view, words, seat, left.width(), wishes),
        None => watching(&mut child, view, words),
    }
    let mut child =
        ui.new_child(UiBuilder::new().max_rect(right).layout(Layout::left_to_right(Align::Min)).id_salt("clock"));
    child.spacing_mut().item_spacing.x = scale.gap();
    date_and_speed(&mut child, view, words, clock, wishes);
}

fn watching(ui: &mut Ui, view: &View, words: &Words) {
    let title = view.tell.scenario_title();
    top_bar::seat(ui, "·", palette::PIN_QUIET, &title, &words.get("watching"));
}

/// Colour of a faction's badge.
pub fn badge(view: &View, faction: FactionId) -> Color32 {
    let [r, g, b] = painting::faction_ink(view.book, view.t, faction);
    Color32::from_rgb(r, g, b)
}

/// "governs the country · coalition 243 of 470", "in opposition · 46 of 470".
pub fn standing(view: &View, words: &Words, seat: FactionId) -> String {
    let row = &view.t.factions[seat];
    let country = &view.t.countries[row.country];
    let place = view.tell.the_country(row.country);
    let chamber = measure::chamber(view.book, row.country);
    let coalition = measure::coalition_seats(view.t, row.country);
    let (seats, of, with) = (row.seats.to_string(), chamber.to_string(), coalition.to_string());
    if !row.active {
        return words.get("seat-gone");
    }
    if country.governs(seat) {
        if chamber == 0 {
            return words.with("governs", &[("country", &place)]);
        }
        return words.with("governs-with", &[("country", &place), ("seats", &with), ("of", &of)]);
    }
    if country.in_government(seat) {
        return words.with("partner", &[("country", &place), ("seats", &seats), ("of", &of)]);
    }
    if chamber == 0 {
        return words.with("opposed", &[("country", &place)]);
    }
    words.with("opposition", &[("country", &place), ("seats", &seats), ("of", &of)])
}

fn own(ui: &mut Ui, view: &View, words: &Words, seat: FactionId, width: f32, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let row = &view.t.factions[seat];
    let full = view.tell.faction(seat);
    // The long name where it leaves room for everything else.
    let room = width - scale.px(520.0, 780.0);
    let fits = text::line(ui, Role::Title, &full, palette::TEXT).size().x <= room;
    let name = if fits { full } else { view.tell.faction_short(seat) };
    let emblem = crate::rules::lineage::emblem(view.book, &view.t.factions, seat);
    let sub = standing(view, words, seat);
    if top_bar::seat(ui, emblem, badge(view, seat), &name, &sub).clicked() {
        wishes.push(Action::Select(Selection::Faction(seat)));
        wishes.push(Action::Show(view.book.countries[row.country].capital));
    }
    let nowhere = &mut ();
    let (book, t) = (view.book, view.t);
    let limit = number::decimal(faction::authority_limit(book, t, seat).to_f64(), 0);
    let money = number::short_parts(row.funds.times_int(1000).trunc());
    let figures = [
        (
            Icon::Authority,
            words.get("authority"),
            (number::decimal(row.authority.to_f64(), 1), format!("/ {limit}")),
            Trend::new(faction::authority_change(book, t, seat, nowhere).to_f64(), 1),
            Subject::Authority(seat),
        ),
        (
            Icon::Money,
            words.get("money"),
            (money.0, money.1.to_owned()),
            money_trend(faction::money_change(book, t, seat, nowhere)),
            Subject::Money(seat),
        ),
        (
            Icon::Force,
            words.get("force"),
            (number::decimal(row.force.to_f64(), 1), "k".to_owned()),
            Trend::new(faction::force_change(book, t, seat, nowhere).to_f64(), 1),
            Subject::Force(seat),
        ),
        (
            Icon::Cohesion,
            words.get("cohesion"),
            (number::decimal(row.cohesion.to_f64(), 0), String::new()),
            Trend::new(faction::cohesion_change(book, t, seat, nowhere).to_f64(), 1),
            Subject::Cohesion(seat),
        ),
    ];
    for (icon, label, (value, unit), trend, subject) in figures {
        let shown = top_bar::Resource { icon, label: &label, value: &value, unit: &unit, trend };
        let response = top_bar::resource(ui, &shown);
        panels::why_tooltip_for(&response, view, subject);
        if response.clicked() {
            wishes.push(Action::Select(Selection::Faction(seat)));
        }
    }
    objectives(ui, view, words, wishes);
}

/// A month's change in thousands of dollars: "−12", "+1.4", "+2.1 m".
fn money_trend(change: Fixed) -> Trend {
    let thousands = change.to_f64();
    let mut trend = Trend::new(thousands, usize::from(thousands.abs() < 9.95));
    if thousands.abs() >= 9999.5 {
        trend.text = format!("{}{}m", number::signed(thousands / 1000.0, 1), number::NBSP);
    }
    trend
}

fn objectives(ui: &mut Ui, view: &View, words: &Words, wishes: &mut Vec<Action>) {
    let all = &view.t.play.objectives;
    if all.is_empty() {
        return;
    }
    let scale = Scale::of(ui.ctx());
    let won = all.iter().filter(|o| o.outcome == ObjectiveOutcome::Won).count();
    let next =
        all.iter().filter(|o| o.outcome == ObjectiveOutcome::Open).min_by_key(|o| view.book.objectives[o.objective].by);
    let key = if scale.roomy() { "objectives-of" } else { "aims-of" };
    let mut caps = words.with(key, &[("won", &won.to_string()), ("all", &all.len().to_string())]);
    let needed = text::line(ui, Role::Caps, &caps, palette::INK).size().x + scale.px(40.0, 56.0);
    if ui.available_width() < needed {
        caps = format!("{won} / {}", all.len());
    }
    let left = next.map(|o| view.book.objectives[o.objective].by.since(view.t.calendar.today));
    let (mut sentence, mut strong, tone) = match (next, left) {
        (Some(o), Some(days)) => {
            let tone = if days <= 14 { Tone::Loss } else { Tone::Plain };
            let strong = format!(" · {}", words.count("days-left", i64::from(days)));
            (view.tell.objective(o.objective), strong, tone)
        }
        _ => (String::new(), String::new(), Tone::Plain),
    };
    let room = ui.available_width() - scale.px(120.0, 190.0);
    let long = format!("{sentence}{strong}");
    if text::line(ui, Role::Body, &long, palette::INK).size().x > room {
        // Without room for the sentence only days that run out are told; the rest is on the slip at the pointer.
        sentence.clear();
        strong = strong.trim_start_matches(" · ").to_owned();
        if tone == Tone::Plain || text::line(ui, Role::Strong, &strong, palette::INK).size().x > room {
            strong.clear();
        }
    }
    let response = top_bar::objective_slip(ui, &caps, &sentence, &strong, tone);
    if response.clicked() {
        wishes.push(Action::OpenAims);
    }
    slip::note(response, &long);
}

fn date_and_speed(ui: &mut Ui, view: &View, words: &Words, clock: Clock, wishes: &mut Vec<Action>) {
    let today = view.t.calendar.today;
    let (day, year) = leaf(today);
    let response = top_bar::date_leaf(ui, &day, &year);
    if slip::note(response, &words.get("date-note")).clicked() {
        wishes.push(Action::AskRewind(None));
    }
    let (pressed, response) = speed::speed_buttons(ui, clock.shown());
    match pressed {
        Some(0) => wishes.push(Action::Pause),
        Some(n) => wishes.push(Action::Speed(n)),
        None => {}
    }
    slip::note(response, &words.get("speed-note"));
}

/// "Mon 14 April", "1947".
pub fn leaf(date: Date) -> (String, String) {
    let weekday: String = date.weekday_name().chars().take(3).collect();
    // Long months are cut to what stands on a leaf of the calendar.
    let month = date.month_name();
    let letters = if month.chars().count() > 7 { 3 } else { 7 };
    let month: String = month.chars().take(letters).collect();
    (format!("{weekday} {} {month}", date.day_of_month()), date.year().to_string())
}
