//! # `rust/name-clash`: names that become the same in Rust
//!
//! ## What it does
//!
//! Finds types of one interface that have the same name in CamelCase, and functions, fields or
//! parameters that have the same name in snake_case.
//!
//! ## Why
//!
//! The generated bindings do not compile: two items have one name.
//!
//! ## Example
//!
//! ```wit
//! enum http2 { on, off }
//! record http-2 { port: u16 }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! enum http2-mode { on, off }
//! record http2-options { port: u16 }
//! ```

use std::collections::HashMap;

use heck::{ToSnakeCase, ToUpperCamelCase};
use witcraft_diagnostics::Diagnostic;
use witcraft_diagnostics::Span;
use witcraft_syntax::{SyntaxKind, SyntaxNode, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "rust/name-clash",
    summary: "names that become the same in Rust",
    level: Level::Deny,
    since: "0.1.0",
    source: include_str!("name_clash.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for block in context.nodes(&[
        SyntaxKind::Body,
        SyntaxKind::FieldList,
        SyntaxKind::CaseList,
        SyntaxKind::ParameterList,
    ]) {
        let mut seen: HashMap<String, (String, Span)> = HashMap::new();
        for child in block.node.children() {
            let Some(node) = ast::name_node(&child) else {
                continue;
            };
            let name = ast::text(&node);
            let Some(rust) = in_rust(&child, &name) else {
                continue;
            };
            let place = block.at(&node).span();
            match seen.get(&rust) {
                Some((other, first)) if *other != name => found.push(
                    Diagnostic::warning(
                        "lint",
                        format!("`{name}` and `{other}` are both `{rust}` in Rust"),
                    )
                    .label(place, "the second one")
                    .label(first.clone(), "the first one")
                    .help("rename one: the bindings do not compile with both"),
                ),
                Some(_) => {}
                None => drop(seen.insert(rust, (name, place))),
            }
        }
    }
}

/// What a name becomes. Types and cases are written one way, and the rest another, so that they
/// cannot clash with each other.
fn in_rust(node: &SyntaxNode, name: &str) -> Option<String> {
    match node.kind() {
        kind if kind.is_type_definition() || kind == SyntaxKind::Case => {
            Some(name.to_upper_camel_case())
        }
        SyntaxKind::Function | SyntaxKind::Field | SyntaxKind::Parameter => {
            Some(name.to_snake_case())
        }
        _ => None,
    }
}
