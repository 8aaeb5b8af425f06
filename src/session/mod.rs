//! Floor 7: a running game: the day assembled, the command log, saves, replays, rewinding and branches.
//!
//! The only place that knows the order of the day (`day.rs`). A [`Session`] owns its own Bevy world, apart from any window.

mod day;
mod line;
mod recall;
mod replay;
mod save;

pub use day::Day;
pub use line::{Branch, Logged};
pub use recall::{Recall, Recalled};
pub use replay::{Difference, Divergence, Replay, ReplayError, verify};
pub use save::{SaveError, SaveHeader, Saving, read_header, write_whole};

use std::path::Path;
use std::sync::Arc;

use bevy_ecs::prelude::World;

use crate::ai::Minds;
use crate::command::{self, Command, Preview, Refusal};
use crate::rules::contact::Contacts;
use crate::rules::view::View;
use crate::rules::{Book, diplomacy, economy, influence, occupation, story};
use crate::scenario::Scenario;
use crate::units::{Date, FactionId};
use crate::world::{Snapshot, StartOptions, Tables, WorldHash, start};
use line::Line;

/// What a session keeps while it runs, besides the world.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keeping {
    /// Copies of the world at each month's start, for rewinding.
    pub keyframes: bool,
    /// Hashes at each month's start and the orders of all seats, for replays.
    pub hashes: bool,
    /// What AI seats thought, for "why".
    pub thoughts: bool,
}

impl Keeping {
    /// Everything a person at the window may ask for.
    pub fn all() -> Self {
        Self { keyframes: true, hashes: true, thoughts: true }
    }
}

/// A running game.
pub struct Session {
    book: Arc<Scenario>,
    world: World,
    line: Line,
    others: Vec<Branch>,
    keeping: Keeping,
}

impl Session {
    /// A new game on the scenario's first day, watched or from a seat.
    pub fn new(book: Arc<Scenario>, seed: u64, seat: Option<FactionId>, keeping: Keeping) -> Result<Self, Refusal> {
        Self::with_options(book, seed, seat, StartOptions::default(), keeping)
    }

    /// The same with a difficulty, or with seats that lean to the history as told.
    pub fn with_options(
        book: Arc<Scenario>,
        seed: u64,
        seat: Option<FactionId>,
        options: StartOptions,
        keeping: Keeping,
    ) -> Result<Self, Refusal> {
        let mut session = Self::at_start(book, seed, keeping);
        session.order(seat.unwrap_or(FactionId(0)), Command::Begin { seat, options })?;
        Ok(session)
    }

    /// The first day, before anybody has taken a seat.
    pub(crate) fn at_start(book: Arc<Scenario>, seed: u64, keeping: Keeping) -> Self {
        let mut first = start(&book, seed);
        influence::settle(&book, &mut first);
        economy::settle(&book, &mut first);
        occupation::start(&book, &mut first);
        diplomacy::month::prepare(&book, &mut first);
        Self::from_snapshot(book, first, keeping)
    }

    /// Goes on from a world as it stands, without its past: for comparisons and tests.
    pub fn resume(book: Arc<Scenario>, snapshot: Snapshot) -> Self {
        Self::from_snapshot(book, snapshot, Keeping::default())
    }

    pub(crate) fn from_snapshot(book: Arc<Scenario>, snapshot: Snapshot, keeping: Keeping) -> Self {
        let mut world = World::new();
        world.insert_resource(Book(book.clone()));
        world.insert_resource(story::Wakers::new(&book));
        world.insert_resource(Minds { remember: keeping.thoughts, ..Minds::default() });
        day::install(&mut world);
        let mut line = Line::new(snapshot.calendar.seed);
        line.watched = keeping.hashes.then_some(snapshot.calendar.today);
        let mut session = Self { book, world, line, others: Vec::new(), keeping };
        session.put(snapshot);
        session.note_month();
        session
    }

    fn put(&mut self, snapshot: Snapshot) {
        let contacts = Contacts::new(&self.book, &snapshot.provinces, &snapshot.factions, &snapshot.influence);
        self.world.insert_resource(contacts);
        self.world.insert_resource(snapshot);
    }

    pub fn book(&self) -> &Arc<Scenario> {
        &self.book
    }

    pub fn tables(&self) -> Tables<'_> {
        Snapshot::of(&self.world)
    }

    /// The world as a seat may know it; all of it for one who watches.
    pub fn view(&self, seat: Option<FactionId>) -> View<'_> {
        View::new(&self.book, self.tables(), seat)
    }

    pub fn contacts(&self) -> &Contacts {
        self.world.resource::<Contacts>()
    }

    pub fn minds(&self) -> &Minds {
        self.world.resource::<Minds>()
    }

    /// For comparisons: a seat that acts by lot, and one that never acts.
    pub fn set_minds(&mut self, at_random: Option<FactionId>, idle: Option<FactionId>) {
        let mut minds = self.world.resource_mut::<Minds>();
        minds.at_random = at_random;
        minds.idle = idle;
    }

    pub fn today(&self) -> Date {
        self.tables().calendar.today
    }

    pub fn seat(&self) -> Option<FactionId> {
        self.tables().play.seat
    }

    /// The scenario's last day has come.
    pub fn is_over(&self) -> bool {
        self.today() >= self.book.manifest.end
    }

    /// One day.
    pub fn step(&mut self) {
        self.world.run_schedule(Day);
        if self.keeping.hashes {
            let day = self.today();
            let given = self.world.resource::<Minds>().today.iter();
            self.line.others.extend(given.map(|(actor, command)| Logged {
                day,
                actor: *actor,
                command: command.clone(),
            }));
        }
        if self.today().day_of_month() == 1 {
            self.note_month();
        }
    }

    pub fn run_until(&mut self, date: Date) {
        while self.today() < date {
            self.step();
        }
    }

    fn note_month(&mut self) {
        if self.keeping.keyframes {
            let copy = self.snapshot();
            self.line.keep(copy);
        }
        if self.keeping.hashes {
            let hash = self.hash();
            let today = self.today();
            self.line.note_hash(today, hash);
        }
    }

    /// Gives an order between days: it applies at once and is logged.
    pub fn order(&mut self, actor: FactionId, command: Command) -> Result<(), Refusal> {
        self.carry_out(actor, &command)?;
        let today = self.today();
        self.line.log(today, actor, command);
        Ok(())
    }

    fn carry_out(&mut self, actor: FactionId, command: &Command) -> Result<(), Refusal> {
        let book = self.book.clone();
        self.with_tables(|t| command::apply(&book, t, actor, command))
    }

    /// What an order would do.
    pub fn preview(&self, actor: FactionId, command: &Command) -> Result<Preview, Refusal> {
        command::preview(&self.book, self.tables(), actor, command)
    }

    fn with_tables<T>(&mut self, work: impl FnOnce(&mut Snapshot) -> T) -> T {
        day::with_tables(&mut self.world, work)
    }

    pub fn snapshot(&self) -> Snapshot {
        self.world.resource::<Snapshot>().clone()
    }

    pub fn hash(&self) -> WorldHash {
        self.tables().hash()
    }

    pub fn log(&self) -> &[Logged] {
        &self.line.log
    }

    /// Histories that were left by rewinding.
    pub fn branches(&self) -> &[Branch] {
        &self.others
    }

    /// The day on which this history left an older one.
    pub fn forked_on(&self) -> Option<Date> {
        self.line.forked
    }

    /// The first day that can be gone back to.
    pub fn earliest(&self) -> Date {
        self.line.earliest().unwrap_or(self.tables().calendar.start)
    }

    /// Goes back to the morning of an earlier day. Play goes on from there as a new branch; the history left is kept.
    /// Does nothing and says so (`false`) if the day is not before today or is before [`Session::earliest`].
    pub fn rewind(&mut self, to: Date) -> bool {
        if to >= self.today() || to < self.earliest() {
            return false;
        }
        let Some(keyframe) = self.line.keyframe(to) else { return false };
        let left =
            Branch { left_on: to, reached: self.today(), end: Arc::new(self.snapshot()), line: self.line.clone() };
        self.line.cut(to);
        self.others.push(left);
        self.put((*keyframe.world).clone());
        self.replay_to(keyframe.orders, to);
        true
    }

    /// Opens a history that was left, as it was; the present one is kept in its place.
    pub fn reopen(&mut self, branch: usize) -> bool {
        if branch >= self.others.len() {
            return false;
        }
        let chosen = self.others.remove(branch);
        let left = Branch {
            left_on: chosen.left_on,
            reached: self.today(),
            end: Arc::new(self.snapshot()),
            line: std::mem::replace(&mut self.line, chosen.line),
        };
        self.others.push(left);
        self.put((*chosen.end).clone());
        true
    }

    /// Runs logged orders and days from where the world stands, without logging them anew.
    /// The first `settled` orders are in the world already.
    fn replay_to(&mut self, settled: usize, to: Date) {
        let log: Vec<Logged> = self.line.log.iter().skip(settled).cloned().collect();
        loop {
            let today = self.today();
            for entry in log.iter().filter(|l| l.day == today && (today < to || l.sits_down())) {
                // It was allowed when it was given; the same world allows it again.
                if self.carry_out(entry.actor, &entry.command).is_err() {
                    debug_assert!(false, "a logged order was refused on {today}: {:?}", entry.command);
                }
            }
            if today >= to {
                break;
            }
            self.world.run_schedule(Day);
        }
    }

    /// Writes the game to a file, whole or not at all.
    pub fn save(&self, path: &Path) -> Result<(), SaveError> {
        self.saving().write(path)
    }

    /// A copy of the game as it stands, to be written elsewhere: cheap to take.
    pub fn saving(&self) -> Saving {
        Saving::of(self)
    }

    /// The work of finding out the past of a loaded game, to be done elsewhere. None if its first day is not known.
    pub fn recall(&self) -> Option<Recall> {
        Recall::of(self)
    }

    /// Takes the past of this game in, so that going back to any day of it is quick.
    pub fn remember(&mut self, recalled: Recalled) {
        self.line.keep_earlier(recalled.keyframes);
    }

    /// Worlds of this history that are still kept, as they were on a morning; ascending.
    pub fn kept(&self) -> impl DoubleEndedIterator<Item = (Date, &Snapshot)> {
        self.line.kept()
    }

    /// Reads a game. On an error nothing of a running game is touched: this makes a new one.
    pub fn load(book: Arc<Scenario>, path: &Path, keeping: Keeping) -> Result<Self, SaveError> {
        save::read(book, path, keeping)
    }

    /// The history as a file that others can verify.
    pub fn replay(&self) -> Replay {
        replay::record(self)
    }
}
