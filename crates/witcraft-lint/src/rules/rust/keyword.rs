//! # `rust/keyword`: a name that is a keyword in Rust
//!
//! ## What it does
//!
//! Finds types, functions, fields and parameters whose names are keywords in Rust.
//!
//! ## Why
//!
//! Bindings have to change such a name, to `type_` or `r#type`, so that it is no longer the one in
//! the documentation.
//!
//! ## Example
//!
//! ```wit
//! record entry { %type: u32, match: string }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! record entry { kind: u32, pattern: string }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "rust/keyword",
    summary: "a name that is a keyword in Rust",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("keyword.rs"),
    check,
};

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let kinds = [
        SyntaxKind::Function,
        SyntaxKind::Field,
        SyntaxKind::Parameter,
        SyntaxKind::Import,
        SyntaxKind::Export,
    ];
    for item in context.nodes(&kinds) {
        let Some(name) = ast::name(&item.node) else {
            continue;
        };
        if KEYWORDS.contains(&name.as_str()) {
            let message = format!("`{name}` is a keyword in Rust");
            found.push(item.finding(message, "bindings have to call it something else").help(format!("in Rust it becomes `{name}_`; choose another word to have one name everywhere")));
        }
    }
}
