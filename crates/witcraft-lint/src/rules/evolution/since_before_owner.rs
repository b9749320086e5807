//! # `evolution/since-before-owner`: an item that is older than what it is in
//!
//! ## What it does
//!
//! Finds items with a `@since` before that of their interface, world or resource.
//!
//! ## Why
//!
//! It cannot have been there before its surroundings were. One of the two is a mistake, mostly
//! copied.
//!
//! ## Example
//!
//! ```wit
//! @since(version = 0.3.0)
//! interface clock {
//!   @since(version = 0.2.0)
//!   now: func() -> u64;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! @since(version = 0.3.0)
//! interface clock {
//!   @since(version = 0.3.0)
//!   now: func() -> u64;
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/since-before-owner",
    summary: "an item that is older than what it is in",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("since_before_owner.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    use SyntaxKind::{Export, Import, Include, Interface, Resource, Use, World};
    for outer in context.nodes(&[Export, Import, Interface, Resource, World]) {
        let Some((owner, introduced)) = outer.gate("since") else {
            continue;
        };
        let items = ast::items(&outer.node).map(|node| outer.at(&node));
        for item in items.filter(|item| !matches!(item.node.kind(), Include | Use)) {
            let gate = item.gate("since");
            let Some((place, _)) = gate.filter(|(_, since)| *since < introduced) else {
                continue;
            };
            let name = item.name();
            let message = format!("`{name}` is said to be older than what it is in");
            found.push(
                place
                    .finding_at(message, "this one")
                    .label(owner.span(), "what it is in is newer"),
            );
        }
    }
}
