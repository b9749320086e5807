//! Diagnostics as GitHub workflow commands, which become annotations on the lines of a change.
//!
//! Format: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use crate::{Diagnostic, Severity, SourceSet};

/// Renders all diagnostics, one command per line.
#[must_use]
pub fn render_all(diagnostics: &[Diagnostic], sources: &SourceSet) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| render(diagnostic, sources))
        .collect()
}

fn render(diagnostic: &Diagnostic, sources: &SourceSet) -> String {
    let command = match diagnostic.severity {
        Severity::Note => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let mut properties = Vec::new();
    if let Some(span) = diagnostic.span() {
        let file = sources.file(span.file);
        let (start, end) = (
            file.location(span.range.start),
            file.location(span.range.end),
        );
        properties.push(("file", file.name().to_owned()));
        properties.push(("line", start.line.to_string()));
        properties.push(("endLine", end.line.to_string()));
        // Columns count only where start and end are on one line.
        if start.line == end.line {
            properties.push(("col", start.column.to_string()));
            properties.push(("endColumn", end.column.to_string()));
        }
    } else if let Some(path) = &diagnostic.path {
        properties.push(("file", path.clone()));
    }
    properties.push(("title", diagnostic.code.to_owned()));
    let properties: Vec<String> = properties
        .into_iter()
        .map(|(name, value)| format!("{name}={}", property(&value)))
        .collect();
    let notes = diagnostic.notes.iter().map(|note| format!("note: {note}"));
    let helps = diagnostic.helps.iter().map(|help| format!("help: {help}"));
    let message: Vec<String> = std::iter::once(diagnostic.message.clone())
        .chain(notes)
        .chain(helps)
        .collect();
    format!(
        "::{command} {}::{}\n",
        properties.join(","),
        data(&message.join("\n"))
    )
}

/// What may not stand in a message.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// What may not stand in a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_command_per_finding_with_everything_escaped() {
        let mut sources = SourceSet::default();
        let file = sources.add("a,b.wit", "package a:b;\nuse c:d/e;\n");
        let found = [
            Diagnostic::error("unknown", "100% gone\nreally")
                .label(file.span(17..20), "")
                .help("put it back"),
            Diagnostic::warning("odd", "hm").at_path("wit"),
        ];
        assert_eq!(
            render_all(&found, &sources),
            "::error file=a%2Cb.wit,line=2,endLine=2,col=5,endColumn=8,title=unknown\
             ::100%25 gone%0Areally%0Ahelp: put it back\n\
             ::warning file=wit,title=odd::hm\n"
        );
    }
}
