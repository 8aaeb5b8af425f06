//! A province's dossier: whose it is, whom its people follow, what the place is like, and what can be done there.
//!
//! Owns the order of the panel. Shares move by the influence rules, which also explain them.

use bevy_egui::egui::Ui;

use super::faction::last_move;
use super::state::PanelState;
use super::war::who;
use super::{account, figures, marks, orders, rows, why};
use crate::client::desk::{Action, Board, Selection, Subject, View};
use crate::client::theme::{Role, Scale, Tone, palette};
use crate::client::widgets::button::dotted_link;
use crate::client::widgets::field::drop_down;
use crate::client::widgets::proportion::{Part, proportion_bar};
use crate::client::widgets::section::{panel_head, section};
use crate::client::widgets::sheet;
use crate::client::widgets::stat::{Stat, stat_row};
use crate::client::widgets::table::{Cell, Column, Table};
use crate::command::Command;
use crate::rules::{economy, unrest};
use crate::units::{FactionId, ProvinceId, Share};
use crate::world::{Influence, Target};

pub fn place(ui: &mut Ui, view: &View, state: &mut PanelState, at: ProvinceId, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let owner = t.provinces.owner[at];
    let letters = marks::initials(&tell.country(owner));
    panel_head(ui, &letters, marks::country_colour(view, owner), &tell.province(at), &standing(view, at));
    four_figures(ui, view, at, actions);
    let foot = foot_height(view, at, Scale::of(ui.ctx()));
    sheet::scroll(ui, ("place", at), ui.available_height() - foot, |ui| {
        fought_over(ui, view, at, actions);
        following(ui, view, state, at, actions);
        reach(ui, view, at, actions);
        in_force(ui, view, at);
        ground(ui, view, at);
    });
    if foot > 0.0 {
        sheet::push_down(ui, foot - Scale::of(ui.ctx()).px(4.0, 6.0));
        commands(ui, view, state, at, actions);
    }
}

/// "Norway · held by the League · administered by Sweden"
fn standing(view: &View, at: ProvinceId) -> String {
    let (tell, t) = (view.tell, view.t);
    let owner = t.provinces.owner[at];
    let mut parts = vec![tell.country(owner)];
    if let Some(holder) = t.provinces.held_by[at] {
        parts.push(tell.ui_with("panel-place-held", &[("faction", tell.faction_short(holder))]));
    }
    let controller = t.provinces.controller[at];
    if controller != owner {
        parts.push(tell.ui_with("panel-place-controlled", &[("country", tell.country(controller))]));
    }
    let city = &view.book.map.provinces[at].city;
    if !city.is_empty() && *city != tell.province(at) {
        parts.push(city.clone());
    }
    parts.join(" · ")
}

fn four_figures(ui: &mut Ui, view: &View, at: ProvinceId, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let now = t.provinces.unrest[at];
    let toward = figures::change(unrest::level(view.book, t, at, &mut ()) - now).unwelcome();
    let labels = ["panel-people", "panel-unrest", "panel-output", "panel-damage"].map(|key| tell.ui(key));
    let values = [
        figures::heads(u64::from(t.provinces.population[at])),
        figures::points(now),
        figures::money(economy::output(view.book, t, at, &mut ())),
        figures::percent_whole(t.provinces.damage[at]),
    ];
    let pinned = why::is_pinned(ui.ctx(), Subject::Unrest(at));
    let stats: Vec<Stat> = labels
        .iter()
        .zip(&values)
        .enumerate()
        .map(|(i, (label, value))| Stat {
            label,
            value,
            trend: (i == 1 && toward.direction != std::cmp::Ordering::Equal).then(|| toward.clone()),
            selected: i == 1 && pinned,
        })
        .collect();
    let responses = stat_row(ui, &stats);
    if let Some(response) = responses.get(1) {
        why::why_tooltip_for(response, view, Subject::Unrest(at));
        if response.clicked() {
            actions.push(why::toggle_pin(ui.ctx(), Subject::Unrest(at)));
        }
    }
}

/// All allegiances of the place and the unaligned, with their last move.
fn following(ui: &mut Ui, view: &View, state: &PanelState, at: ProvinceId, actions: &mut Vec<Action>) {
    let (tell, t, scale) = (view.tell, view.t, Scale::of(ui.ctx()));
    let owner = t.provinces.owner[at];
    let row = &t.influence.shares[at];
    let mut all: Vec<(Share, FactionId)> = t.influence.slots[owner]
        .iter()
        .enumerate()
        .map(|(slot, &f)| (Share(row[slot]), f))
        .filter(|(share, f)| share.0 > 0 || t.factions[*f].active)
        .collect();
    all.sort_by_key(|&(share, f)| (std::cmp::Reverse(share), f));
    let note = match state.past.since(view) {
        Some(date) => tell.ui_with("panel-provinces-since", &[("date", date.short())]),
        None => tell.ui("panel-provinces-day"),
    };
    section(ui, &tell.ui("panel-following"), &note);
    ui.add_space(scale.px(4.0, 6.0));
    let unaligned = Share(Influence::unaligned(row));
    let mut parts: Vec<Part> =
        all.iter().map(|&(share, f)| Part { share: share.0 as f32, fill: marks::faction_fill(view, f) }).collect();
    parts.push(Part { share: unaligned.0 as f32, fill: marks::UNALIGNED });
    proportion_bar(ui, &parts);
    ui.add_space(scale.px(3.0, 4.0));
    let columns = [Column::rest(), Column::left(56.0, 78.0), Column::number(50.0, 66.0), Column::number(46.0, 60.0)];
    let table = Table { columns: &columns, ruled: false };
    for (share, faction) in all {
        let name = tell.faction_short(faction);
        let told = figures::percent(share.percent());
        let trend = match state.past.change(view, at, faction) {
            Some(by) => figures::change(by),
            None => figures::small_change(last_move(view, at, faction)),
        };
        let line = state.past.shares(view, at, faction);
        let cells = [
            Cell::Swatch(marks::faction_fill(view, faction), &name),
            Cell::Line(&line, trend.tone),
            Cell::Set(&told, Role::Strong, Tone::Plain),
            Cell::Trend(&trend),
        ];
        let response = table.row(ui, &cells);
        let subject = Subject::Share(at, faction);
        why::why_tooltip_for(&response, view, subject);
        if response.clicked() {
            actions.push(why::toggle_pin(ui.ctx(), subject));
        }
        if response.secondary_clicked() {
            actions.push(Action::Select(Selection::Faction(faction)));
        }
    }
    let name = tell.ui("panel-unaligned");
    let told = figures::percent(unaligned.percent());
    let moved = i64::from(unaligned.0) - i64::from(Influence::unaligned(&t.influence.before[at]));
    let trend = figures::small_change(Share::percent_of_units(moved));
    let cells = [
        Cell::Swatch(marks::UNALIGNED, &name),
        Cell::Empty,
        Cell::Set(&told, Role::Strong, Tone::Plain),
        if state.past.since(view).is_none() { Cell::Trend(&trend) } else { Cell::Empty },
    ];
    table.row(ui, &cells);
}

/// Who holds which part of a place that is fought over, and the men in it.
fn fought_over(ui: &mut Ui, view: &View, at: ProvinceId, actions: &mut Vec<Action>) {
    let (tell, t, scale) = (view.tell, view.t, Scale::of(ui.ctx()));
    let Some(row) = t.control.get(at) else { return };
    let held = tell.ui_with("panel-held-by", &[("who", who::name(view, row.controller))]);
    section(ui, &tell.ui("panel-fought-over"), &held);
    ui.add_space(scale.px(4.0, 6.0));
    let mut shares = row.shares.clone();
    shares.sort_by_key(|&(who, share)| (std::cmp::Reverse(share), who));
    let parts: Vec<Part> =
        shares.iter().map(|&(who, share)| Part { share: share as f32, fill: who::fill(view, who) }).collect();
    proportion_bar(ui, &parts);
    ui.add_space(scale.px(3.0, 4.0));
    let columns = [Column::rest(), Column::number(56.0, 72.0), Column::number(50.0, 66.0)];
    let table = Table { columns: &columns, ruled: false };
    let mut eyes = t.conflicts.get(row.conflict).map(|war| who::eyes(view, war));
    for (side, share) in shares {
        let there = t.forces.rows.iter().filter(|f| f.place == at && f.side == side);
        let men: u32 = there.map(|f| eyes.as_mut().map_or(f.men, |eyes| eyes.heads(f))).sum();
        let name = who::name(view, side);
        let men = if men > 0 { figures::heads(u64::from(men)) } else { String::new() };
        let part = figures::percent_whole(Share(share).percent());
        let cells =
            [Cell::Swatch(who::fill(view, side), &name), Cell::Text(&men), Cell::Set(&part, Role::Strong, Tone::Plain)];
        if table.row(ui, &cells).clicked() {
            actions.push(Action::Select(who::selection(side)));
        }
    }
    if view.board.is_none() && dotted_link(ui, &tell.ui("board-open-war")).clicked() {
        actions.push(Action::OpenBoard(Board::War(row.conflict, t.provinces.owner[at])));
    }
}

/// How many of its people each institution can speak to.
fn reach(ui: &mut Ui, view: &View, at: ProvinceId, actions: &mut Vec<Action>) {
    let (tell, t) = (view.tell, view.t);
    let owner = t.provinces.owner[at];
    let mut heard: Vec<(Share, FactionId)> = t.influence.voices[owner]
        .iter()
        .zip(t.influence.reach[at].iter())
        .map(|(&f, &units)| (Share(units), f))
        .filter(|(share, f)| share.0 > 0 && t.factions[*f].active)
        .collect();
    if heard.is_empty() {
        return;
    }
    heard.sort_by_key(|&(share, f)| (std::cmp::Reverse(share), f));
    section(ui, &tell.ui("panel-heard"), &tell.ui("panel-heard-note"));
    for (share, voice) in heard {
        let percent = share.percent();
        let colour = marks::faction_colour(view, voice);
        let told = figures::percent_whole(percent);
        if rows::bar(ui, &tell.faction_short(voice), percent.to_f32(), &told, colour).clicked() {
            actions.push(Action::Select(Selection::Faction(voice)));
        }
    }
}

/// Timed changes in force, with the days they have left.
fn in_force(ui: &mut Ui, view: &View, at: ProvinceId) {
    let (tell, t) = (view.tell, view.t);
    let active = t.modifiers.on(Target::Province(at));
    if active.is_empty() {
        return;
    }
    section(ui, &tell.ui("panel-in-force"), "");
    for modifier in active {
        let days = figures::days_between(t.calendar.today, modifier.until).to_string();
        let name = match modifier.beneficiary {
            Some(faction) => {
                let args = [("name", tell.modifier(modifier.modifier)), ("faction", tell.faction_short(faction))];
                tell.ui_with("panel-in-force-for", &args)
            }
            None => tell.modifier(modifier.modifier),
        };
        let response = rows::pair(ui, &name, &tell.ui_with("panel-days", &[("count", days)]), None);
        let brings = tell.brings(&view.book.modifiers[modifier.modifier].brings, modifier.times);
        if !brings.is_empty() {
            crate::client::widgets::slip::note(response, &brings);
        }
    }
}

/// What the place is like.
fn ground(ui: &mut Ui, view: &View, at: ProvinceId) {
    let tell = view.tell;
    let traits = &view.book.ground.traits[at];
    // What a place has nothing of is not told.
    let here = || view.book.traits.ids().zip(traits.iter()).filter(|(_, value)| value.is_positive());
    if here().next().is_none() {
        return;
    }
    section(ui, &tell.ui("panel-ground"), "");
    for (id, value) in here() {
        let name = tell.trait_name(id);
        rows::bar(ui, &name, value.to_f32(), &figures::points(*value), palette::BAR_QUIET);
    }
}

/// Whom the seat could turn force against here: those with most followers first.
fn targets(view: &View, seat: FactionId, at: ProvinceId) -> Vec<FactionId> {
    let t = view.t;
    let home = t.factions[seat].country;
    if !t.countries[home].governs(seat) {
        return Vec::new();
    }
    let mut all: Vec<FactionId> = t
        .factions
        .active_in(home)
        .filter(|&f| t.factions[f].kind.holds_allegiance() && !t.countries[home].in_government(f))
        .collect();
    all.sort_by_key(|&f| (std::cmp::Reverse(account::followers(view, at, f)), f));
    all
}

/// The seat, if the place lies in its country.
fn at_home(view: &View, at: ProvinceId) -> Option<FactionId> {
    view.seat
        .filter(|&seat| view.t.factions[seat].active && view.t.factions[seat].country == view.t.provinces.owner[at])
}

fn foot_height(view: &View, at: ProvinceId, scale: Scale) -> f32 {
    let Some(seat) = at_home(view, at) else { return 0.0 };
    let campaign = if view.t.factions[seat].kind.holds_allegiance() { 1.0 } else { 0.0 };
    let field = scale.px(24.0, 32.0) + scale.px(4.0, 6.0);
    let crackdown = if targets(view, seat, at).is_empty() { 0.0 } else { orders::order_height(scale) + field };
    campaign * orders::order_height(scale) + crackdown + scale.px(6.0, 8.0)
}

fn commands(ui: &mut Ui, view: &View, state: &mut PanelState, at: ProvinceId, actions: &mut Vec<Action>) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    let Some(seat) = at_home(view, at) else { return };
    if view.t.factions[seat].kind.holds_allegiance() {
        let order = Command::Propaganda { provinces: vec![at] };
        orders::order(ui, view, seat, order, &tell.ui("panel-order-propaganda-here"), actions);
    }
    let targets = targets(view, seat, at);
    if targets.is_empty() {
        return;
    }
    let names: Vec<String> = targets.iter().map(|&f| tell.faction(f)).collect();
    let choices: Vec<&str> = names.iter().map(String::as_str).collect();
    state.picked = state.picked.min(targets.len() - 1);
    let width = ui.available_width();
    drop_down(ui, "crackdown against", &mut state.picked, &choices, width);
    ui.add_space(scale.px(4.0, 6.0));
    let against = targets[state.picked];
    let label = tell.ui_with("panel-order-crackdown-here", &[("faction", tell.faction_short(against))]);
    let order = Command::Crackdown { against, provinces: vec![at] };
    orders::order(ui, view, seat, order, &label, actions);
}
