//! Collects what is wrong with one text.

use std::ops::Range;

use witcraft_diagnostics::{Diagnostic, FileId, TextEdit};

/// The code of every diagnostic of this crate.
pub(crate) const CODE: &str = "wit-syntax";

/// How many findings are kept, so that a text that is something else than WIT does not fill the memory.
const LIMIT: usize = 100_000;

/// What a finding means for the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// Something is missing or does not belong: the region cannot be formatted.
    Structure,
    /// The tree is as it was meant, and only a word is wrong.
    Spelling,
}

#[derive(Debug)]
pub(crate) struct Reporter {
    file: FileId,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// How many there were beyond the limit.
    pub(crate) dropped: usize,
    /// Where findings about the structure are, as byte offsets, in the order they were found.
    pub(crate) broken: Vec<usize>,
    /// The bytes in what is broken: where something is missing, the last one before.
    pub(crate) regions: Vec<usize>,
}

impl Reporter {
    pub(crate) fn new(file: FileId) -> Self {
        Self {
            file,
            diagnostics: Vec::new(),
            dropped: 0,
            broken: Vec::new(),
            regions: Vec::new(),
        }
    }

    #[cfg(test)]
    pub(crate) fn for_tests() -> Self {
        Self::new(witcraft_diagnostics::SourceSet::default().add("test.wit", ""))
    }

    /// An error with its primary label.
    pub(crate) fn error(
        &self,
        range: Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::error(CODE, message).label(self.file.span(range), label)
    }

    /// Points an error at a second place.
    pub(crate) fn also(
        &self,
        diagnostic: Diagnostic,
        range: Range<usize>,
        label: impl Into<String>,
    ) -> Diagnostic {
        diagnostic.label(self.file.span(range), label)
    }

    pub(crate) fn replace(&self, range: Range<usize>, by: impl Into<String>) -> TextEdit {
        TextEdit {
            span: self.file.span(range),
            replacement: by.into(),
        }
    }

    pub(crate) fn insert(&self, at: usize, text: impl Into<String>) -> TextEdit {
        self.replace(at..at, text)
    }

    pub(crate) fn push(&mut self, diagnostic: Diagnostic, problem: Problem) {
        if problem == Problem::Structure {
            let range = diagnostic.span().map_or(0..0, |span| span.range.clone());
            self.broken.push(range.start);
            let missing = usize::from(range.is_empty());
            self.regions.push(range.start.saturating_sub(missing));
        }
        if self.diagnostics.len() < LIMIT {
            self.diagnostics.push(diagnostic);
        } else {
            self.dropped += 1;
        }
    }
}
