//! `replay`: what a recorded history holds, and whether this game plays it again to the last bit.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{Done, load};
use crate::session::{Replay, verify};

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
        "{} {} · seed {} · to {} · {} orders · {} hashes",
        replay.scenario,
        replay.scenario_version,
        replay.seed,
        replay.end,
        replay.commands.len(),
        replay.hashes.len()
    );
    if !args.verify {
        return Ok(ExitCode::SUCCESS);
    }
    match verify(book, &replay, |_| ())? {
        None => {
            println!("verified: every hash agrees");
            Ok(ExitCode::SUCCESS)
        }
        Some(d) => {
            println!("differs on {}: first in the table `{}`", d.date, d.table);
            Ok(ExitCode::from(1))
        }
    }
}
