//! # `resource/returned-own`: a resource that is taken and given back
//!
//! ## What it does
//!
//! Finds functions that take a resource for good and return the same one.
//!
//! ## Why
//!
//! The handle is moved there and back only to be used meanwhile. A `borrow` lends it for the call,
//! and the caller keeps its handle even where the call fails.
//!
//! ## Example
//!
//! ```wit
//! rewind: func(file: own<file>) -> file;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! rewind: func(file: borrow<file>);
//! ```

use std::collections::HashSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::context::references;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "resource/returned-own",
    summary: "a resource that is taken and given back",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("returned_own.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let resources: HashSet<String> = context
        .nodes(&[SyntaxKind::Resource])
        .iter()
        .map(|item| item.name())
        .collect();
    for item in context.functions() {
        let Some(result) = ast::result(&item.node) else {
            continue;
        };
        let returned: Vec<String> = references(&result).iter().map(ast::text).collect();
        for parameter in ast::parameters(&item.node) {
            let Some(ty) = parameter
                .children()
                .find(|node| matches!(node.kind(), SyntaxKind::NamedType | SyntaxKind::OwnType))
            else {
                continue;
            };
            let name = references(&ty).first().map(ast::text).unwrap_or_default();
            if resources.contains(&name) && returned.contains(&name) {
                found.push(
                    item.at(&ty)
                        .finding_at(
                            format!("`{}` takes a `{name}` and gives one back", item.name()),
                            "taken for good",
                        )
                        .help(format!("lend it: `borrow<{name}>`")),
                );
            }
        }
    }
}
