//! Shows every piece of the interface in one window, laid out like the main screen.
//!
//! F1 main screen, F2 an event's front page, F3 fields and states, F4 a dialog, F5 election night, F6 government and
//! people. T pins the explanation, M toggles reduced
//! motion, E shows messages, + and - change the size of the interface. `gallery 1920 1080` opens that window.
//!
//! The figures are invented but add up.

use bevy::prelude::*;
use bevy::window::WindowResolution;
use bevy_egui::egui::{self, Color32, Id, Rect, UiBuilder, pos2, vec2};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass};

use grand_marshal::client::theme::{self, Ground, Settings, palette};
use grand_marshal::client::widgets::sheet::{self, Sheet, Side};
use grand_marshal::client::widgets::toast::Toasts;

mod bars;
mod dossier;
mod fields;
mod front_page;
mod night;
mod over_map;
mod state;

fn main() {
    let mut size = std::env::args().skip(1).filter_map(|arg| arg.parse().ok());
    let (width, height) = (size.next().unwrap_or(1280), size.next().unwrap_or(720));
    App::new()
        .insert_resource(ClearColor(Color::srgb_u8(0x14, 0x1b, 0x18)))
        .add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(Window {
                title: "Gallery".into(),
                resolution: WindowResolution::new(width, height),
                ..default()
            }),
            ..default()
        }))
        .add_plugins(EguiPlugin::default())
        .init_resource::<Gallery>()
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn(Camera2d);
        })
        .add_systems(EguiPrimaryContextPass, draw)
        .run();
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Page {
    #[default]
    Main,
    Event,
    Fields,
    Dialog,
    Night,
    State,
}

#[derive(Resource)]
struct Gallery {
    installed: bool,
    settings: Settings,
    page: Page,
    speed: u8,
    mode: usize,
    selected_stat: usize,
    option: usize,
    why_open: bool,
    pinned: bool,
    name: String,
    checked: [bool; 2],
    choice: usize,
    volume: f32,
    /// Parties ticked in the coalition, by bit.
    ticked: u32,
    toasts: Toasts,
}

impl Default for Gallery {
    fn default() -> Self {
        Self {
            installed: false,
            settings: Settings::default(),
            page: Page::Main,
            speed: 3,
            mode: 0,
            selected_stat: 0,
            option: 0,
            why_open: true,
            pinned: false,
            name: String::new(),
            checked: [true, false],
            choice: 1,
            volume: 60.0,
            ticked: 0b10010,
            toasts: Toasts::default(),
        }
    }
}

const RUST: Color32 = palette::INFLUENCE_WARM[2];
const BLUE: Color32 = palette::INFLUENCE_COOL[2];

fn draw(mut contexts: EguiContexts, mut gallery: ResMut<Gallery>) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let gallery = &mut *gallery;
    if !gallery.installed {
        theme::install(&ctx);
        gallery.installed = true;
        return Ok(());
    }
    let scale = theme::refresh(&ctx, gallery.settings);
    keys(&ctx, gallery);
    let screen = ctx.viewport_rect();
    let mut root = egui::Ui::new(
        ctx.clone(),
        Id::new("screen"),
        UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(screen),
    );
    let ui = &mut root;
    let top = Rect::from_min_max(screen.min, pos2(screen.right(), screen.top() + scale.top_bar()));
    let foot = Rect::from_min_max(pos2(screen.left(), screen.bottom() - scale.timeline()), screen.max);
    let rail = Rect::from_min_max(pos2(screen.right() - scale.rail(), top.bottom()), pos2(screen.right(), foot.top()));
    let left_edge = if gallery.page == Page::Event { screen.left() } else { screen.left() + scale.dossier() };
    let map = Rect::from_min_max(pos2(left_edge, top.bottom()), pos2(rail.left(), foot.top()));

    ui.painter().rect_filled(screen, 0, palette::DESK);
    ui.painter().rect_filled(map, 0, palette::SEA);
    sheet::metal(ui.painter(), top, Some(Side::Bottom));
    sheet::rail(ui.painter(), rail, Side::Left);
    sheet::metal(ui.painter(), foot, Some(Side::Top));

    sheet::region(ui, "top bar", top, Ground::Metal, |ui| bars::top_bar(ui, gallery));
    let below = Rect::from_min_max(pos2(screen.left(), top.bottom()), screen.max);
    match gallery.page {
        Page::Night | Page::State => {
            ui.painter().rect_filled(below, 0, palette::DESK);
            if gallery.page == Page::Night {
                night::night(ui, below);
            } else {
                state::state(ui, below, gallery);
            }
            return Ok(());
        }
        _ => {}
    }
    sheet::region(ui, "timeline", foot, Ground::Metal, |ui| bars::history(ui, gallery));
    let inside = rail.shrink2(vec2(scale.padding(), 0.0));
    sheet::region(ui, "rail", inside, Ground::Metal, bars::right_rail);
    match gallery.page {
        Page::Event => front_page::event_page(&ctx, ui, map, gallery),
        page => {
            let desk = Rect::from_min_max(pos2(screen.left(), top.bottom()), pos2(map.left(), foot.top()));
            sheet::rail(ui.painter(), desk, Side::Right);
            let paper = Rect::from_min_max(desk.min + vec2(8.0, 9.0), desk.max - vec2(9.0, 8.0));
            Sheet::panel(scale).paint(ui.painter(), paper);
            if page == Page::Main || page == Page::Dialog {
                sheet::region(ui, "dossier", paper.shrink(scale.padding()), Ground::Paper, |ui| {
                    dossier::dossier(ui, gallery)
                });
                over_map::over_the_map(&ctx, ui, map, paper, gallery);
            } else {
                sheet::region(ui, "fields", paper.shrink(scale.padding()), Ground::Paper, |ui| {
                    fields::fields(ui, gallery)
                });
                fields::loose_pieces(ui, map, gallery);
            }
        }
    }
    if gallery.page == Page::Dialog {
        fields::ask(&ctx, gallery);
    }
    gallery.toasts.show(&ctx, map);
    Ok(())
}

fn keys(ctx: &egui::Context, gallery: &mut Gallery) {
    if ctx.egui_wants_keyboard_input() {
        return;
    }
    ctx.input(|input| {
        for (key, page) in [
            (egui::Key::F1, Page::Main),
            (egui::Key::F2, Page::Event),
            (egui::Key::F3, Page::Fields),
            (egui::Key::F4, Page::Dialog),
            (egui::Key::F5, Page::Night),
            (egui::Key::F6, Page::State),
        ] {
            if input.key_pressed(key) {
                gallery.page = page;
            }
        }
        if input.key_pressed(egui::Key::T) {
            gallery.pinned = !gallery.pinned;
            gallery.why_open = true;
        }
        if input.key_pressed(egui::Key::M) {
            gallery.settings.reduced_motion = !gallery.settings.reduced_motion;
        }
        if input.key_pressed(egui::Key::Plus) {
            gallery.settings.ui_scale += 0.1;
        }
        if input.key_pressed(egui::Key::Minus) {
            gallery.settings.ui_scale -= 0.1;
        }
    });
    if ctx.input(|input| input.key_pressed(egui::Key::E)) {
        gallery.toasts.error("The save could not be written: the disk is full. Free 4 MB and save again.");
        gallery.toasts.note(ctx, "Saved as autumn.gm.", 6.0);
    }
}

pub fn colour(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}
