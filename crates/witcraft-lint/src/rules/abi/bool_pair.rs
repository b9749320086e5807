//! # `abi/bool-pair`: two boolean parameters
//!
//! ## What it does
//!
//! Finds functions with two or more parameters of type `bool`.
//!
//! ## Why
//!
//! A call reads `open(path, true, false)`. Nobody knows what it does without looking, and swapping
//! them compiles.
//!
//! ## Example
//!
//! ```wit
//! open: func(path: string, read: bool, write: bool);
//! ```
//!
//! ## Fix
//!
//! ```wit
//! flags mode { read, write }
//! open: func(path: string, how: mode);
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "abi/bool-pair",
    summary: "two boolean parameters",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("bool_pair.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.functions() {
        let is_bool = |parameter: &witcraft_syntax::SyntaxNode| {
            ast::child(parameter, SyntaxKind::PrimitiveType).is_some_and(|ty| ty.text() == "bool")
        };
        let names: Vec<String> = ast::parameters(&item.node)
            .filter(is_bool)
            .filter_map(|parameter| ast::name(&parameter))
            .collect();
        if names.len() > 1 {
            let message = format!(
                "`{}` takes {} booleans: {}",
                item.name(),
                names.len(),
                names.join(", ")
            );
            found.push(item.finding(message, "easily swapped").help(format!(
                "write `flags` with {}, or an enum of what can be meant",
                names.join(" and ")
            )));
        }
    }
}
