//! Diagnostics as SARIF 2.1.0, which code-scanning services read.
//!
//! Format: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. Columns are counted
//! in Unicode scalar values (`columnKind: unicodeCodePoints`, section 3.14.17).

use serde_json::{Value, json};

use crate::{Diagnostic, Fix, Severity, SourceSet, Span};

/// Renders all diagnostics as one run of one tool, ending in a line feed.
///
/// # Panics
///
/// Never: every value in the document can be written as JSON.
#[must_use]
pub fn render_all(diagnostics: &[Diagnostic], sources: &SourceSet) -> String {
    render_described(diagnostics, sources, |_| None)
}

/// What a code-scanning service shows of a code beside its findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// One line.
    pub summary: String,
    /// Everything, as Markdown.
    pub help: String,
}

/// As [`render_all`], with what is known of each code.
///
/// # Panics
///
/// Never: every value in the document can be written as JSON.
#[must_use]
pub fn render_described(
    diagnostics: &[Diagnostic],
    sources: &SourceSet,
    describe: impl Fn(&str) -> Option<Described>,
) -> String {
    let mut rules: Vec<&str> = diagnostics.iter().map(|found| found.code).collect();
    rules.sort_unstable();
    rules.dedup();
    let results: Vec<Value> = diagnostics
        .iter()
        .map(|diagnostic| result(diagnostic, &rules, sources))
        .collect();
    let rules: Vec<Value> = rules
        .iter()
        .map(|id| match describe(id) {
            None => json!({ "id": id }),
            Some(it) => json!({
                "id": id,
                "shortDescription": { "text": it.summary },
                "help": { "text": it.help, "markdown": it.help },
            }),
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "witcraft",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut text = serde_json::to_string_pretty(&log).expect("plain data");
    text.push('\n');
    text
}

fn result(diagnostic: &Diagnostic, rules: &[&str], sources: &SourceSet) -> Value {
    let level = match diagnostic.severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let text: Vec<&str> = std::iter::once(diagnostic.message.as_str())
        .chain(diagnostic.notes.iter().map(String::as_str))
        .chain(diagnostic.helps.iter().map(String::as_str))
        .collect();
    let mut result = json!({
        "ruleId": diagnostic.code,
        "ruleIndex": rules.binary_search(&diagnostic.code).unwrap_or_default(),
        "level": level,
        "message": { "text": text.join("\n") },
    });
    match (diagnostic.labels.split_first(), &diagnostic.path) {
        (Some((primary, others)), _) => {
            result["locations"] = json!([location(&primary.span, &primary.message, sources)]);
            let related: Vec<Value> = others
                .iter()
                .map(|label| location(&label.span, &label.message, sources))
                .collect();
            if !related.is_empty() {
                result["relatedLocations"] = Value::Array(related);
            }
        }
        (None, Some(path)) => {
            let artifact = json!({ "artifactLocation": { "uri": uri(path) } });
            result["locations"] = json!([{ "physicalLocation": artifact }]);
        }
        (None, None) => {}
    }
    if !diagnostic.fixes.is_empty() {
        let fixes = diagnostic.fixes.iter().map(|found| fix(found, sources));
        result["fixes"] = fixes.collect();
    }
    result
}

fn location(span: &Span, message: &str, sources: &SourceSet) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(sources.file(span.file).name()) },
            "region": region(span, sources),
        },
    });
    if !message.is_empty() {
        location["message"] = json!({ "text": message });
    }
    location
}

fn region(span: &Span, sources: &SourceSet) -> Value {
    let file = sources.file(span.file);
    let (start, end) = (
        file.location(span.range.start),
        file.location(span.range.end),
    );
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

fn fix(fix: &Fix, sources: &SourceSet) -> Value {
    let changes: Vec<Value> = fix
        .edits
        .iter()
        .map(|edit| {
            json!({
                "artifactLocation": { "uri": uri(sources.file(edit.span.file).name()) },
                "replacements": [{
                    "deletedRegion": region(&edit.span, sources),
                    "insertedContent": { "text": edit.replacement },
                }],
            })
        })
        .collect();
    json!({ "description": { "text": fix.message }, "artifactChanges": changes })
}

/// A relative path as a URI reference (RFC 3986): what is not unreserved is escaped, slashes stay.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextEdit;

    #[test]
    fn a_result_has_its_place_its_relatives_and_its_fix() {
        let mut sources = SourceSet::default();
        let file = sources.add("my wit/a.wit", "package a:b;\nuse c:d/e;\n");
        let edit = TextEdit {
            span: file.span(17..20),
            replacement: "x:y".into(),
        };
        let found = [Diagnostic::error("unknown", "gone")
            .label(file.span(17..20), "needed here")
            .label(file.span(8..11), "by this")
            .note("why")
            .fix("rename it", vec![edit])];
        let log: Value = serde_json::from_str(&render_all(&found, &sources)).unwrap();
        assert_eq!(log["version"], "2.1.0");
        let result = &log["runs"][0]["results"][0];
        assert_eq!(result["ruleId"], "unknown");
        assert_eq!(result["level"], "error");
        assert_eq!(result["message"]["text"], "gone\nwhy");
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "my%20wit/a.wit");
        assert_eq!(place["region"]["startLine"], 2);
        assert_eq!(place["region"]["endColumn"], 8);
        assert_eq!(result["relatedLocations"][0]["message"]["text"], "by this");
        let replacement = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(replacement["insertedContent"]["text"], "x:y");
    }

    #[test]
    fn a_code_is_described_where_something_is_known_of_it() {
        let found = ["a/b", "other"].map(|code| Diagnostic::error(code, "it"));
        let text = render_described(&found, &SourceSet::default(), |code| {
            (code == "a/b").then(|| Described {
                summary: "what".to_owned(),
                help: "why".to_owned(),
            })
        });
        let log: Value = serde_json::from_str(&text).unwrap();
        let rules = &log["runs"][0]["tool"]["driver"]["rules"];
        assert_eq!(rules[0]["shortDescription"]["text"], "what");
        assert_eq!(rules[0]["help"]["markdown"], "why");
        assert_eq!(rules[1], json!({ "id": "other" }));
    }

    #[test]
    fn a_finding_about_a_path_has_no_region() {
        let found = [Diagnostic::error("gone", "gone").at_path("wit")];
        let log: Value = serde_json::from_str(&render_all(&found, &SourceSet::default())).unwrap();
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "wit");
        assert!(place["region"].is_null());
    }
}
