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
use witcraft_syntax::{SyntaxKind, SyntaxToken};

use crate::comments::Comment;
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
        // Attributes end in a bracket, and parameters are in some.
        let may_be_lost = |comment: &&Comment| {
            let place = (comment.before, comment.behind);
            let at_bracket = matches!(place, (Some(b')'), _) | (_, Some(b'}')));
            comment.is_documentation && (at_bracket || comment.in_brackets)
        };
        for comment in file.comments.iter().filter(may_be_lost) {
            let Some(token) = file.token(comment.range.start) else {
                continue;
            };
            let Some(place) = lost(&token) else {
                continue;
            };
            let span = file.id.span(comment.range.clone());
            found.push(
                Diagnostic::warning("lint", format!("this documents nothing: it stands {place}"))
                    .label(span, "not part of any documentation")
                    .help("move it above the item, before its attributes; or make it a plain `//` comment"),
            );
        }
    }
}

/// Where a comment stands between two tokens so that it documents nothing.
fn lost(comment: &SyntaxToken) -> Option<&'static str> {
    let inside =
        |token: &SyntaxToken, kind| token.parent_ancestors().any(|node| node.kind() == kind);
    let next = significant(comment, SyntaxToken::next_token)?;
    if next.kind() == SyntaxKind::RightBrace {
        return Some("before a closing brace");
    }
    if inside(&next, SyntaxKind::ParameterList) && inside(comment, SyntaxKind::ParameterList) {
        return Some("before a parameter");
    }
    let previous = significant(comment, SyntaxToken::prev_token);
    let behind_attribute = previous.is_some_and(|token| inside(&token, SyntaxKind::Attribute));
    behind_attribute.then_some("behind an attribute")
}

/// The nearest token in a direction that is neither blank nor a comment.
fn significant(
    token: &SyntaxToken,
    step: impl Fn(&SyntaxToken) -> Option<SyntaxToken>,
) -> Option<SyntaxToken> {
    std::iter::successors(step(token), step).find(|token| !token.kind().is_trivia())
}
