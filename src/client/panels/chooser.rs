//! Choosing provinces for a campaign or a crackdown: a list to tick, the most promising first, the cost as it grows.
//!
//! Owns the choice until it is ordered or put away. Never orders anything twice: a given order closes the list.

use bevy_egui::egui::Ui;

use super::state::{Choosing, PanelState, Purpose};
use super::{account, figures, orders, rows};
use crate::client::desk::{Action, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::button::{Kind, dotted_link};
use crate::client::widgets::section::section;
use crate::client::widgets::{field, sheet};
use crate::command::Command;
use crate::rules::measure;
use crate::units::{FactionId, Fixed, ProvinceId};
use crate::world::Target;

/// Whether a choice is being made by the seat that is played.
pub fn is_open(view: &View, state: &PanelState) -> bool {
    state.choosing.is_some() && view.seat.is_some_and(|seat| view.t.factions[seat].active)
}

pub fn chooser(ui: &mut Ui, view: &View, state: &mut PanelState, actions: &mut Vec<Action>) {
    let (Some(seat), Some(mut choosing)) = (view.seat, state.choosing.take()) else { return };
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    let home = view.t.factions[seat].country;
    choosing.provinces.retain(|&p| view.t.provinces.owner[p] == home);
    let most = most(view, choosing.purpose);
    let title = match choosing.purpose {
        Purpose::Propaganda => tell.ui("panel-choose-propaganda"),
        Purpose::Crackdown(against) => {
            tell.ui_with("panel-choose-crackdown", &[("faction", tell.faction_short(against))])
        }
    };
    text::paragraph(ui, Role::Title, &title, palette::INK);
    ui.add_space(scale.px(3.0, 5.0));
    rows::remark(ui, &tell.ui(about(choosing.purpose)));
    let counts = [("count", choosing.provinces.len().to_string()), ("most", most.to_string())];
    section(ui, &tell.ui("panel-choose-provinces"), &tell.ui_with("panel-choose-count", &counts));
    let foot = orders::order_height(scale) + scale.row() + scale.px(8.0, 12.0);
    sheet::scroll(ui, "chooser", ui.available_height() - foot, |ui| {
        for (at, told) in promising(view, seat, choosing.purpose) {
            tick(ui, view, at, &told, &mut choosing, most);
        }
    });
    sheet::push_down(ui, foot - scale.px(4.0, 6.0));
    let order = match choosing.purpose {
        Purpose::Propaganda => Command::Propaganda { provinces: choosing.provinces.clone() },
        Purpose::Crackdown(against) => Command::Crackdown { against, provinces: choosing.provinces.clone() },
    };
    let preview = view.session.preview(seat, &order);
    let label = tell.ui(match choosing.purpose {
        Purpose::Propaganda => "panel-order-propaganda-go",
        Purpose::Crackdown(_) => "panel-order-crackdown-go",
    });
    let response = orders::face(ui, view, seat, &order, &label, Kind::Main, preview.as_ref().err());
    if !choosing.provinces.is_empty() {
        orders::explain(&response, view, seat, &order, preview);
    }
    ui.add_space(scale.px(4.0, 6.0));
    if response.clicked() {
        actions.push(Action::Order(order));
    } else if !dotted_link(ui, &tell.ui("panel-choose-leave")).clicked() {
        state.choosing = Some(choosing);
    }
}

/// One province: a box, its name, what it promises.
fn tick(ui: &mut Ui, view: &View, at: ProvinceId, told: &str, choosing: &mut Choosing, most: u32) {
    let (scale, width) = (Scale::of(ui.ctx()), ui.available_width());
    let place = choosing.provinces.iter().position(|&p| p == at);
    let mut on = place.is_some();
    let row = ui.cursor().min;
    let name = view.tell.province(at);
    let short = text::elided(ui, Role::Body, &name, palette::INK, width * 0.5).text().to_owned();
    if field::check_box(ui, &mut on, &short).changed() {
        match place {
            Some(i) => {
                choosing.provinces.remove(i);
            }
            None if choosing.provinces.len() < most as usize => choosing.provinces.push(at),
            None => {}
        }
    }
    let words = text::elided(ui, Role::Body, told, palette::INK_2, width * 0.44);
    let y = row.y + scale.row() / 2.0;
    text::centred(ui.painter(), row.x + width, y, bevy_egui::egui::Align::Max, words);
}

fn about(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Propaganda => "panel-choose-propaganda-about",
        Purpose::Crackdown(_) => "panel-choose-crackdown-about",
    }
}

fn most(view: &View, purpose: Purpose) -> u32 {
    match purpose {
        Purpose::Propaganda => view.book.defines.orders.propaganda_most,
        Purpose::Crackdown(_) => view.book.defines.orders.crackdown_most,
    }
}

/// The provinces of the seat's country, the most promising first, with what is to be known of each.
fn promising(view: &View, seat: FactionId, purpose: Purpose) -> Vec<(ProvinceId, String)> {
    let (t, tell) = (view.t, view.tell);
    let home = t.factions[seat].country;
    let mut places: Vec<(i64, ProvinceId)> =
        t.provinces.of(home).iter().map(|&at| (promise(view, seat, purpose, at), at)).collect();
    places.sort_by_key(|&(promise, at)| (std::cmp::Reverse(promise), at));
    places
        .into_iter()
        .map(|(_, at)| {
            let of = match purpose {
                Purpose::Propaganda => seat,
                Purpose::Crackdown(against) => against,
            };
            let share = figures::percent(measure::allegiance(t, of, at));
            let people = figures::heads(u64::from(t.provinces.population[at]));
            let args = [("share", share), ("people", people)];
            let key = if running(view, seat, purpose, at) { "panel-choose-running" } else { "panel-choose-place" };
            (at, tell.ui_with(key, &args))
        })
        .collect()
}

/// What a campaign moves follows the curve of diminishing returns and the people there; a crackdown hits followers.
fn promise(view: &View, seat: FactionId, purpose: Purpose, at: ProvinceId) -> i64 {
    match purpose {
        Purpose::Propaganda => {
            let share = measure::allegiance(view.t, seat, at);
            let curve = share.times(Fixed::HUNDRED - share).over_int(100) + Fixed::ONE;
            let heads = Fixed::whole(i64::from(view.t.provinces.population[at]));
            let waits = if running(view, seat, purpose, at) { 0 } else { 1 };
            curve.percent_of(heads).trunc() * waits
        }
        Purpose::Crackdown(against) => account::followers(view, at, against),
    }
}

/// A campaign of the seat, or a crackdown, goes on there already.
fn running(view: &View, seat: FactionId, purpose: Purpose, at: ProvinceId) -> bool {
    let orders = &view.book.defines.orders;
    view.t.modifiers.on(Target::Province(at)).iter().any(|m| match purpose {
        Purpose::Propaganda => m.modifier == orders.propaganda_modifier && m.beneficiary == Some(seat),
        Purpose::Crackdown(_) => m.modifier == orders.crackdown_modifier,
    })
}
