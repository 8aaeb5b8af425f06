//! Where breakaways come from: look, roots and name of a body that nobody wrote are those of its nearest ancestor that the
//! scenario wrote.

use crate::scenario::{Colour, Scenario, Stance};
use crate::units::{FactionId, MovementId};
use crate::world::Factions;

/// The nearest of the faction and its ancestors that the scenario wrote.
pub fn written(book: &Scenario, factions: &Factions, faction: FactionId) -> FactionId {
    let mut at = faction;
    // A shell is founded by a faction that was there before it, so that the line ends.
    while book.factions[at].shell {
        match &factions[at].origin {
            Some(origin) if origin.parent != at => at = origin.parent,
            _ => break,
        }
    }
    at
}

/// Up to four characters.
pub fn emblem<'a>(book: &'a Scenario, factions: &Factions, faction: FactionId) -> &'a str {
    &book.factions[written(book, factions, faction)].emblem
}

/// Its own colour where the author gave one, else its movement's today: a breakaway takes its movement's.
pub fn color(book: &Scenario, factions: &Factions, faction: FactionId) -> Colour {
    book.factions[faction].color.unwrap_or(book.movements[factions[faction].movement].color)
}

/// The positions of a faction under a movement: what the author wrote for its line of descent, the rest the movement's.
pub fn positions(book: &Scenario, faction: FactionId, movement: MovementId) -> Stance {
    let base = book.movements[movement].positions.stance();
    if book.factions[faction].shell { base } else { book.factions[faction].positions.over(base) }
}

/// Whether the one comes from the other, through any number of breaks.
pub fn descends(factions: &Factions, faction: FactionId, from: FactionId) -> bool {
    let mut at = faction;
    while let Some(origin) = &factions[at].origin {
        if origin.parent == from {
            return true;
        }
        if origin.parent == at {
            return false;
        }
        at = origin.parent;
    }
    false
}

/// Whether two factions have an ancestor in common, or one is the other's.
pub fn kin(factions: &Factions, a: FactionId, b: FactionId) -> bool {
    let root = |mut f: FactionId| {
        while let Some(origin) = factions[f].origin.as_ref().filter(|o| o.parent != f) {
            f = origin.parent;
        }
        f
    };
    root(a) == root(b)
}
