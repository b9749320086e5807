//! # `lint/unknown-rule`: a comment that allows a rule which does not exist
//!
//! ## What it does
//!
//! Finds `// witcraft: allow(…)` with a name that is no rule and no group.
//!
//! ## Why
//!
//! It allows nothing: mostly the name is misspelt, or the rule has another name now.
//!
//! ## Example
//!
//! ```wit
//! // witcraft: allow(abi/list-of-chars): one by one
//! spell: func() -> list<char>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! // witcraft: allow(abi/list-of-char): one by one
//! spell: func() -> list<char>;
//! ```

use witcraft_diagnostics::Diagnostic;

use crate::context::Context;
use crate::levels::{UnknownRule, matches};
use crate::registry::rules;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "lint/unknown-rule",
    summary: "a comment that allows a rule which does not exist",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("unknown_rule.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for allow in &context.allows {
        if rules().any(|rule| matches(rule, &allow.name)) {
            continue;
        }
        let unknown = UnknownRule::new(&allow.name);
        found.push(
            Diagnostic::warning("lint", unknown.to_string())
                .label(allow.span.clone(), "unknown")
                .maybe_help(unknown.suggestion),
        );
    }
}
