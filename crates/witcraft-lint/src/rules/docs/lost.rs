//! # `docs/lost`: a doc comment that documents nothing
//!
//! ## What it does
//!
//! Finds doc comments in places that have no documentation: before a parameter, between an
//! attribute and its item, and before a closing brace.
//!
//! ## Why
//!
//! The text reaches no reader: no tool carries it into documentation or bindings.
//!
//! ## Example
//!
//! ```wit
//! @since(version = 0.2.0)
//! /// The bytes of the image.
//! load: func() -> list<u8>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! /// The bytes of the image.
//! @since(version = 0.2.0)
//! load: func() -> list<u8>;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxElement, SyntaxKind, SyntaxToken, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "docs/lost",
    summary: "a doc comment that documents nothing",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("lost.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for file in &context.files {
        let tokens = file
            .tree
            .descendants_with_tokens()
            .filter_map(SyntaxElement::into_token);
        let mut lost_here = Vec::new();
        let mut previous: Option<SyntaxToken> = None;
        let mut comments: Vec<SyntaxToken> = Vec::new();
        for token in tokens {
            if token.kind().is_comment() && ast::is_documentation(token.text()) {
                comments.push(token);
            } else if !token.kind().is_trivia() {
                lost_here.extend(comments.drain(..).filter_map(|comment| {
                    let place = lost(&comment, previous.as_ref(), &token)?;
                    Some((comment, place))
                }));
                previous = Some(token);
            }
        }
        for (comment, place) in lost_here {
            let span = file.id.span(comment.text_range().into());
            found.push(
                Diagnostic::warning("lint", format!("this documents nothing: it stands {place}"))
                    .label(span, "not part of any documentation")
                    .help("move it above the item, before its attributes; or make it a plain `//` comment"),
            );
        }
    }
}

/// Where a comment stands between two tokens so that it documents nothing.
fn lost(
    comment: &SyntaxToken,
    previous: Option<&SyntaxToken>,
    next: &SyntaxToken,
) -> Option<&'static str> {
    let inside =
        |token: &SyntaxToken, kind| token.parent_ancestors().any(|node| node.kind() == kind);
    if next.kind() == SyntaxKind::RightBrace {
        return Some("before a closing brace");
    }
    if inside(next, SyntaxKind::ParameterList) && inside(comment, SyntaxKind::ParameterList) {
        return Some("before a parameter");
    }
    let behind_attribute = previous.is_some_and(|token| inside(token, SyntaxKind::Attribute));
    behind_attribute.then_some("behind an attribute")
}
