//! # `docs/missing-world`: a world without documentation
//!
//! ## What it does
//!
//! Finds worlds without a doc comment.
//!
//! ## Why
//!
//! A world says what a component is for as a whole: who runs it, and what for.
//!
//! ## Example
//!
//! ```wit
//! world filter {
//!   export run: func();
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! /// A filter that the editor runs on every image.
//! world filter {
//!   export run: func();
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "docs/missing-world",
    summary: "a world without documentation",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("missing_world.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::World]) {
        if item.docs().is_none() {
            let message = format!("world `{}` has no documentation", item.name());
            found.push(
                item.finding(message, "not documented")
                    .help("say what it is for: `/// …` above it"),
            );
        }
    }
}
