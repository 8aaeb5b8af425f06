//! From the command line to a window: what to open first, and what to do when that cannot be.
//!
//! Whatever can fail for a reason a person should read fails here, before a window exists.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::app::AppExit;

use crate::scenario::{Library, Scenario};
use crate::session::{Keeping, SaveError, Session};
use crate::units::{Date, FactionId, Kind};

use super::app;
use super::game::Game;
use super::shell::modes;

/// What `play` was asked for.
#[derive(Clone, Debug)]
pub struct PlayOptions {
    /// Already loaded; none: the first of the library, once the title shows.
    pub book: Option<Arc<Scenario>>,
    pub library: Library,
    /// A faction by name: goes straight to the game.
    pub seat: Option<String>,
    /// A save: goes straight to the game.
    pub load: Option<PathBuf>,
    pub seed: u64,
    pub screenshot: Option<ScreenshotOptions>,
}

/// One picture, without a person.
#[derive(Clone, Debug)]
pub struct ScreenshotOptions {
    pub path: PathBuf,
    /// The world runs to this day first.
    pub until: Date,
    /// A map mode by name: `political`, `leading`, `movement`, `faction`, `unrest`, `population`, `overlords`; a movement
    /// or faction may follow after a colon.
    pub mode: String,
    pub size: (u32, u32),
    pub screen: Shot,
}

/// What the picture shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shot {
    #[default]
    Game,
    Title,
    /// The first event that waits for the seat's answer on that day or after.
    Event,
}

impl std::str::FromStr for Shot {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "game" => Ok(Self::Game),
            "title" => Ok(Self::Title),
            "event" => Ok(Self::Event),
            other => Err(format!("`{other}` is no screen; choose game, title or event")),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    #[error("no scenario was found; look for a folder `scenarios`")]
    NoScenario,
    #[error("the scenario does not load:\n{0}")]
    Scenario(String),
    #[error("there is no faction `{name}` to play in `{scenario}`")]
    NoSeat { name: String, scenario: String },
    #[error(transparent)]
    Save(#[from] SaveError),
    #[error("{0}")]
    Mode(String),
    #[error("{path} could not be written")]
    Picture { path: String },
    #[error("the window ended with code {0}")]
    Window(u8),
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// What was asked for cannot be opened, or the picture could not be taken.
pub fn run(options: PlayOptions) -> Result<(), ClientError> {
    let shot = options.screenshot.clone();
    let game = first_game(&options)?;
    let exit = app::build(options, game).run();
    match (exit, shot) {
        (AppExit::Success, _) => Ok(()),
        (AppExit::Error(_), Some(shot)) => Err(ClientError::Picture { path: shot.path.display().to_string() }),
        (AppExit::Error(code), None) => Err(ClientError::Window(code.get())),
    }
}

/// The game that opens at once; none: the title.
fn first_game(options: &PlayOptions) -> Result<Option<Game>, ClientError> {
    let shot = options.screenshot.as_ref();
    if let Some(path) = &options.load {
        let header = crate::session::read_header(path)?;
        let book = match &options.book {
            Some(book) if book.manifest.id == header.scenario => book.clone(),
            _ => load(&options.library, &header.scenario)?,
        };
        let session = Session::load(book, path, Keeping::all())?;
        return arrive(session, shot).map(Some);
    }
    let wants_game = options.seat.is_some() || shot.is_some_and(|s| s.screen != Shot::Title);
    if !wants_game {
        return Ok(None);
    }
    let book = match &options.book {
        Some(book) => book.clone(),
        None => {
            let first = options.library.list().into_iter().next().ok_or(ClientError::NoScenario)?;
            load(&options.library, &first.id)?
        }
    };
    let seat = match &options.seat {
        Some(name) => Some(find_seat(&book, name)?),
        None => None,
    };
    let scenario = book.manifest.id.clone();
    let session = Session::new(book, options.seed, seat, Keeping::all())
        .map_err(|_| ClientError::NoSeat { name: options.seat.clone().unwrap_or_default(), scenario })?;
    arrive(session, shot).map(Some)
}

fn load(library: &Library, name: &str) -> Result<Arc<Scenario>, ClientError> {
    library.load(name).map_err(|report| ClientError::Scenario(report.render(false)))
}

fn find_seat(book: &Scenario, name: &str) -> Result<FactionId, ClientError> {
    let found = book.names.find(Kind::Faction, name).map(FactionId);
    found.ok_or_else(|| ClientError::NoSeat { name: name.to_owned(), scenario: book.manifest.id.clone() })
}

/// Most days that a picture waits for an event.
const PATIENCE: i32 = 400;

fn arrive(mut session: Session, shot: Option<&ScreenshotOptions>) -> Result<Game, ClientError> {
    let Some(shot) = shot else { return Ok(Game::new(session)) };
    session.run_until(shot.until);
    let waits = |s: &Session| s.tables().story.open.iter().find(|o| Some(o.actor) == s.seat()).map(|o| o.number);
    let mut event = waits(&session);
    if shot.screen == Shot::Event {
        let end = shot.until.plus(PATIENCE);
        while event.is_none() && session.today() < end {
            session.step();
            event = waits(&session);
        }
    }
    let mut game = Game::new(session);
    let (book, t) = (game.session.book().clone(), game.session.tables());
    let mode = modes::parse(&book, t, game.session.seat(), &shot.mode).map_err(ClientError::Mode)?;
    game.set_mode(mode);
    if shot.screen == Shot::Event {
        game.event = event;
    }
    Ok(game)
}
