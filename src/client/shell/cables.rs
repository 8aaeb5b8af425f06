//! Cables: what waits for an answer, then what the world's papers say.

use bevy_egui::egui::Ui;

use super::words::Words;
use crate::client::atlas::{Geography, Pin};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::Scale;
use crate::client::told::{Row, Told, Topic};
use crate::client::widgets::cable::{Cable, cable_card};
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::slip;
use crate::rules::measure;
use crate::scenario::Scenario;
use crate::units::{CountryId, Id, ProvinceId};
use crate::world::OpenEvent;

/// A cable as shown.
pub struct Shown {
    number: u32,
    title: String,
    sub: String,
    urgent: bool,
    place: Option<ProvinceId>,
    opens: Option<u32>,
    record: Option<u32>,
    selects: Selection,
}

/// The cables on the desk, picked anew when the world, its words or the room has changed.
#[derive(Default)]
pub struct Cables {
    made_for: Option<(u64, usize, usize)>,
    pub shown: Vec<Shown>,
}

impl Cables {
    pub fn follow(&mut self, view: &View, words: &Words, told: &Told, stamp: u64, most: usize) {
        let key = (stamp, told.rows().len(), most);
        if self.made_for != Some(key) {
            self.made_for = Some(key);
            self.shown = pick(view, words, told, most);
        }
    }
}

/// How many cards fit while tray and outliner keep their places.
pub fn room_for(scale: Scale, height: f32) -> usize {
    let card = scale.px(35.0 + 4.0, 47.0 + 6.0);
    ((height * 0.27 / card) as usize).clamp(3, 7)
}

/// Days for which news stay on the desk, by weight.
const FRESH: [i32; 4] = [4, 12, 14, 30];
const MOST_OF_A_COUNTRY: usize = 2;

/// The player's own questions, soonest first, then news, newest first.
fn pick(view: &View, words: &Words, told: &Told, most: usize) -> Vec<Shown> {
    let mut open: Vec<&OpenEvent> = view.t.story.open.iter().filter(|o| Some(o.actor) == view.seat).collect();
    open.sort_by_key(|o| (o.until, o.number));
    let mut shown: Vec<Shown> = open
        .into_iter()
        .map(|o| Shown {
            number: 0,
            title: view.tell.event(o.event).headline,
            sub: words.with("answer-by", &[("date", &o.until.short())]),
            urgent: true,
            place: place_of_open(view, o),
            opens: Some(o.number),
            record: None,
            selects: Selection::Nothing,
        })
        .collect();
    let mut seen: Vec<Option<CountryId>> = Vec::new();
    let home = view.seat.map(|f| view.t.factions[f].country);
    let today = view.t.calendar.today;
    for row in told.rows().iter().rev() {
        if shown.len() >= most || today.since(row.date) > FRESH[3] {
            break;
        }
        let near = home.is_some() && row.country == home;
        let great = row.country.is_some_and(|c| view.tell.is_great_power(c));
        let wanted = row.weight >= 3 || (row.weight == 2 && great) || (near && row.weight >= 1);
        let kept = FRESH[usize::from(row.weight.min(3))] + if near { 10 } else { 0 };
        let of_country = seen.iter().filter(|c| row.country.is_some() && **c == row.country).count();
        if wanted && today.since(row.date) <= kept && of_country < MOST_OF_A_COUNTRY {
            seen.push(row.country);
            shown.push(news(view, row));
        }
    }
    shown.truncate(most);
    for (number, cable) in (1..).zip(&mut shown) {
        cable.number = number;
    }
    shown
}

fn news(view: &View, row: &Row) -> Shown {
    let place = row.province.or_else(|| row.country.map(|c| capital(view.book, c)));
    let selects = match (row.province, row.faction, row.country) {
        (Some(p), _, _) if row.topic == Topic::War => Selection::Province(p),
        (_, Some(f), _) if row.topic != Topic::Event => Selection::Faction(f),
        (_, _, Some(c)) => Selection::Country(c),
        _ => Selection::Nothing,
    };
    let country = row.country.map(|c| view.tell.country(c));
    let sub = country.map_or_else(|| row.date.short(), |c| format!("{c} · {}", row.date.short()));
    Shown { number: 0, title: row.text.clone(), sub, urgent: false, place, opens: None, record: row.record, selects }
}

fn capital(book: &Scenario, country: CountryId) -> ProvinceId {
    book.countries[country].capital
}

fn place_of_open(view: &View, open: &OpenEvent) -> Option<ProvinceId> {
    let about = open.this.map(|target| measure::country_of(view.t, target));
    let def = &view.book.events[open.event];
    def.at.or(about.map(|c| capital(view.book, c)))
}

/// A pin for every cable that has a place; the first of several in one place.
pub fn pins(shown: &[Shown]) -> Vec<Pin> {
    let mut taken: Vec<ProvinceId> = Vec::new();
    let mut pins = Vec::new();
    for cable in shown {
        let Some(place) = cable.place.filter(|p| !taken.contains(p)) else { continue };
        taken.push(place);
        let [lon, lat] = Geography::world().provinces[place.index()].label;
        pins.push(Pin { lon, lat, label: cable.number.to_string(), urgent: cable.urgent });
    }
    pins
}

pub fn draw(ui: &mut Ui, words: &Words, shown: &[Shown], wishes: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let open = shown.iter().filter(|c| c.urgent).count();
    let note = if open > 0 { words.count("cables-open", i64::try_from(open).unwrap_or(0)) } else { String::new() };
    section(ui, &words.get("cables"), &note);
    if shown.is_empty() {
        nothing_here(ui, &words.get("no-cables"));
    }
    for cable in shown {
        let card = Cable { number: cable.number, title: &cable.title, sub: &cable.sub, urgent: cable.urgent };
        let response = slip::note(cable_card(ui, card), &cable.title);
        if response.clicked() {
            match (cable.opens, cable.record) {
                (Some(number), _) => wishes.push(Action::OpenEvent(number)),
                (None, Some(record)) => wishes.push(Action::OpenRecord { record, over: true }),
                (None, None) => {
                    wishes.extend(cable.place.map(Action::Show));
                    if cable.selects != Selection::Nothing {
                        wishes.push(Action::Select(cable.selects));
                    }
                }
            }
        }
        ui.add_space(scale.px(4.0, 6.0));
    }
}
