//! The keyboard: what each key asks for. The map reads its own arrows.

use bevy::input::keyboard::KeyCode;
use bevy_egui::egui::{Context, Key, Popup};

use super::modes;
use crate::client::desk::{Action, StripMove};
use crate::client::game::{Game, Window};

const SPEEDS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
const MODES: [Key; 7] = [Key::F1, Key::F2, Key::F3, Key::F4, Key::F5, Key::F6, Key::F7];

/// The sheet of keys: what is printed on the caps, and the sentence for it.
pub const SHEET: [(&[&str], &str); 20] = [
    (&["Space"], "key-pause"),
    (&["."], "key-step"),
    (&["1", "–", "5"], "key-speed"),
    (&["F1", "–", "F7"], "key-modes"),
    (&["W", "A", "S", "D"], "key-pan"),
    (&["Q", "E"], "key-zoom"),
    (&["Enter"], "key-middle"),
    (&["Tab"], "key-tab"),
    (&["L"], "key-log"),
    (&["O"], "key-aims"),
    (&["I"], "key-tray"),
    (&["B"], "key-boards"),
    (&["R"], "key-rewind"),
    (&["PgUp", "PgDn"], "key-strip"),
    (&["+", "−"], "key-strip-zoom"),
    (&["Home"], "key-today"),
    (&["Ctrl", "S"], "key-save"),
    (&["Ctrl", "L"], "key-load"),
    (&["?"], "key-keys"),
    (&["Esc"], "key-menu"),
];

/// `chord` is the key that was pressed together with Ctrl this frame.
pub fn read(ctx: &Context, game: &Game, chord: Option<KeyCode>, wishes: &mut Vec<Action>) {
    if ctx.egui_wants_keyboard_input() {
        return;
    }
    let escape = ctx.input(|i| i.key_pressed(Key::Escape));
    // An open list puts itself away.
    if escape && Popup::is_any_open(ctx) {
        return;
    }
    if escape {
        match (game.event, game.window) {
            // A dialog puts itself away.
            (_, Some(window)) if window.holds_the_clock() => {}
            (_, Some(_)) => wishes.push(Action::CloseWindow),
            (Some(_), None) => wishes.push(Action::CloseEvent),
            (None, None) if game.night.is_some() => wishes.push(Action::CloseNight),
            (None, None) if game.board.is_some() => wishes.push(Action::CloseBoard),
            (None, None) => wishes.push(Action::OpenMenu),
        }
        return;
    }
    if let Some(key) = chord {
        match key {
            KeyCode::KeyS => wishes.push(Action::Save),
            KeyCode::KeyL => wishes.push(Action::Load),
            _ => {}
        }
        return;
    }
    let asked = ctx.input(|i| i.key_pressed(Key::Questionmark) || (i.modifiers.shift && i.key_pressed(Key::Slash)));
    if asked {
        wishes.push(Action::OpenKeys);
    }
    if let Some(window) = game.window.filter(|w| w.holds_the_clock()) {
        // The key that opened a sheet puts it away.
        let own = match window {
            Window::Tray => Some(Key::I),
            Window::Aims => Some(Key::O),
            _ => None,
        };
        if own.is_some_and(|key| ctx.input(|i| i.key_pressed(key))) {
            wishes.push(Action::CloseWindow);
        }
        return;
    }
    ctx.input(|input| {
        if input.modifiers.command || input.modifiers.alt {
            return;
        }
        for (number, key) in (1..).zip(SPEEDS) {
            if input.key_pressed(key) && game.event.is_none() {
                wishes.push(Action::Speed(number));
            }
        }
        if game.night.is_some() {
            for (key, action) in
                [(Key::Space, Action::Pause), (Key::Period, Action::Step), (Key::End, Action::FinishNight)]
            {
                if input.key_pressed(key) {
                    wishes.push(action);
                }
            }
            return;
        }
        for (tab, key) in MODES.into_iter().take(modes::KEYS).enumerate() {
            if input.key_pressed(key) {
                wishes.push(Action::Mode(modes::of_tab(tab, game.mode, game.chosen())));
            }
        }
        for (key, by) in [
            (Key::Home, StripMove::Today),
            (Key::PageUp, StripMove::Earlier),
            (Key::PageDown, StripMove::Later),
            (Key::Plus, StripMove::Closer),
            (Key::Equals, StripMove::Closer),
            (Key::Minus, StripMove::Farther),
        ] {
            if input.key_pressed(key) {
                wishes.push(Action::Strip(by));
            }
        }
        for (key, action) in [
            (Key::Space, Action::Pause),
            (Key::Period, Action::Step),
            (Key::L, Action::OpenLog),
            (Key::O, Action::OpenAims),
            (Key::I, Action::OpenTray),
            (Key::R, Action::AskRewind(None)),
            (Key::B, Action::OpenBoard(game.board_by_key())),
        ] {
            if input.key_pressed(key) && game.event.is_none() {
                wishes.push(action);
            }
        }
    });
}
