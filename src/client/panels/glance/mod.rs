//! What lies under the pointer on the map: the name of the place, and what the open map mode says of it in figures.
//!
//! Owns the choice of lines for each mode, and when the slip shows: once the pointer rests. It never takes a click.

mod arms;
mod people;

use bevy_egui::egui::{Align, Align2, Area, Context, Id, Order, Rect, Sense, Ui, pos2, vec2};

use super::{effects, figures};
use crate::client::desk::{MapMode, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::sheet::Sheet;
use crate::rules::{diplomacy, economy, election, unrest};
use crate::telling::{Line, Tone};
use crate::units::{Fixed, ProvinceId};

/// Seconds the pointer rests before the slip shows.
const REST: f32 = 0.16;

/// The slip beside the pointer, if it rests on a place.
pub fn glance(ctx: &Context, view: &View, at: ProvinceId, within: Rect) {
    let (rested, pointer) = ctx.input(|i| (i.pointer.time_since_last_movement(), i.pointer.latest_pos()));
    let Some(pointer) = pointer.filter(|p| within.contains(*p)) else { return };
    if rested < REST {
        return;
    }
    let scale = Scale::of(ctx);
    let width = scale.px(214.0, 280.0);
    let (right, below) = (pointer.x + width + 24.0 > within.right(), pointer.y > within.center().y);
    let pivot = match (right, below) {
        (false, false) => Align2::LEFT_TOP,
        (true, false) => Align2::RIGHT_TOP,
        (false, true) => Align2::LEFT_BOTTOM,
        (true, true) => Align2::RIGHT_BOTTOM,
    };
    let off = vec2(if right { -14.0 } else { 18.0 }, if below { -10.0 } else { 18.0 });
    Area::new(Id::new("glance")).order(Order::Tooltip).interactable(false).pivot(pivot).fixed_pos(pointer + off).show(
        ctx,
        |ui| {
            Sheet::slip(scale).show_sized(ui, width, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                head(ui, view, at);
                effects::effect_lines(ui, view, &lines(view, at));
            });
        },
    );
}

/// The place in bold, its country at the right.
fn head(ui: &mut Ui, view: &View, at: ProvinceId) {
    let scale = Scale::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
    let country = view.tell.country(view.t.provinces.owner[at]);
    let owner = text::elided(ui, Role::Body, &country, palette::INK_2, rect.width() * 0.5);
    let left = text::centred(ui.painter(), rect.right(), rect.center().y, Align::Max, owner).left();
    let name = text::elided(ui, Role::Strong, &view.tell.province(at), palette::INK, left - rect.left() - 6.0);
    text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, name);
    let y = rect.bottom().round();
    ui.painter().line_segment([pos2(rect.left(), y), pos2(rect.right(), y)], (1.0, palette::PAPER_3));
    ui.add_space(scale.px(3.0, 4.0));
}

fn line(label: String, value: String) -> Line {
    Line { label, value, ..Line::default() }
}

fn toned(tone: Tone, line: Line) -> Line {
    Line { tone, ..line }
}

fn lines(view: &View, at: ProvinceId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let owner = t.provinces.owner[at];
    let say = |key: &str, value: String| line(tell.ui(key), value);
    match view.mode {
        MapMode::Political => people::political(view, at, owner),
        MapMode::Overlords => {
            let mut lines = people::political(view, at, owner);
            lines.truncate(2);
            lines
        }
        MapMode::Leading => people::followers(view, at, owner, |_| true),
        MapMode::Movement(movement) => people::of_movement(view, at, owner, movement),
        MapMode::Faction(faction) => {
            let share = t.influence.allegiance(owner, at, faction);
            let mut lines = vec![line(tell.faction_short(faction), figures::percent(share.percent()))];
            lines.extend(people::followers(view, at, owner, |f| f != faction));
            lines
        }
        MapMode::Winners | MapMode::Turnout => people::votes(view, at, owner),
        MapMode::Franchise if book.countries[owner].legislature.is_some() => {
            vec![say("glance-franchise", figures::percent_whole(election::franchise(book, t, at, &mut ())))]
        }
        MapMode::Franchise => vec![say("glance-no-chamber", String::new())],
        MapMode::Stance(question) => people::stances(view, at, owner, question),
        MapMode::Form => {
            let head = t.countries[owner].head.map_or_else(|| tell.ui("panel-government-none"), |f| tell.faction(f));
            vec![line(tell.form(t.countries[owner].form), String::new()), say("glance-governs", head)]
        }
        MapMode::Coalition => people::coalition(view, at, owner),
        MapMode::Unrest => {
            let now = t.provinces.unrest[at];
            let by = unrest::level(book, t, at, &mut ()) - now;
            vec![
                say("panel-unrest", figures::points(now)),
                say("glance-drifts", figures::points(now + by)),
                say("panel-damage", figures::percent_whole(t.provinces.damage[at])),
            ]
        }
        MapMode::Population => {
            let people = t.provinces.population[at];
            let density = people / book.map.provinces[at].area_km2.max(1);
            vec![
                say("panel-people", figures::heads(u64::from(people))),
                say("glance-density", figures::heads(u64::from(density))),
            ]
        }
        MapMode::MoneyAbroad => people::money_abroad(view, at, owner),
        MapMode::Control => arms::control(view, at),
        MapMode::Supply => arms::supply(view, at),
        MapMode::Output => {
            let made = economy::output(book, t, at, &mut ());
            let people = Fixed::whole(i64::from(t.provinces.population[at].max(1)));
            let by_head = made.times_int(1000).over(people);
            vec![
                say("panel-output", figures::money(made)),
                say("glance-by-head", format!("${}", figures::points(by_head))),
                say("panel-damage", figures::percent_whole(t.provinces.damage[at])),
            ]
        }
        MapMode::Living => {
            let place = &t.economy.places[at];
            let tone = if place.living < place.habit { Tone::Loss } else { Tone::Gain };
            vec![
                toned(tone, say("glance-living", figures::points(place.living))),
                say("glance-used-to", figures::points(place.habit)),
            ]
        }
        MapMode::Garrisons => arms::garrison(view, at, owner),
        MapMode::Blocs => {
            let bloc = diplomacy::bloc::of(book, t, owner);
            let name = bloc.map_or_else(|| tell.ui("glance-no-bloc"), |bloc| tell.bloc(bloc));
            let leads = bloc.is_some_and(|bloc| book.blocs[bloc].leader == owner);
            vec![line(name, if leads { tell.ui("glance-leads") } else { String::new() })]
        }
        MapMode::Relations(to) => arms::relations(view, owner, to),
    }
}
