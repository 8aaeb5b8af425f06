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
use crate::units::{CountryId, FactionId, Kind, MovementId};
use crate::world::Tables;

const NAMES: [&str; 7] = ["political", "leading", "movement", "faction", "unrest", "population", "overlords"];
const KEYS: [&str; 7] = ["F1", "F2", "F3", "F4", "F5", "F6", "F7"];

/// The mode behind a tab.
pub fn of_tab(tab: usize, movement: MovementId, faction: FactionId) -> MapMode {
    match tab {
        0 => MapMode::Political,
        1 => MapMode::Leading,
        2 => MapMode::Movement(movement),
        3 => MapMode::Faction(faction),
        4 => MapMode::Unrest,
        5 => MapMode::Population,
        _ => MapMode::Overlords,
    }
}

/// The tab of a mode.
pub fn tab_of(mode: MapMode) -> usize {
    match mode {
        MapMode::Political => 0,
        MapMode::Leading => 1,
        MapMode::Movement(_) => 2,
        MapMode::Faction(_) => 3,
        MapMode::Unrest => 4,
        MapMode::Population => 5,
        MapMode::Overlords => 6,
    }
}

/// A mode by name, with the movement or faction after a colon: `movement:socialist`.
pub fn parse(book: &Scenario, t: Tables<'_>, seat: Option<FactionId>, text: &str) -> Result<MapMode, String> {
    let (name, which) = text.split_once(':').map_or((text, None), |(name, which)| (name, Some(which)));
    let tab = NAMES.iter().position(|n| *n == if name == "influence" { "movement" } else { name });
    let tab = tab.ok_or_else(|| format!("`{name}` is no map mode; choose one of {}", NAMES.join(", ")))?;
    let own = seat.unwrap_or(FactionId(0));
    let find = |kind: Kind, which: &str| {
        book.names.find(kind, which).ok_or_else(|| format!("there is no {} `{which}` in this scenario", kind.word()))
    };
    let movement = match which.filter(|_| tab == 2) {
        Some(which) => MovementId(find(Kind::Movement, which)?),
        None => t.factions[own].movement,
    };
    let faction = match which.filter(|_| tab == 3) {
        Some(which) => FactionId(find(Kind::Faction, which)?),
        None => own,
    };
    Ok(of_tab(tab, movement, faction))
}

/// Draws tabs and legend over the map.
pub fn draw(
    ctx: &Context,
    view: &View,
    words: &Words,
    map: Rect,
    (movement, faction): (MovementId, FactionId),
    wishes: &mut Vec<Action>,
) {
    if view.event.is_none() {
        tabs(ctx, view, words, map, (movement, faction), wishes);
    }
    let scale = Scale::of(ctx);
    let key = legends::key(view, words);
    let corner = map.right_bottom() - vec2(scale.px(21.0, 28.0), scale.px(23.0, 30.0));
    let place = Place {
        pivot: Align2::RIGHT_BOTTOM,
        at: corner,
        width: scale.px(196.0, 250.0),
        notch: None,
        pinned: false,
        within: map,
    };
    slip::card(ctx, Id::new("legend"), place, Sheet::legend(scale), |ui| {
        chooser(ui, view, wishes);
        card(ui, &key);
    });
}

fn tabs(
    ctx: &Context,
    view: &View,
    words: &Words,
    map: Rect,
    (movement, faction): (MovementId, FactionId),
    wishes: &mut Vec<Action>,
) {
    let scale = Scale::of(ctx);
    let names: Vec<String> = NAMES.iter().map(|name| words.get(&format!("mode-{name}"))).collect();
    let tabs: Vec<Tab> = names.iter().zip(KEYS).map(|(name, key)| Tab { name, key }).collect();
    let foot = map.bottom() - scale.px(11.0, 16.0);
    let area = Area::new(Id::new("map modes"))
        .order(Order::Middle)
        .fixed_pos(pos2(map.left() + scale.px(22.0, 28.0), foot - tabs_height(scale)));
    area.show(ctx, |ui| {
        Ground::Metal.apply(ui);
        ui.set_max_width(map.width() - scale.px(260.0, 330.0));
        if let Some(tab) = index_tabs(ui, &tabs, tab_of(view.mode)) {
            wishes.push(Action::Mode(of_tab(tab, movement, faction)));
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
            legends::Line::Note(text) => Entry::Note(text),
        })
        .collect();
    legend(ui, &key.title, &entries);
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
        _ => {}
    }
}

fn country_of_choice(view: &View, chosen: FactionId) -> CountryId {
    match view.selection {
        Selection::Province(p) => view.t.provinces.owner[p],
        Selection::Country(c) => c,
        Selection::Faction(f) => view.t.factions[f].country,
        Selection::Nothing => view.t.factions[chosen].country,
    }
}
