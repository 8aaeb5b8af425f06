//! Saves: a header that any version can read, names, and the tables, compressed, with a checksum over all.
//!
//! Layout: `GMSAVE` and two digits of format; length (u32, little-endian) and MessagePack of the header; length and LZ4 of
//! the body's MessagePack; CRC-32 of everything before it. Written beside the target and renamed, so a save is whole or
//! is not there.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Keeping, Logged, Session};
use crate::scenario::Scenario;
use crate::units::{Date, FactionId, Kind, NamesSaved, with_remap};
use crate::world::Snapshot;

const MAGIC: &[u8; 6] = b"GMSAVE";
const FORMAT: u32 = 3;
const LARGEST: u64 = 256 << 20;
/// A body says how large it is unpacked; more than this is a damaged or hostile file.
const LARGEST_BODY: usize = 512 << 20;

#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("cannot write {path}: {source}")]
    Write { path: String, source: std::io::Error },
    #[error("cannot read {path}: {source}")]
    Read { path: String, source: std::io::Error },
    #[error("{path} is not a save of this game")]
    NotASave { path: String },
    #[error("{path} is damaged ({what}); an older save or a replay may still be good")]
    Damaged { path: String, what: String },
    #[error("{path} has save format {found}, this game reads up to {FORMAT}: it was made by a newer version")]
    Newer { path: String, found: u32 },
    #[error(
        "{path} has save format {found}, this game reads {FORMAT}: it was made by an older version that can still read it"
    )]
    Older { path: String, found: u32 },
    #[error("{path} was made in the scenario `{theirs}`, not in `{ours}`")]
    OtherScenario { path: String, theirs: String, ours: String },
    #[error("{path} does not fit the scenario as it is now: {}", differences.join("; "))]
    OtherNames { path: String, differences: Vec<String> },
}

/// What a list of saves shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveHeader {
    pub game: String,
    pub scenario: String,
    pub scenario_version: String,
    pub identity: u64,
    pub date: Date,
    /// The seat's faction by name, if one is played.
    pub seat: Option<String>,
}

/// The names are read first: they say what the numbers in the tables mean.
#[derive(Serialize, Deserialize)]
struct Body {
    names: NamesSaved,
    tables: Bytes,
}

/// Written as they are, not as a list of numbers.
struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Whole;
        impl Visitor<'_> for Whole {
            type Value = Bytes;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("the tables")
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Bytes, E> {
                Ok(Bytes(bytes.to_vec()))
            }
        }
        d.deserialize_bytes(Whole)
    }
}

#[derive(Serialize, Deserialize)]
struct Kept {
    snapshot: Snapshot,
    log: Vec<Logged>,
    forked: Option<Date>,
}

/// A game as it stands at one moment: a copy that can be written later, and on another thread, while days go on.
pub struct Saving {
    book: Arc<Scenario>,
    date: Date,
    seat: Option<FactionId>,
    kept: Kept,
}

impl Saving {
    pub(super) fn of(session: &Session) -> Self {
        let kept = Kept { snapshot: session.snapshot(), log: session.line.log.clone(), forked: session.line.forked };
        Self { book: session.book().clone(), date: session.today(), seat: session.seat(), kept }
    }

    /// Writes the file, whole or not at all.
    pub fn write(&self, path: &Path) -> Result<(), SaveError> {
        let bytes = to_bytes(self);
        write_whole(path, &bytes).map_err(|source| SaveError::Write { path: path.display().to_string(), source })
    }
}

fn to_bytes(saving: &Saving) -> Vec<u8> {
    let book = &saving.book;
    let header = SaveHeader {
        game: env!("CARGO_PKG_VERSION").to_owned(),
        scenario: book.manifest.id.clone(),
        scenario_version: book.manifest.version.clone(),
        identity: book.identity,
        date: saving.date,
        seat: saving.seat.map(|f| book.names.name(Kind::Faction, f.0).to_owned()),
    };
    let always = "tables always write";
    let tables = rmp_serde::to_vec(&saving.kept).expect(always);
    let body = rmp_serde::to_vec(&Body { names: book.names.to_saved(), tables: Bytes(tables) }).expect(always);
    let body = lz4_flex::block::compress_prepend_size(&body);
    let header = rmp_serde::to_vec_named(&header).expect(always);
    let mut bytes = Vec::with_capacity(body.len() + header.len() + 32);
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(format!("{FORMAT:02}").as_bytes());
    for part in [&header, &body] {
        let length = u32::try_from(part.len()).expect("a save is far smaller than 4 GB");
        bytes.extend_from_slice(&length.to_le_bytes());
        bytes.extend_from_slice(part);
    }
    let sum = crc32fast::hash(&bytes);
    bytes.extend_from_slice(&sum.to_le_bytes());
    bytes
}

/// Writes beside the target and renames: the file is whole or is not there.
pub fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|e| e.error)?;
    Ok(())
}

/// What a save says of itself.
pub fn read_header(path: &Path) -> Result<SaveHeader, SaveError> {
    let bytes = read_bytes(path)?;
    parts(path, &bytes).map(|(header, _)| header)
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, SaveError> {
    let name = path.display().to_string();
    let wrap = |source| SaveError::Read { path: name.clone(), source };
    if std::fs::metadata(path).map_err(wrap)?.len() > LARGEST {
        return Err(SaveError::NotASave { path: name });
    }
    std::fs::read(path).map_err(wrap)
}

fn parts<'a>(path: &Path, bytes: &'a [u8]) -> Result<(SaveHeader, &'a [u8]), SaveError> {
    let name = path.display().to_string();
    let damaged = |what: &str| SaveError::Damaged { path: name.clone(), what: what.to_owned() };
    let rest = bytes.strip_prefix(MAGIC).ok_or(SaveError::NotASave { path: name.clone() })?;
    let (digits, _) = rest.split_at_checked(2).ok_or_else(|| damaged("it ends in its first line"))?;
    let format = std::str::from_utf8(digits).ok().and_then(|d| d.parse::<u32>().ok());
    let format = format.ok_or_else(|| damaged("its format number is unreadable"))?;
    if format > FORMAT {
        return Err(SaveError::Newer { path: name, found: format });
    }
    if format < FORMAT {
        return Err(SaveError::Older { path: name, found: format });
    }
    let (content, sum) = bytes.split_last_chunk::<4>().ok_or_else(|| damaged("it is cut short"))?;
    if crc32fast::hash(content) != u32::from_le_bytes(*sum) {
        return Err(damaged("its checksum does not match"));
    }
    let mut rest = &content[MAGIC.len() + 2..];
    let mut part = || {
        let (length, tail) = rest.split_first_chunk::<4>()?;
        let (part, tail) = tail.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        rest = tail;
        Some(part)
    };
    let (header, body) = (part().ok_or_else(|| damaged("no header"))?, part().ok_or_else(|| damaged("no body"))?);
    let header = rmp_serde::from_slice(header).map_err(|e| damaged(&e.to_string()))?;
    Ok((header, body))
}

pub(super) fn read(book: Arc<Scenario>, path: &Path, keeping: Keeping) -> Result<Session, SaveError> {
    let bytes = read_bytes(path)?;
    let (header, body) = parts(path, &bytes)?;
    let name = path.display().to_string();
    if header.scenario != book.manifest.id {
        return Err(SaveError::OtherScenario { path: name, theirs: header.scenario, ours: book.manifest.id.clone() });
    }
    let damaged = |what: String| SaveError::Damaged { path: name.clone(), what };
    let claimed = body.first_chunk::<4>().map_or(usize::MAX, |n| u32::from_le_bytes(*n) as usize);
    if claimed > LARGEST_BODY {
        return Err(damaged("its body claims an impossible size".to_owned()));
    }
    let body = lz4_flex::block::decompress_size_prepended(body).map_err(|e| damaged(e.to_string()))?;
    let body: Body = rmp_serde::from_slice(&body).map_err(|e| damaged(e.to_string()))?;
    let remap = book
        .names
        .remap_from(&body.names)
        .map_err(|differences| SaveError::OtherNames { path: name.clone(), differences })?;
    let kept: Kept = with_remap(remap, || rmp_serde::from_slice(&body.tables.0)).map_err(|e| damaged(e.to_string()))?;
    let same_scenario = header.identity == book.identity;
    let seed = kept.snapshot.calendar.seed;
    let mut session = Session::from_snapshot(book, kept.snapshot, keeping);
    session.line.loaded(kept.log, kept.forked);
    if same_scenario && keeping.keyframes {
        // With the rules unchanged every earlier day can be worked out again from the first.
        let first = Session::at_start(session.book.clone(), seed, Keeping::default()).snapshot();
        session.line.keep_first(first);
    }
    Ok(session)
}
