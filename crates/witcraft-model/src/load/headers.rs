//! Comments before `package`, of which the files of a folder may have one lot together.
//!
//! Upstream takes all of them for documentation of the package, licences and what stands apart included. It never sees
//! the plain ones here, and no documentation where nobody asks for it, so this is where such a folder is refused.

use std::ops::Range;

use witcraft_diagnostics::{Diagnostic, SourceSet, Span};
use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxElement, SyntaxKind};

use crate::package::Text;

/// The finding about the files of one group, if several of them have such comments.
pub(super) fn check(texts: &[Text], sources: &SourceSet) -> Option<Diagnostic> {
    if texts.len() < 2 {
        return None;
    }
    let text = |text: &Text| sources.file(text.file()).text();
    // Most groups are settled by the beginnings of their files, for which no tree is made.
    let candidates: Vec<&Text> = texts
        .iter()
        .filter(|found| seems_headed(text(found)))
        .collect();
    if candidates.len() < 2 {
        return None;
    }
    let headers: Vec<Span> = candidates
        .iter()
        .filter_map(|text| header(text, sources))
        .collect();
    let [first, others @ ..] = headers.as_slice() else {
        return None;
    };
    if others.is_empty() {
        return None;
    }
    let documented = headers
        .iter()
        .filter(|span| has_documentation(sources.text(span)))
        .count();
    Some(about(first, others, documented))
}

fn about(first: &Span, others: &[Span], documented: usize) -> Diagnostic {
    let message = format!(
        "{} files of one folder have a comment before `package`",
        others.len() + 1
    );
    let mut found = Diagnostic::error("package-comments", message)
        .label(first.clone(), "this is for the whole package");
    for other in others {
        found = found.label(other.clone(), "and so is this");
    }
    found = found.note(
        "every comment before `package` counts as documentation of the package, a licence and one \
         with an empty line after it included, and only one file may have some",
    );
    if documented > 1 {
        found = found.help("write all that is said about the package into one of the files");
    }
    if documented <= others.len() {
        found = found.help(
            "leave it in one file, and move a comment that is no documentation below the \
             `package` line in the others",
        );
    }
    found
}

/// Whether a text begins with a comment and goes on with `package`.
fn seems_headed(text: &str) -> bool {
    let mut start = 0;
    for comment in witcraft_syntax::comments(text) {
        if !text[start..comment.start].trim_start().is_empty() {
            break;
        }
        start = comment.end;
    }
    start > 0 && text[start..].trim_start().starts_with("package")
}

/// The comments before `package name;`, where the file begins with that.
fn header(text: &Text, sources: &SourceSet) -> Option<Span> {
    let tree = text.parse(sources).tree();
    let declaration = ast::child(&tree, SyntaxKind::PackageDeclaration)?;
    let mut comments: Option<Range<usize>> = None;
    for token in tree
        .descendants_with_tokens()
        .filter_map(SyntaxElement::into_token)
    {
        let range: Range<usize> = token.text_range().into();
        match token.kind() {
            SyntaxKind::Whitespace => {}
            kind if kind.is_comment() => {
                let start = comments.map_or(range.start, |before| before.start);
                comments = Some(start..range.end);
            }
            _ if range.start == ast::range(&declaration).start => break,
            _ => return None,
        }
    }
    Some(text.file().span(comments?))
}

fn has_documentation(header: &str) -> bool {
    let mut comments = witcraft_syntax::comments(header);
    comments.any(|comment| ast::is_documentation(&header[comment]))
}
