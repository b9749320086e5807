//! Texts to unresolved packages, with the errors of every file and not only of the first.

use wit_parser::{ParseErrorKind, SourceMap, UnresolvedPackageGroup};
use witcraft_diagnostics::{Diagnostic, FileId};

use super::blank::blank_plain_comments;
use super::explain;
use super::gather::{Gathered, TextGroup};
use crate::guard;

/// A group of texts that was parsed.
pub(super) struct Parsed {
    pub(super) group: UnresolvedPackageGroup,
    /// Asked for, as opposed to found in `deps`.
    pub(super) main: bool,
}

/// Parses every group; what cannot be parsed is left out and explained.
pub(super) fn parse_all(gathered: &Gathered) -> (Vec<Parsed>, Vec<Diagnostic>) {
    let mut parsed = Vec::new();
    let mut diagnostics = Vec::new();
    for texts in &gathered.texts {
        match parse(&texts.files, gathered) {
            Ok(group) => parsed.push(Parsed {
                group,
                main: texts.main,
            }),
            Err(first) => diagnostics.extend(errors_of_each_file(texts, first, gathered)),
        }
    }
    (parsed, diagnostics)
}

/// A diagnostic, and whether it is about a file by itself rather than the files together.
struct Error {
    diagnostic: Diagnostic,
    syntactic: bool,
}

fn parse(files: &[FileId], gathered: &Gathered) -> Result<UnresolvedPackageGroup, Error> {
    let attempt = guard::catch(|| {
        let mut map = SourceMap::default();
        for file in files {
            let file = gathered.sources.file(*file);
            map.push_str(file.name(), blank_plain_comments(file.text()));
        }
        map.parse()
    });
    match attempt {
        Ok(Ok(group)) => Ok(group),
        Ok(Err((map, error))) => Err(Error {
            syntactic: is_syntactic(error.kind()),
            diagnostic: explain::parse_error(error.kind(), &map, files, gathered),
        }),
        Err(panic) => Err(Error {
            syntactic: true,
            diagnostic: explain::panic(&panic, "parsing this file").at_path(
                files
                    .first()
                    .map(|file| gathered.sources.file(*file).name())
                    .unwrap_or_default(),
            ),
        }),
    }
}

/// `wit-parser` stops at the first error of a group. Parsing each file of the group alone finds
/// the syntax errors of the others; what else it finds there would only be names that are defined
/// in a sibling.
fn errors_of_each_file(texts: &TextGroup, first: Error, gathered: &Gathered) -> Vec<Diagnostic> {
    if texts.files.len() == 1 {
        return vec![first.diagnostic];
    }
    let mut diagnostics: Vec<Diagnostic> = texts
        .files
        .iter()
        .filter_map(|file| parse(&[*file], gathered).err())
        .filter(|error| error.syntactic)
        .map(|error| error.diagnostic)
        .collect();
    if !diagnostics.contains(&first.diagnostic) {
        diagnostics.insert(0, first.diagnostic);
    }
    diagnostics
}

/// Whether the error is in how the text is written, as opposed to what its names mean.
fn is_syntactic(kind: &ParseErrorKind) -> bool {
    match kind {
        ParseErrorKind::Lex(_) => true,
        ParseErrorKind::Syntax { message, .. } => message.starts_with("expected "),
        _ => false,
    }
}
