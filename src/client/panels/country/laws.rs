//! The laws of a country: those in force ticked, each with who likes it and the order that changes it.
//!
//! Owns the list. How a faction likes a law is the command's own reckoning.

use bevy_egui::egui::Ui;

use super::super::state::{PanelState, Unfolded};
use super::super::{marks, orders, rows};
use crate::client::desk::{Action, View};
use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::division::{Division, Voice, division};
use crate::client::widgets::section::section;
use crate::command::Command;
use crate::rules::government::{self, Matter};
use crate::rules::measure;
use crate::units::{CountryId, FactionId, Fixed, LawId};

pub fn laws(ui: &mut Ui, view: &View, state: &mut PanelState, id: CountryId, actions: &mut Vec<Action>) {
    let tell = view.tell;
    let row = &view.t.countries[id];
    let count = row.laws.len().to_string();
    section(ui, &tell.ui("panel-laws"), &tell.ui_with("panel-laws-count", &[("count", count)]));
    let ours = |law: &LawId| view.book.laws[*law].is_for(id) || row.has_law(*law);
    let mut all: Vec<LawId> = view.book.laws.ids().filter(ours).collect();
    all.sort_by_key(|&law| (!row.has_law(law), law));
    for law in all {
        let on = row.has_law(law);
        let open = state.unfolded == Some(Unfolded::Law(law));
        let note = tell.ui(if on { "panel-laws-force" } else { "panel-laws-not" });
        if rows::unfolding(ui, Some(on), &tell.law(law), &note, open).clicked() {
            state.unfold(Unfolded::Law(law));
        }
        if open {
            unfolded(ui, view, id, law, on, actions);
        }
    }
}

fn unfolded(ui: &mut Ui, view: &View, id: CountryId, law: LawId, on: bool, actions: &mut Vec<Action>) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    ui.add_space(scale.px(4.0, 6.0));
    rows::remark(ui, &tell.law_about(law));
    let brings = tell.brings(&view.book.laws[law].brings, Fixed::ONE);
    if !brings.is_empty() {
        ui.add_space(scale.px(2.0, 3.0));
        text::paragraph(ui, Role::Body, &brings, palette::INK);
    }
    if let Some(bill) = view.t.parliaments[id].bills.iter().find(|bill| bill.law == law) {
        let key = if bill.passes { "panel-bill-pass" } else { "panel-bill-repeal" };
        let args = [("by", tell.faction_short(bill.by)), ("date", bill.vote.long())];
        rows::remark(ui, &tell.ui_with(key, &args));
    }
    match measure::chamber(view.book, id) {
        0 => outside(ui, view, id, law),
        _ => divided(ui, view, id, law, on),
    }
    ui.add_space(scale.px(4.0, 6.0));
    if let Some(seat) = super::ruler(view, id) {
        let (order, key) = if on {
            (Command::Repeal { law }, "panel-order-repeal")
        } else {
            (Command::Pass { law }, "panel-order-pass")
        };
        orders::order(ui, view, seat, order, &tell.ui(key), actions);
    }
}

/// How a faction stands to a law: for it, against it, or neither.
fn side(view: &View, faction: FactionId, law: LawId) -> std::cmp::Ordering {
    let liking = measure::liking(view.book, view.t, faction, law);
    match liking {
        l if l >= LIKES => std::cmp::Ordering::Greater,
        l if l <= -LIKES => std::cmp::Ordering::Less,
        _ => std::cmp::Ordering::Equal,
    }
}

/// From this on a faction's liking decides its side.
const LIKES: Fixed = Fixed::whole(20);

/// The chamber divided over the law, or over its repeal.
fn divided(ui: &mut Ui, view: &View, id: CountryId, law: LawId, on: bool) {
    let (tell, book, t) = (view.tell, view.book, view.t);
    // What is put is the repeal of a law in force.
    let mut found = government::division(book, t, id, Matter::Law { law, passes: !on });
    found.votes.sort_by_key(|vote| (std::cmp::Reverse(t.factions[vote.party].seats), vote.party));
    let names: Vec<String> = found.votes.iter().map(|vote| tell.faction_short(vote.party)).collect();
    let mut sides: [Vec<Voice>; 3] = Default::default();
    for (vote, name) in found.votes.iter().zip(&names) {
        let fill = marks::faction_fill(view, vote.party);
        for (side, seats) in [(0, vote.ayes), (1, vote.absent), (2, vote.noes)] {
            if seats > 0 {
                sides[side].push(Voice { fill, name, seats });
            }
        }
    }
    let count = |side: &[Voice]| side.iter().map(|v| v.seats).sum::<u32>();
    let sums = [count(&sides[0]), count(&sides[1]), count(&sides[2])];
    let keys = if on {
        ["panel-division-repeal", "panel-division-open", "panel-division-keep"]
    } else {
        ["panel-division-for", "panel-division-open", "panel-division-against"]
    };
    let heads: [String; 3] = std::array::from_fn(|i| tell.ui_with(keys[i], &[("seats", sums[i].to_string())]));
    // More ayes than noes carry it; those who stay away do not count.
    let majority = (sums[0] + sums[2]) / 2 + 1;
    let [ayes, open, noes] = &sides;
    ui.add_space(Scale::of(ui.ctx()).px(3.0, 4.0));
    division(
        ui,
        &Division { ayes, open, noes, majority, heads: [&heads[0], &heads[1], &heads[2]], carried: found.carried() },
    );
}

/// Where no chamber sits: who welcomes the law and who resents it.
fn outside(ui: &mut Ui, view: &View, id: CountryId, law: LawId) {
    let tell = view.tell;
    let named = |wanted| -> Vec<String> {
        followed(view, id)
            .into_iter()
            .filter(|&f| side(view, f, law) == wanted)
            .map(|f| tell.faction_short(f))
            .collect()
    };
    for (key, side, colour) in [
        ("panel-laws-for", std::cmp::Ordering::Greater, palette::GAIN),
        ("panel-laws-against", std::cmp::Ordering::Less, palette::LOSS),
    ] {
        let names = named(side);
        if !names.is_empty() {
            let told = tell.ui_with(key, &[("names", names.join(", "))]);
            text::paragraph(ui, Role::Body, &told, colour);
        }
    }
}

/// Those with a following worth naming, the largest first.
fn followed(view: &View, id: CountryId) -> Vec<FactionId> {
    let t = view.t;
    let mut all: Vec<FactionId> = t.factions.active_in(id).filter(|&f| t.factions[f].kind.holds_allegiance()).collect();
    all.sort_by_key(|&f| (std::cmp::Reverse(measure::support(t, f)), f));
    all.truncate(8);
    all
}
