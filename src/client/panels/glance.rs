//! What lies under the pointer on the map: the name of the place, and what the open map mode says of it in figures.
//!
//! Owns the choice of lines for each mode, and when the slip shows: once the pointer rests. It never takes a click.

use bevy_egui::egui::{Align, Align2, Area, Context, Id, Order, Rect, Sense, Ui, pos2, vec2};

use super::war::who;
use super::{effects, figures};
use crate::client::desk::{MapMode, View};
use crate::client::theme::number::NBSP;
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::sheet::Sheet;
use crate::rules::{conflict, diplomacy, economy, election, measure, occupation, relation, schism, unrest};
use crate::scenario::Link;
use crate::telling::{Line, Tone};
use crate::units::{CountryId, FactionId, Fixed, MovementId, ProvinceId, QuestionId, Share};
use crate::world::{Conflict, per_cent};

/// Seconds the pointer rests before the slip shows.
const REST: f32 = 0.16;
/// Most factions that are named.
const MOST: usize = 4;

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
        MapMode::Political => political(view, at, owner),
        MapMode::Overlords => {
            let mut lines = political(view, at, owner);
            lines.truncate(2);
            lines
        }
        MapMode::Leading => followers(view, at, owner, |_| true),
        MapMode::Movement(movement) => of_movement(view, at, owner, movement),
        MapMode::Faction(faction) => {
            let share = t.influence.allegiance(owner, at, faction);
            let mut lines = vec![line(tell.faction_short(faction), figures::percent(share.percent()))];
            lines.extend(followers(view, at, owner, |f| f != faction));
            lines
        }
        MapMode::Winners | MapMode::Turnout => votes(view, at, owner),
        MapMode::Franchise if book.countries[owner].legislature.is_some() => {
            vec![say("glance-franchise", figures::percent_whole(election::franchise(book, t, at, &mut ())))]
        }
        MapMode::Franchise => vec![say("glance-no-chamber", String::new())],
        MapMode::Stance(question) => stances(view, at, owner, question),
        MapMode::Form => {
            let head = t.countries[owner].head.map_or_else(|| tell.ui("panel-government-none"), |f| tell.faction(f));
            vec![line(tell.form(t.countries[owner].form), String::new()), say("glance-governs", head)]
        }
        MapMode::Coalition => coalition(view, at, owner),
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
        MapMode::MoneyAbroad => money_abroad(view, at, owner),
        MapMode::Control => control(view, at),
        MapMode::Supply => supply(view, at),
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
        MapMode::Garrisons => garrison(view, at, owner),
        MapMode::Blocs => {
            let bloc = diplomacy::bloc::of(book, t, owner);
            let name = bloc.map_or_else(|| tell.ui("glance-no-bloc"), |bloc| tell.bloc(bloc));
            let leads = bloc.is_some_and(|bloc| book.blocs[bloc].leader == owner);
            vec![line(name, if leads { tell.ui("glance-leads") } else { String::new() })]
        }
        MapMode::Relations(to) => relations(view, owner, to),
    }
}

/// Above whom it stands, who holds it, how many live there, whom they follow.
fn political(view: &View, at: ProvinceId, owner: CountryId) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let mut lines = Vec::new();
    if let Some((over, bond)) = t.countries[owner].overlord {
        lines.push(line(tell.bond(bond), tell.country(over)));
    }
    if let Some(holder) = t.provinces.held_by[at] {
        lines.push(line(tell.ui("glance-held"), tell.faction_short(holder)));
    }
    lines.push(line(tell.ui("panel-people"), figures::heads(u64::from(t.provinces.population[at]))));
    if let Some((first, share)) = measure::leading(t, at) {
        lines.push(line(tell.faction_short(first), figures::percent(share.percent())));
    }
    lines
}

/// Those with most followers there.
fn followers(view: &View, at: ProvinceId, owner: CountryId, wanted: impl Fn(FactionId) -> bool) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let row = &t.influence.shares[at];
    let all = t.influence.slots[owner].iter().zip(row).map(|(&f, &share)| (Share(share), f));
    let mut all: Vec<(Share, FactionId)> = all.filter(|&(share, f)| share.0 > 0 && wanted(f)).collect();
    all.sort_by_key(|&(share, f)| (std::cmp::Reverse(share), f));
    all.into_iter().take(MOST).map(|(s, f)| line(tell.faction_short(f), figures::percent(s.percent()))).collect()
}

fn of_movement(view: &View, at: ProvinceId, owner: CountryId, movement: MovementId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let belongs = |f: FactionId| {
        let m = t.factions[f].movement;
        m == movement || book.movements[m].parent == Some(movement)
    };
    let slots = t.influence.slots[owner].iter().zip(&t.influence.shares[at]);
    let sum: u32 = slots.filter(|(f, _)| belongs(**f)).map(|(_, share)| *share).sum();
    let mut lines = vec![line(tell.movement(movement), figures::percent(Share(sum).percent()))];
    let parts = followers(view, at, owner, belongs);
    lines.extend(parts.into_iter().map(|part| Line { depth: 1, ..part }));
    lines
}

/// The last vote there: who came first, and how many came.
fn votes(view: &View, at: ProvinceId, owner: CountryId) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let record = t.elections[owner].last.and_then(|n| t.elections.get(n));
    let place = record.and_then(|r| r.places.iter().find(|p| p.provinces.iter().any(|f| f.province == at)));
    let (Some(record), Some(place)) = (record, place) else {
        return vec![line(tell.ui("glance-no-vote"), String::new())];
    };
    let votes = place.votes();
    let cast: u64 = votes.iter().sum();
    let mut order: Vec<usize> = (0..votes.len()).filter(|&i| votes[i] > 0).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(votes[i]), i));
    let told =
        |i: &usize| line(tell.faction_short(record.lists[*i].first()), figures::percent(per_cent(votes[*i], cast)));
    let mut lines: Vec<Line> = order.iter().take(3).map(told).collect();
    if let Some(found) = place.provinces.iter().find(|f| f.province == at) {
        let came = per_cent(u64::from(found.cast), u64::from(found.electors));
        lines.push(line(tell.ui("glance-turnout"), figures::percent_whole(came)));
    }
    lines
}

/// The factions concerned with followers there, and how each answers.
fn stances(view: &View, at: ProvinceId, owner: CountryId, question: QuestionId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    if t.wings.open[question].is_none() {
        return vec![line(tell.ui("glance-closed"), String::new())];
    }
    let row = &t.influence.shares[at];
    let concerned = t.influence.slots[owner]
        .iter()
        .zip(row)
        .filter(|(f, share)| **share > 0 && t.factions[**f].active && schism::concerned(book, t, **f, question));
    let mut list: Vec<(u32, FactionId)> = concerned.map(|(&f, &share)| (share, f)).collect();
    list.sort_by_key(|&(share, f)| (std::cmp::Reverse(share), f));
    if list.is_empty() {
        return vec![line(tell.ui("glance-unconcerned"), String::new())];
    }
    let told = |(share, f): (u32, FactionId)| {
        let stance = t.wings.stance(f, question);
        let label = format!("{} {}", tell.faction_short(f), figures::percent_whole(Share(share).percent()));
        line(label, tell.answer(question, u8::from(stance.is_negative())))
    };
    list.into_iter().take(MOST).map(told).collect()
}

fn coalition(view: &View, at: ProvinceId, owner: CountryId) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let state = &t.countries[owner];
    if state.head.is_none() {
        return vec![line(tell.ui("panel-government-none"), String::new())];
    }
    let (mut with, mut against) = (0, 0);
    for (&f, &share) in t.influence.slots[owner].iter().zip(&t.influence.shares[at]) {
        *(if state.in_government(f) { &mut with } else { &mut against }) += share;
    }
    vec![
        line(tell.ui("glance-with"), figures::percent(Share(with).percent())),
        line(tell.ui("glance-against"), figures::percent(Share(against).percent())),
    ]
}

/// What is paid for from abroad there, and by whom.
fn money_abroad(view: &View, at: ProvinceId, owner: CountryId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let row = &t.influence.shares[at];
    let mut list: Vec<(Fixed, FactionId)> = t.influence.slots[owner]
        .iter()
        .zip(row)
        .filter(|(f, _)| t.factions[**f].active && !t.factions[**f].patrons.is_empty())
        .map(|(&f, &share)| (measure::patron_share(book, t, f).percent_of(Share(share).percent()), f))
        .filter(|(bought, _)| *bought >= Fixed::ratio(1, 20))
        .collect();
    if list.is_empty() {
        return vec![line(tell.ui("glance-no-money"), String::new())];
    }
    list.sort_by_key(|&(bought, f)| (std::cmp::Reverse(bought), f));
    let told = |(bought, f): (Fixed, FactionId)| {
        let names: Vec<String> = t.factions[f].patrons.iter().map(|p| tell.country(p.0)).collect();
        line(format!("{} ({})", tell.faction_short(f), names.join(", ")), figures::percent(bought))
    };
    list.into_iter().take(MOST).map(told).collect()
}

/// The war that is fought over a place.
fn fought<'a>(view: &View<'a>, at: ProvinceId) -> Option<&'a Conflict> {
    view.t.control.get(at).and_then(|ground| view.t.conflicts.get(ground.conflict)).filter(|war| war.active)
}

/// Who holds how much of it, with how many men; what an attack of one's own would have for it.
fn control(view: &View, at: ProvinceId) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let (Some(war), Some(ground)) = (fought(view, at), t.control.get(at)) else {
        return vec![line(tell.ui("glance-peace"), String::new())];
    };
    let mut eyes = who::eyes(view, war);
    let mut lines = Vec::new();
    for side in war.fighting() {
        let there = t.forces.of_side(war.key, side.who).filter(|f| f.place == at);
        let men: u32 = there.map(|f| eyes.heads(f)).sum();
        let share = Share(ground.share(side.who)).percent();
        if men == 0 && share < Fixed::ONE {
            continue;
        }
        let name = who::name(view, side.who);
        let label = match men {
            0 => name,
            _ => {
                format!("{name}{NBSP}·{NBSP}{}", tell.ui_with("glance-men", &[("men", figures::heads(u64::from(men)))]))
            }
        };
        lines.push((share, line(label, figures::percent_whole(share))));
    }
    lines.sort_by_key(|(share, _)| std::cmp::Reverse(*share));
    let mut lines: Vec<Line> = lines.into_iter().map(|(_, line)| line).collect();
    if let Some(own) = who::own(view, war).filter(|&own| war.hostile(own, ground.controller)) {
        let touches = |near: &crate::scenario::Neighbour| {
            near.link != Link::Sea && t.control.get(near.to).is_some_and(|g| g.share(own) > 0)
        };
        if view.book.map.provinces[at].neighbours.iter().any(touches) {
            let seen = crate::rules::view::View::new(view.book, t, view.seat);
            let odds = conflict::odds_at(seen, war, own, at);
            lines.push(Line { odds: Some(odds), ..line(tell.ui("glance-odds"), figures::percent_whole(odds)) });
        }
    }
    lines
}

/// The men there and how they are supplied: of others only that they are there.
fn supply(view: &View, at: ProvinceId) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let Some(war) = fought(view, at) else { return vec![line(tell.ui("glance-peace"), String::new())] };
    let mut eyes = who::eyes(view, war);
    let told = |force: &crate::world::Force| {
        let tone = if force.supply < Fixed::whole(30) { Tone::Loss } else { Tone::Plain };
        let label = format!("{} {}", who::name(view, force.side), figures::heads(u64::from(eyes.heads(force))));
        toned(tone, line(label, figures::points(force.supply)))
    };
    let lines: Vec<Line> =
        t.forces.rows.iter().filter(|f| f.place == at && f.conflict == war.key).take(6).map(told).collect();
    if lines.is_empty() { vec![line(tell.ui("glance-nobody"), String::new())] } else { lines }
}

fn garrison(view: &View, at: ProvinceId, owner: CountryId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let Some(post) = t.administrations.of(owner).and_then(|row| row.post(at)) else {
        return vec![line(tell.ui("glance-not-held"), String::new())];
    };
    let there = occupation::presence(book, t, at);
    let tone = if there < Fixed::HUNDRED { Tone::Loss } else { Tone::Plain };
    vec![
        line(tell.ui("glance-resistance"), figures::points(post.resistance)),
        line(tell.ui("glance-garrison"), super::occupation::men(post.men)),
        toned(tone, line(tell.ui("glance-of-need"), figures::percent_whole(there))),
    ]
}

fn relations(view: &View, owner: CountryId, to: CountryId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    if owner == to {
        return Vec::new();
    }
    let value = relation::relation(book, t, to, owner, &mut ());
    let tone = if value.is_negative() { Tone::Loss } else { Tone::Gain };
    let label = tell.ui_with("glance-toward", &[("country", tell.country(to))]);
    let mut lines = vec![toned(tone, line(label, figures::change(value).text))];
    lines.extend(t.treaties.between(to, owner).iter().take(3).map(|treaty| line(tell.treaty(treaty), String::new())));
    let fear = t.relations.fear(to, owner);
    if fear.is_positive() {
        lines.push(line(tell.ui_with("glance-feared", &[("country", tell.country(to))]), figures::points(fear)));
    }
    lines
}
