//! What is defined by itself: types, interfaces that use each other, worlds that include each other.

use std::collections::{HashMap, HashSet};

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;
use witcraft_syntax::ast;

use super::index::{Block, Index, Place, TextPackage};
use super::rewrite;
use crate::load::gather::Gathered;

/// Who refers to whom, and where.
type Graph = HashMap<String, Vec<(String, Place)>>;

pub(super) fn check(index: &Index, package: &TextPackage, gathered: &Gathered) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let blocks: Vec<&Block> = package
        .blocks
        .iter()
        .map(|at| &index.blocks[*at])
        .filter(|block| block.whole)
        .collect();
    for block in &blocks {
        let mut fixed = HashSet::new();
        for cycle in cycles(&types(block)) {
            diagnostics.extend(rewrite::type_cycle(&cycle, block, &mut fixed, gathered));
        }
    }
    let uses = owners(&blocks, SyntaxKind::Interface, SyntaxKind::Use);
    diagnostics.extend(cycles(&uses).iter().map(|cycle| {
        owner_cycle(cycle, "interface", "uses types of")
            .help("move the types that both need into a third interface")
    }));
    let includes = owners(&blocks, SyntaxKind::World, SyntaxKind::Include);
    diagnostics.extend(cycles(&includes).iter().map(|cycle| {
        owner_cycle(cycle, "world", "includes")
            .help("move what they share into a third world, and include that")
    }));
    diagnostics
}

/// The types of a block and what they contain. Resources contain nothing: handles end a cycle.
fn types(block: &Block) -> Graph {
    let mut graph = Graph::new();
    for item in ast::items(&block.node) {
        let kind = item.kind();
        if !kind.is_type_definition() || kind == SyntaxKind::Resource {
            continue;
        }
        let Some(name) = ast::name(&item) else {
            continue;
        };
        let parts = item
            .descendants()
            .filter(|node| node.kind() == SyntaxKind::NamedType)
            .filter_map(|node| ast::child(&node, SyntaxKind::NameReference))
            .map(|reference| (ast::text(&reference), Place::new(block.file, reference)))
            .collect();
        graph.insert(name, parts);
    }
    graph
}

/// Interfaces or worlds, and which others of the package they mention in items of a kind.
fn owners(blocks: &[&Block], owner: SyntaxKind, by: SyntaxKind) -> Graph {
    let mut graph = Graph::new();
    for block in blocks.iter().filter(|block| block.node.kind() == owner) {
        let Some(name) = ast::name(&block.node) else {
            continue;
        };
        let mentioned = ast::items(&block.node)
            .filter(|item| item.kind() == by)
            .filter_map(|item| ast::child(&item, SyntaxKind::Path))
            .filter_map(|path| {
                let parts = ast::path(&path)?;
                let local = parts.package.is_none();
                Some((parts.item.filter(|_| local)?, Place::new(block.file, path)))
            })
            .collect();
        graph.insert(name, mentioned);
    }
    graph
}

/// One step of a cycle: the name, and where it mentions the next one.
pub(super) type Step = (String, Place);

/// Every cycle, once, from the name that comes first in the alphabet.
fn cycles(graph: &Graph) -> Vec<Vec<Step>> {
    let mut found: Vec<Vec<Step>> = Vec::new();
    let mut done: HashSet<&str> = HashSet::new();
    let mut names: Vec<&String> = graph.keys().collect();
    names.sort();
    for start in names {
        // Iterative, as a chain may be as long as the file.
        let mut path: Vec<(&str, usize)> = vec![(start, 0)];
        let mut on_path: HashSet<&str> = HashSet::from([start.as_str()]);
        while let Some((name, next)) = path.last().copied() {
            let edges = graph.get(name).map_or(&[][..], Vec::as_slice);
            let Some((target, _)) = edges.get(next) else {
                done.insert(name);
                on_path.remove(name);
                path.pop();
                continue;
            };
            if let Some(last) = path.last_mut() {
                last.1 += 1;
            }
            if on_path.contains(target.as_str()) {
                let from = path.iter().position(|(name, _)| name == target);
                let steps = path[from.unwrap_or(0)..].iter().map(|(name, next)| {
                    let (_, place) = &graph[*name][next - 1];
                    ((*name).to_owned(), place.clone())
                });
                found.push(steps.collect());
            } else if !done.contains(target.as_str()) {
                if let Some((target, _)) = graph.get_key_value(target) {
                    on_path.insert(target);
                    path.push((target, 0));
                }
            }
        }
    }
    found
}

/// Shows every step of a cycle.
pub(super) fn labelled(mut diagnostic: Diagnostic, cycle: &[Step], verb: &str) -> Diagnostic {
    for (index, (name, place)) in cycle.iter().enumerate() {
        let next = &cycle[(index + 1) % cycle.len()].0;
        let span = place.file.span(ast::range(&place.node));
        diagnostic = diagnostic.label(span, format!("`{name}` {verb} `{next}`"));
    }
    diagnostic
}

fn owner_cycle(cycle: &[Step], noun: &str, verb: &str) -> Diagnostic {
    let message = format!("{noun} `{}` {verb} itself", cycle[0].0);
    labelled(Diagnostic::error("type-cycle", message), cycle, verb)
}
