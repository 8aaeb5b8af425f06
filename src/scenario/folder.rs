//! A scenario's folder, on disk or built into the program, read as a layer of files.
//!
//! Folders come from strangers: size, number and depth are limited before anything is parsed, links may not leave the
//! folder, and only files that a scenario can have are opened.

use std::fs;
use std::path::{Path, PathBuf};

use include_dir::Dir;

use super::{Diagnostic, Origin};

/// The files of one scenario folder.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// The folder's name.
    pub name: String,
    /// The folder as a person is told of it.
    pub shown: String,
    /// Sorted by path.
    pub files: Vec<LayerFile>,
}

#[derive(Clone, Debug)]
pub struct LayerFile {
    /// Inside the folder, with `/`.
    pub path: String,
    pub text: String,
}

pub const MANIFEST: &str = "scenario.ron";
pub const DEFINES: &str = "defines.ron";
pub const TEXTS: &str = "text/en/";

const MOST_BYTES_A_FILE: u64 = 4 << 20;
const MOST_BYTES: u64 = 64 << 20;
const MOST_FILES: usize = 4_000;
const DEEPEST: usize = 6;

impl Layer {
    /// Reads a folder on disk; what is wrong with it is told beside.
    pub fn read_folder(folder: &Path) -> (Self, Vec<Diagnostic>) {
        let mut faults = Vec::new();
        (read_disk(folder, &mut faults), faults)
    }

    pub fn file(&self, path: &str) -> Option<&LayerFile> {
        self.files.iter().find(|f| f.path == path)
    }

    pub fn shown_file(&self, path: &str) -> String {
        format!("{}/{path}", self.shown)
    }
}

/// Reads a folder on disk. Files that cannot be taken are reported and left out.
pub fn read_disk(folder: &Path, faults: &mut Vec<Diagnostic>) -> Layer {
    let mut reader = Reader::new(folder.display().to_string(), name_of(folder));
    match folder.canonicalize() {
        Ok(root) => reader.disk(&root, folder, "", 1),
        Err(error) => reader.fault("", "unreadable", format!("this folder cannot be read: {error}")),
    }
    reader.finish(faults)
}

/// Reads a folder that is built into the program.
pub fn read_embedded(folder: &Dir<'_>, faults: &mut Vec<Diagnostic>) -> Layer {
    let name = name_of(folder.path());
    let mut reader = Reader::new(format!("<built in>/{name}"), name);
    reader.embedded(folder, folder.path(), 1);
    reader.finish(faults)
}

fn name_of(folder: &Path) -> String {
    // `.` and `..` have no name of their own.
    let full = if folder.file_name().is_some() { Ok(folder.to_path_buf()) } else { folder.canonicalize() };
    full.unwrap_or_default().file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

struct Reader {
    layer: Layer,
    faults: Vec<Diagnostic>,
    bytes: u64,
    seen: usize,
}

impl Reader {
    fn new(shown: String, name: String) -> Self {
        let shown = shown.trim_end_matches('/').to_owned();
        Self { layer: Layer { name, shown, files: Vec::new() }, faults: Vec::new(), bytes: 0, seen: 0 }
    }

    fn disk(&mut self, root: &Path, folder: &Path, inside: &str, depth: usize) {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.fault(inside, "unreadable", format!("this folder cannot be read: {error}")),
        };
        let mut paths: Vec<PathBuf> = entries.filter_map(|e| e.ok().map(|e| e.path())).collect();
        // Files before folders, so that a crowded folder cannot hide the manifest.
        paths.sort_by_key(|path| (path.is_dir(), path.clone()));
        for path in paths {
            let Some(name) = path.file_name().and_then(|n| n.to_str()) else { continue };
            if name.starts_with('.') || !self.counted() {
                continue;
            }
            let inner = format!("{inside}{name}");
            // Following the link, so that what is judged is what would be read.
            let Ok(real) = path.canonicalize() else {
                self.fault(&inner, "unreadable", "this link leads nowhere".to_owned());
                continue;
            };
            if !real.starts_with(root) {
                self.fault(&inner, "leaves-folder", "this link leads out of the scenario's folder".to_owned());
            } else if real.is_dir() {
                if self.may_descend(&inner, depth) {
                    self.disk(root, &path, &format!("{inner}/"), depth + 1);
                }
            } else if self.wanted(&inner) {
                let size = fs::metadata(&real).map_or(0, |m| m.len());
                if self.may_take(&inner, size) {
                    match fs::read(&real) {
                        Ok(bytes) => self.take(inner, &bytes),
                        Err(error) => self.fault(&inner, "unreadable", format!("this file cannot be read: {error}")),
                    }
                }
            }
        }
    }

    fn embedded(&mut self, folder: &Dir<'_>, root: &Path, depth: usize) {
        let inside = |path: &Path| {
            let path = path.strip_prefix(root).unwrap_or(path);
            path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
        };
        for file in folder.files() {
            let inner = inside(file.path());
            if self.counted() && self.wanted(&inner) && self.may_take(&inner, file.contents().len() as u64) {
                self.take(inner, file.contents());
            }
        }
        for dir in folder.dirs() {
            if self.may_descend(&inside(dir.path()), depth) {
                self.embedded(dir, root, depth + 1);
            }
        }
    }

    /// Counts one more file or folder; false once there are too many.
    fn counted(&mut self) -> bool {
        self.seen += 1;
        if self.seen == MOST_FILES + 1 {
            self.fault("", "too-many", format!("this folder holds more than {MOST_FILES} files; the rest is not read"));
        }
        self.seen <= MOST_FILES
    }

    fn may_descend(&mut self, inner: &str, depth: usize) -> bool {
        if depth > DEEPEST {
            self.fault(inner, "too-deep", format!("folders are nested more than {DEEPEST} deep; this is not read"));
        }
        depth <= DEEPEST
    }

    fn wanted(&mut self, inner: &str) -> bool {
        let (is_ron, is_text) = (inner.ends_with(".ron"), inner.ends_with(".ftl"));
        if is_text && !inner.starts_with("text/") {
            let message = format!("texts are read from `{TEXTS}` only; this file is not read");
            let place = self.place(inner);
            self.faults.push(Diagnostic::warning("misplaced-file", place, message));
        }
        is_ron || (is_text && inner.starts_with(TEXTS))
    }

    fn may_take(&mut self, inner: &str, size: u64) -> bool {
        let mb = |bytes: u64| bytes >> 20;
        if size > MOST_BYTES_A_FILE {
            let message = format!("this file is larger than {} MB and is not read", mb(MOST_BYTES_A_FILE));
            self.fault(inner, "too-large", message);
            return false;
        }
        self.bytes += size;
        if self.bytes > MOST_BYTES {
            if self.bytes - size <= MOST_BYTES {
                let message = format!("this folder is larger than {} MB; the rest is not read", mb(MOST_BYTES));
                self.fault("", "too-large", message);
            }
            return false;
        }
        true
    }

    fn take(&mut self, path: String, bytes: &[u8]) {
        match std::str::from_utf8(bytes) {
            Ok(text) => self.layer.files.push(LayerFile { path, text: text.to_owned() }),
            Err(error) => {
                let line = bytes[..error.valid_up_to()].iter().filter(|&&b| b == b'\n').count() + 1;
                let message = format!("this file is not UTF-8 text: line {line} has a byte that is none");
                self.fault(&path, "not-utf8", message);
            }
        }
    }

    fn place(&self, inner: &str) -> Origin {
        let inner = inner.trim_end_matches('/');
        if inner.is_empty() { Origin::whole(&self.layer.shown) } else { Origin::whole(&self.layer.shown_file(inner)) }
    }

    fn fault(&mut self, inner: &str, key: &'static str, message: String) {
        let place = self.place(inner);
        self.faults.push(Diagnostic::error(key, place, message));
    }

    fn finish(mut self, faults: &mut Vec<Diagnostic>) -> Layer {
        self.layer.files.sort_by(|a, b| a.path.cmp(&b.path));
        faults.append(&mut self.faults);
        self.layer
    }
}
