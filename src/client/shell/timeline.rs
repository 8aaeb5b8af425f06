//! The strip at the foot: the history as told above, this one below, those that were left in blue.

use bevy_egui::egui::Ui;

use super::words::Words;
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::Scale;
use crate::client::told::Told;
use crate::client::widgets::timeline::{Branch, Hit, Mark, Month, Timeline, timeline};
use crate::rules::story;
use crate::scenario::{Scenario, Trigger};
use crate::units::{CountryId, Date, EventId, ProvinceId};
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
    date: Date,
    event: EventId,
    text: String,
    set: bool,
    /// Where there is no room for all, the higher stays.
    rank: u32,
    place: Option<ProvinceId>,
}

/// The signs of both rows, made anew when the world, its words or the room has changed.
#[derive(Default)]
pub struct Strip {
    made_for: Option<(u64, usize, i64)>,
    above: Vec<Sign>,
    below: Vec<Sign>,
    /// Events of this history that ended as told, of all that could.
    kept: (u32, u32),
}

/// The days that the strip shows.
#[derive(Clone, Copy)]
struct Days {
    first: Date,
    last: Date,
}

impl Days {
    fn around(view: &View) -> Self {
        let start = view.t.calendar.start.first_of_month(0);
        let first = view.t.calendar.today.first_of_month(-BEHIND).max(start);
        Self { first, last: first.first_of_month(MONTHS) }
    }

    fn hold(self, date: Date) -> bool {
        date >= self.first && date < self.last
    }
}

impl Strip {
    fn follow(&mut self, view: &View, stamp: u64, canon: &[Canon], told: &Told, days: Days, apart: i64) {
        let key = (stamp, told.rows().len(), apart);
        if self.made_for == Some(key) {
            return;
        }
        self.made_for = Some(key);
        let home = view.seat.map(|f| view.t.factions[f].country);
        let rank = |event: EventId, country: Option<CountryId>| {
            let place = match country {
                Some(c) if home == Some(c) => 8,
                Some(c) if view.tell.is_great_power(c) => 4,
                _ => 0,
            };
            place + u32::try_from(view.book.events[event].facts.len()).unwrap_or(0).min(3)
        };
        let today = view.t.calendar.today;
        self.above = signs(
            apart,
            canon.iter().filter(|c| days.hold(c.date)).map(|c| Sign {
                date: c.date,
                event: c.event,
                text: String::new(),
                set: c.date <= today,
                rank: rank(c.event, c.country),
                place: c.place,
            }),
        );
        let is_told = |event: EventId| {
            let def = &view.book.events[event];
            !def.facts.is_empty() && def.options.iter().any(|o| o.canon)
        };
        let mine = told.rows().iter().filter_map(|r| r.event.filter(|&e| is_told(e)).map(|e| (r, e)));
        self.kept = mine.clone().fold((0, 0), |(kept, all), (r, _)| (kept + u32::from(r.canon), all + 1));
        self.below = signs(
            apart,
            mine.filter(|(r, _)| days.hold(r.date)).map(|(r, event)| Sign {
                date: r.date,
                event,
                text: String::new(),
                set: !r.canon,
                rank: rank(event, r.country) + u32::from(!r.canon),
                place: r.province.or_else(|| r.country.map(|c| view.book.countries[c].capital)),
            }),
        );
        for sign in self.above.iter_mut().chain(&mut self.below) {
            sign.text = view.tell.event(sign.event).headline;
        }
    }
}

/// What the strip is drawn from.
pub struct Source<'a> {
    pub canon: &'a [Canon],
    pub told: &'a Told,
    /// Goes up with every change of the world.
    pub stamp: u64,
}

pub fn draw(ui: &mut Ui, view: &View, words: &Words, strip: &mut Strip, source: &Source, wishes: &mut Vec<Action>) {
    let today = view.t.calendar.today;
    let days = Days::around(view);
    let Days { first, last } = days;
    let day = |date: Date| i64::from(date.number());
    let scale = Scale::of(ui.ctx());
    let per_day = (ui.available_width() - scale.px(190.0, 270.0)).max(100.0) / last.since(first).max(1) as f32;
    let apart = (scale.px(96.0, 132.0) / per_day).ceil() as i64;
    strip.follow(view, source.stamp, source.canon, source.told, days, apart);

    let names: Vec<(Date, String)> = (0..MONTHS)
        .map(|n| first.first_of_month(n))
        .map(|d| {
            let name = d.month_name().to_owned();
            (d, if d == first || d.month() == 1 { format!("{name} {}", d.year()) } else { name })
        })
        .collect();
    let months: Vec<Month> = names.iter().map(|(d, name)| Month { day: day(*d), name }).collect();
    fn marks(signs: &[Sign]) -> Vec<Mark<'_>> {
        signs.iter().map(|s| Mark { day: i64::from(s.date.number()), text: &s.text, set: s.set }).collect()
    }
    let left = branches(view, words, days);
    let rows: Vec<Branch> = left
        .iter()
        .map(|b| Branch { from: day(b.from).max(day(first)), to: day(b.to).min(day(last)), text: &b.text })
        .collect();
    let (told_head, own_head, branch_head) =
        (words.get("strip-told"), words.get("strip-own"), words.get("strip-branches"));
    let (kept, all) = strip.kept;
    let note = words.with("strip-kept", &[("kept", &kept.to_string()), ("all", &all.to_string())]);
    let (above, below) = (marks(&strip.above), marks(&strip.below));
    let line = Timeline {
        first: day(first),
        last: day(last),
        now: day(today),
        months: &months,
        canon: &above,
        own: &below,
        branches: &rows,
        heads: [
            (&told_head, ""),
            (&own_head, if all > 0 { &note } else { "" }),
            (if rows.is_empty() { "" } else { &branch_head }, ""),
        ],
    };
    let (hit, _) = timeline(ui, &line);
    match hit {
        Some(Hit::Canon(i)) => visit(strip.above[i].place, wishes),
        Some(Hit::Own(i)) => {
            let sign = &strip.below[i];
            visit(sign.place, wishes);
            if sign.date < today {
                wishes.push(Action::AskRewind(Some(sign.date)));
            }
        }
        Some(Hit::Branch(i)) => wishes.push(Action::AskReopen(left[i].number)),
        Some(Hit::Day(number)) => {
            let date = Date::from_number(i32::try_from(number).expect("days of the strip"));
            if date < today && date >= view.session.earliest() {
                wishes.push(Action::AskRewind(Some(date)));
            }
        }
        None => {}
    }
}

/// A history that was left, as the strip shows it.
struct Left {
    number: usize,
    from: Date,
    to: Date,
    text: String,
}

/// Three rows fit at the foot; the histories left last are those that are looked for.
fn branches(view: &View, words: &Words, days: Days) -> Vec<Left> {
    let seen = view.session.branches().iter().enumerate();
    let mut left: Vec<Left> = seen
        .filter(|(_, b)| b.reached > days.first && b.left_on < days.last)
        .map(|(number, b)| Left {
            number,
            from: b.left_on,
            to: b.reached,
            text: words.with("branch-until", &[("date", &b.reached.short())]),
        })
        .collect();
    left.split_off(left.len().saturating_sub(3))
}

fn visit(place: Option<ProvinceId>, wishes: &mut Vec<Action>) {
    if let Some(place) = place {
        wishes.push(Action::Show(place));
        wishes.push(Action::Select(Selection::Province(place)));
    }
}

/// Of signs nearer to each other than `apart` days the highest stays, so that signs and words never lie over each other.
fn signs(apart: i64, marks: impl Iterator<Item = Sign>) -> Vec<Sign> {
    let mut waiting: Vec<Sign> = marks.collect();
    waiting.sort_by_key(|s| (std::cmp::Reverse(s.rank), s.date));
    let mut kept: Vec<Sign> = Vec::new();
    for sign in waiting {
        if kept.iter().all(|k| i64::from(k.date.since(sign.date).abs()) >= apart) {
            kept.push(sign);
        }
    }
    kept.sort_by_key(|s| s.date);
    kept
}
