//! From layers of files to a checked [`Scenario`] or the faults that keep it from being one.

use std::sync::Arc;

use super::check::{self, Check};
use super::define::Manifest;
use super::diagnostic::Report;
use super::draft::{self, Draft};
use super::entry::{EntryKind, RawEntry, read_list, read_single};
use super::folder::{DEFINES, Layer, MANIFEST, TEXTS};
use super::identity;
use super::merge::{Entries, Entry};
use super::origin::{EntryOrigin, Origins};
use super::parse::Parser;
use super::reserve;
use super::sections;
use super::shells;
use super::source::{FileId, Slice, Sources};
use super::wording::Wording;
use super::{Diagnostic, Ground, Offers, Origin, Scenario, Texts, Ties, WorldMap};
use crate::units::{Kind, Names, Table};

/// Loads layers, base first, on a map. The report holds warnings too; there is a scenario if it holds no error.
pub fn load_layers(layers: &[Layer], map: &Arc<WorldMap>, found: Vec<Diagnostic>) -> (Option<Arc<Scenario>>, Report) {
    let mut read = read_layers(layers, found);
    read.entries.seal();
    let mut names = Names::default();
    map.register(&mut names);
    draft::register(&read.entries, &mut names);
    shells::register(&read.entries, &read.sources, &mut names);
    let names = Arc::new(names);

    let Read { sources, entries, mut wording, faults, home } = read;
    let mut parser = Parser { names: names.clone(), entries: &entries, sources: &sources, faults };
    let manifest = manifest(&mut parser);
    let defines = sections::parse(&mut parser, &home);
    let draft = Draft::read(&mut parser);
    let faults = parser.faults;

    let texts = Texts::new(std::mem::take(&mut wording.resources));
    let mut check = Check {
        draft: &draft,
        defines: defines.as_ref(),
        names: &names,
        map,
        entries: &entries,
        sources: &sources,
        home: &home,
        faults,
    };
    let owner = check::run(&mut check, manifest.as_ref(), layers, &texts, &wording);
    let faults = check.faults;
    let identity = identity::of(&entries, &sources, map);
    let origins = origins(&entries, &sources, &names);
    let report = Report::new(faults, Arc::new(sources));
    if report.has_errors() {
        return (None, report);
    }
    let whole = "a scenario without errors is whole";
    let (manifest, defines) = (manifest.expect(whole), defines.expect(whole));
    let (owner, mut tables) = (owner.expect(whole), draft.whole().expect(whole));
    let names = reserve::add(&names, &mut tables, manifest.start);
    let mut offices_of = Table::filled(tables.countries.len(), Vec::new());
    for (office, def) in tables.offices.iter() {
        offices_of[def.country].push(office);
    }
    let ground = Ground::work_out(map, owner, &tables.traits, &tables.countries, &tables.regions);
    let offers = Offers::work_out(&tables.decisions, tables.countries.len(), tables.factions.len());
    let ties = Ties::work_out(map, &ground.owner, tables.countries.len(), &tables.tongues);
    let scenario = Scenario {
        manifest,
        names,
        defines,
        map: map.clone(),
        traits: tables.traits,
        movements: tables.movements,
        countries: tables.countries,
        regions: tables.regions,
        factions: tables.factions,
        characters: tables.characters,
        offices: tables.offices,
        laws: tables.laws,
        forms: tables.forms,
        competences: tables.competences,
        modifiers: tables.modifiers,
        flags: tables.flags,
        counters: tables.counters,
        papers: tables.papers,
        events: tables.events,
        decisions: tables.decisions,
        conflicts: tables.conflicts,
        conditions: tables.conditions,
        values: tables.values,
        effects: tables.effects,
        objectives: tables.objectives,
        questions: tables.questions,
        internationals: tables.internationals,
        breakaways: tables.breakaways,
        ties,
        tongues: tables.tongues,
        facts: tables.facts,
        qualities: tables.qualities,
        name_lists: tables.name_lists,
        treaties: tables.treaties,
        blocs: tables.blocs,
        doctrines: tables.doctrines,
        matters: tables.matters,
        claims: tables.claims,
        attitudes: tables.attitudes,
        conferences: tables.conferences,
        acts: tables.acts,
        services: tables.services,
        offers,
        offices_of,
        holds: tables.holds,
        starts: tables.starts,
        ground,
        texts,
        identity,
        origins,
    };
    (Some(Arc::new(scenario)), report)
}

struct Read {
    sources: Sources,
    entries: Entries,
    wording: Wording,
    faults: Vec<Diagnostic>,
    /// The manifest of the last layer, where faults of the scenario as a whole are shown.
    home: Origin,
}

fn read_layers(layers: &[Layer], faults: Vec<Diagnostic>) -> Read {
    let last = layers.last().map_or(String::new(), |layer| layer.shown_file(MANIFEST));
    let mut read = Read {
        sources: Sources::default(),
        entries: Entries::default(),
        wording: Wording::of_interface(),
        faults,
        home: Origin::whole(&last),
    };
    for (number, layer) in layers.iter().enumerate() {
        for file in &layer.files {
            let id = read.sources.add(&layer.shown_file(&file.path), &file.text);
            match file.path.as_str() {
                MANIFEST => read.manifest(number, layer, id),
                DEFINES => sections::lay(id, &mut read.entries, &read.sources, &mut read.faults),
                path if path.starts_with(TEXTS) => read.wording.add(number, id, &read.sources, &mut read.faults),
                _ => read.list(number, id),
            }
        }
    }
    read
}

impl Read {
    fn manifest(&mut self, layer: usize, folder: &Layer, file: FileId) {
        let mut found = Vec::new();
        let text = self.sources.text(file);
        if let Some((span, fields)) = read_single(text, EntryKind::Manifest.entry(), &mut found) {
            let word = span.start..span.start + EntryKind::Manifest.entry().len();
            self.home = self.sources.origin(Slice::new(file, word.clone()));
            let named = fields.iter().find(|f| f.name == "id");
            if let Some(id) =
                named.filter(|f| ron::from_str::<String>(&text[f.value.clone()]) != Ok(folder.name.clone()))
            {
                let message = format!("this scenario stands in the folder `{}`", folder.name);
                let place = self.sources.origin(Slice::new(file, id.value.clone()));
                let fault = Diagnostic::warning("folder-name", place, message);
                self.faults.push(fault.help("it is found by the name of its folder; give both the same name"));
            }
            let broken = !found.is_empty();
            let raw = RawEntry { kind: EntryKind::Manifest, verb: None, id: String::new(), at: word, fields, broken };
            // Only the last layer's manifest counts; those below have been checked in their own right.
            self.entries.put(EntryKind::Manifest, "", Entry::new(layer, file, raw));
        }
        self.faults.extend(found.into_iter().map(|fault| fault.diagnostic(file, &self.sources)));
    }

    fn list(&mut self, layer: usize, file: FileId) {
        let mut found = Vec::new();
        let raw = read_list(self.sources.text(file), &mut found);
        self.faults.extend(found.into_iter().map(|fault| fault.diagnostic(file, &self.sources)));
        self.entries.lay(layer, file, raw, &self.sources, &mut self.faults);
    }
}

fn manifest(parser: &mut Parser<'_>) -> Option<Manifest> {
    let entry = parser.entries.get(EntryKind::Manifest, "")?;
    parser.parse(EntryKind::Manifest, "", entry).0
}

fn origins(entries: &Entries, sources: &Sources, names: &Names) -> Origins {
    let mut origins = Origins::default();
    for (kind, id, entry) in entries.all() {
        let EntryKind::Of(kind) = kind else { continue };
        let number = names.find(kind, id).expect("every entry is registered");
        let field = |f: &super::merge::Field| (f.name.clone(), sources.origin(f.value));
        let fields = entry.fields.iter().map(field).collect();
        origins.insert(kind, number, EntryOrigin { place: sources.origin(entry.at), fields });
    }
    debug_assert!(!entries.all().any(|(kind, ..)| kind == EntryKind::Of(Kind::Province)), "provinces are the map's");
    origins
}
