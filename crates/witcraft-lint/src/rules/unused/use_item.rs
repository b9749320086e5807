//! # `unused/use-item`: a used type that nothing refers to
//!
//! ## What it does
//!
//! Finds names that `use` brings into an interface or world, and that neither anything there mentions nor another `use`
//! takes from there.
//!
//! ## Why
//!
//! It makes every world with this interface import the other one, too, for nothing.
//!
//! ## Example
//!
//! ```wit
//! interface api {
//!   use types.{point, color};
//!   area: func(of: point) -> f64;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! interface api {
//!   use types.{point};
//!   area: func(of: point) -> f64;
//! }
//! ```

use std::collections::{HashMap, HashSet};

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, SyntaxNode, ast};

use crate::context::{Context, Item, references};
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "unused/use-item",
    summary: "a used type that nothing refers to",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("use_item.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let items = context.nodes(&[SyntaxKind::UseItem]);
    // What others use from here is passed on, and so is used.
    let mut uses: HashMap<String, usize> = HashMap::new();
    for name in items.iter().filter_map(original) {
        *uses.entry(ast::text(&name)).or_default() += 1;
    }
    let mut mentioned: HashMap<SyntaxNode, HashSet<String>> = HashMap::new();
    for item in &items {
        let (Some(owner), Some(original)) = (owner(&item.node), original(item)) else {
            continue;
        };
        let renamed = ast::name_node(&item.node);
        // Another `use` of the name it has here takes it from here, perhaps.
        let others = match &renamed {
            Some(name) => uses.get(&ast::text(name)).copied().unwrap_or(0),
            None => uses[&ast::text(&original)] - 1,
        };
        let name = renamed.unwrap_or(original);
        let text = ast::text(&name);
        let names = mentioned
            .entry(owner.clone())
            .or_insert_with(|| references(&owner).iter().map(ast::text).collect());
        if others == 0 && !names.contains(&text) {
            found.push(
                item.at(&name)
                    .finding_at(
                        format!("`{text}` is used here, and nothing mentions it"),
                        "not needed",
                    )
                    .help("remove it from the list, or the whole `use`"),
            );
        }
    }
}

/// The name that an item of a `use` has where it comes from.
fn original(item: &Item) -> Option<SyntaxNode> {
    ast::child(&item.node, SyntaxKind::NameReference)
}

/// The interface or world that a name is brought into.
fn owner(item: &SyntaxNode) -> Option<SyntaxNode> {
    use SyntaxKind::{Export, Import, Interface, World};
    item.ancestors()
        .find(|node| matches!(node.kind(), Interface | World | Import | Export))
}
