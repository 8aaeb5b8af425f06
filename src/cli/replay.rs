//! `replay`: what a recorded history holds, and whether this game plays it again to the last bit.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{Done, load};
use crate::scenario::Scenario;
use crate::session::{Difference, Divergence, Logged, Replay, verify};
use crate::units::with_names;

#[derive(Args)]
pub struct ReplayArgs {
    /// A replay file
    file: PathBuf,
    /// Plays it again and compares every hash
    #[arg(long)]
    verify: bool,
}

pub fn run(args: &ReplayArgs) -> Done {
    let scenario = Replay::scenario_of(&args.file)?;
    let book = load(Some(&scenario))?;
    let replay = Replay::read(&book, &args.file)?;
    println!(
        "{} {} · seed {} · to {} · {} orders, {} of others · {} hashes",
        replay.scenario,
        replay.scenario_version,
        replay.seed,
        replay.end,
        replay.commands.len(),
        replay.others.len(),
        replay.hashes.len()
    );
    if !args.verify {
        return Ok(ExitCode::SUCCESS);
    }
    match verify(book.clone(), &replay, |_| ())? {
        None => {
            println!("verified: every hash and every order agrees");
            Ok(ExitCode::SUCCESS)
        }
        Some(divergence) => {
            println!("{}", told(&book, &divergence));
            Ok(ExitCode::from(1))
        }
    }
}

/// Where the two histories part, in a sentence.
fn told(book: &Scenario, divergence: &Divergence) -> String {
    let order = |logged: &Option<Logged>| match logged {
        Some(l) => with_names(&book.names, || format!("{:?} orders {:?}", l.actor, l.command)),
        None => "no order".to_owned(),
    };
    match &divergence.what {
        Difference::Table(table) => format!("differs on {}: first in the table `{table}`", divergence.date),
        Difference::Order { number, recorded, found } => format!(
            "differs on {}: first in order {number} of the seats that nobody plays\n  recorded: {}\n  here:     {}",
            divergence.date,
            order(recorded),
            order(found)
        ),
    }
}
