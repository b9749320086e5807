//! Types that contain themselves, and how to write them so that they do not: the parts in one list,
//! referring to each other by index.

use std::collections::HashSet;

use witcraft_diagnostics::{Diagnostic, TextEdit};
use witcraft_syntax::SyntaxKind;
use witcraft_syntax::ast;

use super::cycles::{Step, labelled};
use super::index::Block;
use super::unresolved::indent;
use crate::load::gather::Gathered;

/// The finding about a cycle of types in a block, with the rewrite; `None` where the rewrite of an
/// earlier cycle ends this one, too. `fixed` are the last steps of those: who refers to whom.
pub(super) fn type_cycle(
    cycle: &[Step],
    block: &Block,
    fixed: &mut HashSet<(String, String)>,
    gathered: &Gathered,
) -> Option<Diagnostic> {
    let (first, (last, _)) = (&cycle.first()?.0, cycle.last()?);
    // A type may refer to another one in several places, each of them a cycle.
    let defines_index = !fixed.iter().any(|(_, target)| target == first);
    if !fixed.insert((last.clone(), first.clone())) {
        return None;
    }
    let message = format!("type `{first}` contains itself");
    let diagnostic = labelled(Diagnostic::error("type-cycle", message), cycle, "contains")
        .note("values are passed by copy, so a type cannot contain itself, not even in a list")
        .help(format!(
            "keep every `{first}` in one list, where they refer to each other by index:\n\
             a function that takes or returns a `{first}` passes a `list<{first}>`, the outermost one first"
        ));
    let edits = edits(first, last, defines_index, block, gathered);
    Some(match edits {
        Some(edits) => diagnostic.fix(format!("refer to a `{first}` by its index"), edits),
        None => diagnostic,
    })
}

/// Replaces `target` by its index wherever the type `from` mentions it, and defines that index.
fn edits(
    target: &str,
    from: &str,
    defines_index: bool,
    block: &Block,
    gathered: &Gathered,
) -> Option<Vec<TextEdit>> {
    let index = format!("{target}-index");
    let from = &block.definition(from)?.item;
    let definition = &block.definition(target)?.item;
    let references = from
        .descendants()
        .filter(|node| node.kind() == SyntaxKind::NamedType)
        .filter_map(|node| ast::child(&node, SyntaxKind::NameReference))
        .filter(|reference| ast::text(reference) == target);
    // The name may be taken; the number it stands for always fits.
    let free = defines_index && block.definition(&index).is_none();
    let name = if free { index.as_str() } else { "u32" };
    let mut edits: Vec<TextEdit> = references
        .map(|reference| TextEdit {
            span: block.file.span(ast::range(&reference)),
            replacement: name.to_owned(),
        })
        .collect();
    if free {
        let range = ast::range(definition);
        let text = gathered.sources.file(block.file).text();
        let indent = indent(text, range.start);
        edits.push(TextEdit {
            span: block.file.span(range.end..range.end),
            replacement: format!(
                "\n{indent}/// Where a `{target}` is in the list of all of them.\n{indent}type {index} = u32;"
            ),
        });
    }
    edits.sort_by_key(|edit| edit.span.range.start);
    Some(edits)
}
