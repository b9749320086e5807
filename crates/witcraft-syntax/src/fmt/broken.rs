//! Which regions are broken, so that they are left as they are.

use std::collections::HashSet;

use crate::{Parse, SyntaxKind, SyntaxNode, SyntaxToken};

/// The nodes that must not be touched: the smallest whole items around everything that is broken.
pub(super) fn nodes(parse: &Parse, tree: &SyntaxNode) -> HashSet<SyntaxNode> {
    let mut nodes = HashSet::new();
    if parse.broken().is_empty() {
        return nodes;
    }
    for offset in parse.broken() {
        if let Some(token) = token_at(tree, *offset) {
            nodes.insert(item(&token));
        }
    }
    for error in tree
        .descendants()
        .filter(|node| node.kind() == SyntaxKind::Error)
    {
        if let Some(token) = error.first_token() {
            nodes.insert(item(&token));
        }
    }
    nodes
}

/// The token that begins at an offset, else the one before it.
fn token_at(tree: &SyntaxNode, offset: usize) -> Option<SyntaxToken> {
    let end = u32::from(tree.text_range().end()) as usize;
    let offset = u32::try_from(offset.min(end)).ok()?;
    let at = tree.token_at_offset(offset.into());
    let right = at.clone().right_biased()?;
    if !right.kind().is_trivia() && right.text_range().start() == offset.into() {
        return Some(right);
    }
    let mut token = Some(at.left_biased()?);
    while token.as_ref().is_some_and(|token| token.kind().is_trivia()) {
        token = token.and_then(|token| token.prev_token());
    }
    token.or(Some(right))
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
