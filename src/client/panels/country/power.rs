//! Who shares power in a country: the weight of each institution, how content it is, what it holds; who really rules.
//!
//! Owns the setting. Weights, pressure and the readout of who rules are the rules' own.

use bevy_egui::egui::Ui;

use super::super::state::{PanelState, Unfolded};
use super::super::{figures, marks, orders, rows};
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Role, Scale, Tone, palette, text};
use crate::client::widgets::balance::{Power, balance};
use crate::client::widgets::button::dotted_link;
use crate::client::widgets::section::section;
use crate::command::Command;
use crate::rules::government::institutions;
use crate::units::{CompetenceId, CountryId, FactionId, Fixed};

pub fn power(ui: &mut Ui, view: &View, state: &mut PanelState, id: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let estates = &t.institutions[id];
    let (_, rulers) = institutions::rulers(book, t, id);
    if rulers.is_empty() {
        return;
    }
    section(ui, &tell.ui("panel-power"), &tell.ui("panel-power-note"));
    if let Some(sentence) = tell.rulers(id).first() {
        text::paragraph(ui, Role::Strong, sentence, palette::INK);
        ui.add_space(Scale::of(ui.ctx()).px(3.0, 5.0));
    }
    let told: Vec<(String, String, String, String, f32, Tone)> = rulers
        .iter()
        .map(|ruler| {
            let content = estates.of(ruler.body).map_or(Fixed::whole(50), |body| body.satisfaction);
            let held: Vec<String> = estates.holdings(ruler.body).map(|c| tell.competence(c)).collect();
            let (mood, tone) = mood(content);
            let part = (content.to_f32() - 50.0) / 50.0;
            (
                tell.faction_short(ruler.body),
                figures::percent_whole(ruler.share),
                tell.ui(mood),
                held.join(", "),
                part,
                tone,
            )
        })
        .collect();
    for (ruler, (name, share, mood, held, content, tone)) in rulers.iter().zip(&told) {
        let row = Power {
            name,
            fill: marks::faction_fill(view, ruler.body),
            // The bars of all are to one scale.
            weight: ruler.share.to_f32(),
            told: share,
            content: *content,
            mood,
            tone: *tone,
            charge: held,
        };
        let most = rulers.first().map_or(1.0, |first| first.share.to_f32());
        if balance(ui, &[row], most).iter().any(bevy_egui::egui::Response::clicked) {
            state.unfold(Unfolded::Institution(ruler.body));
        }
        if state.unfolded == Some(Unfolded::Institution(ruler.body)) {
            unfolded(ui, view, id, ruler.body, actions);
        }
    }
}

fn mood(content: Fixed) -> (&'static str, Tone) {
    match content {
        c if c >= Fixed::whole(75) => ("panel-mood-devoted", Tone::Gain),
        c if c >= Fixed::whole(55) => ("panel-mood-content", Tone::Gain),
        c if c >= Fixed::whole(40) => ("panel-mood-quiet", Tone::Quiet),
        c if c >= Fixed::whole(25) => ("panel-mood-sullen", Tone::Loss),
        _ => ("panel-mood-bitter", Tone::Loss),
    }
}

/// How hard a body presses, to those who may know, and what a government may do with it.
fn unfolded(ui: &mut Ui, view: &View, id: CountryId, body: FactionId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let scale = Scale::of(ui.ctx());
    ui.add_space(scale.px(3.0, 4.0));
    if view.seat.is_some_and(|seat| institutions::may_know(t, seat, id, body)) {
        let pressure = institutions::pressure(book, t, id, body, &mut ());
        let args = [
            ("pressure", figures::points(pressure)),
            ("hazard", figures::percent(institutions::hazard(book, pressure))),
            ("odds", figures::percent_whole(institutions::odds(book, t, id, body))),
        ];
        rows::remark(ui, &tell.ui_with("panel-power-pressure", &args));
    }
    if dotted_link(ui, &tell.ui("panel-open-dossier")).clicked() {
        actions.push(Action::Select(Selection::Faction(body)));
    }
    let Some(seat) = super::ruler(view, id) else { return };
    ui.add_space(scale.px(3.0, 4.0));
    let elsewhere: Vec<CompetenceId> =
        t.institutions[id].held.iter().filter(|(_, holder)| *holder != body).map(|(c, _)| *c).collect();
    for competence in elsewhere {
        let order = Command::Transfer { competence, to: body };
        let label = tell.command(&order);
        orders::order(ui, view, seat, order, &label, actions);
    }
    if body != seat {
        let order = Command::Purge { body };
        let label = tell.command(&order);
        orders::order(ui, view, seat, order, &label, actions);
    }
}
