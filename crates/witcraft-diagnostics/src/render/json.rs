//! Diagnostics as JSON, for other tools.
//!
//! The document is one object, `schema` names its version:
//!
//! ```json
//! {
//!   "schema": "witcraft.diagnostics/1",
//!   "errors": 1,
//!   "warnings": 0,
//!   "diagnostics": [{
//!     "severity": "error",
//!     "code": "unknown-dependency",
//!     "message": "package `a:b` not found",
//!     "path": null,
//!     "labels": [{
//!       "file": "wit/demo.wit",
//!       "start": { "offset": 17, "line": 2, "column": 5 },
//!       "end": { "offset": 20, "line": 2, "column": 8 },
//!       "message": "needed here",
//!       "primary": true
//!     }],
//!     "notes": [],
//!     "helps": [],
//!     "fixes": [{ "message": "insert `;`", "edits": [{
//!       "file": "wit/demo.wit", "start": {}, "end": {}, "replacement": ";"
//!     }] }]
//!   }]
//! }
//! ```
//!
//! `offset` counts bytes of UTF-8 from 0; `line` counts from 1; `column` counts characters from 1.

use serde::Serialize;

use crate::{Diagnostic, Severity, SourceSet, Span};

/// The version of the document's shape.
pub const SCHEMA: &str = "witcraft.diagnostics/1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    errors: usize,
    warnings: usize,
    diagnostics: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    severity: &'static str,
    code: &'a str,
    message: &'a str,
    path: Option<&'a str>,
    labels: Vec<Place<'a>>,
    notes: &'a [String],
    helps: &'a [String],
    fixes: Vec<Repair<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    #[serde(flatten)]
    range: Range<'a>,
    message: &'a str,
    primary: bool,
}

#[derive(Serialize)]
struct Repair<'a> {
    message: &'a str,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    #[serde(flatten)]
    range: Range<'a>,
    replacement: &'a str,
}

#[derive(Serialize)]
struct Range<'a> {
    file: &'a str,
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    offset: usize,
    line: usize,
    column: usize,
}

/// Renders all diagnostics as one indented document, ending in a line feed.
///
/// # Panics
///
/// Never: every value in the document can be written as JSON.
#[must_use]
pub fn render_all(diagnostics: &[Diagnostic], sources: &SourceSet) -> String {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    };
    let document = Document {
        schema: SCHEMA,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        diagnostics: diagnostics
            .iter()
            .map(|diagnostic| finding(diagnostic, sources))
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&document).expect("plain data");
    text.push('\n');
    text
}

fn finding<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceSet) -> Finding<'a> {
    Finding {
        severity: diagnostic.severity.as_str(),
        code: diagnostic.code,
        message: &diagnostic.message,
        path: diagnostic.path.as_deref(),
        labels: diagnostic
            .labels
            .iter()
            .enumerate()
            .map(|(index, label)| Place {
                range: range(&label.span, sources),
                message: &label.message,
                primary: index == 0,
            })
            .collect(),
        notes: &diagnostic.notes,
        helps: &diagnostic.helps,
        fixes: diagnostic
            .fixes
            .iter()
            .map(|fix| Repair {
                message: &fix.message,
                edits: fix
                    .edits
                    .iter()
                    .map(|edit| Edit {
                        range: range(&edit.span, sources),
                        replacement: &edit.replacement,
                    })
                    .collect(),
            })
            .collect(),
    }
}

fn range<'a>(span: &Span, sources: &'a SourceSet) -> Range<'a> {
    let file = sources.file(span.file);
    let position = |offset| {
        let location = file.location(offset);
        Position {
            offset,
            line: location.line,
            column: location.column,
        }
    };
    Range {
        file: file.name(),
        start: position(span.range.start),
        end: position(span.range.end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_given_three_ways() {
        let mut sources = SourceSet::default();
        let file = sources.add("demo.wit", "package a:b;\nuse c:d/e;\n");
        let found =
            [Diagnostic::error("unknown-dependency", "gone").label(file.span(17..20), "needed")];
        let document: serde_json::Value =
            serde_json::from_str(&render_all(&found, &sources)).unwrap();
        assert_eq!(document["schema"], SCHEMA);
        assert_eq!(document["errors"], 1);
        let label = &document["diagnostics"][0]["labels"][0];
        assert_eq!(label["file"], "demo.wit");
        assert_eq!(label["start"]["line"], 2);
        assert_eq!(label["start"]["column"], 5);
        assert_eq!(label["start"]["offset"], 17);
        assert_eq!(label["primary"], true);
    }
}
