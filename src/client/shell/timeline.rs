//! The strip at the foot: the history as told above, this one below, those that were left in blue.

use bevy_egui::egui::Ui;

use super::look::{Look, Span, Whole};
use super::words::Words;
use crate::client::desk::{Action, Selection, StripMove, View};
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

/// One sign of a row.
struct Sign {
    date: Date,
    event: EventId,
    text: String,
    /// What the slip at the pointer says.
    note: String,
    set: bool,
    /// Where there is no room for all, the higher stays.
    rank: u32,
    place: Option<ProvinceId>,
}

/// What of the history the strip shows, and its signs, made anew when the world, its words or the room has changed.
#[derive(Default)]
pub struct Strip {
    look: Look,
    made_for: Option<(u64, usize, i64, Span)>,
    above: Vec<Sign>,
    below: Vec<Sign>,
    /// Events of this history that ended as told, of all that could.
    kept: (u32, u32),
}

impl Strip {
    /// Moves the strip by a key's step.
    pub fn go(&mut self, by: StripMove, whole: Whole) {
        self.look.go(by, whole);
    }
}

impl Strip {
    fn follow(&mut self, view: &View, words: &Words, source: &Source, days: Span, apart: i64) {
        let (canon, told) = (source.canon, source.told);
        let key = (source.stamp, told.rows().len(), apart, days);
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
            canon.iter().filter(|c| days.holds(c.date)).map(|c| Sign {
                date: c.date,
                event: c.event,
                text: String::new(),
                note: String::new(),
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
            mine.filter(|(r, _)| days.holds(r.date)).map(|(r, event)| Sign {
                date: r.date,
                event,
                text: String::new(),
                note: String::new(),
                set: !r.canon,
                rank: rank(event, r.country) + u32::from(!r.canon),
                place: r.province.or_else(|| r.country.map(|c| view.book.countries[c].capital)),
            }),
        );
        let told = |sign: &mut Sign, key: &str| {
            sign.text = view.tell.event(sign.event).headline;
            let said = words.get(key);
            sign.note = format!("{} · {}. {said}", sign.date.long(), sign.text);
        };
        for sign in &mut self.above {
            told(sign, if sign.set { "strip-as-told" } else { "strip-to-come" });
        }
        for sign in &mut self.below {
            told(sign, if sign.set { "strip-departs" } else { "strip-kept-to" });
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
    let whole = Whole::of(view);
    let days = strip.look.span(whole);
    let day = |date: Date| i64::from(date.number());
    let scale = Scale::of(ui.ctx());
    let width = (ui.available_width() - scale.px(190.0, 270.0)).max(100.0);
    let per_day = width / days.length();
    let apart = (scale.px(96.0, 132.0) / per_day).ceil() as i64;
    strip.follow(view, words, source, days, apart);

    let names = months(days, scale.px(80.0, 104.0) / per_day);
    let months: Vec<Month> = names.iter().map(|(d, name)| Month { day: day(*d), name }).collect();
    fn marks(signs: &[Sign]) -> Vec<Mark<'_>> {
        let day = |s: &Sign| i64::from(s.date.number());
        signs.iter().map(|s| Mark { day: day(s), text: &s.text, note: &s.note, set: s.set }).collect()
    }
    let left = branches(view, words, days);
    let rows: Vec<Branch> =
        left.iter().map(|b| Branch { from: day(b.from), to: day(b.to), text: &b.text, note: &b.note }).collect();
    let (told_head, own_head, branch_head) =
        (words.get("strip-told"), words.get("strip-own"), words.get("strip-branches"));
    let (kept, all) = strip.kept;
    let note = words.with("strip-kept", &[("kept", &kept.to_string()), ("all", &all.to_string())]);
    let (above, below) = (marks(&strip.above), marks(&strip.below));
    let back = words.get("strip-today");
    let said = |number: i64| {
        let date = date_of(number);
        if date < today && date >= view.session.earliest() {
            words.with("strip-back-to", &[("date", &date.long())])
        } else {
            date.long()
        }
    };
    let line = Timeline {
        first: days.first,
        last: days.last,
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
        back: if strip.look.follows() { "" } else { &back },
        said: &said,
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
            let date = date_of(number);
            if date < today && date >= view.session.earliest() {
                wishes.push(Action::AskRewind(Some(date)));
            }
        }
        Some(Hit::Back) => strip.look.go(StripMove::Today, whole),
        Some(Hit::Scrolled(by)) => strip.look.scroll(by, whole),
        Some(Hit::Zoomed { factor, about }) => strip.look.zoom(factor, about, whole),
        None => {}
    }
}

fn date_of(number: i64) -> Date {
    Date::from_number(i32::try_from(number).expect("days of the strip"))
}

/// Firsts of months, quarters or years at least `apart` days from each other, with what is written over them.
fn months(days: Span, apart: f32) -> Vec<(Date, String)> {
    let step = [1, 3, 6, 12, 24, 60].into_iter().find(|step| 30.0 * *step as f32 >= apart).unwrap_or(120);
    let first = date_of(days.first.ceil() as i64);
    let (year, month) = (first.year(), i32::try_from(first.month()).expect("twelve months") - 1);
    // Years by their number, so that scrolling does not choose others.
    let past = if step < 12 { month.rem_euclid(step) } else { month + 12 * year.rem_euclid(step / 12) };
    let start = first.first_of_month(-past);
    (0..)
        .map(|n| start.first_of_month(n * step))
        .skip_while(|d| f64::from(d.number()) < f64::from(days.first))
        .take_while(|d| f64::from(d.number()) < f64::from(days.last))
        .enumerate()
        .map(|(n, d)| {
            let name = d.month_name().to_owned();
            let named = match step {
                12.. => d.year().to_string(),
                _ if n == 0 || d.month() == 1 => format!("{name} {}", d.year()),
                _ => name,
            };
            (d, named)
        })
        .collect()
}

/// A history that was left, as the strip shows it.
struct Left {
    number: usize,
    from: Date,
    to: Date,
    text: String,
    note: String,
}

/// Three rows fit at the foot; the histories left last are those that are looked for.
fn branches(view: &View, words: &Words, days: Span) -> Vec<Left> {
    let seen = view.session.branches().iter().enumerate();
    let mut left: Vec<Left> = seen
        .filter(|(_, b)| days.touches(b.left_on, b.reached))
        .map(|(number, b)| Left {
            number,
            from: b.left_on,
            to: b.reached,
            text: words.with("branch-until", &[("date", &b.reached.short())]),
            note: words.with("branch-note", &[("from", &b.left_on.long()), ("to", &b.reached.long())]),
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
