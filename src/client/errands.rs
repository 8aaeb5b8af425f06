//! What panels asked for is carried out here, once a frame, in the order in which it was asked.

use std::path::Path;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::window::{MonitorSelection, PrimaryWindow, WindowMode};
use bevy_egui::EguiContexts;
use bevy_egui::egui::Context;

use crate::session::{Keeping, Session, read_header};
use crate::units::{CountryId, FactionId, Id, Kind, ProvinceId};
use crate::world::{ObjectiveOutcome, Target};

use super::app::{Client, Problem, Screen, Wishes};
use super::atlas::{Geography, MapCamera};
use super::desk::{Action, Board, Selection};
use super::game::{Alert, Game, Window as Over};
use super::keeping::Leave;
use super::night::Night;
use super::shell::files;
use super::shell::hall::Page;
use super::shell::layout::{Left, NightParts, Parts};
use super::theme::Scale;

const NOTE_SECONDS: f64 = 5.0;
/// How near the map goes to a place that is shown, in points a degree.
const NEAR: f64 = 26.0;

/// The parts of the app an errand may touch.
struct Errand<'a> {
    ctx: &'a Context,
    client: &'a mut Client,
    camera: &'a mut MapCamera,
    next: &'a mut NextState<Screen>,
    window: &'a mut Window,
    quit: bool,
}

pub fn carry_out(
    mut contexts: EguiContexts,
    mut wishes: ResMut<Wishes>,
    mut client: ResMut<Client>,
    mut camera: ResMut<MapCamera>,
    mut next: ResMut<NextState<Screen>>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
    mut exit: MessageWriter<AppExit>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let mut errand = Errand {
        ctx: &ctx,
        client: &mut client,
        camera: camera.bypass_change_detection(),
        next: &mut next,
        window: window.bypass_change_detection(),
        quit: false,
    };
    for action in std::mem::take(&mut wishes.0) {
        errand.run(action);
    }
    errand.say_alerts();
    errand.follow_event();
    errand.follow_night();
    if errand.quit {
        exit.write(AppExit::Success);
    }
    Ok(())
}

impl Errand<'_> {
    fn run(&mut self, action: Action) {
        match action {
            Action::LoadFrom(path) => self.leave(Leave::Load(path)),
            Action::ChooseSeat => self.next.set(Screen::Choosing),
            Action::Take(seat) => self.take(seat),
            Action::ToTitle => self.leave(Leave::Title),
            Action::Leave { save } => self.leave_now(save),
            Action::KeepSettings => self.keep_settings(),
            Action::Quit => self.leave(Leave::Window),
            Action::Show(place) => self.show(place),
            other => self.in_game(other),
        }
    }

    fn in_game(&mut self, action: Action) {
        let Some(game) = &mut self.client.game else { return };
        match action {
            Action::Order(command) => {
                let said = game.view().tell.command(&command);
                match game.order(command) {
                    Ok(()) => self.client.toasts.note(self.ctx, said, NOTE_SECONDS),
                    Err(refusal) => {
                        let why = game.view().tell.refusal(&refusal);
                        self.client.toasts.note(self.ctx, why, NOTE_SECONDS);
                    }
                }
            }
            Action::Select(selection) => game.selection = selection,
            Action::Mode(mode) => game.set_mode(mode),
            Action::OpenEvent(number) => self.open_event(number),
            Action::CloseEvent => game.put_away(),
            Action::Pause => {
                game.clock.running = !game.clock.running && !game.session.is_over();
            }
            Action::Speed(speed) => {
                game.clock.speed = speed.clamp(1, 5);
                game.clock.running = !game.session.is_over();
            }
            Action::Step if game.night.is_some() => {
                game.clock.running = false;
                game.night.iter_mut().for_each(Night::step);
            }
            Action::Step => {
                if std::mem::take(&mut game.clock.running) || game.event.is_some() {
                    return;
                }
                game.day();
            }
            Action::Rewind(to) => {
                game.window = None;
                if game.session.rewind(to) {
                    game.history_changed();
                    let date = to.long();
                    self.note("rewound", &[("date", &date)]);
                }
            }
            Action::Reopen(branch) => {
                game.window = None;
                if game.session.reopen(branch) {
                    game.history_changed();
                    let date = game.session.today().long();
                    self.note("reopened", &[("date", &date)]);
                }
            }
            Action::Pin(subject) => {
                if !game.pins.contains(&subject) {
                    game.pins.push(subject);
                }
            }
            Action::Unpin(subject) => game.pins.retain(|p| *p != subject),
            Action::Save => {
                self.save();
            }
            Action::Load => {
                game.window = Some(Over::Saves);
                self.client.hall.saves = files::saves();
            }
            Action::Strip(by) => game.move_strip(by),
            Action::OpenLog => toggle(&mut game.window, Over::Log),
            Action::OpenMenu => toggle(&mut game.window, Over::Menu),
            Action::OpenKeys => toggle(&mut game.window, Over::Keys),
            Action::OpenAims => toggle(&mut game.window, Over::Aims),
            Action::OpenSettings => game.window = Some(Over::Settings),
            Action::AskRewind(day) => game.window = Some(Over::Rewind(day)),
            Action::AskReopen(branch) => game.window = Some(Over::Reopen(branch)),
            Action::CloseWindow => game.window = None,
            Action::OpenBoard(board) => self.open_board(board),
            Action::CloseBoard => game.close_board(),
            Action::OpenPoll(country) => game.open_poll(country),
            Action::OpenRecord { record, over } => game.open_record(record, over),
            Action::CloseNight => game.close_night(),
            Action::FinishNight => game.night.iter_mut().for_each(Night::finish),
            Action::LookAt(province) => game.night.iter_mut().for_each(|night| night.look_at(province)),
            // Carried out in `run`: they do not need a game.
            Action::LoadFrom(_)
            | Action::ChooseSeat
            | Action::Take(_)
            | Action::ToTitle
            | Action::Leave { .. }
            | Action::KeepSettings
            | Action::Quit
            | Action::Show(_) => {}
        }
    }

    fn note(&mut self, key: &str, args: &[(&str, &str)]) {
        let said = self.client.words.with(key, args);
        self.client.toasts.note(self.ctx, said, NOTE_SECONDS);
    }

    fn show(&mut self, place: ProvinceId) {
        let label = Geography::world().provinces[place.index()].label;
        let (lon, lat) = (f64::from(label[0]), f64::from(label[1]));
        let zoom = self.camera.zoom.max(NEAR);
        self.fly(lon, lat, zoom, 0.0);
    }

    /// Moves the map so that a place lies in the middle of what `covered` points of its left leave.
    fn fly(&mut self, lon: f64, lat: f64, zoom: f64, covered: f32) {
        let east = f64::from(covered) / 2.0 / (zoom * lat.to_radians().cos().max(0.3));
        self.camera.fly_to(lon - east, lat, zoom);
    }

    /// Lays out a board, and turns the map beside it to where it plays.
    fn open_board(&mut self, board: Board) {
        let Some(game) = &mut self.client.game else { return };
        game.open_board(board);
        let t = game.session.tables();
        let country = board.shows(t);
        if t.provinces.of(country).is_empty() {
            return;
        }
        let parts = Parts::new(self.ctx.viewport_rect(), Scale::of(self.ctx), Left::Board);
        let (lon, lat, zoom) = whole_of(&game.session, country, parts.map.size());
        let zoom = if board.looks_round() { zoom.min(14.0) } else { zoom };
        self.camera.fly_to(lon, lat, zoom);
    }

    fn open_event(&mut self, number: u32) {
        let Some(game) = &mut self.client.game else { return };
        game.open(number);
        self.client.shown_event = None;
    }

    /// When an election is laid out the map shows its country beside the count; afterwards what it showed before.
    fn follow_night(&mut self) {
        let open = self.client.game.as_ref().and_then(|g| g.night.as_ref()).map(Night::country);
        if open == self.client.shown_night {
            return;
        }
        let before = std::mem::replace(&mut self.client.shown_night, open);
        let (Some(game), Some(country)) = (&self.client.game, open) else {
            if let Some((lon, lat, zoom)) = self.client.view_before.take() {
                self.camera.fly_to(lon, lat, zoom);
            }
            return;
        };
        if before.is_none() && self.client.view_before.is_none() {
            self.client.view_before = Some((self.camera.lon, self.camera.lat, self.camera.zoom));
        }
        let parts = NightParts::new(self.ctx.viewport_rect(), Scale::of(self.ctx));
        let (lon, lat, zoom) = whole_of(&game.session, country, parts.map.size());
        self.camera.fly_to(lon, lat, zoom);
    }

    /// When a front page is opened, by the clock or by hand, the map shows where it happens beside the page.
    fn follow_event(&mut self) {
        let event = self.client.game.as_ref().and_then(|g| g.event);
        if event == self.client.shown_event {
            return;
        }
        if event.is_none()
            && let Some((lon, lat, zoom)) = self.client.view_before.take()
        {
            self.camera.fly_to(lon, lat, zoom);
        }
        if self.client.shown_event.is_none() && event.is_some() && self.client.view_before.is_none() {
            self.client.view_before = Some((self.camera.lon, self.camera.lat, self.camera.zoom));
        }
        self.client.shown_event = event;
        let (Some(game), Some(number)) = (&self.client.game, event) else { return };
        let t = game.session.tables();
        let Some(open) = t.story.open.iter().find(|o| o.number == number) else { return };
        let Some(place) = place_of(game, open.event, open.this) else { return };
        let [lon, lat] = Geography::world().provinces[place.index()].label;
        let page = Parts::new(self.ctx.viewport_rect(), Scale::of(self.ctx), Left::Nothing);
        let covered = page.front_page(Scale::of(self.ctx)).right() - page.map.left();
        let zoom = self.camera.zoom.clamp(13.0, 18.0);
        self.fly(f64::from(lon), f64::from(lat), zoom, covered);
    }

    /// Goes where the player wants, but asks first if days would be lost. Asked a second time to close the window, it closes.
    fn leave(&mut self, to: Leave) {
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

    fn leave_now(&mut self, save: bool) {
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
    fn save(&mut self) -> bool {
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
            None => self.client.library.load(&header.scenario).map_err(|report| report.render(false))?,
        };
        Session::load(book, path, Keeping::all()).map_err(|e| e.to_string())
    }

    fn take(&mut self, seat: Option<FactionId>) {
        let Some(world) = &self.client.hall.world else { return };
        let (book, options) = (world.book().clone(), self.client.hall.options);
        match Session::with_options(book, self.client.seed, seat, options, Keeping::all()) {
            Ok(session) => {
                self.client.recollection.forget();
                self.open_game(Game::new(session), seat);
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

    fn keep_settings(&mut self) {
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

    fn say_alerts(&mut self) {
        let Some(game) = &mut self.client.game else { return };
        for alert in std::mem::take(&mut game.alerts) {
            let tell = game.view().tell;
            let words = &self.client.words;
            let said = match alert {
                Alert::Objective(id, ObjectiveOutcome::Won) => {
                    words.with("objective-won", &[("aim", &tell.objective(id))])
                }
                Alert::Objective(id, _) => words.with("objective-lost", &[("aim", &tell.objective(id))]),
                Alert::SeatLost(faction) => words.with("seat-lost", &[("faction", &tell.faction(faction))]),
                Alert::Over => words.get("scenario-over"),
            };
            self.client.toasts.error(said);
        }
    }
}

fn toggle(slot: &mut Option<Over>, window: Over) {
    *slot = if *slot == Some(window) { None } else { Some(window) };
}

/// Where an event happens: its own place, or the capital of whom it is about.
pub fn place_of(game: &Game, event: crate::units::EventId, this: Option<Target>) -> Option<ProvinceId> {
    let (book, t) = (game.session.book(), game.session.tables());
    let def = &book.events[event];
    let country = this.map(|target| crate::rules::measure::country_of(t, target));
    let paper = def.paper.map(|p| book.papers[p].country);
    def.at.or(country.or(paper).map(|c| book.countries[c].capital))
}

/// Where the map shows a country with some of its neighbours: the middle of its people, and a scale after their spread.
pub fn view_of(session: &Session, country: CountryId) -> (f64, f64, f64) {
    let (book, t) = (session.book(), session.tables());
    let places = &Geography::world().provinces;
    let [east, north] = places[book.countries[country].capital.index()].label.map(f64::from);
    // From the capital, the short way round; far colonies do not count.
    let near = |p: ProvinceId| {
        let [lon, lat] = places[p.index()].label.map(f64::from);
        let away = [(lon - east + 540.0).rem_euclid(360.0) - 180.0, lat - north];
        (away[0].abs() < 70.0 && away[1].abs() < 40.0).then(|| (away, f64::from(t.provinces.population[p]).sqrt()))
    };
    let known: Vec<([f64; 2], f64)> = t.provinces.of(country).iter().filter_map(|&p| near(p)).collect();
    let weight: f64 = known.iter().map(|(_, w)| w).sum();
    if weight <= 0.0 {
        return (east, north, 16.0);
    }
    let mean = |k: usize| known.iter().map(|(away, w)| away[k] * w).sum::<f64>() / weight;
    let (x, y) = (mean(0), mean(1));
    let squeeze = (north + y).to_radians().cos();
    let far = |away: &[f64; 2]| ((away[0] - x) * squeeze).powi(2) + (away[1] - y).powi(2);
    let spread = (known.iter().map(|(away, w)| far(away) * w).sum::<f64>() / weight).sqrt().max(0.5);
    (east + x, north + y, (95.0 / spread).clamp(9.0, 19.0))
}

/// Where the map shows all of a country near its capital on a sheet of `size` points.
pub fn whole_of(session: &Session, country: CountryId, size: bevy_egui::egui::Vec2) -> (f64, f64, f64) {
    let (book, t) = (session.book(), session.tables());
    let places = &Geography::world().provinces;
    let [east, north] = places[book.countries[country].capital.index()].label.map(f64::from);
    let known: Vec<([f64; 2], f64)> = t
        .provinces
        .of(country)
        .iter()
        .map(|&p| {
            let [lon, lat] = places[p.index()].label.map(f64::from);
            let away = [(lon - east + 540.0).rem_euclid(360.0) - 180.0, lat - north];
            (away, f64::from(t.provinces.population[p]))
        })
        .collect();
    let people: f64 = known.iter().map(|(_, n)| n).sum::<f64>().max(1.0);
    let mean = |k: usize| known.iter().map(|(away, n)| away[k] * n).sum::<f64>() / people;
    let middle = [mean(0), mean(1)];
    let far = |away: &[f64; 2]| (away[0] - middle[0]).powi(2) + (away[1] - middle[1]).powi(2);
    let spread = known.iter().map(|(away, n)| far(away) * n).sum::<f64>() / people;
    // Far islands and colonies do not set the scale.
    let counts = |away: &[f64; 2], n: f64| far(away) <= spread.max(0.5) * 6.5 || n > people / 12.0;
    let (mut low, mut high) = (middle, middle);
    for (away, _) in known.iter().filter(|(away, n)| counts(away, *n)) {
        low = std::array::from_fn(|k| low[k].min(away[k]));
        high = std::array::from_fn(|k| high[k].max(away[k]));
    }
    let (lon, lat) = (east + (low[0] + high[0]) / 2.0, north + (low[1] + high[1]) / 2.0);
    // Labels lie inside their provinces: a margin of about one province all round.
    let (width, height) = ((high[0] - low[0] + 2.4) * lat.to_radians().cos().max(0.2), high[1] - low[1] + 1.8);
    let zoom = (f64::from(size.x - 40.0) / width).min(f64::from(size.y - 40.0) / height);
    (lon, lat, zoom.clamp(4.0, 90.0))
}

/// A click on the map: the place, then its country, then nothing.
pub fn select_by_click(game: &mut Game, at: Option<ProvinceId>) {
    let t = game.session.tables();
    game.selection = match (at, game.selection) {
        (None, _) => Selection::Nothing,
        (Some(p), Selection::Province(q)) if p == q => Selection::Country(t.provinces.owner[p]),
        (Some(p), _) => Selection::Province(p),
    };
}
