//! Names that an `include` gives others to, and that the included world does not have.

use std::collections::{HashMap, HashSet};

use witcraft_diagnostics::{Diagnostic, suggestion};
use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use super::index::{Block, Index, Target, TextPackage};

pub(super) fn check(index: &Index, package: &TextPackage) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let blocks = package.blocks.iter().map(|at| &index.blocks[*at]);
    for block in blocks.filter(|block| block.whole) {
        for include in includes(block) {
            let Some((path, target)) = included(index, block, &include) else {
                continue;
            };
            let Some(names) = names(index, target, &mut HashSet::new()) else {
                continue;
            };
            for (old, _) in renamed(&include) {
                let name = ast::text(&old);
                if names.contains(&name) {
                    continue;
                }
                let world = ast::name(&target.node).unwrap_or_default();
                let message =
                    format!("world `{world}` imports and exports nothing by the name `{name}`");
                found.push(
                    Diagnostic::error("unknown-name", message)
                        .label(block.file.span(ast::range(&old)), "not found")
                        .label(block.file.span(ast::range(&path)), "in this world")
                        .note(
                            "an interface that is imported or exported by its path cannot be \
                             renamed: its path is its name",
                        )
                        .maybe_help(suggestion(&name, names.iter().map(String::as_str)))
                        .help("remove it from the list"),
                );
            }
        }
    }
    found
}

fn includes(block: &Block) -> impl Iterator<Item = SyntaxNode> {
    ast::items(&block.node).filter(|item| item.kind() == SyntaxKind::Include)
}

/// The world that is included, if it is in the texts.
fn included<'i>(
    index: &'i Index,
    block: &Block,
    include: &SyntaxNode,
) -> Option<(SyntaxNode, &'i Block)> {
    let node = ast::child(include, SyntaxKind::Path)?;
    match index.find(block, &ast::path(&node)?, SyntaxKind::World) {
        Target::Here(at) => Some((node, &index.blocks[at])),
        _ => None,
    }
}

/// The names that an `include` gives others to, and these.
fn renamed(include: &SyntaxNode) -> Vec<(SyntaxNode, String)> {
    let list = ast::child(include, SyntaxKind::IncludeList);
    let items = list
        .iter()
        .flat_map(|list| ast::children(list, SyntaxKind::IncludeItem));
    items
        .filter_map(|item| {
            let mut names = ast::children(&item, SyntaxKind::NameReference);
            let (old, new) = (names.next()?, names.next()?);
            Some((old, ast::text(&new)))
        })
        .collect()
}

/// All names by which a world imports and exports, those of what it includes with them. None if some are not known.
fn names(index: &Index, world: &Block, above: &mut HashSet<usize>) -> Option<HashSet<String>> {
    // One that includes itself is an error of its own.
    if !world.whole || !above.insert(ast::range(&world.node).start) {
        return None;
    }
    let mut names: HashSet<String> = world
        .definitions
        .iter()
        .map(|definition| definition.name.clone())
        .collect();
    let is_entry =
        |item: &SyntaxNode| matches!(item.kind(), SyntaxKind::Import | SyntaxKind::Export);
    names.extend(
        ast::items(&world.node)
            .filter(is_entry)
            .filter_map(|item| ast::name(&item)),
    );
    for include in includes(world) {
        let (_, target) = included(index, world, &include)?;
        let inner = self::names(index, target, above)?;
        let renames: HashMap<String, String> = renamed(&include)
            .into_iter()
            .map(|(old, new)| (ast::text(&old), new))
            .collect();
        names.extend(
            inner
                .into_iter()
                .map(|name| renames.get(&name).cloned().unwrap_or(name)),
        );
    }
    above.remove(&ast::range(&world.node).start);
    Some(names)
}
