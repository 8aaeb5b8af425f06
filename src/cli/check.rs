//! `check`: every fault of a scenario.

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Args;

use super::{DEFAULT_SCENARIO, Done, Format};
use crate::scenario::Library;

#[derive(Args)]
pub struct CheckArgs {
    /// A scenario's folder or name; without it the bundled one
    path: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Warnings count as errors
    #[arg(long)]
    strict: bool,
}

pub fn run(args: &CheckArgs) -> Done {
    let report = Library::standard().check(args.path.as_deref().unwrap_or(DEFAULT_SCENARIO));
    match args.format {
        Format::Text => print!("{}", report.render(std::io::stdout().is_terminal())),
        Format::Json => println!("{:#}", report.to_json()),
    }
    let bad = report.has_errors() || (args.strict && report.warnings() > 0);
    Ok(if bad { ExitCode::from(1) } else { ExitCode::SUCCESS })
}
