//! Finding one's way in a tree: names, parts and comments of nodes.

use std::ops::Range;

use crate::{SyntaxKind, SyntaxNode, SyntaxToken};

/// The bytes that a node covers, from its first token to its last: no trivia around it.
#[must_use]
pub fn range(node: &SyntaxNode) -> Range<usize> {
    node.text_range().into()
}

/// The first child of a kind.
#[must_use]
pub fn child(node: &SyntaxNode, kind: SyntaxKind) -> Option<SyntaxNode> {
    node.first_child_by_kind(&|found| found == kind)
}

/// The first token of a kind directly inside a node.
#[must_use]
pub fn token(node: &SyntaxNode, kind: SyntaxKind) -> Option<SyntaxToken> {
    node.first_child_or_token_by_kind(&|found| found == kind)?
        .into_token()
}

/// The children of a kind.
pub fn children(node: &SyntaxNode, kind: SyntaxKind) -> impl Iterator<Item = SyntaxNode> {
    node.children().by_kind(move |found| found == kind)
}

/// The node that holds the name of what a node defines.
#[must_use]
pub fn name_node(node: &SyntaxNode) -> Option<SyntaxNode> {
    child(node, SyntaxKind::Name)
}

/// The text of a node.
#[must_use]
pub fn written(node: &SyntaxNode) -> String {
    // Formatting it would take several times as long.
    let mut text = String::with_capacity(node.text_range().len().into());
    node.text().for_each_chunk(|chunk| text.push_str(chunk));
    text
}

/// What a name or reference says, without its `%`.
#[must_use]
pub fn text(name: &SyntaxNode) -> String {
    let without_mark = |text: &str| text.strip_prefix('%').unwrap_or(text).to_owned();
    match name.first_token() {
        // All there is, unless something does not belong there.
        Some(token) if token.text_range() == name.text_range() => without_mark(token.text()),
        _ => without_mark(&written(name)),
    }
}

/// The name of what a node defines, without its `%`.
#[must_use]
pub fn name(node: &SyntaxNode) -> Option<String> {
    name_node(node).map(|name| text(&name))
}

/// The items of a package, interface, world, resource or inline interface.
pub fn items(node: &SyntaxNode) -> impl Iterator<Item = SyntaxNode> {
    let body = match node.kind() {
        SyntaxKind::SourceFile => Some(node.clone()),
        _ => child(node, SyntaxKind::Body),
    };
    body.into_iter().flat_map(|body| body.children())
}

/// The fields, cases or flags of a type.
pub fn members(node: &SyntaxNode) -> impl Iterator<Item = SyntaxNode> {
    node.children()
        .by_kind(|kind| matches!(kind, SyntaxKind::FieldList | SyntaxKind::CaseList))
        .flat_map(|list| {
            let children = list.children();
            children.by_kind(|kind| matches!(kind, SyntaxKind::Field | SyntaxKind::Case))
        })
}

/// The parameters of a function or constructor.
pub fn parameters(node: &SyntaxNode) -> impl Iterator<Item = SyntaxNode> {
    function_part(node)
        .and_then(|part| child(&part, SyntaxKind::ParameterList))
        .into_iter()
        .flat_map(|list| children(&list, SyntaxKind::Parameter).collect::<Vec<_>>())
}

/// The type that a function or constructor returns.
#[must_use]
pub fn result(node: &SyntaxNode) -> Option<SyntaxNode> {
    function_part(node)?.first_child_by_kind(&|kind| kind.is_type())
}

/// The node with the parameters and the result: of a constructor, a type of its own inside.
fn function_part(node: &SyntaxNode) -> Option<SyntaxNode> {
    child(node, SyntaxKind::FunctionType).or_else(|| Some(node.clone()))
}

/// A path to an interface or world, or the name of a package, as its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathParts {
    /// Namespace and name of the package, unless it is the own one.
    pub package: Option<(String, String)>,
    /// The interface or world; `None` where the package itself is named.
    pub item: Option<String>,
    /// The version, if there is one.
    pub version: Option<String>,
}

/// The parts of a [`SyntaxKind::Path`] or [`SyntaxKind::PackageName`]; `None` if it is broken.
#[must_use]
pub fn path(node: &SyntaxNode) -> Option<PathParts> {
    let names: Vec<String> = children(node, SyntaxKind::NameReference)
        .map(|name| text(&name))
        .collect();
    let version = child(node, SyntaxKind::Version).map(|version| written(&version));
    let (package, item) = match (names.as_slice(), node.kind()) {
        ([namespace, name], SyntaxKind::PackageName) => {
            (Some((namespace.clone(), name.clone())), None)
        }
        ([item], SyntaxKind::Path) => (None, Some(item.clone())),
        ([namespace, name, item], SyntaxKind::Path) => {
            (Some((namespace.clone(), name.clone())), Some(item.clone()))
        }
        _ => return None,
    };
    Some(PathParts {
        package,
        item,
        version,
    })
}

/// The comments that stand before a node, each on a line of its own, down to the node without an
/// empty line between; first to last.
#[must_use]
pub fn comments_before(node: &SyntaxNode) -> Vec<SyntaxToken> {
    let mut comments = Vec::new();
    let mut next = node.first_token().and_then(|token| token.prev_token());
    let mut breaks = 0;
    while let Some(token) = next {
        match token.kind() {
            SyntaxKind::Whitespace => breaks += token.text().matches('\n').count(),
            kind if kind.is_comment() && breaks <= 1 => {
                let own_line = token.prev_token().is_none_or(|before| {
                    before.kind() == SyntaxKind::Whitespace && before.text().contains('\n')
                });
                if !own_line && breaks > 0 {
                    break;
                }
                comments.push(token.clone());
                breaks = 0;
            }
            _ => break,
        }
        if breaks > 1 {
            break;
        }
        next = token.prev_token();
    }
    comments.reverse();
    comments
}

/// Whether a comment is documentation: `///` or `/** */`, but neither `////` nor `/***/`.
#[must_use]
pub fn is_documentation(comment: &str) -> bool {
    if comment.starts_with("//") {
        comment.starts_with("///") && !comment.starts_with("////")
    } else {
        comment.starts_with("/**") && !comment.starts_with("/***") && comment.len() > 4
    }
}

/// The documentation before a node, without the markers; `None` if there is none.
#[must_use]
pub fn documentation(node: &SyntaxNode) -> Option<String> {
    let lines: Vec<String> = comments_before(node)
        .iter()
        .map(|token| token.text().to_owned())
        .filter(|text| is_documentation(text))
        .map(|text| match text.strip_prefix("///") {
            Some(line) => line.trim().to_owned(),
            None => text[3..text.len().saturating_sub(2).max(3)]
                .trim()
                .to_owned(),
        })
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
