//! A seat's week in one line and what lies on its desk: for those who play without a window.

use std::fmt::Write as _;

use crate::command::{Command, check, offered};
use crate::rules::story;
use crate::session::Session;
use crate::telling::Teller;
use crate::units::FactionId;

/// How the seat stands today: its means, what waits for an answer, which decisions are open.
pub fn page(session: &Session, seat: FactionId) -> String {
    let (book, t) = (session.book(), session.tables());
    let tell = Teller::new(book, t);
    let row = &t.factions[seat];
    let mut page = format!(
        "{}  {} in {}: authority {:.1}, funds {:.0}, cohesion {:.0}, members {}, {:?}",
        session.today(),
        tell.faction(seat),
        tell.country(row.country),
        row.authority,
        row.funds,
        row.cohesion,
        row.members,
        row.status,
    );
    for objective in &t.play.objectives {
        let name = book.names.name(crate::units::Kind::Objective, objective.objective.0);
        let _ = write!(page, "  [{name} {:?}]", objective.outcome);
    }
    for open in t.story.open.iter().filter(|o| o.actor == seat) {
        let event = &book.events[open.event];
        let frame = story::open_frame(book, t, open);
        let may = story::options(book, t, open.event, &frame);
        let options: Vec<&str> = may.iter().map(|&n| event.options[usize::from(n)].id.as_str()).collect();
        let name = book.names.name(crate::units::Kind::Event, open.event.0);
        let _ = write!(page, "\n    ? {name}: {}", options.join(" | "));
    }
    let decisions = book.decisions.ids().filter(|&d| offered(book, t, seat, d));
    let free: Vec<&str> = decisions
        .filter(|&decision| check(book, t, seat, &Command::Decide { decision }).is_ok())
        .map(|d| book.names.name(crate::units::Kind::Decision, d.0))
        .collect();
    if !free.is_empty() {
        let _ = write!(page, "\n    ! {}", free.join(", "));
    }
    page
}
