//! States among states.
//!
//! `power` (might and who is great), `threat` (whom a state fears, and how alone it is), `bloc` (who belongs to which), `offer`
//! (what a treaty is worth to each side: the one answer to every offer), `stand` (what a government thinks of another's deed),
//! `crisis` (demands, resolve, prices), `commerce` (what treaties bring and embargoes take),
//! `acts` (what chancelleries do, through the interpreter's stages), `change` (the changes and
//! how they are made), `month` (the day's and the month's round).
//!
//! Invariants: between two states there is one treaty of a kind and direction; nobody signs for a state without a foreign policy of
//! its own; a crisis always awaits one of its two parties and has a last day; war is declared through `acts::war` alone, which
//! breaks what the two had signed first.

pub mod acts;
pub mod bloc;
pub mod change;
pub mod commerce;
pub mod crisis;
pub mod month;
pub mod offer;
pub mod power;
pub mod stand;
pub mod threat;
mod war;

pub use bloc::may_follow;
pub use change::Diplomatic;
pub use offer::{offer_answer, something_between, worth};
pub use power::{acts_abroad, might};
pub use threat::{alone, felt_at_home, isolation, threat};
