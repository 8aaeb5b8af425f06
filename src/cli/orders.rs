//! What one person wants done, written down: dated orders, orders that wait until they can be given, and standing answers.
//!
//! ```ron
//! [
//!     (on: "1947-03-05", order: Rally),
//!     (on: "1947-03-10", until: "1947-05-01", order: Recognise(faction: "spain_pce")),   // tried daily until it is accepted
//!     (on: "1947-03-01", answer: ("bureau_safe", "empty_it")),                           // whenever it is asked from then on
//!     (on: "1947-04-01", decide: "bureau_send_couriers"),
//! ]
//! ```

use std::path::Path;

use serde::Deserialize;

use super::Failure;
use crate::command::Command;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::telling::Teller;
use crate::units::{Date, DecisionId, EventId, FactionId, with_names};

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    on: Date,
    /// The last day on which it is tried; default the first.
    #[serde(default)]
    until: Option<Date>,
    #[serde(default)]
    order: Option<Command>,
    #[serde(default)]
    decide: Option<DecisionId>,
    #[serde(default)]
    answer: Option<(EventId, String)>,
}

/// The wishes that are not yet done, and what came of the others.
pub struct Orders {
    waiting: Vec<(Date, Date, Command)>,
    answers: Vec<(Date, EventId, String)>,
    pub accepted: u32,
    /// One line for each order that was never accepted, and why.
    pub refused: Vec<String>,
}

impl Orders {
    pub fn none() -> Self {
        Self { waiting: Vec::new(), answers: Vec::new(), accepted: 0, refused: Vec::new() }
    }

    pub(super) fn read(book: &Scenario, path: &Path) -> Result<Self, Failure> {
        let text =
            std::fs::read_to_string(path).map_err(|e| Failure(format!("cannot read {}: {e}", path.display())))?;
        Self::parse(book, &text).map_err(|why| Failure(format!("{}:{why}", path.display())))
    }

    /// From RON; a fault is told with its line.
    pub fn parse(book: &Scenario, text: &str) -> Result<Self, String> {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let wishes: Vec<Wish> =
            with_names(&book.names, || options.from_str(text)).map_err(|e| format!("{}: {}", e.span.start, e.code))?;
        let mut all = Self::none();
        for wish in wishes {
            let last = wish.until.unwrap_or(wish.on);
            all.waiting.extend(wish.order.map(|order| (wish.on, last, order)));
            all.waiting.extend(wish.decide.map(|decision| (wish.on, last, Command::Decide { decision })));
            all.answers.extend(wish.answer.map(|(event, option)| (wish.on, event, option)));
        }
        all.waiting.sort_by_key(|w| w.0);
        Ok(all)
    }

    /// Gives what can be given today.
    pub fn give(&mut self, session: &mut Session, seat: FactionId) {
        let today = session.today();
        self.answer(session, seat, today);
        let mut later = Vec::new();
        for (on, last, order) in std::mem::take(&mut self.waiting) {
            if on > today {
                later.push((on, last, order));
                continue;
            }
            match session.order(seat, order.clone()) {
                Ok(()) => self.accepted += 1,
                Err(_) if today < last => later.push((on, last, order)),
                Err(refusal) => {
                    let tell = Teller::new(session.book(), session.tables());
                    let (what, why) = (tell.command(&order), tell.refusal(&refusal));
                    self.refused.push(format!("{on} {what}: {why}"));
                }
            }
        }
        self.waiting = later;
    }

    fn answer(&mut self, session: &mut Session, seat: FactionId, today: Date) {
        let open: Vec<(u32, EventId)> =
            session.tables().story.open.iter().filter(|o| o.actor == seat).map(|o| (o.number, o.event)).collect();
        for (event, asked) in open {
            let wanted = self.answers.iter().filter(|(from, e, _)| *from <= today && *e == asked);
            let options = &session.book().events[asked].options;
            let numbers: Vec<u8> = wanted
                .filter_map(|(_, _, id)| options.iter().position(|o| o.id == *id).and_then(|n| u8::try_from(n).ok()))
                .collect();
            // The later of two answers to one question is tried first.
            for option in numbers.into_iter().rev() {
                if session.order(seat, Command::Answer { event, option }).is_ok() {
                    self.accepted += 1;
                    break;
                }
            }
        }
    }
}
