//! `simulate`: days without a window.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::orders::Orders;
use super::{Done, Failure, Format, diary, faction, load};
use crate::rules::measure;
use crate::session::{Keeping, Session};
use crate::telling::Teller;
use crate::units::{Date, FactionId, Kind};
use crate::world::{Foresight, StartOptions};

#[derive(Args)]
pub struct SimulateArgs {
    /// Scenario by name, or a folder
    #[arg(long, value_name = "S")]
    scenario: Option<String>,
    /// The last day
    #[arg(long, value_name = "DATE", conflicts_with = "days")]
    until: Option<Date>,
    /// How many days
    #[arg(long, value_name = "N")]
    days: Option<u32>,
    /// Names every random stream of the history
    #[arg(long, value_name = "N", default_value_t = 1947)]
    seed: u64,
    /// A faction that no AI plays: it does what --orders says, and nothing else
    #[arg(long, value_name = "FACTION")]
    seat: Option<String>,
    /// How far ahead the seats that nobody plays look
    #[arg(long, value_enum, default_value_t)]
    foresight: Ahead,
    /// The seats that nobody plays lean to the history as told
    #[arg(long)]
    historical: bool,
    /// Dated orders and answers of that faction: [(on: "1947-03-05", order: Rally), …]
    #[arg(long, value_name = "FILE", requires = "seat")]
    orders: Option<PathBuf>,
    /// Prints the seat's means, open questions and decisions every week
    #[arg(long, requires = "seat")]
    diary: bool,
    /// Writes the history as a replay
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// Saves the last day
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Leaves out of the text what weighs less: 0 all, 1, 2, 3 world news only
    #[arg(long, value_name = "0-3", default_value_t = 2)]
    weight: u8,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Ahead {
    Short,
    #[default]
    Middle,
    Far,
}

pub fn run(args: SimulateArgs) -> Done {
    let book = load(args.scenario.as_deref())?;
    let seat = args.seat.as_deref().map(|name| faction(&book, name)).transpose()?;
    let mut orders = args.orders.as_ref().map_or_else(|| Ok(Orders::none()), |path| Orders::read(&book, path))?;
    let start = book.manifest.start;
    let end = match (args.until, args.days) {
        (Some(date), _) if date < start => {
            return Err(Failure(format!("{date} is before the scenario's first day, {start}")));
        }
        (Some(date), _) => date,
        (None, Some(days)) => start.plus(i32::try_from(days).map_err(|_| Failure("too many days".into()))?),
        (None, None) => book.manifest.canon_end.unwrap_or(book.manifest.end),
    };
    let keeping = Keeping { hashes: args.record.is_some(), ..Keeping::default() };
    let foresight = match args.foresight {
        Ahead::Short => Foresight::Short,
        Ahead::Middle => Foresight::Middle,
        Ahead::Far => Foresight::Far,
    };
    let options = StartOptions { foresight, historical: args.historical };
    let mut session = Session::with_options(book.clone(), args.seed, seat, options, keeping)
        .map_err(|r| Failure(format!("cannot begin: {}", r.reason)))?;
    let began = Instant::now();
    play(&mut session, end, seat, &mut orders, args.diary);
    let elapsed_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    if let Some(path) = &args.record {
        session.replay().write(&book, path)?;
    }
    if let Some(path) = &args.save {
        session.save(path)?;
    }
    for line in &orders.refused {
        eprintln!("refused: {line}");
    }
    if args.orders.is_some() {
        eprintln!("{} orders and answers accepted", orders.accepted);
    }
    match args.format {
        Format::Json => println!("{:#}", report(&session, args.seed, elapsed_ms)),
        Format::Text => print_text(&session, args.weight, elapsed_ms),
    }
    Ok(if orders.refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Runs the days. With a diary, the seat's page is printed once a week.
fn play(session: &mut Session, end: Date, seat: Option<FactionId>, orders: &mut Orders, diary: bool) {
    let days = u64::try_from(end.since(session.today())).unwrap_or(0);
    let bar = if std::io::stderr().is_terminal() {
        indicatif::ProgressBar::new(days)
    } else {
        indicatif::ProgressBar::hidden()
    };
    let start = session.today();
    loop {
        let today = session.today();
        if let Some(seat) = seat {
            let desk = (diary && today.since(start) % 7 == 0).then(|| diary::page(session, seat));
            orders.give(session, session.tables().play.seat.unwrap_or(seat));
            desk.into_iter().for_each(|page| println!("{page}"));
        }
        if today >= end {
            break;
        }
        session.step();
        bar.inc(1);
    }
    bar.finish_and_clear();
}

fn report(session: &Session, seed: u64, elapsed_ms: u64) -> Value {
    let (book, t) = (session.book(), session.tables());
    let tell = Teller::new(book, t);
    let name = |kind, number| book.names.name(kind, number);
    let countries: Vec<Value> = t
        .countries
        .rows
        .iter()
        .filter(|(_, c)| c.exists)
        .map(|(id, c)| {
            json!({
                "id": name(Kind::Country, id.0),
                "name": tell.country(id),
                "head": c.head.map(|f| name(Kind::Faction, f.0)),
                "coalition": c.coalition.iter().map(|f| name(Kind::Faction, f.0)).collect::<Vec<_>>(),
                "coalition_seats": measure::coalition_seats(t, id),
                "overlord": c.overlord.map(|(o, _)| name(Kind::Country, o.0)),
                "stability": c.stability.to_f64(),
                "legitimacy": c.legitimacy.to_f64(),
                "weariness": c.weariness.to_f64(),
                "unrest": measure::unrest(t, id).to_f64(),
                "treasury": c.treasury.to_f64(),
                "provinces": t.provinces.of(id).len(),
            })
        })
        .collect();
    let factions: Vec<Value> = t
        .factions
        .rows
        .iter()
        .filter(|(_, f)| f.active)
        .map(|(id, f)| {
            json!({
                "id": name(Kind::Faction, id.0),
                "name": tell.faction(id),
                "country": name(Kind::Country, f.country.0),
                "movement": name(Kind::Movement, f.movement.0),
                "support": measure::support(t, id).to_f64(),
                "seats": f.seats,
                "members": f.members,
                "funds": f.funds.to_f64(),
                "cohesion": f.cohesion.to_f64(),
                "authority": f.authority.to_f64(),
                "force": f.force.to_f64(),
                "provinces_held": measure::held_provinces(t, id),
            })
        })
        .collect();
    let chronicle: Vec<Value> = t
        .chronicle
        .entries()
        .map(|e| {
            let told = tell.entry(e);
            json!({ "date": e.date.to_string(), "text": told.text, "weight": told.weight, "canon": told.canon })
        })
        .collect();
    json!({
        "scenario": book.manifest.id,
        "seed": seed,
        "start": book.manifest.start.to_string(),
        "end": session.today().to_string(),
        "days": session.today().since(book.manifest.start),
        "hash": session.hash().to_string(),
        "elapsed_ms": elapsed_ms,
        "countries": countries,
        "factions": factions,
        "chronicle": chronicle,
    })
}

fn print_text(session: &Session, weight: u8, elapsed_ms: u64) {
    let t = session.tables();
    let tell = Teller::new(session.book(), t);
    for entry in t.chronicle.entries() {
        let told = tell.entry(entry);
        if told.weight >= weight {
            let place = told.country.map_or_else(String::new, |c| tell.country(c));
            println!("{}  {place:<22}  {}", entry.date, told.text);
        }
    }
    let days = session.today().since(session.book().manifest.start);
    println!("{} · {days} days in {elapsed_ms} ms · hash {}", session.today(), session.hash());
}
