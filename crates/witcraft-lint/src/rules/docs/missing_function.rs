//! # `docs/missing-function`: a function without documentation
//!
//! ## What it does
//!
//! Finds functions, methods and constructors without a doc comment.
//!
//! ## Why
//!
//! The signature does not say what fails and when, nor who may call it how often.
//!
//! ## Example
//!
//! ```wit
//! load: func(path: string) -> list<u8>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! /// The bytes of a file, all at once.
//! load: func(path: string) -> list<u8>;
//! ```

use witcraft_diagnostics::Diagnostic;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "docs/missing-function",
    summary: "a function without documentation",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("missing_function.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.functions() {
        if item.docs().is_none() {
            let message = format!("function `{}` has no documentation", item.name());
            found.push(
                item.finding(message, "not documented")
                    .help("say what it does: `/// …` above it"),
            );
        }
    }
}
