//! # `resource/infallible-constructor`: a constructor that can fail and does not say so
//!
//! ## What it does
//!
//! Finds constructors whose documentation speaks of failing, and that return no `result`.
//!
//! ## Why
//!
//! All that such a constructor can do is trap, which ends the whole component.
//!
//! ## Example
//!
//! ```wit
//! resource regex {
//!   /// Fails if the pattern is invalid.
//!   constructor(pattern: string);
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! resource regex {
//!   /// Fails if the pattern is invalid.
//!   constructor(pattern: string) -> result<regex, regex-error>;
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "resource/infallible-constructor",
    summary: "a constructor that can fail and does not say so",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("infallible_constructor.rs"),
    check,
};

const FAILING: &[&str] = &["fails", "an error", "traps", "panics", "invalid", "throws"];

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::Constructor]) {
        let docs = item.docs().unwrap_or_default().to_lowercase();
        let fails = FAILING.iter().any(|word| docs.contains(word));
        let resource = item.owner().map(|owner| owner.name()).unwrap_or_default();
        if fails && ast::result(&item.node).is_none() {
            found.push(
                item.finding(
                    format!("the constructor of `{resource}` can fail, and returns no result"),
                    "can only trap",
                )
                .help(format!(
                    "return one: `constructor(…) -> result<{resource}, some-error>`"
                )),
            );
        }
    }
}
