//! Shows the panels over a plain sea: a dossier at the left, or the front page of an event.
//!
//! `panels [WIDTH HEIGHT] [scenario=NAME] [seat=FACTION] [show=faction:ID|country:ID|province:ID|event:ID] [page=N]
//! [days=N]`. F1 own faction, F2 its country, F3 its capital, F4 the first open event; F5 to F8 pages; `.` a day, `,` a
//! month. Clicks select, orders are given, pins are pinned.

use bevy::prelude::*;
use bevy::window::WindowResolution;
use bevy_egui::egui::{self, Id, Rect, UiBuilder, pos2, vec2};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass};

use grand_marshal::client::desk::{Action, MapMode, Selection, Subject, View};
use grand_marshal::client::panels::{self, PanelState};
use grand_marshal::client::theme::{self, Ground, Settings, palette};
use grand_marshal::client::widgets::sheet::{self, Sheet, Side};
use grand_marshal::client::widgets::toast::Toasts;
use grand_marshal::scenario::{Library, Scenario};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::{CountryId, FactionId, Kind, ProvinceId};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut size = args.iter().filter_map(|arg| arg.parse().ok());
    let (width, height) = (size.next().unwrap_or(1280), size.next().unwrap_or(720));
    let desk = Desk::open(&args);
    App::new()
        .insert_resource(ClearColor(Color::srgb_u8(0x14, 0x1b, 0x18)))
        .add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(Window {
                title: "Grand Marshal: panels".into(),
                resolution: WindowResolution::new(width, height),
                ..default()
            }),
            ..default()
        }))
        .add_plugins(EguiPlugin::default())
        .insert_non_send(desk)
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn(Camera2d);
        })
        .add_systems(EguiPrimaryContextPass, draw)
        .run();
}

struct Desk {
    installed: bool,
    session: Session,
    selection: Selection,
    event: Option<u32>,
    chosen: Option<u8>,
    pins: Vec<Subject>,
    state: PanelState,
    toasts: Toasts,
}

impl Desk {
    fn open(args: &[String]) -> Self {
        let given = |key: &str| args.iter().find_map(|a| a.strip_prefix(key)?.strip_prefix('=')).map(str::to_owned);
        let name = given("scenario").unwrap_or_else(|| "after_the_coup".to_owned());
        let book = Library::standard().load(&name).unwrap_or_else(|report| {
            let faults: Vec<String> = report.diagnostics().iter().map(|d| format!("{d:?}")).collect();
            eprintln!("{}", faults.join("\n"));
            std::process::exit(1)
        });
        let id = |kind: Kind, name: &str| {
            book.names.find(kind, name).unwrap_or_else(|| panic!("the scenario has no {} `{name}`", kind.word()))
        };
        let seat = given("seat").map(|name| FactionId(id(Kind::Faction, &name)));
        let seat = seat.or_else(|| book.starts.first().map(|start| start.faction));
        let seat = if args.iter().any(|a| a == "watch") { None } else { seat };
        let mut session = Session::new(book.clone(), 1, seat, Keeping::all()).expect("the seat can be taken");
        for _ in 0..given("days").and_then(|d| d.parse().ok()).unwrap_or(0) {
            session.step();
        }
        let mut desk = Self {
            installed: false,
            session,
            selection: Selection::Nothing,
            event: None,
            chosen: None,
            pins: Vec::new(),
            state: PanelState::default(),
            toasts: Toasts::default(),
        };
        if let Some((kind, name)) = given("show").as_deref().and_then(|s| s.split_once(':')) {
            match kind {
                "faction" => desk.selection = Selection::Faction(FactionId(id(Kind::Faction, name))),
                "country" => desk.selection = Selection::Country(CountryId(id(Kind::Country, name))),
                "province" => desk.selection = Selection::Province(ProvinceId(id(Kind::Province, name))),
                _ => desk.wait_for(id(Kind::Event, name)),
            }
        }
        desk
    }

    /// Lets days pass until the event waits for an answer.
    fn wait_for(&mut self, event: u16) {
        for _ in 0..1200 {
            let open = self.session.tables().story.open.iter().find(|open| open.event.0 == event);
            if let Some(open) = open {
                self.event = Some(open.number);
                return;
            }
            self.session.step();
        }
    }

    fn carry_out(&mut self, actions: Vec<Action>) {
        for action in actions {
            match action {
                Action::Order(order) => {
                    let Some(seat) = self.session.seat() else { continue };
                    if let Err(refusal) = self.session.order(seat, order) {
                        self.toasts.error(format!("Refused: {refusal:?}"));
                    }
                }
                Action::Select(selection) => self.selection = selection,
                Action::OpenEvent(number) => self.event = Some(number),
                Action::CloseEvent => self.event = None,
                Action::Pin(subject) if !self.pins.contains(&subject) => self.pins.push(subject),
                Action::Unpin(subject) => self.pins.retain(|&pin| pin != subject),
                _ => {}
            }
        }
    }

    fn keys(&mut self, ctx: &egui::Context) {
        let home = self.session.seat().map(|seat| self.session.tables().factions[seat].country);
        let book: &Scenario = &self.session.book().clone();
        let pressed = |key: egui::Key| ctx.input(|input| input.key_pressed(key));
        if pressed(egui::Key::F1) {
            self.selection = Selection::Nothing;
        }
        if let Some(home) = home {
            if pressed(egui::Key::F2) {
                self.selection = Selection::Country(home);
            }
            if pressed(egui::Key::F3) {
                self.selection = Selection::Province(book.countries[home].capital);
            }
        }
        if pressed(egui::Key::F4) {
            self.event = self.session.tables().story.open.first().map(|open| open.number);
        }
        if pressed(egui::Key::Period) {
            self.session.step();
        }
        if pressed(egui::Key::Comma) {
            self.session.run_until(self.session.today().first_of_month(1));
        }
    }
}

fn draw(mut contexts: EguiContexts, mut desk: NonSendMut<Desk>) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let desk = &mut *desk;
    if !desk.installed {
        theme::install(&ctx);
        desk.installed = true;
        return Ok(());
    }
    let scale = theme::refresh(&ctx, Settings::default());
    desk.keys(&ctx);
    let screen = ctx.viewport_rect();
    let layer = UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(screen);
    let mut root = egui::Ui::new(ctx.clone(), Id::new("screen"), layer);
    let ui = &mut root;
    let top = Rect::from_min_max(screen.min, pos2(screen.right(), scale.top_bar()));
    let foot = Rect::from_min_max(pos2(screen.left(), screen.bottom() - scale.timeline()), screen.max);
    let rail = Rect::from_min_max(pos2(screen.right() - scale.rail(), top.bottom()), pos2(screen.right(), foot.top()));
    let left = Rect::from_min_max(pos2(0.0, top.bottom()), pos2(scale.dossier(), foot.top()));
    let wide = desk.event.is_some();
    let map_left = if wide { 0.0 } else { left.right() };
    let map = Rect::from_min_max(pos2(map_left, top.bottom()), pos2(rail.left(), foot.top()));
    ui.painter().rect_filled(screen, 0, palette::DESK);
    ui.painter().rect_filled(map, 0, palette::SEA);
    sheet::metal(ui.painter(), top, Some(Side::Bottom));
    sheet::rail(ui.painter(), rail, Side::Left);
    sheet::metal(ui.painter(), foot, Some(Side::Top));
    let mut actions = Vec::new();
    let view = View::new(&desk.session, desk.selection, MapMode::Political, desk.event);
    if wide {
        let page = Rect::from_min_max(
            map.min + vec2(scale.px(14.0, 40.0), scale.px(7.0, 22.0)),
            pos2(map.left() + scale.px(760.0, 1046.0), map.bottom() - scale.px(8.0, 26.0)),
        );
        panels::front_page(&ctx, &view, page, &mut desk.chosen, &mut actions);
    } else {
        sheet::rail(ui.painter(), left, Side::Right);
        let paper = Rect::from_min_max(left.min + vec2(8.0, 9.0), left.max - vec2(9.0, 8.0));
        Sheet::panel(scale).paint(ui.painter(), paper);
        sheet::region(ui, "dossier", paper.shrink(scale.padding()), Ground::Paper, |ui| {
            panels::dossier(ui, &view, &mut desk.state, &mut actions);
        });
    }
    panels::pinned(&ctx, &view, &desk.pins, map, &mut actions);
    desk.carry_out(actions);
    desk.toasts.show(&ctx, map);
    Ok(())
}
