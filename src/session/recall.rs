//! The past of a loaded game. A save holds one world; with scenario and rules unchanged every earlier one follows from
//! the first day and the orders. That takes as long as the game had days, so it is done on a thread of its own, and only
//! believed if it arrives at the very world that was loaded.

use std::sync::Arc;

use super::line::Keyframe;
use super::{Keeping, Logged, Session};
use crate::scenario::Scenario;
use crate::units::Date;
use crate::world::WorldHash;

/// What has to be known to live through a game again.
pub struct Recall {
    book: Arc<Scenario>,
    seed: u64,
    log: Vec<Logged>,
    until: Date,
    arrives: WorldHash,
}

/// Worlds on earlier mornings, ascending.
pub struct Recalled {
    pub(super) keyframes: Vec<Keyframe>,
}

impl Recall {
    pub(super) fn of(session: &Session) -> Option<Self> {
        let start = session.tables().calendar.start;
        if session.earliest() != start {
            return None;
        }
        Some(Self {
            book: session.book().clone(),
            seed: session.line.seed,
            log: session.line.log.clone(),
            until: session.today(),
            arrives: session.hash(),
        })
    }

    /// The day the game was loaded on.
    pub fn until(&self) -> Date {
        self.until
    }

    /// Lives through the game again; `each_morning` may look at every day of it. None if it came out otherwise than it
    /// was: the rules are not those it was played by.
    pub fn run(self, mut each_morning: impl FnMut(&Session)) -> Option<Recalled> {
        let keeping = Keeping { keyframes: true, ..Keeping::default() };
        let mut session = Session::at_start(self.book, self.seed, keeping);
        let mut orders = self.log.iter().peekable();
        loop {
            let today = session.today();
            each_morning(&session);
            while let Some(order) = orders.next_if(|o| o.day <= today) {
                session.carry_out(order.actor, &order.command).ok()?;
                session.line.log.push(order.clone());
            }
            if today >= self.until {
                break;
            }
            session.step();
        }
        let true_to_life = session.hash() == self.arrives;
        true_to_life.then(|| Recalled { keyframes: session.line.into_keyframes() })
    }
}
