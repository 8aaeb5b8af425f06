//! A portable hash of the tables, through the same fields that a save writes: what is not hashed cannot be saved.

use std::fmt;
use std::io;

use serde::Serialize;
use xxhash_rust::xxh3::Xxh3;

/// One table's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableHash {
    pub table: &'static str,
    pub hash: u64,
}

/// The hash of a whole world, with its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorldHash {
    pub total: u64,
    pub parts: Vec<TableHash>,
}

impl WorldHash {
    pub(super) fn new(parts: Vec<TableHash>) -> Self {
        let mut hasher = Xxh3::new();
        for part in &parts {
            hasher.update(&part.hash.to_le_bytes());
        }
        Self { total: hasher.digest(), parts }
    }

    /// The first table in which two worlds differ.
    pub fn first_difference(&self, other: &Self) -> Option<&'static str> {
        self.parts.iter().zip(&other.parts).find(|(a, b)| a.hash != b.hash).map(|(a, _)| a.table)
    }
}

impl fmt::Display for WorldHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.total)
    }
}

struct Sink(Xxh3);

impl io::Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The part that a table contributes.
pub(super) trait HashPart {
    fn hash_part(&self) -> u64;
}

impl<T: Serialize> HashPart for T {
    fn hash_part(&self) -> u64 {
        of(self)
    }
}

/// The hash of anything that can be saved.
pub(super) fn of<T: Serialize + ?Sized>(value: &T) -> u64 {
    let mut sink = io::BufWriter::with_capacity(1 << 14, Sink(Xxh3::new()));
    rmp_serde::encode::write(&mut sink, value).expect("tables always write");
    let Ok(sink) = sink.into_inner() else { unreachable!("the sink takes everything") };
    sink.0.digest()
}
