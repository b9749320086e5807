//! How wide an item is, and what keeps a list from standing in one line.

use super::plan::{Planned, is_tight};
use crate::SyntaxKind::*;
use crate::{SyntaxElement, SyntaxNode, SyntaxToken};

/// Whether there is neither a node nor a comment inside.
pub(super) fn is_empty(node: &SyntaxNode) -> bool {
    node.children_with_tokens().all(|child| match child {
        SyntaxElement::Node(_) => false,
        SyntaxElement::Token(token) => !(token.kind().is_comment() || token.kind() == Comma),
    })
}

pub(super) fn has_comment(node: &SyntaxNode) -> bool {
    tokens(node).any(|token| token.kind().is_comment())
}

pub(super) fn has_comma_after(element: &SyntaxNode) -> bool {
    let next = std::iter::successors(element.next_sibling_or_token(), |element| {
        element.next_sibling_or_token()
    });
    next.into_iter().any(|element| element.kind() == Comma)
}

fn tokens(node: &SyntaxNode) -> impl Iterator<Item = SyntaxToken> {
    node.descendants_with_tokens()
        .filter_map(SyntaxElement::into_token)
}

pub(super) fn ends_a_line_inside(list: &SyntaxNode) -> bool {
    let line_end = |token: Option<SyntaxToken>| {
        token.is_none_or(|token| token.kind() == Whitespace && token.text().contains('\n'))
    };
    tokens(list).any(|token| match token.kind() {
        LineComment => true,
        BlockComment => {
            token.text().contains('\n')
                || line_end(token.prev_token())
                || line_end(token.next_token())
        }
        _ => false,
    })
}

/// The width of an item in one line, in characters, without its attributes and trailing commas.
pub(super) fn flat_width(item: &SyntaxNode) -> usize {
    let mut width = 0;
    let mut previous: Option<SyntaxToken> = None;
    let inside_attribute = |token: &SyntaxToken| {
        token
            .parent_ancestors()
            .any(|node| node.kind() == Attribute)
    };
    for token in tokens(item) {
        let kind = token.kind();
        if matches!(kind, Whitespace | Unknown) || inside_attribute(&token) {
            continue;
        }
        let length = token.text().chars().count();
        if kind.is_comment() {
            // One before the item's first word is on another line.
            width += if previous.is_some() { length + 1 } else { 0 };
            continue;
        }
        let spaced = previous.is_some_and(|previous| {
            !is_tight(&Planned::bare(previous), &Planned::bare(token.clone()))
        });
        let trailing_comma = kind == Comma
            && !token
                .siblings_with_tokens(rowan::Direction::Next)
                .any(|element| element.as_node().is_some());
        width += if trailing_comma {
            0
        } else {
            length + usize::from(spaced)
        };
        previous = Some(token);
    }
    width
}
