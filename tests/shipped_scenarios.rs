//! What is shipped is whole: no scenario in the repository, tests' own included, has an error.

use grand_marshal::scenario::{Library, Report, Severity, Shelf, WorldMap};

fn errors(report: &Report) -> usize {
    if report.has_errors() {
        eprintln!("{}", report.render(false));
    }
    report.errors()
}

#[test]
fn shipped_scenarios_have_no_errors() {
    let library = Library::new([Shelf::Folder("scenarios".into())], WorldMap::bundled());
    let listed = library.list();
    assert!(!listed.is_empty(), "no scenario is shipped");
    for scenario in listed {
        assert!(scenario.title.is_some(), "{} has no title", scenario.id);
        assert_eq!(errors(&library.check(&scenario.id)), 0, "{} has errors, shown above", scenario.id);
    }
}

#[test]
fn the_scenario_built_in_is_the_one_in_the_repository() {
    let on_disk = Library::new([Shelf::Folder("scenarios".into())], WorldMap::bundled());
    let built_in = Library::new([Shelf::BuiltIn], WorldMap::bundled());
    let ids = |library: &Library| library.list().into_iter().map(|s| s.id).collect::<Vec<_>>();
    assert_eq!(ids(&on_disk), ids(&built_in));
}

#[test]
fn the_tiny_scenario_is_free_of_warnings_too() {
    let report = tiny().check("tiny");
    assert_eq!(report.render(false), "no faults found\n");
    assert!(report.diagnostics().iter().all(|d| d.severity != Severity::Warning));
}

fn tiny() -> Library {
    let table = |name: &str| std::fs::read_to_string(format!("tests/fixtures/tiny/{name}.csv")).expect("a fixture");
    let map = WorldMap::read(&table("provinces"), &table("adjacency")).expect("a map");
    Library::new([Shelf::Folder("tests/fixtures".into())], map.into())
}
