//! What panels asked for is carried out here, once a frame, in the order in which it was asked.

mod camera;
mod going;
mod places;

pub use places::{view_of, whole_of};

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy_egui::EguiContexts;
use bevy_egui::egui::Context;

use super::app::{Client, Screen, Wishes};
use super::atlas::MapCamera;
use super::desk::{Action, Selection, View};
use super::game::{Alert, Game, Window as Over};
use super::keeping::Leave;
use super::night::Night;
use super::shell::files;
use crate::command::Command;
use crate::units::ProvinceId;
use crate::world::ObjectiveOutcome;

const NOTE_SECONDS: f64 = 6.0;
/// Effects of an order that are told when it is given.
const HEARD: usize = 3;
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
            Action::ShowCountry(country) => self.show_country(country),
            other => self.in_game(other),
        }
    }

    fn in_game(&mut self, action: Action) {
        let Some(game) = &mut self.client.game else { return };
        match action {
            Action::Order(command) => {
                let said = done(&game.view(), &command);
                match game.order(command) {
                    Ok(()) => self.client.toasts.note(self.ctx, said, NOTE_SECONDS),
                    Err(refusal) => {
                        let why = game.view().tell.refusal(&refusal);
                        self.client.toasts.note(self.ctx, why, NOTE_SECONDS);
                    }
                }
            }
            Action::Select(selection) => {
                // Under a front page it could not be seen; the page still lies among the cables.
                if game.event.is_some() {
                    game.put_away();
                }
                game.selection = selection;
            }
            Action::Page(page) => game.panels.turn_to(game.board, game.selection, page),
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
            Action::OpenTray => toggle(&mut game.window, Over::Tray),
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
            | Action::Show(_)
            | Action::ShowCountry(_) => {}
        }
    }

    fn note(&mut self, key: &str, args: &[(&str, &str)]) {
        let said = self.client.words.with(key, args);
        self.client.toasts.note(self.ctx, said, NOTE_SECONDS);
    }

    fn open_event(&mut self, number: u32) {
        let Some(game) = &mut self.client.game else { return };
        game.open(number);
        self.client.shown_event = None;
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

/// What an order is and what it does at once, as the player should hear it: its price, and the first of its effects.
fn done(view: &View, command: &Command) -> String {
    let (tell, mut said) = (view.tell, vec![view.tell.command(command)]);
    let Some(seat) = view.seat else { return said.remove(0) };
    let Ok(preview) = view.session.preview(seat, command) else { return said.remove(0) };
    let cost = tell.cost(&preview.cost);
    let lines = tell.order_lines(&preview, seat);
    let told = lines.iter().filter(|line| line.depth == 0 && line.odds.is_none() && !line.value.is_empty());
    let effects: Vec<String> = told.take(HEARD).map(|line| format!("{} {}", line.label, line.value)).collect();
    said.extend([cost].into_iter().filter(|c| !c.is_empty()).map(|c| tell.ui_with("order-paid", &[("cost", c)])));
    said.extend(effects);
    said.join("\n")
}

fn toggle(slot: &mut Option<Over>, window: Over) {
    *slot = if *slot == Some(window) { None } else { Some(window) };
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
