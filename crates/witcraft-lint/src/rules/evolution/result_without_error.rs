//! # `evolution/result-without-error`: a result that does not say what went wrong
//!
//! ## What it does
//!
//! Finds functions that return `result` or `result<…>` without a type for the error.
//!
//! ## Why
//!
//! The caller learns that it failed and can do nothing about it. A type cannot be added later
//! without breaking everybody.
//!
//! ## Example
//!
//! ```wit
//! save: func(data: list<u8>) -> result;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! enum save-error { full, denied, other }
//! save: func(data: list<u8>) -> result<_, save-error>;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::context::arguments;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/result-without-error",
    summary: "a result that does not say what went wrong",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("result_without_error.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.functions() {
        let Some(result) =
            ast::result(&item.node).filter(|node| node.kind() == SyntaxKind::ResultType)
        else {
            continue;
        };
        let only_ok =
            arguments(&result).len() < 2 && ast::token(&result, SyntaxKind::Underscore).is_none();
        if only_ok {
            found.push(
                item.at(&result)
                    .finding_at(format!("`{}` fails without saying why", item.name()), "no type for the error")
                    .help("define an enum or variant of what can go wrong, and write `result<…, that-error>`"),
            );
        }
    }
}
