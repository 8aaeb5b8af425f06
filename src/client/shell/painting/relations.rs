//! How every country stands to one: friends cool, foes warm and hatched.

use super::Colours;
use super::colour::{PAPER, darker, mix};
use crate::client::atlas::Hatch;
use crate::rules::{diplomacy, relation};
use crate::scenario::Scenario;
use crate::units::{BlocId, CountryId, Fixed, Id, Table};
use crate::world::Tables;

/// Where each step of a relation begins, −100 to 100; between the second and the third the land is paper.
pub const STEPS: [i64; 5] = [-100, -40, -10, 10, 40];
const FRIEND: [u8; 3] = [0x24, 0x57, 0x7f];
const FOE: [u8; 3] = [0x9f, 0x34, 0x19];
const OWN: [u8; 3] = [0xec, 0xc5, 0x6c];

/// The tint of a step; the step after the last is the country itself.
pub fn tint(step: usize) -> ([u8; 3], Hatch) {
    let hatched = |tint, hatch: fn([u8; 3]) -> Hatch, by| (tint, hatch(darker(tint, by)));
    match step {
        0 => hatched(mix(PAPER, FOE, 0.75), Hatch::Diagonal, 0.3),
        1 => hatched(mix(PAPER, FOE, 0.35), Hatch::Diagonal, 0.22),
        2 => (PAPER, Hatch::None),
        3 => (mix(PAPER, FRIEND, 0.35), Hatch::None),
        4 => (mix(PAPER, FRIEND, 0.75), Hatch::None),
        _ => (OWN, Hatch::None),
    }
}

pub fn relations(book: &Scenario, t: Tables<'_>, to: CountryId, colours: &mut Colours) {
    let steps: Table<CountryId, usize> = Table::new(
        t.countries
            .rows
            .ids()
            .map(|country| {
                if country == to || !t.countries[country].exists {
                    return STEPS.len();
                }
                let value = relation::relation(book, t, to, country, &mut ());
                STEPS.iter().rposition(|&least| value >= Fixed::whole(least)).unwrap_or(0)
            })
            .collect(),
    );
    for (at, &owner) in t.provinces.owner.iter() {
        let (fill, hatch) = tint(steps[owner]);
        colours.set(at, fill, hatch);
    }
}

/// How a bloc is tinted: its own colour, its leader's darker.
pub fn bloc_tint(book: &Scenario, bloc: BlocId, leads: bool) -> ([u8; 3], Hatch) {
    let tint = mix(PAPER, book.blocs[bloc].color.0, if leads { 0.85 } else { 0.5 });
    // Every other bloc is hatched: colour is never the only sign.
    let hatch = match bloc.index() % 3 {
        0 => Hatch::None,
        1 => Hatch::Diagonal(darker(tint, 0.25)),
        _ => Hatch::Dots(darker(tint, 0.3)),
    };
    (tint, hatch)
}

pub fn blocs(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    let member: Table<CountryId, Option<BlocId>> =
        Table::new(t.countries.rows.ids().map(|c| diplomacy::bloc::of(book, t, c)).collect());
    for (at, &owner) in t.provinces.owner.iter() {
        if let Some(bloc) = member[owner] {
            let (fill, hatch) = bloc_tint(book, bloc, book.blocs[bloc].leader == owner);
            colours.set(at, fill, hatch);
        }
    }
}
