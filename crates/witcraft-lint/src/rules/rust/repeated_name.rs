//! # `rust/repeated-name`: cases that repeat the name of their type
//!
//! ## What it does
//!
//! Finds enums, variants and flags all of whose members begin or end with the name of the type. Where one of them needs it,
//! as what is left would be a keyword or begin with a digit, nothing is found.
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
        let without = |strip: &dyn Fn(&str) -> Option<String>| {
            let short: Option<Vec<String>> = cases.iter().map(|case| strip(case)).collect();
            short.filter(|short| short.len() > 1 && short.iter().all(|short| is_enough(short)))
        };
        let short = without(&|case| case.strip_prefix(&before).map(str::to_owned))
            .or_else(|| without(&|case| case.strip_suffix(&after).map(str::to_owned)));
        if let Some(short) = short {
            let message = format!("every member of `{name}` repeats its name");
            found.push(
                item.finding(message, "repeated in every member")
                    .help(format!("write `{}` for `{}`", short[0], cases[0])),
            );
        }
    }
}

/// Whether what is left is a name that needs nothing else: no digit at its start, and no keyword.
fn is_enough(short: &str) -> bool {
    let starts_with_letter = short.starts_with(|first: char| first.is_ascii_alphabetic());
    starts_with_letter && short != "self" && !witcraft_syntax::is_keyword(short)
}
