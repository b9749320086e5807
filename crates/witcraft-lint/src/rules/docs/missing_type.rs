//! # `docs/missing-type`: a type without documentation
//!
//! ## What it does
//!
//! Finds types without a doc comment.
//!
//! ## Why
//!
//! Documentation of types becomes documentation in every language that bindings are generated for,
//! where it is shown at each use.
//!
//! ## Example
//!
//! ```wit
//! record size { width: u32, height: u32 }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! /// In pixels.
//! record size { width: u32, height: u32 }
//! ```

use witcraft_diagnostics::Diagnostic;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "docs/missing-type",
    summary: "a type without documentation",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("missing_type.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.type_definitions() {
        if item.docs().is_none() {
            let message = format!("type `{}` has no documentation", item.name());
            found.push(
                item.finding(message, "not documented")
                    .help("say what it is: `/// …` above it"),
            );
        }
    }
}
