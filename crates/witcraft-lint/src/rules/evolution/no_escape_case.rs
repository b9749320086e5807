//! # `evolution/no-escape-case`: an enum or variant of errors without a case for the rest
//!
//! ## What it does
//!
//! Finds enums and variants that are used as errors and have no case such as `other` or `unknown`.
//!
//! ## Why
//!
//! A case cannot be added later without breaking everybody who matches on it. What comes up then
//! has to be squeezed into a case that does not fit.
//!
//! ## Example
//!
//! ```wit
//! enum error-code { not-found, denied }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! enum error-code { not-found, denied, other }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::context::words;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/no-escape-case",
    summary: "an enum or variant of errors without a case for the rest",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("no_escape_case.rs"),
    check,
};

const ESCAPES: &[&str] = &[
    "other",
    "unknown",
    "unexpected",
    "internal",
    "misc",
    "unspecified",
    "custom",
];

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::Enum, SyntaxKind::Variant]) {
        let cases: Vec<String> = ast::members(&item.node)
            .filter_map(|case| ast::name(&case))
            .collect();
        let escape = |case: &String| {
            words(case)
                .iter()
                .any(|word| ESCAPES.contains(&word.as_str()))
        };
        if words(&item.name()).iter().any(|word| word == "error") && !cases.iter().any(escape) {
            let message = format!(
                "`{}` has no case for errors that are not thought of yet",
                item.name()
            );
            found.push(
                item.finding(message, "complete for ever")
                    .help("add a case `other`, best with a text: `other(string)` in a variant"),
            );
        }
    }
}
