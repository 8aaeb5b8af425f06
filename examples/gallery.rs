//! Shows every piece of the interface in one window, laid out like the main screen.
//!
//! F1 main screen, F2 an event's front page, F3 fields and states, F4 a dialog. T pins the explanation, M toggles
//! reduced motion, + and - change the size of the interface.
//!
//! The figures are invented but add up.

use bevy::prelude::*;
use bevy::window::WindowResolution;
use bevy_egui::egui::{self, Align, Align2, Color32, Id, Layout, Rect, UiBuilder, pos2, vec2};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass};

use grand_marshal::client::theme::{
    self, Ground, Role, Scale, Settings, Tone, Trend, palette, text,
};
use grand_marshal::client::widgets::button::{Command, Kind, button, dotted_link};
use grand_marshal::client::widgets::cable::{Cable, cable_card, pin};
use grand_marshal::client::widgets::chart::histogram;
use grand_marshal::client::widgets::field::{check_box, drop_down, scroll, slider, text_input};
use grand_marshal::client::widgets::icon::Icon;
use grand_marshal::client::widgets::legend::{Entry, legend};
use grand_marshal::client::widgets::modal::{Toasts, dialog, key_cap, nothing_here, wire_strip};
use grand_marshal::client::widgets::newspaper;
use grand_marshal::client::widgets::option_slip::{Line, Odds, OptionSlip, option_slips};
use grand_marshal::client::widgets::outliner::{Ending, Row, outliner_row};
use grand_marshal::client::widgets::pattern::{Fill, Pattern, swatch};
use grand_marshal::client::widgets::proportion::{Caption, Part, captions, proportion_bar};
use grand_marshal::client::widgets::section::{panel_head, section, subsection};
use grand_marshal::client::widgets::sheet::{self, Sheet, Side};
use grand_marshal::client::widgets::slip::{self, Place};
use grand_marshal::client::widgets::speed::speed_buttons;
use grand_marshal::client::widgets::stat::{Stat, stat_row};
use grand_marshal::client::widgets::tab::{Tab, index_tabs, tabs_height};
use grand_marshal::client::widgets::table::{Cell, Column, Table};
use grand_marshal::client::widgets::timeline::{Branch, Hit, Mark, Month, Timeline, timeline};
use grand_marshal::client::widgets::top_bar::{
    Resource, date_leaf, objective_slip, resource, seat,
};
use grand_marshal::client::widgets::why::{Term, Why, why_card, why_tooltip, why_width};

fn main() {
    App::new()
        .insert_resource(ClearColor(Color::srgb_u8(0x14, 0x1b, 0x18)))
        .add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(Window {
                title: "Gallery".into(),
                resolution: WindowResolution::new(1280, 720),
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
        UiBuilder::new()
            .layer_id(egui::LayerId::background())
            .max_rect(screen),
    );
    let ui = &mut root;
    let top = Rect::from_min_max(
        screen.min,
        pos2(screen.right(), screen.top() + scale.top_bar()),
    );
    let foot = Rect::from_min_max(
        pos2(screen.left(), screen.bottom() - scale.timeline()),
        screen.max,
    );
    let rail = Rect::from_min_max(
        pos2(screen.right() - scale.rail(), top.bottom()),
        pos2(screen.right(), foot.top()),
    );
    let left_edge = if gallery.page == Page::Event {
        screen.left()
    } else {
        screen.left() + scale.dossier()
    };
    let map = Rect::from_min_max(pos2(left_edge, top.bottom()), pos2(rail.left(), foot.top()));

    ui.painter().rect_filled(screen, 0, palette::DESK);
    ui.painter().rect_filled(map, 0, palette::SEA);
    sheet::metal(ui.painter(), top, Some(Side::Bottom));
    sheet::rail(ui.painter(), rail, Side::Left);
    sheet::metal(ui.painter(), foot, Some(Side::Top));

    sheet::region(ui, top, Ground::Metal, |ui| top_bar(ui, gallery));
    sheet::region(ui, foot, Ground::Metal, |ui| history(ui, gallery));
    let inside = rail.shrink2(vec2(scale.padding(), 0.0));
    sheet::region(ui, inside, Ground::Metal, right_rail);
    match gallery.page {
        Page::Event => event_page(&ctx, ui, map, gallery),
        page => {
            let desk = Rect::from_min_max(
                pos2(screen.left(), top.bottom()),
                pos2(map.left(), foot.top()),
            );
            sheet::rail(ui.painter(), desk, Side::Right);
            let paper = Rect::from_min_max(desk.min + vec2(8.0, 9.0), desk.max - vec2(9.0, 8.0));
            Sheet::panel(scale).paint(ui.painter(), paper);
            if page == Page::Main || page == Page::Dialog {
                sheet::region(ui, paper.shrink(scale.padding()), Ground::Paper, |ui| {
                    dossier(ui, gallery)
                });
                over_the_map(&ctx, ui, map, paper, gallery);
            } else {
                sheet::region(ui, paper.shrink(scale.padding()), Ground::Paper, |ui| {
                    fields(ui, gallery)
                });
                loose_pieces(ui, map, gallery);
            }
        }
    }
    if gallery.page == Page::Dialog {
        ask(&ctx, gallery);
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
        gallery
            .toasts
            .error("The save could not be written: the disk is full. Free 4 MB and save again.");
        gallery.toasts.note(ctx, "Saved as autumn.gm.", 6.0);
    }
}

fn top_bar(ui: &mut egui::Ui, gallery: &mut Gallery) {
    let scale = Scale::of(ui.ctx());
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = scale.px(12.0, 20.0);
        ui.add_space(scale.padding() - scale.px(12.0, 20.0) + 2.0);
        let name = if scale.roomy() {
            "Spanish Socialist Workers’ Party"
        } else {
            "Spanish Socialists"
        };
        seat(
            ui,
            "PSOE",
            palette::RED,
            name,
            "governs Spain · coalition 243 of 470",
        );
        for (icon, label, value, unit, trend) in [
            (Icon::Authority, "Authority", "4", "/ 7", 1.0),
            (Icon::Money, "Money", "318", "k", -12.0),
            (Icon::Force, "Force", "12.4", "k", 0.0),
            (Icon::Cohesion, "Cohesion", "58", "", -3.0),
        ] {
            let shown = resource(
                ui,
                &Resource {
                    icon,
                    label,
                    value,
                    unit,
                    trend: Trend::new(trend, 0),
                },
            );
            let reasons = [Term {
                label: "Since last month",
                value: trend,
                text: &Trend::new(trend, 0).text,
                opens: false,
            }];
            why_tooltip(
                &shown,
                &Why {
                    question: label,
                    sub: "Since 1 March",
                    terms: &reasons,
                    total_label: "Change",
                    total: &Trend::new(trend, 0).text,
                    total_tone: Trend::new(trend, 0).tone,
                    next: "Next moves 1 May",
                    hint: "T pin",
                },
            );
        }
        if scale.roomy() {
            objective_slip(
                ui,
                "Objectives 1 / 3",
                "Keep the majority until 1 June · ",
                "48 days",
                Tone::Plain,
            );
        } else {
            objective_slip(ui, "Aims 1 / 3", "", "", Tone::Plain);
        }
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.add_space(scale.padding() - 8.0);
            let (pressed, _) = speed_buttons(ui, gallery.speed);
            gallery.speed = pressed.unwrap_or(gallery.speed);
            date_leaf(ui, "Mon 14 April", "1947");
        });
    });
}

fn dossier(ui: &mut egui::Ui, gallery: &mut Gallery) {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    panel_head(
        ui,
        "PCE",
        palette::RED,
        "Communist Workers’ Party of Spain",
        "In the coalition · second of four parties",
    );
    let figures = [
        ("Support", "17.4 %", -2.3, 1),
        ("Seats", "88", 0.0, 0),
        ("Members", "214 k", -6.0, 0),
        ("Cohesion", "31", -4.0, 0),
    ];
    let stats: Vec<Stat> = figures
        .iter()
        .enumerate()
        .map(|(i, (label, value, change, decimals))| Stat {
            label,
            value,
            trend: (*change != 0.0).then(|| Trend::new(*change, *decimals)),
            selected: i == gallery.selected_stat && gallery.why_open,
        })
        .collect();
    for (i, response) in stat_row(ui, &stats).iter().enumerate() {
        if response.clicked() {
            gallery.why_open = !(gallery.why_open && gallery.selected_stat == i);
            gallery.selected_stat = i;
        }
    }
    section(ui, "Wings", "splits under cohesion 25");
    ui.add_space(scale.px(4.0, 6.0));
    let undecided = Color32::from_rgb(0xd8, 0xcb, 0xad);
    let (executive, marshal) = (
        Fill::new(BLUE, Pattern::Dots),
        Fill::new(RUST, Pattern::Hatch),
    );
    let wings = [
        (54.0, executive),
        (9.0, Fill::plain(undecided)),
        (37.0, marshal),
    ];
    proportion_bar(ui, &wings.map(|(share, fill)| Part { share, fill }));
    let columns = [
        Column::rest(),
        Column::number(44.0, 58.0),
        Column::number(51.0, 66.0),
        Column::number(28.0, 38.0),
        Column::number(30.0, 40.0),
    ];
    let table = Table {
        columns: &columns,
        ruled: false,
    };
    table.header(ui, &["", "share", "members", "seats", "arms"]);
    for (fill, name, share, members, seats, arms) in [
        (
            executive,
            "Executive, Rykovist",
            "54 %",
            "116 k",
            "52",
            "1.2 k",
        ),
        (marshal, "Tukhachevskists", "37 %", "79 k", "31", "3.9 k"),
        (
            Fill::plain(undecided),
            "Undecided",
            "9 %",
            "19 k",
            "5",
            "0.4 k",
        ),
    ] {
        let share = Cell::Set(share, Role::Strong, Tone::Plain);
        table.row(
            ui,
            &[
                Cell::Swatch(fill, name),
                share,
                Cell::Text(members),
                Cell::Text(seats),
                Cell::Text(arms),
            ],
        );
    }
    section(ui, "Money", "patron: Soviet Union");
    ui.add_space(scale.px(4.0, 6.0));
    let money = [
        (41.0, 0x8c7b5a),
        (38.0, 0xa8281c),
        (14.0, 0xb5a684),
        (7.0, 0xd8cbad),
    ];
    proportion_bar(
        ui,
        &money.map(|(share, rgb)| Part {
            share,
            fill: Fill::plain(colour(rgb)),
        }),
    );
    captions(
        ui,
        &[
            Caption {
                text: "dues 41",
                tone: Tone::Plain,
            },
            Caption {
                text: "Moscow 38 %",
                tone: Tone::Accent,
            },
            Caption {
                text: "presses 14",
                tone: Tone::Plain,
            },
            Caption {
                text: "deputies 7",
                tone: Tone::Plain,
            },
        ],
    );
    if scale.roomy() {
        let sentence =
            "The Executive condemned the coup. Moscow stops paying it within 30 days: 72 %";
        text::paragraph(ui, Role::Body, sentence, palette::INK);
        ui.add_space(scale.gap());
    }
    provinces(ui, scale);
    sheet::push_down(ui, scale.px(24.0, 34.0) * 2.0 + scale.px(6.0, 8.0));
    let main = Command {
        label: "Stand by its Executive",
        cost: "1 Authority",
        kind: Kind::Main,
        refused: None,
    };
    if main.show(ui).clicked() {
        gallery.page = Page::Dialog;
    }
    ui.add_space(scale.px(6.0, 8.0));
    let cost = if scale.roomy() {
        "2 Authority, 40 k"
    } else {
        "2 Auth., 40 k"
    };
    Command {
        label: "Court the Tukhachevskist deputies",
        cost,
        kind: Kind::Secondary,
        refused: None,
    }
    .show(ui);
}

fn provinces(ui: &mut egui::Ui, scale: Scale) {
    section(ui, "Support by province", "13 weeks · since 1 March");
    ui.add_space(scale.px(3.0, 4.0));
    let columns = [
        Column::left(98.0, 110.0),
        Column::rest(),
        Column::number(56.0, 72.0),
        Column::number(42.0, 56.0),
    ];
    let table = Table {
        columns: &columns,
        ruled: false,
    };
    let rows = [
        ("Asturias", "31.4 %", -1.2),
        ("Córdoba", "29.8 %", -2.9),
        ("Madrid", "24.6 %", -4.1),
        ("Valencia", "21.2 %", -2.6),
        ("Barcelona", "18.9 %", -3.3),
        ("Badajoz", "17.7 %", 0.8),
        ("Jaén", "17.2 %", -1.9),
        ("Vizcaya", "16.0 %", -0.4),
    ];
    let shown = if scale.roomy() { 8 } else { 7 };
    for (i, (name, share, change)) in rows.into_iter().take(shown).enumerate() {
        let trend = Trend::new(change, 1);
        let values: Vec<f32> = (0..13)
            .map(|w| {
                let wobble = ((w * 7 + i * 5) % 5) as f32 * 0.12;
                change as f32 * (w as f32 / 12.0).powf(1.3) + wobble
            })
            .collect();
        let share = Cell::Set(share, Role::Strong, Tone::Plain);
        table.row(
            ui,
            &[
                Cell::Text(name),
                Cell::Line(&values, trend.tone),
                share,
                Cell::Trend(&trend),
            ],
        );
    }
    ui.add_space(scale.px(6.0, 10.0));
    let tall: Vec<f32> = (0..51)
        .map(|i| 31.4 * (-0.055 * i as f32).exp() + 0.4 * ((i * 3) % 4) as f32 * 0.1)
        .collect();
    histogram(ui, &tall, shown, scale.px(30.0, 62.0));
    dotted_link(
        ui,
        if scale.roomy() {
            "43 more provinces"
        } else {
            "44 more provinces"
        },
    );
}

fn over_the_map(
    ctx: &egui::Context,
    ui: &mut egui::Ui,
    map: Rect,
    paper: Rect,
    gallery: &mut Gallery,
) {
    let scale = Scale::of(ctx);
    pin(ui, map.min + map.size() * vec2(0.16, 0.74), 1, true);
    pin(ui, map.min + map.size() * vec2(0.53, 0.46), 3, false);
    let tabs = map_modes();
    let row = Rect::from_min_size(
        pos2(
            map.left() + scale.px(22.0, 28.0),
            map.bottom() - tabs_height(scale) - scale.px(11.0, 16.0),
        ),
        vec2(map.width(), tabs_height(scale)),
    );
    let chosen = sheet::region(ui, row, Ground::Metal, |ui| {
        index_tabs(ui, &tabs, gallery.mode)
    });
    gallery.mode = chosen.unwrap_or(gallery.mode);

    let uncovered = map.shrink(scale.px(14.0, 18.0));
    let width = scale.px(186.0, 224.0);
    let corner = uncovered.right_bottom() - vec2(scale.px(7.0, 10.0), scale.px(9.0, 12.0));
    let place = Place {
        pivot: Align2::RIGHT_BOTTOM,
        at: corner,
        width,
        notch: None,
        pinned: false,
        within: map,
    };
    slip::card(ctx, Id::new("legend"), place, |ui| {
        legend(
            ui,
            "Sovereignty and occupation",
            &[
                Entry::Swatch(
                    Fill {
                        colour: colour(0xdcab9b),
                        pattern: Pattern::Hatch,
                        over: Some(colour(0xa8321f)),
                    },
                    "Soviet military administration",
                ),
                Entry::Swatch(
                    Fill {
                        colour: colour(0xd3ccb8),
                        pattern: Pattern::BackHatch,
                        over: Some(colour(0x2f5d8a)),
                    },
                    "Held by France",
                ),
                Entry::Border {
                    tint: colour(0xecd08a),
                    border: palette::RED,
                    text: "Your country",
                },
                Entry::Towns("Capital; administered"),
            ],
        );
    });
    if gallery.why_open {
        let tip = pos2(paper.right() + 2.0, paper.top() + scale.px(90.0, 126.0));
        let place = Place {
            pivot: Align2::LEFT_TOP,
            at: pos2(
                map.left() + scale.px(20.0, 26.0),
                map.top() + scale.px(62.0, 90.0),
            ),
            width: why_width(scale),
            notch: (!gallery.pinned).then_some((Side::Left, tip)),
            pinned: gallery.pinned,
            within: map,
        };
        let id = Id::new(("why", gallery.pinned));
        let card = why_card(ctx, id, place, &why_support());
        if card.closed {
            gallery.why_open = false;
            gallery.pinned = false;
        }
    }
}

fn map_modes() -> [Tab<'static>; 7] {
    [
        "Political",
        "Influence",
        "Government",
        "Elections",
        "Economy",
        "Conflict",
        "Relations",
    ]
    .into_iter()
    .zip(["F1", "F2", "F3", "F4", "F5", "F6", "F7"])
    .map(|(name, key)| Tab { name, key })
    .collect::<Vec<_>>()
    .try_into()
    .expect("seven names and seven keys")
}

fn why_support() -> Why<'static> {
    const TERMS: [Term; 6] = [
        Term {
            label: "Its leaders condemned the coup",
            value: -1.6,
            text: "−1.6",
            opens: true,
        },
        Term {
            label: "Militia cadres stop canvassing",
            value: -1.2,
            text: "−1.2",
            opens: true,
        },
        Term {
            label: "Republican Union wins the uncommitted",
            value: -0.8,
            text: "−0.8",
            opens: true,
        },
        Term {
            label: "Moscow money, 38 % of funds",
            value: 0.9,
            text: "+0.9",
            opens: true,
        },
        Term {
            label: "Republic Day, 14 April",
            value: 0.3,
            text: "+0.3",
            opens: false,
        },
        Term {
            label: "Diminishing returns",
            value: 0.1,
            text: "+0.1",
            opens: false,
        },
    ];
    Why {
        question: "Why 17.4 %, and 2.3 lower?",
        sub: "Support in Spain since 1 March",
        terms: &TERMS,
        total_label: "Change, from 19.7 %",
        total: "−2.3",
        total_tone: Tone::Loss,
        next: "Next moves 20 April",
        hint: "T pin · dotted words open",
    }
}

fn right_rail(ui: &mut egui::Ui) {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(scale.px(6.0, 8.0));
    section(ui, "Cables", "4 open");
    for (number, title, sub, urgent) in [
        (
            1,
            "PCE close to a split",
            "Cohesion 31 · breaks under 25",
            true,
        ),
        (
            2,
            "Moscow’s envoy wants an answer",
            "Madrid · 6 days left",
            true,
        ),
        (
            3,
            "Supervision in Prague",
            "Red Army vets candidates",
            false,
        ),
        (4, "South Germany to be split", "Unconfirmed", false),
    ] {
        cable_card(
            ui,
            Cable {
                number,
                title,
                sub,
                urgent,
            },
        );
        ui.add_space(scale.px(4.0, 6.0));
    }
    ui.add_space(scale.px(5.0, 10.0));
    section(ui, "Outliner", "seats · month");
    subsection(ui, "My coalition · 243");
    for (initials, rgb, name, value, change) in [
        ("S", 0xbf321b, "Socialists (PSOE)", "118", -0.6),
        ("C", 0x612a24, "Communists (PCE)", "88", -2.3),
        ("E", 0xb88a1d, "Catalan Left", "21", 0.1),
        ("Y", 0x171615, "Syndicalists", "16", 0.2),
    ] {
        let trend = Trend::new(change, 1);
        let ending = Ending::Figure {
            value,
            trend: &trend,
        };
        outliner_row(
            ui,
            &Row {
                initials,
                colour: colour(rgb),
                name,
                ending,
                selected: initials == "C",
            },
        );
    }
    subsection(ui, "Against · 227");
    for (initials, rgb, name, value, change) in [
        ("L", 0x8c6ebe, "Republican Left", "84", 0.9),
        ("U", 0x0a437f, "Republican Union", "71", 1.4),
        ("A", 0x7f8d6d, "Popular Action", "46", 0.2),
        ("O", 0x9a9997, "Others", "26", -0.4),
    ] {
        let trend = Trend::new(change, 1);
        let ending = Ending::Figure {
            value,
            trend: &trend,
        };
        outliner_row(
            ui,
            &Row {
                initials,
                colour: colour(rgb),
                name,
                ending,
                selected: false,
            },
        );
    }
    subsection(ui, "Watched");
    for (initials, name, note) in [
        ("M", "Peru: civil war", "day 612"),
        ("R", "UK election", "3 July"),
    ] {
        let row = Row {
            initials,
            colour: palette::PIN_QUIET,
            name,
            ending: Ending::Note(note),
            selected: false,
        };
        outliner_row(ui, &row);
    }
}

fn history(ui: &mut egui::Ui, gallery: &mut Gallery) {
    let months: Vec<Month> = [
        (0, "March 1947"),
        (31, "April"),
        (61, "May"),
        (92, "June"),
        (122, "July"),
        (153, "August"),
    ]
    .into_iter()
    .map(|(day, name)| Month { day, name })
    .collect();
    let mark = |(day, text, set): (i64, &'static str, bool)| Mark { day, text, set };
    let canon = [
        (0, "Coup", true),
        (17, "Bukharin endorses", true),
        (35, "PCE splits", true),
        (49, "Majority lost", false),
        (77, "Germany divided", false),
        (106, "Spain votes", false),
        (124, "Churchill wins", false),
        (150, "Peru", false),
    ]
    .map(mark);
    let own = [
        (0, "Coup", false),
        (19, "Bukharin", false),
        (34, "Put off", true),
    ]
    .map(mark);
    let branches = [Branch {
        from: 32,
        to: 88,
        text: "“Congress held”",
    }];
    let (hit, _) = timeline(
        ui,
        &Timeline {
            first: 0,
            last: 184,
            now: 44,
            months: &months,
            canon: &canon,
            own: &own,
            branches: &branches,
            heads: [
                ("As told", "canon"),
                ("This history", "2 of 3"),
                ("Branch", ""),
            ],
        },
    );
    if let Some(Hit::Canon(i)) = hit {
        gallery
            .toasts
            .note(ui.ctx(), format!("As told: {}.", canon[i].text), 4.0);
    }
}

fn event_page(ctx: &egui::Context, ui: &mut egui::Ui, map: Rect, gallery: &mut Gallery) {
    let scale = Scale::of(ctx);
    let page = Rect::from_min_max(
        map.min + vec2(scale.px(14.0, 40.0), scale.px(10.0, 22.0)),
        pos2(
            map.left() + scale.px(760.0, 1046.0),
            map.bottom() - scale.px(10.0, 26.0),
        ),
    );
    Sheet {
        fill: palette::SLIP,
        double_rule: false,
        shadow: 4.0,
        padding: 0.0,
    }
    .paint(ui.painter(), page);
    let inside = page.shrink2(vec2(scale.px(20.0, 34.0), scale.px(8.0, 14.0)));
    sheet::region(ui, inside, Ground::Paper, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        newspaper::masthead(
            ui,
            "EL SOL",
            ["Morning edition", "founded 1917"],
            ["Price", "30 céntimos"],
        );
        newspaper::date_line(
            ui,
            "Año XXX",
            "Madrid, Saturday 19 April 1947",
            "Independent daily",
        );
        newspaper::headline(ui, "GOVERNMENT LOSES ITS MAJORITY");
        newspaper::deck(
            ui,
            "Thirty-one communists abstain; the coalition falls to 212 votes, for the first time in nine years",
        );
        newspaper::thin_rule(ui);
        ui.add_space(scale.px(6.0, 12.0));
        front_story(ui, scale);
        ui.add_space(scale.px(6.0, 12.0));
        newspaper::double_rule(ui);
        answer_head(ui, scale);
        if let Some(i) = option_slips(ui, &options(gallery.option)) {
            gallery.option = i;
        }
        sheet::push_down(ui, scale.px(28.0, 40.0) + scale.px(2.0, 6.0));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let letter = ["A", "B", "C"][gallery.option];
            if button(ui, &format!("Sign {letter}"), Kind::Main, None).clicked() {
                gallery.page = Page::Main;
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                key_cap(ui, "T");
                ui.label(
                    text::body(
                        ui.ctx(),
                        "why these numbers · odds are rolled on the day, never before",
                    )
                    .color(palette::INK_2),
                );
            });
        });
    });
    let steps: Vec<Fill> = palette::INFLUENCE_WARM
        .into_iter()
        .rev()
        .map(|c| Fill::new(c, Pattern::Hatch))
        .chain(
            palette::INFLUENCE_COOL
                .into_iter()
                .map(|c| Fill::new(c, Pattern::Dots)),
        )
        .collect();
    let corner = map.right_bottom() - vec2(scale.px(14.0, 20.0), scale.px(14.0, 20.0));
    let place = Place {
        pivot: Align2::RIGHT_BOTTOM,
        at: corner,
        width: scale.px(220.0, 298.0),
        notch: None,
        pinned: false,
        within: map,
    };
    slip::card(ctx, Id::new("ramp"), place, |ui| {
        legend(
            ui,
            "Influence: the communist camp",
            &[
                Entry::Ramp {
                    steps: &steps,
                    left: "Tukhachevskist",
                    right: "Rykovist",
                },
                Entry::Note("Darker: more of the province, more firmly held"),
                Entry::Swatch(
                    Fill::plain(palette::INFLUENCE_NONE),
                    "Under a tenth communist",
                ),
            ],
        );
    });
}

fn front_story(ui: &mut egui::Ui, scale: Scale) {
    const STORY: &str = "At twenty past two this morning the Cortes refused the Government its confidence. The \
        deputies who hold with Marshal Tukhachevsky, and who left the Communist Workers’ Party on Thursday, kept \
        their seats and did not vote. The Prime Minister went from the Chamber to the Palace. He may ask for new \
        elections, govern without a majority, or look for friends in the centre. The Republican Left says it will \
        listen.";
    let aside = scale.px(196.0, 268.0);
    let gap = scale.px(14.0, 22.0);
    let room = ui.available_rect_before_wrap();
    let story = Rect::from_min_max(
        room.min,
        pos2(room.right() - aside - 2.0 * gap, room.bottom()),
    );
    let figure = Rect::from_min_max(pos2(room.right() - aside, room.top()), room.max);
    let left = ui
        .scope_builder(UiBuilder::new().max_rect(story), |ui| {
            newspaper::columns(ui, STORY, 2)
        })
        .response
        .rect;
    let right = ui
        .scope_builder(UiBuilder::new().max_rect(figure), |ui| {
            let bars = [
                ("For", 212.0, "212", Fill::plain(colour(0x8f241c))),
                ("Against", 227.0, "227", Fill::plain(colour(0x24577f))),
                ("Abstained", 31.0, "31", Fill::new(RUST, Pattern::Hatch)),
            ];
            let bars = bars.map(|(label, value, text, fill)| newspaper::Bar {
                label,
                value,
                text,
                fill,
            });
            newspaper::figure(
                ui,
                "The division",
                &bars,
                &[("All deputies", "470"), ("Needed for a majority", "236")],
            );
        })
        .response
        .rect;
    let x = room.right() - aside - gap;
    let bottom = left.bottom().max(right.bottom());
    grand_marshal::client::widgets::paint::vline(
        ui.painter(),
        x.round(),
        room.top(),
        bottom,
        1.0,
        palette::INK,
    );
}

fn answer_head(ui: &mut egui::Ui, scale: Scale) {
    let (rect, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), scale.px(26.0, 40.0)),
        egui::Sense::hover(),
    );
    let title = text::line(
        ui,
        Role::Heading,
        "The Prime Minister’s answer",
        palette::INK,
    );
    text::centred(
        ui.painter(),
        rect.left(),
        rect.center().y,
        Align::Min,
        title,
    );
    let note = "Your office: head of government · answer by 22 April · the clock is stopped";
    let note = text::line(ui, Role::Body, note, palette::INK_2);
    text::centred(
        ui.painter(),
        rect.right(),
        rect.center().y,
        Align::Max,
        note,
    );
}

fn options(selected: usize) -> [OptionSlip<'static>; 3] {
    use Tone::{Gain, Loss, Plain};
    const fn line(label: &'static str, text: &'static str, tone: Tone) -> Line<'static> {
        Line { label, text, tone }
    }
    const fn odds(
        label: &'static str,
        share: f32,
        text: &'static str,
        welcome: bool,
    ) -> Odds<'static> {
        Odds {
            label,
            share,
            text,
            welcome,
        }
    }
    const A: [Line; 5] = [
        line("Authority", "−2", Loss),
        line("Cohesion, your party", "+3", Gain),
        line("Caretaker government", "57 days", Plain),
        line("Republican Union", "gains 2.1", Plain),
        line("Communist Executive", "resents it", Loss),
    ];
    const B: [Line; 5] = [
        line("Authority, each month", "−1", Loss),
        line("Cohesion, your party", "−5", Loss),
        line("Cabinet", "unchanged", Plain),
        line("Tukhachevskists", "gain 1.2", Plain),
        line("Catalan Left", "resents it", Loss),
    ];
    const C: [Line; 5] = [
        line("Authority", "−1", Loss),
        line("Cohesion, your party", "−11", Loss),
        line("Majority, if they accept", "239 seats", Gain),
        line("Republican Left", "gains 1.7", Plain),
        line("Both communist parties", "resent it", Loss),
    ];
    const ODDS_A: [Odds; 2] = [
        odds("The left keeps a majority", 0.18, "18 %", true),
        odds("Your party comes first", 0.34, "34 %", true),
    ];
    const ODDS_B: [Odds; 2] = [
        odds("A bill passes", 0.46, "46 %", true),
        odds("Voted out within 60 days", 0.64, "64 %", false),
    ];
    const ODDS_C: [Odds; 2] = [
        odds("The Republican Left accepts", 0.57, "57 %", true),
        odds("If so: voted out in 60 days", 0.12, "12 %", false),
    ];
    let slip =
        |letter, title, lines: &'static [Line], odds: &'static [Odds], stamp, i| OptionSlip {
            letter,
            title,
            lines,
            odds,
            stamp,
            selected: i == selected,
            refused: None,
        };
    [
        slip(
            "A",
            "Dissolve the Cortes; vote on 15 June",
            &A,
            &ODDS_A,
            Some("As told"),
            0,
        ),
        slip("B", "Govern on without a majority", &B, &ODDS_B, None, 1),
        slip(
            "C",
            "Bring in the Republican Left, drop the communists",
            &C,
            &ODDS_C,
            None,
            2,
        ),
    ]
}

fn fields(ui: &mut egui::Ui, gallery: &mut Gallery) {
    let scale = Scale::of(ui.ctx());
    let width = ui.available_width();
    ui.label(text::title(ui.ctx(), "Settings"));
    section(ui, "Fields", "on paper");
    text_input(ui, &mut gallery.name, "Name of this history", width);
    drop_down(
        ui,
        "difficulty",
        &mut gallery.choice,
        &["Lenient", "As told", "Hard", "Hopeless"],
        width,
    );
    check_box(ui, &mut gallery.checked[0], "Pause when a cable is urgent");
    check_box(ui, &mut gallery.checked[1], "Reduced motion");
    slider(ui, &mut gallery.volume, 0.0..=100.0, 5.0, 25.0, width);
    let shown = theme::number::decimal(f64::from(gallery.volume), 0);
    ui.label(text::value(ui.ctx(), format!("Volume {shown} %")));
    section(ui, "Buttons", "main, secondary, refused");
    let cost = "1 Authority";
    Command {
        label: "Stand by its Executive",
        cost,
        kind: Kind::Main,
        refused: None,
    }
    .show(ui);
    Command {
        label: "Court the deputies",
        cost,
        kind: Kind::Secondary,
        refused: None,
    }
    .show(ui);
    let refused = Some("You need 3 Authority and have 1. It grows on 1 May.");
    Command {
        label: "Dissolve the Cortes",
        cost: "3 Authority",
        kind: Kind::Secondary,
        refused,
    }
    .show(ui);
    ui.horizontal(|ui| {
        button(ui, "Sign", Kind::Main, None);
        button(ui, "Later", Kind::Plain, None);
        button(ui, "Refused", Kind::Plain, refused);
    });
    section(ui, "Patterns", "keys");
    ui.horizontal(|ui| {
        for (i, hue) in palette::PARTY_HUES.into_iter().enumerate() {
            let patterns = [
                Pattern::Hatch,
                Pattern::Dots,
                Pattern::Plain,
                Pattern::Lines,
                Pattern::BackHatch,
            ];
            swatch(ui, Fill::new(hue, patterns[i % 5]));
        }
    });
    ui.horizontal(|ui| {
        for key in ["F1", "T", "Esc", "Ctrl"] {
            key_cap(ui, key);
        }
    });
    section(ui, "A long list", "scrolls");
    let height = ui.available_height() - scale.gap();
    scroll(ui, "long list", height, |ui| {
        let columns = [Column::rest(), Column::number(60.0, 80.0)];
        let table = Table {
            columns: &columns,
            ruled: true,
        };
        for i in 0..40_i64 {
            let votes = theme::number::grouped(2_312_226 / (i + 1));
            table.row(
                ui,
                &[
                    Cell::Text(&format!("List {}", i + 1)),
                    Cell::Set(&votes, Role::Strong, Tone::Plain),
                ],
            );
        }
    });
}

fn loose_pieces(ui: &mut egui::Ui, map: Rect, gallery: &mut Gallery) {
    let scale = Scale::of(ui.ctx());
    let left = Rect::from_min_size(
        map.min + vec2(24.0, 24.0),
        vec2(scale.px(300.0, 420.0), map.height() - 140.0),
    );
    sheet::region(ui, left, Ground::Paper, |ui| {
        Sheet::slip(scale).show(ui, |ui| {
            ui.label(text::rich(
                ui.ctx(),
                Role::Heading,
                "A slip with nothing on it",
            ));
            nothing_here(
                ui,
                "No branches yet. Stop on any day and take another road.",
            );
        });
    });
    let strip = Rect::from_min_max(
        pos2(map.left() + 20.0, map.bottom() - scale.px(60.0, 80.0)),
        pos2(map.right() - 20.0, map.bottom() - 20.0),
    );
    sheet::metal(ui.painter(), strip, Some(Side::Top));
    sheet::region(ui, strip, Ground::Metal, |ui| {
        wire_strip(
            ui,
            "Wire",
            &[
                ("23:40", "GRANADA BOXES DELAYED, COUNT RESUMES"),
                ("23:34", "ZARAGOZA DECLARED"),
            ],
        );
    });
    let dark = Rect::from_min_size(
        left.right_top() + vec2(24.0, 0.0),
        vec2(scale.px(260.0, 340.0), scale.px(190.0, 250.0)),
    );
    sheet::metal(ui.painter(), dark, None);
    sheet::region(ui, dark.shrink(scale.padding()), Ground::Metal, |ui| {
        section(ui, "Fields", "on metal");
        let width = ui.available_width();
        text_input(ui, &mut gallery.name, "Find a place", width);
        check_box(ui, &mut gallery.checked[0], "Pause when a cable is urgent");
        slider(ui, &mut gallery.volume, 0.0..=100.0, 5.0, 25.0, width);
        drop_down(
            ui,
            "difficulty on metal",
            &mut gallery.choice,
            &["Lenient", "As told", "Hard", "Hopeless"],
            width,
        );
        nothing_here(ui, "No cables.");
    });
}

fn ask(ctx: &egui::Context, gallery: &mut Gallery) {
    let scale = Scale::of(ctx);
    let (answer, dismissed) = dialog(
        ctx,
        Id::new("leave"),
        "Leave this history?",
        scale.px(360.0, 460.0),
        |ui| {
            let words = "Your last save is of 2 April. Twelve days since then would be lost.";
            text::paragraph(ui, Role::Article, words, palette::INK);
            ui.add_space(scale.padding());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let save = button(ui, "Save and leave", Kind::Main, None).clicked();
                let leave = button(ui, "Leave", Kind::Plain, None).clicked();
                save || leave || button(ui, "Stay", Kind::Plain, None).clicked()
            })
            .inner
        },
    );
    if answer || dismissed {
        gallery.page = Page::Main;
    }
}

fn colour(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}
