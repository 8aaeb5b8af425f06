//! Declared places in the colour of their first list, by its lead; the others hatched until they declare.

use super::Colours;
use super::colour::{PAPER, darker, mix};
use super::influence::{faction_ink, pattern_of};
use crate::client::atlas::{Hatch, Note};
use crate::client::night::Night;
use crate::scenario::Scenario;
use crate::telling::Teller;
use crate::units::{FactionId, Fixed, Id, Table};
use crate::world::Tables;

/// Leads in percentage points from which a tint is dark, and from which it is middling.
const LEADS: [i64; 2] = [9, 4];
/// Land where nobody votes tonight.
const ABROAD: [u8; 3] = [0xe0, 0xd5, 0xbc];
/// Places that still count.
pub const COUNTING: Hatch = Hatch::Back([0xb5, 0xa0, 0x78]);

/// The three tints of a list: a large lead, a middling one, a small one.
fn tints(book: &Scenario, t: Tables<'_>, faction: FactionId) -> [([u8; 3], Hatch); 3] {
    let ink = faction_ink(book, t, faction);
    [0.94, 0.64, 0.38].map(|strength| {
        let tint = mix(PAPER, ink, strength);
        (tint, pattern_of(book, t.factions[faction].movement, darker(tint, 0.30)))
    })
}

fn step(lead: Fixed) -> usize {
    LEADS.iter().position(|&least| lead >= Fixed::whole(least)).unwrap_or(LEADS.len())
}

pub fn night(book: &Scenario, t: Tables<'_>, night: &Night, colours: &mut Colours) {
    for at in t.provinces.owner.ids() {
        colours.set(at, ABROAD, Hatch::None);
    }
    let declared = night.declared();
    for (number, place) in night.count.places.iter().enumerate() {
        let (tint, hatch) = match place.lead().filter(|_| number < declared) {
            Some((list, lead)) => tints(book, t, night.count.faction(list))[step(lead)],
            None => (PAPER, COUNTING),
        };
        for &at in &place.provinces {
            colours.set(at, tint, hatch);
        }
    }
}

/// The tints of the list that is first in most declared places, for the legend.
pub fn ramp(book: &Scenario, t: Tables<'_>, night: &Night) -> [([u8; 3], Hatch); 3] {
    let count = &night.count;
    let mut places: Table<FactionId, u32> = Table::filled(t.factions.rows.len(), 0);
    for place in &count.places[..night.declared()] {
        if let Some((list, _)) = place.lead() {
            places[count.faction(list)] += 1;
        }
    }
    let most = places.iter().max_by_key(|&(f, &n)| (n, std::cmp::Reverse(f))).map(|(f, _)| f);
    match most.filter(|&f| places[f] > 0) {
        Some(faction) => tints(book, t, faction),
        None => [0.9, 0.6, 0.3].map(|strength| (mix(PAPER, [0x6d, 0x63, 0x4c], strength), Hatch::None)),
    }
}

/// A name and the seats for every place of one province; "counting" until it declares. The largest come first.
pub fn notes(tell: &Teller<'_>, night: &Night) -> Vec<Note> {
    let declared = night.declared();
    let mut order: Vec<usize> = (0..night.count.places.len()).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(night.count.places[i].seats), i));
    let counting = tell.ui("night-counting-short");
    let note = |&number: &usize| {
        let place = &night.count.places[number];
        let [only] = place.provinces.as_slice() else { return None };
        let figure = if number < declared { place.seats.to_string() } else { counting.clone() };
        Some(Note { province: u16::try_from(only.index()).ok()?, name: tell.province(*only), figure })
    };
    order.iter().filter_map(note).collect()
}
