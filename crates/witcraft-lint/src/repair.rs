//! Applies the repairs of findings to texts.
//!
//! Every repair that a rule offers is safe: what the WIT means stays the same. They change single
//! places of the text, so comments survive.

use std::collections::BTreeMap;

use witcraft_diagnostics::{Diagnostic, FileId, SourceSet, TextEdit};

/// A text with repairs applied.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Repaired {
    /// Which text it was.
    pub file: FileId,
    /// What it is now.
    pub text: String,
    /// How many findings were repaired in it.
    pub repairs: usize,
}

/// Applies the first repair of every finding. One that overlaps another is left for a second run.
#[must_use]
pub fn repair(findings: &[Diagnostic], sources: &SourceSet) -> Vec<Repaired> {
    // What is accepted does not touch, so the nearest one before tells whether another fits.
    let mut accepted: BTreeMap<(FileId, usize, usize), &TextEdit> = BTreeMap::new();
    let mut repairs: BTreeMap<FileId, usize> = BTreeMap::new();
    for fix in findings.iter().filter_map(|found| found.fixes.first()) {
        let clashes = fix.edits.iter().any(|edit| {
            let (file, range) = (edit.span.file, &edit.span.range);
            let mut before = accepted.range((file, 0, 0)..=(file, range.end, usize::MAX));
            let last = before.next_back();
            last.is_some_and(|(_, other)| other.span.range.end >= range.start)
        });
        let Some(first) = fix.edits.first().filter(|_| !clashes) else {
            continue;
        };
        *repairs.entry(first.span.file).or_default() += 1;
        let edits = fix.edits.iter();
        accepted.extend(edits.map(|edit| {
            (
                (edit.span.file, edit.span.range.start, edit.span.range.end),
                edit,
            )
        }));
    }
    repairs
        .into_iter()
        .map(|(file, repairs)| {
            let edits = accepted.range((file, 0, 0)..=(file, usize::MAX, usize::MAX));
            Repaired {
                file,
                text: apply(sources.file(file).text(), edits.map(|(_, edit)| *edit)),
                repairs,
            }
        })
        .collect()
}

/// The text with edits in their order.
fn apply<'e>(text: &str, edits: impl Iterator<Item = &'e TextEdit>) -> String {
    let mut repaired = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        let mut range = edit.span.range.clone();
        if edit.replacement.is_empty() {
            range = whole_line(text, range);
        }
        repaired.push_str(&text[done..range.start.max(done)]);
        repaired.push_str(&edit.replacement);
        done = range.end.max(done);
    }
    repaired.push_str(&text[done..]);
    repaired
}

/// What is removed takes its line with it if nothing else is on it.
fn whole_line(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n').map(|at| range.end + at + 1);
    let blank = |part: &str| part.trim().is_empty();
    match end {
        Some(end) if blank(&text[start..range.start]) && blank(&text[range.end..end]) => start..end,
        _ => range,
    }
}
