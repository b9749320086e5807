//! Comments that speak to the toolkit: `// witcraft: allow(name, name): why`.

use std::ops::Range;

use crate::{SyntaxElement, SyntaxKind, SyntaxNode, SyntaxToken, ast};

/// One such comment. All ranges are in bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remark {
    /// What is in the brackets, each with its place.
    pub names: Vec<(String, Range<usize>)>,
    /// What is behind the colon, if there is anything.
    pub reason: Option<String>,
    /// The whole comment.
    pub comment: Range<usize>,
    /// What it is about: the item below, or the one that it stands behind; the whole file if it is
    /// before the `package`.
    pub covers: Range<usize>,
}

/// Every comment that begins with `witcraft: WORD(`, in the order of the text.
///
/// ```
/// let text = "package a:b;\n// witcraft: allow(x/y): it is small\ninterface i {}\n";
/// let mut sources = witcraft_diagnostics::SourceSet::default();
/// let tree = witcraft_syntax::parse(sources.add("a.wit", text), text).tree();
/// let found = &witcraft_syntax::remarks(&tree, "allow")[0];
/// assert_eq!(found.names[0].0, "x/y");
/// assert_eq!(found.reason.as_deref(), Some("it is small"));
/// assert_eq!(&text[found.covers.clone()], "interface i {}");
/// ```
#[must_use]
pub fn remarks(tree: &SyntaxNode, word: &str) -> Vec<Remark> {
    let start = format!("witcraft: {word}(");
    let tokens = tree.descendants_with_tokens();
    let comments = tokens
        .filter_map(SyntaxElement::into_token)
        .filter(|token| token.kind().is_comment());
    comments
        .filter_map(|comment| read(tree, &comment, &start))
        .collect()
}

fn read(tree: &SyntaxNode, comment: &SyntaxToken, start: &str) -> Option<Remark> {
    let text = comment.text();
    let begin = text.find(start)? + start.len();
    let length = text[begin..].find(')')?;
    let offset = usize::from(comment.text_range().start());
    let mut at = offset + begin;
    let mut names = Vec::new();
    for part in text[begin..begin + length].split(',') {
        let name = part.trim();
        let from = at + (part.len() - part.trim_start().len());
        names.push((name.to_owned(), from..from + name.len()));
        at += part.len() + 1;
    }
    let rest = text[begin + length + 1..].trim_end_matches("*/").trim();
    let reason = rest.strip_prefix(':').map(str::trim);
    Some(Remark {
        names,
        reason: reason.filter(|it| !it.is_empty()).map(str::to_owned),
        comment: comment.text_range().into(),
        covers: covered(tree, comment),
    })
}

fn covered(tree: &SyntaxNode, comment: &SyntaxToken) -> Range<usize> {
    let whole: Range<usize> = tree.text_range().into();
    let behind = same_line_before(comment);
    let token = behind.clone().or_else(|| {
        let mut next = comment.next_token();
        while next.as_ref().is_some_and(|token| token.kind().is_trivia()) {
            next = next.and_then(|token| token.next_token());
        }
        next
    });
    let Some(node) = token.and_then(|token| item(&token, behind.is_none())) else {
        return whole;
    };
    if matches!(
        node.kind(),
        SyntaxKind::PackageDeclaration | SyntaxKind::SourceFile
    ) {
        whole
    } else {
        ast::range(&node)
    }
}

fn same_line_before(comment: &SyntaxToken) -> Option<SyntaxToken> {
    let mut before = comment.prev_token()?;
    if before.kind() == SyntaxKind::Whitespace {
        if before.text().contains('\n') {
            return None;
        }
        before = before.prev_token()?;
    }
    (!before.kind().is_trivia()).then_some(before)
}

/// The largest item that begins at a token, or else the smallest one around it.
fn item(token: &SyntaxToken, begins: bool) -> Option<SyntaxNode> {
    let stands_alone = |node: &SyntaxNode| {
        node.parent().is_none_or(|parent| {
            use SyntaxKind::{Body, CaseList, FieldList, ParameterList, SourceFile};
            matches!(
                parent.kind(),
                Body | SourceFile | FieldList | CaseList | ParameterList
            )
        })
    };
    let mut items = token.parent_ancestors().filter(stands_alone);
    if begins {
        let start = token.text_range().start();
        items
            .take_while(|node| node.text_range().start() == start)
            .filter(|node| node.parent().is_some())
            .last()
    } else {
        items.next()
    }
}
