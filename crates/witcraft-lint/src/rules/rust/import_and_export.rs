//! # `rust/import-and-export`: an interface with types that a world imports and exports
//!
//! ## What it does
//!
//! Finds worlds that import and export the same interface where it defines types other than
//! resources.
//!
//! ## Why
//!
//! The types become two types on one side, which are not interchangeable: what comes in has to be
//! converted field by field before it goes out.
//!
//! ## Example
//!
//! ```wit
//! world proxy {
//!   import handler;
//!   export handler;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! // Types in an interface of their own are imported once and shared:
//! interface types { record request { path: string } }
//! interface handler {
//!   use types.{request};
//!   handle: func(r: request);
//! }
//! ```

use std::collections::HashMap;

use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::WorldItem;
use witcraft_syntax::{SyntaxKind, SyntaxNode, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "rust/import-and-export",
    summary: "an interface with types that a world imports and exports",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("import_and_export.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::World]) {
        let Some(world) = context.world(&item).map(|id| &context.resolve().worlds[id]) else {
            continue;
        };
        let exports: HashMap<String, SyntaxNode> = ast::items(&item.node)
            .filter(|node| node.kind() == SyntaxKind::Export)
            .filter_map(|node| {
                let path = ast::path(&ast::child(&node, SyntaxKind::Path)?)?;
                Some((path.item?, node))
            })
            .collect();
        for (key, exported) in &world.exports {
            let (Some(WorldItem::Interface { id, .. }), WorldItem::Interface { .. }) =
                (world.imports.get(key), exported)
            else {
                continue;
            };
            let interface = &context.resolve().interfaces[*id];
            let values = interface
                .types
                .values()
                .filter(|id| crate::model::is_own_value(context.resolve(), **id));
            let Some(name) = interface.name.as_deref().filter(|_| values.count() > 0) else {
                continue;
            };
            let export = exports.get(name);
            let place = export.map_or_else(|| item.clone(), |node| item.at(node));
            let message = format!("interface `{name}` is imported and exported, and defines types");
            found.push(
                place.finding_at(message, "its types become two here").help(
                    "define the types in an interface of their own, and `use` them in this one",
                ),
            );
        }
    }
}
