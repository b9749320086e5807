//! # `evolution/ungated-item`: a function or type without @since among gated ones
//!
//! ## What it does
//!
//! Finds functions and types without a gate in an interface or resource where others have one.
//!
//! ## Why
//!
//! It looks as if it had always been there, so a component that uses it seems to run on hosts that
//! never had it.
//!
//! ## Example
//!
//! ```wit
//! @since(version = 0.2.0)
//! interface clock {
//!   @since(version = 0.2.0)
//!   now: func() -> u64;
//!   resolution: func() -> u64;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! @since(version = 0.2.0)
//! interface clock {
//!   @since(version = 0.2.0)
//!   now: func() -> u64;
//!   @since(version = 0.2.1)
//!   resolution: func() -> u64;
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/ungated-item",
    summary: "a function or type without @since among gated ones",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("ungated_item.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for owner in context.nodes(&[SyntaxKind::Interface, SyntaxKind::Resource]) {
        let items: Vec<_> = ast::items(&owner.node)
            .filter(|node| {
                let kind = node.kind();
                kind == SyntaxKind::Function
                    || kind == SyntaxKind::Constructor
                    || kind.is_type_definition()
            })
            .map(|node| owner.at(&node))
            .collect();
        if !items.iter().any(|item| item.has_gate()) {
            continue;
        }
        for item in items.iter().filter(|item| !item.has_gate()) {
            let message = format!(
                "`{}` has no gate, and others beside it have one",
                item.name()
            );
            found.push(
                item.finding(message, "since when?")
                    .help("write `@since(version = …)` above it"),
            );
        }
    }
}
