//! # `docs/missing-interface`: an interface without documentation
//!
//! ## What it does
//!
//! Finds interfaces without a doc comment.
//!
//! ## Why
//!
//! An interface is a contract between people who may never talk to each other. What it is for
//! cannot be read off its functions.
//!
//! ## Example
//!
//! ```wit
//! interface images {
//!   load: func(path: string) -> list<u8>;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! /// Images as they are stored.
//! interface images {
//!   load: func(path: string) -> list<u8>;
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "docs/missing-interface",
    summary: "an interface without documentation",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("missing_interface.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::Interface]) {
        if item.docs().is_none() {
            let message = format!("interface `{}` has no documentation", item.name());
            found.push(
                item.finding(message, "not documented")
                    .help("say what it is for: `/// …` above it"),
            );
        }
    }
}
