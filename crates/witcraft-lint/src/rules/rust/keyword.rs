//! # `rust/keyword`: a name that is a keyword in Rust
//!
//! ## What it does
//!
//! Finds functions, fields, parameters and interfaces whose names are keywords in Rust. Types and cases, which are
//! written in CamelCase there, only where they are called `self`.
//!
//! ## Why
//!
//! Bindings have to change such a name, to `type_` or `Self_`, so that it is no longer the one in
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

use crate::context::{Context, Item};
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
        SyntaxKind::Interface,
    ];
    for item in context.nodes(&kinds) {
        let Some(name) = ast::name(&item.node) else {
            continue;
        };
        if KEYWORDS.contains(&name.as_str()) {
            let message = format!("`{name}` is a keyword in Rust");
            found.push(renamed(&item, message, &format!("{name}_")));
        }
    }
    let mut items = context.type_definitions();
    items.extend(context.nodes(&[SyntaxKind::Case]));
    for item in items {
        // Those of flags are constants, in capital letters.
        let of_flags = || {
            let mut around = item.node.ancestors();
            around.any(|node| node.kind() == SyntaxKind::Flags)
        };
        if item.name() == "self" && (item.node.kind() == SyntaxKind::Flags || !of_flags()) {
            found.push(renamed(
                &item,
                "`self` is `Self` in CamelCase, a keyword in Rust".to_owned(),
                "Self_",
            ));
        }
    }
}

fn renamed(item: &Item, message: String, rust: &str) -> Diagnostic {
    item.finding(message, "bindings have to call it something else")
        .help(format!(
            "in Rust it becomes `{rust}`; choose another word to have one name everywhere"
        ))
}
