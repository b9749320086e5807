//! Diagnostics as text that looks like the output of `rustc`.

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Level, Origin, Patch, Renderer, Snippet,
};

use crate::{Diagnostic, FileId, Fix, Label, Severity, SourceFile, SourceSet, Span, TextEdit};

/// Longer lines (in bytes) are named by their position instead of being shown: nobody reads them,
/// and marking a place in a megabyte of text costs seconds.
const LONGEST_SHOWN_LINE: usize = 400;

/// Places of one file that are further apart (in lines) are shown on their own, each with its position: what the
/// renderer gets to see has to be independent of the size of the file.
const WIDEST_GAP: usize = 100;

/// Renders one diagnostic, ending in a line feed. `styled` adds ANSI escapes for colour.
#[must_use]
pub fn render(diagnostic: &Diagnostic, sources: &SourceSet, styled: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let mut primary = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code)
        .elements(places(diagnostic, sources));
    for note in &diagnostic.notes {
        primary = primary.element(Level::NOTE.message(note.as_str()));
    }
    for help in &diagnostic.helps {
        primary = primary.element(Level::HELP.message(help.as_str()));
    }
    let mut fixes = Vec::new();
    for fix in &diagnostic.fixes {
        match patches(fix, sources) {
            Some(patches) => {
                let title = Level::HELP.secondary_title(fix.message.as_str());
                fixes.push(title.elements(patches));
            }
            None => primary = primary.element(Level::HELP.message(fix.message.as_str())),
        }
    }
    let mut report = vec![primary];
    report.extend(fixes);
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = renderer.render(&report);
    text.push('\n');
    text
}

/// Renders all diagnostics, a blank line after each.
#[must_use]
pub fn render_all(diagnostics: &[Diagnostic], sources: &SourceSet, styled: bool) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| render(diagnostic, sources, styled) + "\n")
        .collect()
}

fn places<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceSet) -> Vec<Element<'a>> {
    let mut places: Vec<Element<'a>> = Vec::new();
    if let (true, Some(path)) = (diagnostic.labels.is_empty(), &diagnostic.path) {
        places.push(Origin::path(path.as_str()).into());
    }
    let primary = diagnostic.labels.first();
    for (file, labels) in together(&diagnostic.labels, |label| &label.span, sources) {
        let file = sources.file(file);
        let window = Window::over(file, labels.iter().map(|label| &label.span));
        if window.has_long_line(file) {
            places.extend(labels.iter().map(|label| origin(file, label).into()));
            continue;
        }
        let annotations: Vec<Annotation<'a>> = labels
            .iter()
            .map(|label| {
                let kind = if Some(*label) == primary {
                    AnnotationKind::Primary
                } else {
                    AnnotationKind::Context
                };
                let annotation = kind.span(window.relative(&label.span));
                if label.message.is_empty() {
                    annotation
                } else {
                    annotation.label(label.message.as_str())
                }
            })
            .collect();
        let snippet = Snippet::source(window.text(file))
            .path(file.name())
            .line_start(window.first_line)
            .annotations(annotations);
        places.push(snippet.into());
    }
    places
}

/// The lines that a fix changes, as they are and as they become; `None` where one of them is too long to be shown.
fn patches<'a>(fix: &'a Fix, sources: &'a SourceSet) -> Option<Vec<Snippet<'a, Patch<'a>>>> {
    let snippets = together(&fix.edits, |edit| &edit.span, sources);
    let snippets = snippets.into_iter().map(|(file, edits)| {
        let file = sources.file(file);
        let window = Window::over(file, edits.iter().map(|edit| &edit.span));
        if window.has_long_line(file) {
            return None;
        }
        let patch = |edit: &&'a TextEdit| {
            Patch::new(window.relative(&edit.span), edit.replacement.as_str())
        };
        let snippet = Snippet::source(window.text(file))
            .path(file.name())
            .line_start(window.first_line)
            .patches(edits.iter().map(patch).collect::<Vec<_>>());
        Some(snippet)
    });
    snippets.collect()
}

fn origin<'a>(file: &'a SourceFile, label: &Label) -> Origin<'a> {
    let location = file.location(label.span.range.start);
    Origin::path(file.name())
        .line(location.line)
        .char_column(location.column)
}

/// Groups what is shown in one piece: in the same file and not far apart. The group of the first item comes first.
fn together<'a, T>(
    items: &'a [T],
    span: impl Fn(&T) -> &Span,
    sources: &SourceSet,
) -> Vec<(FileId, Vec<&'a T>)> {
    let lines = |item: &T| {
        let Span { file, range } = span(item);
        let line = |offset| sources.file(*file).line(offset);
        line(range.start)..=line(range.end)
    };
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|index| (span(&items[*index]).file, *lines(&items[*index]).start()));
    let mut groups: Vec<(FileId, Vec<usize>)> = Vec::new();
    let mut end = 0;
    for index in order {
        let (file, lines) = (span(&items[index]).file, lines(&items[index]));
        match groups.last_mut() {
            Some((last, group)) if *last == file && *lines.start() <= end + WIDEST_GAP => {
                group.push(index);
                end = end.max(*lines.end());
            }
            _ => {
                groups.push((file, vec![index]));
                end = *lines.end();
            }
        }
    }
    for (_, group) in &mut groups {
        group.sort_unstable();
    }
    groups.sort_by_key(|(_, group)| group[0]);
    groups
        .into_iter()
        .map(|(file, group)| (file, group.into_iter().map(|index| &items[index]).collect()))
        .collect()
}

/// The lines of a file that the renderer gets to see. Handing over only these keeps rendering
/// independent of the size of the file.
struct Window {
    first_line: usize,
    last_line: usize,
    range: std::ops::Range<usize>,
}

impl Window {
    fn over<'a>(file: &SourceFile, spans: impl Iterator<Item = &'a Span>) -> Self {
        let (mut first, mut last) = (usize::MAX, 1);
        for span in spans {
            first = first.min(file.line(span.range.start));
            last = last.max(file.line(span.range.end));
        }
        let first_line = first.min(last);
        Self {
            first_line,
            last_line: last,
            range: file.line_range(first_line).start..file.line_range(last).end,
        }
    }

    fn text<'a>(&self, file: &'a SourceFile) -> &'a str {
        &file.text()[self.range.clone()]
    }

    fn relative(&self, span: &Span) -> std::ops::Range<usize> {
        let clamp = |offset: usize| offset.clamp(self.range.start, self.range.end);
        clamp(span.range.start) - self.range.start..clamp(span.range.end) - self.range.start
    }

    fn has_long_line(&self, file: &SourceFile) -> bool {
        // Not by looking for line ends, which may be a megabyte away.
        (self.first_line..=self.last_line)
            .any(|line| file.line_range(line).len() > LONGEST_SHOWN_LINE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_place_note_help_and_fix() {
        let mut sources = SourceSet::default();
        let file = sources.add("demo.wit", "package a:b;\n\ninterface i {\n  x: u32\n}\n");
        let diagnostic = Diagnostic::error("missing-semicolon", "expected `;`")
            .label(file.span(36..36), "here")
            .note("every item but a block ends in `;`")
            .help("add it")
            .fix(
                "insert `;`",
                vec![TextEdit {
                    span: file.span(36..36),
                    replacement: ";".into(),
                }],
            );
        let text = render(&diagnostic, &sources, false);
        assert_eq!(
            text,
            "\
error[missing-semicolon]: expected `;`
 --> demo.wit:4:9
  |
4 |   x: u32
  |         ^ here
  |
  = note: every item but a block ends in `;`
  = help: add it
help: insert `;`
  |
4 |   x: u32;
  |         +
"
        );
    }

    #[test]
    fn places_far_apart_are_shown_on_their_own() {
        let mut sources = SourceSet::default();
        let text = format!("first\n{}second\nthird\n", "x\n".repeat(5_000));
        let file = sources.add("far.wit", text.as_str());
        let place = |word: &str| {
            let at = text.find(word).unwrap();
            file.span(at..at + word.len())
        };
        let diagnostic = Diagnostic::error("twice", "defined twice")
            .label(place("second"), "again")
            .label(place("first"), "the first one")
            .label(place("third"), "and again");
        assert_eq!(
            render(&diagnostic, &sources, false),
            "\
error[twice]: defined twice
    --> far.wit:5002:1
     |
5002 | second
     | ^^^^^^ again
5003 | third
     | ----- and again
     |
    ::: far.wit:1:1
     |
   1 | first
     | ----- the first one
"
        );
    }

    #[test]
    fn a_finding_without_text_names_the_path() {
        let diagnostic = Diagnostic::error("no-such-path", "nothing there").at_path("a/b.wit");
        let text = render(&diagnostic, &SourceSet::default(), false);
        assert_eq!(text, "error[no-such-path]: nothing there\n--> a/b.wit\n");
    }

    #[test]
    fn a_very_long_line_is_named_and_not_shown() {
        let mut sources = SourceSet::default();
        let file = sources.add("long.wit", "x".repeat(1_000_000));
        let diagnostic = Diagnostic::error("long", "bad").label(file.span(999..1000), "here");
        let text = render(&diagnostic, &sources, false);
        assert_eq!(text, "error[long]: bad\n--> long.wit:1:1000\n");
        let edit = TextEdit {
            span: file.span(999..1000),
            replacement: String::new(),
        };
        let text = render(&diagnostic.fix("remove it", vec![edit]), &sources, false);
        assert_eq!(
            text,
            "error[long]: bad\n--> long.wit:1:1000\n = help: remove it\n"
        );
    }
}
