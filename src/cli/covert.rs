//! `covert`: what a country's service runs, could do and has bought; and what it knows of the others.

use std::process::ExitCode;

use clap::Args;

use super::{Done, Failure, load, named};
use crate::rules::covert;
use crate::session::{Keeping, Session};
use crate::telling::{Teller, number};
use crate::units::{CountryId, Date, FactionId, Kind, with_names};
use crate::world::Runner;

#[derive(Args)]
pub struct CovertArgs {
    /// Country, or a faction, by id
    whose: String,
    /// The day
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    #[arg(long, value_name = "N", default_value_t = 1947)]
    seed: u64,
    #[arg(long, value_name = "S")]
    scenario: Option<String>,
}

pub fn run(args: &CovertArgs) -> Done {
    let book = load(args.scenario.as_deref())?;
    let mut session = Session::new(book.clone(), args.seed, None, Keeping::default())
        .map_err(|r| Failure(format!("cannot begin: {}", r.reason)))?;
    session.run_until(args.at.unwrap_or(book.manifest.start.plus(1)));
    let country = book.names.find(Kind::Country, &args.whose).map(|n| Runner::Country(CountryId(n)));
    let faction = || named(&book, Kind::Faction, &args.whose).map(|n| Runner::Faction(FactionId(n)));
    let runner = match country {
        Some(runner) => runner,
        None => faction()?,
    };
    println!("{} · {} · seed {}", args.whose, session.today(), args.seed);
    for line in with_names(&book.names, || board(&session, runner)) {
        println!("{line}");
    }
    Ok(ExitCode::SUCCESS)
}

fn board(session: &Session, runner: Runner) -> Vec<String> {
    let (book, t) = (&**session.book(), session.tables());
    let tell = Teller::new(book, t);
    let mut lines = vec![String::new(), "networks".to_owned()];
    for (country, n) in t.networks.run_by(runner) {
        lines.push(format!(
            "  {:24} {:>6.1} agents  depth {:>4.1}  cover {:>4.1}  known {:>4.1}  {} a month",
            tell.country(country),
            n.agents,
            n.depth,
            n.cover,
            n.known,
            number::money(n.monthly),
        ));
        let acts = covert::offered(book, n.depth).map(|act| {
            let odds = covert::odds(book, t, runner, act, country, &mut ());
            let risk = covert::risk(book, t, runner, act, country, &mut ());
            format!("{} {odds:.0}/{risk:.0}", tell.act(act))
        });
        let acts: Vec<String> = acts.collect();
        if !acts.is_empty() {
            lines.push(format!("      odds/risk: {}", acts.join(", ")));
        }
    }
    lines.extend([String::new(), "under way".to_owned()]);
    for o in t.networks.under_way(runner) {
        let (act, target) = (tell.act(o.act), tell.target(o.target));
        lines.push(format!("  {act}: {target}, due {}, odds {:.0}, risk {:.0}", o.due, o.odds, o.risk));
    }
    lines.extend([String::new(), "files".to_owned()]);
    for report in t.networks.files.iter().filter(|r| r.runner == runner).rev().take(20) {
        lines.push(format!("  {}  {}", report.day, tell.report(report)));
    }
    lines.extend([String::new(), "bought (last month's account; what is held)".to_owned()]);
    for purchase in covert::purchases(book, t, runner) {
        let line = tell.purchase(&purchase);
        lines.push(format!("  {:>8}  {}", line.value, line.label));
    }
    if let Runner::Faction(faction) = runner {
        lines.extend([String::new(), "its following, what was bought and what is its own".to_owned()]);
        lines.extend(tell.account_lines(faction).iter().map(|l| format!("  {:>10}  {}", l.value, l.label)));
    }
    if let Runner::Country(home) = runner {
        lines.extend([String::new(), "foreign networks in the country".to_owned()]);
        for s in covert::suspicions(book, t, None, home) {
            let whose = s.master.map_or_else(|| "?".to_owned(), |r| tell.runner(r));
            lines.push(format!("  {:24} {:>6.1} agents, {:.0} % known", whose, s.agents.value, s.known));
        }
        let strength = covert::strength(book, t, home, &mut ());
        lines.extend([String::new(), format!("strength of the service {strength:.1}")]);
    }
    lines
}
