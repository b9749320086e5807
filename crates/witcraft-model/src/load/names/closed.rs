//! References to what stands behind a gate that is not open. Upstream says where one of them is, and not which gate.

use witcraft_diagnostics::{Diagnostic, FileId};
use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxElement, SyntaxKind, SyntaxNode};

use super::index::{Block, Index, Target, used_items};

/// A gate: the feature that opens it, and where that is said.
struct Gate {
    feature: String,
    attribute: SyntaxNode,
}

/// All of them, from items that are not behind a closed gate themselves.
pub(in crate::load) fn closed(index: &Index, is_open: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    let gate = |node: &SyntaxNode| -> Option<Gate> {
        let gates = node.ancestors().flat_map(|node| gates(&node));
        gates.into_iter().find(|gate| !is_open(&gate.feature))
    };
    let mut found = Vec::new();
    for block in &index.blocks {
        for item in ast::items(&block.node) {
            // An inline interface is a block of its own.
            let inline = ast::child(&item, SyntaxKind::Body).is_some();
            if inline && item.kind() != SyntaxKind::Resource {
                continue;
            }
            for (reference, file, target) in references(index, block, &item) {
                if gate(&reference).is_some() {
                    continue;
                }
                if let Some(gate) = gate(&target) {
                    found.push(about(block.file, &reference, file, &gate));
                }
            }
        }
    }
    Diagnostic::sort(&mut found);
    found
}

fn about(file: FileId, reference: &SyntaxNode, at: FileId, gate: &Gate) -> Diagnostic {
    let (name, feature) = (ast::written(reference), &gate.feature);
    let message = format!("`{name}` is behind a gate that is not open: feature `{feature}`");
    Diagnostic::error("closed-gate", message)
        .label(file.span(ast::range(reference)), "refers to it")
        .label(at.span(ast::range(&gate.attribute)), "the gate")
        .help(format!("to open it: `--features {feature}`"))
        .help(format!(
            "if what refers to it belongs to the feature, put it behind the same gate: \
             `@unstable(feature = {feature})`"
        ))
}

/// What an item refers to: by which node, and where that is defined.
fn references(
    index: &Index,
    block: &Block,
    item: &SyntaxNode,
) -> Vec<(SyntaxNode, FileId, SyntaxNode)> {
    let mut found = Vec::new();
    for node in item.descendants() {
        match node.kind() {
            SyntaxKind::Path => {
                let kind = match item.kind() {
                    SyntaxKind::Include => SyntaxKind::World,
                    _ => SyntaxKind::Interface,
                };
                let Some(path) = ast::path(&node) else {
                    continue;
                };
                let Target::Here(at) = index.find(block, &path, kind) else {
                    continue;
                };
                let target = &index.blocks[at];
                found.push((node, target.file, target.node.clone()));
                for used in used_items(item) {
                    let reference = ast::child(&used, SyntaxKind::NameReference);
                    let Some(reference) = reference else { continue };
                    if let Some(definition) = target.definition(&ast::text(&reference)) {
                        // Behind the gate of its interface, too, which is shown already.
                        let own = gates(&definition.item).is_empty();
                        if !own {
                            found.push((reference, target.file, definition.item.clone()));
                        }
                    }
                }
            }
            SyntaxKind::NamedType | SyntaxKind::OwnType | SyntaxKind::BorrowType => {
                let Some(reference) = ast::child(&node, SyntaxKind::NameReference) else {
                    continue;
                };
                if let Some(definition) = block.definition(&ast::text(&reference)) {
                    found.push((reference, block.file, definition.item.clone()));
                }
            }
            _ => {}
        }
    }
    found
}

/// The features that a node itself is gated by.
fn gates(node: &SyntaxNode) -> Vec<Gate> {
    let attributes = ast::children(node, SyntaxKind::Attribute);
    attributes
        .filter_map(|attribute| {
            let tokens = attribute
                .descendants_with_tokens()
                .filter_map(SyntaxElement::into_token);
            let words: Vec<_> = tokens.filter(|token| !token.kind().is_trivia()).collect();
            words.iter().find(|word| word.text() == "unstable")?;
            let equals = words
                .iter()
                .position(|word| word.kind() == SyntaxKind::Equals)?;
            let feature = words.get(equals + 1)?.text();
            Some(Gate {
                feature: feature.trim_start_matches('%').to_owned(),
                attribute,
            })
        })
        .collect()
}
