//! # `lint/unused-allow`: a comment that allows a rule which finds nothing
//!
//! ## What it does
//!
//! Finds `// witcraft: allow(…)` where the rule would find nothing.
//!
//! ## Why
//!
//! It tells readers of a problem that is gone, and would hide the next one.
//!
//! ## Example
//!
//! ```wit
//! // witcraft: allow(abi/list-of-char): one by one
//! spell: func() -> string;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! spell: func() -> string;
//! ```

use witcraft_diagnostics::Diagnostic;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "lint/unused-allow",
    summary: "a comment that allows a rule which finds nothing",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("unused_allow.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    // Known only when all rules have looked: `run` finds it.
    let _ = (context, found);
}
