//! What stands before a game: the scenarios that can be opened, the one whose world lies behind the title, and who was
//! picked to be played.
//!
//! A scenario is read on a thread of its own, so that the title is there at once.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex};

use super::files::{self, SavedGame};
use crate::client::opening::PlayOptions;
use crate::scenario::{Library, ListedScenario, Scenario};
use crate::session::{Keeping, Session};
use crate::units::{CountryId, FactionId};
use crate::world::StartOptions;

/// A page of the title's card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    #[default]
    Front,
    Saves,
    Settings,
}

/// A line of the list of all seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    Country(CountryId),
    Seat(FactionId),
}

pub struct Hall {
    pub scenarios: Vec<ListedScenario>,
    /// Which of them lies behind the title.
    pub chosen: usize,
    /// The first day of the chosen scenario, watched.
    pub world: Option<Session>,
    /// Goes up with every world opened.
    pub opened: u64,
    /// Why the chosen scenario could not be opened.
    pub fault: Option<String>,
    pub saves: Vec<SavedGame>,
    pub page: Page,
    pub search: String,
    pub picked: Option<FactionId>,
    /// How the seats that nobody plays are to judge.
    pub options: StartOptions,
    /// The list of all seats and what was searched for when it was made.
    pub seats: Vec<Listed>,
    pub seats_for: Option<(u64, String)>,
    loading: Option<Mutex<Receiver<Result<Session, String>>>>,
}

impl Hall {
    pub fn new(library: &Library) -> Self {
        Self {
            scenarios: library.list(),
            chosen: 0,
            world: None,
            opened: 0,
            fault: None,
            saves: files::saves(),
            page: Page::Front,
            search: String::new(),
            picked: None,
            options: StartOptions::default(),
            seats: Vec::new(),
            seats_for: None,
            loading: None,
        }
    }

    /// Opens the scenario that was asked for, or the first.
    pub fn open_first(&mut self, options: &PlayOptions, library: &Library) {
        if let Some(book) = &options.book {
            self.open_book(book.clone(), options.seed);
        } else if !self.scenarios.is_empty() {
            self.open(0, library, options.seed);
        }
    }

    /// Lays a scenario behind the title that has already been read.
    pub fn open_book(&mut self, book: Arc<Scenario>, seed: u64) {
        self.chosen = self.scenarios.iter().position(|s| s.id == book.manifest.id).unwrap_or(0);
        self.read(seed, move || Ok(book));
    }

    /// Begins to read a scenario of the list.
    pub fn open(&mut self, number: usize, library: &Library, seed: u64) {
        self.chosen = number;
        let (library, id) = (library.clone(), self.scenarios[number].id.clone());
        self.read(seed, move || library.load(&id).map_err(|report| report.render(false)));
    }

    fn read(&mut self, seed: u64, load: impl FnOnce() -> Result<Arc<Scenario>, String> + Send + 'static) {
        let (send, receive) = channel();
        self.world = None;
        self.picked = None;
        self.fault = None;
        self.loading = Some(Mutex::new(receive));
        std::thread::spawn(move || {
            let world = load().and_then(|book| {
                Session::new(book, seed, None, Keeping::default()).map_err(|refusal| refusal.reason.to_owned())
            });
            // The window may be gone by now; then nobody waits for the world.
            send.send(world).ok();
        });
    }

    /// Takes a world that has been read.
    pub fn receive(&mut self) {
        let Some(loading) = &mut self.loading else { return };
        let answer = loading.get_mut().expect("only the window's thread holds it").try_recv();
        match answer {
            Ok(Ok(world)) => {
                self.world = Some(world);
                self.opened += 1;
            }
            Ok(Err(fault)) => self.fault = Some(fault),
            Err(TryRecvError::Disconnected) => self.fault = Some("the scenario's reader stopped".to_owned()),
            Err(TryRecvError::Empty) => return,
        }
        self.loading = None;
    }

    /// The world is there, or will not come.
    pub fn is_ready(&self) -> bool {
        self.loading.is_none()
    }
}
