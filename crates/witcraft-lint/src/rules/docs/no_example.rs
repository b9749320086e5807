//! # `docs/no-example`: a resource whose documentation has no example
//!
//! ## What it does
//!
//! Finds resources that have documentation, and no code block in it.
//!
//! ## Why
//!
//! A resource is used in a certain order: how it is obtained, what is called first, when it is
//! done. An example says so in the fewest words.
//!
//! ## Example
//!
//! ```wit
//! /// A file.
//! resource file {
//!   read: func() -> list<u8>;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! /// A file.
//! ///
//! /// ```text
//! /// let f = open("a.txt");
//! /// f.read();
//! /// ```
//! resource file {
//!   read: func() -> list<u8>;
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "docs/no-example",
    summary: "a resource whose documentation has no example",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("no_example.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::Resource]) {
        if item.docs().is_some_and(|docs| !docs.contains("```")) {
            let message = format!(
                "the documentation of resource `{}` has no example",
                item.name()
            );
            found.push(
                item.finding(message, "no example")
                    .help("add a block between lines of three backquotes"),
            );
        }
    }
}
