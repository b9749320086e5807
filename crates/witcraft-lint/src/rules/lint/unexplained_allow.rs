//! # `lint/unexplained-allow`: a comment that allows a rule and does not say why
//!
//! ## What it does
//!
//! Finds `// witcraft: allow(…)` without a reason behind it.
//!
//! ## Why
//!
//! Who reads it later cannot tell whether it still holds, and leaves it where it is for ever.
//!
//! ## Example
//!
//! ```wit
//! // witcraft: allow(abi/list-of-char)
//! spell: func() -> list<char>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! // witcraft: allow(abi/list-of-char): spelt one by one, with a pause after each
//! spell: func() -> list<char>;
//! ```

use witcraft_diagnostics::Diagnostic;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "lint/unexplained-allow",
    summary: "a comment that allows a rule and does not say why",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("unexplained_allow.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for allow in context.allows.iter().filter(|allow| allow.is_unexplained()) {
        found.push(
            Diagnostic::warning("lint", "it is not said why this is allowed")
                .label(allow.comment.clone(), "no reason")
                .help("write it behind a colon: `// witcraft: allow(…): because of …`"),
        );
    }
}
