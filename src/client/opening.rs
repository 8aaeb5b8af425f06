//! From the command line to a window: what to open first, and what to do when that cannot be.
//!
//! Whatever can fail for a reason a person should read fails here, before a window exists.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::app::AppExit;

use crate::scenario::{Library, Scenario};
use crate::session::{Keeping, SaveError, Session};
use crate::units::{CharacterId, CountryId, Date, FactionId, Kind, ProvinceId};

use super::app;
use super::desk::{Board, Selection};
use super::game::{Game, Window};
use super::shell::modes;

/// What `play` was asked for.
#[derive(Clone, Debug)]
pub struct PlayOptions {
    /// Already loaded; none: the first of the library, once the title shows.
    pub book: Option<Arc<Scenario>>,
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
    pub until: Option<Date>,
    /// A map mode by name, as [`modes::parse`] reads it.
    pub mode: String,
    /// `game`, `title`, `seats`, `event` (the first that waits for the seat's answer on that day or after), `log`, or what
    /// the dossier shows: `country:ID` (with the number of its page after a further colon), `faction:ID`, `person:ID`,
    /// `province:ID`; or `poll:COUNTRY`, the last vote's `night:COUNTRY` half way or its `record:COUNTRY`; or a dialog.
    pub screen: String,
    pub size: (u32, u32),
    /// Of the interface, 1 as shipped.
    pub ui_scale: f32,
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shot {
    Title,
    Seats,
    Game,
    Event,
    /// What lies over the map.
    Over(Window),
    /// How a country would vote on that day.
    Poll(CountryId),
    /// Its last vote: in the middle of the night, or all declared.
    Night(CountryId),
    Record(CountryId),
    /// With the number of the page that lies open.
    Dossier(Selection, usize),
    Board(Board, usize),
    /// The war over a country's ground with the most places in it.
    War(CountryId, usize),
}

impl Shot {
    /// Whether a game must run for it.
    pub fn needs_game(self) -> bool {
        !matches!(self, Self::Title | Self::Seats)
    }

    fn parse(text: &str, book: Option<&Scenario>) -> Result<Self, ClientError> {
        let unknown = || ClientError::Screen(text.to_owned());
        if let Some((kind, name)) = text.split_once(':') {
            let (name, page) = name.split_once(':').unwrap_or((name, "0"));
            let page: usize = page.parse().map_err(|_| unknown())?;
            let names = &book.ok_or_else(unknown)?.names;
            let find = |kind: Kind| {
                let nobody = || ClientError::Mode(format!("there is no {} `{name}` in this scenario", kind.word()));
                names.find(kind, name).ok_or_else(nobody)
            };
            let country = |of: fn(CountryId) -> Self| Ok(of(CountryId(find(Kind::Country)?)));
            match kind {
                "poll" => return country(Self::Poll),
                "night" => return country(Self::Night),
                "record" => return country(Self::Record),
                "covert" => return Ok(Self::Board(Board::Covert(CountryId(find(Kind::Country)?)), page)),
                "occupation" => return Ok(Self::Board(Board::Occupation(CountryId(find(Kind::Country)?)), page)),
                "foreign" => return Ok(Self::Board(Board::Foreign(CountryId(find(Kind::Country)?)), page)),
                "war" => return Ok(Self::War(CountryId(find(Kind::Country)?), page)),
                "books" => return Ok(Self::Board(Board::Books(CountryId(find(Kind::Country)?)), page)),
                _ => {}
            }
            let selection = match kind {
                "country" => Selection::Country(CountryId(find(Kind::Country)?)),
                "faction" => Selection::Faction(FactionId(find(Kind::Faction)?)),
                "person" => Selection::Character(CharacterId(find(Kind::Character)?)),
                "province" => Selection::Province(ProvinceId(find(Kind::Province)?)),
                _ => return Err(unknown()),
            };
            return Ok(Self::Dossier(selection, page));
        }
        match text {
            "title" => Ok(Self::Title),
            "seats" => Ok(Self::Seats),
            "game" => Ok(Self::Game),
            "event" => Ok(Self::Event),
            "log" => Ok(Self::Over(Window::Log)),
            "settings" => Ok(Self::Over(Window::Settings)),
            "keys" => Ok(Self::Over(Window::Keys)),
            "aims" => Ok(Self::Over(Window::Aims)),
            "tray" => Ok(Self::Over(Window::Tray)),
            "menu" => Ok(Self::Over(Window::Menu)),
            _ => Err(unknown()),
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
    #[error(
        "`{0}` is no screen; choose game, title, seats, event, log, settings, keys, aims, tray, menu, or country:ID, faction:ID, person:ID, province:ID, poll:COUNTRY, night:COUNTRY, record:COUNTRY, books:COUNTRY, war:COUNTRY, covert:COUNTRY, occupation:COUNTRY, foreign:COUNTRY"
    )]
    Screen(String),
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
    let library = Library::standard();
    let picture = match &options.screenshot {
        Some(shot) => Some((Shot::parse(&shot.screen, options.book.as_deref())?, shot.clone())),
        None => None,
    };
    let game = first_game(&options, &library, picture.as_ref())?;
    let exit = app::build(options, library, game, picture.as_ref().map(|(shot, _)| *shot)).run();
    match (exit, picture) {
        (AppExit::Success, _) => Ok(()),
        (AppExit::Error(_), Some((_, shot))) => Err(ClientError::Picture { path: shot.path.display().to_string() }),
        (AppExit::Error(code), None) => Err(ClientError::Window(code.get())),
    }
}

/// The game that opens at once; none: the title.
fn first_game(
    options: &PlayOptions,
    library: &Library,
    picture: Option<&(Shot, ScreenshotOptions)>,
) -> Result<Option<Game>, ClientError> {
    if let Some(path) = &options.load {
        let header = crate::session::read_header(path)?;
        let book = match &options.book {
            Some(book) if book.manifest.id == header.scenario => book.clone(),
            _ => load(library, &header.scenario)?,
        };
        let session = Session::load(book, path, Keeping::all())?;
        return arrive(session, picture).map(Some);
    }
    if options.seat.is_none() && !picture.is_some_and(|(shot, _)| shot.needs_game()) {
        return Ok(None);
    }
    let book = match &options.book {
        Some(book) => book.clone(),
        None => {
            let first = library.list().into_iter().next().ok_or(ClientError::NoScenario)?;
            load(library, &first.id)?
        }
    };
    let seat = match &options.seat {
        Some(name) => Some(find_seat(&book, name)?),
        None => None,
    };
    let scenario = book.manifest.id.clone();
    let session = Session::new(book, options.seed, seat, Keeping::all())
        .map_err(|_| ClientError::NoSeat { name: options.seat.clone().unwrap_or_default(), scenario })?;
    arrive(session, picture).map(Some)
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

fn arrive(session: Session, picture: Option<&(Shot, ScreenshotOptions)>) -> Result<Game, ClientError> {
    let Some((shot, options)) = picture else { return Ok(Game::new(session)) };
    let until = options.until.unwrap_or(session.today());
    let mut game = Game::new(session);
    game.run_until(until);
    let waits = |s: &Session| s.tables().story.open.iter().find(|o| Some(o.actor) == s.seat()).map(|o| o.number);
    let mut event = waits(&game.session);
    if *shot == Shot::Event {
        let end = until.plus(PATIENCE);
        while event.is_none() && game.session.today() < end && !game.session.is_over() {
            game.run_until(game.session.today().plus(1));
            event = waits(&game.session);
        }
    }
    let (book, t) = (game.session.book().clone(), game.session.tables());
    let mode = modes::parse(&book, t, game.session.seat(), &options.mode).map_err(ClientError::Mode)?;
    game.set_mode(mode);
    match *shot {
        Shot::Event => game.event = event,
        Shot::Over(window) => game.window = Some(window),
        Shot::Poll(country) => game.open_poll(country),
        Shot::Night(country) | Shot::Record(country) => {
            let last = game.session.tables().elections.of(country).next().map(|record| record.number);
            if let Some(number) = last {
                game.open_record(number, true);
                if let (Shot::Night(_), Some(night)) = (*shot, &mut game.night) {
                    night.halfway();
                }
            }
        }
        Shot::War(country, page) => {
            let t = game.session.tables();
            let ground = |key| t.control.of(key).count();
            let war = t.conflicts.in_country(country).max_by_key(|c| (ground(c.key), std::cmp::Reverse(c.key)));
            if let Some(key) = war.map(|c| c.key) {
                game.open_board(Board::War(key, country));
                game.panels.open_page(page);
            }
        }
        Shot::Board(board, page) => {
            game.open_board(board);
            if options.mode != "political" {
                game.set_mode(mode);
            }
            game.panels.open_page(page);
        }
        Shot::Dossier(selection, page) => {
            game.selection = selection;
            game.panels.open_page(page);
        }
        Shot::Game | Shot::Title | Shot::Seats => {}
    }
    Ok(game)
}
