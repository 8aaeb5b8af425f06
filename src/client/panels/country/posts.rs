//! The offices of a country and who holds them; appointing and dismissing.
//!
//! Owns the list and the choice of a candidate.

use bevy_egui::egui::Ui;

use super::super::state::{PanelState, Unfolded};
use super::super::{orders, rows};
use super::power;
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::Scale;
use crate::client::widgets::button::dotted_link;
use crate::client::widgets::field::drop_down;
use crate::client::widgets::section::{nothing_here, section};
use crate::command::Command;
use crate::scenario::Field;
use crate::units::{CharacterId, CountryId, FactionId, OfficeId};

pub fn posts(ui: &mut Ui, view: &View, state: &mut PanelState, id: CountryId, actions: &mut Vec<Action>) {
    let tell = view.tell;
    power::power(ui, view, state, id, actions);
    section(ui, &tell.ui("panel-posts"), "");
    let mut offices: Vec<OfficeId> =
        view.book.offices.iter().filter(|(_, office)| office.country == id).map(|(o, _)| o).collect();
    offices.sort_by_key(|&o| (view.book.offices[o].role, o));
    if offices.is_empty() {
        nothing_here(ui, &tell.ui("panel-posts-none"));
    }
    for office in offices {
        let holder = view.t.people.holders[office];
        let name = holder.map_or_else(|| tell.ui("panel-posts-empty"), |c| tell.character(c));
        let open = state.unfolded == Some(Unfolded::Office(office));
        if rows::unfolding(ui, None, &tell.office(office), &name, open).clicked() {
            state.unfold(Unfolded::Office(office));
        }
        if open {
            unfolded(ui, view, state, id, office, holder, actions);
        }
    }
}

fn unfolded(
    ui: &mut Ui,
    view: &View,
    state: &mut PanelState,
    id: CountryId,
    office: OfficeId,
    holder: Option<CharacterId>,
    actions: &mut Vec<Action>,
) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    ui.add_space(scale.px(4.0, 6.0));
    if let Some(person) = holder {
        if dotted_link(ui, &describe(view, person)).clicked() {
            actions.push(Action::Select(Selection::Character(person)));
        }
        ui.add_space(scale.px(4.0, 6.0));
    }
    let Some(seat) = super::ruler(view, id) else { return };
    let candidates = candidates(view, seat, holder);
    if !candidates.is_empty() {
        let names: Vec<String> = candidates.iter().map(|&c| describe(view, c)).collect();
        let choices: Vec<&str> = names.iter().map(String::as_str).collect();
        state.picked = state.picked.min(candidates.len() - 1);
        let width = ui.available_width();
        drop_down(ui, ("candidates", office), &mut state.picked, &choices, width);
        ui.add_space(scale.px(4.0, 6.0));
        let character = candidates[state.picked];
        let label = tell.ui_with("panel-order-appoint", &[("name", tell.character(character))]);
        orders::order(ui, view, seat, Command::Appoint { office, character }, &label, actions);
    }
    if let Some(person) = holder {
        let label = tell.ui_with("panel-order-dismiss", &[("name", tell.character(person))]);
        orders::order(ui, view, seat, Command::Dismiss { office }, &label, actions);
    }
}

/// "Name · party · skill 61"
fn describe(view: &View, person: CharacterId) -> String {
    let tell = view.tell;
    let skill = view.t.people[person].ability(Field::Politics).trunc().to_string();
    let args = |party: String| [("name", tell.character(person)), ("party", party), ("skill", skill.clone())];
    match view.t.people.characters[person].faction {
        Some(faction) => tell.ui_with("panel-posts-person", &args(tell.faction_short(faction))),
        None => tell.ui_with("panel-posts-person", &args(tell.ui("panel-posts-nobody"))),
    }
}

/// Those in public life in the country: the seat's own people first, the ablest first.
fn candidates(view: &View, seat: FactionId, holder: Option<CharacterId>) -> Vec<CharacterId> {
    let t = view.t;
    let home = t.factions[seat].country;
    let people = t.people.characters.iter().filter(|(c, p)| p.is_free() && p.country == home && Some(*c) != holder);
    let mut all: Vec<CharacterId> = people.map(|(c, _)| c).collect();
    all.sort_by_key(|&c| {
        let faction = t.people.characters[c].faction;
        let partner = faction.is_some_and(|f| t.countries[home].in_government(f));
        (faction != Some(seat), !partner, std::cmp::Reverse(t.people[c].ability(Field::Politics)), c)
    });
    all
}
