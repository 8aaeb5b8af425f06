//! What a seat keeps count of on its papers: the scenario's own measures, each with where it stands between its ends.
//!
//! Owns the rows. Which counters a seat sees is the scenario's word; nothing is shown to others.

use bevy_egui::egui::Ui;

use super::{figures, rows};
use crate::client::desk::View;
use crate::client::theme::palette;
use crate::client::widgets::section::section;
use crate::client::widgets::slip;
use crate::scenario::FlagHome;
use crate::units::{CounterId, CountryId, FactionId, Fixed};
use crate::world::Target;

/// The seat's counters of the world, of itself and of the country it sits in.
pub fn of_seat(ui: &mut Ui, view: &View, seat: FactionId) {
    let home = view.t.factions[seat].country;
    list(ui, view, seat, true, |on| match on {
        FlagHome::World => Some(None),
        FlagHome::Faction => Some(Some(Target::Faction(seat))),
        FlagHome::Country => Some(Some(Target::Country(home))),
    });
}

/// What the seat keeps count of in a country.
pub fn of_country(ui: &mut Ui, view: &View, country: CountryId) {
    if let Some(seat) = view.seat {
        list(ui, view, seat, false, |on| (on == FlagHome::Country).then_some(Some(Target::Country(country))));
    }
}

/// `whose`: the country that a counter belongs to is named.
fn list(ui: &mut Ui, view: &View, seat: FactionId, whose: bool, place: impl Fn(FlagHome) -> Option<Option<Target>>) {
    let tell = view.tell;
    let kept: Vec<(CounterId, Option<Target>)> = view
        .book
        .counters
        .iter()
        .filter(|(_, def)| def.shown_to.contains(&seat))
        .filter_map(|(id, def)| place(def.on).map(|on| (id, on)))
        .collect();
    if kept.is_empty() {
        return;
    }
    section(ui, &tell.ui("panel-counters"), "");
    for (id, on) in kept {
        let def = &view.book.counters[id];
        let now = view.t.flags.counters.get(&(id, on)).copied().unwrap_or(def.start);
        let span = (def.max - def.min).max(Fixed::ONE);
        let percent = (now - def.min).times_int(100).over(span).to_f32();
        let args = [("now", figures::plain(now)), ("most", figures::plain(def.max))];
        let told = tell.ui_with("panel-counter-of", &args);
        let label = match on {
            Some(Target::Country(country)) if whose => {
                tell.ui_with("panel-counter-in", &[("counter", tell.counter(id)), ("country", tell.country(country))])
            }
            _ => tell.counter(id),
        };
        slip::note(rows::bar(ui, &label, percent, &told, palette::BAR_QUIET), &tell.counter_about(id));
    }
}
