//! The Bevy app around the desk: screens, resources, and the order of a frame.
//!
//! A frame: time passes, the world is laid on the map, the interface is drawn, what was asked for is carried out.

mod laying;

pub use laying::OnMap;

use std::time::Duration;

use bevy::input::keyboard::KeyboardInput;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::window::{MonitorSelection, PrimaryWindow, WindowCloseRequested, WindowMode, WindowResolution};
use bevy_egui::egui::{Pos2, Rect, vec2};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass};

use crate::scenario::Library;
use crate::units::ProvinceId;

use super::atlas::{AtlasPlugin, AtlasSystems, Hovered, MapCamera, MapFrame, MapPaint, ProvinceClicked, Stillness};
use super::desk::{Action, Selection};
use super::errands;
use super::game::{Game, Window as Over};
use super::keeping::{Autosave, Leave, Recollection};
use super::night::Night;
use super::opening::{PlayOptions, Shot};
use super::shell::hall::Hall;
use super::shell::layout::{Left, NightParts, Parts};
use super::shell::preferences::Preferences;
use super::shell::words::Words;
use super::shell::{self, screenshot};
use super::theme::{self, Scale};
use super::widgets::toast::Toasts;

/// Which screen is open.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    #[default]
    Title,
    Choosing,
    Playing,
}

/// Everything on the desk.
#[derive(Resource)]
pub struct Client {
    pub scenarios: Library,
    pub seed: u64,
    pub words: Words,
    pub preferences: Preferences,
    pub toasts: Toasts,
    pub problem: Option<Problem>,
    pub hall: Hall,
    pub game: Option<Game>,
    pub autosave: Autosave,
    pub recollection: Recollection,
    /// Where the player is going, while the game asks whether to save first.
    pub leaving: Option<Leave>,
    /// The event whose place the map was last moved to.
    pub shown_event: Option<u32>,
    /// The country of the election the map was last moved to.
    pub shown_night: Option<crate::units::CountryId>,
    /// Where the map looked before a front page moved it: longitude, latitude, zoom.
    pub view_before: Option<(f64, f64, f64)>,
    installed: bool,
    /// A key pressed with Ctrl this frame. On a slow frame both are down and up again before anyone looks, so the order of
    /// the keys is read, not their state.
    pub chord: Option<KeyCode>,
    /// What the map shows: a world by number and stamp, a mode, a selection.
    pub on_map: Option<OnMap>,
    /// When it was laid there, in seconds.
    laid: f64,
    /// The place under the pointer.
    pub under_pointer: Option<crate::units::ProvinceId>,
}

/// Something that could not be done, to be read and put away.
pub struct Problem {
    pub title: String,
    pub text: String,
}

/// What the panels of this frame asked for.
#[derive(Resource, Default)]
pub struct Wishes(pub Vec<Action>);

/// How long the simulation may work in a frame.
const BUDGET: Duration = Duration::from_millis(12);

pub fn build(options: PlayOptions, library: Library, game: Option<Game>, shot: Option<Shot>) -> App {
    let preferences = match &options.screenshot {
        Some(shot) => Preferences { ui_scale: shot.ui_scale.clamp(0.8, 2.0), ..Preferences::default() },
        None => Preferences::load(),
    };
    let size = options.screenshot.as_ref().map_or(preferences.window, |s| s.size);
    let mut resolution = WindowResolution::new(size.0, size.1);
    if options.screenshot.is_some() {
        resolution = resolution.with_scale_factor_override(1.0);
    }
    let fullscreen = preferences.fullscreen && options.screenshot.is_none();
    let window = Window {
        title: "Grand Marshal".to_owned(),
        resolution,
        mode: if fullscreen {
            WindowMode::BorderlessFullscreen(MonitorSelection::Primary)
        } else {
            WindowMode::Windowed
        },
        ..default()
    };
    let screen = match (&game, shot) {
        (Some(_), _) => Screen::Playing,
        (None, Some(Shot::Seats)) => Screen::Choosing,
        (None, _) => Screen::Title,
    };
    let camera = camera_of(game.as_ref(), size);
    let shown_night = game.as_ref().and_then(|g| g.night.as_ref()).map(Night::country);
    let mut hall = Hall::new(&library);
    if game.is_none() {
        hall.open_first(&options, &library);
    }
    let mut recollection = Recollection::default();
    if let Some(game) = game.as_ref().filter(|_| options.load.is_some() && options.screenshot.is_none()) {
        recollection.begin(game);
    }
    let client = Client {
        scenarios: library,
        seed: options.seed,
        words: Words::new(),
        preferences,
        toasts: Toasts::default(),
        problem: None,
        hall,
        game,
        autosave: Autosave::default(),
        recollection,
        leaving: None,
        shown_event: None,
        shown_night,
        view_before: None,
        chord: None,
        installed: false,
        on_map: None,
        laid: 0.0,
        under_pointer: None,
    };
    let mut app = App::new();
    app.insert_resource(ClearColor(Color::srgb_u8(0x14, 0x1b, 0x18)))
        .add_plugins(
            DefaultPlugins
                // The window closes when the game says so: there may be something to save.
                .set(WindowPlugin { primary_window: Some(window), close_when_requested: false, ..default() })
                .set(LogPlugin { filter: "warn,wgpu=error,naga=error,bevy_render=error".to_owned(), ..default() }),
        )
        .add_plugins((EguiPlugin { bindless_mode_array_size: None }, AtlasPlugin))
        .insert_state(screen)
        .insert_resource(client)
        .insert_resource(camera)
        .init_resource::<Wishes>()
        .add_systems(
            Update,
            (read_chords, hush_keys, hear_closing, pass_time, keep, read_clicks, laying::lay_map)
                .chain()
                .before(AtlasSystems),
        )
        .add_systems(EguiPrimaryContextPass, (draw, errands::carry_out).chain().before(AtlasSystems));
    theme::brush::install(&mut app);
    if let Some(shot) = options.screenshot {
        app.insert_resource(screenshot::Request::new(shot.path))
            .add_systems(Update, screenshot::take.after(AtlasSystems));
    }
    app
}

/// Where the map looks at first: at the country played, or at the continent where the sheet begins.
fn camera_of(game: Option<&Game>, (width, height): (u32, u32)) -> MapCamera {
    // The title's card covers the left of the sheet.
    let Some(game) = game else { return MapCamera::at(-6.0, 45.0, 13.0) };
    if let Some(night) = &game.night {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(width as f32, height as f32));
        let parts = NightParts::new(screen, Scale::for_window(screen.size(), 1.0, true));
        let (lon, lat, zoom) = errands::whole_of(&game.session, night.country(), parts.map.size());
        return MapCamera::at(lon, lat, zoom);
    }
    let t = game.session.tables();
    if let Some(board) = game.board {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(width as f32, height as f32));
        let parts = Parts::new(screen, Scale::for_window(screen.size(), 1.0, true), Left::Board);
        let (lon, lat, zoom) = errands::whole_of(&game.session, board.shows(t), parts.map.size());
        return MapCamera::at(lon, lat, if board.looks_round() { zoom.min(14.0) } else { zoom });
    }
    let chosen = match game.selection {
        Selection::Country(country) => Some(country),
        Selection::Faction(faction) => Some(t.factions[faction].country),
        Selection::Province(place) => Some(t.provinces.owner[place]),
        Selection::Character(person) => Some(t.people.characters[person].country),
        Selection::Nothing => game.session.seat().map(|f| t.factions[f].country),
    };
    let Some(country) = chosen else { return MapCamera::at(15.0, 48.0, 16.0) };
    let (lon, lat, zoom) = errands::view_of(&game.session, country);
    MapCamera::at(lon, lat, zoom)
}

fn read_chords(mut presses: MessageReader<KeyboardInput>, mut client: ResMut<Client>, mut control: Local<bool>) {
    client.chord = None;
    for press in presses.read() {
        match press.key_code {
            KeyCode::ControlLeft | KeyCode::ControlRight => *control = press.state.is_pressed(),
            other if *control && press.state.is_pressed() && !press.repeat => client.chord = Some(other),
            _ => {}
        }
    }
}

/// Letters pressed on a front page or in a dialog choose there; they must not pan the map as well.
fn hush_keys(client: Res<Client>, screen: Res<State<Screen>>, mut keys: ResMut<ButtonInput<KeyCode>>) {
    let reading =
        client.game.as_ref().is_some_and(|g| g.event.is_some() || g.window.is_some_and(Over::holds_the_clock));
    if (reading || *screen.get() != Screen::Playing) && keys.get_pressed().next().is_some() {
        keys.reset_all();
    }
}

fn pass_time(mut client: ResMut<Client>, time: Res<Time>, shot: Option<Res<screenshot::Request>>) {
    client.hall.receive();
    if shot.is_none()
        && let Some(game) = &mut client.game
    {
        game.advance(f64::from(time.delta_secs()), BUDGET);
    }
}

/// The window's own cross asks to leave like any button of the game.
fn hear_closing(mut asked: MessageReader<WindowCloseRequested>, mut wishes: ResMut<Wishes>) {
    if asked.read().count() > 0 {
        wishes.0.push(Action::Quit);
    }
}

/// Saves by itself, and takes in what was found out about a loaded game's past.
fn keep(mut client: ResMut<Client>, time: Res<Time>, shot: Option<Res<screenshot::Request>>) {
    let Client { game: Some(game), autosave, recollection, preferences, toasts, words, .. } = &mut *client else {
        return;
    };
    if shot.is_some() {
        return;
    }
    recollection.receive(game);
    if let Some(why) = autosave.follow(game, preferences.autosave, f64::from(time.delta_secs())) {
        toasts.error(words.with("autosave-failed", &[("why", &why)]));
    }
}

fn read_clicks(mut clicks: MessageReader<ProvinceClicked>, mut client: ResMut<Client>) {
    for click in clicks.read() {
        let Some(game) = client.game.as_mut().filter(|g| g.event.is_none()) else { continue };
        if let Some(night) = &mut game.night {
            if let Some(province) = click.0 {
                night.look_at(ProvinceId(province));
            }
        } else {
            errands::select_by_click(game, click.0.map(ProvinceId));
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "a system's signature is its contract")]
fn draw(
    mut contexts: EguiContexts,
    mut client: ResMut<Client>,
    mut wishes: ResMut<Wishes>,
    screen: Res<State<Screen>>,
    mut frame: ResMut<MapFrame>,
    mut camera: ResMut<MapCamera>,
    mut map: ResMut<MapPaint>,
    mut still: ResMut<Stillness>,
    hovered: Res<Hovered>,
    window: Single<&Window, With<PrimaryWindow>>,
    shot: Option<Res<screenshot::Request>>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let client = &mut *client;
    // On a picture nobody points at anything.
    client.under_pointer = hovered.0.filter(|_| shot.is_none()).map(ProvinceId);
    if !client.installed {
        theme::install(&ctx);
        client.installed = true;
        return Ok(());
    }
    if window.width() < 1.0 || window.height() < 1.0 {
        return Ok(());
    }
    still.set_if_neq(Stillness(client.preferences.reduced_motion));
    theme::refresh(&ctx, client.preferences.look());
    let sheet = shell::draw(&ctx, client, *screen.get(), &mut map, camera.bypass_change_detection(), &mut wishes.0);
    if frame.0 != sheet {
        frame.0 = sheet;
    }
    Ok(())
}
