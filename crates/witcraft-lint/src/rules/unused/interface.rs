//! # `unused/interface`: an interface that no world has
//!
//! ## What it does
//!
//! Finds interfaces that no world of the package imports or exports, directly or through others,
//! where there is a world.
//!
//! ## Why
//!
//! Nobody can call it through this package. Often an `export` or `import` was forgotten.
//!
//! ## Example
//!
//! ```wit
//! interface api { f: func(); }
//! world app {}
//! ```
//!
//! ## Fix
//!
//! ```wit
//! interface api { f: func(); }
//! world app { export api; }
//! ```

use std::collections::HashSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::{InterfaceId, WorldItem};
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "unused/interface",
    summary: "an interface that no world has",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("interface.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let resolve = context.resolve();
    if context.nodes(&[SyntaxKind::World]).is_empty() {
        return;
    }
    let mut reached: HashSet<InterfaceId> = HashSet::new();
    for (_, world) in resolve.worlds.iter() {
        for item in world.imports.values().chain(world.exports.values()) {
            if let WorldItem::Interface { id, .. } = item {
                if reached.insert(*id) {
                    reached.extend(resolve.interface_direct_deps(*id));
                }
            }
        }
    }
    for item in context.nodes(&[SyntaxKind::Interface]) {
        if context
            .interface(&item)
            .is_some_and(|id| !reached.contains(&id))
        {
            let message = format!("interface `{}` is in no world", item.name());
            found.push(
                item.finding(message, "neither imported nor exported")
                    .help("import or export it in a world, or remove it"),
            );
        }
    }
}
