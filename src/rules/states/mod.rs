//! The map of states: who is made, united, divided, freed and ended, and what becomes of all that belonged to it.
//!
//! Small rooms: `land` (a province changes hands, and its factions with it), `bond` (overlords, and the hand-over of an
//! administration to an independent government), `birth` (of what a dormant country is made), `death` (a state ends: what each
//! domain must do about it is one list there), `plebiscite` (a people is asked), `satellites` (independent governments that turn
//! away or grow too strong, recognition), `change` (the single changes that orders and scripts make here).
//!
//! Invariants: a country that does not exist owns no place, has no government, no treasury, no offices held and no active
//! faction; members, men, money and people are moved, never lost or made.

mod birth;
mod bond;
mod change;
mod death;
mod land;
mod plebiscite;
mod satellites;

pub use birth::{begins_under, birth_places, makers, release};
pub use bond::{Prospect, hand_over, prospect, set_overlord};
pub use change::{Reshape, commit};
pub use death::end;
pub use land::{Kin, give_all, kin, set_owner, sister};
pub use plebiscite::{ayes, count, leaning, one_tongue, vote, votes};
pub use satellites::{danger, month};
