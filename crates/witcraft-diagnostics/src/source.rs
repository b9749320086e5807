//! The texts that diagnostics point into, and positions in them.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A text in a [`SourceSet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The span of `range`, in bytes of UTF-8 from the start of this file.
    #[must_use]
    pub fn span(self, range: Range<usize>) -> Span {
        Span { file: self, range }
    }
}

/// A range of bytes in one file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The file that the range is in.
    pub file: FileId,
    /// Bytes of UTF-8 from the start of the file, end exclusive.
    pub range: Range<usize>,
}

/// One text, with the name that users know it by.
#[derive(Debug)]
pub struct SourceFile {
    name: String,
    text: String,
    /// Byte offset of the first byte of every line, once somebody asks: there is nothing to say about most files.
    line_starts: OnceLock<Vec<usize>>,
    is_ascii: OnceLock<bool>,
}

/// A position as an editor shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters (Unicode scalar values), not bytes.
    pub column: usize,
}

impl SourceFile {
    /// The path as it was given, or a name such as `<stdin>`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and column of a byte offset. An offset past the end is the end.
    #[must_use]
    pub fn location(&self, offset: usize) -> Location {
        let offset = floor_char_boundary(&self.text, offset);
        let line = self.line(offset);
        let before = &self.text[self.line_starts()[line - 1]..offset];
        // Counting would cost the square of a line's length where much is said about it.
        let characters = if self.is_ascii() {
            before.len()
        } else {
            before.chars().count()
        };
        Location {
            line,
            column: characters + 1,
        }
    }

    /// The line of an offset, counted from 1: what [`location`](Self::location) says, without counting the
    /// characters before it, of which there may be a megabyte.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        self.line_starts().partition_point(|start| *start <= offset)
    }

    /// The bytes of a line, counted from 1, without its line end.
    #[must_use]
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let starts = self.line_starts();
        let start = starts[line - 1];
        let end = starts.get(line).map_or(self.text.len(), |next| next - 1);
        start..end.max(start)
    }

    fn is_ascii(&self) -> bool {
        *self.is_ascii.get_or_init(|| self.text.is_ascii())
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let ends = self.text.match_indices('\n');
            std::iter::once(0)
                .chain(ends.map(|(at, _)| at + 1))
                .collect()
        })
    }
}

fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// All texts that were read. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct SourceSet {
    files: Vec<Arc<SourceFile>>,
}

impl SourceSet {
    /// Adds a text under the name that users know it by.
    ///
    /// # Panics
    ///
    /// With more than `u32::MAX` files.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).expect("fewer than 2^32 files"));
        self.files.push(Arc::new(SourceFile {
            name: name.into(),
            text: text.into(),
            line_starts: OnceLock::new(),
            is_ascii: OnceLock::new(),
        }));
        id
    }

    /// The file of an id that this set gave out.
    ///
    /// # Panics
    ///
    /// With an id of another set that holds more files.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The file that was added last under this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<FileId> {
        let index = self.files.iter().rposition(|file| file.name == name)?;
        Some(FileId(u32::try_from(index).ok()?))
    }

    /// Every file, in the order in which it was added.
    pub fn iter(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().map(AsRef::as_ref)
    }

    /// The line and column where a span starts.
    #[must_use]
    pub fn location(&self, span: &Span) -> Location {
        self.file(span.file).location(span.range.start)
    }

    /// The text under a span.
    #[must_use]
    pub fn text(&self, span: &Span) -> &str {
        let text = self.file(span.file).text();
        let start = floor_char_boundary(text, span.range.start);
        let end = floor_char_boundary(text, span.range.end).max(start);
        &text[start..end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locations_count_characters_from_one() {
        let mut sources = SourceSet::default();
        let file = sources.add("a.wit", "é x\r\nzweite\n");
        let at = |offset| {
            let Location { line, column } = sources.file(file).location(offset);
            (line, column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(3), (1, 3));
        assert_eq!(at(6), (2, 1));
        assert_eq!(at(99), (3, 1), "past the end is the end");
        assert_eq!(at(1), (1, 1), "inside a character is its start");
        for offset in [0, 1, 3, 6, 99] {
            assert_eq!(sources.file(file).line(offset), at(offset).0);
        }
    }

    #[test]
    fn a_line_ends_before_its_line_feed() {
        let mut sources = SourceSet::default();
        let file = sources.add("a.wit", "one\ntwo");
        assert_eq!(sources.file(file).line_range(1), 0..3);
        assert_eq!(sources.file(file).line_range(2), 4..7);
    }

    #[test]
    fn a_name_finds_the_file_added_last() {
        let mut sources = SourceSet::default();
        let _first = sources.add("a.wit", "1");
        let second = sources.add("a.wit", "2");
        assert_eq!(sources.find("a.wit"), Some(second));
        assert_eq!(sources.find("b.wit"), None);
    }
}
