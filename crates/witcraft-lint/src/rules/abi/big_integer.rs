//! # `abi/big-integer`: 64-bit integers, which are BigInt in JavaScript
//!
//! ## What it does
//!
//! Finds `u64` and `s64`, wherever a type is written.
//!
//! ## Why
//!
//! JavaScript hosts see a `BigInt`, which does not mix with numbers: `size + 1` throws.
//!
//! ## Example
//!
//! ```wit
//! size: func() -> u64;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! size: func() -> u32;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "abi/big-integer",
    summary: "64-bit integers, which are BigInt in JavaScript",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("big_integer.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::PrimitiveType]) {
        if item.node.text() == "u64" || item.node.text() == "s64" {
            found.push(
                item.finding_at("a 64-bit integer", "a BigInt in JavaScript")
                    .help("take 32 bits where they are enough, or `f64` for what is a measure"),
            );
        }
    }
}
