//! A game at the window: the session, its clock, and what the player has open.
//!
//! Owns what is open. When days pass is in `clock.rs`; orders are carried out in `errands`, between days.

mod clock;
mod laid_out;

pub use clock::Clock;

use crate::command::Command;
use crate::session::{Recalled, Session};
use crate::units::{CountryId, Date, FactionId, MovementId, ObjectiveId};
use crate::world::ObjectiveOutcome;

use super::desk::{Board, MapMode, Selection, StripMove, Subject, View};
use super::night::Night;
use super::panels::PanelState;
use super::shell::cables::Cables;
use super::shell::log::LogView;
use super::shell::look::Whole;
use super::shell::modes::Chosen;
use super::shell::timeline::{Canon, Strip};
use super::told::Told;
use super::tray::Tray;

/// What lies over the map and holds the clock, except for the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    Log,
    Menu,
    Keys,
    Aims,
    Tray,
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
    pub tray: Tray,
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
            tray: Tray::default(),
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

    /// The map of a new game: where the seat's own country is fought over, who holds what.
    pub fn open_on_what_matters(&mut self) {
        let t = self.session.tables();
        let home = self.session.seat().map(|seat| t.factions[seat].country);
        if home.is_some_and(|home| t.conflicts.in_country(home).any(|war| war.active)) {
            self.set_mode(MapMode::Control);
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
}
