//! # `evolution/use-in-world`: a `use` in a world that adds an import
//!
//! ## What it does
//!
//! Finds `use` in a world of types from an interface that the world does not import itself.
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

use std::collections::{HashMap, HashSet};

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, SyntaxNode, ast};

use crate::context::Context;
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
    let path = |node: &SyntaxNode| Some(ast::written(&ast::child(node, SyntaxKind::Path)?));
    let mut imported: HashMap<SyntaxNode, HashSet<String>> = HashMap::new();
    for item in context.nodes(&[SyntaxKind::Use]) {
        let Some(world) = item
            .owner()
            .filter(|owner| owner.node.kind() == SyntaxKind::World)
        else {
            continue;
        };
        let imported = imported.entry(world.node.clone()).or_insert_with(|| {
            let imports = ast::items(&world.node).filter(|node| node.kind() == SyntaxKind::Import);
            imports.filter_map(|node| path(&node)).collect()
        });
        if let Some(used) = path(&item.node).filter(|used| !imported.contains(used)) {
            let line = item.edit(
                ast::range(&item.node).start..ast::range(&item.node).start,
                format!("import {used};\n  "),
            );
            found.push(
                item.finding_at(
                    format!("this imports `{used}` without saying so"),
                    "an import, too",
                )
                .fix("say so", vec![line]),
            );
        }
    }
}
