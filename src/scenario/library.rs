//! Where scenarios are found: folders on disk, and the copies built into the program.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::diagnostic::Report;
use super::entry::{EntryKind, read_single};
use super::folder::{self, Layer, MANIFEST};
use super::load::load_layers;
use super::source::{Slice, Sources};
use super::suggest::{did_you_mean, list};
use super::wording::Wording;
use super::{Diagnostic, Origin, Scenario, Texts, WorldMap};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// Most scenarios that may extend each other in a row.
const MOST_LAYERS: usize = 8;

/// A place that holds scenario folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shelf {
    Folder(PathBuf),
    BuiltIn,
}

/// A scenario that can be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedScenario {
    /// The name to load it by.
    pub id: String,
    /// Where it was found, for a person.
    pub place: String,
    pub title: Option<String>,
}

/// Finds, checks and loads scenarios.
#[derive(Clone, Debug)]
pub struct Library {
    shelves: Vec<Shelf>,
    map: Arc<WorldMap>,
}

impl Library {
    /// `./scenarios`, the user's own folder and what is built in; the first that has a name wins.
    pub fn standard() -> Self {
        let own = directories::ProjectDirs::from("", "", "grand-marshal").map(|d| d.data_dir().join("scenarios"));
        let folders = [Some(PathBuf::from("scenarios")), own].into_iter().flatten().map(Shelf::Folder);
        Self::new(folders.chain([Shelf::BuiltIn]), WorldMap::bundled())
    }

    pub fn new(shelves: impl IntoIterator<Item = Shelf>, map: Arc<WorldMap>) -> Self {
        Self { shelves: shelves.into_iter().collect(), map }
    }

    /// The same library on another map.
    #[must_use]
    pub fn with_map(self, map: Arc<WorldMap>) -> Self {
        Self { map, ..self }
    }

    /// All scenarios that can be found, by name.
    pub fn list(&self) -> Vec<ListedScenario> {
        let mut found: Vec<ListedScenario> = Vec::new();
        for shelf in &self.shelves {
            for (name, layer) in
                shelf.names().into_iter().filter_map(|n| shelf.read(&n, &mut Vec::new()).map(|l| (n, l)))
            {
                if !found.iter().any(|f| f.id == name) {
                    found.push(ListedScenario { title: title(&layer, &name), id: name, place: layer.shown });
                }
            }
        }
        found.sort_by(|a, b| a.id.cmp(&b.id));
        found
    }

    /// Loads a scenario by its name or the path of its folder.
    ///
    /// # Errors
    /// The report, if there is an error in it.
    pub fn load(&self, name_or_path: &str) -> Result<Arc<Scenario>, Report> {
        let (scenario, report) = self.load_and_report(name_or_path);
        scenario.ok_or(report)
    }

    /// Everything that can be said of a scenario, errors and warnings.
    pub fn check(&self, name_or_path: &str) -> Report {
        self.load_and_report(name_or_path).1
    }

    pub fn load_and_report(&self, name_or_path: &str) -> (Option<Arc<Scenario>>, Report) {
        let mut faults = Vec::new();
        match self.layers(name_or_path, &mut faults) {
            Ok(layers) => load_layers(&layers, &self.map, faults),
            Err((fault, sources)) => {
                faults.push(*fault);
                (None, Report::new(faults, Arc::new(sources)))
            }
        }
    }

    /// The scenario's own folder and those it extends, base first.
    fn layers(&self, wanted: &str, faults: &mut Vec<Diagnostic>) -> Result<Vec<Layer>, (Box<Diagnostic>, Sources)> {
        let mut sources = Sources::default();
        let (top, mut beside) = match self.find(wanted, faults) {
            Some(found) => found,
            None => return Err((Box::new(self.not_found(wanted)), sources)),
        };
        let mut layers = vec![top];
        loop {
            let layer = layers.last().expect("begins with one");
            let Some(manifest) = layer.file(MANIFEST) else {
                let place = Origin::whole(&layer.shown);
                let fault = Diagnostic::error("no-manifest", place, format!("this folder has no `{MANIFEST}`"));
                return Err((Box::new(fault), sources));
            };
            let file = sources.add(&layer.shown_file(MANIFEST), &manifest.text);
            let Some((base, at)) = extends(&manifest.text) else { break };
            let place = sources.origin(Slice::new(file, at));
            let fault = if !is_well_formed(&base) {
                Some(("ill-formed-id", format!("`{base}` is not the name of a scenario; a path cannot stand here")))
            } else if layers.iter().any(|l| l.name == base) {
                let chain: Vec<&str> = layers.iter().map(|l| l.name.as_str()).chain([base.as_str()]).collect();
                Some(("extends-itself", format!("this scenario extends itself: {}", chain.join(" → "))))
            } else if layers.len() >= MOST_LAYERS {
                Some(("too-deep", format!("more than {MOST_LAYERS} scenarios extend each other in a row")))
            } else {
                None
            };
            if let Some((key, message)) = fault {
                return Err((Box::new(Diagnostic::error(key, place, message)), sources));
            }
            let sibling = beside.as_ref().map(|b| Shelf::Folder(b.clone()));
            let mut shelves = sibling.iter().chain(&self.shelves);
            let Some((layer, shelf)) = shelves.find_map(|s| s.read(&base, faults).map(|l| (l, s))) else {
                let fault = Diagnostic::error("unknown-scenario", place, format!("there is no scenario `{base}`"));
                let known = self.names();
                let near = did_you_mean(&base, known.iter().map(String::as_str));
                return Err((Box::new(fault.maybe_help(near)), sources));
            };
            if let Shelf::Folder(folder) = shelf {
                beside = Some(folder.clone());
            }
            layers.push(layer);
        }
        layers.reverse();
        Ok(layers)
    }

    /// The layer of that name or path, and the folder that holds it.
    fn find(&self, wanted: &str, faults: &mut Vec<Diagnostic>) -> Option<(Layer, Option<PathBuf>)> {
        if is_well_formed(wanted)
            && let Some((layer, shelf)) = self.shelves.iter().find_map(|s| s.read(wanted, faults).map(|l| (l, s)))
        {
            let beside = match shelf {
                Shelf::Folder(folder) => Some(folder.clone()),
                Shelf::BuiltIn => None,
            };
            return Some((layer, beside));
        }
        let path = Path::new(wanted);
        let folder = if path.file_name().is_some_and(|n| n == MANIFEST) { path.parent()? } else { path };
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        folder.is_dir().then(|| {
            let beside = folder.canonicalize().ok().and_then(|f| f.parent().map(Path::to_path_buf));
            // As the author wrote it where that says as much, so that places stay short.
            let beside = folder.parent().filter(|p| !p.as_os_str().is_empty()).map(Path::to_path_buf).or(beside);
            (folder::read_disk(folder, faults), beside)
        })
    }

    fn not_found(&self, wanted: &str) -> Diagnostic {
        let known = self.names();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let help = did_you_mean(wanted, known.iter().copied()).unwrap_or_else(|| format!("there is {}", list(&known)));
        let message = format!("there is no scenario `{wanted}`, and no folder of that path");
        Diagnostic::error("unknown-scenario", Origin::whole(wanted), message).help(help)
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.shelves.iter().flat_map(Shelf::names).collect();
        names.sort();
        names.dedup();
        names
    }
}

impl Shelf {
    /// The names of the scenario folders on it.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = match self {
            Self::Folder(folder) => std::fs::read_dir(folder)
                .into_iter()
                .flatten()
                .filter_map(|entry| entry.ok().map(|e| e.path()))
                .filter(|path| path.join(MANIFEST).is_file())
                .filter_map(|path| path.file_name().map(|n| n.to_string_lossy().into_owned()))
                .collect(),
            Self::BuiltIn => BUILT_IN.dirs().map(|d| d.path().display().to_string()).collect(),
        };
        names.retain(|name| is_well_formed(name));
        names.sort();
        names
    }

    fn read(&self, name: &str, faults: &mut Vec<Diagnostic>) -> Option<Layer> {
        match self {
            Self::Folder(folder) => {
                let folder = folder.join(name);
                folder.join(MANIFEST).is_file().then(|| folder::read_disk(&folder, faults))
            }
            Self::BuiltIn => BUILT_IN.get_dir(name).map(|dir| folder::read_embedded(dir, faults)),
        }
    }
}

impl fmt::Display for ListedScenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.title.as_deref().unwrap_or(&self.id), self.place)
    }
}

/// Whether a name may be an id: lower-case letters, digits and `_`, a letter first, at most 48 characters.
pub fn is_well_formed(id: &str) -> bool {
    let letters = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    letters && id.len() <= 48 && id.starts_with(|c: char| c.is_ascii_lowercase())
}

/// What a manifest extends, and where it says so. Its other faults are told when it is loaded.
fn extends(manifest: &str) -> Option<(String, std::ops::Range<usize>)> {
    let (_, fields) = read_single(manifest, EntryKind::Manifest.entry(), &mut Vec::new())?;
    let field = fields.into_iter().find(|f| f.name == "extends")?;
    ron::from_str(&manifest[field.value.clone()]).ok().map(|base| (base, field.value))
}

/// The scenario's name for a person, from its own texts.
fn title(layer: &Layer, id: &str) -> Option<String> {
    let key = format!("scenario-{id}");
    let mut sources = Sources::default();
    let mut wording = Wording::default();
    for file in layer.files.iter().filter(|f| f.path.ends_with(".ftl") && f.text.contains(&key)) {
        let id = sources.add(&file.path, &file.text);
        wording.add(0, id, &sources, &mut Vec::new());
    }
    let texts = Texts::new(wording.resources);
    texts.has(&key).then(|| texts.get(&key).into_owned())
}

#[cfg(test)]
pub(crate) mod fixture {
    use super::*;

    /// The library of the tests' own scenarios on the tests' own map of twelve provinces.
    pub fn library() -> Library {
        let provinces = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tiny/provinces.csv"));
        let adjacency = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tiny/adjacency.csv"));
        let map = WorldMap::read(provinces, adjacency).expect("the tests' map is whole");
        Library::new([Shelf::Folder(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures").into())], Arc::new(map))
    }

    /// The tests' own scenario: three countries, nine factions, two movements.
    pub fn tiny() -> Arc<Scenario> {
        library().load("tiny").unwrap_or_else(|report| panic!("{}", report.render(false)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Fixed, Kind};

    #[test]
    fn ids_follow_names_and_every_entry_knows_its_place() {
        let tiny = fixture::tiny();
        let names: Vec<&str> = tiny.names.all(Kind::Country).collect();
        assert_eq!(names, ["alba", "borea", "cordia"]);
        let place = tiny.field_origin(Kind::Country, 0, "capital").expect("written");
        assert!(place.file.ends_with("world.ron"), "{}", place.file);
        assert!(tiny.origin(Kind::Country, 0).expect("written").line < place.line + 1);
        assert_eq!(tiny.field_origin(Kind::Country, 2, "treasury"), None, "left to its default");
    }

    #[test]
    fn land_follows_areas_exceptions_and_single_provinces() {
        let tiny = fixture::tiny();
        let owner = |id: &str| {
            let owner = tiny.ground.owner[tiny.map.find(id).expect("on the map")];
            tiny.names.name(Kind::Country, owner.0).to_owned()
        };
        assert_eq!(
            (owner("alba_hills"), owner("cordia_march"), owner("cordia_isle")),
            ("alba".into(), "borea".into(), "cordia".into())
        );
    }

    #[test]
    fn traits_spread_by_density_and_regions_override() {
        let tiny = fixture::tiny();
        let industry = tiny.names.find(Kind::Trait, "industry").expect("declared");
        let value = |id: &str| tiny.ground.traits[tiny.map.find(id).expect("on the map")][usize::from(industry)];
        assert!(value("alba_capital") > value("alba_port") && value("alba_port") > value("alba_plain"));
        assert_eq!(value("alba_hills"), Fixed::whole(5));
        // Alba: 900, 600 and 500 thousand at 40 + 30 × their rank among 2,300, and 300 thousand at 5.
        let rank = |middle: i64| Fixed::ratio(2 * middle - 2300, 2 * 2300).times(Fixed::whole(30)) + Fixed::whole(40);
        assert_eq!(value("alba_capital"), rank(2300 - 450));
        let mean = (rank(1850).times_int(900)
            + rank(1100).times_int(600)
            + rank(550).times_int(500)
            + Fixed::whole(5).times_int(300))
        .over_int(2300);
        assert!(
            (tiny.ground.country_means[crate::units::CountryId(0)][usize::from(industry)] - mean).abs()
                <= Fixed::raw(2)
        );
    }

    #[test]
    fn a_scenario_that_is_not_there_is_answered_with_what_is() {
        let report = fixture::library().check("tyni");
        assert_eq!(report.diagnostics()[0].help.as_deref(), Some("did you mean `tiny`?"));
    }
}
