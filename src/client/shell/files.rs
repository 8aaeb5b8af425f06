//! The player's folders: where saves and settings lie.

use std::path::PathBuf;
use std::time::SystemTime;

use crate::session::{SaveHeader, read_header};

/// Saves of one seat made by themselves: the last few, in turn.
const AUTOSAVES: u32 = 3;
const ENDING: &str = "gmsave";

/// Where saves lie: the user's data folder, or here if the system has none.
pub fn saves_folder() -> PathBuf {
    directories::ProjectDirs::from("", "", "grand-marshal")
        .map_or_else(|| PathBuf::from("saves"), |dirs| dirs.data_dir().join("saves"))
}

/// Where the settings lie.
pub fn settings_file() -> PathBuf {
    directories::ProjectDirs::from("", "", "grand-marshal")
        .map_or_else(|| PathBuf::from("settings.ron"), |dirs| dirs.config_dir().join("settings.ron"))
}

/// A file in the folder of saves.
#[derive(Clone, Debug)]
pub struct SavedGame {
    pub path: PathBuf,
    pub name: String,
    pub written: SystemTime,
    /// What it says of itself, or why it cannot be read.
    pub header: Result<SaveHeader, String>,
}

/// All saves, the newest first.
pub fn saves() -> Vec<SavedGame> {
    let Ok(folder) = std::fs::read_dir(saves_folder()) else { return Vec::new() };
    let mut found: Vec<SavedGame> = folder
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == ENDING))
        .map(|path| SavedGame {
            name: path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default(),
            written: std::fs::metadata(&path).and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH),
            header: read_header(&path).map_err(|e| e.to_string()),
            path,
        })
        .collect();
    found.sort_by(|a, b| b.written.cmp(&a.written).then_with(|| a.name.cmp(&b.name)));
    found
}

/// The file for the next save of a game made by itself: of a few, the one that is missing or oldest.
pub fn next_autosave(scenario: &str, seat: Option<&str>) -> PathBuf {
    let seat = seat.unwrap_or("watching");
    let file = |n: u32| saves_folder().join(format!("{scenario} {seat} by itself {n}.{ENDING}"));
    let written = |path: &PathBuf| std::fs::metadata(path).and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    (1..=AUTOSAVES).map(file).min_by_key(written).expect("there is at least one")
}

/// The file for a game of this scenario, seat and day. Names of entries are safe in file names.
pub fn save_path(scenario: &str, seat: Option<&str>, date: crate::units::Date) -> PathBuf {
    let seat = seat.unwrap_or("watching");
    saves_folder().join(format!("{scenario} {seat} {date}.{ENDING}"))
}
