//! How ids are read from names and written as names, inside a scope.
//!
//! An id alone cannot know its name, and serde's derived code cannot be handed a table of names. So the caller opens a
//! scope on its own thread ([`read_names`], [`with_names`], [`with_remap`]); within it ids of human-readable formats are
//! names, and ids of saves are numbers translated from the save's own order of names. The scope ends with the call:
//! nothing is left behind, and no other thread sees it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serializer, de, ser};

use super::id::Kind;
use super::stream::stable_hash;

/// The names of every kind, in id order.
#[derive(Clone, Default, Debug)]
pub struct Names {
    /// By kind; shorter than there are kinds where the last have no names.
    kinds: Vec<KindNames>,
}

#[derive(Clone, Default, Debug)]
struct KindNames {
    list: Vec<Arc<str>>,
    hashes: Vec<u64>,
    index: BTreeMap<Arc<str>, u16>,
}

/// Names in id order as a save carries them.
pub type NamesSaved = BTreeMap<String, Vec<String>>;

/// A name that names nothing, and where it stands in the source being read (byte offset and length).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misnomer {
    pub kind: Kind,
    pub name: String,
    pub offset: usize,
    pub len: usize,
}

/// What a reading found besides its result.
pub struct Reading<T> {
    pub result: T,
    pub misnomers: Vec<Misnomer>,
}

/// For each kind, saved number → number today.
pub type Remap = BTreeMap<Kind, Vec<u16>>;

enum Scope {
    Read { names: Arc<Names>, start: usize, len: usize, misnomers: Vec<Misnomer> },
    Names(Arc<Names>),
    Remap(Remap),
}

thread_local! {
    static SCOPE: RefCell<Option<Scope>> = const { RefCell::new(None) };
}

impl Names {
    /// Adds a name and gives its number; an existing name keeps the one it has.
    pub fn add(&mut self, kind: Kind, name: &str) -> u16 {
        let at = kind as usize;
        self.kinds.resize(self.kinds.len().max(at + 1), KindNames::default());
        let names = &mut self.kinds[at];
        if let Some(&known) = names.index.get(name) {
            return known;
        }
        let number = u16::try_from(names.list.len()).expect("counts are limited at load");
        let name: Arc<str> = name.into();
        names.hashes.push(stable_hash(&name));
        names.list.push(name.clone());
        names.index.insert(name, number);
        number
    }

    pub fn find(&self, kind: Kind, name: &str) -> Option<u16> {
        self.kinds.get(kind as usize)?.index.get(name).copied()
    }

    /// The name of a number, or `?` for one that was never given.
    pub fn name(&self, kind: Kind, number: u16) -> &str {
        self.kinds.get(kind as usize).and_then(|k| k.list.get(usize::from(number))).map_or("?", |n| n)
    }

    /// The name's [`stable_hash`].
    pub fn hash(&self, kind: Kind, number: u16) -> u64 {
        self.kinds.get(kind as usize).and_then(|k| k.hashes.get(usize::from(number))).copied().unwrap_or(0)
    }

    pub fn all(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.kinds.get(kind as usize).into_iter().flat_map(|k| k.list.iter().map(|n| &**n))
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.kinds.get(kind as usize).map_or(0, |k| k.list.len())
    }

    pub fn to_saved(&self) -> NamesSaved {
        let named = Kind::ALL.iter().zip(&self.kinds).filter(|(_, names)| !names.list.is_empty());
        named
            .map(|(kind, names)| (kind.entry().to_owned(), names.list.iter().map(|n| n.to_string()).collect()))
            .collect()
    }

    /// How saved numbers translate to today's; the names that are gone or new otherwise.
    pub fn remap_from(&self, saved: &NamesSaved) -> Result<Remap, Vec<String>> {
        let mut remap = Remap::new();
        let mut wrong = Vec::new();
        for &kind in Kind::ALL {
            let old = saved.get(kind.entry()).map_or(&[][..], |v| v);
            let known: BTreeSet<&str> = old.iter().map(String::as_str).collect();
            let mut numbers = Vec::with_capacity(old.len());
            for name in old {
                match self.find(kind, name) {
                    Some(n) => numbers.push(n),
                    None => wrong.push(format!("{} `{name}` is in the save and not in the scenario", kind.word())),
                }
            }
            for name in self.all(kind).filter(|n| !known.contains(n)) {
                wrong.push(format!("{} `{name}` is in the scenario and not in the save", kind.word()));
            }
            remap.insert(kind, numbers);
        }
        if wrong.is_empty() { Ok(remap) } else { Err(wrong) }
    }
}

/// Runs `read` with ids read from names; `source` is the text being read, so that misnomers know their place.
pub fn read_names<T>(names: &Arc<Names>, source: &str, read: impl FnOnce() -> T) -> Reading<T> {
    let scope =
        Scope::Read { names: names.clone(), start: source.as_ptr() as usize, len: source.len(), misnomers: Vec::new() };
    let (result, scope) = within(scope, read);
    let Scope::Read { misnomers, .. } = scope else { unreachable!("the scope put in is the scope taken out") };
    Reading { result, misnomers }
}

/// Runs `work` with ids shown and written as names.
pub fn with_names<T>(names: &Arc<Names>, work: impl FnOnce() -> T) -> T {
    within(Scope::Names(names.clone()), work).0
}

/// Runs `read` with the ids of a save translated to today's numbers.
pub fn with_remap<T>(remap: Remap, read: impl FnOnce() -> T) -> T {
    within(Scope::Remap(remap), read).0
}

/// Puts the scope back as it was even if `work` panics.
struct Restore(Option<Scope>);

impl Drop for Restore {
    fn drop(&mut self) {
        SCOPE.with_borrow_mut(|s| *s = self.0.take());
    }
}

fn within<T>(scope: Scope, work: impl FnOnce() -> T) -> (T, Scope) {
    let restore = Restore(SCOPE.with_borrow_mut(|s| s.replace(scope)));
    let result = work();
    let scope = SCOPE.with_borrow_mut(Option::take).expect("set just above");
    drop(restore);
    (result, scope)
}

/// Whether the scope open on this thread knows the name.
pub fn is_named(kind: Kind, name: &str) -> bool {
    SCOPE.with_borrow(|scope| match scope {
        Some(Scope::Names(names) | Scope::Read { names, .. }) => names.find(kind, name).is_some(),
        _ => false,
    })
}

pub(super) fn write_name(f: &mut fmt::Formatter<'_>, kind: Kind, number: u16) -> fmt::Result {
    SCOPE.with_borrow(|scope| match scope {
        Some(Scope::Names(names) | Scope::Read { names, .. }) => f.write_str(names.name(kind, number)),
        _ => write!(f, "{} #{number}", kind.word()),
    })
}

pub(super) fn serialize<S: Serializer>(kind: Kind, number: u16, s: S) -> Result<S::Ok, S::Error> {
    if !s.is_human_readable() {
        return s.serialize_u16(number);
    }
    let name = SCOPE.with_borrow(|scope| match scope {
        Some(Scope::Names(names) | Scope::Read { names, .. }) => Some(names.name(kind, number).to_owned()),
        _ => None,
    });
    let name = name.ok_or_else(|| ser::Error::custom("ids are written as names inside `with_names` only"))?;
    s.serialize_str(&name)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(kind: Kind, d: D) -> Result<u16, D::Error> {
    if !d.is_human_readable() {
        let saved = u16::deserialize(d)?;
        return SCOPE.with_borrow(|scope| match scope {
            Some(Scope::Remap(remap)) => remap
                .get(&kind)
                .and_then(|m| m.get(usize::from(saved)))
                .copied()
                .ok_or_else(|| de::Error::custom(format!("{} number {saved} is unknown to the save", kind.word()))),
            _ => Ok(saved),
        });
    }
    let raw: &'de ron::value::RawValue = Deserialize::deserialize(d)?;
    let written = without_comments(raw.get_ron());
    let name: String = ron::from_str(written)
        .map_err(|_| de::Error::custom(format!("expected the id of a {} in quotes, found `{written}`", kind.word())))?;
    SCOPE.with_borrow_mut(|scope| match scope {
        Some(Scope::Read { names, start, len, misnomers }) => Ok(names.find(kind, &name).unwrap_or_else(|| {
            let offset = (written.as_ptr() as usize).checked_sub(*start).filter(|o| o <= len).unwrap_or(0);
            misnomers.push(Misnomer { kind, name, offset, len: written.len() });
            0
        })),
        Some(Scope::Names(names)) => names
            .find(kind, &name)
            .ok_or_else(|| de::Error::custom(format!("there is no {} `{name}` in this scenario", kind.word()))),
        _ => Err(de::Error::custom("ids are read from names inside a naming scope only")),
    })
}

/// A raw value without the comments and white space around it.
fn without_comments(raw: &str) -> &str {
    let mut text = raw.trim();
    loop {
        text = match (text.strip_prefix("//"), text.strip_prefix("/*")) {
            (Some(line), _) => line.split_once('\n').map_or("", |(_, rest)| rest).trim_start(),
            (_, Some(block)) => block.split_once("*/").map_or("", |(_, rest)| rest).trim_start(),
            (None, None) => break,
        };
    }
    // The only thing that can follow a name is a comment.
    let end = text.strip_prefix('"').and_then(|t| t.find('"')).map_or(text.len(), |n| n + 2);
    if text.contains('\\') { text } else { &text[..end] }
}

pub(super) fn reorder<T>(kind: Kind, rows: Vec<T>) -> Result<Vec<T>, String> {
    SCOPE.with_borrow(|scope| {
        let Some(Scope::Remap(remap)) = scope else { return Ok(rows) };
        let Some(order) = remap.get(&kind) else { return Ok(rows) };
        if order.len() != rows.len() {
            return Err(format!("{} rows for {} names of kind {}", rows.len(), order.len(), kind.word()));
        }
        let mut placed: Vec<Option<T>> = rows.iter().map(|_| None).collect();
        for (row, &place) in rows.into_iter().zip(order) {
            *placed.get_mut(usize::from(place)).ok_or("a name out of range")? = Some(row);
        }
        placed.into_iter().map(|r| r.ok_or_else(|| "a name given twice".to_owned())).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::super::id::{CountryId, Table};
    use super::*;

    fn names(list: &[&str]) -> Arc<Names> {
        let mut names = Names::default();
        for n in list {
            names.add(Kind::Country, n);
        }
        Arc::new(names)
    }

    #[test]
    fn an_unknown_name_is_reported_with_its_place_and_hides_no_other() {
        let source = r#"["spain", /* "a" */ "spian" /* b */, "peru", "preu"]"#;
        let read = read_names(&names(&["spain", "peru"]), source, || ron::from_str::<Vec<CountryId>>(source));
        assert_eq!(read.result.expect("parses"), [CountryId(0), CountryId(0), CountryId(1), CountryId(0)]);
        let found: Vec<_> = read.misnomers.iter().map(|m| &source[m.offset..m.offset + m.len]).collect();
        assert_eq!(found, [r#""spian""#, r#""preu""#]);
    }

    #[test]
    fn saved_rows_find_their_names_in_another_order() {
        let old = names(&["a", "b", "c"]);
        let table: Table<CountryId, CountryId> = Table::new(vec![CountryId(2), CountryId(0), CountryId(1)]);
        let bytes = rmp_serde::to_vec_named(&table).expect("writes");
        let today = names(&["c", "a", "b"]);
        let remap = today.remap_from(&old.to_saved()).expect("same names");
        let read: Table<CountryId, CountryId> = with_remap(remap, || rmp_serde::from_slice(&bytes)).expect("reads");
        // a → c, b → a, c → b, whatever the order.
        assert_eq!(read[CountryId(1)], CountryId(0));
        assert_eq!(read[CountryId(2)], CountryId(1));
        assert_eq!(read[CountryId(0)], CountryId(2));
    }

    #[test]
    fn a_save_of_other_names_is_refused_with_the_names() {
        let wrong = names(&["a", "b"]).remap_from(&names(&["a", "x"]).to_saved()).expect_err("differs");
        let expected = [
            "country `x` is in the save and not in the scenario",
            "country `b` is in the scenario and not in the save",
        ];
        assert_eq!(wrong, expected);
    }

    #[test]
    fn ids_outside_a_scope_are_refused_not_guessed() {
        assert!(ron::to_string(&CountryId(1)).is_err());
        assert!(ron::from_str::<CountryId>("\"spain\"").is_err());
        let inside = with_names(&names(&["spain"]), || ron::to_string(&CountryId(0)));
        assert_eq!(inside.expect("named"), "\"spain\"");
    }
}
