//! What is written and remembered beside the frame, each on a thread of its own: saves made by themselves, and the past
//! of a game that was loaded. The window never waits for either, except for the end of a write before it closes.

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::JoinHandle;

use crate::session::Recalled;
use crate::units::Kind;

use super::game::Game;
use super::shell::files;

/// Saves made by themselves, in turn into a few files.
#[derive(Default)]
pub struct Autosave {
    /// Seconds in which the game had something to lose.
    waited: f64,
    writing: Option<JoinHandle<Result<(), String>>>,
}

impl Autosave {
    /// Goes on by a frame; begins to write when it is time. `every` in minutes, 0 for never. Returns why the last one
    /// failed, once.
    pub fn follow(&mut self, game: &mut Game, every: u32, seconds: f64) -> Option<String> {
        if self.writing.as_ref().is_some_and(JoinHandle::is_finished) {
            return self.finish();
        }
        if self.writing.is_some() || every == 0 || game.is_kept() || game.is_safe() {
            return None;
        }
        self.waited += seconds;
        if self.waited < f64::from(every) * 60.0 {
            return None;
        }
        self.waited = 0.0;
        game.now_safe();
        let (book, seat) = (game.session.book(), game.session.seat());
        let seat = seat.map(|f| book.names.name(Kind::Faction, f.0));
        let path = files::next_autosave(&book.manifest.id, seat);
        let saving = game.session.saving();
        self.writing = Some(std::thread::spawn(move || saving.write(&path).map_err(|e| e.to_string())));
        None
    }

    /// Another game, or none, lies on the desk.
    pub fn rest(&mut self) {
        self.waited = 0.0;
    }

    /// Waits until nothing is being written any more.
    pub fn finish(&mut self) -> Option<String> {
        let written = self.writing.take()?.join();
        written.unwrap_or_else(|_| Err("the writer of saves stopped".to_owned())).err()
    }
}

/// The past of the loaded game, while it is being found out.
#[derive(Default)]
pub struct Recollection {
    coming: Option<Mutex<Receiver<Option<Recalled>>>>,
}

impl Recollection {
    /// Begins to find out the past of a game just loaded.
    pub fn begin(&mut self, game: &Game) {
        self.coming = None;
        let Some(recall) = game.session.recall() else { return };
        let (send, receive) = channel();
        self.coming = Some(Mutex::new(receive));
        std::thread::spawn(move || {
            // Another game may have been opened by now; then nobody waits.
            send.send(recall.run(|_| ())).ok();
        });
    }

    pub fn forget(&mut self) {
        self.coming = None;
    }

    /// Gives the game its past once it is known.
    pub fn receive(&mut self, game: &mut Game) {
        let Some(coming) = &mut self.coming else { return };
        match coming.get_mut().expect("only the window's thread holds it").try_recv() {
            Err(TryRecvError::Empty) => return,
            Ok(Some(recalled)) => game.remember(recalled),
            // The rules are not those the game was played by: its past stays unknown.
            Ok(None) | Err(TryRecvError::Disconnected) => {}
        }
        self.coming = None;
    }
}

/// Where the player is going when a game is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leave {
    Title,
    Window,
    Load(PathBuf),
}
