//! Floor 8: the command line. Reads the world and sends commands, as the window does.
//!
//! Exit codes: 0 fine, 1 the work failed, 2 wrong usage.

mod abroad;
#[macro_use]
mod out;

mod books;
mod check;
mod covert;
mod decades;
mod diary;
mod election;
pub mod orders;
mod replay;
mod scenarios;
mod simulate;
mod wars;
mod why;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::scenario::{Library, Scenario};
use crate::units::{Date, FactionId, Kind};

/// A grand-strategy simulation of alternate histories.
#[derive(Parser)]
#[command(
    name = "grand-marshal",
    version,
    about = "Grand Marshal: a grand-strategy simulation of alternate histories.",
    after_help = "Without a command the game opens. Exit codes: 0 fine, 1 the work failed, 2 wrong usage."
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Work>,
}

#[derive(Subcommand)]
enum Work {
    /// Opens the game in a window
    Play(PlayArgs),
    /// Runs days without a window and says what came of them
    Simulate(simulate::SimulateArgs),
    /// Loads and checks a scenario and reports every fault
    Check(check::CheckArgs),
    /// Describes a replay, or plays it again and compares every hash
    Replay(replay::ReplayArgs),
    /// Explains a published value, an event or a decision
    Why(why::WhyArgs),
    /// Shows what a secret service runs, has done and has bought abroad
    Covert(covert::CovertArgs),
    /// Shows how a country voted or would vote, and who won each seat and why
    Election(election::ElectionArgs),
    /// Tells how every armed struggle comes out over many histories
    Wars(wars::WarsArgs),
    /// Counts over many histories how often states borrow, sign, quarrel, vote and spy, and shows how their money stands
    Decades(decades::DecadesArgs),
    /// Reads a country's books of a month, forecasts its year, or shows the money of the world
    Books(books::BooksArgs),
    /// Shows how a country stands among the others, and what offers would be answered
    Abroad(abroad::AbroadArgs),
    /// Lists the scenarios that are installed
    Scenarios,
}

#[derive(Args, Default)]
struct PlayArgs {
    /// Scenario by name, or a folder
    #[arg(long, value_name = "S")]
    scenario: Option<String>,
    /// Faction to play, by id
    #[arg(long, value_name = "FACTION")]
    seat: Option<String>,
    /// A saved game to go on with
    #[arg(long, value_name = "FILE")]
    load: Option<PathBuf>,
    /// Names every random stream of the history
    #[arg(long, value_name = "N", default_value_t = 1947)]
    seed: u64,
    /// Renders one frame into a PNG file and ends
    #[arg(long, value_name = "FILE")]
    screenshot: Option<PathBuf>,
    /// The day of the screenshot
    #[arg(long, value_name = "DATE", requires = "screenshot")]
    until: Option<Date>,
    /// The map mode of the screenshot: political, overlords, leading, influence:MOVEMENT, faction:FACTION, form, coalition, winners, turnout, franchise, stance:QUESTION, unrest, population
    /// and the others that an unknown name lists
    #[arg(long, value_name = "MODE", requires = "screenshot", default_value = "political")]
    map_mode: String,
    /// What the screenshot shows: game, title, seats, event, log, settings, keys, aims, tray, menu, or country:ID (country:ID:PAGE), faction:ID, person:ID, province:ID, poll:COUNTRY, night:COUNTRY, record:COUNTRY, and the boards war:COUNTRY, books:COUNTRY, foreign:COUNTRY, occupation:COUNTRY, covert:COUNTRY (war:COUNTRY:PAGE)
    #[arg(long, value_name = "SCREEN", requires = "screenshot", default_value = "game")]
    screen: String,
    /// Size of the screenshot in pixels
    #[arg(long, value_name = "WxH", requires = "screenshot", default_value = "1280x720")]
    size: String,
    /// Size of the interface on the screenshot, 1 as shipped
    #[arg(long, value_name = "N", requires = "screenshot")]
    ui_scale: Option<f32>,
}

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

/// What went wrong, in words for the person at the terminal.
struct Failure(String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

type Done = Result<ExitCode, Failure>;

/// Parses the arguments and does what they ask.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        None => play(PlayArgs {
            seed: 1947,
            map_mode: "political".into(),
            screen: "game".into(),
            size: "1280x720".into(),
            ..PlayArgs::default()
        }),
        Some(Work::Play(args)) => play(args),
        Some(Work::Simulate(args)) => simulate::run(args),
        Some(Work::Check(args)) => check::run(&args),
        Some(Work::Replay(args)) => replay::run(&args),
        Some(Work::Why(args)) => why::run(&args),
        Some(Work::Covert(args)) => covert::run(&args),
        Some(Work::Election(args)) => election::run(&args),
        Some(Work::Wars(args)) => wars::run(&args),
        Some(Work::Decades(args)) => decades::run(&args),
        Some(Work::Books(args)) => books::run(&args),
        Some(Work::Abroad(args)) => abroad::run(&args),
        Some(Work::Scenarios) => scenarios::run(),
    };
    done.unwrap_or_else(|Failure(what)| {
        eprintln!("error: {what}");
        ExitCode::from(1)
    })
}

/// The scenario that a command means when none is named.
const DEFAULT_SCENARIO: &str = "after_the_coup";

/// Loads a scenario or prints why it cannot be.
fn load(name: Option<&str>) -> Result<Arc<Scenario>, Failure> {
    Library::standard().load(name.unwrap_or(DEFAULT_SCENARIO)).map_err(|report| {
        eprint!("{}", report.render(std::io::IsTerminal::is_terminal(&std::io::stderr())));
        Failure("the scenario has errors and does not start".to_owned())
    })
}

/// A faction by its id, with a suggestion if there is none.
fn faction(book: &Scenario, name: &str) -> Result<FactionId, Failure> {
    named(book, Kind::Faction, name).map(FactionId)
}

fn named(book: &Scenario, kind: Kind, name: &str) -> Result<u16, Failure> {
    book.names.find(kind, name).ok_or_else(|| {
        let near = book
            .names
            .all(kind)
            .map(|n| (strsim::damerau_levenshtein(n, name), n))
            .min()
            .filter(|(distance, _)| *distance <= 1 + name.len() / 3);
        let hint = near.map_or_else(String::new, |(_, n)| format!("; did you mean `{n}`?"));
        Failure(format!("there is no {} `{name}` in `{}`{hint}", kind.word(), book.manifest.id))
    })
}

#[cfg(feature = "client")]
fn play(args: PlayArgs) -> Done {
    use crate::client::{PlayOptions, ScreenshotOptions, run};
    let size = args.size.split_once('x').and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    let size = size.ok_or_else(|| Failure(format!("`{}` is not a size; write 1280x720", args.size)))?;
    let direct = args.seat.is_some() || args.screenshot.is_some() || args.scenario.is_some();
    let book = if direct || args.load.is_some() { Some(load(args.scenario.as_deref())?) } else { None };
    if let (Some(book), Some(seat)) = (&book, &args.seat) {
        faction(book, seat)?;
    }
    let screenshot = args.screenshot.map(|path| ScreenshotOptions {
        path,
        until: args.until,
        mode: args.map_mode.clone(),
        screen: args.screen.clone(),
        size,
        ui_scale: args.ui_scale.unwrap_or(1.0),
    });
    run(PlayOptions { book, seat: args.seat, load: args.load, seed: args.seed, screenshot })?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(not(feature = "client"))]
fn play(args: PlayArgs) -> Done {
    let asked = args.seat.or(args.scenario).unwrap_or_else(|| DEFAULT_SCENARIO.to_owned());
    let _ = (args.load, args.seed, args.screenshot, args.until, args.map_mode, args.screen, args.size, args.ui_scale);
    Err(Failure(format!(
        "this is the headless build, it has no window to play `{asked}` in; build with the default features, or use `simulate`"
    )))
}
