//! Shows the world map by itself: provinces by modern country, some hatching, a player's border, capitals and pins.
//! `M` changes the colours, to see a map mode fade into another; `B` starts a benchmark that pans for ten seconds,
//! prints its figures and ends.
//!
//!     cargo run --release --features showroom --example atlas [-- LON LAT ZOOM] [--bench | --still] [--bare]

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};
use grand_marshal::client::atlas::{
    AtlasPlugin, Canvas, CapitalKind, Geography, Hatch, Hovered, Lettering, Lookup, MapCamera, MapFrame, MapPaint,
    Picture, Pin, ProvinceClicked, minimap,
};
use grand_marshal::client::theme::brush;

const TINTS: [[u8; 3]; 9] = [
    [0xec, 0xd0, 0x8a],
    [0xb3, 0xc6, 0xd8],
    [0xbc, 0xd0, 0xa4],
    [0xd3, 0xcc, 0xb8],
    [0xdf, 0xbd, 0xc6],
    [0xd6, 0xde, 0xbe],
    [0xe3, 0xc4, 0xa2],
    [0xc6, 0xbb, 0xd6],
    [0xb0, 0xd0, 0xc4],
];
const SOVIET: [u8; 3] = [0xdc, 0xab, 0x9b];
const HATCH: [u8; 3] = [0xa8, 0x32, 0x1f];
const FRENCH: [u8; 3] = [0x2f, 0x5d, 0x8a];
/// Today's states that one nation holds in this picture.
const UNION: [&str; 15] =
    ["RUS", "UKR", "BLR", "EST", "LVA", "LTU", "MDA", "GEO", "ARM", "AZE", "KAZ", "UZB", "TKM", "KGZ", "TJK"];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let bare = arguments.iter().any(|a| a == "--bare");
    let start: Vec<f64> = arguments.iter().skip(1).filter_map(|a| a.parse().ok()).collect();
    let begun = std::time::Instant::now();
    let arcs = Geography::world().arcs.len();
    println!("{arcs} arcs read in {:.1} ms", begun.elapsed().as_secs_f32() * 1000.0);
    let mut app = App::new();
    app.add_plugins(DefaultPlugins.set(WindowPlugin {
        primary_window: Some(Window { title: "Atlas".into(), resolution: (1280, 720).into(), ..default() }),
        ..default()
    }));
    // An empty window is as the engine makes it; the map's is drawn as the game's.
    app.add_plugins(EguiPlugin { bindless_mode_array_size: std::num::NonZero::new(16).filter(|_| bare) });
    if !bare {
        brush::install(&mut app);
    }
    app.insert_resource(MapFrame(egui::Rect::from_min_max(egui::pos2(318.0, 45.0), egui::pos2(1062.0, 636.0))));
    app.init_resource::<Bench>();
    if bare {
        // An empty window with the same desk: what the map's frame rate is measured against.
        app.init_resource::<MapCamera>().insert_resource(Bench { running: true, ..default() });
        app.add_systems(Startup, |mut commands: Commands| {
            commands.spawn((Camera2d, Msaa::Off));
        });
        app.add_systems(EguiPrimaryContextPass, desk).add_systems(Update, bench);
    } else {
        app.add_plugins(AtlasPlugin).add_systems(Startup, paint);
        if let [lon, lat, zoom] = start[..] {
            app.insert_resource(MapCamera::at(lon, lat, zoom));
        }
        let still = arguments.iter().any(|a| a == "--still");
        if still || arguments.iter().any(|a| a == "--bench") {
            app.insert_resource(Bench { running: true, still, ..default() });
        }
        app.add_systems(EguiPrimaryContextPass, (fonts, desk, overview).chain());
        app.add_systems(Update, (keys, select, bench));
    }
    app.run();
}

/// Gives neighbours different tints, by the order of the table.
fn paint(mut map: ResMut<MapPaint>) {
    let world = Geography::world();
    let mut names: Vec<(&str, &str)> = Vec::new();
    for (i, place) in world.provinces.iter().enumerate() {
        let (code, name) = if UNION.contains(&place.country.as_str()) {
            ("RUS", "U.S.S.R.")
        } else {
            (place.country.as_str(), place.country_name.as_str())
        };
        let nation = names.iter().position(|(c, _)| *c == code).unwrap_or_else(|| {
            names.push((code, name));
            names.len() - 1
        });
        map.nation[i] = nation as u16;
    }
    let mut tints: Vec<Option<usize>> = vec![None; names.len()];
    for nation in 0..names.len() {
        let around: Vec<usize> = (0..world.provinces.len())
            .filter(|p| map.nation[*p] as usize == nation)
            .flat_map(|p| &world.provinces[p].neighbours)
            .filter_map(|n| tints[map.nation[*n as usize] as usize])
            .collect();
        let first = nation % TINTS.len();
        tints[nation] = (0..TINTS.len()).map(|k| (first + k) % TINTS.len()).find(|t| !around.contains(t)).or(Some(0));
    }
    for (i, place) in world.provinces.iter().enumerate() {
        let code = names[map.nation[i] as usize].0;
        map.fill[i] = match code {
            "RUS" => SOVIET,
            "ESP" => TINTS[0],
            "FRA" => TINTS[1],
            "ITA" => TINTS[2],
            "DEU" => TINTS[3],
            _ => TINTS[tints[map.nation[i] as usize].unwrap_or(0)],
        };
        map.hatch[i] = match code {
            "POL" | "CZE" | "SVK" | "HUN" | "ROU" | "BGR" | "ALB" => Hatch::Diagonal(HATCH),
            "DEU" if place.label[0] > 10.5 => Hatch::Diagonal(HATCH),
            "DEU" if place.label[1] < 50.0 && place.label[0] < 9.0 => Hatch::Back(FRENCH),
            "PRK" => Hatch::Dots([0x24, 0x57, 0x7f]),
            _ => Hatch::None,
        };
    }
    map.viewer = names.iter().position(|(c, _)| *c == "ESP").map(|n| n as u16);
    map.nation_names = names.iter().enumerate().map(|(n, (_, name))| (n as u16, (*name).to_owned())).collect();
    let capitals = "Madrid Paris London Lisbon Dublin Brussels Amsterdam Berne Berlin Vienna Prague Budapest Warsaw \
        Rome Belgrade Tirana Athens Sofia Bucharest Copenhagen Oslo Stockholm Helsinki Reykjavík Moscow Ankara Damascus \
        Baghdad Teheran Kabul Cairo Tunis Algiers Rabat Washington Ottawa Havana Caracas Bogotá Quito Lima Santiago \
        Montevideo Asunción Delhi Rangoon Bangkok Hanoi Manila Batavia Nanking Seoul Tokyo Canberra Wellington";
    let administered = ["Berlin", "Prague", "Budapest", "Warsaw", "Tirana", "Sofia", "Bucharest"];
    for town in &world.towns {
        if capitals.split_whitespace().any(|c| c == town.name) {
            let under = administered.contains(&town.name.as_str());
            let kind = if under { CapitalKind::Administered } else { CapitalKind::Own };
            map.capitals.push((town.province, kind));
        }
    }
    let pin = |lon, lat, label: &str, urgent| Pin { lon, lat, label: label.to_owned(), urgent };
    map.pins = vec![
        pin(-3.7, 40.42, "1", true),
        pin(37.6, 55.75, "2", true),
        pin(14.4, 50.1, "3", false),
        pin(11.6, 48.1, "4", false),
        pin(-77.0, -12.0, "5", false),
    ];
    map.borders_changed();
    map.colours_changed();
}

fn fonts(mut contexts: EguiContexts, mut done: Local<bool>) -> Result {
    if *done {
        return Ok(());
    }
    *done = true;
    let mut fonts = egui::FontDefinitions::default();
    let faces: [(&str, &'static [u8]); 3] = [
        ("old-standard", include_bytes!("../assets/fonts/OldStandard-Regular.ttf")),
        ("old-standard-italic", include_bytes!("../assets/fonts/OldStandard-Italic.ttf")),
        ("old-standard-bold", include_bytes!("../assets/fonts/OldStandard-Bold.ttf")),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.into(), egui::FontData::from_static(bytes).into());
        fonts.families.insert(egui::FontFamily::Name(name.into()), vec![name.into()]);
    }
    contexts.ctx_mut()?.set_fonts(fonts);
    Ok(())
}

/// Stands in for the panels around the map.
fn desk(mut contexts: EguiContexts, frame: Res<MapFrame>) -> Result {
    let ctx = contexts.ctx_mut()?;
    let painter = ctx.layer_painter(egui::LayerId::background());
    let (all, map) = (ctx.content_rect(), frame.0);
    for rect in [
        egui::Rect::from_min_max(all.min, egui::pos2(map.min.x, all.max.y)),
        egui::Rect::from_min_max(egui::pos2(map.max.x, all.min.y), all.max),
        egui::Rect::from_min_max(all.min, egui::pos2(all.max.x, map.min.y)),
        egui::Rect::from_min_max(egui::pos2(all.min.x, map.max.y), all.max),
    ] {
        painter.rect_filled(rect, 0.0, egui::Color32::from_rgb(0x14, 0x1b, 0x18));
    }
    Ok(())
}

fn overview(
    mut contexts: EguiContexts,
    map: Res<MapPaint>,
    mut camera: ResMut<MapCamera>,
    hovered: Res<Hovered>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    egui::Area::new("overview".into()).fixed_pos(egui::pos2(1072.0, 528.0)).show(ctx, |ui| {
        minimap(ui, &map, camera.bypass_change_detection(), egui::vec2(200.0, 104.0));
        let name = hovered.0.map_or("", |p| Geography::world().provinces[p as usize].name.as_str());
        ui.colored_label(egui::Color32::LIGHT_GRAY, name);
    });
    Ok(())
}

fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    mut map: ResMut<MapPaint>,
    mut bench: ResMut<Bench>,
    mut camera: ResMut<MapCamera>,
) {
    if keys.just_pressed(KeyCode::KeyM) {
        map.fill.rotate_right(7);
        map.colours_changed();
    }
    if keys.just_pressed(KeyCode::KeyB) {
        *bench = Bench { running: true, ..default() };
    }
    let places = [
        (KeyCode::Digit1, 15.0, 48.0, 16.0),
        (KeyCode::Digit2, -75.0, -10.0, 20.0),
        (KeyCode::Digit3, 118.0, 36.0, 13.0),
        (KeyCode::Digit4, 178.0, 64.0, 12.0),
        (KeyCode::Digit5, 178.0, -18.0, 40.0),
        (KeyCode::Digit6, 15.0, 20.0, 3.0),
        (KeyCode::Digit7, -3.5, 40.2, 48.0),
        (KeyCode::Digit8, -95.0, 40.0, 10.0),
    ];
    for (key, lon, lat, zoom) in places {
        if keys.just_pressed(key) {
            camera.fly_to(lon, lat, zoom);
        }
    }
}

fn select(mut clicks: MessageReader<ProvinceClicked>, mut map: ResMut<MapPaint>) {
    for click in clicks.read() {
        map.selected = click.0;
    }
}

#[derive(Resource, Default)]
struct Bench {
    running: bool,
    still: bool,
    seconds: f32,
    frames: u32,
    drawn: Vec<f32>,
    lettered: Vec<f32>,
    looked_up: Vec<f32>,
}

/// What the map says of its own costs; an empty window has none.
type Costs<'w> =
    (Option<Res<'w, Picture>>, Option<Res<'w, Lettering>>, Option<Res<'w, Lookup>>, Option<Res<'w, Canvas>>);

/// Pans at a fixed speed, counts frames and prints what they cost.
fn bench(
    mut bench: ResMut<Bench>,
    mut camera: ResMut<MapCamera>,
    time: Res<Time>,
    (picture, lettering, lookup, canvas): Costs,
    mut exit: MessageWriter<AppExit>,
) {
    if !bench.running {
        return;
    }
    let ms = |d: std::time::Duration| d.as_secs_f32() * 1000.0;
    if let (Some(picture), Some(lettering), Some(lookup)) = (&picture, &lettering, &lookup) {
        bench.drawn.push(ms(picture.cost));
        bench.lettered.push(ms(lettering.cost));
        bench.looked_up.push(ms(lookup.cost));
    }
    // The first seconds are for pipelines and fonts.
    if time.elapsed_secs() < 4.0 {
        return;
    }
    bench.frames += 1;
    bench.seconds += time.delta_secs();
    let speed = if bench.still { 0.0 } else { 120.0 };
    camera.lon += f64::from(time.delta_secs()) * speed / camera.zoom * (f64::from(bench.seconds) * 0.7).cos() * 2.0;
    if bench.seconds < 10.0 {
        return;
    }
    if let Some(canvas) = canvas {
        println!("{} frames, {} pictures of the map drawn since the start", bench.frames, canvas.pictures);
    }
    println!("{:.1} frames a second over {:.1} s", bench.frames as f32 / bench.seconds, bench.seconds);
    if let Some(picture) = picture {
        println!("triangles (waterlines, graticule, land, band, hatch, lakes, lines): {:?}", picture.triangles);
        for (what, times) in [("meshes", &bench.drawn), ("lettering", &bench.lettered), ("look-up", &bench.looked_up)] {
            let mean = times.iter().sum::<f32>() / times.len() as f32;
            let worst = times.iter().copied().fold(0.0, f32::max);
            println!("{what}: last cost {mean:.2} ms on average, {worst:.2} ms at worst");
        }
    }
    exit.write(AppExit::Success);
}
