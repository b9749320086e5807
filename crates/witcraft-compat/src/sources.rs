//! The texts of both packages in one set, so that one diagnostic can point into both.

use std::collections::HashMap;

use witcraft_diagnostics::{FileId, SourceSet, Span};
use witcraft_model::Package;

use crate::change::Spot;
use crate::report::Snippet;

/// Which of the two packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Version {
    Old,
    New,
}

/// Both sets of texts, and what the files of each became.
#[derive(Default)]
pub(crate) struct Merged {
    pub(crate) sources: SourceSet,
    files: HashMap<(Version, FileId), FileId>,
}

impl Merged {
    pub(crate) fn of(old: &Package, new: &Package) -> Self {
        let mut merged = Self::default();
        for (version, package) in [(Version::Old, old), (Version::New, new)] {
            let sources = package.sources();
            for file in sources.iter() {
                let id = merged.sources.add(file.name(), file.text());
                // Of two files with one name, spans are in the one that was added last.
                if let Some(own) = sources.find(file.name()) {
                    merged.files.insert((version, own), id);
                }
            }
        }
        merged
    }

    fn span(&self, span: &Span, version: Version) -> Option<Span> {
        let file = self.files.get(&(version, span.file))?;
        Some(file.span(span.range.clone()))
    }

    pub(crate) fn snippet(&self, spot: &Spot, version: Version) -> Snippet {
        let span = spot.span.as_ref();
        let span = span.and_then(|span| self.span(span, version));
        let place = span.as_ref().map(|span| self.sources.location(span));
        Snippet {
            text: spot.text.clone(),
            file: span
                .as_ref()
                .map(|span| self.sources.file(span.file).name().to_owned()),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
            span,
        }
    }
}
