//! The world as colours on the map: one pure function a mode, from tables to tints and hatches.
//!
//! Never draws and never words anything; legends are made from the same numbers in `modes.rs`.

pub mod colour;
mod control;
mod government;
mod influence;
mod levels;
mod night;
mod political;
mod relations;
#[cfg(test)]
mod sight;
mod stance;
mod votes;

use crate::client::atlas::{CapitalKind, Hatch, MapPaint};
use crate::client::desk::MapMode;
use crate::client::night::Night;
use crate::scenario::{Bond, Scenario};
use crate::telling::Teller;
use crate::units::{CountryId, FactionId, Id, ProvinceId};
use crate::world::Tables;

pub use control::{SUPPLY_STEPS, side_ink, supply_ramp};
pub use government::{COALITION_STEPS, coalition_tint, form_tint};
pub use influence::{MONEY_STEPS, STEPS, faction_ink, money_ramp, movement_ink, pattern_of};
pub use levels::{
    DENSITY_STEPS, LIVING_STEPS, OUTPUT_STEPS, RESISTANCE_STEPS, UNREST_STEPS, density_ramp, living_ramp, output_ramp,
    resistance_ramp, unrest_ramp, worse_hatch,
};
pub use night::{COUNTING as NIGHT_COUNTING, ramp as night_ramp};
pub use political::{administrators, bond_hatch};
pub use relations::{STEPS as RELATION_STEPS, bloc_tint, tint as relation_tint};
pub use stance::{LEAST as STANCE_LEAST, tint as stance_tint};
pub use votes::{STEPS as VOTE_STEPS, ramp as vote_ramp};

/// Tints and hatches by province.
pub struct Colours {
    pub fill: Vec<[u8; 3]>,
    pub hatch: Vec<Hatch>,
}

impl Colours {
    fn paper(provinces: usize) -> Self {
        Self { fill: vec![colour::PAPER; provinces], hatch: vec![Hatch::None; provinces] }
    }

    fn set(&mut self, at: ProvinceId, fill: [u8; 3], hatch: Hatch) {
        self.fill[at.index()] = fill;
        self.hatch[at.index()] = hatch;
    }
}

/// The colours of a mode today.
pub fn colours(book: &Scenario, t: Tables<'_>, mode: MapMode) -> Colours {
    let mut colours = Colours::paper(t.provinces.owner.len());
    match mode {
        MapMode::Political => political::political(book, t, &mut colours),
        MapMode::Leading => influence::leading(book, t, &mut colours),
        MapMode::Movement(movement) => influence::movement(book, t, movement, &mut colours),
        MapMode::Faction(faction) => influence::faction(book, t, faction, &mut colours),
        MapMode::Winners => votes::winners(book, t, &mut colours),
        MapMode::Turnout => votes::turnout(book, t, &mut colours),
        MapMode::Franchise => votes::franchise(book, t, &mut colours),
        MapMode::Stance(question) => stance::stance(book, t, question, &mut colours),
        MapMode::Form => government::form(t, &mut colours),
        MapMode::Coalition => government::coalition(t, &mut colours),
        MapMode::Unrest => levels::unrest(t, &mut colours),
        MapMode::Population => levels::density(book, t, &mut colours),
        MapMode::MoneyAbroad => influence::money_abroad(book, t, &mut colours),
        MapMode::Garrisons => levels::garrisons(book, t, &mut colours),
        MapMode::Blocs => relations::blocs(book, t, &mut colours),
        MapMode::Control => control::control(book, t, &mut colours),
        MapMode::Supply => control::supply(book, t, &mut colours),
        MapMode::Output => levels::output(book, t, &mut colours),
        MapMode::Living => levels::living(t, &mut colours),
        MapMode::Relations(country) => relations::relations(book, t, country, &mut colours),
        MapMode::Overlords => political::overlords(book, t, &mut colours),
    }
    colours
}

/// Whose land each province is, for borders and names.
pub fn nations(t: Tables<'_>) -> Vec<u16> {
    t.provinces.owner.values().map(|c| c.0).collect()
}

/// Names of countries that have land.
pub fn names(tell: &Teller<'_>) -> Vec<(u16, String)> {
    let there = tell.t.countries.rows.ids().filter(|&c| !tell.t.provinces.of(c).is_empty());
    there.map(|c| (c.0, tell.country(c))).collect()
}

/// Capitals, and which of them are under another's administration.
pub fn capitals(book: &Scenario, t: Tables<'_>) -> Vec<(u16, CapitalKind)> {
    let own = |c: &CountryId| t.countries[*c].exists && t.provinces.owner[book.countries[*c].capital] == *c;
    let kind = |c: CountryId| {
        let under = t.countries[c].overlord.is_some_and(|(_, bond)| bond == Bond::MilitaryAdministration);
        let held = t.provinces.controller[book.countries[c].capital] != c;
        if under || held { CapitalKind::Administered } else { CapitalKind::Own }
    };
    t.countries.rows.ids().filter(own).map(|c| (book.countries[c].capital.0, kind(c))).collect()
}

/// The country drawn with the red border.
pub fn viewer(t: Tables<'_>, seat: Option<FactionId>) -> Option<u16> {
    seat.map(|f| t.factions[f].country.0)
}

/// Puts an election on the map: the places of its country by their first list, all other land plain.
pub fn lay_night(map: &mut MapPaint, tell: &Teller<'_>, open: &Night) {
    let mut colours = Colours::paper(tell.t.provinces.owner.len());
    night::night(tell.book, tell.t, open, &mut colours);
    if map.fill != colours.fill || map.hatch != colours.hatch {
        (map.fill, map.hatch) = (colours.fill, colours.hatch);
        map.colours_changed();
    }
    // The name of the country would lie under those of its provinces.
    let before = map.nation_names.len();
    map.nation_names.retain(|(nation, _)| *nation != open.country().0);
    if map.nation_names.len() != before {
        map.borders_changed();
    }
    if !map.fronts.is_empty() || !map.marches.is_empty() {
        map.fronts.clear();
        map.marches.clear();
        map.borders_changed();
    }
    map.capitals.clear();
    map.pins.clear();
    map.notes = night::notes(tell, open);
    let place = open.place.and_then(|place| open.count.places.get(place));
    map.selected = place.and_then(|place| place.provinces.first()).map(|p| p.0);
}

/// Puts a world on the map: colours always, borders and names only when they differ. Says how long that took.
pub fn lay_on(map: &mut MapPaint, tell: &Teller<'_>, mode: MapMode, seat: Option<FactionId>) -> std::time::Duration {
    let start = std::time::Instant::now();
    map.notes.clear();
    let Colours { fill, hatch } = colours(tell.book, tell.t, mode);
    if map.fill != fill || map.hatch != hatch {
        (map.fill, map.hatch) = (fill, hatch);
        map.colours_changed();
    }
    let (nation, viewer) = (nations(tell.t), viewer(tell.t, seat));
    if map.nation != nation || map.viewer != viewer || map.nation_names.is_empty() {
        map.nation = nation;
        map.viewer = viewer;
        map.nation_names = names(tell);
        map.borders_changed();
    }
    let fought = matches!(mode, MapMode::Control | MapMode::Supply);
    let fronts = if fought { control::fronts(tell.book, tell.t) } else { Vec::new() };
    let marches = if fought { control::marches(tell.t) } else { Vec::new() };
    if map.fronts != fronts || map.marches != marches {
        (map.fronts, map.marches) = (fronts, marches);
        map.borders_changed();
    }
    if fought {
        map.notes = control::notes(tell);
    }
    map.capitals = capitals(tell.book, tell.t);
    start.elapsed()
}
