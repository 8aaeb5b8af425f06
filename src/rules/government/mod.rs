//! Governments: their standing, how they are put together, how they fall, how laws pass, and who shares power.
//!
//! A form of government is data (`scenario::FormDef`); nothing here asks for a form by name. A government is a head and its
//! partners; seats decide where the form says that a chamber does. Every office has one holder or none, and the ministers
//! of a party leave with it.

mod cabinet;
mod coalition;
mod confidence;
mod division;
pub mod institutions;
mod offer;
mod passage;
pub mod search;
mod standing;

pub use cabinet::eligible;
pub use coalition::{Coalition, Formateur, appoint, coalition, install, proposal, reform, seek};
pub use confidence::{confidence, fall, may_dissolve};
pub use division::{Division, Matter, Vote, division};
pub use offer::{Prospects, answer_to, ask, goodwill, line_taste, promises, prospects, willingness};
pub use passage::{Route, enact, mood, route, verdict, votes};
pub use standing::{course, legitimacy_change, liberties, month, repression, stability_change, weariness_change};
