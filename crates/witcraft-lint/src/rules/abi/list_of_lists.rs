//! # `abi/list-of-lists`: lists of byte lists
//!
//! ## What it does
//!
//! Finds `list<list<u8>>` and lists of lists of other numbers, unless the inner ones have a fixed length.
//!
//! ## Why
//!
//! Every inner list is an allocation and a copy of its own on both sides.
//!
//! ## Example
//!
//! ```wit
//! concat: func(parts: list<list<u8>>) -> list<u8>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! concat: func(bytes: list<u8>, ends: list<u32>) -> list<u8>;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::context::arguments;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "abi/list-of-lists",
    summary: "lists of byte lists",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("list_of_lists.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::ListType]) {
        let inner = arguments(&item.node).into_iter().next();
        let Some(inner) = inner.filter(|inner| inner.kind() == SyntaxKind::ListType) else {
            continue;
        };
        // Those of a fixed length stand side by side, without an allocation of their own.
        if ast::token(&inner, SyntaxKind::Integer).is_some() {
            continue;
        }
        let number = arguments(&inner).first().is_some_and(|element| {
            let others = ["string", "char", "bool", "error-context"];
            element.kind() == SyntaxKind::PrimitiveType
                && !others.iter().any(|other| element.text() == *other)
        });
        if number {
            found.push(
                item.finding_at(
                    "a list of lists of numbers",
                    "each inner list is allocated and copied by itself",
                )
                .help("pass one flat list, and the ends or lengths of the parts as a `list<u32>`"),
            );
        }
    }
}
