//! # `evolution/use-in-world`: a `use` in a world that adds an import
//!
//! ## What it does
//!
//! Finds the first `use` in a world of types from an interface that the world imports neither itself nor through an
//! `include`.
//!
//! ## Why
//!
//! It imports the whole interface, without the word `import`: hosts have to provide it, and readers
//! of the world do not see it.
//!
//! ## Example
//!
//! ```wit
//! world app {
//!   use types.{point};
//!   export area: func(of: point) -> f64;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! world app {
//!   import types;
//!   use types.{point};
//!   export area: func(of: point) -> f64;
//! }
//! ```

use std::collections::HashSet;

use witcraft_diagnostics::{Diagnostic, TextEdit};
use witcraft_model::wit::{InterfaceId, TypeDefKind, TypeOwner, World, WorldItem, WorldKey};
use witcraft_model::wit::{Resolve, Type};
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::{Context, Item, code};
use crate::paths::WrittenPaths;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/use-in-world",
    summary: "a `use` in a world that adds an import",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("use_in_world.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    // One import says it for every `use` of the same interface.
    let mut seen = HashSet::new();
    for item in context.nodes(&[SyntaxKind::Use]) {
        let Some(owner) = item
            .owner()
            .filter(|owner| owner.node.kind() == SyntaxKind::World)
        else {
            continue;
        };
        let Some(id) = context.world(&owner) else {
            continue;
        };
        let world = &context.resolve().worlds[id];
        let Some(used) = used(context.resolve(), world, &item) else {
            continue;
        };
        if !seen.insert((id, used)) || is_imported(context, &owner, world, used) {
            continue;
        }
        let Some(path) = ast::child(&item.node, SyntaxKind::Path) else {
            continue;
        };
        let path = code(&path);
        let finding = item.finding_at(
            format!("this imports `{path}` without saying so"),
            "an import, too",
        );
        // What is behind a gate has to be imported behind the same one, which may differ from `use` to `use`.
        let is_gated = ast::child(&item.node, SyntaxKind::Attribute).is_some();
        found.push(match is_gated {
            true => finding.help(format!(
                "write `import {path};` in this world, behind the gate that it needs"
            )),
            false => finding.fix("say so", vec![import(context, &item, &path)]),
        });
    }
}

/// The interface that the types of a `use` come from, unless a closed gate hides them.
fn used(resolve: &Resolve, world: &World, item: &Item) -> Option<InterfaceId> {
    let items = item.node.descendants();
    let items = items.filter(|node| node.kind() == SyntaxKind::UseItem);
    let mut names = items.filter_map(|item| {
        let original = || ast::child(&item, SyntaxKind::NameReference);
        Some(ast::text(&ast::name_node(&item).or_else(original)?))
    });
    let WorldItem::Type { id, .. } = world.imports.get(&WorldKey::Name(names.next()?))? else {
        return None;
    };
    let TypeDefKind::Type(Type::Id(original)) = resolve.types[*id].kind else {
        return None;
    };
    match resolve.types[original].owner {
        TypeOwner::Interface(id) => Some(id),
        _ => None,
    }
}

/// Whether the world says in words that it imports an interface, or a world that it includes imports it.
fn is_imported(context: &Context<'_>, owner: &Item, world: &World, used: InterfaceId) -> bool {
    let resolve = context.resolve();
    let Some(paths) = WrittenPaths::new(context, owner.file, world.package) else {
        return false;
    };
    ast::items(&owner.node).any(|node| {
        let Some(path) = ast::child(&node, SyntaxKind::Path) else {
            return false;
        };
        match node.kind() {
            SyntaxKind::Import => paths.is_interface(&path, used),
            SyntaxKind::Include => resolve.worlds.iter().any(|(_, included)| {
                included.imports.contains_key(&WorldKey::Interface(used))
                    && paths.is_world(&path, included)
            }),
            _ => false,
        }
    })
}

/// Puts the import before a `use` and its comments.
fn import(context: &Context<'_>, item: &Item, path: &str) -> TextEdit {
    let first = ast::comments_before(&item.node).into_iter().next();
    let at = match first {
        Some(comment) => comment.text_range().start().into(),
        None => ast::range(&item.node).start,
    };
    let text = context.package.sources().file(item.file).text();
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let indent = &text[line..at];
    // Where something else stands before it on the line, it goes on there.
    let between = match indent.trim().is_empty() {
        true if text[..line].ends_with("\r\n") => format!("\r\n{indent}"),
        true => format!("\n{indent}"),
        false => " ".to_owned(),
    };
    item.edit(at..at, format!("import {path};{between}"))
}
