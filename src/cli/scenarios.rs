//! `scenarios`: what is installed.

use std::process::ExitCode;

use super::Done;
use crate::scenario::Library;

pub fn run() -> Done {
    for found in Library::standard().list() {
        println!("{:24} {:32} {}", found.id, found.title.unwrap_or_default(), found.place);
    }
    Ok(ExitCode::SUCCESS)
}
