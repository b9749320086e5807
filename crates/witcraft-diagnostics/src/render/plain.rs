//! Diagnostics as plain text, without any library: what a macro or a build script prints.
//!
//! The layout is that of the [`text`](mod@super::text) renderer, so that the same mistake looks the
//! same wherever it is made.

use std::fmt::Write as _;

use crate::{Diagnostic, Label, SourceSet};

/// Longer lines (in bytes) are named by their position instead of being shown.
const LONGEST_SHOWN_LINE: usize = 400;

/// Renders one diagnostic without its severity: the first line is the message, the last ends in a
/// line feed.
#[must_use]
pub fn render(diagnostic: &Diagnostic, sources: &SourceSet) -> String {
    let mut out = format!("{}\n", diagnostic.message);
    if let (true, Some(path)) = (diagnostic.labels.is_empty(), &diagnostic.path) {
        let _ = writeln!(out, " --> {path}");
    }
    for (index, label) in diagnostic.labels.iter().enumerate() {
        place(&mut out, label, sources, index == 0);
    }
    let lines = diagnostic.notes.iter().map(|note| ("note", note));
    for (word, text) in lines.chain(diagnostic.helps.iter().map(|help| ("help", help))) {
        let indented = text.replace('\n', "\n          ");
        let _ = writeln!(out, "  = {word}: {indented}");
    }
    for fix in &diagnostic.fixes {
        let _ = writeln!(out, "  = help: {}", fix.message);
    }
    out
}

/// Renders all diagnostics, each with its severity and a blank line after it.
#[must_use]
pub fn render_all(diagnostics: &[Diagnostic], sources: &SourceSet) -> String {
    diagnostics
        .iter()
        .map(|found| {
            let severity = found.severity.as_str();
            format!("{severity}[{}]: {}\n", found.code, render(found, sources))
        })
        .collect()
}

fn place(out: &mut String, label: &Label, sources: &SourceSet, primary: bool) {
    let file = sources.file(label.span.file);
    let at = file.location(label.span.range.start);
    let arrow = if primary { "-->" } else { ":::" };
    let _ = writeln!(out, " {arrow} {}:{}:{}", file.name(), at.line, at.column);
    let range = file.line_range(at.line);
    let line = file.text()[range.clone()].trim_end();
    if line.len() > LONGEST_SHOWN_LINE || line.is_empty() {
        return;
    }
    // A place may go on over several lines: what is on the first one is enough to find it.
    let end = label.span.range.end.min(range.start + line.len());
    let marked = sources.text(&label.span.file.span(label.span.range.start..end));
    let marks = marked.chars().count().max(1);
    let mark = if primary { "^" } else { "-" }.repeat(marks);
    // Tabs stay tabs, so that the marks stand below what they mark.
    let before: String = line
        .chars()
        .take(at.column - 1)
        .map(|char| if char == '\t' { '\t' } else { ' ' })
        .collect();
    let number = at.line.to_string();
    let gutter = " ".repeat(number.len());
    let message = &label.message;
    let marks = format!("{before}{mark} {message}");
    let _ = writeln!(
        out,
        "{gutter} |\n{number} | {line}\n{gutter} | {}",
        marks.trim_end()
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_like_the_other_renderer() {
        let mut sources = SourceSet::default();
        let file = sources.add("demo.wit", "package a:b;\n\tuse c:d/é.{f};\n");
        let diagnostic = Diagnostic::error("unknown", "package `c:d` was not found")
            .label(file.span(18..25), "needed here")
            .label(file.span(0..7), "")
            .note("one\ntwo")
            .help("put it into `deps`");
        assert_eq!(
            render_all(&[diagnostic], &sources),
            "\
error[unknown]: package `c:d` was not found
 --> demo.wit:2:6
  |
2 | \tuse c:d/é.{f};
  | \t    ^^^^^^ needed here
 ::: demo.wit:1:1
  |
1 | package a:b;
  | -------
  = note: one
          two
  = help: put it into `deps`

"
        );
    }

    #[test]
    fn a_finding_without_text_names_the_path() {
        let diagnostic = Diagnostic::error("no-such-path", "nothing there").at_path("a/b.wit");
        assert_eq!(
            render(&diagnostic, &SourceSet::default()),
            "nothing there\n --> a/b.wit\n"
        );
    }
}
