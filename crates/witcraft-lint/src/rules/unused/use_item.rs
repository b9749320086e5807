//! # `unused/use-item`: a used type that nothing refers to
//!
//! ## What it does
//!
//! Finds names that `use` brings into an interface or world and that are not mentioned there.
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

use std::collections::HashSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::context::references;
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
    // What others use from here is passed on, and so is used.
    let passed_on: HashSet<String> = context
        .nodes(&[SyntaxKind::UseItem])
        .iter()
        .filter_map(|item| ast::child(&item.node, SyntaxKind::NameReference))
        .map(|name| ast::text(&name))
        .collect();
    for item in context.nodes(&[SyntaxKind::UseItem]) {
        let Some(owner) = item.node.ancestors().find(|node| {
            matches!(
                node.kind(),
                SyntaxKind::Interface | SyntaxKind::World | SyntaxKind::Import | SyntaxKind::Export
            )
        }) else {
            continue;
        };
        let Some(name) = ast::name_node(&item.node)
            .or_else(|| ast::child(&item.node, SyntaxKind::NameReference))
        else {
            continue;
        };
        let text = ast::text(&name);
        let mentioned = references(&owner)
            .iter()
            .any(|reference| ast::text(reference) == text);
        let renamed = ast::name_node(&item.node).is_some();
        let others = context
            .nodes(&[SyntaxKind::UseItem])
            .iter()
            .filter(|other| other.node != item.node)
            .any(|other| {
                ast::child(&other.node, SyntaxKind::NameReference)
                    .is_some_and(|name| ast::text(&name) == text)
            });
        if !mentioned && !(others && (renamed || passed_on.contains(&text))) {
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
