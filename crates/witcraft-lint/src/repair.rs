//! Applies the repairs of findings to texts.
//!
//! Every repair that a rule offers is safe: what the WIT means stays the same. They change single
//! places of the text, so comments survive.

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
    let mut accepted: Vec<&TextEdit> = Vec::new();
    let mut repairs: Vec<(FileId, usize)> = Vec::new();
    for fix in findings.iter().filter_map(|found| found.fixes.first()) {
        let clashes = fix.edits.iter().any(|edit| {
            accepted.iter().any(|other| {
                edit.span.file == other.span.file
                    && edit.span.range.start <= other.span.range.end
                    && other.span.range.start <= edit.span.range.end
            })
        });
        let Some(first) = fix.edits.first().filter(|_| !clashes) else {
            continue;
        };
        accepted.extend(&fix.edits);
        match repairs
            .iter_mut()
            .find(|(file, _)| *file == first.span.file)
        {
            Some((_, count)) => *count += 1,
            None => repairs.push((first.span.file, 1)),
        }
    }
    repairs
        .into_iter()
        .map(|(file, repairs)| {
            let edits = accepted.iter().filter(|edit| edit.span.file == file);
            Repaired {
                file,
                text: apply(sources.file(file).text(), edits.copied().collect()),
                repairs,
            }
        })
        .collect()
}

fn apply(text: &str, mut edits: Vec<&TextEdit>) -> String {
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.range.start));
    let mut text = text.to_owned();
    for edit in edits {
        let mut range = edit.span.range.clone();
        if edit.replacement.is_empty() {
            range = whole_line(&text, range);
        }
        text.replace_range(range, &edit.replacement);
    }
    text
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
