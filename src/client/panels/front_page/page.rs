//! The setting of a front page: masthead or wire head, headline, story with its figure, answers, signature.
//!
//! Owns the division of the page's height: the story gives way to the answers, and scrolls if it must.

use bevy_egui::egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::super::why;
use super::answers::{Answers, letter};
use super::figure;
use crate::client::desk::{Action, Subject, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::button::{Kind, button};
use crate::client::widgets::key_cap::key_cap;
use crate::client::widgets::{newspaper, paint, sheet};
use crate::command::Command;
use crate::rules::measure;
use crate::telling::EventText;
use crate::units::{CountryId, Date};
use crate::world::{OpenEvent, Target};

/// Draws the page. Returns what the signature or the closing button asks for.
pub fn page(
    ui: &mut Ui,
    view: &View,
    open: &OpenEvent,
    answers: &Answers,
    ours: bool,
    chosen: &mut Option<u8>,
) -> Option<Action> {
    let scale = Scale::of(ui.ctx());
    let told = view.tell.event(open.event);
    let bottom = ui.max_rect().bottom();
    head(ui, view, open, &told);
    newspaper::headline(ui, &told.headline.to_uppercase());
    if !told.deck.is_empty() {
        newspaper::deck(ui, &told.deck);
    }
    newspaper::thin_rule(ui);
    ui.add_space(scale.px(6.0, 12.0));
    let foot = scale.px(28.0, 40.0) + scale.px(8.0, 18.0);
    // The answers need their margins, a title and some lines; the story takes at most what they leave.
    let least = scale.px(23.0, 40.0) + scale.px(20.0, 34.0) + scale.px(170.0, 258.0) + foot;
    let story_room = (bottom - ui.cursor().top() - least).max(scale.px(70.0, 96.0));
    story(ui, view, open, &told.body, story_room);
    ui.add_space(scale.px(6.0, 12.0));
    newspaper::double_rule(ui);
    answer_head(ui, view, open, answers, ours);
    let room = bottom - ui.cursor().top() - foot;
    if let Some(option) = answers.show(ui, view, *chosen, room).filter(|_| ours) {
        *chosen = Some(option);
    }
    sheet::push_down(ui, scale.px(28.0, 40.0) + scale.px(2.0, 4.0));
    signature(ui, view, open, ours, *chosen)
}

/// The paper's own masthead; without one a strip of the wire.
fn head(ui: &mut Ui, view: &View, open: &OpenEvent, told: &EventText) {
    let (tell, today) = (view.tell, view.t.calendar.today);
    match view.book.events[open.event].paper {
        Some(paper) => {
            let paper = tell.paper(paper);
            let (left, right) = (two_lines(&paper.left), two_lines(&paper.right));
            newspaper::masthead(ui, &paper.name.to_uppercase(), [left.0, left.1], [right.0, right.1]);
            newspaper::date_line(ui, &paper.kind, &date_line(&told.dateline, today), &tell.ui("panel-event-edition"));
        }
        None => wire(ui, view, &date_line(&told.dateline, today)),
    }
}

/// "Madrid, Saturday 19 April 1947", with the place as the event gives it.
fn date_line(place: &str, today: Date) -> String {
    let date = format!("{} {}", today.weekday_name(), today.long());
    if place.is_empty() { date } else { format!("{place}, {date}") }
}

/// Halves a boxed line at its comma, or before its last word.
fn two_lines(line: &str) -> (&str, &str) {
    let (first, second) = line.split_once(", ").or_else(|| line.rsplit_once(' ')).unwrap_or((line, ""));
    (first.trim(), second.trim())
}

fn wire(ui: &mut Ui, view: &View, date: &str) {
    let scale = Scale::of(ui.ctx());
    ui.add_space(scale.px(8.0, 10.0));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(30.0, 42.0)), Sense::hover());
    let y = rect.center().y;
    paint::double_rule(ui.painter(), rect.left(), rect.right(), rect.top(), palette::INK);
    let name = text::line(ui, Role::Caps, &view.tell.ui("panel-event-wire"), palette::RED);
    let left = text::centred(ui.painter(), rect.left(), y, Align::Min, name).right() + scale.gap();
    let date = text::elided(ui, Role::Wire, date, palette::INK, rect.right() - left - scale.px(20.0, 28.0));
    text::centred(ui.painter(), rect.right() - scale.px(16.0, 22.0), y, Align::Max, date);
    paint::hline(ui.painter(), rect.left(), rect.right(), rect.bottom() - 1.0, 1.0, palette::INK);
    ui.add_space(scale.px(4.0, 8.0));
}

/// The country the page speaks of: whose event it is, else that of its place.
fn country(view: &View, open: &OpenEvent) -> CountryId {
    let place = view.book.events[open.event].at.map(|at| view.t.provinces.owner[at]);
    match open.this {
        Some(target @ (Target::Province(_) | Target::Faction(_) | Target::Country(_))) => {
            measure::country_of(view.t, target)
        }
        _ => place.unwrap_or(view.t.factions[open.actor].country),
    }
}

fn story(ui: &mut Ui, view: &View, open: &OpenEvent, body: &str, room: f32) {
    let scale = Scale::of(ui.ctx());
    let figure = figure::of(view, country(view, open));
    let (aside, gap) = (scale.px(196.0, 268.0), scale.px(14.0, 22.0));
    let whole = ui.available_rect_before_wrap();
    let right = if figure.is_some() { whole.right() - aside - 2.0 * gap } else { whole.right() };
    let place = Rect::from_min_max(whole.min, pos2(right, whole.top() + room));
    let columns = if figure.is_some() { 2 } else { 3 };
    let mut bottom = ui
        .scope_builder(UiBuilder::new().max_rect(place), |ui| {
            sheet::scroll(ui, ("story", open.number), room, |ui| newspaper::columns(ui, body, columns)).rect
        })
        .inner
        .bottom()
        .min(place.bottom());
    if let Some(figure) = figure {
        let beside = Rect::from_min_max(pos2(whole.right() - aside, whole.top()), whole.max);
        let drawn = ui.scope_builder(UiBuilder::new().max_rect(beside), |ui| figure.show(ui)).response.rect;
        bottom = bottom.max(drawn.bottom());
        let x = (whole.right() - aside - gap).round();
        paint::vline(ui.painter(), x, whole.top(), bottom, 1.0, palette::INK);
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, pos2(whole.right(), bottom)));
}

/// Who answers, by when, and what happens otherwise.
fn answer_head(ui: &mut Ui, view: &View, open: &OpenEvent, answers: &Answers, ours: bool) {
    let (scale, tell) = (Scale::of(ui.ctx()), view.tell);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(23.0, 40.0)), Sense::hover());
    let title = if ours {
        tell.ui("panel-event-yours")
    } else {
        tell.ui_with("panel-event-theirs", &[("faction", tell.faction(open.actor))])
    };
    let days = open.until.since(view.t.calendar.today).max(0);
    let mut note = tell.ui_with("panel-event-until", &[("date", open.until.short()), ("count", days.to_string())]);
    if let Some(default) = answers.when_time_runs_out() {
        note = format!("{note} · {}", tell.ui_with("panel-event-default", &[("letter", letter(default).to_owned())]));
    }
    let note = text::line(ui, Role::Body, &note, palette::INK_2);
    let left = text::centred(ui.painter(), rect.right(), rect.center().y, Align::Max, note).left();
    let title = text::elided(ui, Role::Title, &title, palette::INK, left - rect.left() - scale.gap());
    text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, title);
    why::why_tooltip_for(&response, view, Subject::Event(open.event));
}

fn signature(ui: &mut Ui, view: &View, open: &OpenEvent, ours: bool, chosen: Option<u8>) -> Option<Action> {
    let tell = view.tell;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let mut asked = None;
        if ours {
            let label = match chosen {
                Some(option) => tell.ui_with("panel-event-sign", &[("letter", letter(usize::from(option)).to_owned())]),
                None => tell.ui("panel-event-sign-none"),
            };
            let reason = tell.ui("panel-event-choose");
            let refused = chosen.is_none().then_some(reason.as_str());
            if button(ui, &label, Kind::Main, refused).clicked()
                && let Some(option) = chosen
            {
                asked = Some(Action::Order(Command::Answer { event: open.number, option }));
            }
        } else if button(ui, &tell.ui("panel-event-away"), Kind::Plain, None).clicked() {
            asked = Some(Action::CloseEvent);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            key_cap(ui, "T");
            ui.label(text::body(ui.ctx(), tell.ui("panel-event-foot")).color(palette::INK_2));
        });
        asked
    })
    .inner
}

#[cfg(test)]
mod tests {
    use super::two_lines;

    #[test]
    fn a_boxed_line_is_halved_at_its_comma_or_before_its_last_word() {
        assert_eq!(two_lines("Oslo, one crown"), ("Oslo", "one crown"));
        assert_eq!(two_lines("Founded 1875"), ("Founded", "1875"));
        assert_eq!(two_lines("Extra"), ("Extra", ""));
    }
}
