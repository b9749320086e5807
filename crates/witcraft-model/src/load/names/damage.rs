//! Which parts of a broken text can still be relied on.
//!
//! A name is only reported as missing where everything that could define it was read. What is
//! doubtful here is therefore doubtful for the whole block, or for the whole file.

use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxElement, SyntaxKind, SyntaxNode};

/// Whether all interfaces and worlds of a file, or of the packages nested in it, are among its items,
/// and all they define inside of them.
pub(super) fn lists_all(file: &SyntaxNode) -> bool {
    // A comment that is never closed hides the rest.
    let last_comment = file
        .descendants_with_tokens()
        .filter_map(SyntaxElement::into_token)
        .filter(|token| token.kind() == SyntaxKind::BlockComment)
        .last();
    let swallowed = last_comment.is_some_and(|comment| {
        comment.text_range().end() == file.text_range().end() && !is_closed(comment.text())
    });
    !swallowed && belongs(file)
}

/// Whether everything at the top level belongs there.
fn belongs(part: &SyntaxNode) -> bool {
    ast::items(part).all(|item| match item.kind() {
        SyntaxKind::Interface | SyntaxKind::World => ast::name_node(&item).is_some(),
        SyntaxKind::NestedPackage => belongs(&item),
        SyntaxKind::Error => is_separator(&item),
        SyntaxKind::TopLevelUse => !item.descendants().any(|node| is_lost(&node)),
        SyntaxKind::PackageDeclaration | SyntaxKind::PackageName | SyntaxKind::Attribute => true,
        _ => false,
    })
}

/// Whether what an interface or world defines is just what its tree says.
pub(super) fn is_whole(block: &SyntaxNode) -> bool {
    ast::child(block, SyntaxKind::Body).is_some()
        && !block
            .descendants_with_tokens()
            .any(|element| match element {
                SyntaxElement::Node(node) => is_lost(&node),
                SyntaxElement::Token(token) => token.kind() == SyntaxKind::Unknown,
            })
}

/// Whether an item that names something is all there, so that this is a name and not the beginning of a definition.
pub(super) fn is_finished(item: &SyntaxNode) -> bool {
    let last = item.last_token().map(|token| token.kind());
    matches!(last, Some(SyntaxKind::Semicolon | SyntaxKind::RightBrace))
        && !item.descendants().any(|node| is_lost(&node))
}

/// Whether a node may hide a definition, or have lost its name.
fn is_lost(node: &SyntaxNode) -> bool {
    match node.kind() {
        SyntaxKind::Error => !is_separator(node),
        SyntaxKind::UseItem => {
            ast::child(node, SyntaxKind::NameReference).is_none()
                || ast::token(node, SyntaxKind::AsKeyword).is_some()
                    && ast::name_node(node).is_none()
        }
        // Where a `,` is missing, it may be an `as`.
        SyntaxKind::UseList => {
            let items = ast::children(node, SyntaxKind::UseItem).count();
            let tokens = node.children_with_tokens();
            items
                > 1 + tokens
                    .filter(|token| token.kind() == SyntaxKind::Comma)
                    .count()
        }
        // Its types are written in the wrong place, and belong around it.
        SyntaxKind::Resource => {
            ast::name_node(node).is_none()
                || ast::items(node)
                    .any(|item| item.kind().is_type_definition() || item.kind() == SyntaxKind::Use)
        }
        SyntaxKind::Use => ast::child(node, SyntaxKind::UseList).is_none(),
        kind if kind.is_type_definition() || kind == SyntaxKind::Function => {
            ast::name_node(node).is_none()
        }
        _ => false,
    }
}

/// One `;` or `,` too many changes nothing, unless the name before the `,` is what is missing.
fn is_separator(error: &SyntaxNode) -> bool {
    let mut tokens = error
        .descendants_with_tokens()
        .filter_map(SyntaxElement::into_token)
        .filter(|token| !token.kind().is_trivia());
    let used = error
        .parent()
        .is_some_and(|list| list.kind() == SyntaxKind::UseList);
    tokens.all(|token| match token.kind() {
        SyntaxKind::Semicolon => true,
        SyntaxKind::Comma => !used,
        _ => false,
    })
}

fn is_closed(comment: &str) -> bool {
    let mut depth = 0usize;
    let mut rest = comment;
    while let Some(at) = rest.find(['/', '*']) {
        rest = &rest[at..];
        if rest.starts_with("/*") {
            depth += 1;
        } else if rest.starts_with("*/") {
            depth = depth.saturating_sub(1);
        } else {
            rest = &rest[1..];
            continue;
        }
        rest = &rest[2..];
    }
    depth == 0
}
