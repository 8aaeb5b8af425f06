//! The author's files as read: their texts, and where an offset in them is for a person.
//!
//! Never reads a disk itself; see `folder`.

use std::ops::Range;
use std::sync::Arc;

use super::Origin;

/// A file among the [`Sources`] of one load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A stretch of a file, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slice {
    pub file: FileId,
    pub start: usize,
    pub end: usize,
}

#[derive(Debug)]
struct SourceFile {
    shown: Arc<str>,
    text: Arc<str>,
    lines: Vec<usize>,
}

/// Every file of one load.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// `shown` is how a person is told of the file.
    pub fn add(&mut self, shown: &str, text: &str) -> FileId {
        let number = u32::try_from(self.files.len()).expect("the number of files is limited");
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        self.files.push(SourceFile { shown: shown.into(), text: text.into(), lines });
        FileId(number)
    }

    pub fn text(&self, file: FileId) -> &str {
        &self.file(file).text
    }

    pub fn of(&self, slice: Slice) -> &str {
        &self.text(slice.file)[slice.start..slice.end]
    }

    /// Where a stretch is for a person. Offsets beyond the end or inside a character are moved to the nearest before.
    pub fn origin(&self, slice: Slice) -> Origin {
        let file = self.file(slice.file);
        let within = |at: usize| file.text.floor_char_boundary(at);
        let (start, end) = (within(slice.start), within(slice.end.max(slice.start)));
        let line = file.lines.partition_point(|&begin| begin <= start);
        let column = file.text[file.lines[line - 1]..start].chars().count() + 1;
        let number = |n: usize| u32::try_from(n).expect("files are limited in size");
        Origin { file: file.shown.clone(), line: number(line), column: number(column), start, end }
    }

    /// The text of the file shown under this name.
    pub fn shown_as(&self, shown: &str) -> Option<&str> {
        self.files.iter().find(|f| &*f.shown == shown).map(|f| &*f.text)
    }

    fn file(&self, file: FileId) -> &SourceFile {
        &self.files[file.0 as usize]
    }
}

impl Slice {
    pub fn new(file: FileId, span: Range<usize>) -> Self {
        Self { file, start: span.start, end: span.end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let mut sources = Sources::default();
        let file = sources.add("a.ron", "é(\r\n  ñame: 1\n");
        let place = |start| {
            let o = sources.origin(Slice::new(file, start..start + 1));
            (o.line, o.column)
        };
        assert_eq!((place(0), place(2), place(7), place(9)), ((1, 1), (1, 2), (2, 3), (2, 4)));
        assert_eq!(place(1), (1, 1), "an offset inside a character is moved to its start");
        assert_eq!(place(999), (3, 1), "an offset beyond the end is the end");
    }
}
