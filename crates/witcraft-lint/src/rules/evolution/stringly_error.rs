//! # `evolution/stringly-error`: an error that is a string
//!
//! ## What it does
//!
//! Finds functions that return a `result` whose error is a `string`.
//!
//! ## Why
//!
//! The caller cannot tell errors apart but by their text, which then cannot be changed any more.
//!
//! ## Example
//!
//! ```wit
//! save: func(data: list<u8>) -> result<_, string>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! variant save-error { full, denied, other(string) }
//! save: func(data: list<u8>) -> result<_, save-error>;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::context::arguments;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/stringly-error",
    summary: "an error that is a string",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("stringly_error.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.functions() {
        let Some(result) =
            ast::result(&item.node).filter(|node| node.kind() == SyntaxKind::ResultType)
        else {
            continue;
        };
        let nothing = ast::token(&result, SyntaxKind::Underscore).is_some();
        let types = arguments(&result);
        let error = if nothing { types.first() } else { types.get(1) };
        if let Some(error) = error.filter(|error| error.text() == "string") {
            found.push(
                item.at(error)
                    .finding_at(
                        format!("the error of `{}` is only text", item.name()),
                        "cannot be told apart",
                    )
                    .help(
                        "define a variant of what can go wrong, with `other(string)` for the rest",
                    ),
            );
        }
    }
}
