//! Map modes: their tabs on the map's lower edge, their keys and names, and the card of the legend.

use bevy_egui::egui::{Align2, Area, Context, Id, Order, Rect, Ui, pos2, vec2};

use super::legends::{self, Key};
use super::words::Words;
use crate::client::desk::{Action, MapMode, Selection, View};
use crate::client::theme::{Ground, Scale, palette};
use crate::client::widgets::field::drop_down;
use crate::client::widgets::legend::{Entry, legend};
use crate::client::widgets::sheet::Sheet;
use crate::client::widgets::slip::{self, Place};
use crate::client::widgets::tab::{Tab, index_tabs, tabs_height};
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Kind, MovementId, QuestionId};
use crate::world::Tables;

/// The tabs, each with the modes behind it. The key of an open tab turns to its next mode.
const TABS: [(&str, &[&str]); 7] = [
    ("political", &["political", "overlords"]),
    ("influence", &["leading", "movement", "faction", "stance", "money-abroad"]),
    ("government", &["form", "coalition", "unrest"]),
    ("elections", &["winners", "turnout", "franchise"]),
    ("economy", &["output", "living", "population"]),
    ("conflict", &["control", "supply", "garrisons"]),
    ("relations", &["relations", "blocs"]),
];

/// A mode's name, as it is asked for and as its text is keyed.
pub fn name_of(mode: MapMode) -> &'static str {
    match mode {
        MapMode::Political => "political",
        MapMode::Overlords => "overlords",
        MapMode::Leading => "leading",
        MapMode::Movement(_) => "movement",
        MapMode::Faction(_) => "faction",
        MapMode::Winners => "winners",
        MapMode::Turnout => "turnout",
        MapMode::Franchise => "franchise",
        MapMode::Stance(_) => "stance",
        MapMode::Form => "form",
        MapMode::Coalition => "coalition",
        MapMode::Unrest => "unrest",
        MapMode::Population => "population",
        MapMode::Output => "output",
        MapMode::Living => "living",
        MapMode::Control => "control",
        MapMode::Supply => "supply",
        MapMode::Blocs => "blocs",
        MapMode::Garrisons => "garrisons",
        MapMode::MoneyAbroad => "money-abroad",
        MapMode::Relations(_) => "relations",
    }
}

/// What the modes of one movement, faction or country show when they are turned to.
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    pub movement: MovementId,
    pub faction: FactionId,
    pub country: CountryId,
}

fn named(name: &str, chosen: Chosen) -> Option<MapMode> {
    Some(match name {
        "political" => MapMode::Political,
        "overlords" => MapMode::Overlords,
        "leading" => MapMode::Leading,
        "movement" | "influence" => MapMode::Movement(chosen.movement),
        "faction" => MapMode::Faction(chosen.faction),
        "winners" => MapMode::Winners,
        "turnout" => MapMode::Turnout,
        "franchise" => MapMode::Franchise,
        "stance" => MapMode::Stance(QuestionId(0)),
        "form" => MapMode::Form,
        "coalition" => MapMode::Coalition,
        "unrest" => MapMode::Unrest,
        "population" => MapMode::Population,
        "output" => MapMode::Output,
        "living" => MapMode::Living,
        "control" => MapMode::Control,
        "supply" => MapMode::Supply,
        "blocs" => MapMode::Blocs,
        "garrisons" => MapMode::Garrisons,
        "money-abroad" => MapMode::MoneyAbroad,
        "relations" => MapMode::Relations(chosen.country),
        _ => return None,
    })
}

/// The tab a mode lies behind.
fn tab_of(mode: MapMode) -> usize {
    TABS.iter().position(|(_, modes)| modes.contains(&name_of(mode))).unwrap_or(0)
}

/// How many tabs have a key.
pub const KEYS: usize = TABS.len();

/// What pressing a tab turns to: its first mode, or the next one if it is open already.
pub fn of_tab(tab: usize, now: MapMode, chosen: Chosen) -> MapMode {
    let modes = TABS[tab].1;
    let next = modes.iter().position(|name| *name == name_of(now)).map_or(0, |at| (at + 1) % modes.len());
    named(modes[next], chosen).expect("a test names every mode behind a tab")
}

/// A mode by name, with the movement or faction after a colon: `movement:socialist`.
pub fn parse(book: &Scenario, t: Tables<'_>, seat: Option<FactionId>, text: &str) -> Result<MapMode, String> {
    let (name, which) = text.split_once(':').map_or((text, None), |(name, which)| (name, Some(which)));
    let own = seat.unwrap_or(FactionId(0));
    let chosen = Chosen { movement: t.factions[own].movement, faction: own, country: t.factions[own].country };
    let mode = named(name, chosen).ok_or_else(|| {
        let all: Vec<&str> = TABS.iter().flat_map(|(_, modes)| modes.iter().copied()).collect();
        format!("`{name}` is no map mode; choose one of {}", all.join(", "))
    })?;
    let Some(which) = which else { return Ok(mode) };
    let find = |kind: Kind| {
        book.names.find(kind, which).ok_or_else(|| format!("there is no {} `{which}` in this scenario", kind.word()))
    };
    Ok(match mode {
        MapMode::Movement(_) => MapMode::Movement(MovementId(find(Kind::Movement)?)),
        MapMode::Faction(_) => MapMode::Faction(FactionId(find(Kind::Faction)?)),
        MapMode::Stance(_) => MapMode::Stance(QuestionId(find(Kind::Question)?)),
        MapMode::Relations(_) => MapMode::Relations(CountryId(find(Kind::Country)?)),
        other => other,
    })
}

/// Draws tabs and legend over the map.
pub fn draw(ctx: &Context, view: &View, words: &Words, map: Rect, chosen: Chosen, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    // On a narrow sheet the tabs go without their keys; where even that is too long, the legend's list holds all modes.
    let room = map.width() - scale.px(34.0, 44.0);
    let keys = tabs_width(ctx, words, true) <= room;
    let fit = keys || tabs_width(ctx, words, false) <= room;
    if view.event.is_none() && fit {
        tabs(ctx, view, words, map, keys, chosen, wishes);
    }
    let key = legends::key(view, words);
    // Where tabs and legend have no room beside each other, the legend stands above the tabs.
    let beside = !fit
        || map.width() - scale.px(22.0, 28.0) - tabs_width(ctx, words, keys)
            >= legend_width(scale) + scale.px(34.0, 42.0);
    let foot = if beside { scale.px(23.0, 30.0) } else { scale.px(16.0, 22.0) + tabs_height(scale) };
    let corner = map.right_bottom() - vec2(scale.px(21.0, 28.0), foot);
    let place = Place {
        pivot: Align2::RIGHT_BOTTOM,
        at: corner,
        width: legend_width(scale),
        notch: None,
        pinned: false,
        within: map,
    };
    slip::card(ctx, Id::new("legend"), place, Sheet::legend(scale), |ui| {
        siblings(ui, view, words, fit, chosen, wishes);
        chooser(ui, view, wishes);
        card(ui, &key);
    });
}

fn legend_width(scale: Scale) -> f32 {
    scale.px(196.0, 250.0)
}

/// The names on the tabs, and what is printed on their keys; nothing without `keys`.
fn labels(words: &Words, keys: bool) -> (Vec<String>, Vec<String>) {
    let names = TABS.iter().map(|(name, ..)| words.get(&format!("tab-{name}"))).collect();
    let keys = (1..=TABS.len()).map(|n| if keys { format!("F{n}") } else { String::new() }).collect();
    (names, keys)
}

fn tabs_width(ctx: &Context, words: &Words, keys: bool) -> f32 {
    let (names, keys) = labels(words, keys);
    let tabs: Vec<Tab> = names.iter().zip(&keys).map(|(name, key)| Tab { name, key }).collect();
    crate::client::widgets::tab::tabs_width(ctx, &tabs)
}

fn tabs(ctx: &Context, view: &View, words: &Words, map: Rect, keys: bool, chosen: Chosen, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    let (names, keys) = labels(words, keys);
    let tabs: Vec<Tab> = names.iter().zip(&keys).map(|(name, key)| Tab { name, key }).collect();
    let foot = map.bottom() - scale.px(11.0, 16.0);
    let area = Area::new(Id::new("map modes"))
        .order(Order::Middle)
        .fixed_pos(pos2(map.left() + scale.px(22.0, 28.0), foot - tabs_height(scale)));
    area.show(ctx, |ui| {
        Ground::Metal.apply(ui);
        ui.set_max_width(map.width() - scale.px(40.0, 52.0));
        if let Some(tab) = index_tabs(ui, &tabs, tab_of(view.mode)) {
            wishes.push(Action::Mode(of_tab(tab, view.mode, chosen)));
        }
    });
}

fn card(ui: &mut Ui, key: &Key) {
    let entries: Vec<Entry> = key
        .lines
        .iter()
        .map(|line| match line {
            legends::Line::Swatch(fill, text) => Entry::Swatch(*fill, text),
            legends::Line::Own(tint, text) => Entry::Border { tint: *tint, border: palette::RED, text },
            legends::Line::Towns(text) => Entry::Towns(text),
            legends::Line::Ramp(steps, left, right) => Entry::Ramp { steps, left, right },
            legends::Line::Scale(steps, limits) => Entry::Scale { steps, limits },
            legends::Line::Note(text) => Entry::Note(text),
        })
        .collect();
    legend(ui, &key.title, &entries);
}

/// The list of the modes behind the open tab.
fn siblings(ui: &mut Ui, view: &View, words: &Words, tabs: bool, chosen: Chosen, wishes: &mut Vec<Action>) {
    let all: Vec<&str> = TABS.iter().flat_map(|(_, modes)| modes.iter().copied()).collect();
    let modes = if tabs { TABS[tab_of(view.mode)].1 } else { &all };
    if modes.len() < 2 {
        return;
    }
    let names: Vec<String> = modes.iter().map(|name| words.get(&format!("mode-{name}"))).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let before = modes.iter().position(|name| *name == name_of(view.mode)).unwrap_or(0);
    let mut at = before;
    let width = ui.available_width();
    drop_down(ui, "modes of the tab", &mut at, &names, width);
    if at != before {
        wishes.extend(named(modes[at], chosen).map(Action::Mode));
    }
    ui.add_space(Scale::of(ui.ctx()).px(6.0, 8.0));
}

/// The list from which the movement or faction is chosen that the mode shows.
fn chooser(ui: &mut Ui, view: &View, wishes: &mut Vec<Action>) {
    let scale = Scale::of(ui.ctx());
    let width = ui.available_width();
    match view.mode {
        MapMode::Movement(chosen) => {
            let mut list: Vec<(String, MovementId)> =
                view.book.movements.ids().map(|m| (view.tell.movement(m), m)).collect();
            list.sort();
            let names: Vec<&str> = list.iter().map(|(name, _)| name.as_str()).collect();
            let before = list.iter().position(|(_, m)| *m == chosen).unwrap_or(0);
            let mut at = before;
            drop_down(ui, "movement shown", &mut at, &names, width);
            if at != before {
                wishes.push(Action::Mode(MapMode::Movement(list[at].1)));
            }
            ui.add_space(scale.px(6.0, 8.0));
        }
        MapMode::Faction(chosen) => {
            let country = country_of_choice(view, chosen);
            let mut list: Vec<FactionId> = view.t.influence.slots[country].clone();
            list.retain(|&f| view.t.factions[f].active);
            list.sort_by_key(|&f| (std::cmp::Reverse(crate::rules::measure::support(view.t, f)), f));
            let mut names: Vec<String> = list.iter().map(|&f| view.tell.faction_short(f)).collect();
            let before = list.iter().position(|&f| f == chosen);
            // A faction of another country, or one that is gone, still stands at the head of the list.
            let extra = usize::from(before.is_none());
            if before.is_none() {
                names.insert(0, view.tell.faction_short(chosen));
            }
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let mut at = before.unwrap_or(0);
            let shown = at;
            drop_down(ui, "faction shown", &mut at, &names, width);
            if at != shown && at >= extra {
                wishes.push(Action::Mode(MapMode::Faction(list[at - extra])));
            }
            ui.add_space(scale.px(6.0, 8.0));
        }
        MapMode::Stance(chosen) => {
            let list: Vec<QuestionId> = view.t.wings.questions().map(|(question, _)| question).collect();
            let names: Vec<String> = list.iter().map(|&question| view.tell.question_title(question)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let before = list.iter().position(|&question| question == chosen).unwrap_or(0);
            let mut at = before;
            if list.len() > 1 {
                drop_down(ui, "question shown", &mut at, &names, width);
                ui.add_space(scale.px(6.0, 8.0));
            }
            if at != before {
                wishes.push(Action::Mode(MapMode::Stance(list[at])));
            }
        }
        MapMode::Relations(chosen) => {
            let mut list: Vec<(String, CountryId)> = view
                .t
                .countries
                .rows
                .iter()
                .filter(|(_, row)| row.exists)
                .map(|(c, _)| (view.tell.country(c), c))
                .collect();
            list.sort();
            let names: Vec<&str> = list.iter().map(|(name, _)| name.as_str()).collect();
            let before = list.iter().position(|(_, c)| *c == chosen).unwrap_or(0);
            let mut at = before;
            drop_down(ui, "country shown", &mut at, &names, width);
            if at != before {
                wishes.push(Action::Mode(MapMode::Relations(list[at].1)));
            }
            ui.add_space(scale.px(6.0, 8.0));
        }
        _ => {}
    }
}

fn country_of_choice(view: &View, chosen: FactionId) -> CountryId {
    match view.selection {
        Selection::Province(p) => view.t.provinces.owner[p],
        Selection::Country(c) => c,
        Selection::Faction(f) => view.t.factions[f].country,
        Selection::Character(c) => view.t.people.characters[c].country,
        Selection::Nothing => view.t.factions[chosen].country,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHOSEN: Chosen = Chosen { movement: MovementId(0), faction: FactionId(0), country: CountryId(0) };

    #[test]
    fn every_mode_behind_a_tab_is_found_by_its_name_and_lies_behind_that_tab() {
        for (tab, (_, modes)) in TABS.iter().enumerate() {
            for name in *modes {
                let mode = named(name, CHOSEN).expect("a mode of that name");
                assert_eq!((name_of(mode), tab_of(mode)), (*name, tab));
            }
        }
    }

    #[test]
    fn the_key_of_an_open_tab_turns_its_modes_round() {
        let mut mode = MapMode::Political;
        for _ in 0..TABS[1].1.len() {
            mode = of_tab(1, mode, CHOSEN);
        }
        assert_eq!(of_tab(1, mode, CHOSEN), MapMode::Leading);
    }
}
