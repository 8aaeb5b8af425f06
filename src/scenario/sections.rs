//! `defines.ron`: read section by section, so that a layer may change one number and all missing ones are told at once.

use super::Diagnostic;
use super::Origin;
use super::define::{
    AbroadDefines, AiDefines, ConflictDefines, CovertDefines, Defines, DiplomacyDefines, EconomyDefines,
    ElectionDefines, FactionDefines, GovernmentDefines, InfluenceDefines, InstitutionDefines, KnowledgeDefines,
    LoadDefines, OccupationDefines, OrderDefines, PeopleDefines, ProtestDefines, SchismDefines, StatesDefines,
    UnrestDefines,
};
use super::entry::{EntryKind, RawField, read_single};
use super::merge::{Entries, Entry, Field};
use super::parse::Parser;
use super::probe::field_names;
use super::scan::{self, Fault};
use super::source::{FileId, Slice, Sources};
use super::suggest::{did_you_mean, list};

macro_rules! sections {
    ($($section:ident: $def:ident),+ $(,)?) => {
        const SECTIONS: &[&str] = &[$(stringify!($section)),+];

        /// The defines, if every number of every section is there and can be read. `home` is where
        /// defines that are missing altogether would be looked for.
        pub fn parse(parser: &mut Parser<'_>, home: &Origin) -> Option<Defines> {
            if parser.entries.of(EntryKind::Defines).next().is_none() {
                let message = "this scenario has no `defines.ron`, and extends none that has one";
                parser.faults.push(Diagnostic::error("no-defines", home.clone(), message));
                return None;
            }
            $(let $section = section::<$def>(parser, stringify!($section), home);)+
            Some(Defines { $($section: $section?,)+ })
        }
    };
}

sections! {
    load: LoadDefines,
    influence: InfluenceDefines,
    faction: FactionDefines,
    government: GovernmentDefines,
    election: ElectionDefines,
    institutions: InstitutionDefines,
    economy: EconomyDefines,
    unrest: UnrestDefines,
    protest: ProtestDefines,
    conflict: ConflictDefines,
    orders: OrderDefines,
    schism: SchismDefines,
    abroad: AbroadDefines,
    knowledge: KnowledgeDefines,
    ai: AiDefines,
    people: PeopleDefines,
    occupation: OccupationDefines, states: StatesDefines, diplomacy: DiplomacyDefines, covert: CovertDefines,
}

/// Lays a layer's `defines.ron` over those of the layers below: number by number.
pub fn lay(file: FileId, entries: &mut Entries, sources: &Sources, faults: &mut Vec<Diagnostic>) {
    let text = sources.text(file);
    let mut found = Vec::new();
    let sections = read_single(text, "Defines", &mut found).map(|(_, fields)| fields).unwrap_or_default();
    for RawField { name, key, value } in sections {
        let at = Slice::new(file, key.clone());
        if !SECTIONS.contains(&name.as_str()) {
            let fault = Diagnostic::error("unknown-field", sources.origin(at), format!("there is no section `{name}`"));
            faults.push(fault.maybe_help(did_you_mean(&name, SECTIONS.iter().copied())));
            continue;
        }
        let Some(open) = scan::opening(text, &value).filter(|&open| open == value.start) else {
            found.push(Fault::new("wrong-type", value, format!("`{name}` holds its numbers in round brackets")));
            continue;
        };
        let mut section = entries.take(EntryKind::Defines, &name).unwrap_or_else(|| Entry::empty(at));
        for part in scan::parts(text, open, &mut found) {
            let Some(key) = part.name else {
                found.push(Fault::new("syntax", part.value, "a number is written `name: value`"));
                continue;
            };
            let number = text[key.clone()].to_owned();
            let field = Field { name: number, key: Slice::new(file, key), value: Slice::new(file, part.value) };
            if let Some(twice) = section.field(&field.name).filter(|f| f.key.file == file) {
                let message = format!("`{}` is given twice", field.name);
                let fault = Diagnostic::error("duplicate-field", sources.origin(field.key), message);
                faults.push(fault.also(sources.origin(twice.key), "first given here"));
                continue;
            }
            section.set(field);
        }
        entries.put(EntryKind::Defines, &name, section);
    }
    faults.extend(found.into_iter().map(|fault| fault.diagnostic(file, sources)));
}

/// The length of the word that opens the file.
const OPENING: usize = "Defines".len();

fn section<T: serde::de::DeserializeOwned>(parser: &mut Parser<'_>, name: &str, home: &Origin) -> Option<T> {
    let entries = parser.entries;
    let Some(entry) = entries.get(EntryKind::Defines, name) else {
        let message = format!("the defines have no section `{name}`, and it is required");
        // Shown in the file of the defines, where the section would stand.
        let beside = entries.of(EntryKind::Defines).next();
        let place =
            beside.map_or_else(|| home.clone(), |(_, e)| parser.sources.origin(Slice::new(e.at.file, 0..OPENING)));
        let help = format!("it has {}", list(field_names::<T>()));
        parser.faults.push(Diagnostic::error("missing-field", place, message).help(help));
        return None;
    };
    let missing: Vec<&str> =
        field_names::<T>().iter().copied().filter(|number| entry.field(number).is_none()).collect();
    for number in &missing {
        let message = format!("section `{name}` has no `{number}`, and it is required");
        parser.faults.push(Diagnostic::error("missing-field", parser.sources.origin(entry.at), message));
    }
    if !missing.is_empty() {
        return None;
    }
    parser.parse::<T>(EntryKind::Defines, name, entry).0
}
