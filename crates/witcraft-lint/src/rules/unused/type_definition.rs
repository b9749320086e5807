//! # `unused/type-definition`: a type that nothing refers to
//!
//! ## What it does
//!
//! Finds types, other than resources, that no function, no other type and no `use` of the package mentions.
//!
//! ## Why
//!
//! Bindings leave it out, or generate code that nobody calls. Often the function that should take
//! it takes something else.
//!
//! ## Example
//!
//! ```wit
//! record point { x: u32 }
//! area: func() -> f64;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! record point { x: u32 }
//! area: func(of: list<point>) -> f64;
//! ```

use std::collections::HashSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::context::references;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "unused/type-definition",
    summary: "a type that nothing refers to",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("type_definition.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let mut mentioned: HashSet<String> = HashSet::new();
    for file in &context.files {
        mentioned.extend(references(&file.tree).iter().map(ast::text));
    }
    for item in context.nodes(&[SyntaxKind::UseItem]) {
        mentioned
            .extend(ast::child(&item.node, SyntaxKind::NameReference).map(|name| ast::text(&name)));
    }
    for item in context.type_definitions() {
        let is_resource = item.node.kind() == SyntaxKind::Resource;
        if !is_resource && !mentioned.contains(&item.name()) {
            let message = format!("type `{}` is not used in this package", item.name());
            found.push(item.finding(message, "never mentioned"));
        }
    }
}
