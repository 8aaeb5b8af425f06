//! What lies between the panels and the game: the view they read, the actions they ask for.
//!
//! A panel is a function from a [`View`] to drawn UI and a list of [`Action`]s. It never changes the world: egui may run
//! it twice a frame.

use std::path::PathBuf;

use crate::command::Command;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::telling::Teller;
use crate::units::{CharacterId, CountryId, Date, EventId, FactionId, MovementId, ProvinceId, QuestionId};
use crate::world::{ConflictKey, Runner, Tables};

/// What the dossier shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    #[default]
    Nothing,
    Province(ProvinceId),
    Country(CountryId),
    Faction(FactionId),
    Character(CharacterId),
}

/// A wide sheet in the dossier's place, for what needs more than a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Board {
    /// An armed struggle: who fights whom, with what, where, and on what terms it could end.
    War(ConflictKey, CountryId),
    /// A state's books.
    Books(CountryId),
    /// What a country has with others.
    Foreign(CountryId),
    /// What a country administers by arms.
    Occupation(CountryId),
    /// Covert work: networks, acts, searches, and what was bought.
    Covert(CountryId),
}

impl Board {
    /// Whether the neighbours are of it too.
    pub fn looks_round(self) -> bool {
        matches!(self, Self::Occupation(_) | Self::Foreign(_) | Self::Covert(_))
    }

    /// The country to which the map turns beside it: of occupations the land that takes most men, of covert work the one with
    /// most agents.
    pub fn shows(self, t: Tables<'_>) -> CountryId {
        match self {
            Self::Occupation(over) => {
                let lands = t.administrations.under(over).map(|(land, row)| (row.men(), land));
                lands.max_by_key(|&(men, land)| (men, std::cmp::Reverse(land))).map_or(over, |l| l.1)
            }
            Self::Covert(country) => {
                let run = t.networks.run_by(Runner::Country(country)).map(|(abroad, n)| (n.agents, abroad));
                run.max_by_key(|&(agents, abroad)| (agents, std::cmp::Reverse(abroad))).map_or(country, |n| n.1)
            }
            other => other.country(),
        }
    }

    /// The country that it is about.
    pub fn country(self) -> CountryId {
        match self {
            Self::War(_, country)
            | Self::Books(country)
            | Self::Covert(country)
            | Self::Occupation(country)
            | Self::Foreign(country) => country,
        }
    }

    /// What the map shows beside it.
    pub fn mode(self) -> MapMode {
        match self {
            Self::War(..) => MapMode::Control,
            Self::Books(_) => MapMode::Output,
            Self::Foreign(country) => MapMode::Relations(country),
            Self::Occupation(_) => MapMode::Garrisons,
            Self::Covert(_) => MapMode::MoneyAbroad,
        }
    }
}

/// How the map is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapMode {
    #[default]
    Political,
    /// The strongest allegiance of each province.
    Leading,
    /// One movement everywhere.
    Movement(MovementId),
    /// One faction in its country.
    Faction(FactionId),
    /// Who was first in each place at the last vote for the chamber.
    Winners,
    /// How many of those who may vote did.
    Turnout,
    /// How many of the people may vote.
    Franchise,
    /// Where the factions concerned stand on a question.
    Stance(QuestionId),
    /// How each country is ruled.
    Form,
    /// How far people follow those who govern them.
    Coalition,
    Unrest,
    Population,
    /// How much of what moves people is paid for from abroad.
    MoneyAbroad,
    /// Who holds what in the wars, with their fronts.
    Control,
    /// How well the men in the field are supplied.
    Supply,
    /// What each place makes in a month, by head.
    Output,
    /// How people live, and where worse than they are used to.
    Living,
    /// Resistance under military administration, and where too few hold it down.
    Garrisons,
    /// Who belongs to which bloc.
    Blocs,
    /// How every country stands to one.
    Relations(CountryId),
    /// Who occupies or protects whom.
    Overlords,
}

/// What can be asked why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Share(ProvinceId, FactionId),
    Authority(FactionId),
    Money(FactionId),
    Cohesion(FactionId),
    Members(FactionId),
    Force(FactionId),
    /// To break.
    Pressure(FactionId),
    Stability(CountryId),
    Legitimacy(CountryId),
    Weariness(CountryId),
    Treasury(CountryId),
    Unrest(ProvinceId),
    Event(EventId),
    /// Of a person in their own faction.
    Standing(CharacterId),
}

/// How the strip of days moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripMove {
    /// Back to the present day, which it then follows.
    Today,
    Earlier,
    Later,
    Closer,
    Farther,
}

/// What a panel asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Order(Command),
    Select(Selection),
    /// Moves the map there.
    Show(ProvinceId),
    /// Moves the map to where all of a country is seen among its neighbours.
    ShowCountry(CountryId),
    Mode(MapMode),
    /// Opens the waiting event of this number over the map.
    OpenEvent(u32),
    CloseEvent,
    Pause,
    /// 1 to 5.
    Speed(u8),
    Step,
    Rewind(Date),
    Reopen(usize),
    /// Pins an explanation on the map.
    Pin(Subject),
    Unpin(Subject),
    Save,
    Load,
    OpenLog,
    OpenMenu,
    OpenKeys,
    Quit,
    /// Leaves the game for where the player was going: saved first, or not.
    Leave {
        save: bool,
    },
    /// Moves the strip of days.
    Strip(StripMove),
    /// Asks before going back: to a day, or to one of a list of months.
    AskRewind(Option<Date>),
    /// Asks before opening a history that was left.
    AskReopen(usize),
    OpenAims,
    /// Lays out the whole in-tray.
    OpenTray,
    /// Turns to a page of the dossier or board that is shown.
    Page(usize),
    OpenSettings,
    /// Lays out how a country would vote today.
    OpenPoll(CountryId),
    /// Opens the record of a vote, by its number: the night itself, or all of it declared.
    OpenRecord {
        record: u32,
        over: bool,
    },
    CloseNight,
    /// Lets everything be declared at once.
    FinishNight,
    /// The account of the place this province votes in.
    LookAt(ProvinceId),
    /// Lays out a board, or puts it away.
    OpenBoard(Board),
    CloseBoard,
    /// Puts away what lies over the map.
    CloseWindow,
    /// Opens a save.
    LoadFrom(PathBuf),
    /// To the scenarios' list of seats.
    ChooseSeat,
    /// Begins a game: a seat, or none to watch.
    Take(Option<FactionId>),
    ToTitle,
    /// Writes the settings and applies them.
    KeepSettings,
}

/// What a panel reads.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub session: &'a Session,
    pub book: &'a Scenario,
    pub t: Tables<'a>,
    pub tell: Teller<'a>,
    /// The faction played; none when only watching.
    pub seat: Option<FactionId>,
    pub selection: Selection,
    pub mode: MapMode,
    /// The open event shown, by number.
    pub event: Option<u32>,
    /// The wide sheet that lies in the dossier's place.
    pub board: Option<Board>,
}

impl<'a> View<'a> {
    pub fn new(session: &'a Session, selection: Selection, mode: MapMode, event: Option<u32>) -> Self {
        let (book, t): (&Scenario, Tables<'a>) = (session.book(), session.tables());
        Self { session, book, t, tell: Teller::new(book, t), seat: session.seat(), selection, mode, event, board: None }
    }
}
