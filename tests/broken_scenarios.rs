//! Broken scenarios and the exact diagnostics that they earn.
//!
//! Each folder of `tests/broken` is a layer over the tiny scenario with a fault or two and `expected.txt`, the page as
//! a person sees it. Make the pages anew with `UPDATE_EXPECTED=1 cargo test --test broken_scenarios`, and read them.

use std::fs;
use std::path::{Path, PathBuf};

use grand_marshal::scenario::{Library, Shelf, WorldMap};

fn library(shelves: &[&Path]) -> Library {
    let table = |name: &str| fs::read_to_string(format!("tests/fixtures/tiny/{name}.csv")).expect("a fixture");
    let map = WorldMap::read(&table("provinces"), &table("adjacency")).expect("a map");
    Library::new(shelves.iter().map(|s| Shelf::Folder(s.to_path_buf())), map.into())
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> =
        fs::read_dir("tests/broken").expect("the corpus").map(|e| e.expect("an entry").path()).collect();
    cases.retain(|case| case.is_dir());
    cases.sort();
    cases
}

#[test]
fn each_broken_scenario_earns_its_page() {
    let library = library(&["tests/broken".as_ref(), "tests/fixtures".as_ref()]);
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        // By path, so that a folder without a manifest is a case too.
        let (scenario, report) = library.load_and_report(&case.display().to_string());
        assert_eq!(scenario.is_none(), report.has_errors(), "{}: loads if and only if it has no error", case.display());
        let page = report.render(false);
        let golden = case.join("expected.txt");
        if update {
            fs::write(&golden, &page).expect("the corpus can be written");
        } else if fs::read_to_string(&golden).unwrap_or_default() != page {
            wrong.push(format!("{} now earns:\n\n{page}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} cases differ from their expected.txt", wrong.join("\n"), wrong.len());
}

#[test]
fn the_corpus_is_large_and_every_case_is_faulty() {
    let cases = cases();
    assert!(cases.len() >= 60, "only {} cases", cases.len());
    let library = library(&["tests/broken".as_ref(), "tests/fixtures".as_ref()]);
    for case in cases {
        let report = library.check(&case.display().to_string());
        assert!(!report.diagnostics().is_empty(), "{} has nothing wrong with it", case.display());
    }
}

#[test]
fn json_says_the_same_as_the_page() {
    let library = library(&["tests/broken".as_ref(), "tests/fixtures".as_ref()]);
    let json = library.check("duplicate_id").to_json();
    assert_eq!(json["errors"], 1);
    let only = &json["diagnostics"][0];
    assert_eq!((&only["severity"], &only["key"]), (&"error".into(), &"duplicate-id".into()));
    assert_eq!((&only["line"], &only["also"][0]["line"]), (&3.into(), &3.into()));
    assert!(only["file"].as_str().is_some_and(|f| f.ends_with("b.ron")));
}

/// A scenario over tiny in a folder of its own, made of these files.
fn made(name: &str, files: &[(&str, Vec<u8>)]) -> tempfile::TempDir {
    let shelf = tempfile::tempdir().expect("a temporary folder");
    let manifest = format!(
        "Scenario(id: \"{name}\", version: \"1\", start: \"1947-03-01\", end: \"1949-03-01\", extends: \"tiny\")"
    );
    let texts = format!("scenario-{name} = Made\n    .about = Made for a test.\n");
    let always = [("scenario.ron", manifest.into_bytes()), ("text/en/made.ftl", texts.into_bytes())];
    for (path, bytes) in always.iter().chain(files) {
        let path = shelf.path().join(name).join(path);
        fs::create_dir_all(path.parent().expect("inside the shelf")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    shelf
}

/// The keys and messages of what is found.
fn found(shelf: &Path, name: &str) -> Vec<String> {
    let report = library(&[shelf, "tests/fixtures".as_ref()]).check(name);
    report.diagnostics().iter().map(|d| format!("{}: {}", d.key, d.message)).collect()
}

#[test]
fn too_large_a_file_is_refused_unread() {
    let shelf = made("heavy", &[("a.ron", vec![b' '; (4 << 20) + 1])]);
    assert_eq!(found(shelf.path(), "heavy"), ["too-large: this file is larger than 4 MB and is not read"]);
}

#[test]
fn too_large_a_folder_is_not_read_to_its_end() {
    let files: Vec<(String, Vec<u8>)> = (0..17).map(|n| (format!("{n:02}.ron"), vec![b' '; 4 << 20])).collect();
    let files: Vec<(&str, Vec<u8>)> = files.iter().map(|(path, bytes)| (path.as_str(), bytes.clone())).collect();
    let found = found(made("fat", &files).path(), "fat");
    assert!(
        found.contains(&"too-large: this folder is larger than 64 MB; the rest is not read".to_owned()),
        "{found:?}"
    );
}

#[test]
fn too_many_files_are_not_all_read() {
    let files: Vec<String> = (0..4001).map(|n| format!("many/{n}.txt")).collect();
    let files: Vec<(&str, Vec<u8>)> = files.iter().map(|path| (path.as_str(), Vec::new())).collect();
    let shelf = made("many", &files);
    let found = found(shelf.path(), "many");
    assert_eq!(found[0], "too-many: this folder holds more than 4000 files; the rest is not read");
}

#[test]
fn more_entries_than_ids_are_refused() {
    let entries: String = (0..60_001).map(|n| format!("Condition(id: \"c{n}\", is: Never),\n")).collect();
    let shelf = made("crowd", &[("a.ron", format!("[{entries}]").into_bytes())]);
    let found = found(shelf.path(), "crowd");
    let many = found.iter().filter(|f| f.starts_with("too-many")).count();
    assert_eq!(many, 1, "{:?}", &found[..3.min(found.len())]);
}

#[test]
fn chains_of_scenarios_end_somewhere() {
    let shelf = tempfile::tempdir().expect("a temporary folder");
    for n in 0..10 {
        let folder = shelf.path().join(format!("s{n}"));
        fs::create_dir(&folder).expect("a folder");
        let manifest = format!(
            "Scenario(id: \"s{n}\", version: \"1\", start: \"1947-03-01\", end: \"1949-03-01\", extends: \"s{}\")",
            n + 1
        );
        fs::write(folder.join("scenario.ron"), manifest).expect("a manifest");
    }
    assert_eq!(found(shelf.path(), "s0"), ["too-deep: more than 8 scenarios extend each other in a row"]);
}

#[test]
fn a_page_of_very_many_faults_is_cut_and_counts_them_all() {
    let entries: String = (0..300).map(|n| format!("Condition(id: \"c{n}\", is: Nevr),\n")).collect();
    let shelf = made("wild", &[("a.ron", format!("[{entries}]").into_bytes())]);
    let page = library(&[shelf.path(), "tests/fixtures".as_ref()]).check("wild").render(false);
    assert!(page.ends_with("… and 100 more\n\n300 errors\n"), "{}", &page[page.len() - 200..]);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_refused() {
    let shelf = made("leaving", &[]);
    let outside = shelf.path().join("outside.ron");
    fs::write(&outside, "[]").expect("a file");
    std::os::unix::fs::symlink(&outside, shelf.path().join("leaving/inside.ron")).expect("a link");
    let expected = ["leaves-folder: this link leads out of the scenario's folder"];
    assert_eq!(found(shelf.path(), "leaving"), expected);
}
