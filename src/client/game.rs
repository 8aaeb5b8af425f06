//! A game at the window: the session, its clock, and what the player has open.
//!
//! Owns when a day passes. Orders are carried out in `errands.rs`, between days.

use std::time::{Duration, Instant};

use crate::command::Command;
use crate::session::{Recalled, Session};
use crate::units::{CountryId, Date, FactionId, MovementId, ObjectiveId};
use crate::world::{Happening, ObjectiveOutcome};

use super::desk::{Board, MapMode, Selection, StripMove, Subject, View};
use super::night::{Count, Night};
use super::panels::PanelState;
use super::shell::cables::Cables;
use super::shell::log::LogView;
use super::shell::look::Whole;
use super::shell::modes::Chosen;
use super::shell::timeline::{Canon, Strip};
use super::told::Told;

/// What lies over the map and holds the clock, except for the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    Log,
    Menu,
    Keys,
    Aims,
    Rewind(Option<Date>),
    Reopen(usize),
    Saves,
    Settings,
    /// Before a game with unsaved days is left.
    Leaving,
}

impl Window {
    /// Time stands still while it is open.
    pub fn holds_the_clock(self) -> bool {
        self != Self::Log
    }
}

/// What the player should hear at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alert {
    Objective(ObjectiveId, ObjectiveOutcome),
    /// The faction played is no more.
    SeatLost(FactionId),
    /// The scenario's last day has come.
    Over,
}

/// How fast days pass.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// 1 to 5.
    pub speed: u8,
    pub running: bool,
    /// It was stopped by an event and goes on once that is answered.
    resumes: bool,
    /// Days owed to the player.
    due: f64,
}

impl Clock {
    /// Days a second; the fastest has no limit but the frame's.
    fn rate(self) -> f64 {
        match self.speed {
            1 => 0.5,
            2 => 2.0,
            3 => 6.0,
            4 => 20.0,
            _ => f64::INFINITY,
        }
    }

    /// What the row of buttons shows: 0 is the pause.
    pub fn shown(self) -> u8 {
        if self.running { self.speed } else { 0 }
    }
}

pub struct Game {
    pub session: Session,
    pub clock: Clock,
    pub selection: Selection,
    pub mode: MapMode,
    /// The movement and faction that the influence modes show.
    pub movement: MovementId,
    pub faction: FactionId,
    /// The event whose front page lies open, and the option chosen on it.
    pub event: Option<u32>,
    pub option: Option<u8>,
    pub pins: Vec<Subject>,
    /// The election that lies open; the days stand still meanwhile.
    pub night: Option<Night>,
    pub window: Option<Window>,
    /// The wide sheet in the dossier's place, and the map mode before it was laid out.
    pub board: Option<Board>,
    mode_before: Option<MapMode>,
    /// The board that was laid out last.
    last_board: Option<Board>,
    pub panels: PanelState,
    pub log: LogView,
    pub told: Told,
    pub canon: Vec<Canon>,
    pub strip: Strip,
    pub cables: Cables,
    pub alerts: Vec<Alert>,
    /// Goes up with every change of the world.
    pub stamp: u64,
    /// The stamp and the day when it was last saved by hand, or begun.
    kept: (u64, Date),
    /// The stamp when a save was last made by itself.
    safe: u64,
    /// The highest number of an event that was put before the player.
    asked: u32,
    /// Entries of the chronicle listened to.
    heard: usize,
}

impl Game {
    pub fn new(session: Session) -> Self {
        let (seat, t) = (session.seat(), session.tables());
        let first = FactionId(0);
        let faction = seat.unwrap_or(first);
        let movement = if t.factions.rows.is_empty() { MovementId(0) } else { t.factions[faction].movement };
        let mut game = Self {
            clock: Clock { speed: 2, running: false, resumes: false, due: 0.0 },
            selection: Selection::Nothing,
            mode: MapMode::Political,
            movement,
            faction,
            event: None,
            option: None,
            pins: Vec::new(),
            night: None,
            window: None,
            board: None,
            mode_before: None,
            last_board: None,
            panels: PanelState::default(),
            log: LogView::default(),
            told: Told::default(),
            canon: super::shell::timeline::canon(session.book(), session.tables()),
            strip: Strip::default(),
            cables: Cables::default(),
            alerts: Vec::new(),
            stamp: 0,
            kept: (0, session.today()),
            safe: 0,
            asked: 0,
            heard: session.tables().chronicle.len(),
            session,
        };
        game.watch();
        game
    }

    pub fn view(&self) -> View<'_> {
        View { board: self.board, ..View::new(&self.session, self.selection, self.mode, self.event) }
    }

    fn watch(&mut self) {
        let view = View::new(&self.session, self.selection, self.mode, self.event);
        self.panels.watch(&view);
    }

    /// Takes in the past of a game that was loaded.
    pub fn remember(&mut self, recalled: Recalled) {
        // A history that was left meanwhile is not the one that was loaded.
        if self.session.branches().is_empty() {
            self.session.remember(recalled);
            let view = View::new(&self.session, self.selection, self.mode, self.event);
            self.panels.recall(&view);
        }
    }

    /// True if a save holds all of it, or nothing has happened yet.
    pub fn is_kept(&self) -> bool {
        self.kept.0 == self.stamp
    }

    /// The day up to which it is saved.
    pub fn kept_on(&self) -> Date {
        self.kept.1
    }

    pub fn now_kept(&mut self) {
        self.kept = (self.stamp, self.session.today());
    }

    /// True if a save made by itself holds all of it.
    pub fn is_safe(&self) -> bool {
        self.safe == self.stamp
    }

    pub fn now_safe(&mut self) {
        self.safe = self.stamp;
    }

    pub fn move_strip(&mut self, by: StripMove) {
        let view = View::new(&self.session, self.selection, self.mode, self.event);
        self.strip.go(by, Whole::of(&view));
    }

    pub fn set_mode(&mut self, mode: MapMode) {
        self.mode = mode;
        match mode {
            MapMode::Movement(m) => self.movement = m,
            MapMode::Faction(f) => self.faction = f,
            _ => {}
        }
    }

    /// What the modes of one movement, faction or country would show: of countries the one looked at, else one's own.
    pub fn chosen(&self) -> Chosen {
        let t = self.session.tables();
        let country = match (self.selection, self.session.seat()) {
            (Selection::Country(country), _) => country,
            (Selection::Province(place), _) => t.provinces.owner[place],
            (Selection::Faction(faction), _) | (_, Some(faction)) => t.factions[faction].country,
            (Selection::Character(person), None) => t.people.characters[person].country,
            (Selection::Nothing, None) => CountryId(0),
        };
        Chosen { movement: self.movement, faction: self.faction, country }
    }

    /// Another history lies on the desk: what was read off the old one is forgotten.
    pub fn history_changed(&mut self) {
        self.told.clear();
        self.watch();
        self.event = None;
        self.option = None;
        self.night = None;
        self.clock.running = false;
        self.clock.resumes = false;
        self.heard = self.session.tables().chronicle.len();
        self.asked = 0;
        self.stamp += 1;
    }

    /// Gives an order of the seat.
    pub fn order(&mut self, command: Command) -> Result<(), crate::command::Refusal> {
        let Some(seat) = self.session.seat() else { return Ok(()) };
        let answers = matches!(command, Command::Answer { .. });
        self.session.order(seat, command)?;
        self.stamp += 1;
        if answers {
            self.event = None;
            self.option = None;
            self.listen();
            if self.event.is_none() && std::mem::take(&mut self.clock.resumes) {
                self.clock.running = true;
            }
        }
        Ok(())
    }

    /// Lets time pass for a frame of `seconds`, but works no longer than `budget` and a day.
    pub fn advance(&mut self, seconds: f64, budget: Duration) {
        if let Some(night) = self.night.as_mut().filter(|_| self.window.is_none()) {
            if self.clock.running {
                night.advance(seconds.min(0.25), self.clock.speed);
            }
            self.clock.due = 0.0;
            return;
        }
        let held = self.event.is_some() || self.window.is_some_and(Window::holds_the_clock);
        if !self.clock.running || held {
            self.clock.due = 0.0;
            return;
        }
        let start = Instant::now();
        // A long frame must not make up for itself with a longer one.
        self.clock.due = (self.clock.due + seconds.min(0.25) * self.clock.rate()).min(1e6);
        while self.clock.due >= 1.0 && self.clock.running {
            self.day();
            self.clock.due -= 1.0;
            if start.elapsed() >= budget {
                self.clock.due = self.clock.due.min(1.0);
                break;
            }
        }
    }

    /// Lets days pass without stopping for anything.
    pub fn run_until(&mut self, date: Date) {
        while self.session.today() < date && !self.session.is_over() {
            self.session.step();
            self.watch();
        }
        self.heard = self.session.tables().chronicle.len();
        self.stamp += 1;
    }

    /// One day, whatever the clock says.
    pub fn day(&mut self) {
        if self.session.is_over() {
            if self.clock.running {
                self.alerts.push(Alert::Over);
            }
            self.clock.running = false;
            return;
        }
        let was_there = self.session.seat().is_some_and(|f| self.session.tables().factions[f].active);
        self.session.step();
        self.stamp += 1;
        self.watch();
        if let Some(seat) = self.session.seat().filter(|&f| was_there && !self.session.tables().factions[f].active) {
            self.alerts.push(Alert::SeatLost(seat));
            self.clock.running = false;
        }
        self.listen();
    }

    /// Stops for what concerns the player: a question to answer, an objective decided.
    fn listen(&mut self) {
        let t = self.session.tables();
        let mut decided = Vec::new();
        let home = self.session.seat().map(|seat| t.factions[seat].country);
        let mut voted = None;
        for entry in t.chronicle.since(self.heard) {
            match &entry.what {
                Happening::Objective { objective, outcome } => decided.push(Alert::Objective(*objective, *outcome)),
                Happening::ElectionHeld { country, record, .. } if Some(*country) == home => voted = Some(*record),
                _ => {}
            }
        }
        let heard = t.chronicle.len();
        let seat = self.session.seat();
        let asks =
            t.story.open.iter().filter(|o| Some(o.actor) == seat && o.number > self.asked).map(|o| o.number).min();
        self.heard = heard;
        if !decided.is_empty() {
            self.clock.running = false;
            self.alerts.append(&mut decided);
        }
        if let Some(number) = asks {
            self.asked = number;
            if self.event.is_none() {
                self.open(number);
            }
        }
        // The country's own night is lived through; what asks for an answer waits until it is over.
        if let Some(count) = voted.and_then(|record| Count::of_record(&self.view(), record)) {
            self.open_night(count, false);
        }
    }

    /// Lays out a board and shows on the map what it is about. The same board again is put away.
    pub fn open_board(&mut self, board: Board) {
        if self.board == Some(board) {
            return self.close_board();
        }
        self.mode_before = self.mode_before.or(Some(self.mode));
        (self.board, self.last_board) = (Some(board), Some(board));
        self.window = None;
        self.set_mode(board.mode());
    }

    /// What the key of the boards turns to: the open one is put away, else the last one of the country comes back.
    pub fn board_by_key(&self) -> Board {
        let country = self.chosen().country;
        let last = self.last_board.filter(|board| board.country() == country);
        self.board.or(last).unwrap_or(Board::Books(country))
    }

    /// The dossier again, and the map as it was unless the player has turned it meanwhile.
    pub fn close_board(&mut self) {
        let Some(board) = self.board.take() else { return };
        let before = self.mode_before.take();
        if let Some(mode) = before.filter(|_| self.mode == board.mode()) {
            self.set_mode(mode);
        }
    }

    /// Puts an event's front page on the desk.
    pub fn open(&mut self, number: u32) {
        self.event = Some(number);
        self.option = None;
        self.window = None;
        self.clock.resumes |= self.clock.running;
        self.clock.running = false;
    }

    /// Lays out an election: a night to be lived through, or everything declared.
    pub fn open_night(&mut self, count: Count, over: bool) {
        self.clock.resumes |= self.clock.running;
        self.clock.running = !over;
        self.window = None;
        self.night = Some(Night::new(count, over));
    }

    /// How a country would vote today, as if the night were over.
    pub fn open_poll(&mut self, country: CountryId) {
        if let Some(count) = Count::of_today(&self.view(), country) {
            self.open_night(count, true);
        }
    }

    /// The record of a vote: the night itself, or all of it declared.
    pub fn open_record(&mut self, record: u32, over: bool) {
        if let Some(count) = Count::of_record(&self.view(), record) {
            self.open_night(count, over);
        }
    }

    /// The election, unless something lies over it.
    pub fn open_night_shown(&self) -> Option<&Night> {
        self.night.as_ref().filter(|_| self.window.is_none() && self.event.is_none())
    }

    /// Puts the election away; the clock goes on as it did before.
    pub fn close_night(&mut self) {
        if self.night.take().is_some() {
            self.clock.running = std::mem::take(&mut self.clock.resumes) && self.event.is_none();
        }
    }

    /// Puts the front page away unanswered.
    pub fn put_away(&mut self) {
        self.event = None;
        self.option = None;
        self.clock.resumes = false;
    }
}
