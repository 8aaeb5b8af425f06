//! Errands that leave, keep or open a game, and the settings.

use std::path::Path;

use bevy::window::{MonitorSelection, WindowMode};

use super::Errand;
use super::places::view_of;
use crate::client::app::{Problem, Screen};
use crate::client::game::{Game, Window as Over};
use crate::client::keeping::Leave;
use crate::client::shell::files;
use crate::client::shell::hall::Page;
use crate::session::{Keeping, Session, read_header};
use crate::units::{FactionId, Kind};

impl Errand<'_> {
    /// Goes where the player wants, but asks first if days would be lost. Asked a second time to close the window, it closes.
    pub(super) fn leave(&mut self, to: Leave) {
        let asked = self.client.leaving.take();
        if let Some(game) = self.client.game.as_mut().filter(|g| !g.is_kept()) {
            let insists = game.window == Some(Over::Leaving) && asked == Some(Leave::Window) && to == Leave::Window;
            if !insists {
                game.window = Some(Over::Leaving);
                self.client.leaving = Some(to);
                return;
            }
        }
        self.go(to);
    }

    pub(super) fn leave_now(&mut self, save: bool) {
        if save && !self.save() {
            return;
        }
        if let Some(game) = &mut self.client.game {
            game.window = None;
        }
        if let Some(to) = self.client.leaving.take() {
            self.go(to);
        }
    }

    fn go(&mut self, to: Leave) {
        match to {
            Leave::Title => self.leave_for_title(),
            Leave::Load(path) => self.load(&path),
            Leave::Window => {
                self.client.autosave.finish();
                self.quit = true;
            }
        }
    }

    /// True if it is written.
    pub(super) fn save(&mut self) -> bool {
        let Some(game) = &mut self.client.game else { return false };
        let session = &game.session;
        let book = session.book();
        let seat = session.seat().map(|f| book.names.name(Kind::Faction, f.0));
        let path = files::save_path(&book.manifest.id, seat, session.today());
        if game.window == Some(Over::Menu) {
            game.window = None;
        }
        match session.save(&path) {
            Ok(()) => {
                game.now_kept();
                let name = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
                self.note("saved", &[("name", &name)]);
                true
            }
            Err(error) => {
                self.client.toasts.error(error.to_string());
                false
            }
        }
    }

    /// Opens a save; the game on the desk stays as it is if that fails.
    fn load(&mut self, path: &Path) {
        match self.read(path) {
            Ok(session) => {
                let seat = session.seat();
                let game = Game::new(session);
                self.client.recollection.begin(&game);
                self.open_game(game, seat);
            }
            Err(reason) => {
                let title = self.client.words.get("load-failed");
                self.client.problem = Some(Problem { title, text: reason });
            }
        }
    }

    fn read(&self, path: &Path) -> Result<Session, String> {
        let header = read_header(path).map_err(|e| e.to_string())?;
        let known = self.client.game.as_ref().map(|g| g.session.book()).into_iter();
        let known = known.chain(self.client.hall.world.as_ref().map(Session::book));
        let book = known.into_iter().find(|b| b.manifest.id == header.scenario).cloned();
        let book = match book {
            Some(book) => book,
            None => self.client.scenarios.load(&header.scenario).map_err(|report| report.render(false))?,
        };
        Session::load(book, path, Keeping::all()).map_err(|e| e.to_string())
    }

    pub(super) fn take(&mut self, seat: Option<FactionId>) {
        let Some(world) = &self.client.hall.world else { return };
        let (book, options) = (world.book().clone(), self.client.hall.options);
        match Session::with_options(book, self.client.seed, seat, options, Keeping::all()) {
            Ok(session) => {
                self.client.recollection.forget();
                self.open_game(Game::new(session), seat);
                if let Some(game) = self.client.game.as_mut().filter(|_| seat.is_some()) {
                    game.window = Some(Over::Tray);
                    game.open_on_what_matters();
                }
            }
            Err(refusal) => self.client.toasts.error(refusal.reason),
        }
    }

    fn open_game(&mut self, game: Game, seat: Option<FactionId>) {
        let t = game.session.tables();
        let home = seat.map(|f| t.factions[f].country);
        let view = home.map(|c| view_of(&game.session, c));
        self.client.game = Some(game);
        self.client.autosave.rest();
        self.client.on_map = None;
        self.client.shown_event = None;
        self.client.shown_night = None;
        self.client.view_before = None;
        self.next.set(Screen::Playing);
        if let Some((lon, lat, zoom)) = view {
            self.camera.fly_to(lon, lat, zoom);
        }
    }

    fn leave_for_title(&mut self) {
        if let Some(game) = self.client.game.take()
            && self.client.hall.world.is_none()
            && self.client.hall.is_ready()
        {
            self.client.hall.open_book(game.session.book().clone(), self.client.seed);
        }
        self.client.on_map = None;
        self.client.hall.page = Page::Front;
        self.client.hall.saves = files::saves();
        self.next.set(Screen::Title);
    }

    pub(super) fn keep_settings(&mut self) {
        let preferences = &self.client.preferences;
        if let Err(error) = preferences.save() {
            let said = self.client.words.with("settings-not-kept", &[("why", &error.to_string())]);
            self.client.toasts.error(said);
        }
        let preferences = &self.client.preferences;
        let mode = if preferences.fullscreen {
            WindowMode::BorderlessFullscreen(MonitorSelection::Current)
        } else {
            WindowMode::Windowed
        };
        let (width, height) = preferences.window;
        if !preferences.fullscreen {
            self.window.resolution.set(width as f32, height as f32);
        }
        self.window.mode = mode;
    }
}
