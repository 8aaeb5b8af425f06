//! Building a majority: who forms it, who is ticked, what it adds up to, what each would answer.
//!
//! Owns the ticks' setting. Whether a party comes in is the rules' own limit of distance to the one who forms it.

use bevy_egui::egui::Ui;

use super::super::state::{Forming, PanelState};
use super::super::{figures, marks};
use crate::client::desk::View;
use crate::client::theme::{Role, Scale, Tone, palette, text};
use crate::client::widgets::division::reach_bar;
use crate::client::widgets::formation::{Partner, partners};
use crate::client::widgets::pattern::Fill;
use crate::client::widgets::section::section;
use crate::rules::measure;
use crate::units::{CountryId, FactionId};

pub fn formation(ui: &mut Ui, view: &View, state: &mut PanelState, id: CountryId) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let row = &t.countries[id];
    let mut seated: Vec<FactionId> = t.factions.active_in(id).filter(|&f| t.factions[f].seats > 0).collect();
    seated.sort_by_key(|&f| (std::cmp::Reverse(t.factions[f].seats), f));
    if seated.len() < 2 {
        return;
    }
    let own = view.seat.filter(|&seat| seated.contains(&seat));
    let Some(head) = own.or(row.head.filter(|head| seated.contains(head))).or(seated.first().copied()) else { return };
    if state.forming.as_ref().is_none_or(|forming| (forming.country, forming.head) != (id, head)) {
        let partners = if row.governs(head) { row.coalition.clone() } else { Vec::new() };
        state.forming = Some(Forming { country: id, head, partners });
    }
    let Some(forming) = &mut state.forming else { return };
    let need = measure::majority(book, id);
    let args = [("name", tell.faction_short(head)), ("need", need.to_string())];
    section(ui, &tell.ui("panel-forming"), &tell.ui_with("panel-forming-note", &args));
    seated.sort_by_key(|&f| (f != head, t.factions[head].stance.distance(&t.factions[f].stance), f));
    let ticked = |forming: &Forming, f: FactionId| f == head || forming.partners.contains(&f);
    let parts: Vec<(u32, Fill)> = seated
        .iter()
        .filter(|&&f| ticked(forming, f))
        .map(|&f| (t.factions[f].seats, marks::faction_fill(view, f)))
        .collect();
    let sum: u32 = parts.iter().map(|part| part.0).sum();
    let scale = Scale::of(ui.ctx());
    ui.add_space(scale.px(2.0, 3.0));
    reach_bar(ui, &parts, measure::chamber(book, id), need);
    let (key, colour) =
        if sum >= need { ("panel-forming-carries", palette::GAIN) } else { ("panel-forming-short", palette::LOSS) };
    let args = [("seats", sum.to_string()), ("by", sum.abs_diff(need).to_string())];
    text::paragraph(ui, Role::Strong, &tell.ui_with(key, &args), colour);
    ui.add_space(scale.px(2.0, 3.0));
    let limit = book.defines.government.coalition_distance;
    let told: Vec<[String; 4]> = seated
        .iter()
        .map(|&f| {
            let distance = t.factions[head].stance.distance(&t.factions[f].stance);
            let far = figures::points(distance);
            let key = if distance <= limit { "panel-forming-joins" } else { "panel-forming-refuses" };
            let answer =
                if f == head { tell.ui("panel-forming-forms") } else { tell.ui_with(key, &[("far", far.clone())]) };
            let args = [("name", tell.faction_short(f)), ("far", far), ("limit", figures::points(limit))];
            let why = if f == head { String::new() } else { tell.ui_with("panel-forming-why", &args) };
            [tell.faction_short(f), t.factions[f].seats.to_string(), answer, why]
        })
        .collect();
    let rows: Vec<Partner> = seated
        .iter()
        .zip(&told)
        .map(|(&f, [name, seats, answer, why])| {
            let near = t.factions[head].stance.distance(&t.factions[f].stance) <= limit;
            Partner {
                fill: marks::faction_fill(view, f),
                name,
                seats,
                ticked: ticked(forming, f),
                fixed: f == head,
                answer,
                tone: match (f == head, near) {
                    (true, _) => Tone::Quiet,
                    (false, true) => Tone::Gain,
                    (false, false) => Tone::Loss,
                },
                why,
            }
        })
        .collect();
    if let Some(pressed) = partners(ui, &rows) {
        let f = seated[pressed];
        match forming.partners.iter().position(|&p| p == f) {
            Some(at) => {
                forming.partners.remove(at);
            }
            None => forming.partners.push(f),
        }
    }
}
