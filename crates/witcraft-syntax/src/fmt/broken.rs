//! Which regions are broken, so that they are left as they are.

use std::collections::HashSet;

use crate::{Parse, SyntaxElement, SyntaxKind, SyntaxNode, SyntaxToken};

/// The nodes that must not be touched: the smallest whole items around everything that is broken.
pub(super) fn nodes(parse: &Parse, tree: &SyntaxNode) -> HashSet<SyntaxNode> {
    let mut nodes = HashSet::new();
    let mut offsets = parse.broken().iter().copied().peekable();
    if offsets.peek().is_none() {
        return nodes;
    }
    // One walk over all tokens, as looking each place up would cost the square of their number.
    let mut previous: Option<SyntaxToken> = None;
    for element in tree.descendants_with_tokens() {
        let SyntaxElement::Token(token) = element else {
            continue;
        };
        if token.kind().is_trivia() {
            continue;
        }
        let start = usize::from(token.text_range().start());
        // Between two tokens it is the one before that is not complete.
        while offsets.next_if(|offset| *offset < start).is_some() {
            nodes.insert(item(previous.as_ref().unwrap_or(&token)));
        }
        let misplaced = token
            .parent()
            .is_some_and(|node| node.kind() == SyntaxKind::Error);
        if misplaced || offsets.next_if(|offset| *offset == start).is_some() {
            nodes.insert(item(&token));
        }
        while offsets.next_if(|offset| *offset == start).is_some() {}
        previous = Some(token);
    }
    match previous {
        Some(previous) if offsets.peek().is_some() => nodes.insert(item(&previous)),
        Some(_) => false,
        None => nodes.insert(tree.clone()),
    };
    nodes
}

/// The smallest node around a token that stands directly in a block or in the file.
fn item(token: &SyntaxToken) -> SyntaxNode {
    let inside = |node: &SyntaxNode| {
        node.parent()
            .is_none_or(|parent| matches!(parent.kind(), SyntaxKind::Body | SyntaxKind::SourceFile))
    };
    let mut node = token.parent();
    while let Some(current) = node {
        if inside(&current) {
            return current;
        }
        node = current.parent();
    }
    unreachable!("the file is an item itself")
}
