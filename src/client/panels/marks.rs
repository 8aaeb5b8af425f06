//! How factions and countries are marked: emblem letters, colours, patterns.
//!
//! Owns the step from the scenario's colours to the interface's. Never names anyone.

use bevy_egui::egui::Color32;

use crate::client::desk::View;
use crate::client::widgets::pattern::{Fill, Pattern};
use crate::scenario::{self, Colour};
use crate::units::{CountryId, FactionId, MovementId};

/// Those who follow nobody.
pub const UNALIGNED: Fill = Fill::plain(Color32::from_rgb(0xd8, 0xcb, 0xad));
/// Patrons' money.
pub const FROM_ABROAD: Color32 = Color32::from_rgb(0xa8, 0x28, 0x1c);
/// Shades for the parts of a sum that have no colour of their own, most important first.
pub const SHADES: [Color32; 5] = [
    Color32::from_rgb(0x8c, 0x7b, 0x5a),
    Color32::from_rgb(0xb5, 0xa6, 0x84),
    Color32::from_rgb(0x6d, 0x63, 0x4c),
    Color32::from_rgb(0xcd, 0xbf, 0x9c),
    Color32::from_rgb(0x9c, 0x86, 0x55),
];

pub fn colour(Colour([r, g, b]): Colour) -> Color32 {
    Color32::from_rgb(r, g, b)
}

/// Its own colour, or its movement's.
pub fn faction_colour(view: &View, faction: FactionId) -> Color32 {
    colour(crate::rules::lineage::color(view.book, &view.t.factions, faction))
}

/// A movement's colour and pattern.
pub fn movement_fill(view: &View, movement: MovementId) -> Fill {
    let def = &view.book.movements[movement];
    Fill::new(colour(def.color), pattern(def.pattern))
}

fn pattern(written: scenario::Pattern) -> Pattern {
    match written {
        scenario::Pattern::Plain => Pattern::Plain,
        scenario::Pattern::Diagonal => Pattern::Hatch,
        scenario::Pattern::Dots => Pattern::Dots,
        scenario::Pattern::Lines => Pattern::Lines,
    }
}

/// Its colour with its movement's pattern.
pub fn faction_fill(view: &View, faction: FactionId) -> Fill {
    let movement = view.t.factions[faction].movement;
    Fill::new(faction_colour(view, faction), pattern(view.book.movements[movement].pattern))
}

pub fn emblem<'a>(view: &View<'a>, faction: FactionId) -> &'a str {
    crate::rules::lineage::emblem(view.book, &view.t.factions, faction)
}

pub fn country_colour(view: &View, country: CountryId) -> Color32 {
    colour(view.book.countries[country].color)
}

/// The capitals of a name, three at most: "United Kingdom" is "UK".
pub fn initials(name: &str) -> String {
    let capitals: String = name
        .split(|c: char| c.is_whitespace() || c == '-')
        .filter_map(|word| word.chars().find(|c| c.is_alphabetic()))
        .filter(|c| c.is_uppercase())
        .take(3)
        .collect();
    if capitals.chars().count() > 1 { capitals } else { name.chars().filter(|c| c.is_alphabetic()).take(2).collect() }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn a_name_of_one_word_gives_two_letters_and_small_words_give_none() {
        assert_eq!(initials("United States of America"), "USA");
        assert_eq!(initials("Guinea-Bissau"), "GB");
        assert_eq!(initials("Norway"), "No");
    }
}
