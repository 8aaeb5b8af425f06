//! The one interpreter of conditions and effects.
//!
//! The same code runs an effect for preview, for an AI's score, in play and in replay: it is generic over a [`Stage`].
//! [`Acting`] is the world itself: every change is made at once. [`Trying`] is an overlay: changes are kept in a list that
//! later reads see, nothing is touched, no stream is drawn from, and where chance decides both roads are listed with
//! their odds.

mod abroad;
mod arms;
mod change;
mod commit;
mod condition;
mod effect;
mod numbers;
mod realm;
mod settle;
mod stage;
mod structure;
mod value;

pub use change::{Change, CountryNumber, FactionNumber, PersonNumber};
pub use commit::commit;
pub use condition::{Verdict, holds, trace};
pub use effect::run;
pub use numbers::{add_country, add_faction, add_person, add_sway, add_tie};
pub use settle::{Unsettled, may_settle};
pub use stage::{Acting, Chance, Item, Reading, Stage, Trying, either};
pub use structure::{activate, enlist, set_holder, take_hold};
pub use value::{character, country, evaluate, faction, province, target};

use crate::units::{FactionId, Fixed};
use crate::world::{Saved, Target};

/// Who and what a script speaks of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    pub this: Option<Target>,
    pub actor: Option<FactionId>,
    pub each: Option<Target>,
    pub saved: Saved,
    /// Names the random streams of this run, with `draws`.
    pub stream: u64,
    pub draws: u32,
}

impl Frame {
    pub fn of(actor: FactionId, this: Target) -> Self {
        Self { this: Some(this), actor: Some(actor), ..Self::default() }
    }
}

/// Percentage points are kept within what a share can be.
const HUNDRED: Fixed = Fixed::HUNDRED;
