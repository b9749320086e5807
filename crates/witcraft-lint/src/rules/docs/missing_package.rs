//! # `docs/missing-package`: a package without documentation
//!
//! ## What it does
//!
//! Finds packages of which no file has a doc comment before `package …;`.
//!
//! ## Why
//!
//! It is the first thing that a reader sees: what the package is for, and which world to begin
//! with.
//!
//! ## Example
//!
//! ```wit
//! package my:images@0.1.0;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! /// Reading, writing and scaling images.
//! package my:images@0.1.0;
//! ```

use std::collections::HashSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::{Context, Item, code};
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "docs/missing-package",
    summary: "a package without documentation",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("missing_package.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let declarations = context.nodes(&[SyntaxKind::PackageDeclaration]);
    let name = |item: &Item| ast::child(&item.node, SyntaxKind::PackageName).map(|it| code(&it));
    let documented = declarations.iter().filter(|item| item.docs().is_some());
    // Of several files of one package, one has to say it.
    let mut seen: HashSet<_> = documented.map(name).collect();
    for item in &declarations {
        if seen.insert(name(item)) {
            found.push(
                item.finding_at("the package has no documentation", "not documented")
                    .help("say what it is for: `/// …` above this line, in one of its files"),
            );
        }
    }
}
