//! Writing to the standard output: in these modules `print!` and `println!` are those below.
//!
//! A reader who has gone away (`| head`) wants no more: the work ends there without a word. What cannot be written for any
//! other reason is a failure like others.

use std::fmt::Arguments;
use std::io::{ErrorKind, Write};

macro_rules! print {
    ($($part:tt)*) => { $crate::cli::out::write(format_args!($($part)*)) };
}

macro_rules! println {
    () => { $crate::cli::out::write(format_args!("\n")) };
    ($($part:tt)*) => { $crate::cli::out::write(format_args!("{}\n", format_args!($($part)*))) };
}

pub(super) fn write(text: Arguments<'_>) {
    let mut out = std::io::stdout().lock();
    match out.write_fmt(text) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        Err(error) => {
            eprintln!("error: nothing can be written: {error}");
            std::process::exit(1);
        }
    }
}
