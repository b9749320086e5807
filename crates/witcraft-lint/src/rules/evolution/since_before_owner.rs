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
use witcraft_syntax::SyntaxKind;

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
    use SyntaxKind::{
        Constructor, Enum, Export, Flags, Function, Import, Record, Resource, TypeAlias, Variant,
    };
    let kinds = [
        Constructor,
        Enum,
        Export,
        Flags,
        Function,
        Import,
        Record,
        Resource,
        TypeAlias,
        Variant,
    ];
    for item in context.nodes(&kinds) {
        let outer = || item.owner().and_then(|owner| owner.gate("since"));
        if let Some((place, since)) = item.gate("since") {
            if let Some((owner, _)) = outer().filter(|(_, outer)| since < *outer) {
                let message = format!("`{}` is said to be older than what it is in", item.name());
                found.push(
                    place
                        .finding_at(message, "this one")
                        .label(owner.span(), "what it is in is newer"),
                );
            }
        }
    }
}
