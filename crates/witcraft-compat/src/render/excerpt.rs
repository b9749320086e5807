//! The line of a file that a change is in, with a mark below it.

use witcraft_diagnostics::{SourceSet, Span};

/// Longer lines, in bytes, are not shown: nobody would see the mark.
const LONGEST: usize = 100;

/// The line that a span begins in, without blanks at its end.
pub(super) fn line<'s>(sources: &'s SourceSet, span: &Span) -> Option<&'s str> {
    let text = sources.file(span.file).text();
    let start = text
        .get(..span.range.start)?
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let line = text.get(start..)?.lines().next()?.trim_end();
    (line.len() <= LONGEST).then_some(line)
}

/// The line and the mark, each after `indent`; both have the number of the line before them.
///
/// ```text
///   7 |   depth: u32,
///     |   ^^^^^
/// ```
pub(super) fn render(sources: &SourceSet, span: &Span, indent: &str) -> Option<String> {
    let line = line(sources, span)?;
    let place = sources.location(span);
    let before = place.column.saturating_sub(1);
    // Tabs stay tabs, so that the mark is below what it marks.
    let blanks: String = line
        .chars()
        .take(before)
        .map(|c| if c == '\t' { c } else { ' ' })
        .collect();
    let text = sources.file(span.file).text().get(span.range.clone())?;
    let marked = text.lines().next().unwrap_or_default().chars().count();
    let marks = "^".repeat(marked.clamp(1, line.chars().count().saturating_sub(before).max(1)));
    let number = place.line.to_string();
    let gap = " ".repeat(number.len());
    Some(format!(
        "{indent}{number} | {line}\n{indent}{gap} | {blanks}{marks}\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, marked: &str) -> Option<String> {
        let mut sources = SourceSet::default();
        let file = sources.add("a.wit", text);
        let start = text.find(marked).unwrap();
        render(&sources, &file.span(start..start + marked.len()), "  ")
    }

    #[test]
    fn the_mark_is_below_the_name() {
        let found = excerpt("package a:b;\n\trecord size {  \n}\n", "size").unwrap();
        assert_eq!(found, "  2 | \trecord size {\n    | \t       ^^^^\n");
    }

    #[test]
    fn long_lines_are_left_out() {
        let text = format!(
            "interface i {{ f: func(); {} g: func(); }}",
            " ".repeat(LONGEST)
        );
        assert_eq!(excerpt(&text, "g"), None);
    }

    #[test]
    fn what_goes_over_several_lines_is_marked_on_the_first() {
        let found = excerpt("use a:b/\n  c;\n", "a:b/\n  c").unwrap();
        assert_eq!(found, "  1 | use a:b/\n    |     ^^^^\n");
    }
}
