//! Whatever is done to a scenario's files, loading them says what is wrong and never panics; and what does not matter
//! does not matter.

use std::sync::Arc;

use grand_marshal::scenario::{Layer, Library, Scenario, Shelf, WorldMap, load_layers};
use proptest::prelude::*;

fn map() -> Arc<WorldMap> {
    let table = |name: &str| std::fs::read_to_string(format!("tests/fixtures/tiny/{name}.csv")).expect("a fixture");
    Arc::new(WorldMap::read(&table("provinces"), &table("adjacency")).expect("a map"))
}

fn tiny() -> Layer {
    Layer::read_folder("tests/fixtures/tiny".as_ref()).0
}

fn load(layer: &Layer) -> Arc<Scenario> {
    let (scenario, report) = load_layers(std::slice::from_ref(layer), &map(), Vec::new());
    scenario.unwrap_or_else(|| panic!("{}", report.render(false)))
}

/// One change to a file.
#[derive(Clone, Debug)]
enum Damage {
    Flip(usize, u8),
    Cut(usize, usize),
    Repeat(usize, usize),
    Insert(usize, &'static str),
}

fn damage() -> impl Strategy<Value = (usize, Vec<Damage>)> {
    let bits =
        ["(", ")", "[", "]", "\"", ",", ":", "/*", "//", "r#\"", "é", "'", "\\", "\n", "{", "}", "Some(", "-", "."];
    let one = prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        (any::<usize>(), 1..200_usize).prop_map(|(at, len)| Damage::Cut(at, len)),
        (any::<usize>(), 1..200_usize).prop_map(|(at, len)| Damage::Repeat(at, len)),
        (any::<usize>(), prop::sample::select(bits.to_vec())).prop_map(|(at, bit)| Damage::Insert(at, bit)),
    ];
    (any::<usize>(), prop::collection::vec(one, 1..6))
}

fn damaged(text: &str, damages: &[Damage]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for damage in damages {
        let len = bytes.len().max(1);
        match *damage {
            Damage::Flip(at, byte) => {
                if let Some(b) = bytes.get_mut(at % len) {
                    *b = byte;
                }
            }
            Damage::Cut(at, n) => _ = bytes.drain(at % len..(at % len + n).min(bytes.len()).max(at % len)),
            Damage::Repeat(at, n) => {
                let part = bytes[(at % len).min(bytes.len())..(at % len + n).min(bytes.len())].to_vec();
                bytes.splice(at % len..at % len, part);
            }
            Damage::Insert(at, bit) => _ = bytes.splice(at % len..at % len, bit.bytes()),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damage_is_told_and_never_fatal((file, damages) in damage()) {
        let mut layer = tiny();
        let file = file % layer.files.len();
        layer.files[file].text = damaged(&layer.files[file].text, &damages);
        let (scenario, report) = load_layers(&[layer], &map(), Vec::new());
        prop_assert_eq!(scenario.is_none(), report.has_errors());
        // The page and its places must hold as well, whatever the damage.
        prop_assert!(!report.render(false).is_empty());
        prop_assert!(!report.to_json().to_string().is_empty());
    }
}

#[test]
fn neither_files_nor_their_order_nor_comments_matter() {
    let plain = load(&tiny());
    let mut shuffled = tiny();
    for file in &mut shuffled.files {
        if file.path.ends_with(".ron") && !["scenario.ron", "defines.ron"].contains(&file.path.as_str()) {
            file.text = upside_down(&file.text);
        }
        file.path = match file.path.as_str() {
            "world.ron" => "zz/last.ron".to_owned(),
            other => other.to_owned(),
        };
    }
    shuffled.files.sort_by(|a, b| a.path.cmp(&b.path));
    let shuffled = load(&shuffled);
    assert_eq!(plain.names.to_saved(), shuffled.names.to_saved(), "ids follow names alone");
    assert_eq!(plain.identity, shuffled.identity, "identity is of what is said, not where");
    assert_eq!(format!("{:?}", plain.factions), format!("{:?}", shuffled.factions));
}

/// The entries of a list in the opposite order, with a comment before each.
fn upside_down(text: &str) -> String {
    let inner = text.split_once("[\n").expect("a list").1.rsplit_once("]\n").expect("a list").0;
    let mut entries: Vec<String> = Vec::new();
    for line in inner.lines() {
        let begins =
            line.starts_with("    ") && !line.starts_with("     ") && line.trim_start().starts_with(char::is_uppercase);
        match entries.last_mut().filter(|_| !begins) {
            Some(entry) => *entry = format!("{entry}\n{line}"),
            None => entries.push(format!("/* another */ {line}")),
        }
    }
    entries.reverse();
    format!("[\n{}\n]\n", entries.join("\n"))
}

#[test]
fn a_changed_number_is_another_scenario() {
    let plain = load(&tiny());
    let mut changed = tiny();
    for file in &mut changed.files {
        file.text = file.text.replace("funds: 200,", "funds: 201,");
    }
    assert_ne!(plain.identity, load(&changed).identity);
}

#[test]
fn the_deepest_nesting_that_is_allowed_can_be_read() {
    let mut layer = tiny();
    let not = |n: usize| format!("{}Governs(Faction(\"alba_left\")){}", "Not(".repeat(n), ")".repeat(n));
    let ifs = |n: usize| format!("{}Stability(This, 1){}", "If(Always, [".repeat(n), "], [])".repeat(n));
    let deep = format!("[Condition(id: \"deep\", is: {}), Effects(id: \"deeper\", do: [{}])]", not(90), ifs(45),);
    layer.files.push(grand_marshal::scenario::LayerFile { path: "deep.ron".to_owned(), text: deep });
    assert!(load(&layer).names.find(grand_marshal::units::Kind::Condition, "deep").is_some());
}

#[test]
fn a_layer_changes_single_entries_and_every_field_knows_its_file() {
    let layers = tempfile::tempdir().expect("a temporary folder");
    let folder = layers.path().join("over");
    std::fs::create_dir_all(folder.join("text/en")).expect("a folder");
    let write = |path: &str, text: &str| std::fs::write(folder.join(path), text).expect("a file");
    let manifest =
        "Scenario(id: \"over\", version: \"1\", extends: \"tiny\", start: \"1947-03-01\", end: \"1949-03-01\")";
    write("scenario.ron", manifest);
    write(
        "text/en/over.ftl",
        "scenario-over = Over\n    .about = Over tiny.\ncountry-alba = Albany\n    .adjective = Albanian\n",
    );
    write("defines.ron", "Defines(unrest: (rest: 9))");
    write("change.ron", "[Patch(Faction(id: \"alba_left\", cohesion: 71)), Remove(Decision(id: \"amnesty\"))]");
    let shelves = [Shelf::Folder(layers.path().into()), Shelf::Folder("tests/fixtures".into())];
    let library = Library::new(shelves, map());
    let over = library.load("over").unwrap_or_else(|report| panic!("{}", report.render(false)));
    let left = over.names.find(grand_marshal::units::Kind::Faction, "alba_left").expect("still there");
    let place = |field| over.field_origin(grand_marshal::units::Kind::Faction, left, field).expect("written").file;
    assert!(place("cohesion").ends_with("over/change.ron") && place("members").ends_with("tiny/factions.ron"));
    assert_eq!(over.factions.as_slice()[usize::from(left)].cohesion, grand_marshal::units::Fixed::whole(71));
    assert_eq!(over.defines.unrest.rest, grand_marshal::units::Fixed::whole(9));
    assert!(over.decisions.is_empty());
    assert_eq!(over.texts.get("country-alba"), "Albany");
    assert_eq!(over.texts.get("country-borea"), "Borea");
}

/// A stranger's file must not keep the program busy: many faults cost about as much as many entries.
#[test]
fn very_many_faults_are_told_in_good_time() {
    let mut layer = tiny();
    let entries: String = (0..20_000)
        .map(|n| {
            format!("Character(id: \"who_{n}\", country: \"nowhere_{n}\", faction: \"nobody_{n}\", born: \"x\"),\n")
        })
        .collect();
    layer
        .files
        .push(grand_marshal::scenario::LayerFile { path: "crowd.ron".to_owned(), text: format!("[\n{entries}]\n") });
    let begun = std::time::Instant::now();
    let (_, report) = load_layers(&[layer], &map(), Vec::new());
    assert!(report.errors() >= 80_000, "{}", report.summary());
    assert!(begun.elapsed().as_secs() < 30, "{} faults took {:?}", report.errors(), begun.elapsed());
}
