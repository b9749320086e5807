//! # `evolution/unversioned-package`: a package without a version
//!
//! ## What it does
//!
//! Finds packages whose declaration has no version.
//!
//! ## Why
//!
//! Without a version two revisions have the same name: a host cannot offer both, and nothing tells
//! that a component was built against another one.
//!
//! ## Example
//!
//! ```wit
//! package my:images;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! package my:images@0.1.0;
//! ```

use std::collections::HashSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::{Context, code};
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/unversioned-package",
    summary: "a package without a version",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("unversioned_package.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    // Every file may say it again.
    let mut seen = HashSet::new();
    for item in context.nodes(&[SyntaxKind::PackageDeclaration]) {
        let Some(name) = ast::child(&item.node, SyntaxKind::PackageName) else {
            continue;
        };
        let written = code(&name);
        if ast::child(&name, SyntaxKind::Version).is_none() && seen.insert(written.clone()) {
            let message = format!("package `{written}` has no version");
            found.push(
                item.at(&name)
                    .finding_at(message, "no version")
                    .help(format!("write `{written}@0.1.0`")),
            );
        }
    }
}
