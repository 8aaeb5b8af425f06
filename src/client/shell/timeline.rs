//! The strip at the foot: the history as told above, this one below, those that were left in blue.

use bevy_egui::egui::Ui;

use super::words::Words;
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::Scale;
use crate::client::told::Told;
use crate::client::widgets::timeline::{Branch, Hit, Mark, Month, Timeline, timeline};
use crate::rules::story;
use crate::scenario::{Scenario, Trigger};
use crate::units::{CountryId, Date, EventId, Id, ProvinceId};
use crate::world::Tables;

/// An event of the history as told, on its day.
#[derive(Clone, Copy, Debug)]
pub struct Canon {
    pub date: Date,
    pub event: EventId,
    country: Option<CountryId>,
    place: Option<ProvinceId>,
}

/// Events that tell facts of the source, have a day of their own and an end as told; by day.
pub fn canon(book: &Scenario, t: Tables<'_>) -> Vec<Canon> {
    let mut list: Vec<Canon> = book
        .events
        .iter()
        .filter(|(_, def)| !def.facts.is_empty() && def.options.iter().any(|o| o.canon))
        .filter_map(|(event, def)| {
            let date = match &def.trigger {
                Trigger::On(date) | Trigger::Window(date, ..) => *date,
                _ => return None,
            };
            let about = story::subjects(book, t, event).first().map(|&s| crate::rules::measure::country_of(t, s));
            Some(Canon { date, event, country: about, place: def.at.or(about.map(|c| book.countries[c].capital)) })
        })
        .collect();
    list.sort_by_key(|c| (c.date, c.event));
    list
}

/// Months shown, and how many of them are past.
const MONTHS: i32 = 6;
const BEHIND: i32 = 2;
/// One sign of a row.
struct Sign {
    day: i64,
    text: String,
    set: bool,
    /// Where there is no room for all, the higher stays.
    rank: u32,
    place: Option<ProvinceId>,
    date: Date,
}

pub fn draw(ui: &mut Ui, view: &View, words: &Words, canon: &[Canon], told: &Told, wishes: &mut Vec<Action>) {
    let today = view.t.calendar.today;
    let start = view.t.calendar.start.first_of_month(0);
    let first = today.first_of_month(-BEHIND).max(start);
    let last = first.first_of_month(MONTHS);
    let day = |date: Date| i64::from(date.number());
    let within = |date: Date| date >= first && date < last;

    let scale = Scale::of(ui.ctx());
    let per_day = (ui.available_width() - scale.px(190.0, 270.0)).max(100.0) / last.since(first).max(1) as f32;
    let apart = (scale.px(96.0, 132.0) / per_day).ceil() as i64;
    let home = view.seat.map(|f| view.t.factions[f].country);
    let rank = |event: EventId, country: Option<CountryId>| {
        let place = match country {
            Some(c) if home == Some(c) => 8,
            Some(c) if view.tell.is_great_power(c) => 4,
            _ => 0,
        };
        place + u32::try_from(view.book.events[event].facts.len()).unwrap_or(0).min(3)
    };
    let above = signs(
        apart,
        canon.iter().filter(|c| within(c.date)).map(|c| Sign {
            day: day(c.date),
            text: view.tell.event(c.event).headline,
            set: c.date <= today,
            rank: rank(c.event, c.country),
            place: c.place,
            date: c.date,
        }),
    );
    let is_told = |event: EventId| {
        let def = &view.book.events[event];
        !def.facts.is_empty() && def.options.iter().any(|o| o.canon)
    };
    let mine = told.rows().iter().filter(|r| r.event.is_some_and(is_told));
    let (as_told, all) = mine.clone().fold((0, 0), |(kept, all), r| (kept + u32::from(r.canon), all + 1));
    let below = signs(
        apart,
        mine.filter(|r| within(r.date)).map(|r| Sign {
            day: day(r.date),
            text: r.event.map_or_else(|| r.text.clone(), |e| view.tell.event(e).headline),
            set: !r.canon,
            rank: r.event.map_or(0, |e| rank(e, r.country)) + u32::from(!r.canon),
            place: r.province.or_else(|| r.country.map(|c| view.book.countries[c].capital)),
            date: r.date,
        }),
    );

    let names: Vec<(Date, String)> = (0..MONTHS)
        .map(|n| first.first_of_month(n))
        .map(|d| {
            let name = d.month_name().to_owned();
            (d, if d == first || d.month() == 1 { format!("{name} {}", d.year()) } else { name })
        })
        .collect();
    let months: Vec<Month> = names.iter().map(|(d, name)| Month { day: day(*d), name }).collect();
    fn marks(signs: &[Sign]) -> Vec<Mark<'_>> {
        signs.iter().map(|s| Mark { day: s.day, text: &s.text, set: s.set }).collect()
    }
    let left: Vec<(usize, Date, Date, String)> = view
        .session
        .branches()
        .iter()
        .enumerate()
        .filter(|(_, b)| b.reached > first && b.left_on < last)
        .map(|(n, b)| (n, b.left_on, b.reached, words.with("branch-until", &[("date", &b.reached.short())])))
        .collect();
    // Three rows fit at the foot; the histories left last are those that are looked for.
    let left = &left[left.len().saturating_sub(3)..];
    let branches: Vec<Branch> = left
        .iter()
        .map(|(_, from, to, text)| Branch { from: day(*from).max(day(first)), to: day(*to).min(day(last)), text })
        .collect();
    let (told_head, own_head, branch_head) =
        (words.get("strip-told"), words.get("strip-own"), words.get("strip-branches"));
    let kept = words.with("strip-kept", &[("kept", &as_told.to_string()), ("all", &all.to_string())]);
    let note = if all > 0 { kept } else { String::new() };
    let (above_marks, below_marks) = (marks(&above), marks(&below));
    let line = Timeline {
        first: day(first),
        last: day(last),
        now: day(today),
        months: &months,
        canon: &above_marks,
        own: &below_marks,
        branches: &branches,
        heads: [(&told_head, ""), (&own_head, &note), (if branches.is_empty() { "" } else { &branch_head }, "")],
    };
    let (hit, _) = timeline(ui, &line);
    match hit {
        Some(Hit::Canon(i)) => visit(above[i].place, wishes),
        Some(Hit::Own(i)) => {
            visit(below[i].place, wishes);
            if below[i].date < today {
                wishes.push(Action::AskRewind(Some(below[i].date)));
            }
        }
        Some(Hit::Branch(i)) => wishes.push(Action::AskReopen(left[i].0)),
        Some(Hit::Day(number)) => {
            let date = Date::from_number(i32::try_from(number).expect("days of the strip"));
            if date < today && date >= view.session.earliest() {
                wishes.push(Action::AskRewind(Some(date)));
            }
        }
        None => {}
    }
}

fn visit(place: Option<ProvinceId>, wishes: &mut Vec<Action>) {
    if let Some(place) = place {
        wishes.push(Action::Show(place));
        wishes.push(Action::Select(Selection::Province(ProvinceId::at(place.index()))));
    }
}

/// Of signs nearer to each other than `apart` days the highest stays, so that signs and words never lie over each other.
fn signs(apart: i64, marks: impl Iterator<Item = Sign>) -> Vec<Sign> {
    let mut waiting: Vec<Sign> = marks.collect();
    waiting.sort_by_key(|s| (std::cmp::Reverse(s.rank), s.day));
    let mut kept: Vec<Sign> = Vec::new();
    for sign in waiting {
        if kept.iter().all(|k| (k.day - sign.day).abs() >= apart) {
            kept.push(sign);
        }
    }
    kept.sort_by_key(|s| s.day);
    kept
}
