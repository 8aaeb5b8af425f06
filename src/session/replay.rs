//! Replays: scenario, seed, dated commands and monthly hashes, in RON that a person can read.
//!
//! The orders of the seats that nobody plays are written down like anyone's. They are not carried out again: verifying works
//! them out anew and names the first that differs, which comes long before a hash does.

use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Keeping, Logged, Session};
use crate::command::Command;
use crate::scenario::Scenario;
use crate::units::{Date, FactionId, with_names};
use crate::world::WorldHash;

/// The format's number; a newer one is refused by name.
const FORMAT: u32 = 2;
/// Larger files are refused before they are read.
const LARGEST: u64 = 256 << 20;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replay {
    pub format: u32,
    pub game: String,
    pub scenario: String,
    pub scenario_version: String,
    /// The scenario's identity as sixteen hexadecimal digits.
    pub identity: String,
    pub seed: u64,
    pub end: Date,
    pub commands: Vec<Logged>,
    pub hashes: Vec<MonthHash>,
    /// Since which day the orders of all other seats are known; none in a replay of format 1.
    #[serde(default)]
    pub watched: Option<Date>,
    /// The orders of all other seats, in the order in which they were given; each on the day in whose course it fell.
    #[serde(default)]
    pub others: Vec<Logged>,
}

/// The world's hash on a morning, with its parts by table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthHash {
    pub date: Date,
    pub total: String,
    pub tables: Vec<(String, String)>,
}

#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    #[error("cannot read {path}: {source}")]
    Read { path: String, source: std::io::Error },
    #[error("cannot write {path}: {source}")]
    Write { path: String, source: std::io::Error },
    #[error("{path} is larger than 256 MB; a replay is not")]
    TooLarge { path: String },
    #[error("{path} is not a replay: {what}")]
    Malformed { path: String, what: String },
    #[error("the replay has format {found}, this game reads up to {FORMAT}: it was made by a newer version ({game})")]
    Newer { found: u32, game: String },
    #[error(
        "the replay was made with another state of the scenario `{scenario}` (its identity is {theirs}, here it is {ours}): install version {version}"
    )]
    OtherScenario { scenario: String, version: String, theirs: String, ours: String },
    #[error("the order of {day} is refused ({reason}): the replay does not belong to this version of the rules")]
    Refused { day: Date, reason: &'static str },
}

/// Where a replay and this game part.
#[derive(Clone, Debug, PartialEq)]
pub struct Divergence {
    pub date: Date,
    pub what: Difference,
}

/// What differs first.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    Table(String),
    /// The order of a seat that nobody plays: as written down, and as given here; none where one gave no more.
    Order {
        number: usize,
        recorded: Option<Logged>,
        found: Option<Logged>,
    },
}

pub(super) fn record(session: &Session) -> Replay {
    let book = session.book();
    let mut hashes: Vec<MonthHash> = session.line.hashes.iter().map(|(d, h)| month_hash(*d, h)).collect();
    let today = session.today();
    if hashes.last().is_none_or(|h| h.date < today) {
        hashes.push(month_hash(today, &session.hash()));
    }
    Replay {
        format: FORMAT,
        game: env!("CARGO_PKG_VERSION").to_owned(),
        scenario: book.manifest.id.clone(),
        scenario_version: book.manifest.version.clone(),
        identity: format!("{:016x}", book.identity),
        seed: session.line.seed,
        end: today,
        commands: session.line.log.clone(),
        hashes,
        watched: session.line.watched,
        others: session.line.others.clone(),
    }
}

fn month_hash(date: Date, hash: &WorldHash) -> MonthHash {
    MonthHash {
        date,
        total: hash.to_string(),
        tables: hash.parts.iter().map(|p| (p.table.to_owned(), format!("{:016x}", p.hash))).collect(),
    }
}

impl Replay {
    pub fn write(&self, book: &Scenario, path: &Path) -> Result<(), ReplayError> {
        let pretty = ron::ser::PrettyConfig::new().depth_limit(3).struct_names(true);
        let text =
            with_names(&book.names, || ron::ser::to_string_pretty(self, pretty)).expect("a replay always writes");
        super::save::write_whole(path, text.as_bytes())
            .map_err(|source| ReplayError::Write { path: path.display().to_string(), source })
    }

    /// Which scenario a file was played in, before that scenario is loaded.
    pub fn scenario_of(path: &Path) -> Result<String, ReplayError> {
        #[derive(Deserialize)]
        #[serde(rename = "Replay")]
        struct Head {
            scenario: String,
        }
        let text = read_text(path)?;
        ron::from_str::<Head>(&text).map(|h| h.scenario).map_err(|e| malformed(path, &e))
    }

    pub fn read(book: &Scenario, path: &Path) -> Result<Self, ReplayError> {
        #[derive(Deserialize)]
        #[serde(rename = "Replay")]
        struct Head {
            format: u32,
            game: String,
        }
        let text = read_text(path)?;
        let head: Head = ron::from_str(&text).map_err(|e| malformed(path, &e))?;
        if head.format > FORMAT {
            return Err(ReplayError::Newer { found: head.format, game: head.game });
        }
        let replay: Self = with_names(&book.names, || ron::from_str(&text)).map_err(|e| malformed(path, &e))?;
        let ours = format!("{:016x}", book.identity);
        if replay.identity != ours {
            return Err(ReplayError::OtherScenario {
                scenario: replay.scenario,
                version: replay.scenario_version,
                theirs: replay.identity,
                ours,
            });
        }
        Ok(replay)
    }
}

fn malformed(path: &Path, error: &ron::error::SpannedError) -> ReplayError {
    ReplayError::Malformed { path: path.display().to_string(), what: error.to_string() }
}

fn read_text(path: &Path) -> Result<String, ReplayError> {
    let name = || path.display().to_string();
    let size = std::fs::metadata(path).map_err(|source| ReplayError::Read { path: name(), source })?.len();
    if size > LARGEST {
        return Err(ReplayError::TooLarge { path: name() });
    }
    std::fs::read_to_string(path).map_err(|source| ReplayError::Read { path: name(), source })
}

/// Plays a replay again from its first day and compares every hash, and every order of the seats that nobody plays.
/// `Ok(None)`: the same world to the last bit.
pub fn verify(
    book: Arc<Scenario>,
    replay: &Replay,
    mut each_day: impl FnMut(Date),
) -> Result<Option<Divergence>, ReplayError> {
    let mut session = Session::at_start(book, replay.seed, Keeping::default());
    let mut commands = replay.commands.iter().peekable();
    let mut hashes = replay.hashes.iter().peekable();
    let mut others = Others { watched: replay.watched, left: &replay.others, number: 0 };
    loop {
        let today = session.today();
        if let Some(expected) = hashes.next_if(|h| h.date == today)
            && let Some(table) = difference(expected, &session.hash())
        // The first morning's hash was noted before a seat was taken.
        {
            return Ok(Some(Divergence { date: today, what: Difference::Table(table) }));
        }
        while let Some(entry) = commands.next_if(|c| c.day == today) {
            session
                .carry_out(entry.actor, &entry.command)
                .map_err(|refusal| ReplayError::Refused { day: today, reason: refusal.reason })?;
        }
        if today >= replay.end {
            return Ok(None);
        }
        each_day(today);
        session.step();
        if let Some(what) = others.differ(session.today(), session.minds().today.as_slice()) {
            return Ok(Some(Divergence { date: session.today(), what }));
        }
    }
}

/// The recorded orders of the seats that nobody plays, as far as they are still to come.
struct Others<'a> {
    watched: Option<Date>,
    left: &'a [Logged],
    number: usize,
}

impl Others<'_> {
    /// Compares a day's orders with the recorded ones of that day; the first that differs.
    fn differ(&mut self, today: Date, given: &[(FactionId, Command)]) -> Option<Difference> {
        if self.watched.is_none_or(|since| today <= since) {
            return None;
        }
        let due = self.left.iter().take_while(|l| l.day <= today).count();
        let (due, later) = self.left.split_at(due);
        self.left = later;
        let logged =
            |(actor, command): &(FactionId, Command)| Logged { day: today, actor: *actor, command: command.clone() };
        for at in 0..due.len().max(given.len()) {
            let (recorded, found) = (due.get(at), given.get(at).map(logged));
            self.number += 1;
            if recorded != found.as_ref() {
                return Some(Difference::Order { number: self.number, recorded: recorded.cloned(), found });
            }
        }
        None
    }
}

fn difference(expected: &MonthHash, found: &WorldHash) -> Option<String> {
    if expected.total == found.to_string() {
        return None;
    }
    let part = found.parts.iter().find(|p| {
        let hash = format!("{:016x}", p.hash);
        expected.tables.iter().any(|(table, theirs)| table == p.table && *theirs != hash)
    });
    Some(part.map_or_else(|| "the list of tables".to_owned(), |p| p.table.to_owned()))
}
