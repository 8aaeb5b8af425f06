//! An election: the chamber filling seat by seat, the count, and why each seat is whose it is.
//!
//! Owns the two sheets of the night, as functions of plain words and numbers. What they say is made in `made.rs` from the
//! record of the election; nothing here counts a vote.

mod districts;
pub mod inquest;
mod made;
mod page;
mod seats;
pub mod tally;

pub use made::place_name;
pub use page::{Sheets, page};
