//! # `rust/repeated-name`: cases that repeat the name of their type
//!
//! ## What it does
//!
//! Finds enums, variants and flags all of whose members begin or end with the name of the type.
//!
//! ## Why
//!
//! In Rust, and in most other languages, the type is written before the member: `Color::ColorRed`.
//!
//! ## Example
//!
//! ```wit
//! enum color { color-red, color-green }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! enum color { red, green }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "rust/repeated-name",
    summary: "cases that repeat the name of their type",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("repeated_name.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::Enum, SyntaxKind::Variant, SyntaxKind::Flags]) {
        let name = item.name();
        let cases: Vec<String> = ast::members(&item.node)
            .filter_map(|case| ast::name(&case))
            .collect();
        let (before, after) = (format!("{name}-"), format!("-{name}"));
        let repeats = cases.iter().all(|case| case.starts_with(&before))
            || cases.iter().all(|case| case.ends_with(&after));
        if cases.len() > 1 && repeats {
            let message = format!("every member of `{name}` repeats its name");
            let short = cases[0]
                .trim_start_matches(&before)
                .trim_end_matches(&after);
            found.push(
                item.finding(message, "repeated in every member")
                    .help(format!("write `{short}` for `{}`", cases[0])),
            );
        }
    }
}
