//! Votes on the map: who was first last time, how many came, how many may come.

use super::Colours;
use super::colour::{PAPER, mix, ramp as steps_of};
use super::influence::{faction_ink, pattern_of};
use crate::client::atlas::Hatch;
use crate::rules::election;
use crate::scenario::Scenario;
use crate::units::{Fixed, ProvinceId};
use crate::world::{Record, Tables, per_cent};

/// Per cent at which each of the four steps of turnout and of franchise begins.
pub const STEPS: [u32; 4] = [20, 40, 60, 80];
const GREEN: [u8; 3] = [0x2f, 0x5f, 0x4c];

pub fn ramp() -> [[u8; 3]; 4] {
    steps_of(GREEN)
}

fn set(colours: &mut Colours, at: ProvinceId, percent: Fixed) {
    if let Some(step) = STEPS.iter().rposition(|&least| percent >= Fixed::whole(i64::from(least))) {
        colours.set(at, ramp()[step], Hatch::None);
    }
}

/// The record of the last vote for each country's chamber.
fn last<'a>(t: Tables<'a>) -> impl Iterator<Item = &'a Record> {
    t.countries.rows.ids().filter_map(move |country| t.elections.get(t.elections[country].last?))
}

pub fn winners(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    for record in last(t) {
        for place in &record.places {
            let votes = place.votes();
            let cast: u64 = votes.iter().sum();
            let first = (0..votes.len()).max_by_key(|&i| (votes[i], std::cmp::Reverse(i))).filter(|_| cast > 0);
            let Some(first) = first else { continue };
            let faction = record.lists[first].first();
            let strength = per_cent(votes[first], cast).to_f32() / 100.0;
            let fill = mix(PAPER, faction_ink(book, t, faction), 0.25 + strength);
            let hatch = pattern_of(book, t.factions[faction].movement, super::colour::darker(fill, 0.32));
            for found in &place.provinces {
                colours.set(found.province, fill, hatch);
            }
        }
    }
}

pub fn turnout(_: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    for record in last(t) {
        for found in record.places.iter().flat_map(|place| &place.provinces) {
            set(colours, found.province, per_cent(u64::from(found.cast), u64::from(found.electors)));
        }
    }
}

pub fn franchise(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    for at in t.provinces.owner.ids() {
        if book.countries[t.provinces.owner[at]].legislature.is_some() {
            set(colours, at, election::franchise(book, t, at, &mut ()));
        }
    }
}
