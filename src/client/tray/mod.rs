//! What wants the player's hand: questions that wait for an answer, dangers that grow by themselves, and what could be done.
//!
//! Owns the list, never its look. Reads what the seat may know, and says of each matter where it is dealt with.

mod abroad;
mod means;
mod politics;

use super::desk::{Action, Board, Selection, View};
use crate::units::{CountryId, Date, FactionId};

/// How much it presses; the order is that of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Somebody waits for an answer.
    Answer,
    /// Something is lost if nothing is done.
    Danger,
    /// Something could be done.
    Open,
}

/// One matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    pub weight: Weight,
    pub title: String,
    /// A date or a figure, short.
    pub note: String,
    /// A sentence more.
    pub about: String,
    pub due: Option<Date>,
    /// It lies among the cables too.
    pub cabled: bool,
    /// What opens the place where it is dealt with.
    pub goes: Vec<Action>,
}

impl Matter {
    fn new(weight: Weight, title: String, note: String, about: String) -> Self {
        Self { weight, title, note, about, due: None, cabled: false, goes: Vec::new() }
    }

    fn by(self, day: Date) -> Self {
        Self { due: Some(day), ..self }
    }

    fn to(self, goes: Vec<Action>) -> Self {
        Self { goes, ..self }
    }
}

/// A matter by its key: its title and, under `KEY-about`, a sentence more.
fn matter(view: &View, weight: Weight, key: &str, args: &[(&str, String)], note: String) -> Matter {
    let about = view.tell.ui_with(&format!("{key}-about"), args);
    Matter::new(weight, view.tell.ui_with(key, args), note, about)
}

/// Everything that lies in the tray, what presses first; nothing for who only watches.
pub fn matters(view: &View) -> Vec<Matter> {
    let Some(seat) = view.seat.filter(|&seat| view.t.factions[seat].active) else { return Vec::new() };
    let mut list = Vec::new();
    politics::politics(view, seat, &mut list);
    abroad::abroad(view, seat, &mut list);
    means::means(view, seat, &mut list);
    list.sort_by_key(|m| (m.weight, m.due.map_or(i32::MAX, Date::number)));
    list
}

/// The tray as it was last looked through: anew when the world has changed.
#[derive(Default)]
pub struct Tray {
    made_for: Option<u64>,
    pub matters: Vec<Matter>,
}

impl Tray {
    pub fn follow(&mut self, view: &View, stamp: u64) {
        if self.made_for != Some(stamp) {
            self.made_for = Some(stamp);
            self.matters = matters(view);
        }
    }
}

/// "14 April", with the year where it is another.
fn day(view: &View, date: Date) -> String {
    if date.year() == view.t.calendar.today.year() { date.short() } else { date.long() }
}

fn to_faction(view: &View, faction: FactionId, page: usize) -> Vec<Action> {
    let mut goes: Vec<Action> = view.board.map(|_| Action::CloseBoard).into_iter().collect();
    goes.extend([Action::Select(Selection::Faction(faction)), Action::Page(page)]);
    goes
}

fn to_country(view: &View, country: CountryId, page: usize) -> Vec<Action> {
    let mut goes: Vec<Action> = view.board.map(|_| Action::CloseBoard).into_iter().collect();
    goes.extend([Action::Select(Selection::Country(country)), Action::Page(page)]);
    goes
}

/// A board that lies open already is not put away.
fn to_board(view: &View, board: Board, page: usize) -> Vec<Action> {
    let mut goes: Vec<Action> = Vec::new();
    if view.board != Some(board) {
        goes.push(Action::OpenBoard(board));
    }
    goes.push(Action::Page(page));
    goes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::desk::MapMode;
    use crate::scenario::Library;
    use crate::session::{Keeping, Session};
    use crate::units::Kind;

    fn played(seat: &str, days: u32) -> Session {
        let book = Library::standard().load("after_the_coup").unwrap_or_else(|r| panic!("{}", r.render(false)));
        let seat = FactionId(book.names.find(Kind::Faction, seat).expect("the seat is there"));
        let mut session = Session::new(book, 1947, Some(seat), Keeping::default()).expect("the seat can be played");
        for _ in 0..days {
            session.step();
        }
        session
    }

    #[test]
    fn every_start_has_something_in_the_tray_on_its_first_day_and_every_matter_leads_somewhere() {
        let book = Library::standard().load("after_the_coup").unwrap_or_else(|r| panic!("{}", r.render(false)));
        for start in &book.starts {
            let session =
                Session::new(book.clone(), 7, Some(start.faction), Keeping::default()).expect("a start can be played");
            let view = View::new(&session, Selection::Nothing, MapMode::Political, None);
            let list = matters(&view);
            let name = book.names.name(Kind::Faction, start.faction.0);
            assert!(list.len() >= 2, "{name} has only {list:?} in the tray");
            assert!(list.iter().all(|m| !m.goes.is_empty() && !m.about.is_empty()), "{name}: {list:?}");
        }
    }

    #[test]
    fn a_question_that_waits_lies_on_top_and_is_gone_once_it_is_answered() {
        let mut session = played("spain_psoe", 2);
        let view = View::new(&session, Selection::Nothing, MapMode::Political, None);
        let first = matters(&view).into_iter().next().expect("the coup asks for an answer");
        assert!(first.weight == Weight::Answer && first.cabled, "{first:?}");
        let seat = session.seat().expect("a seat is played");
        let open: Vec<u32> = session.tables().story.open.iter().filter(|o| o.actor == seat).map(|o| o.number).collect();
        for event in open {
            session
                .order(seat, crate::command::Command::Answer { event, option: 0 })
                .expect("the first answer is open");
        }
        let view = View::new(&session, Selection::Nothing, MapMode::Political, None);
        assert!(matters(&view).iter().all(|m| m.weight != Weight::Answer), "{:?}", matters(&view));
    }
}
