//! What is defined by itself: types, interfaces that use each other, worlds that include each other.

use std::collections::{HashMap, HashSet};

use witcraft_diagnostics::{Diagnostic, FileId};
use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use super::index::{Place, TextPackage};

/// Who refers to whom, and where.
type Graph = HashMap<String, Vec<(String, Place)>>;

pub(super) fn check(package: &TextPackage) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for part in &package.parts {
        for block in part.node.descendants() {
            if matches!(
                block.kind(),
                SyntaxKind::Interface | SyntaxKind::World | SyntaxKind::Import | SyntaxKind::Export
            ) {
                let graph = types(part.file, &block);
                diagnostics.extend(cycles(&graph).iter().map(|cycle| type_cycle(cycle)));
            }
        }
    }
    let uses = owners(package, SyntaxKind::Interface, SyntaxKind::Use);
    diagnostics.extend(cycles(&uses).iter().map(|cycle| {
        owner_cycle(cycle, "interface", "uses types of")
            .help("move the types that both need into a third interface")
    }));
    let includes = owners(package, SyntaxKind::World, SyntaxKind::Include);
    diagnostics.extend(cycles(&includes).iter().map(|cycle| {
        owner_cycle(cycle, "world", "includes")
            .help("move what they share into a third world, and include that")
    }));
    diagnostics
}

/// The types of a block and what they contain. Resources contain nothing: handles end a cycle.
fn types(file: FileId, block: &SyntaxNode) -> Graph {
    let mut graph = Graph::new();
    for item in ast::items(block) {
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
            .map(|reference| (ast::text(&reference), Place::new(file, reference)))
            .collect();
        graph.insert(name, parts);
    }
    graph
}

/// The interfaces or worlds of a package, and which others of it they mention in items of a kind.
fn owners(package: &TextPackage, owner: SyntaxKind, by: SyntaxKind) -> Graph {
    let mut graph = Graph::new();
    for part in &package.parts {
        for item in ast::items(&part.node).filter(|item| item.kind() == owner) {
            let Some(name) = ast::name(&item) else {
                continue;
            };
            let mentioned = ast::items(&item)
                .filter(|item| item.kind() == by)
                .filter_map(|item| ast::child(&item, SyntaxKind::Path))
                .filter_map(|path| {
                    let parts = ast::path(&path)?;
                    let local = parts.package.is_none();
                    Some((parts.item.filter(|_| local)?, Place::new(part.file, path)))
                })
                .collect();
            graph.insert(name, mentioned);
        }
    }
    graph
}

/// One step of a cycle: the name, and where it mentions the next one.
type Step = (String, Place);

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

fn labelled(mut diagnostic: Diagnostic, cycle: &[Step], verb: &str) -> Diagnostic {
    for (index, (name, place)) in cycle.iter().enumerate() {
        let next = &cycle[(index + 1) % cycle.len()].0;
        let span = place.file.span(ast::range(&place.node));
        diagnostic = diagnostic.label(span, format!("`{name}` {verb} `{next}`"));
    }
    diagnostic
}

fn type_cycle(cycle: &[Step]) -> Diagnostic {
    let name = &cycle[0].0;
    let message = format!("type `{name}` contains itself");
    let diagnostic = Diagnostic::error("type-cycle", message);
    labelled(diagnostic, cycle, "contains")
        .note("values are passed by copy, so a type cannot contain itself, not even in a list")
        .help(format!(
            "keep the parts in one list and refer to them by index:\n\
             record {name} {{ children: list<u32> }}\n\
             record tree {{ nodes: list<{name}> }}"
        ))
}

fn owner_cycle(cycle: &[Step], noun: &str, verb: &str) -> Diagnostic {
    let message = format!("{noun} `{}` {verb} itself", cycle[0].0);
    labelled(Diagnostic::error("type-cycle", message), cycle, verb)
}
