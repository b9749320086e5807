//! What types stand for, through names and `use`, and the borrows in them.

use std::collections::HashSet;

use witcraft_diagnostics::FileId;
use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use super::names::{Block, Definition, Index};

/// A type as it is written in the end: what aliases stand for, and where that is.
pub(super) fn written(
    file: FileId,
    ty: &SyntaxNode,
    index: &Index,
) -> Option<(FileId, SyntaxNode)> {
    let (mut file, mut ty) = (file, ty.clone());
    // No chain is longer than there are aliases; one that goes round is an error of its own.
    let mut seen = HashSet::new();
    while ty.kind() == SyntaxKind::NamedType && seen.insert((file, ast::range(&ty).start)) {
        let Some((next, definition)) = meaning(file, &ty, index) else {
            break;
        };
        if definition.item.kind() != SyntaxKind::TypeAlias {
            break;
        }
        ty = definition.item.first_child_by_kind(&SyntaxKind::is_type)?;
        file = next.file;
    }
    Some((file, ty))
}

fn meaning<'i>(
    file: FileId,
    named: &SyntaxNode,
    index: &'i Index,
) -> Option<(&'i Block, &'i Definition)> {
    let name = ast::text(&ast::child(named, SyntaxKind::NameReference)?);
    index.meaning(index.around(file, named)?, &name)
}

/// A borrow in a type or in what it names: the name in this type that leads there, if it takes one,
/// and the borrow itself.
pub(super) fn find(
    file: FileId,
    node: &SyntaxNode,
    index: &Index,
) -> Option<(Option<SyntaxNode>, FileId, SyntaxNode)> {
    let mut seen = HashSet::new();
    let mut next = vec![(None, file, node.clone())];
    while let Some((through, file, node)) = next.pop() {
        for inner in node.descendants() {
            match inner.kind() {
                SyntaxKind::BorrowType => return Some((through, file, inner)),
                SyntaxKind::NamedType => {
                    let Some((block, definition)) = meaning(file, &inner, index) else {
                        continue;
                    };
                    // A resource contains nothing: it is passed as a handle.
                    let is_new = seen.insert((block.file, ast::range(&definition.item).start));
                    if is_new && definition.item.kind() != SyntaxKind::Resource {
                        let through = through.clone().or_else(|| Some(inner.clone()));
                        next.push((through, block.file, definition.item.clone()));
                    }
                }
                _ => {}
            }
        }
    }
    None
}
